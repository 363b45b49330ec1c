"""The paths ahead: what sources say for and against staying, handing over, withdrawing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from missionbrief.analysis.paths import Path, paths
from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.display.blocks import Block, Column, Heading, Paragraph, Quoted, Runs, Table
from missionbrief.display.phrases import capital, counted, excerpt, span
from missionbrief.display.runs import cites, line
from missionbrief.display.wants import CUES

NAMES = {
    "stay": ("The mission stays", "its staying"),
    "transition_to_un": ("The UN takes over", "a handover to the UN"),
    "withdraw": ("The mission’s people leave", "withdrawal"),
}
MOST = 8
"""Voices on one side of a path that a page can hold."""
LONGEST = 240


def _day(record: Record) -> str:
    day = span(record.first, record.last)
    return day if record.dated or day == "undated" else f"reported {day}"


def _who(record: Record) -> str:
    """Return who speaks; a judgement in a source's own voice is the source's."""
    if record.kind == "assessment":
        return record.attributed_to or "the source itself"
    return record.actor or "not named"


def _row(side: str, record: Record) -> tuple[Runs, ...]:
    about = re.compile(CUES.get(record.stance or "", r"(?!)"), re.I)
    words = Quoted(excerpt(record.quote, about, LONGEST).rstrip("."))
    return (
        line(side),
        line(_who(record)),
        line(words, cites([record])),
        line(_day(record)),
    )


def _title(path: Path) -> str:
    name = NAMES[path.name][1]
    pro, contra = len(path.pro), len(path.contra)
    if pro and contra:
        return f"For {name} {_speak(pro)}, against it {_speak(contra)}"
    side = "For" if pro else "Against"
    return f"{side} {name} {_speak(pro or contra)}, nobody {'against' if pro else 'for'} it"


def _speak(n: int) -> str:
    return f"{counted(n, 'voice')} {'speaks' if n == 1 else 'speak'}"


def _table(path: Path) -> Table:
    columns = (
        Column("Side", 0.09),
        Column("Who", 0.2),
        Column("In the source’s words", 0.53),
        Column("When", 0.18),
    )
    rows = [_row("For", r) for r in path.pro[:MOST]]
    rows += [_row("Against", r) for r in path.contra[:MOST]]
    left: Sequence[Record] = (*path.pro[MOST:], *path.contra[MOST:])
    note: Runs = ()
    if left:
        note = line(f"{capital(counted(len(left), 'earlier voice'))} not shown", cites(left), ".")
    return Table(capital(_title(path)), columns, tuple(rows), note, header_column=False)


def arguments(state: State) -> tuple[Block, ...]:
    """Return the paths ahead with what is said for and against each in its sources’ words, each
    actor by its newest; nothing where no source takes a side."""
    found = paths(state.records)
    if not found:
        return ()
    result: list[Block] = [Heading("The paths ahead", "paths")]
    for path in found:
        result += [Heading(NAMES[path.name][0], f"path-{path.name}", 2), _table(path)]
    words = "An actor stands on each side of a path once, in its newest words."
    return (*result, Paragraph(line(words), "note"))
