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
from missionbrief.display.phrases import capital, counted
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
    left = len(table.rows) - most
    words = f"{capital(counted(left, 'earlier row' if newest_last else 'further row'))}"
    gap = " " if table.note else ""
    note = line(table.note, f"{gap}{words} left out here; all stand in evidence.csv.")
    changed: dict[str, Any] = {"rows": table.rows[kept], "note": note}
    if isinstance(table, Register):
        changed["keys"] = table.keys[kept]
    return replace(table, **changed)


def few(found: Iterable[Record], most: int = MOST_CITES) -> Runs:
    """Return the references of records, of many the first with a count of the others."""
    told = cites(found)
    if len(told) <= most:
        return told
    return line(told[: most - 1], f" and {counted(len(told) - most + 1, 'more source')}")
