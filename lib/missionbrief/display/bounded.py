"""Tables and lists of sources that stay readable however many articles there are.

What is left out is counted and stands in the file of evidence: nothing is
dropped in silence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from missionbrief.analysis.record import Record
from missionbrief.display.blocks import Register, Runs, Table
from missionbrief.display.messages import in_words, tell_many
from missionbrief.display.phrases import capital
from missionbrief.display.runs import cites, line

T = TypeVar("T", Table, Register)
MOST_ROWS = 18
MOST_CITES = 8


def bounded(table: T, *, newest_last: bool, most: int = MOST_ROWS) -> T:
    """Return a table with at most `most` rows, of those in order of time the newest; the others
    are counted in its note."""
    if len(table.rows) <= most:
        return table
    kept = slice(-most, None) if newest_last else slice(most)
    n = len(table.rows) - most
    told = (
        tell_many(
            "One earlier row left out here; all stand in evidence.csv.",
            "{n} earlier rows left out here; all stand in evidence.csv.", n,
            n=capital(in_words(n)),
        )
        if newest_last
        else tell_many(
            "One further row left out here; all stand in evidence.csv.",
            "{n} further rows left out here; all stand in evidence.csv.", n,
            n=capital(in_words(n)),
        )
    )  # fmt: skip
    note = line(table.note, " " if table.note else "", told)
    changed: dict[str, Any] = {"rows": table.rows[kept], "note": note}
    if isinstance(table, Register):
        changed["keys"] = table.keys[kept]
    return replace(table, **changed)


def few(found: Iterable[Record], most: int = MOST_CITES) -> Runs:
    """Return the references of records, of many the first with a count of the others."""
    told = cites(found)
    if len(told) <= most:
        return told
    rest = tell_many("and one more source", "and {n} more sources", len(told) - most + 1)
    return line(told[: most - 1], f" {rest}")
