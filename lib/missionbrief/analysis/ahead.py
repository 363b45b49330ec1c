"""What lies ahead of the cut-off, and what is not known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from missionbrief.analysis.confidence import STALE
from missionbrief.analysis.events import Event, event_order
from missionbrief.analysis.record import Record
from missionbrief.analysis.runway import runway
from missionbrief.analysis.state import State


@dataclass(frozen=True)
class Gap:
    """Something that no source tells; `records` are the claims that raise the question."""

    gap: str
    records: tuple[Record, ...] = ()


def dated(state: State) -> tuple[Event, ...]:
    """Return events dated after the cut-off, and those of an open date that is still running, the
    soonest first."""
    if state.as_of is None:
        return ()
    as_of = state.as_of
    found = [e for e in state.events if e.dated and (e.last or e.first or date.min) > as_of]
    coming = (e for e in found if not e.happened or (e.first and e.first > as_of))
    return tuple(sorted(coming, key=event_order))


def gaps(state: State) -> tuple[Gap, ...]:
    """Return what the claims leave open, by rule.

    - the mandate is extended, no source tells until when, or only a count does; or no source tells
      any end;
    - the newest report of strength is older than the limit of recency, or there is none;
    - an arrival without a number; a dead member without a day;
    - the day passed on which money was said to run out, no source tells what came of it;
    - a strength that only one independent source reports.
    """
    found = []
    clock = state.clock
    if clock.counted and clock.state in ("extended", "authorised", "renewed"):
        found.append(Gap("mandate_counted", clock.counted.records))
    elif clock.state == "extended" and clock.extension:
        found.append(Gap("mandate_end", clock.extension.records))
    elif clock.state == "expired" and clock.expiry:
        found.append(Gap("mandate_renewal", clock.expiry.records))
    elif clock.state in ("authorised", "renewed") and clock.authorised:
        found.append(Gap("mandate_any_end", clock.authorised.records))
    level = state.strength
    if level is None:
        found.append(Gap("strength_none"))
    else:
        if state.as_of and level.key_day and state.as_of - level.key_day > STALE:
            found.append(Gap("strength_old", level.records))
        if level.sources == 1:
            found.append(Gap("strength_single", level.records))
    end = runway(state.money, state.as_of)
    if end.past and end.until:
        found.append(Gap("money_after", end.until.records))
    undated = [p for p in state.dead if not p.event.dated]
    if undated:
        found.append(Gap("death_day", tuple(r for p in undated for r in p.event.records)))
    if any(a.unsettled and a.question == "contributors" for a in state.accounts):
        found.append(
            Gap("contributor_list", tuple(r for c in state.contributors for r in c.records))
        )
    return tuple(found)
