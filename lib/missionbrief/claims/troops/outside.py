"""Personnel who are not of the mission: in other countries, or of missions long past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import predicate, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_EARLIER = words("claims", "outside", "earlier")
_BYGONE = frozenset({"earlier", "previous", "former", "last", "predecessor"})
_PLACING = frozenset({"in", "to", "into", "across", "inside"})
_EDGES = frozenset({";", ":", "(", "—", "–"})
_REACH = 12
_BEHIND = 8
_WENT = frozenset({"go", "fly", "travel", "head"})
_RECEIVES = frozenset({"receive", "host", "welcome"})


def _abroad(sentence: Sentence, count: Count, owned: Owner) -> bool:
    """Whether the words after the number place them in another country."""
    mission = sentence.article.mission
    doc, end = sentence.span.doc, sentence.span.end
    verb = predicate(count.head)
    host = subject(verb) if verb is not None and verb.lemma_ in _RECEIVES else None
    hosting = sentence.name_at(host) if host is not None else None
    if hosting is not None and hosting.kind == "country" and hosting.canonical != mission.country:
        return hosting.canonical != owned.name
    first = doc[sentence.span.start + 1] if end - sentence.span.start > 2 else None
    opens = sentence.name_at(first) if first is not None and first.nbor(-1).lower_ == "in" else None
    if opens is not None and opens.kind == "country" and owned.relation == "none":
        return opens.canonical != mission.country  # "In Cyprus the UN keeps 800 soldiers."
    for token in doc[count.last + 1 : min(end, count.last + 1 + _REACH)]:
        if token.lower_ in _EDGES or (count.rule == "alike" and token.text == ","):
            return False  # What no rule reads is placed by its own clause alone.
        name = sentence.name_at(token)
        if name is None or name.kind not in ("country", "place"):
            continue
        if name.canonical == mission.country or (name.kind == "place" and not name.country):
            return False
        placed = token.i - 1
        while placed > count.last and (
            doc[placed].pos_ in ("PROPN", "DET", "ADJ") or doc[placed].lower_ == "of"
        ):
            placed -= 1
        abroad = (name.country or name.canonical) != owned.name
        if name.kind == "place":
            # Who trains in a town of another country is to come; who went there is on an errand.
            went = verb is not None and verb.base in _WENT
            return abroad and went and doc[placed].lower_ == "to"
        return abroad and doc[placed].lower_ in _PLACING
    return False


def bygone(sentence: Sentence) -> bool:
    """Return whether the sentence is about another, earlier mission."""
    words_ = {t.lower_ for t in sentence.span}
    if any(t.lower_ in _BYGONE and _of_nations(sentence, t) for t in sentence.span):
        return True
    first = min(sentence.article.mission.resolutions.values()).year - 1
    years = [int(t.text) for t in sentence.span if t.text.isdigit() and len(t.text) == 4]
    return bool(words_ & _EARLIER) or any(1900 <= y < first for y in years)


def elsewhere(sentence: Sentence, count: Count, owned: Owner) -> bool:
    """Whether personnel are in another country or were of another mission."""
    if not_there(sentence, count.last):
        return True
    if owned.relation == "none" and unknown_place(sentence, count.last):
        return True
    return _abroad(sentence, count, owned) or bygone(sentence)


def not_there(sentence: Sentence, last: int) -> bool:
    """Whether the words right behind the token numbered `last` say where personnel are not:
    "another 800, not in Haiti"."""
    after = sentence.span.doc[last + 1 : min(sentence.span.end, last + _BEHIND)]
    return [t.lower_ for t in after if not t.is_punct][:2] == ["not", "in"]


def unknown_place(sentence: Sentence, last: int) -> bool:
    """Whether the words right behind the token numbered `last` place personnel where the mission's
    data know nothing, or not in its country: "officers in the North Rift", "troops from SADC";
    in a sentence that names nothing of the mission's."""
    mission = sentence.article.mission
    doc, end = sentence.span.doc, sentence.span.end
    after = [t for t in doc[last + 1 : min(end, last + _BEHIND)] if not t.is_punct]
    if any(
        m.name.kind == "mission" or (m.name.country or m.name.canonical) == mission.country
        or (m.name.kind == "place" and not m.name.country)
        for m in sentence.names
    ):  # fmt: skip
        return False
    if not after or after[0].lower_ not in _PLACING | {"from"}:
        return False
    placed = next((t for t in after[1:4] if t.pos_ not in ("DET", "ADJ")), None)
    if placed is None or any(placed in sentence.tokens_of(e) for e in sentence.dates):
        return False
    return placed.pos_ == "PROPN" and sentence.name_at(placed) is None


def _of_nations(sentence: Sentence, word: Token) -> bool:
    """Whether what is called earlier is a mission of the United Nations."""
    after = sentence.span.doc[word.i + 1 : min(sentence.span.end, word.i + 4)]
    names = [sentence.name_at(t) for t in after]
    return any(n is not None and n.canonical == "United Nations" for n in names)
