"""Names in a sentence: those the mission's data know, and persons as the model finds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from missionbrief.language.seats import governs
from missionbrief.lexicon import words
from missionbrief.mission import Mission, Name, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.tokens import Span, Token

RANKS = words("language", "names", "ranks")
TITLES = words("language", "names", "titles")
_WORD = re.compile(r"\w+")
# "US$" is no name.
_GOES_ON = re.compile(r"[\w$]")
_BEARING = TITLES - {"the"}
_FIRST_NAMES = words("language", "gender", "men") | words("language", "gender", "women")
_SAYING = words("language", "reporting", "reporting") | {"inform"}
_KIN = words("language", "sayers", "kin")
_PARTS = (2, 4)
# "St Andrew" alone is a place; a person of that name has one more.
_SAINT = re.compile(r"(?:St\.?|Saint|Sainte|San|Santa|Santo) [\w'-]+")
_SEATS = frozenset({"mp", "mps", "senator", "governor", "mca"})


@dataclass(frozen=True)
class Mention:
    """A name where it stands: `start` and `end` are token numbers within the parsed paragraph."""

    start: int
    end: int
    name: Name


@cache
def _forms(mission_name: str) -> dict[str, tuple[str, ...]]:
    """The forms of the mission's names by their first word, the longest first."""
    forms: dict[str, list[str]] = {}
    for form in sorted(load(mission_name).names, key=lambda form: (-len(form), form)):
        forms.setdefault(_WORD.match(form)[0], []).append(form)  # type: ignore[index]
    return {first: tuple(found) for first, found in forms.items()}


def occurrences(text: str, mission_name: str) -> Iterator[tuple[int, str]]:
    """Yield where a form of a name stands in `text`, the longest at each place, without overlap."""
    forms = _forms(mission_name)
    done = 0
    for word in _WORD.finditer(text):
        start = word.start()
        # "non-Kenyan" names nobody; the dash of a dateline may touch the name: "(Agency) -Peru".
        if start < done or (text[start - 1 : start] == "-" and text[: start - 1][-1:].isalnum()):
            continue
        for form in forms.get(word.group(), ()):
            end = start + len(form)
            if text.startswith(form, start) and not _GOES_ON.match(text[end : end + 1]):
                yield start, form
                done = end
                break


def _namesake(surname: Span, known: set[int], span: Span) -> Mention | None:
    """Return who bears a known surname behind a first name the data do not know: "Anouk Ruto"."""
    doc, start = surname.doc, surname.start
    while (
        start > span.start
        and start - 1 not in known
        and (part := doc[start - 1]).pos_ == "PROPN"
        and part.dep_ == "compound"
        and part.ent_type_ in ("", "PERSON", "ORG")
        and part.text.istitle()
        and part.text.isalpha()
        and part.lower_ not in RANKS | TITLES
    ):
        start -= 1
    follows = doc[surname.end] if surname.end < span.end else None
    if start == surname.start or (follows is not None and follows.pos_ == "PROPN"):
        return None
    if start > span.start and doc[start - 1].text == "-" and not doc[start - 1].whitespace_:
        start = max(start - 2, span.start)
    return Mention(start, surname.end, Name(doc.text_of(start, surname.end).strip(), "person"))


def known_names(span: Span, mission_name: str) -> list[Mention]:
    """Return the names of the mission's data in `span`, the longest form first at each place.

    A surname of the data behind another first name is given as printed: it is another person's.
    """
    mission = load(mission_name)
    mentions = []
    for start, form in occurrences(span.text, mission_name):
        at = span.start_char + start
        found = span.doc.char_span(at, at + len(form))
        if found is not None:
            name = mission.names[form]
            if name.kind == "place" and name.country and governs(found):
                name = Name(name.country, "country", name.country)
            mentions.append(Mention(found.start, found.end, name))
    known = {i for m in mentions for i in range(m.start, m.end)}
    alone = {m for m in mentions if m.name.kind == "person" and m.end - m.start == 1}
    return [
        (_namesake(span.doc.span(m.start, m.end), known, span) if m in alone else None) or m
        for m in mentions
    ]


def _whole(entity: Span, span: Span) -> Span:
    """Return a person's name with the proper nouns beside it that the model cut off."""
    end = entity.end
    while (
        end < span.end
        and (part := span.doc[end]).pos_ == "PROPN"
        and part.ent_type_ in ("", "PERSON")
        and part.text[0].isupper()
        and part.text.isalpha()
        and part.lower_ not in RANKS
    ):
        end += 1
    start = entity.start
    while (
        start > span.start
        and (part := span.doc[start - 1]).pos_ == "PROPN"
        and part.ent_type_ in ("", "PERSON")
        and part.text[0].isupper()
        and part.text.isalpha()
        and part.lower_ not in RANKS | TITLES
    ):
        start -= 1
    return span.doc.span(start, end)


def _without_titles(words: Span) -> Span:
    start, end, doc = words.start, words.end, words.doc
    # "Saboti MP Caleb Amisi": the model takes the seat for a part of the name.
    seated = [i for i in range(start + 1, end - 1) if doc[i].lower_ in _SEATS]
    start = seated[-1] + 1 if seated else start
    while end - start > 1 and doc[start].lower_.rstrip(".") in TITLES:
        start += 1
    while end - start > 1 and (
        doc[end - 1].text in ("'s", "'") or doc[end - 1].tag_ in ("RB", "VBD")
    ):
        end -= 1
    return doc.span(start, end)


def persons(span: Span) -> list[Mention]:
    """Return the persons that the model finds in `span`, under their name as printed."""
    mentions = []
    for entity in span.doc.persons:
        if not span.start <= entity.start < entity.end <= span.end:
            continue
        words = _without_titles(_whole(entity, span))
        printed = words.text
        if _SAINT.fullmatch(printed):
            continue
        if re.fullmatch(r"[^\W\d_][\w.'-]+(?: [\w.'-]+)*", printed) and printed[0].isupper():
            mentions.append(Mention(words.start, words.end, Name(printed, "person")))
    mentions += _ranked(span, mentions)
    return mentions + _introduced(span, mentions)


def _ranked(span: Span, found: list[Mention]) -> list[Mention]:
    """Return persons whom the model misses but a rank or title before two names or more shows:
    "Corporal Kennedy Mutuku Nzuve"."""
    covered = {i for m in found for i in range(m.start, m.end)}
    mentions = []
    for token in span:
        if token.lower_.rstrip(".") not in RANKS or not token.text[0].isupper():
            continue
        end = token.i + 1
        while (
            end < span.end
            and (part := span.doc[end]).pos_ == "PROPN"
            and part.text[0].isupper()
            and part.lower_.rstrip(".") not in RANKS
        ):
            end += 1
        if end - token.i > 2 and not covered & set(range(token.i + 1, end)):
            printed = span.doc.text_of(token.i + 1, end)
            mentions.append(Mention(token.i + 1, end, Name(printed, "person")))
    return mentions


def _introduced(span: Span, found: list[Mention]) -> list[Mention]:
    """Return persons whom the model misses but the words beside them show: one who says something
    under a first name that many bear ("Laurent Uwumuremyi told"), and one told with whose kin he
    is ("his mother, Jacinta Wanjiku,")."""
    covered = {i for m in found for i in range(m.start, m.end)}
    mentions = []
    for token in span:
        end = token.i
        while end < span.end and _of_name(span.doc[end]) and end not in covered:
            end += 1
        opens = token.i == span.start or not _of_name(span.doc[token.i - 1])
        if not opens or not _PARTS[0] <= end - token.i <= _PARTS[1]:
            continue
        if _says(span.doc[end - 1], token) or _kin(span, token.i, end):
            name = span.doc.text_of(token.i, end)
            mentions.append(Mention(token.i, end, Name(name, "person")))
    return mentions


def _of_name(token: Token) -> bool:
    if token.pos_ != "PROPN" or not token.text[0].isupper():
        return False
    plain = token.text.replace("-", "").replace("'", "").isalpha()
    return plain and token.lower_ not in RANKS and token.lower_ not in TITLES


def _says(last: Token, first: Token) -> bool:
    """Whether a first name that many bear opens a name whose last word is who says something."""
    if not {first.lower_, first.lower_.split("-")[0]} & _FIRST_NAMES:
        return False
    says = last.dep_ == "nsubj" and last.head.base in _SAYING and last.head.tag_ in ("VBD", "VBZ")
    return says and last.nbor().lower_ != "of"


def _kin(span: Span, start: int, end: int) -> bool:
    """Whether a name between commas stands behind a word for kin."""
    doc = span.doc
    if start - 2 < span.start or end >= span.end:
        return False
    return doc[start - 1].text == doc[end].text == "," and doc[start - 2].base in _KIN


def _is_part(known: Mention, person: Mention) -> bool:
    """Whether a name of the data is only part of a person's name: "Kenya" in "Kenya Moore"."""
    within = person.start <= known.start and known.end <= person.end
    shorter = known.end - known.start < person.end - person.start
    return within and shorter and known.name.kind in ("person", "country", "demonym", "place")


def _in_full(known: Mention) -> bool:
    return known.name.kind == "person" and known.end - known.start > 1


def names(span: Span, mission: Mission) -> tuple[Mention, ...]:
    """Return the names in `span` in order; a name of the data wins over one of the model, unless
    it is only part of a longer person's name.
    """
    found = known_names(span, mission.key)
    people = persons(span)
    longer = [
        p
        for p in people
        if any(_is_part(m, p) and not _in_full(m) for m in found)
        and not any(_is_part(m, p) and _in_full(m) for m in found)
        and not any(m.name.canonical.endswith(p.name.canonical) for m in found)
    ]
    kept = [m for m in found if not any(p.start <= m.start and m.end <= p.end for p in longer)]
    covered = {i for m in kept for i in range(m.start, m.end)}
    kept += [p for p in people if not covered & set(range(p.start, p.end))]
    return tuple(sorted(kept, key=lambda m: (m.start, m.end)))


def alike(one: str, other: str) -> bool:
    """Whether two full names may be one person's: the words of one are among the other's."""
    a, b = set(one.split()), set(other.split())
    return a <= b or b <= a


def titled(token: Token, mission: Mission) -> Name | None:
    """Return whom the mission's data know by the title before the surname at `token`: "President
    Mulino"; None where two bear both."""
    if token.text not in mission.surnames:
        return None
    first = token.i
    while first > token.sent.start and token.doc[first - 1].lower_.rstrip(".") in _BEARING:
        first -= 1
    return (
        mission.titled(token.doc.text_of(first, token.i), token.text) if first < token.i else None
    )
