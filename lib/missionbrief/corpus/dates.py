"""Dates as papers and pages print them, where day, month and year all stand there."""

from __future__ import annotations

import re
from datetime import date

from missionbrief.interval import Interval

FIRST_YEAR, LAST_YEAR = 1900, 2099

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"

ISO = r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?:[T ]\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])"
NAMED = (
    _WEEKDAY
    + "(?:"
    + rf"{_MONTH.format('m1')}\s+{_DAY.format('d1')},?\s+{_YEAR.format('y1')}"
    + rf"|{_DAY.format('d2')}\s+(?:of\s+)?{_MONTH.format('m2')},?\s+{_YEAR.format('y2')}"
    + r")(?!\d)"
)
PRINTED = re.compile(rf"(?<![\w-])(?:{ISO}|{NAMED})", re.IGNORECASE)


def iso_interval(text: str) -> Interval:
    """Return the day, month or year that `2024-09-21`, `2024-09` or `2024` names.

    Raises ValueError where it is none of these, no day of the calendar, or outside 1900 to 2099.
    """
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text, re.ASCII)
    if match is None:
        raise ValueError(f"not a date as 2024-09-21, 2024-09 or 2024: {text}")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"year outside {FIRST_YEAR} to {LAST_YEAR}: {text}")
    if month is None:
        return Interval.year(year)
    if not 1 <= month <= 12:
        raise ValueError(f"no month {month}: {text}")
    if day is None:
        return Interval.month(year, month)
    try:
        return Interval.day(date(year, month, day))
    except ValueError:
        raise ValueError(f"no such day: {text}") from None


def printed_day(match: re.Match[str]) -> date | None:
    """Return the day that a match of PRINTED names, or None where the calendar has no such day.

    The day is the one printed: a time zone beside it does not move it.
    """
    found = match.groupdict()
    if found["iso"]:
        parts = [int(part) for part in found["iso"].split("-")]
    else:
        n = "1" if found["m1"] else "2"
        month = _MONTHS.index(found["m" + n].lower()[:3]) + 1
        parts = [int(found["y" + n]), month, int(found["d" + n])]
    try:
        return date(*parts)
    except ValueError:
        return None


def find_day(text: str) -> tuple[date, int, int] | None:
    """Return the first whole date printed in `text` with its start and end, or None."""
    for match in PRINTED.finditer(text):
        day = printed_day(match)
        if day is not None:
            return day, match.start(), match.end()
    return None
