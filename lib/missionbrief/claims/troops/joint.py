"""Whose the personnel are that several countries have between them, or are thanked for."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from missionbrief.claims.troops.owning import Owner, as_one, owner_at
from missionbrief.language.grammar import climb, predicate, subject
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
    return Owner(as_one(countries), "contributor", False)


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


def of_same_place(sentence: Sentence, first: int) -> Owner | None:
    """Return the country that has in its list the place which the number at token `first` has in a
    list of as many numbers: "Peru, Chile and Bolivia sent 70, 20 and 9 men"."""
    numbers = _numbers_run(sentence, first)
    if len(numbers) < _MANY or first not in numbers:
        return None
    runs = _country_runs(sentence, numbers[0])
    if not runs or len(runs[-1]) != len(numbers):
        return None
    return owner_at(sentence, sentence.span.doc[runs[-1][numbers.index(first)]], True)


def _numbers_run(sentence: Sentence, at: int) -> list[int]:
    """The tokens of the list of bare numbers in which one stands at token `at`."""
    doc, first, last = sentence.span.doc, at, at
    while first > sentence.span.start and _in_run(doc[first - 1]):
        first -= 1
    while last + 1 < sentence.span.end and _in_run(doc[last + 1]):
        last += 1
    return [t.i for t in doc[first : last + 1] if t.like_num]


def _in_run(token: Token) -> bool:
    return token.like_num or token.lower_ in (",", "and")


def _country_runs(sentence: Sentence, end: int) -> list[list[int]]:
    """The first tokens of the countries of each list before token `end`, list by list."""
    doc, runs, last = sentence.span.doc, list[list[int]](), -1
    for mention in sentence.names_of("country"):
        if mention.end > end:
            break
        between = doc[last : mention.start] if last >= 0 else ()
        if last >= 0 and all(t.lower_ in (",", "and", "the", "&") for t in between):
            runs[-1].append(mention.start)
        else:
            runs.append([mention.start])
        last = mention.end
    return runs


def apiece(sentence: Sentence, head: Token, last: int, whose: str | None) -> list[str | None]:
    """Return whose so many are, each by itself where several have or send so many "each": "Peru and
    Chile have each offered 20 soldiers"; else `whose` alone."""
    verb = predicate(head)
    doer = subject(verb) if verb is not None and "each" in sentence.lemmas else None
    if verb is None or doer is None:
        return [whose]
    doc, end = sentence.span.doc, sentence.span.end
    beside = [*verb.children, *doc[doer.left_edge.i : verb.i], *doc[last + 1 : min(end, last + 2)]]
    if not any(t.lower_ == "each" for t in beside):
        return [whose]
    names = [n for t in (doer, *doer.conjuncts) if (n := sentence.name_at(t)) is not None]
    every = list(dict.fromkeys(n.canonical for n in names if n.kind == "country"))
    return [*every] if len(every) >= _MANY else [whose]
