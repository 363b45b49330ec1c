"""How many independent sources a finding has: what is copied or said by one counts once.

The rule: copies and reprints of an article are one source, and so are the articles of one publisher
and those that tell the finding in near-identical sentences. Of the sources that tell it only in
words they credit to others, no more count than there are others; one that credits only the
publisher of another source counts with that one. Names are compared without case and article:
"officials" in two articles are the same, for nobody can tell them apart. Publishers are told apart
by their names alone; an article of an unnamed one stands for itself. A person's own position,
statement or judgement is direct.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from missionbrief.analysis.independence import plain
from missionbrief.analysis.joining import Groups
from missionbrief.analysis.record import Record

_LESS = "ABC FDE"
OWN_WORDS = frozenset({"position", "statement", "assessment"})


def direct(record: Record) -> bool:
    """Whether its source says it in its own voice, or tells what somebody wants, says or judges
    by those words."""
    if record.attributed_to is None:
        return True
    return record.kind in OWN_WORDS and record.attributed_to == record.actor


@cache
def voice(name: str | None) -> str:
    """Return a name as it is compared: "the Miami Herald" and "Miami Herald" are one."""
    return plain(name or "").removeprefix("the ")


def originals(found: Iterable[Record]) -> tuple[Record, ...]:
    """Return the records of each origin's first article alone: a copy says nothing again, and
    lends neither its letter nor its day. Of articles of one day the less reliable is first."""
    kept = list(found)
    first = firsts((r.origin, r.document, r.told, r.reliability, r.n) for r in kept)
    return tuple(r for r in kept if r.document in first)


def firsts(articles: Iterable[tuple[str, str, date | None, str | None, int]]) -> set[str]:
    """Return the first article of each origin; `articles` are origin, name, day of publication,
    reliability letter and number."""
    first: dict[str, tuple[tuple[int, int, int], str]] = {}
    for origin, name, told, letter, n in articles:
        day = told.toordinal() if told else 10**7
        key = ((day, -_LESS.find(letter or " "), n), name)
        first[origin] = min(first.get(origin, key), key)
    return {name for _, name in first.values()}


def publisher(name: str | None) -> str:
    """Return a publisher's name as it is compared, "" where none is given: "www.kenyans.co.ke" and
    "Kenyans.co.ke" are one."""
    return voice(name).removeprefix("www ")


def together(marks: Iterable[Sequence[str]]) -> list[list[int]]:
    """Return the places of items in groups: two that share a mark, directly or by others, are of
    one group. Every item has a mark at least; "" is none."""
    joined = Groups()
    told = [[m for m in some if m] for some in marks]
    for first, *others in told:
        for other in others:
            joined.join(first, other)
    groups: dict[str, list[int]] = {}
    for place, some in enumerate(told):
        groups.setdefault(joined.first(some[0]), []).append(place)
    return list(groups.values())


def marks(origin: str, name: str | None, wire: str = "") -> tuple[str, str, str]:
    """Return what makes an article one source with others: its origin, its publisher (None of a
    copy: who reprints two texts makes them no one source), and its wire's sentence."""
    house = publisher(name)
    return f"origin {origin}", house and f"publisher {house}", wire and f"wire {wire}"


def _sources(found: Sequence[Record]) -> list[list[Record]]:
    """Return records by source."""
    first = {r.document for r in originals(found)}
    groups = together(
        marks(r.origin, r.publisher if r.document in first else None, r.wire) for r in found
    )
    return [[found[i] for i in group] for group in groups]


def independent(found: Iterable[Record]) -> int:
    """Return how many independent sources tell what `found` tells; 0 for none."""
    groups = _sources(list(found))
    if len(groups) < 2:
        return len(groups)
    first_hand = [g for g in groups if any(direct(r) for r in g)]
    known = {publisher(r.publisher) for g in first_hand for r in g} - {""}
    credited = [
        sorted({publisher(r.attributed_to) for r in g} - known)
        for g in groups
        if not any(direct(r) for r in g)
    ]
    return max(1, len(first_hand) + _distinct([names for names in credited if names]))


def _distinct(choices: Sequence[Sequence[str]]) -> int:
    """Return how many of `choices` can each have a name of their own (a largest matching)."""
    holder: dict[str, int] = {}

    def place(i: int, tried: set[str]) -> bool:
        for name in choices[i]:
            if name in tried:
                continue
            tried.add(name)
            if name not in holder or place(holder[name], tried):
                holder[name] = i
                return True
        return False

    return sum(place(i, set()) for i in range(len(choices)))
