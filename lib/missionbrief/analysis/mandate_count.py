"""The end of the mandate where no source tells it but claims give its start and its length.

An authorisation of a known day or month "for a year" runs to that day or month a year on; an
extension "by a year" adds to the end before it: one that a source tells, else one so worked out.
Where the start or the length is missing, or the former end lies too far from the extension to be
the one it adds to, nothing is worked out.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from missionbrief.analysis.events import Event
from missionbrief.analysis.mandate import term
from missionbrief.analysis.record import Record, order

REACH = timedelta(days=400)
"""An extension is decided no longer than this before the end it adds to, and, where its day is not
known, told no longer than this after it."""
LAPSE = timedelta(days=62)
"""A mandate that was prolonged had ended no longer than this before."""
_NUMBERS = {
    "a": 1, "an": 1, "another": 1, "one": 1, "two": 2, "three": 3, "six": 6, "nine": 9,
    "twelve": 12,
}  # fmt: skip
_TERM = re.compile(r"(?P<number>\w+) (?:more )?(?P<unit>year|month)s?$")


@dataclass(frozen=True)
class _End:
    """An end of the mandate between two days, with the claims that it rests on."""

    first: date
    last: date
    records: tuple[Record, ...]
    told: bool


def months(words: str) -> int | None:
    """Return a length of time in months: "by one year" is 12; None where it is not known."""
    found = _TERM.search(words)
    if not found:
        return None
    number = found["number"]
    count = int(number) if number.isdigit() else _NUMBERS.get(number)
    return count and count * (12 if found["unit"] == "year" else 1)


def later(day: date, by: int) -> date:
    """Return the day `by` months on; of a shorter month its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + by, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def told_on(event: Event) -> date | None:
    """Return the last day of an event, or, where it is undated, of the reports of it."""
    days = [d for r in event.records for d in (r.first, r.last) if d]
    return event.last or event.first or max(days, default=None)


def _added(first: date, last: date, event: Event, base: Sequence[Record] = ()) -> _End | None:
    words, claims = term(event)
    by = months(words)
    if by is None:
        return None
    whole_month = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    start, end = later(first, by), later(last, by)
    if whole_month:
        end = end.replace(day=calendar.monthrange(end.year, end.month)[1])
    return _End(start, end, (*base, *claims), False)


def _authorised(event: Event) -> _End | None:
    if event.first is None or event.last is None:
        return None
    giving = [r for r in event.records if (r.first, r.last) == (event.first, event.last)]
    return _added(event.first, event.last, event, giving)


def end_by_count(done: Sequence[Event], ends: Sequence[Event]) -> Event | None:
    """Return the end that claims allow to work out, None where there is none; `done` are the
    decisions of the Council that happened, `ends` the ends that sources tell."""
    told = [_End(e.first, e.last, e.records, True) for e in ends if e.first and e.last]
    bases = [*told, *(b for e in done if e.what == "authorisation" for b in [_authorised(e)] if b)]
    extensions = [e for e in done if e.what == "extension"]
    dated = [e for e in extensions if e.dated]
    found: _End | None = None
    if not extensions:
        # The last end that a source tells stands, whatever was given before it.
        found = None if told else max(bases, key=lambda b: b.last, default=None)
    for extension in sorted(dated or extensions[-1:], key=lambda e: told_on(e) or date.min):
        day = told_on(extension)
        since = LAPSE if extension.dated else REACH
        near = [b for b in bases if day and day - since <= b.last <= day + REACH]
        base = max(near, key=lambda b: (b.told, b.last), default=None)
        found = base and _added(base.first, base.last, extension, base.records)
        if found is None:
            return None
        bases = [found]
    if found is None:
        return None
    records = tuple(sorted(dict.fromkeys(found.records), key=order))
    return Event(
        "mandate", "expiry", None, None, None, None, None, None, found.first, found.last, False,
        records, counted=True,
    )  # fmt: skip
