"""Who wants what over time, as a picture with the matrix beneath it."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.analysis.matrix import Cell, matrix
from missionbrief.analysis.positions import SIDES
from missionbrief.analysis.state import State
from missionbrief.display import chart_stances
from missionbrief.display.blocks import Block, Figure, Table
from missionbrief.display.chart_stances import Told
from missionbrief.display.matrix_table import period, stance_matrix
from missionbrief.display.phrases import capital, counted, listed
from missionbrief.display.runs import cites, line
from missionbrief.display.wants import NOUNS

MOST_ROWS = 20
"""Stances that one picture can hold and still be read."""


def _told(cell: Cell) -> Told:
    assert cell.last is not None
    words = NOUNS[cell.stance]
    if cell.weighed:
        words += ", weighed"
    if cell.reported:
        words += ", by report"
    numbers = "".join(f" [{n}]" for n in sorted({r.n for r in cell.records}))
    return Told(cell.actor, SIDES[cell.stance], cell.first or cell.last, cell.last, words + numbers)


def _title(cells: Sequence[Cell]) -> str:
    """Return the finding: how many stand on each side now."""
    now = [c for c in cells if c.stands and not c.reported]
    by_side = {
        s: {c.actor for c in now if SIDES[c.stance] == s} for s in ("for", "against", "other")
    }
    names = (
        ("for", "for the mission"),
        ("against", "against it"),
        ("other", "for a handover to the UN"),
    )
    parts = [f"{counted(len(by_side[s]), 'actor')} {words}" for s, words in names if by_side[s]]
    return capital(listed(parts)) if parts else "Nobody takes a side"


def stances_title(state: State) -> str:
    """Return the finding of who stands where, to head a report."""
    return _title(matrix(state.stands))


def stances(state: State) -> tuple[Block, ...]:
    """Return the picture of stances over time with its table, where two or more are dated; else
    the table alone; nothing where nobody wants anything."""
    if not state.stands:
        return ()
    table, *notes = stance_matrix(state)
    assert isinstance(table, Table)
    cells = [c for c in matrix(state.stands) if c.last is not None]
    if len(cells) < 2:
        return (table, *notes)
    shown = cells[:MOST_ROWS]
    note = (
        "Filled circle: for the mission. Square: against it. Triangle: for another in its place. "
        "A bar joins the first and the last day for which a stance is told. "
    )
    if state.as_of:
        note += "Dashed line: information cut-off. "
    if len(cells) > len(shown):
        left = counted(len(cells) - len(shown), "further stance")
        note += f"{capital(left)} in the table only. "
    alt = "Who wants what, over time: " + "; ".join(
        f"{c.actor}, {NOUNS[c.stance]}, {period(c)}" for c in shown
    )
    figure = Figure(
        title=_title(cells),
        svg=chart_stances.draw([_told(c) for c in shown], state.as_of),
        alt=alt + ".",
        source=line(f"{note}Sources", cites(r for c in shown for r in c.records), "."),
        table=table,
        anchor="stances-figure",
    )
    return (figure, *notes)
