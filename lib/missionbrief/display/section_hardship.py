"""Counts of people displaced, hungry or in need, as a table of the thread of casualties."""

from __future__ import annotations

from missionbrief.analysis.events import Event
from missionbrief.analysis.hardship import sort_of
from missionbrief.analysis.record import newest_day
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import SAME_TIME
from missionbrief.display.blocks import Block, Column, Runs, Table
from missionbrief.display.bounded import bounded
from missionbrief.display.called import Name
from missionbrief.display.messages import tell, tell_in
from missionbrief.display.phrases import capital, share, span
from missionbrief.display.runs import cites, line
from missionbrief.display.sums import in_millions
from missionbrief.display.terms import term


def count(event: Event) -> str:
    """Return a count of people: "more than 700,000"."""
    assert event.value is not None
    if event.unit == "percent":
        return share(event.value, event.qualifier)
    return in_millions(event.value, event.qualifier)


def _who(event: Event, country: str) -> str:
    """Return whom a count is of, with the place where that is not the whole country."""
    who = term(sort_of(event.records[0]))
    if event.place in (None, country):
        return capital(who)
    return capital(tell("{who} {where:in}", who=who, where=Name(event.place or "")))


def _headed(state: State) -> Event:
    """Return the count that heads the table: of the sort and time of the newest the greatest of
    the whole country, as smaller ones count parts of it or come before; else the newest."""
    counted = [e for e in state.hardship if e.unit != "percent"] or [*state.hardship]
    newest = counted[0]
    day = newest_day(newest.records)
    whole = [
        e
        for e in counted
        if e.what == newest.what and e.place in (None, state.mission.country)
        and (day is None or day - (newest_day(e.records) or day) <= SAME_TIME)
    ]  # fmt: skip
    return max(whole, key=lambda e: (e.value or 0, e.claims), default=newest)


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
            line(_who(event, state.mission.country)),
            line(count(event)),
            line(told),
            cites(event.records),
        )

    first = _headed(state)
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
