"""The questions that several claims answer, told by their fields and not by their wording."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from missionbrief.analysis import mandate as law
from missionbrief.analysis.accounts import Account, Published, ruling, side
from missionbrief.analysis.amounts import compatible
from missionbrief.analysis.arrivals import arrivals
from missionbrief.analysis.casualties import FATES, persons
from missionbrief.analysis.contributors import lists
from missionbrief.analysis.events import HAPPENED, by_overlap
from missionbrief.analysis.record import Record, of_kind, origins_of
from missionbrief.analysis.strength import GROUPS, Level, clusters, levels


def _by_value(found: Sequence[Record]) -> dict[tuple[float, str], list[Record]]:
    groups: dict[tuple[float, str], list[Record]] = defaultdict(list)
    for r in found:
        if r.value is not None:
            groups[(r.value, r.qualifier or "exact")].append(r)
    return dict(sorted(groups.items()))


def _days(found: Sequence[Record]) -> tuple[date | None, date | None]:
    found = [r for r in found if r.dated] or found
    firsts = [r.first for r in found if r.first]
    lasts = [r.last for r in found if r.last]
    return min(firsts, default=None), max(lasts, default=None)


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


def strength_words(found: Sequence[Record], published: Published) -> list[Account]:
    """Are they police officers or soldiers? One account for each actor called both for one
    number: a force of both has two numbers, one number with two words is a contradiction."""
    by_actor: dict[str, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for r in found:
        word = called(r) if r.kind in ("personnel", "arrival") else None
        if word and r.actor and r.value is not None and r.status in HAPPENED:
            by_actor[r.actor][word].append(r)
    result = []
    for actor, words in sorted(by_actor.items()):
        if len(words) < 2:
            continue
        both = {r.value for r in words["military"]} & {r.value for r in words["police"]}
        if both:
            sides = tuple(side(word, None, claims) for word, claims in sorted(words.items()))
            rule, stands = ruling(sides, published, words=True)
            result.append(Account("strength_words", actor, "conflict", rule, sides, stands))
    return result


def strength_numbers(found: Sequence[Record], published: Published) -> list[Account]:
    """How many does an actor have deployed? At one time: agreement or conflict; over time: a
    development."""
    by_actor: dict[str, list[Record]] = defaultdict(list)
    for r in of_kind(found, "personnel"):
        if r.actor and r.value is not None and GROUPS.get(r.status, "deployed") == "deployed":
            by_actor[r.actor].append(r)
    result = []
    for actor, claims in sorted(by_actor.items()):
        times = clusters(claims)
        for group in times:
            values = _by_value(group)
            first, last = _days(group)
            sides = tuple(side("", v, c) for (v, _), c in values.items())
            if not compatible(group):
                rule, stands = ruling(sides, published)
                result.append(
                    Account("strength_number", actor, "conflict", rule, sides, stands, first, last)
                )
            elif len(origins_of(group)) > 1:
                result.append(
                    Account("strength_number", actor, "agreement", "same", sides, None, first, last)
                )
        steps: list[Level] = [s for s in levels(claims) if s.key_day]
        if len(times) > 1 and len({(s.value, s.qualifier) for s in steps}) > 1:
            sides = tuple(side("", s.value, s.records) for s in steps)
            result.append(Account("strength_change", actor, "development", "dates", sides))
    return result


def strength_definitions(found: Sequence[Record]) -> list[Account]:
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


def arrival_numbers(found: Sequence[Record], published: Published) -> list[Account]:
    """How many came on that day?"""
    result = []
    for event in arrivals(found):
        if len(origins_of(event.records)) < 2 or not event.dated:
            continue
        values = _by_value(event.records)
        sides = [side("", v, c) for (v, _), c in values.items()]
        without = [r for r in event.records if r.value is None]
        if without:
            sides.append(side("no_number", None, without))
        if compatible(list(event.records)):
            outcome, rule, stands = "agreement", "same", None
        else:
            rule, stands = ruling(sides, published, event=True)
            outcome = "conflict"
        subject = event.actor or ""
        result.append(
            Account(
                "arrival", subject, outcome, rule, tuple(sides), stands, event.first, event.last
            )
        )
    return result


def contributor_lists(found: Sequence[Record], lead: str) -> list[Account]:
    """Which countries take part beside the lead nation? Lists that differ may each be partial."""
    named = lists(found, lead)
    sets = [frozenset(r.actor for r in records) for records in named.values()]
    if len(named) < 2:
        return []
    sides = tuple(side("list", None, records) for records in named.values())
    if len(set(sets)) == 1:
        return [Account("contributors", lead, "agreement", "same", sides)]
    return [Account("contributors", lead, "conflict", "unsettled", sides)]


def mandate_dates(found: Sequence[Record], published: Published) -> list[Account]:
    """When was the mission authorised, extended, to expire? And with how many votes?"""
    groups: dict[tuple[str, str], list[Record]] = defaultdict(list)
    votes: dict[str, list[Record]] = defaultdict(list)
    for r in of_kind(found, "mandate"):
        name = law.what(r)
        if name == "vote":
            if r.unit == "votes" and r.value is not None and r.status == "actual":
                votes[r.target or ""].append(r)
        elif r.dated and r.status != "denied":
            groups[(name, r.actor or "" if name in ("ruling", "decision") else "")].append(r)
    result = []
    for (name, actor), claims in sorted(groups.items()):
        for group in by_overlap(claims):
            if len(origins_of(group)) < 2:
                continue
            spans = {(r.first, r.last) for r in group}
            rule = "same" if len(spans) == 1 else "precision"
            first, last = group[0].first, group[0].last
            by_span: dict[tuple[date | None, date | None], list[Record]] = defaultdict(list)
            for r in group:
                by_span[(r.first, r.last)].append(r)
            sides = tuple(side("date", None, c) for c in by_span.values())
            result.append(
                Account(f"mandate_{name}", actor, "agreement", rule, sides, None, first, last)
            )
    for target, claims in sorted(votes.items()):
        values = _by_value(claims)
        # Those in favour, against and abstaining are not told apart by fields: only the largest
        # number of each source answers how many voted in favour.
        top = {r.origin: r for r in sorted(claims, key=lambda r: r.value or 0)}
        if len(top) > 1 and not compatible(list(top.values())):
            sides = tuple(side("", v, c) for (v, _), c in values.items())
            rule, stands = ruling(sides, published, event=True)
            result.append(Account("mandate_vote", target, "conflict", rule, sides, stands))
    return result


def mandate_renewal(found: Sequence[Record]) -> list[Account]:
    """A renewal that was expected and is then told as done is a development."""
    extensions = [r for r in of_kind(found, "mandate") if law.what(r) == "extension"]
    planned = [r for r in extensions if r.status in ("planned", "called_for")]
    done = [r for r in extensions if r.status == "actual"]
    if not planned or not done:
        return []
    sides = (side("expected", None, planned), side("done", None, done))
    return [Account("mandate_renewal", done[0].actor or "", "development", "dates", sides)]


def fates(found: Sequence[Record], published: Published) -> list[Account]:
    """What befell a person, and when?"""
    result = []
    for person in persons(found):
        sentences = {r.quote for e in (person.event, *person.earlier) for r in e.records}
        # One sentence that tells both, missing then dead, is one account.
        if person.earlier and len(sentences) > 1:
            told = [*reversed(person.earlier), person.event]
            sides = tuple(side(e.what, None, e.records) for e in told)
            result.append(Account("fate", person.name, "development", "dates", sides))
        dated = [r for r in person.event.records if r.dated]
        groups = by_overlap(dated)
        if len(groups) > 1 and person.fate != FATES[0]:
            sides = tuple(side("date", None, g) for g in groups)
            rule, stands = ruling(sides, published, event=True)
            result.append(
                Account(f"{person.fate}_date", person.name, "conflict", rule, sides, stands)
            )
    return result


def victim_counts(found: Sequence[Record], published: Published) -> list[Account]:
    """How many victims in the same period and place?"""
    same: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    for r in of_kind(found, "violence"):
        if r.value is not None and r.dated and r.status != "denied" and r.unit != "percent":
            key = (r.unit or "", r.target or "", r.place or "", str(r.first), str(r.last))
            same[key].append(r)
    result = []
    for fields, claims in sorted(same.items()):
        if len(origins_of(claims)) < 2:
            continue
        sides = tuple(side("", v, c) for (v, _), c in _by_value(claims).items())
        first, last = claims[0].first, claims[0].last
        if compatible(claims):
            outcome, rule, stands = "agreement", "same", None
        else:
            rule, stands = ruling(sides, published, event=True)
            outcome = "conflict"
        result.append(Account("victims", fields[0], outcome, rule, sides, stands, first, last))
    return result
