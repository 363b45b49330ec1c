"""The paths ahead for the mission, and what sources say for and against each.

Three paths, after the stances: to stay (support, fund, extend; against it oppose, withdraw,
defund), to hand over to the United Nations, to withdraw (withdraw, defund; against it who speaks
for staying). Withdrawal is a path only where somebody wants it. An actor speaks once on each side
of a path, in its newest words; what is denied speaks for nothing. How the mission fares is judged
by assessments, which say nothing of what should be done: they are no voices here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from missionbrief.analysis.record import Record, of_kind, order

PATHS = ("stay", "transition_to_un", "withdraw")
_STAY = frozenset({"support", "fund", "extend"})
_LEAVE = frozenset({"withdraw", "defund"})
_UN = re.compile(r"\b(?:U\.?N\.?|United Nations|peace-?keeping|blue helmets?)(?!\w)", re.I)


@dataclass(frozen=True)
class Path:
    """A path, one of `PATHS`, with the claims that speak for it and against it, newest first."""

    name: str
    pro: tuple[Record, ...]
    contra: tuple[Record, ...]


def _of_un(record: Record) -> bool:
    """Whether what is opposed is a United Nations operation and not the mission as it is."""
    return bool(_UN.search(record.target or ""))


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

    def some(keep: Callable[[Record], bool]) -> list[Record]:
        return [r for r in told if keep(r)]

    stays = some(lambda r: r.stance in _STAY)
    leaves = some(lambda r: r.stance in _LEAVE)
    opposes = some(lambda r: r.stance == "oppose" and not _of_un(r))
    handover = some(lambda r: r.stance == "transition_to_un")
    no_handover = some(lambda r: r.stance == "oppose" and _of_un(r))
    sides = {
        "stay": (stays, [*opposes, *leaves]),
        "transition_to_un": (handover, no_handover),
        "withdraw": (leaves, stays if leaves else []),
    }
    made = [Path(n, _newest_each(sides[n][0]), _newest_each(sides[n][1])) for n in PATHS]
    return tuple(p for p in made if p.pro or p.contra)
