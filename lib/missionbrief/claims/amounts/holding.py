"""Whether a sum is held back, or let through in spite of a hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.hold_words import held_above
from missionbrief.claims.amounts.money import of_verb
from missionbrief.claims.amounts.own_words import own_status
from missionbrief.language.grammar import climb
from missionbrief.language.modality import mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_WAIVERS = frozenset({"waiver", "waive", "drawdown"})
HOLDS = words("claims", "money", "holds")
LIFTS = frozenset({"waive", "lift", "end", "drop", "remove"})
_HELD = frozenset({"frozen", "suspended", "blocked", "withheld", "stuck", "paused", "locked"})
_STAYS = frozenset({"be", "remain", "stay", "sit", "lie"})
_ICE = frozenset({"hold", "ice"})
_FREED = frozenset({"release", "free", "unfreeze", "lift", "unblock"})


def held_back(head: Token) -> bool:
    """Whether a sum is told to be held back still: "the $13.3 million remains frozen", "has been
    placed on hold"."""
    if _whole(head):
        return False
    return _remains_held(head) or _on_hold(head) or held_above(head)


def _whole(head: Token) -> bool:
    """Whether a sum is the whole of which a part is held back: "13 million out of 15 million"."""
    of = head.head
    return head.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ == "out"


def _remains_held(head: Token) -> bool:
    """Whether a sum is told to be held back still: "the $13.3 million remains frozen"."""
    verb = head.head
    if head.dep_ == "attr" and verb.lemma_ == "be" and head.i > verb.i:
        return any(c.lower_ in _HELD for c in verb.children if c.i < verb.i)  # "Frozen is …"
    if head.dep_ == "nsubjpass" and verb.lower_ in _HELD and mode(verb) == "actual":
        return True  # "had been frozen"
    if head.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_ not in _STAYS:
        return False
    return any(t.lower_ in _HELD for c in verb.children if c.i > verb.i for t in c.subtree)


def _on_hold(head: Token) -> bool:
    """Whether a sum is told to stay where it is: "13 million dollars remains frozen", "has been
    placed on hold", "asked to put 13 million on hold"."""
    for step in climb(head):
        if step.pos_ not in ("VERB", "AUX"):
            continue
        if step.dep_ == "relcl" or mode(step) in ("denied", "planned"):
            return False
        if step.base in _FREED:
            return False
        held = any(
            c.lower_ in _HELD or (c.lower_ == "on" and any(g.lower_ in _ICE for g in c.children))
            for c in step.children
            if c.dep_ in ("acomp", "attr", "oprd", "prep", "advcl", "xcomp", "csubj")
            and not (c.dep_ == "advcl" and any(g.dep_ == "nsubj" for g in c.children))
        )
        clause = any(
            c.dep_ in ("csubj", "ccomp") and any(g.lower_ in _HELD for g in (c, *c.children))
            for c in step.children
            if c.i < step.i
        )
        return held or clause
    return False


def waived(head: Token) -> bool:
    """Whether a sum is let through by a waiver: "waivers for 40 million dollars", "waived the
    freeze for"."""
    for step in climb(head):
        if step.base in _WAIVERS:
            return True
        if step.pos_ in ("VERB", "AUX"):
            if step.dep_ == "relcl" or mode(step) in ("denied", "called_for"):
                return False
            if any(
                c.base in _WAIVERS
                for c in step.children
                if c.dep_ in ("nsubj", "nsubjpass", "dobj")
            ):
                return True
    return False


def held_already(head: Token) -> bool:
    """Whether the sentence of an amount says that money is held back already."""
    return any(
        t.pos_ == "VERB"
        and of_verb(t) == "held"
        and own_status(t) == "actual"
        and mode(t) != "denied"
        for t in head.sent
    )
