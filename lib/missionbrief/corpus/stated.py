"""The publication date that a text states of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from missionbrief.corpus.dates import ISO, NAMED, PRINTED, find_day, printed_day
from missionbrief.corpus.document import Published
from missionbrief.corpus.shape import ends_sentence, words_of
from missionbrief.errors import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD, TAIL = 12, 4
MONTHS = 12
MOST_WORDS = 20
LONGEST = 300

_PREFIX = re.compile(rf"date\s*[:=]?\s*{ISO}", re.I)
_PUBLISHED = re.compile(
    r"\b(?:(?:first\s+|originally\s+|date\s+)?(?:published|posted|issued|released)|date"
    r"|publication\s+date|publish\s+date)(?:\s+(?:on|at|date))?\s*[:=|–—-]?\s*$",
    re.I,
)
_UPDATED = re.compile(r"\b(?:last\s+)?(?:updated|modified)(?:\s+(?:on|at))?\s*[:=|–—-]?\s*$", re.I)
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ,]+[A-ZÀ-Þ][\w.'’-]*){0,5}"
    rf"(?:\s*,?\s*\(?(?P<when>(?i:{NAMED})|{ISO}|[A-Z][a-z]+\.?\s\d{{1,2}}|\d{{1,2}}\s[A-Z][a-z]+)\)?)?"
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:--|[–—]|-(?=\s))\s*(?=[\"“‘'A-ZÀ-Þ\d])"
)
_SPELT_DATELINE = re.compile(
    r"(?!(?:[Oo]n|[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Bb]efore|[Aa]fter|[Bb]etween|[Tt]he)\b)"
    r"[A-ZÀ-Þ][\w.'’-]*(?:[ ,]+[A-ZÀ-Þ][\w.'’-]*){0,5}\s*,?\s+"
    rf"\(?(?P<when>(?i:{NAMED})|{ISO})\)?"
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:--|[–—]|-(?=\s))\s*(?=[\"“‘'A-ZÀ-Þ\d])"
)
# The line of a letter or communiqué: "Port-au-Prince, Wednesday 26 March 2025".
_PLACE = re.compile(
    r"(?!(?:On|In|Since|By|From|Until|Before|After|Updated|Last|Photo)\b)"
    r"(?:(?:Done|Given|Issued) (?:at|in) )?[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,2}"
    r"(?:, [A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*)?)?"
    r"\s*,\s*(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+)?(?:the\s+)?"
)
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?:,? \d{1,2}:\d\d(?::\d\d)?)?")
_BEHIND = re.compile(r"\s*,\s*(?:[A-ZÀ-Þ][\w.'’-]*)(?:,? [A-ZÀ-Þ][\w.'’-]*){0,3}\s*")
# The title of a record with the day of it: "Press Briefing – February 6, 2025".
_OCCASION = re.compile(
    r"\b(?:briefing|transcript|remarks|statement|read-?out|communiqu[eé]|conference|interview"
    r"|hearing|gaggle|minutes)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:[-–—|(,]|\b(?:aired|broadcast|held|delivered|given|made|recorded|of|for|on))\s*$"
)
_CITY = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}")

BARE = 1
"""The rank of a line that is a date and no more."""
_ENTRIES = 3


@dataclass(frozen=True)
class Line:
    """What a line states: `length` characters at its start belong to the date, not the body."""

    length: int
    published: Published | None
    rank: int


def _published(words: str, day_words: str) -> Published | None:
    match = PRINTED.search(day_words)
    day = printed_day(match) if match else None
    if day is None:
        return None
    return Published(day, day, "stated", f"stated in the text: {shown(words, 80)}")


def date_line(line: str) -> Line | None:
    """Return what a line beside the article states: a labelled date, or a date and no more.

    A label says "published" (rank 0) or "updated" (rank 3); a bare date has rank `BARE`. Sentences
    that speak of dates are not such lines.
    """
    if (day := _slashed(line)) is not None:
        told = Published(day, day, "stated", f"stated in the text: {shown(line, 80)}")
        return Line(len(line), told, BARE)
    prefix = _PREFIX.match(line)
    if prefix:
        published = _published(prefix[0], prefix[0])
        return Line(prefix.end(), published, 0) if published else None
    if len(line) > LONGEST or len(words_of(line)) > MOST_WORDS or ends_sentence(line):
        return None
    updated: Line | None = None
    for match in PRINTED.finditer(line):
        before = line[: match.start()]
        label = _PUBLISHED.search(before)
        if label:
            words = line[label.start() : match.end()]
            published = _published(words, match[0])
            if published:
                return Line(len(line), published, 0)
        label = _UPDATED.search(before)
        if label and updated is None:
            words = line[label.start() : match.end()]
            published = _published(words, match[0])
            updated = Line(len(line), published, 3) if published else None
    if updated:
        return updated
    found = find_day(line)
    if found and _nothing_else(line[: found[1]] + " " + line[found[2] :]):
        return Line(len(line), _published(line, line), BARE)
    if found and _PLACE.fullmatch(line[: found[1]]) and _nothing_else(line[found[2] :]):
        return Line(len(line), _published(line, line), 2)
    if found and _beside_place(line, found[1], found[2]):
        return Line(len(line), _published(line, line), 2)
    if found and _OCCASION.search(line[: found[1]]) and _closes(line, found[1], found[2]):
        # It stays the title.
        return Line(0, _published(line, line), 2)
    return None


def chronicled(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether several lines of `text`, by their `spans`, are different days and no more: the
    entries of a chronology, none of which is the day of publication."""
    told: list[tuple[int, date]] = []
    for number, (start, end) in enumerate(spans):
        found = date_line(text[start:end]) if end - start <= LONGEST else None
        if found is not None and found.rank == BARE and found.published is not None:
            day = found.published.earliest
            told += [(number, day)] if day is not None else []
    if len({day for _, day in told}) < _ENTRIES:
        return False
    (first, day), (second, _) = told[:2]
    # The day of publication is no earlier than what follows, and stands apart from it.
    return day < max(d for _, d in told) or second - first <= _ENTRIES


def _slashed(line: str) -> date | None:
    """The day of a line that is only "17/07/2024" and a time, where no other order of the numbers
    is a date."""
    found = _SLASHES.fullmatch(line.strip())
    if found is None:
        return None
    first, second, year = int(found[1]), int(found[2]), int(found[3])
    days = {(first, second), (second, first)}
    found_days = {(d, m) for d, m in days if 1 <= m <= MONTHS and d >= 1}
    if len(found_days) != 1:
        return None
    day, month = found_days.pop()
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _beside_place(line: str, start: int, end: int) -> bool:
    """Whether a date is a field of its own in a line, or has only a place behind it: "Friday 22
    September 2023 | Nairobi", "28 August 2025, New York"."""
    field_start, field_end = line.rfind("|", 0, start) + 1, line.find("|", end)
    rest = line[field_start:start] + " " + line[end : field_end if field_end >= 0 else None]
    if (field_start or field_end >= 0) and _nothing_else(rest):
        return True
    return _nothing_else(line[:start]) and _BEHIND.fullmatch(line[end:]) is not None


def _closes(line: str, start: int, end: int) -> bool:
    """Whether a date closes a line, behind a dash, in brackets or as the day of an occasion."""
    return _nothing_else(line[end:]) and _BEFORE.search(line[:start]) is not None


def _nothing_else(rest: str) -> bool:
    rest = re.sub(r"\d{1,2}[:.]\d\d(?::\d\d)?", " ", rest)
    rest = re.sub(r"\b(?:[ap]\.?m\b\.?|[A-Z]{2,4}\b|at\b|on\b|by\b)", " ", rest, flags=re.I)
    return not any(c.isalnum() for c in rest)


def dateline(line: str, in_body: bool = False) -> Line | None:
    """Return what the dateline at the start of a paragraph states, as "NAIROBI, May 25, 2025 -".

    Without a year it states no publication date by itself, but is no part of the body either. A
    city in lower case, as "Nairobi, May 25, 2025 -", must have its whole date beside it. Where the
    body has begun (`in_body`), only a city in capitals with its whole date is one.
    """
    head = line[:LONGEST]
    match = _DATELINE.match(head) if _CITY.match(line) else None
    match = match or (None if in_body else _SPELT_DATELINE.match(head))
    if match is None or match.end() >= len(line):
        return None
    when = match["when"]
    published = _published(match[0].strip(" -–—:"), when) if when else None
    return Line(match.end(), published, 2) if published or not in_body else None
