"""A stretch of days: how the project holds every date."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Interval:
    """Days from `start` to `end`, both included; None is open on that side.

    Raises ValueError where `start` is later than `end`.
    """

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it starts."""
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"interval ends before it starts: {self.start} > {self.end}")

    @classmethod
    def day(cls, day: date) -> Interval:
        """Return the interval of one day."""
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> Interval:
        """Return the whole month."""
        return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def year(cls, year: int) -> Interval:
        """Return the whole year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def week(cls, day: date) -> Interval:
        """Return Monday to Sunday of the week that holds `day` (ISO 8601)."""
        monday = day - timedelta(days=day.weekday())
        return cls(monday, monday + timedelta(days=6))

    @property
    def closed(self) -> bool:
        """Whether both ends are known."""
        return self.start is not None and self.end is not None

    @property
    def days(self) -> int | None:
        """The number of days, or None for an open interval."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a day, open ends reaching without limit."""
        return not (
            (self.end and other.start and self.end < other.start)
            or (other.end and self.start and other.end < self.start)
        )

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both; an open side stays open."""
        start = min(self.start, other.start) if self.start and other.start else None
        end = max(self.end, other.end) if self.end and other.end else None
        return Interval(start, end)
