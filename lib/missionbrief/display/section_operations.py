"""The thread of operations: patrols, raids, arrests, attacks, places retaken."""

from __future__ import annotations

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
from missionbrief.display.called import actor
from missionbrief.display.messages import mark_in, tell, tell_in, tell_runs
from missionbrief.display.phrases import within
from missionbrief.display.runs import cites, line

MOST_PLACES = 3

_STATES = {
    "happened": mark_in("state", "happened"),
    "planned": mark_in("state", "planned"),
    "denied": mark_in("state", "denied"),
}


def _state(what: str) -> str:
    return tell_in("state", _STATES[what]) if what in _STATES else what.replace("_", " ")


def _row(event: Event) -> tuple[Runs, ...]:
    return (
        credited.days(event),
        line(credited.headline(event, cited=False)),
        line(actor(event.actor) if event.actor else tell("not named")),
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
    places = list(dict.fromkeys(e.place for e in done if e.place))
    lead = tell_runs("Operations are reported{cites}.", cites=told)
    if not done:
        lead = tell_runs("No operation told as done was found{cites}.", cites=told)
    elif 0 < len(places) <= MOST_PLACES:
        where = within(*places)
        lead = tell_runs("Operations are reported {where}{cites}.", where=where, cites=told)
    columns = (
        Column(tell_in("column", "Date"), 0.18),
        Column(tell_in("column", "Operation"), 0.27),
        Column(tell_in("column", "By"), 0.15),
        Column(tell_in("column", "Place"), 0.14),
        Column(tell_in("column", "State"), 0.15),
        Column(tell_in("column", "Sources"), 0.11),
    )
    rows = tuple(_row(e) for e in state.operations)
    undated = sum(not e.dated for e in state.operations) > 1
    note = line(tell("Those without a date may be reported more than once.")) if undated else ()
    return (
        Heading(tell("Operations"), "operations"),
        Paragraph(lead, "lead"),
        bounded(
            Table(
                tell("Patrols, raids, arrests and attacks as the sources name them"),
                columns,
                rows,
                note,
            ),
            newest_last=True,
        ),
    )
