"""What is new, changed or withdrawn between two cut-offs, and which way each thread went."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from missionbrief.analysis.amounts import allowed
from missionbrief.analysis.findings import Finding, findings
from missionbrief.analysis.funding import Money
from missionbrief.analysis.positions import SIDES, Stance
from missionbrief.analysis.record import frame
from missionbrief.analysis.state import State

THREADS = ("mandate", "strength", "casualties", "violence")
LATER_THREADS = ("funding", "positions")
"""Threads that stand among the arrows only where a claim tells of them."""


@dataclass(frozen=True)
class Change:
    """A finding that is `new`, `changed` or `withdrawn` since the last issue."""

    change: str
    now: Finding | None
    before: Finding | None

    @property
    def finding(self) -> Finding:
        """The finding as it stands, or stood."""
        found = self.now or self.before
        assert found is not None
        return found

    @property
    def identity(self) -> str:
        """The identity of the finding."""
        return self.finding.finding

    @property
    def thread(self) -> str:
        """Its thread."""
        return self.finding.thread


def _differs(before: Finding, now: Finding) -> bool:
    return before.content != now.content or before.finding != now.finding


def changes(now: State, before: State) -> tuple[Change, ...]:
    """Return what differs between two states, in the order of the findings."""
    new, old = findings(now), findings(before)
    for key, former in [(k, f) for k, f in old.items() if k not in new]:
        # A finding told more precisely keeps the claims it had: it has changed, not gone.
        claims = {r.claim_id for r in former.records}
        kept = [
            k
            for k, f in new.items()
            if k not in old
            and f.thread == former.thread
            and k.split("/")[:2] == key.split("/")[:2]
            and any(r.claim_id in claims for r in f.records)
        ]
        if kept:
            old[kept[0]] = old.pop(key)
    result = [
        Change("changed" if key in old else "new", finding, old.get(key))
        for key, finding in new.items()
        if key not in old or _differs(old[key], finding)
    ]
    result += [Change("withdrawn", None, f) for key, f in old.items() if key not in new]
    return tuple(result)


@dataclass(frozen=True)
class Way:
    """Which way a thread went: `direction` is better, worse, mixed, unchanged, or first where
    nothing earlier can be compared; `reason` names the rule; `changes` are those behind it."""

    thread: str
    direction: str
    reason: str
    changes: tuple[Change, ...]


def _strength(state: State, past: State) -> tuple[str, str]:
    now, before = state.strength, past.strength
    if now is None:
        return "unchanged", "none"
    if before is None:
        return "first", "no_earlier"
    if now.actor != before.actor:
        return "first", "no_earlier"
    if state.disputed(now) or state.disputed(before):
        return "mixed", "disputed"
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
    if not now.people and not now.unnamed:
        return "unchanged", "none"
    return "unchanged", "same"


def _violence(now: State, before: State, mine: Sequence[Change]) -> tuple[str, str]:
    if not now.violence:
        return "unchanged", "none"
    if not before.violence:
        return "first", "no_earlier"
    return ("first", "other_periods") if mine else ("unchanged", "same")


def _money_side(finding: Finding) -> str:
    assert isinstance(finding.subject, Money)
    if finding.subject.sort in ("ends", "short", "overrun", "frozen"):
        return "worse"
    return "better" if finding.subject.sort in ("promised", "approved", "paid") else ""


def _stance_side(finding: Finding) -> str:
    assert isinstance(finding.subject, Stance)
    return {"against": "worse", "for": "better"}.get(SIDES[finding.subject.stance], "")


def _sides(
    mine: Sequence[Change], earlier: bool, side: Callable[[Finding], str]
) -> tuple[str, str]:
    new = [c for c in mine if c.now]
    if not new:
        return "unchanged", "same"
    if not earlier:
        return "first", "no_earlier"
    found = {side(c.finding) for c in new} - {""}
    return (found.pop(), "new") if len(found) == 1 else ("mixed", "new")


def ways(now: State, before: State | None) -> tuple[Way, ...]:
    """Return which way each thread went; without an earlier state every thread is a first.

    Strength: mixed where a number stands in an unsettled conflict; else up is better where
    the least that is now told exceeds the most that was told.
    Mandate: a new extension is better, a passed end without one worse, a new ruling mixed.
    Funding: new word of an end, shortfall, overrun or freeze is worse, of promised or paid money
    better; positions: new ones against the mission are worse, for it better; of both, mixed.
    Casualties: a new dead, injured or missing member is worse. Violence: counts of different
    periods are not compared.
    """
    told_of = {f.thread for s in (now, before) if s for f in findings(s).values()}
    threads = (*THREADS, *(t for t in LATER_THREADS if t in told_of))
    if before is None:
        return tuple(Way(t, "first", "first_issue", ()) for t in threads)
    found = changes(now, before)

    def mine(thread: str) -> tuple[Change, ...]:
        return tuple(c for c in found if c.thread == thread)

    told = {
        "mandate": _mandate(now, before, mine("mandate")),
        "strength": _strength(now, before),
        "casualties": _casualties(now, mine("casualties")),
        "violence": _violence(now, before, mine("violence")),
        "funding": _sides(mine("funding"), bool(before.money), _money_side),
        "positions": _sides(mine("positions"), bool(before.stands), _stance_side),
    }
    return tuple(Way(t, *told[t], mine(t)) for t in threads)


def table(found: Sequence[Change]) -> pd.DataFrame:
    """Return changes as a table: identity, thread, change."""
    return frame(found, ("identity", "thread", "change"))
