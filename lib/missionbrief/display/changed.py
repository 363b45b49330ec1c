"""What changed since the last issue: an arrow for each thread, then each change in a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from missionbrief.analysis.casualties import Person
from missionbrief.analysis.changes import Change, Way
from missionbrief.analysis.contributors import Contributor
from missionbrief.analysis.events import Event
from missionbrief.analysis.findings import Finding
from missionbrief.analysis.funding import Money
from missionbrief.analysis.positions import STANCES, Stance
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level
from missionbrief.display import credited, say
from missionbrief.display.blocks import Block, Heading, Items, Paragraph, Runs, Thread, Threads
from missionbrief.display.phrases import amount, capital, counted, listed, long_day, span, the
from missionbrief.display.runs import cites, line
from missionbrief.display.sums import NOUNS as SUMS
from missionbrief.display.sums import SORTS, sum_of
from missionbrief.display.wants import NOUNS, VERBS, holding

NAMES = {
    "mandate": "Mandate",
    "strength": "Strength",
    "casualties": "Casualties",
    "violence": "Violence",
    "funding": "Money",
    "positions": "Politics",
}


def _reason(way: Way, state: State, before: State) -> Runs:
    now, old = state.strength, before.strength
    if way.reason == "none":
        return line("Nothing was found in the articles.")
    if way.thread == "strength" and now and old and way.reason in ("more", "fewer"):
        return line(
            f"From {amount(old.value, old.qualifier)}", cites(old.records),
            f" to {amount(now.value, now.qualifier)}", cites(now.records), ".",
        )  # fmt: skip
    if way.thread == "strength" and now and old and way.reason == "disputed":
        told = [*old.records, *now.records]
        return line("Reports of the number conflict; no comparison holds", cites(told), ".")
    if way.thread == "strength" and now and old and way.reason == "same":
        if {r.claim_id for r in now.records} <= {r.claim_id for r in old.records}:
            return line("No new report.")
        return line(f"Still put at {amount(now.value, now.qualifier)}", cites(now.records), ".")
    if way.reason == "extended" and state.clock.extension:
        return line("An extension is now reported", cites(state.clock.extension.records), ".")
    if way.reason == "renewed" and state.clock.authorised:
        return line("A new authorisation is reported", cites(state.clock.authorised.records), ".")
    if way.reason == "expired" and state.clock.expiry:
        return line(
            "Its last reported end has passed without word of a renewal",
            cites(state.clock.expiry.records), ".",
        )  # fmt: skip
    if way.reason == "ruling" and state.clock.rulings:
        told = [r for e in state.clock.rulings for r in e.records]
        return line("A court has ruled on it", cites(told), ".")
    if way.reason == "more" and way.thread == "casualties":
        told = [r for c in way.changes for r in c.finding.records]
        names = [
            c.finding.subject.name for c in way.changes if isinstance(c.finding.subject, Person)
        ]
        return line(
            f"Newly reported: {listed(names)}" if names else "New reports", cites(told), "."
        )
    if way.reason == "new" and way.thread == "funding":
        told = [r for c in way.changes for r in c.finding.records]
        sorts = [
            SUMS[c.finding.subject.sort]
            for c in way.changes
            if isinstance(c.finding.subject, Money)
        ]
        return line(f"Newly reported: {listed(list(dict.fromkeys(sorts)))}", cites(told), ".")
    if way.reason == "new" and way.thread == "positions":
        told = [r for c in way.changes for r in c.finding.records]
        names = [
            the(c.finding.subject.actor)
            for c in way.changes
            if isinstance(c.finding.subject, Stance)
        ]
        who = list(dict.fromkeys(names))
        heads = listed(who) if len(who) <= 4 else counted(len(who), "actor")
        return line(f"New positions: {heads}", cites(told), ".")
    if way.reason == "no_earlier":
        told = [r for c in way.changes for r in c.finding.records]
        return line("First report; nothing earlier to compare with", cites(told), ".")
    if way.reason == "other_periods":
        told = [r for c in way.changes for r in c.finding.records]
        return line("New counts of other periods, not comparable", cites(told), ".")
    return line("No new report.")


def _size(finding: Finding) -> str:
    subject = finding.subject
    if isinstance(subject, Level):
        return say.level(subject)
    if isinstance(subject, Event):
        return say.happening(credited.common(subject))
    if isinstance(subject, Money):
        return sum_of(subject)
    if isinstance(subject, Stance):
        return NOUNS[subject.stance]
    return subject.name if isinstance(subject, Person) else subject.country


def _told(finding: Finding) -> Runs:
    """Return what a finding says, with its sources."""
    if isinstance(finding.subject, Event):
        return credited.dated_headline(finding.subject)
    return line(_said(finding), cites(finding.records))


def _said(finding: Finding) -> str:
    subject = finding.subject
    if isinstance(subject, Level):
        return f"{subject.actor or 'Mission'}, {subject.group}: {say.level(subject)}"
    if isinstance(subject, Person):
        verb = {"killed": "reported dead", "injured": "reported injured", "missing": "missing"}
        return f"{subject.name} {verb[subject.fate]}"
    if isinstance(subject, Contributor):
        return f"{subject.country}, {'taking part' if subject.joined else 'promised to take part'}"
    if isinstance(subject, Money):
        if subject.sort == "ends":
            return f"funds expected to run out, {span(subject.first, subject.last)}"
        return f"money {SORTS[subject.sort]}, {sum_of(subject)}"
    if isinstance(subject, Stance):
        return f"{subject.actor} {VERBS[subject.stance][0]}"
    return _size(finding)


def _line(change: Change) -> Runs:
    now, before = change.now, change.before
    if change.change == "changed" and now and before:
        return line(
            "Changed: ", _told(now), f"; before: {_was(before, now)}", cites(before.records), ".",
        )  # fmt: skip
    return line(f"{capital(change.change)}: ", _told(change.finding), ".")


def _was(before: Finding, now: Finding) -> str:
    subject = before.subject
    if isinstance(subject, Level):
        return say.level(subject)
    if isinstance(subject, Event) and isinstance(now.subject, Event):
        if subject.value is None and now.subject.value is not None:
            return "without a number"
        if (subject.first, subject.last) != (now.subject.first, now.subject.last):
            return span(subject.first, subject.last)
    if isinstance(subject, Contributor):
        return "taking part" if subject.joined else "promised to take part"
    if isinstance(subject, Person):
        return {"killed": "dead", "injured": "injured", "missing": "missing"}[subject.fate]
    return _size(before)


def _without_sum(change: Change) -> bool:
    """Money without an amount or a day stands in its table only."""
    subject = change.finding.subject
    return isinstance(subject, Money) and subject.value is None and subject.sort != "ends"


def _stances(found: Sequence[Change]) -> list[Runs]:
    """Return new positions, a line for each stance; one no longer told stands in its table."""
    result = []
    for stance in STANCES:
        mine = [
            c.finding.subject
            for c in found
            if c.change == "new"
            and isinstance(c.finding.subject, Stance)
            and c.finding.subject.stance == stance
        ]
        if mine:
            held = holding(stance, tuple(mine))
            result.append(line("New: ", held, "."))
    return result


def changes(
    state: State, before: State | None, found: Sequence[Change], ways: Sequence[Way],
    since: date | None,
) -> tuple[Block, ...]:  # fmt: skip
    """Return the section of changes; a first issue says so and invents none."""
    if before is None or since is None:
        words = "This is the first issue: there is no earlier one to compare it with."
        return (Paragraph(line(words), "note"),)
    heading = Heading(f"What changed since {long_day(since)}", "changes")
    if not len(before.used):
        words = f"No article was published by {long_day(since)}: there is nothing to compare with."
        return (heading, Paragraph(line(words)))
    threads = Threads(
        tuple(
            Thread(NAMES[w.thread], w.direction, _reason(w, state, before))  # type: ignore[arg-type]
            for w in ways
        )
    )
    together = ("contributors", "violence", "positions")
    items = [_line(c) for c in found if c.thread not in together and not _without_sum(c)]
    items += _stances(found)
    countries = [c for c in found if c.thread == "contributors"]
    for word in ("new", "withdrawn"):
        mine = [c for c in countries if c.change == word]
        if mine:
            names = listed(sorted(_size(c.finding) for c in mine))
            told = [r for c in mine for r in c.finding.records]
            verb = "named as taking part" if word == "new" else "no longer named"
            items.append(line(f"{capital(word)}: {names} {verb}", cites(told), "."))
    items += [_line(c) for c in countries if c.change == "changed"]
    counts = [
        c
        for c in found
        if c.thread == "violence" and getattr(c.finding.subject, "unit", None) != "percent"
    ]
    if counts:
        items += [_line(c) for c in counts]
    if not items:
        items = [line("Nothing new, changed or withdrawn.")]
    return (heading, threads, Items(tuple(items)))
