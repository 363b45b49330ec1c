"""Questions on what actors want and do: positions that oppose one another, denials, operations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from missionbrief.analysis.accounts import Account, Published, ruling, side
from missionbrief.analysis.amounts import compatible
from missionbrief.analysis.answers import by_value
from missionbrief.analysis.operations import operations
from missionbrief.analysis.positions import SIDES
from missionbrief.analysis.record import Record, of_kind, origins_of
from missionbrief.analysis.strength import SAME_TIME
from missionbrief.analysis.times import windows


def positions(found: Sequence[Record], published: Published) -> list[Account]:
    """Is an actor for the mission or against it? Both at one time, by different sources, is a
    conflict; one after the other a change of position."""
    by_actor: dict[str, list[Record]] = defaultdict(list)
    for r in of_kind(found, "position"):
        firm = not r.weighed and r.status not in ("denied", "reported")
        if r.actor and firm and SIDES.get(r.stance or "") in ("for", "against"):
            by_actor[r.actor].append(r)
    result = []
    for actor, claims in sorted(by_actor.items()):
        steps: list[str] = []
        spells = windows(claims)
        for spell in spells:
            told = {s: [r for r in spell if SIDES[r.stance or ""] == s] for s in ("for", "against")}
            steps.append("/".join(s for s in told if told[s]))
            if not all(told.values()) or len(origins_of(spell)) < 2:
                continue
            sides = tuple(side(s, None, told[s]) for s in told)
            rule, stands = ruling(sides, published)
            days = [r.first for r in spell if r.first]
            first = min(days, default=None)
            result.append(Account("position", actor, "conflict", rule, sides, stands, first))
        if len(set(steps)) > 1:
            moved = [
                side(SIDES[spell[0].stance or ""], None, spell)
                for spell, step in zip(spells, steps, strict=True)
                if step in ("for", "against")
            ]
            sides = tuple(s for i, s in enumerate(moved) if not i or s.label != moved[i - 1].label)
            if len(sides) > 1:
                result.append(Account("position_change", actor, "development", "dates", sides))
    return result


def acts(found: Sequence[Record], published: Published) -> list[Account]:
    """How many were arrested, or taken part, in one operation?"""
    result = []
    for event in operations(found):
        told = [r for r in event.records if r.value is not None]
        if len(origins_of(told)) > 1 and not compatible(told):
            sides = by_value(told)
            rule, stands = ruling(sides, published, event=True)
            subject = "/".join([event.actor or "", event.target or "", event.place or ""])
            result.append(
                Account(
                    "operation", subject, "conflict", rule, sides, stands, event.first, event.last
                )
            )
    return result


def _same_time(a: Record, b: Record) -> bool:
    if a.dated and b.dated:
        return a.interval.overlaps(b.interval)
    if a.key_day is None or b.key_day is None:
        return True
    return abs(a.key_day - b.key_day) <= SAME_TIME


def denials(found: Sequence[Record], published: Published) -> list[Account]:
    """Is it so? What one source tells and another denies, of the same kind, actor, target, unit
    and stance, for a time that may be the same."""
    told: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    denied: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    for r in found:
        key: tuple[str, ...] = (r.kind, r.actor or "", r.target or "", r.unit or "", r.stance or "")
        (denied if r.status == "denied" else told)[key].append(r)
    result = []
    for fields, against in sorted(denied.items()):
        pro = [
            r
            for r in told.get(fields, ())
            if r.status in ("actual", "reported")
            and any(_same_time(r, d) and compatible([r, d]) for d in against)
        ]
        if pro and len(origins_of([*pro, *against])) > 1:
            sides = (side("told", None, pro), side("denied", None, against))
            rule, stands = ruling(sides, published)
            subject = "/".join(fields)
            result.append(Account("denied", subject, "conflict", rule, sides, stands))
    return result
