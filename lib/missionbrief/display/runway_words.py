"""The funding runway in words: each step of the money, and until when it lasts."""

from __future__ import annotations

from missionbrief.analysis.funding import Money
from missionbrief.analysis.runway import Runway
from missionbrief.display.blocks import Runs
from missionbrief.display.called import Name
from missionbrief.display.messages import Field, mark, runs_many, tell, tell_runs
from missionbrief.display.phrases import Days, away, either
from missionbrief.display.runs import cites, joined, line, sentence
from missionbrief.display.sums import sort_of, sum_of

MOST_SUMS = 2
_STEPS = {
    "asked": mark("asked: {sums}"),
    "promised": mark("promised: {sums}"),
    "paid": mark("paid: {sums}"),
    "frozen": mark("frozen: {sums}"),
    "spent": mark("spent: {sums}"),
}


def _sum(found: Money, mission: str) -> Runs:
    payer = found.payer if found.payer and found.payer != mission else None
    fields: dict[str, Field] = {
        "size": sum_of(found), "who": Name(payer or ""), "cites": cites(found.records)
    }  # fmt: skip
    if payer and found.value is None:
        asked = found.sort == "asked"
        return (
            tell_runs("of {who}, amount not given{cites}", **fields)
            if asked
            else tell_runs("by {who}, amount not given{cites}", **fields)
        )
    if payer and found.sort == "asked":
        return tell_runs("{size} of {who}{cites}", **fields)
    if payer:
        return tell_runs("{size} by {who}{cites}", **fields)
    return tell_runs("{size}{cites}", **fields)


def _step(name: str, sums: tuple[Money, ...], mission: str) -> Runs:
    """Return the newest sums of a step, those with an amount first."""
    ordered = sorted(sums, key=lambda m: m.value is None)
    clauses = [_sum(m, mission) for m in ordered[:MOST_SUMS]]
    rest = ordered[MOST_SUMS:]
    if rest:
        told = cites(r for m in rest for r in m.records)
        clauses.append(runs_many("one more{cites}", "{n} more{cites}", len(rest), cites=told))
    return tell_runs(_STEPS[name], sums=joined(clauses, ", "))


def until(found: Runway) -> Runs:
    """Return until when the money lasts, as told, with the days from the cut-off."""
    if found.until is None:
        return line(tell("until when it lasts was not found"))
    last = found.until
    fields: dict[str, Field] = {
        "day": Days(last.first, last.last) if last.dated else tell("on a day not given"),
        "cites": cites(last.records),
        "far": away(found.days) if found.days else "",
    }
    told = tell_runs("said to run out: {day}{cites}", **fields)
    if found.days:
        told = tell_runs("said to run out: {day}{cites}, {far}", **fields)
    if found.others:
        others = cites(r for m in found.others for r in m.records)
        return runs_many(
            "{end} (one other end told{cites})", "{end} ({n} other ends told{cites})",
            len(found.others), end=told, cites=others,
        )  # fmt: skip
    return told


def runway_words(found: Runway, mission: str) -> Runs:
    """Return the runway as one paragraph: asked, promised, paid, frozen, spent, and its end."""
    told = [_step(name, found.of(name), mission) for name in _STEPS if found.of(name)]
    missing = [sort_of(name) for name in _STEPS if not found.of(name)]
    if missing:
        told.append(line(tell("no claim was found of money {sorts}", sorts=either(missing))))
    told.append(until(found))
    return sentence(joined(told))
