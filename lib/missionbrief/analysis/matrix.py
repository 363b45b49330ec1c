"""The stance matrix: who wants what, over time, with each change of position."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from missionbrief.analysis.claimed import Claimed
from missionbrief.analysis.positions import SIDES, STANCES, Stance, Stand, held
from missionbrief.analysis.record import Record, newest_day, order
from missionbrief.analysis.times import windows

_CONTRARY = {"for": "against", "against": "for"}


@dataclass(frozen=True)
class Cell(Claimed):
    """What an actor is told to want: the first and the last day it is told for (None: undated),
    whether it stands (the actor has not turned since), is only weighed, or is by report only."""

    actor: str
    stance: str
    first: date | None
    last: date | None
    stands: bool
    weighed: bool
    reported: bool
    records: tuple[Record, ...]


@dataclass(frozen=True)
class Move:
    """A change of position: the actor was told to want `before`, and on `day` the contrary; each a
    stance. `records` are the claims of both, the earlier first."""

    actor: str
    before: str
    after: str
    day: date | None
    records: tuple[Record, ...]


def _cell(stance: Stance, stands: bool) -> Cell:
    first = min((d for r in stance.records if (d := r.first or r.last)), default=None)
    return Cell(
        stance.actor, stance.stance, first,
        newest_day(stance.records), stands, stance.weighed, stance.reported, stance.records,
    )  # fmt: skip


def matrix(found: Sequence[Stand]) -> tuple[Cell, ...]:
    """Return a cell for each actor and each stance it is told to hold or to have held, actors in
    the order of `found`, stances in that of `STANCES`."""
    result = []
    for stand in found:
        now = held(stand)
        cells = [_cell(s, s in now) for s in (*stand.now, *stand.before)]
        result += sorted(cells, key=lambda c: STANCES.index(c.stance))
    return tuple(result)


def moves(found: Sequence[Stand]) -> tuple[Move, ...]:
    """Return each change of position, the newest first: from for the mission to against it or back,
    between two times. What is only weighed or known by report moves nobody."""
    result: list[Move] = []
    for stand in found:
        told = [
            r
            for s in (*stand.now, *stand.before)
            for r in s.records
            if not r.weighed and r.status != "reported" and r.key_day
        ]
        was: list[Record] = []
        for spell in windows(told):
            sides = {SIDES[r.stance or ""] for r in spell} & _CONTRARY.keys()
            if len(sides) != 1:
                continue
            side = sides.pop()
            mine = [r for r in spell if SIDES[r.stance or ""] == side]
            if was and SIDES[was[0].stance or ""] != side:
                before, after = was[-1], min(mine, key=order)
                result.append(
                    Move(
                        stand.actor, before.stance or "", after.stance or "", after.key_day,
                        (before, after),
                    )
                )  # fmt: skip
            was = mine
    return tuple(sorted(result, key=lambda m: (-(m.day or date.min).toordinal(), m.actor)))


def table(found: Sequence[Cell]) -> pd.DataFrame:
    """Return the matrix as a table: one row for each actor, one column for each stance that any
    actor holds, each cell the last day it is told for (NaT: undated; NA: not told)."""
    stances = [s for s in STANCES if any(c.stance == s for c in found)]
    actors = list(dict.fromkeys(c.actor for c in found))
    days = {(c.actor, c.stance): pd.Timestamp(c.last) if c.last else pd.NaT for c in found}
    rows = [[days.get((actor, s), pd.NA) for s in stances] for actor in actors]
    return pd.DataFrame(rows, index=pd.Index(actors, name="actor"), columns=stances, dtype="object")
