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
from missionbrief.analysis.hardship import sort_of as hardship_of
from missionbrief.analysis.positions import STANCES, Stance
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level
from missionbrief.analysis.ways import Way
from missionbrief.display import credited
from missionbrief.display.asked import question
from missionbrief.display.blocks import Block, Heading, Items, Paragraph, Runs, Thread, Threads
from missionbrief.display.bounded import few
from missionbrief.display.called import called, in_line
from missionbrief.display.directions import reason, thread_name
from missionbrief.display.doubt import spread
from missionbrief.display.happenings import happening
from missionbrief.display.losses import state_of
from missionbrief.display.messages import (
    Field,
    in_words,
    mark_in,
    runs_many,
    tell,
    tell_in,
    tell_runs,
)  # fmt: skip
from missionbrief.display.phrases import Days, capital, either, listed, long_day, span
from missionbrief.display.ruled import ruling
from missionbrief.display.runs import line
from missionbrief.display.strengths import group_word, level
from missionbrief.display.sums import in_millions, sort_of, sum_of
from missionbrief.display.terms import term
from missionbrief.display.wants import apart, holding, noun_of, who_wants

MOST_OF_A_THREAD = 6
"""Changes of one thread that are told each in a line of its own; of more, the rest is counted."""
_WORDS = {
    "new": mark_in("change", "New"),
    "changed": mark_in("change", "Changed"),
    "corrected": mark_in("change", "Corrected"),
    "withdrawn": mark_in("change", "Withdrawn"),
}


def _level(found: Level, state: State) -> str:
    """Return a strength, or that reports of it conflict."""
    open_ = state.open_on(found.claims, "strength_number")
    return tell("reports conflict, {range}", range=spread(open_)) if open_ else level(found)


def _size(finding: Finding) -> str:
    subject = finding.subject
    if isinstance(subject, Level):
        return level(subject)
    if isinstance(subject, Event):
        if subject.thread == "hardship" and subject.value is not None:
            return in_millions(subject.value, subject.qualifier)
        return happening(credited.common(subject))
    if isinstance(subject, Money):
        return sum_of(subject)
    if isinstance(subject, Stance):
        return noun_of(subject.stance)
    if isinstance(subject, Account):
        return tell_in("account", "open") if subject.unsettled else tell_in("account", "settled")
    return subject.name if isinstance(subject, Person) else in_line(subject.country)


def _told(finding: Finding, state: State) -> Runs:
    """Return what a finding says, with its sources."""
    subject, told = finding.subject, few(finding.records)
    if isinstance(subject, Event):
        if subject.thread == "hardship":
            sort = term(hardship_of(subject.records[0]))
            words = tell("{size} {who}", size=_size(finding), who=sort)
            return line(words, told)
        return credited.dated_headline(subject)
    if isinstance(subject, Account):
        asked = question(subject, state)
        return tell_runs("conflict: {question}{cites}", question=asked, cites=told)
    return line(_said(finding, state), told)


def _said(finding: Finding, state: State) -> str:
    subject = finding.subject
    if isinstance(subject, Level):
        who = called(subject.actor) if subject.actor else tell("Mission")
        group = group_word(subject.group)
        return tell("{who}, {group}: {size}", who=who, group=group, size=_level(subject, state))
    if isinstance(subject, Person):
        return _befell(subject)
    if isinstance(subject, Contributor):
        who = in_line(subject.country)
        if subject.joined:
            return tell("{who}, taking part", who=who)
        return tell("{who}, promised to take part", who=who)
    if isinstance(subject, Money):
        if subject.sort == "ends":
            day = Days(subject.first, subject.last)
            return tell("funds expected to run out, {day}", day=day)
        sort = sort_of(subject.sort)
        return tell("money {sort}, {size}", sort=sort, size=sum_of(subject))
    if isinstance(subject, Stance):
        return who_wants(subject.stance, [subject])
    return _size(finding)


def _befell(person: Person) -> str:
    """Return what is reported of a person: "Benedict Kabiru reported dead"."""
    if person.contested:
        told = either([state_of(e.what) for e in (person.event, *person.earlier)])
        return tell("{name} reported {states}: sources differ", name=person.name, states=told)
    return {
        "killed": tell("{name} reported dead", name=person.name),
        "injured": tell("{name} reported injured", name=person.name),
        "missing": tell("{name} reported missing", name=person.name),
    }[person.fate]


def _moved(now: Finding, before: Finding) -> bool:
    """Whether an event is now told of other days than before."""
    new, old = now.subject, before.subject
    if not isinstance(new, Event) or not isinstance(old, Event):
        return False
    return (new.first, new.last) != (old.first, old.last)


def _now(now: Finding, before: Finding, state: State) -> Runs:
    """Return what a finding says now; an event on other days than before only its newest days."""
    subject = now.subject
    if not isinstance(subject, Event) or subject.thread == "hardship" or not _moved(now, before):
        return _told(now, state)
    return tell_runs(
        "{event}, {day}{cites}", event=credited.words_of(subject),
        day=Days(subject.first, subject.last), cites=few(credited.givers(subject)),
    )  # fmt: skip


def _line(change: Change, state: State, past: State) -> Runs:
    now, before = change.now, change.before
    word = tell_in("change", _WORDS[change.change])
    if now and before:
        if isinstance(now.subject, Account):
            return tell_runs(
                "{change}: conflict: {question} {ruling}", change=word,
                question=question(now.subject, state), ruling=ruling(now.subject),
            )  # fmt: skip
        return tell_runs(
            "{change}: {now}; before: {before}{cites}.", change=word, now=_now(now, before, state),
            before=_was(before, now, past), cites=few(before.records),
        )  # fmt: skip
    return tell_runs("{change}: {now}.", change=word, now=_told(change.finding, state))


def _was(before: Finding, now: Finding, past: State) -> str:
    subject = before.subject
    if isinstance(subject, Level):
        return _level(subject, past)
    if isinstance(subject, Event) and isinstance(now.subject, Event):
        if subject.value is None and now.subject.value is not None:
            return tell("without a number")
        if not subject.happened and now.subject.happened:
            return tell("planned or expected")
        if _moved(now, before):
            return span(subject.first, subject.last)
    if isinstance(subject, Contributor):
        if subject.joined:
            return tell_in("before", "taking part")
        return tell_in("before", "promised to take part")
    if isinstance(subject, Person):
        return tell("sources differed") if subject.contested else state_of(subject.fate)
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
                new = tell_in("change", "New")
                for some in apart(mine):
                    held = holding(stance, some)
                    result.append(tell_runs("{change}: {now}.", change=new, now=held))
            elif mine:
                result.append(
                    tell_runs(
                        "Withdrawn: {stance}, wanted before by {who}{cites}.",
                        stance=noun_of(stance),
                        who=listed([in_line(s.actor) for s in mine]),
                        cites=few(r for s in mine for r in s.records),
                    )
                )
    return result


def _countries(found: Sequence[Change], state: State, past: State) -> list[Runs]:
    result = []
    for word in ("new", "withdrawn"):
        mine = [c for c in found if c.change == word]
        if mine:
            fields: dict[str, Field] = {
                "names": listed(sorted(_size(c.finding) for c in mine)),
                "cites": few(r for c in mine for r in c.finding.records),
            }
            new = tell_runs("New: {names} named as taking part{cites}.", **fields)
            gone = tell_runs("Withdrawn: {names} no longer named{cites}.", **fields)
            result.append(new if word == "new" else gone)
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
                result.append(
                    runs_many(
                        "One more change of this kind{cites}.",
                        "{n} more changes of this kind{cites}.",
                        len(rest),
                        n=capital(in_words(len(rest))),
                        cites=few(r for c in rest for r in c.finding.records),
                    )
                )
    return result


def changes(
    state: State, before: State | None, found: Sequence[Change], ways: Sequence[Way],
    since: date | None,
) -> tuple[Block, ...]:  # fmt: skip
    """Return the section of changes; a first issue says so and invents none."""
    if before is None or since is None:
        words = tell("This is the first issue: there is no earlier one to compare it with.")
        return (Paragraph(line(words), "note"),)
    heading = Heading(tell("What changed {day:since}", day=Days(since, since)), "changes")
    if not len(before.used):
        words = tell(
            "No article was published by {day}: there is nothing to compare with.",
            day=long_day(since),
        )
        return (heading, Paragraph(line(words)))
    threads = Threads(
        tuple(
            Thread(thread_name(w.thread), w.direction, reason(w, state, before))  # type: ignore[arg-type]
            for w in ways
        )
    )
    items = _lines(found, state, before) or [
        line(tell("Nothing new, changed, corrected or withdrawn."))
    ]
    return (heading, threads, Items(tuple(items)))
