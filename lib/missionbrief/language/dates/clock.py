"""Rules for weekdays, for today and its neighbours, and for times of day."""

from __future__ import annotations

import re

from missionbrief.language.dates.absolute import numbered_day
from missionbrief.language.dates.forms import Form
from missionbrief.language.dates.reference import Pointing
from missionbrief.language.dates.relative import Anaphor, Offset, Weekday, WeekdayOf
from missionbrief.language.dates.undated import TimeOfDay
from missionbrief.language.dates.vocabulary import (
    BESIDE,
    DAY,
    MONTH,
    OFFSETS,
    POINTING,
    WEEKDAY_DOTTED,
    WEEKDAY_LONG,
    WEEKDAY_WORDS,
    YEAR,
    Rule,
    last,
    rule,
    weekday,
)

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
    r"|(?P<hour3>[01]\d|2[0-3])(?P<minute3>[0-5]\d)(?= (?:GMT|UTC|hours)\b)"
    r"|(?P<named>noon|midday|midnight)"
)
_ZONE = r"(?:,? \(?(?:EST|EDT|ET|CST|CDT|PST|PDT|GMT|UTC|local time)\)?)?"
_WHICH_DAY = (
    r"(?:(?P<which>last|next|this|coming) )?"
    rf"(?P<w>{WEEKDAY_LONG})|(?-i:(?P<m>{MONTH}) (?P<d>{DAY})(?:,? (?P<y>{YEAR}))?)"
    r"|(?P<near>yesterday|today|tomorrow)"
)
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}


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
    hour = int(m["hour"] or m["hour2"] or m["hour3"])
    if m["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if m["half"].lower() == "p" else 0)
    return TimeOfDay(f"{hour:02}:{m['minute'] or m['minute2'] or m['minute3'] or '00'}", day)


CLOCK: tuple[Rule, ...] = (
    rule(
        rf"\b(?P<w>{WEEKDAY_LONG})(?: of)? (?P<which>last|this|next) week\b",
        lambda m: WeekdayOf(weekday(m["w"]) or 0, OFFSETS[POINTING[m["which"].lower()]]),
        "week",
    ),
    rule(
        rf"\b(?P<which>last|next) week,? on (?P<w>{WEEKDAY_LONG})\b",
        lambda m: WeekdayOf(weekday(m["w"]) or 0, OFFSETS[POINTING[m["which"].lower()]]),
        "week",
    ),
    rule(
        rf"\b(?:(?P<which>last|next|this(?: coming| past)?|coming|past|previous) )?"
        rf"(?P<w>(?-i:{WEEKDAY_DOTTED}))(?:,? {_OF_DAY}\b)?",
        _weekday_form,
        WEEKDAY_WORDS,
    ),
    rule(
        rf"(?<![\d.:$])\b(?:{_CLOCK}){_ZONE}(?:,? (?:on |late |early )?(?:{_WHICH_DAY})\b)?",
        _clock,
        "am pm m noon midday midnight : gmt utc hours",
    ),
    rule(r"\b(?:late |early )?last night\b", lambda m: TimeOfDay("NI", Offset("day", -1)), "night"),
    rule(r"\btonight\b", lambda m: TimeOfDay("NI", Offset("day", 0)), "tonight"),
    rule(
        r"\b(?:(?:late|early|later|earlier) )?this (?P<time>morning|afternoon|evening)\b",
        lambda m: TimeOfDay(_PARTS_OF_DAY[m["time"].lower()], Offset("day", 0)),
        "morning afternoon evening",
    ),
    rule(
        r"\bthe day (?:before yesterday|after tomorrow)\b",
        lambda m: Offset("day", -2 if m.group().lower().endswith("yesterday") else 2),
        "yesterday tomorrow",
    ),
    rule(
        r"\b(?P<near>yesterday|today|tomorrow)(?:,? (?P<time>morning|afternoon|evening"
        r"|night))?\b",
        _near,
        _NEAR,
    ),
    rule(
        r"\b(?:(?:a few|just) )?(?:moments|minutes) ago\b|\ba moment ago\b|\bjust now\b",
        lambda m: Offset("day", 0),
        "moments minutes moment now",
    ),
    rule(
        r"\b(?P<which>that same|that|the same|the following|the next|the previous)"
        r" (?P<time>morning|afternoon|evening|night)\b",
        lambda m: TimeOfDay(_PARTS_OF_DAY[m["time"].lower()], Anaphor("day", BESIDE[last(m)])),
        "morning afternoon evening night",
    ),
)
