"""Under which name an article is kept, and its row in sources.csv."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from missionbrief.cells import disarmed
from missionbrief.corpus.folder import is_beside, normal
from missionbrief.corpus.sources import COLUMNS
from missionbrief.display.words import slug
from missionbrief.errors import shown

LONGEST_CELL = 100_000
_PLAIN = re.compile(r"[A-Za-z0-9][\w.-]{0,79}", re.ASCII)
# Names that Windows gives to devices, in every folder and with every ending.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def free_name(wanted: str, taken: Collection[str]) -> str:
    """Return a name for the file of an article, without its ending, that none of `taken` has.

    A plain name stays; any other becomes lower-case letters, digits and hyphens, never a path, a
    hidden file, a device, or a file that stands beside articles. Of a name that is taken, in any
    case of letters, the first of "-2", "-3" and so on that is free is put behind it.
    """
    name = wanted if _PLAIN.fullmatch(wanted) else slug(wanted, "article")
    name = name.rstrip(".")
    if _DEVICES.fullmatch(name) or _reserved(name):
        name = f"article-{name}"
    known = {normal(n).casefold() for n in taken}
    number, free = 1, name
    while free.casefold() in known:
        number += 1
        free = f"{name}-{number}"
    return free


def _reserved(name: str) -> bool:
    stem = name.casefold()
    return stem in ("sources", "corrections") or is_beside(Path(f"{stem}.txt"))


def with_row(text: str, row: Mapping[str, str]) -> str:
    """Return the text of sources.csv with `row` beneath the others, "" for no file.

    The rows that stand there stay as they are written; where the table lacks a column that `row`
    fills, it gets it, and its rows an empty cell. What a spreadsheet would run is defused.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    records = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    at = next((i for i, r in enumerate(records) if any(map(str.strip, r))), None)
    told = {c: disarmed(shown(v, LONGEST_CELL)) for c, v in row.items() if v}
    if at is None:
        return _lines([[c for c in COLUMNS if c in told]], newline) + _lines(
            [[told[c] for c in COLUMNS if c in told]], newline
        )
    header = [cell.strip().casefold() for cell in records[at]]
    missing = [c for c in COLUMNS if c in told and c not in header]
    new = _lines([[told.get(c, "") for c in (*header, *missing)]], newline)
    if not missing:
        gap = newline if text and not text.endswith(("\n", "\r")) else ""
        return text + gap + new
    wider = [[*records[at], *missing]]
    wider += [[*r, *([""] * len(missing))] for r in records[at + 1 :] if any(map(str.strip, r))]
    return _lines(wider, newline) + new


def _lines(records: list[list[str]], newline: str) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=newline).writerows(records)
    return out.getvalue()
