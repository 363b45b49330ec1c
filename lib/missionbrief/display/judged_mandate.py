"""The key judgement on the mandate, in words."""

from __future__ import annotations

from missionbrief.analysis.clock import Clock
from missionbrief.analysis.events import Event
from missionbrief.analysis.mandate import term
from missionbrief.analysis.state import State
from missionbrief.display import credited
from missionbrief.display.blocks import Runs
from missionbrief.display.called import Name
from missionbrief.display.doubt import day_range, day_range_told
from missionbrief.display.happenings import lasting, resolution, until
from missionbrief.display.messages import Field, runs_many, tell, tell_in, tell_runs
from missionbrief.display.phrases import Days
from missionbrief.display.runs import cites, joined, line, sentence

Pair = tuple[Runs, Runs]


def _authorised(state: State) -> list[Runs]:
    """Return who authorised the mission and when, as a clause."""
    first = state.clock.authorised
    if first is None:
        return []
    differ = state.open_on(first.claims, "mandate_authorisation")
    if differ and first.actor:
        return [
            tell_runs(
                "of the day when {who:definite} authorised the mission {days}",
                who=Name(first.actor),
                days=day_range_told(differ),
            )
        ]
    if differ:
        days = day_range_told(differ)
        return [tell_runs("of the day when the mission was authorised {days}", days=days)]
    words = tell("the mission was authorised")
    if first.actor:
        words = tell("{who:definite} authorised the mission", who=Name(first.actor))
    return [credited.clause(first, words)]


def mandate(state: State) -> Pair:
    """Return the judgement on where the mandate stands: the claim by its state, and its reason."""
    clock = state.clock
    basis = _authorised(state)
    if clock.state == "expires" and clock.expiry:
        return _expires(state, clock.expiry, basis)
    if clock.state == "extended" and clock.extension:
        return _extended(clock, clock.extension, basis)
    if clock.state == "succeeded" and clock.successor:
        return _succeeded(clock, clock.successor, basis)
    if clock.state == "expired" and clock.expiry:
        claim = tell(
            "The last reported end of the mandate has passed; no report of a renewal was found."
        )
        basis.append(_was_to_expire(clock.expiry))
    elif clock.state == "renewed" and clock.authorised:
        claim = tell("The mission has been authorised anew; until when was not found.")
        if by := resolution(clock.authorised):
            claim = tell(
                "The mission has been authorised anew by {resolution}; until when was not found.",
                resolution=by,
            )
    else:
        claim = tell(
            "The mission is authorised; how long its mandate runs was not found in the articles."
        )
        if clock.counted:
            basis.append(_counted(clock.counted))
            end = until(clock.counted)
            claim = tell("The mission is authorised, by calculation {end}.", end=end)
        if clock.rulings:
            told = cites(r for e in clock.rulings for r in e.records)
            basis.append(tell_runs("courts have ruled on the deployment{cites}", cites=told))
    return line(claim, strong=True), sentence(joined(basis))


def _counted(end: Event) -> Runs:
    """Return that an end is worked out, with the claims that give its start and its length."""
    return tell_runs(
        "no source gives its end: start and length together put it {day:on}{cites}",
        day=Days(end.first, end.last), cites=cites(end.records),
    )  # fmt: skip


def _succeeded(clock: Clock, successor: Event, basis: list[Runs]) -> Pair:
    """Return the judgement on a mission in whose place another force was authorised."""
    fields: dict[str, Field] = {
        "force": Name(successor.force or ""),
        "day": Days(successor.first, successor.last),
        "resolution": resolution(successor),
    }
    claim = tell(
        "Another force, {force:definite}, was authorised in the mission’s place {day:on}.", **fields
    )
    if fields["resolution"]:
        claim = tell(
            "Another force, {force:definite}, was authorised in the mission’s place {day:on} by "
            "{resolution}.",
            **fields,
        )
    time, (_, giving) = lasting(successor), term(successor)
    told = tell_runs("how long it is to run was not found{cites}", cites=cites(successor.records))
    if time:
        told = tell_runs("it is told to run {time}{cites}", time=time, cites=cites(giving))
        if {r.n for r in successor.records} > {r.n for r in giving}:
            said = runs_many(
                "one source says so{cites}", "{n} sources say so{cites}", successor.sources,
                cites=cites(successor.records),
            )  # fmt: skip
            told = joined([said, told])
    if clock.extension:
        basis.append(
            tell_runs(
                "its mandate was extended {time}{cites}",
                time=lasting(clock.extension),
                cites=cites(clock.extension.records),
            )
        )
    if clock.counted:
        basis.append(_counted(clock.counted))
    return line(claim, strong=True), sentence(joined([told, *basis]))


def _was_to_expire(expiry: Event) -> Runs:
    day, told = Days(expiry.first, expiry.last), cites(expiry.records)
    return tell_runs("it was to expire {day:on}{cites}", day=day, cites=told)


def _expires(state: State, expiry: Event, basis: list[Runs]) -> Pair:
    renewal = state.clock.renewal
    if differ := state.open_on(expiry.claims, "mandate_expiry"):
        range_ = day_range(differ)
        claim = tell("Sources differ on when the mission’s mandate expires, {range}.", range=range_)
        basis.append(tell_runs("of its end {days}", days=day_range_told(differ)))
        return line(claim, strong=True), sentence(joined(basis))
    day, told = Days(expiry.first, expiry.last), cites(expiry.records)
    claim = tell("The mission’s mandate expires {day:on}.", day=day)
    if renewal is None:
        basis.append(
            tell_runs("its end is reported{cites}, a renewal beyond it is not", cites=told)
        )
    else:
        new = cites(renewal.records)
        basis.append(tell_runs("its renewal is expected but not reported{cites}", cites=new))
        if not {r.n for r in expiry.records} <= {r.n for r in renewal.records}:
            basis.append(tell_runs("the date of its end is reported{cites}", cites=told))
    last = tell_in("between clauses", ", and ")
    return line(claim, strong=True), sentence(joined(basis, ", ", last))


def _extended(clock: Clock, extension: Event, basis: list[Runs]) -> Pair:
    fields: dict[str, Field] = {
        "time": lasting(extension),
        "day": Days(extension.first, extension.last),
        "cites": cites(extension.records),
    }
    if clock.expiry:
        basis.append(_was_to_expire(clock.expiry))
    if not (extension.first or extension.last):
        basis.append(
            tell_runs("an extension {time} is reported{cites}, but not its date", **fields)
        )
    elif extension.dated:
        basis.append(tell_runs("its extension {time} {day:on} is reported{cites}", **fields))
    else:
        basis.append(
            tell_runs(
                "its extension {time} {day:on} is reported{cites}, but not its date", **fields
            )
        )
    claim = tell(
        "The mandate has been extended {time}; the day of its end was not found.",
        time=lasting(extension),
    )
    if clock.counted:
        basis.append(_counted(clock.counted))
        claim = tell(
            "The mandate has been extended {time}, by calculation {end}.",
            time=lasting(extension), end=until(clock.counted),
        )  # fmt: skip
    return line(claim, strong=True), sentence(joined(basis))
