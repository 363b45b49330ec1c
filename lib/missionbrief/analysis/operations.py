"""Patrols, raids, arrests, attacks and places retaken, each once.

Reports of one attack name its doers and its victims differently: attacks on days that overlap, at
most `ONE_ATTACK` long, are one unless their places differ. A region holds every place. Reports of
another deed of one doer are one where the words of one tell nothing that those of the other do not:
"two airliners hit", "two airliners hit over the capital".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import timedelta

from missionbrief.analysis.amounts import compatible
from missionbrief.analysis.events import HAPPENED, Event, by_overlap, event_order, merge
from missionbrief.analysis.record import Record, of_kind

ONE_ATTACK = timedelta(days=7)
# Words that make no other deed of it.
_LOOSE = frozenset({
    "the", "a", "an", "of", "in", "on", "at", "to", "with", "and", "over", "near", "from", "by",
    "for", "alleged", "suspected", "presumed", "some", "several", "least", "about", "their",
    "its",
})  # fmt: skip
_ATTACKS = re.compile(r"attack|ambush", re.I)


def is_attack(found: Record | Event) -> bool:
    """Whether an operation is an attack on the mission or with it, none that was beaten back."""
    rule = found.rule if isinstance(found, Record) else found.records[0].rule
    words = f"{rule} {found.target or ''}"
    return bool(_ATTACKS.search(words)) and "repel" not in words


def operations(found: Sequence[Record], regions: Collection[str] = ()) -> tuple[Event, ...]:
    """Return operations, oldest first, undated last; `what` is the status they are told with.

    Claims that agree in doer, target and place on overlapping days are one; `regions` are places
    that hold others.
    """
    together: dict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for r in of_kind(found, "operation"):
        status = "happened" if r.status in HAPPENED else r.status
        together[(status, r.actor or "", (r.target or "").casefold())].append(r)
    result = [
        merge("operations", status, group)
        for (status, *_), claims in together.items()
        for group in _same(claims)
    ]
    result = _together(_attacks(result, frozenset(regions)), frozenset(regions))
    return tuple(sorted(result, key=event_order))


def _attacks(events: Sequence[Event], regions: frozenset[str]) -> list[Event]:
    """Return the events, those that tell of one attack together."""
    result: list[Event] = []
    groups: list[list[Event]] = []
    for event in sorted(events, key=lambda e: (_length(e), event_order(e))):
        if event.what != "happened" or not is_attack(event) or _length(event) > ONE_ATTACK:
            result.append(event)
            continue
        mine = next((g for g in groups if all(_one(event, e, regions) for e in g)), None)
        if mine is None:
            groups.append([event])
        else:
            mine.append(event)
    for group in groups:
        told = [r for e in group for r in e.records]
        result.append(group[0] if len(group) == 1 else merge("operations", "happened", told))
    return result


def _together(events: Sequence[Event], regions: frozenset[str]) -> list[Event]:
    """Return the events, those of one doer that tell of one deed together."""
    result: list[Event] = []
    for event in sorted(events, key=lambda e: (_length(e), event_order(e))):
        at = next((i for i, e in enumerate(result) if _one_deed(e, event, regions)), None)
        if at is None:
            result.append(event)
        else:
            told = [*result[at].records, *event.records]
            result[at] = merge("operations", event.what, told)
    return result


def _one_deed(a: Event, b: Event, regions: frozenset[str]) -> bool:
    if (a.what, a.actor) != (b.what, b.actor) or max(_length(a), _length(b)) > ONE_ATTACK:
        return False
    if a.value is not None and b.value is not None and not compatible([*a.records, *b.records]):
        return False
    mine, other = _deed_words(a), _deed_words(b)
    return bool(mine and other) and (mine <= other or other <= mine) and _one(a, b, regions)


def _deed_words(event: Event) -> frozenset[str]:
    return frozenset(re.findall(r"[\w-]+", (event.target or "").casefold())) - _LOOSE


def _length(event: Event) -> timedelta:
    return event.last - event.first if event.first and event.last else timedelta.max


def _one(a: Event, b: Event, regions: frozenset[str]) -> bool:
    if not a.interval.overlaps(b.interval):
        return False
    places = {e.place for e in (a, b) if e.place} - regions
    return len(places) < 2


def _same(claims: list[Record]) -> list[list[Record]]:
    """Split claims of one doer and target by place and days; one without a place, or a day, joins
    the others where they have only one."""
    places = {r.place for r in claims if r.place}
    by_place: dict[str, list[Record]] = defaultdict(list)
    for r in claims:
        by_place[next(iter(places)) if len(places) == 1 else r.place or ""].append(r)
    groups = []
    for mine in by_place.values():
        split = by_overlap(mine)
        groups += [mine] if len(split) == 2 and not split[1][0].dated else split
    return groups
