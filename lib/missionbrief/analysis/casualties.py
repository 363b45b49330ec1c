"""The mission's own dead, injured and missing, each person once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from missionbrief.analysis.accounts import Account
from missionbrief.analysis.claimed import Claimed
from missionbrief.analysis.events import Event, by_overlap, event_order, merge
from missionbrief.analysis.independence import plain
from missionbrief.analysis.record import Record, of_kind, order, origins_of

# Worst last: what is known of a person is the worst that a source tells as having happened.
FATES = ("missing", "injured", "killed")
CONTESTED = "contested"
"""What an event of a person tells whose fate is open between sources."""
BYSTANDER = "casualty/bystander"
"""The rule of who was harmed beside the mission's people."""
ONE_LOSS = timedelta(days=3)
"""So far apart may be the days that sources give one loss."""
PART = "casualty/part"
"""The rule of those who are a part of a number told beside them."""
_COMMON = frozenset({
    "officer", "officers", "police", "policeman", "policemen", "soldier", "soldiers",
    "constable", "corporal", "personnel", "member", "members", "troop", "troops", "civilian",
    "civilians", "people", "person", "contingent", "kenyan", "mission", "mss", "the", "a",
    "an", "one", "another", "two", "three", "injured", "killed", "missing",
})  # fmt: skip


def is_name(target: str | None) -> bool:
    """Whether a target reads as a person's name rather than as a description."""
    if not target:
        return False
    words = target.split()
    common = {w.strip(".,'’").casefold() for w in words} & _COMMON
    return sum(w[:1].isupper() for w in words) >= 2 and not common


@dataclass(frozen=True)
class Person(Claimed):
    """A named casualty; `fate` is the worst told as having happened (None: only denied or
    planned), `event` how it is told, `earlier` what was told of the same person besides; of a
    `disputed` day sources differ, and the event has none; `contested`: whether it befell them is
    open between sources; `otherwise` are the claims that give another name."""

    name: str
    fate: str
    event: Event
    earlier: tuple[Event, ...]
    disputed: bool = False
    contested: bool = False
    otherwise: tuple[Record, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """The claims behind it, the fate's first."""
        told = (*self.event.records, *(r for e in self.earlier for r in e.records))
        return tuple(dict.fromkeys(told))


def name_of(record: Record) -> str | None:
    """Return the person that a casualty names, None where it names nobody."""
    for candidate in (record.target, record.actor):
        if is_name(candidate):
            return candidate
    return None


def _joined(by_name: dict[str, list[Record]]) -> list[list[Record]]:
    """Join the claims of names that are one person's: "Samuel Kaetuai" and "Samuel Tompoi Kaetuai",
    where the shorter name fits one longer name alone and ends in the same word."""
    groups = {name: list(claims) for name, claims in sorted(by_name.items())}
    for name in sorted(groups, key=lambda n: (len(n.split()), n)):
        words = name.split()
        longer = [
            other
            for other in groups
            if other != name
            and len(words) > 1
            and set(words) <= set(other.split())
            and len(words) < len(other.split())
            and words[-1] == other.split()[-1]
        ]
        if len(longer) == 1:
            groups[longer[0]] += groups.pop(name)
    return _of_one_person(list(groups.values()))


def _of_one_person(groups: list[list[Record]]) -> list[list[Record]]:
    """Join the claims of names that sources give one person differently: they share the first name,
    the fate and nearly the days, and no source gives both ("Samuel Kaetuai", "Samuel Kitwai")."""
    result: list[list[Record]] = []
    for claims in sorted(groups, key=lambda g: (-len(origins_of(g)), -len(g), name_of(g[0]) or "")):
        same = [g for g in result if _name_differs(g, claims)]
        if len(same) == 1:
            same[0] += claims
        else:
            result.append(list(claims))
    return result


def _name_differs(a: Sequence[Record], b: Sequence[Record]) -> bool:
    mine, other = name_of(a[0]) or "", name_of(b[0]) or ""
    if mine.split()[:1] != other.split()[:1] or origins_of(a) & origins_of(b):
        return False
    whose, others = ({r.actor for r in g if r.actor} for g in (a, b))
    if whose and others and not whose & others:
        return False
    return any(x.unit == y.unit and _near(x, y) for x in a for y in b)


def _near(a: Record, b: Record) -> bool:
    """Whether two claims are of days so close that they may be of one loss."""
    if not (a.dated and b.dated and a.key_day and b.key_day):
        return False
    return a.interval.overlaps(b.interval) or abs(a.key_day - b.key_day) <= ONE_LOSS


def persons(found: Sequence[Record]) -> tuple[Person, ...]:
    """Return the named casualties in order of time. Denied claims are left to the conflicts."""
    by_name: dict[str, list[Record]] = defaultdict(list)
    for r in of_kind(found, "casualty"):
        name = name_of(r)
        if name and r.unit in FATES and r.status != "denied":
            by_name[plain(name)].append(r)
    result = []
    for claims in _joined(by_name):
        events = [
            merge("casualties", fate, [r for r in claims if r.unit == fate])
            for fate in reversed(FATES)
            if any(r.unit == fate for r in claims)
        ]
        name, otherwise = _called(claims)
        earlier = tuple(events[1:])
        result.append(Person(name, events[0].what, events[0], earlier, otherwise=otherwise))
    return tuple(sorted(result, key=lambda p: (event_order(p.event), p.name)))


def _called(claims: Sequence[Record]) -> tuple[str, tuple[Record, ...]]:
    """Return the name that most sources give, at its longest, and the claims that give another."""
    first = name_of(claims[0]) or ""
    mine = [r for r in claims if _one_name(first, name_of(r) or "")]
    names = sorted({name_of(r) or "" for r in mine}, key=lambda n: (-len(n), n))
    return names[0], tuple(r for r in claims if r not in mine)


def _one_name(one: str, other: str) -> bool:
    a, b = set(plain(one).split()), set(plain(other).split())
    return a <= b or b <= a


def ruled(people: Sequence[Person], accounts: Sequence[Account]) -> tuple[Person, ...]:
    """Return the people with the fate and the day that a ruling takes where sources differ on it;
    where none is taken the fate is contested, and the event without a day."""
    asked = {(a.question, a.subject): a for a in accounts if a.outcome == "conflict"}
    result = []
    for person in people:
        fate = asked.get(("fate", person.name))
        if fate is not None:
            person = _with_fate(person, fate)
        account = asked.get((f"{person.fate}_date", person.name))
        if account is None:
            result.append(person)
            continue
        first = last = None
        if account.stands is not None:
            record = account.sides[account.stands].records[0]
            first, last = record.first, record.last
        event = replace(person.event, first=first, last=last)
        result.append(replace(person, event=event, disputed=account.stands is None))
    return tuple(sorted(result, key=lambda p: (event_order(p.event), p.name)))


def _with_fate(person: Person, account: Account) -> Person:
    """Return a person with the fate that a ruling takes, or contested where it takes none."""
    if account.stands is None:
        return replace(person, contested=True)
    taken = account.sides[account.stands].label
    events = (person.event, *person.earlier)
    now = next(e for e in events if e.what == taken)
    return replace(person, fate=taken, event=now, earlier=tuple(e for e in events if e is not now))


def told_by_name(
    people: Sequence[Person], counts: Sequence[Event]
) -> tuple[tuple[Person, ...], tuple[Event, ...]]:
    """Return the people and the unnamed counts, those counts among the people that must be of them:
    of the same days and fate, not of another place, and of as many as are named. "An officer was
    killed" is no second death beside the one who is named."""
    events = {(i, j): e for i, p in enumerate(people) for j, e in enumerate((p.event, *p.earlier))}
    left = []
    for count in counts:
        same = [key for key, event in events.items() if _of_one(event, count)]
        if same and count.value == len(same) and count.qualifier in (None, "exact"):
            for key in same:
                told = sorted({*events[key].records, *count.records}, key=order)
                events[key] = replace(events[key], records=tuple(told))
        else:
            left.append(count)
    result = []
    for i, person in enumerate(people):
        earlier = tuple(events[i, j + 1] for j in range(len(person.earlier)))
        result.append(replace(person, event=events[i, 0], earlier=earlier))
    return tuple(result), tuple(left)


def _of_one(event: Event, count: Event) -> bool:
    """Whether a named loss and a count without names may be one by fate, days and place."""
    if event.what != count.what or not event.dated or not count.dated:
        return False
    if event.place and count.place and event.place != count.place:
        return False
    return event.interval.overlaps(count.interval)


def unnamed(found: Sequence[Record]) -> tuple[Event, ...]:
    """Return counts of casualties without a name. They may repeat named ones: never added up. Who
    was harmed beside the mission's people in their accident is no member of it."""
    together: dict[tuple[str, str, float | None], list[Record]] = defaultdict(list)
    for r in of_kind(found, "casualty"):
        if r.rule == BYSTANDER:
            continue
        if not name_of(r) and r.unit in FATES and r.status != "denied":
            together[(r.actor or "", r.unit or "", r.value)].append(r)
    result = [
        merge("casualties", unit, group)
        for (_, unit, _), claims in together.items()
        for group in by_overlap(claims)
    ]
    return tuple(sorted(result, key=event_order))


def with_parts(counts: Sequence[Event]) -> list[tuple[Event, tuple[Event, ...]]]:
    """Return the counts, each with those that its article tells in the same sentence as a part of
    it: "eight injured, three of them critically" are eight."""

    def sentences(event: Event) -> set[tuple[int, str]]:
        return {(r.n, r.quote) for r in event.records}

    parts = [e for e in counts if all(r.rule == PART for r in e.records)]
    wholes = [e for e in counts if e not in parts]
    mine = {
        i: next((w for w in wholes if w.what == p.what and sentences(p) <= sentences(w)), None)
        for i, p in enumerate(parts)
    }
    left = [p for i, p in enumerate(parts) if mine[i] is None]
    told = [(w, tuple(p for i, p in enumerate(parts) if mine[i] is w)) for w in wholes]
    return sorted([*told, *((p, ()) for p in left)], key=lambda pair: event_order(pair[0]))


def dead(people: Sequence[Person]) -> tuple[Person, ...]:
    """Return the named dead, without those of whom other sources say otherwise and none rules."""
    told = (p for p in people if p.fate == "killed" and p.event.happened)
    return tuple(p for p in told if not p.contested)


def shown(person: Person) -> tuple[Event, ...]:
    """Return what a timeline shows of a person: each fate, but a contested one as one event, and an
    earlier one neither without a day nor beside the death of the same days."""
    if person.contested:
        one = replace(person.event, target=person.name, value=1.0, qualifier="exact")
        return (replace(one, what=CONTESTED, records=person.records),)
    former = [
        e
        for e in person.earlier
        if e.dated and not (person.event.dated and person.event.interval.overlaps(e.interval))
    ]
    return (person.event, *former)
