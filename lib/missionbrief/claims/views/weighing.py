"""Whether a UN operation is told only as one of the things thought of: "is one option under study",
"remains a possibility", "is among the ideas on the table"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.un_operation import united_nations
from missionbrief.language.grammar import climb
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_OPTIONS = words("claims", "weighing", "options")
_STUDIED = words("claims", "weighing", "studied")
_CHOSEN = words("claims", "weighing", "chosen")
_IS = frozenset({"be", "remain"})
_AMONG = frozenset({"among", "under", "on", "of"})


def _only_weighed(operation: Token) -> bool:
    """Return whether what a word for a UN operation stands in is called an option, and not the one
    that is wanted."""
    for step in climb(operation):
        verb = step.head
        if step.dep_ in ("nsubj", "csubj", "nsubjpass"):
            if verb.base in _IS and not negated(verb):
                return any(map(_weighs, verb.children))
            return step.dep_ == "nsubjpass" and _studied(verb)
        if step.pos_ in ("VERB", "AUX") and step.dep_ != "csubj":
            return False
    return False


def is_option(stance: str, tokens: list[Token], told: Token) -> bool:
    """Return whether a stance told at a word is one on a UN operation that `tokens` only call an
    option; not what a clause within says: "the operation for which he begs is one option"."""
    operation = united_nations(tokens) if stance == "transition_to_un" else None
    within = any(t.dep_ == "relcl" for t in climb(told))
    return operation is not None and not within and _only_weighed(operation)


def studies(verb: Token) -> bool:
    """Return whether a verb tells that somebody is still looking at something: "is reviewing"."""
    return verb.base in _STUDIED and verb.tag_ == "VBG" and not negated(verb)


def _weighs(said: Token) -> bool:
    """Whether what is said of a thing is that it is one of several, or under study."""
    if said.dep_ == "attr":
        told = {t.lower_ for t in said.children}
        return said.base in _OPTIONS and not told & _CHOSEN
    if said.dep_ == "prep" and said.lower_ in _AMONG:
        inside = [c for c in said.children if c.dep_ == "pobj"]
        chosen = any(g.lower_ in _CHOSEN - {"the"} for c in inside for g in c.children)
        return any(c.base in _OPTIONS | _STUDIED for c in inside) and not chosen
    return False


def _studied(verb: Token) -> bool:
    """Whether something is being looked at: "is being studied"."""
    being = any(c.lower_ == "being" for c in verb.children)
    return being and verb.base in _STUDIED and not negated(verb)
