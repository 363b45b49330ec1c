"""What the words of a sentence add to several scales at once, summed once and kept with its parse:
articles share paragraphs, and every kind asks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from missionbrief.claims.learned.scale import by_sign
from missionbrief.claims.learned.signs import before, of_next, of_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from missionbrief.claims.learned.scale import Scale
    from missionbrief.claims.learned.signs import Signs
    from missionbrief.language.article import Sentence


class Summed:
    """The sums over several scales, kept under a name."""

    def __init__(self, name: str, scales: Callable[[], Mapping[str, Scale]]) -> None:
        """Sum over `scales`, which are read when the first sentence is."""
        self.name = name
        self.scales = scales

    @cached_property
    def _by_sign(self) -> dict[str, tuple[tuple[str, float], ...]]:
        return by_sign(self.scales())

    def _sum(self, signs: Signs) -> dict[str, float]:
        sums, table = dict.fromkeys(self.scales(), 0.0), self._by_sign
        for sign in sorted(signs):  # in one order, for sums that are the same to the last digit
            for scale, weight in table.get(sign, ()):
                sums[scale] += weight
        return sums

    def of(self, sentence: Sentence, scale: str) -> float:
        """Return what the words of a sentence, and those of the one before, add to a scale."""
        added = sentence.once(f"{self.name}: here", lambda: self._sum(of_words(sentence)))[scale]
        earlier = before(sentence)
        if earlier is not None:
            behind = earlier.once(f"{self.name}: next", lambda: self._sum(of_next(earlier)))
            added += behind[scale]
        return added
