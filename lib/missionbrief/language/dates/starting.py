"""Rules for what began at a time and goes on: "since June", "from October 2 on"."""

from __future__ import annotations

import re

from missionbrief.language.dates.absolute import bare_month
from missionbrief.language.dates.ends import ANY_END, end_of
from missionbrief.language.dates.forms import Day, Form, Year
from missionbrief.language.dates.periods import SEASON, season
from missionbrief.language.dates.relative import Offset, Weekday, WeekdayOf, Weekend
from missionbrief.language.dates.spans import Since
from missionbrief.language.dates.vocabulary import (
    MONTH,
    OFFSETS,
    PART,
    POINTING,
    WEEKDAY_LONG,
    Rule,
    rule,
    unit_grain,
    weekday,
)


def _since(m: re.Match[str]) -> Form | None:
    form = end_of(m["a"])
    return Since(form) if form else None


STARTING: tuple[Rule, ...] = (
    rule(
        rf"\b[Ss]ince (?P<part>(?i:{PART}))?(?P<m>{MONTH}),? (?:of )?(?P<of>last|this) year\b"
        r"(?!'s)",
        lambda m: Since(bare_month(m)),
        "since",
        0,
    ),
    rule(
        rf"\bsince (?P<w>{WEEKDAY_LONG})(?: of)? (?P<which>last|this) week\b",
        lambda m: Since(WeekdayOf(weekday(m["w"]) or 0, OFFSETS[POINTING[m["which"].lower()]])),
        "since",
    ),
    rule(rf"\bsince (?:the )?(?P<a>{ANY_END})", _since, "since"),
    rule(
        rf"\bfrom (?:the )?(?P<a>(?-i:{ANY_END})) on(?:wards?)?(?=[,.;:)]|$| and\b)",
        _since,
        "from",
    ),
    rule(
        r"\bsince (?P<eve>Christmas|New Year['’]s) (?:Eve|Day)\b",
        lambda m: Since(
            Day(12, 31)
            if m.group().endswith("Year's Eve") or m.group().endswith("Year’s Eve")
            else Day(1, 1)
            if m["eve"].startswith("New")
            else Day(12, 24 if m.group().endswith("Eve") else 25)
        ),
        "since",
    ),
    rule(
        rf"\bsince (?P<which>last|this|past) (?P<part>)(?P<m>{MONTH})\b",
        lambda m: Since(bare_month(m)),
        "since",
    ),
    rule(
        r"\bsince (?P<which>last|this) (?P<unit>week|month|year)\b",
        lambda m: Since(Offset(unit_grain(m["unit"]), OFFSETS[POINTING[m["which"].lower()]])),
        "since",
    ),
    rule(
        r"\bsince (?:the )?(?:start|beginning) of (?:the|this) year\b",
        lambda m: Since(Year(part="early")),
        "since",
    ),
    rule(
        r"\bsince (?:the )?(?:start|beginning) of (?:the|this) (?P<unit>month|week)\b",
        lambda m: Since(Offset(unit_grain(m["unit"]), 0)),
        "since",
    ),
    rule(
        rf"\bsince (?P<which>last )?(?P<w>{WEEKDAY_LONG})\b",
        lambda m: Since(Weekday(weekday(m["w"]) or 0, "last" if m["which"] else None)),
        "since",
    ),
    rule(
        rf"\bsince (?:the (?:early |late )?|(?P<which>last|this) ){SEASON}\b(?! of\b)",
        lambda m: Since(season(m)),
        "since",
    ),
    rule(
        r"\bsince (?:the|(?P<which>last|this)) weekend\b",
        lambda m: Since(Weekend("last" if m["which"] == "last" else None)),
        "since",
    ),
)
