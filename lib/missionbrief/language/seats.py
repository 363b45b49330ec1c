"""Whether the seat of a government stands for that government or is a town.

"Nairobi pledged", "Washington's pledge" and "money from Ottawa" are governments; "in Nairobi",
"flew to Washington" and "a Nairobi court" are towns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Span, Token

_ACTORS = frozenset({"nsubj", "nsubjpass"})
_SIDES = frozenset({"by", "with", "between", "against"})
_GIVEN = words("language", "seats", "given")
_OFFICIALS = words("language", "seats", "officials")
_TOWNLY = words("language", "seats", "townly")


def governs(seat: Span) -> bool:
    """Whether the town named by `seat` stands for the government that sits there."""
    head = seat.root
    doc = seat.doc
    after = doc[seat.end] if seat.end < len(doc) else None
    before = doc[seat.start - 1] if seat.start else None
    if before is not None and before.lower_ in ("in", "at", "near", "to", "into", "outside"):
        return False
    if after is not None and after.text in ("(", "-", "--", "–", "—", "/"):
        return False
    if head.dep_ == "conj" and head.head.ent_type_ == head.ent_type_:
        head = head.head
    if head.dep_ in _ACTORS:
        return True
    if head.dep_ == "poss":
        return head.head.base not in _TOWNLY
    if head.dep_ in ("compound", "nmod", "amod"):
        return head.head.base in _OFFICIALS
    if head.dep_ == "pobj":
        return head.head.lower_ in _SIDES or _sent(head.head)
    return head.dep_ in ("dobj", "dative") and head.head.base not in _TOWNLY


def _sent(preposition: Token) -> bool:
    """Whether what comes "from" a seat is what governments give: money, support, a demand."""
    if preposition.lower_ != "from":
        return False
    source = preposition.head
    return source.base in _GIVEN or any(
        c.base in _GIVEN for c in source.children if c.dep_ == "dobj"
    )
