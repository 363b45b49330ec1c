"""The big figures of the first page, each with its date, qualifier and sources."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.analysis.mandate import voted_on
from missionbrief.analysis.runway import runway
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level
from missionbrief.display import blocks
from missionbrief.display.blocks import BigNumber
from missionbrief.display.doubt import figures
from missionbrief.display.phrases import (
    listed,
    number,
    qualifier_of,
    span,
)
from missionbrief.display.runs import cites
from missionbrief.display.say import person_words, reported_day, unit
from missionbrief.display.section_funding import hedged


def _days_left(state: State) -> Iterator[BigNumber]:
    """Yield the days to the next date of the mandate and to the end of the money, where they lie
    ahead of the cut-off."""
    clock, way = state.clock, runway(state.money, state.as_of)
    differ = clock.next and state.open_on(clock.next.claims, f"mandate_{clock.next.what}")
    if clock.next and clock.until and clock.until[0] > 0 and not differ:
        nouns = {"expiry": "the end of the mandate", "extension": "its expected renewal"}
        what = nouns.get(clock.next.what, "the next date of the mandate")
        day = span(clock.next.first, clock.next.last)
        yield BigNumber(_range(clock.until), "", f"days to {what}", day, cites(clock.next.records))
    if way.until and way.days and way.days[0] > 0:
        label = f"days until money {'might run' if hedged(way.until) else 'is to run'} out"
        day = span(way.until.first, way.until.last)
        yield BigNumber(_range(way.days), "", label, day, cites(way.until.records))


def _from(state: State, level: Level) -> str:
    return "" if level.actor in (None, state.mission.name) else f" from {level.actor}"


def _force_of(level: Level) -> str | None:
    """The force that a strength is of where that is not the mission."""
    return next((r.force for r in level.records if r.force), None)


def _deployed(state: State, level: Level) -> BigNumber:
    return BigNumber(
        number(level.value),
        qualifier_of(level.qualifier),
        f"{unit(level.unit, level.value)}{_from(state, level)} deployed",
        reported_day(level),
        cites(level.records),
    )


def _range(days: tuple[int, int]) -> str:
    low, high = days
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def numbers(state: State) -> tuple[blocks.Block, ...]:
    """Return up to six big figures, each with its date, qualifier and sources."""
    found: list[BigNumber] = []
    level = state.strength
    open_ = state.open_on(level.claims, "strength_number") if level else None
    if level and open_:
        found.append(
            BigNumber(
                figures(open_), "", f"people{_from(state, level)} deployed: reports conflict",
                span(open_.first, open_.last), cites(open_.records),
            )
        )  # fmt: skip
    elif level:
        found.append(_deployed(state, level))
    if state.beside and not state.disputed(state.beside):
        found.append(_deployed(state, state.beside))
    ceilings = [s for s in state.levels if s.group == "authorised"]
    for own in (True, False):
        for ceiling in [s for s in ceilings if (_force_of(s) is None) == own][-1:]:
            force = f" for the {_force_of(ceiling)}" if not own else ""
            found.append(
                BigNumber(
                    number(ceiling.value),
                    qualifier_of(ceiling.qualifier),
                    f"{unit(ceiling.unit, ceiling.value)} authorised{force}",
                    reported_day(ceiling),
                    cites(ceiling.records),
                )
            )
    if state.dead:
        told = [r for p in state.dead for r in p.event.records]
        days = [d for p in state.dead for d in (p.event.first, p.event.last) if d]
        undated = any(not p.event.dated for p in state.dead)
        when = span(min(days), max(days)) if days else "on days not given"
        extra = ", one undated" if undated and len(state.dead) == 2 and days else ""
        extra = extra or (", others undated" if undated and days else "")
        noun = f"{person_words(state.dead)[len(state.dead) > 1]} named as dead"
        found.append(BigNumber(number(len(state.dead)), "", noun, when + extra, cites(told)))
    found += [*_days_left(state)]
    for word, noun in (("killed", "people killed"), ("injured", "people injured")):
        count = state.worst(word)
        differ = state.open_on(count.claims, "victims") if count else None
        if count and differ:
            place = count.place or state.mission.country
            found.append(
                BigNumber(
                    figures(differ), "", f"{noun} in {place}: counts differ",
                    span(count.first, count.last), cites(differ.records),
                )
            )  # fmt: skip
        elif count and count.value is not None:
            place = count.place or state.mission.country
            found.append(
                BigNumber(
                    number(count.value),
                    qualifier_of(count.qualifier),
                    f"{noun} in {place}",
                    span(count.first, count.last),
                    cites(count.records),
                )
            )
    joined = [c for c in state.contributors if c.joined]
    if joined:
        noun = "country" if len(joined) == 1 else "countries"
        found.append(
            BigNumber(
                number(len(joined)),
                "",
                f"{noun} named beside {state.mission.lead}",
                "the sources differ on which" if state.unsettled("contributors") else "",
                cites(r for c in joined for r in c.records),
            )
        )
    here = [e for e in state.arrivals if e.what == "arrived" and e.happened]
    if here and len(found) < 6:
        days = [d for e in here for d in (e.first, e.last) if d]
        noun = "contingent arrived" if len(here) == 1 else "contingents arrived"
        found.append(
            BigNumber(
                number(len(here)),
                "",
                noun,
                span(min(days), max(days)) if days else "undated",
                cites(r for e in here for r in e.records),
            )
        )
    vote = state.clock.vote
    if vote and vote.value is not None and len(found) < 6:
        about, abstained = voted_on(vote.target)
        found.append(
            BigNumber(
                number(vote.value),
                "",
                " ".join(
                    ["votes in favour", *([f"of {about.removeprefix('UNSC ')}"] if about else [])]
                ),
                f"{listed(abstained)} abstaining" if abstained else "",
                cites(vote.records),
            )
        )
    return (blocks.BigNumbers(tuple(found[:6])),) if found else ()
