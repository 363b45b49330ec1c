"""Rows on a time axis: one for each thing told, its name at the left, its words by its mark."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from missionbrief.display.chart import WIDTH, frame_of, new, shorten, ticks, width_of, x
from missionbrief.display.palette import INK, MUTED, RULE

FOOT = 0.24
GAP = 0.12
"""Inches between a mark and the edge of the room for its words."""


@dataclass(frozen=True)
class Rows:
    """A chart of rows: `names` inches at the left for what stands before each row, `wide` inches
    for the time axis from `low` to `high`."""

    figure: Figure
    axes: Axes
    names: float
    low: float
    high: float

    @property
    def wide(self) -> float:
        """The inches of the time axis."""
        return WIDTH * (1 - self.names / WIDTH - 0.005)

    @property
    def scale(self) -> float:
        """Inches for each day."""
        return self.wide / (self.high - self.low)

    def ground(self, row: int, colour: str) -> None:
        """Give a row its ground."""
        self.axes.axhspan(row - 0.5, row + 0.5, color=colour, lw=0, zorder=0)

    def name(
        self, row: int, words: str, size: float, colour: str = INK, inset: float = 0.0
    ) -> None:
        """Write what stands before a row, cut to its room; `inset` in points."""
        self.axes.annotate(
            shorten(self.figure, words, size, self.names - 0.1), (0, row),
            xycoords=("axes fraction", "data"), xytext=(inset - self.names * 72, 0),
            textcoords="offset points", va="center", ha="left", fontsize=size, color=colour,
        )  # fmt: skip

    def words(
        self, row: int, words: str, ends: tuple[float, float], size: float, ground: str
    ) -> None:
        """Write the words of a mark that reaches between two places of the axis: right of it where
        they fit there, then left, else on the side with more room."""
        start, end = ends
        room_left = (start - self.low) * self.scale - GAP
        room_right = self.wide - (end - self.low) * self.scale - GAP
        needs = width_of(self.figure, words, size)
        right = needs <= room_right or (needs > room_left and room_right >= room_left)
        label = self.axes.annotate(
            shorten(self.figure, words, size, room_right if right else room_left),
            (end if right else start, row), xytext=(6 if right else -6, 0),
            textcoords="offset points", va="center", ha="left" if right else "right",
            fontsize=size, color=INK, zorder=5,
        )  # fmt: skip
        label.set_bbox({"facecolor": ground, "edgecolor": "none", "pad": 0.6})

    def cut_off(self, day: date) -> None:
        """Draw the line of the cut-off."""
        self.axes.axvline(x(day), color=MUTED, lw=0.8, ls=(0, (2, 2)), zorder=1)


def rows(count: int, tall: float, names: float, days: list[date], as_of: date | None) -> Rows:
    """Return an empty chart of so many rows, each `tall` inches, on an axis that holds `days` and
    the cut-off."""
    low, high = frame_of(days + ([as_of] if as_of else []))
    height = tall * count + FOOT + 0.08
    figure, axes = new(height)
    left = names / WIDTH
    axes.set_position((left, FOOT / height, 1 - left - 0.005, 1 - (FOOT + 0.06) / height))
    axes.set_xlim(x(low), x(high))
    axes.set_ylim(count - 0.5, -0.6)
    axes.set_yticks([])
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    marks = ticks(low, high)
    axes.set_xticks([x(day) for day, _ in marks], [name for _, name in marks], fontsize=8)
    axes.tick_params(axis="x", length=3, color=RULE)
    return Rows(figure, axes, names, x(low), x(high))
