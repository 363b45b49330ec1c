"""Who wants what over time, as a picture with the matrix beneath it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from missionbrief.analysis.matrix import Cell, matrix
from missionbrief.analysis.positions import SIDES, Stand
from missionbrief.analysis.state import State
from missionbrief.display import chart_stances
from missionbrief.display.blocks import Block, Figure, Table
from missionbrief.display.called import called
from missionbrief.display.chart_stances import Told
from missionbrief.display.matrix_table import period, stance_matrix
from missionbrief.display.messages import tell, tell_in, tell_many, tell_runs
from missionbrief.display.phrases import capital
from missionbrief.display.runs import cites, numbers
from missionbrief.display.wants import noun_of, who_wants

MOST_ROWS = 20
"""Stances that one picture can hold and still be read."""


def _told(cell: Cell) -> Told:
    assert cell.last is not None
    words = noun_of(cell.stance)
    if cell.weighed:
        words = tell("{what}, weighed", what=words)
    if cell.reported:
        words = tell("{what}, by report", what=words)
    words += numbers(cell.records)
    first = cell.first or cell.last
    return Told(called(cell.actor), SIDES[cell.stance], first, cell.last, words)


def _title(cells: Sequence[Cell]) -> str:
    """Return the finding: how many stand on each side now; who only weighs a thing takes no side
    with it, and is counted apart where it is a handover."""
    now = [c for c in cells if c.stands and not c.reported]

    def many(side: str) -> int:
        return len({c.actor for c in now if SIDES[c.stance] == side and not c.weighed})

    pro, contra = many("for"), many("against")
    handover = [c for c in now if c.stance == "transition_to_un"]
    other = len({c.actor for c in handover if not c.weighed})
    weighing = len({c.actor for c in handover if c.weighed})
    parts = [
        tell_many("{n} actor stands for the mission", "{n} actors stand for the mission", pro)
        if pro
        else "",
        tell_many("{n} stands against it", "{n} stand against it", contra) if contra else "",
        tell_many("{n} wants a handover to the UN", "{n} want a handover to the UN", other)
        if other
        else "",
        tell_many("{n} weighs a handover to the UN", "{n} weigh a handover to the UN", weighing)
        if weighing
        else "",
    ]
    told = [p for p in parts if p]
    return capital(", ".join(told)) if told else tell("Nobody takes a side")


def _newest(found: Sequence[Stand]) -> str:
    """Return what was told last, by whom, to head the picture."""
    told = [s for stand in found for s in stand.now if s.key_day]
    last = max(told, key=lambda s: (s.key_day or date.min, not s.weighed, s.stance, s.actor))
    same = [s for s in told if (s.stance, s.key_day) == (last.stance, last.key_day)]
    mine = [s for s in same if s.weighed == last.weighed]
    return tell("Told last: {what}", what=who_wants(last.stance, mine))


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
    notes_ = [
        tell("Filled circle: for the mission. Square: against it. Triangle: for another instead."),
        tell("A bar joins the first and the last day for which a stance is told."),
    ]
    if state.as_of:
        notes_.append(tell("Dashed line: information cut-off."))
    if left := len(cells) - len(shown):
        rest = tell_many(
            "{n} further stance in the web page’s table only.",
            "{n} further stances in the web page’s table only.",
            left,
        )
        notes_.append(capital(rest))
    between = tell_in("between clauses", "; ")
    told = between.join(f"{called(c.actor)}, {noun_of(c.stance)}, {period(c)}" for c in shown)
    behind = [r for c in shown for r in c.records]
    figure = Figure(
        title=_newest(state.stands),
        svg=chart_stances.draw([_told(c) for c in shown], state.as_of),
        alt=tell("Who wants what, over time: {what}.", what=told),
        source=tell_runs("{notes} Sources{cites}.", notes=" ".join(notes_), cites=cites(behind)),
        table=table,
        anchor="stances-figure",
    )
    return (figure, *notes)
