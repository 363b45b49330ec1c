"""Who wants what, over time: a line for each stance of an actor, at the days it is told for.

Shape and colour both tell the side: a filled circle is for the mission, a filled square against
it, a hollow triangle for another in its place, a hollow circle for neither. The words beside each
mark say what is wanted, so that no key is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from missionbrief.display.chart import look, svg, x
from missionbrief.display.chart_rows import Rows, rows
from missionbrief.display.palette import ACCENT, ACCENT2, FAINT, MUTED, PAPER

ROW = 0.2
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
    actors = list(dict.fromkeys(t.actor for t in found))
    with look():
        chart = rows(len(found), ROW, NAMES, days, as_of)
        for row, told in enumerate(found):
            ground = FAINT if actors.index(told.actor) % 2 == 0 else PAPER
            chart.ground(row, ground)
            if row == 0 or found[row - 1].actor != told.actor:
                chart.name(row, told.actor, SIZE)
            _told(chart, row, told, ground)
        if as_of:
            chart.cut_off(as_of)
        return svg(chart.figure)


def _told(chart: Rows, row: int, told: Told, ground: str) -> None:
    shape, face, edge = _MARKS[told.side]
    start, end = x(told.first), x(told.last)
    if end > start:
        chart.axes.plot([start, end], [row, row], color=edge, lw=2.4, alpha=0.45, zorder=2)
    for day in (start, end) if (end - start) * chart.scale > APART else (end,):
        chart.axes.plot([day], [row], shape, ms=5.4, mfc=face, mec=edge, mew=1.2, zorder=4)
    chart.words(row, told.words, (start, end), SIZE, ground)
