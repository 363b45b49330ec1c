"""The thread of losses: the mission's own, and victims among others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from missionbrief.analysis.casualties import with_parts
from missionbrief.analysis.events import Event
from missionbrief.analysis.state import State
from missionbrief.analysis.violence import INCREASE
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
from missionbrief.display.called import Name, actor, called
from missionbrief.display.losses import casualty, dead_people, fate, victims
from missionbrief.display.messages import Field, mark, tell, tell_in, tell_runs
from missionbrief.display.phrases import Days, capital, excerpt, fragment, shortened, span
from missionbrief.display.runs import cites, line, sentence
from missionbrief.display.section_hardship import hardship

LONGEST = 130
"""Letters of a source's words in a cell."""


def _count(event: Event) -> Runs:
    """Return a count of victims, a share in its source's words; by how much a number rose or fell
    means nothing without the words before it."""
    assert event.value is not None
    if event.unit != "percent":
        return line(victims(event))
    record = event.records[0]
    share = fragment(record.quote, event.value)
    if share and record.rule == INCREASE:
        share = str(excerpt(record.quote, re.compile(re.escape(share)), LONGEST)).rstrip(".")
    return line([Quoted(share)]) if share else line(victims(event))


def _harm_table(state: State, title: str) -> Table:
    """Return the counts with their period, who did it where any source says so, and the place where
    any has one."""
    found = state.violence
    parts: list[tuple[Column, list[Runs]]] = [
        (
            Column(tell_in("column", "Period"), 0.28),
            [line(span(e.first, e.last)) for e in found],
        ),
        (Column(tell_in("column", "Count"), 0.3), [_count(e) for e in found]),
    ]
    if any(e.actor for e in found):
        who = [line(actor(e.actor)) if e.actor else () for e in found]
        parts.append((Column(tell_in("column", "By"), 0.17), who))
    if any(e.place for e in found):
        where = [line(called(e.place or "")) for e in found]
        parts.append((Column(tell_in("column", "Place"), 0.15), where))
    parts.append((Column(tell_in("column", "Sources"), 0.1), [cites(e.records) for e in found]))
    whole = sum(column.share for column, _ in parts)
    columns = tuple(replace(column, share=column.share / whole) for column, _ in parts)
    return Table(title, columns, tuple(zip(*(cells for _, cells in parts), strict=True)))


def _loss(event: Event, parts: Sequence[Event]) -> Runs:
    """Return a count of losses as a sentence; one of which a part is told beside it in its source's
    words, which tell both."""
    fields: dict[str, Field] = {
        "event": casualty(event),
        "day": Days(event.first, event.last),
        "cites": cites(event.records),
    }
    if not parts:
        return tell_runs("{event}, {day}{cites}.", **fields)
    record = parts[0].records[0]
    words = line(Quoted(shortened(record.quote, LONGEST).rstrip(".")), cites([record]))
    return tell_runs("{event}, {day}{cites}: {words}.", words=words, **fields)


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
        message = mark("Casualties of the mission are reported, none of them a death{cites}.")
        if any(e.what == "killed" for e in state.unnamed):
            message = mark("Deaths in the mission are reported without a name{cites}.")
        if any(p.contested for p in state.people):
            message = mark(
                "Casualties of the mission are reported; sources differ whether one is dead{cites}."
            )
        result.append(Paragraph(tell_runs(message, cites=cites(told)), "lead"))
    else:
        words = tell("No member of the mission dead, injured or missing was found in the articles.")
        result.append(Paragraph(line(words)))
    items = [sentence(fate(p)) for p in state.people]
    items += [_loss(e, parts) for e, parts in with_parts(state.unnamed)]
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
    title = tell("Violence is counted only in part")
    if count:
        title = tell(
            "{victims} {where:in} {day:on}",
            victims=capital(victims(count)),
            where=Name(count.place) if count.place else "",
            day=Days(count.first, count.last) if count.dated else "",
        )
    table = bounded(_harm_table(state, title), newest_last=True)
    result.append(chart_tolls.tolls(state.violence, table) or table)
    return (*result, *hardship(state))
