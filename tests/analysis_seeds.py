"""The claims of the seeds, entered by hand, as the tables that the analysis works on."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
from missionbrief import mission
from missionbrief.analysis.independence import origins
from missionbrief.analysis.state import State, state
from missionbrief.display.briefing import Brief

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
TEXT = [
    "claim_id", "document", "kind", "actor", "target", "qualifier", "unit", "date_text", "place",
    "status", "stance", "attributed_to", "quote", "rule",
]  # fmt: skip
PUBLISHED = {
    "000": ("2025-02-28", None, "inferred", "not before the latest day the text speaks of"),
    "001": ("2024-11-08", None, "inferred", "“Friday, November 8” fixes the year"),
    "002": ("2024-09-20", "2024-09-21", "inferred", "at or just before the visit it announces"),
    "003": ("2024-09-21", "2024-09-21", "stated", "“date 2024-09-21”"),
}


def claims() -> pd.DataFrame:
    frame = pd.read_csv(
        ROOT / "tests" / "fixtures" / "seed_claims.csv", dtype="string", keep_default_na=False
    ).replace("", pd.NA)
    return typed(frame)


def typed(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.copy()
    frame["value"] = pd.to_numeric(frame["value"]).astype("Float64")
    for name in ("start", "end"):
        frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    for name in ("char_start", "char_end"):
        frame[name] = pd.to_numeric(frame[name]).astype("Int64")
    for name in TEXT:
        frame[name] = frame[name].astype("string")
    return frame


def texts() -> dict[str, str]:
    return {p.stem: p.read_text(encoding="utf-8") for p in sorted(SEEDS.glob("*.txt"))}


def documents() -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    counts = claims()["document"].value_counts()
    for n, name in enumerate(texts(), start=1):
        earliest, latest, basis, reason = PUBLISHED[name[:3]]
        rows.append(
            {
                "n": n,
                "document": name,
                "title": f"Article {name[:3]}",
                "publisher": None,
                "url": None,
                "language": "en",
                "reliability": None,
                "published_earliest": earliest,
                "published_latest": latest,
                "published_basis": basis,
                "published_reason": reason,
                "sha256": name[-16:] * 4,
                "claims": int(counts[name]),
            }
        )
    return typed_documents(pd.DataFrame(rows))


def typed_documents(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.copy()
    for name in ("published_earliest", "published_latest"):
        frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    for name in ("document", "title", "publisher", "url", "language", "reliability"):
        frame[name] = frame[name].astype("string")
    return frame


@cache
def seeds(as_of: str = "2025-04-30") -> State:
    day = date.fromisoformat(as_of)
    return state(claims(), documents(), origins(texts()), mission.load(), day)


def briefing(as_of: str = "2025-04-30", since: str | None = None) -> Brief:
    return Brief(
        claims=claims(),
        documents=documents(),
        texts=texts(),
        mission=mission.load(),
        as_of=date.fromisoformat(as_of),
        since=date.fromisoformat(since) if since else None,
    )


CELLS = (
    "masthead", "judgements", "numbers", "outlook", "changes", "mandate", "timeline", "strength",
    "funding", "casualties", "operations", "map", "positions", "conflicts", "ahead", "sources",
    "method",
)  # fmt: skip


def blocks(brief: Brief) -> list[dict[str, Any]]:
    return [b for cell in CELLS for b in getattr(brief, cell)().to_json()["blocks"]]
