"""Which way the time of a claim points: what is planned lies ahead of its telling, and what has
happened before it, where the grammar leaves that open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import climb, hangs_on, verb_above
from missionbrief.language.pointing import of_a_text, up_to_then, was_planned

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft
    from missionbrief.interval import Interval
    from missionbrief.language.dates import Expression

_AHEAD = frozenset({"arrival", "visit", "operation", "personnel", "contributor"})
_BEHIND = frozenset({"arrival", "visit", "operation", "casualty", "violence", "displacement"})
_JOINED = re.compile(r",?\s+and(?: again)?(?: on)?\s+(?:the )?")
_RUN, _WEEK = 5, 8
_STARTS = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "VERB", "AUX"})
_PAST = frozenset({"had", "has", "have", "was", "were"})


def pointed(draft: Draft, when: Expression, kind: str) -> Interval | None:
    """Return the days that `when`, the draft's own expression of time, means for a claim of `kind`:
    "are next in line to send people, in August" is the August to come."""
    sentence, published = draft.sentence, draft.sentence.article.document.published.interval
    days = sentence.resolve(when, draft.trigger)
    if days is None:
        return None
    if kind in _BEHIND and draft.status in ("actual", "reported"):
        days = _with_the_next(draft, when, days)
    if draft.status == "planned" and kind in _AHEAD and _of_a_text(draft, when):
        return None  # "the draft of October 2 would raise it to 5,500"
    if draft.status == "planned" and kind in _AHEAD and _before(days, published):
        other = None if _past(draft, when) else sentence.resolve(when, draft.trigger, ahead=True)
        return other if other is not None and _before(days, other) else days
    lasts = kind == "visit" and up_to_then(sentence.tokens_of(when))
    behind = draft.status in ("actual", "reported") and kind in _BEHIND and not lasts
    if behind and _before(published, days):
        other = sentence.resolve(when, draft.trigger, ahead=False)
        return other if other is not None and _before(other, days) else days
    return days


def _with_the_next(draft: Draft, when: Expression, days: Interval) -> Interval:
    """The days of a time and of another that is joined to it: "over the weekend and on Monday", "on
    Friday and again yesterday"."""
    sentence, dates = draft.sentence, list(draft.sentence.dates)
    at = dates.index(when) if when in dates else len(dates)
    verb = next((t for t in climb(draft.trigger) if t.pos_ in ("VERB", "AUX")), None)
    for first, second in ((at - 1, at), (at, at + 1)):
        if first < 0 or second >= len(dates):
            continue
        between = sentence.span.text[dates[first].end : dates[second].start].lower()
        verbs = {verb_above(sentence.tokens_of(dates[n])) for n in (first, second)}
        if not _JOINED.fullmatch(between) or verbs != {verb} or _opens(draft, dates[second]):
            continue
        other = sentence.resolve(dates[first if second == at else second])
        opens = sentence.span.text[: dates[first].start].lower().split()[-1:]
        most = _WEEK if opens in (["between"], ["from"]) else _RUN
        if other is not None and _few(days) and _few(other) and _few(days.hull(other), most):
            return days.hull(other)
    return days


def _opens(draft: Draft, second: Expression) -> bool:
    """Whether a time behind a verb opens another clause: "on Sunday and on Monday police came"."""
    last = draft.sentence.tokens_of(second)[-1]
    verb = verb_above(draft.sentence.tokens_of(second))
    behind = verb is not None and verb.i < last.i and last.i + 1 < draft.sentence.span.end
    return behind and last.nbor().pos_ in _STARTS


def _few(days: Interval, most: int = _RUN) -> bool:
    return days.days is not None and days.days <= most


def _of_a_text(draft: Draft, when: Expression) -> bool:
    above = hangs_on(draft.sentence.tokens_of(when))
    return above is not None and of_a_text(above)


def _before(one: Interval, other: Interval) -> bool:
    return one.end is not None and other.start is not None and one.end < other.start


def _past(draft: Draft, when: Expression) -> bool:
    """Whether a time stands under a verb of the past, or one that only tells."""
    verb = verb_above(draft.sentence.tokens_of(when))
    if verb is None:
        return False
    helped = any(c.lower_ in _PAST for c in verb.children) or was_planned(verb)
    return helped or verb.tag_ in ("VBD", "VBN") or verb.base in REPORTING
