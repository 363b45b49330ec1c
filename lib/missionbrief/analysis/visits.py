"""Official visits, and the order in which a journey's stops are told."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise

from missionbrief.analysis.accounts import Account, Published, ruling, side
from missionbrief.analysis.events import HAPPENED, Event, by_overlap, event_order, merge
from missionbrief.analysis.record import Record, of_kind, origins_of

LEFT = "visit/left-for"
"""The rule of claims that tell a departure, whose day is not that of the visit."""
DEPARTURE = "departure"
"""What an event of visits tells where nobody says that the traveller has come."""
ONE_STAY = timedelta(days=2)
"""Days told of one stop that lie this close together are one stay."""
ONE_JOURNEY = timedelta(days=14)
"""Stops told for days closer than this belong to one journey."""
TOLD_WITHIN = timedelta(days=62)


def visits(found: Sequence[Record]) -> tuple[Event, ...]:
    """Return visits, oldest first, undated last; planned ones apart from those made.

    An undated claim joins the only dated visit of the same person to the same country.
    """
    together: dict[tuple[str, str, bool], list[Record]] = defaultdict(list)
    for r in of_kind(found, "visit"):
        if r.actor and (r.target or r.place) and r.status != "denied":
            made = r.status in HAPPENED
            together[(r.actor, r.target or r.place or "", made)].append(r)
    result = []
    for claims in together.values():
        result += [_visit(group) for group in _stays(claims)]
    return tuple(sorted(result, key=event_order))


def _visit(claims: Sequence[Record]) -> Event:
    """Return a visit at the days that are told of it, or, where only that somebody left for it is
    told, the departure: who leaves in the evening is not there on that day."""
    whole = merge("visits", "visit", claims)
    there = [r for r in claims if r.rule != LEFT]
    if not there:
        return replace(whole, what=DEPARTURE)
    told = merge("visits", "visit", there)
    return replace(told, records=whole.records)


def _stays(claims: Sequence[Record]) -> list[list[Record]]:
    groups: list[list[Record]] = []
    for group in by_overlap([r for r in claims if r.dated]):
        last = groups[-1][-1].key_day if groups else None
        first = group[0].first
        if last and first and first - last <= ONE_STAY:
            groups[-1] += group
        else:
            groups.append(group)
    undated = [r for r in claims if not r.dated]
    if len(groups) == 1:
        return [[*groups[0], *undated]]
    return [*groups, undated] if undated else groups


def visit_dates(found: Sequence[Record], published: Published) -> list[Account]:
    """When was the visit? Days of one person's stay in one country that lie within a journey but
    not in one stay, told by different sources."""
    together: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for r in of_kind(found, "visit"):
        if r.actor and (r.target or r.place) and r.status != "denied" and r.dated:
            together[(r.actor, r.target or r.place or "")].append(r)
    result = []
    for (actor, country), claims in sorted(together.items()):
        stays = _stays(claims)
        for before, after in pairwise(stays):
            first, last = before[-1].key_day, after[0].first
            near = first and last and last - first <= ONE_JOURNEY
            if near and not origins_of(before) & origins_of(after):
                sides = (side("date", None, before), side("date", None, after))
                rule, stands = ruling(sides, published, event=True)
                subject = f"{actor}/{country}"
                days = before[0].first
                result.append(Account("visit_date", subject, "conflict", rule, sides, stands, days))
    return result


def _stops(claims: Sequence[Record]) -> dict[str, list[Record]]:
    stops: dict[str, list[Record]] = defaultdict(list)
    for r in claims:
        stops[r.target or r.place or ""].append(r)
    return stops


def _at(country: str, quote: str, records: Sequence[Record]) -> int:
    names = [country, *(r.place for r in records if r.place)]
    return min((at for n in names if (at := quote.find(n)) >= 0), default=-1)


def _earlier(a: str, b: str, stops: dict[str, list[Record]]) -> bool | None:
    """Whether a source tells stop `a` before stop `b`; None where it does not say."""
    starts = [min((r.first for r in stops[c] if r.dated and r.first), default=None) for c in (a, b)]
    if starts[0] and starts[1] and starts[0] != starts[1]:
        return starts[0] < starts[1]
    for r in stops[a]:
        if any(r.quote == other.quote for other in stops[b]):
            at, other_at = _at(a, r.quote, stops[a]), _at(b, r.quote, stops[b])
            between = r.quote[min(at, other_at) : max(at, other_at)]
            word = re.search(r"\b(before|then|after)\b", between)
            if at >= 0 and other_at >= 0 and word:
                return (at < other_at) != (word[0] == "after")
    return None


def journeys(found: Sequence[Record], published: Published) -> list[Account]:
    """In what order are the stops of a journey? One account for each pair of countries that
    sources tell in different orders; where the order is not told a source has no side.

    Claims without a day belong to a journey that begins within `TOLD_WITHIN` of their article.
    """
    by_actor: dict[str, list[Record]] = defaultdict(list)
    for r in of_kind(found, "visit"):
        if r.actor and (r.target or r.place) and r.status != "denied":
            by_actor[r.actor].append(r)
    result = []
    for actor, claims in sorted(by_actor.items()):
        by_day = sorted((r for r in claims if r.first), key=lambda r: r.first or date.max)
        days = [r.first for r in by_day if r.first]
        without = [r for r in claims if not r.first]
        for start in sorted({r.first for r in by_day if r.dated and r.first}):
            ends = start + ONE_JOURNEY
            around = by_day[
                bisect_left(days, start - TOLD_WITHIN) : bisect_right(days, start + TOLD_WITHIN)
            ]
            near = [r for r in around if (r.first and start <= r.first <= ends) or not r.dated]
            near += without
            account = _journey(actor, start, near, published)
            if account:
                result.append(account)
                break
    return result


def _journey(
    actor: str, start: date, claims: Sequence[Record], published: Published
) -> Account | None:
    by_origin: dict[str, list[Record]] = defaultdict(list)
    for r in claims:
        by_origin[r.origin].append(r)
    countries = sorted({r.target or r.place or "" for r in claims})
    for a, b in combinations(countries, 2):
        told: dict[str, list[Record]] = defaultdict(list)
        for records in by_origin.values():
            stops = _stops(records)
            first = _earlier(a, b, stops) if a in stops and b in stops else None
            if first is not None:
                told[f"{a}|{b}" if first else f"{b}|{a}"] += [*stops[a], *stops[b]]
        if len(told) > 1:
            sides = tuple(side(label, None, records) for label, records in sorted(told.items()))
            rule, stands = ruling(sides, published, event=True)
            return Account("journey", actor, "conflict", rule, sides, stands, start, start)
    return None
