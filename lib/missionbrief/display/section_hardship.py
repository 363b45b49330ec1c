"""Counts of people displaced, hungry or in need, as a table of the thread of casualties."""

from __future__ import annotations

from missionbrief.analysis.events import Event
from missionbrief.analysis.hardship import sort_of
from missionbrief.analysis.state import State
from missionbrief.display.blocks import Block, Column, Runs, Table
from missionbrief.display.bounded import bounded
from missionbrief.display.called import Name
from missionbrief.display.messages import tell, tell_in
from missionbrief.display.phrases import capital, span
from missionbrief.display.runs import cites, line
from missionbrief.display.sums import in_millions
from missionbrief.display.terms import term


def count(event: Event) -> str:
    """Return a count of people: "more than 700,000"."""
    assert event.value is not None
    return in_millions(event.value, event.qualifier)


def hardship(state: State) -> tuple[Block, ...]:
    """Return the table of those displaced or in need, nothing where no claim counts them."""
    if not state.hardship:
        return ()

    def row(event: Event) -> tuple[Runs, ...]:
        newest = max(event.records, key=lambda r: (r.key_day is not None, r.key_day, r.n))
        day = span(newest.first, newest.last)
        known = newest.first or newest.last
        told = day if newest.dated or not known else tell("published {day}", day=day)
        return (
            line(capital(term(sort_of(event.records[0])))),
            line(count(event)),
            line(told),
            cites(event.records),
        )

    first = state.hardship[0]
    title = capital(
        tell(
            "{size} {who} {where:in}",
            size=count(first),
            who=term(sort_of(first.records[0])),
            where=Name(first.place or state.mission.country),
        )
    )
    columns = (
        Column(tell_in("column", "Who"), 0.36),
        Column(tell_in("column", "Count"), 0.24),
        Column(tell_in("column", "As of"), 0.3),
        Column(tell_in("column", "Sources"), 0.1),
    )
    rows = tuple(row(e) for e in state.hardship)
    note = line(tell("Counters and definitions differ; none is added to another."))
    table = Table(title, columns, rows, note if len(rows) > 1 else ())
    return (bounded(table, newest_last=False),)
