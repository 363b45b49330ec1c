"""Claims as JSON Lines, CSV and Parquet: dates ISO, what is missing null, same in, same bytes."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from missionbrief.cells import armed, disarmed
from missionbrief.claims.claim import Claim
from missionbrief.errors import InputError, Place, shown
from missionbrief.evidence.rows import Row, from_row, to_row
from missionbrief.evidence.schema import COLUMNS, DATES, NUMBERS, OFFSETS
from missionbrief.evidence.whole import write_whole

# Marks that a terminal obeys or that turn the direction of writing; JSON lets them stand.
_OBEYED = re.compile("[\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


def json_lines(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield one JSON object a claim, each ending in a line feed."""
    for claim in claims:
        line = json.dumps(to_row(claim), ensure_ascii=False, allow_nan=False)
        yield _OBEYED.sub(lambda m: f"\\u{ord(m[0]):04x}", line) + "\n"


def csv_text(claims: Iterable[Claim]) -> str:
    """Return a CSV table with a header (RFC 4180); a missing cell is empty, text is `disarmed`."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for claim in claims:
        row = to_row(claim)
        writer.writerow(disarmed(v) if isinstance(v, str) else v for v in row.values())
    return out.getvalue()


def parquet_bytes(claims: Iterable[Claim]) -> bytes:
    """Return a Parquet file: text as strings, `value` double, days date32, offsets int64."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = list(claims)
    types = {c: pa.string() for c in COLUMNS}
    types |= dict.fromkeys(NUMBERS, pa.float64())
    types |= dict.fromkeys(DATES, pa.date32())
    types |= dict.fromkeys(OFFSETS, pa.int64())
    columns = {c: pa.array([getattr(r, c) for r in rows], types[c]) for c in COLUMNS}
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table(columns), sink)
    return bytes(sink.getvalue())


def _parquet_rows(path: Path) -> list[Row]:
    import pyarrow.parquet as pq

    def plain(cell: Any) -> Any:
        return cell.isoformat() if isinstance(cell, date) else cell

    table = pq.read_table(path, columns=list(COLUMNS)).to_pylist()
    return [{c: plain(v) for c, v in row.items()} for row in table]


def _csv_rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return [{c: armed(v) for c, v in row.items() if v} for row in csv.DictReader(file)]


def _json_rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="\n") as file:
        return [json.loads(line) for line in file if line.strip()]


_WRITERS: dict[str, Callable[[Iterable[Claim]], bytes]] = {
    ".jsonl": lambda claims: "".join(json_lines(claims)).encode(),
    ".csv": lambda claims: csv_text(claims).encode(),
    ".parquet": parquet_bytes,
}
_READERS: dict[str, Callable[[Path], list[Row]]] = {
    ".jsonl": _json_rows,
    ".csv": _csv_rows,
    ".parquet": _parquet_rows,
}


def check_suffix(path: Path) -> None:
    """Raise InputError unless the end of the name tells one of the three forms."""
    if path.suffix.lower() not in _WRITERS:
        raise InputError(
            f"{shown(path.name)}: claims are not written as {shown(path.suffix or 'this')!r}",
            f"Give a name that ends in {', '.join(_WRITERS)}.",
        )


def write_claims(claims: Iterable[Claim], path: Path) -> None:
    """Write claims to `path` in the form its ending tells; what was there stays until it is whole.

    Raises InputError for another ending, OSError where it cannot be written.
    """
    check_suffix(path)
    write_whole(path, _WRITERS[path.suffix.lower()](claims))


def read_claims(path: Path) -> tuple[Claim, ...]:
    """Return the claims that `write_claims` wrote; raises InputError where `path` holds others."""
    check_suffix(path)
    try:
        return tuple(from_row(row) for row in _READERS[path.suffix.lower()](path))
    except OSError as error:
        raise InputError(
            f"it cannot be read: {error.strerror}", "Look at its name and rights.", Place(path)
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, csv.Error) as error:
        raise InputError(
            f"it does not hold claims: {shown(error)}",
            "Write it anew with `missionbrief extract CORPUS --out FILE`.",
            Place(path),
        ) from error
