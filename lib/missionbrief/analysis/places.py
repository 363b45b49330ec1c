"""Where things are said to have happened, place by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from missionbrief.analysis.claimed import Claimed
from missionbrief.analysis.events import Event, event_order
from missionbrief.analysis.record import Record, order

THREADS = ("casualties", "violence", "operations")
"""What a map shows: the mission's losses, victims among others, operations. Arrivals and visits
are at the capital's airport whatever happens elsewhere."""


@dataclass(frozen=True)
class Place(Claimed):
    """A place in its canonical form and the `events` said to have happened there, oldest first."""

    name: str
    events: tuple[Event, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        """The claims that name it, in order."""
        found = {r.claim_id: r for e in self.events for r in e.records if r.place == self.name}
        return tuple(sorted(found.values(), key=order))

    def of(self, thread: str) -> tuple[Event, ...]:
        """Return the events of one thread."""
        return tuple(e for e in self.events if e.thread == thread)

    @property
    def first(self) -> date | None:
        """The first day of the events there, None where none is dated."""
        return min((d for e in self.events if (d := e.first or e.last)), default=None)

    @property
    def last(self) -> date | None:
        """The last day of the events there, None where none is dated."""
        return max((d for e in self.events if (d := e.last or e.first)), default=None)


def places(events: Sequence[Event], known: Collection[str]) -> tuple[Place, ...]:
    """Return the places of `known` where something is said to have happened, those with most
    events first. What is planned or denied happened nowhere."""
    together: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.thread in THREADS and event.happened and event.place in known:
            assert event.place is not None
            together[event.place].append(event)
    found = [Place(n, tuple(sorted(mine, key=event_order))) for n, mine in together.items()]
    return tuple(sorted(found, key=lambda p: (-len(p.events), p.name)))


COLUMNS = ("name", "losses", "violence", "operations", "first", "last", "claims")


def table(found: Sequence[Place]) -> pd.DataFrame:
    """Return places as a table: name, number of events of each thread, first and last day, claim
    ids."""
    rows = [
        {
            "name": p.name,
            "losses": len(p.of("casualties")),
            "violence": len(p.of("violence")),
            "operations": len(p.of("operations")),
            "first": p.first,
            "last": p.last,
            "claims": p.claims,
        }
        for p in found
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))
