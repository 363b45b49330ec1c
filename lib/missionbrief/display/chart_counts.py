"""Numbers over time: each report is a mark of its own, none joined to another.

What is so is a filled circle, what is planned, pledged or authorised a hollow diamond. "At least"
and "more than" carry an arrow up, "at most" and "nearly" one down. A report whose day is only
known as a period has a bar as wide as that period; "not before" a day is a dashed line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from math import log10

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from missionbrief.display.chart import WIDTH, frame_of, look, new, svg, ticks, width_of, x
from missionbrief.display.chart_boxes import Box, around, clear
from missionbrief.display.figures import number
from missionbrief.display.palette import ACCENT, ACCENT2, INK, MUTED, PAPER, RULE

HEIGHTS = (1.3, 2.1, 2.9)
"""Inches: the least at which every label has a place of its own is taken."""
SIZE = 8.8
RIGHT, FOOT, HEAD = 0.05, 0.22, 0.16
LINE = 0.155
MARK = 0.07
"""Half the width of a mark in inches: labels keep clear of marks as of one another."""
_ARROWS = {"at_least": 1, "more_than": 1, "at_most": -1, "nearly": -1}


@dataclass(frozen=True)
class Mark:
    """A report of a number: `first` and `last` are the days it holds for, at least one known;
    `words` its label; `done` whether it is so and not only planned, pledged or authorised."""

    value: float
    qualifier: str | None
    first: date | None
    last: date | None
    words: str
    done: bool = True

    @property
    def day(self) -> date:
        """The day it stands at: the last known."""
        found = self.last or self.first
        assert found is not None
        return found


@dataclass(frozen=True)
class _Scale:
    """The way from numbers to inches above the foot of a chart `high` inches tall."""

    limit: float
    least: float
    high: float
    log: bool

    def up(self, value: float) -> float:
        if not self.log:
            return value / self.limit * self.high
        span = log10(self.limit) - log10(self.least)
        return (log10(max(value, self.least)) - log10(self.least)) / span * self.high


def step_of(top: float) -> float:
    """Return the distance between the lines of a scale from 0 to `top`: at most five of them."""
    for power in range(0, 13):
        for base in (1, 2, 2.5, 5):
            step = base * 10.0**power
            if top / step <= 5 and step >= 1:
                return step
    return top


def _lines(marks: Sequence[Mark], log: bool, high: float) -> tuple[list[float], _Scale]:
    top = max(m.value for m in marks)
    if log:
        low = int(log10(min(m.value for m in marks if m.value > 0)))
        end = int(log10(top)) + 1
        return [10.0**p for p in range(low, end + 1)], _Scale(10.0**end, 10.0**low, high, True)
    step = step_of(top)
    limit = step * (int(top * 1.12 / step) + 1)
    return [step * i for i in range(int(limit / step) + 1)], _Scale(limit, 0, high, False)


def draw(
    marks: Sequence[Mark],
    *,
    log: bool = False,
    figure_of: Callable[[float], str] = number,
) -> str:
    """Return the chart as SVG, for at least one mark. `log`: each line of the scale is ten times
    the one beneath, for numbers of which some are a hundred times others; all are above 0.
    `figure_of` words a number of the scale. A label that has no place even in the tallest chart is
    left out; what it says stands in the figure's table."""
    with look():
        for height in HEIGHTS:
            figure, all_placed = _chart(marks, height, log, figure_of)
            if all_placed:
                break
        return svg(figure)


def _chart(
    marks: Sequence[Mark], height: float, log: bool, figure_of: Callable[[float], str]
) -> tuple[Figure, bool]:
    """Return the chart at a height, and whether each label found a place."""
    days = [d for m in marks for d in (m.first, m.last) if d]
    low, high = frame_of(days, room=0.06)
    figure, axes = new(height)
    tall = height - FOOT - HEAD
    values, scale = _lines(marks, log, tall)
    names = [figure_of(v) for v in values]
    left = max(width_of(figure, name, 8) for name in names) + 0.1
    wide = WIDTH - left - RIGHT
    axes.set_position((left / WIDTH, FOOT / height, wide / WIDTH, tall / height))
    axes.set_xlim(x(low), x(high))
    axes.set_ylim(0, tall)
    months = ticks(low, high)
    axes.set_xticks([x(day) for day, _ in months], [name for _, name in months], fontsize=8)
    axes.set_yticks([scale.up(v) for v in values], names, fontsize=8)
    axes.tick_params(length=0)
    axes.yaxis.grid(True, color=RULE, lw=0.5)
    axes.set_axisbelow(True)
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    placed: list[Box] = []
    for mark in marks:
        up = scale.up(mark.value)
        _draw(axes, mark, up)
        at = (x(mark.day) - x(low)) / (x(high) - x(low)) * wide
        placed.append(around(at, up, MARK))
    found = [
        _label(axes, figure, mark, scale.up(mark.value), placed, (x(low), x(high)), (wide, tall))
        for mark in sorted(marks, key=lambda m: (m.day, -m.value, m.words))
    ]
    return figure, all(found)


def _draw(axes: Axes, mark: Mark, up: float) -> None:
    colour, face, shape = (ACCENT, ACCENT, "o") if mark.done else (ACCENT2, PAPER, "D")
    at = x(mark.day)
    if mark.first and mark.last and mark.first != mark.last:
        axes.plot(
            [x(mark.first), x(mark.last)], [up] * 2, color=colour, lw=3.2, alpha=0.35,
            solid_capstyle="butt", zorder=2,
        )  # fmt: skip
    if mark.last is None:
        axes.plot(
            [at, axes.get_xlim()[1]], [up] * 2, color=colour, lw=1.0, ls=(0, (2, 2)), zorder=2
        )
    if arrow := _ARROWS.get(mark.qualifier or ""):
        axes.annotate(
            "", (at, up + arrow * 0.27), (at, up),
            arrowprops={"arrowstyle": "-|>", "color": colour, "lw": 1.3, "shrinkA": 0,
                        "shrinkB": 0, "mutation_scale": 9}, zorder=3, annotation_clip=False,
        )  # fmt: skip
    axes.plot([at], [up], shape, ms=6.4, mfc=face, mec=colour, mew=1.4, zorder=4)


def _label(
    axes: Axes,
    figure: Figure,
    mark: Mark,
    base: float,
    placed: list[Box],
    limits: tuple[float, float],
    box: tuple[float, float],
) -> bool:
    """Write a mark's label beside it, moved up or down until it meets no other; return whether
    there is such a place."""
    low, high = limits
    wide = width_of(figure, mark.words, SIZE)
    at = (x(mark.day) - low) / (high - low) * box[0]
    right = at + 0.1 + wide <= box[0]
    left = at + 0.1 if right else max(0.0, at - 0.1 - wide)
    half = LINE / 2
    # Beside the mark, else the nearest free line of a fixed ruling, so that gaps stay usable.
    lines = [half + i * LINE for i in range(int((box[1] + HEAD) / LINE))]
    for middle in [base, *sorted(lines, key=lambda y: (abs(y - base), -y))]:
        mine = (left, middle - half, left + wide, middle + half)
        if clear(mine, placed):
            break
    else:
        return False
    placed.append(mine)
    start = low + left / box[0] * (high - low)
    if middle != base:
        end = start if right else low + (left + wide) / box[0] * (high - low)
        axes.plot([x(mark.day), end], [base, middle], color=MUTED, lw=0.5, zorder=2, clip_on=False)
    axes.text(
        start, middle, mark.words, fontsize=SIZE, va="center_baseline", ha="left", color=INK,
        zorder=5, clip_on=False, bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.4},
    )  # fmt: skip
    return True
