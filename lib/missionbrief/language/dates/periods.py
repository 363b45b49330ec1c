"""Rules for dates that name quarters, halves, seasons, decades, centuries, or a year by words."""

from __future__ import annotations

import re

from missionbrief.language.dates.forms import Form, Year
from missionbrief.language.dates.stretches import Century, Decade, FiscalYear, Months
from missionbrief.language.dates.vocabulary import (
    CENTURIES,
    OFFSETS,
    ORDINALS,
    POINTING,
    SEASONS,
    TENS,
    YEAR,
    Rule,
    integer,
    rule,
    whole_number,
)

_TEN = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONE = "one|two|three|four|five|six|seven|eight|nine"
_QUARTER = (
    r"(?:(?P<fiscal>fiscal)[ -])?(?P<q>first|second|third|fourth|final|1st|2nd|3rd|4th)"
    r"[ -](?:fiscal[ -])?(?P<kind>quarter|half)\b"
)
SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"


def _months(m: re.Match[str]) -> Form | None:
    g = m.groupdict()
    ordinal = ORDINALS[(g.get("q") or g.get("n") or "").lower()]
    half = g.get("kind", "quarter").lower() == "half"
    length = 6 if half else 3
    first = (min(ordinal, 2) - 1) * 6 + 1 if half else 3 * ordinal - 2
    year = integer(g.get("y") or g.get("y2"))
    word = g.get("which") or g.get("which2")
    offset = OFFSETS[POINTING[word.lower()]] if word and year is None else None
    if g.get("own"):
        offset = 0
    # "The first half" may be half of anything.
    if half and ((year is None and offset is None) or g["q"].lower() in ("third", "fourth")):
        return None
    return Months("half" if half else "quarter", first, length, year, offset)


def season(m: re.Match[str]) -> Form:
    """Return the form of a season: its name, and the year or word that tells which."""
    word = m.groupdict().get("which")
    which = POINTING[word.lower()] if word else None
    return Months(
        "season", SEASONS[m["season"].lower()], 3, integer(m.groupdict().get("y")), None, which
    )


def _decade(m: re.Match[str]) -> Form | None:
    g = m.groupdict()
    if g.get("y"):
        return Decade(int(g["y"]))
    tens = int(g["two"]) if g.get("two") else TENS[g["word"].lower()]
    # "The '20s" may be of either century.
    return Decade(1900 + tens) if tens >= 30 else None


def _century(m: re.Match[str]) -> Form | None:
    number = integer(m["n"]) or CENTURIES[m["n"].lower()]
    return Century(number) if 1 <= number <= 21 else None


PERIODS: tuple[Rule, ...] = (
    rule(
        rf"\b(?:the )?{_QUARTER}(?:(?: of)? (?:fiscal )?(?P<y>{YEAR})"
        r"|,? (?:of )?(?:the )?(?P<which>last|this|next|coming|current|previous) (?:fiscal )?year"
        r"\b|(?P<own> of the year\b)|(?! of\b))",
        _months,
        "quarter half",
    ),
    rule(
        r"\b(?:the )?(?P<q>last) (?P<kind>quarter|half) of (?:fiscal )?"
        rf"(?:(?P<y>{YEAR})|(?:the )?(?P<which>last|this|next|coming) year\b)",
        _months,
        "quarter half",
    ),
    rule(
        rf"\b(?:the )?(?:(?:fiscal )?(?P<y2>{YEAR})(?:'s)?|(?P<which2>last|this|next) year's) "
        rf"{_QUARTER}",
        _months,
        "quarter half",
    ),
    rule(
        rf"\bQ(?P<n>[1-4])(?:[ -](?:of )?(?P<y>{YEAR}))?\b",
        lambda m: Months("quarter", 3 * int(m["n"]) - 2, 3, integer(m["y"])),
        "q1 q2 q3 q4 q",
        0,
    ),
    rule(
        rf"\b(?:the )?(?:early|late|mid)?[ -]?{SEASON}(?: of)? (?P<y>{YEAR})",
        season,
        SEASONS,
    ),
    rule(
        rf"\b(?:early |late |later )?(?P<which>last|next|this past|this coming|this) {SEASON}\b",
        season,
        SEASONS,
    ),
    rule(
        r"\bthe (?:early |late )?(?P<season>spring|summer|autumn|winter)\b(?! of\b)",
        season,
        SEASONS,
    ),
    rule(
        r"\b(?:the )?(?:(?:early|late|mid|middle|end of the|beginning of the)[ -]?)?"
        r"(?P<y>1[0-9]\d0|20\d0)(?:'|’)?s\b",
        _decade,
        (str(y) for y in range(1000, 2100, 10)),
    ),
    rule(
        r"\b(?:the )?(?:(?:early|late|mid)[ -])?(?:'|’|‘)(?P<two>[1-9]0)s\b",
        _decade,
        "20 30 40 50 60 70 80 90 20s 30s 40s 50s 60s 70s 80s 90s",
    ),
    rule(
        rf"\bthe (?:(?:early|late|mid)[ -])?(?P<word>{'|'.join(TENS)})\b(?! and)",
        _decade,
        TENS,
    ),
    rule(
        rf"\b(?:the )?(?:(?:early|late|mid)[ -])?(?P<n>\d{{1,2}}(?:st|nd|rd|th)|"
        rf"{'|'.join(CENTURIES)})[ -]century\b",
        _century,
        "century",
    ),
    rule(
        rf"\b(?:the year )?nineteen[ -](?P<rest>(?:{_TEN})(?:[ -](?:{_ONE}))?|ten|eleven|twelve"
        r"|(?:thir|four|fif|six|seven|eigh|nine)teen)\b",
        lambda m: Year(1900 + (whole_number(m["rest"]) or 0)),
        "nineteen",
    ),
    rule(
        rf"\bthe year two thousand(?:(?: and)? (?P<rest>(?:{_TEN}|ten)(?:[ -](?:{_ONE}))?"
        rf"|{_ONE}))?\b",
        lambda m: Year(2000 + (whole_number(m["rest"] or "zero") or 0)),
        "thousand",
    ),
    rule(
        rf"\b(?:the )?(?:fiscal (?:year )?|FY ?)(?P<y>{YEAR})(?![/–-]\d)",
        lambda m: FiscalYear(int(m["y"])),
        "fiscal fy",
    ),
)
