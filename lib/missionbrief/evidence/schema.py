"""What a row of the table of claims holds: the columns, their types and their words."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

from missionbrief.claims.claim import Claim, Qualifier, Status

COLUMNS: tuple[str, ...] = tuple(f.name for f in fields(Claim))
"""The columns of a claim, in the order in which every file and table has them."""

NUMBERS = frozenset({"value"})
DATES = frozenset({"start", "end"})
OFFSETS = frozenset({"char_start", "char_end"})
NEVER_NULL = frozenset(
    {"claim_id", "document", "kind", "status", "quote", "char_start", "char_end", "rule"}
)

KINDS: tuple[str, ...] = (
    "personnel",
    "arrival",
    "casualty",
    "violence",
    "displacement",
    "funding",
    "contributor",
    "mandate",
    "visit",
    "operation",
    "position",
    "statement",
    "assessment",
)
STATUSES: tuple[str, ...] = get_args(Status)
QUALIFIERS: tuple[str, ...] = get_args(Qualifier)
UNITS: tuple[str, ...] = (
    "officers",
    "soldiers",
    "personnel",
    "killed",
    "injured",
    "missing",
    "people",
    "percent",
    "votes",
    "countries",
)
"""The units that are words; any other unit is an ISO 4217 currency code."""
STANCES: tuple[str, ...] = (
    "support",
    "oppose",
    "withdraw",
    "defund",
    "fund",
    "extend",
    "transition_to_un",
    "abstain",
    "improving",
    "worsening",
    "mixed",
)
"""The stances of positions, then those of assessments."""


def dtypes() -> dict[str, str]:
    """Return column -> pandas dtype: days are `datetime64[s]` at midnight, without a zone."""
    kinds = [(NUMBERS, "Float64"), (DATES, "datetime64[s]"), (OFFSETS, "Int64")]
    return {c: next((t for names, t in kinds if c in names), "string") for c in COLUMNS}
