"""The table of claims, and the table of the documents they come from, as pandas frames."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pandas as pd

from missionbrief.claims.claim import Claim
from missionbrief.corpus.document import Document
from missionbrief.evidence.rows import from_row
from missionbrief.evidence.schema import COLUMNS, DATES, NUMBERS, OFFSETS, dtypes

DOCUMENT_DTYPES: dict[str, str] = {
    "n": "Int64",
    "document": "string",
    "title": "string",
    "publisher": "string",
    "url": "string",
    "language": "string",
    "reliability": "string",
    "published_earliest": "datetime64[s]",
    "published_latest": "datetime64[s]",
    "published_basis": "string",
    "published_reason": "string",
    "sha256": "string",
    "claims": "Int64",
}


def claims_frame(claims: Iterable[Claim]) -> pd.DataFrame:
    """Return one row for each claim, in the order given, in the contract's columns.

    Text is `string`, `value` Float64, offsets Int64, `start` and `end` datetime64[s] (a day, no
    zone); what is missing is NA or NaT. An empty iterable gives an empty table of these types.
    """
    rows = list(claims)
    return _frame({c: [getattr(r, c) for r in rows] for c in COLUMNS}, dtypes())


def claims_of(frame: pd.DataFrame) -> tuple[Claim, ...]:
    """Return the claims that `frame` holds, the inverse of `claims_frame`.

    Raises ValueError for a missing column or a cell that no claim can hold.
    """
    if missing := [c for c in COLUMNS if c not in frame.columns]:
        raise ValueError(f"no column {', '.join(missing)}")
    return tuple(
        from_row({c: _plain(c, cell) for c, cell in zip(COLUMNS, row, strict=True)})
        for row in frame[list(COLUMNS)].itertuples(index=False, name=None)
    )


def documents_frame(documents: Sequence[Document], claims: Iterable[Claim]) -> pd.DataFrame:
    """Return one row for each document, numbered from 1 in order of id.

    Columns and types as in `DOCUMENT_DTYPES`; `claims` counts the claims each one carries.
    """
    carried: dict[str, int] = {}
    for claim in claims:
        carried[claim.document] = carried.get(claim.document, 0) + 1
    ordered = sorted(documents, key=lambda d: d.id)
    columns: dict[str, list[Any]] = {
        "n": list(range(1, len(ordered) + 1)),
        "document": [d.id for d in ordered],
        "published_earliest": [d.published.earliest for d in ordered],
        "published_latest": [d.published.latest for d in ordered],
        "published_basis": [d.published.basis for d in ordered],
        "published_reason": [d.published.reason for d in ordered],
        "claims": [carried.get(d.id, 0) for d in ordered],
    }
    for name in ("title", "publisher", "url", "language", "reliability", "sha256"):
        columns[name] = [getattr(d, name) for d in ordered]
    return _frame({c: columns[c] for c in DOCUMENT_DTYPES}, DOCUMENT_DTYPES)


def _frame(columns: dict[str, list[Any]], types: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame({c: pd.Series(v, dtype=types[c]) for c, v in columns.items()})


def _plain(column: str, cell: Any) -> Any:
    if pd.isna(cell):
        return None
    if column in DATES:
        return date(cell.year, cell.month, cell.day).isoformat()
    if column in OFFSETS:
        return int(cell)
    return float(cell) if column in NUMBERS else str(cell)
