"""Words that claims bring along: ours, which have their messages, and the sources’, which stay.

A claim's target and purpose hold both: "people short of food" is what the program calls them,
"raid on a depot" is what an article says. In a report that is not in English the first are told in
its language, the second stand in quotation marks as the source has them.
"""

from __future__ import annotations

import re

from missionbrief.display.messages import mark_in, tell, tell_in, tell_many
from missionbrief.display.tongue import SOURCE, current

TERMS = (
    mark_in("term", "people displaced"),
    mark_in("term", "people short of food"),
    mark_in("term", "people in need of aid"),
    mark_in("term", "people"),
    mark_in("term", "civilians"),
    mark_in("term", "the mission"),
    mark_in("term", "cost"),
    mark_in("term", "costs"),
    mark_in("term", "needs"),
    mark_in("term", "running cost"),
    mark_in("term", "humanitarian assistance"),
    mark_in("term", "trust fund"),
    mark_in("term", "equipment"),
    mark_in("term", "training"),
    mark_in("term", "gangs"),
    mark_in("term", "gunmen"),
    mark_in("term", "police"),
    mark_in("term", "officials"),
    mark_in("term", "patrol"),
    mark_in("term", "patrols"),
    mark_in("term", "joint patrols"),
    mark_in("term", "security patrols"),
    mark_in("term", "ambush"),
    mark_in("term", "attack"),
    mark_in("term", "raid"),
    mark_in("term", "operation"),
    mark_in("term", "reinforcements"),
)
_UNITS = {"day", "week", "month", "year"}
_SMALL = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
          "nine": 9, "twelve": 12, "another": 1}  # fmt: skip
_TIME = re.compile(r"(\d+|[a-z]+)[ -](day|week|month|year)s?", re.I)
_EVERY = re.compile(r"(.*?) ?\b(annually|monthly|(?:every|per|each|a|for) .+)")
_PART = re.compile(r"(.*?) \((increment|total)(?: (.+))?\)")


def quotation(words: str) -> str:
    """Return a source's words between the language's quotation marks."""
    return tell_in("quotation", "“{words}”", words=words)


def source_words(words: str) -> str:
    """Return words of a source within a line of ours: as they are in English, else quoted."""
    return words if current() == SOURCE or not words else quotation(words)


def term(words: str) -> str:
    """Return what a claim calls something: our terms in words of ours, a source's as its words."""
    if current() != SOURCE and words.casefold() in TERMS:
        return tell_in("term", words.casefold())
    if found := _PART.fullmatch(words):
        what, part, day = term(found[1]), found[2], found[3]
        if part == "total":
            return tell("{what} (total)", what=what)
        if day:
            return tell("{what}, in addition ({day})", what=what, day=quotation(day))
        return tell("{what}, in addition", what=what)
    if current() == SOURCE or not words:
        return words
    if (found := _EVERY.fullmatch(words)) and found[1].casefold() in TERMS:
        return tell("{what} {period}", what=term(found[1]), period=period(found[2]))
    return quotation(words)


def period(words: str) -> str:
    """Return how often or for how long something is: "every six months"."""
    if current() == SOURCE or not words:
        return words
    if words in ("annually", "every year", "per year", "a year", "each year"):
        return tell_in("period", "annually")
    if words in ("monthly", "every month", "per month", "a month", "each month"):
        return tell_in("period", "monthly")
    head, _, rest = words.partition(" ")
    if head in ("every", "each") and (time := duration(rest)) != quotation(rest):
        return tell_in("period", "every {time}", time=time)
    if head in ("for", "over") and (time := duration(rest)) != quotation(rest):
        return tell_in("period", "for {time}", time=time)
    return quotation(words)


def duration(words: str) -> str:
    """Return a length of time: "a year", "six months"; a source's words where they are no number
    of days, weeks, months or years."""
    if current() == SOURCE:
        return words
    found = _TIME.fullmatch(words)
    count = found and (int(found[1]) if found[1].isdigit() else _SMALL.get(found[1].casefold()))
    if not found or not count:
        return source_words(words)
    return {
        "day": tell_many("one day", "{n} days", count),
        "week": tell_many("one week", "{n} weeks", count),
        "month": tell_many("one month", "{n} months", count),
        "year": tell_many("one year", "{n} years", count),
    }[found[2].casefold()]
