"""Which judgements head the briefing, in which order, and how sure each is.

Order of importance: topics whose thread changed since the last issue come first; within both
groups the order is strength, mandate, casualties, funding, positions, violence, security,
contributors. At most five are made, and none without a claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from missionbrief.analysis.changes import Change
from missionbrief.analysis.confidence import Confidence, confidence
from missionbrief.analysis.course import newest, opposed
from missionbrief.analysis.positions import Stance, Stand
from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.analysis.voices import independent
from missionbrief.evidence.opinions import MOST, TOPICS

GRAVE = ("ends", "short", "frozen")
"""Sorts of money that a judgement is made of: what threatens the mission."""
DECISIVE = ("withdraw", "defund", "transition_to_un")
"""Stances that a judgement is made of: what would end or replace the mission."""
MANY = ("casualties", "contributors", "positions")
"""Topics of several persons or countries."""


@dataclass(frozen=True)
class Judgement:
    """A topic that is judged, the records its claim rests on, and the confidence in it, which
    rests on those that `decide`: of several persons or countries the least supported one."""

    topic: str
    records: tuple[Record, ...]
    decide: tuple[Record, ...]
    confidence: Confidence
    changed: bool


def decisive(found: Sequence[Stand]) -> tuple[Stance, ...]:
    """Return the first stance of each actor who would end or replace the mission; what is known
    by report only carries no judgement."""
    firsts = [s.now[0] for s in found]
    return tuple(s for s in firsts if s.stance in DECISIVE and not s.reported)


def _rests_on(state: State, topic: str) -> tuple[tuple[Record, ...], bool, bool]:
    """Return records, whether disputed, whether it is a state that may have changed."""
    if topic == "strength" and state.strength:
        return state.strength.records, state.disputed(state.strength), True
    if topic == "mandate":
        best = state.clock.rests_on
        asked = ("mandate_expiry", "mandate_authorisation", "mandate_extension")
        differ = best is not None and state.open_on(best.claims, *asked) is not None
        return (best.records if best else ()), differ, True
    if topic == "casualties":
        people = tuple(r for p in state.dead for r in p.event.records)
        loss = state.loss()
        others = loss.records if loss else ()
        open_ = tuple(r for p in state.people if p.contested for r in p.records)
        hurt = tuple(r for p in state.people for r in p.event.records)
        differ = state.unsettled("killed_date") or bool(open_ and not people)
        return people or open_ or hurt or others, differ, False
    if topic == "funding":
        grave = [m for m in state.money if m.sort in GRAVE]
        differ = bool(grave) and state.open_on(grave[0].claims, "money_short") is not None
        return (grave[0].records if grave else ()), differ, True
    if topic == "positions":
        held = tuple(r for s in decisive(state.stands) for r in s.records)
        return held, False, True
    if topic == "violence":
        count = state.worst()
        differ = count is not None and state.open_on(count.claims, "victims") is not None
        return (count.records if count else ()), differ, False
    if topic == "security":
        spell = newest(state.records)
        return spell, opposed(spell) and state.unsettled("course"), True
    if topic == "contributors":
        joined = [c for c in state.contributors if c.joined] or state.contributors
        told = tuple(r for c in joined for r in c.records)
        return told, state.unsettled("contributors"), False
    return (), False, False


def _weakest(state: State, records: Sequence[Record]) -> tuple[Record, ...]:
    """Of several persons or countries, the records of the one with fewest sources decide."""
    groups: dict[tuple[str | None, str | None], list[Record]] = {}
    for r in records:
        groups.setdefault((r.actor, r.target), []).append(r)

    def support(group: list[Record]) -> tuple[int, str]:
        return independent(group), group[0].claim_id

    weakest: list[Record] = min(groups.values(), key=support)
    return tuple(weakest)


def judgements(state: State, changes: Sequence[Change] = ()) -> tuple[Judgement, ...]:
    """Return the topics to judge, most important first; `changes` are those since the last
    issue."""
    changed = {c.thread for c in changes}
    result = []
    for topic in TOPICS:
        found, disputed, is_state = _rests_on(state, topic)
        if not found:
            continue
        deciding = _weakest(state, found) if topic in MANY else found
        sure = confidence(deciding, disputed=disputed, state=is_state, as_of=state.as_of)
        result.append(Judgement(topic, found, tuple(deciding), sure, topic in changed))
    result.sort(key=lambda j: not j.changed)
    return tuple(result[:MOST])
