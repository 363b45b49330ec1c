"""Questions on the mandate: when it was given, extended, is to end; with how many votes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from missionbrief.analysis import mandate as law
from missionbrief.analysis.accounts import Account, Published, ruling, side
from missionbrief.analysis.amounts import compatible
from missionbrief.analysis.answers import by_value
from missionbrief.analysis.events import by_overlap
from missionbrief.analysis.record import Record, of_kind, origins_of
from missionbrief.analysis.strength import SAME_TIME

_NUMBER = re.compile(r"[Rr]esolution (\d+)")


def _resolutions(found: Sequence[Record]) -> set[str]:
    return {m[1] for r in found for m in _NUMBER.finditer(r.target or "")}


def _gap(a: Sequence[Record], b: Sequence[Record]) -> int | None:
    """Days between two groups whose days do not overlap, None where an end is open."""
    ends = [r.last for r in a if r.last], [r.last for r in b if r.last]
    starts = [r.first for r in a if r.first], [r.first for r in b if r.first]
    if not (all(ends) and all(starts)):
        return None
    return (max(min(starts[0]), min(starts[1])) - min(max(ends[0]), max(ends[1]))).days


def _one_decision(a: Sequence[Record], b: Sequence[Record]) -> bool:
    """Whether two groups on different days tell of one decision: of one resolution, or on days so
    close that no second one lies between, and told by different sources."""
    mine, other = _resolutions(a), _resolutions(b)
    if mine and other and not mine & other:
        return False
    gap = _gap(a, b)
    near = gap is not None and gap <= SAME_TIME.days
    apart = origins_of(a) != origins_of(b) and len(origins_of([*a, *b])) > 1
    return apart and (near or bool(mine & other))


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
    groups: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for r in of_kind(found, "mandate"):
        name = law.what(r)
        if name != "vote" and r.dated and r.status != "denied":
            groups[(name, law.decider(r))].append(r)
    result = []
    for (name, actor), claims in sorted(groups.items()):
        decisions: list[list[list[Record]]] = []
        for group in by_overlap(claims):
            same = next((d for d in decisions if any(_one_decision(g, group) for g in d)), None)
            if same is None:
                decisions.append([group])
            else:
                same.append(group)
        for days in decisions:
            told = [r for group in days for r in group]
            if len(days) > 1:
                sides = tuple(side("date", None, group) for group in days)
                rule, stands = ruling(sides, published, event=name != "expiry")
                first = min((r.first for r in told if r.first), default=None)
                result.append(
                    Account(f"mandate_{name}", actor, "conflict", rule, sides, stands, first)
                )
            elif len(origins_of(told)) > 1:
                result.append(_agreement(name, actor, days[0]))
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
            told[law.voted_on(r.target)[0] or ""].append(r)
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
    extensions = [r for r in of_kind(found, "mandate") if law.what(r) == "extension"]
    planned = [r for r in extensions if r.status in ("planned", "called_for")]
    done = [r for r in extensions if r.status == "actual"]
    if not planned or not done:
        return []
    sides = (side("expected", None, planned), side("done", None, done))
    return [Account("mandate_renewal", done[0].actor or "", "development", "dates", sides)]
