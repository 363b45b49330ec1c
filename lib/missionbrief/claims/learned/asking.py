"""Of which kinds a sentence is hardly ever a claim: their rules need not be asked.

Rules that read a sentence well are dear, and nine of ten sentences tell nothing of a kind. What
was learned (`asking`) tells by the words alone, those of the sentence before included, where a rule
will find nothing, or nothing that is right.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from missionbrief.claims.learned.scale import scales
from missionbrief.claims.learned.summed import Summed

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence

NAME = "asking"
_SUMMED = Summed(NAME, lambda: scales(NAME))


def idle(sentence: Sentence) -> frozenset[str]:
    """Return the kinds whose rules need not be asked of `sentence`. A kind of which nothing was
    learned is never among them."""
    return frozenset(_SUMMED.below(sentence, _least(_SUMMED)))


@cache
def _least(summed: Summed) -> dict[str, float]:
    """The sums from which on the rules of a kind are asked."""
    return {kind: one.floor - one.start for kind, one in summed.scales().items()}
