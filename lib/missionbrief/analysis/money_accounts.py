"""Questions on money: what the mission costs, what it lacks, until when it lasts, who gave what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from missionbrief.analysis.accounts import Account, Published, Side, ruling, side
from missionbrief.analysis.answers import over_time
from missionbrief.analysis.events import by_overlap
from missionbrief.analysis.funding import is_aid, sort_of
from missionbrief.analysis.record import Record, of_kind, origins_of
from missionbrief.analysis.strength import SAME_TIME

GIVEN = ("asked", "promised", "approved", "paid", "spent", "frozen")
"""Sorts of one payer's money that are different things."""
_PART = re.compile(r"increment|remainder|part\b", re.I)


def sizes(found: Sequence[Record], published: Published) -> list[Account]:
    """What does the mission cost, and how much is it short? One number holds at one time."""
    together: dict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for r in of_kind(found, "funding"):
        sort = sort_of(r)
        size = sort in ("cost", "short") and r.value is not None and not is_aid(r)
        if size and not _PART.search(r.target or ""):
            together[(sort, r.target or "", r.unit or "")].append(r)
    result: list[Account] = []
    for (sort, target, unit), claims in sorted(together.items()):
        subject = f"{target}/{unit}"
        result += over_time(f"money_{sort}", subject, claims, published, f"money_{sort}_change")
    return result


def given(found: Sequence[Record]) -> list[Account]:
    """What is asked of a payer, promised, paid, frozen and spent are different things; several
    payments do not contradict one another."""
    together: dict[tuple[str, str, str], dict[str, list[Record]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for r in of_kind(found, "funding"):
        sort = sort_of(r)
        if r.actor and r.value is not None and sort in GIVEN and not _PART.search(r.target or ""):
            purpose = re.sub(r" \(total\)$", "", r.target or "")
            together[(r.actor, purpose, r.unit or "")][sort].append(r)
    result = []
    for (payer, purpose, unit), sorts in sorted(together.items()):
        told = [(s, r) for s, claims in sorts.items() for r in claims]
        if len(sorts) > 1 and len({r.value for _, r in told}) > 1:
            sides = tuple(_newest(sort, sorts[sort]) for sort in GIVEN if sort in sorts)
            subject = "/".join([payer, purpose, unit])
            result.append(Account("money_given", subject, "definition", "definition", sides))
    return result


def _newest(sort: str, found: Sequence[Record]) -> Side:
    """Return the number that is told last for one sort, with all who give it."""
    last = max(found, key=lambda r: (_day(r), r.value or 0, r.claim_id))
    same = [r for r in found if (r.value, r.qualifier) == (last.value, last.qualifier)]
    return side(sort, last.value, same)


def _day(record: Record) -> int:
    day = record.told or record.key_day
    return day.toordinal() if day else 0


def ends(found: Sequence[Record], published: Published) -> list[Account]:
    """Until when does the money last? Days that overlap agree; other days told at one time
    conflict, told later they are a development."""
    claims = [r for r in of_kind(found, "funding") if sort_of(r) == "ends" and r.dated]
    groups = by_overlap(claims)
    if len(groups) < 2 or len(origins_of(claims)) < 2:
        return []
    days = sorted(r.told for r in claims if r.told)
    sides = tuple(side("date", None, g) for g in groups)
    if days and days[-1] - days[0] > SAME_TIME:
        return [Account("money_ends", "", "development", "dates", sides)]
    rule, stands = ruling(sides, published)
    return [Account("money_ends", "", "conflict", rule, sides, stands)]
