"""The thread of the mandate: where it stands, and its decisions as a table."""

from __future__ import annotations

from datetime import date

from missionbrief.analysis.clock import Clock, days_to
from missionbrief.analysis.events import Event
from missionbrief.analysis.mandate import term
from missionbrief.analysis.state import State
from missionbrief.display import credited
from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.bounded import bounded
from missionbrief.display.called import Name, called
from missionbrief.display.doubt import day_range_told
from missionbrief.display.happenings import happening, lasting, resolution, until, vote
from missionbrief.display.messages import Field, tell, tell_in, tell_many, tell_runs
from missionbrief.display.phrases import Days, away, capital
from missionbrief.display.runs import cites, line, silent


def _stand(clock: Clock) -> str:
    """Return where the mandate stands, as a sentence without its stop."""
    if clock.state == "expires" and clock.expiry:
        day = Days(clock.expiry.first, clock.expiry.last)
        return tell("The mandate expires {day:on}", day=day)
    time = lasting(clock.extension)
    if clock.counted and clock.state in ("extended", "authorised"):
        fields: dict[str, Field] = {
            "time": time, "day": Days(clock.counted.first, clock.counted.last)
        }  # fmt: skip
        if clock.state == "extended":
            return tell(
                "The mandate is extended {time}; no source tells its end, which start and length "
                "put at {day}",
                **fields,
            )
        return tell(
            "The mandate is authorised; no source tells its end, which start and length put at "
            "{day}",
            **fields,
        )
    if clock.state == "succeeded" and clock.successor:
        return tell(
            "Another force, {force:definite}, is authorised in its place {day:on}",
            force=Name(clock.successor.force or ""),
            day=Days(clock.successor.first, clock.successor.last),
        )
    return {
        "extended": tell(
            "The mandate is extended {time}; the day of its end was not found", time=time
        ),
        "expired": tell("The last reported end of the mandate has passed"),
        "authorised": tell("The mission is authorised; no end was found in the articles"),
        "renewed": tell("The mission is authorised anew; no end was found in the articles"),
    }.get(clock.state, tell("How long the mandate runs was not found in the articles"))


def _far(clock: Clock, as_of: date | None) -> str | Runs:
    """Return how far off the mandate's next date is, or how long ago its last known end passed."""
    if clock.state in ("expires", "expired") and clock.expiry:
        days = days_to(as_of, clock.expiry.first, clock.expiry.last)
        return f", {away(days)}" if days else ""
    if clock.next and clock.until and clock.next.counted and clock.state == "succeeded":
        return tell_runs(
            "; the mission’s own mandate, {end} by calculation, ends {far}{cites}",
            end=until(clock.next), far=away(clock.until), cites=cites(clock.next.records),
        )  # fmt: skip
    if clock.next and clock.until and clock.next.counted:
        return f", {away(clock.until)}"
    if clock.next and clock.until:
        return tell("; the next date told is {far}", far=away(clock.until))
    return tell("; no later date of the mandate is told") if as_of else ""


def _decision(event: Event) -> Runs:
    """Return what a decision was: its target, else its kind."""
    if event.what == "vote" and event.value is not None:
        return line(vote(event))
    if event.counted:
        return line(happening(event))
    named = [r for r in event.records if "esolution" in (r.target or "")]
    some = {r.n for r in named} != {r.n for r in event.records}
    words = line(happening(event), cites(named if some and not resolution(event) else ()))
    if by := resolution(event):
        words = tell_runs(
            "{decision} by {resolution}{cites}", decision=words, resolution=by,
            cites=cites(named) if some else (),
        )  # fmt: skip
    _, giving = term(event)
    time = lasting(event)
    if event.what != "authorisation" or not time:
        return words
    return line(words, f", {time}", cites(giving))


def _state(event: Event) -> str:
    if event.counted:
        return tell_in("state", "worked out")
    if event.happened:
        return tell_in("state", "happened")
    return tell_in("state", "was expected") if event.lapsed else tell_in("state", "expected")


def _law_title(clock: Clock, differ: bool) -> str:
    """Return the finding of the mandate's table."""
    parts = []
    first, expiry = clock.authorised, clock.expiry
    if first:
        parts.append(tell("authorised {day:on}", day=Days(first.first, first.last)))
    if clock.state == "extended":
        parts.append(tell("since extended {time}", time=lasting(clock.extension)))
    elif expiry and differ:
        parts.append(tell("sources differ on its end"))
    elif expiry and clock.state == "expired":
        parts.append(tell("was to expire {day:on}", day=Days(expiry.first, expiry.last)))
    elif expiry:
        parts.append(tell("expires {day:on}", day=Days(expiry.first, expiry.last)))
    if clock.successor:
        force = Name(clock.successor.force or "")
        day = Days(clock.successor.first, clock.successor.last)
        parts.append(tell("{force:bare} authorised {day:on}", force=force, day=day))
    if clock.rulings:
        n = len(clock.rulings)
        parts.append(tell_many("one ruling on the deployment", "{n} rulings on the deployment", n))
    between = tell_in("between clauses", "; ")
    return capital(between.join(parts)) if parts else tell("What sources say of the mandate")


def _shown(state: State) -> list[Event]:
    """Return the decisions to list: an expected renewal no more once a renewal is told."""
    told = state.clock.extension is not None
    found = state.standing(state.mandate)
    return [e for e in found if not (told and e.what == "extension" and not e.happened)]


def mandate(state: State) -> tuple[Block, ...]:
    """Return the mandate's thread: where it stands, and its decisions as a table."""
    if not state.mandate:
        words = tell("Nothing on the mission’s mandate was found in the articles.")
        return silent(tell("Mandate and law"), "mandate", words)
    clock = state.clock
    best = clock.rests_on or state.mandate[-1]
    if clock.counted and clock.state in ("extended", "authorised"):
        best = clock.counted
    lead = line(_stand(clock), cites(best.records), _far(clock, state.as_of), ".")
    differ = state.open_on(clock.expiry.claims, "mandate_expiry") if clock.expiry else None
    if differ:
        days = day_range_told(differ)
        lead = tell_runs("Sources differ on when the mandate expires: {days}.", days=days)
    rows = tuple(
        (
            credited.days(e),
            _decision(e),
            line(called(e.actor) if e.actor else "" if e.counted else tell("not named")),
            line(_state(e)),
            cites(e.records),
        )
        for e in (*_shown(state), *([clock.counted] if clock.counted else []))
    )
    columns = (
        Column(tell_in("column", "Date"), 0.17),
        Column(tell_in("column", "Decision"), 0.42),
        Column(tell_in("column", "By"), 0.19),
        Column(tell_in("column", "State"), 0.12),
        Column(tell_in("column", "Sources"), 0.1),
    )
    title = _law_title(clock, differ is not None)
    heading = Heading(tell("Mandate and law"), "mandate")
    table = bounded(Table(title, columns, rows), newest_last=True)
    return (heading, Paragraph(lead, "lead"), table)
