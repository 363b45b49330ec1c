"""The timeline: a line for each event, so that no label can meet another.

What happened is a filled mark, what is or was planned a hollow one; a date known by month or by
period is a bar of that length. The cut-off is a thin vertical line.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from missionbrief.analysis.events import Event
from missionbrief.display.chart import look, svg, x
from missionbrief.display.chart_rows import Rows, rows
from missionbrief.display.credited import common, givers
from missionbrief.display.happenings import happening
from missionbrief.display.palette import ACCENT, ACCENT2, FAINT, MUTED, PAPER
from missionbrief.display.phrases import span
from missionbrief.display.runs import numbers

ROW = 0.17
SIZE = 8.8
DATES = 1.62
"""Inches that the dates take."""


def draw(events: Sequence[Event], as_of: date | None) -> str:
    """Return the chart as SVG. `events` are dated and in order; at least one."""
    days = [d for e in events for d in (e.first, e.last) if d]
    with look():
        chart = rows(len(events), ROW, DATES, days, as_of)
        for row, event in enumerate(events):
            _event(chart, row, event)
        if as_of:
            chart.cut_off(as_of)
        return svg(chart.figure)


def _event(chart: Rows, row: int, event: Event) -> None:
    first, last = event.first or event.last, event.last or event.first
    assert first is not None and last is not None
    start, end = x(first), x(last + timedelta(days=1)) if last != first else x(last)
    colour = ACCENT if event.happened else ACCENT2
    face = colour if event.happened else PAPER
    ground = FAINT if row % 2 == 0 else PAPER
    if ground == FAINT:
        chart.ground(row, ground)
    if end > start:
        chart.axes.barh(
            row, end - start, left=start, height=0.36, facecolor=face, edgecolor=colour,
            lw=1.1, zorder=3,
        )  # fmt: skip
    else:
        shape, size = ("o", 5.6) if event.happened else ("D", 5.0)
        chart.axes.plot([start], [row], shape, ms=size, mfc=face, mec=colour, mew=1.2, zorder=4)
    chart.name(row, span(event.first, event.last), 8.2, MUTED, 1.5)
    # The sources are those that give the day at which the label stands.
    words = happening(common(event)) + numbers(givers(event))
    chart.words(row, words, (start, end), SIZE, ground)
