"""Rules for parts of a year, for years from a day on, and for the same months of another year."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from missionbrief.language.dates.ends import ANY_END, end_of
from missionbrief.language.dates.forms import Day, Form, Month, Year
from missionbrief.language.dates.spans import Span, YearFrom
from missionbrief.language.dates.stretches import Months
from missionbrief.language.dates.undated import SamePeriod
from missionbrief.language.dates.vocabulary import (
    MONTH_WORDS,
    NUMBER,
    YEAR,
    Rule,
    integer,
    rule,
    whole_number,
)

_OF_YEAR = rf"of (?:(?P<y>{YEAR})|(?P<which>this|last|the) year\b)"
_AHEAD = frozenset({"ending", "that ends", "that begins", "that starts"})
_PAST = frozenset({"ended", "that ended", "that began", "that started"})
_COMMON_YEAR = 2023


def _first_months(m: re.Match[str]) -> Form | None:
    number = whole_number(m["n"] or m["m"])
    if number is None or not 1 < number < 12:
        return None
    year = int(m["y"]) if m["y"] else None
    offset = -1 if m["which"] == "last" else None
    return Months("half", 1, number, year, offset)


def _last_months(m: re.Match[str]) -> Form | None:
    number = whole_number(m["n"])
    if number is None or not 1 < number < 12:
        return None
    year = int(m["y"]) if m["y"] else None
    offset = None if year else -(m["which"] == "last")
    return Months("half", 13 - number, number, year, offset)


def _first_weeks(m: re.Match[str]) -> Form | None:
    """So many weeks from the first of January on, of a common year where none is named."""
    number = whole_number(m["n"])
    if number is None or not 1 < number < 52:
        return None
    year = int(m["y"]) if m["y"] else None
    offset = None if year else -(m["which"] == "last")
    last = date(year or _COMMON_YEAR, 1, 1) + timedelta(days=7 * number - 1)
    return Span(Day(1, 1, year, None, offset), Day(last.month, last.day, year, None, offset))


def _opening(m: re.Match[str]) -> Form:
    year = int(m["y"]) if m["y"] else None
    return Year(year, "early", offset=-(not year and m["which"] == "last"))


def _same(m: re.Match[str]) -> Form:
    year = integer(m["y"]) if m["y"] else None
    return SamePeriod(year, year is None)


def _from_day(m: re.Match[str]) -> Form | None:
    day = end_of(m["b"])
    if not isinstance(day, Day | Month):
        return None
    way = m["way"].lower()
    ahead = True if way in _AHEAD else False if way in _PAST else None
    return YearFrom(day, "end" in way, ahead)


def _year_up_to(m: re.Match[str]) -> Form | None:
    year, last = integer(m["y"]), end_of(m["b"])
    if m.groupdict().get("own") and isinstance(last, Day | Month):
        last = replace(last, year_offset=0)
    return Span(Year(year), last) if isinstance(last, Day | Month) else None


OF_YEAR: tuple[Rule, ...] = (
    rule(
        r"\b(?:in|over|during|for) (?:the same|that|this)"
        r" (?:period|time ?frame|span|stretch|three months|six months)\b",
        lambda m: SamePeriod(),
        "period timeframe time span stretch months",
    ),
    rule(
        rf"\b(?:the |its |their )?first (?P<n>{NUMBER}) months {_OF_YEAR}"
        rf"|(?<!\bits )(?<!\btheir )(?<!['’]s )\b(?:the )?first (?P<m>{NUMBER}) months"
        r"(?! of\b| after\b| in\b)",
        _first_months,
        "months",
    ),
    rule(
        rf"\b(?:the )?(?:last|final|closing) (?P<n>{NUMBER}) months of "
        rf"(?:(?P<y>{YEAR})|(?P<which>last|this) year\b)",
        _last_months,
        "months",
    ),
    rule(
        rf"\b(?:the )?first (?P<n>{NUMBER}) weeks {_OF_YEAR}",
        _first_weeks,
        "weeks",
    ),
    rule(
        rf"\b(?:the )?(?:first|opening|early) (?:few )?(?:months|weeks) {_OF_YEAR}",
        _opening,
        "months weeks",
    ),
    rule(
        r"\b(?:(?:in|over|during|for|of) )?(?:the )?(?:same|corresponding|equivalent) "
        r"(?:period|months|weeks|quarter|half|stretch|(?:two|three|four|six|nine) months)"
        rf",? (?:(?:of |in )?(?P<y>{YEAR})|(?:of )?last year\b"
        r"|(?:of )?the (?:previous year|year before)\b|a year (?:earlier|before|ago)\b)",
        _same,
        "same corresponding equivalent",
    ),
    rule(
        r"\bthe (?:(?:financial|fiscal|budget) )?year (?P<way>beginning|starting"
        r"|that (?:begins|began|starts|started)|ending|that (?:ends|ended)|ended)"
        rf"(?: on)? (?:the )?(?P<b>(?-i:{ANY_END}))",
        _from_day,
        MONTH_WORDS,
    ),
    rule(
        rf"\b(?:this year|(?:in |of )?(?P<y>{YEAR}))(?: so far)?,? "
        rf"(?:up to|up until|to|through|until|till) (?:the )?(?P<b>(?-i:{ANY_END}))",
        _year_up_to,
        MONTH_WORDS,
    ),
    rule(
        rf"\bup (?:to|until) (?P<y>)(?P<b>(?-i:{ANY_END})) (?P<own>(?:of )?this year)\b",
        _year_up_to,
        MONTH_WORDS,
    ),
)
