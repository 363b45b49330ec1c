"""Money of the mission: asked, promised, paid, frozen, spent, short; never added up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from missionbrief.analysis.claimed import Claimed
from missionbrief.analysis.events import HAPPENED, Event, by_overlap, merge
from missionbrief.analysis.record import Record, newest_day, of_kind

SORTS = (
    "ends", "short", "arrears", "overrun", "frozen", "denied", "cost", "asked", "promised",
    "approved", "paid", "spent",
)  # fmt: skip
# What an amount is, read from what stands behind the colon of its target.
_PART = (
    ("ends", re.compile(r"\bend of funds|runs? out|lasts?\b", re.I)),
    ("arrears", re.compile(r"unpaid|arrears", re.I)),
    ("short", re.compile(r"shortfall|short\b|\bgap\b", re.I)),
    ("overrun", re.compile(r"overrun", re.I)),
    ("frozen", re.compile(r"blocked|frozen|freeze|held|suspended", re.I)),
    ("spent", re.compile(r"\bspent|spending", re.I)),
    ("cost", re.compile(r"\bcosts?\b|\bbill\b", re.I)),
)
_STATUS = {
    "frozen": "frozen",
    "pledged": "promised",
    "planned": "promised",
    "authorised": "approved",
    "called_for": "asked",
    "denied": "denied",
}


_AID = "humanitarian"
"""Opens the target of money for people in need: none of it is the mission's."""


def is_aid(record: Record) -> bool:
    """Whether money is for people in need and not for the mission."""
    return (record.target or "").casefold().startswith(_AID)


def sort_of(record: Record) -> str:
    """Return what an amount is, one of `SORTS`: by the words of its target, then its status."""
    part = (record.target or "").partition(":")[2] or (record.target or "")
    for name, pattern in _PART:
        if pattern.search(part):
            if record.status == "denied":
                return "denied"
            return "asked" if record.status == "called_for" and name != "ends" else name
    return _STATUS.get(record.status, "paid")


def of_whole(found: Money) -> bool:
    """Whether a cost is that of the mission itself, and not of one contingent or an office."""
    return re.search(r"\b(?:contingent|office) cost", found.purpose or "") is None


def lasts(record: Record) -> bool:
    """Return whether a record tells that there is money until a day, not that it has ended."""
    return (record.target or "").endswith(": money lasts")


@dataclass(frozen=True)
class Money(Claimed):
    """An amount, or money without one: `payer` gives or asks for it, `purpose` is what it is for,
    `unit` its currency, `first` and `last` the days it is told for where a source names them."""

    sort: str
    payer: str | None
    purpose: str | None
    value: float | None
    qualifier: str | None
    unit: str | None
    first: date | None
    last: date | None
    dated: bool
    records: tuple[Record, ...]


def money(found: Sequence[Record]) -> tuple[Money, ...]:
    """Return the money for the mission that sources tell of, by sort, then the newest first; that
    for people in need is `aid`.

    Claims that agree in sort, payer, purpose, number, qualifier and currency are one, whatever
    day they were told on; numbers are never added up and currencies never converted.
    """
    return _sums([r for r in of_kind(found, "funding") if not is_aid(r)])


def aid(found: Sequence[Record]) -> tuple[Money, ...]:
    """Return the money for people in need, in the same way."""
    return _sums([r for r in of_kind(found, "funding") if is_aid(r)])


def _sums(found: Sequence[Record]) -> tuple[Money, ...]:
    together: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    for r in found:
        value = "" if r.value is None else str(r.value)
        # Without an amount, several sources telling of one shortfall or end tell the same.
        sort = sort_of(r)
        whose = ("", "") if r.value is None else (r.actor or "", r.target or "")
        if sort == "frozen":
            whose = ("", whose[1])  # who holds a sum up is told of one as a state, a party, a man
        key = (sort, *whose, value, r.qualifier or "exact", r.unit or "")
        together[key].append(r)
    result = []
    for (sort, *_), claims in together.items():
        for group in by_overlap(claims) if sort == "ends" else [claims]:
            event = merge("funding", sort, group)
            result.append(
                Money(
                    sort, event.actor, event.target, event.value, event.qualifier, event.unit,
                    event.first, event.last, event.dated, event.records,
                )
            )  # fmt: skip
    return tuple(sorted(result, key=_order))


def _order(m: Money) -> tuple[int, int, float, tuple[str, ...]]:
    newest = newest_day(m.records) or date.min
    return (SORTS.index(m.sort), -newest.toordinal(), -(m.value or 0), m.claims)


def ends(found: Sequence[Money]) -> tuple[Event, ...]:
    """Return the days on which money is said to run out, as events of the future or past."""
    return tuple(
        Event(
            "funding", "ends", None, None, None, None, None, None, m.first, m.last,
            any(r.status in HAPPENED and not lasts(r) for r in m.records), m.records,
        )
        for m in found
        if m.sort == "ends" and m.dated
    )  # fmt: skip
