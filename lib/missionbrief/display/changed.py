"""What changed since the last issue: an arrow for each thread, then each change in a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from missionbrief.analysis.accounts import Account
from missionbrief.analysis.casualties import Person
from missionbrief.analysis.changes import KINDS, Change
from missionbrief.analysis.contributors import Contributor
from missionbrief.analysis.events import Event
from missionbrief.analysis.findings import Finding
from missionbrief.analysis.funding import Money
from missionbrief.analysis.positions import STANCES, Stance
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level
from missionbrief.analysis.ways import Way
from missionbrief.display import credited, say
from missionbrief.display.asked import question
from missionbrief.display.blocks import Block, Heading, Items, Paragraph, Runs, Thread, Threads
from missionbrief.display.bounded import few
from missionbrief.display.directions import NAMES, reason
from missionbrief.display.doubt import spread
from missionbrief.display.phrases import capital, counted, listed, long_day, span
from missionbrief.display.ruled import ruling
from missionbrief.display.runs import line
from missionbrief.display.sums import in_millions, sort_of, sum_of
from missionbrief.display.wants import NOUNS, VERBS, holding

MOST_OF_A_THREAD = 6
"""Changes of one thread that are told each in a line of its own; of more, the rest is counted."""
_FATES = {"killed": "reported dead", "injured": "reported injured", "missing": "reported missing"}


def _level(found: Level, state: State) -> str:
    """Return a strength, or that reports of it conflict."""
    open_ = state.open_on(found.claims, "strength_number")
    return f"reports conflict, {spread(open_)}" if open_ else say.level(found)


def _size(finding: Finding) -> str:
    subject = finding.subject
    if isinstance(subject, Event):
        if subject.thread == "hardship" and subject.value is not None:
            return in_millions(subject.value, subject.qualifier)
        return say.happening(credited.common(subject))
    if isinstance(subject, Money):
        return sum_of(subject)
    if isinstance(subject, Stance):
        return NOUNS[subject.stance]
    if isinstance(subject, Account):
        return "open" if subject.unsettled else "settled"
    if isinstance(subject, Level):
        return say.level(subject)
    return subject.name if isinstance(subject, Person) else subject.country


def _told(finding: Finding, state: State) -> Runs:
    """Return what a finding says, with its sources."""
    subject = finding.subject
    if isinstance(subject, Event):
        if subject.thread == "hardship":
            sort = subject.what.rpartition(": ")[2]
            return line(f"{_size(finding)} {sort}", few(finding.records))
        return credited.dated_headline(subject)
    if isinstance(subject, Account):
        return line("conflict: ", question(subject, state), few(finding.records))
    return line(_said(finding, state), few(finding.records))


def _said(finding: Finding, state: State) -> str:
    subject = finding.subject
    if isinstance(subject, Level):
        return f"{subject.actor or 'Mission'}, {subject.group}: {_level(subject, state)}"
    if isinstance(subject, Person) and subject.contested:
        told = [_FATES[e.what] for e in (subject.event, *subject.earlier)]
        return f"{subject.name} {' or '.join(told)}: sources differ"
    if isinstance(subject, Person):
        return f"{subject.name} {_FATES[subject.fate]}"
    if isinstance(subject, Contributor):
        return f"{subject.country}, {'taking part' if subject.joined else 'promised to take part'}"
    if isinstance(subject, Money):
        if subject.sort == "ends":
            return f"funds expected to run out, {span(subject.first, subject.last)}"
        return f"money {sort_of(subject.sort)}, {sum_of(subject)}"
    if isinstance(subject, Stance):
        return f"{subject.actor} {VERBS[subject.stance][0]}"
    return _size(finding)


def _line(change: Change, state: State, past: State) -> Runs:
    now, before = change.now, change.before
    word = capital(change.change)
    if now and before:
        if isinstance(now.subject, Account):
            asked = line(f"{word}: conflict: ", question(now.subject, state), " ")
            return line(asked, ruling(now.subject))
        was = line(f"; before: {_was(before, now, past)}", few(before.records))
        return line(f"{word}: ", _told(now, state), was, ".")
    return line(f"{word}: ", _told(change.finding, state), ".")


def _was(before: Finding, now: Finding, past: State) -> str:
    subject = before.subject
    if isinstance(subject, Level):
        return _level(subject, past)
    if isinstance(subject, Event) and isinstance(now.subject, Event):
        if subject.value is None and now.subject.value is not None:
            return "without a number"
        if not subject.happened and now.subject.happened:
            return "planned or expected"
        if (subject.first, subject.last) != (now.subject.first, now.subject.last):
            return span(subject.first, subject.last)
    if isinstance(subject, Contributor):
        return "taking part" if subject.joined else "promised to take part"
    if isinstance(subject, Person):
        return "sources differed" if subject.contested else say.STATES[subject.fate]
    if isinstance(subject, Money) and subject.sort == "ends":
        return span(subject.first, subject.last)
    return _size(before)


def _without_sum(change: Change) -> bool:
    """Money without an amount or a day stands in its table only."""
    subject = change.finding.subject
    return isinstance(subject, Money) and subject.value is None and subject.sort != "ends"


def _stances(found: Sequence[Change]) -> list[Runs]:
    """Return new positions, and those an actor has turned from, a line for each stance."""
    result = []
    for word in ("new", "withdrawn"):
        for stance in STANCES:
            mine = [
                c.finding.subject
                for c in found
                if c.change == word
                and isinstance(c.finding.subject, Stance)
                and c.finding.subject.stance == stance
            ]
            if mine and word == "new":
                # Who only weighs a thing is not among those who want it.
                for some in ([s for s in mine if s.weighed], [s for s in mine if not s.weighed]):
                    if some:
                        result.append(line("New: ", holding(stance, tuple(some)), "."))
            elif mine:
                told = [r for s in mine for r in s.records]
                who = listed([s.actor for s in mine])
                words = f"Withdrawn: {NOUNS[stance]}, wanted before by {who}"
                result.append(line(words, few(told), "."))
    return result


def _countries(found: Sequence[Change], state: State, past: State) -> list[Runs]:
    result = []
    for word in ("new", "withdrawn"):
        mine = [c for c in found if c.change == word]
        if mine:
            names = listed(sorted(_size(c.finding) for c in mine))
            told = [r for c in mine for r in c.finding.records]
            verb = "named as taking part" if word == "new" else "no longer named"
            result.append(line(f"{capital(word)}: {names} {verb}", few(told), "."))
    return result + [_line(c, state, past) for c in found if c.change in ("changed", "corrected")]


def _shares(change: Change) -> bool:
    return getattr(change.finding.subject, "unit", None) == "percent"


def _lines(found: Sequence[Change], state: State, past: State) -> list[Runs]:
    """Return a line for each change, those of one thread together in the order of `KINDS`."""
    threads: dict[str, list[Change]] = {}
    for c in found:
        if not _without_sum(c) and not _shares(c):
            threads.setdefault(c.thread, []).append(c)
    result: list[Runs] = []
    for thread, mine in threads.items():
        mine.sort(key=lambda c: KINDS.index(c.change))
        if thread == "contributors":
            result += _countries(mine, state, past)
        elif thread == "positions":
            result += _stances(mine)
        else:
            result += [_line(c, state, past) for c in mine[:MOST_OF_A_THREAD]]
            if rest := mine[MOST_OF_A_THREAD:]:
                told = [r for c in rest for r in c.finding.records]
                words = f"{capital(counted(len(rest), 'more change'))} of this kind"
                result.append(line(words, few(told), "."))
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
            Thread(NAMES[w.thread], w.direction, reason(w, state, before))  # type: ignore[arg-type]
            for w in ways
        )
    )
    items = _lines(found, state, before) or [line("Nothing new, changed, corrected or withdrawn.")]
    return (heading, threads, Items(tuple(items)))
