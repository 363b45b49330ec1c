"""What somebody is only to be promised, or hopes not to need: no view on whether it ought to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.language.modality import negated

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_ASSURES = frozenset({"guarantee", "assure", "reassure", "promise"})
_COVERS = frozenset({"insure", "compensate", "protect", "counsel", "debrief"})
_PLEDGES = frozenset({"guarantee", "assurance", "safeguard", "promise", "undertaking"})
_HOPES = frozenset({"hope", "pray", "wish", "trust"})
_NEEDED = frozenset({"need", "require", "necessary"})


def _to_be_assured(verb: Token) -> bool:
    """Whether people ought to be promised a thing, or provided for: "they must be guaranteed that
    the risks are known", "officers who go there should be insured"."""
    if verb.dep_ == "acomp":
        # "It is important that they be assured that …"
        return any(map(_to_be_assured, (t for t in verb.head.subtree if t.dep_ == "ccomp")))
    whom = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if whom is None or verb.tag_ != "VBN":
        return False
    clause = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    return verb.base in _ASSURES if clause else verb.base in _COVERS and unit_of(whom) is not None


def _guarantee_wanted(verb: Token) -> bool:
    """Whether it is a guarantee that somebody wants: "the guarantee they ask for is that …"."""
    wanted = verb.dep_ in ("relcl", "acl") and verb.tag_ in ("VBP", "VBZ", "VBD")
    return wanted and verb.head.pos_ == "NOUN" and verb.head.base in _PLEDGES


def hopes_not_to_need(word: Token) -> bool:
    """Return whether it is only hoped that a thing will not be needed: "hoped that troops would not
    be necessary"."""
    verb = word.head if word.base == "necessary" else word
    if verb.base in _HOPES:
        clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
        if clause is None:
            return False
        needed = clause.base in _NEEDED or any(c.base in _NEEDED for c in clause.children)
        return needed and negated(clause)
    hoped = verb.dep_ == "ccomp" and verb.head.base in _HOPES
    return hoped and negated(verb) and bool({word.base, verb.base} & _NEEDED)


def only_assured(word: Token) -> bool:
    """Return whether a word of wanting asks for an assurance alone, or hopes for no need."""
    return _to_be_assured(word) or _guarantee_wanted(word) or hopes_not_to_need(word)
