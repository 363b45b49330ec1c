"""Numbers of personnel who do something else than serve: who say it, complain, resign or are
held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import predicate
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_COMPLAINS = words("claims", "set_aside", "complains")
_RESIGNS = re.compile(
    r"\b(?:resigned|quit|deserted|(?:handed|sent|put|turned) in (?:their )?"
    r"(?:letters of )?resignations?"
    r"|(?:tendered|submitted|filed|written|wrote) (?:their )?(?:letters of )?resignations?)\b"
)
_FOLLOWING = frozenset({"followed", "including"})
_NEAR = 4
_HOLDS = frozenset({"hold", "detain", "house", "keep", "incarcerate", "free", "release"})
_JAILS = frozenset({"jail", "prison", "penitentiary", "cell", "inmate"})


def does_otherwise(sentence: Sentence, count: Count) -> bool:
    """Return whether those counted are who says something, complains or is held in a jail."""
    return _speaks(count) or _complains(count) or in_jail(sentence, predicate(count.head))


def resigns(sentence: Sentence, count: Count, following: str) -> bool:
    """Return whether those counted have resigned, by the words that follow ("20 officers quit")
    or as others did ("three resigned in October, followed by about 15 in November")."""
    if _RESIGNS.search(following):
        return True
    start = max(sentence.span.start, count.first - _NEAR)
    before = {t.lower_ for t in sentence.span.doc[start : count.first]}
    return bool(before & _FOLLOWING) and _RESIGNS.search(sentence.span.text.lower()) is not None


def _speaks(count: Count) -> bool:
    """Whether those counted are who says it: "waited weeks for pay, three of them said", "according
    to two people familiar with the talks"."""
    if (count.quantity.value or 0) > 20:
        return False
    if any(t.lower_ == "according" for t in count.head.ancestors):
        return True
    verb = predicate(count.head)
    clauses = (c for c in count.head.children if c.dep_ == "relcl")
    if any(c.base in REPORTING and _who(c) for c in clauses):
        return True  # "five officers who spoke to the paper"
    if verb is None or verb.base not in REPORTING:
        return False
    return count.head.i < verb.i and not any(
        (t.dep_ in ("nsubj", "nsubjpass") and t.i > count.last)
        or (t.dep_ == "dobj" and verb.lemma_ == "write")
        for t in verb.children
    )


def _complains(count: Count) -> bool:
    """Whether those counted are some who ask, complain or dispute something: "some 50 officers in
    Haiti complained", "the three officers disputed this"."""
    few = (count.quantity.value or 0) <= 20
    definite = any(c.lower_ in ("the", "its", "their", "all") for c in count.head.children)
    verb = count.head.head
    asks = count.head.dep_ == "nsubj" and verb.base in _COMPLAINS
    return asks and (few or not definite)


def in_jail(sentence: Sentence, verb: Token | None) -> bool:
    """Return whether a verb tells of prisoners: "the jail, where 500 people were being held"."""
    return verb is not None and verb.base in _HOLDS and bool(sentence.lemmas & _JAILS)


def _who(clause: Token) -> bool:
    """Whether those whom a relative clause is on do what it says: "officers who spoke"."""
    return any(c.dep_ == "nsubj" and c.lower_ in ("who", "that") for c in clause.children)
