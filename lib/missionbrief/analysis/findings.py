"""Findings with an identity that holds from issue to issue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from missionbrief.analysis.accounts import Account
from missionbrief.analysis.casualties import PART, Person
from missionbrief.analysis.contributors import Contributor
from missionbrief.analysis.events import Event
from missionbrief.analysis.funding import Money
from missionbrief.analysis.positions import Stance, held
from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level, latest

Subject = Level | Event | Person | Contributor | Money | Stance | Account


@dataclass(frozen=True)
class Finding:
    """A finding: `finding` names what it is about and stays the same between issues, `content`
    is what is found and may change; `subject` is what it was made from."""

    finding: str
    thread: str
    content: tuple[object, ...]
    subject: Subject
    records: tuple[Record, ...]


def _of_event(prefix: str, event: Event, *more: str) -> Finding:
    names = [prefix, event.what, event.actor or "", *more, str(event.first or "undated")]
    content: tuple[object, ...] = (event.happened, event.value, event.qualifier)
    return Finding("/".join(names), event.thread, content, event, event.records)


def _people(state: State) -> Iterator[Finding]:
    for actor, group in sorted({(s.actor or "", s.group) for s in state.levels}):
        level = latest(state.levels, actor, group)
        if level:
            content = (level.value, level.qualifier)
            yield Finding(f"strength/{group}/{actor}", "strength", content, level, level.records)
    for event in state.arrivals:
        yield _of_event("arrival", event)
    for person in state.people:
        identity = f"casualties/{person.name}"
        told = person.records if person.contested else person.event.records
        fate = (person.fate, person.contested)
        yield Finding(identity, "casualties", fate, person, told)
    # Of those of one day the whole number stands before its parts.
    for event in sorted(state.unnamed, key=lambda e: e.records[0].rule == PART):
        size = "" if event.dated or event.value is None else f"{event.value:.0f}"
        yield _of_event("members", event, size)
    for country in state.contributors:
        identity = f"contributor/{country.country}"
        yield Finding(identity, "contributors", (country.joined,), country, country.records)


def _told_last(event: Event) -> tuple[int, float, tuple[str, ...]]:
    days = [r.told.toordinal() for r in event.records if r.told]
    return max(days, default=0), event.value or 0, event.claims


def _counts(state: State) -> Iterator[Finding]:
    told = sorted(state.standing(state.violence), key=_told_last, reverse=True)
    for event in told:  # of several counts of one period the one told last
        target = "/".join([event.unit or "", event.target or "", event.place or ""])
        period = f"{event.first or ''}/{event.last or ''}"
        count = (event.value, event.qualifier)
        yield Finding(f"violence/{target}/{period}", "violence", count, event, event.records)
    newest: dict[str, Event] = {}
    for event in state.hardship:  # those of one sort stand together, the newest first
        newest.setdefault(f"{event.what}/{event.place or ''}", event)
    for what, event in newest.items():
        count = (event.value, event.qualifier)
        yield Finding(f"hardship/{what}", "hardship", count, event, event.records)


def _deeds(state: State) -> Iterator[Finding]:
    for event in state.mandate:
        if event.what != "vote" or event.unit == "votes":
            yield _of_event("mandate", event, *([event.force] if event.force else []))
    for sum_ in state.money:
        size = "" if sum_.value is None else f"{sum_.value:.0f}"
        parts = [sum_.sort, sum_.payer or "", sum_.purpose or "", size, sum_.unit or ""]
        if sum_.sort == "ends":
            parts = ["ends"]
        days: tuple[object, ...] = (sum_.first, sum_.last) if sum_.sort == "ends" else ()
        yield Finding("/".join(["funding", *parts]), "funding", days, sum_, sum_.records)
    for event in state.operations:
        yield _of_event("operations", event, event.target or "", event.place or "")
    for event in state.visits:
        where = event.target or event.place or ""
        names = ["visits", event.actor or "", where, str(event.first or "undated")]
        yield Finding("/".join(names), "visits", (event.happened,), event, event.records)


def _views(state: State) -> Iterator[Finding]:
    for stand in state.stands:
        for stance in held(stand):
            identity = f"positions/{stance.stance}/{stance.actor}"
            yield Finding(identity, "positions", (), stance, stance.records)
    for account in state.accounts:
        if account.outcome == "conflict":
            ruled = account.sides[account.stands] if account.stands is not None else None
            content = (account.rule, ruled and (ruled.label, ruled.value))
            identity = f"account/{account.account}"
            yield Finding(identity, "accounts", content, account, account.records)


def _carried_out(former: Finding, finding: Finding) -> bool:
    """Whether the later of two is what was planned by the former."""
    old, new = former.subject, finding.subject
    if not isinstance(old, Event) or not isinstance(new, Event):
        return False
    return new.happened and not old.happened


def findings(state: State) -> dict[str, Finding]:
    """Return all findings by identity, in a fixed order of threads. Of two findings with one
    identity the first stands, but what happened stands before what was planned."""
    result: dict[str, Finding] = {}
    for part in (_people, _counts, _deeds, _views):
        for finding in part(state):
            former = result.setdefault(finding.finding, finding)
            if _carried_out(former, finding):
                result[finding.finding] = finding
    return result
