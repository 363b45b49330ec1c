"""What is told of long ago: it stands in the past tense, with its month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from missionbrief.analysis.record import Record
from missionbrief.display.messages import tell_in
from missionbrief.display.phrases import month_of, span


def newest_month(found: Iterable[Record]) -> str:
    """Return the month of the newest dated claim; of one that speaks of more than a month all its
    time ("2024"), for nothing says in which month of it."""
    record = max((r for r in found if r.key_day), key=lambda r: r.key_day or date.min)
    first, last = record.first, record.last
    if first and last is None:
        return tell_in("month", "not before {month}", month=month_of(first))
    if first and last and (first.year, first.month) == (last.year, last.month):
        return month_of(last)
    return span(first, last)
