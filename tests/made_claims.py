"""Claims made up for tests, as the tables that the analysis works on: one article for each day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
from analysis_seeds import TEXT, typed, typed_documents
from missionbrief import mission
from missionbrief.analysis.accounts import Account
from missionbrief.analysis.state import State, state
from missionbrief.display.briefing import Brief

Row = Mapping[str, Any]
Published = Mapping[str, str | tuple[str, str | None]]
COLUMNS = [*TEXT, "value", "start", "end", "char_start", "char_end"]
UNTIL = date(2025, 12, 31)


def claims(rows: Sequence[Row]) -> pd.DataFrame:
    """Claims from rows; `by` names the article ("a", "b" ...), `day` sets start and end."""
    made = []
    for i, row in enumerate(rows):
        cells = {"status": "actual", "target": "MSS mission", "qualifier": None, **row}
        if cells.get("value") is not None and cells["qualifier"] is None:
            cells["qualifier"] = "exact"
        if "day" in cells:
            cells["start"] = cells["end"] = cells["day"]
        size = f"{cells['value']:,.0f} " if cells.get("value") is not None else ""
        quote = cells.get("quote") or f"Sentence {i} of {cells['by']}: {size}{cells['kind']}."
        cells |= {
            "claim_id": f"claim{i:05d}", "document": cells["by"], "quote": quote,
            "char_start": 1000 * i, "char_end": 1000 * i + len(quote),
            "rule": cells.get("rule", f"{cells['kind']}/made"),
        }  # fmt: skip
        made.append({c: cells.get(c) for c in COLUMNS})
    return typed(pd.DataFrame(made, columns=COLUMNS))


def documents(
    published: Mapping[str, str | tuple[str, str | None]], **letters: str
) -> pd.DataFrame:
    """Articles by name with the day, or the earliest and latest day, of their publication."""
    rows = []
    for n, (name, day) in enumerate(sorted(published.items()), start=1):
        first, last = (day, day) if isinstance(day, str) else day
        rows.append(
            {
                "n": n, "document": name, "title": f"Article {name}", "publisher": None,
                "url": None, "language": "en", "reliability": letters.get(name),
                "published_earliest": first, "published_latest": last,
                "published_basis": "given", "published_reason": None,
                "sha256": f"{n:064d}", "claims": 1,
            }
        )  # fmt: skip
    return typed_documents(pd.DataFrame(rows))


def world(
    rows: Sequence[Row],
    published: Published,
    as_of: date | None = UNTIL,
    **letters: str,
) -> State:
    """What the claims say; every article is independent of the others."""
    papers = documents(published, **letters)
    origins = {name: name for name in published}
    return state(claims(rows), papers, origins, mission.load(), as_of)


def accounts(found: State, question: str) -> list[Account]:
    return [a for a in found.accounts if a.question == question]


def issue(
    rows: Sequence[Row],
    published: Published,
    as_of: str = "2025-12-31",
    since: str | None = None,
) -> Brief:
    """A briefing on the claims; the articles' texts share no words."""
    return Brief(
        claims=claims(rows),
        documents=documents(published),
        texts={name: f"{name} " * 9 for name in published},
        mission=mission.load(),
        as_of=date.fromisoformat(as_of),
        since=date.fromisoformat(since) if since else None,
    )
