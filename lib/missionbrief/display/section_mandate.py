"""The thread of the mandate: where it stands, and its decisions as a table."""

from __future__ import annotations

from datetime import date

from missionbrief.analysis.clock import Clock, days_to
from missionbrief.analysis.events import Event
from missionbrief.analysis.mandate import term
from missionbrief.analysis.state import State
from missionbrief.display import credited, say
from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.bounded import bounded
from missionbrief.display.doubt import day_range_told
from missionbrief.display.phrases import away, capital, counted, span, when
from missionbrief.display.runs import cites, line, silent


def _stand(clock: Clock) -> str:
    if clock.state == "expires" and clock.expiry:
        return f"The mandate expires {when(clock.expiry.first, clock.expiry.last)}."
    told = f" {term(clock.extension)[0]}".rstrip() if clock.extension else ""
    if clock.counted and clock.state in ("extended", "authorised"):
        day = span(clock.counted.first, clock.counted.last)
        words = f"The mandate is {clock.state}{told}; no source tells its end"
        return f"{words}, which start and length put at {day}."
    return {
        "extended": f"The mandate is extended{told}; the day of its end was not found.",
        "expired": "The last reported end of the mandate has passed.",
        "authorised": "The mission is authorised; no end was found in the articles.",
        "renewed": "The mission is authorised anew; no end was found in the articles.",
        "succeeded": _replaced(clock),
        "unknown": "How long the mandate runs was not found in the articles.",
    }[clock.state]


def _replaced(clock: Clock) -> str:
    if clock.successor is None:
        return ""
    day = when(clock.successor.first, clock.successor.last)
    return f"Another force, the {clock.successor.force}, is authorised in its place {day}".rstrip()


def _far(clock: Clock, as_of: date | None) -> str:
    """Return how far off the mandate's next date is, or how long ago its last known end passed."""
    if clock.state in ("expires", "expired") and clock.expiry:
        days = days_to(as_of, clock.expiry.first, clock.expiry.last)
        return f", {away(days)}" if days else ""
    if clock.next and clock.until and clock.next.counted:
        return f", {away(clock.until)}"
    if clock.next and clock.until:
        return f"; the next date told is {away(clock.until)}"
    return "; no later date of the mandate is told" if as_of else ""


def _decision(event: Event) -> Runs:
    """Return what a decision was: its target, else its kind."""
    if event.what == "vote" and event.value is not None:
        return line(say.vote(event))
    if event.counted:
        return line(say.happening(event))
    named = [r for r in event.records if "esolution" in (r.target or "")]
    some = {r.n for r in named} != {r.n for r in event.records}
    words = line(say.happening(event), say.resolution(event), cites(named if some else ()))
    told, giving = term(event)
    if event.what != "authorisation" or not told:
        return words
    return line(words, f", {told}", cites(giving))


def _state(event: Event) -> str:
    if event.counted:
        return "worked out"
    return "happened" if event.happened else "was expected" if event.lapsed else "expected"


def _law_title(clock: Clock, differ: bool) -> str:
    """Return the finding of the mandate's table."""
    parts = []
    first = clock.authorised
    if first:
        parts.append(f"authorised {when(first.first, first.last)}".strip())
    if clock.state == "extended":
        told = f" {term(clock.extension)[0]}".rstrip() if clock.extension else ""
        parts.append(f"since extended{told}")
    elif clock.expiry and differ:
        parts.append("sources differ on its end")
    elif clock.expiry:
        verb = "was to expire" if clock.state == "expired" else "expires"
        parts.append(f"{verb} {when(clock.expiry.first, clock.expiry.last)}")
    if clock.successor:
        day = when(clock.successor.first, clock.successor.last)
        parts.append(f"{clock.successor.force} authorised {day}".rstrip())
    if clock.rulings:
        parts.append(f"{counted(len(clock.rulings), 'ruling')} on it")
    return capital("; ".join(parts)) if parts else "What sources say of the mandate"


def mandate(state: State) -> tuple[Block, ...]:
    """Return the mandate's thread: where it stands, and its decisions as a table."""
    if not state.mandate:
        words = "Nothing on the mission’s mandate was found in the articles."
        return silent("Mandate and law", "mandate", words)
    clock = state.clock
    best = clock.expiry or clock.extension or clock.authorised or state.mandate[-1]
    if clock.state == "extended" and clock.extension:
        best = clock.extension
    elif clock.state == "renewed" and clock.authorised:
        best = clock.authorised
    if clock.state == "succeeded" and clock.successor:
        best = clock.successor
    elif clock.counted and clock.state in ("extended", "authorised"):
        best = clock.counted
    lead = line(_stand(clock).rstrip("."), cites(best.records), _far(clock, state.as_of), ".")
    differ = state.open_on(clock.expiry.claims, "mandate_expiry") if clock.expiry else None
    if differ:
        words = "Sources differ on when the mandate expires: "
        lead = line(words, day_range_told(differ), ".")
    rows = tuple(
        (
            credited.days(e),
            _decision(e),
            line(e.actor or "not named"),
            line(_state(e)),
            cites(e.records),
        )
        for e in (*state.standing(state.mandate), *([clock.counted] if clock.counted else []))
    )
    columns = (
        Column("Date", 0.17),
        Column("Decision", 0.42),
        Column("By", 0.19),
        Column("State", 0.12),
        Column("Sources", 0.1),
    )
    title = _law_title(clock, differ is not None)
    heading = Heading("Mandate and law", "mandate")
    table = bounded(Table(title, columns, rows), newest_last=True)
    return (heading, Paragraph(lead, "lead"), table)
