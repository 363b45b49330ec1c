"""What has gone on ever since a day: "attacked it on Monday and have killed 55 people since",
"has worsened since my last briefing to the Council in January"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.interval import Interval
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import climb

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft
    from missionbrief.language.tokens import Token


def ever_since(draft: Draft, days: Interval | None) -> Interval | None:
    """Return the days of a draft: from those on to publication where its verb is told with a
    "since" that names no day itself, or names an event by its day."""
    published = draft.sentence.article.document.published.interval
    if days is None or days.start is None or published.days != 1 or draft.status not in HAPPENED:
        return days
    verb = next((t for t in climb(draft.trigger) if t.pos_ in ("VERB", "AUX")), None)
    if verb is not None and days.end == published.end and _over_by_then(draft, verb):
        return Interval(days.start, None)
    alone = verb is not None and any(
        c.lower_ == "since"
        and c.dep_ in ("advmod", "prep")
        and c.i > verb.i
        and not list(c.children)
        for c in verb.children
    )
    if verb is not None and draft.stance is not None:
        alone = alone or _since_then(draft, verb)
    within = published.end is not None and days.end is not None and days.end < published.end
    return Interval(days.start, published.end) if alone and within else days


def _over_by_then(draft: Draft, verb: Token) -> bool:
    """Whether a clause on somebody tells what he had done since a day, up to what the sentence
    tells: "retook the port from gangs who had held it since March 6"."""
    since = draft.when is not None and isinstance(draft.when.form, Since)
    had = any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return since and had and not passive and verb.dep_ == "relcl"


def _since_then(draft: Draft, verb: Token) -> bool:
    """Whether the words of a draft's time stand in what is told after "since" of its verb."""
    if draft.when is None:
        return False
    told = {t.i for t in draft.sentence.tokens_of(draft.when)}
    opened = (c for c in verb.children if c.lower_ == "since" and c.dep_ in ("prep", "mark"))
    return bool(told) and any(told <= {t.i for t in since.subtree} for since in opened)
