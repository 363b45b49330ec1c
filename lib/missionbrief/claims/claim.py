"""One thing that one source says once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

# `unreal`, what is only supposed, is a draft's status and never a claim's.
Status = Literal[
    "unreal",
    "actual",
    "planned",
    "pledged",
    "authorised",
    "reported",
    "denied",
    "frozen",
    "called_for",
]
HAPPENED = frozenset({"actual", "reported"})
"""The statuses of what is told to have happened or to be so."""
Qualifier = Literal["exact", "about", "at_least", "at_most", "more_than", "nearly"]


@dataclass(frozen=True)
class Claim:
    """A claim in the contract's columns, in their order.

    `value` is in base units, `start` and `end` are days both included, `char_start` and
    `char_end` count the characters of the document's text: `text[char_start:char_end] == quote`.
    """

    claim_id: str
    document: str
    kind: str
    actor: str | None
    target: str | None
    value: float | None
    qualifier: Qualifier | None
    unit: str | None
    start: date | None
    end: date | None
    date_text: str | None
    place: str | None
    status: Status
    stance: str | None
    attributed_to: str | None
    quote: str
    char_start: int
    char_end: int
    rule: str
