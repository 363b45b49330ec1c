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
    """A logistic regression: whether a proposal is a claim.

    `start` is the sum without signs; a sentence whose own signs bring it to less than `floor` is
    hardly ever one that tells a claim.
    """

    start: float
    floor: float
    weights: Mapping[str, float]

    def sum(self, *signs: Signs) -> float:
        """Return what signs add."""
        weights = self.weights
        return sum(weights.get(sign, 0.0) for group in signs for sign in group)

    def chance(self, added: float) -> float:
        """Return how likely a proposal is a claim whose signs add that much, from 0 to 1."""
        return 1 / (1 + math.exp(-self.start - added))


@dataclass(frozen=True)
class Choice:
    """A logistic regression with a sum for each label: which of them fits best."""

    labels: tuple[str, ...]
    starts: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    def best(self, signs: Iterable[Signs]) -> str:
        """Return the label with the highest sum, the first of equals."""
        sums = list(self.starts)
        for group in signs:
            for sign in group:
                for i, weight in enumerate(self.weights.get(sign, ())):
                    sums[i] += weight
        return self.labels[max(range(len(sums)), key=lambda i: (round(sums[i], 6), -i))]


@cache
def learned(kind: str) -> tuple[Scale, Choice]:
    """Return what was learned of a kind, from the file beside this module that has its name:
    whether a proposal is a claim, and which stance or status it has."""
    told = json.loads((files("missionbrief.claims.weighed") / f"{kind}.json").read_text("utf-8"))
    is_one, which = told["is"], told["which"]
    return (
        Scale(is_one["start"], is_one["floor"], is_one["weights"]),
        Choice(
            tuple(which["labels"]),
            tuple(which["starts"]),
            {sign: tuple(weights) for sign, weights in which["weights"].items()},
        ),
    )
