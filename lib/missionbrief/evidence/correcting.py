"""Writing a correction into corrections.csv, read back the way a build reads it before it is kept.

What stands in the file stays as it is written there: a row is put beneath it, or, where it is to
be replaced, the row on the same cell is taken out first.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from missionbrief.cells import disarmed
from missionbrief.corpus.beside import beside, text_of
from missionbrief.errors import InputError, Place, shown
from missionbrief.evidence.corrected import correct, known_on
from missionbrief.evidence.corrections import COLUMNS, DATE, Correction, corrections_in
from missionbrief.evidence.reading import Reading
from missionbrief.evidence.whole import write_whole

LONGEST = 100_000


def write_correction(
    reading: Reading, row: Mapping[str, str], *, replace: bool = False
) -> Correction:
    """Put `row` into corrections.csv of the folder that was read, and return it as it reads.

    `row` has the columns of corrections.csv; no cell is evaluated, line ends in it become blanks,
    and what a spreadsheet would run is defused. `replace` takes out a row on the same cell.
    Raises InputError, and leaves the file, for a row that a build would refuse, that no claim
    answers to, or that changes nothing; OSError where the file cannot be written.
    """
    path = beside(reading.folder, "corrections", (".csv",)) or reading.folder / "corrections.csv"
    before = text_of(path) if path.exists() or path.is_symlink() else ""
    known = corrections_in(before, path)
    if replace:
        before = _without(before, [c for c in known if _same(c, row)])
    text = _with(before, row)
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
    write_whole(path, _mark(path) + text.encode())
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


def _with(text: str, row: Mapping[str, str]) -> str:
    """Return the text with `row` beneath it, in the order of its columns."""
    newline = "\r\n" if "\r\n" in text else "\n"
    records = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = next(
        ([c.strip().casefold() for c in r] for r in records if any(map(str.strip, r))), None
    )
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator=newline)
    if header is None:
        header = [*COLUMNS, DATE]
        writer.writerow(header)
    writer.writerow([disarmed(shown(row.get(c) or "", LONGEST)) for c in header])
    gap = newline if text and not text.endswith(("\n", "\r")) else ""
    return text + gap + out.getvalue()


def _mark(path: Path) -> bytes:
    """Return the byte order mark that the file has: Excel reads it as UTF-8 by it alone."""
    with_mark = path.exists() and path.read_bytes().startswith(codecs.BOM_UTF8)
    return codecs.BOM_UTF8 if with_mark else b""
