"""The timeline: a line for each event, so that no label can meet another.

What happened is a filled mark, what is or was planned a hollow one; a date known by month or by
period is a bar of that length. The cut-off is a thin vertical line.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from missionbrief.analysis.events import Event
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
from missionbrief.display.credited import common, givers
from missionbrief.display.happenings import happening
from missionbrief.display.palette import ACCENT, ACCENT2, FAINT, INK, MUTED, PAPER, RULE
from missionbrief.display.phrases import span

ROW = 0.17
FOOT = 0.24
SIZE = 8.8
DATES = 1.62


def _numbers(event: Event) -> str:
    """Return the sources that give the day at which the label stands."""
    return "".join(f" [{n}]" for n in sorted({r.n for r in givers(event)}))


def draw(events: Sequence[Event], as_of: date | None) -> str:
    """Return the chart as SVG. `events` are dated and in order; at least one."""
    days = [d for e in events for d in (e.first, e.last) if d]
    low, high = frame_of(days + ([as_of] if as_of else []))
    with look():
        height = ROW * len(events) + FOOT + 0.08
        figure, axes = new(height)
        left = DATES / WIDTH
        axes.set_position((left, FOOT / height, 1 - left - 0.005, 1 - (FOOT + 0.06) / height))
        axes.set_xlim(x(low), x(high))
        axes.set_ylim(len(events) - 0.5, -0.6)
        axes.set_yticks([])
        for side in ("left", "right", "top"):
            axes.spines[side].set_visible(False)
        marks = ticks(low, high)
        axes.set_xticks([x(day) for day, _ in marks], [name for _, name in marks], fontsize=8)
        axes.tick_params(axis="x", length=3, color=RULE)
        inches = WIDTH * (1 - left - 0.005)
        scale = inches / (x(high) - x(low))
        for row, event in enumerate(events):
            if row % 2 == 0:
                axes.axhspan(row - 0.5, row + 0.5, color=FAINT, lw=0, zorder=0)
            _event(axes, figure, row, event, x(low), scale, inches)
        if as_of:
            axes.axvline(x(as_of), color=MUTED, lw=0.8, ls=(0, (2, 2)), zorder=1)
        return svg(figure)


def _event(
    axes: Axes,
    figure: Figure,
    row: int,
    event: Event,
    low: float,
    scale: float,
    inches: float,
) -> None:
    first, last = event.first or event.last, event.last or event.first
    assert first is not None and last is not None
    start, end = x(first), x(last + timedelta(days=1)) if last != first else x(last)
    colour = ACCENT if event.happened else ACCENT2
    face = colour if event.happened else PAPER
    shape = "o" if event.happened else "D"
    if end > start:
        axes.barh(
            row, end - start, left=start, height=0.36, facecolor=face, edgecolor=colour,
            lw=1.1, zorder=3,
        )  # fmt: skip
    else:
        axes.plot(
            [start], [row], shape, ms=5.6 if event.happened else 5.0, mfc=face, mec=colour,
            mew=1.2, zorder=4,
        )  # fmt: skip
    day = span(event.first, event.last)
    axes.annotate(
        shorten(figure, day, 8.2, DATES - 0.1), (0, row), xycoords=("axes fraction", "data"),
        xytext=(-DATES * 72 + 1.5, 0), textcoords="offset points", va="center", ha="left",
        fontsize=8.2, color=MUTED,
    )  # fmt: skip
    words = happening(common(event)) + _numbers(event)
    at_start, at_end = (start - low) * scale, (end - low) * scale
    room_right, room_left = inches - at_end - 0.12, at_start - 0.12
    # Right of the mark where the label fits there, then left, else on the side with more room.
    wide = width_of(figure, words, SIZE)
    right = wide <= room_right or (wide > room_left and room_right >= room_left)
    words = shorten(figure, words, SIZE, room_right if right else room_left)
    label = axes.annotate(
        words, (end if right else start, row), xytext=(6 if right else -6, 0),
        textcoords="offset points", va="center", ha="left" if right else "right",
        fontsize=SIZE, color=INK, zorder=5,
    )  # fmt: skip
    ground = FAINT if row % 2 == 0 else PAPER
    label.set_bbox({"facecolor": ground, "edgecolor": "none", "pad": 0.6})
