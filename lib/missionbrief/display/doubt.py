"""What sources differ on, in words: the range of their answers, each end with its sources."""

from __future__ import annotations

from datetime import date

from missionbrief.analysis.accounts import Account, Side
from missionbrief.display.answered import size
from missionbrief.display.blocks import Runs
from missionbrief.display.figures import number
from missionbrief.display.messages import tell, tell_in, tell_runs
from missionbrief.display.phrases import Days
from missionbrief.display.runs import cites


def ends(account: Account) -> tuple[Side, Side]:
    """Return the sides with the least and the greatest number."""
    ordered = sorted(account.sides, key=lambda s: s.value or 0)
    return ordered[0], ordered[-1]


def spread(account: Account) -> str:
    """Return the range of the numbers: "from 300 to 1,050"."""
    low, high = ends(account)
    return tell(
        "from {low} to {high}", low=size(low, low.value or 0), high=size(high, high.value or 0)
    )


def figures(account: Account) -> str:
    """Return the range of the numbers in figures alone: "300–1,050"."""
    low, high = ends(account)
    return f"{number(low.value or 0)}–{number(high.value or 0)}"


def spread_told(account: Account) -> Runs:
    """Return the same with the sources of each end."""
    low, high = ends(account)
    return tell_runs(
        "the least told is {low}{low_cites}, the most {high}{high_cites}",
        low=size(low, low.value or 0), low_cites=cites(low.records),
        high=size(high, high.value or 0), high_cites=cites(high.records),
    )  # fmt: skip


def _days(account: Account) -> tuple[Side, Side]:
    def first(side: Side) -> date:
        return min((r.first or r.last or date.max for r in side.records), default=date.max)

    ordered = sorted(account.sides, key=first)
    return ordered[0], ordered[-1]


def day_range(account: Account) -> str:
    """Return the range of the days: "from 2 October 2025 to 7 October 2025"."""
    early, late = _days(account)
    return tell_in("days", "from {early} to {late}", early=_day(early), late=_day(late))


def day_range_told(account: Account) -> Runs:
    """Return the same with the sources of each end."""
    early, late = _days(account)
    return tell_runs(
        "the earliest told is {early}{early_cites}, the latest {late}{late_cites}",
        early=_day(early), early_cites=cites(early.records),
        late=_day(late), late_cites=cites(late.records),
    )  # fmt: skip


def _day(side: Side) -> Days:
    record = side.records[0]
    return Days(record.first, record.last)
