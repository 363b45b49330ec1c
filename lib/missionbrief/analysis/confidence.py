"""How sure a finding is, by a stated rule, with its reason.

Support counts independent sources (see voices.py); one rated D or E (not usually reliable,
unreliable) supports nothing. F and a missing letter mean that reliability cannot be judged: they
neither help nor stand for a middle value.

- high: at least two independent supporting sources, at least one of them rated A or B and
  speaking in its own voice;
- moderate: at least two independent supporting sources, or one rated A or B in its own voice;
- low: anything less.

An unsettled conflict about the finding, or, for a state that may change, a newest report older
than `STALE` at the cut-off, lowers it by one step.

Credibility of the information is kept apart (Admiralty code, 1 to 6): 1 where three independent
sources agree, 2 where two do, 4 where an unsettled conflict stands against it, 6 (cannot be
judged) where one source stands alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from missionbrief.analysis.accounts import RELIABLE
from missionbrief.analysis.record import Record, newest_day
from missionbrief.analysis.voices import direct, independent, originals, publisher

STALE = timedelta(days=90)
UNRELIABLE = frozenset({"D", "E"})
UNJUDGED = frozenset({"F", None})
CREDIBILITY_UNJUDGED = 6
LEVELS = ("low", "moderate", "high")


@dataclass(frozen=True)
class Confidence:
    """`level` is high, moderate or low; the rest is what it rests on, for the words of why:
    `articles`, copies aside, make up so many independent `sources`; `one_house`: all are of one
    publisher; `rated`: one of them is rated A or B and speaks in its own voice; `lettered`: one is
    rated A or B at all; `judged`: the reliability of at least one can be judged."""

    level: str
    sources: int
    articles: int
    one_house: bool
    rated: bool
    lettered: bool
    judged: bool
    own_voice: bool
    disputed: bool
    stale_days: int | None
    credibility: int


def _age(found: Iterable[Record], as_of: date | None) -> timedelta | None:
    """Return how long before the cut-off `as_of` the newest of some claims lies, None where either
    is not known."""
    newest = newest_day(found)
    return as_of - newest if as_of and newest else None


def old(found: Iterable[Record], as_of: date | None) -> bool:
    """Whether the newest of some claims is older than `STALE` at the cut-off `as_of`."""
    age = _age(found, as_of)
    return age is not None and age > STALE


def confidence(
    found: Sequence[Record],
    *,
    disputed: bool = False,
    state: bool = False,
    as_of: date | None = None,
) -> Confidence:
    """Return how sure the finding is that rests on `found`.

    `disputed`: an unsettled conflict concerns it. `state`: it describes what may have changed
    since, so that old reports weigh less. A copy adds nothing: no source, letter or day.
    """
    support = [r for r in originals(found) if r.reliability not in UNRELIABLE]
    sources = independent(support)
    own = [r for r in support if direct(r)]
    rated = any(r.reliability in RELIABLE for r in own)
    level = 0
    if sources >= 2 or (sources == 1 and rated):
        level = 1
    if sources >= 2 and rated:
        level = 2
    age = _age(support, as_of)
    stale = state and age is not None and age > STALE
    level = max(0, level - int(disputed) - int(stale))
    houses = {publisher(r.publisher) for r in support}
    agreed = 1 if sources >= 3 else 2 if sources == 2 else CREDIBILITY_UNJUDGED
    return Confidence(
        level=LEVELS[level],
        sources=sources,
        articles=len({r.document for r in support}),
        one_house=len(houses) == 1 and "" not in houses,
        rated=rated,
        lettered=any(r.reliability in RELIABLE for r in support),
        judged=any(r.reliability not in UNJUDGED for r in support),
        own_voice=bool(own),
        disputed=disputed,
        stale_days=age.days if stale and age is not None else None,
        credibility=4 if disputed else agreed,
    )
