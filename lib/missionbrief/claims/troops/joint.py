"""Whose the personnel are that several countries have between them, or are thanked for."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from missionbrief.claims.troops.owning import Owner, owner_at
from missionbrief.language.grammar import climb
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_THANKS = words("claims", "joint", "thanks")
_BETWEEN = frozenset({"between", "among"})
_MANY = 2
_REACH = 4


def between_them(sentence: Sentence, last: int) -> Owner | None:
    """Return the countries together that have so many "between them": "Peru and Chile, with about
    30 people between them"; None where the words do not say so."""
    doc, end = sentence.span.doc, sentence.span.end
    after = doc[last + 1 : min(end, last + 1 + _REACH)]
    said = any(a.lower_ in _BETWEEN and b.lower_ == "them" for a, b in pairwise(after))
    if not said:
        return None
    home = sentence.article.mission.country
    named = [m.name.canonical for m in sentence.names_of("country") if m.end <= last]
    countries = [c for c in dict.fromkeys(named) if c != home]
    if len(countries) < _MANY:
        return None
    return Owner(f"{', '.join(countries[:-1])} and {countries[-1]}", "contributor", False)


def thanked(sentence: Sentence, head: Token) -> Owner | None:
    """Return the country that is thanked or praised for personnel, whose they then are: "thanked
    Peru for the 24 soldiers who serve there"."""
    for step in climb(head):
        if step.lower_ == "for" and step.dep_ == "prep":
            verb = step.head if step.head.pos_ == "VERB" else step.head.head
            if verb.pos_ != "VERB" or verb.base not in _THANKS:
                return None
            whom = next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)
            found = owner_at(sentence, whom, False) if whom is not None else None
            return found if found is not None and found.relation == "contributor" else None
        if step.pos_ in ("VERB", "AUX"):
            return None
    return None
