"""Whether security improves or worsens, as sources judge it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from missionbrief.analysis.accounts import Account, Published, ruling, side
from missionbrief.analysis.record import Record, of_kind, origins_of


def course(found: Sequence[Record], published: Published) -> list[Account]:
    """Does security improve or worsen? Where sources say both, each stands; nothing is averaged."""
    told: dict[str, list[Record]] = defaultdict(list)
    for r in of_kind(found, "assessment"):
        if r.stance in ("improving", "mixed", "worsening") and r.status != "denied":
            told[r.stance].append(r)
    if not {"improving", "worsening"} <= told.keys():
        return []
    sides = tuple(side(word, None, claims) for word, claims in sorted(told.items()))
    if len(origins_of(r for s in sides for r in s.records)) < 2:
        return []
    rule, stands = ruling(sides, published)
    return [Account("course", "", "conflict", rule, sides, stands)]
