"""Contingents that came or left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from missionbrief.analysis.amounts import compatible
from missionbrief.analysis.events import HAPPENED, Event, by_overlap, event_order, merge
from missionbrief.analysis.record import Record, of_kind


def _left(record: Record) -> bool:
    return any(word in record.rule for word in ("depart", "left", "leav", "return", "withdr"))


def arrivals(found: Sequence[Record]) -> tuple[Event, ...]:
    """Return arrivals and departures, oldest first, undated last.

    Claims of the same actor on overlapping days are one event; planned ones stay apart from
    those that happened. Those of whom no source says whence they came are of the only country
    whose people came on these days.
    """
    together: dict[tuple[str, bool, bool], list[Record]] = defaultdict(list)
    for r in of_kind(found, "arrival"):
        if r.status != "denied":
            together[(r.actor or "", r.status in HAPPENED, _left(r))].append(r)
    result = []
    for happened, left in sorted({key[1:] for key in together}):
        named = [
            group
            for (actor, *way), claims in together.items()
            if actor and way == [happened, left]
            for group in by_overlap(claims)
        ]
        for group in by_overlap(together.get(("", happened, left), [])):
            same = [g for g in named if _one(g, group)]
            if len(same) == 1:
                same[0] += group
            else:
                named.append(group)
        result += [merge("strength", "left" if left else "arrived", group) for group in named]
    return tuple(sorted(result, key=event_order))


def _one(named: Sequence[Record], unnamed: Sequence[Record]) -> bool:
    """Whether claims that name a country and claims that name none may be of one arrival: their
    days overlap, and one number fits them all."""
    days = all(a.dated and b.dated and a.interval.overlaps(b.interval)
               for a in named for b in unnamed)  # fmt: skip
    return days and compatible([*named, *unnamed])
