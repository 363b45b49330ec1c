"""A claim together with what is known of its source, as the rules of this room read it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

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
    def weighed(self) -> bool:
        """Whether its actor only weighs what it tells ("is exploring")."""
        return self.rule == "position/weighed"

    @property
    def interval(self) -> Interval:
        """The days it speaks of, else those of its publication."""
        return Interval(self.first, self.last)

    @property
    def width(self) -> int:
        """How many days it spans, an open time the most: sort key for the most precise."""
        days = self.interval.days
        return days if days is not None else 10**6


def order(record: Record) -> tuple[date, int, int, str]:
    """Sort key: by time (undated last), then source, place in the text, id."""
    return (record.key_day or date.max, record.n, record.char_start, record.claim_id)


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


def newest_day(found: Iterable[Record]) -> date | None:
    """Return the last day that claims speak of, None where none has one."""
    return max((day for r in found if (day := r.key_day)), default=None)


def days(found: Sequence[Record]) -> tuple[date | None, date | None]:
    """Return the first and last day that claims speak of, of those that are dated if any is."""
    spoken = [r for r in found if r.dated] or found
    firsts = [r.first for r in spoken if r.first]
    lasts = [r.last for r in spoken if r.last]
    return min(firsts, default=None), max(lasts, default=None)


def frame(rows: Iterable[Any], columns: tuple[str, ...]) -> pd.DataFrame:
    """Return dataclass rows as a DataFrame with `columns`, also where there are no rows."""
    return pd.DataFrame([{c: getattr(row, c) for c in columns} for row in rows], columns=columns)
