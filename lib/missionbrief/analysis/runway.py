"""The funding runway: what is asked, promised, paid, frozen and spent, and until when it lasts.

Sums stand side by side: none is added to another, and no rest is worked out from a cost, for
payments overlap and what is left of them no source need tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from missionbrief.analysis.clock import days_to
from missionbrief.analysis.funding import Money
from missionbrief.analysis.record import frame

STEPS = ("cost", "asked", "promised", "approved", "paid", "frozen", "spent", "short")
"""The way of the money, from what is needed to what is lacking."""


@dataclass(frozen=True)
class Runway:
    """Money by step, the newest first, and its end: `until` is the end that is told last,
    `days` the fewest and most days from the cut-off to it (below nought: past), `others` ends that
    other sources tell."""

    steps: tuple[tuple[str, tuple[Money, ...]], ...]
    until: Money | None
    days: tuple[int, int] | None
    others: tuple[Money, ...]

    def of(self, step: str) -> tuple[Money, ...]:
        """Return the sums of one step."""
        return dict(self.steps).get(step, ())

    @property
    def past(self) -> bool:
        """Whether the end lies before the cut-off."""
        return self.days is not None and self.days[1] < 0


def _told(found: Money) -> tuple[date, tuple[str, ...]]:
    days = [r.told or r.key_day for r in found.records]
    return max((d for d in days if d), default=date.min), found.claims


def runway(found: Sequence[Money], as_of: date | None) -> Runway:
    """Return the runway of `found` as of the cut-off.

    Of several ends the one told last stands, for it knows most; the others are kept.
    """
    ends = sorted((m for m in found if m.sort == "ends"), key=_told)
    dated = [m for m in ends if m.dated]
    until = dated[-1] if dated else ends[-1] if ends else None
    steps = tuple((s, tuple(m for m in found if m.sort == s)) for s in STEPS)
    return Runway(
        steps=tuple((s, sums) for s, sums in steps if sums),
        until=until,
        days=days_to(as_of, until.first, until.last) if until and until.dated else None,
        others=tuple(m for m in ends if m is not until),
    )


COLUMNS = (
    "sort", "payer", "purpose", "value", "qualifier", "unit", "first", "last", "sources", "claims"
)  # fmt: skip


def table(found: Runway) -> pd.DataFrame:
    """Return the runway as a table in the order of `STEPS`, its ends last: what the money is
    (`sort`), payer, purpose, amount with qualifier and currency, first and last day, number of
    independent sources, claim ids."""
    sums = [m for _, step in found.steps for m in step]
    ends = [m for m in (found.until, *found.others) if m]
    return frame([*sums, *ends], COLUMNS)
