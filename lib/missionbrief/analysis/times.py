"""Which claims on a state that may change answer for the same time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from missionbrief.analysis.amounts import compatible
from missionbrief.analysis.record import Record, order, origins_of
from missionbrief.analysis.strength import SAME_TIME, clusters


def windows(found: Sequence[Record]) -> list[list[Record]]:
    """Split claims into groups of which none lasts longer than `SAME_TIME`, in order of time; those
    of no known day come last, in a group of their own."""
    groups: list[list[Record]] = []
    for record in sorted(found, key=order):
        first = groups[-1][0].key_day if groups else None
        day = record.key_day
        if groups and (first is None or (day is not None and day - first <= SAME_TIME)):
            groups[-1].append(record)
        else:
            groups.append([record])
    return groups


def _phases(found: Sequence[Record]) -> list[list[Record]]:
    """Split claims in order of time where one number gives way to another for good: at least two
    independent sources give the one before and the other after, and none gives either on the wrong
    side. A single source that differs is no change but another account."""
    answers: dict[tuple[float | None, str | None], list[int]] = {}
    for at, r in enumerate(found):
        answers.setdefault((r.value, r.qualifier), []).append(at)
    backed = {
        key: len(origins_of(found[at] for at in places)) > 1 for key, places in answers.items()
    }
    result: list[list[Record]] = [[]]
    reach, newest = -1, date.min
    for at, r in enumerate(found):
        key = (r.value, r.qualifier)
        before = found[at - 1] if at else None
        after = (r.first or r.key_day or date.max) > newest
        settled = before is not None and backed[(before.value, before.qualifier)]
        if settled and after and reach < at and backed[key]:
            result.append([])
        result[-1].append(r)
        reach = max(reach, answers[key][-1])
        newest = max(newest, r.key_day or date.min)
    return result


def times(found: Sequence[Record]) -> list[list[Record]]:
    """Return the groups in order of time, undated claims last.

    Claims belong together while each follows the one before within `SAME_TIME` and the number has
    not changed for good; a group whose numbers conflict lasts no longer than `SAME_TIME`.
    """
    ordered = sorted(found, key=order)
    dated = [r for r in ordered if r.key_day]
    undated = [r for r in ordered if not r.key_day]
    result: list[list[Record]] = []
    for phase in _phases(dated) if dated else []:
        for group in clusters(phase):
            result += [group] if compatible(group) else windows(group)
    return [*result, undated] if undated else result
