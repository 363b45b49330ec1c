"""How a sum is put by the helping words of the verb that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.modality import negated

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.language.tokens import Token


def own_status(verb: Token) -> Status:
    """How a verb is put by its own helping words: "will be paid", "is to come"."""
    helping = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helping & {"will", "would", "'ll"}:
        return "planned"
    if "to" in helping and verb.head.lemma_ == "be" and verb.dep_ == "xcomp":
        return "denied" if negated(verb.head) else "planned"
    return "denied" if negated(verb) else "actual"
