"""Who wants what, over time: a line for each stance of an actor, at the days it is told for.

Shape and colour both tell the side: a filled circle is for the mission, a filled square against
it, a hollow triangle for another in its place, a hollow circle for neither. The words beside each
mark say what is wanted, so that no key is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from missionbrief.display.chart import (
    WIDTH,
    frame_of,
    look,
    new,
    shorten,
    svg,
    ticks,
    width_of,
    x,
)
from missionbrief.display.palette import ACCENT, ACCENT2, FAINT, INK, MUTED, PAPER, RULE

ROW = 0.2
FOOT = 0.24
SIZE = 8.6
NAMES = 1.75
"""Inches that the names of the actors take."""
APART = 0.15
"""Inches between two marks that can be told apart."""
_MARKS = {
    "for": ("o", ACCENT, ACCENT),
    "against": ("s", ACCENT2, ACCENT2),
    "other": ("^", PAPER, ACCENT),
    "neither": ("o", PAPER, MUTED),
}


@dataclass(frozen=True)
class Told:
    """One stance of an actor: `first` and `last` are the first and the last day it is told for,
    `side` for, against, other or neither, `words` what is wanted and by which sources."""

    actor: str
    side: str
    first: date
    last: date
    words: str


def draw(found: Sequence[Told], as_of: date | None) -> str:
    """Return the chart as SVG, for at least one stance; those of one actor stand together."""
    days = [d for t in found for d in (t.first, t.last)]
    low, high = frame_of(days + ([as_of] if as_of else []))
    with look():
        height = ROW * len(found) + FOOT + 0.08
        figure, axes = new(height)
        left = NAMES / WIDTH
        axes.set_position((left, FOOT / height, 1 - left - 0.005, 1 - (FOOT + 0.06) / height))
        axes.set_xlim(x(low), x(high))
        axes.set_ylim(len(found) - 0.5, -0.6)
        axes.set_yticks([])
        for side in ("left", "right", "top"):
            axes.spines[side].set_visible(False)
        marks = ticks(low, high)
        axes.set_xticks([x(day) for day, _ in marks], [name for _, name in marks], fontsize=8)
        axes.tick_params(axis="x", length=3, color=RULE)
        wide = WIDTH * (1 - left - 0.005)
        actors = list(dict.fromkeys(t.actor for t in found))
        for row, told in enumerate(found):
            ground = FAINT if actors.index(told.actor) % 2 == 0 else PAPER
            axes.axhspan(row - 0.5, row + 0.5, color=ground, lw=0, zorder=0)
            if row == 0 or found[row - 1].actor != told.actor:
                _name(axes, figure, row, told.actor)
            _told(axes, figure, row, told, (x(low), x(high)), wide, ground)
        if as_of:
            axes.axvline(x(as_of), color=MUTED, lw=0.8, ls=(0, (2, 2)), zorder=1)
        return svg(figure)


def _name(axes: Axes, figure: Figure, row: int, actor: str) -> None:
    axes.annotate(
        shorten(figure, actor, SIZE, NAMES - 0.1), (0, row), xycoords=("axes fraction", "data"),
        xytext=(-NAMES * 72, 0), textcoords="offset points", va="center", ha="left",
        fontsize=SIZE, color=INK,
    )  # fmt: skip


def _told(
    axes: Axes,
    figure: Figure,
    row: int,
    told: Told,
    ends: tuple[float, float],
    wide: float,
    ground: str,
) -> None:
    shape, face, edge = _MARKS[told.side]
    start, end = x(told.first), x(told.last)
    if end > start:
        axes.plot([start, end], [row, row], color=edge, lw=2.4, alpha=0.45, zorder=2)
    ends_apart = (end - start) * wide / (ends[1] - ends[0]) > APART
    for day in (start, end) if ends_apart else (end,):
        axes.plot([day], [row], shape, ms=5.4, mfc=face, mec=edge, mew=1.2, zorder=4)
    scale = wide / (ends[1] - ends[0])
    room_left = (start - ends[0]) * scale - 0.12
    room_right = wide - (end - ends[0]) * scale - 0.12
    needs = width_of(figure, told.words, SIZE)
    right = needs <= room_right or (needs > room_left and room_right >= room_left)
    words = shorten(figure, told.words, SIZE, room_right if right else room_left)
    label = axes.annotate(
        words, (end if right else start, row), xytext=(6 if right else -6, 0),
        textcoords="offset points", va="center", ha="left" if right else "right",
        fontsize=SIZE, color=INK, zorder=5,
    )  # fmt: skip
    label.set_bbox({"facecolor": ground, "edgecolor": "none", "pad": 0.6})
