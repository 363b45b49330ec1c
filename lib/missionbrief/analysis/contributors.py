"""Countries that are said to take part: who says whom, since when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from missionbrief.analysis.claimed import Claimed
from missionbrief.analysis.events import HAPPENED
from missionbrief.analysis.record import Record, of_kind, order

if TYPE_CHECKING:
    from missionbrief.mission import Mission

_NAMED = HAPPENED | {"pledged", "planned"}
UNNAMED = "(unnamed)"
"""Stands behind a group of countries that no source names."""


@dataclass(frozen=True)
class Contributor(Claimed):
    """A country and who says that it takes part (`joined`) or has promised to (not `joined`).

    `records` say just that: a promise is none of those that a country takes part. `first` and
    `last` are the days of the earliest of them: its own, else its source's.
    """

    country: str
    joined: bool
    first: date | None
    last: date | None
    records: tuple[Record, ...]


def contributors(found: Sequence[Record], mission: Mission) -> tuple[Contributor, ...]:
    """Return the countries beside the lead nation, those with most sources first, then by name.

    The list is who somebody names; it is not claimed that all take part. A country named with a
    number of its people (who are there, came, or are promised) is named as one that takes part.
    Claims without a country's name (a count of countries) are left out.
    """
    by_country: dict[str, list[Record]] = defaultdict(list)
    for r in _naming(found, mission):
        if r.actor and r.status != "denied":
            by_country[r.actor].append(r)
    result = []
    for country, claims in by_country.items():
        joined = any(r.status in HAPPENED for r in claims)
        told = [r for r in claims if r.status in HAPPENED or not joined]
        inside = tuple(sorted(told, key=order))
        result.append(Contributor(country, joined, inside[0].first, inside[0].last, inside))
    return tuple(sorted(result, key=lambda c: (-c.sources, c.country)))


def lists(found: Sequence[Record], mission: Mission) -> dict[str, tuple[Record, ...]]:
    """Return for each independent source the countries it says take part, beside the lead."""
    by_origin: dict[str, dict[str, Record]] = defaultdict(dict)
    for r in _naming(found, mission):
        if r.actor and r.status in HAPPENED:
            by_origin[r.origin].setdefault(r.actor, r)
    return {o: tuple(v for _, v in sorted(c.items())) for o, c in sorted(by_origin.items())}


def _naming(found: Sequence[Record], mission: Mission) -> list[Record]:
    """The claims that name a country beside the lead as taking part, with the country as actor: by
    itself, or by a number of its people or of its army or police."""
    country = {n.canonical: n.country for n in mission.names.values() if n.unit and n.country}
    country |= {n.canonical: n.canonical for n in mission.names.values() if n.kind == "country"}
    away = {mission.lead, mission.country, *mission.beside}
    named = [
        r
        for r in of_kind(found, "contributor")
        if r.actor and UNNAMED not in r.actor and r.actor != mission.lead and r.value is None
    ]
    for kind in ("personnel", "arrival"):
        for r in of_kind(found, kind):
            who = country.get(r.actor or "")
            if who is None or who in away or r.status not in _NAMED or r.unit == "percent":
                continue
            if "(departure)" not in (r.target or ""):
                named.append(replace(r, actor=who))
    return named
