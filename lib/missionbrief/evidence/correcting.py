"""Writing a correction into corrections.csv, read back the way a build reads it before it is kept.

What stands in the file stays as it is written there: a row is put beneath it, or, where it is to
be replaced, the row on the same cell is taken out first.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from missionbrief.corpus.beside import mark_of, text_of, with_row
from missionbrief.errors import InputError, Place, shown
from missionbrief.evidence.corrected import correct, known_on
from missionbrief.evidence.corrections import (
    COLUMNS,
    DATE,
    Correction,
    corrections_file,
    corrections_in,
)
from missionbrief.evidence.locking import alone
from missionbrief.evidence.reading import Reading
from missionbrief.evidence.whole import write_whole


def write_correction(
    reading: Reading, row: Mapping[str, str], *, replace: bool = False
) -> Correction:
    """Put `row` into corrections.csv of the folder that was read, and return it as it reads.

    `row` has the columns of corrections.csv; no cell is evaluated, line ends in it become blanks,
    and what a spreadsheet would run is defused. `replace` takes out a row on the same cell.
    Two who write at once write one after the other, so that neither row is lost.
    Raises InputError, and leaves the file, for a row that a build would refuse, that no claim
    answers to, or that changes nothing; OSError where the file cannot be written.
    """
    with alone(reading.folder):
        path = corrections_file(reading.folder) or reading.folder / "corrections.csv"
        before = text_of(path) if path.exists() else ""
        if replace:
            known = corrections_in(before, path)
            before = _without(before, [c for c in known if _same(c, row)])
        text = with_row(before, row, COLUMNS if before.strip() else (*COLUMNS, DATE))
        made = _read_back(reading, text, path)
        write_whole(path, mark_of(path) + text.encode())
    return made


def _read_back(reading: Reading, text: str, path: Path) -> Correction:
    """Return the last row of `text`, the table as it will stand in `path`, as a build reads it."""
    corrections = corrections_in(text, path)
    made = corrections[-1]
    claims = known_on(reading.claims, reading.amendments, date.min)
    outcome = correct(claims, corrections)
    if made in outcome.unmatched:
        raise InputError(
            f"no claim has the id {shown(made.claim_id, 40)}", "Look it up in `claims`."
        )
    if any(a.idle for a in outcome.amendments if a.correction is made):
        raise InputError(
            f"claim {shown(made.claim_id, 40)} says so already: {made.column} is "
            f"{shown(made.written, 60) or 'unknown'}",
            "There is nothing to correct.",
            Place(path),
        )
    return made


def _same(correction: Correction, row: Mapping[str, str]) -> bool:
    told = (row.get("column", "") or "").casefold()
    return correction.claim_id == row["claim_id"] and (correction.column or "reject") == told


def _without(text: str, gone: list[Correction]) -> str:
    """Return the text without the lines that the rows `gone` take."""
    lines = list(io.StringIO(text, newline=""))
    starts = [c.place.line for c in gone if c.place.line]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    kept, first = list[str](), 1
    for _ in reader:
        if first not in starts:
            kept += lines[first - 1 : reader.line_num]
        first = reader.line_num + 1
    return "".join(kept)
