"""The thread of losses: the mission's own, and victims among others."""

from __future__ import annotations

from missionbrief.analysis.state import State
from missionbrief.display import chart_tolls, say
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
from missionbrief.display.phrases import capital, fragment, span, when
from missionbrief.display.runs import cites, line, sentence
from missionbrief.display.section_hardship import hardship


def _harm_rows(state: State) -> tuple[tuple[Runs, ...], ...]:
    rows = []
    for e in state.violence:
        assert e.value is not None
        share = fragment(e.records[0].quote, e.value) if e.unit == "percent" else None
        words = line([Quoted(share)]) if share else line(say.victims(e))
        rows.append((line(span(e.first, e.last)), words, line(e.place or ""), cites(e.records)))
    return tuple(rows)


def casualties(state: State) -> tuple[Block, ...]:
    """Return the thread of the mission's losses and of violence among others."""
    heading = Heading("Casualties and violence", "casualties")
    result: list[Block] = [heading]
    if state.dead:
        told = [r for p in state.dead for r in p.event.records]
        words = f"{capital(say.dead_people(state.dead, state.mission))} named as dead"
        result.append(Paragraph(line(words, cites(told), "."), "lead"))
    elif state.people or state.unnamed:
        told = [r for e in (*(p.event for p in state.people), *state.unnamed) for r in e.records]
        words = "Casualties of the mission are reported; no death by name was found"
        if any(p.contested for p in state.people):
            words = "Casualties of the mission are reported; sources differ whether one is dead"
        result.append(Paragraph(line(words, cites(told), "."), "lead"))
    else:
        words = "No member of the mission dead, injured or missing was found in the articles."
        result.append(Paragraph(line(words)))
    items = [sentence(say.fate(p)) for p in state.people]
    items += [
        line(f"{say.casualty(e)}, {span(e.first, e.last)}", cites(e.records), ".")
        for e in state.unnamed
    ]
    if items:
        result.append(Items(tuple(items)))
    if state.people and state.unnamed:
        note = "Counts without names may repeat the named; they are not added up."
        result.append(Paragraph(line(note), "note"))
    if not state.violence:
        result.append(
            Paragraph(line("No count of victims among others was found in the articles."))
        )
        return (*result, *hardship(state))
    count = state.worst()
    columns: tuple[Column, ...] = (
        Column("Period", 0.32),
        Column("Count", 0.38),
        Column("Place", 0.2),
        Column("Sources", 0.1),
    )
    rows = _harm_rows(state)
    if not any(e.place for e in state.violence):
        columns = (Column("Period", 0.4), Column("Count", 0.5), Column("Sources", 0.1))
        rows = tuple((day, words, told) for day, words, _, told in rows)
    title = "Violence is counted only in part"
    if count:
        place = f" in {count.place}" if count.place else ""
        title = f"{capital(say.victims(count))}{place}"
        title += f" {when(count.first, count.last)}" if count.dated else ""
    table = bounded(Table(title, columns, rows), newest_last=True)
    result.append(chart_tolls.tolls(state.violence, table) or table)
    return (*result, *hardship(state))
