"""People displaced, hungry or in need: counts side by side, none added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from missionbrief.analysis.events import Event, merge
from missionbrief.analysis.record import Record, newest_day, of_kind

PEOPLE = "people displaced"
"""The sort of a count that names none."""


def sort_of(record: Record) -> str:
    """Return whom a count is of: its target without what is told before it ("increment: ")."""
    return (record.target or PEOPLE).rpartition(": ")[2]


def hardship(found: Sequence[Record]) -> tuple[Event, ...]:
    """Return counts of people displaced or in need, those of one sort together, newest first.

    `what` is the sort: the target of the claims. Claims of one sort, place, value and qualifier
    are one.
    """
    together: dict[tuple[str, str, str, str], list[Record]] = defaultdict(list)
    for r in of_kind(found, "displacement"):
        if r.value is not None and r.status != "denied":
            key = (r.target or PEOPLE, r.place or "", str(r.value), r.qualifier or "")
            together[key].append(r)
    result = [merge("hardship", key[0], group) for key, group in together.items()]
    return tuple(sorted(result, key=_order))


def _order(event: Event) -> tuple[str, int, tuple[str, ...]]:
    newest = newest_day(event.records) or date.min
    return (event.what, -newest.toordinal(), event.claims)
