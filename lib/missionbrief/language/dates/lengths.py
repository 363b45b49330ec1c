"""Rules for durations, sets and words without a day: found so that they are not taken for dates.

Values are those of TIMEX3 (TimeML 1.2.1): "three years" is P3Y, "several months" PXM, "every
Thursday" XXXX-WXX-4, "recently" PAST_REF.
"""

from __future__ import annotations

import re

from missionbrief.language.dates.forms import Form
from missionbrief.language.dates.undated import Length, Repeated, Vague
from missionbrief.language.dates.vocabulary import (
    MONTH,
    NUMBER,
    UNIT_WORDS,
    WEEKDAY_LONG,
    WEEKDAY_WORDS,
    YEAR,
    Rule,
    iso_length,
    month,
    rule,
    weekday,
)
from missionbrief.language.numbers import number_word

_UNIT = (
    r"(?P<unit>seconds|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?"
    r"|centur(?:y|ies))"
)
_UNIT_PLURAL = r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)"
_SOME = r"(?:a few|few|several|some|many|a number of|recent|countless|dozens of|hundreds of)"
_KIND = (
    r"(?:(?:more|full|whole|consecutive|straight|successive|trading|business|working|additional"
    r"|calendar|other|solid|long) )?"
)
_PERIODS = {
    "hourly": "PT1H",
    "daily": "XXXX-XX-XX",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "XXXX-WXX",
    "monthly": "XXXX-XX",
    "quarterly": "XXXX-QX",
    "annually": "XXXX",
    "yearly": "XXXX",
}


def _length(m: re.Match[str]) -> Form | None:
    # "Three-quarters" is a share.
    if re.search(r"-quarters?$|\ba quarter$", m.group(), re.IGNORECASE):
        return None
    number = number_word(m["n"])
    if number is None or number >= 100_000:
        return None
    extra = m.groupdict().get("extra") or m.groupdict().get("extra2")
    if extra:
        return Length(_and_part(int(number), m["unit"].lower().removesuffix("s"), extra.strip()))
    return Length(iso_length(number, m["unit"]))


def _and_part(number: int, unit: str, extra: str) -> str:
    """A duration and a quarter, half or three quarters of its unit: "P2Y6M"."""
    quarters = {"1/4": 1, "3/4": 3}.get(extra, 2)
    whole = iso_length(number, unit)
    smaller = {"year": (3, "M"), "hour": (15, "M"), "minute": (15, "S"), "day": (6, "H")}
    if unit not in smaller:
        return iso_length(number + quarters / 4, unit)
    size, letter = smaller[unit]
    return f"{whole}{'T' if unit == 'day' else ''}{quarters * size}{letter}"


def _half(m: re.Match[str]) -> Form:
    unit = m["unit"].lower()
    return Length({"hour": "PT30M", "year": "P6M", "day": "PT12H"}.get(unit, iso_length(0.5, unit)))


def _every(m: re.Match[str]) -> Form | None:
    number = number_word(m["n"]) if m["n"] else 2 if m["other"] else 1
    return Repeated(iso_length(number, m["unit"])) if number else None


def _each_named(m: re.Match[str]) -> Form:
    if m["m"]:
        return Repeated(f"XXXX-{month(m['m']):02}")
    return Repeated(f"XXXX-WXX-{(weekday(m['w']) or 0) + 1}")


def _nothing(m: re.Match[str]) -> None:
    return None


# These start at the word before, so that no part of the duration is read as a date.
GUARDS: tuple[Rule, ...] = (
    rule(
        rf"\b(?:for|every|within|per|after|over|more than|barely|almost|nearly) "
        rf"(?:(?:an?|the|another|about|up to|at least|more than|less than|first|last|next|further"
        rf"|additional|initial|period of) )*(?:{NUMBER}|few|several|another)[ -](?:more )?"
        rf"(?:hour|day|week|month|year)s?\b(?! ago)(?! (?:to|ended|ending|up to) [A-Z])"
        rf"(?! of (?:(?:the|this|last) year\b|{YEAR}))",
        _nothing,
        UNIT_WORDS,
    ),
)
LENGTHS_AND_SETS: tuple[Rule, ...] = (
    rule(
        rf"\b(?:each|every) (?:(?P<other>other) |(?P<n>{NUMBER}) )?{_UNIT}\b", _every, "each every"
    ),
    rule(
        rf"\b(?:each|every) (?:(?P<m>(?-i:{MONTH}))|(?P<w>{WEEKDAY_LONG}))\b",
        _each_named,
        "each every",
    ),
    rule(
        rf"\b(?P<w>(?-i:{WEEKDAY_LONG}))s\b",
        lambda m: Repeated(f"XXXX-WXX-{(weekday(m['w']) or 0) + 1}"),
        WEEKDAY_WORDS,
    ),
    rule(
        rf"\b(?:{'|'.join(_PERIODS)})\b(?! [a-z]{{4}})",
        lambda m: Repeated(_PERIODS[m.group().lower()]),
        _PERIODS,
    ),
    rule(
        rf"\b(?:(?:the )?(?:past|last|next|first|final|coming|previous|following|another) )?"
        rf"(?P<n>{NUMBER})(?P<extra> 1/2| 3/4| 1/4| and a half)?[ -](?:or more |or so )?"
        rf"{_KIND}{_UNIT}\b"
        r"(?P<extra2> and a half)?(?:[- ]old\b)?",
        _length,
        UNIT_WORDS,
    ),
    rule(
        rf"\b(?:(?:the )?(?:past|last|next|first) )?(?:a )?couple of {_KIND}{_UNIT}\b(?! ago)",
        lambda m: Length(iso_length(2, m["unit"])),
        "couple",
    ),
    rule(
        r"\b(?P<unit>hour|day|week|month|year|decade|century)-?long\b",
        lambda m: Length(iso_length(1, m["unit"])),
        "long hourlong daylong weeklong monthlong yearlong decadelong",
    ),
    rule(r"\bhalf[ -](?:an?[ -])?(?P<unit>hour|day|year|century|decade)\b", _half, "half"),
    rule(
        rf"\b(?:(?:the )?(?:past|last|next|first|coming) )?{_SOME} {_KIND}{_UNIT}\b",
        lambda m: Length(iso_length(None, m["unit"])),
        UNIT_WORDS,
    ),
    rule(
        rf"(?:(?<=\bfor )|(?<=\bin )|(?<=\bwithin )|(?<=\bafter )|(?<=\bfollowing ))"
        rf"{_UNIT_PLURAL}\b(?! ago)",
        lambda m: Length(iso_length(None, m["unit"])),
        UNIT_WORDS,
    ),
    rule(
        r"\bper (?P<unit>hour|day|week|month|quarter|year)\b",
        lambda m: Repeated(iso_length(1, m["unit"])),
        "per",
    ),
    rule(
        rf"\b(?:the )?(?:past|last) {_KIND}(?P<unit>decade|century|day|hour)\b",
        lambda m: Length(iso_length(1, m["unit"])),
        UNIT_WORDS,
    ),
)


def _vague(pattern: str, points: str, cues: str) -> Rule:
    return rule(
        rf"\b(?:{pattern})\b",
        lambda m: Vague(points, datable=False),  # type: ignore[arg-type]
        cues,
    )


REFERENCES: tuple[Rule, ...] = (
    _vague(
        "now|at the moment|nowadays|these days|for the time being|at this time",
        "PRESENT_REF",
        "now moment nowadays days time",
    ),
    _vague("current", "PRESENT_REF", "current"),
    _vague(
        "(?:more |most |until )?recently|lately|recent|the (?:recent |distant )?past(?! \\w)"
        "|(?:not (?:so |that )?)?long ago|(?:years|months|weeks|decades|centuries) ago",
        "PAST_REF",
        "recently lately past ago recent",
    ),
    _vague(
        "soon(?:er)?(?! after| as)|as soon as possible|the (?:near|short) term"
        "|the (?:near |foreseeable |not too distant )?future|(?:near|foreseeable) future",
        "FUTURE_REF",
        "soon sooner future term",
    ),
)
