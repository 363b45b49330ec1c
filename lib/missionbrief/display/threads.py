"""The threads of the briefing: timeline, mandate, strength, casualties and violence."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.analysis.contributors import Contributor
from missionbrief.analysis.events import Event
from missionbrief.analysis.mandate import Clock
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level, before
from missionbrief.analysis.timeline import timeline as in_time
from missionbrief.analysis.violence import widest
from missionbrief.display import chart_strength, chart_timeline, say
from missionbrief.display.blocks import (
    Block,
    Column,
    Figure,
    Heading,
    Items,
    Paragraph,
    Quoted,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.phrases import capital, counted, fragment, listed, owner, span, when
from missionbrief.display.runs import cites, joined, line, sentence

MOST_ROWS = 16
"""Events that one chart can hold and still be read; the table beneath holds all."""


def silent(text: str, anchor: str, words: str) -> tuple[Block, ...]:
    """Return a thread of which no claim tells: its heading and one plain sentence."""
    return (Heading(text, anchor), Paragraph(line(words)))


def _event_row(event: Event) -> tuple[Runs, ...]:
    state = "happened" if event.happened else "planned or expected"
    return (
        line(span(event.first, event.last)),
        line(say.happening(event)),
        line(state),
        line(event.place or ""),
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


def _chosen(state: State) -> list[Event]:
    """Return the events that a timeline shows: of violence the widest count alone, no expected
    renewal once a renewal is told, and of a person no undated earlier fate."""
    count = widest(state.violence)
    former = [e for p in state.people for e in p.earlier if not e.dated]
    return [
        e
        for e in state.events
        if (e.thread != "violence" or e is count)
        and not any(e is f for f in former)
        and not (e.what == "extension" and not e.happened and state.clock.extension)
    ]


def timeline(state: State) -> tuple[Block, ...]:
    """Return the timeline as a figure with its table, and the undated events in words."""
    dated, undated = in_time(_chosen(state))
    heading = Heading("Timeline", "timeline")
    if not dated and not undated:
        return silent("Timeline", "timeline", "No article dates an event of the mission.")
    result: list[Block] = [heading]
    if dated:
        shown = dated[-MOST_ROWS:]
        done = sum(e.happened for e in dated)
        planned = len(dated) - done
        days = [d for e in dated for d in (e.first, e.last) if d]
        title = f"{capital(counted(done, 'event'))} reported since {span(min(days), min(days))}"
        title += f"; {counted(planned, 'other')} planned or expected" if planned else ""
        alt = f"Timeline from {span(min(days), min(days))} to {span(max(days), max(days))}. "
        alt += ". ".join(f"{span(e.first, e.last)}: {say.happening(e)}" for e in shown) + "."
        left_out = len(dated) - len(shown)
        note = "Filled: happened. Hollow: planned or expected. Bar: the source tells a period."
        if state.as_of:
            note += " Dashed line: information cut-off."
        if left_out:
            note += f" {capital(counted(left_out, 'earlier event'))} in the table only."
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
        clauses = [line(say.happening(e), cites(e.records)) for e in undated]
        result.append(
            Paragraph(line("Told without a date and so not placed: ", joined(clauses), "."), "note")
        )
    return tuple(result)


def _stand(clock: Clock) -> str:
    if clock.state == "expires" and clock.expiry:
        return f"The mandate expires {when(clock.expiry.first, clock.expiry.last)}."
    return {
        "extended": "The mandate is extended; its new end is not reported.",
        "expired": "The last reported end of the mandate has passed.",
        "authorised": "The mission is authorised; no end is reported.",
        "renewed": "The mission is authorised anew; its new end is not reported.",
        "unknown": "No source tells how long the mandate runs.",
    }[clock.state]


def _decision(event: Event) -> Runs:
    """Return what a decision was: its target, else its kind."""
    if event.what == "vote" and event.value is not None:
        noun = "votes in favour" if event.unit == "votes" else event.unit or ""
        who = f" ({event.target})" if event.unit != "votes" and event.target else ""
        return line(f"{event.value:,.0f} {noun}{who}")
    return line(say.happening(event) + say.resolution(event))


def mandate(state: State) -> tuple[Block, ...]:
    """Return the mandate's thread: where it stands, and its decisions as a table."""
    if not state.mandate:
        words = "No article tells of the mission’s mandate."
        return silent("Mandate and law", "mandate", words)
    clock = state.clock
    best = clock.expiry or clock.extension or clock.authorised or state.mandate[-1]
    if clock.state == "extended" and clock.extension:
        best = clock.extension
    elif clock.state == "renewed" and clock.authorised:
        best = clock.authorised
    lead = line(_stand(clock).rstrip("."), cites(best.records), ".")
    rows = tuple(
        (
            line(span(e.first, e.last)),
            _decision(e),
            line(e.actor or "not named"),
            line("happened" if e.happened else "planned or expected"),
            cites(e.records),
        )
        for e in state.mandate
    )
    columns = (
        Column("Date", 0.2),
        Column("Decision", 0.36),
        Column("By", 0.2),
        Column("State", 0.14),
        Column("Sources", 0.1),
    )
    title = f"{capital(counted(len(rows), 'decision or date', 'decisions and dates'))} are told"
    title = title.replace("are told", "is told") if len(rows) == 1 else title
    heading = Heading("Mandate and law", "mandate")
    return (heading, Paragraph(lead, "lead"), Table(title, columns, rows))


def _level_row(found: Level) -> tuple[Runs, ...]:
    return (
        line(say.reported_day(found)),
        line(found.actor or "not named"),
        line(say.level(found)),
        line(found.group),
        cites(found.records),
    )


def _level_table(title: str, levels: Sequence[Level]) -> Table:
    columns = (
        Column("Date", 0.3),
        Column("Whose", 0.22),
        Column("Strength", 0.24),
        Column("Kind of number", 0.14),
        Column("Sources", 0.1),
    )
    return Table(title, columns, tuple(_level_row(s) for s in levels))


def _movement(state: State, now: Level) -> str:
    earlier = before(state.levels, now)
    moved = say.growth(now, earlier) if earlier else ""
    who = now.actor or "the mission"
    if earlier and moved:
        since = span(earlier.first, earlier.last)
        return f"{owner(who)} deployment has {moved} since {since}"
    if earlier:
        return f"{owner(who)} deployment is told as {say.level(now)}, as before"
    return f"{who} has {say.level(now)} deployed"


def _countries(state: State) -> list[Block]:
    lead = state.mission.lead
    if not state.contributors:
        words = f"No article names a country that takes part beside {lead}."
        return [Paragraph(line(words))]
    columns = (
        Column("Country", 0.4),
        Column("Said to", 0.3),
        Column("First told", 0.2),
        Column("Sources", 0.1),
    )

    def row(c: Contributor) -> tuple[Runs, ...]:
        role = "take part" if c.joined else "have promised to take part"
        return (line(c.country), line(role), line(_first_told(c)), cites(c.records))

    double = [c.country for c in state.contributors if c.sources > 1]
    title = f"{capital(counted(len(state.contributors), 'country', 'countries'))} named"
    title += f" beside {lead}"
    if len(state.contributors) > 1:
        title += (
            f"; {listed(sorted(double))} by more than one source"
            if double
            else ", each by one source"
        )
    note = line("Who is named by somebody; it is not claimed that all of them take part.")
    return [Table(title, columns, tuple(row(c) for c in state.contributors), note)]


def _first_told(c: Contributor) -> str:
    return span(c.first, c.last)


def strength(state: State) -> tuple[Block, ...]:
    """Return the thread of strength: sentence, chart where there is more than one report,
    table, arrivals, contributing countries."""
    heading = Heading("Strength and contributors", "strength")
    result: list[Block] = [heading]
    now = state.strength
    if now:
        earlier = before(state.levels, now)
        told = [*(earlier.records if earlier else ()), *now.records]
        result.append(Paragraph(line(_movement(state, now), cites(told), "."), "lead"))
    elif state.levels:
        words = "No article says how many are deployed; numbers planned or authorised stand below"
        result.append(Paragraph(line(words + "."), "lead"))
    else:
        result.append(Paragraph(line("No article gives the mission’s strength in numbers.")))
    placed = [s for s in state.levels if s.key_day]
    title = _movement(state, now) if now else "No deployed strength is reported"
    if len(placed) > 1:
        alt = "Reported strengths over time: " + "; ".join(
            f"{say.reported_day(s)}, {s.actor or 'not named'}, {say.level(s)}, {s.group}"
            for s in placed
        )
        note = "Each mark is a report, none is joined to another. "
        if any(s.qualifier in ("at_least", "more_than") for s in placed):
            note += "Arrow up: at least. "
        if any(s.last is None for s in placed):
            note += "Dashed: on that day or later. "
        if any(s.group != "deployed" for s in placed):
            note += "Hollow: planned, pledged or authorised, not deployed. "
        result.append(
            Figure(
                title=title,
                svg=chart_strength.draw(placed, now.actor if now else None),
                alt=alt + ".",
                source=line(note + "Sources", cites(r for s in placed for r in s.records), "."),
                table=_level_table(title, state.levels),
                anchor="strength-figure",
            )
        )
    elif len(state.levels) > 1 or any(s.group != "deployed" for s in state.levels):
        result.append(_level_table(title, state.levels))
    if state.arrivals:
        told_arrivals = [
            line(capital(say.arrival(e)), cites(e.records), ".") for e in state.arrivals[-6:]
        ]
        result.append(Items(tuple(told_arrivals)))
    result.extend(_countries(state))
    return tuple(result)


def _harm_rows(state: State) -> tuple[tuple[Runs, ...], ...]:
    rows = []
    for e in state.violence:
        assert e.value is not None
        share = fragment(e.records[0].quote, e.value) if e.unit == "percent" else None
        words = line([Quoted(share)]) if share else line(say.victims(e))
        rows.append((line(span(e.first, e.last)), words, line(e.place or ""), cites(e.records)))
    return tuple(rows)


def casualties(state: State) -> tuple[Block, ...]:
    """Return the thread of the mission's losses and of violence among others."""
    heading = Heading("Casualties and violence", "casualties")
    result: list[Block] = [heading]
    if state.dead:
        size = counted(len(state.dead), "member")
        verb = "is" if len(state.dead) == 1 else "are"
        told = [r for p in state.dead for r in p.event.records]
        words = f"{capital(size)} of the mission {verb} reported dead by name"
        result.append(Paragraph(line(words, cites(told), "."), "lead"))
    elif state.people or state.unnamed:
        told = [r for e in (*(p.event for p in state.people), *state.unnamed) for r in e.records]
        words = "Casualties of the mission are reported, none of them dead by name"
        result.append(Paragraph(line(words, cites(told), "."), "lead"))
    else:
        words = "No article reports a member of the mission dead, injured or missing."
        result.append(Paragraph(line(words)))
    items = [sentence(say.fate(p)) for p in state.people]
    items += [
        line(f"{say.casualty(e)}, {span(e.first, e.last)}", cites(e.records), ".")
        for e in state.unnamed
    ]
    if items:
        result.append(Items(tuple(items)))
    if state.people and state.unnamed:
        note = "Counts without names may repeat the named; they are not added up."
        result.append(Paragraph(line(note), "note"))
    if not state.violence:
        result.append(Paragraph(line("No article counts victims among others.")))
        return tuple(result)
    count = widest(state.violence)
    columns = (
        Column("Period", 0.32),
        Column("Count", 0.38),
        Column("Place", 0.2),
        Column("Sources", 0.1),
    )
    title = "Violence is counted only in part"
    if count:
        place = f" in {count.place}" if count.place else ""
        title = f"{capital(say.victims(count))}{place}"
        title += f" {when(count.first, count.last)}" if count.dated else ""
    result.append(Table(title, columns, _harm_rows(state)))
    return tuple(result)
