"""Key judgements on money, politics and which way security goes, in words."""

from __future__ import annotations

import re
from datetime import date

from missionbrief.analysis.confidence import STALE
from missionbrief.analysis.course import newest, opposed
from missionbrief.analysis.judgements import GRAVE, decisive
from missionbrief.analysis.positions import Stance
from missionbrief.analysis.record import order
from missionbrief.analysis.state import State
from missionbrief.display.asked import CUES
from missionbrief.display.blocks import Quoted, Runs
from missionbrief.display.doubt import spread, spread_told
from missionbrief.display.phrases import (
    capital,
    counted,
    excerpt,
    month_of,
    the,
    when,
)
from missionbrief.display.runs import cites, joined, line, sentence
from missionbrief.display.section_funding import differing, hedged, tellers
from missionbrief.display.sums import purpose_of, put_at, sum_of
from missionbrief.display.wants import names, verb_of, was, words_of

LONGEST = 112
Pair = tuple[Runs, Runs]


def funding(state: State) -> Pair:
    """Return the judgement on what threatens the mission's money."""
    grave = [m for m in state.money if m.sort in GRAVE]
    worst = grave[0]
    told = f"{counted(worst.sources, 'source')} {'says' if worst.sources == 1 else 'say'} so"
    reason: list[Runs] = [line(told, cites(worst.records))]
    if worst.sort == "ends":
        gone = state.as_of and worst.dated and worst.last
        past = isinstance(gone, date) and state.as_of is not None and gone < state.as_of
        verb = "was expected" if past else "is expected"
        day = f" {when(worst.first, worst.last)}" if worst.dated else ""
        claim = f"Money for the mission {verb} to run out{day}."
        if said := tellers(worst):
            might = "might run" if hedged(worst) else "would run"
            claim = f"{capital(said)} said that money for the mission {might} out{day}."
        elif hedged(worst):
            claim = f"Money for the mission might run out{day}."
        if past:
            reason.append(line("what came of it was not found in the articles"))
    elif worst.sort == "short" and (open_ := differing(worst, state)):
        claim = f"Sources differ on how much the mission is short, {spread(open_)}."
        reason = [spread_told(open_)]
    elif worst.sort == "short":
        size = f" {sum_of(worst)}" if worst.value is not None else ""
        claim = f"The mission is{size} short of money." if size else "The mission lacks money."
    else:
        size = capital(sum_of(worst)) if worst.value is not None else "Money"
        claim = f"{size} for the mission is frozen."
    costs = [m for m in state.money if m.sort == "cost" and m.value is not None]
    if costs and (open_ := differing(costs[0], state)):
        reason.append(line("of its cost ", spread_told(open_)))
    elif costs:
        cost = costs[0]
        words = put_at(purpose_of(cost, state.mission.name), sum_of(cost))
        by = f", by the account of {tellers(cost)}" if tellers(cost) else ""
        reason.append(line(f"its {words}{by}", cites(cost.records)))
    return line(claim, strong=True), sentence(joined(reason))


def positions(state: State) -> Pair:
    """Return the judgement on those who would end or replace the mission."""
    told: dict[str, list[Stance]] = {}
    for stance in decisive(state.stands):
        told.setdefault(stance.stance, []).append(stance)
    clauses = []
    for name, held in told.items():
        days = [s.key_day for s in held if s.key_day]
        old = state.as_of is not None and bool(days) and state.as_of - max(days) > STALE
        clauses.append(f"{names(held)} {was(name, held) if old else verb_of(name, held)}")
    claim = capital("; ".join(clauses)) + "."
    reason: list[Runs] = []
    for held in told.values():
        shown = max(held, key=lambda s: (s.key_day or date.min, s.actor))
        words = Quoted(words_of(shown, 90))
        reason.append(line(f"{the(shown.actor)}: ", [words], cites(shown.records)))
    return line(claim, strong=True), sentence(joined(reason[:2]))


def security(state: State) -> Pair:
    """Return the judgement on which way security goes, as the sources of the newest time judge."""
    country = state.mission.country
    spell = newest(state.records)
    told = {w: [r for r in spell if r.stance == w] for w in ("improving", "worsening", "mixed")}
    told = {w: records for w, records in told.items() if records}
    days = [r.key_day for r in spell if r.key_day]
    old = state.as_of is not None and bool(days) and state.as_of - max(days) > STALE
    if opposed(spell):
        day = f" in {month_of(max(days))}" if days and old else ""
        verb = ("disagreed", "improved or worsened") if old else ("disagree", "improves or worsens")
        claim = f"Sources {verb[0]} whether security in {country} {verb[1]}{day}."
        if len({r.origin for r in spell}) == 1:
            claim = (
                f"One source tells both, that security in {country} improves and that it worsens."
            )
    else:
        word = "worsening" if "worsening" in told else next(iter(told))
        word = {"mixed": "neither clearly better nor worse"}.get(word, word)
        claim = f"Security in {country} {'was' if old else 'is'} said to be {word}."
    clauses = []
    for word, records in told.items():
        cue = CUES.get(word, re.compile(""))
        best = min(
            records,
            key=lambda r: (not cue.search(r.quote), r.attributed_to is not None, order(r)),
        )
        head = f"{word}: " if len(told) > 1 else ""
        words = Quoted(excerpt(best.quote, cue, LONGEST).rstrip("."))
        clauses.append(line(head, [words], cites(records)))
    return line(claim, strong=True), sentence(joined(clauses))
