"""The common look of all charts, and their way into SVG: the same input gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache

import matplotlib
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.dates import date2num
from matplotlib.figure import Figure

from missionbrief.display.palette import INK, MUTED, RULE
from missionbrief.display.phrases import month_name
from missionbrief.display.typeface import SANS, ttf_files

WIDTH = 6.7
"""Inches: the width of the text on an A4 page."""


@cache
def _family() -> str:
    known = {font.fname for font in font_manager.fontManager.ttflist}
    for path in ttf_files():
        if path.is_file() and str(path) not in known:
            font_manager.fontManager.addfont(str(path))
    names = {font.name for font in font_manager.fontManager.ttflist}
    return SANS if SANS in names else "DejaVu Sans"


@contextmanager
def look() -> Iterator[None]:
    """Set the look for charts made inside, and put matplotlib's settings back afterwards."""
    settings = {
        "font.family": [_family()],
        "font.size": 9.0,
        "svg.fonttype": "none",
        "svg.hashsalt": "missionbrief",
        "text.color": INK,
        "axes.edgecolor": RULE,
        "axes.labelcolor": MUTED,
        "xtick.color": MUTED,
        "ytick.color": MUTED,
        "axes.unicode_minus": False,
        "text.parse_math": False,
    }
    with matplotlib.rc_context(settings):  # type: ignore[arg-type,unused-ignore]
        yield


def new(height: float) -> tuple[Figure, Axes]:
    """Return a figure of the page's width and `height` inches, and its axes over all of it."""
    figure = Figure(figsize=(WIDTH, height))
    FigureCanvasAgg(figure)
    return figure, figure.add_axes((0.0, 0.0, 1.0, 1.0))


def svg(figure: Figure) -> str:
    """Return the figure as SVG text without a date."""
    out = io.StringIO()
    figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue()


def x(day: date) -> float:
    """Return a day as a place on a time axis."""
    return float(date2num(day))  # type: ignore[no-untyped-call,unused-ignore]


def width_of(figure: Figure, words: str, size: float) -> float:
    """Return the width of words in inches, at `size` points."""
    text = figure.text(0, 0, words, fontsize=size)
    extent = text.get_window_extent(figure.canvas.get_renderer())  # type: ignore[attr-defined]
    text.remove()
    return float(extent.width) / figure.dpi


def shorten(figure: Figure, words: str, size: float, most: float) -> str:
    """Return words cut with "…" to at most `most` inches."""
    if width_of(figure, words, size) <= most:
        return words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(figure, words[:middle].rstrip() + "…", size) <= most:
            low = middle
        else:
            high = middle - 1
    return words[:low].rstrip() + "…"


def ticks(first: date, last: date) -> list[tuple[date, str]]:
    """Return days to mark on a time axis and their labels, at most about nine.

    The step is one, two, three or six months or whole years; January carries the year.
    """
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((s for s in (1, 2, 3, 6, 12) if months / s <= 9), 12 * -(-months // 108))
    found: list[tuple[date, str]] = []
    year, month = first.year, 1
    while date(year, month, 1) <= last:
        if date(year, month, 1) >= first:
            year_only = step >= 12
            name = str(year) if year_only else month_name(date(year, month, 1))
            shows_year = not year_only and (month == 1 or not found)
            found.append((date(year, month, 1), f"{name} {year}" if shows_year else name))
        month += step
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
        if year > 9000:
            break
    return found


def frame_of(days: list[date], room: float = 0.04) -> tuple[date, date]:
    """Return a first and last day that hold `days` with some room, at least two months wide."""
    first, last = min(days), max(days)
    margin = max(timedelta(days=int((last - first).days * room)), timedelta(days=7))
    if (last - first).days < 45:
        margin = timedelta(days=30)
    low = first - margin if first - date.min > margin else first
    high = last + margin if date.max - last > margin else last
    return low, high
