"""Rules for what dates a claim as a whole: spans, "since", and months and years after a
preposition, which tells "in May" from "may" and "in 2024" from a number.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from missionbrief.language.dates.absolute import bare_month
from missionbrief.language.dates.ends import ANY_END, end_of
from missionbrief.language.dates.forms import Day, Form, Month, Year
from missionbrief.language.dates.relative import Anaphor, Weekday, WithinNamed
from missionbrief.language.dates.spans import Lately, NumberedDays, Span, UpTo, Weekdays, WeekOf
from missionbrief.language.dates.undated import Length
from missionbrief.language.dates.vocabulary import (
    DAY,
    MONTH,
    MONTH_WORDS,
    NUMBER,
    OFFSETS,
    PART,
    POINTING,
    WEEKDAY_LONG,
    WEEKDAY_WORDS,
    WEEKDAYS,
    YEAR,
    YEAR_AFTER_MONTH,
    YEAR_WORDS,
    Rule,
    integer,
    month,
    part,
    rule,
    unit_grain,
    weekday,
    whole_number,
)

# "May 6" is a day; in "in May 600 officers came" the number is another's.
_NO_DAY = r"(?! (?:19|20)\d\d\b| \d{1,2}(?:st|nd|rd|th)?\b(?!,\d{3}))"
# "On July 16 and 20 more" counts people.
_NOT_COUNTED = (
    r"(?=[,.;:)]|$| (?:to|for|in|at|when|after|by|during|near|more than|over|about|but|with|from"
    r"|before|while|and(?! \d))\b)"
)
_PREPOSITION = (
    "[Ii]n|[Ff]or|[Dd]uring|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ff]rom|[Oo]f|[Tt]hrough"
)


# "In July to September", "the three months, July to September".
_WITHIN = "|".join(rf"(?<={w})" for w in ("in ", "In ", "uring ", "period ", "onths ", "onths, ",
                                          "onths: ", "uarter, "))  # fmt: skip
# "On Friday and Monday" are two days, no run of them.
_RUN = 4
_COMMON_YEAR = 2023
_DATED = rf"(?:{MONTH} {DAY}|{DAY} (?:of )?{MONTH})(?:,? {YEAR})?"
_NTH = r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"
_HOUR = r"(?: (?:morning|afternoon|evening|night))?"


def _span(m: re.Match[str]) -> Form | None:
    first, day = end_of(m["a"]), WEEKDAYS.get(m["b"].lower())
    last = end_of(m["b"]) if day is None else Weekday(day)
    word, early = m.groupdict().get("of"), m.groupdict().get("af")
    if early and isinstance(first, Day | Month) and first.year is None:
        first = replace(first, year_offset=OFFSETS[POINTING[early.lower()]])
    if word and isinstance(last, Day | Month) and last.year is None:
        last = replace(last, year_offset=OFFSETS[POINTING[word.lower()]])
    if isinstance(first, Year) and isinstance(last, Month) and last.year is None:
        return None
    if isinstance(first, Month) and isinstance(last, Month) and first.part == last.part == "mid":
        # "From mid-May to mid-June" is from the 15th to the 15th.
        ends = [Day(e.month, 15, e.year, None, e.year_offset) for e in (first, last)]
        return Span(*ends)
    return Span(first, last) if first and last else None


def _months(m: re.Match[str]) -> Form | None:
    """The days from one month to another: "in April-June", "the period July to September"."""
    first, last = end_of(m["a"] or m["c"]), end_of(m["b"] or m["d"])
    return Span(first, last) if first and last else None


def _weekdays(m: re.Match[str]) -> Form | None:
    """The days from one weekday to another close after it: "on Tuesday and Wednesday"."""
    first, last = weekday(m["a"]), weekday(m["b"])
    if first is None or last is None or not 0 < (last - first) % 7 <= _RUN:
        return None
    return Weekdays(first, last)


def _days(m: re.Match[str]) -> Form | None:
    """The days from one to another of a month: "December 6-7", "from 11 to 14 November"."""
    first, last = integer(m["a"]), integer(m["b"])
    year = integer(m["y"])
    apart = m["to"] == "and" and not m["open"] and last and first and last - first > 3
    if not first or not last or not first < last <= 31 or apart:
        return None
    number = month(m["m"])
    return Span(Day(number, first, year), Day(number, last, year))


def _joined(m: re.Match[str]) -> Form | None:
    """The days from one to another close after it, each with its month: "on Friday, January 3, and
    Saturday, January 4, 2025", "on 30 June and 1 July"."""
    first, last = end_of(m["a"]), end_of(m["b"])
    if not isinstance(first, Day) or not isinstance(last, Day):
        return None
    first = first if first.year else replace(first, year=last.year)
    told = [(d.month, d.day) for d in (first, last)]
    try:
        apart = date(_COMMON_YEAR, *told[1]) - date(_COMMON_YEAR, *told[0])
    except ValueError:
        return None
    return Span(first, last) if 0 < apart.days <= _RUN else None


def _numbered(m: re.Match[str]) -> Form | None:
    """The days from one to another by their numbers: "between the 6th and the 11th"."""
    first, last = int(m["a"][:-2]), int(m["b"][:-2])
    return NumberedDays(first, last) if first < last else None


def _week_of(m: re.Match[str]) -> Form:
    """A week of a month: its days 1 to 7, 8 to 14, 15 to 21, or its last seven."""
    number, year, nth = month(m["m"]), integer(m["y"]), m["nth"].lower()
    if nth in ("last", "final"):
        return Span(Day(number, 25, year), Month(number, year, "late"))
    first = {"first": 1, "second": 8, "third": 15}[nth]
    return Span(Day(number, first, year), Day(number, first + 6, year))


def _weeks_of(m: re.Match[str]) -> Form | None:
    """The first or last few weeks of a month; February is given 28 days."""
    number, year, weeks = month(m["m"]), integer(m["y"]), whole_number(m["n"])
    if weeks is None or not 1 < weeks < 4:
        return None
    if m["nth"].lower() in ("first", "opening"):
        return Span(Day(number, 1, year), Day(number, 7 * weeks, year))
    length = monthrange(_COMMON_YEAR, number)[1]
    return Span(Day(number, length - 7 * weeks + 1, year), Month(number, year, "late"))


def _weekend_of(m: re.Match[str]) -> Form:
    """A weekend of a month: that of the week in which its 1st, 8th or 15th day lies."""
    day = {"first": 1, "second": 8, "third": 15}[m["nth"].lower()]
    return WeekOf(Day(month(m["m"]), day, integer(m["y"])), weekend=True)


def _part_of(m: re.Match[str]) -> Form:
    """The first or last days of a month, or a half of it."""
    number, year, nth = month(m["m"]), integer(m["y"]), m["nth"].lower()
    early = nth in ("first", "opening", "early")
    if m["what"] == "half":
        if early:
            return Span(Day(number, 1, year), Day(number, 15, year))
        return Span(Day(number, 16, year), Month(number, year, "late"))
    return Month(number, year, "early" if early else "late")


def _up_to(m: re.Match[str]) -> Form | None:
    number = whole_number(m["n"])
    named = WEEKDAYS.get(m["b"].rstrip(".").lower())
    last = end_of(m["b"]) if named is None else Weekday(named)
    return UpTo(number, unit_grain(m["unit"]), last) if number and last else None


def _week_around(m: re.Match[str]) -> Form | None:
    day, how = end_of(m["b"]), m["how"].lower()
    if not isinstance(day, Day):
        return None
    if how.startswith("end") or how.endswith("to"):
        return UpTo(1, "week", day)
    return WeekOf(day, from_it=how != "of", weekend=m["what"].lower() == "weekend")


def _lately(m: re.Match[str]) -> Form | None:
    if m["one"]:
        return Lately(1, unit_grain(m["one"]))
    number = whole_number(m["n"])
    return Lately(number, unit_grain(m["unit"])) if number else None


# They come before the durations that they would else be taken for.
ROLLING: tuple[Rule, ...] = (
    rule(
        rf"\b(?:in|over|during|within) the (?:(?:last|past) (?P<n>{NUMBER}) "
        rf"(?P<unit>day|week|month|year)s"
        rf"(?! of (?:{MONTH}|{YEAR}|(?:the|last|this) year))"
        r"|(?:last|past) (?P<one>week|month|year)(?! of\b))\b",
        _lately,
        "days weeks months years past last",
    ),
    rule(
        r"\b(?:of )?the past (?P<one>week|month|year)\b"
        r"|\bthe last (?P<last>week|month|year) alone\b",
        lambda m: Lately(1, unit_grain(m["one"] or m["last"])),
        "past alone",
    ),
)
COMPOSITE: tuple[Rule, ...] = (
    rule(
        rf"\b(?:[Bb]etween|[Ff]rom) the (?P<a>{_NTH})(?: (?:and|to|until|through|till) |[–—-])"
        rf"(?:the )?(?P<b>{_NTH})(?! (?:of )?(?:{MONTH}|\w+ (?:hour|century|minute))| \w+ary)",
        _numbered,
        "st nd rd th",
        0,
    ),
    rule(
        r"\b(?P<way>[Ee]arlier|[Ll]ater) in the (?P<unit>week|month|year)\b",
        lambda m: WithinNamed(unit_grain(m["unit"]), 0, part(m["way"].lower())),
        "earlier later",
        0,
    ),
    rule(
        rf"\b(?:between|from) (?:the )?(?P<a>{ANY_END}|(?:last|this) {MONTH})"
        r"(?: (?:of )?(?P<af>last|this) year)?"
        rf" (?:and|to|until|through|till) (?:the )?(?P<b>{ANY_END}|{WEEKDAY_LONG})"
        r"(?: (?:of )?(?P<of>last|this|next) year\b(?!'s))?",
        _span,
        MONTH_WORDS | YEAR_WORDS,
    ),
    rule(
        rf"\b(?P<a>{MONTH}(?: {YEAR_AFTER_MONTH})?)(?: ?[–—-] ?| to | through )"
        rf"(?P<b>{MONTH},? (?:of )?{YEAR_AFTER_MONTH}|{MONTH}(?= (?:of )?(?:last|this) year\b))"
        r"(?: (?:of )?(?P<of>[Ll]ast|[Tt]his) year\b(?!'s))?",
        _span,
        MONTH_WORDS,
        0,
    ),
    rule(
        rf"\b(?P<a>{MONTH}) ?[–—-] ?(?P<b>{MONTH}(?:,? (?:of )?{YEAR_AFTER_MONTH})?)"
        rf"|(?:{_WITHIN})(?P<c>{MONTH}) (?:to|through) "
        rf"(?P<d>{MONTH}(?:,? (?:of )?{YEAR_AFTER_MONTH})?)",
        _months,
        MONTH_WORDS,
        0,
    ),
    rule(
        rf"\b(?:in|during|of|through|for) (?P<a>(?:{PART})?{MONTH}) and "
        rf"(?P<b>(?:{PART})?{MONTH}(?:,? (?:of )?{YEAR_AFTER_MONTH})?)"
        r"(?: (?:of )?(?P<of>last|this|next) year\b(?!'s))?(?! \d)",
        _span,
        MONTH_WORDS,
    ),
    rule(
        rf"\b(?:the )?(?P<n>{NUMBER}) (?P<unit>day|week|month)s (?:to|ended|ending|up to|before) "
        rf"(?P<b>(?-i:{ANY_END})|{WEEKDAY_LONG})",
        _up_to,
        MONTH_WORDS | YEAR_WORDS | WEEKDAY_WORDS,
    ),
    rule(
        rf"\b(?P<a>{WEEKDAY_LONG}){_HOUR} (?:and|to|through|until) (?:early |late )?(?:on )?"
        rf"(?P<b>{WEEKDAY_LONG}){_HOUR}(?! \w+ing\b)",
        _weekdays,
        WEEKDAY_WORDS,
    ),
    rule(
        rf"\b(?P<open>(?:[Bb]etween|[Ff]rom) )?"
        rf"(?P<m>{MONTH}) (?P<a>{DAY}) ?(?P<to>–|-|to|and) ?(?P<b>{DAY})(?!\d)"
        rf"(?:,? (?P<y>{YEAR}))?(?(open)(?! more\b)|{_NOT_COUNTED})",
        _days,
        MONTH_WORDS,
        0,
    ),
    rule(
        rf"\b(?:(?P<open>[Bb]etween|[Ff]rom) |[Oo]n )?(?:the )?"
        rf"(?P<a>{DAY}) ?(?P<to>–|-|to|and) ?(?:the )?(?P<b>{DAY}) (?:of )?(?P<m>{MONTH})"
        rf"(?:,? (?P<y>{YEAR}))?",
        _days,
        MONTH_WORDS,
        0,
    ),
    rule(
        rf"\b[Oo]n (?:(?:{WEEKDAY_LONG}),? )?(?:the )?(?P<a>{_DATED}),? and (?:on )?"
        rf"(?:(?:{WEEKDAY_LONG}),? )?(?:the )?(?P<b>{_DATED})",
        _joined,
        MONTH_WORDS,
        0,
    ),
    rule(
        rf"\b(?:[Tt]he )?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ll]ast|[Ff]inal) week (?:of|in) "
        rf"(?P<m>{MONTH})(?:,? (?:of )?(?P<y>{YEAR}))?",
        _week_of,
        "week",
        0,
    ),
    rule(
        r"\b(?:[Tt]he )?(?P<nth>[Ff]irst|[Oo]pening|[Ll]ast|[Ff]inal|[Cc]losing) "
        rf"(?P<n>(?i:{NUMBER})) weeks (?:of|in) (?P<m>{MONTH})(?:,? (?:of )?(?P<y>{YEAR}))?",
        _weeks_of,
        "weeks",
        0,
    ),
    rule(
        rf"\b(?:[Tt]he )?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird) weekend (?:of|in) "
        rf"(?P<m>{MONTH})(?:,? (?:of )?(?P<y>{YEAR}))?",
        _weekend_of,
        "weekend",
        0,
    ),
    rule(
        r"\b(?:[Tt]he )?(?P<nth>[Ff]irst|[Oo]pening|[Ee]arly|[Ss]econd|[Ll]ast|[Ff]inal"
        rf"|[Cc]losing) (?P<what>days|half) (?:of|in) (?P<m>{MONTH})(?:,? (?:of )?(?P<y>{YEAR}))?",
        _part_of,
        "days half",
        0,
    ),
    rule(rf"\b(?P<a>{YEAR}) ?(?:–|-|to) ?(?P<b>{YEAR})", _span, YEAR_WORDS, 0),
    rule(
        r"\bthe (?P<what>week|weekend) (?P<how>of|that (?:began|begins|started)|beginning|starting"
        r"|from|ending|ended|to|up to)(?: on)? (?:the )?"
        r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
        rf"(?P<b>(?-i:{ANY_END}))",
        _week_around,
        "week weekend",
    ),
    rule(
        rf"\b(?P<y>{YEAR})(?= (?:[a-zA-Z]+ ){{0,2}}(?:plan|appeal|budget)\b)",
        lambda m: Year(int(m["y"])),
        YEAR_WORDS,
    ),
    rule(
        rf"\b(?:(?:{_PREPOSITION}|[Ss]ince|[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast)"
        rf" (?:(?P<which>last|next|this|past) )?)?"
        rf"(?P<part>(?i:{PART}))(?P<m>{MONTH}){_NO_DAY}",
        bare_month,
        MONTH_WORDS,
        0,
    ),
    rule(
        # "Paid up to March", "up to and including March": a limit, and no month of the verb.
        rf"(?:\b(?:{_PREPOSITION}) |(?<=up to )|(?<=up to and including ))"
        rf"(?P<part>)(?P<m>{MONTH})(?!, (?:19|20)\d\d\b){_NO_DAY}"
        rf"(?:,? (?:of )?(?P<of>last|this|next) year\b(?!'s)|(?= |[.,;:)]|$))",
        bare_month,
        MONTH_WORDS,
        0,
    ),
    rule(
        rf"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast) (?P<part>)(?P<m>{MONTH})(?!\w)",
        bare_month,
        MONTH_WORDS,
        0,
    ),
    rule(
        r"(?:\b(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Bb]y|[Oo]f|[Ff]or|[Uu]ntil|[Ff]rom|[Bb]efore) "
        rf"|(?<=covers )|(?<=covering ))(?P<y>{YEAR})(?! (?:people|officers|soldiers|troops)\b)",
        lambda m: Year(int(m["y"])),
        YEAR_WORDS,
        0,
    ),
    rule(
        # "For 2025 it asks …"; "for 2025 officers" counts people.
        rf"\b[Ff]or (?P<y>{YEAR})(?=[,.;:)]|$| (?:is|are|was|were|has|have|alone|and)\b)",
        lambda m: Year(int(m["y"])),
        YEAR_WORDS,
        0,
    ),
)
# What TIMEX3 marks by itself: a month without its preposition, a year wherever it stands.
ALONE: tuple[Rule, ...] = (
    rule(
        rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Pp]ast) )?"
        rf"(?P<part>(?i:{PART}))?(?P<m>(?!May\b|March\b|Mar\b){MONTH})(?! \d)(?!\w)",
        bare_month,
        MONTH_WORDS,
        0,
    ),
    rule(
        r"\b(?:(?<=[Ii]n )|(?<=[Bb]y )|(?<=[Oo]f )|(?<=[Uu]ntil )|(?<=[Ss]ince )|(?<=[Ff]rom )"
        r"|(?<=and )|(?<=[Ll]ast )|(?<=[Tt]his )|(?<=to )|(?<=[Dd]uring ))"
        r"(?P<part>)(?P<m>May|March)\b(?! \d)",
        bare_month,
        MONTH_WORDS,
        0,
    ),
    rule(
        rf"(?<![\d.,$£€/-])\b(?P<y>{YEAR})(?!-\d{{3}}|-\d-|/\d|%)"
        r"(?! (?:people|percent|officers|soldiers))",
        lambda m: Year(int(m["y"])),
        YEAR_WORDS,
        0,
    ),
    rule(
        r"(?<!\w)['’‘](?P<two>[3-9]\d|0\d|1\d)\b(?!s)",
        lambda m: Year((1900 if int(m["two"]) >= 30 else 2000) + int(m["two"])),
        (f"{n:02}" for n in range(100)),
    ),
    rule(r"\bthe quarter\b(?! of\b)", lambda m: Anaphor("quarter", 0), "quarter"),
    rule(
        r"\b(?:(?<=[Ii]n )|(?<=[Ss]ince )|(?<=[Oo]f )|(?<=[Bb]y ))(?P<y>1[0-8]\d\d)\b"
        r"(?![,.]\d| [a-z]+s\b)",
        lambda m: Year(int(m["y"])),
        YEAR_WORDS,
        0,
    ),
    rule(r"\bthe (?:fiscal )?year(?= end(?:ed|ing)\b)", lambda m: Length("P1Y"), "year"),
    rule(r"\bthe full year\b", lambda m: Year(), "full"),
)
