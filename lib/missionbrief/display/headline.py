"""The title of a briefing: it states the finding, as far as there is one."""

from __future__ import annotations

from missionbrief.analysis.state import State
from missionbrief.display.called import Name
from missionbrief.display.doubt import spread
from missionbrief.display.happenings import lasting, until
from missionbrief.display.losses import dead_short
from missionbrief.display.messages import Field, tell, tell_in
from missionbrief.display.phrases import Days, amount, capital
from missionbrief.display.strengths import Growth, growth, level, recent, whose


def _strength(state: State) -> str:
    now = state.strength
    if now is None or not now.actor:
        return ""
    who, day = whose(now.actor, state), Days(now.first, now.last)
    open_ = state.open_on(now.claims, "strength_number")
    if open_:
        return tell("reports of {who:own} strength conflict, {range}", who=who, range=spread(open_))
    moved = growth(now, state.earlier) if state.earlier else ""
    if moved:
        size = amount(now.value, now.qualifier)
        return _moved(moved, recent(state, now), {"who": who, "size": size, "day": day})
    fields: dict[str, Field] = {
        "who": who, "size": level(now), "where": Name(state.mission.country), "day": day,
    }  # fmt: skip
    if recent(state, now):
        return tell("{who} has {size} {where:in}", **fields)
    if now.dated:
        return tell("{who} had {size} {where:in} {day:on}", **fields)
    if now.first or now.last:
        return tell("{who} had {size} {where:in}, as reported {day:on}", **fields)
    return tell("{who} had {size} {where:in}, in undated reports", **fields)


def _moved(moved: Growth, fresh: bool, fields: dict[str, Field]) -> str:
    """Return how the strength moved, to which number and, where that is old, by when."""
    if moved == "risen":
        if fresh:
            return tell("{who:own} deployment has risen to {size}", **fields)
        return tell("{who:own} deployment had risen to {size} {day:by}", **fields)
    if moved == "fallen":
        if fresh:
            return tell("{who:own} deployment has fallen to {size}", **fields)
        return tell("{who:own} deployment had fallen to {size} {day:by}", **fields)
    if fresh:
        return tell("{who:own} deployment has doubled to {size}", **fields)
    return tell("{who:own} deployment had doubled to {size} {day:by}", **fields)


def _mandate(state: State) -> str:
    clock = state.clock
    if clock.expiry and state.open_on(clock.expiry.claims, "mandate_expiry"):
        return tell("sources differ on when the mandate expires")
    if clock.state == "expires" and clock.expiry:
        return tell("the mandate expires {day:on}", day=Days(clock.expiry.first, clock.expiry.last))
    if clock.state == "extended" and clock.counted:
        return tell(
            "the mandate is extended {time}, by calculation {end}",
            time=lasting(clock.extension), end=until(clock.counted),
        )  # fmt: skip
    if clock.state == "extended":
        return tell(
            "the mandate is extended {time}, the day of its end not found",
            time=lasting(clock.extension),
        )
    if clock.state == "succeeded" and clock.successor:
        return tell(
            "{force:definite} was authorised in its place {day:on}",
            force=Name(clock.successor.force or ""),
            day=Days(clock.successor.first, clock.successor.last),
        )
    if clock.counted and clock.state == "authorised":
        end = until(clock.counted)
        return tell("the mission is authorised, by calculation {end}", end=end)
    if clock.state == "expired":
        return tell("the mandate’s last reported end has passed")
    if clock.state == "renewed" and clock.authorised:
        day = Days(clock.authorised.first, clock.authorised.last)
        return tell("the mission was authorised anew {day:on}", day=day)
    return tell_in("title", "the mission is authorised") if clock.state == "authorised" else ""


def headline(state: State) -> str:
    """Return the title, built from strength, losses and mandate; honest where nothing is known."""
    losses = dead_short(state.dead) if state.dead else ""
    parts = [p for p in (_strength(state), losses, _mandate(state)) if p]
    if parts:
        return capital(tell_in("between clauses", "; ").join(parts))
    if state.violence or state.contributors or state.arrivals:
        return tell("Little was found of the mission: no strength, no losses, no mandate date")
    return tell("Nothing was found of the mission’s strength, losses or mandate")
