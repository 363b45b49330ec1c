"""Weights that were learned from labelled sentences, and what they make of signs."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from missionbrief.claims.learned.signs import Signs


@dataclass(frozen=True)
class Scale:
    """A logistic regression: whether a proposal is a claim.

    `start` is the sum without signs; a sentence whose own signs bring it to less than `floor` is
    hardly ever one that tells a claim, and to less than `ground` never was.
    """

    start: float
    floor: float
    ground: float
    weights: Mapping[str, float]

    def sum(self, *signs: Signs) -> float:
        """Return what signs add."""
        get, total = self.weights.get, 0.0
        for group in signs:
            for sign in group:
                total += get(sign, 0.0)
        return total

    def chance(self, added: float) -> float:
        """Return how likely a proposal is a claim whose signs add that much, from 0 to 1."""
        return 1 / (1 + math.exp(-self.start - added))


@dataclass(frozen=True)
class Choice:
    """A logistic regression with a sum for each label: which of them fits best."""

    labels: tuple[str, ...]
    starts: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    def likeliest(self, signs: Iterable[Signs]) -> tuple[str, float]:
        """Return the label with the highest sum, the first of equals, and its share of the
        likelihood, 1 in all."""
        sums = list(self.starts)
        for group in signs:
            for sign in group:
                for i, weight in enumerate(self.weights.get(sign, ())):
                    sums[i] += weight
        first = max(range(len(sums)), key=lambda i: (round(sums[i], 6), -i))
        return self.labels[first], 1 / sum(math.exp(s - sums[first]) for s in sums)


def _told(name: str) -> dict[str, Any]:
    """What the file beside this module that has that name holds."""
    path = files("missionbrief.claims.learned") / f"{name}.json"
    told: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return told


@cache
def scale(kind: str) -> Scale:
    """Return what was learned of whether a proposal is a claim of a kind, or a day that of one."""
    told = _told(kind)["is"]
    floor, ground = (told.get(bound, -math.inf) for bound in ("floor", "ground"))
    return Scale(told["start"], floor, ground, told["weights"])


@cache
def by_sign(kinds: tuple[str, ...]) -> dict[str, tuple[tuple[str, float], ...]]:
    """Return what each sign of a sentence adds for which of the kinds."""
    table: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for kind in kinds:
        for sign, weight in scale(kind).weights.items():
            table[sign].append((kind, weight))
    return {sign: tuple(weights) for sign, weights in table.items()}


@cache
def choices(name: str) -> dict[str, Choice]:
    """Return what was learned of the stance or status of a kind (`which`), or of numbers."""
    return {
        key: Choice(
            tuple(one["labels"]),
            tuple(one["starts"]),
            {sign: tuple(weights) for sign, weights in one["weights"].items()},
        )
        for key, one in _told(name)["choices"].items()
    }
