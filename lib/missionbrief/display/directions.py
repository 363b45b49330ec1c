"""Which way each thread went, in one line of reason with its sources."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.analysis.casualties import Person
from missionbrief.analysis.events import Event
from missionbrief.analysis.funding import Money
from missionbrief.analysis.positions import Stance
from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.analysis.ways import Way, strengths
from missionbrief.display import credited
from missionbrief.display.answered import stance_word
from missionbrief.display.blocks import Runs
from missionbrief.display.bounded import few
from missionbrief.display.called import Name, the
from missionbrief.display.messages import (
    mark,
    mark_in,
    runs_many,
    tell,
    tell_in,
    tell_many,
    tell_runs,
)  # fmt: skip
from missionbrief.display.phrases import amount, listed
from missionbrief.display.runs import joined, line
from missionbrief.display.sums import news_of

_NAMES = {
    "mandate": mark_in("thread", "Mandate"),
    "strength": mark_in("thread", "Strength"),
    "funding": mark_in("thread", "Money"),
    "casualties": mark_in("thread", "Casualties"),
    "violence": mark_in("thread", "Security"),
    "operations": mark_in("thread", "Operations"),
    "positions": mark_in("thread", "Politics"),
}
MOST_NAMES = 4
_PLAIN = {
    "no_way": mark("New reports, none of which shows a way{cites}."),
    "withdrawn": mark("An earlier report no longer stands{cites}."),
    "corrected": mark("An earlier report is corrected{cites}."),
    "other_periods": mark("New counts of other periods, not comparable{cites}."),
    "no_earlier": mark("First report; nothing earlier to compare with{cites}."),
}


def thread_name(thread: str) -> str:
    """Return what a thread is called: "Money"."""
    return tell_in("thread", _NAMES[thread])


def _strength(way: Way, state: State, before: State) -> Runs:
    now, old = strengths(state, before)
    if now is None or old is None:
        return ()
    size, told = amount(now.value, now.qualifier), few(now.records)
    if way.reason in ("more", "fewer"):
        return tell_runs(
            "From {before}{before_cites} to {size}{cites}.", size=size, cites=told,
            before=amount(old.value, old.qualifier), before_cites=few(old.records),
        )  # fmt: skip
    if way.reason == "disputed":
        both = few([*old.records, *now.records])
        return tell_runs("Reports of the number conflict; no comparison holds{cites}.", cites=both)
    if way.direction == "unchanged":
        return tell_runs("Still given as {size}{cites}.", size=size, cites=few(way.records))
    return ()


def _mandate(way: Way, state: State) -> Runs:
    clock = state.clock
    if way.reason == "extended" and clock.extension:
        told = few(clock.extension.records)
        return tell_runs("An extension is now reported{cites}.", cites=told)
    if way.reason == "renewed" and clock.authorised:
        told = few(clock.authorised.records)
        return tell_runs("A new authorisation is reported{cites}.", cites=told)
    if way.reason == "succeeded" and clock.successor:
        force, told = Name(clock.successor.force or ""), few(clock.successor.records)
        return tell_runs(
            "Another force, {force:definite}, is authorised in its place{cites}.",
            force=force,
            cites=told,
        )
    if way.reason == "expired" and clock.expiry:
        told = few(clock.expiry.records)
        return tell_runs(
            "Its last reported end has passed without word of a renewal{cites}.", cites=told
        )
    if way.reason == "ruling" and clock.rulings:
        told = few(r for e in clock.rulings for r in e.records)
        return tell_runs("A court has ruled on it{cites}.", cites=told)
    return ()


def _new(way: Way) -> list[object]:
    return [c.finding.subject for c in way.changes if c.now and c.fresh]


def _security(way: Way) -> Runs:
    told: dict[str, list[Record]] = {}
    for r in way.records:
        if r.kind == "assessment" and r.stance:
            told.setdefault(r.stance, []).append(r)
    clauses = [
        tell_runs("said to be {course}{cites}", course=stance_word(word), cites=few(rs))
        for word, rs in sorted(told.items())
    ]
    words = joined(clauses, ", ", tell_in("between answers", " and "))
    return tell_runs("Newly {words}.", words=words)


def _operations(way: Way) -> Runs:
    found = [s for s in _new(way) if isinstance(s, Event)]
    shown = joined([credited.dated_headline(e) for e in found[:2]])
    if not found[2:]:
        return tell_runs("Newly reported: {events}.", events=shown)
    return runs_many(
        "Newly reported: {events} and one other.", "Newly reported: {events} and {n} others.",
        len(found) - 2, events=shown,
    )  # fmt: skip


def _names(names: Sequence[str]) -> str:
    """Return names, or "" where there are too many to name."""
    return listed(names) if len(names) <= MOST_NAMES else ""


def _named(way: Way, subjects: Sequence[object]) -> Runs:
    """Return the subjects of a thread's changes by name, or by their count where there are many."""
    told = few(way.records)
    if way.thread == "casualties":
        who = list(dict.fromkeys(s.name for s in subjects if isinstance(s, Person)))
        names = _names(who) or tell_many("one member", "{n} members", len(who))
        return tell_runs("Newly reported: {names}{cites}.", names=names, cites=told)
    if way.thread == "funding":
        sorts = list(dict.fromkeys(news_of(s.sort) for s in subjects if isinstance(s, Money)))
        names = _names(sorts) or tell_many("one sort of money", "{n} sorts of money", len(sorts))
        return tell_runs("Newly reported: {names}{cites}.", names=names, cites=told)
    actors = list(dict.fromkeys(the(s.actor) for s in subjects if isinstance(s, Stance)))
    names = _names(actors) or tell_many("one actor", "{n} actors", len(actors))
    return tell_runs("New positions: {names}{cites}.", names=names, cites=told)


def reason(way: Way, state: State, before: State) -> Runs:
    """Return the reason of a thread's direction as one sentence; its sources are those of the
    claims that the last issue did not have, and for strength of both numbers."""
    subjects = _new(way)
    found: Runs = ()
    if way.thread == "strength":
        found = _strength(way, state, before)
    elif way.thread == "mandate":
        found = _mandate(way, state)
    elif way.reason == "judged":
        found = _security(way)
    elif way.thread == "casualties" and way.reason == "more":
        found = tell_runs("New reports{cites}.", cites=few(way.records))
        if any(isinstance(s, Person) for s in subjects):
            found = _named(way, subjects)
    elif way.reason == "new" and way.thread in ("funding", "positions"):
        found = _named(way, subjects)
    elif way.reason == "new" and way.thread == "operations":
        found = _operations(way)
    if found:
        return found
    if way.direction == "unchanged" and way.reason == "same":
        return tell_runs("Told again, and no otherwise{cites}.", cites=few(way.records))
    if way.reason == "none" and way.thread == "strength" and state.levels:
        return line(tell("No number of people in place was found."))
    if way.reason == "none":
        return line(tell("Nothing was found in the articles."))
    if way.reason in _PLAIN:
        return tell_runs(_PLAIN[way.reason], cites=few(way.records))
    return line(tell("No new report."))
