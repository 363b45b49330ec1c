"""What sources answer to the same question, side by side, and how it is ruled on.

The outcome of an account is one of `agreement`, `development` (different dates), `definition`
(different things are counted) and `conflict`. The rules for a conflict, first that fits:

1. `better_placed`: only one side has a source rated A or B.
2. `one_word`: a source that uses both words settles nothing; the other sources use one only.
3. `later`: every source of one side was published after every source of the other sides, and
   the question is about a past event, of which later reports know more.
4. `unsettled`: none of these; both sides stand, and `settles` names what would settle it.

A copy lends neither its letter nor its day. Nothing is averaged. Agreements carry the rules `same`
and `precision`, developments `dates`, differences of definition `definition`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from missionbrief.analysis.claimed import Claimed
from missionbrief.analysis.record import Record, frame, order, origins_of
from missionbrief.analysis.voices import originals

Published = Mapping[str, tuple[date | None, date | None]]
"""Document -> the earliest and latest day on which it may have been published."""
SETTLES = {
    "strength_words": "ranks",
    "strength_number": "dated_count",
    "contributors": "own_list",
    "members": "service_notice",
    "killed_date": "service_notice",
    "injured_date": "service_notice",
    "fate": "service_notice",
    "arrival": "service_notice",
    "victims": "counter_report",
    "in_need": "counter_report",
    "money_cost": "accounts",
    "money_short": "accounts",
    "money_ends": "accounts",
    "course": "series",
    "fares": "mission_record",
    "journey": "programme",
    "visit_date": "programme",
    "position": "own_words",
    "operation": "operation_report",
    "denied": "second_source",
}
"""Question -> what would settle a conflict about it; any other by the decision's own text."""
OUTCOMES = ("conflict", "definition", "development", "agreement")
RELIABLE = frozenset({"A", "B"})


@dataclass(frozen=True)
class Side(Claimed):
    """One answer: `label` is its word (a unit, a stance, "list", "date"), or `value` its number."""

    label: str
    value: float | None
    records: tuple[Record, ...]


@dataclass(frozen=True)
class Account(Claimed):
    """A question, its answers and the ruling; `stands` is the side that the ruling takes.

    `question` names the kind of question, `subject` whom it is about.
    """

    question: str
    subject: str
    outcome: str
    rule: str
    sides: tuple[Side, ...]
    stands: int | None = None
    first: date | None = None
    last: date | None = None

    @property
    def account(self) -> str:
        """A stable identity: the question, its subject and its day."""
        return "/".join([self.question, self.subject, str(self.first or "")])

    @property
    def unsettled(self) -> bool:
        """Whether it is a conflict that no rule settles."""
        return self.outcome == "conflict" and self.stands is None

    @property
    def settles(self) -> str | None:
        """What would settle it, one of `SETTLES` or "decision_text"; None where nothing is open."""
        return SETTLES.get(self.question, "decision_text") if self.unsettled else None

    @property
    def records(self) -> tuple[Record, ...]:
        """All claims in it, each once."""
        return tuple(dict.fromkeys(r for side in self.sides for r in side.records))


def side(label: str, value: float | None, found: Sequence[Record]) -> Side:
    """Return a side with its records in order."""
    return Side(label, value, tuple(sorted(found, key=order)))


def _better_placed(sides: Sequence[Side]) -> int | None:
    rated = [
        i
        for i, s in enumerate(sides)
        if any(r.reliability in RELIABLE for r in originals(s.records))
    ]
    return rated[0] if len(rated) == 1 else None


def _one_word(sides: Sequence[Side]) -> int | None:
    groups = [origins_of(s.records) for s in sides]
    shared = {o for o in frozenset().union(*groups) if sum(o in g for g in groups) > 1}
    single = [i for i, g in enumerate(groups) if g - shared]
    return single[0] if shared and len(single) == 1 else None


def _later(sides: Sequence[Side], published: Published) -> int | None:
    told = [[published[r.document] for r in originals(s.records)] for s in sides]
    firsts = [min((a or date.min for a, _ in days), default=date.min) for days in told]
    lasts = [max((b or date.max for _, b in days), default=date.max) for days in told]
    # Only the side that was first printed last of all can be later than every other.
    newest = max(range(len(sides)), key=lambda i: firsts[i])
    others = [last for i, last in enumerate(lasts) if i != newest]
    return newest if others and firsts[newest] > max(others) else None


def ruling(
    sides: Sequence[Side],
    published: Published,
    *,
    words: bool = False,
    event: bool = False,
) -> tuple[str, int | None]:
    """Return the rule and the side it takes for a conflict.

    `published` maps a document to its earliest and latest day of publication; `words` says that
    the sides differ in a word for the same thing, `event` that the question is about a past
    event.
    """
    stands = _better_placed(sides)
    if stands is not None:
        return "better_placed", stands
    if words:
        stands = _one_word(sides)
        if stands is not None:
            return "one_word", stands
    if event:
        stands = _later(sides, published)
        if stands is not None:
            return "later", stands
    return "unsettled", None


def overruled(found: Sequence[Account]) -> frozenset[str]:
    """Return the ids of claims that stand only on sides of conflicts which the rulings do not
    take."""
    against: set[str] = set()
    for a in found:
        # What people in uniform are called says nothing against their number.
        decided = a.outcome == "conflict" and a.question != "strength_words"
        if decided and a.stands is not None:
            kept = set(a.sides[a.stands].claims)
            against |= {c for i, s in enumerate(a.sides) if i != a.stands for c in s.claims} - kept
    return frozenset(against)


COLUMNS = (
    "account", "question", "subject", "outcome", "rule", "stands", "settles", "first", "last",
    "sources", "claims",
)  # fmt: skip


def account_order(a: Account) -> tuple[int, str, str, str]:
    """Sort key: conflicts first, then definitions, developments, agreements."""
    return (OUTCOMES.index(a.outcome), a.question, a.subject, a.account)


def table(accounts: Sequence[Account]) -> pd.DataFrame:
    """Return accounts as a table: identity, question, subject, outcome, rule, the side that
    stands (from 0), what would settle it, first and last day, number of independent sources,
    claim ids."""
    return frame(sorted(accounts, key=account_order), COLUMNS)
