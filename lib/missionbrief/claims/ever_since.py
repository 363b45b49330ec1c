"""What has gone on ever since a day: "attacked it on Monday and have killed 55 people since"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.interval import Interval
from missionbrief.language.grammar import climb

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft


def ever_since(draft: Draft, days: Interval | None) -> Interval | None:
    """Return the days of a draft: from those on to publication where its verb is told with a
    "since" that names no day itself."""
    published = draft.sentence.article.document.published.interval
    if days is None or days.start is None or published.days != 1 or draft.status not in HAPPENED:
        return days
    verb = next((t for t in climb(draft.trigger) if t.pos_ in ("VERB", "AUX")), None)
    alone = verb is not None and any(
        c.lower_ == "since"
        and c.dep_ in ("advmod", "prep")
        and c.i > verb.i
        and not list(c.children)
        for c in verb.children
    )
    within = published.end is not None and days.end is not None and days.end < published.end
    return Interval(days.start, published.end) if alone and within else days
