"""How many people the mission has: each source's report as a point, kinds of number apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from missionbrief.analysis.amounts import family
from missionbrief.analysis.claimed import Claimed
from missionbrief.analysis.record import Record, days, frame, of_kind, order

# Reports of a strength that lie this close together answer for the same time.
SAME_TIME = timedelta(days=31)

GROUPS = {
    "actual": "deployed",
    "reported": "deployed",
    "authorised": "authorised",
    "planned": "planned",
    "pledged": "pledged",
    "called_for": "called for",
    "denied": "denied",
    "frozen": "frozen",
}


@dataclass(frozen=True)
class Level(Claimed):
    """What sources say of one strength at one time: the same actor, group, value, qualifier.

    `first` and `last` are the days it is reported for; `records` the claims behind it.
    """

    actor: str | None
    group: str
    value: float
    qualifier: str | None
    unit: str
    first: date | None
    last: date | None
    dated: bool
    records: tuple[Record, ...]

    @property
    def key_day(self) -> date | None:
        """The day that orders it in time."""
        return self.last or self.first


def clusters(found: Sequence[Record]) -> list[list[Record]]:
    """Split records into groups that speak of the same time, in order of time.

    Neighbours belong together when their key days lie within `SAME_TIME`; undated records come
    last, in a group of their own.
    """
    groups: list[list[Record]] = []
    for record in sorted(found, key=order):
        last = groups[-1][-1].key_day if groups else None
        near = (
            last is not None and record.key_day is not None and record.key_day - last <= SAME_TIME
        )
        if groups and (near or (last is None and record.key_day is None)):
            groups[-1].append(record)
        else:
            groups.append([record])
    return groups


def _unit(found: Sequence[Record]) -> str:
    # The word that most claims use; where words tie, the one that claims least.
    counts = Counter(r.unit or "personnel" for r in found)
    top = max(counts.values())
    best = sorted(u for u, c in counts.items() if c == top)
    return best[0] if len(best) == 1 else "personnel"


def _level(group: str, found: list[Record]) -> Level:
    # A day the source itself names says more than the day it was published.
    spoken = [r for r in found if r.dated] or found
    first, last = days(found)
    key = max(spoken, key=lambda r: (r.key_day or date.min, r.n, r.claim_id))
    assert found[0].value is not None
    return Level(
        actor=found[0].actor,
        group=group,
        value=found[0].value,
        qualifier=found[0].qualifier,
        unit=_unit(found),
        first=first if key.first else None,
        last=last if key.last else None,
        dated=spoken[0].dated,
        records=tuple(found),
    )


def of_people(found: Sequence[Record]) -> list[Record]:
    """Return the claims of a strength that number people: no share of it, and none without a
    number."""
    claims = of_kind(found, "personnel")
    return [r for r in claims if r.value is not None and family(r.unit) in ("in uniform", "")]


def levels(found: Sequence[Record]) -> tuple[Level, ...]:
    """Return the strengths that sources report, oldest first, undated last.

    Numbers of different actors, groups (deployed, authorised, planned, pledged ...), values or
    qualifiers are never joined and nothing is averaged.
    """
    together: dict[tuple[str, str, float, str], list[Record]] = defaultdict(list)
    for r in of_people(found):
        assert r.value is not None
        group = GROUPS.get(r.status, "deployed")
        qualifier = r.qualifier or "exact"
        together[(r.actor or "", group, r.value, qualifier)].append(r)
    result = [
        _level(key[1], cluster) for key, group in together.items() for cluster in clusters(group)
    ]
    return tuple(
        sorted(
            result,
            key=lambda s: (s.key_day or date.max, s.actor or "", s.group, s.value, s.claims),
        )
    )


def latest(found: Sequence[Level], actor: str, group: str = "deployed") -> Level | None:
    """Return the latest report of an actor's strength.

    Reports within `SAME_TIME` of the newest count as equally late; among them the one with most
    independent sources is taken, then the newest, then the one of the higher value.
    """
    mine = [s for s in found if s.actor == actor and s.group == group and s.key_day]
    if not mine:
        undated = [s for s in found if s.actor == actor and s.group == group]
        return max(undated, key=lambda s: (s.sources, s.value, s.claims), default=None)
    newest = max(s.key_day for s in mine if s.key_day)
    late = [s for s in mine if s.key_day and newest - s.key_day <= SAME_TIME]
    return max(late, key=lambda s: (s.sources, s.key_day, s.value, s.claims))


def before(found: Sequence[Level], level: Level) -> Level | None:
    """Return the report of the same actor and group that came before `level`'s time."""
    if level.key_day is None:
        return None
    earlier = [
        s
        for s in found
        if s.actor == level.actor
        and s.group == level.group
        and s.key_day
        and level.key_day - s.key_day > SAME_TIME
    ]
    if not earlier:
        return None
    return latest(earlier, level.actor or "", level.group)


def leading_actor(found: Sequence[Level], lead: str, mission: str = "") -> str | None:
    """Return whose strength heads the briefing: the whole `mission`'s, unless the newest report of
    the lead nation's is later by more than `SAME_TIME` or alone has a day; else the lead nation's;
    where neither is reported, of whom most independent sources report one."""
    deployed = [s for s in found if s.group == "deployed" and s.actor]
    whole, own = (latest(deployed, actor) for actor in (mission, lead))
    if whole and own:
        late = own.key_day and (not whole.key_day or own.key_day - whole.key_day > SAME_TIME)
        return lead if late else mission
    if whole or own:
        return mission if whole else lead
    counts = Counter(s.actor for s in deployed for _ in range(s.sources))
    return min(counts, key=lambda a: (-counts[a], a or ""), default=None)


COLUMNS = (
    "actor", "group", "value", "qualifier", "unit", "first", "last", "dated", "sources", "claims"
)  # fmt: skip


def strength(found: Sequence[Record]) -> pd.DataFrame:
    """Return `levels` as a table: actor, group, value, qualifier, unit, first and last day,
    whether the claim itself is dated, number of independent sources, claim ids."""
    return frame(levels(found), COLUMNS)
