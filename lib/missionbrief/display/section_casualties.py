"""The thread of losses: the mission's own, and victims among others."""

from __future__ import annotations

from missionbrief.analysis.state import State
from missionbrief.display import chart_tolls
from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Items,
    Paragraph,
    Quoted,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.bounded import bounded
from missionbrief.display.called import Name, called
from missionbrief.display.losses import casualty, dead_people, fate, victims
from missionbrief.display.messages import mark, tell, tell_in, tell_runs
from missionbrief.display.phrases import Days, capital, fragment, span
from missionbrief.display.runs import cites, line, sentence
from missionbrief.display.section_hardship import hardship


def _harm_rows(state: State) -> tuple[tuple[Runs, ...], ...]:
    rows = []
    for e in state.violence:
        assert e.value is not None
        share = fragment(e.records[0].quote, e.value) if e.unit == "percent" else None
        words = line([Quoted(share)]) if share else line(victims(e))
        rows.append(
            (line(span(e.first, e.last)), words, line(called(e.place or "")), cites(e.records))
        )
    return tuple(rows)


def casualties(state: State) -> tuple[Block, ...]:
    """Return the thread of the mission's losses and of violence among others."""
    heading = Heading(tell("Casualties and violence"), "casualties")
    result: list[Block] = [heading]
    if state.dead:
        told = [r for p in state.dead for r in p.event.records]
        dead = capital(dead_people(state.dead, state.mission))
        result.append(Paragraph(tell_runs("{dead}{cites}.", dead=dead, cites=cites(told)), "lead"))
    elif state.people or state.unnamed:
        told = [r for e in (*(p.event for p in state.people), *state.unnamed) for r in e.records]
        message = mark("Casualties of the mission are reported; no death by name was found{cites}.")
        if any(p.contested for p in state.people):
            message = mark(
                "Casualties of the mission are reported; sources differ whether one is dead{cites}."
            )
        result.append(Paragraph(tell_runs(message, cites=cites(told)), "lead"))
    else:
        words = tell("No member of the mission dead, injured or missing was found in the articles.")
        result.append(Paragraph(line(words)))
    items = [sentence(fate(p)) for p in state.people]
    items += [
        tell_runs(
            "{event}, {day}{cites}.",
            event=casualty(e),
            day=Days(e.first, e.last),
            cites=cites(e.records),
        )
        for e in state.unnamed
    ]
    if items:
        result.append(Items(tuple(items)))
    if state.people and state.unnamed:
        note = tell("Counts without names may repeat the named; they are not added up.")
        result.append(Paragraph(line(note), "note"))
    if not state.violence:
        result.append(
            Paragraph(line(tell("No count of victims among others was found in the articles.")))
        )
        return (*result, *hardship(state))
    count = state.worst()
    columns: tuple[Column, ...] = (
        Column(tell_in("column", "Period"), 0.32),
        Column(tell_in("column", "Count"), 0.38),
        Column(tell_in("column", "Place"), 0.2),
        Column(tell_in("column", "Sources"), 0.1),
    )
    rows = _harm_rows(state)
    if not any(e.place for e in state.violence):
        columns = (
            Column(tell_in("column", "Period"), 0.4),
            Column(tell_in("column", "Count"), 0.5),
            Column(tell_in("column", "Sources"), 0.1),
        )
        rows = tuple((day, words, told) for day, words, _, told in rows)
    title = tell("Violence is counted only in part")
    if count:
        title = tell(
            "{victims} {where:in} {day:on}",
            victims=capital(victims(count)),
            where=Name(count.place) if count.place else "",
            day=Days(count.first, count.last) if count.dated else "",
        )
    table = bounded(Table(title, columns, rows), newest_last=True)
    result.append(chart_tolls.tolls(state.violence, table) or table)
    return (*result, *hardship(state))
