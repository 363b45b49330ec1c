"""Expressions of time as they are written in English news.

A rule is a pattern and a function that turns its match into a form. Rules stand in order: where
two match at one place the longer match counts, then the earlier rule. Durations ("for a year"),
sets ("every six months") and ages are matched too, so that no part of them is read as a date,
and dropped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from missionbrief.language.dates.forms import (
    Day,
    Form,
    Month,
    Offset,
    Part,
    Pointing,
    Quarter,
    Season,
    Since,
    Span,
    Unit,
    Vague,
    Weekday,
    Year,
)
from missionbrief.language.numbers import WORDS, number_word

MONTHS = {
    name: index
    for index, names in enumerate(
        [
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ],
        1,
    )
    for name in names
}
WEEKDAYS = {
    name: index
    for index, names in enumerate(
        [
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed"),
            ("thursday", "thu", "thur", "thurs"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        ]
    )
    for name in names
}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
PARTS: dict[str, Part] = {
    "early": "early",
    "earlier": "early",
    "beginning of": "early",
    "start of": "early",
    "mid": "mid",
    "middle of": "mid",
    "late": "late",
    "later": "late",
    "end of": "late",
}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}

_month_long = "|".join(m.capitalize() for m in MONTHS if len(m) > 4 or m in ("may", "june", "july"))
_month_short = "|".join(m.capitalize() for m in MONTHS if len(m) <= 4 and m not in ("may",))
MONTH = rf"(?:{_month_long}|(?:{_month_short})\b\.?)"
_weekday_long = "|".join(w.capitalize() for w in WEEKDAYS if w.endswith("day"))
WEEKDAY = rf"(?:{_weekday_long}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.?(?=,? [A-Z\d]))"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![,.]\d)(?! ?(?:%|per\b|percent))"
YEAR = r"(?:19|20)\d\d\b(?![,.]\d)"
PART = r"(?:(?:the )?(?:very )?(?:beginning|start|middle|end) of|early|mid|late)(?: in)?[ -]"
NUMBER = rf"(?:\d+|{'|'.join(sorted(WORDS, key=len, reverse=True))}|an?)"


@dataclass(frozen=True)
class Rule:
    """A pattern and what its match means; None from `form` says that it is no date."""

    pattern: re.Pattern[str]
    form: Callable[[re.Match[str]], Form | None]


def _month(text: str) -> int:
    return MONTHS[text.rstrip(".").lower()]


def _weekday(text: str | None) -> int | None:
    return WEEKDAYS[text.rstrip(".").lower()] if text else None


def _int(text: str | None) -> int | None:
    digits = re.match(r"\d+", text or "")
    return int(digits.group()) if digits else None


def _part(text: str | None) -> Part | None:
    if not text:
        return None
    words = re.sub(r"^(?:the )?(?:very )?|(?: in)?[ -]?$", "", text.lower()).strip(" -")
    return PARTS[words]


def _day(m: re.Match[str]) -> Form | None:
    g = m.groupdict()
    day, month, year = int(_int(g["d"]) or 0), _month(g["m"]), _int(g.get("y"))
    try:
        date(year or 2024, month, day)
    except ValueError:
        return None
    return Day(month, day, year, _weekday(g.get("w")))


def _iso(m: re.Match[str]) -> Form | None:
    try:
        day = date.fromisoformat(m["iso"])
    except ValueError:
        return None
    return Day(day.month, day.day, day.year)


def _bare_month(m: re.Match[str]) -> Form:
    which: Pointing | None = None
    if (word := m.groupdict().get("which")) is not None:
        which = {"last": "last", "this": "this", "next": "next", "past": "last"}[word.lower()]  # type: ignore[assignment]
    return Month(_month(m["m"]), _int(m.groupdict().get("y")), _part(m["part"]), which)


def _offset(m: re.Match[str]) -> Form:
    word = m["which"].lower()
    offset = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[word]
    unit: Unit = m["unit"].lower()  # type: ignore[assignment]
    part = _part(m.groupdict().get("part"))
    return Offset(unit, offset, part)


def _ago(m: re.Match[str]) -> Form:
    number = number_word(m["n"])
    unit: Unit = m["unit"].lower()  # type: ignore[assignment]
    if number is None:
        return Vague()
    if m.groupdict().get("ahead"):
        number = -number
    return Offset(unit, -int(number))


def _quarter(m: re.Match[str]) -> Form:
    quarter = ORDINALS[m["q"].lower()]
    if m["y"]:
        return Quarter(quarter, int(m["y"]))
    word = (m["which"] or "this").lower()
    return Quarter(quarter, offset={"last": -1, "next": 1, "coming": 1, "this": 0}[word])


def _season(m: re.Match[str]) -> Form:
    which: Pointing = "last" if m["which"].lower() == "last" else "next"
    return Season(SEASONS[m["season"].lower()], which)


def _weekday_form(m: re.Match[str]) -> Form:
    word = (m["which"] or "").lower()
    which: dict[str, Pointing] = {"last": "last", "next": "next", "this": "this", "coming": "next"}
    day = _weekday(m["w"])
    assert day is not None
    return Weekday(day, which.get(word))


def _span(m: re.Match[str]) -> Form | None:
    ends = [_end(m["a"]), _end(m["b"])]
    first, last = ends
    if isinstance(first, Year) and isinstance(last, Month) and last.year is None:
        return None
    return Span(first, last) if first and last else None


def _end(text: str) -> Form | None:
    for rule in (*ABSOLUTE, *BARE):
        if found := rule.pattern.fullmatch(text):
            return rule.form(found)
    return None


def _since(m: re.Match[str]) -> Form | None:
    form = _end(m["a"])
    return Since(form) if form else None


def _rule(pattern: str, form: Callable[[re.Match[str]], Form | None], flags: int = 0) -> Rule:
    return Rule(re.compile(pattern, flags), form)


def _nothing(m: re.Match[str]) -> None:
    return None


_TIME = r"(?: (?:morning|afternoon|evening|night))?"
_W = rf"(?:(?P<w>{WEEKDAY}),? (?:the )?\(?)?"
ABSOLUTE: tuple[Rule, ...] = (
    _rule(r"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b", _iso),
    _rule(rf"\b{_W}(?P<m>{MONTH}) (?P<d>{DAY})(?:,? (?P<y>{YEAR}))?", _day),
    _rule(rf"\b{_W}(?P<d>{DAY})(?: of)? (?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?", _day),
    _rule(rf"\b(?P<part>(?i:{PART}))?(?P<m>{MONTH}),? (?:of )?(?P<y>{YEAR})", _bare_month),
    _rule(
        rf"\b(?P<part>(?i:{PART}))(?P<y>{YEAR})",
        lambda m: Year(int(m["y"]), _part(m["part"])),
    ),
)
BARE: tuple[Rule, ...] = (
    _rule(rf"(?P<part>(?i:{PART}))?(?P<m>{MONTH})", _bare_month),
    _rule(rf"(?P<y>{YEAR})", lambda m: Year(int(m["y"]))),
)
_ANY_END = (
    rf"(?:(?:(?i:{PART}))?(?:{DAY} (?:of )?)?{MONTH}(?: {DAY})?(?:,? (?:of )?{YEAR})?|{YEAR})"
)
RELATIVE: tuple[Rule, ...] = (
    _rule(
        rf"\b(?:between|from) (?P<a>{_ANY_END}) (?:and|to|until|through|till) (?P<b>{_ANY_END})",
        _span,
        re.IGNORECASE,
    ),
    _rule(rf"\b(?P<a>{YEAR}) ?(?:–|-|to) ?(?P<b>{YEAR})", _span),
    _rule(rf"\bsince (?P<a>{_ANY_END})", _since, re.IGNORECASE),
    _rule(
        rf"\b(?:(?:[Ii]n|[Dd]uring|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ff]rom|[Oo]f|"
        rf"[Tt]hrough|[Ss]ince|[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast)"
        rf" (?:(?P<which>last|next|this|past) )?)?"
        rf"(?P<part>(?i:{PART}))(?P<m>{MONTH})(?! \d)",
        _bare_month,
    ),
    _rule(
        rf"\b(?:[Ii]n|[Dd]uring|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ff]rom|[Oo]f|[Tt]hrough)"
        rf" (?P<part>)(?P<m>{MONTH})(?! \d)(?= |[.,;:)]|$)",
        _bare_month,
    ),
    _rule(rf"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast) (?P<part>)(?P<m>{MONTH})\b", _bare_month),
    _rule(
        r"\b(?:the )?(?P<q>first|second|third|fourth|last|final) quarter of "
        rf"(?:(?P<y>{YEAR})|(?:the )?(?P<which>last|next|this|coming) year)",
        _quarter,
        re.IGNORECASE,
    ),
    _rule(
        r"\b(?P<which>last|next|this coming) (?P<season>spring|summer|autumn|fall)\b",
        _season,
        re.IGNORECASE,
    ),
    _rule(
        rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming) )?(?P<w>{WEEKDAY}){_TIME}\b",
        _weekday_form,
    ),
    _rule(
        r"\b(?:(?P<part>early|earlier|late|later|(?:the )?(?:beginning|start|end|middle) of) )?"
        r"(?:the )?(?P<which>last|past|previous|this|next|coming) (?P<unit>week|month|year)"
        r"(?!-|'s\b| or so\b)\b",
        _offset,
        re.IGNORECASE,
    ),
    _rule(r"\blast night\b", lambda m: Offset("day", -1), re.IGNORECASE),
    _rule(r"\byesterday\b", lambda m: Offset("day", -1), re.IGNORECASE),
    _rule(r"\btomorrow\b", lambda m: Offset("day", 1), re.IGNORECASE),
    _rule(
        r"\b(?:today|tonight|this morning|this evening)\b(?!')", lambda m: Offset("day", 0), re.I
    ),
    _rule(r"\b(?:currently|at present|presently|right now)\b", lambda m: Offset("day", 0), re.I),
    _rule(
        rf"\b(?P<n>{NUMBER}) (?P<unit>day|week|month|year)s? ago\b",
        _ago,
        re.IGNORECASE,
    ),
    _rule(
        r"\b(?:just |only )?(?:a few|several|some|many|a couple of) "
        r"(?:days|weeks|months|years) ago\b",
        lambda m: Vague(),
        re.IGNORECASE,
    ),
    _rule(
        r"\b(?:in |over |during )?(?:the )?(?:recent|past few|last few|coming) "
        r"(?:days|weeks|months|years)\b",
        lambda m: Vague(),
        re.IGNORECASE,
    ),
    _rule(
        rf"\b(?:[Ii]n|[Dd]uring|[Bb]y|[Oo]f|[Uu]ntil|[Ff]rom|[Bb]efore) (?P<y>{YEAR})",
        lambda m: Year(int(m["y"])),
    ),
)
_LENGTH = rf"(?:{NUMBER}|few|several|another)[ -](?:more )?(?:hour|day|week|month|year)s?\b(?! ago)"
NOT_DATES: tuple[Rule, ...] = (
    _rule(
        rf"\b(?:for|every|within|per|after|over|more than|barely|almost|nearly) "
        rf"(?:(?:an?|the|another|about|up to|at least|more than|less than|first|last|next|further"
        rf"|additional|initial|period of) )*{_LENGTH}",
        _nothing,
        re.IGNORECASE,
    ),
    _rule(rf"\b{_LENGTH}[ -](?:old|long)\b", _nothing, re.IGNORECASE),
    _rule(r"\b(?:each|every) (?:day|week|month|year)\b", _nothing, re.IGNORECASE),
)
RULES: tuple[Rule, ...] = (*NOT_DATES, *ABSOLUTE, *RELATIVE)
