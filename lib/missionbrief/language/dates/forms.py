"""Expressions that name days, months or years.

Each form resolves against the days on which the text may have been published. Those without a
year depend on it: where the publication date is open on either side they stay unresolved, unless
the text itself settles them. "Early", "mid" and "late" are days 1-10, 11-20 and 21 to the last of
a month, and thirds of a year.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from missionbrief.interval import Interval
from missionbrief.language.dates.reference import (
    Dated,
    Form,
    Grain,
    Part,
    Pointing,
    Reference,
    part_of_month,
    part_of_year,
)

__all__ = ["Day", "Form", "Month", "NumberedDay", "Reference", "Year"]

HALF_A_YEAR = timedelta(days=183)


@dataclass(frozen=True)
class Day(Dated):
    """A day of a month, with or without year and weekday (Monday is 0); `year_offset` counts the
    year from that of publication ("June 25 last year" is -1).
    """

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    year_offset: int | None = None

    @property
    def grain(self) -> Grain:
        """A day."""
        return "day"

    def in_year(self, year: int) -> date | None:
        """Return the day in `year`, or None where it does not exist or the weekday differs."""
        if self.day > calendar.monthrange(year, self.month)[1]:
            return None
        found = date(year, self.month, self.day)
        return None if self.weekday not in (None, found.weekday()) else found

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the day; without a year the nearest before, or after if it points ahead; with
        its weekday the nearest within half a year on which that is right.
        """
        if self.year is not None:
            # A weekday that contradicts a full date is the slip, not the date.
            found = replace(self, weekday=None).in_year(self.year)
            return Interval.day(found) if found else None

        def nearest(published: date) -> Interval | None:
            if self.year_offset is not None:
                day = replace(self, weekday=None).in_year(published.year + self.year_offset)
                return Interval.day(day) if day else None
            years = range(published.year - 6, published.year + 7)
            days = [d for y in years if (d := self.in_year(y))]
            near = min(days, key=lambda d: (abs(d - published), d), default=None)
            if near and self.weekday is not None and abs(near - published) <= HALF_A_YEAR:
                # The weekday is right again only years later: this one, wherever it points.
                return Interval.day(near)
            if reference.ahead is not None:
                days = [d for d in days if (d >= published if reference.ahead else d <= published)]
            near = min(days, key=lambda d: (abs(d - published), d), default=None)
            return Interval.day(near) if near else None

        resolved = reference.each(nearest)
        if resolved is not None and resolved.start != resolved.end:
            return None
        return resolved


@dataclass(frozen=True)
class NumberedDay(Dated):
    """A day told by its number alone: "on the 12th", of the month that publication is next to."""

    day: int

    @property
    def grain(self) -> Grain:
        """A day."""
        return "day"

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the nearest such day before publication, or after it if it points ahead."""

        def nearest(published: date) -> Interval | None:
            months = [12 * published.year + published.month - 1 + n for n in range(-2, 3)]
            days = [
                date(n // 12, n % 12 + 1, self.day)
                for n in months
                if self.day <= calendar.monthrange(n // 12, n % 12 + 1)[1]
            ]
            if reference.ahead is not None:
                days = [d for d in days if (d >= published if reference.ahead else d <= published)]
            near = min(days, key=lambda d: (abs(d - published), d), default=None)
            return Interval.day(near) if near else None

        resolved = reference.each(nearest)
        return resolved if resolved is not None and resolved.start == resolved.end else None


@dataclass(frozen=True)
class Month(Dated):
    """A month or part of it, with or without its year; `which` for "last October", `year_offset`
    for "October last year".
    """

    month: int
    year: int | None = None
    part: Part | None = None
    which: Pointing | None = None
    year_offset: int | None = None

    @property
    def grain(self) -> Grain:
        """A month."""
        return "month"

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

        resolved = reference.each(lambda day: self._nearest(day, reference.ahead))
        if resolved and resolved.days and resolved.days > 31:
            return None
        return resolved

    def _nearest(self, published: date, pointing: bool | None) -> Interval:
        year = published.year
        if self.year_offset is not None:
            return part_of_month(year + self.year_offset, self.month, self.part)
        if self.which == "this":
            return part_of_month(year, self.month, self.part)
        away = self.month - published.month
        if self.which is None and pointing is None:
            year += 1 if away < -6 else -1 if away >= 6 else 0
            return part_of_month(year, self.month, self.part)
        ahead = pointing if self.which is None else self.which == "next"
        if (ahead and away < 0) or (self.which == "next" and away == 0):
            year += 1
        elif (not ahead and away > 0) or (self.which == "last" and away == 0):
            year -= 1
        return part_of_month(year, self.month, self.part)


@dataclass(frozen=True)
class Year(Dated):
    """A year or part of it; `offset` counts from the year of publication where none is named."""

    year: int | None = None
    part: Part | None = None
    offset: int = 0

    @property
    def grain(self) -> Grain:
        """A year."""
        return "year"

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the year."""
        if self.year is not None:
            return part_of_year(self.year, self.part)
        return reference.each(lambda day: part_of_year(day.year + self.offset, self.part))
