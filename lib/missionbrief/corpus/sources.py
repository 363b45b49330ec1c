"""What sources.csv tells of the articles beside it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit

from missionbrief.cells import armed
from missionbrief.corpus.beside import beside, table_in, text_of
from missionbrief.corpus.dates import iso_interval
from missionbrief.corpus.document import Published
from missionbrief.corpus.folder import normal
from missionbrief.errors import InputError, Place, shown

COLUMNS = ("document", "title", "publisher", "published", "url", "language", "reliability")
MAX_CELL, MAX_URL = 500, 2000
RELIABILITY = "ABCDEF"


@dataclass(frozen=True)
class SourceRow:
    """One article's row; None for an empty cell or a missing column."""

    title: str | None = None
    publisher: str | None = None
    published: Published | None = None
    url: str | None = None
    language: str | None = None
    reliability: str | None = None


def sources_file(folder: Path) -> Path | None:
    """Return sources.csv of `folder`, None where there is none; raises InputError as `beside`."""
    return beside(folder, "sources", (".csv",))


def read_sources(folder: Path, documents: Collection[str]) -> dict[str, SourceRow]:
    """Return the rows of sources.csv in `folder` by document id; no file gives no rows.

    `documents` are the ids of the files beside it. Raises InputError as `sources_in` does.
    """
    path = sources_file(folder)
    return sources_in(text_of(path), path, documents) if path else {}


def sources_in(text: str, path: Path, documents: Collection[str]) -> dict[str, SourceRow]:
    """Return the rows of the table `text` that stands in `path` by document id.

    Raises InputError, with line and column, for a column that is not one of COLUMNS, a row that
    names none of `documents` or one named before, and a cell that is not what its column holds.
    """
    told = table_in(text, path, ("document",), COLUMNS[1:])
    ids = {normal(document): document for document in documents}
    rows: dict[str, SourceRow] = {}
    lines: dict[str, int] = {}
    for line, row in told:
        document = _document(row["document"], ids, Place(path, line, "document"))
        if document in rows:
            raise InputError(
                f"{shown(document)} was already told of in line {lines[document]}",
                "Keep one row for each document.",
                Place(path, line, "document"),
            )
        rows[document], lines[document] = _row(row, path, line), line
    return rows


def _document(cell: str, ids: dict[str, str], place: Place) -> str:
    document = ids.get(normal(cell))
    if document is not None:
        return document
    if not cell:
        raise InputError("no document named", "Fill it in, or remove the row.", place)
    stem = re.sub(r"\.(?:txt|md|html?)$", "", normal(cell), flags=re.I)
    near = [stem] if stem in ids else get_close_matches(stem, list(ids), 1)
    hint = f"Did you mean {shown(near[0])}? " if near else ""
    raise InputError(
        f"no article is named {shown(cell)}",
        f"{hint}A document is a file's name without its ending.",
        place,
    )


def _row(row: dict[str, str], path: Path, line: int) -> SourceRow:
    for column, cell in row.items():
        limit = MAX_URL if column == "url" else MAX_CELL
        if len(cell) > limit:
            raise InputError(
                f"{len(cell)} characters; at most {limit} are read",
                "Shorten it.",
                Place(path, line, column),
            )
    cells = {column: armed(shown(cell, MAX_URL)) for column, cell in row.items()}

    def place(column: str) -> Place:
        return Place(path, line, column)

    return SourceRow(
        title=cells.get("title") or None,
        publisher=cells.get("publisher") or None,
        published=_published(cells.get("published", ""), place("published")),
        url=_url(cells.get("url", ""), place("url")),
        language=_language(cells.get("language", ""), place("language")),
        reliability=_reliability(cells.get("reliability", ""), place("reliability")),
    )


def _published(cell: str, place: Place) -> Published | None:
    if not cell:
        return None
    try:
        days = iso_interval(cell)
    except ValueError as error:
        raise InputError(
            f"bad date: {shown(error)}", "Write it as 2024-09-21, 2024-09 or 2024.", place
        ) from None
    return Published(days.start, days.end, "given", f"given in sources.csv: {cell}")


def _url(cell: str, place: Place) -> str | None:
    if not cell:
        return None
    try:
        parts = urlsplit(cell)
        good = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        good = False
    if not good or " " in cell:
        raise InputError(
            f"not a web address: {shown(cell)}",
            "Write it whole, beginning with https:// or http://.",
            place,
        )
    return cell


def _language(cell: str, place: Place) -> str | None:
    if not cell:
        return None
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", cell, re.ASCII):
        raise InputError(f"not a language code: {shown(cell)}", "Write en, fr or es.", place)
    return cell


def _reliability(cell: str, place: Place) -> str | None:
    if not cell:
        return None
    if len(cell) != 1 or cell.upper() not in RELIABILITY:
        raise InputError(
            f"not a reliability letter: {shown(cell)}",
            "Write one letter from A (reliable) to F (cannot be judged).",
            place,
        )
    return cell.upper()
