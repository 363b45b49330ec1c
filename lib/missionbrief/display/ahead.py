"""What lies ahead: dated events, and what is not known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from missionbrief.analysis import ahead as future
from missionbrief.analysis.accounts import Account
from missionbrief.analysis.clock import days_to
from missionbrief.analysis.events import Event
from missionbrief.analysis.state import State
from missionbrief.display import credited
from missionbrief.display.blocks import Block, Heading, Items, Paragraph, Run, Runs, Text
from missionbrief.display.doubt import day_range_told
from missionbrief.display.happenings import happening
from missionbrief.display.messages import mark, tell, tell_runs
from missionbrief.display.phrases import away, long_day
from missionbrief.display.runs import cites, joined, line, lowered

_GAPS = {
    "mandate_end": mark("The day on which the extended mandate ends"),
    "mandate_renewal": mark("Whether the mandate was renewed after its last reported end"),
    "mandate_any_end": mark("How long the mandate runs"),
    "strength_none": mark("How many the mission has deployed"),
    "strength_old": mark("How many are deployed now, the newest report being old"),
    "money_after": mark("What became of the money after the end that was expected"),
    "mandate_counted": mark("A source for the end of the mandate, here worked out"),
    "strength_single": mark("A second, independent report of the latest strength"),
    "death_day": mark("The day of each death reported without one"),
    "contributor_list": mark("A full list of the countries with people in place"),
}


def _gap(gap: future.Gap) -> Runs:
    return line(tell(_GAPS[gap.gap]), cites(gap.records), ".")


def _coming(event: Event, as_of: date | None) -> Runs:
    """Return an event ahead with its day and how far off that is."""
    days = days_to(as_of, event.first, event.last)
    return line(credited.dated_headline(event), f", {away(days)}" if days else "")


def _all_coming(state: State, events: Sequence[Event]) -> list[Runs]:
    """Return the events ahead; days of one event on which sources differ stand in one line."""
    result: list[Runs] = []
    seen: list[Account] = []
    for event in events:
        open_ = state.open_on(event.claims, f"{event.thread}_{event.what}")
        if open_ is None:
            result.append(_coming(event, state.as_of))
        elif open_ not in seen:
            seen.append(open_)
            result.append(
                tell_runs(
                    "{event}, on which day sources differ: {days}",
                    event=happening(event),
                    days=day_range_told(open_),
                )
            )
    return result


def _strong(words: str) -> Text:
    return Text(f"{words} ", strong=True)


def outlook(state: State) -> tuple[Block, ...]:
    """Return what comes next in a few lines, for the first page: dates ahead, the chief gaps."""
    events, open_ = future.dated(state), future.gaps(state)
    runs: list[Run] = []
    if events:
        clauses = joined(_all_coming(state, events)[:3], ". ")
        runs += [_strong(tell("Next:")), *clauses, Text(".")]
    elif state.as_of:
        words = tell("no date after {day} was found in the articles.", day=long_day(state.as_of))
        runs += [_strong(tell("Next:")), Text(words)]
    if open_:
        clauses = joined([lowered(_gap(g)[:-1]) for g in open_[:2]])
        runs += [
            *line(" " if runs else ""),
            _strong(tell("Not found:")),
            *clauses,
            Text("."),
        ]
    return (Paragraph(tuple(runs)),) if runs else ()


def ahead(state: State) -> tuple[Block, ...]:
    """Return dated events ahead of the cut-off, what is not known, what would change the view."""
    heading = Heading(tell("Ahead"), "ahead")
    result: list[Block] = [heading]
    events = future.dated(state)
    if events:
        rows = tuple(line(told, ".") for told in _all_coming(state, events))
        result.append(Items(rows))
    elif state.as_of:
        words = tell("No date after {day} was found in the articles.", day=long_day(state.as_of))
        result.append(Paragraph(line(words)))
    gaps = future.gaps(state)
    if gaps:
        missing = joined([lowered(_gap(g)[:-1]) for g in gaps])
        words_ = tell_runs(
            "Not found in the articles, though it could change the judgements: {gaps}.",
            gaps=missing,
        )
        result.append(Paragraph(words_))
    return tuple(result)
