"""Rules for dates that are counted from publication, or from what the text last spoke of."""

from __future__ import annotations

import re

from missionbrief.language.dates.forms import Form, Year
from missionbrief.language.dates.relative import Anaphor, Offset, WeekdayAgo, Weekend
from missionbrief.language.dates.stretches import FiscalYear
from missionbrief.language.dates.undated import Present, Vague
from missionbrief.language.dates.vocabulary import (
    BESIDE,
    NUMBER,
    OFFSETS,
    POINTING,
    WEEKDAY_LONG,
    Rule,
    iso_length,
    last,
    part,
    rule,
    unit_grain,
    weekday,
    whole_number,
)

_UNIT = r"(?P<unit>day|week|month|year|decade)"


def _offset(m: re.Match[str]) -> Form:
    offset = OFFSETS[POINTING[m["which"].lower()]]
    said = (m.groupdict().get("part") or "").lower()
    # "Earlier this month" is any of its days until now.
    if said.startswith("earlier") and offset == 0:
        return Offset(unit_grain(m["unit"]), 0, past=True)
    if said.startswith("later") and offset == 0:
        return Offset(unit_grain(m["unit"]), 0, coming=True)
    return Offset(unit_grain(m["unit"]), offset, part(said or None))


def _ago(m: re.Match[str]) -> Form | None:
    number = whole_number(m["n"])
    if number is None:
        return Vague()
    return Offset(unit_grain(m["unit"]), -number, anchored=number == 1)


def _ago_on(m: re.Match[str]) -> Form | None:
    today = m["day"].lower() == "today"
    number, day = whole_number(m["n"]), None if today else weekday(m["day"])
    if number is None or (day is None and not today):
        return None
    return WeekdayAgo(day, unit_grain(m["unit"]), number)


def _years_before(m: re.Match[str]) -> Form | None:
    number = whole_number(m["n"])
    if number is None:
        return None
    unit, by = m["unit"].lower(), OFFSETS[POINTING[m["which"].lower()]]
    return Offset(unit_grain(unit), by - number * (12 if unit == "month" else 52))


def _hence(m: re.Match[str]) -> Form | None:
    number = whole_number(m["n"])
    return Offset(unit_grain(m["unit"]), number) if number is not None else Vague("FUTURE_REF")


def _shift(m: re.Match[str]) -> Form | None:
    number = whole_number(m["n"])
    if number is None:
        return Vague()
    sign = 1 if m["way"].lower().startswith(("later", "after")) else -1
    return Anaphor(unit_grain(m["unit"]), sign * number)


def _year_before(m: re.Match[str]) -> Form:
    quarter = (m["unit"] or "").lower() == "quarter"
    return Anaphor("quarter", -4) if quarter else Anaphor("year", -1)


def _that(m: re.Match[str]) -> Form:
    return Anaphor(unit_grain(m["unit"]), BESIDE[last(m)])


def _weekend(m: re.Match[str]) -> Form:
    word = (m["which"] or "").lower()
    # "This weekend" may be the one that comes or the one just gone.
    return Weekend(None if word not in POINTING or word == "this" else POINTING[word])


def _quarter(m: re.Match[str]) -> Form:
    word = m["which"].lower()
    number = 0 if word in ("this", "current") else 1 if word in ("next", "coming") else -1
    return Offset("quarter", number)


RELATIVE: tuple[Rule, ...] = (
    rule(
        r"\b(?:(?P<part>early|earlier|earlier in|late|later|later in"
        r"|(?:the )?(?:beginning|start|end|middle) of) )?"
        r"(?:the )?(?P<which>last|past|previous|this|next|coming|current) "
        r"(?P<unit>week|month|year)(?!-| or so\b)\b",
        _offset,
        "week month year",
    ),
    rule(
        r"\b(?:the )?(?P<which>last|past|previous|this|next|coming|current) fiscal year\b",
        lambda m: FiscalYear(offset=OFFSETS[POINTING[m["which"].lower()]]),
        "fiscal",
    ),
    rule(
        r"\b(?P<part>early in|earlier in|late in|later in|(?:the )?(?:beginning|start|end|middle)"
        r" of|mid) the (?P<unit>week|month|year)\b",
        lambda m: Offset(unit_grain(m["unit"]), 0, part(m["part"].removesuffix(" in"))),
        "week month year",
    ),
    rule(
        r"\b(?:currently|at present|presently|right now)\b",
        lambda m: Present(),
        "currently present presently now",
    ),
    rule(
        rf"\b(?P<n>{NUMBER}) years? ago (?P<which>last|this|next) (?P<unit>month|week)\b",
        _years_before,
        "ago",
    ),
    rule(
        rf"\b(?P<n>{NUMBER}) (?P<unit>week|month|year)s? ago (?:on )?"
        rf"(?P<day>{WEEKDAY_LONG}|today)\b",
        _ago_on,
        "ago",
    ),
    rule(
        rf"\b(?P<n>{NUMBER}) {_UNIT}s? ago\b",
        _ago,
        "ago",
    ),
    rule(rf"\b(?P<n>{NUMBER}) {_UNIT}s? (?:from now|hence)\b", _hence, "now hence"),
    rule(
        rf"\b(?<!the )(?P<n>{NUMBER}) {_UNIT}s? "
        r"(?P<way>earlier|later|afterwards|(?:before|after) that|before(?=[.,;]|$))\b(?! than\b)",
        _shift,
        "earlier before later after afterwards",
    ),
    rule(
        rf"\b(?P<which>that same|that|the same|the following|the next|the previous|the preceding)"
        rf" {_UNIT}\b(?!-)",
        _that,
        "day week month year decade",
    ),
    rule(
        r"\b(?:later|earlier) (?:in the|that|the same) (?P<unit>day|week|month|year)\b",
        lambda m: Anaphor(unit_grain(m["unit"]), 0),
        "later earlier",
    ),
    rule(
        r"\bthe (?:(?P<unit>day|week|month|year)|night|evening|morning) before"
        r"(?=[.,;:)]| (?:to|in|on|at|by|and|but|from|with|when|while)\b|$)",
        lambda m: Anaphor(unit_grain(m["unit"] or "day"), -1),
        "before",
    ),
    rule(
        r"\bthe (?:preceding quarter|(?:previous )?quarter before)\b(?! last\b)",
        lambda m: Anaphor("quarter", -1),
        "quarter",
    ),
    rule(
        r"\b(?:the )?(?P<which>last|latest|past|previous|this|current|next|coming) quarter\b",
        _quarter,
        "quarter",
    ),
    rule(
        r"\b(?:the |a )?(?:comparable )?year[ -](?:ago|earlier)"
        r"(?: (?:(?:first|second|third|fourth) )?(?P<unit>quarter|period))?\b",
        _year_before,
        "year",
    ),
    rule(
        r"\b(?:(?P<which>last|next|this past|this|the past|the|past|coming) )weekend\b",
        _weekend,
        "weekend",
    ),
    rule(
        r"\b(?:the )?(?:year[ -]end|end of the year|year's end)\b",
        lambda m: Year(part="late"),
        "year",
    ),
    rule(
        # "Before the month is out" is by its end.
        r"(?<=\bbefore )the (?P<unit>week|month|year) (?:is|was) (?:out|over|up)\b"
        r"|(?<=\bby )(?:the )?month['’]s end\b|(?<=\bby )(?:the )?month-end\b",
        lambda m: Offset(unit_grain(m["unit"] or "month"), 0, "late"),
        "before month month-end",
    ),
    rule(
        r"\b(?:just |only )?(?:a few|several|some|many|a couple of) "
        r"(?:days|weeks|months|years|decades|centuries) ago\b",
        lambda m: Vague(),
        "ago",
    ),
    rule(
        r"\b(?:in|over) the (?:days|weeks|months) ahead\b",
        lambda m: Vague("FUTURE_REF"),
        "ahead",
    ),
    rule(
        r"\b(?:in |over |during )?(?:the )?(?P<which>recent|coming) (?:days|weeks|months|years)\b",
        lambda m: Vague("FUTURE_REF" if m["which"].lower() == "coming" else "PAST_REF"),
        "days weeks months years",
    ),
    rule(
        r"\b(?:in |over |during )?(?:the )?(?:past|last) few (?P<unit>days|weeks|months|years)\b",
        lambda m: Vague("PAST_REF", length=iso_length(None, m["unit"])),
        "few",
    ),
)
