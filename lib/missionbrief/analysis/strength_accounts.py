"""Questions on the mission's people: how many, of which sort, from where, since when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from missionbrief.analysis.accounts import Account, Published, ruling, side
from missionbrief.analysis.amounts import compatible
from missionbrief.analysis.answers import at_one_time, by_value
from missionbrief.analysis.arrivals import arrivals
from missionbrief.analysis.contributors import lists
from missionbrief.analysis.events import HAPPENED
from missionbrief.analysis.record import Record, origins_of
from missionbrief.analysis.strength import GROUPS, Level, levels, of_people
from missionbrief.analysis.times import times

if TYPE_CHECKING:
    from missionbrief.mission import Mission


def called(record: Record) -> str | None:
    """Return what a claim calls people in uniform: "police", "military" or None.

    "Troops" counts as personnel in the table; beside a number it is a soldier's word, so the
    source's own word right behind the number decides.
    """
    if record.unit == "officers":
        return "police"
    if record.unit == "soldiers":
        return "military"
    if record.value is None:
        return None
    after = record.quote.partition(f"{record.value:,.0f}")[2][:40].casefold()
    return "military" if re.search(r"\b(soldiers|troops)\b", after) else None


def words(found: Sequence[Record], published: Published) -> list[Account]:
    """Are they police officers or soldiers? One account for each actor called both for one
    number: a force of both has two numbers, one number with two words is a contradiction."""
    by_actor: dict[str, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for r in found:
        word = called(r) if r.kind in ("personnel", "arrival") else None
        if word and r.actor and r.value is not None and r.status in HAPPENED:
            by_actor[r.actor][word].append(r)
    result = []
    for actor, told in sorted(by_actor.items()):
        if {r.value for r in told["military"]} & {r.value for r in told["police"]}:
            sides = tuple(side(word, None, claims) for word, claims in sorted(told.items()))
            rule, stands = ruling(sides, published, words=True)
            result.append(Account("strength_words", actor, "conflict", rule, sides, stands))
    return result


def numbers(found: Sequence[Record], published: Published) -> list[Account]:
    """How many does an actor have deployed? At one time: agreement or conflict; over time: a
    development. Numbers whose conflict is open are no steps of it; shares are no numbers."""
    by_actor: dict[str, list[Record]] = defaultdict(list)
    for r in of_people(found):
        if r.actor and GROUPS.get(r.status, "deployed") == "deployed":
            by_actor[r.actor].append(r)
    result = []
    for actor, claims in sorted(by_actor.items()):
        groups = times(claims)
        told = []
        for group in groups:
            alone = not compatible(group)
            told += at_one_time("strength_number", actor, group, published, alone=alone)
        result += told
        open_ = {c for a in told if a.unsettled for c in a.claims}
        steps: list[Level] = [s for s in levels(claims) if s.key_day and not open_ & set(s.claims)]
        if len(groups) > 1 and len({(s.value, s.qualifier) for s in steps}) > 1:
            sides = tuple(side("", s.value, s.records) for s in steps)
            result.append(Account("strength_change", actor, "development", "dates", sides))
    return result


def definitions(found: Sequence[Record]) -> list[Account]:
    """Deployed, planned, pledged and authorised numbers of one actor are different things."""
    by_actor: dict[str, dict[str, list[Level]]] = defaultdict(lambda: defaultdict(list))
    for s in levels(found):
        if s.actor and s.group not in ("denied", "frozen"):
            by_actor[s.actor][s.group].append(s)
    result = []
    for actor, groups in sorted(by_actor.items()):
        if "deployed" in groups and len(groups) > 1:
            sides = tuple(
                side(group, group_levels[-1].value, group_levels[-1].records)
                for group, group_levels in sorted(groups.items())
            )
            result.append(Account("strength_definition", actor, "definition", "definition", sides))
    return result


def arrived(found: Sequence[Record], published: Published) -> list[Account]:
    """How many came on that day?"""
    result = []
    for event in arrivals(found):
        if len(origins_of(event.records)) < 2 or not event.dated:
            continue
        sides = list(by_value(event.records))
        without = [r for r in event.records if r.value is None]
        if without:
            sides.append(side("no_number", None, without))
        outcome, rule, stands = "agreement", "same", None
        if not compatible(list(event.records)):
            rule, stands = ruling(sides, published, event=True)
            outcome = "conflict"
        subject = event.actor or ""
        result.append(
            Account(
                "arrival", subject, outcome, rule, tuple(sides), stands, event.first, event.last
            )
        )
    return result


def countries(found: Sequence[Record], mission: Mission) -> list[Account]:
    """Which countries take part beside the lead nation? Lists that differ may each be partial."""
    named, lead = lists(found, mission), mission.lead
    sets = [frozenset(r.actor for r in records) for records in named.values()]
    if len(named) < 2:
        return []
    if len(set(sets)) == 1:
        sides = tuple(side("list", None, records) for records in named.values())
        return [Account("contributors", lead, "agreement", "same", sides)]
    # Sources that name the same countries stand on one side.
    together: dict[frozenset[str | None], list[Record]] = defaultdict(list)
    for group, records in zip(sets, named.values(), strict=True):
        together[group] += records
    sides = tuple(side("list", None, records) for records in together.values())
    return [Account("contributors", lead, "conflict", "unsettled", sides)]
