"""Amounts that say the same as the one before, or are an end of a range."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
_CHANGED = re.compile(r"\bfrom\s*$")
_TO = re.compile(r"\s*(?:a year )?to\b")


def conversion(sentence: Sentence, quantity: Quantity, found: list[Quantity]) -> bool:
    """Whether an amount only repeats the one before it in another currency: "($3.3 million)"."""
    text = sentence.span.text
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


def replaced(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an amount is only what another has changed from: "from $240 million to"."""
    text = sentence.span.text
    before, after = text[: quantity.start], text[quantity.end :]
    return bool(_CHANGED.search(before) and _TO.match(after)) and not _OPENS.search(before)


def end_of_range(sentence: Sentence, quantity: Quantity) -> Qualifier | None:
    """Return `at_least` or `at_most` for an end of a range: "between $30 and $50 million"."""
    before = sentence.span.text[: quantity.start]
    if _OPENS.search(before):
        return "at_least"
    return "at_most" if _CLOSES.search(before) else None
