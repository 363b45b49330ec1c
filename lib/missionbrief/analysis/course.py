"""Whether security improves or worsens, as sources judge it; and how the mission itself fares."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.analysis.accounts import Account, Published, ruling, side
from missionbrief.analysis.record import Record, newest_day, of_kind, order, origins_of
from missionbrief.analysis.times import windows

SUBJECTS = {"course": "security", "fares": "mission"}
"""Question -> what the judgements it brings together are about."""
_MISSION = frozenset({"mission", "force", "operation", "operations", "deployment"})


def about(record: Record) -> str:
    """Return whether a judgement is on the "mission" (by its target) or on "security"."""
    words = (record.target or "").casefold().split()
    return "mission" if words and words[-1] in _MISSION else "security"


def judged(found: Sequence[Record], subject: str = "security") -> list[Record]:
    """Return the judgements on a subject that say which way it goes."""
    return [
        r
        for r in of_kind(found, "assessment")
        if r.stance in ("improving", "mixed", "worsening")
        and r.status != "denied"
        and about(r) == subject
    ]


def course(found: Sequence[Record], published: Published) -> list[Account]:
    """Does security improve or worsen, and does the mission fare better or worse? Where sources
    say both at one time each stands; over time it is a development. Nothing is averaged."""
    return [a for question in SUBJECTS for a in _course(question, found, published)]


def _course(question: str, found: Sequence[Record], published: Published) -> list[Account]:
    told = judged(found, SUBJECTS[question])
    if not {"improving", "worsening"} <= {r.stance for r in told}:
        return []
    result, spells = [], _spells(told)
    for spell in spells:
        words = sorted({r.stance or "" for r in spell})
        sides = tuple(side(w, None, [r for r in spell if r.stance == w]) for w in words)
        if opposed(spell) and len(origins_of(spell)) > 1:
            rule, stands = ruling(sides, published)
            first = newest_day(spell) if len(spells) > 1 else None
            result.append(Account(question, "", "conflict", rule, sides, stands, first))
    if len(spells) > 1 and len(origins_of(told)) > 1:
        sides = tuple(
            side(word, None, [r for r in spell if r.stance == word])
            for spell in spells
            for word in sorted({r.stance or "" for r in spell})
        )
        result.append(Account(question, "", "development", "dates", sides))
    return result


def newest(found: Sequence[Record]) -> tuple[Record, ...]:
    """Return the judgements on security of the newest time, () where there are none."""
    spells = _spells(judged(found))
    return tuple(spells[-1]) if spells else ()


def opposed(spell: Sequence[Record]) -> bool:
    """Whether judgements of one time say both, that it improves and that it worsens."""
    return {"improving", "worsening"} <= {r.stance for r in spell}


def _spells(found: Sequence[Record]) -> list[list[Record]]:
    """Group judgements in time, as `windows` does; those of no known day stand with the first."""
    dated = windows([r for r in found if r.key_day])
    undated = sorted((r for r in found if not r.key_day), key=order)
    if not dated:
        return [undated] if undated else []
    dated[0] = [*undated, *dated[0]]
    return dated
