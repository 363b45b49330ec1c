"""Contingents that came or left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from missionbrief.analysis.events import HAPPENED, Event, by_overlap, event_order, merge
from missionbrief.analysis.record import Record, of_kind


def _left(record: Record) -> bool:
    return any(word in record.rule for word in ("depart", "left", "leav", "return", "withdr"))


def arrivals(found: Sequence[Record]) -> tuple[Event, ...]:
    """Return arrivals and departures, oldest first, undated last.

    Claims of the same actor on overlapping days are one event; planned ones stay apart from
    those that happened.
    """
    together: dict[tuple[str, bool, bool], list[Record]] = defaultdict(list)
    for r in of_kind(found, "arrival"):
        if r.status != "denied":
            together[(r.actor or "", r.status in HAPPENED, _left(r))].append(r)
    result = [
        merge("strength", "left" if left else "arrived", group)
        for (_, _, left), claims in together.items()
        for group in by_overlap(claims)
    ]
    return tuple(sorted(result, key=event_order))
