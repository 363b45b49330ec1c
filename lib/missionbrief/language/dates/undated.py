"""Expressions of time that name no days: durations, sets, and words such as "recently".

They are found so that no part of them is read as a date, and for those who ask for all
expressions of time with their TIMEX3 values. A time of day is found with its day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from missionbrief.interval import Interval
from missionbrief.language.dates.reference import Form, Reference, Timex


@dataclass(frozen=True)
class Length:
    """A duration: `value` as ISO 8601 writes it ("P3Y"), X where no number is told ("PXM")."""

    value: str
    datable = False

    def resolve(self, reference: Reference) -> Interval | None:
        """Return None."""
        return None

    def timex(self, reference: Reference) -> Timex | None:
        """Return the duration."""
        return Timex("DURATION", self.value)


@dataclass(frozen=True)
class Repeated:
    """A set of times ("every six months"), with its TIMEX3 value ("P6M")."""

    value: str
    datable = False

    def resolve(self, reference: Reference) -> Interval | None:
        """Return None."""
        return None

    def timex(self, reference: Reference) -> Timex | None:
        """Return the set."""
        return Timex("SET", self.value)


@dataclass(frozen=True)
class Vague:
    """Words for a time that name no days: never resolved. `datable` ones ("a few months ago")
    stand as the date of a claim all the same, so that no other date is taken for it.
    """

    points: Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"] = "PAST_REF"
    datable: bool = True
    length: str | None = None

    def resolve(self, reference: Reference) -> Interval | None:
        """Return None."""
        return None

    def timex(self, reference: Reference) -> Timex | None:
        """Return how long it is where that is told, else whether it is past or to come."""
        return Timex("DURATION", self.length) if self.length else Timex("DATE", self.points)


@dataclass(frozen=True)
class SamePeriod:
    """Words for the stretch of time that the text spoke of last ("in the same period"), or for the
    same months of another `year`, or of the year before it where only that is told (`earlier`).
    """

    year: int | None = None
    earlier: bool = False
    datable = True

    def resolve(self, reference: Reference) -> Interval | None:
        """Return None: only the text tells."""
        return None

    def timex(self, reference: Reference) -> Timex | None:
        """Return None."""
        return None


@dataclass(frozen=True)
class Present:
    """Words for the present ("currently"): the day of publication."""

    datable = True

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days on which the text may have been published, where they are known."""
        return reference.published if reference.published.closed else None

    def timex(self, reference: Reference) -> Timex | None:
        """Return the reference to the present."""
        return Timex("DATE", "PRESENT_REF")


@dataclass(frozen=True)
class TimeOfDay:
    """A part of a day ("NI") or a clock time ("22:00") of the day that `day` names, of the day of
    publication where it is None. Only where the text names the day does it date a claim.
    """

    time: str
    day: Form | None = None

    @property
    def datable(self) -> bool:
        """Whether the text names the day."""
        return self.day is not None

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the day."""
        return self.day.resolve(reference) if self.day else None

    def timex(self, reference: Reference) -> Timex | None:
        """Return day and time."""
        days = self.resolve(reference) if self.day else reference.published
        if days is None or days.start is None or days.start != days.end:
            return None
        return Timex("TIME", f"{days.start.isoformat()}T{self.time}")
