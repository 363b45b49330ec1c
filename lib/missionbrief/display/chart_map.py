"""A map of the places where things are said to have happened, beside it the capital closer up.

A filled mark is a place itself, a ring a commune of which a source names only a part, words alone
in italics a whole department: never more precise than what the sources say. Degrees are drawn as
on a plane through the middle latitude (equirectangular), which at this size no eye can tell from
another projection.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, radians

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon, Rectangle

from missionbrief.atlas import Atlas, Frame, Ring, Spot
from missionbrief.display.chart import WIDTH, look, new, svg, width_of
from missionbrief.display.chart_boxes import Box, around, clear
from missionbrief.display.palette import ACCENT, FAINT, INK, MUTED, PAPER, RULE

HEIGHT = 1.6
GAP = 0.16
EDGE = 0.02
SIZE, NAME = 8.2, 7.6
LINE = 0.135
MARK = 0.06
MARGIN = 0.06
"""Degrees of sea around the country."""


@dataclass(frozen=True)
class Label:
    """A mark on the map and its words."""

    spot: Spot
    words: str


def _country(atlas: Atlas) -> Frame:
    xs = [x for ring in atlas.country for x, _ in ring]
    ys = [y for ring in atlas.country for _, y in ring]
    return Frame(min(ys) - MARGIN, max(ys) + MARGIN, min(xs) - MARGIN, max(xs) + MARGIN, "")


def _shape(frame: Frame) -> float:
    """Return the width of a frame over its height, as drawn."""
    middle = cos(radians((frame.south + frame.north) / 2))
    return (frame.east - frame.west) * middle / (frame.north - frame.south)


def _widened(frame: Frame, shape: float) -> Frame:
    """Return a frame with sea or land added on two sides until it has that shape."""
    ratio = shape / _shape(frame)
    if ratio < 1:
        more = (frame.north - frame.south) * (1 / ratio - 1) / 2
        return replace(frame, south=frame.south - more, north=frame.north + more)
    more = (frame.east - frame.west) * (ratio - 1) / 2
    return replace(frame, west=frame.west - more, east=frame.east + more)


def close(spot: Spot, atlas: Atlas) -> bool:
    """Whether a spot lies in or around the capital."""
    return spot.precision != "department" and atlas.capital.holds(spot)


def draw(labels: Sequence[Label], atlas: Atlas) -> str:
    """Return the map as SVG, for at least one label. The capital and its surroundings have a part
    of their own where two or more places lie there."""
    around = [m for m in labels if close(m.spot, atlas)]
    closer = len(around) > 1
    capital = _shape(atlas.capital) * HEIGHT
    wide = WIDTH - GAP - capital - EDGE if closer else WIDTH
    frame = _widened(_country(atlas), wide / HEIGHT)
    with look():
        figure, axes = new(HEIGHT)
        _part(axes, frame, (0.0, wide), atlas)
        far = [m for m in labels if not closer or m not in around]
        taken: list[Box] = []
        if closer:
            taken.append(_window(axes, frame, atlas.capital, wide))
        _marks(axes, figure, far, frame, wide, taken)
        if closer:
            beside = figure.add_axes((0, 0, 1, 1))
            _part(beside, atlas.capital, (WIDTH - capital - EDGE, capital), atlas)
            lines = _lines(figure, atlas.capital.name, capital - 0.1)
            top = beside.text(
                0.02, 0.98, "\n".join(lines), transform=beside.transAxes, fontsize=NAME,
                color=MUTED, va="top", ha="left", zorder=6,
            )  # fmt: skip
            top.set_bbox({"facecolor": PAPER, "edgecolor": "none", "pad": 1.0})
            across = max(width_of(figure, line, NAME) for line in lines) + 0.1
            head = (0.0, HEIGHT - 0.07 - LINE * len(lines), across, HEIGHT)
            _marks(beside, figure, around, atlas.capital, capital, [head])
        return svg(figure)


def _lines(figure: Figure, words: str, most: float) -> list[str]:
    """Return words in as few lines as leave none wider than `most` inches, a word a line at
    worst."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(figure, longer, NAME) <= most:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _part(axes: Axes, frame: Frame, across: tuple[float, float], atlas: Atlas) -> None:
    axes.set_position((across[0] / WIDTH, 0.0, across[1] / WIDTH, 1.0))
    axes.set_xlim(frame.west, frame.east)
    axes.set_ylim(frame.south, frame.north)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_facecolor(PAPER)
    for side in axes.spines.values():
        side.set_color(RULE)
    for rings, fill, edge in ((atlas.neighbours, PAPER, RULE), (atlas.country, FAINT, MUTED)):
        for ring in rings:
            if _meets(ring, frame):
                axes.add_patch(
                    Polygon(ring, closed=True, facecolor=fill, edgecolor=edge, lw=0.7, zorder=1)
                )


def _meets(ring: Ring, frame: Frame) -> bool:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    across = max(xs) >= frame.west and min(xs) <= frame.east
    return across and max(ys) >= frame.south and min(ys) <= frame.north


def _inches(at: tuple[float, float], frame: Frame, wide: float) -> tuple[float, float]:
    """Return a longitude and latitude as inches from the lower left corner of its part."""
    across = (at[0] - frame.west) / (frame.east - frame.west) * wide
    return across, (at[1] - frame.south) / (frame.north - frame.south) * HEIGHT


def _window(axes: Axes, frame: Frame, capital: Frame, wide: float) -> Box:
    size = (capital.east - capital.west, capital.north - capital.south)
    axes.add_patch(
        Rectangle(
            (capital.west, capital.south), *size, fill=False, edgecolor=MUTED, lw=0.9, zorder=3
        )
    )
    low = _inches((capital.west, capital.south), frame, wide)
    high = _inches((capital.east, capital.north), frame, wide)
    return (*low, *high)


def _marks(
    axes: Axes,
    figure: Figure,
    labels: Sequence[Label],
    frame: Frame,
    wide: float,
    taken: list[Box],
) -> None:
    places = [_inches((m.spot.longitude, m.spot.latitude), frame, wide) for m in labels]
    for label, (across, up) in zip(labels, places, strict=True):
        if label.spot.precision == "department":
            continue
        face = ACCENT if label.spot.precision == "place" else PAPER
        axes.plot(
            [label.spot.longitude], [label.spot.latitude], "o", ms=5.4, mfc=face, mec=ACCENT,
            mew=1.3, zorder=4,
        )  # fmt: skip
        taken.append(around(across, up, MARK))
    for label, at in zip(labels, places, strict=True):
        _words(axes, figure, label, at, frame, wide, taken)


def _free(box: Box, wide: float, taken: Sequence[Box]) -> bool:
    inside = box[0] >= 0.02 and box[2] <= wide - 0.02 and box[1] >= 0.02 and box[3] <= HEIGHT - 0.02
    return inside and clear(box, taken)


def _ways(at: tuple[float, float], size: tuple[float, float], centred: bool) -> list[Box]:
    """Return the boxes that words may take around a mark, the best first: beside it, above and
    beneath it, then further and further off."""
    across, up = at
    wide, high = size
    if centred:
        lines = [0.0, *(s * i * LINE for i in range(1, 12) for s in (1, -1))]
        return [
            (across - wide / 2, up + d - high / 2, across + wide / 2, up + d + high / 2)
            for d in lines
        ]
    found = []
    for i in range(12):
        for shift in (0.0,) if i == 0 else (i * LINE, -i * LINE):
            middle = up + shift
            for left in (across + 0.1, across - 0.1 - wide, across - wide / 2):
                if i == 0 and left == across - wide / 2:
                    continue
                found.append((left, middle - high / 2, left + wide, middle + high / 2))
    return found


def _words(
    axes: Axes,
    figure: Figure,
    label: Label,
    at: tuple[float, float],
    frame: Frame,
    wide: float,
    taken: list[Box],
) -> None:
    """Write a label where it meets no mark and no other label; where there is no such room it is
    left to the table."""
    area = label.spot.precision == "department"
    size = (width_of(figure, label.words, SIZE) + 0.04, LINE)
    box = next((b for b in _ways(at, size, area) if _free(b, wide, taken)), None)
    if box is None:
        return
    taken.append(box)
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    where = (
        frame.west + middle[0] / wide * (frame.east - frame.west),
        frame.south + middle[1] / HEIGHT * (frame.north - frame.south),
    )
    if not area and abs(middle[1] - at[1]) > LINE:
        edge = frame.south + (box[1] if middle[1] > at[1] else box[3]) / HEIGHT * (
            frame.north - frame.south
        )
        near_x = min(max(at[0], box[0]), box[2])
        foot = frame.west + near_x / wide * (frame.east - frame.west)
        axes.plot(
            [label.spot.longitude, foot], [label.spot.latitude, edge], color=MUTED, lw=0.5, zorder=2
        )
    axes.text(
        *where, label.words, fontsize=SIZE, color=MUTED if area else INK, zorder=5,
        style="italic" if area else "normal", ha="center", va="center_baseline",
    )  # fmt: skip
