"""Claims as rows of plain values and back, for files and the cache."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any

from missionbrief.claims.claim import Claim
from missionbrief.evidence.schema import COLUMNS, DATES, NEVER_NULL, NUMBERS, OFFSETS, STATUSES

Row = dict[str, str | int | float | None]
LARGEST_EXACT = 2**53


def to_row(claim: Claim) -> Row:
    """Return the claim as column -> text, number or None; dates ISO, whole values as integers."""
    row: Row = {}
    for column in COLUMNS:
        cell = getattr(claim, column)
        if isinstance(cell, date):
            cell = cell.isoformat()
        elif isinstance(cell, float):
            whole = cell.is_integer() and abs(cell) < LARGEST_EXACT
            cell = int(cell) if whole else cell
        row[column] = cell
    return row


def from_row(row: Mapping[str, Any]) -> Claim:
    """Return the claim that `row` holds: what `to_row` gave, or the same cells as text.

    Raises ValueError, naming the column, for a cell that no claim can hold.
    """
    cells: dict[str, Any] = {}
    for column in COLUMNS:
        cell = row.get(column)
        if cell is None or cell == "":
            if column in NEVER_NULL:
                raise ValueError(f"column {column} is empty")
            cells[column] = None
            continue
        try:
            cells[column] = _typed(column, cell)
        except (TypeError, ValueError) as error:
            raise ValueError(f"column {column}: {error}") from error
    if cells["status"] not in STATUSES:
        raise ValueError("column status: not a status")
    return Claim(**cells)


def _typed(column: str, cell: Any) -> Any:
    if column in OFFSETS:
        return int(cell)
    if column in NUMBERS:
        number = float(cell)
        if not math.isfinite(number):
            raise ValueError("not a finite number")
        return number
    if column in DATES:
        return date.fromisoformat(cell)
    if not isinstance(cell, str):
        raise ValueError("not text")
    return cell
