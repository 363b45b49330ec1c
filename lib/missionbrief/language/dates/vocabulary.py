"""The words that expressions of time are made of, as patterns and as values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from missionbrief.language.dates.reference import Form, Grain, Part, Pointing
from missionbrief.language.numbers import WORDS, number_word

_MONTHS = (
    "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,"
    "september sept sep,october oct,november nov,december dec"
)
_WEEKDAYS = (
    "monday mon,tuesday tues tue,wednesday wed,thursday thurs thur thu,friday fri,saturday sat,"
    "sunday sun"
)
MONTHS = {n: i for i, names in enumerate(_MONTHS.split(","), 1) for n in names.split()}
WEEKDAYS = {n: i for i, names in enumerate(_WEEKDAYS.split(",")) for n in names.split()}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
PARTS: dict[str, Part] = {
    "early": "early",
    "earlier": "early",
    "earlier in": "early",
    "beginning of": "early",
    "start of": "early",
    "mid": "mid",
    "middle of": "mid",
    "late": "late",
    "later": "late",
    "later in": "late",
    "end of": "late",
    "close of": "late",
}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 4,
    "final": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_DAY_ONES = "first second third fourth fifth sixth seventh eighth ninth"
_DAY_TENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
    " nineteenth twentieth"
)
_DAYS = (
    *f"{_DAY_ONES} {_DAY_TENS}".split(),
    *(f"twenty-{one}" for one in _DAY_ONES.split()),
    "thirtieth",
    "thirty-first",
)
# The longer first, so that a pattern of them takes "thirty-first" whole.
DAY_WORDS = dict(sorted(((w, n) for n, w in enumerate(_DAYS, 1)), key=lambda d: -len(d[0])))
CENTURIES = {
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}
TENS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
POINTING: dict[str, Pointing] = {
    "last": "last",
    "past": "last",
    "this past": "last",
    "previous": "last",
    "this": "this",
    "current": "this",
    "next": "next",
    "coming": "next",
    "this coming": "next",
    "upcoming": "next",
}
OFFSETS: dict[Pointing, int] = {"last": -1, "this": 0, "next": 1}
BESIDE = {"that": 0, "same": 0, "following": 1, "next": 1, "previous": -1, "preceding": -1}
# Letters that ISO 8601 gives the units, and how many of the lettered unit one is.
LENGTHS: dict[str, tuple[str, int]] = {
    "second": ("TS", 1),
    "minute": ("TM", 1),
    "hour": ("TH", 1),
    "day": ("D", 1),
    "week": ("W", 1),
    "month": ("M", 1),
    "quarter": ("Q", 1),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
    "centurie": ("Y", 100),
}

MONTH_WORDS = frozenset(m for m in MONTHS)
WEEKDAY_WORDS = frozenset(WEEKDAYS) | {f"{w}s" for w in WEEKDAYS if w.endswith("day")}
YEAR_WORDS = frozenset(str(year) for year in range(1000, 2100))
UNIT_WORDS = frozenset(
    w for u in LENGTHS for w in (u, f"{u}s") if u not in ("second", "quarter")
) | {"seconds", "quarter", "quarters"}

_month_long = "|".join(m.capitalize() for m in MONTHS if len(m) > 4 or m in ("may", "june", "july"))
_month_short = "|".join(
    m.capitalize() for m in MONTHS if len(m) <= 4 and m not in ("may", "june", "july")
)
# The full stop of a month cut short is part of it: "of Sept. 11" is no month alone.
MONTH = rf"(?:{_month_long}|(?:{_month_short})\b(?:\.|(?!\.)))"
WEEKDAY_LONG = "|".join(w.capitalize() for w in WEEKDAYS if w.endswith("day"))
WEEKDAY_DOTTED = rf"(?:{WEEKDAY_LONG}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat)\.)"
WEEKDAY = rf"(?:{WEEKDAY_LONG}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.?(?=,? [A-Z\d]))"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![,.]\d)(?! ?(?:%|per\b|percent))"
YEAR = r"(?:19|20)\d\d\b(?![,.]\d)"
# After a month a year is a year, even where a transcript made an ordinal of it.
YEAR_AFTER_MONTH = r"(?:19|20)\d\d(?:st|nd|rd|th)?\b(?![,.]\d)"
PART = r"(?:(?:the )?(?:very )?(?:beginning|start|middle|close|end) of|early|mid|late)(?: in)?[ -]"
_words = "|".join(sorted(WORDS, key=len, reverse=True))
# At most four words of a number stand together, so that a list of them costs no more.
NUMBER = (
    rf"(?:(?!(?:19|20)\d\d\b)\d[\d,]{{0,11}}(?:\.\d{{1,3}})?(?:[ -](?:hundred|thousand|million))?"
    rf"|(?:{_words})(?:[ -](?:and )?(?:{_words}|hundred|thousand)){{0,4}}"
    rf"|an? (?:hundred|thousand|dozen)|an?)"
)


@dataclass(frozen=True)
class Rule:
    """A pattern and what its match means; None from `form` says that it is no date. Where none of
    `cues` is among the words of a text (see `grammar.words_of`) the pattern cannot match there.
    """

    pattern: re.Pattern[str]
    form: Callable[[re.Match[str]], Form | None]
    cues: frozenset[str]


def rule(
    pattern: str,
    form: Callable[[re.Match[str]], Form | None],
    cues: str | Iterable[str],
    flags: int = re.IGNORECASE,
) -> Rule:
    """Return a rule; `cues` are words, or one string of them with spaces between."""
    words = cues.split() if isinstance(cues, str) else cues
    return Rule(re.compile(pattern, flags), form, frozenset(words))


def month(text: str) -> int:
    """Return the number of a month by its name."""
    return MONTHS[text.rstrip(".").lower()]


def weekday(text: str | None) -> int | None:
    """Return the number of a weekday by its name, Monday being 0; None for no name."""
    return WEEKDAYS[text.rstrip(".").lower()] if text else None


def integer(text: str | None) -> int | None:
    """Return the number that the leading digits of `text` make, or None."""
    digits = re.match(r"\d+", text or "")
    return int(digits.group()) if digits else None


def part(text: str | None) -> Part | None:
    """Return the part of a month or year that words such as "the end of " name."""
    if not text:
        return None
    words = re.sub(r"^(?:the )?(?:very )?|(?: in)?(?: the)?[ -]?$", "", text.lower())
    return PARTS[words.strip(" -")]


def whole_number(text: str) -> int | None:
    """Return a number in figures or words where it is whole and within reason, or None."""
    number = number_word(text)
    return int(number) if number is not None and number == int(number) < 100_000 else None


def unit_grain(text: str) -> Grain:
    """Return the grain of a unit's name in the singular or plural."""
    name = text.lower().rstrip("s")
    grain: Grain = "century" if name in ("century", "centurie") else name  # type: ignore[assignment]
    return grain


def last(m: re.Match[str]) -> str:
    """Return the last word of the group `which`, in lower case."""
    return str(m["which"]).lower().split()[-1]


def iso_length(number: float | None, unit: str) -> str:
    """Return a duration as ISO 8601 writes it; X stands for an unknown number."""
    name = unit.lower().removesuffix("s")
    letter, size = LENGTHS["century" if name in ("centurie", "century") else name]
    prefix = "PT" if letter.startswith("T") else "P"
    if number is None:
        letter = {10: "DE", 100: "CE"}.get(size, letter)
        return f"{prefix}X{letter[-1] if prefix == 'PT' else letter}"
    number *= size
    text = str(int(number)) if number == int(number) else f"{number:.2f}".rstrip("0")
    return f"{prefix}{text}{letter[-1] if prefix == 'PT' else letter}"
