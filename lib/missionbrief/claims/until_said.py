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
from missionbrief.language.attribution import REPORTING
from missionbrief.language.clause_days import SUMS
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import climb, verb_above
from missionbrief.language.when import held_against
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from datetime import date

    from missionbrief.claims.draft import Draft
    from missionbrief.interval import Interval


_ISSUES = frozenset({"publish", "release", "issue", "present", "unveil", "circulate"})
_DOCUMENTS = words("language", "sayers", "documents")
_MONTH, _LONG = 31, 400
_ALREADY = HAPPENED | {"frozen"}


def until_said(draft: Draft, days: Interval | None) -> Interval | None:
    """Return the days of a draft, which end with the day of saying where they would end with that
    of publication, and the sentence, or another on who says it, tells when it was said."""
    published = draft.sentence.article.document.published.interval
    if days is None or published.days != 1 or days.end != published.end or days.days == 1:
        return days
    summed = draft.when is not None and isinstance(draft.when.form, Since)
    limit = _limit(draft) if draft.status in _ALREADY else None
    if limit is not None and days.end is not None and (days.start or limit) <= limit < days.end:
        return replace(days, end=limit)
    said = _said_on(draft) if draft.status in _ALREADY or summed else None
    if said is None or days.end is None or said.end is None or (said.days or _LONG) > _MONTH:
        return days
    within = said.end < days.end and (days.start is None or days.start < said.end)
    return replace(days, end=said.end) if within else days


def _limit(draft: Draft) -> date | None:
    """The day up to which a count is told to go by its own verb: "as of March 10, 1,200 had been
    killed this year", "by the end of May 900 had died since January"."""
    sentence = draft.sentence
    verb = next((t for t in climb(draft.trigger) if t.pos_ in ("VERB", "AUX")), None)
    for expression in sentence.dates:
        tokens, days = sentence.tokens_of(expression), sentence.resolve(expression)
        if expression == draft.when or days is None or verb is None or verb_above(tokens) != verb:
            continue
        before = sentence.span.text[: expression.start].lower().split()[-2:]
        as_of = before in (["as", "of"], ["as", "at"]) or expression.text.lower()[:5] == "as of"
        if days.start is None or as_of:
            return days.end
    return None


def _said_on(draft: Draft) -> Interval | None:
    """The day of the saying that credits somebody with a draft."""
    sentence = draft.sentence
    frames = [f for f in sentence.frames if f.holds(draft.trigger)]
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        verb = verb_above(tokens) if tokens and says_when(sentence, expression) else None
        if verb is None or held_against(tokens[0]):
            continue
        beside = any(f.verb_first <= verb.i <= f.verb_last or f.first == verb.i for f in frames)
        if beside or (verb.tag_ == "VBG" and frames):
            return sentence.resolve(expression)
    if (told := _told_with(draft)) is not None:
        return told
    return _spoke_before(draft) if frames else None


def _told_with(draft: Draft) -> Interval | None:
    """The day of what somebody did as he said it ("painted a dark picture on Friday, telling
    members that"), of the paper that counts it ("a report issued on Friday counts"), or of the
    gift that makes it the sum ("gave 10 million on Friday, bringing the total since May to")."""
    sentence, above = draft.sentence, list(climb(draft.trigger))
    for expression in sentence.dates:
        verb = verb_above(sentence.tokens_of(expression))
        if verb is None:
            continue
        with_it = any(
            t.dep_ == "advcl" and t.tag_ == "VBG" and t.base in REPORTING | SUMS and t.head == verb
            for t in above
        )
        papers = verb.base in _ISSUES and verb.dep_ in ("acl", "relcl")
        if with_it or (papers and verb.head.base in _DOCUMENTS):
            return sentence.resolve(expression)
    return None


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
