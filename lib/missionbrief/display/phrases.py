"""Numbers, days, lists and quotations as a careful editor prints them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date

from missionbrief.display.words import fit

SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
QUALIFIERS = {
    "about": "about",
    "at_least": "at least",
    "at_most": "at most",
    "more_than": "more than",
    "nearly": "nearly",
}
# Not `calendar.month_name`, whose words are those of the machine's locale.
MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
LONGEST_QUOTE = 180
# A quotation without punctuation is cut before a word that opens a phrase.
_CLAUSE = re.compile(
    r" (?=(?:to|in|of|for|on|at|by|from|with|and|or|but|that|which|who|whose|as|after|before|"
    r"while|into|under|during|against|amid|over|between|through|where|when|because) )"
)


def number(value: float) -> str:
    """Return a number with separators: 4239.0 as "4,239", 2.5 as "2.5"."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def amount(value: float, qualifier: str | None) -> str:
    """Return a number with its qualifier: "at least 800"."""
    word = QUALIFIERS.get(qualifier or "", "")
    return f"{word} {number(value)}".strip()


def in_words(n: float) -> str:
    """Return a whole number below ten in words, any other in figures."""
    return SMALL[int(n)] if n == int(n) and 0 <= n < len(SMALL) else number(n)


def counted(n: int, one: str, many: str | None = None) -> str:
    """Return a count with its noun, small ones in words: "two sources", "1 source" is "one"."""
    return f"{in_words(n)} {one if n == 1 else many or one + 's'}"


def capital(text: str) -> str:
    """Return `text` with its first letter large."""
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def owner(name: str) -> str:
    """Return the possessive: "Kenya’s", "the Bahamas’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def long_day(day: date) -> str:
    """Return "25 June 2024"."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def month_of(day: date) -> str:
    """Return "June 2024"."""
    return f"{MONTHS[day.month]} {day.year}"


def _day_in(day: date, last: date) -> str:
    """Return a first day without its year where the last day has the same."""
    name = f"{day.day} {MONTHS[day.month]}"
    return name if day.year == last.year else f"{name} {day.year}"


def _month_in(day: date, last: date) -> str:
    return MONTHS[day.month] if day.year == last.year else month_of(day)


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


def span(first: date | None, last: date | None) -> str:
    """Return days at their precision, to stand alone: "25 June 2024", "October 2023",
    "July 2024 – February 2025", "not before 28 February 2025", "undated"."""
    if first is None and last is None:
        return "undated"
    if last is None:
        assert first is not None
        return f"not before {long_day(first)}"
    if first is None:
        return f"not after {long_day(last)}"
    grain = _grain(first, last)
    if grain == "day":
        return long_day(first)
    if grain == "month":
        return month_of(first)
    if grain == "year":
        return str(first.year)
    if grain == "years":
        return f"{first.year}–{last.year}"
    if grain == "months":
        return f"{_month_in(first, last)} – {month_of(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_day(last)}"
    return f"{_day_in(first, last)} – {long_day(last)}"


def when(first: date | None, last: date | None) -> str:
    """Return days within a sentence: "on 25 June 2024", "in October 2023", "between July 2024
    and February 2025", "no earlier than 28 February 2025"; "" where nothing is known."""
    if first is None and last is None:
        return ""
    if last is None:
        assert first is not None
        return f"no earlier than {long_day(first)}"
    if first is None:
        return f"no later than {long_day(last)}"
    grain = _grain(first, last)
    if grain == "day":
        return f"on {long_day(first)}"
    if grain == "month":
        return f"in {month_of(first)}"
    if grain == "year":
        return f"in {first.year}"
    if grain == "years":
        return f"between {first.year} and {last.year}"
    if grain == "months":
        return f"between {_month_in(first, last)} and {month_of(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"between {first.day} and {long_day(last)}"
    return f"between {_day_in(first, last)} and {long_day(last)}"


def shortened(quote: str, limit: int = LONGEST_QUOTE) -> str:
    """Return a source's words on one line, a long quotation cut at a sense break with "…"."""
    words = " ".join(fit(quote).split())
    if len(words) <= limit:
        return words
    head = words[: limit - 1]
    breaks = [m.start() for m in re.finditer(r"[,;:](?= )| [–—-](?= )", head)]
    if not breaks or breaks[-1] <= limit // 2:
        breaks = [m.start() for m in _CLAUSE.finditer(head)]
    at = breaks[-1] if breaks and breaks[-1] > limit // 2 else head.rfind(" ")
    return head[: at if at > 0 else limit - 1].rstrip(" ,;:–—-") + " …"


def fragment(quote: str, value: float) -> str | None:
    """Return the words of `quote` from `value`'s number to the next sense break, None where the
    number is not written there in figures."""
    words = " ".join(fit(quote).split())
    pattern = rf"(?<![\d.,]){re.escape(number(value))}(?!\d)"
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
        told = _from(words, phrases[-1] if phrases else found.start(), limit)
    return told


def _from(words: str, start: int, limit: int) -> str:
    rest = words[start:].lstrip(" ,;:.–—-")
    return ("… " if start else "") + shortened(rest, limit)


_WITH_THE = re.compile(
    r"(?:United |Dominican |UN Security|Orange |Transitional |Democratic |Bahamas|European |"
    r"Parliament|US State |Security Council|international community)"
)


def the(name: str) -> str:
    """Return a name as it stands in a sentence: "the United States", "Kenya"."""
    return f"the {name}" if _WITH_THE.match(name) else name


_MANY = re.compile(r"(?<![sui])s$")


def named(who: str) -> str:
    """Return whom a source credits as it stands in a sentence: a name as `the` gives it, an office
    with its article, a group without: "the administration", "officials"."""
    words = who.split() or [""]
    if len(words) == 1 and _MANY.search(who) and who.casefold() in _GROUPS:
        return who.lower()
    if words[0][:1].islower() and words[0] not in ("the", "a", "an") and not _MANY.search(who):
        return f"the {who}"
    return the(who)


_GROUPS = frozenset({
    "officials", "reports", "sources", "leaders", "experts", "aides", "diplomats", "analysts",
    "residents", "observers", "witnesses",
})  # fmt: skip


def away(days: tuple[int, int]) -> str:
    """Return how far off something is, by the fewest and most days from the cut-off: "1 to 31 days
    after the cut-off", "12 days before the cut-off", "the cut-off lies within these days"."""
    low, high = days
    if low <= 0 <= high and low != high:
        return "the cut-off lies within these days"
    if low == high == 0:
        return "on the day of the cut-off"
    side = "after" if low > 0 else "before"
    near, far = sorted((abs(low), abs(high)))
    noun = "day" if far == 1 else "days"
    size = number(near) if near == far else f"{number(near)} to {number(far)}"
    return f"{size} {noun} {side} the cut-off"


def short_month(day: date) -> str:
    """Return "Jun 2024", for a narrow cell."""
    return f"{MONTHS[day.month][:3]} {day.year}"
