"""When an article was published at the earliest, by the deeds its claims tell as done.

What happened stands in no older article: a day in a claim's own words bounds the article's
publication from below, also where the sentence speaks of what is to come as well and the dates
of the text alone allow no inference (see language/published.py). For a month or a year its first
day counts. Positions and judgements are left aside: the day beside them may be that of what is
wanted or feared.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from missionbrief.claims.claim import HAPPENED, Claim
from missionbrief.corpus.document import Document, Published

_VIEWS = frozenset({"position", "assessment"})
_OPEN = frozenset({"inferred", "unknown"})


def no_older(document: Document, claims: Iterable[Claim]) -> Document:
    """Return `document` published no earlier than what `claims` of it tell as having happened.

    A date that is given or stated stays as it is; so does an inferred one that all of the deeds
    come before, or that one of them contradicts.
    """
    told = document.published
    if told.basis not in _OPEN:
        return document
    days = [
        (c.start, c.date_text)
        for c in claims
        if c.start and c.date_text and c.status in HAPPENED and c.kind not in _VIEWS
        if told.latest is None or c.start <= told.latest
    ]
    if not days:
        return document
    start, words = max(days)
    if told.earliest and told.earliest >= start:
        return document
    reason = f"the text speaks of “{words}” as past"
    return replace(document, published=Published(start, told.latest, "inferred", reason))
