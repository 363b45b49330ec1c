"""Weights that were learned from labelled sentences, and what they make of signs."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from missionbrief.claims.learned.signs import Signs

PARTS = 1000
"""Weights have three decimals: summed in thousandths, they give the same in any order."""


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
        get = self.weights.get
        return math.fsum(filter(None, map(get, chain.from_iterable(signs))))

    def chance(self, added: float) -> float:
        """Return how likely a proposal is a claim whose signs add that much, from 0 to 1."""
        return 1 / (1 + math.exp(-self.start - added))


@dataclass(frozen=True)
class Choice:
    """A logistic regression with a sum for each label: which of them fits best."""

    labels: tuple[str, ...]
    starts: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    @cached_property
    def _added_by(self) -> tuple[dict[str, int], np.ndarray[tuple[int, int], np.dtype[np.int64]]]:
        """The row of each sign, and what it adds in thousandths: a row a sign, a column a label;
        the last row is what is there without any."""
        rows = [*self.weights.values(), self.starts]
        table = np.rint(np.array(rows, dtype=np.float64) * PARTS).astype(np.int64)
        return {sign: row for row, sign in enumerate(self.weights)}, table

    def likeliest(self, signs: Iterable[Signs]) -> tuple[str, float]:
        """Return the label with the highest sum, the first of equals, and its share of the
        likelihood, 1 in all."""
        row_of, table = self._added_by
        rows = [row for row in map(row_of.get, chain.from_iterable(signs)) if row is not None]
        sums = table[[*rows, -1]].sum(axis=0).tolist()
        most = max(sums)
        share = 1 / sum(math.exp((added - most) / PARTS) for added in sums)
        return self.labels[sums.index(most)], share


def _told(name: str) -> dict[str, Any]:
    """What the file beside this module that has that name holds."""
    path = files("missionbrief.claims.learned") / f"{name}.json"
    told: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return told


def _scale(told: dict[str, Any]) -> Scale:
    return Scale(told["start"], told.get("floor", -math.inf), told["weights"])


@cache
def scale(kind: str) -> Scale:
    """Return what was learned of whether a proposal is a claim of a kind, or a day that of one."""
    return _scale(_told(kind)["is"])


@cache
def scales(name: str) -> dict[str, Scale]:
    """Return what was learned by kinds under a name."""
    return {kind: _scale(told) for kind, told in _told(name)["kinds"].items()}


def by_sign(scales: Mapping[str, Scale]) -> dict[str, tuple[tuple[str, float], ...]]:
    """Return what each sign adds to which of the scales."""
    table: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for name, one in scales.items():
        for sign, weight in one.weights.items():
            table[sign].append((name, weight))
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
