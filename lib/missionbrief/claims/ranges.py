"""Amounts that say the same as the one before, or are an end of a range."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Qualifier
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

_OPENS = re.compile(
    r"\b(?:between|(?:anywhere|ranging|ranges?|ranged) (?:from|between))\s+"
    r"(?:about |around |roughly |some )?$",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\b(?:between|(?:anywhere|ranging|ranges?|ranged) (?:from|between))\s"
    r"[^,;]{1,30}\s(?:and|to)\s*$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"[(\[]\s*(?:or |about |around |=|approx\.? )*$")
_CLOSED = re.compile(
    r"\s*(?:\w+ )?(?:euros?|dollars?|shillings?|pounds?)?\s*[)\]]\s*(?:or |about |around )*",
    re.IGNORECASE,
)
_PORTIONS = words("claims", "ranges", "portions")
_CHANGED = re.compile(r"\bfrom\s*$")
_TO = re.compile(r"\s*(?:a year )?to\b")
_RUNS_TO = re.compile(r"\s*(?:to|–|-)\s*")


def conversion(sentence: Sentence, quantity: Quantity, found: list[Quantity]) -> bool:
    """Whether an amount only repeats the one before it in another currency: "($3.3 million)", or
    stands in brackets right before the one that it repeats."""
    text = sentence.span.text
    later = next((q for q in found if q.start >= quantity.end), None)
    if later is not None and later.currency != quantity.currency:
        closed = _CLOSED.fullmatch(text[quantity.end : later.start])
        if closed and _IN_BRACKETS.search(text[: quantity.start]):
            return True
    earlier = [q for q in found if q.end <= quantity.start]
    if not earlier:
        return False
    between = text[earlier[-1].end : quantity.start].lower()
    if re.fullmatch(
        r"\s*(?:(?:\w+ )?(?:euros?|dollars?|shillings?)\s*)?[(\[]\s*(?:or |about |=|approx\.? )*",
        between,
    ):
        return True
    other = earlier[-1].currency != quantity.currency
    return other and bool(re.fullmatch(r"[\w\s]{0,20},?\s*(?:or|i\.e\.)\s+(?:about )?", between))


def of_unknown_part(quantity: Quantity) -> bool:
    """Whether only some part of an amount is what is told of: "a portion of the 9 billion is gone";
    not of one that has a clause of its own: "part of the 60 million that Canada promised"."""
    number = quantity.number
    head = number.head if number.dep_ == "nummod" else number
    of = head.head
    if head.dep_ != "pobj" or of.lower_ != "of" or of.head.base not in _PORTIONS:
        return False
    own = any(c.dep_ in ("relcl", "acl") for c in head.children)
    return not own and not any(t.like_num for t in of.head.children)


def replaced(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an amount is only what another has changed from: "from $240 million to"."""
    text = sentence.span.text
    before, after = text[: quantity.start], text[quantity.end :]
    return bool(_CHANGED.search(before) and _TO.match(after)) and not _OPENS.search(before)


def end_of_range(sentence: Sentence, quantity: Quantity) -> Qualifier | None:
    """Return `at_least` or `at_most` for an end of a range: "between $30 and $50 million", "$30
    million to $50 million"."""
    before = sentence.span.text[: quantity.start]
    if _OPENS.search(before) or upper_end(sentence, quantity) is not None:
        return "at_least"
    closes = _CLOSES.search(before) or any(
        upper_end(sentence, q) is quantity for q in sentence.quantities if q.end < quantity.start
    )
    return "at_most" if closes else None


def upper_end(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """The other end of the range that a sum opens: "at $50 million *to $60 million* a year"; None
    where it opens none."""
    text = sentence.span.text
    after = next((q for q in sentence.quantities if q.start >= quantity.end), None)
    if after is None or not after.currency or after.currency != quantity.currency:
        return None
    if _CHANGED.search(text[: quantity.start]) or (after.value or 0) <= (quantity.value or 0):
        return None
    return after if _RUNS_TO.fullmatch(text[quantity.end : after.start]) else None
