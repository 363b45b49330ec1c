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
from missionbrief.display.phrases import listed
from missionbrief.display.runs import cites, line, sentence

TITLE = "Patrols, raids, arrests and attacks as the sources name them"
STATES = {"happened": "happened", "planned": "planned", "denied": "denied"}


def _row(event: Event) -> tuple[Runs, ...]:
    return (
        credited.days(event),
        line(credited.headline(event, cited=False)),
        line(event.actor or "not named"),
        credited.place(event),
        line(STATES.get(event.what, event.what.replace("_", " "))),
        cites(event.records),
    )


def operations(state: State) -> tuple[Block, ...]:
    """Return the thread of operations, nothing where no claim tells of one."""
    if not state.operations:
        return ()
    done = [e for e in state.operations if e.what == "happened"]
    told = [r for e in done or state.operations for r in e.records]
    places = list(dict.fromkeys(e.place for e in done if e.place))
    where = f" in {listed(places)}" if 0 < len(places) <= 3 else ""
    words = f"operations are reported{where}" if done else "no operation told as done was found"
    columns = (
        Column("Date", 0.18),
        Column("Operation", 0.27),
        Column("By", 0.15),
        Column("Place", 0.14),
        Column("State", 0.15),
        Column("Sources", 0.11),
    )
    rows = tuple(_row(e) for e in state.operations)
    undated = sum(not e.dated for e in state.operations) > 1
    note = line("Those without a date may be reported more than once.") if undated else ()
    return (
        Heading("Operations", "operations"),
        Paragraph(sentence(words, few(told)), "lead"),
        bounded(
            Table(
                "Patrols, raids, arrests and attacks as the sources name them", columns, rows, note
            ),
            newest_last=True,
        ),
    )
