"""The title of a briefing: it states the finding, as far as there is one."""

from __future__ import annotations

from missionbrief.analysis.mandate import term
from missionbrief.analysis.state import State
from missionbrief.display.doubt import spread
from missionbrief.display.phrases import amount, capital, counted, owner, span, when
from missionbrief.display.say import growth, level, person_words, recent, until, whose


def _strength(state: State) -> str:
    now = state.strength
    if now is None or not now.actor:
        return ""
    who = whose(now.actor, state)
    open_ = state.open_on(now.claims, "strength_number")
    if open_:
        return f"reports of {owner(who)} strength conflict, {spread(open_)}"
    earlier = state.earlier
    moved = growth(now, earlier) if earlier else ""
    if moved:
        verb = moved.removeprefix("at least ").removeprefix("more than ")
        size = amount(now.value, now.qualifier)
        if recent(state, now):
            return f"{owner(who)} deployment has {verb} to {size}"
        by = span(now.first, now.last)
        return f"{owner(who)} deployment had {verb} to {size} by {by}"
    where = state.mission.country
    if recent(state, now):
        return f"{who} has {level(now)} in {where}"
    day = when(now.first, now.last)
    said = f" {day}" if now.dated else f", as reported {day}" if day else ", in undated reports"
    return f"{who} had {level(now)} in {where}{said}"


def _losses(state: State) -> str:
    people = state.dead
    if people:
        return f"{counted(len(people), *person_words(people))} named as dead"
    return ""


def _mandate(state: State) -> str:
    clock = state.clock
    if clock.expiry and state.open_on(clock.expiry.claims, "mandate_expiry"):
        return "sources differ on when the mandate expires"
    if clock.state == "expires" and clock.expiry:
        return f"the mandate expires {when(clock.expiry.first, clock.expiry.last)}"
    if clock.state == "extended":
        told = f" {term(clock.extension)[0]}".rstrip() if clock.extension else ""
        if clock.counted:
            return f"the mandate is extended{told}, {until(clock.counted)} as worked out"
        return f"the mandate is extended{told}, the day of its end not found"
    if clock.state == "succeeded" and clock.successor:
        day = when(clock.successor.first, clock.successor.last)
        return f"the {clock.successor.force} was authorised in its place {day}".rstrip()
    if clock.counted and clock.state == "authorised":
        return f"the mission is authorised, {until(clock.counted)} as worked out"
    if clock.state == "expired":
        return "the mandate’s last reported end has passed"
    if clock.state == "renewed" and clock.authorised:
        return (
            f"the mission was authorised anew {when(clock.authorised.first, clock.authorised.last)}"
        )
    return "the mission is authorised" if clock.state == "authorised" else ""


def headline(state: State) -> str:
    """Return the title, built from strength, losses and mandate; honest where nothing is known."""
    parts = [p for p in (_strength(state), _losses(state), _mandate(state)) if p]
    if parts:
        return capital("; ".join(parts))
    if state.violence or state.contributors or state.arrivals:
        return "Little was found of the mission: no strength, no losses, no mandate date"
    return "Nothing was found of the mission’s strength, losses or mandate"
