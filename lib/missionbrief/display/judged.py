"""Key judgements in words: the bold claim, its reason with sources, its confidence and why."""

from __future__ import annotations

from missionbrief.analysis.events import Event
from missionbrief.analysis.judgements import Judgement as Judged
from missionbrief.analysis.mandate import term
from missionbrief.analysis.state import State
from missionbrief.display import credited, judged_harm, judged_views
from missionbrief.display.blocks import Cite, Judgement, Runs
from missionbrief.display.doubt import day_range, day_range_told, spread, spread_told
from missionbrief.display.phrases import (
    amount,
    capital,
    counted,
    owner,
    span,
    when,
)
from missionbrief.display.runs import cites, joined, line, sentence
from missionbrief.display.say import (
    growth,
    level,
    recent,
    reported,
    resolution,
    until,
    whose,
    why,
)

Pair = tuple[Runs, Runs]


def _strength(state: State) -> Pair:
    now = state.strength
    assert now is not None
    who, where = whose(now.actor, state), state.mission.country
    open_ = state.open_on(now.claims, "strength_number")
    if open_:
        conflict = f"Reports of {owner(who)} strength in {where} conflict, {spread(open_)}."
        return line(conflict, strong=True), sentence(spread_told(open_), _beside(state))
    earlier = state.earlier
    moved = growth(now, earlier) if earlier else ""
    size = amount(now.value, now.qualifier)
    if earlier and moved:
        verb = f"has {moved}"
        if not recent(state, now):
            verb = f"had {moved} by {span(now.first, now.last)}"
        claim = line(f"{capital(owner(who))} deployment in {where} {verb}.", strong=True)
        past = credited.strength(
            earlier,
            f"it was {amount(earlier.value, earlier.qualifier)}",
            f" {reported(earlier)}",
        )
        present = f" and {size} {reported(now)}" if now.dated else f"; {reported(now)} it is {size}"
        return claim, sentence(past, present, cites(now.records), _beside(state))
    verb = "has" if recent(state, now) else "had, when last reported,"
    claim = line(f"{capital(who)} {verb} {level(now)} in {where}.", strong=True)
    told = "one source gives" if now.sources == 1 else f"{counted(now.sources, 'source')} give"
    day = f" {reported(now)}"
    if now.dated:
        closed = now.first is not None and now.last is not None
        day = (
            f" for {span(now.first, now.last)}"
            if closed
            else f" for a day {when(now.first, now.last)}"
        )
    reason = [*sentence(credited.strength(now, f"{told} this number", day), _beside(state))]
    doubt = [a for a in state.accounts if a.question == "strength_words" and a.unsettled]
    if doubt:
        words = [r for s in doubt[0].sides for r in s.records]
        doubtful = " Sources do not agree whether they are police or soldiers"
        reason += line(doubtful, cites(words), ".")
    if earlier:
        reason += line(" An earlier report allows the same number", cites(earlier.records), ".")
    return claim, tuple(reason)


def _beside(state: State) -> Runs:
    """Return the lead nation's own strength behind the whole mission's, where one is reported."""
    own = state.beside
    if own is None or state.disputed(own):
        return ()
    words = f"; {owner(state.mission.lead)} own is put at {level(own)}"
    return credited.strength(own, words, f" {reported(own)}")


def _counted(end: Event) -> Runs:
    """Return that an end is worked out, with the claims that give its start and its length."""
    words = f"no source tells that it runs {until(end)}: start and length together give it"
    return line(words, cites(end.records))


def _succeeded(state: State, successor: Event, basis: list[Runs]) -> Pair:
    """Return the judgement on a mission in whose place another force was authorised."""
    clock = state.clock
    day = f" {when(successor.first, successor.last)}".rstrip()
    by = resolution(successor)
    claim = f"Another force, the {successor.force}, was authorised in the mission’s place{day}{by}."
    words, giving = term(successor)
    told = [line(f"it is told to run {words}", cites(giving))] if words else []
    if not words:
        told.append(line("how long it is to run was not found", cites(successor.records)))
    if clock.extension:
        longer = f" {term(clock.extension)[0]}".rstrip()
        basis.append(line(f"its mandate was extended{longer}", cites(clock.extension.records)))
    if clock.counted:
        basis.append(_counted(clock.counted))
    return line(claim, strong=True), sentence(joined([*told, *basis]))


def _mandate(state: State) -> Pair:
    clock = state.clock
    basis: list[Runs] = []
    if clock.authorised:
        who = clock.authorised.actor
        by = f"the {who} authorised the mission" if who else "the mission was authorised"
        differ = state.open_on(clock.authorised.claims, "mandate_authorisation")
        if differ:
            basis.append(line(f"of the day when {by} ", day_range_told(differ)))
        else:
            basis.append(credited.clause(clock.authorised, by))
    expiry = clock.expiry
    differ = state.open_on(expiry.claims, "mandate_expiry") if expiry else None
    if clock.state == "expires" and expiry and differ:
        claim = f"Sources differ on when the mission’s mandate expires, {day_range(differ)}."
        return line(claim, strong=True), sentence(
            joined([*basis, line("of its end ", day_range_told(differ))])
        )
    if clock.state == "expires" and expiry:
        ends = when(expiry.first, expiry.last)
        words = f"The mission’s mandate expires {ends}"
        if clock.renewal:
            basis.append(
                line("its renewal is expected but not reported", cites(clock.renewal.records))
            )
        else:
            basis.append(line("the end is reported without a renewal", cites(expiry.records)))
        if clock.renewal and not {r.n for r in expiry.records} <= {
            r.n for r in clock.renewal.records
        }:
            basis.append(line("the date of its end is reported", cites(expiry.records)))
        return line(f"{words}.", strong=True), sentence(joined(basis, ", ", ", and "))
    if clock.state == "extended" and clock.extension:
        told = when(clock.extension.first, clock.extension.last)
        longer = f" {term(clock.extension)[0]}".rstrip()
        without = "" if clock.extension.dated else ", but not its date"
        if expiry:
            basis.append(
                line(f"it was to expire {when(expiry.first, expiry.last)}", cites(expiry.records))
            )
        extension = f"extension{longer}"
        last = f"its {extension} {told} is reported" if told else f"an {extension} is reported"
        basis.append(line(last, cites(clock.extension.records), without))
        claim = f"The mandate has been extended{longer}; the day of its end was not found."
        if clock.counted:
            basis.append(_counted(clock.counted))
            claim = f"The mandate has been extended{longer}, {until(clock.counted)} as worked out."
        return line(claim, strong=True), sentence(joined(basis))
    if clock.state == "succeeded" and clock.successor:
        return _succeeded(state, clock.successor, basis)
    if clock.state == "expired" and expiry:
        claim = "The last reported end of the mandate has passed; no report of a renewal was found."
        ends = when(expiry.first, expiry.last)
        basis.append(line(f"it was to expire {ends}", cites(expiry.records)))
        return line(claim, strong=True), sentence(joined(basis))
    if clock.state == "renewed" and clock.authorised:
        by = resolution(clock.authorised)
        claim = f"The mission has been authorised anew{by}; until when was not found."
        return line(claim, strong=True), sentence(joined(basis))
    claim = "The mission is authorised; how long its mandate runs was not found in the articles."
    if clock.counted:
        basis.append(_counted(clock.counted))
        claim = f"The mission is authorised, {until(clock.counted)} as worked out."
    if clock.rulings:
        told_rulings = [r for e in clock.rulings for r in e.records]
        basis.append(line("courts have ruled on it", cites(told_rulings)))
    return line(claim, strong=True), sentence(joined(basis))


_WORDS = {
    "funding": judged_views.funding,
    "positions": judged_views.positions,
    "security": judged_views.security,
    "strength": _strength,
    "mandate": _mandate,
    "casualties": judged_harm.casualties,
    "violence": judged_harm.violence,
    "contributors": judged_harm.contributors,
}


_ABOUT = {
    "strength": "for the newest number",
    "funding": "for the point itself",
    "violence": "for this count",
    "casualties": "for at least one of them",
    "contributors": "for at least one country",
    "positions": "for at least one of them",
    "security": "for the newest word on it",
}
"""Topic -> what its confidence rests on, where the judgement cites more than that."""
_OF_MANDATE = {
    "expires": "for its end",
    "expired": "for its end",
    "extended": "for the extension",
    "authorised": "for the authorisation",
    "succeeded": "for the new force",
    "renewed": "for the new authorisation",
}


def _about(state: State, judged: Judged, told: Runs) -> str:
    """Return which part of a judgement its confidence rests on, "" where that is all it cites."""
    decide = {r.n for r in judged.decide}
    if {run.n for run in told if isinstance(run, Cite)} <= decide:
        return ""
    if judged.topic == "mandate":
        return _OF_MANDATE.get(state.clock.state, "")
    if judged.topic == "casualties" and len(state.dead) == 1:
        return "for the death"
    return _ABOUT[judged.topic]


def worded(state: State, judged: Judged, unrated: bool = False) -> Judgement:
    """Return a judgement in words; `unrated` as `say.why` takes it."""
    claim, reason = _WORDS[judged.topic](state)
    level_word = judged.confidence.level
    sure = why(judged.confidence, unrated, _about(state, judged, (*claim, *reason)))
    return Judgement(claim, reason, level_word, sure)  # type: ignore[arg-type]
