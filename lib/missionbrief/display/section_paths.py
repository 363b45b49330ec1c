"""The paths ahead: what sources say for and against staying, handing over, withdrawing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from missionbrief.analysis.paths import Path, paths
from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.display.blocks import Block, Column, Heading, Paragraph, Quoted, Runs, Table
from missionbrief.display.called import actor
from missionbrief.display.messages import (
    in_words,
    mark,
    mark_in,
    runs_many,
    tell,
    tell_in,
    tell_many,
)  # fmt: skip
from missionbrief.display.phrases import capital, excerpt, span
from missionbrief.display.runs import cites, line
from missionbrief.display.wants import CUES

_NAMES = {
    "stay": mark("The mission stays"),
    "transition_to_un": mark("The UN takes over"),
    "withdraw": mark("The mission’s people leave"),
}
_PATHS = {
    "stay": mark_in("path", "its staying"),
    "transition_to_un": mark_in("path", "a handover to the UN"),
    "withdraw": mark_in("path", "withdrawal"),
}
MOST = 8
"""Voices on one side of a path that a page can hold."""
LONGEST = 240


def _day(record: Record) -> str:
    day = span(record.first, record.last)
    if record.dated or not (record.first or record.last):
        return day
    return tell("reported {day}", day=day)


def _row(side: str, record: Record) -> tuple[Runs, ...]:
    about = re.compile(CUES.get(record.stance or "", r"(?!)"), re.I)
    words = Quoted(excerpt(record.quote, about, LONGEST).rstrip("."))
    return (
        line(side),
        line(actor(record.actor) if record.actor else tell("not named")),
        line(words, cites([record])),
        line(_day(record)),
    )


def _title(path: Path) -> str:
    name = tell_in("path", _PATHS[path.name])
    weighed = tell_many("one weighs it", "{n} weigh it", len(path.weighed))
    more = f"; {weighed}" if path.weighed else ""
    if path.pro:
        pro = tell_many("one voice for {path}", "{n} voices for {path}", len(path.pro), path=name)
        contra = tell_many("one against it", "{n} against it", len(path.contra))
        return f"{pro}, {contra if path.contra else tell('none against it')}{more}"
    if not path.contra:
        return tell("no voice for {path} or against it", path=name) + more
    told = tell_many(
        "One voice against {path}, none for it", "{n} voices against {path}, none for it",
        len(path.contra), path=name,
    )  # fmt: skip
    return told + more


def _table(path: Path) -> Table:
    columns = (
        Column(tell_in("column", "Side"), 0.09),
        Column(tell_in("column", "Who"), 0.2),
        Column(tell_in("column", "In the source’s words"), 0.53),
        Column(tell_in("column", "When"), 0.18),
    )
    sides = (
        (tell_in("side", "For"), path.pro),
        (tell_in("side", "Weighs"), path.weighed),
        (tell_in("side", "Against"), path.contra),
    )
    rows = [_row(side, r) for side, voices in sides for r in voices[:MOST]]
    left: Sequence[Record] = [r for _, voices in sides for r in voices[MOST:]]
    note: Runs = ()
    if left:
        note = runs_many(
            "One earlier voice not shown{cites}.", "{n} earlier voices not shown{cites}.",
            len(left), n=capital(in_words(len(left))), cites=cites(left),
        )  # fmt: skip
    return Table(capital(_title(path)), columns, tuple(rows), note, header_column=False)


def arguments(state: State) -> tuple[Block, ...]:
    """Return the paths ahead with what is said for and against each in its sources’ words, each
    actor by its newest; nothing where no source takes a side."""
    found = paths(state.records)
    if not found:
        return ()
    result: list[Block] = [Heading(tell("The paths ahead"), "paths")]
    for path in found:
        result += [Heading(tell(_NAMES[path.name]), f"path-{path.name}", 2), _table(path)]
    words = tell(
        "An actor stands on each side of a path once, in its newest words. Whoever wants the "
        "mission to stay counts against withdrawal, and the other way round."
    )
    return (*result, Paragraph(line(words), "note"))
