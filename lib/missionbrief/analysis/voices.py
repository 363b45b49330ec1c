"""How many independent sources a finding has: what is copied or said by one counts once.

The rule: copies and reprints of an article are one source, and so are articles that tell the
finding in near-identical sentences. Of the sources that tell it only in words they credit to
others, no more count than there are others; one that credits only the publisher of another source
counts with that one. Names are compared without case and article: "officials" in two articles are
the same, for nobody can tell them apart. A person's own position, statement or judgement is direct.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from missionbrief.analysis.independence import words
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
    return " ".join(words(name or "")).removeprefix("the ")


def originals(found: Iterable[Record]) -> tuple[Record, ...]:
    """Return the records of each origin's first article alone: a copy says nothing again, and
    lends neither its letter nor its day. Of articles of one day the less reliable is first."""
    first: dict[str, tuple[tuple[int, int, int], str]] = {}
    kept = list(found)
    for r in kept:
        day = r.told.toordinal() if r.told else 10**7
        key = ((day, -_LESS.find(r.reliability or " "), r.n), r.document)
        first[r.origin] = min(first.get(r.origin, key), key)
    return tuple(r for r in kept if r.document == first[r.origin][1])


def _sources(found: Sequence[Record]) -> list[list[Record]]:
    """Return records by source: those of one origin, or of near-identical sentences, together."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for r in found:
        low, high = sorted((root(f"origin {r.origin}"), root(f"wire {r.wire}" if r.wire else
                                                             f"origin {r.origin}")))  # fmt: skip
        parent[high] = low
    groups: dict[str, list[Record]] = {}
    for r in found:
        groups.setdefault(root(f"origin {r.origin}"), []).append(r)
    return list(groups.values())


def independent(found: Iterable[Record]) -> int:
    """Return how many independent sources tell what `found` tells; 0 for none."""
    groups = _sources(list(found))
    if len(groups) < 2:
        return len(groups)
    first_hand = [g for g in groups if any(direct(r) for r in g)]
    known = {voice(r.publisher) for g in first_hand for r in g} - {""}
    credited = [
        sorted({voice(r.attributed_to) for r in g} - known)
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
