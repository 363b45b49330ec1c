"""Rules for dates that name days, months and years."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from missionbrief.language.dates.forms import Day, Form, Month, NumberedDay, Year
from missionbrief.language.dates.vocabulary import (
    DAY,
    DAY_WORDS,
    MONTH,
    MONTH_WORDS,
    OFFSETS,
    PART,
    POINTING,
    WEEKDAY,
    YEAR,
    YEAR_AFTER_MONTH,
    YEAR_WORDS,
    Rule,
    integer,
    month,
    part,
    rule,
    weekday,
)

_W = rf"(?:(?P<w>{WEEKDAY}),? (?:the )?\(?)?"
_NTH = rf"(?P<nth>(?i:{'|'.join(DAY_WORDS)}))"
_OF = r"(?:,? (?:of )?(?P<of>last|this|next) year\b(?!'s))?"


def _year_offset(m: re.Match[str]) -> int | None:
    word = m.groupdict().get("of")
    return OFFSETS[POINTING[word.lower()]] if word else None


def numbered_day(m: re.Match[str]) -> Form | None:
    """Return the day of a match with groups `d`, `m` and perhaps `y`, `w`, `of`; None if there is
    no such day.
    """
    g = m.groupdict()
    day, number, year = int(integer(g["d"]) or 0), month(g["m"]), integer(g.get("y"))
    try:
        date(year or 2024, number, day)
    except ValueError:
        return None
    return Day(number, day, year, weekday(g.get("w")), _year_offset(m))


def _iso(m: re.Match[str]) -> Form | None:
    try:
        day = date.fromisoformat(m["iso"])
    except ValueError:
        return None
    return Day(day.month, day.day, day.year)


def _slashed(m: re.Match[str]) -> Form | None:
    """A date in figures, where only one order of day and month is possible."""
    one, other, year = int(m["a"]), int(m["b"]), int(m["y"])
    if len(m["y"]) == 2:
        year += 1900 if year > 50 else 2000
    if one > 12 >= other or one == other:
        one, other = other, one
    if other <= 12 and one != other:
        return None
    try:
        date(year, one, other)
    except ValueError:
        return None
    return Day(one, other, year)


def bare_month(m: re.Match[str]) -> Form:
    """Return the month of a match with groups `m`, `part` and perhaps `y`, `which`, `of`."""
    word = m.groupdict().get("which")
    return Month(
        month(m["m"]),
        integer(m.groupdict().get("y")),
        part(m["part"]),
        POINTING[word.lower()] if word else None,
        _year_offset(m),
    )


def _spelt_day(m: re.Match[str]) -> Form | None:
    day = DAY_WORDS[m["nth"].lower()]
    if not m.groupdict().get("m"):
        return NumberedDay(day)
    number, year = month(m["m"]), integer(m["y"])
    return Day(number, day, year) if day <= monthrange(year or 2024, number)[1] else None


def _holiday(m: re.Match[str]) -> Form:
    if m["eve"]:
        return Day(12, 24 if m["eve"] == "Christmas" else 31)
    return Day(12, 25) if m.group().startswith("Christmas") else Day(1, 1)


# Each is a date wherever it stands; the ends of a span are made of these too.
ABSOLUTE: tuple[Rule, ...] = (
    rule(r"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b", _iso, YEAR_WORDS, 0),
    rule(
        rf"\b{_W}(?P<m>{MONTH}) (?:the )?(?P<d>{DAY})(?:,? (?P<y>{YEAR})|{_OF})",
        numbered_day,
        MONTH_WORDS,
        0,
    ),
    rule(
        rf"\b{_W}(?P<d>{DAY})(?: of)? (?P<m>{MONTH})(?:,? (?P<y>{YEAR})|{_OF})",
        numbered_day,
        MONTH_WORDS,
        0,
    ),
    rule(
        rf"\b(?P<part>(?i:{PART}))?(?P<m>{MONTH}),? (?:of )?(?P<y>{YEAR_AFTER_MONTH})",
        bare_month,
        MONTH_WORDS,
        0,
    ),
    rule(
        rf"\b(?P<part>(?i:{PART}))(?P<y>{YEAR})",
        lambda m: Year(int(m["y"]), part(m["part"])),
        YEAR_WORDS,
        0,
    ),
)
NAMED_DAYS: tuple[Rule, ...] = (
    rule(
        r"(?<![\d/])(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)/(?P<y>(?:19|20)?\d\d)(?![\d/])",
        _slashed,
        "/",
    ),
    rule(
        rf"\b(?P<part>(?i:{PART}))?(?P<m>{MONTH}) (?:of )?(?P<of>last|this|next) year\b(?!'s)",
        bare_month,
        MONTH_WORDS,
        0,
    ),
    rule(
        r"\b(?:(?P<eve>Christmas|New Year['’]s) Eve|Christmas(?: Day)?|New Year['’]s Day)\b",
        _holiday,
        "christmas year",
        0,
    ),
    rule(
        r"\b(?:on )?the (?P<d>[1-9]|[12]\d|3[01])(?:st|nd|rd|th) of this month\b",
        lambda m: NumberedDay(int(m["d"])),
        "month",
    ),
    # "The ninth of October", "on the nineteenth"; "on the second" may be of anything.
    rule(
        rf"\b(?:[Oo]n )?(?:the )?{_NTH} of (?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?",
        _spelt_day,
        MONTH_WORDS,
        0,
    ),
    rule(
        rf"\b(?:on|by|until|since|before|after) the (?!first\b|second\b|third\b|fourth\b|fifth\b)"
        rf"{_NTH}(?=[,.;:)!?]|$| (?:and|but|with|at|in|from|to|on|when|after|before)\b)",
        _spelt_day,
        DAY_WORDS,
    ),
    # "joined us on the 12th", not "on the 12th floor" or "on the 12th of each month".
    rule(
        r"\b(?:on|by|until|since|before|after) the (?P<d>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b"
        r"(?=[,.;:)!?]|$| (?:and|but|with|at|in|from|to|when|after|before)\b)",
        lambda m: NumberedDay(int(m["d"])),
        "st nd rd th",
    ),
)
# Only among other words of time: "May" and "1,990" alone are often something else.
BARE: tuple[Rule, ...] = (
    rule(rf"(?P<part>(?i:{PART}))?(?P<m>{MONTH})", bare_month, MONTH_WORDS, 0),
    rule(rf"(?P<y>{YEAR})", lambda m: Year(int(m["y"])), YEAR_WORDS, 0),
)
