"""Countries that are said to take part: who says whom, since when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from missionbrief.analysis.events import HAPPENED
from missionbrief.analysis.record import Record, ids, of_kind, order
from missionbrief.analysis.voices import independent

UNNAMED = "(unnamed)"
"""Stands behind a group of countries that no source names."""


@dataclass(frozen=True)
class Contributor:
    """A country and who says that it takes part (`joined`) or has promised to (not `joined`).

    `first` and `last` are the days of the earliest claim: its own, else its source's.
    """

    country: str
    joined: bool
    first: date | None
    last: date | None
    records: tuple[Record, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims behind it."""
        return ids(self.records)

    @property
    def sources(self) -> int:
        """How many independent sources say so."""
        return independent(self.records)


def contributors(found: Sequence[Record], lead: str) -> tuple[Contributor, ...]:
    """Return the countries beside the lead nation, those with most sources first, then by name.

    The list is who somebody names; it is not claimed that all take part. Claims without a
    country's name (a count of countries) are left out.
    """
    by_country: dict[str, list[Record]] = defaultdict(list)
    for r in of_kind(found, "contributor"):
        if (
            r.actor
            and UNNAMED not in r.actor
            and r.actor != lead
            and r.value is None
            and (r.status != "denied")
        ):
            by_country[r.actor].append(r)
    result = []
    for country, claims in by_country.items():
        inside = tuple(sorted(claims, key=order))
        joined = any(r.status in HAPPENED for r in inside)
        result.append(Contributor(country, joined, inside[0].first, inside[0].last, inside))
    return tuple(sorted(result, key=lambda c: (-c.sources, c.country)))


def lists(found: Sequence[Record], lead: str) -> dict[str, tuple[Record, ...]]:
    """Return for each independent source the countries it says take part, beside the lead."""
    by_origin: dict[str, dict[str, Record]] = defaultdict(dict)
    for r in of_kind(found, "contributor"):
        named = r.actor and UNNAMED not in r.actor and r.actor != lead
        if r.actor and named and r.value is None and r.status in HAPPENED:
            by_origin[r.origin].setdefault(r.actor, r)
    return {o: tuple(v for _, v in sorted(c.items())) for o, c in sorted(by_origin.items())}
