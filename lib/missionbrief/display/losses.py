"""Losses and victims in words: who died, and how many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from missionbrief.analysis.casualties import CONTESTED, Person, name_of
from missionbrief.analysis.events import Event
from missionbrief.analysis.record import Record
from missionbrief.display.blocks import Quoted, Runs
from missionbrief.display.called import Name, called
from missionbrief.display.messages import in_words, mark_in, tell, tell_in, tell_many, tell_runs
from missionbrief.display.phrases import amount, capital, share, shortened, span
from missionbrief.display.runs import cites, joined, line
from missionbrief.lexicon import words as words_of
from missionbrief.mission import Mission


def casualty(event: Event) -> str:
    """Return a casualty as a short headline."""
    if event.target and event.value == 1 and any(c.isupper() for c in event.target[:1]):
        return {
            "killed": tell("{name} dies", name=event.target),
            "injured": tell("{name} is injured", name=event.target),
            "missing": tell("{name} is missing", name=event.target),
            CONTESTED: tell("{name} is dead or not: sources differ", name=event.target),
        }[event.what]
    n = event.value if event.value is not None else 2
    whole = event.qualifier in (None, "exact") and n == int(n)
    size = in_words(n) if whole else amount(n, event.qualifier)
    if event.value is None:
        return capital(members("", event.what, 2))
    return capital(members(size, event.what, n))


def members(size: str, what: str, n: float) -> str:
    """Return members of the mission hurt, with their number as printed: "two members killed"."""
    if not size:
        return {
            "killed": tell("members killed"),
            "injured": tell("members injured"),
            "missing": tell("members missing"),
        }[what]
    return {
        "killed": tell_many("{size} member killed", "{size} members killed", n, size=size),
        "injured": tell_many("{size} member injured", "{size} members injured", n, size=size),
        "missing": tell_many("{size} member missing", "{size} members missing", n, size=size),
    }[what]


def victims(event: Event) -> str:
    """Return a count of victims: "4,239 people killed"."""
    assert event.value is not None
    if event.unit == "percent":
        return share(event.value, event.qualifier)
    return people_hurt(amount(event.value, event.qualifier), event.unit, event.value)


def people_hurt(size: str, unit: str | None, n: float) -> str:
    """Return victims with their number as printed: "at least 219 people killed"."""
    told = {
        "killed": tell_many("{size} person killed", "{size} people killed", n, size=size),
        "injured": tell_many("{size} person injured", "{size} people injured", n, size=size),
        "missing": tell_many("{size} person missing", "{size} people missing", n, size=size),
    }
    return told.get(unit or "", tell_many("{size} victim", "{size} victims", n, size=size))


STATES = {
    "killed": mark_in("state of a person", "dead"),
    "injured": mark_in("state of a person", "injured"),
    "missing": mark_in("state of a person", "missing"),
}


def state_of(what: str) -> str:
    """Return the state of a person in a word: "dead"."""
    return tell_in("state of a person", STATES[what]) if what in STATES else what


def fate(person: Person) -> Runs:
    """Return what befell a person as a clause with its sources, a day beside those who give it."""
    event = person.event
    if person.contested:
        told = [line(state_of(e.what), cites(e.records)) for e in (event, *person.earlier)]
        states = joined(told, ", ", tell_in("between answers", " or "))
        return tell_runs("of {name} sources differ: {states}", name=person.name, states=states)
    if person.otherwise:
        first = fate(replace(person, otherwise=()))
        return tell_runs("{fate}; named {names}", fate=first, names=_otherwise(person))
    before = [e for e in person.earlier if e.what == "missing"]
    if before and person.fate == "killed":
        former = cites(before[0].records)
        return tell_runs("{fate}, first reported missing{cites}", fate=_fate(person), cites=former)
    return _fate(person)


def _otherwise(person: Person) -> Runs:
    """Return the other names that sources give a person, each with them."""
    names: dict[str, list[Record]] = {}
    for r in person.otherwise:
        names.setdefault(name_of(r) or "", []).append(r)
    return joined([line(name, cites(told)) for name, told in names.items()], ", ")


def _fate(person: Person) -> Runs:
    event = person.event
    words = {
        "killed": tell("killed: {name}", name=person.name),
        "injured": tell("injured: {name}", name=person.name),
        "missing": tell("missing: {name}", name=person.name),
    }[person.fate]
    told = [called(event.place)] if event.place else []
    if event.dated:
        day = span(event.first, event.last)
        giving = [r for r in event.records if (r.first, r.last) == (event.first, event.last)]
        if {r.n for r in giving} == {r.n for r in event.records} or not giving:
            return line(f"{words} ({', '.join([*told, day])})", cites(event.records))
        details = line(", ".join([*told, day]), cites(giving))
        others = cites(r for r in event.records if r.n not in {g.n for g in giving})
        return tell_runs(
            "{fate} ({details}; also{others})", fate=words, details=details, others=others
        )
    if person.disputed:
        told.append(tell("sources differ on the day"))
        return line(f"{words} ({', '.join(told)})", cites(event.records))
    if person.fate == "missing":
        return line(words + (f" ({', '.join(told)})" if told else ""), cites(event.records))
    named = next((r for r in event.records if r.date_text), None)
    if named is None or not named.date_text:
        told.append(tell("on a day not found in the articles"))
        return line(f"{words} ({', '.join(told)})", cites(event.records))
    place = f"{called(event.place)}, " if event.place else ""
    date_ = shortened(named.date_text, 40)
    opens = date_[1:2].islower() and date_.split()[0].casefold().rstrip(".,") not in _CALENDAR
    quoted = Quoted(date_[:1].lower() + date_[1:] if opens else date_)
    day_ = line([quoted])
    if not _day_known(named):
        day_ = tell_runs("{day} of an article whose date is not known", day=quoted)
    return line(f"{words} ({place}", day_, ")", cites(event.records))


def _day_known(record: Record) -> bool:
    """Whether the claim, without a day of its own, is from an article of one known day."""
    return record.first is not None and record.first == record.last


_CALENDAR = words_of("language", "parse", "calendar")
_OFFICER = re.compile(r"\b(?:officers?|police\w*|constables?|corporals?|sergeants?)\b", re.I)


def all_officers(people: Sequence[Person]) -> bool:
    """Whether every one of these is said to be an officer."""
    return all(any(_OFFICER.search(r.quote) for r in p.event.records) for p in people)


def dead_short(people: Sequence[Person]) -> str:
    """Return the named dead in a few words: "two officers named as dead"."""
    n = len(people)
    if all_officers(people):
        return tell_many("one officer named as dead", "{n} officers named as dead", n)
    return tell_many(
        "one member of the mission named as dead", "{n} members of the mission named as dead", n
    )


def dead_people(people: Sequence[Person], mission: Mission) -> str:
    """Return the named dead as a sentence without its stop: "two Kenyan officers are named as
    dead"."""
    n, homes = len(people), {p.event.actor for p in people}
    home = next(iter(homes)) if len(homes) == 1 else None
    forms = [f for f, n in mission.names.items() if n.kind == "demonym" and n.country == home]
    who = Name(home or "", forms[0] if home and forms else "")
    if all_officers(people):
        if who.people:
            return tell_many(
                "one {home:people} officer is named as dead",
                "{n} {home:people} officers are named as dead", n, home=who,
            )  # fmt: skip
        if home and home not in {p.name for p in people}:
            return tell_many(
                "one officer from {home:bare} is named as dead",
                "{n} officers from {home:bare} are named as dead", n, home=who,
            )  # fmt: skip
        return tell_many("one officer is named as dead", "{n} officers are named as dead", n)
    if who.people:
        return tell_many(
            "one {home:people} member of the mission is named as dead",
            "{n} {home:people} members of the mission are named as dead", n, home=who,
        )  # fmt: skip
    if home and home not in {p.name for p in people}:
        return tell_many(
            "one member of the mission from {home:bare} is named as dead",
            "{n} members of the mission from {home:bare} are named as dead", n, home=who,
        )  # fmt: skip
    return tell_many(
        "one member of the mission is named as dead",
        "{n} members of the mission are named as dead", n,
    )  # fmt: skip
