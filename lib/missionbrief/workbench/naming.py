"""Which article or claim is meant by the beginning of its id, and how a cell is written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from difflib import get_close_matches

import pandas as pd

from missionbrief.errors import InputError, shown

MOST_NAMED = 8


def meant(prefix: str, ids: Iterable[str], what: str) -> str:
    """Return the one of `ids` that `prefix` begins, or equals; a trailing "…" may stand for the
    rest. `what` is "article" or "claim", for the message.

    Raises InputError, naming those it may be, where none or several begin so.
    """
    known = sorted(set(ids))
    wanted = str(prefix).strip().removesuffix("…").removesuffix("...")
    if wanted in known:
        return wanted
    found = [name for name in known if wanted and name.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(
            f"{len(found)} {what}s have ids that begin with {shown(wanted, 60)}",
            f"Write more of it. They are {_listed(found)}.",
        )
    if not known:
        raise InputError(f"there is no {what}", "Look whether the folder is the right one.")
    near = get_close_matches(wanted, known, MOST_NAMED, 0.5)
    remedy = f"Did you mean {_listed(near)}?" if near else f"There are {_listed(known)}."
    raise InputError(
        f"no {what} has an id that begins with {shown(wanted, 60) or '(none)'}", remedy
    )


def _listed(names: list[str]) -> str:
    told = ", ".join(shown(name, 60) for name in names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return f"{told} and {more} more" if more > 0 else told


def written(cell: str | float | date | pd.Timestamp | None) -> str:
    """Return a cell of a claim as corrections.csv has it: whole numbers without a point, days ISO,
    "" for what is missing."""
    if pd.isna(cell):
        return ""
    if isinstance(cell, date):
        return (cell.date() if isinstance(cell, datetime) else cell).isoformat()
    return f"{cell:.0f}" if isinstance(cell, float) and cell.is_integer() else str(cell)
