"""Rules for dates that are counted from publication, or from what the text last spoke of."""

from __future__ import annotations

import re

from missionbrief.language.dates.absolute import numbered_day
from missionbrief.language.dates.forms import Form, Year
from missionbrief.language.dates.reference import Pointing
from missionbrief.language.dates.relative import Anaphor, Offset, Weekday, Weekend
from missionbrief.language.dates.undated import Present, TimeOfDay, Vague
from missionbrief.language.dates.vocabulary import (
    DAY,
    MONTH,
    NUMBER,
    OFFSETS,
    POINTING,
    WEEKDAY_DOTTED,
    WEEKDAY_LONG,
    WEEKDAY_WORDS,
    YEAR,
    Rule,
    part,
    rule,
    unit_grain,
    weekday,
    whole_number,
)

_UNIT = r"(?P<unit>day|week|month|year|decade)"
_PARTS_OF_DAY = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "noon": "12:00",
    "midday": "12:00",
    "midnight": "24:00",
}
_OF_DAY = r"(?P<time>morning|afternoon|evening|night)"
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<hour2>[01]?\d|2[0-3]):(?P<minute2>[0-5]\d)(?!:?\d)(?: hours)?"
    r"|(?P<named>noon|midday|midnight)"
)
_ZONE = r"(?:,? \(?(?:EST|EDT|ET|CST|CDT|PST|PDT|GMT|UTC|local time)\)?)?"
_WHICH_DAY = (
    r"(?:(?P<which>last|next|this|coming) )?"
    rf"(?P<w>{WEEKDAY_LONG})|(?-i:(?P<m>{MONTH}) (?P<d>{DAY})(?:,? (?P<y>{YEAR}))?)"
    r"|(?P<near>yesterday|today|tomorrow)"
)
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}


def _offset(m: re.Match[str]) -> Form:
    offset = OFFSETS[POINTING[m["which"].lower()]]
    return Offset(unit_grain(m["unit"]), offset, part(m.groupdict().get("part")))


def _ago(m: re.Match[str]) -> Form | None:
    number = whole_number(m["n"])
    if number is None:
        return Vague()
    return Offset(unit_grain(m["unit"]), -number, anchored=number == 1)


def _hence(m: re.Match[str]) -> Form | None:
    number = whole_number(m["n"])
    return Offset(unit_grain(m["unit"]), number) if number is not None else Vague("FUTURE_REF")


def _shift(m: re.Match[str]) -> Form | None:
    number = whole_number(m["n"])
    if number is None:
        return Vague()
    sign = 1 if m["way"].lower() in ("later", "afterwards") else -1
    return Anaphor(unit_grain(m["unit"]), sign * number)


def _year_before(m: re.Match[str]) -> Form:
    quarter = (m["unit"] or "").lower() == "quarter"
    return Anaphor("quarter", -4) if quarter else Anaphor("year", -1)


def _that(m: re.Match[str]) -> Form:
    by = {"that": 0, "same": 0, "following": 1, "next": 1, "previous": -1, "preceding": -1}
    word = m["which"].lower().removeprefix("that ").removeprefix("the ")
    return Anaphor(unit_grain(m["unit"]), by[word])


def _near(m: re.Match[str]) -> Form:
    day = Offset("day", _NEAR[m["near"].lower()])
    return TimeOfDay(_PARTS_OF_DAY[m["time"].lower()], day) if m["time"] else day


def _weekday_form(m: re.Match[str]) -> Form:
    pointing: Pointing | None = POINTING[m["which"].lower()] if m["which"] else None
    number = weekday(m["w"])
    assert number is not None
    day = Weekday(number, pointing)
    return TimeOfDay(_PARTS_OF_DAY[m["time"].lower()], day) if m["time"] else day


def _clock(m: re.Match[str]) -> Form | None:
    day: Form | None = None
    if m["near"]:
        day = Offset("day", _NEAR[m["near"].lower()])
    elif (number := weekday(m["w"])) is not None:
        day = Weekday(number, POINTING[m["which"].lower()] if m["which"] else None)
    elif m["m"]:
        day = numbered_day(m)
        if day is None:
            return None
    if m["named"]:
        return TimeOfDay(_PARTS_OF_DAY[m["named"].lower()], day)
    hour = int(m["hour"] or m["hour2"])
    if m["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if m["half"].lower() == "p" else 0)
    return TimeOfDay(f"{hour:02}:{m['minute'] or m['minute2'] or '00'}", day)


def _weekend(m: re.Match[str]) -> Form:
    word = (m["which"] or "").lower()
    # "This weekend" may be the one that comes or the one just gone.
    return Weekend(None if word in ("", "this", "the", "past", "this past") else POINTING[word])


def _quarter(m: re.Match[str]) -> Form:
    word = m["which"].lower()
    number = 0 if word in ("this", "current") else 1 if word in ("next", "coming") else -1
    return Offset("quarter", number)


RELATIVE: tuple[Rule, ...] = (
    rule(
        rf"\b(?:(?P<which>last|next|this(?: coming| past)?|coming|past|previous) )?"
        rf"(?P<w>(?-i:{WEEKDAY_DOTTED}))(?:,? {_OF_DAY}\b)?",
        _weekday_form,
        WEEKDAY_WORDS,
    ),
    rule(
        rf"(?<![\d.:$])\b(?:{_CLOCK}){_ZONE}(?:,? (?:on |late |early )?(?:{_WHICH_DAY})\b)?",
        _clock,
        "am pm m noon midday midnight :",
    ),
    rule(
        r"\b(?:(?P<part>early|earlier|earlier in|late|later|later in"
        r"|(?:the )?(?:beginning|start|end|middle) of) )?"
        r"(?:the )?(?P<which>last|past|previous|this|next|coming|current) (?:fiscal )?"
        r"(?P<unit>week|month|year)(?!-|'s\b| or so\b)\b",
        _offset,
        "week month year",
    ),
    rule(
        r"\b(?P<part>early in|earlier in|late in|later in|(?:the )?(?:beginning|start|end|middle)"
        r" of|mid) the (?P<unit>week|month|year)\b",
        lambda m: Offset(unit_grain(m["unit"]), 0, part(m["part"].removesuffix(" in"))),
        "week month year",
    ),
    rule(r"\b(?:late |early )?last night\b", lambda m: TimeOfDay("NI", Offset("day", -1)), "night"),
    rule(r"\btonight\b", lambda m: TimeOfDay("NI", Offset("day", 0)), "tonight"),
    rule(
        r"\b(?:(?:late|early|later|earlier) )?this (?P<time>morning|afternoon|evening)\b",
        lambda m: TimeOfDay(_PARTS_OF_DAY[m["time"].lower()], Offset("day", 0)),
        "morning afternoon evening",
    ),
    rule(
        r"\b(?P<near>yesterday|today|tomorrow)(?! and tomorrow)(?:,? (?P<time>morning|afternoon"
        r"|evening|night))?\b(?!['’])",
        _near,
        _NEAR,
    ),
    rule(
        r"\b(?P<near>yesterday|tomorrow|today)(?P<time>)(?=['’]s\b)",
        _near,
        _NEAR,
    ),
    rule(
        r"\b(?:currently|at present|presently|right now)\b",
        lambda m: Present(),
        "currently present presently now",
    ),
    rule(
        rf"\b(?P<n>{NUMBER}) {_UNIT}s? ago\b",
        _ago,
        "ago",
    ),
    rule(rf"\b(?P<n>{NUMBER}) {_UNIT}s? (?:from now|hence)\b", _hence, "now hence"),
    rule(
        rf"\b(?<!the )(?P<n>{NUMBER}) {_UNIT}s? "
        r"(?P<way>earlier|later|afterwards|before(?=[.,;]|$))\b(?! than\b)",
        _shift,
        "earlier before later afterwards",
    ),
    rule(
        rf"\b(?P<which>that same|that|the same|the following|the next|the previous|the preceding)"
        rf" {_UNIT}\b(?!-)",
        _that,
        "day week month year decade",
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
        r"\b(?:just |only )?(?:a few|several|some|many|a couple of) "
        r"(?:days|weeks|months|years) ago\b",
        lambda m: Vague(),
        "ago",
    ),
    rule(
        r"\b(?:in |over |during )?(?:the )?(?:recent|past few|last few|coming) "
        r"(?:days|weeks|months|years)\b",
        lambda m: Vague("FUTURE_REF" if "coming" in m.group().lower() else "PAST_REF"),
        "days weeks months years",
    ),
)
