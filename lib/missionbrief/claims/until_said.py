"""Until when what is told to go on until now has gone on: until the day on which somebody said so.

"At least 3,661 people have been killed since January, the UN said on Friday" counts up to Friday,
and no further.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from missionbrief.claims.audience import day_of_audience, deed_before
from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.occasion import fresh, says_when, spoke_once
from missionbrief.claims.views.scenes import scene
from missionbrief.language.grammar import verb_above

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft
    from missionbrief.interval import Interval


_ALREADY = HAPPENED | {"frozen"}


def until_said(draft: Draft, days: Interval | None) -> Interval | None:
    """Return the days of a draft, which end with the day of saying where they would end with that
    of publication, and the sentence, or another on who says it, tells when it was said."""
    published = draft.sentence.article.document.published.interval
    if days is None or published.days != 1 or days.end != published.end or days.days == 1:
        return days
    said = _said_on(draft) if draft.status in _ALREADY else None
    if said is None or days.end is None or said.end is None or said.days != 1:
        return days
    within = said.end < days.end and (days.start is None or days.start < said.end)
    return replace(days, end=said.end) if within else days


def _said_on(draft: Draft) -> Interval | None:
    """The day of the saying that credits somebody with a draft."""
    sentence = draft.sentence
    frames = [f for f in sentence.frames if f.holds(draft.trigger)]
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        verb = verb_above(tokens) if tokens and says_when(sentence, expression) else None
        if verb is None:
            continue
        beside = any(f.verb_first <= verb.i <= f.verb_last or f.first == verb.i for f in frames)
        if beside or (verb.tag_ == "VBG" and frames):
            return sentence.resolve(expression)
    return _spoke_before(draft) if frames else None


def _spoke_before(draft: Draft) -> Interval | None:
    """The day on which who is credited spoke, as the sentences before tell it: "The Council met on
    Wednesday. … she told the meeting that …"."""
    sentence, who = draft.sentence, draft.attributed_to
    if sentence.in_turn:
        return None
    told = deed_before(sentence, who) or day_of_audience(sentence, who)
    told = told or spoke_once(sentence, who)
    days = told[0] if told is not None else scene(sentence, draft.trigger)
    return days if days is not None and fresh(days, sentence) else None
