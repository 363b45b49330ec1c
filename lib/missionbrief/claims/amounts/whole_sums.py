"""The whole sum of which a part is told: "donors have paid $85 million of the $600 million it
needs", "of the $110 million in the fund, Canada gave $63 million"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.money import Money

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

_OPENS = re.compile(r"\b[Oo]f (?:the |that |its |this )?$")
_BETWEEN = re.compile(
    r" (?:out )?of (?:the |a |its |their )?(?:(?:total|about|some|roughly|nearly|almost|over"
    r"|estimated|more than|around|of) )*$"
)
_IN_HAND = re.compile(
    r" (?:now |so far )?in (?:the|its|a)(?: [\w.'’-]+){0,3} (?:fund|kitty|account)\b"
)
_BARE = re.compile(r"(?: in all| altogether)?,")
_FIRST_WORDS = 12


def _opens_with(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a sentence opens with a whole: "Of the $90 million, …"."""
    text = sentence.span.text
    return quantity.start < _FIRST_WORDS and _OPENS.search(text[: quantity.start]) is not None


def is_whole(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a sum is the whole of which the sentence tells a part."""
    text = sentence.span.text
    parts = (q for q in sentence.quantities if q.end < quantity.start)
    return _opens_with(sentence, quantity) or any(
        _BETWEEN.fullmatch(text, q.end, quantity.start) for q in parts
    )


def only_whole(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a sum only opens a sentence as the whole of others, with no word of its own:
    "Of the $90 million, $20 million is set aside for"."""
    after = _BARE.match(sentence.span.text, quantity.end)
    return _opens_with(sentence, quantity) and after is not None


def of_whole(sentence: Sentence, quantity: Quantity, told: Money) -> Money | None:
    """Return what is told of a whole that is given or received by its words, `told`: that it is in
    a fund. What a verb before the sum says is done with the part; of a whole that opens a sentence
    and is not described nothing is told: "Of the $90 million, $20 million is"."""
    text, end = sentence.span.text, quantity.end
    if _IN_HAND.match(text, end):
        return Money("received", None, None)
    before = told.verb is not None and told.verb.i < quantity.number.i
    return None if before or (only_whole(sentence, quantity) and not told.finite) else told
