"""Claims joined with what is known of their sources, from the tables of `missionbrief.evidence`."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from typing import Any

import pandas as pd

from missionbrief.analysis.independence import wires
from missionbrief.analysis.record import Record, order


def text(cell: Any) -> str | None:
    """Return a cell's text, None where it is missing or blank."""
    return None if pd.isna(cell) or not str(cell).strip() else str(cell)


def day(cell: Any) -> date | None:
    """Return a cell's day, None where it is missing."""
    return None if pd.isna(cell) else pd.Timestamp(cell).date()


def _number(cell: Any) -> float | None:
    return None if pd.isna(cell) else float(cell)


def records(
    claims: pd.DataFrame,
    documents: pd.DataFrame,
    origins: dict[str, str],
    corrected: Container[str] = (),
) -> tuple[Record, ...]:
    """Join claims with their sources; claims of documents that are not listed are left out.

    `claims` and `documents` have the columns of `missionbrief.evidence`; `origins` maps a
    document to the one it counts for, `corrected` holds the ids of amended claims. A claim that
    stands in several copies is of the days that the first copy gives: a reprint's "today" is not
    its own. The order of the rows does not show in the result.
    """
    sources: dict[str, Any] = {str(d.document): d for d in documents.itertuples()}
    used: list[Any] = [c for c in claims.itertuples() if str(c.document) in sources]
    same = wires(str(c.quote) for c in used)
    first: dict[tuple[str | None, ...], tuple[date, int, Any]] = {}
    found = []

    def key(c: Any) -> tuple[str | None, ...]:
        name, quote = str(c.document), str(c.quote)
        told = (c.kind, c.actor, c.target, c.value, c.unit, c.status, c.stance)
        return (origins.get(name, name), same[quote] or quote, *map(text, told))

    keys = [key(c) for c in used]
    for c, same_as in zip(used, keys, strict=True):
        source: Any = sources[str(c.document)]
        printed = day(source.published_latest) or day(source.published_earliest) or date.max
        known = first.get(same_as)
        # Within one article the later of two that agree in all this must keep its own days.
        if known is None or (printed, int(source.n)) < known[:2]:
            first[same_as] = (printed, int(source.n), c)
    for c, same_as in zip(used, keys, strict=True):
        source = sources[str(c.document)]
        copied = first[same_as][2]
        if str(copied.document) == str(c.document):
            copied = c
        start, end = day(copied.start), day(copied.end)
        dated = start is not None or end is not None
        if not dated:
            origin = sources[str(copied.document)]
            start, end = day(origin.published_earliest), day(origin.published_latest)
        earliest, latest = day(source.published_earliest), day(source.published_latest)
        found.append(
            Record(
                claim_id=str(c.claim_id),
                document=str(c.document),
                n=int(source.n),
                origin=origins.get(str(c.document), str(c.document)),
                reliability=text(source.reliability),
                kind=str(c.kind),
                actor=text(c.actor),
                target=text(c.target),
                value=_number(c.value),
                qualifier=text(c.qualifier),
                unit=text(c.unit),
                first=start,
                last=end,
                dated=dated,
                place=text(c.place),
                status=text(c.status) or "actual",
                stance=text(c.stance),
                attributed_to=text(c.attributed_to),
                quote=str(c.quote),
                char_start=int(_number(c.char_start) or 0),
                rule=text(c.rule) or "",
                date_text=text(c.date_text),
                corrected=str(c.claim_id) in corrected,
                told=latest or earliest,
                publisher=text(source.publisher),
                wire=same[str(c.quote)],
            )
        )
    return tuple(sorted(found, key=order))
