"""What corrections.csv beside the articles says of claims: amend a cell, or reject a claim.

A row amends the cell `column` of the claim `claim_id` to `value`, "" for unknown; or rejects the
whole claim, where `column` is `reject` or empty and `value` is empty. `by` and `note` say who does
so and why, and are shown in the annex of the briefing. An optional `date` says when it was made.
A cell with an apostrophe before what a spreadsheet would run is read without it (see cells.py).
The words of the source are evidence and stand: quote, offsets, date_text, document, id and rule.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from missionbrief.cells import armed
from missionbrief.corpus.beside import beside, table_in, text_of
from missionbrief.corpus.dates import iso_interval
from missionbrief.errors import InputError, Place, shown
from missionbrief.evidence.schema import (
    KINDS,
    QUALIFIERS,
    STANCES,
    STATUSES,
    UNITS,
)

COLUMNS = ("claim_id", "column", "value", "by", "note")
DATE = "date"
REJECT = "reject"
AMENDABLE = (
    "kind", "actor", "target", "value", "qualifier", "unit", "start", "end", "place", "status",
    "stance", "attributed_to",
)  # fmt: skip
_EVER = ("kind", "status")
MAX_CELL, MAX_NOTE, MAX_NAME = 500, 1000, 120


@dataclass(frozen=True)
class Correction:
    """One row: `column` is None where the claim is rejected, `value` the cell as a claim holds it,
    `written` as the row does; `made` is the day of the correction, None where not told."""

    place: Place
    claim_id: str
    column: str | None
    value: Any
    written: str
    by: str
    note: str
    made: date | None = None

    @property
    def rejects(self) -> bool:
        """Whether it rejects the whole claim."""
        return self.column is None

    def made_by(self, day: date) -> bool:
        """Whether it is known to have been made by the end of `day`."""
        return self.made is not None and self.made <= day


def corrections_file(folder: Path) -> Path | None:
    """Return corrections.csv of `folder`, None where there is none; raises InputError as `beside`
    does."""
    return beside(folder, "corrections", (".csv",))


def read_corrections(folder: Path) -> tuple[Correction, ...]:
    """Return the rows of corrections.csv in `folder`, in their order; no file gives none.

    Raises InputError as `corrections_in` does.
    """
    path = corrections_file(folder)
    return corrections_in(text_of(path), path) if path else ()


def corrections_in(text: str, path: Path) -> tuple[Correction, ...]:
    """Return the rows of the table `text` that stands in `path`, in their order.

    Raises InputError, with file, line and column, for a table or a cell that cannot be meant, and
    for two rows that say different things of one cell, or amend a claim that another rejects.
    """
    found: dict[tuple[str, str | None], Correction] = {}
    for line, row in table_in(text, path, COLUMNS, (DATE,)):
        correction = _row(row, path, line)
        known = found.setdefault((correction.claim_id, correction.column), correction)
        if known is not correction:
            what = f"column {known.column}" if known.column else "a rejection"
            raise InputError(
                f"{what} of claim {shown(known.claim_id, 40)} already stands in line "
                f"{known.place.line}",
                "Keep one of the two rows.",
                Place(path, line, "claim_id"),
            )
    for (claim, column), amended in found.items():
        rejected = found.get((claim, None))
        if column is not None and rejected:
            raise InputError(
                f"claim {shown(claim, 40)} is amended here and rejected in line "
                f"{rejected.place.line}",
                "Keep one of the two rows.",
                Place(path, amended.place.line, "column"),
            )
    return tuple(found.values())


def _row(row: dict[str, str], path: Path, line: int) -> Correction:
    def place(column: str) -> Place:
        return Place(path, line, column)

    limits = {"note": MAX_NOTE, "by": MAX_NAME}
    for name, cell in row.items():
        if len(cell) > limits.get(name, MAX_CELL):
            raise InputError(
                f"{len(cell)} characters; at most {limits.get(name, MAX_CELL)} are read",
                "Shorten it.",
                place(name),
            )
    cells = {name: armed(shown(cell, MAX_NOTE)) for name, cell in row.items()}
    told = {"claim_id": "the claim", "by": "who corrects it", "note": "why it is corrected"}
    for name, what in told.items():
        if not cells[name]:
            raise InputError(f"it does not say {what}", "Fill in the cell.", place(name))
    column = _column(cells["column"], cells["value"], place("column"))
    if column is None and cells["value"]:
        raise InputError(
            f"a claim that is rejected has no value: {shown(cells['value'], 60)}",
            "Empty the cell, or name in `column` what the value is of.",
            place("value"),
        )
    return Correction(
        place=place(column or "column"),
        claim_id=cells["claim_id"],
        column=column,
        value=_value(column, cells["value"], place("value")) if column else None,
        written=cells["value"],
        by=cells["by"],
        note=cells["note"],
        made=_made(cells.get(DATE, ""), place(DATE)),
    )


def _column(cell: str, value: str, place: Place) -> str | None:
    name = cell.casefold()
    if name in ("", REJECT, "rejected"):
        return None
    if name in AMENDABLE:
        return name
    near = get_close_matches(name, (*AMENDABLE, REJECT), 1)
    hint = f"Did you mean {near[0]}? " if near else ""
    raise InputError(
        f"no column of a claim that can be amended: {shown(cell, 60)}",
        f"{hint}Write {REJECT}, or one of {', '.join(AMENDABLE)}.",
        place,
    )


def _value(column: str, cell: str, place: Place) -> Any:
    if not cell:
        if column in _EVER:
            raise InputError(f"a claim has a {column}", "Fill in the cell.", place)
        return None
    try:
        return _READERS.get(column, str)(cell)
    except ValueError as error:
        raise InputError(f"not a {column}: {shown(cell, 60)}", str(error), place) from None


def _made(cell: str, place: Place) -> date | None:
    if not cell:
        return None
    try:
        return date.fromisoformat(cell)
    except ValueError:
        remedy = "Write the day of the correction as 2024-11-30, or leave the cell empty."
        raise InputError(f"bad date: {shown(cell, 60)}", remedy, place) from None


def _number(cell: str) -> float:
    remedy = "Write the number alone, in base units and without commas: 200000000."
    if not re.fullmatch(r"\d{1,18}(?:\.\d{1,6})?", cell, re.ASCII):
        raise ValueError(remedy)
    number = float(cell)
    if not math.isfinite(number):
        raise ValueError(remedy)
    return number


def _end(first: bool) -> Callable[[str], date | None]:
    def read(cell: str) -> date | None:
        try:
            days = iso_interval(cell)
        except ValueError:
            raise ValueError("Write it as 2024-09-21, 2024-09 or 2024.") from None
        return days.start if first else days.end

    return read


def _one_of(words: tuple[str, ...]) -> Callable[[str], str]:
    def read(cell: str) -> str:
        if cell.casefold() not in words:
            raise ValueError(f"Write one of {', '.join(words)}.")
        return cell.casefold()

    return read


def _unit(cell: str) -> str:
    if cell.casefold() in UNITS:
        return cell.casefold()
    if not re.fullmatch("[A-Za-z]{3}", cell):
        raise ValueError(f"Write one of {', '.join(UNITS)}, or a currency's code such as USD.")
    return cell.upper()


_READERS: dict[str, Callable[[str], Any]] = {
    "kind": _one_of(KINDS),
    "value": _number,
    "qualifier": _one_of(QUALIFIERS),
    "unit": _unit,
    "start": _end(True),
    "end": _end(False),
    "status": _one_of(tuple(s for s in STATUSES if s != "unreal")),
    "stance": _one_of(STANCES),
}
