"""What the analysis finds, as pandas tables with fixed types.

Text is `string`, a number Float64, a count Int64, yes or no `boolean`, a day datetime64[s] without
a zone; what is missing is NA or NaT. `claims` and `documents` hold tuples of ids. Each dictionary
below has the columns of one table in their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from missionbrief.analysis.accounts import account_order
from missionbrief.analysis.changes import Change
from missionbrief.analysis.events import Event, event_order
from missionbrief.analysis.matrix import Cell
from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.analysis.voices import independent
from missionbrief.display.answered import head
from missionbrief.display.asked import question

CONFLICTS = {
    "account": "string",  # identity, which stays the same from issue to issue
    "question": "string",  # kind of question (analysis/accounts.py)
    "asked": "string",  # the question in words
    "answer": "string",  # one of its answers, in words
    "value": "Float64",  # the same, where it is a number
    "ruling": "string",  # the rule that decides, or "unsettled"
    "stands": "boolean",  # whether the ruling takes this answer; NA where it is unsettled
    "settles": "string",  # what would settle it; NA where nothing is open
    "first": "datetime64[s]",  # the days that the question is about
    "last": "datetime64[s]",
    "sources": "Int64",  # independent sources that give this answer
    "documents": "object",
    "claims": "object",
}
CHANGES = {
    "change": "string",  # new, changed, corrected or withdrawn
    "thread": "string",
    "finding": "string",  # identity, which stays the same from issue to issue
    "quote": "string",  # words of the newest claim behind it
    "documents": "object",
    "claims": "object",
    "fresh": "object",  # ids of the claims that the last issue did not have
}
POSITIONS = {
    "actor": "string",
    "stance": "string",
    "first": "datetime64[s]",  # first and last day it is told for; NaT where undated
    "last": "datetime64[s]",
    "stands": "boolean",  # False where the actor has turned since
    "weighed": "boolean",  # only considered
    "reported": "boolean",  # by report only, not of the actor's own words or acts
    "sources": "Int64",
    "quote": "string",  # words of the newest claim behind it
    "documents": "object",
    "claims": "object",
}
TIMELINE = {
    "thread": "string",
    "what": "string",  # kind of event
    "actor": "string",
    "target": "string",
    "place": "string",
    "value": "Float64",
    "qualifier": "string",
    "unit": "string",
    "first": "datetime64[s]",  # the days it happened on; NaT where no source tells
    "last": "datetime64[s]",
    "happened": "boolean",  # False for what is planned, expected or called for
    "sources": "Int64",
    "quote": "string",
    "documents": "object",
    "claims": "object",
}


def conflicts(state: State) -> pd.DataFrame:
    """Return a row for each answer to each question on which sources conflict (CONFLICTS)."""
    rows = []
    for a in sorted(state.accounts, key=account_order):
        if a.outcome != "conflict":
            continue
        for i, side in enumerate(a.sides):
            rows.append(
                {
                    "account": a.account, "question": a.question, "asked": question(a, state),
                    "answer": head(a, side), "value": side.value, "ruling": a.rule,
                    "stands": None if a.stands is None else a.stands == i, "settles": a.settles,
                    "first": a.first, "last": a.last, "sources": independent(side.records),
                    **_behind(side.records),
                }
            )  # fmt: skip
    return _typed(rows, CONFLICTS)


def changes(found: Iterable[Change]) -> pd.DataFrame:
    """Return a row for each difference from the last issue (CHANGES)."""
    rows = [
        {
            "change": c.change, "thread": c.thread, "finding": c.identity,
            "quote": _quote(c.fresh or c.finding.records),
            **_behind(c.finding.records), "fresh": tuple(r.claim_id for r in c.fresh),
        }
        for c in found
    ]  # fmt: skip
    return _typed(rows, CHANGES)


def positions(cells: Iterable[Cell]) -> pd.DataFrame:
    """Return a row for each stance that an actor is told to hold or to have held (POSITIONS)."""
    rows = [
        {
            "actor": c.actor, "stance": c.stance, "first": c.first, "last": c.last,
            "stands": c.stands, "weighed": c.weighed, "reported": c.reported,
            "sources": independent(c.records), "quote": _quote(c.records), **_behind(c.records),
        }
        for c in cells
    ]  # fmt: skip
    return _typed(rows, POSITIONS)


def timeline(events: Iterable[Event]) -> pd.DataFrame:
    """Return a row for each event of all threads, in order of time, undated ones last
    (TIMELINE)."""
    own = [c for c in TIMELINE if c not in ("quote", "documents", "claims")]
    rows = [
        {c: getattr(e, c) for c in own} | {"quote": _quote(e.records)} | _behind(e.records)
        for e in sorted(events, key=event_order)
    ]
    return _typed(rows, TIMELINE)


def _behind(records: Sequence[Record]) -> dict[str, tuple[str, ...]]:
    return {
        "documents": tuple(dict.fromkeys(r.document for r in records)),
        "claims": tuple(dict.fromkeys(r.claim_id for r in records)),
    }


def _quote(records: Sequence[Record]) -> str | None:
    return records[-1].quote if records else None


def _typed(rows: Sequence[Mapping[str, Any]], types: Mapping[str, str]) -> pd.DataFrame:
    cells = {c: pd.Series([r[c] for r in rows], dtype=t) for c, t in types.items()}
    return pd.DataFrame(cells)
