"""Operations that no rule finds, in a sentence that is likely to tell one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.befallen import wants_object
from missionbrief.claims.harmed.harm import befalls
from missionbrief.claims.raids.actions import (
    abroad,
    happened,
    how_meant,
    passive,
    printed,
    put,
)
from missionbrief.claims.raids.forces import force, is_asset, last_force
from missionbrief.claims.raids.gangs import attackers
from missionbrief.claims.said import line
from missionbrief.language.attribution import REPORTING, attributed_to
from missionbrief.language.grammar import agent, subject
from missionbrief.language.hearsay import rumoured
from missionbrief.language.modality import PLANNED
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FAR = 2
_PARTS = frozenset({"dobj", "dative", "prep", "prt", "advmod", "xcomp", "acomp", "attr", "oprd",
                    "agent", "ccomp", "pobj"})  # fmt: skip
_STANDS = words("claims", "operation", "stands")
_OTHERS = frozenset({"vigilante", "resident", "mob", "lynch", "rival", "crowd", "villager"})


def alike(sentence: Sentence) -> Iterator[Draft]:
    """The draft of an operation that no rule finds: what the first verb tells of whose doer is a
    force or a gang, in the words of its clause; of one that only tells of it, what is told."""
    said: dict[int, str] = {}
    for verb in sentence.tokens:
        be = verb.lemma_ == "be" and _meant(verb) is not None
        who = subject(verb) if verb.pos_ == "VERB" or be else None
        by = who and (force(sentence, who) or attackers(sentence, who))
        if verb.base in REPORTING:
            if by and (told := _clause(verb)) is not None:
                said[told.i] = by
            continue
        if who is not None and _describes(verb, who):
            by = None
        if verb.base in _STANDS:
            continue  # "gangs have most of the capital in their hands": how things stand
        if who is not None and befalls(verb, who):
            by = _by_whom(sentence, verb, who)
        elif passive(verb) and (done_by := agent(verb)) is not None:
            # "the gunmen were driven from the square by residents": no deed of theirs.
            by = attackers(sentence, done_by) or force(sentence, done_by)
        by = by or said.get(verb.i)
        meant = _meant(verb)
        status = (how_meant(meant) if meant is not None else put(verb)) if by else None
        if not by or status is None or abroad(sentence, verb):
            continue
        if status == "actual" and any(rumoured(t, t.head) for t in sentence.tokens):
            status = "reported"  # "we have seen the reports that an officer is missing"
        yield Draft(
            sentence,
            verb,
            "alike",
            actor=by,
            target=_what(sentence, verb),
            when=happened(sentence, verb),
            status=status,
            attributed_to=attributed_to(sentence, verb),
        )
        return


def _describes(verb: Token, who: Token) -> bool:
    """Whether a participle tells of what sort somebody is, or what befell them, and no deed of
    theirs: "a police vehicle stuck in mud", "gunmen disguised as police"."""
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    if wants_object(verb):
        return True  # "40 of them gang members shot or lynched in the street"
    if verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "as":
        return not any(c.dep_ in ("aux", "auxpass", "dobj") for c in verb.children)
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return False
    return verb.dep_ in ("acl", "advcl") and who.i < verb.i - _FAR


def _what(sentence: Sentence, verb: Token) -> str | None:
    """What a verb tells, in its own words: without who did it, the day and other clauses
    ("burned houses in Solino", "supply convoy struck")."""
    days = {t.i for e in sentence.dates for t in sentence.tokens_of(e)}
    kept = [verb]
    for child in verb.children:
        if child.i < verb.i or child.dep_ not in _PARTS:
            continue
        inside = [t for t in child.subtree if t.dep_ != "punct" or t.i < child.right_edge.i]
        told = [t for t in inside if not (t.is_punct or t.dep_ in ("prep", "det"))]
        if told and not all(t.i in days for t in told):
            kept += inside
    hit = subject(verb) if passive(verb) else None
    if hit is not None and hit.i < verb.i:
        return f"{printed(hit)} {line(kept)}"
    return line(sorted(kept, key=lambda t: t.i))


def _by_whom(sentence: Sentence, verb: Token, who: Token) -> str | None:
    """Who did what befell somebody, where that is said, else the force whose convoy it befell, or
    that fought those who were hit; what befell its own people is nobody's operation."""
    doer = agent(verb)
    if doer is not None:
        return attackers(sentence, doer) or force(sentence, doer)
    if attackers(sentence, who):
        return None if sentence.lemmas & _OTHERS else last_force(sentence)
    return force(sentence, who) if is_asset(sentence, who) else None


def _meant(verb: Token) -> Token | None:
    """What a verb says is meant to be done: "is to open", "had proposed to guard"."""
    if verb.lemma_ != "be" and verb.base not in PLANNED:
        return None
    return next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)


def _clause(verb: Token) -> Token | None:
    """The verb of the clause that a verb of saying reports."""
    return next((c for c in verb.children if c.dep_ == "ccomp" and c.pos_ == "VERB"), None)
