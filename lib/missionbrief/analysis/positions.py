"""What each actor wants done with the mission, the latest first; what was wanted before is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from missionbrief.analysis.claimed import Claimed
from missionbrief.analysis.record import Record, of_kind, order
from missionbrief.analysis.strength import SAME_TIME

STANCES = (
    "withdraw", "defund", "oppose", "transition_to_un", "oppose_un", "support_other",
    "oppose_other", "on_hold", "fund", "extend", "support", "stays_out", "abstain",
)  # fmt: skip
"""The stances of claims, and those that `forms` tells apart from them."""
SIDES = {
    "withdraw": "against", "defund": "against", "oppose": "against", "abstain": "neither",
    "transition_to_un": "other", "fund": "for", "extend": "for", "support": "for",
    "oppose_un": "neither", "support_other": "other", "oppose_other": "neither",
    "stays_out": "neither", "on_hold": "neither",
}  # fmt: skip
"""Whether a stance is for the mission as it is, against it, or for another in its place."""
_CONTRARY = (("for", "against"), ("against", "for"))


@dataclass(frozen=True)
class Stance:
    """One thing that an actor wants; `records` are the claims that say so, the newest last."""

    actor: str
    stance: str
    records: tuple[Record, ...]

    @property
    def newest(self) -> Record:
        """The claim that says it last."""
        return self.records[-1]

    @property
    def key_day(self) -> date | None:
        """The last day on which it is told."""
        return self.newest.key_day

    @property
    def weighed(self) -> bool:
        """Whether it is only weighed ("is exploring"), by every claim that tells it."""
        return all(r.weighed for r in self.records)

    @property
    def reported(self) -> bool:
        """Whether it is told by report only, not of the actor's own words or acts."""
        return all(r.status == "reported" for r in self.records)


@dataclass(frozen=True)
class Stand(Claimed):
    """Where an actor stands: what it wants by its newest claims, and what it wanted `before`."""

    actor: str
    now: tuple[Stance, ...]
    before: tuple[Stance, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        """The claims behind what it wants now."""
        return tuple(sorted({r for s in self.now for r in s.records}, key=order))

    @property
    def moved(self) -> bool:
        """Whether it has changed sides: for the mission before and against it now, or back."""
        past, present = ({SIDES[s.stance] for s in some} for some in (self.before, self.now))
        return any(a in past and b in present and a not in present for a, b in _CONTRARY)


def _rank(stance: Stance) -> tuple[int, str]:
    return STANCES.index(stance.stance), stance.actor


def stands(found: Sequence[Record]) -> tuple[Stand, ...]:
    """Return where each actor stands, those first who want most changed.

    What is told within `SAME_TIME` of an actor's newest claim, or without any day, is what it
    wants now; the rest it wanted before. Denied claims are left out.
    """
    by_actor: dict[str, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for r in of_kind(found, "position"):
        if r.actor and r.stance in STANCES and r.status != "denied":
            by_actor[r.actor][r.stance].append(r)
    result = []
    for actor, told in by_actor.items():
        stances = [
            Stance(actor, name, tuple(sorted(claims, key=_oldest_first)))
            for name, claims in told.items()
        ]
        stances.sort(key=_rank)
        days = [s.key_day for s in stances if s.key_day]
        newest = max(days, default=None)
        now = [s for s in stances if not (newest and s.key_day) or newest - s.key_day <= SAME_TIME]
        before = [s for s in stances if s not in now]
        before.sort(key=lambda s: (s.key_day or date.min, s.stance), reverse=True)
        result.append(Stand(actor, tuple(now), tuple(before)))
    return tuple(sorted(result, key=lambda s: (_rank(s.now[0]), s.actor)))


def _oldest_first(record: Record) -> tuple[date, int, int, str]:
    return (record.key_day or date.min, record.n, record.char_start, record.claim_id)


def groups(found: Sequence[Stand]) -> dict[str, tuple[Stance, ...]]:
    """Return for each stance those who hold it now, in the order of `STANCES`. An actor of
    several stances stands under the first of them alone; one by report only under none."""
    result: dict[str, list[Stance]] = {}
    for name in STANCES:
        mine = [s.now[0] for s in found if s.now[0].stance == name and not s.now[0].reported]
        if mine:
            result[name] = mine
    return {name: tuple(sorted(mine, key=lambda s: s.actor)) for name, mine in result.items()}


def _contrary(a: Stance, b: Stance) -> bool:
    return (SIDES[a.stance], SIDES[b.stance]) in _CONTRARY


def held(stand: Stand) -> tuple[Stance, ...]:
    """Return what an actor wants now and what it wanted before and has not turned against since:
    that it does not repeat a wish in its newest words takes nothing back."""
    told = (*stand.now, *stand.before)

    def turned(former: Stance) -> bool:
        day = former.key_day or date.min
        return any(_contrary(former, s) and (s.key_day or date.min) > day for s in told)

    return (*stand.now, *(s for s in stand.before if not turned(s)))
