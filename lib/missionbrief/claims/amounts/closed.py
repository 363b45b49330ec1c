"""Whether a gap in the money is told to be closed, or what was to be done came to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.wished import voted_down
from missionbrief.language.modality import mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.amounts.money import Money
    from missionbrief.language.tokens import Token

_CLOSES = words("claims", "money", "closes")
_GOVERNED = frozenset({"dobj", "nsubjpass"})


def closing(gap: Token) -> Token | None:
    """Return the verb that says a gap is closed, or is to be: "to *fill* the gap of $9 million",
    "the lack of money was *overcome*"; None where none does."""
    verb = gap.head
    return verb if gap.dep_ in _GOVERNED and verb.base in _CLOSES else None


def closed(gap: Token) -> bool:
    """Return whether a gap is told to be no more."""
    verb = closing(gap)
    return verb is not None and mode(verb) == "actual"


def no_more(told: Money) -> bool:
    """Return whether what is told of a sum is over, or came to nothing: "the gap of $9 million was
    filled", "rejected an amendment that would have cut off $50 million"."""
    if told.role == "short":
        return told.noun is not None and closed(told.noun)
    return told.verb is not None and voted_down(told.verb)
