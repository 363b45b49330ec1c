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
from missionbrief.display.blocks import Runs
from missionbrief.display.bounded import few
from missionbrief.display.phrases import amount, counted, listed, the
from missionbrief.display.runs import joined, line
from missionbrief.display.sums import news_of

NAMES = {
    "mandate": "Mandate",
    "strength": "Strength",
    "funding": "Money",
    "casualties": "Casualties",
    "violence": "Security",
    "operations": "Operations",
    "positions": "Politics",
}
MOST_NAMES = 4
_PLAIN = {
    "none": "Nothing was found in the articles.",
    "no_way": "New reports, none of which shows a way",
    "withdrawn": "An earlier report no longer stands",
    "corrected": "An earlier report is corrected",
    "other_periods": "New counts of other periods, not comparable",
    "no_earlier": "First report; nothing earlier to compare with",
}


def _strength(way: Way, state: State, before: State) -> Runs:
    now, old = strengths(state, before)
    if now is None or old is None:
        return ()
    if way.reason in ("more", "fewer"):
        return line(
            f"From {amount(old.value, old.qualifier)}", few(old.records),
            f" to {amount(now.value, now.qualifier)}", few(now.records), ".",
        )  # fmt: skip
    if way.reason == "disputed":
        told = [*old.records, *now.records]
        return line("Reports of the number conflict; no comparison holds", few(told), ".")
    if way.direction == "unchanged":
        return line(f"Still put at {amount(now.value, now.qualifier)}", few(way.records), ".")
    return ()


def _mandate(way: Way, state: State) -> Runs:
    clock = state.clock
    if way.reason == "extended" and clock.extension:
        return line("An extension is now reported", few(clock.extension.records), ".")
    if way.reason == "renewed" and clock.authorised:
        return line("A new authorisation is reported", few(clock.authorised.records), ".")
    if way.reason == "succeeded" and clock.successor:
        words = f"Another force, the {clock.successor.force}, is authorised in its place"
        return line(words, few(clock.successor.records), ".")
    if way.reason == "expired" and clock.expiry:
        words = "Its last reported end has passed without word of a renewal"
        return line(words, few(clock.expiry.records), ".")
    if way.reason == "ruling" and clock.rulings:
        told = [r for e in clock.rulings for r in e.records]
        return line("A court has ruled on it", few(told), ".")
    return ()


def _new(way: Way) -> list[object]:
    return [c.finding.subject for c in way.changes if c.now and c.fresh]


def _security(way: Way) -> Runs:
    told: dict[str, list[Record]] = {}
    for r in way.records:
        if r.kind == "assessment" and r.stance:
            told.setdefault(r.stance, []).append(r)
    clauses = [line(f"said to be {word}", few(rs)) for word, rs in sorted(told.items())]
    return line("Newly ", joined(clauses, ", ", " and "), ".")


def _operations(way: Way) -> Runs:
    found = [s for s in _new(way) if isinstance(s, Event)]
    shown = [credited.dated_headline(e) for e in found[:2]]
    more = f" and {counted(len(found) - 2, 'other')}" if len(found) > 2 else ""
    return line("Newly reported: ", joined(shown), more, ".")


def _named(way: Way, words: Sequence[str], head: str, noun: str) -> Runs:
    """Return the subjects of a thread's changes by name, or by their count where there are many."""
    who = list(dict.fromkeys(words))
    told = listed(who) if len(who) <= MOST_NAMES else counted(len(who), noun)
    return line(f"{head}: {told}", few(way.records), ".")


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
        names = [s.name for s in subjects if isinstance(s, Person)]
        if names:
            found = _named(way, names, "Newly reported", "member")
        else:
            found = line("New reports", few(way.records), ".")
    elif way.reason == "new" and way.thread == "funding":
        sorts = [news_of(s.sort) for s in subjects if isinstance(s, Money)]
        found = _named(way, sorts, "Newly reported", "sort of money")
    elif way.reason == "new" and way.thread == "positions":
        actors = [the(s.actor) for s in subjects if isinstance(s, Stance)]
        found = _named(way, actors, "New positions", "actor")
    elif way.reason == "new" and way.thread == "operations":
        found = _operations(way)
    if found:
        return found
    if way.direction == "unchanged" and way.reason == "same":
        return line("Told again, and no otherwise", few(way.records), ".")
    words = _PLAIN.get(way.reason, "")
    if way.reason == "none" and way.thread == "strength" and state.levels:
        return line("No number of people in place was found.")
    if not words or words.endswith("."):
        return line(words or "No new report.")
    return line(words, few(way.records), ".")
