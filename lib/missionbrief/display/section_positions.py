"""The thread of politics: who wants what done with the mission, as a table of actors."""

from __future__ import annotations

from datetime import date

from missionbrief.analysis.positions import Stance, Stand, groups
from missionbrief.analysis.state import State
from missionbrief.display import wants
from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Quoted,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.matrix_table import MOST_ACTORS, stance_matrix
from missionbrief.display.phrases import span
from missionbrief.display.runs import cites, joined, line, sentence


def _day(stance: Stance) -> str:
    newest = stance.newest
    if newest.dated:
        return span(newest.first, newest.last)
    day = span(newest.first, newest.last)
    return "undated" if day == "undated" else f"reported {day}"


def _row(stand: Stand) -> tuple[Runs, ...]:
    first = stand.now[0]
    words = Quoted(wants.words_of(first))
    return (line(stand.actor), line(_day(first)), line(words, cites(stand.records)))


def _lead(stands: tuple[Stand, ...], as_of: date | None) -> Runs:
    """Return one sentence: who wants most changed, then the larger groups of the rest."""
    told = groups(stands)
    chosen = sorted(told, key=lambda name: (name not in ("withdraw", "transition_to_un"),))[:3]
    clauses = [wants.holding(name, told[name], as_of) for name in told if name in chosen]
    return sentence(joined(clauses)) if clauses else ()


def positions(state: State) -> tuple[Block, ...]:
    """Return the thread of positions, nothing where no claim tells of one."""
    if not state.stands:
        return ()
    title = "What they want, in the sources’ words"
    columns = (
        Column("Actor", 0.2),
        Column("Reported", 0.22),
        Column("In the source’s words", 0.58),
    )
    shown = state.stands[:MOST_ACTORS]
    table = Table(title, columns, tuple(_row(s) for s in shown))
    heading = Heading("Who wants what", "positions")
    lead = _lead(state.stands, state.as_of)
    opening = (heading, Paragraph(lead, "lead")) if lead else (heading,)
    return (*opening, *stance_matrix(state), table)
