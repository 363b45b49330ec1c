"""The big figures of the first page, each with its date, qualifier and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from missionbrief.analysis.events import Event
from missionbrief.analysis.mandate import voted_on
from missionbrief.analysis.record import Record
from missionbrief.analysis.runway import runway
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level
from missionbrief.display import blocks
from missionbrief.display.blocks import BigNumber
from missionbrief.display.called import Name, the
from missionbrief.display.doubt import figures
from missionbrief.display.figures import number
from missionbrief.display.happenings import decided
from missionbrief.display.losses import all_officers
from missionbrief.display.messages import tell, tell_in, tell_many
from missionbrief.display.phrases import listed, qualifier_of, span
from missionbrief.display.runs import cites
from missionbrief.display.section_funding import hedged
from missionbrief.display.strengths import reported_day
from missionbrief.display.sums import in_millions

MOST, FEW = 6, 4


def numbers(state: State) -> tuple[blocks.Block, ...]:
    """Return up to six big figures, each with its date, qualifier and sources."""
    found = [*_strength(state), *_dead(state), *_days_left(state)]
    found += [*_harm(state, "killed"), *_harm(state, "injured"), *_countries(state)]
    if len(found) < MOST:
        found += _arrivals(state)
    if len(found) < MOST:
        found += _vote(state)
    if len(found) < FEW:
        found += [*_foreseen(state), *_promised(state)][: FEW - len(found)]
    return (blocks.BigNumbers(tuple(found[:MOST])),) if found else ()


def _figure(value: float, qualifier: str | None, label: str, day: str,
            records: Iterable[Record]) -> BigNumber:  # fmt: skip
    return BigNumber(number(value), qualifier_of(qualifier), label, day, cites(records))


def _strength(state: State) -> Iterator[BigNumber]:
    level = state.strength
    open_ = state.open_on(level.claims, "strength_number") if level else None
    if level and open_:
        yield BigNumber(
            figures(open_), "",
            _conflicting(state, level),
            span(open_.first, open_.last), cites(open_.records),
        )  # fmt: skip
    elif level:
        label = _deployed(level, state.mission.name)
        yield _figure(level.value, level.qualifier, label, reported_day(level), level.records)
    own = state.beside
    if own and not state.disputed(own):
        label = _deployed(own, state.mission.name)
        yield _figure(own.value, own.qualifier, label, reported_day(own), own.records)
    ceilings = [s for s in state.levels if s.group == "authorised"]
    mine = [s for s in ceilings if _force_of(s) is None][-1:]
    others = [s for s in ceilings if _force_of(s) is not None][-1:]
    for ceiling in (*mine, *others):
        label, day = _authorised(ceiling), reported_day(ceiling)
        yield _figure(ceiling.value, ceiling.qualifier, label, day, ceiling.records)


def _conflicting(state: State, level: Level) -> str:
    if level.actor in (None, state.mission.name):
        return tell("people deployed: reports conflict")
    who = Name(level.actor or "")
    return tell("people from {who:bare} deployed: reports conflict", who=who)


def _force_of(level: Level) -> str | None:
    """The force that a strength is of where that is not the mission."""
    return next((r.force for r in level.records if r.force), None)


def _deployed(level: Level, mission: str) -> str:
    who, n = Name(level.actor or ""), level.value
    if level.actor in (None, mission):
        return {
            "officers": tell_many("officer deployed", "officers deployed", n),
            "soldiers": tell_many("soldier deployed", "soldiers deployed", n),
            "personnel": tell_many("member deployed", "personnel deployed", n),
        }.get(level.unit or "", tell_many("person deployed", "people deployed", n))
    return {
        "officers": tell_many(
            "officer from {who:bare} deployed", "officers from {who:bare} deployed", n, who=who
        ),
        "soldiers": tell_many(
            "soldier from {who:bare} deployed", "soldiers from {who:bare} deployed", n, who=who
        ),
        "personnel": tell_many(
            "member from {who:bare} deployed", "personnel from {who:bare} deployed", n, who=who
        ),
    }.get(
        level.unit or "",
        tell_many("person from {who:bare} deployed", "people from {who:bare} deployed", n, who=who),
    )


def _authorised(level: Level) -> str:
    n, force = level.value, _force_of(level)
    if force:
        of = Name(force)
        return {
            "officers": tell_many(
                "officer authorised for {force:definite}",
                "officers authorised for {force:definite}",
                n,
                force=of,
            ),
            "soldiers": tell_many(
                "soldier authorised for {force:definite}",
                "soldiers authorised for {force:definite}",
                n,
                force=of,
            ),
            "personnel": tell_many(
                "member authorised for {force:definite}",
                "personnel authorised for {force:definite}",
                n,
                force=of,
            ),
        }.get(
            level.unit or "",
            tell_many(
                "person authorised for {force:definite}",
                "people authorised for {force:definite}",
                n,
                force=of,
            ),
        )
    return {
        "officers": tell_many("officer authorised", "officers authorised", n),
        "soldiers": tell_many("soldier authorised", "soldiers authorised", n),
        "personnel": tell_many("member authorised", "personnel authorised", n),
    }.get(level.unit or "", tell_many("person authorised", "people authorised", n))


def _dead(state: State) -> Iterator[BigNumber]:
    if not state.dead:
        return
    n, days = len(state.dead), _days([p.event for p in state.dead])
    when = span(min(days), max(days)) if days else tell("on days not given")
    if days and any(not p.event.dated for p in state.dead):
        others = tell("{day}, others undated", day=when)
        when = tell("{day}, one undated", day=when) if n == 2 else others
    noun = (
        tell_many("officer named as dead", "officers named as dead", n)
        if all_officers(state.dead)
        else tell_many(
            "member of the mission named as dead", "members of the mission named as dead", n
        )
    )
    yield _figure(n, None, noun, when, (r for p in state.dead for r in p.event.records))


def _days(events: Sequence[Event]) -> list[date]:
    return [d for e in events for d in (e.first, e.last) if d]


def _days_left(state: State) -> Iterator[BigNumber]:
    """Yield the days to the next date of the mandate and to the end of the money, where they lie
    ahead of the cut-off; of a mission that another force replaces only the latter."""
    clock, way = state.clock, runway(state.money, state.as_of)
    differ = clock.next and state.open_on(clock.next.claims, f"mandate_{clock.next.what}")
    replaced = clock.state == "succeeded"
    if clock.next and clock.until and clock.until[0] > 0 and not differ and not replaced:
        what = {
            "expiry": tell("days to the end of the mandate"),
            "extension": tell("days to its expected renewal"),
        }.get(clock.next.what, tell("days to the next date of the mandate"))
        day = span(clock.next.first, clock.next.last)
        yield BigNumber(_range(clock.until), "", what, day, cites(clock.next.records))
    if way.until and way.days and way.days[0] > 0:
        might, is_to = (
            tell("days until money might run out"),
            tell("days until money is to run out"),
        )
        label = might if hedged(way.until) else is_to
        day = span(way.until.first, way.until.last)
        yield BigNumber(_range(way.days), "", label, day, cites(way.until.records))


def _range(days: tuple[int, int]) -> str:
    low, high = days
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def _harm(state: State, word: str) -> Iterator[BigNumber]:
    count = state.worst(word)
    if count is None or count.value is None:
        return
    where = Name(count.place or state.mission.country)
    day = span(count.first, count.last)
    if differ := state.open_on(count.claims, "victims"):
        label = {
            "killed": tell("people killed {where:in}: counts differ", where=where),
            "injured": tell("people injured {where:in}: counts differ", where=where),
        }[word]
        yield BigNumber(figures(differ), "", label, day, cites(differ.records))
        return
    label = {
        "killed": tell_many(
            "person killed {where:in}", "people killed {where:in}", count.value, where=where
        ),
        "injured": tell_many(
            "person injured {where:in}", "people injured {where:in}", count.value, where=where
        ),
    }[word]
    yield _figure(count.value, count.qualifier, label, day, count.records)


def _countries(state: State) -> Iterator[BigNumber]:
    joined = [c for c in state.contributors if c.joined]
    if joined:
        label = tell_many(
            "country said to take part beside {lead:bare}",
            "countries said to take part beside {lead:bare}",
            len(joined),
            lead=Name(state.mission.lead),
        )
        differ = tell("the sources differ on which") if state.unsettled("contributors") else ""
        yield _figure(len(joined), None, label, differ, (r for c in joined for r in c.records))


def _arrivals(state: State) -> Iterator[BigNumber]:
    here = [e for e in state.arrivals if e.what == "arrived" and e.happened]
    if here:
        days = _days(here)
        day = span(min(days), max(days)) if days else tell("undated")
        only = here[0]
        if len(here) == 1 and only.value is not None:
            n, who = only.value, Name(only.actor or "")
            label = tell_many("person arrived", "people arrived", n)
            if only.actor:
                label = tell_many(
                    "person from {who:bare} arrived", "people from {who:bare} arrived", n, who=who
                )
            yield _figure(n, only.qualifier, label, day, only.records)
            return
        label = tell_many("contingent arrived", "contingents arrived", len(here))
        yield _figure(len(here), None, label, day, (r for e in here for r in e.records))


def _foreseen(state: State) -> Iterator[BigNumber]:
    """Yield how many the mission is to have, and how many its lead nation has promised or plans to
    send, by the newest report of each."""
    for actor in (state.mission.name, state.mission.lead):
        ahead = [s for s in state.levels if s.actor == actor and s.group in ("planned", "pledged")]
        if not ahead:
            continue
        level = max(ahead, key=lambda s: (s.sources, s.key_day or date.min, s.claims))
        label = tell_many("person planned", "people planned", level.value)
        if actor == state.mission.lead:
            label = tell_many(
                "person to come from {who:bare}", "people to come from {who:bare}", level.value,
                who=Name(actor),
            )  # fmt: skip
        yield _figure(level.value, level.qualifier, label, reported_day(level), level.records)


def _promised(state: State) -> Iterator[BigNumber]:
    """Yield the sum that most sources tell as promised to the mission by a payer they name."""
    told = [m for m in state.money if m.sort == "promised" and m.payer and m.value is not None]
    best = max(told, key=lambda m: (m.sources, m.value or 0, m.claims), default=None)
    if best is None:
        return
    size = in_millions(best.value or 0, None, best.unit)
    label = tell_in("figure", "promised by {who}", who=Name(best.payer or ""))
    day = span(best.first, best.last) if best.dated else tell("undated")
    yield BigNumber(size, qualifier_of(best.qualifier), label, day, cites(best.records))


def _vote(state: State) -> Iterator[BigNumber]:
    vote = state.clock.vote
    if vote is None or vote.value is None:
        return
    _, abstained = voted_on(vote.target)
    label = tell_in("figure", "votes in favour")
    if name := decided(vote):
        label = tell_in("figure", "votes in favour of {resolution}", resolution=name)
    who = listed([the(name) for name in abstained])
    beside = (
        tell_many("{who} abstaining", "{who} abstaining", len(abstained), who=who) if who else ""
    )
    yield _figure(vote.value, None, label, beside, vote.records)
