"""Days told by their place in a month: "the last day of August", "the first Monday in March"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from missionbrief.interval import Interval
from missionbrief.language.dates.forms import Month
from missionbrief.language.dates.reference import Dated, Grain, Reference
from missionbrief.language.dates.relative import Offset
from missionbrief.language.dates.spans import Since
from missionbrief.language.dates.vocabulary import (
    MONTH,
    OFFSETS,
    ORDINALS,
    POINTING,
    WEEKDAY_LONG,
    YEAR_AFTER_MONTH,
    Rule,
    integer,
    month,
    rule,
    weekday,
)

_WEEK = 7
_LAST = ("last", "final")


@dataclass(frozen=True)
class WithinMonth(Dated):
    """The `nth` day of a month, or its `nth` such weekday (Monday is 0); the last for None."""

    month: Month
    nth: int | None
    weekday: int | None = None

    @property
    def grain(self) -> Grain:
        """A day."""
        return "day"

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the day, None where the month cannot be known or has no such day."""
        whole = self.month.resolve(reference)
        if whole is None or whole.start is None or whole.end is None:
            return None
        step = timedelta(days=1 if self.weekday is None else _WEEK)
        if self.nth is None:
            back = 0 if self.weekday is None else (whole.end.weekday() - self.weekday) % _WEEK
            day = whole.end - timedelta(days=back)
        else:
            on = 0 if self.weekday is None else (self.weekday - whole.start.weekday()) % _WEEK
            day = whole.start + timedelta(days=on) + (self.nth - 1) * step
        return Interval.day(day) if whole.start <= day <= whole.end else None


@dataclass(frozen=True)
class WeekOfMonth(Dated):
    """The `nth` week of the month so many months from that of publication, its last seven days for
    None: "the first week of this month"."""

    offset: int
    nth: int | None

    @property
    def grain(self) -> Grain:
        """A week."""
        return "week"

    def resolve(self, reference: Reference) -> Interval | None:
        """Return its seven days."""
        whole = Offset("month", self.offset).resolve(reference)
        if whole is None or whole.start is None or whole.end is None or (whole.days or 99) > 31:
            return None
        if self.nth is None:
            return Interval(whole.end - timedelta(days=_WEEK - 1), whole.end)
        first = whole.start + (self.nth - 1) * timedelta(days=_WEEK)
        return Interval(first, first + timedelta(days=_WEEK - 1))


def _week(m: re.Match[str]) -> WeekOfMonth:
    nth = None if m["nth"].lower() in _LAST else ORDINALS[m["nth"].lower()]
    return WeekOfMonth(OFFSETS[POINTING[(m["which"] or "this").lower()]], nth)


def _within(m: re.Match[str]) -> WithinMonth:
    nth = None if m["nth"].lower() in _LAST else ORDINALS[m["nth"].lower()]
    return WithinMonth(Month(month(m["m"]), integer(m["y"])), nth, weekday(m["w"]))


_PLACE = (
    r"(?:[Tt]he )?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal) "
    rf"(?:day|(?P<w>{WEEKDAY_LONG})) (?:of|in) (?P<m>{MONTH})"
    rf"(?:,? (?:of )?(?P<y>{YEAR_AFTER_MONTH}))?"
)
_CUES = "first second third fourth last final"
WITHIN: tuple[Rule, ...] = (
    rule(
        r"\b(?:the )?(?P<nth>first|second|third|last|final) week of "
        r"(?:(?P<which>this|last|next) month|the month)\b",
        _week,
        _CUES,
    ),
    rule(rf"\b[Ss]ince {_PLACE}", lambda m: Since(_within(m)), _CUES, 0),
    rule(rf"\b(?:[Oo]n )?{_PLACE}", _within, _CUES, 0),
)
