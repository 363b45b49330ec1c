"""Weights that were learned from labelled sentences, and what they make of signs."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from missionbrief.claims.weighed.signs import Signs


@dataclass(frozen=True)
class Scale:
    """A logistic regression: for each label where it starts and what a sign adds to it.

    With one label it tells how likely that is; with several, which of them fits best.
    """

    labels: tuple[str, ...]
    starts: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    def sums(self, signs: Iterable[Signs]) -> list[float]:
        """Return for each label its start and all that the signs add."""
        sums = list(self.starts)
        for group in signs:
            for sign in group:
                for i, weight in enumerate(self.weights.get(sign, ())):
                    sums[i] += weight
        return sums

    def chance(self, *signs: Signs) -> float:
        """Return how likely the only label is, from 0 to 1."""
        (total,) = self.sums(signs)
        return 1 / (1 + math.exp(-total))

    def shares(self, *signs: Signs) -> dict[str, float]:
        """Return how the labels share the likelihood, 1 in all, the likeliest first."""
        sums = self.sums(signs)
        top = max(sums)
        powers = [math.exp(s - top) for s in sums]
        whole = sum(powers)
        shares = [(p / whole, label) for p, label in zip(powers, self.labels, strict=True)]
        return {label: share for share, label in sorted(shares, key=lambda x: (-x[0], x[1]))}


@cache
def scales(name: str) -> dict[str, Scale]:
    """Return the scales that `name`.json beside this module holds, by their names."""
    told = json.loads((files("missionbrief.claims.weighed") / f"{name}.json").read_text("utf-8"))
    return {
        key: Scale(
            tuple(scale["labels"]),
            tuple(scale["starts"]),
            {sign: tuple(weights) for sign, weights in scale["weights"].items()},
        )
        for key, scale in told["scales"].items()
    }
