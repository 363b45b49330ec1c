"""A coming or going of personnel, as a sentence tells it by itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import actor
from missionbrief.claims.troops.events import Event, event
from missionbrief.claims.troops.moves import moves
from missionbrief.claims.troops.owners import owner_of
from missionbrief.claims.troops.owning import NOBODY

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.ways import Way
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token


@dataclass(frozen=True)
class Coming:
    """A body of personnel that came or is to come, or left: whose (canonical), what it is called,
    how many, by which word (`cue`), which way, when and how the sentence puts it."""

    head: Token
    name: str
    actor: str
    count: Count | None
    cue: Token
    way: Way
    rule: str
    event: Event
    ordered: bool = False


@lru_cache(maxsize=64)
def told(sentence: Sentence) -> tuple[Coming, ...]:
    """Return what the sentence tells by itself."""
    moving = moves(sentence)
    found: list[Coming] = []
    before: Event | None = None
    owned = NOBODY
    for move in moving:
        body = move.body
        mine = owner_of(sentence, body.first, body.last, body.head)
        shares = move.rule in ("joined", "gapped")
        if mine is NOBODY and shares:
            mine = owned
        happens = event(sentence, move, moving, before if shares else None)
        if happens is None:
            continue
        owned, before = mine, happens
        who = mine.name or actor(sentence, body.head)
        found.append(
            Coming(
                body.head,
                body.name,
                who,
                body.count,
                move.cue,
                move.way,
                move.rule,
                happens,
                body.order is not None,
            )
        )
    return tuple(found)
