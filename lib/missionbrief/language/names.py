"""Names in a sentence: those the mission's data know, and persons as the model finds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from missionbrief.lexicon import words
from missionbrief.mission import Mission, Name, load

if TYPE_CHECKING:
    from spacy.tokens import Span

RANKS = words("language", "names", "ranks")
TITLES = words("language", "names", "titles")


@dataclass(frozen=True)
class Mention:
    """A name where it stands: `start` and `end` are token numbers within the parsed paragraph."""

    start: int
    end: int
    name: Name


@cache
def pattern(mission_name: str) -> re.Pattern[str]:
    """Return what finds the names of the mission's data, the longest form first at each place."""
    forms = sorted(load(mission_name).names, key=lambda form: (-len(form), form))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w])")


def known_names(span: Span, mission_name: str) -> list[Mention]:
    """Return the names of the mission's data in `span`, the longest form first at each place."""
    mission = load(mission_name)
    mentions = []
    for found in pattern(mission_name).finditer(span.text):
        at = span.start_char
        words = span.doc.char_span(at + found.start(), at + found.end(), alignment_mode="expand")
        if words is not None:
            mentions.append(Mention(words.start, words.end, mission.names[found.group()]))
    return mentions


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
    return span.doc[start:end]


def _without_titles(words: Span) -> Span:
    while len(words) > 1 and words[0].lower_.rstrip(".") in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1].text in ("'s", "'"):
        words = words[:-1]
    return words


def persons(span: Span) -> list[Mention]:
    """Return the persons that the model finds in `span`, under their name as printed."""
    mentions = []
    for entity in span.ents:
        if entity.label_ != "PERSON":
            continue
        words = _without_titles(_whole(entity, span))
        printed = words.text
        if re.fullmatch(r"[^\W\d_][\w.'-]+(?: [\w.'-]+)*", printed) and printed[0].isupper():
            mentions.append(Mention(words.start, words.end, Name(printed, "person")))
    return mentions + _ranked(span, mentions)


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
            printed = span.doc[token.i + 1 : end].text
            mentions.append(Mention(token.i + 1, end, Name(printed, "person")))
    return mentions


def names(span: Span, mission: Mission) -> tuple[Mention, ...]:
    """Return the names in `span` in order; a name of the data wins over one of the model, unless
    it is only part of a longer person's name.
    """
    found = known_names(span, mission.key)
    people = persons(span)
    longer = [
        p
        for p in people
        if any(m.start >= p.start and m.end <= p.end and m.end - m.start < p.end - p.start
               and m.name.kind in ("person", "country", "demonym", "place") for m in found)
        and not any(m.name.canonical.endswith(p.name.canonical) for m in found)
    ]  # fmt: skip
    kept = [m for m in found if not any(p.start <= m.start and m.end <= p.end for p in longer)]
    covered = {i for m in kept for i in range(m.start, m.end)}
    kept += [p for p in people if not covered & set(range(p.start, p.end))]
    return tuple(sorted(kept, key=lambda m: (m.start, m.end)))
