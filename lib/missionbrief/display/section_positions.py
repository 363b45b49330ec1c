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
from missionbrief.display.bounded import bounded
from missionbrief.display.called import called, the
from missionbrief.display.matrix_table import stance_matrix
from missionbrief.display.messages import tell, tell_in, tell_many
from missionbrief.display.phrases import span
from missionbrief.display.runs import cites, joined, line, sentence
from missionbrief.display.section_stances import stances

MOST_WORDS = 40


def _day(stance: Stance) -> str:
    newest = stance.newest
    day = span(newest.first, newest.last)
    if newest.dated or not (newest.first or newest.last):
        return day
    return tell("reported {day}", day=day)


def _row(stand: Stand) -> tuple[Runs, ...]:
    first = stand.now[0]
    words = Quoted(wants.words_of(first))
    return (line(called(stand.actor)), line(_day(first)), line(words, cites([first.newest])))


def _lead(stands: tuple[Stand, ...], as_of: date | None) -> Runs:
    """Return one sentence: who wants most changed, then the larger groups of the rest."""
    told = groups(stands)
    chosen = sorted(told, key=lambda name: (name not in ("withdraw", "transition_to_un"),))[:3]
    clauses = [
        wants.holding(name, part, as_of)
        for name in told
        if name in chosen
        for part in wants.apart(told[name], as_of)
    ]
    return sentence(joined(clauses)) if clauses else ()


def _opening(state: State) -> tuple[Block, ...]:
    heading = Heading(tell("Who wants what"), "positions")
    lead = _lead(state.stands, state.as_of)
    return (heading, Paragraph(lead, "lead")) if lead else (heading,)


def positions(state: State) -> tuple[Block, ...]:
    """Return the thread of positions, nothing where no claim tells of one."""
    return (*_opening(state), *stance_matrix(state)) if state.stands else ()


def over_time(state: State) -> tuple[Block, ...]:
    """Return the same with the picture of stances over time."""
    if not state.stands:
        words = tell(
            "No claim on what anybody wants done with the mission was found in the articles."
        )
        return (Heading(tell("Who wants what"), "positions"), Paragraph(line(words)))
    return (*_opening(state), *stances(state))


def words(state: State) -> tuple[Block, ...]:
    """Return what each actor wants in the words of the newest source, nothing where nobody does."""
    if not state.stands:
        return ()
    columns = (
        Column(tell_in("column", "Actor"), 0.2),
        Column(tell_in("column", "Reported"), 0.22),
        Column(tell_in("column", "In the source’s words"), 0.58),
    )
    rows = tuple(_row(s) for s in state.stands)
    title = tell_many(
        "What {who} said or is said to want", "What {n} actors said or are said to want",
        len(rows), who=the(state.stands[0].actor),
    )  # fmt: skip
    return (
        Heading(tell("In the sources’ words"), "words"),
        bounded(Table(title, columns, rows), newest_last=False, most=MOST_WORDS),
    )
