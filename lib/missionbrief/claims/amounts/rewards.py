"""Money that is offered for somebody's capture, and for nothing that the mission does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb

if TYPE_CHECKING:
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_REWARDS = frozenset({"reward", "bounty", "ransom"})
_CAPTURE = frozenset({"arrest", "capture", "information", "tip", "head", "whereabouts"})


def is_reward(quantity: Quantity) -> bool:
    """Return whether money is a reward or a ransom: "a $5 million bounty on X", "offers two million
    dollars for information on X", "X, for whom it offers two million dollars"."""
    around = [t for t in climb(quantity.number) if t.pos_ in ("NOUN", "PROPN", "NUM", "SYM")]
    if any(t.base in _REWARDS for t in around):
        return True
    verb = next((t for t in climb(quantity.number) if t.pos_ in ("VERB", "AUX")), None)
    links = [c for t in (verb, *around) if t is not None for c in t.children if c.lower_ == "for"]
    return any(_of_somebody(g) for link in links for g in link.children)


def _of_somebody(aim: Token) -> bool:
    """Whether what money is offered for is somebody, or that he be caught."""
    return aim.base in _CAPTURE or (aim.lower_ == "whom" and aim.dep_ == "pobj")
