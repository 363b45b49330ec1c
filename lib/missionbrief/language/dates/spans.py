"""Expressions that reach from one time to another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from missionbrief.interval import Interval
from missionbrief.language.dates.forms import Day, Month, NumberedDay
from missionbrief.language.dates.reference import Form, Grain, Reference, Timex
from missionbrief.language.dates.relative import Weekday, shifted


class Stretch:
    """A form that dates a claim as a whole, of which TIMEX3 marks the ends or the length alone."""

    datable = True

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days meant, or None where they cannot be known."""
        raise NotImplementedError

    def timex(self, reference: Reference) -> Timex | None:
        """Return None: TIMEX3 gives it no value."""
        return None


@dataclass(frozen=True)
class Span(Stretch):
    """From one form to another. A first end without a year takes the other's."""

    first: Form
    last: Form

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days from the first day of one to the last day of the other."""
        last = self.last.resolve(reference)
        form = self.first
        own = isinstance(form, Month) and form.which is not None
        own = own or (isinstance(form, Day | Month) and form.year_offset is not None)
        if last and last.end and isinstance(form, Day | Month) and form.year is None and not own:
            form = replace(form, year=last.end.year)
            if (form.month, getattr(form, "day", 1)) > (last.end.month, last.end.day):
                form = replace(form, year=last.end.year - 1)
        first = form.resolve(reference)
        if not first or not last or not first.start or not last.end or first.start > last.end:
            return None
        return Interval(first.start, last.end)


@dataclass(frozen=True)
class NumberedDays(Stretch):
    """The days from one to another of a month, told by their numbers alone: "between the 6th and
    the 11th"."""

    first: int
    last: int

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days of the month that publication is next to."""
        last = NumberedDay(self.last).resolve(reference)
        if last is None or last.start is None:
            return None
        return Interval(last.start.replace(day=self.first), last.end)


@dataclass(frozen=True)
class YearFrom(Stretch):
    """The twelve months from a day, or a month, on, or up to it (`until`): "the year beginning July
    1". Meant is the one whose first, or last, day is nearest to publication, or the nearest of
    those that lie `ahead` of it or not."""

    form: Day | Month
    until: bool = False
    ahead: bool | None = None

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days of the year."""
        told = self.form
        if told.year is None:
            told = replace(told, year_offset=0)
        found = told.resolve(replace(reference, ahead=None))
        edge = (found.end if self.until else found.start) if found is not None else None
        if edge is None:
            return None
        days = [_twelve_months(edge, by, self.until) for by in (-1, 0, 1)]
        if self.form.year is not None:
            return days[1]
        now = reference.published.end or edge
        edges = {(d.end if self.until else d.start) or now: d for d in days}
        near = [e for e in edges if self.ahead is None or (e >= now) == self.ahead]
        return edges[min(near or edges, key=lambda e: abs((e - now).days))]


def _twelve_months(edge: date, by: int, until: bool) -> Interval:
    """The twelve months from, or up to, a day in the year `by` years from it."""
    first = edge + timedelta(days=1) if until else edge
    year = first.year + by - until
    return Interval(_in(first, year), _in(first, year + 1) - timedelta(days=1))


def _in(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)


@dataclass(frozen=True)
class Weekdays(Stretch):
    """From one weekday to another in the days after it: "on Tuesday and Wednesday"."""

    first: int
    last: int

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days up to the last of them, past or ahead as it is."""
        last = Weekday(self.last).resolve(reference)
        if last is None or last.start is None or last.days != 1:
            return None
        return Interval(last.start - timedelta(days=(self.last - self.first) % 7), last.end)


@dataclass(frozen=True)
class UpTo(Stretch):
    """So many days, weeks or months up to a time, its last day included: "the week to Sunday"."""

    number: int
    unit: Grain
    last: Form

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days up to the last one of the form."""
        last = self.last.resolve(replace(reference, ahead=False))
        if last is None or last.end is None:
            return None
        if self.unit == "month":
            months = shifted(last.end, "month", 1 - self.number)
            first = months.start if months else None
        else:
            days = self.number * (7 if self.unit == "week" else 1)
            first = last.end - timedelta(days=days - 1)
        return Interval(first, last.end)


@dataclass(frozen=True)
class Lately(Stretch):
    """So many days, weeks, months or years up to publication: "in the last ten days"."""

    number: int
    unit: Grain

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days from so long before publication on."""
        end = reference.published.end
        if end is None or reference.published.days != 1:
            return None
        if self.unit in ("day", "week"):
            days = self.number * (7 if self.unit == "week" else 1)
            return Interval(end - timedelta(days=days), end)
        months = self.number * (12 if self.unit == "year" else 1)
        first = shifted(end, "month", -months)
        if first is None or first.start is None or first.end is None:
            return None
        return Interval(min(first.start.replace(day=1) + timedelta(end.day - 1), first.end), end)


@dataclass(frozen=True)
class Since:
    """From a time up to the day of publication."""

    form: Form
    datable = True

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days from the start of the form to publication."""
        first = self.form.resolve(replace(reference, ahead=False))
        if first is None or first.start is None:
            return None
        end = reference.published.end
        return Interval(first.start, end if end and end >= first.start else None)

    def timex(self, reference: Reference) -> Timex | None:
        """Return the value of the time it starts from."""
        return self.form.timex(replace(reference, ahead=False))


@dataclass(frozen=True)
class WeekOf(Stretch):
    """The week, or its weekend, that is told by one of its days: seven days `from_it` on, else
    Monday to Sunday around it: "the week that began on 11 November", "the weekend of Nov. 29"."""

    day: Form
    from_it: bool = False
    weekend: bool = False

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days of the week."""
        found = self.day.resolve(reference)
        if found is None or found.start is None or found.days != 1:
            return None
        if self.from_it:
            return Interval(found.start, found.start + timedelta(days=6))
        week = Interval.week(found.start)
        if self.weekend and week.end is not None:
            return Interval(week.end - timedelta(days=1), week.end)
        return week
