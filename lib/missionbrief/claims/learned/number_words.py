"""Words and kinds that numbers which no rule reads are told apart by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

GIVES_AID = words("claims", "plight", "gives_aid")
NEAR = 4
OURS = frozenset({"personnel", "arrival", "casualty"})


def verb_of(quantity: Quantity) -> Token | None:
    """Return the verb that a number stands under, or None."""
    return next((t for t in climb(quantity.number) if t.pos_ in ("VERB", "AUX")), None)
