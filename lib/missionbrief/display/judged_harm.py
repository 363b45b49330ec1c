"""Key judgements on losses, violence and the countries that take part, in words."""

from __future__ import annotations

from missionbrief.analysis.contributors import lists
from missionbrief.analysis.events import Event
from missionbrief.analysis.state import State
from missionbrief.display.blocks import Quoted, Runs
from missionbrief.display.doubt import spread, spread_told
from missionbrief.display.phrases import (
    amount,
    capital,
    counted,
    fragment,
    listed,
    when,
)
from missionbrief.display.runs import cites, joined, line, sentence
from missionbrief.display.say import (
    dead_people,
    fate,
)

Pair = tuple[Runs, Runs]


def casualties(state: State) -> Pair:
    """Return the judgement on the mission's own losses."""
    people = state.dead
    open_ = [fate(p) for p in state.people if p.contested]
    if people:
        claim = f"{capital(dead_people(people, state.mission))} named as dead."
        told = [fate(p) for p in people[:4]]
        if len(people) > 4:
            rest = [r for p in people[4:] for r in p.event.records]
            told.append(line(f"{counted(len(people) - 4, 'other')} named as dead", cites(rest)))
        return line(claim, strong=True), sentence(joined([*told, *open_]))
    if open_:
        names = listed([p.name for p in state.people if p.contested])
        claim = f"Sources differ whether {names} {'is' if len(open_) == 1 else 'are'} dead."
        return line(claim, strong=True), sentence(joined([fate(p) for p in state.people[:4]]))
    if state.people:
        claim = "Members of the mission have been hurt or are missing; no death by name was found."
        return line(claim, strong=True), sentence(joined([fate(p) for p in state.people[:4]]))
    event = state.unnamed[-1]
    claim = "The mission has suffered casualties; their names were not found."
    size = amount(event.value, event.qualifier) if event.value is not None else "an unknown number"
    noun = "member" if event.value == 1 else "members"
    day = f" {when(event.first, event.last)}" if event.dated else ""
    told_line = line(f"{size} {noun} {event.what}{day}", cites(event.records))
    return line(claim, strong=True), sentence(told_line)


def violence(state: State) -> Pair:
    """Return the judgement on the violence among others."""
    count = state.worst() or state.violence[-1]
    assert count.value is not None
    size = amount(count.value, count.qualifier)
    place = count.place or state.mission.country
    day = f" {when(count.first, count.last)}" if count.dated else ""
    open_ = state.open_on(count.claims, "victims")
    if open_:
        claim = f"Counts of people {count.unit} in {place}{day} differ, {spread(open_)}."
        return line(claim, strong=True), sentence(spread_told(open_))
    verb = "was" if count.value == 1 else "were"
    noun = "person" if count.value == 1 else "people"
    what = f"{verb} {count.unit}" if count.unit in ("killed", "injured") else "are counted"
    claim = f"{capital(size)} {noun} {what} in {place}{day}."
    if count.unit == "percent":
        claim = f"The violence in {place} is reported in shares only."
    told = "one source gives this count"
    if count.sources > 1:
        told = f"{counted(count.sources, 'independent source')} give this count"
    runs: list[Runs] = [line(told)]
    numbers = {r.n for r in count.records}
    for event in state.violence:
        # Only what the same sources say of the same days belongs in the same sentence.
        same = (event.first, event.last) == (count.first, count.last) and event is not count
        if not same or event.value is None or {r.n for r in event.records} != numbers:
            continue
        if event.unit == "injured":
            size = amount(event.value, event.qualifier)
            runs.append(line(f"put{_s(count)} the injured at {size}"))
        elif event.unit == "percent" and (words := fragment(event.records[0].quote, event.value)):
            runs.append(line(f"speak{_s(count)} of ", [Quoted(words)]))
    return line(claim, strong=True), sentence(joined(runs[:3], ", ", " and "), cites(count.records))


def _s(event: Event) -> str:
    return "s" if event.sources == 1 else ""


def contributors(state: State) -> Pair:
    """Return the judgement on the countries that take part."""
    lead = state.mission.lead
    named = lists(state.records, state.mission)
    here = [c for c in state.contributors if c.joined]
    names = [c.country for c in here or state.contributors]
    told = [r for c in here or state.contributors for r in c.records]
    if not here:
        verb = "has promised" if len(names) == 1 else "have promised"
        claim = (
            f"{listed(sorted(names))} {verb} to take part; no report was found that any has come."
        )
        return line(claim, strong=True), sentence("so say the sources", cites(told))
    if len(named) > 1 and any(a.unsettled and a.question == "contributors" for a in state.accounts):
        claim = f"Other countries take part beside {lead}, but the sources name different ones."
        clauses = [
            line(
                f"{'another' if i else 'one'} names {listed([r.actor or '' for r in records])}",
                cites(records),
            )
            for i, records in enumerate(list(named.values())[:3])
        ]
        common = set.intersection(*({r.actor or "" for r in rs} for rs in named.values()))
        if common:
            verb = "stands" if len(common) == 1 else "stand"
            clauses.append(line(f"only {listed(sorted(common))} {verb} in every list"))
        else:
            clauses.append(line("no country stands in every list"))
        return line(claim, strong=True), sentence(joined(clauses))
    verb = "has" if len(names) == 1 else "have"
    count = f"{len(names)} countries" if len(names) > 6 else listed(sorted(names))
    claim = f"{count} {verb} joined {lead} in the mission."
    source = "one source says so" if len(named) == 1 else "the sources agree on it"
    return line(claim, strong=True), sentence(source, cites(told))
