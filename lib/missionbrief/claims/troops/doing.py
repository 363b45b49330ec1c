"""Numbers of personnel who do something else than serve: who say it, complain, resign or are
held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import predicate, subject
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
_TENDS = frozenset({"treat", "tend", "nurse", "hospitalise", "hospitalize", "discharge", "cure"})
_CARERS = frozenset({"hospital", "clinic", "doctor", "medic", "nurse", "surgeon", "physician",
                     "paramedic", "ward"})  # fmt: skip
_WARDS = frozenset({"hospital", "clinic", "infirmary", "ward"})
_PROTECTS = frozenset({"deploy", "station", "post", "guard", "send", "assign", "place"})
_FOLLOWING = frozenset({"followed", "including"})
_NEAR = 4
_HOLDS = frozenset({"hold", "detain", "house", "keep", "incarcerate", "free", "release"})
_JAILS = frozenset({"jail", "prison", "penitentiary", "cell", "inmate"})


def does_otherwise(sentence: Sentence, count: Count) -> bool:
    """Return whether those counted are who says something, complains, is held in a jail or is
    looked after."""
    return (
        _speaks(count)
        or _complains(count)
        or in_jail(sentence, predicate(count.head))
        or _tended(count)
    )


def _tended(count: Count) -> bool:
    """Whether those counted are patients: "the hospital has treated 20 of its members", "looked
    after nine officers", "flew six soldiers to a clinic"."""
    verb = predicate(count.head)
    if verb is None:
        return False
    who = subject(verb)
    tends = verb.base in _TENDS or (who is not None and who.base in _CARERS)
    links = {c.lower_ for c in verb.children if c.dep_ in ("prep", "prt")}
    tends = tends or (verb.base == "look" and "after" in links)
    tends = tends or (verb.base == "care" and "for" in links)
    if tends and verb.i < count.head.i:
        return True
    to = (c for t in (verb, count.head) for c in t.children if c.lower_ in ("to", "at", "in"))
    return verb.base not in _PROTECTS and any(
        g.base in _WARDS for c in to if c.i > count.last for g in c.children
    )


def resigns(sentence: Sentence, count: Count, following: str) -> bool:
    """Return whether those counted have resigned, by the words that follow ("20 officers quit"),
    by their verb ("20 officers, all of one unit, quit") or as others did ("three resigned in
    October, followed by about 15 in November")."""
    verb = predicate(count.head) if count.head.dep_ == "nsubj" else None
    own = sentence.span.doc.text_of(verb.i, sentence.span.end).lower() if verb is not None else ""
    if _RESIGNS.search(following) or _RESIGNS.match(own):
        return True
    start = max(sentence.span.start, count.first - _NEAR)
    before = {t.lower_ for t in sentence.span.doc[start : count.first]}
    return bool(before & _FOLLOWING) and _RESIGNS.search(sentence.span.text.lower()) is not None


def _speaks(count: Count) -> bool:
    """Whether those counted are who says it: "waited weeks for pay, three of them said", "according
    to two people familiar with the talks"."""
    if (count.quantity.value or 0) > 20:
        return False
    according = next((t for t in count.head.ancestors if t.lower_ == "according"), None)
    if according is not None:
        # "According to the army, 18 of its members": a comma ends whom it credits.
        first = min(count.first, according.i)
        if not any(t.text == "," for t in count.head.doc[first : count.first]):
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
