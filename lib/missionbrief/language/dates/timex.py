"""All expressions of time in a text with their TIMEX3 types and values.

For those who ask for more than what dates a claim: durations, sets and words such as "recently"
too, each part of a span by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from missionbrief.interval import Interval
from missionbrief.language.dates.direction import points_ahead
from missionbrief.language.dates.forms import Day
from missionbrief.language.dates.grammar import FOR_TIMEX, Grammar
from missionbrief.language.dates.reference import Anchor, Dated, Form, Reference, Timex
from missionbrief.language.dates.relative import Anaphor

__all__ = ["Found", "find_timexes"]

_ALL = Grammar(FOR_TIMEX)
NEAR = timedelta(days=120)
_BLANK = re.compile(r"\s")


@dataclass(frozen=True)
class Found:
    """An expression of time: `text[start:end]` of the text it was found in, type and value."""

    start: int
    end: int
    text: str
    timex: Timex
    form: Form


def _near(form: Day, reference: Reference) -> bool:
    """Whether a day is so near to publication that it needs no year, whatever the tense."""
    days = form.resolve(replace(reference, ahead=None))
    published = reference.published
    if days is None or days.start is None or published.start is None or published.end is None:
        return False
    return published.start - days.start <= NEAR and days.start - published.end <= NEAR


def find_timexes(
    text: str,
    published: Interval,
    ahead: Callable[[str, int, int], bool | None] = points_ahead,
) -> tuple[Found, ...]:
    """Return every expression of time in `text`, in order and without overlap.

    `published` are the days on which the text may have been published; expressions that cannot
    be known from them are left out. `ahead(text, start, end)` says whether an expression points
    ahead of publication. What the text spoke of last is what "a year earlier" counts from.
    """
    found: list[Found] = []
    anchor: Anchor | None = None
    for match, form in _ALL.find(_BLANK.sub(" ", text)):
        start, end = match.span()
        pointing = ahead(text, start, end) if form.datable else None
        reference = Reference(published, pointing, anchor=anchor)
        if isinstance(form, Day) and _near(form, reference):
            reference = replace(reference, ahead=None)
        timex = form.timex(reference)
        if timex is None:
            continue
        found.append(Found(start, end, text[start:end], timex, form))
        # What is only compared with ("a year earlier") is not what the text goes on about.
        if isinstance(form, Dated) and not isinstance(form, Anaphor):
            days = form.resolve(reference)
            anchor = Anchor(days, form.grain) if days is not None else anchor
    return tuple(found)
