"""Sums that a sentence sets against the right one: "and not the 45 million of earlier reports"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.claims.amounts.money import Role
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

_NOT = re.compile(r"(?:^|[,;(–—]|\b(?:and|but)) ?not (?:the |its |some |a )?(?:\w+ed )?$")
_RATHER = re.compile(r"\b(?:rather than|instead of|as opposed to) (?:the |its |some |a )?$")
_CONTRARY = re.compile(
    r"\b(?:contrary to|despite|in spite of|dismiss(?:ed|es|ing)|den(?:ied|ies|ying)"
    r"|refut(?:ed|es|ing)) (?:\w+ ){0,3}?(?:reports?|claims?|rumou?rs?|allegations?|suggestions?)"
    r" (?:of|that|about)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
# What others said of a sum: "the 60 million first reported", "the 4 million of earlier reports".
_TOLD = re.compile(
    r"[^.;]{0,40}?\b(?:reported|claimed|quoted|cited|rumoured|rumored|alleged|mentioned|reports?"
    r"|claims?|rumou?rs?|accounts?|papers?|media|said)\b",
    re.IGNORECASE,
)
_SETTLED = frozenset({"given", "received", "cost", "allowed", "short"})


def mistaken(sentence: Sentence, quantity: Quantity, role: Role) -> bool:
    """Whether a sum is told to be the wrong one; what was promised and is not what was paid ("not
    the 50 million it had promised") is promised all the same."""
    if role not in _SETTLED:
        return False
    text = sentence.span.text
    before = text[: quantity.start]
    if _NOT.search(before) or _CONTRARY.search(before):
        return True
    told = _TOLD.match(text, quantity.end) is not None
    return told and _RATHER.search(before) is not None
