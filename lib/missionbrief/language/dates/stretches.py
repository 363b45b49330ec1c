"""Expressions that name quarters, halves, seasons, decades or centuries.

A season is that of the northern half of the earth, three whole months; winter is named after the
year in which it begins.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from missionbrief.interval import Interval
from missionbrief.language.dates.forms import Year
from missionbrief.language.dates.reference import (
    Dated,
    Grain,
    Pointing,
    Reference,
    Timex,
    stretch,
)

_OCTOBER = 10


@dataclass(frozen=True)
class Months(Dated):
    """A quarter, half or season: `length` months from `first_month` of a named year, of the year
    `offset` years from publication, or of the nearest such stretch in the direction it points to.
    A stretch under way counts as past: "in the fourth quarter" said in October is that quarter.
    """

    kind: Grain
    first_month: int
    length: int
    year: int | None = None
    offset: int | None = None
    which: Pointing | None = None

    @property
    def grain(self) -> Grain:
        """A quarter, half or season."""
        return self.kind

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the months."""
        if self.year is not None:
            return stretch(self.year, self.first_month, self.length)

        def of(day: date) -> Interval:
            year = day.year
            last_month = self.first_month + self.length - 1
            if self.offset is not None:
                year += self.offset
            elif self.which == "this":
                pass
            elif self.which == "last":
                year -= last_month >= day.month
            elif self.which == "next":
                year += self.first_month <= day.month
            elif reference.ahead:
                # "Will report third-quarter earnings" in October speaks of the one just ended.
                year += last_month + 2 < day.month
            else:
                year -= self.first_month > day.month
            return stretch(year, self.first_month, self.length)

        return _one(reference.each(of), self.length)


@dataclass(frozen=True)
class FiscalYear(Dated):
    """A fiscal year named by one year, as the United States do: from October of the year before to
    September (31 U.S.C. 1102); without its year the one `offset` from that of publication."""

    year: int | None = None
    offset: int = 0

    @property
    def grain(self) -> Grain:
        """A year."""
        return "year"

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the twelve months."""
        if self.year is not None:
            return _fiscal(self.year)

        def of(day: date) -> Interval:
            return _fiscal(day.year + (day.month >= _OCTOBER) + self.offset)

        return _one(reference.each(of), 12)

    def timex(self, reference: Reference) -> Timex | None:
        """Return the value of the year that it is named after, None without it."""
        return Year(self.year).timex(reference) if self.year is not None else None


def _fiscal(year: int) -> Interval:
    return Interval(date(year - 1, 10, 1), date(year, 9, 30))


def _one(days: Interval | None, months: int) -> Interval | None:
    """Return `days` where they are one stretch of so many months, not one or another."""
    return None if days and days.days and days.days > 31 * months else days


@dataclass(frozen=True)
class Decade(Dated):
    """Ten years from one that ends in 0."""

    first: int

    @property
    def grain(self) -> Grain:
        """A decade."""
        return "decade"

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the ten years."""
        return Interval(date(self.first, 1, 1), date(self.first + 9, 12, 31))


@dataclass(frozen=True)
class Century(Dated):
    """A century by its number: the 20th is 1901-2000."""

    number: int

    @property
    def grain(self) -> Grain:
        """A century."""
        return "century"

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the hundred years."""
        first = 100 * (self.number - 1) + 1
        return Interval(date(first, 1, 1), date(first + 99, 12, 31))
