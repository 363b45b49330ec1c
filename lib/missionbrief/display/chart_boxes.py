"""Room for labels: boxes in inches, and whether one meets another."""

from __future__ import annotations

from collections.abc import Iterable

Box = tuple[float, float, float, float]
"""Left, foot, right and top."""
_TOUCH = 1e-6
"""Boxes that overlap by less, for rounding, only touch."""


def around(across: float, up: float, half: float) -> Box:
    """Return the box of a mark of half a width."""
    return across - half, up - half, across + half, up + half


def clear(box: Box, taken: Iterable[Box]) -> bool:
    """Whether a box meets none of those taken."""
    return all(
        box[2] <= other[0] + _TOUCH
        or other[2] <= box[0] + _TOUCH
        or box[3] <= other[1] + _TOUCH
        or other[3] <= box[1] + _TOUCH
        for other in taken
    )
