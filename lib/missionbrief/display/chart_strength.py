"""Strength over time: each report is a mark of its own, none joined to another.

Deployed numbers are filled circles, planned, pledged and authorised ones hollow diamonds.
"At least" and "more than" carry an arrow up, "at most" and "nearly" one down. A report whose day
is only known as a period has a bar as wide as that period; "not before" a day is a dashed line.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from missionbrief.analysis.strength import Level
from missionbrief.display.chart import WIDTH, frame_of, look, new, svg, ticks, width_of, x
from missionbrief.display.palette import ACCENT, ACCENT2, INK, MUTED, PAPER, RULE
from missionbrief.display.phrases import amount, number

HEIGHT = 1.85
SIZE = 8.8
LEFT, RIGHT, FOOT, HEAD = 0.52, 0.05, 0.32, 0.16
LINE = 0.155
MARK = 0.07
"""Half the width of a mark in inches: labels keep clear of marks as of one another."""


def label(level: Level, lead: str | None) -> str:
    """Return a mark's words: "at least 800 [1]", with actor and group where they need saying."""
    words = amount(level.value, level.qualifier)
    if level.group != "deployed":
        words += f" {level.group}"
    if level.actor and level.actor != lead:
        words += f", {level.actor}"
    return words + "".join(f" [{n}]" for n in sorted({r.n for r in level.records}))


def _step(top: float) -> float:
    for power in range(0, 9):
        for base in (1, 2, 2.5, 5):
            step = base * 10.0**power
            if top / step <= 5 and step >= 1:
                return step
    return top


def draw(levels: Sequence[Level], lead: str | None) -> str:
    """Return the chart as SVG. `levels` are dated; at least one. `lead` needs no name on a mark."""
    days = [d for s in levels for d in (s.first, s.last) if d]
    low, high = frame_of(days, room=0.06)
    top = max(s.value for s in levels)
    step = _step(top)
    limit = step * (int(top * 1.12 / step) + 1)
    with look():
        figure, axes = new(HEIGHT)
        box = (WIDTH - LEFT - RIGHT, HEIGHT - FOOT - HEAD)
        axes.set_position((LEFT / WIDTH, FOOT / HEIGHT, box[0] / WIDTH, box[1] / HEIGHT))
        axes.set_xlim(x(low), x(high))
        axes.set_ylim(0, limit)
        marks = ticks(low, high)
        axes.set_xticks([x(day) for day, _ in marks], [name for _, name in marks], fontsize=8)
        values = [step * i for i in range(int(limit / step) + 1)]
        axes.set_yticks(values, [number(v) for v in values], fontsize=8)
        axes.tick_params(length=0)
        axes.yaxis.grid(True, color=RULE, lw=0.5)
        axes.set_axisbelow(True)
        for side in ("left", "right", "top"):
            axes.spines[side].set_visible(False)
        placed: list[tuple[float, float, float, float]] = []
        for found in levels:
            _mark(axes, found, limit / box[1])
            day = found.key_day
            assert day is not None
            at = (x(day) - x(low)) / (x(high) - x(low)) * box[0]
            up = found.value / limit * box[1]
            placed.append((at - MARK, up - MARK, at + MARK, up + MARK))
        for found in sorted(levels, key=lambda s: (s.key_day or date.min, -s.value, s.claims)):
            _label(axes, figure, found, lead, placed, (x(low), x(high), limit), box)
        return svg(figure)


def _colours(found: Level) -> tuple[str, str, str]:
    if found.group == "deployed":
        return ACCENT, ACCENT, "o"
    return ACCENT2, PAPER, "D"


def _mark(axes: Axes, found: Level, per_inch: float) -> None:
    colour, face, shape = _colours(found)
    day = found.key_day
    assert day is not None
    if found.first and found.last and found.first != found.last:
        axes.plot(
            [x(found.first), x(found.last)], [found.value] * 2, color=colour, lw=3.2, alpha=0.35,
            solid_capstyle="butt", zorder=2,
        )  # fmt: skip
    if found.last is None:
        axes.plot(
            [x(day), axes.get_xlim()[1]], [found.value] * 2, color=colour, lw=1.0,
            ls=(0, (2, 2)), zorder=2,
        )  # fmt: skip
    arrow = {"at_least": 1, "more_than": 1, "at_most": -1, "nearly": -1}.get(found.qualifier or "")
    if arrow:
        axes.annotate(
            "", (x(day), found.value + arrow * 0.27 * per_inch), (x(day), found.value),
            arrowprops={"arrowstyle": "-|>", "color": colour, "lw": 1.3, "shrinkA": 0,
                        "shrinkB": 0, "mutation_scale": 9}, zorder=3,
        )  # fmt: skip
    axes.plot([x(day)], [found.value], shape, ms=6.4, mfc=face, mec=colour, mew=1.4, zorder=4)


def _label(
    axes: Axes,
    figure: Figure,
    found: Level,
    lead: str | None,
    placed: list[tuple[float, float, float, float]],
    limits: tuple[float, float, float],
    box: tuple[float, float],
) -> None:
    """Write a mark's label beside it, moved up or down until it meets no other."""
    low, high, limit = limits
    words = label(found, lead)
    wide = width_of(figure, words, SIZE)
    day = found.key_day
    assert day is not None
    at = (x(day) - low) / (high - low) * box[0]
    right = at + 0.1 + wide <= box[0]
    left = at + 0.1 if right else max(0.0, at - 0.1 - wide)
    base = found.value / limit * box[1]
    half = LINE / 2
    # Beside the mark, else the nearest free line of a fixed ruling, so that gaps stay usable.
    lines = [half + i * LINE for i in range(int((box[1] + HEAD) / LINE))]
    for middle in [base, *sorted(lines, key=lambda y: (abs(y - base), -y))]:
        mine = (left, middle - half, left + wide, middle + half)
        if all(
            mine[2] <= o[0] or o[2] <= mine[0] or mine[3] <= o[1] + 1e-6 or o[3] <= mine[1] + 1e-6
            for o in placed
        ):
            break
    placed.append(mine)
    where = (low + left / box[0] * (high - low), middle / box[1] * limit)
    if middle != base:
        axes.plot(
            [x(day), where[0] if right else low + (left + wide) / box[0] * (high - low)],
            [found.value, where[1]], color=MUTED, lw=0.5, zorder=2, clip_on=False,
        )  # fmt: skip
    axes.text(
        *where, words, fontsize=SIZE, va="center_baseline", ha="left", color=INK, zorder=5,
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.4},
    )  # fmt: skip
