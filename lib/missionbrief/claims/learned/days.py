"""Of which days a claim is, told by what labelled claims teach.

The rules say of which days a claim is, or of none. Other expressions of time in its sentence and
in those around it, and the day of publication, stand beside that as candidates; each is weighed by
how it is put, how far away it stands, and what the rules say.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from missionbrief.claims.counted import counted_in, counts_away
from missionbrief.claims.harmed.last_way import by_farewell
from missionbrief.claims.interview import own_words
from missionbrief.claims.law.mandate_words import of_another_day
from missionbrief.claims.learned.day_signs import (
    FEW,
    LEAD,
    Dated,
    apart,
    beside,
    dated_in,
    length,
    of_claim,
    of_day,
    of_occasion,
    of_others,
    way_of,
)
from missionbrief.claims.learned.scale import scale
from missionbrief.claims.scene import (
    COMING,
    came_later,
    chosen,
    going_on,
    of_another_time,
    of_growth,
    of_new_total,
    of_toll,
    tells,
)
from missionbrief.claims.troops.bare_shapes import GROWTH
from missionbrief.claims.troops.movedates import dates_deeds
from missionbrief.interval import Interval
from missionbrief.language.attribution import REPORTING
from missionbrief.language.clause_days import (
    issued,
    of_other_time,
    present,
    so_far,
    told_aside,
    up_to_now,
)
from missionbrief.language.dates.relative import Offset
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import climb, hangs_on, in_passing, noun_above, verb_above
from missionbrief.language.when import compared_with, of_an_act_before, of_office, ranks
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from missionbrief.claims.draft import Days, Draft
    from missionbrief.claims.learned.signs import Signs
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

NAME = "day"
EVENTS = frozenset({"violence", "casualty", "operation", "arrival", "displacement"})
"""The kinds whose days a sentence may tell loosely; of the others the rules know its grammar."""
_TOLD_LATER = EVENTS - {"arrival"}
"""What happened before it was told: without words for it, it is not of the day of publication."""
LESS, BEFORE = {True: 0.45, False: 0.32}, 0.05
"""How much less likely than none days may be where the rules know none, of events and of other
kinds, and how much likelier than any other days they must be. By four-fold cross-validation over
the articles for which no rule was written, seven in ten of the days given so to claims that are
labelled with days are those, and three in ten are given to claims that are labelled with none."""
SURELY = 0.5
"""How much likelier than the days that the rules say it must be that a claim is of none: nine
of ten days taken away so are rightly."""
NEVER = (0.0, None)
_OF_SAYING = frozenset({"sort:says", "event:False", "over:True", "same:False"})
_COUNTS = words("claims", "continued", "counts")
_DOCUMENTS = words("language", "sayers", "documents")
_COURTS = words("claims", "deciders", "courts") | words("claims", "rulings", "orders")
_GROWS = GROWTH | {"double", "triple", "treble", "quadruple", "grow", "climb", "swell"}
_SOME_TIME = frozenset({"recently", "lately", "previously", "earlier", "formerly", "once"})
# What a court does is of no day on which the Council decided or the first contingent came.
_OF_COURTS = frozenset({"barred", "ruled"})
_FEW = 2
_HARMED = frozenset({"killed", "injured", "missing"})
_COMES = frozenset({"arrive", "land", "deploy", "disembark"})
_MEETS = frozenset({"close", "end", "conclude", "open", "begin", "start", "wrap"})
_PRESENT, _GONE = ("VBZ", "VBP"), ("VBD", "VBN")
_CLAUSES = ("relcl", "acl", "advcl")
_TODAY = Offset("day", 0)
_MONTH = 31
_BACK = 8


@dataclass(frozen=True)
class Candidate:
    """Days that a claim might be of, None for no day, and the words that tell them; the `source`
    where they stand, and the signs of how they are put there; `as_ruled` where the rules say so."""

    days: Interval | None
    text: str | None
    source: str
    signs: Signs
    as_ruled: bool


def settled(draft: Draft, kind: str, ruled: Days) -> Days:
    """Return the days of a claim of `kind`, and the words that tell them: what the rules say
    (`ruled`) unless it is likelier of other days where they know none, or surely of none."""
    if ruled[0] is None and (_unknown(draft) or in_passing(draft.trigger)):
        return ruled
    if ruled[0] is None and kind not in EVENTS and told_aside(draft.trigger):
        return ruled
    if ruled[0] is None and kind == "funding" and so_far(draft.trigger):
        return ruled
    if ruled[0] is None and kind == "mandate" and _told_beside(draft.trigger):
        return ruled
    if ruled[0] is None and kind == "mandate" and _later_on(draft.trigger):
        return ruled
    if ruled[0] is not None and kind == "personnel" and _today(draft):
        return ruled
    if ruled[0] is not None and draft.said and own_words(draft.sentence, draft.actor):
        return ruled
    if kind == "visit" and ruled[0] is None and _of_meeting(draft.sentence):
        return ruled
    if kind == "arrival" and ruled[0] is None and dates_deeds(draft.sentence, draft.trigger):
        return ruled
    likely = _weighed(draft, kind, ruled)
    undated, _ = likely.pop(None)
    if ruled[0] is not None:
        return (None, None) if undated > likely[ruled[0]][0] + SURELY else ruled
    ranked = sorted(likely.items(), key=lambda one: -one[1][0])
    if not ranked:
        return ruled
    first, (chance, text) = ranked[0]
    said = [*_when_said(draft), *_of_clause_beside(draft)] if kind in EVENTS else []
    if kind == "operation":
        said += _of_no_scene(draft.sentence)
    if kind == "displacement":
        said += [*_of_rise(draft), *_of_time_gone(draft)]
    if draft.unit in _HARMED:
        said += _of_coming(draft.sentence)
        said += _of_later(draft)
    if draft.rule in _OF_COURTS:
        said += [Interval.day(d) for d in draft.sentence.article.mission.resolutions.values()]
        said += _of_no_court(draft.sentence)
    numbered = kind == "mandate" and "esolution" in (draft.target or "")
    if first in said or (numbered and of_another_day(draft.sentence, first)):
        return ruled
    if text is None and (
        kind in _TOLD_LATER or going_on(draft.trigger, kind) or _by_paper(draft.sentence)
    ):
        return ruled
    if kind in EVENTS and (nearer := _within(draft, first, said)) is not None:
        return nearer
    if kind == "arrival" and text is None and _told_as_past(draft):
        return ruled
    rival = ranked[1][1][0] + BEFORE if len(ranked) > 1 else 0.0
    return (first, text) if chance >= max(undated - LESS[kind in EVENTS], rival) else ruled


def _today(draft: Draft) -> bool:
    """Whether a strength is told to be that of "today"."""
    return draft.status == "actual" and draft.when is not None and draft.when.form == _TODAY


def _of_meeting(sentence: Sentence) -> bool:
    """Whether a sentence tells when a meeting ended or began, so that its visit is of no other
    sentence's day: "at the summit, which closed on Wednesday"."""
    verbs = (verb_above(sentence.tokens_of(e)) for e in sentence.dates)
    return any(v is not None and v.dep_ == "relcl" and v.base in _MEETS for v in verbs)


def _later_on(verb: Token) -> bool:
    """Whether an act is told to be of some day after what was told: "has since barred it", "later
    barred it"."""
    return any(
        c.lower_ in ("since", "later")
        and c.dep_ == "advmod"
        and c.i < verb.i
        and not any(c.children)
        for c in verb.children
    )


def _within(draft: Draft, days: Interval | None, said: list[Interval]) -> Days | None:
    """What the sentence itself tells of a part of `days` that another sentence tells: "the
    massacres in December", in a text on 2024."""
    if days is None or days.days is None:
        return None
    own = [d for d in dated_in(draft.sentence) if d.days not in said and d.days.days]
    if len(own) != 1 or own[0].days == days or days.hull(own[0].days) != days:
        return None
    return own[0].days, own[0].expression.text


def _by_paper(sentence: Sentence) -> bool:
    """Whether a sentence tells what a document says, which is older than the article: "the report
    says that gangs were driven off"."""
    return any(t.base in _DOCUMENTS and t.dep_ == "nsubj" for t in sentence.tokens)


def _told_beside(act: Token) -> bool:
    """Whether an act is told in a clause on somebody of whom the sentence tells something else:
    "X, who sat in the cabinet that approved it, wants it over"."""
    return act.dep_ == "relcl" and act.tag_ == "VBD"


def _of_clause_beside(draft: Draft) -> list[Interval]:
    """The days of what clauses behind a draft tell of other things, where it tells how things
    stand: "guard the port, which was retaken on July 7"."""
    above = list(climb(draft.trigger))
    verb = next((t for t in above if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return []
    if any(c.lower_ == "now" for c in verb.children):
        # "had retaken the port in July, and patrols now ran every day"
        return [d.days for d in dated_in(draft.sentence) if d.verb not in (None, verb)]
    gone = [d for d in dated_in(draft.sentence) if d.verb is not None and d.verb.tag_ in _GONE]
    if draft.unit == "percent" and any(present(c) for c in _joined(verb)):
        # "900 died last year, and half of the city is in the hands of gangs"
        return [d.days for d in gone if d.verb in (verb, verb.head)]
    if verb.tag_ not in _PRESENT:
        return []
    return [
        dated.days
        for dated in gone
        if dated.verb is not None
        and dated.verb.dep_ in _CLAUSES
        and dated.verb.i > draft.trigger.i
        and dated.verb not in above
        and dated.verb.head != draft.trigger
    ]


def _joined(verb: Token) -> list[Token]:
    """A verb and those joined with it without a doer of their own, where they are joined to one."""
    if verb.dep_ == "conj":
        return [verb]
    own = (c for c in verb.children if c.dep_ == "conj" and c.pos_ in ("VERB", "AUX"))
    return [v for v in own if not any(c.dep_ in ("nsubj", "nsubjpass") for c in v.children)]


def _says_behind(draft: Draft, verb: Token) -> bool:
    """Whether a verb behind what a draft tells only says who told it, which the parser joins to it:
    "has since burned the camp, a spokesman said on Thursday"."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    joined = verb.dep_ in ("conj", "parataxis") and verb.base in REPORTING
    alone = not any(c.dep_ in ("ccomp", "dobj") for c in verb.children)
    return joined and alone and who is not None and draft.trigger.i < who.i


def _when_said(draft: Draft) -> list[Interval]:
    """The days on which what a draft tells was said, by its sentence: "40 were killed, an official
    said on Sunday"."""
    return [
        dated.days
        for dated in dated_in(draft.sentence)
        if dated.verb is not None
        and (
            issued(dated.verb)
            or _says_behind(draft, dated.verb)
            or dated.signs | beside(draft, dated) >= _OF_SAYING
            or of_toll(draft.sentence, dated.expression)
        )
        and (dated.days.days or _MONTH + 1) <= _MONTH
        and dated.verb.base not in _COUNTS
    ]


def _unknown(draft: Draft) -> bool:
    """Whether a claim is of days, or may be, that cannot be known: its sentence has a time without
    them, tells it as done some time ago, or some time before or after something else."""
    sentence = draft.sentence
    open_ = len(dated_in(sentence)) < len(sentence.dates)
    return (
        open_
        or (draft.unit == "killed" and by_farewell(draft.trigger))
        or _loosely(draft)
        or _adds_to(draft)
        or (draft.unit in _HARMED and of_another_time(draft.trigger))
        or counts_away(sentence, draft.trigger)
    )


def _loosely(draft: Draft) -> bool:
    """Whether a verb says that something was done some time ago: "recently received 200 more", "it
    is a year since they left"."""
    verb = next((t for t in climb(draft.trigger) if t.pos_ in ("VERB", "AUX")), None)
    return verb is not None and any(
        (c.dep_ == "advmod" and ((c.lower_ in _SOME_TIME and not any(c.children)) or _long_ago(c)))
        or (verb == draft.trigger and of_other_time(verb))
        for c in verb.children
    )


def _adds_to(draft: Draft) -> bool:
    """Whether a count goes on with that of the sentence before, whose time is not known, or which
    only tells when it was told: "5,600 were killed, the UN said on Friday. Another 2,000 were
    hurt"."""
    sentence = draft.sentence
    more = sentence.span[0].lower_ == "another" and sentence.span[0].nbor().like_num
    if not more or draft.unit == "percent" or not sentence.number:
        return False
    before = sentence.article.sentences[sentence.number - 1]
    together = before.paragraph == sentence.paragraph
    only_told = bool(before.dates) and all(tells(before, e) for e in before.dates)
    return together and (only_told or len(dated_in(before)) < len(before.dates))


def _long_ago(word: Token) -> bool:
    """Whether a word ends "long ago", "not so long ago" or "a while ago"."""
    return word.lower_ == "ago" and any(c.lower_ in ("long", "while") for c in word.children)


def _weighed(
    draft: Draft, kind: str, ruled: Days
) -> dict[Interval | None, tuple[float, str | None]]:
    """How likely a claim is of which days, and the words that tell them, at their likeliest: of
    those the rules say and of none, or of all where the rules know none."""
    claim, learned = of_claim(draft, ruled), scale(NAME)
    crossed: dict[tuple[str, bool], float] = {}
    likely: dict[Interval | None, tuple[float, str | None]] = {}
    for one in candidates(draft, ruled):
        passed_over = one.source == "own" and kind not in EVENTS
        if one.days is not None and not one.as_ruled and (ruled[0] is not None or passed_over):
            continue
        if kind == "arrival" and not one.as_ruled and _gone_by(draft, one.days):
            continue
        of_kind = of_a_kind(one, kind)
        known = one.source, one.as_ruled
        if known not in crossed:
            crossed[known] = learned.sum(of_both(one, claim))
        chance = learned.chance(learned.sum(one.signs, of_kind) + crossed[known])
        likely[one.days] = max(likely.get(one.days, NEVER), (chance, one.text), key=itemgetter(0))
    return likely


def _gone_by(draft: Draft, days: Interval | None) -> bool:
    """Whether days are past of a thing that is still to come."""
    published = draft.sentence.article.document.published.earliest
    ends = days.end if days is not None else None
    return bool(draft.status == "planned" and ends and published and ends < published)


def of_a_kind(one: Candidate, kind: str) -> Signs:
    """Return what the signs of a candidate tell for a kind."""
    return frozenset(f"{kind}|{s}" for s in one.signs)


def of_both(one: Candidate, claim: Signs) -> Signs:
    """Return what the signs of the claim tell for a candidate from its source and for one that the
    rules say or don't."""
    return frozenset(f"{at}|{s}" for s in claim for at in (one.source, f"ruled:{one.as_ruled}"))


def candidates(draft: Draft, ruled: Days) -> Iterator[Candidate]:
    """Yield the days that a draft might be of, each expression of time once: none, those told in
    its sentence, in those about it and in the first ones, the day of publication, and what the
    rules say. When somebody spoke, no sentence tells that speaks of others alone."""
    sentence, article = draft.sentence, draft.sentence.article
    days, text = ruled

    def one(source: str, days: Interval | None, text: str | None, signs: set[str]) -> Candidate:
        same = days == ruled[0]
        where = {source, f"ruled:{same}", f"ruled:{same}:{way_of(draft, ruled)}"}
        where |= of_occasion(draft, days, source)
        return Candidate(days, text, source, frozenset(signs | where), same)

    yield one("none", None, None, set())
    seen = days is None
    nearer = 0
    for other in _around(sentence):
        if other is not sentence and draft.said and of_others(other, draft.actor):
            continue
        for dated in dated_in(other):
            tokens = other.tokens_of(dated.expression)
            if any(ranks(t) or compared_with(t) for t in tokens[:1]) or of_office(tokens):
                continue  # "for the first time since March", "the presidency for the month of May"
            if other is sentence and of_an_act_before(tokens, draft.trigger):
                continue
            if other is sentence and _of_a_thing(tokens, draft.trigger):
                continue
            if other is not sentence and _of_change(dated, tokens):
                continue
            signs = {*dated.signs, *of_day(article, dated.days)}
            signs |= beside(draft, dated) if other is sentence else apart(draft, other, nearer)
            yield one(
                "own" if other is sentence else "back", dated.days, dated.expression.text, signs
            )
            seen = seen or dated.days == days
        if other is not sentence and (counted := counted_in(other)) is not None:
            signs = {"counted", f"length:{length(counted[0])}", *apart(draft, other, nearer)}
            yield one("counted", counted[0], counted[1], signs)
            seen = seen or counted[0] == days
        if other is not sentence and other.dates:
            nearer = min(nearer + 1, FEW)
    published = article.document.published.interval
    if published.days == 1:
        quoted = any(mark in sentence.quote for mark in '"“')
        yield one("published", published, None, {f"quoted:{quoted}"})
        seen = seen or published == days
    if not seen and days is not None:
        yield one("ruled", days, text, {f"length:{length(days)}"})


def _of_a_thing(tokens: Sequence[Token], trigger: Token) -> bool:
    """Whether an expression of time, by its tokens, tells of something beside what a trigger tells:
    "attacked the town, which the force had left in March"; not of the trigger itself: "the attack,
    which came in March"."""
    clause = next((t for t in climb(hangs_on(tokens) or tokens[0]) if t.dep_ == "relcl"), None)
    if clause is None or clause.head == trigger:
        return False
    return trigger in clause.ancestors and trigger not in clause.subtree


def _of_no_court(sentence: Sentence) -> set[Interval]:
    """The days on which other sentences, that speak of no court, tell that somebody spoke or came,
    and on which none that does tells anything."""
    courts: set[Interval] = set()
    others: set[Interval] = set()
    for other in _around(sentence):
        if other is sentence or not other.lemmas.isdisjoint(_COURTS):
            courts |= {dated.days for dated in dated_in(other)}
            continue
        came = not other.lemmas.isdisjoint(_COMES)
        says = (d for d in dated_in(other) if came or (d.verb and d.verb.base in REPORTING))
        others |= {dated.days for dated in says}
    return others - courts


def _of_change(dated: Dated, tokens: Sequence[Token]) -> bool:
    """Whether a time tells since when something has risen or fallen, which dates nothing told
    elsewhere: "5,600 died, an increase of half since 2022. Another 2,000 were hurt"."""
    words_ = [t for t in (noun_above(tokens), dated.verb) if t is not None]
    since = isinstance(dated.expression.form, Since)
    return since and any(t.base in _GROWS for t in words_)


def _of_no_scene(sentence: Sentence) -> Iterator[Interval]:
    """Yield the days told just before of which no deed is: since when something is counted, when
    somebody came home, and when he was chosen for an office."""
    for earlier in sentence.article.sentences[max(0, sentence.number - _BACK) : sentence.number]:
        for dated in dated_in(earlier):
            home = dated.verb is not None and dated.verb.base == "return"
            since = isinstance(dated.expression.form, Since) or _since_event(dated.verb)
            if home or since or (dated.verb is not None and chosen(dated.verb)):
                yield dated.days


def _told_as_past(draft: Draft) -> bool:
    """Whether the sentences just before tell that what a draft tells was some time ago: "Two months
    after they landed, …. Some 400 landed"."""
    near = draft.sentence.article.sentences[: draft.sentence.number][-_FEW:]
    verb = next((t for t in climb(draft.trigger) if t.pos_ == "VERB"), None)
    told = (t for s in near for t in s.span if verb is not None and t.base == verb.base)
    return any(of_other_time(t) for t in told)


def _since_event(verb: Token | None) -> bool:
    """Whether a verb tells since what event something goes on: "since they came in June"."""
    return verb is not None and any(c.lower_ == "since" and c.dep_ == "mark" for c in verb.children)


def _of_rise(draft: Draft) -> Iterator[Interval]:
    """Yield the stretch of time in which a number grew to what it is."""
    sentence = draft.sentence
    for expression in sentence.dates:
        days = sentence.resolve(expression)
        if days is not None and of_growth(sentence, expression, draft.trigger):
            yield days


def _of_time_gone(draft: Draft) -> Iterator[Interval]:
    """Yield the past days that a sentence tells of something else, where what a draft tells holds
    up to now: "killed 900 last year and has driven 3,000 from their homes"."""
    for dated in dated_in(draft.sentence):
        gone = dated.verb is not None and dated.verb.tag_ in _GONE
        since = isinstance(dated.expression.form, Since)
        if gone and not since and dated.verb and up_to_now(draft.trigger, dated.verb):
            yield dated.days


def _of_later(draft: Draft) -> Iterator[Interval]:
    """Yield the days of what came after harm, or of the tally that it is added to."""
    sentence, word = draft.sentence, draft.trigger
    for expression in sentence.dates:
        days = sentence.resolve(expression)
        apart_ = came_later(sentence, expression, word) or of_new_total(sentence, expression, word)
        if days is not None and apart_:
            yield days


def _of_coming(sentence: Sentence) -> list[Interval]:
    """The days on which those before a sentence tell that somebody came: nobody came to harm by
    that."""
    sentences = sentence.article.sentences
    near = sentences[max(0, sentence.number - _BACK) : sentence.number]
    return [d.days for s in near for d in dated_in(s) if _comes(s, d)]


def _comes(sentence: Sentence, dated: Dated) -> bool:
    """Whether a time tells when somebody came: "landed on June 25", "our arrival on June 25"."""
    noun = noun_above(sentence.tokens_of(dated.expression))
    came = dated.verb is not None and dated.verb.base in _COMES
    return came or (noun is not None and noun.base in COMING)


def _around(sentence: Sentence) -> list[Sentence]:
    """The sentences whose expressions of time are candidates, the nearest ones back first."""
    sentences, at = sentence.article.sentences, sentence.number
    near = sentences[max(0, at - _BACK) : at + 1]
    return [*reversed(near), *sentences[: min(LEAD, max(0, at - _BACK))]]
