"""What an expression of time says, before it is known when it was written.

Each form resolves against the days on which the text may have been published. Months and days
without a year, weekdays and relative expressions depend on it: where the publication date is open
on either side they stay unresolved, unless the text itself settles them. Weeks run from Monday to
Sunday (ISO 8601); "early", "mid" and "late" are days 1-10, 11-20 and 21 to the last of a month.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, Protocol

from missionbrief.interval import Interval

Part = Literal["early", "mid", "late"]
Unit = Literal["day", "week", "month", "year"]
Pointing = Literal["last", "this", "next"]


@dataclass(frozen=True)
class Reference:
    """What an expression is resolved against: the days on which the text may have been published,
    whether the expression points ahead, and the month and year pairs that the text spells out.
    """

    published: Interval
    ahead: bool = False
    months: frozenset[tuple[int, int]] = frozenset()

    def each(self, resolve: Callable[[date], Interval | None]) -> Interval | None:
        """Return the days that hold `resolve` for every possible day of publication."""
        first, last = self.published.start, self.published.end
        if first is None or last is None:
            return None
        one, other = resolve(first), resolve(last)
        return one.hull(other) if one and other else None


class Form(Protocol):
    """A form of time expression."""

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days meant, or None where they cannot be known."""
        ...


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


@dataclass(frozen=True)
class Day:
    """A day of a month, with or without year and weekday (Monday is 0)."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def in_year(self, year: int) -> date | None:
        """Return the day in `year`, or None where it does not exist or the weekday differs."""
        if self.day > calendar.monthrange(year, self.month)[1]:
            return None
        found = date(year, self.month, self.day)
        return None if self.weekday not in (None, found.weekday()) else found

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the day; without a year the nearest before, or after if it points ahead."""
        if self.year is not None:
            # A weekday that contradicts a full date is the slip, not the date.
            found = replace(self, weekday=None).in_year(self.year)
            return Interval.day(found) if found else None

        def nearest(published: date) -> Interval | None:
            years = range(published.year - 6, published.year + 7)
            days = [d for y in years if (d := self.in_year(y))]
            if reference.ahead:
                days = [d for d in days if d >= published]
                return Interval.day(min(days)) if days else None
            days = [d for d in days if d <= published]
            return Interval.day(max(days)) if days else None

        resolved = reference.each(nearest)
        if resolved is not None and resolved.start != resolved.end:
            return None
        return resolved


@dataclass(frozen=True)
class Month:
    """A month or part of it, with or without its year; `which` for "last October"."""

    month: int
    year: int | None = None
    part: Part | None = None
    which: Pointing | None = None

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the month; without a year the nearest, in the direction it points to."""
        if self.year is not None:
            return part_of_month(self.year, self.month, self.part)
        spelt_out = [y for y, m in reference.months if m == self.month]
        if not reference.published.closed:
            # A month that the text has just spelt out with its year is that month again.
            latest = max(reference.months, default=None)
            if len(spelt_out) == 1 and latest == (spelt_out[0], self.month):
                return part_of_month(spelt_out[0], self.month, self.part)
            return None

        def nearest(published: date) -> Interval:
            ahead = reference.ahead if self.which is None else self.which == "next"
            year = published.year
            if (ahead and self.month < published.month) or (
                self.which == "next" and self.month == published.month
            ):
                year += 1
            elif (not ahead and self.month > published.month) or (
                self.which == "last" and self.month == published.month
            ):
                year -= 1
            return part_of_month(year, self.month, self.part)

        resolved = reference.each(nearest)
        if resolved and resolved.days and resolved.days > 31:
            return None
        return resolved


@dataclass(frozen=True)
class Year:
    """A year or part of it; `offset` counts from the year of publication where none is named."""

    year: int | None = None
    part: Part | None = None
    offset: int = 0

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the year."""
        if self.year is not None:
            return part_of_year(self.year, self.part)
        return reference.each(lambda day: part_of_year(day.year + self.offset, self.part))


@dataclass(frozen=True)
class Quarter:
    """A quarter of a named year, or of the year `offset` years from publication."""

    quarter: int
    year: int | None = None
    offset: int = 0

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the three months."""

        def of(year: int) -> Interval:
            first = 3 * self.quarter - 2
            return Interval(date(year, first, 1), Interval.month(year, first + 2).end)

        if self.year is not None:
            return of(self.year)
        return reference.each(lambda day: of(day.year + self.offset))


@dataclass(frozen=True)
class Season:
    """The last or coming northern spring, summer or autumn: meteorological, three whole months."""

    first_month: int
    which: Pointing

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the three months."""

        def of(day: date) -> Interval:
            year = day.year
            if self.which == "last" and self.first_month + 2 >= day.month:
                year -= 1
            elif self.which == "next" and self.first_month <= day.month:
                year += 1
            end = Interval.month(year, self.first_month + 2).end
            return Interval(date(year, self.first_month, 1), end)

        return reference.each(of)


@dataclass(frozen=True)
class Weekday:
    """A weekday by itself: the nearest past one (publication day included), or the next ahead."""

    weekday: int
    which: Pointing | None = None

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the day, or the days it may be."""

        def nearest(published: date) -> Interval:
            if self.which == "next" or (self.which is None and reference.ahead):
                away = (self.weekday - published.weekday()) % 7
                if self.which == "next" and away == 0:
                    away = 7
                return Interval.day(published + timedelta(days=away))
            if self.which == "this":
                monday = published - timedelta(days=published.weekday())
                return Interval.day(monday + timedelta(days=self.weekday))
            back = (published.weekday() - self.weekday) % 7
            if self.which == "last" and back == 0:
                back = 7
            return Interval.day(published - timedelta(days=back))

        return reference.each(nearest)


@dataclass(frozen=True)
class Offset:
    """A day, week, month or year counted from that of publication: "last week" is -1 weeks."""

    unit: Unit
    offset: int
    part: Part | None = None

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the unit's days."""

        def of(day: date) -> Interval:
            if self.unit == "day":
                return Interval.day(day + timedelta(days=self.offset))
            if self.unit == "week":
                week = Interval.week(day + timedelta(weeks=self.offset))
                if self.part is None or week.start is None:
                    return week
                first = {"early": 0, "mid": 2, "late": 4}[self.part]
                return Interval(
                    week.start + timedelta(days=first),
                    week.start + timedelta(days=min(first + 2, 6)),
                )
            if self.unit == "month":
                return part_of_month(*shift_month(day.year, day.month, self.offset), self.part)
            return part_of_year(day.year + self.offset, self.part)

        return reference.each(of)


@dataclass(frozen=True)
class Span:
    """From one form to another. A first end without a year takes the other's."""

    first: Form
    last: Form

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days from the first day of one to the last day of the other."""
        last = self.last.resolve(reference)
        form = self.first
        if last and last.end and isinstance(form, Day | Month) and form.year is None:
            form = replace(form, year=last.end.year)
            if (form.month, getattr(form, "day", 1)) > (last.end.month, last.end.day):
                form = replace(form, year=last.end.year - 1)
        first = form.resolve(reference)
        if not first or not last or not first.start or not last.end or first.start > last.end:
            return None
        return Interval(first.start, last.end)


@dataclass(frozen=True)
class Since:
    """From a time up to the day of publication."""

    form: Form

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days from the start of the form to publication."""
        first = self.form.resolve(replace(reference, ahead=False))
        if first is None or first.start is None:
            return None
        end = reference.published.end
        return Interval(first.start, end if end and end >= first.start else None)


@dataclass(frozen=True)
class Vague:
    """Words for a time that name no days ("a few months ago"): never resolved."""

    def resolve(self, reference: Reference) -> Interval | None:
        """Return None."""
        return None
