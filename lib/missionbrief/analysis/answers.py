"""Claims that answer one question, held side by side: at one time, and over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from missionbrief.analysis.accounts import Account, Published, Side, ruling, side
from missionbrief.analysis.amounts import compatible
from missionbrief.analysis.record import Record, days, origins_of
from missionbrief.analysis.times import times

ALIKE = 0.25
"""By so much of the least the numbers of an agreement may differ."""


def by_value(found: Iterable[Record]) -> tuple[Side, ...]:
    """Return a side for each number and qualifier, the smallest first; claims without a number
    stand in none."""
    groups: dict[tuple[float, str], list[Record]] = defaultdict(list)
    for r in found:
        if r.value is not None:
            groups[(r.value, r.qualifier or "exact")].append(r)
    return tuple(side("", value, claims) for (value, _), claims in sorted(groups.items()))


def at_one_time(
    question: str,
    subject: str,
    found: Sequence[Record],
    published: Published,
    *,
    event: bool = False,
    alone: bool = False,
) -> list[Account]:
    """Return the account of claims that speak of one time: an agreement where one number fits
    them all, else a conflict.

    One source alone agrees with nobody; that it contradicts itself is told where `alone`.
    """
    many = len(origins_of(r for r in found if r.value is not None)) > 1
    sides = by_value(found)
    if not sides or not (many or alone):
        return []
    first, last = days(found)
    if not compatible(list(found)):
        rule, stands = ruling(sides, published, event=event)
        return [Account(question, subject, "conflict", rule, sides, stands, first, last)]
    values = [s.value for s in sides if s.value is not None]
    if max(values) > min(values) * (1 + ALIKE):
        return []  # "at least 33,000" does not gainsay "more than 360,000", nor say the same
    return [Account(question, subject, "agreement", "same", sides, None, first, last)] * many


def over_time(
    question: str, subject: str, found: Sequence[Record], published: Published, change: str
) -> list[Account]:
    """Return the accounts of claims on a state that may change: one for each time, told as
    `question`, and under the name `change` a development where the numbers of the times differ.
    Numbers whose conflict is open are no steps of it.
    """
    groups = times(found)
    result = [a for group in groups for a in at_one_time(question, subject, group, published)]
    told = [g for g in groups if g[0].key_day]
    if len(told) > 1 and not compatible(list(found)) and len(origins_of(found)) > 1:
        open_ = {c for a in result if a.unsettled for c in a.claims}
        settled = ([r for r in group if r.claim_id not in open_] for group in told)
        steps = tuple(s for group in settled for s in by_value(group))
        if len({(s.value, s.records[0].qualifier) for s in steps}) > 1:
            result.append(Account(change, subject, "development", "dates", steps))
    return result
