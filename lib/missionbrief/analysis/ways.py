"""Which way each thread went since the last issue, by rule, with the changes behind it.

Where no claim on a thread is new, nothing new is told of it (`silent`): silence is not the word of
a source that all is as it was (`unchanged`).

- Mandate: a new extension or authorisation is better, a passed end without one worse, a new
  ruling, or the authorisation of another force in the mission's place, mixed.
- Strength: no comparison where a number stands in an unsettled conflict; else better where the
  least that is now told exceeds the most that was told, worse where it is the other way round.
- Money: new word of an end, shortfall, overrun or freeze is worse, of promised, approved or paid
  money better; of both mixed.
- Casualties: a new dead, injured or missing member is worse.
- Security: new judgements of one direction decide; of both directions they are mixed. Counts of
  victims of different periods are not compared.
- Operations: new arrests and places retaken or reopened are better, attacks on the mission worse;
  of both mixed; others say nothing of the way.
- Politics: new positions are new: what somebody wants makes the mission's lot neither better nor
  worse by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from missionbrief.analysis.amounts import allowed
from missionbrief.analysis.changes import Change, changes, fresh
from missionbrief.analysis.course import judged
from missionbrief.analysis.events import Event
from missionbrief.analysis.findings import Finding, findings
from missionbrief.analysis.funding import Money
from missionbrief.analysis.operations import is_attack
from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level

KINDS = {
    "mandate": ("mandate",),
    "strength": ("personnel",),
    "funding": ("funding",),
    "casualties": ("casualty",),
    "violence": ("violence", "displacement", "assessment"),
    "operations": ("operation",),
    "positions": ("position",),
}
"""Thread, in the order of the arrows -> the kinds of claims that tell of it."""
OPTIONAL = ("funding", "operations", "positions")
"""Threads that stand among the arrows only where a claim tells of them."""
_GAINS = re.compile(r"arrest|retak|recaptur|reopen|secur|repel|seiz|free|rescu|clear", re.I)


@dataclass(frozen=True)
class Way:
    """Which way a thread went: `direction` is better, worse, mixed, new where it shows no way,
    unchanged, silent where nothing new is told, or first where nothing earlier can be compared;
    `reason` names the rule; `changes` are those behind it, those that decided first, `records`
    the claims that the last issue did not have."""

    thread: str
    direction: str
    reason: str
    changes: tuple[Change, ...]
    records: tuple[Record, ...] = ()


def strengths(state: State, past: State) -> tuple[Level | None, Level | None]:
    """Return the strength that heads the briefing and the same actor's as of the last issue."""
    now = state.strength
    return now, past.strength_of(now.actor) if now and now.actor else None


def _strength(state: State, past: State) -> tuple[str, str]:
    now, before = strengths(state, past)
    if now is None:
        return "unchanged", "none"
    if before is None:
        return "first", "no_earlier"
    if state.disputed(now) or state.disputed(before):
        return "first", "disputed"
    low, high = allowed(now.value, now.qualifier)
    old_low, old_high = allowed(before.value, before.qualifier)
    if low > old_high:
        return "better", "more"
    if high < old_low:
        return "worse", "fewer"
    return "unchanged", "same"


def _mandate(now: State, before: State, mine: Sequence[Change]) -> tuple[str, str]:
    if not now.mandate:
        return "unchanged", "none"
    if not before.mandate:
        return "first", "no_earlier"
    if any(c.change == "new" and c.identity.startswith("mandate/ruling") for c in mine):
        return "mixed", "ruling"
    if now.clock.successor and not before.clock.successor:
        return "mixed", "succeeded"
    if now.clock.state == "expired" and before.clock.state != "expired":
        return "worse", "expired"
    if now.clock.state == "renewed" and before.clock.state != "renewed":
        return "better", "renewed"
    if now.clock.extension and not before.clock.extension:
        return "better", "extended"
    return "unchanged", "same"


def _casualties(now: State, mine: Sequence[Change]) -> tuple[str, str]:
    if any(c.change in ("new", "changed") for c in mine):
        return "worse", "more"
    if any(c.change in ("corrected", "withdrawn") for c in mine):
        return "mixed", "corrected"
    if not now.people and not now.unnamed:
        return "unchanged", "none"
    return "unchanged", "same"


def _security(
    now: State, before: State, mine: Sequence[Change], fresh: Sequence[Record]
) -> tuple[str, str]:
    if not now.violence and not judged(now.records):
        return "unchanged", "none"
    said = {r.stance for r in fresh}
    if fresh and judged(before.records):
        if said == {"improving"}:
            return "better", "judged"
        return ("worse" if said == {"worsening"} else "mixed"), "judged"
    if not before.violence and not judged(before.records):
        return "first", "no_earlier"
    if any(c.change in ("new", "changed", "corrected") for c in mine):
        return "first", "other_periods" if before.violence else "no_earlier"
    return "unchanged", "same"


def _money_side(finding: Finding) -> str:
    assert isinstance(finding.subject, Money)
    if finding.subject.sort in ("ends", "short", "arrears", "overrun", "frozen"):
        return "worse"
    return "better" if finding.subject.sort in ("promised", "approved", "paid") else ""


def _operation_side(finding: Finding) -> str:
    event = finding.subject
    assert isinstance(event, Event)
    words = f"{event.records[0].rule} {event.target or ''}"
    if is_attack(event):
        return "worse"
    return "better" if _GAINS.search(words) else ""


def _sides(
    mine: Sequence[Change], earlier: bool, side: Callable[[Finding], str]
) -> tuple[str, str]:
    new = [c for c in mine if c.now]
    if not new:
        gone = any(c.change == "withdrawn" for c in mine)
        return ("mixed", "withdrawn") if gone else ("unchanged", "same")
    if not earlier:
        return "first", "no_earlier"
    found = {side(c.finding) for c in new} - {""}
    if not found:
        return "unchanged", "no_way"
    return (found.pop(), "new") if len(found) == 1 else ("mixed", "new")


def ways(
    now: State, before: State | None, found: Sequence[Change] | None = None
) -> tuple[Way, ...]:
    """Return which way each thread went; without an earlier state every thread is a first.

    `found` are the changes between the two, worked out here where they are not given.
    """
    told_of = {f.thread for s in (now, before) if s for f in findings(s).values()}
    threads = [t for t in KINDS if t in told_of or t not in OPTIONAL]
    if before is None:
        return tuple(Way(t, "first", "first_issue", ()) for t in threads)
    all_changes = changes(now, before) if found is None else found
    unknown = fresh(now, before)
    newly = tuple(r for r in judged(now.records) if r.claim_id in unknown)

    def mine(thread: str) -> tuple[Change, ...]:
        found = [c for c in all_changes if c.thread == thread]
        if thread == "operations":  # what shows a way before what shows none
            found.sort(key=lambda c: not _operation_side(c.finding))
        return tuple(found)

    told = {
        "mandate": _mandate(now, before, mine("mandate")),
        "strength": _strength(now, before),
        "funding": _sides(mine("funding"), bool(before.money), _money_side),
        "casualties": _casualties(now, mine("casualties")),
        "violence": _security(now, before, mine("violence"), newly),
        "operations": _sides(mine("operations"), bool(before.operations), _operation_side),
        "positions": _sides(mine("positions"), bool(before.stands), lambda _: "new"),
    }
    result = []
    for thread in threads:
        news = tuple(r for r in now.records if r.claim_id in unknown and r.kind in KINDS[thread])
        behind = tuple(r for c in mine(thread) for r in c.fresh)
        if thread == "violence":
            behind = (*behind, *newly)
        direction, reason = told[thread]
        if direction == "unchanged" and not news:
            direction = "silent"
        elif (direction, reason) == ("unchanged", "same"):
            behind = news
        result.append(Way(thread, direction, reason, mine(thread), behind))
    return tuple(result)
