"""Dated events of all threads in one order; planned apart, undated listed and not placed."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from missionbrief.analysis.events import Event, event_order
from missionbrief.analysis.record import frame


def timeline(events: Sequence[Event]) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Return the dated events in order of time, and the undated ones."""
    ordered = sorted(events, key=event_order)
    return tuple(e for e in ordered if e.dated), tuple(e for e in ordered if not e.dated)


COLUMNS = (
    "thread", "what", "actor", "target", "place", "value", "unit", "first", "last", "happened",
    "sources", "claims",
)  # fmt: skip


def table(events: Sequence[Event]) -> pd.DataFrame:
    """Return events as a table: thread, what, actor, target, place, value, unit, first and last
    day, whether it happened, number of independent sources, claim ids."""
    return frame(sorted(events, key=event_order), COLUMNS)
