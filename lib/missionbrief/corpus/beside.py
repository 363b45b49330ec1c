"""Files that an analyst keeps beside the articles: found by name, read as text, cut into rows.

A row may be put beneath the others; what stands in the file stays as it is written there.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from missionbrief.cells import disarmed
from missionbrief.corpus.decode import NotTextError, decode
from missionbrief.errors import InputError, Place, shown

MAX_BYTES = 5_000_000
LONGEST_CELL = 100_000
Rows = list[tuple[int, dict[str, str]]]
"""Line in which a row begins (from 1) and its cells by column, stripped."""


def beside(folder: Path, stem: str, suffixes: Sequence[str]) -> Path | None:
    """Return the file `stem` + one of `suffixes` in `folder`, in any case; None where there is
    none. Raises InputError where there are several, or one with another ending: it would be
    passed over in silence."""
    found = sorted(p for p in folder.iterdir() if p.stem.casefold() == stem)
    usable = [p for p in found if p.suffix.casefold() in suffixes]
    ends = " or ".join(suffixes)
    if len(usable) > 1:
        names = " and ".join(shown(p.name, 60) for p in usable)
        raise InputError(f"there are {names}", "Put all of it into one of them.", Place(folder))
    if found and not usable:
        raise InputError(
            f"{stem} are read from a file that ends in {ends}", "Save it as one.", Place(found[0])
        )
    return usable[0] if usable else None


def text_of(path: Path) -> str:
    """Return the text of `path`, its newlines as they are.

    Raises InputError for a link out of the folder, a file that cannot be read, is too large, or
    is no text.
    """
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
            raise InputError("a link that leads out of the folder", "Put a copy here.", Place(path))
        if path.stat().st_size > MAX_BYTES:
            raise InputError("larger than such a file can be", "Check the file.", Place(path))
        return decode(path.read_bytes()).text
    except OSError as error:
        raise InputError(
            f"cannot be read: {error.strerror}", "Give yourself the right to.", Place(path)
        ) from None
    except NotTextError as problem:
        raise InputError(str(problem), "Save it as plain text in UTF-8.", Place(path)) from None


def mark_of(path: Path) -> bytes:
    """Return the byte order mark that a file has, b"" for none: Excel tells UTF-8 by it alone."""
    marked = path.exists() and path.read_bytes().startswith(codecs.BOM_UTF8)
    return codecs.BOM_UTF8 if marked else b""


def table_in(text: str, path: Path, needed: Sequence[str], also: Collection[str] = ()) -> Rows:
    """Return the rows of the CSV table `text` that stands in `path`, blank ones left out.

    Its columns are `needed`, all of them, and any of `also`, in any order. Raises InputError with
    line and column for a table that is not such.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: Rows = []
    columns: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if columns is None:
                    columns = _header(cells, needed, also, Place(path, line))
                elif len(cells) != len(columns):
                    raise InputError(
                        f"{len(cells)} cells where the header has {len(columns)}",
                        'Put a cell that holds a comma in double quotes: "Haiti, again".',
                        Place(path, line),
                    )
                else:
                    stripped = (cell.strip() for cell in cells)
                    rows.append((line, dict(zip(columns, stripped, strict=True))))
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            f"not a table of commas and double quotes: {error}",
            "Close each quotation mark; write one inside a cell twice.",
            Place(path, line),
        ) from None
    return rows


def _header(
    cells: list[str], needed: Sequence[str], also: Collection[str], place: Place
) -> list[str]:
    columns = [cell.strip().casefold() for cell in cells]
    known = [*needed, *also]
    if len(columns) == 1 and any(mark in columns[0] for mark in ";\t|"):
        raise InputError(
            f"its columns are not separated by commas: {shown(columns[0], 60)}",
            "Save it with commas between the columns.",
            place,
        )
    for column in columns:
        if column not in known:
            near = get_close_matches(column, known, 1)
            hint = f"Did you mean {near[0]}? " if near else ""
            raise InputError(
                f"unknown column {shown(column, 60) or '(empty)'}",
                f"{hint}The columns are {', '.join(known)}.",
                place,
            )
        if columns.count(column) > 1:
            raise InputError(f"column {column} stands there twice", "Keep one.", place)
    if missing := [column for column in needed if column not in columns]:
        raise InputError(f"no column {missing[0]}", f"The columns are {', '.join(needed)}.", place)
    return columns


def with_row(text: str, row: Mapping[str, str], columns: Sequence[str]) -> str:
    """Return the CSV table `text` with `row` beneath the others; "" is no table.

    A new table has `columns`; one that stands there and lacks some of them gets these, and its
    rows an empty cell. What `row` says of no column is left out; line ends in a cell become
    blanks, and what a spreadsheet would run is defused.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    records = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    at = next((i for i, r in enumerate(records) if any(map(str.strip, r))), None)
    header = [] if at is None else [cell.strip().casefold() for cell in records[at]]
    missing = [column for column in columns if column not in header]
    cells = [disarmed(shown(row.get(c) or "", LONGEST_CELL)) for c in (*header, *missing)]
    if at is None:
        return text + _lines([missing, cells], newline)
    if not missing:
        gap = newline if not text.endswith(("\n", "\r")) else ""
        return text + gap + _lines([cells], newline)
    rows = [[*r, *([""] * len(missing))] for r in records[at + 1 :] if any(map(str.strip, r))]
    return _lines([[*records[at], *missing], *rows, cells], newline)


def _lines(records: list[list[str]], newline: str) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=newline).writerows(records)
    return out.getvalue()
