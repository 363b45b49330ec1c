"""What the words of a sentence add to several scales at once, summed once and kept with its parse:
articles share paragraphs, and every kind asks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from missionbrief.claims.learned.scale import by_sign
from missionbrief.claims.learned.signs import before, of_next, of_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from missionbrief.claims.learned.scale import Scale
    from missionbrief.claims.learned.signs import Signs
    from missionbrief.language.article import Sentence


class Summed:
    """The sums over several scales, kept under a name."""

    def __init__(self, name: str, scales: Callable[[], Mapping[str, Scale]]) -> None:
        """Sum over `scales`, which are read when the first sentence is."""
        self._here, self._next = f"{name}: here", f"{name}: next"
        self.scales = scales

    @cached_property
    def _nothing(self) -> dict[str, float]:
        return dict.fromkeys(self.scales(), 0.0)

    @cached_property
    def _by_sign(self) -> dict[str, tuple[tuple[str, float], ...]]:
        return by_sign(self.scales())

    def _sum(self, signs: Signs) -> dict[str, float]:
        sums, table = self._nothing.copy(), self._by_sign
        for sign in sorted(signs):  # in one order, for sums that are the same to the last digit
            for scale, weight in table.get(sign, ()):
                sums[scale] += weight
        return sums

    def of(self, sentence: Sentence, scale: str) -> float:
        """Return what the words of a sentence, and those of the one before, add to a scale."""
        here, behind = self._added(sentence)
        return here[scale] + behind[scale]

    def all(self, sentence: Sentence) -> Iterator[tuple[str, float]]:
        """Yield each scale with what the words of a sentence and of the one before add to it."""
        here, behind = self._added(sentence)
        for scale, added in here.items():
            yield scale, added + behind[scale]

    def _added(self, sentence: Sentence) -> tuple[Mapping[str, float], Mapping[str, float]]:
        here = sentence.by_words(self._here, lambda: self._sum(of_words(sentence)))
        earlier = before(sentence)
        if earlier is None:
            return here, self._nothing
        return here, earlier.by_words(self._next, lambda: self._sum(of_next(earlier)))
