"""What the words of a sentence add to several scales at once, summed once and kept with its parse:
articles share paragraphs, and every kind asks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from missionbrief.claims.learned.scale import PARTS, by_sign
from missionbrief.claims.learned.signs import before, of_next, of_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from missionbrief.claims.learned.scale import Scale
    from missionbrief.claims.learned.signs import Signs
    from missionbrief.language.article import Sentence

Sums = tuple[int, ...]
Table = np.ndarray[tuple[int, int], np.dtype[np.int32]]


class Summed:
    """The sums over several scales, kept under a name."""

    def __init__(self, name: str, scales: Callable[[], Mapping[str, Scale]]) -> None:
        """Sum over `scales`, which are read when the first sentence is."""
        self._here, self._next = f"{name}: here", f"{name}: next"
        self.scales = scales

    @cached_property
    def _places(self) -> dict[str, int]:
        return {scale: place for place, scale in enumerate(self.scales())}

    @cached_property
    def _nothing(self) -> Sums:
        return (0,) * len(self._places)

    @cached_property
    def _added_by(self) -> tuple[dict[str, int], Table]:
        """The row of each sign, and what it adds: a row a sign, a column a scale."""
        weights = by_sign(self.scales())
        table = np.zeros((len(weights), len(self._places)), dtype=np.int32)
        for row, told in enumerate(weights.values()):
            for scale, weight in told:
                table[row, self._places[scale]] = round(weight * PARTS)
        return {sign: row for row, sign in enumerate(weights)}, table

    def _sum(self, signs: Signs) -> Sums:
        row_of, table = self._added_by
        rows = [row for sign in signs if (row := row_of.get(sign)) is not None]
        return tuple(table[rows].sum(axis=0).tolist()) if rows else self._nothing

    def of(self, sentence: Sentence, scale: str) -> float:
        """Return what the words of a sentence, and those of the one before, add to a scale."""
        here, behind = self._added(sentence)
        place = self._places[scale]
        return (here[place] + behind[place]) / PARTS

    def below(self, sentence: Sentence, least: Mapping[str, float]) -> Iterator[str]:
        """Yield the scales of `least`, which are all of them in their order, to which the words of
        a sentence and of the one before add less than it says."""
        here, behind = self._added(sentence)
        for (scale, bar), added, before_ in zip(least.items(), here, behind, strict=True):
            if added + before_ < bar * PARTS:
                yield scale

    def _added(self, sentence: Sentence) -> tuple[Sums, Sums]:
        found: tuple[Sums, Sums] | None = sentence.kept.get(self)
        if found is None:
            found = sentence.kept[self] = self._read(sentence)
        return found

    def _read(self, sentence: Sentence) -> tuple[Sums, Sums]:
        here = sentence.by_words(self._here, lambda: self._sum(of_words(sentence)))
        earlier = before(sentence)
        if earlier is None:
            return here, self._nothing
        return here, earlier.by_words(self._next, lambda: self._sum(of_next(earlier)))
