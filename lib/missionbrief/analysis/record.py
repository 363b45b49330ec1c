"""A claim together with what is known of its source, as the rules of this room read it."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from missionbrief.analysis.independence import wires
from missionbrief.interval import Interval


@dataclass(frozen=True)
class Record:
    """A claim of source `n`; `origin` is the document it counts for (reprints share one).

    `first` and `last` are the days the claim speaks of; where it names none (`dated` is False)
    they are the days on which its source may have been published. None is open. `corrected`:
    an analyst has amended the claim. `told` is the day its source is placed on: the last day it
    may have been published, else the first. `wire` is the first of the sentences near-identical to
    its quote, "" where that is too short to tell. `force` is the force it is about where that is
    not the mission (see `forces`).
    """

    claim_id: str
    document: str
    n: int
    origin: str
    reliability: str | None
    kind: str
    actor: str | None
    target: str | None
    value: float | None
    qualifier: str | None
    unit: str | None
    first: date | None
    last: date | None
    dated: bool
    place: str | None
    status: str
    stance: str | None
    attributed_to: str | None
    quote: str
    char_start: int
    rule: str
    date_text: str | None = None
    corrected: bool = False
    told: date | None = None
    publisher: str | None = None
    wire: str = ""
    force: str | None = None

    @property
    def key_day(self) -> date | None:
        """The day that orders claims in time: the last known day it may speak of."""
        return self.last or self.first

    @property
    def interval(self) -> Interval:
        """The days it speaks of, else those of its publication."""
        return Interval(self.first, self.last)

    @property
    def width(self) -> int:
        """How many days it spans, an open time the most: sort key for the most precise."""
        days = self.interval.days
        return days if days is not None else 10**6


def text(cell: Any) -> str | None:
    """Return a cell's text, None where it is missing or blank."""
    return None if pd.isna(cell) or not str(cell).strip() else str(cell)


def day(cell: Any) -> date | None:
    """Return a cell's day, None where it is missing."""
    return None if pd.isna(cell) else pd.Timestamp(cell).date()


def _number(cell: Any) -> float | None:
    return None if pd.isna(cell) else float(cell)


def order(record: Record) -> tuple[date, int, int, str]:
    """Sort key: by time (undated last), then source, place in the text, id."""
    return (record.key_day or date.max, record.n, record.char_start, record.claim_id)


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


def of_kind(found: Iterable[Record], kind: str) -> tuple[Record, ...]:
    """Return the records of one kind, in their order."""
    return tuple(r for r in found if r.kind == kind)


def ids(found: Iterable[Record]) -> tuple[str, ...]:
    """Return the claim ids, in their order and each once."""
    return tuple(dict.fromkeys(r.claim_id for r in found))


def origins_of(found: Iterable[Record]) -> frozenset[str]:
    """Return the articles behind records, copies as one; see `voices` for how many of them are
    independent in what they tell."""
    return frozenset(r.origin for r in found)


def frame(rows: Iterable[Any], columns: tuple[str, ...]) -> pd.DataFrame:
    """Return dataclass rows as a DataFrame with `columns`, also where there are no rows."""
    return pd.DataFrame([{c: getattr(row, c) for c in columns} for row in rows], columns=columns)
