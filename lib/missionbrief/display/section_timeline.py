"""The timeline: dated events as a figure with its table, undated ones in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from missionbrief.analysis.casualties import PART
from missionbrief.analysis.events import Event
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import SAME_TIME
from missionbrief.analysis.timeline import timeline as in_time
from missionbrief.display import chart_timeline, credited, say
from missionbrief.display.blocks import (
    Block,
    Column,
    Figure,
    Heading,
    Paragraph,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.phrases import capital, counted, span
from missionbrief.display.runs import cites, joined, line, silent

MOST_ROWS = 16
"""Events that one chart can hold and still be read; the table beneath holds all."""


def _event_row(event: Event) -> tuple[Runs, ...]:
    state = "happened" if event.happened else "planned or expected"
    state = f"was {state}" if event.lapsed else state
    return (
        credited.days(event),
        credited.headline(event, cited=False),
        line(state),
        credited.place(event),
        cites(event.records),
    )


def _event_table(title: str, events: Sequence[Event]) -> Table:
    columns = (
        Column("Date", 0.25),
        Column("Event", 0.36),
        Column("State", 0.15),
        Column("Place", 0.14),
        Column("Sources", 0.1),
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
    """Return the events that a timeline shows: of violence the widest count alone, no expected
    renewal once a renewal is told, no planned visit or arrival once it is made, and no count
    without names that may be of those who are named."""
    count = state.worst()
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


def timeline(state: State) -> tuple[Block, ...]:
    """Return the timeline as a figure with its table, and the undated events in words."""
    dated, undated = in_time(_chosen(state))
    heading = Heading("Timeline", "timeline")
    if not dated and not undated:
        return silent(
            "Timeline", "timeline", "No dated event of the mission was found in the articles."
        )
    result: list[Block] = [heading]
    if dated:
        shown = dated[-MOST_ROWS:]
        done = sum(e.happened for e in dated)
        planned = len(dated) - done
        days = [d for e in dated for d in (e.first, e.last) if d]
        title = f"{capital(counted(done, 'event'))} reported since {span(min(days), min(days))}"
        title += f"; {counted(planned, 'other')} planned or expected" if planned else ""
        alt = f"Timeline from {span(min(days), min(days))} to {span(max(days), max(days))}. "
        alt += (
            ". ".join(
                f"{span(e.first, e.last)}: {say.happening(credited.common(e))}" for e in shown
            )
            + "."
        )
        left_out = len(dated) - len(shown)
        note = "Filled: happened. Hollow: planned or expected. Bar: the source gives a period."
        if state.as_of:
            note += " Dashed line: information cut-off."
        if left_out:
            note += f" {capital(counted(left_out, 'earlier event'))} on the web page only."
        told = [r for e in dated for r in e.records]
        result.append(
            Figure(
                title=title,
                svg=chart_timeline.draw(shown, state.as_of),
                alt=alt,
                source=line(note + " Sources", cites(told), "."),
                table=_event_table(title, dated),
                anchor="timeline-figure",
            )
        )
    if undated:
        clauses = [credited.headline(e) for e in undated]
        result.append(
            Paragraph(
                line("Reported without a date, so not placed: ", joined(clauses), "."), "note"
            )
        )
    return tuple(result)
