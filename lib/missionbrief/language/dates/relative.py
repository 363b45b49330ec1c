"""Expressions that count from when the text was written, or from what it last spoke of.

Weeks run from Monday to Sunday (ISO 8601); a weekend is its Saturday and Sunday.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from missionbrief.interval import Interval
from missionbrief.language.dates.reference import (
    Anchor,
    Dated,
    Grain,
    Part,
    Pointing,
    Reference,
    Timex,
    fineness,
    part_of_month,
    part_of_year,
    shift_month,
    stretch,
    written,
)


@dataclass(frozen=True)
class Weekday(Dated):
    """A weekday by itself: the nearest past one (publication day included), or the next ahead."""

    weekday: int
    which: Pointing | None = None

    @property
    def grain(self) -> Grain:
        """A day."""
        return "day"

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
class WeekdayAgo(Dated):
    """The day so many weeks, months or years before a weekday by itself, or before the day of
    publication: "a year ago Wednesday", "a year ago today"."""

    weekday: int | None
    unit: Grain
    number: int

    @property
    def grain(self) -> Grain:
        """A day."""
        return "day"

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the day; in a shorter month its last."""
        near = (
            reference.each(Interval.day)
            if self.weekday is None
            else Weekday(self.weekday).resolve(replace(reference, ahead=False))
        )
        if near is None or near.days != 1 or near.start is None:
            return None
        day = near.start
        try:
            if self.unit == "week":
                return Interval.day(day - timedelta(weeks=self.number))
            months = self.number * (12 if self.unit == "year" else 1)
            year, month = shift_month(day.year, day.month, -months)
            return Interval.day(date(year, month, min(day.day, monthrange(year, month)[1])))
        except (OverflowError, ValueError):
            return None


@dataclass(frozen=True)
class WeekdayOf(Dated):
    """A weekday of the week so many weeks from that of publication: "Thursday last week"."""

    weekday: int
    weeks: int

    @property
    def grain(self) -> Grain:
        """A day."""
        return "day"

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the day."""

        def of(day: date) -> Interval:
            monday = day - timedelta(days=day.weekday()) + timedelta(weeks=self.weeks)
            return Interval.day(monday + timedelta(days=self.weekday))

        found = reference.each(of)
        return found if found is not None and found.days == 1 else None


def shifted(day: date, grain: Grain, by: int, part: Part | None = None) -> Interval | None:
    """Return the stretch of `grain` that lies `by` such stretches after the one that holds `day`;
    None where the calendar does not reach so far.
    """
    try:
        if grain == "day":
            return Interval.day(day + timedelta(days=by))
        if grain in ("week", "weekend"):
            week = Interval.week(day + timedelta(weeks=by))
            if week.start is None:
                return None
            first, last = {"early": (0, 2), "mid": (2, 4), "late": (4, 6)}.get(part or "", (0, 6))
            if grain == "weekend":
                first, last = 5, 6
            return Interval(week.start + timedelta(days=first), week.start + timedelta(days=last))
        if grain == "month":
            return part_of_month(*shift_month(day.year, day.month, by), part)
        if grain in ("quarter", "half"):
            length = 3 if grain == "quarter" else 6
            first_month = (day.month - 1) // length * length + 1
            return stretch(*shift_month(day.year, first_month, by * length), length)
        if grain == "decade":
            first_year = day.year // 10 * 10 + 10 * by
            return Interval(date(first_year, 1, 1), date(first_year + 9, 12, 31))
        return part_of_year(day.year + by, part)
    except (OverflowError, ValueError):
        return None


@dataclass(frozen=True)
class Offset(Dated):
    """A stretch counted from that of publication: "last week" is -1 weeks. `anchored` is whether
    a text about quarters means the quarter of that year by it, as "a year ago" does, and `past`
    whether it ends with the day of publication, as "earlier this month" does, `coming` whether it
    starts with it, as "later this month" does.
    """

    unit: Grain
    offset: int
    part: Part | None = None
    anchored: bool = False
    past: bool = False
    coming: bool = False

    @property
    def grain(self) -> Grain:
        """The unit's."""
        return self.unit

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the unit's days."""
        days = reference.each(lambda day: shifted(day, self.unit, self.offset, self.part))
        now = reference.published.end
        if days is None or now is None or days.start is None or days.end is None:
            return days
        if self.coming and days.start <= now <= days.end:
            return Interval(now, days.end)
        return Interval(days.start, now) if self.past and now < days.end else days

    def timex(self, reference: Reference) -> Timex | None:
        """Return the value; of a quarter a year ago that quarter's."""
        anchor = reference.anchor
        if self.anchored and anchor and anchor.grain == "quarter" and anchor.days.start:
            days = shifted(anchor.days.start, "quarter", 4 * self.offset)
            if days and days.start:
                return Timex("DATE", written(days.start, "quarter"))
        return super().timex(reference)


@dataclass(frozen=True)
class Weekend(Dated):
    """A weekend: that of the week of publication once it has begun or where the text points
    ahead, otherwise the one before.
    """

    which: Pointing | None = None

    @property
    def grain(self) -> Grain:
        """A weekend."""
        return "weekend"

    def resolve(self, reference: Reference) -> Interval | None:
        """Return its Saturday and Sunday."""

        def of(day: date) -> Interval | None:
            by = 0
            if self.which == "last" or (
                self.which is None and not reference.ahead and day.weekday() < 5
            ):
                by = -1
            elif self.which == "next":
                by = 1
            return shifted(day, "weekend", by)

        return reference.each(of)


@dataclass(frozen=True)
class Anaphor(Dated):
    """A stretch counted from what the text last spoke of ("a year earlier", "the next day"):
    unresolved where the caller does not say what that was.
    """

    unit: Grain
    offset: int

    @property
    def grain(self) -> Grain:
        """The unit's."""
        return self.unit

    def _found(self, reference: Reference) -> tuple[Interval, Grain] | None:
        anchor: Anchor | None = reference.anchor
        if anchor is None or anchor.days.start is None:
            return None
        grain = self.unit
        by = self.offset
        if self.unit == "year" and by and anchor.grain in ("quarter", "month"):
            grain = anchor.grain
            by *= 4 if anchor.grain == "quarter" else 12
        # A month cannot be counted from a year, nor the quarter that is meant from a day.
        if fineness(anchor.grain) < fineness(self.unit):
            return None
        if self.unit == "quarter" and anchor.grain != "quarter":
            return None
        days = shifted(anchor.days.start, grain, by)
        return (days, grain) if days else None

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days counted from the anchor."""
        found = self._found(reference)
        return found[0] if found else None

    def timex(self, reference: Reference) -> Timex | None:
        """Return the value; without an anchor it is counted from publication."""
        if found := self._found(reference):
            return Timex("DATE", written(found[0].start or date.min, found[1]))
        # The quarter that a report is about is the one before it.
        by = self.offset - (self.unit == "quarter")
        return Offset(self.unit, by).timex(reference)


@dataclass(frozen=True)
class WithinNamed(Anaphor):
    """A part of the month, week or year that the text last spoke of, of which it is told no more
    ("earlier in the month"); else the `part` of that of publication."""

    part: Part | None = None

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the whole of the stretch spoken of, or the part of that of publication."""
        # "Earlier in the month" is any of its days until now.
        now = Offset(
            self.unit, self.offset, past=self.part == "early", coming=self.part == "late"
        ).resolve(reference)
        whole = Offset(self.unit, self.offset).resolve(reference)
        told = super().resolve(reference)
        return now if told is None or told == whole else told
