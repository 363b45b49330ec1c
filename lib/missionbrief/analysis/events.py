"""Things that happened or are planned, each once, however many sources tell of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from missionbrief.analysis.claimed import Claimed
from missionbrief.analysis.record import Record, order
from missionbrief.interval import Interval

SHORT = 62
HAPPENED = frozenset({"actual", "reported"})


@dataclass(frozen=True)
class Event(Claimed):
    """An event of a thread. `what` says which kind of event it is ("arrived", "authorised",
    "killed" ...), `first` and `last` when as precisely as a source tells, both None where no
    source dates it. `happened` is False for what is planned, expected or called for; `lapsed` where
    that was for days before the cut-off: whether it came no source need tell. The days of one that
    is `counted` are told by no source, but worked out from its claims. `about` is the decision of
    its day that a vote was on ("extension", "authorisation").
    """

    thread: str
    what: str
    actor: str | None
    target: str | None
    place: str | None
    value: float | None
    qualifier: str | None
    unit: str | None
    first: date | None
    last: date | None
    happened: bool
    records: tuple[Record, ...]
    lapsed: bool = False
    counted: bool = False
    about: str = ""

    @property
    def force(self) -> str | None:
        """The force it is about where that is not the mission."""
        return next((r.force for r in self.records if r.force), None)

    @property
    def dated(self) -> bool:
        """Whether a source dates it."""
        return self.first is not None or self.last is not None

    @property
    def interval(self) -> Interval:
        """The days it is told for."""
        return Interval(self.first, self.last)


def lapse(events: Sequence[Event], as_of: date | None) -> tuple[Event, ...]:
    """Return the events, those planned for days before the cut-off `as_of` marked as `lapsed`."""
    if as_of is None:
        return tuple(events)
    return tuple(
        replace(e, lapsed=not e.happened and e.last is not None and e.last < as_of) for e in events
    )


def merge(thread: str, what: str, found: Sequence[Record]) -> Event:
    """Return one event told by all of `found`, at its most precise date.

    The value is that of the claim which gives one; where claims give several, the first in time
    order of sources stands here and the accounts that differ are told in the conflicts.
    """
    inside = tuple(sorted(found, key=order))
    dated = sorted((r for r in inside if r.dated), key=lambda r: (r.width, order(r)))
    best = dated[0] if dated else inside[0]
    valued = next((r for r in inside if r.value is not None), best)
    place = next((r.place for r in (best, *inside) if r.place), None)
    return Event(
        thread=thread,
        what=what,
        actor=best.actor,
        target=next((r.target for r in (best, *inside) if r.target), None),
        place=place,
        value=valued.value,
        qualifier=valued.qualifier,
        unit=valued.unit or best.unit,
        first=best.first if dated else None,
        last=best.last if dated else None,
        happened=any(r.status in HAPPENED for r in inside),
        records=inside,
    )


def _ordinals(days: Interval) -> range | None:
    """Return the days of a short interval, None for a long or open one."""
    if days.start is None or days.end is None or days.days is None or days.days > SHORT:
        return None
    return range(days.start.toordinal(), days.end.toordinal() + 1)


def by_overlap(found: Sequence[Record]) -> list[list[Record]]:
    """Group dated records whose days overlap; each record joins the group of the narrowest date
    that it overlaps. Undated records form one group at the end."""
    groups: list[list[Record]] = []
    spans: list[Interval] = []
    # The first group on each day, so that short dates need not look through all groups; they come
    # before the long ones.
    on_day: dict[int, int] = {}
    dated = sorted((r for r in found if r.dated), key=lambda r: (r.width, order(r)))
    for record in dated:
        mine = record.interval
        days = _ordinals(mine)
        if days is None:
            at = next((i for i, span in enumerate(spans) if span.overlaps(mine)), None)
        else:
            at = min((on_day[day] for day in days if day in on_day), default=None)
        if at is not None:
            groups[at].append(record)
            continue
        for day in days or ():
            on_day.setdefault(day, len(groups))
        groups.append([record])
        spans.append(mine)
    groups.sort(key=lambda g: order(g[0]))
    undated = [r for r in found if not r.dated]
    return [*groups, undated] if undated else groups


def event_order(event: Event) -> tuple[date, str, str, str, tuple[str, ...]]:
    """Sort key: by day, undated last."""
    when = event.first or event.last or date.max
    return (when, event.thread, event.what, event.target or "", event.claims)
