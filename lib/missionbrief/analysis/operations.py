"""Patrols, raids, arrests, attacks and places retaken, each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from missionbrief.analysis.events import HAPPENED, Event, by_overlap, event_order, merge
from missionbrief.analysis.record import Record, of_kind


def operations(found: Sequence[Record]) -> tuple[Event, ...]:
    """Return operations, oldest first, undated last; `what` is the status they are told with.

    Claims that agree in doer, target and place on overlapping days are one.
    """
    together: dict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for r in of_kind(found, "operation"):
        status = "happened" if r.status in HAPPENED else r.status
        together[(status, r.actor or "", (r.target or "").casefold())].append(r)
    result = [
        merge("operations", status, group)
        for (status, *_), claims in together.items()
        for group in _same(claims)
    ]
    return tuple(sorted(result, key=event_order))


def _same(claims: list[Record]) -> list[list[Record]]:
    """Split claims of one doer and target by place and days; one without a place, or a day, joins
    the others where they have only one."""
    places = {r.place for r in claims if r.place}
    by_place: dict[str, list[Record]] = defaultdict(list)
    for r in claims:
        by_place[next(iter(places)) if len(places) == 1 else r.place or ""].append(r)
    groups = []
    for mine in by_place.values():
        split = by_overlap(mine)
        groups += [mine] if len(split) == 2 and not split[1][0].dated else split
    return groups
