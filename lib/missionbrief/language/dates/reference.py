"""What expressions of time are resolved against, and what they resolve to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from missionbrief.interval import Interval

Part = Literal["early", "mid", "late"]
Unit = Literal["day", "week", "month", "year"]
Grain = Literal[
    "day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century"
]
Pointing = Literal["last", "this", "next"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
_FROM_COARSE: tuple[Grain, ...] = (
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "season",
    "month",
    "week",
    "weekend",
    "day",
)
SEASON_CODES = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


@dataclass(frozen=True)
class Timex:
    """Type and value of an expression as TIMEX3 writes them (TimeML 1.2.1, section 2.2)."""

    type: TimexType
    value: str


@dataclass(frozen=True)
class Anchor:
    """The time that the text last spoke of, which "a year earlier" counts from."""

    days: Interval
    grain: Grain


@dataclass(frozen=True)
class Reference:
    """What an expression is resolved against: the days on which the text may have been published,
    whether the expression points ahead (None where nothing tells: the nearest is meant), the month
    and year pairs that the text spells out, and the time it last spoke of.
    """

    published: Interval
    ahead: bool | None = False
    months: frozenset[tuple[int, int]] = frozenset()
    anchor: Anchor | None = None

    def each(self, resolve: Callable[[date], Interval | None]) -> Interval | None:
        """Return the days that hold `resolve` for every possible day of publication."""
        first, last = self.published.start, self.published.end
        if first is None or last is None:
            return None
        try:
            one, other = resolve(first), resolve(last)
        except (OverflowError, ValueError):  # before year 1 or after 9999
            return None
        return one.hull(other) if one and other else None


class Form(Protocol):
    """A form of time expression."""

    @property
    def datable(self) -> bool:
        """Whether it says when a thing happened; a duration or a set does not."""
        ...

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days meant, or None where they cannot be known."""
        ...

    def timex(self, reference: Reference) -> Timex | None:
        """Return type and value as TIMEX3 writes them, or None where they cannot be known."""
        ...


class Dated:
    """A form that names days of the calendar at some grain."""

    datable = True

    @property
    def grain(self) -> Grain:
        """How finely it names them."""
        raise NotImplementedError

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days meant, or None where they cannot be known."""
        raise NotImplementedError

    def timex(self, reference: Reference) -> Timex | None:
        """Return the days as a DATE at the form's grain, or None where they are not known."""
        days = self.resolve(reference)
        if days is None or days.start is None:
            return None
        return Timex("DATE", written(days.start, self.grain))


def written(day: date, grain: Grain) -> str:
    """Return the value that TIMEX3 gives the stretch of `grain` that starts on `day`."""
    year = f"{day.year:04}"
    if grain in ("week", "weekend"):
        iso = day.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if grain == "weekend" else "")
    if grain == "season":
        return f"{year}-{SEASON_CODES[day.month]}"
    return {
        "day": day.isoformat(),
        "month": f"{year}-{day.month:02}",
        "quarter": f"{year}-Q{(day.month + 2) // 3}",
        "half": f"{year}-H{1 if day.month < 7 else 2}",
        "decade": year[:3],
        "century": year[:2],
    }.get(grain, year)


def fineness(grain: Grain) -> int:
    """Return how fine a grain is: a century is 0, a day the finest."""
    return _FROM_COARSE.index(grain)


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the month `by` months after (before, if negative) the given one."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def part_of_month(year: int, month: int, part: Part | None) -> Interval:
    """Return the month, or its days 1-10 (early), 11-20 (mid) or from 21 on (late)."""
    whole = Interval.month(year, month)
    if part == "early":
        return Interval(whole.start, date(year, month, 10))
    if part == "mid":
        return Interval(date(year, month, 11), date(year, month, 20))
    if part == "late":
        return Interval(date(year, month, 21), whole.end)
    return whole


def part_of_year(year: int, part: Part | None) -> Interval:
    """Return the year or its first, middle or last four months."""
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part or "", (1, 12))
    return Interval(date(year, first, 1), Interval.month(year, last).end)


def stretch(year: int, first_month: int, months: int) -> Interval:
    """Return `months` whole months from the first of a month on."""
    return Interval(
        date(year, first_month, 1), Interval.month(*shift_month(year, first_month, months - 1)).end
    )
