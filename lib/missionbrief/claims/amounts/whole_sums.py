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
_NEEDED = re.compile(
    r"(?: (?:a|per|each|every) (?:year|month)| annually| annual)?(?: that)?"
    r"(?: the [\w-]+| it| they)?(?: is| are| was| were)?(?: reckoned to| said to)?"
    r" (?:needs?|needed|requires?|required|costs?)\b"
)
_IN_HAND = re.compile(
    r" (?:now |so far )?in (?:the|its|a)(?: [\w.'’-]+){0,3} (?:fund|kitty|account)\b"
)
_FIRST_WORDS = 12


def opens_with(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a sentence opens with a whole: "Of the $90 million, …"."""
    text = sentence.span.text
    return quantity.start < _FIRST_WORDS and _OPENS.search(text[: quantity.start]) is not None


def is_whole(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a sum is the whole of which the sentence tells a part."""
    text = sentence.span.text
    parts = (q for q in sentence.quantities if q.end < quantity.start)
    return opens_with(sentence, quantity) or any(
        _BETWEEN.fullmatch(text, q.end, quantity.start) for q in parts
    )


def of_many(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a sum is a whole that no one payer gives: that is needed, or in a fund."""
    text, end = sentence.span.text, quantity.end
    told = _NEEDED.match(text, end) or _IN_HAND.match(text, end)
    return told is not None and is_whole(sentence, quantity)


def of_whole(sentence: Sentence, quantity: Quantity, told: Money) -> Money | None:
    """Return what is told of a whole: that it is needed, or in a fund. What is done with the part
    (`told`, where a verb before the sum says it) is not done with the whole."""
    text, end = sentence.span.text, quantity.end
    if _NEEDED.match(text, end):
        return Money("cost", None, None)
    if _IN_HAND.match(text, end):
        return Money("received", None, None)
    return None if told.verb is not None and told.verb.i < quantity.number.i else told
