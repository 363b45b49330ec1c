"""Numbers, days, lists and quotations as a careful editor prints them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list

from missionbrief.display.called import Name
from missionbrief.display.figures import in_sources, number
from missionbrief.display.messages import grown, tell, tell_in, tell_many
from missionbrief.display.tongue import SOURCE, current, locale
from missionbrief.display.words import fit

LONGEST_QUOTE = 180
# A quotation without punctuation is cut before a word that opens a phrase; "of" leaves what is
# before it unfinished.
_CLAUSE = re.compile(
    r" (?=(?:to|in|for|on|at|by|from|with|and|or|but|that|which|who|whose|as|after|before|"
    r"while|into|under|during|against|amid|over|between|through|where|when|because) )"
)


def amount(value: float, qualifier: str | None, size: str | None = None) -> str:
    """Return a number with its qualifier: "at least 800"; `size` is the number as printed."""
    told = number(value) if size is None else size
    words = {
        "about": tell("about {number}", number=told),
        "at_least": tell("at least {number}", number=told),
        "at_most": tell("at most {number}", number=told),
        "more_than": tell("more than {number}", number=told),
        "nearly": tell("nearly {number}", number=told),
    }
    return words.get(qualifier or "", told)


def share(value: float, qualifier: str | None) -> str:
    """Return a share with its qualifier: "about 40 percent"."""
    return tell("{size} percent", size=amount(value, qualifier))


def qualifier_of(qualifier: str | None) -> str:
    """Return a qualifier to stand apart from its number: "at least"; "" for an exact one."""
    words = {
        "about": tell_in("qualifier", "about"),
        "at_least": tell_in("qualifier", "at least"),
        "at_most": tell_in("qualifier", "at most"),
        "more_than": tell_in("qualifier", "more than"),
        "nearly": tell_in("qualifier", "nearly"),
    }
    return words.get(qualifier or "", "")


def capital(text: str) -> str:
    """Return `text` with its first letter large."""
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    return format_list(words, locale=locale()) if len(words) > 1 else "".join(words)


def either(words: Sequence[str]) -> str:
    """Return "A", "A or B" or "A, B or C"."""
    return format_list(words, "or", locale=locale()) if len(words) > 1 else "".join(words)


def within(*places: str) -> str:
    """Return where something is, of several places: "in Delmas and Kenscoff"."""
    if current() == SOURCE:
        return f"in {listed(places)}"
    return listed([Name(place).form("in") for place in places])


@lru_cache(4096)
def _written(day: date, parts: str, language: Locale) -> str:
    if parts.startswith(("l", "LLL")):  # CLDR has no skeleton of a long day or a month alone
        return str(format_date(day, parts, language))
    return str(format_skeleton(parts, day, locale=language))


def _day(day: date, parts: str) -> str:
    return grown(_written(day, parts, locale()))


def long_day(day: date) -> str:
    """Return "25 June 2024"."""
    return _day(day, "long")


def month_of(day: date) -> str:
    """Return "June 2024"."""
    return _day(day, "yMMMM")


def short_month(day: date) -> str:
    """Return "Jun 2024", for a narrow cell."""
    return _day(day, "yMMM")


def month_name(day: date) -> str:
    """Return "Jun", for an axis."""
    return _day(day, "LLL")


def _day_in(day: date, last: date) -> str:
    """Return a first day without its year where the last day has the same."""
    return _day(day, "MMMMd") if day.year == last.year else long_day(day)


def _month_in(day: date, last: date) -> str:
    return _day(day, "LLLL") if day.year == last.year else month_of(day)


def _last_of_month(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _grain(first: date, last: date) -> str:
    if first == last:
        return "day"
    if first.day == 1 and _last_of_month(last):
        if (first.year, first.month) == (last.year, last.month):
            return "month"
        if (first.month, last.month) == (1, 12):
            return "year" if first.year == last.year else "years"
        return "months"
    return "days"


def _spans(first: date, last: date) -> tuple[str, str, str]:
    """Return the grain of days of which both ends are known, and how each end is written."""
    grain = _grain(first, last)
    if grain in ("month", "months"):
        return grain, _month_in(first, last), month_of(last)
    if grain in ("year", "years"):
        return grain, str(first.year), str(last.year)
    if grain == "days" and (first.year, first.month) == (last.year, last.month):
        return "days of a month", str(first.day), long_day(last)
    return grain, _day_in(first, last), long_day(last)


def span(first: date | None, last: date | None) -> str:
    """Return days at their precision, to stand alone: "25 June 2024", "October 2023",
    "July 2024 – February 2025", "not before 28 February 2025", "undated"."""
    if first is None or last is None:
        return _open_span(first, last)
    grain, early, late = _spans(first, last)
    return {
        "days of a month": tell("{first}–{last}", first=early, last=late),
        "days": tell("{first} – {last}", first=early, last=late),
        "months": tell_in("months", "{first} – {last}", first=early, last=late),
        "years": tell_in("years", "{first}–{last}", first=early, last=late),
    }.get(grain, late)


def _open_span(first: date | None, last: date | None) -> str:
    if last:
        return tell("not after {day}", day=long_day(last))
    return tell("not before {day}", day=long_day(first)) if first else tell("undated")


def when(first: date | None, last: date | None) -> str:
    """Return days within a sentence: "on 25 June 2024", "in October 2023", "between July 2024
    and February 2025", "no earlier than 28 February 2025"; "" where nothing is known."""
    if first is None or last is None:
        return _open_when(first, last)
    grain, early, late = _spans(first, last)
    return {
        "day": tell("on {day}", day=late),
        "month": tell_in("month", "in {month}", month=late),
        "year": tell_in("year", "in {year}", year=late),
        "months": tell_in("months", "between {first} and {last}", first=early, last=late),
        "years": tell_in("years", "between {first} and {last}", first=early, last=late),
    }.get(grain, tell("between {first} and {last}", first=early, last=late))


def _open_when(first: date | None, last: date | None) -> str:
    if last:
        return tell("no later than {day}", day=long_day(last))
    return tell("no earlier than {day}", day=long_day(first)) if first else ""


def by(first: date | None, last: date | None) -> str:
    """Return until when something is told: "by 30 November 2024"."""
    if first is None or last is None:
        return tell("by {day}", day=_open_span(first, last))
    grain, _, late = _spans(first, last)
    if grain in ("day", "month", "year"):
        one = {"month": tell_in("month", "by {month}", month=late),
               "year": tell_in("year", "by {year}", year=late)}  # fmt: skip
        return one.get(grain, tell("by {day}", day=late))
    return tell_in("days", "by {days}", days=span(first, last))


def since(first: date | None, last: date | None) -> str:
    """Return from when on something is told: "since 30 November 2024"."""
    if first is None or last is None:
        return tell_in("days", "since {days}", days=_open_span(first, last))
    grain, _, late = _spans(first, last)
    if grain == "day":
        return tell("since {day}", day=late)
    return tell_in("days", "since {days}", days=span(first, last))


@dataclass(frozen=True)
class Days:
    """Days as a field of a message: `{day}` is what `span` makes of them, `{day:on}` what `when`,
    `{day:by}` and `{day:since}` what `by` and `since` do."""

    first: date | None
    last: date | None

    def form(self, case: str) -> str:
        """Return the days in one of these forms."""
        forms = {"on": when, "by": by, "since": since}
        return forms.get(case, span)(self.first, self.last)


# A phrase that only began is no place to stop: "and Haitians", "as part".
_BEGUN = re.compile(
    r" (?:and|or|but|that|which|who|whose|as|after|before|while|when|where|because)"
    r"(?: [^\s,;:]+){0,2}$"
)
# Words that want another behind them: "a flight of 100", "the President of the".
_DANGLING = re.compile(
    r"(?: (?:a|an|the|of|to|in|for|on|at|by|from|with|and|or|but|as|that|its|their)"
    r"(?: \d[\d,.]*)?)+$"
)


_LEAD = 10
"""Letters before what is told that a clause must have to lead up to it."""


def shortened(quote: str, limit: int = LONGEST_QUOTE) -> str:
    """Return a source's words on one line, a long quotation cut at a sense break with "…"."""
    words = " ".join(fit(quote).split())
    if len(words) <= limit:
        return words
    head = words[: limit - 1]
    breaks = [m.start() for m in re.finditer(r"[,;:](?= )| [–—-](?= )", head)]
    if not breaks or breaks[-1] <= limit // 2:
        breaks = [m.start() for m in _CLAUSE.finditer(head) if not _BEGUN.search(head[: m.start()])]
    at = breaks[-1] if breaks and breaks[-1] > limit // 2 else head.rfind(" ")
    kept = head[: at if at > 0 else limit - 1].rstrip(" ,;:–—-")
    return (_DANGLING.sub("", kept) or kept) + " …"


def fragment(quote: str, value: float) -> str | None:
    """Return the words of `quote` from `value`'s number to the next sense break, None where the
    number is not written there in figures."""
    words = " ".join(fit(quote).split())
    pattern = rf"(?<![\d.,]){re.escape(in_sources(value))}(?!\d)"
    found = re.search(pattern, words) or re.search(
        rf"(?<![\d.,]){re.escape(f'{value:.0f}')}(?!\d)", words
    )
    if not found:
        return None
    rest = words[found.start() :]
    stop = re.search(r"[;:](?= |$)|,(?= )|\.(?= |$)|[”\"]", rest)
    return shortened(rest[: stop.start()] if stop else rest)


def excerpt(quote: str, about: re.Pattern[str], limit: int = LONGEST_QUOTE) -> str:
    """Return the part of a source's words that `about` is found in, from one sense break on, at
    most about `limit` letters; what is left out before and after is marked with "…"."""
    words = " ".join(fit(quote).split())
    found = about.search(words)
    if len(words) <= limit or not found or found.end() <= limit * 2 // 3:
        return shortened(words, limit)
    breaks = [m.end() for m in re.finditer(r"[,;:.](?= )| [–—-](?= )", words[: found.start()])]
    start = next((b for b in reversed(breaks) if found.start() - b > 24), 0)
    if found.end() - start > limit:
        phrases = [m.start() for m in _CLAUSE.finditer(words[: found.start()])]
        start = next((p for p in reversed(phrases) if found.start() - p > 24), start)
    told = _from(words, start, limit)
    if not about.search(told):
        phrases = [m.start() for m in _CLAUSE.finditer(words[: found.start()])]
        near = [p for p in phrases if found.start() - p > _LEAD]
        # No clause opens shortly before: some words lead up to what is told.
        some = words.find(" ", max(0, found.end() - limit * 2 // 3))
        told = _from(words, near[-1] if near else min(some, found.start()), limit)
        told = told if about.search(told) else _from(words, found.start(), limit)
    return told


def _from(words: str, start: int, limit: int) -> str:
    rest = words[start:].lstrip(" ,;:.–—-")
    return ("… " if start else "") + shortened(rest, limit)


def away(days: tuple[int, int]) -> str:
    """Return how far off something is, by the fewest and most days from the cut-off: "1 to 31 days
    after the cut-off", "12 days before the cut-off", "a period that includes the cut-off"."""
    low, high = days
    if low <= 0 <= high and low != high:
        return tell("a period that includes the cut-off")
    if low == high == 0:
        return tell("on the day of the cut-off")
    near, far = sorted((abs(low), abs(high)))
    if near != far:
        ends = {"near": number(near), "far": number(far)}
        if low > 0:
            return tell("{near} to {far} days after the cut-off", **ends)
        return tell("{near} to {far} days before the cut-off", **ends)
    if low > 0:
        return tell_many("1 day after the cut-off", "{n} days after the cut-off", far, n=far)
    return tell_many("1 day before the cut-off", "{n} days before the cut-off", far, n=far)
