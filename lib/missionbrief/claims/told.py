"""When a thing happened that the words for it do not date: as told beside it.

A pledge, or what an actor wants, is of the day on which it was said; a named person's loss of the
day on which it is told elsewhere; a vote of the day on which the text was adopted; a part of a
strength of the day of the whole.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from missionbrief.claims.audience import day_of_audience, deed_before, deed_beside
from missionbrief.claims.counted import counted_from
from missionbrief.claims.driven_out import since_attack, since_begun
from missionbrief.claims.harmed.last_way import by_farewell
from missionbrief.claims.harmed.report_period import of_report, same_period
from missionbrief.claims.interview import spoken_on
from missionbrief.claims.law.deciders import deciders
from missionbrief.claims.law.vote_days import days_of_vote
from missionbrief.claims.occasion import fresh, occasion
from missionbrief.claims.papers import day_of_paper
from missionbrief.claims.parted import KINDS as PARTED
from missionbrief.claims.parted import parted
from missionbrief.claims.put_off import KINDS as PUT_OFF
from missionbrief.claims.put_off import put_off
from missionbrief.claims.scene import day_behind, day_of_scene, of_growth
from missionbrief.claims.travel.whole_stay import back_from
from missionbrief.claims.troops.as_of import as_of
from missionbrief.claims.views.expressed import (
    ahead,
    asides,
    of_a_plan,
    often,
    others_deed,
    reckoned_from,
    these_days,
)
from missionbrief.claims.views.scenes import of_paper, scene
from missionbrief.language.attribution import REPORTING
from missionbrief.language.clause_days import (
    SUMS,
    of_another_sum,
    of_new_sum,
    past,
    present,
    so_far,
    told_aside,
    up_to_now,
)
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import (
    clause_on,
    climb,
    in_passing,
    subject,
    verb_above,
)
from missionbrief.language.modality import PLEDGED
from missionbrief.language.sayers import sayer
from missionbrief.language.when import governor, held_against, of_office
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft, Told
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token


_EVENTS = words("claims", "told", "events")
_HAPPENS = words("claims", "told", "happens")
_SAYS = REPORTING | words("claims", "told", "says")
_BE = frozenset({"be", "serve", "stay", "remain"})
_STILL = words("claims", "told", "now")
_PARTS = frozenset({"them", "those", "these", "whom"})
_SAME = re.compile(
    r"\b(?:the|that) same (?:exchange|attack|incident|ambush|clash|crash|firefight|shooting|raid"
    r"|operation|accident|battle|day)\b",
    re.IGNORECASE,
)
_ANNOUNCES = frozenset({"announce", "pledge", "promise", "commit", "unveil"})
_WEEK, _FEW, _LISTED = 7, 12, 3
_BACK, _ON = 3, 4
_OF_COURTS = frozenset({"barred", "ruled"})
_RISES = frozenset({"increase", "rise", "growth", "jump", "surge", "drop", "fall", "decline"})


def told(draft: Draft, kind: str) -> Told | None:
    """Return the days of `draft`, and the words they come from, by what stands beside it; None
    where nothing tells."""
    sentence = draft.sentence
    if kind == "position" and draft.rule.endswith("votes"):
        return _vote(sentence)
    if kind in ("funding", "personnel", "mandate") and told_aside(draft.trigger):
        return None
    pledged = draft.status == "pledged" or (kind == "funding" and draft.status == "planned")
    if kind == "position" and _of_no_day(draft):
        return None
    if kind == "position":
        return (
            _said(sentence, draft.trigger)
            or _same_speech(sentence)
            or _when_spoken(draft)
            or day_of_paper(sentence)
            or (_now(sentence, draft.trigger) if draft.rule != "sponsor" else None)
        )
    if kind in ("funding", "displacement") or (kind == "personnel" and pledged):
        return (
            _said(sentence, draft.trigger)
            or _announced(sentence, draft.trigger)
            or (
                (_same_speech(sentence) or _when_spoken(draft) or _at_gathering(draft))
                if pledged
                else None
            )
        )
    if (kind == "contributor" and pledged) or (kind == "personnel" and draft.status == "frozen"):
        return _said(sentence, draft.trigger)
    if kind == "mandate" and draft.rule in _OF_COURTS:
        # What a court does is of no day on which others vote, but "hours before the vote".
        return _vote(sentence) if sentence.lemmas & {"hour", "vote"} else None
    if kind == "mandate" and (draft.unit or draft.status == "actual"):
        return _vote(sentence, draft.actor) if not in_passing(draft.trigger) else None
    if kind == "casualty" and by_farewell(draft.trigger):
        return None
    if kind == "casualty":
        return (
            (_day_of_event(sentence, whole=False) if draft.target else None)
            or _of_person(sentence, draft.target)
            or _same_event(sentence)
            or (day_of_scene(draft, kind) if draft.target is None else None)
            or day_behind(draft)
        )
    if kind == "violence":
        # "the slaughter of 40 people in X, where gunmen opened fire on Thursday"
        return (
            _day_of_event(sentence)
            or same_period(draft)
            or of_report(draft)
            or day_of_scene(draft, kind)
            or day_behind(draft)
        )
    if kind == "operation":
        return day_of_scene(draft, kind)
    if kind == "statement":
        return occasion(draft) or _issued(sentence) or _gathering(draft)
    if kind == "personnel" and draft.status == "actual":
        return _of_whole(sentence, draft.trigger) or as_of(sentence, draft.trigger)
    if kind == "visit":
        return _on_arrival(sentence) or back_from(sentence, draft.trigger)
    if kind == "assessment":
        spoke = occasion(draft) if draft.attributed_to else None
        if spoke is not None or draft.attributed_to is None:
            return spoke
        return _issued(sentence) or _gathering(draft)
    return None


def _of_no_day(draft: Draft) -> bool:
    """Whether a view is of no day told beside it: held these days, told often, told to be so long
    before or after what has a day, or only another's plan that somebody speaks of."""
    sentence, verb, actor = draft.sentence, draft.trigger, draft.actor
    plan = draft.rule == "plans" and actor is not None
    if plan and others_deed(sentence, verb, str(actor), draft.attributed_to):
        return True
    return these_days(sentence, verb) or often(verb) or reckoned_from(verb)


def _issued(sentence: Sentence) -> Told | None:
    """The day of the paper or recording in which something is said."""
    paper = of_paper(sentence)
    return (paper, None) if paper is not None else day_of_paper(sentence)


def _of_clause(draft: Draft) -> Told | None:
    """The day of a promise that a clause on the number itself tells ("completing the 150
    that it promised in September"), or since when those counted "have been there"."""
    verbs = PLEDGED if draft.status == "pledged" else _BE if draft.status == "actual" else ()
    sentence = draft.sentence
    for expression in sentence.dates:
        verb = verb_above(sentence.tokens_of(expression))
        if verb is None or verb.dep_ != "relcl" or verb.base not in verbs:
            continue
        since = isinstance(expression.form, Since)
        if clause_on(verb, draft.trigger) and since == (verbs is _BE):
            return _resolved(sentence, expression)
    return None


def _of_start(draft: Draft) -> Told | None:
    """The day since which somebody is missing, or has been there: that of the loss, or of coming;
    the dead and wounded "since June" are counted up to now."""
    form = draft.when.form if draft.when is not None else None
    if draft.when is not None and draft.unit == "missing" and (lost := _day_of_loss(draft)):
        return lost, draft.when.text
    if not isinstance(form, Since) or draft.when is None or draft.unit in ("killed", "injured"):
        return None
    days = draft.sentence.resolve(replace(draft.when, form=form.form))
    return (days, draft.when.text) if days is not None else None


def _day_of_loss(draft: Draft) -> Interval | None:
    """The day of the event since which somebody is missing: "since gangs fell on his unit on
    March 25"."""
    if draft.when is None:
        return None
    since = draft.sentence.resolve(draft.when)
    day = draft.sentence.named_days(draft.when, ahead=False)
    now = draft.sentence.article.document.published.interval.end
    if since is None or day is None or since.end != now:
        return None
    return day if (day.start, day.days) == (since.start, 1) else None


def _when_spoken(draft: Draft) -> Told | None:
    """The day of the speech in which somebody wants something, by what he did beside it or who
    heard it."""
    sentence, who = draft.sentence, draft.attributed_to or draft.actor
    if draft.attributed_to is None and draft.value is not None:
        verb = next((t for t in climb(draft.trigger) if t.base in _SAYS), None)
        if verb is not None and any(c.lower_ == "had" for c in verb.children):
            return None  # "Washington had committed $15 million, he said."
        by = subject(verb) if verb is not None else None
        who = sayer(sentence, by) if by is not None else who
    if sentence.in_turn or draft.rule == "sponsor":
        return None
    beside = deed_beside(sentence, who)
    if beside is not None and fresh(beside[0], sentence):
        return beside
    if len(ahead(sentence)) + len(_of_totals(draft)) < len(sentence.dates):
        return None
    return deed_before(sentence, who) or day_of_audience(sentence, who)


def _of_totals(draft: Draft) -> list[Expression]:
    """The times in a sentence that tell of what sum another sum makes."""
    sentence = draft.sentence
    if draft.unit is None or draft.value is None or sentence.lemmas.isdisjoint(SUMS | {"total"}):
        return []
    return [e for e in sentence.dates if of_new_sum(sentence.tokens_of(e), draft.trigger)]


def _gathering(draft: Draft) -> Told | None:
    """The day of the gathering that the article tells of, at which a statement was made."""
    without = _of_totals(draft)
    days = scene(draft.sentence, draft.trigger, without) if not draft.sentence.in_turn else None
    return (days, None) if days is not None else None


def _at_gathering(draft: Draft) -> Told | None:
    """The day of the gathering at which somebody promised a sum: not one that he only recalled."""
    verb = next((t for t in climb(draft.trigger) if t.pos_ in ("VERB", "AUX")), None)
    promises = verb is not None and verb.base in _ANNOUNCES and verb.tag_ == "VBD"
    return _gathering(draft) if promises else None


def _resolved(sentence: Sentence, expression: Expression, of: Token | None = None) -> Told | None:
    days = sentence.resolve(expression, of)
    return (days, expression.text) if days is not None else None


def _said(sentence: Sentence, trigger: Token) -> Told | None:
    """The day of the saying that a sentence reports, where that is the only date in it."""
    dates = [e for e in sentence.dates if not _of_change(sentence, e, trigger)]
    if len(dates) != 1 or any(asides(sentence, trigger)):
        return None
    return _of_saying(sentence, dates[0], trigger)


def _of_change(sentence: Sentence, expression: Expression, trigger: Token) -> bool:
    """Whether a time only tells in or since when a number has grown: "a rise since last year"."""
    noun = governor(sentence, expression)
    rise = noun is not None and noun.base in _RISES and noun not in list(climb(trigger))
    return rise or of_growth(sentence, expression, trigger)


def _of_saying(sentence: Sentence, date: Expression, trigger: Token) -> Told | None:
    """The day of the saying that a sentence reports, where that is what its only `date` tells."""
    if of_office(sentence.tokens_of(date)):
        return None
    first, last = sorted((trigger.i, sentence.tokens_of(date)[0].i))
    if any(t.text == ";" for t in trigger.doc[first:last]):
        return None  # "over 900 are displaced; in June the office counted 40 dead"
    if of_new_sum(sentence.tokens_of(date), trigger):
        return None
    if any(held_against(t) for t in sentence.tokens_of(date)[:1]):
        return None  # "has passed 700,000, up 22 per cent from June"
    dated_by = governor(sentence, date)
    days = sentence.resolve(date)
    if dated_by is None or (days is not None and days.start is None):
        # "by January" limits what is wanted.
        return None
    published = sentence.article.document.published.latest
    if days is not None and days.start and published and days.start > published:
        return None
    above = {t.i for t in climb(trigger)}
    verb = next((t for t in climb(dated_by) if t.pos_ in ("VERB", "AUX")), dated_by)
    if of_another_sum(verb, trigger) or of_a_plan(verb, trigger):
        return None
    if _joined_later(verb, trigger):
        return None
    if any(_stands_now(verb, t) for t in climb(trigger)):
        return None
    if verb.base not in _SAYS and past(verb) and up_to_now(trigger, verb):
        return None  # "sued in May over a plan for Haiti, where gangs have driven out 200,000"
    says = verb.base in _SAYS and trigger.i not in {t.i for t in dated_by.subtree}
    if says or dated_by.i in above or dated_by == sentence.span.root:
        return _resolved(sentence, date)
    return None


def _stands_now(dated: Token, verb: Token) -> bool:
    """Whether a clause of its own tells how things stand, behind one of what happened: "the Council
    approved it last fall, but it remains short of money"."""
    own = verb.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    return own and dated == verb.head and present(verb) and past(dated)


def _joined_later(verb: Token, trigger: Token) -> bool:
    """Whether a dated clause tells what another did, and is only joined to one of what has been
    done by now: "has put in 369 million, and yesterday the minister announced more"."""
    doers = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass"))
    own = any(c.pos_ != "PRON" for c in doers)
    return verb.dep_ == "conj" and own and so_far(trigger) and verb.head in list(climb(trigger))


def _announced(sentence: Sentence, trigger: Token) -> Told | None:
    """The day on which he speaks, for what a speaker announces: "I can announce that we are giving
    45 million"."""
    spoken = spoken_on(sentence)
    if not sentence.in_turn or sentence.dates or spoken.days != 1:
        return None
    for verb in climb(trigger):
        by = subject(verb) if verb.base in _ANNOUNCES else None
        if by is not None and by.lower_ in ("i", "we"):
            return None if verb.tag_ in ("VBD", "VBN") else (spoken, None)
    return None


def _now(sentence: Sentence, trigger: Token) -> Told | None:
    """The day of publication, or of the interview, for what is wanted in the present tense."""
    spoken = spoken_on(sentence)
    verb = next((t for t in climb(trigger) if t.tag_ in ("VBZ", "VBP", "VBD", "MD")), None)
    present = verb is not None and verb.tag_ in ("VBZ", "VBP") and verb.lemma_ != "have"
    helped = verb is not None and any(c.tag_ == "MD" or c.lemma_ == "have" for c in verb.children)
    if not present or helped or spoken.days != 1 or verb is None:
        return None
    if len(ahead(sentence)) < len(sentence.dates):
        return None
    return spoken, None


def _on_arrival(sentence: Sentence) -> Told | None:
    """The day of a meeting where somebody goes: "left for X, where he was to meet Y on Friday"."""
    if len(sentence.dates) != 1:
        return None
    dated_by = governor(sentence, sentence.dates[0])
    for step in climb(dated_by) if dated_by is not None else ():
        if step.dep_ == "relcl" and any(t.lower_ == "where" for t in step.subtree):
            return _resolved(sentence, sentence.dates[0])
    return None


def _same_speech(sentence: Sentence) -> Told | None:
    """The day of the speech that "he also urged" goes on with."""
    if not sentence.number or sentence.dates:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    opens = sentence.span[0].lower_ in ("he", "she")
    if not opens or before.paragraph != sentence.paragraph or len(before.dates) != 1:
        return None
    dated_by = governor(before, before.dates[0])
    root = dated_by is not None and dated_by == before.span.root
    return _resolved(before, before.dates[0]) if root else None


def _near(sentence: Sentence) -> list[Sentence]:
    """The few sentences before one, the nearest first, then those after it."""
    sentences, at = sentence.article.sentences, sentence.number
    return [*reversed(sentences[max(0, at - _BACK) : at]), *sentences[at + 1 : at + 1 + _ON]]


def _day_of_event(sentence: Sentence, *, whole: bool = True) -> Told | None:
    """The day that a sentence gives an event, if it gives one alone; `whole` where "since gunmen
    attacked on Monday" is all the time since."""
    found: list[Told] = []
    for expression in sentence.dates:
        dated_by = governor(sentence, expression)
        dated = dated_by is not None and dated_by.base in _EVENTS | _HAPPENS
        of = None if whole else dated_by
        if dated and (days := _resolved(sentence, expression, of)) is not None:
            length = days[0].days
            if length is not None and length <= _WEEK:
                found.append(days)
    return found[0] if len({days for days, _ in found}) == 1 else None


def _same_event(sentence: Sentence) -> Told | None:
    """The day of the event just told, which "in the same exchange" goes back to."""
    if not _SAME.search(sentence.span.text) or not sentence.number or sentence.dates:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    return _day_of_event(before) if sentence.paragraph == before.paragraph else None


def _of_person(sentence: Sentence, target: str | None) -> Told | None:
    """The day on which the article tells that the person `target` was lost."""
    if target is None:
        return None
    for other in sentence.article.sentences:
        if other is sentence or not other.dates:
            continue
        after = other.number == sentence.number + 1 and other.paragraph == sentence.paragraph
        him = after and not other.names_of("person") and any(
            t.lower_ in ("he", "him", "she", "her") for t in other.span
        )  # fmt: skip
        if him or any(m.name.canonical == target for m in other.names_of("person")):
            day = _day_of_event(other)
            if day is not None:
                return day
    return None


def _vote(sentence: Sentence, actor: str | None = None) -> Told | None:
    """The day on which the text was adopted that a sentence without a date tells the votes of; what
    `actor` decides was on no day on which another body alone did."""
    if sentence.dates:
        return None
    near = next((d for s in _near(sentence) if _may_be_of(s, actor) for d in days_of_vote(s)), None)
    if near is not None:
        return near
    others = [s for s in sentence.article.sentences if s is not sentence and _may_be_of(s, actor)]
    found = [day for s in others for day in days_of_vote(s)]
    one = len({days for days, _ in found}) == 1
    return found[0] if one and fresh(found[0][0], sentence) else None


def _may_be_of(sentence: Sentence, actor: str | None) -> bool:
    """Whether a sentence names who decides something, or names no body that does."""
    named = {d.name for d in deciders(sentence) if d.sort in ("council", "approver")}
    return actor is None or not named or actor in named


def _of_whole(sentence: Sentence, trigger: Token) -> Told | None:
    """The day of the whole of which "734 of them" are a part, or a list of parts the parts: "955
    people serve there as of 20 February. Kenya provides 744, Guatemala 150, Jamaica 23"."""
    if not any(t.lower_ in _PARTS for t in sentence.span):
        return _of_sum(sentence)
    if any(t.lower_ in _STILL for t in sentence.span if t.i > trigger.i):
        return None  # "began in June with Kenyans, 400 of whom are now there"
    own = [e for e in sentence.dates if sentence.span.start_char + e.end <= trigger.idx]
    if own:
        return _resolved(sentence, own[-1])
    if not sentence.number or sentence.dates:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    whole = any(q.value is not None and q.value > _FEW for q in before.quantities)
    if whole and before.paragraph == sentence.paragraph and len(before.dates) == 1:
        return _resolved(before, before.dates[0])
    return None


def _of_sum(sentence: Sentence) -> Told | None:
    """The day of the whole, told in the sentence before, of which a sentence lists the parts."""
    before = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    parts = [q.value for q in sentence.quantities if q.value]
    if sentence.dates or not before or len(parts) < _LISTED:
        return None
    if before[0].paragraph != sentence.paragraph or len(before[0].dates) != 1:
        return None
    whole = max((q.value or 0.0 for q in before[0].quantities), default=0.0)
    if not max(parts) < whole or not sum(parts) <= whole:
        return None
    told = _resolved(before[0], before[0].dates[0])
    return told if told is not None and told[0].days == 1 else None


_OUTWEIGHING = {
    "arrival": _of_start,
    "casualty": _of_start,
    "displacement": since_attack,
    "funding": _of_clause,
    "personnel": _of_clause,
    "violence": since_begun,
}


def outweighing(draft: Draft, kind: str) -> Told | None:
    """Return the days, and the words they come from, that the words beside a claim tell with more
    right than its own expression of time; None where none do."""
    open_ = draft.days is None
    if kind in PUT_OFF and (later := put_off(draft)) is not None:
        return later
    days = parted(draft) if kind in PARTED and open_ else None
    days = days or counted_from(draft.sentence, draft.trigger)
    rule = _OUTWEIGHING.get(kind) if open_ else None
    return days or (rule(draft) if rule is not None else None)
