"""The entries of a chronology: dates that stand alone above or before what they tell.

"25 June 2024" on a line of its own, "26 January." or "February 23:" at the head of a paragraph give
the day of what follows, up to the next such date. An entry without its year is of the year that a
line names above it, or that keeps the entries in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from missionbrief.language.dates import Day, Month, Reference, Span, find_dates
from missionbrief.language.tokens import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.interval import Interval
    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.dates import Expression, Form

_YEAR = re.compile(r"(?:In )?((?:19|20)\d\d)[.:]?")
_MARKS = "•·*_#> \n\t–—-"
"""What may stand before the date of an entry: the marks of lists, headings and bold print."""
_OPENS = re.compile(r"[*_]{0,2} ?(?:[.:–—]|-(?= ))")
_FEWEST = 3
"""From so many dates on that open entries a text is a chronology."""
_REACH, _LONGEST, _HEAD, _FEW_MARKS = 3, 31, 60, 8
_FAR = timedelta(days=200)


@dataclass(frozen=True)
class Entry:
    """An entry of a chronology: its days, the words that tell them, and the characters of the text
    that it may run from and to."""

    days: Interval
    text: str
    start: int
    end: int

    def opens(self, sentence: Sentence, expression: Expression) -> bool:
        """Whether an expression of time in `sentence` is the date of the entry itself."""
        at = sentence.start + expression.start - self.start
        return 0 <= at <= _FEW_MARKS and expression.text == self.text


def entry_of(sentence: Sentence) -> Entry | None:
    """Return the entry that a sentence belongs to; None outside of a chronology, or where the entry
    has run on for some paragraphs."""
    told = _entries(sentence.article)
    last = next((e for e in reversed(told) if e.start <= sentence.start), None)
    return last if last is not None and sentence.start < last.end else None


@kept
def _entries(article: Article) -> tuple[Entry, ...]:
    """The entries of an article, in order; none where few dates open any."""
    found = list(_opened(article))
    return tuple(found) if len(found) >= _FEWEST else ()


@lru_cache(maxsize=4096)
def _dates_in(head: str) -> tuple[Expression, ...]:
    """The dates in the first words of a paragraph, which articles share."""
    return find_dates(head)


def _opened(article: Article) -> Iterator[Entry]:
    document, paragraphs = article.document, article.document.paragraphs
    # An agenda lists what is to come.
    reference = Reference(document.published.interval, ahead=None)
    year: int | None = None
    last: Interval | None = None
    for number, paragraph in enumerate(paragraphs):
        text = document.text[paragraph.start : paragraph.end].lstrip(_MARKS)
        if (only := _YEAR.fullmatch(text.rstrip(_MARKS))) is not None:
            year, last = int(only[1]), None
            continue
        head = text[:_HEAD]
        dates = _dates_in(head)
        if not dates or dates[0].start != 0:
            continue
        rest = head[dates[0].end :]
        if rest.strip(f"{_MARKS}.:") and not _OPENS.match(rest):
            continue
        days = _days(dates[0].form, reference, year, last)
        if days is None or (days.days or _LONGEST + 1) > _LONGEST:
            continue
        last = days
        end = paragraphs[min(number + _REACH, len(paragraphs) - 1)].end
        yield Entry(days, dates[0].text, paragraph.start, end)


def _days(
    form: Form, reference: Reference, year: int | None, last: Interval | None
) -> Interval | None:
    """The days of an entry: in the year above it, else, after others, in the one that goes on."""
    if not isinstance(form, Day | Month | Span):
        return None
    end = form.last if isinstance(form, Span) else form
    if not isinstance(end, Day | Month):
        return None
    if end.year is not None:
        return form.resolve(reference)
    if year is None and last is not None and last.start is not None:
        year = last.start.year
        days = _in(form, year).resolve(reference)
        if days is not None and days.start is not None and days.start + _FAR < last.start:
            year += 1
    return (_in(form, year) if year is not None else form).resolve(reference)


def _in(form: Day | Month | Span, year: int) -> Day | Month | Span:
    """A form in a year."""
    if isinstance(form, Span):
        last = form.last
        return (
            replace(form, last=replace(last, year=year)) if isinstance(last, Day | Month) else form
        )
    return replace(form, year=year)
