"""Questions on losses: of the mission, among others, and of people in need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from missionbrief.analysis.accounts import Account, Published, ruling, side
from missionbrief.analysis.answers import at_one_time, over_time
from missionbrief.analysis.casualties import FATES, Person, name_of, persons
from missionbrief.analysis.events import by_overlap
from missionbrief.analysis.hardship import sort_of
from missionbrief.analysis.record import Record, of_kind, origins_of
from missionbrief.analysis.strength import SAME_TIME

_ANYONE = frozenset({"", "people", "persons", "person", "victims", "haitians"})
LARGE = 10
"""Counts below this agree by chance."""


def fates(found: Sequence[Record], published: Published) -> list[Account]:
    """What befell a person, and when?"""
    result: list[Account] = []
    for person in persons(found):
        result += _fate(person, published)
        groups = by_overlap([r for r in person.event.records if r.dated])
        if len(groups) > 1 and person.fate != FATES[0]:
            sides = tuple(side("date", None, g) for g in groups)
            rule, stands = ruling(sides, published, event=True)
            result.append(
                Account(f"{person.fate}_date", person.name, "conflict", rule, sides, stands)
            )
    return result


def _fate(person: Person, published: Published) -> Iterator[Account]:
    """Missing and then dead is a development, also where a death that others still doubted is told
    anew by the source that speaks last. Missing by a source of later date than any word of the
    death is a conflict: that it speaks later does not bring him back."""
    sentences = {r.quote for e in (person.event, *person.earlier) for r in e.records}
    # One sentence that tells both, missing then dead, is one account.
    if not person.earlier or len(sentences) < 2:
        return
    told = [*reversed(person.earlier), person.event]
    sides = tuple(side(e.what, None, e.records) for e in told)
    worst = [r.told for r in person.event.records if r.told]
    less = [r for e in person.earlier for r in e.records if r.told]
    both = origins_of(person.event.records)
    later = [r for r in less if worst and r.told and r.told > min(worst) and r.origin not in both]
    if not later or max(worst) > max(r.told for r in later if r.told):
        yield Account("fate", person.name, "development", "dates", sides)
        return
    rule, stands = ruling(sides, published)
    yield Account("fate", person.name, "conflict", rule, sides, stands)


def _among(record: Record) -> str:
    target = (record.target or "").casefold()
    return "" if target in _ANYONE else target


def victims(found: Sequence[Record], published: Published, country: str) -> list[Account]:
    """How many victims in the same period and place? A number that one source gives for the dead
    and another for others is a difference of definition."""
    same: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    numbers: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    for r in of_kind(found, "violence"):
        if r.value is not None and r.dated and r.status != "denied" and r.unit != "percent":
            when = (r.place or country, str(r.first), str(r.last))
            same[(r.unit or "", _among(r), *when)].append(r)
            if r.value >= LARGE:
                numbers[(str(r.value), *when)].append(r)
    result: list[Account] = []
    for (unit, target, place, *_), claims in sorted(same.items()):
        subject = "/".join([unit, target, place])
        result += at_one_time("victims", subject, claims, published, event=True)
    for (value, place, *_), claims in sorted(numbers.items()):
        units = sorted({r.unit or "" for r in claims})
        if len(units) > 1 and len(origins_of(claims)) > 1:
            sides = tuple(
                side(unit, float(value), [r for r in claims if (r.unit or "") == unit])
                for unit in units
            )
            first, last = claims[0].first, claims[0].last
            result.append(
                Account(
                    "victims_definition", f"{value}/{place}", "definition", "definition", sides,
                    None, first, last,
                )
            )  # fmt: skip
    return result


def members(found: Sequence[Record], published: Published) -> list[Account]:
    """How many members of the mission were killed, hurt or missing on the same days? Named ones
    are told by name."""
    together: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for r in of_kind(found, "casualty"):
        short = r.dated and r.first and r.last and r.last - r.first <= SAME_TIME
        counted = r.unit in FATES and r.value is not None and r.status != "denied"
        if short and counted and not name_of(r):
            together[(r.actor or "", r.unit or "")].append(r)
    result: list[Account] = []
    for (actor, unit), claims in sorted(together.items()):
        for group in by_overlap(claims):
            places = {r.place for r in group if r.place}
            if len(places) < 2:
                subject = f"{unit}/{actor}"
                result += at_one_time("members", subject, group, published, event=True)
    return result


def in_need(found: Sequence[Record], published: Published, country: str) -> list[Account]:
    """How many people are displaced, hungry or in need? One number holds at one time."""
    together: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for r in of_kind(found, "displacement"):
        part = "increment" in (r.target or "")
        if r.value is not None and r.status != "denied" and not part:
            together[(sort_of(r), r.place or country)].append(r)
    result: list[Account] = []
    for (sort, place), claims in sorted(together.items()):
        subject = f"{sort}/{place}"
        result += over_time("in_need", subject, claims, published, "in_need_change")
    return result
