"""Numbers of those who are not there: the one that there is not, those who are missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.language.article import Sentence

_NOT_ONE = re.compile(
    r"\b(?:not (?:even )?(?:one|a single)|even (?:one|a single)|one (?:single|more|other)"
    r"|another single|a single)$"
)
_NEGATED = frozenset({"no", "not", "n't", "n’t", "none", "never", "nobody", "neither", "nor",
                      "without", "against", "before"})  # fmt: skip


def one_at_all(sentence: Sentence, count: Count) -> bool:
    """Return whether one is told only as the least there could be: "not even one soldier"."""
    if count.quantity.value != 1:
        return False
    doc, number = sentence.span.doc, count.quantity.number
    lead = doc.text_of(max(sentence.span.start, number.i - 2), min(sentence.span.end, number.i + 2))
    near = any(_NOT_ONE.search(lead.lower()[:n]) for n in range(1, len(lead) + 1))
    return near and any(t.lower_ in _NEGATED for t in sentence.span)


def lacking(sentence: Sentence, count: Count) -> bool:
    """Return whether they are those who are missing: "lacks 1,500 of its officers", "is 1,500
    officers short of its target"."""
    doc = sentence.span.doc
    after = doc[count.last + 1 : min(sentence.span.end, count.last + 2)]
    lead = doc[max(sentence.span.start, count.first - 3) : count.first]
    return any(t.lower_ in ("short", "shy") for t in after) or any(
        t.base in ("lack", "shortfall") for t in lead
    )
