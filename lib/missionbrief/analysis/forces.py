"""Which force a claim is about: the mission, or another that is to follow it.

A successor's ceiling and term are not the mission's. A claim is of another force where its actor is
that force, its target names it or its resolution, or, of a decision that names neither, where it is
of the day of that resolution.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from missionbrief.analysis.record import Record
from missionbrief.mission import Force, Mission

_NUMBER = re.compile(r"[Rr]esolution (\d{4})")
KINDS = frozenset({"mandate", "personnel", "funding", "contributor", "position"})
"""The kinds of claims that tell of a force's own basis, people, money and friends."""


_OF_UN = "UN "
SUPPORT = "UN support office"
"""The target of decisions on the office that is to supply a force: none of its mandate."""


def told_apart(found: Sequence[Record], mission: Mission) -> tuple[Record, ...]:
    """Return the records, each with the `force` it is about where that is not the mission; numbers
    of the mission's people that are of another force bear its name."""
    result = []
    for r in found:
        if r.kind == "mandate" and r.target == SUPPORT:
            result.append(replace(r, force=SUPPORT))
            continue
        if r.kind == "mandate" and (measure := _measure(r, mission)) is not None:
            result.append(replace(r, force=measure))
            continue
        force = _force(r, mission) if mission.forces and r.kind in KINDS else None
        if force is None:
            result.append(r)
            continue
        own = r.kind == "personnel" and r.actor in (None, mission.name)
        result.append(replace(r, force=force.name, actor=force.name if own else r.actor))
    return tuple(result)


def is_force(name: str | None) -> bool:
    """Return whether a name that a decision is of is a force's, not that of what the UN runs."""
    return name is not None and not name.startswith(_OF_UN)


def _measure(record: Record, mission: Mission) -> str | None:
    """What the UN runs beside the mission, where a decision is of that by its words or its
    resolution."""
    about = next((m for m in mission.measured if (record.target or "").startswith(m)), None)
    if about is not None:
        return about
    numbers = {int(n) for n in _NUMBER.findall(record.target or "")}
    named = {mission.measures.get(n) for n in numbers}
    return named.pop() if len(named) == 1 else None


def _force(record: Record, mission: Mission) -> Force | None:
    in_council = record.rule in ("position/votes", "position/sponsor")
    for force in mission.forces:
        if record.actor == force.name or force.named.search(record.target or ""):
            return force
        if in_council and _of_its_day(record, force, mission):
            return force
        if record.kind not in ("mandate", "personnel"):
            # Whose money or friend it is, only what the claim is about can tell.
            continue
        numbers = {int(n) for n in _NUMBER.findall(record.target or "")}
        if force.resolution in numbers:
            return force
        if numbers:
            continue
        if record.kind == "mandate" and _of_its_day(record, force, mission):
            return force
    return None


def _of_its_day(record: Record, force: Force, mission: Mission) -> bool:
    """Whether a decision, told as done, is of the very day of the force's resolution."""
    adopted = mission.resolutions.get(force.resolution or 0)
    return record.dated and adopted is not None and record.first == record.last == adopted
