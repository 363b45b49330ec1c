"""Questions on the mandate: when it was given, extended, is to end; with how many votes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from missionbrief.analysis import mandate as law
from missionbrief.analysis.accounts import Account, Published, ruling, side
from missionbrief.analysis.amounts import compatible
from missionbrief.analysis.answers import by_value
from missionbrief.analysis.events import by_overlap
from missionbrief.analysis.record import Record, of_kind, origins_of
from missionbrief.analysis.strength import SAME_TIME

_NUMBER = re.compile(r"[Rr]esolution (\d+)")


@dataclass(frozen=True)
class _Told:
    """A group of claims whose days overlap, its resolutions and sources, its first and last day
    (None: open)."""

    records: list[Record]
    resolutions: frozenset[str]
    origins: frozenset[str]
    first: date | None
    last: date | None


def _told(group: list[Record]) -> _Told:
    return _Told(
        records=group,
        resolutions=frozenset(m[1] for r in group for m in _NUMBER.finditer(r.target or "")),
        origins=origins_of(group),
        first=min((r.first for r in group if r.first), default=None),
        last=max((r.last for r in group if r.last), default=None),
    )


def _near(a: _Told, b: _Told) -> bool:
    """Whether the days of two groups lie so close that no second decision lies between."""
    if not (a.first and a.last and b.first and b.last):
        return False
    return max(a.first, b.first) - min(a.last, b.last) <= SAME_TIME


def _one_decision(a: _Told, b: _Told) -> bool:
    """Whether two groups on different days tell of one decision: of one resolution, or on days so
    close that no second one lies between, and told by different sources."""
    if a.resolutions and b.resolutions and not a.resolutions & b.resolutions:
        return False
    if not (a.resolutions & b.resolutions or _near(a, b)):
        return False
    return a.origins != b.origins and len(a.origins | b.origins) > 1


def _agreement(name: str, subject: str, group: Sequence[Record]) -> Account:
    by_span: dict[tuple[date | None, date | None], list[Record]] = defaultdict(list)
    for r in group:
        by_span[(r.first, r.last)].append(r)
    rule = "same" if len(by_span) == 1 else "precision"
    sides = tuple(side("date", None, c) for c in by_span.values())
    first, last = group[0].first, group[0].last
    return Account(f"mandate_{name}", subject, "agreement", rule, sides, None, first, last)


def dates(found: Sequence[Record], published: Published) -> list[Account]:
    """When was the mission authorised, extended, to expire? Days that overlap agree; two days of
    one decision conflict."""
    groups: dict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for r in of_kind(found, "mandate"):
        name = law.what(r)
        if name != "vote" and r.dated and r.status != "denied":
            groups[(name, law.decider(r), r.force or "")].append(r)
    result = []
    for (name, decider, force), claims in sorted(groups.items()):
        decisions: list[list[_Told]] = []
        for group in map(_told, by_overlap(claims)):
            same = next((d for d in decisions if any(_one_decision(g, group) for g in d)), None)
            if same is None:
                decisions.append([group])
            else:
                same.append(group)
        actor = f"{decider}/{force}" if force else decider
        for days in decisions:
            told = [r for group in days for r in group.records]
            if len(days) > 1:
                sides = tuple(side("date", None, group.records) for group in days)
                rule, stands = ruling(sides, published, event=name != "expiry")
                first = min((r.first for r in told if r.first), default=None)
                result.append(
                    Account(f"mandate_{name}", actor, "conflict", rule, sides, stands, first)
                )
            elif len(origins_of(told)) > 1:
                result.append(_agreement(name, actor, days[0].records))
    return result


def votes(found: Sequence[Record], published: Published) -> list[Account]:
    """How many voted in favour?

    Those in favour, against and abstaining are not told apart by fields: only the largest number
    of each source answers.
    """
    told: dict[str, list[Record]] = defaultdict(list)
    for r in of_kind(found, "mandate"):
        counted = r.unit == "votes" and r.value is not None and r.status == "actual"
        if counted and law.what(r) == "vote":
            told[law.voted_on(r.target)[0] or r.force or ""].append(r)
    result = []
    for target, claims in sorted(told.items()):
        top = {r.origin: r for r in sorted(claims, key=lambda r: r.value or 0)}
        if len(top) > 1 and not compatible(list(top.values())):
            sides = by_value(top.values())
            rule, stands = ruling(sides, published, event=True)
            result.append(Account("mandate_vote", target, "conflict", rule, sides, stands))
    return result


def renewal(found: Sequence[Record]) -> list[Account]:
    """A renewal that was expected and is then told as done is a development."""
    mandate = (r for r in of_kind(found, "mandate") if not r.force)
    extensions = [r for r in mandate if law.what(r) == "extension"]
    planned = [r for r in extensions if r.status in ("planned", "called_for")]
    done = [r for r in extensions if r.status == "actual"]
    if not planned or not done:
        return []
    sides = (side("expected", None, planned), side("done", None, done))
    return [Account("mandate_renewal", done[0].actor or "", "development", "dates", sides)]
