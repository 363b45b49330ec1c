"""The timeline: dated events as a figure with its table, undated ones in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from missionbrief.analysis.casualties import PART
from missionbrief.analysis.events import Event
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import SAME_TIME
from missionbrief.analysis.timeline import timeline as in_time
from missionbrief.display import chart_timeline, credited
from missionbrief.display.blocks import (
    Block,
    Column,
    Figure,
    Heading,
    Paragraph,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.happenings import happening
from missionbrief.display.messages import in_words, tell, tell_in, tell_many, tell_runs
from missionbrief.display.phrases import Days, capital
from missionbrief.display.runs import cites, joined, line, silent

MOST_ROWS = 16
"""Events that one chart can hold and still be read; the table beneath holds all."""
LONGEST = 300
"""Days of the longest period that a count of victims may be of and stand among events."""


def _event_row(event: Event) -> tuple[Runs, ...]:
    state = tell_in("state", "happened") if event.happened else tell("planned or expected")
    if event.lapsed:
        state = tell("was planned or expected")
    return (
        credited.days(event),
        credited.headline(event, cited=False),
        line(state),
        credited.place(event),
        cites(event.records),
    )


def _event_table(title: str, events: Sequence[Event]) -> Table:
    columns = (
        Column(tell_in("column", "Date"), 0.25),
        Column(tell_in("column", "Event"), 0.36),
        Column(tell_in("column", "State"), 0.15),
        Column(tell_in("column", "Place"), 0.14),
        Column(tell_in("column", "Sources"), 0.1),
    )
    return Table(title, columns, tuple(_event_row(e) for e in events))


def _repeats(event: Event, named: Mapping[str, int]) -> bool:
    """Whether a count without names is a part of another, or undated and of no more than are named:
    it may tell of nobody else."""
    if all(r.rule == PART for r in event.records):
        return True
    return not event.dated and (event.value or 0) <= named.get(event.what, 0)


def _fulfils(done: Event, plan: Event) -> bool:
    """Whether a visit or arrival is the one that was planned: of the same people, within a month of
    the days it was planned for."""
    if plan.happened or (done.thread, done.what, done.actor) != (
        plan.thread,
        plan.what,
        plan.actor,
    ):
        return False
    if plan.thread == "visits" and (done.target or done.place) != (plan.target or plan.place):
        return False
    came, due = done.first or done.last, plan.first or plan.last
    return came is None or due is None or abs(came - due) <= SAME_TIME


def _chosen(state: State) -> list[Event]:
    """Return the events that a timeline shows: of violence the widest count alone, where its period
    is no longer than `LONGEST`; no expected renewal once a renewal is told, no planned visit or
    arrival once it is made, and no count without names that may be of those who are named."""
    count = state.worst()
    if count is not None and count.interval.days is not None and count.interval.days > LONGEST:
        count = None
    done = [e for e in (*state.visits, *state.arrivals) if e.happened]
    named = Counter(p.fate for p in state.people)
    again = [e for e in state.unnamed if _repeats(e, named)]
    return [
        e
        for e in state.events
        if (e.thread != "violence" or e is count)
        and not any(e is a for a in again)
        and not any(_fulfils(d, e) for d in done)
        and not (e.what == "extension" and not e.happened and state.clock.extension)
    ]


def _title(events: Sequence[Event], first: date) -> str:
    """Return the finding of the timeline: how many events since when, how many of them ahead."""
    done, day = sum(e.happened for e in events), Days(first, first)
    ahead = len(events) - done
    title = tell("no event reported {day:since}", day=day)
    if done:
        title = tell_many(
            "one event reported {day:since}", "{n} events reported {day:since}", done, day=day
        )
    if ahead:
        title = tell_many(
            "{title}; one other planned or expected", "{title}; {n} others planned or expected",
            ahead, title=title,
        )  # fmt: skip
    return capital(title)


def _figure(state: State, events: Sequence[Event]) -> Figure:
    """Return the timeline's chart with its words and its table."""
    shown = events[-MOST_ROWS:]
    days = [d for e in events for d in (e.first, e.last) if d]
    title = _title(events, min(days))
    told = [
        tell("{day}: {event}", day=Days(e.first, e.last), event=happening(credited.common(e)))
        for e in shown
    ]
    alt = tell("Timeline {range}.", range=tell_in(
        "days", "from {early} to {late}", early=Days(min(days), min(days)),
        late=Days(max(days), max(days)),
    ))  # fmt: skip
    notes = [tell("Filled: happened. Hollow: planned or expected. Bar: the source gives a period.")]
    if state.as_of:
        notes.append(tell("Dashed line: information cut-off."))
    if left_out := len(events) - len(shown):
        notes.append(
            tell_many(
                "One earlier event on the web page only.",
                "{n} earlier events on the web page only.", left_out, n=capital(in_words(left_out)),
            )
        )  # fmt: skip
    sources = cites(r for e in events for r in e.records)
    return Figure(
        title=title,
        svg=chart_timeline.draw(shown, state.as_of),
        alt=f"{alt} {'. '.join(told)}.",
        source=tell_runs("{notes} Sources{cites}.", notes=" ".join(notes), cites=sources),
        table=_event_table(title, events),
        anchor="timeline-figure",
    )


def timeline(state: State) -> tuple[Block, ...]:
    """Return the timeline as a figure with its table, and the undated events in words."""
    dated, undated = in_time(_chosen(state))
    if not dated and not undated:
        words = tell("No dated event of the mission was found in the articles.")
        return silent(tell("Timeline"), "timeline", words)
    result: list[Block] = [Heading(tell("Timeline"), "timeline")]
    if dated:
        result.append(_figure(state, dated))
    if undated:
        events = joined([credited.headline(e) for e in undated])
        told = tell_runs("Reported without a date, so not placed: {events}.", events=events)
        result.append(Paragraph(told, "note"))
    return tuple(result)
