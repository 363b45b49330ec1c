"""The funding runway in words: each step of the money, and until when it lasts."""

from __future__ import annotations

from missionbrief.analysis.funding import Money
from missionbrief.analysis.runway import Runway
from missionbrief.display.blocks import Runs
from missionbrief.display.phrases import away, capital, counted, listed, span, the
from missionbrief.display.runs import cites, joined, line
from missionbrief.display.sums import sum_of

WAY = ("asked", "promised", "paid", "frozen", "spent")
MOST_SUMS = 2


def _sum(found: Money, mission: str) -> Runs:
    payer = found.payer if found.payer and found.payer != mission else None
    giver = " of " if found.sort == "asked" else " by "
    by = f"{giver}{the(payer)}" if payer else ""
    return line(f"{sum_of(found)}{by}", cites(found.records))


def _step(name: str, sums: tuple[Money, ...], mission: str) -> Runs:
    """Return the newest sums of a step, those with an amount first."""
    ordered = sorted(sums, key=lambda m: m.value is None)
    clauses = [_sum(m, mission) for m in ordered[:MOST_SUMS]]
    rest = ordered[MOST_SUMS:]
    if rest:
        told = [r for m in rest for r in m.records]
        clauses.append(line(counted(len(rest), "more", "more"), cites(told)))
    return line(f"{name}: ", joined(clauses, ", "))


def until(found: Runway) -> Runs:
    """Return until when the money lasts, as told, with the days from the cut-off."""
    if found.until is None:
        return line("until when it lasts was not found")
    last = found.until
    day = span(last.first, last.last) if last.dated else "on a day not given"
    far = f", {away(found.days)}" if found.days else ""
    told = line(f"said to run out: {day}", cites(last.records), far)
    if found.others:
        others = [r for m in found.others for r in m.records]
        count = counted(len(found.others), "other end", "other ends")
        return line(told, f" ({count} told", cites(others), ")")
    return told


def runway_words(found: Runway, mission: str) -> Runs:
    """Return the runway as one paragraph: asked, promised, paid, frozen, spent, and its end."""
    told = [_step(name, found.of(name), mission) for name in WAY if found.of(name)]
    missing = [name for name in WAY if not found.of(name)]
    if missing:
        words = listed(missing).replace(" and ", " or ")
        told.append(line(f"no claim was found of money {words}"))
    told.append(until(found))
    runs = joined(told)
    first = runs[0]
    head = line(capital(first.text)) if first.run == "text" else (first,)  # type: ignore[union-attr]
    return line(head, runs[1:], ".")
