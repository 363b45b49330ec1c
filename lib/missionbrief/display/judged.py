"""Key judgements in words: the bold claim, its reason with sources, its confidence and why."""

from __future__ import annotations

from datetime import date

from missionbrief.analysis.confidence import STALE
from missionbrief.analysis.contributors import lists
from missionbrief.analysis.events import Event
from missionbrief.analysis.judgements import GRAVE, decisive
from missionbrief.analysis.judgements import Judgement as Judged
from missionbrief.analysis.mandate import term
from missionbrief.analysis.positions import Stance
from missionbrief.analysis.state import State
from missionbrief.analysis.violence import widest
from missionbrief.display import credited
from missionbrief.display.blocks import Judgement, Quoted, Runs
from missionbrief.display.phrases import (
    amount,
    capital,
    counted,
    fragment,
    listed,
    owner,
    span,
    the,
    when,
)
from missionbrief.display.runs import cites, joined, line, sentence
from missionbrief.display.say import (
    dead_people,
    fate,
    growth,
    level,
    recent,
    reported,
    resolution,
    why,
)
from missionbrief.display.section_funding import hedged, tellers
from missionbrief.display.sums import purpose, put_at, sum_of
from missionbrief.display.wants import names, verb_of, was, words_of

Pair = tuple[Runs, Runs]


def _strength(state: State) -> Pair:
    now = state.strength
    assert now is not None
    who, where = now.actor or "the mission", state.mission.country
    earlier = state.earlier
    moved = growth(now, earlier) if earlier else ""
    size = amount(now.value, now.qualifier)
    if earlier and moved:
        verb = f"has {moved}"
        if not recent(state, now):
            verb = f"had {moved} by {span(now.first, now.last)}"
        claim = line(f"{owner(who)} deployment in {where} {verb}.", strong=True)
        past = credited.strength(
            earlier,
            f"it was {amount(earlier.value, earlier.qualifier)}",
            f" {reported(earlier)}",
        )
        present = f" and {size} {reported(now)}" if now.dated else f"; {reported(now)} it is {size}"
        return claim, sentence(past, present, cites(now.records))
    verb = "has" if recent(state, now) else "had, when last reported,"
    claim = line(f"{who} {verb} {level(now)} in {where}.", strong=True)
    told = "one source gives" if now.sources == 1 else f"{counted(now.sources, 'source')} give"
    day = f" for {span(now.first, now.last)}" if now.dated else f" {reported(now)}"
    reason = [*sentence(credited.strength(now, f"{told} this number", day))]
    doubt = [a for a in state.accounts if a.question == "strength_words" and a.unsettled]
    if doubt:
        words = [r for s in doubt[0].sides for r in s.records]
        doubtful = " Sources do not agree whether they are police or soldiers"
        reason += line(doubtful, cites(words), ".")
    open_numbers = [a for a in state.accounts if a.question == "strength_number" and a.unsettled]
    if open_numbers:
        told_apart = [r for a in open_numbers for s in a.sides for r in s.records]
        reason += line(" Other reports of the number conflict", cites(told_apart), ".")
    if earlier:
        reason += line(" An earlier report allows the same number", cites(earlier.records), ".")
    return claim, tuple(reason)


def _mandate(state: State) -> Pair:
    clock = state.clock
    basis: list[Runs] = []
    if clock.authorised:
        who = clock.authorised.actor
        by = f"the {who} authorised the mission" if who else "the mission was authorised"
        basis.append(credited.clause(clock.authorised, by))
    expiry = clock.expiry
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
        return line(claim, strong=True), sentence(joined(basis))
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
    if clock.rulings:
        told_rulings = [r for e in clock.rulings for r in e.records]
        basis.append(line("courts have ruled on it", cites(told_rulings)))
    return line(claim, strong=True), sentence(joined(basis))


def _casualties(state: State) -> Pair:
    people = state.dead
    if people:
        claim = f"{capital(dead_people(people, state.mission))} named as dead."
        told = [fate(p) for p in people[:4]]
        if len(people) > 4:
            rest = [r for p in people[4:] for r in p.event.records]
            told.append(line(f"{counted(len(people) - 4, 'other')} named as dead", cites(rest)))
        return line(claim, strong=True), sentence(joined(told))
    if state.people:
        claim = "Members of the mission have been hurt or are missing; no death by name was found."
        return line(claim, strong=True), sentence(joined([fate(p) for p in state.people[:4]]))
    event = state.unnamed[-1]
    claim = "The mission has suffered casualties; their names were not found."
    size = amount(event.value, event.qualifier) if event.value is not None else "an unknown number"
    noun = "member" if event.value == 1 else "members"
    day = f" {when(event.first, event.last)}" if event.dated else ""
    told_line = line(f"{size} {noun} {event.what}{day}", cites(event.records))
    return line(claim, strong=True), sentence(told_line)


def _violence(state: State) -> Pair:
    count = widest(state.violence) or state.violence[-1]
    assert count.value is not None
    size = amount(count.value, count.qualifier)
    place = count.place or state.mission.country
    day = f" {when(count.first, count.last)}" if count.dated else ""
    verb = "was" if count.value == 1 else "were"
    noun = "person" if count.value == 1 else "people"
    what = f"{verb} {count.unit}" if count.unit in ("killed", "injured") else "are counted"
    claim = f"{capital(size)} {noun} {what} in {place}{day}."
    if count.unit == "percent":
        claim = f"The violence in {place} is reported in shares only."
    told = "one source gives this count"
    if count.sources > 1:
        told = f"{counted(count.sources, 'independent source')} give this count"
    runs: list[Runs] = [line(told)]
    numbers = {r.n for r in count.records}
    for event in state.violence:
        # Only what the same sources say of the same days belongs in the same sentence.
        same = (event.first, event.last) == (count.first, count.last) and event is not count
        if not same or event.value is None or {r.n for r in event.records} != numbers:
            continue
        if event.unit == "injured":
            size = amount(event.value, event.qualifier)
            runs.append(line(f"put{_s(count)} the injured at {size}"))
        elif event.unit == "percent" and (words := fragment(event.records[0].quote, event.value)):
            runs.append(line(f"speak{_s(count)} of ", [Quoted(words)]))
    return line(claim, strong=True), sentence(joined(runs[:3], ", ", " and "), cites(count.records))


def _s(event: Event) -> str:
    return "s" if event.sources == 1 else ""


def _contributors(state: State) -> Pair:
    lead = state.mission.lead
    named = lists(state.records, lead)
    here = [c for c in state.contributors if c.joined]
    names = [c.country for c in here or state.contributors]
    told = [r for c in here or state.contributors for r in c.records]
    if not here:
        verb = "has promised" if len(names) == 1 else "have promised"
        claim = (
            f"{listed(sorted(names))} {verb} to take part; no report was found that any has come."
        )
        return line(claim, strong=True), sentence("so say the sources", cites(told))
    if len(named) > 1 and any(a.unsettled and a.question == "contributors" for a in state.accounts):
        claim = f"Other countries take part beside {lead}, but the sources name different ones."
        clauses = [
            line(
                f"{'another' if i else 'one'} names {listed([r.actor or '' for r in records])}",
                cites(records),
            )
            for i, records in enumerate(list(named.values())[:3])
        ]
        common = set.intersection(*({r.actor or "" for r in rs} for rs in named.values()))
        if common:
            verb = "stands" if len(common) == 1 else "stand"
            clauses.append(line(f"only {listed(sorted(common))} {verb} in every list"))
        else:
            clauses.append(line("no country stands in every list"))
        return line(claim, strong=True), sentence(joined(clauses))
    verb = "has" if len(names) == 1 else "have"
    count = f"{len(names)} countries" if len(names) > 6 else listed(sorted(names))
    claim = f"{count} {verb} joined {lead} in the mission."
    source = "one source says so" if len(named) == 1 else "the sources agree on it"
    return line(claim, strong=True), sentence(source, cites(told))


def _funding(state: State) -> Pair:
    grave = [m for m in state.money if m.sort in GRAVE]
    worst = grave[0]
    told = f"{counted(worst.sources, 'source')} {'says' if worst.sources == 1 else 'say'} so"
    reason: list[Runs] = [line(told, cites(worst.records))]
    if worst.sort == "ends":
        gone = state.as_of and worst.dated and (worst.last or worst.first or state.as_of)
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
    elif worst.sort == "short":
        size = f" {sum_of(worst)}" if worst.value is not None else ""
        claim = f"The mission is{size} short of money." if size else "The mission lacks money."
    else:
        claim = (
            f"{capital(sum_of(worst) if worst.value is not None else 'money')} for it is frozen."
        )
    costs = [m for m in state.money if m.sort == "cost" and m.value is not None]
    if costs:
        cost = costs[0]
        words = put_at(purpose(cost, state.mission.name), sum_of(cost))
        by = f", by the account of {tellers(cost)}" if tellers(cost) else ""
        reason.append(line(f"its {words}{by}", cites(cost.records)))
    return line(claim, strong=True), sentence(joined(reason))


def _positions(state: State) -> Pair:
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


_WORDS = {
    "funding": _funding,
    "positions": _positions,
    "strength": _strength,
    "mandate": _mandate,
    "casualties": _casualties,
    "violence": _violence,
    "contributors": _contributors,
}


def worded(state: State, judged: Judged, unrated: bool = False) -> Judgement:
    """Return a judgement in words; `unrated` as `say.why` takes it."""
    claim, reason = _WORDS[judged.topic](state)
    level_word = judged.confidence.level
    return Judgement(claim, reason, level_word, why(judged.confidence, unrated))  # type: ignore[arg-type]
