"""A word of wanting or judging."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

Leaning = Literal[
    "asks",
    "ought",
    "works",
    "plans",
    "weighs",
    "pro",
    "thanks",
    "con",
    "regrets",
    "blocks",
    "refuses",
    "warns",
]


# So many words after a cue tell what it is said of.
NEAR = 16


@dataclass(frozen=True)
class Cue:
    """A word of wanting or judging; `noun` where it is no verb and its owner holds it."""

    token: Token
    leaning: Leaning
    noun: bool = False
