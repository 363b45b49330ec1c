"""Key judgements on money, politics and which way security goes, in words."""

from __future__ import annotations

import re
from datetime import date

from missionbrief.analysis.confidence import old
from missionbrief.analysis.course import newest, opposed
from missionbrief.analysis.funding import Money, of_whole
from missionbrief.analysis.judgements import GRAVE, decisive
from missionbrief.analysis.positions import Stance
from missionbrief.analysis.record import newest_day, order
from missionbrief.analysis.state import State
from missionbrief.display.answered import CUES, stance_word
from missionbrief.display.blocks import Cite, Quoted, Runs
from missionbrief.display.called import Name
from missionbrief.display.doubt import spread, spread_told
from missionbrief.display.messages import Field, runs_many, tell, tell_in, tell_runs
from missionbrief.display.phrases import Days, capital, excerpt, month_of
from missionbrief.display.runs import cites, joined, line, sentence, words_with_source
from missionbrief.display.section_funding import (
    at_full_capacity,
    differing,
    hedged,
    lacking,
    tellers,
)
from missionbrief.display.sums import purpose_of, put_at, sum_of
from missionbrief.display.wants import apart, clause, words_of

LONGEST = 112
Pair = tuple[Runs, Runs]


def funding(state: State) -> Pair:
    """Return the judgement on what threatens the mission's money."""
    worst = next(m for m in state.money if m.sort in GRAVE)
    told = cites(worst.records)
    reason: list[Runs] = [
        runs_many(
            "one source says so{cites}", "{n} sources say so{cites}", worst.sources, cites=told
        )
    ]
    if worst.sort == "ends":
        gone = state.as_of and worst.dated and worst.last
        past = isinstance(gone, date) and state.as_of is not None and gone < state.as_of
        claim = _end(worst, past)
        if past:
            reason.append(line(tell("what came of it was not found in the articles")))
    elif worst.sort == "short" and (open_ := differing(worst, state)):
        claim = tell(
            "Sources differ on how much the mission is short, {range}.", range=spread(open_)
        )
        reason = [spread_told(open_)]
    else:
        claim = capital(lacking(worst, state)) + "."
    costs = [m for m in state.money if m.sort == "cost" and m.value is not None and of_whole(m)]
    if costs and (open_ := differing(costs[0], state)):
        reason.append(tell_runs("of its cost {range}", range=spread_told(open_)))
    elif costs:
        reason.append(_cost(costs[0], state.mission.name))
    return line(claim, strong=True), sentence(joined(reason))


def _end(found: Money, past: bool) -> str:
    """Return when money is said to run out, as a sentence."""
    fields: dict[str, Field] = {
        "who": tellers(found),
        "day": Days(found.first, found.last) if found.dated else Days(None, None),
    }
    if fields["who"] and hedged(found):
        return capital(
            tell("{who} said that money for the mission might run out {day:on}.", **fields)
        )
    if fields["who"]:
        return capital(
            tell("{who} said that money for the mission would run out {day:on}.", **fields)
        )
    if hedged(found):
        return tell("Money for the mission might run out {day:on}.", **fields)
    if past:
        return tell("Money for the mission was expected to run out {day:on}.", **fields)
    return tell("Money for the mission is expected to run out {day:on}.", **fields)


def _cost(found: Money, mission: str) -> Runs:
    """Return what the mission is said to cost, as a clause."""
    words = put_at(purpose_of(found, mission), sum_of(found))
    if at_full_capacity(found):
        words = tell("{cost} at full capacity", cost=words)
    said, told = tellers(found), cites(found.records)
    if said:
        return tell_runs("its {cost}, according to {who}{cites}", cost=words, who=said, cites=told)
    return tell_runs("its {cost}{cites}", cost=words, cites=told)


def positions(state: State) -> Pair:
    """Return the judgement on those who would end or replace the mission."""
    told: dict[str, list[Stance]] = {}
    for stance in decisive(state.stands):
        told.setdefault(stance.stance, []).append(stance)
    clauses = [
        clause(name, part, state.as_of)
        for name, held in told.items()
        for part in apart(held, state.as_of)
    ]
    claim = capital(tell_in("between clauses", "; ").join(clauses)) + "."
    reason: list[Runs] = []
    for held in told.values():
        shown = max(held, key=lambda s: (s.key_day or date.min, s.actor))
        words = words_with_source(Quoted(words_of(shown, 90)), shown.newest, shown.records)
        reason.append(tell_runs("{who}: {words}", who=Name(shown.actor), words=words))
    reason = reason[:2]
    cited = {run.n for clause in reason for run in clause if isinstance(run, Cite)}
    rest = cites(r for held in told.values() for s in held for r in s.records if r.n not in cited)
    if rest:
        reason.append(tell_runs("for the others see{cites}", cites=rest))
    return line(claim, strong=True), sentence(joined(reason))


def security(state: State) -> Pair:
    """Return the judgement on which way security goes, as the sources of the newest time judge."""
    spell = newest(state.records)
    told = {w: [r for r in spell if r.stance == w] for w in ("improving", "worsening", "mixed")}
    told = {w: records for w, records in told.items() if records}
    day = newest_day(spell)
    past = old(spell, state.as_of)
    where = Name(state.mission.country)
    if opposed(spell) and len({r.origin for r in spell}) == 1:
        claim = tell(
            "One source tells both, that security {where:in} improves and that it worsens.",
            where=where,
        )
    elif opposed(spell) and past and day:
        claim = tell(
            "Sources disagreed whether security {where:in} improved or worsened in {month}.",
            where=where, month=month_of(day),
        )  # fmt: skip
    elif opposed(spell):
        claim = tell(
            "Sources disagree whether security {where:in} improves or worsens.", where=where
        )
    else:
        word = "worsening" if "worsening" in told else next(iter(told))
        claim = _course(word, past, where)
    clauses = []
    for word, records in told.items():
        cue = CUES.get(word, re.compile(""))
        best = min(
            records,
            key=lambda r: (not cue.search(r.quote), r.attributed_to is not None, order(r)),
        )
        words = Quoted(excerpt(best.quote, cue, LONGEST).rstrip("."))
        quoted = words_with_source(words, best, records)
        if len(told) > 1:
            quoted = tell_runs("{stance}: {words}", stance=stance_word(word), words=quoted)
        clauses.append(quoted)
    return line(claim, strong=True), sentence(joined(clauses))


def _course(word: str, past: bool, where: Name) -> str:
    """Return which way security is said to go, as a sentence."""
    now = {
        "improving": tell("Security {where:in} is said to be improving.", where=where),
        "worsening": tell("Security {where:in} is said to be worsening.", where=where),
        "mixed": tell(
            "Security {where:in} is said to be neither clearly better nor worse.", where=where
        ),
    }
    before = {
        "improving": tell("Security {where:in} was said to be improving.", where=where),
        "worsening": tell("Security {where:in} was said to be worsening.", where=where),
        "mixed": tell(
            "Security {where:in} was said to be neither clearly better nor worse.", where=where
        ),
    }
    return before[word] if past else now[word]
