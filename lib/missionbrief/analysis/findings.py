"""Findings with an identity that holds from issue to issue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from missionbrief.analysis.casualties import Person
from missionbrief.analysis.contributors import Contributor
from missionbrief.analysis.events import Event
from missionbrief.analysis.funding import Money
from missionbrief.analysis.positions import Stance
from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level, latest

Subject = Level | Event | Person | Contributor | Money | Stance


@dataclass(frozen=True)
class Finding:
    """A finding: `finding` names what it is about and stays the same between issues, `content`
    is what is found and may change; `subject` is what it was made from."""

    finding: str
    thread: str
    content: tuple[object, ...]
    subject: Subject
    records: tuple[Record, ...]


def _of_event(prefix: str, event: Event) -> Finding:
    identity = "/".join([prefix, event.what, event.actor or "", str(event.first or "undated")])
    content: tuple[object, ...] = (event.happened, event.value, event.qualifier)
    return Finding(identity, event.thread, content, event, event.records)


def _all(state: State) -> Iterator[Finding]:
    for actor, group in sorted({(s.actor or "", s.group) for s in state.levels}):
        level = latest(state.levels, actor, group)
        if level:
            content = (level.value, level.qualifier)
            yield Finding(f"strength/{group}/{actor}", "strength", content, level, level.records)
    for event in state.arrivals:
        yield _of_event("arrival", event)
    for event in state.mandate:
        if event.what != "vote" or event.unit == "votes":
            yield _of_event("mandate", event)
    for person in state.people:
        yield Finding(
            f"casualties/{person.name}",
            "casualties",
            (person.fate,),
            person,
            person.event.records,
        )
    for event in state.violence:
        target = "/".join([event.unit or "", event.target or "", event.place or ""])
        period = f"{event.first or ''}/{event.last or ''}"
        count = (event.value, event.qualifier)
        yield Finding(f"violence/{target}/{period}", "violence", count, event, event.records)
    for country in state.contributors:
        yield Finding(
            f"contributor/{country.country}",
            "contributors",
            (country.joined,),
            country,
            country.records,
        )

    for sum_ in state.money:
        size = "" if sum_.value is None else f"{sum_.value:.0f}"
        parts = [sum_.sort, sum_.payer or "", sum_.purpose or "", size, sum_.unit or ""]
        if sum_.sort == "ends":
            parts = ["ends"]
        days: tuple[object, ...] = (sum_.first, sum_.last) if sum_.sort == "ends" else ()
        yield Finding("/".join(["funding", *parts]), "funding", days, sum_, sum_.records)
    for stand in state.stands:
        for stance in stand.now:
            identity = f"positions/{stance.stance}/{stance.actor}"
            yield Finding(identity, "positions", (), stance, stance.records)


def findings(state: State) -> dict[str, Finding]:
    """Return all findings by identity, in a fixed order of threads. Of two findings with one
    identity the first stands."""
    result: dict[str, Finding] = {}
    for finding in _all(state):
        result.setdefault(finding.finding, finding)
    return result
