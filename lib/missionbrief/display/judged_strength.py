"""The key judgement on how many are deployed, in words."""

from __future__ import annotations

from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level
from missionbrief.display import credited
from missionbrief.display.blocks import Runs
from missionbrief.display.called import Name
from missionbrief.display.doubt import spread, spread_told
from missionbrief.display.messages import Field, tell, tell_many, tell_runs
from missionbrief.display.phrases import Days, amount, capital
from missionbrief.display.runs import cites, line, sentence
from missionbrief.display.strengths import Growth, growth, level, recent, reported, whose

Pair = tuple[Runs, Runs]


def strength(state: State) -> Pair:
    """Return the judgement on how many the leading country or the mission has deployed."""
    now, earlier = state.strength, state.earlier
    assert now is not None
    fields: dict[str, Field] = {
        "who": whose(now.actor, state),
        "where": Name(state.mission.country),
        "size": level(now),
        "day": Days(now.first, now.last),
    }
    if open_ := state.open_on(now.claims, "strength_number"):
        claim = tell(
            "Reports of {who:own} strength {where:in} conflict, {range}.",
            range=spread(open_), **fields,
        )  # fmt: skip
        return line(claim, strong=True), sentence(spread_told(open_), _beside(state))
    moved = growth(now, earlier) if earlier else ""
    if earlier and moved:
        claim = _moved(moved, recent(state, now), fields)
        return line(claim, strong=True), _from_to(earlier, now, _beside(state))
    if recent(state, now):
        claim = capital(tell("{who} has {size} {where:in}.", **fields))
    else:
        claim = capital(tell("{who} had, when last reported, {size} {where:in}.", **fields))
    reason = [*sentence(_given(now), _beside(state))]
    doubt = [a for a in state.accounts if a.question == "strength_words" and a.unsettled]
    if doubt:
        words = cites(r for s in doubt[0].sides for r in s.records)
        doubtful = tell_runs(
            "Sources do not agree whether they are police or soldiers{cites}.", cites=words
        )
        reason += line(" ", doubtful)
    if earlier:
        before = cites(earlier.records)
        same = tell_runs("An earlier report allows the same number{cites}.", cites=before)
        reason += line(" ", same)
    return line(claim, strong=True), tuple(reason)


def _beside(state: State) -> Runs:
    """Return the lead nation's own strength behind the whole mission's, where one is reported."""
    own = state.beside
    if own is None or state.disputed(own):
        return ()
    words = tell(
        "; {who:own} own is given as {size}", who=Name(state.mission.lead), size=level(own)
    )
    return credited.strength(own, words, f" {reported(own)}")


def _moved(moved: Growth, fresh: bool, fields: dict[str, Field]) -> str:
    """Return how the strength moved as a sentence, with the day where that is old."""
    now = {
        "doubled": tell("{who:own} deployment {where:in} has doubled.", **fields),
        "at least doubled": tell("{who:own} deployment {where:in} has at least doubled.", **fields),
        "more than doubled": tell(
            "{who:own} deployment {where:in} has more than doubled.", **fields
        ),
        "risen": tell("{who:own} deployment {where:in} has risen.", **fields),
        "fallen": tell("{who:own} deployment {where:in} has fallen.", **fields),
    }
    past = {
        "doubled": tell("{who:own} deployment {where:in} had doubled {day:by}.", **fields),
        "at least doubled": tell(
            "{who:own} deployment {where:in} had at least doubled {day:by}.", **fields
        ),
        "more than doubled": tell(
            "{who:own} deployment {where:in} had more than doubled {day:by}.", **fields
        ),
        "risen": tell("{who:own} deployment {where:in} had risen {day:by}.", **fields),
        "fallen": tell("{who:own} deployment {where:in} had fallen {day:by}.", **fields),
    }
    return capital(now[moved] if fresh else past[moved])


def _from_to(earlier: Level, now: Level, beside: Runs) -> Runs:
    """Return the two numbers that show how a strength moved, each with its day and sources."""
    old = tell("it was {size}", size=amount(earlier.value, earlier.qualifier))
    past = credited.strength(earlier, old, f" {reported(earlier)}")
    fields: dict[str, Field] = {
        "past": past,
        "size": amount(now.value, now.qualifier),
        "when": reported(now),
        "cites": cites(now.records),
    }
    if now.dated:
        return sentence(tell_runs("{past} and {size} {when}{cites}", **fields), beside)
    return sentence(tell_runs("{past}; {when} it is {size}{cites}", **fields), beside)


def _given(now: Level) -> Runs:
    """Return which sources give a number, and for when."""
    told = tell_many("one source gives this number", "{n} sources give this number", now.sources)
    day = Days(now.first, now.last)
    if not now.dated:
        when = reported(now)
    elif now.first and now.last:
        when = tell("for {day}", day=day)
    else:
        when = tell("for a day {day:on}", day=day)
    return credited.strength(now, told, f" {when}")
