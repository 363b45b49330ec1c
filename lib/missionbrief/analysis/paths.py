"""The paths ahead for the mission, and what sources say for and against each.

Three paths, after the stances as `forms` tells them apart: to stay (support, fund, extend; against
it oppose, withdraw, defund), to hand over to the UN (against it who objects to that), to
withdraw (withdraw, defund; against it who speaks for staying). Withdrawal is a path only where
somebody wants or weighs it. An actor speaks once on each side of a path, in its newest words; who
only weighs a path speaks neither for it nor against another; what is denied speaks for nothing. How
the mission fares is judged by assessments, which say nothing of what should be done: they are no
voices here.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from missionbrief.analysis.record import Record, of_kind, order

PATHS = ("stay", "transition_to_un", "withdraw")
_STAYS = {"support", "fund", "extend"}
_LEAVES = {"withdraw", "defund"}


@dataclass(frozen=True)
class Path:
    """A path, one of `PATHS`, with the claims that speak for it and against it, and those of actors
    that only weigh it, newest first."""

    name: str
    pro: tuple[Record, ...]
    contra: tuple[Record, ...]
    weighed: tuple[Record, ...] = ()


def _newest_each(found: Sequence[Record]) -> tuple[Record, ...]:
    """Return the newest claim of each actor, the newest first."""
    by_actor: dict[str, Record] = {}
    for record in sorted(found, key=order):
        assert record.actor
        if record.key_day is not None or record.actor not in by_actor:
            by_actor[record.actor] = record
    return tuple(sorted(by_actor.values(), key=order, reverse=True))


def paths(found: Sequence[Record]) -> tuple[Path, ...]:
    """Return the paths of which any claim speaks, in the order of `PATHS`."""
    told = [r for r in of_kind(found, "position") if r.status != "denied" and r.actor]
    wants = {"stay": _STAYS, "transition_to_un": {"transition_to_un"}, "withdraw": _LEAVES}
    minds = {"stay": {"oppose"} | _LEAVES, "transition_to_un": {"oppose_un"}, "withdraw": _STAYS}

    def some(stances: Collection[str]) -> list[Record]:
        return [r for r in told if r.stance in stances]

    made = []
    for name in PATHS:
        pro = _newest_each([r for r in some(wants[name]) if not r.weighed])
        contra = _newest_each([r for r in some(minds[name]) if not r.weighed])
        firm = {r.actor for r in pro}
        weighed = [r for r in some(wants[name]) if r.weighed and r.actor not in firm]
        if name != "withdraw" or pro or weighed:
            made.append(Path(name, pro, contra, _newest_each(weighed)))
    return tuple(p for p in made if p.pro or p.contra or p.weighed)
