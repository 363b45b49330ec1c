"""How a sum is put by the helping words of the verb that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.modality import SHOULD, negated

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.language.tokens import Token

_AHEAD = frozenset({"will", "would", "'ll", "may", "might", "could"})
_THREATENS = frozenset({"threaten", "vow", "plan", "move", "seek", "intend"})


def own_status(verb: Token) -> Status:
    """How a verb is put by its own helping words: "will be paid", "may be cut off"."""
    helping = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helping & SHOULD:
        return "called_for"
    if helping & _AHEAD:
        return "planned"
    if verb.dep_ == "xcomp" and verb.head.base in _THREATENS and not negated(verb.head):
        return "planned"  # "threatened to cut off the money"
    if "to" in helping and verb.head.lemma_ == "be" and verb.dep_ == "xcomp":
        return "denied" if negated(verb.head) else "planned"
    return "denied" if negated(verb) else "actual"
