"""Key judgements on losses, violence and the countries that take part, in words."""

from __future__ import annotations

from missionbrief.analysis.contributors import lists
from missionbrief.analysis.events import Event
from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.analysis.violence import INCREASE
from missionbrief.display.blocks import Quoted, Runs
from missionbrief.display.called import Name, in_line
from missionbrief.display.doubt import spread, spread_told
from missionbrief.display.losses import dead_people, fate, members
from missionbrief.display.messages import (
    Field,
    mark,
    runs_many,
    tell,
    tell_in,
    tell_many,
    tell_runs,
)  # fmt: skip
from missionbrief.display.phrases import Days, amount, capital, fragment, listed
from missionbrief.display.runs import cites, joined, line, sentence

Pair = tuple[Runs, Runs]
MANY = 6
"""Countries that one sentence can name; of more, it counts them."""


def casualties(state: State) -> Pair:
    """Return the judgement on the mission's own losses."""
    people, open_ = state.dead, [p for p in state.people if p.contested]
    if people:
        claim = tell("{dead}.", dead=capital(dead_people(people, state.mission)))
        told = [fate(p) for p in people[:4]]
        if rest := people[4:]:
            more = cites(r for p in rest for r in p.event.records)
            told.append(
                runs_many(
                    "one other named as dead{cites}",
                    "{n} others named as dead{cites}",
                    len(rest),
                    cites=more,
                )
            )
        return line(claim, strong=True), sentence(joined([*told, *(fate(p) for p in open_)]))
    if open_:
        claim = tell_many(
            "Sources differ whether {names} is dead.", "Sources differ whether {names} are dead.",
            len(open_), names=listed([p.name for p in open_]),
        )  # fmt: skip
        return line(claim, strong=True), sentence(joined([fate(p) for p in state.people[:4]]))
    if state.people:
        claim = tell("Members of the mission have been hurt or are missing; no death was found.")
        return line(claim, strong=True), sentence(joined([fate(p) for p in state.people[:4]]))
    event = state.loss()
    assert event is not None
    return line(_lost(event, len(state.unnamed) == 1), strong=True), sentence(_unnamed(event))


def _lost(event: Event, alone: bool) -> str:
    """Return what losses without names come to; `alone`: no other count of them is told."""
    one = alone and event.value == 1
    if event.what == "killed":
        return tell("Deaths in the mission are reported; the names were not found.")
    if event.what == "missing" and one:
        return tell("A member of the mission is missing; no report of a death was found.")
    if event.what == "missing":
        return tell("Members of the mission are missing; no report of a death was found.")
    if one:
        return tell("A member of the mission has been hurt; no report of a death was found.")
    return tell("Members of the mission have been hurt; no report of a death was found.")


def _unnamed(event: Event) -> Runs:
    n = 2 if event.value is None else event.value
    size = tell("an unknown number of") if event.value is None else amount(n, event.qualifier)
    day = Days(event.first, event.last) if event.dated else Days(None, None)
    who, told = members(size, event.what, n), cites(event.records)
    return tell_runs("{members} {day:on}{cites}", members=who, day=day, cites=told)


def violence(state: State) -> Pair:
    """Return the judgement on the violence among others."""
    count = state.worst() or state.violence[-1]
    fields: dict[str, Field] = {
        "where": Name(count.place or state.mission.country),
        "day": Days(count.first, count.last) if count.dated else Days(None, None),
    }
    if open_ := state.open_on(count.claims, "victims"):
        fields["range"] = spread(open_)
        claim = {
            "killed": tell(
                "Counts of people killed {where:in} {day:on} differ, {range}.", **fields
            ),
            "injured": tell(
                "Counts of people injured {where:in} {day:on} differ, {range}.", **fields
            ),
            "missing": tell(
                "Counts of people missing {where:in} {day:on} differ, {range}.", **fields
            ),
        }.get(
            count.unit or "",
            tell("Counts of victims {where:in} {day:on} differ, {range}.", **fields),
        )
        return line(claim, strong=True), sentence(spread_told(open_))
    claim = _victims(count, fields)
    told = tell_many(
        "one source gives this count", "{n} independent sources give this count", count.sources
    )
    runs = [line(told), *_beside(count, state)][:3]
    last = tell_in("between answers", " and ")
    return line(claim, strong=True), sentence(joined(runs, ", ", last), cites(count.records))


def _victims(count: Event, fields: dict[str, Field]) -> str:
    """Return how many were killed or injured, where and when, as a sentence."""
    assert count.value is not None
    n, size = count.value, capital(amount(count.value, count.qualifier))
    if count.unit == "percent":
        return tell("The violence {where:in} is reported in shares only.", **fields)
    if count.unit == "killed":
        return tell_many(
            "{size} person was killed {where:in} {day:on}.",
            "{size} people were killed {where:in} {day:on}.", n, size=size, **fields,
        )  # fmt: skip
    if count.unit == "injured":
        return tell_many(
            "{size} person was injured {where:in} {day:on}.",
            "{size} people were injured {where:in} {day:on}.", n, size=size, **fields,
        )  # fmt: skip
    return tell_many(
        "{size} person is counted {where:in} {day:on}.",
        "{size} people are counted {where:in} {day:on}.", n, size=size, **fields,
    )  # fmt: skip


def _beside(count: Event, state: State) -> list[Runs]:
    """Return what the same sources say of the same days: those injured, and shares."""
    numbers, runs = {r.n for r in count.records}, list[Runs]()
    for event in state.violence:
        same = (event.first, event.last) == (count.first, count.last) and event is not count
        if not same or event.value is None or {r.n for r in event.records} != numbers:
            continue
        if event.unit == "injured":
            size = amount(event.value, event.qualifier)
            runs.append(
                runs_many(
                    "puts the injured at {size}",
                    "put the injured at {size}",
                    count.sources,
                    size=size,
                )
            )
        elif (
            event.unit == "percent"
            and not _of_others(event, count)
            and (words := fragment(event.records[0].quote, event.value))
        ):
            quoted = Quoted(words)
            runs.append(
                runs_many("speaks of {words}", "speak of {words}", count.sources, words=quoted)
            )
    return runs


def _of_others(share: Event, count: Event) -> bool:
    """Whether a share tells by how much another number than `count` rose or fell."""
    told = {r.quote for r in count.records}
    return any(r.rule == INCREASE and r.quote not in told for r in share.records)


def contributors(state: State) -> Pair:
    """Return the judgement on the countries that take part."""
    lead = Name(state.mission.lead)
    named = lists(state.records, state.mission)
    here = [c for c in state.contributors if c.joined]
    names = [c.country for c in here or state.contributors]
    told = cites(r for c in here or state.contributors for r in c.records)
    if not here:
        claim = tell_many(
            "{names} has promised to take part; no report was found that any has come.",
            "{names} have promised to take part; no report was found that any has come.",
            len(names), names=_all(names),
        )  # fmt: skip
        return line(capital(claim), strong=True), sentence(
            tell_runs("so say the sources{cites}", cites=told)
        )
    if len(named) > 1 and any(a.unsettled and a.question == "contributors" for a in state.accounts):
        claim = tell(
            "Other countries take part beside {lead:bare}, but the sources name different ones.",
            lead=lead,
        )
        return line(claim, strong=True), sentence(joined(_lists(list(named.values()))))
    count = _all(names)
    if len(names) > MANY:
        count = tell("{n} countries", n=len(names))
    claim = tell_many(
        "{names} has joined {lead:bare} in the mission.",
        "{names} have joined {lead:bare} in the mission.", len(names), names=count, lead=lead,
    )  # fmt: skip
    source = tell_runs("the sources agree on it{cites}", cites=told)
    if len(named) == 1:
        source = tell_runs("one source says so{cites}", cites=told)
    return line(capital(claim), strong=True), sentence(source)


def _all(names: list[str]) -> str:
    return listed([in_line(name) for name in sorted(names)])


def _lists(named: list[tuple[Record, ...]]) -> list[Runs]:
    """Return whom each source names, and who stands in every list."""
    clauses = []
    for i, records in enumerate(named[:3]):
        fields: dict[str, Field] = {
            "names": listed([in_line(r.actor or "") for r in records]), "cites": cites(records),
        }  # fmt: skip
        one, another = mark("one names {names}{cites}"), mark("another names {names}{cites}")
        clauses.append(tell_runs(another if i else one, **fields))
    common = set.intersection(*({r.actor or "" for r in rs} for rs in named))
    if not common:
        return [*clauses, line(tell("no country stands in every list"))]
    every = tell_many(
        "only {names} stands in every list", "only {names} stand in every list", len(common),
        names=_all([*common]),
    )  # fmt: skip
    return [*clauses, line(every)]
