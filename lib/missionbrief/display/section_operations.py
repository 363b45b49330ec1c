"""The thread of operations: patrols, raids, arrests, attacks, places retaken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from missionbrief.analysis.events import Event
from missionbrief.analysis.state import State
from missionbrief.display import credited
from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.bounded import bounded, few
from missionbrief.display.called import Name, actor
from missionbrief.display.messages import mark_in, runs_many, tell, tell_in, tell_runs
from missionbrief.display.phrases import within
from missionbrief.display.runs import cites, joined, line

# How sources say that two forces did a thing together.
_JOINT = re.compile(r"\b(?:joint|jointly|alongside|together with|hand in hand with)\b", re.I)
MOST_PLACES = 3
MOST_UNDATED = 12

_STATES = {
    "happened": mark_in("state", "happened"),
    "planned": mark_in("state", "planned"),
    "denied": mark_in("state", "denied"),
}


def _state(what: str) -> str:
    return tell_in("state", _STATES[what]) if what in _STATES else what.replace("_", " ")


def _by(event: Event, state: State) -> str:
    """Return who did it, with the country's own police where every source tells it so."""
    if not event.actor:
        return tell("not named")
    who, country = actor(event.actor), state.mission.country
    forms = [f for f, n in state.mission.names.items() if n.country == country]
    theirs = re.compile(rf"\b(?:{'|'.join(map(re.escape, [country, *forms]))})\b")
    joint = all(_JOINT.search(r.quote) and theirs.search(r.quote) for r in event.records)
    if joint and event.actor != country and theirs.search(event.actor) is None:
        return tell("{who}, jointly with police of {country:bare}", who=who, country=Name(country))
    return who


def _row(event: Event, state: State) -> tuple[Runs, ...]:
    return (
        credited.days(event),
        credited.deed(event),
        line(_by(event, state)),
        credited.place(event),
        line(_state(event.what)),
        cites(event.records),
    )


def operations(state: State) -> tuple[Block, ...]:
    """Return the thread of operations, nothing where no claim tells of one."""
    if not state.operations:
        return ()
    done = [e for e in state.operations if e.what == "happened"]
    told = few(r for e in done or state.operations for r in e.records)
    home = state.mission.country
    places = list(dict.fromkeys(e.place for e in done if e.place and e.place != home))
    lead = tell_runs("Operations and attacks are reported{cites}.", cites=told)
    if not done:
        lead = tell_runs("No operation told as done was found{cites}.", cites=told)
    elif 0 < len(places) <= MOST_PLACES:
        where = within(*places)
        lead = tell_runs(
            "Operations and attacks are reported {where}{cites}.", where=where, cites=told
        )
    columns = (
        Column(tell_in("column", "Date"), 0.23),
        Column(tell_in("column", "Operation"), 0.27),
        Column(tell_in("column", "By"), 0.18),
        Column(tell_in("column", "Place"), 0.12),
        Column(tell_in("column", "State"), 0.11),
        Column(tell_in("column", "Sources"), 0.09),
    )
    result: list[Block] = [Heading(tell("Operations"), "operations"), Paragraph(lead, "lead")]
    if rows := tuple(_row(e, state) for e in state.operations if e.dated):
        title = tell("Patrols, raids, arrests and attacks as the sources name them")
        result.append(bounded(Table(title, columns, rows), newest_last=True))
    if undated := [e for e in state.operations if not e.dated]:
        result.append(Paragraph(_undated(undated), "note"))
    return tuple(result)


def _undated(found: Sequence[Event]) -> Runs:
    """Return operations without a date in one sentence; of many the first."""
    events = [credited.headline(e) for e in found[:MOST_UNDATED]]
    if left := found[MOST_UNDATED:]:
        told = few(r for e in left for r in e.records)
        more = runs_many("one more{cites}", "{n} more{cites}", len(left), cites=told)
        events.append(more)
    return tell_runs(
        "Reported without a date, and perhaps more than once: {events}.", events=joined(events)
    )
