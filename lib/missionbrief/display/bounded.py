"""Tables and lists of sources that stay readable however many articles there are.

What is left out is counted and stands in the file of evidence: nothing is
dropped in silence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from missionbrief.analysis.record import Record
from missionbrief.display.blocks import Runs, Table
from missionbrief.display.phrases import capital, counted
from missionbrief.display.runs import cites, line

MOST_ROWS = 18
MOST_CITES = 8


def bounded(table: Table, *, newest_last: bool, most: int = MOST_ROWS) -> Table:
    """Return a table with at most `most` rows, of those in order of time the newest; the others
    are counted in its note."""
    if len(table.rows) <= most:
        return table
    rows = table.rows[-most:] if newest_last else table.rows[:most]
    left = table.rows[:-most] if newest_last else table.rows[most:]
    words = f"{capital(counted(len(left), 'earlier row' if newest_last else 'further row'))}"
    gap = " " if table.note else ""
    note = line(table.note, f"{gap}{words} left out here; all stand in evidence.csv.")
    return replace(table, rows=rows, note=note)


def few(found: Iterable[Record], most: int = MOST_CITES) -> Runs:
    """Return the references of records, of many the first with a count of the others."""
    told = cites(found)
    if len(told) <= most:
        return told
    return line(told[: most - 1], f" and {counted(len(told) - most + 1, 'more source')}")
