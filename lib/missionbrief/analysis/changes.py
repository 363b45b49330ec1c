"""What is new, changed, corrected or withdrawn between two cut-offs.

Findings are compared by their identity. A finding is

- `new` where the last issue had none of that identity, and a claim that the last issue did not
  have tells of it;
- `changed` where it is told otherwise now: a later state, a plan that was carried out, a number
  or a day where there was none, a conflict ruled on or resolved by what was told since;
- `corrected` where the same day or period is now told with another number or on another day,
  a fate is taken back, or a correction of the analyst's touches a claim that the last issue had;
- `withdrawn` where none of its claims stands behind any finding now.

That articles are grouped otherwise, or do not repeat what stood in the last issue, is no change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import pandas as pd

from missionbrief.analysis.amounts import allowed
from missionbrief.analysis.casualties import FATES, Person
from missionbrief.analysis.events import Event
from missionbrief.analysis.findings import Finding, findings
from missionbrief.analysis.independence import plain
from missionbrief.analysis.record import Record, frame
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import SAME_TIME, Level

KINDS = ("new", "changed", "corrected", "withdrawn")


@dataclass(frozen=True)
class Change:
    """A finding that is `new`, `changed`, `corrected` or `withdrawn` since the last issue; `fresh`
    are the claims behind it that the last issue did not have."""

    change: str
    now: Finding | None
    before: Finding | None
    fresh: tuple[Record, ...] = ()

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


def _apart(before: Level | Event, now: Level | Event) -> bool:
    """Whether no number could be both."""
    if before.value is None or now.value is None:
        return False
    low, high = allowed(now.value, now.qualifier)
    old_low, old_high = allowed(before.value, before.qualifier)
    return low > old_high or high < old_low


def _corrected(before: Finding, now: Finding) -> bool:
    """Whether the later finding takes the earlier one back, and not only goes on from it."""
    old, new = before.subject, now.subject
    if isinstance(old, Level) and isinstance(new, Level):
        near = old.key_day and new.key_day and new.key_day - old.key_day <= SAME_TIME
        return bool(near) and _apart(old, new)
    if isinstance(old, Event) and isinstance(new, Event):
        if old.thread == "hardship" or old.happened != new.happened:
            return False
        moved = old.dated and new.dated and not old.interval.overlaps(new.interval)
        return moved or _apart(old, new)
    if isinstance(old, Person) and isinstance(new, Person):
        return FATES.index(new.fate) < FATES.index(old.fate)
    return False


def _retold(finding: Finding, before: State) -> bool:
    """Whether a count of casualties without names may be of those the last issue knew by name."""
    event = finding.subject
    if finding.thread != "casualties" or not isinstance(event, Event):
        return False
    known = [p for p in before.people if event.what in (p.fate, *(e.what for e in p.earlier))]
    past = not event.dated or (
        before.as_of is not None and event.last is not None and event.last <= before.as_of
    )
    return past and event.value is not None and event.value <= len(known)


def _paired(new: dict[str, Finding], old: dict[str, Finding]) -> dict[str, Finding]:
    """Return for each finding now the one it was: of the same identity, else the one that had some
    of its claims and differs in its day only."""
    result = {key: old[key] for key in new if key in old}
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for later, finding in new.items():
        if later not in old:
            alike[(finding.thread, *later.split("/")[:2])].append(later)
    for key, former in old.items():
        if key in new:
            continue
        claims = {r.claim_id for r in former.records}
        for later in alike[(former.thread, *key.split("/")[:2])]:
            if later not in result and any(r.claim_id in claims for r in new[later].records):
                result[later] = former
                break
    return result


def _settled(now: State, gone: Collection[str]) -> dict[str, Finding]:
    """Return the accounts that were conflicts and are none now, under the identities they had."""
    result = {}
    still = {(a.question, a.subject) for a in now.accounts if a.outcome == "conflict"}
    for account in now.accounts:
        key = f"account/{account.account}"
        if key in gone and (account.question, account.subject) not in still:
            result[key] = Finding(key, "accounts", (account.outcome,), account, account.records)
    return result


def _words(record: Record) -> tuple[str, str, str]:
    """Return what a later copy of an article repeats: it tells nothing new."""
    return record.origin, record.kind, plain(record.quote)


def fresh(now: State, before: State) -> frozenset[str]:
    """Return the ids of the claims that the last issue did not have, copies of its own aside."""
    known = {r.claim_id for r in before.records}
    printed = {_words(r) for r in before.records}
    return frozenset(
        r.claim_id for r in now.records if r.claim_id not in known and _words(r) not in printed
    )


def changes(now: State, before: State, amended: Collection[str] = ()) -> tuple[Change, ...]:
    """Return what differs between two states, in the order of the findings; `amended` are the ids
    of claims that were corrected or rejected since the last issue."""
    new, old = findings(now), findings(before)
    new |= _settled(now, old.keys() - new.keys())
    was = _paired(new, old)
    known = {r.claim_id for r in before.records}
    newly = fresh(now, before)
    result = []
    for key, finding in new.items():
        told_now = tuple(r for r in finding.records if r.claim_id in newly)
        former = was.get(key)
        told = [*finding.records, *(former.records if former else ())]
        mended = any(r.claim_id in amended and r.claim_id in known for r in told)
        if former is None:
            if told_now and not _retold(finding, before):
                result.append(Change("new", finding, None, told_now))
        elif _differs(former, finding) and (told_now or mended):
            word = "corrected" if mended or _corrected(former, finding) else "changed"
            result.append(Change(word, finding, former, told_now))
    standing: dict[str, set[str]] = {}
    for finding in new.values():
        standing.setdefault(finding.thread, set()).update(r.claim_id for r in finding.records)
    carried = {f.finding for f in was.values()}
    for key, former in old.items():
        claims = {r.claim_id for r in former.records}
        if key not in carried and not claims & standing.get(former.thread, set()):
            result.append(Change("withdrawn", None, former))
    return tuple(result)


def table(found: Sequence[Change]) -> pd.DataFrame:
    """Return changes as a table: identity, thread, change."""
    return frame(found, ("identity", "thread", "change"))
