"""Victims among others than the mission, and shares of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from missionbrief.analysis.events import Event, by_overlap, event_order, merge
from missionbrief.analysis.record import Record, of_kind

INCREASE = "violence/increase"
"""The rule of by how much a number of victims rose or fell."""


def counts(found: Sequence[Record]) -> tuple[Event, ...]:
    """Return counts and shares of victims, oldest first.

    Claims that agree in unit, target, place, value, qualifier and days are one; nothing is added
    up: periods overlap and counters differ.
    """
    together: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    for r in of_kind(found, "violence"):
        if r.value is not None and r.status != "denied":
            key = (
                r.unit or "",
                r.target or "",
                r.place or "",
                str(r.value),
                r.qualifier or "exact",
            )
            together[key].append(r)
    result = [
        _by_whom(merge("violence", unit[0] or "counted", group))
        for unit, claims in together.items()
        for group in by_overlap(claims)
    ]
    return tuple(sorted(result, key=event_order))


def _by_whom(event: Event) -> Event:
    """Return a count with who did it, where any of its claims says so and none says otherwise."""
    told = {r.actor for r in event.records if r.actor}
    return replace(event, actor=told.pop() if len(told) == 1 else None)


def widest(found: Sequence[Event], unit: str = "killed") -> Event | None:
    """Return the count of the widest period, in months, that ends last: the setting the mission
    works in."""
    mine = [e for e in found if e.unit == unit and e.happened and e.value is not None]
    if not mine:
        return None

    def key(e: Event) -> tuple[bool, int, date, float, tuple[str, ...]]:
        span = round((e.last - e.first).days / 30) if e.first and e.last else -1
        return (e.dated, span, e.last or date.min, e.value or 0, e.claims)

    return max(mine, key=key)
