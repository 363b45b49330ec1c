"""When an article was published, inferred from the dates it mentions.

Two rules, each stated with the date it rests on:

- A date with its year that the text speaks of as past is a lower bound: the article is no older.
  For a period, the last day; for a month or year by itself, the first day.
- News names the weekday of days in the week before or after publication (AP Stylebook, "days of
  the week"), so a weekday beside a date puts publication within six days of it: after a day that
  is past, before one that lies ahead. A missing year is the first, from the lower bound on, in
  which the weekday is right; where the text gives no bound but is on the mission, from the day on
  which that was proposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from missionbrief.corpus.document import Document, Published
from missionbrief.interval import Interval
from missionbrief.language.dates import Day, Expression, Month, Reference, Span, find_dates
from missionbrief.language.dates.forms import Year
from missionbrief.language.text import plain
from missionbrief.mission import Mission

WEEK = timedelta(days=6)
UNKNOWN = Interval(None, None)
_AHEAD = re.compile(
    r"\b(?:will|shall|won't|'ll|expires|due|upcoming|(?:is|are|was|were|be) (?:also )?"
    r"(?:set|expected|scheduled|planned|slated|due|going|about) (?:to|for|on))\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:by|until|till|before|ahead of)\s+(?:the )?$", re.IGNORECASE)
# Paragraphs kept with their dates: each is asked for twice, and articles may share it.
_KEPT = 2_000
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[]?[A-Z])|\n+")


@dataclass(frozen=True)
class Dated:
    """An expression of time with its sentence's pointing: `ahead` or not."""

    expression: Expression
    ahead: bool


def _dated(document: Document) -> Iterable[Dated]:
    for paragraph in document.paragraphs:
        if paragraph.role != "body":
            continue
        yield from _dated_in(plain(document.text[paragraph.start : paragraph.end]))


@lru_cache(maxsize=_KEPT)
def _dated_in(text: str) -> tuple[Dated, ...]:
    """The expressions of time in a paragraph."""
    found = []
    start = 0
    for end in [m.end() for m in _SENTENCE_END.finditer(text)] + [len(text)]:
        sentence = text[start:end]
        expressions = find_dates(sentence)
        ahead = bool(expressions) and _AHEAD.search(sentence) is not None
        for expression in expressions:
            limit = _LIMIT.search(sentence[: expression.start]) is not None
            found.append(Dated(expression, ahead or limit))
        start = end
    return tuple(found)


def mentioned_months(expressions: Iterable[Expression]) -> frozenset[tuple[int, int]]:
    """Return the (year, month) pairs that expressions of time spell out."""
    pairs = set()
    for expression in expressions:
        form = expression.form
        ends = [form.first, form.last] if isinstance(form, Span) else [form]
        for end in ends:
            if isinstance(end, Day | Month) and end.year is not None:
                pairs.add((end.year, end.month))
    return frozenset(pairs)


def _lower_bound(dated: Dated) -> date | None:
    """The day before which the article cannot have been published, from one past expression."""
    form = dated.expression.form
    if dated.ahead:
        return None
    ends = [form.first, form.last] if isinstance(form, Span) else [form]
    if not all(isinstance(e, Day | Month | Year) and e.year is not None for e in ends):
        return None
    days = form.resolve(Reference(UNKNOWN))
    if days is None:
        return None
    return days.end if isinstance(form, Span) else days.start


def _with_weekday(dated: Dated, lowest: date | None) -> date | None:
    """The day meant by a date with its weekday, its year fixed where it is missing."""
    form = dated.expression.form
    if not isinstance(form, Day) or form.weekday is None:
        return None
    if form.year is not None:
        return form.in_year(form.year)
    if lowest is None:
        return None
    days = (form.in_year(year) for year in range(lowest.year, lowest.year + 7))
    return next((day for day in days if day and day + WEEK >= lowest), None)


def _on(text: str, mission: Mission) -> bool:
    """Whether a text is on a mission: names it, or the country it goes to and that which leads
    it."""
    both = all(re.search(rf"\b{name}", text) for name in (mission.country, mission.lead))
    return both or mission.named.search(text) is not None


def infer_published(document: Document, mission: Mission | None = None) -> Published:
    """Return the publication date that the text of `document` allows to infer, on `mission` where
    it is on that.

    A date that is given or stated is returned as it is. Where nothing can be inferred the basis
    is `unknown` and both ends are open. Bounds that contradict each other leave the lower one.
    """
    if document.published.basis != "unknown":
        return document.published
    dated = list(_dated(document))
    past = [(day, d.expression.text) for d in dated if (day := _lower_bound(d))]
    earliest, words = max(past, default=(None, ""))
    reason = f"the text speaks of “{words}” as past"
    latest: date | None = None
    oldest = mission.proposed if mission is not None and _on(document.text, mission) else None
    for item in dated:
        day = _with_weekday(item, earliest or oldest)
        if day is None:
            continue
        low, high = (day - WEEK, day) if item.ahead else (day, day + WEEK)
        if (earliest and high < earliest) or (latest and low > latest):
            continue
        earliest = max(earliest, low) if earliest else low
        latest = min(latest, high) if latest else high
        way = "lies ahead" if item.ahead else "is past"
        reason = f"“{item.expression.text}”, named with its weekday, {way} by less than a week"
    if earliest is None and latest is None:
        return Published(None, None, "unknown", "the text gives no date it can be inferred from")
    return Published(earliest, latest, "inferred", reason)
