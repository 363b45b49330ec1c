"""Whether security improves or worsens, as sources judge it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from missionbrief.analysis.accounts import Account, Published, ruling, side
from missionbrief.analysis.record import Record, of_kind, order, origins_of
from missionbrief.analysis.strength import SAME_TIME


def course(found: Sequence[Record], published: Published) -> list[Account]:
    """Does security improve or worsen? Where sources say both at one time each stands; over time
    it is a development. Nothing is averaged."""
    told: dict[str, list[Record]] = defaultdict(list)
    for r in of_kind(found, "assessment"):
        if r.stance in ("improving", "mixed", "worsening") and r.status != "denied":
            told[r.stance].append(r)
    if not {"improving", "worsening"} <= told.keys():
        return []
    result, spells = [], _spells([r for claims in told.values() for r in claims])
    for spell in spells:
        words = sorted({r.stance or "" for r in spell})
        sides = tuple(side(w, None, [r for r in spell if r.stance == w]) for w in words)
        opposed = {"improving", "worsening"} <= set(words)
        if opposed and len(origins_of(spell)) > 1:
            rule, stands = ruling(sides, published)
            first = spell[0].key_day if len(spells) > 1 else None
            result.append(Account("course", "", "conflict", rule, sides, stands, first))
    if len(spells) > 1 and len(origins_of(r for s in spells for r in s)) > 1:
        sides = tuple(
            side(word, None, [r for r in spell if r.stance == word])
            for spell in spells
            for word in sorted({r.stance or "" for r in spell})
        )
        result.append(Account("course", "", "development", "dates", sides))
    return result


def _spells(found: Sequence[Record]) -> list[list[Record]]:
    """Group judgements in time: those more than `SAME_TIME` after the one before begin a new
    group; those of no known day stand with the first."""
    spells: list[list[Record]] = []
    newest: date | None = None
    for r in sorted(found, key=lambda r: (r.key_day or date.min, order(r))):
        day = r.key_day
        if not spells or (day and newest and day - newest > SAME_TIME):
            spells.append([])
        spells[-1].append(r)
        newest = day or newest
    return spells
