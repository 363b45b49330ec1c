"""Of which days a claim is, told by what labelled claims teach.

The rules say of which days a claim is, or of none. Other expressions of time in its sentence and
in those around it, and the day of publication, stand beside that as candidates; each is weighed by
how it is put, how far away it stands, and what the rules say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims.counted import counts_away
from missionbrief.claims.learned.scale import scale
from missionbrief.claims.learned.signs import once
from missionbrief.language.attribution import REPORTING
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import climb, noun_above, verb_above
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from missionbrief.claims.draft import Draft
    from missionbrief.claims.learned.signs import Signs
    from missionbrief.interval import Interval
    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

    Days = tuple[Interval | None, str | None]

NAME = "day"
EVENTS = frozenset({"violence", "casualty", "operation", "arrival", "displacement"})
"""The kinds whose days a sentence may tell loosely; of the others the rules know its grammar."""
LESS, BEFORE = {True: 0.4, False: 0.25}, 0.05
"""How much less likely than none days may be where the rules know none, of events and of other
kinds, and how much likelier than any other days they must be. By five-fold cross-validation over
the articles for which no rule was written, three of five claims dated so are of those days, and one
of none that is labelled."""
SURELY = 0.4
"""How much likelier than the days that the rules say it must be that a claim is of none: five of
six days taken away so are rightly."""
_EVENTS = words("claims", "told", "events") | words("claims", "told", "happens")
_VOTES = words("claims", "told", "votes")
_BACK, _LEAD, _FEW = 8, 2, 3
_OPENERS = {"since", "by", "until", "between", "from", "last", "this", "next", "early", "late"}
_CLOSED = frozenset({"PRON", "DET", "ADP", "SCONJ", "CCONJ", "ADV"})
_HELPERS = {
    "had": {"had"},
    "has": {"has", "have", "'ve"},
    "will": {"will", "'ll", "would", "shall", "could", "may", "might", "should"},
    "was": {"was", "were"},
    "is": {"is", "are"},
}
_LENGTHS = ((1, "day"), (3, "days"), (11, "week"), (31, "month"), (100, "quarter"))
_AGES = ((7, "days"), (31, "weeks"), (200, "months"))


@dataclass(frozen=True)
class Candidate:
    """Days that a claim might be of, None for no day, and the words that tell them; the `source`
    where they stand, and the signs of how they are put there; `as_ruled` where the rules say so."""

    days: Interval | None
    text: str | None
    source: str
    signs: Signs
    as_ruled: bool


@dataclass(frozen=True)
class _Dated:
    """An expression of time, its days, its first token, the verb it stands under, and its signs."""

    expression: Expression
    days: Interval
    first: Token | None
    verb: Token | None
    signs: Signs


def settled(draft: Draft, kind: str, ruled: Days) -> Days:
    """Return the days of a claim of `kind`, and the words that tell them: what the rules say
    (`ruled`) unless it is likelier of other days where they know none, or surely of none."""
    sentence = draft.sentence
    unknown = len(_dated(sentence)) < len(sentence.dates) or counts_away(sentence, draft.trigger)
    if ruled[0] is None and unknown:
        return ruled  # It is of days, or may be, that cannot be known.
    of_claim = signs_of_claim(draft, ruled)
    known: dict[tuple[str, bool], float] = {}
    chances: dict[Interval | None, float] = {}
    texts: dict[Interval | None, str | None] = {}
    learned = scale(NAME)
    for one in candidates(draft, ruled):
        if one.source == "own" and ruled[0] is None and kind not in EVENTS:
            continue
        if ruled[0] is not None and one.days is not None and not one.as_ruled:
            continue
        of_kind, crossed = groups(one, kind, of_claim)
        if (one.source, one.as_ruled) not in known:
            known[one.source, one.as_ruled] = learned.sum(crossed)
        added = learned.sum(one.signs, of_kind) + known[one.source, one.as_ruled]
        if learned.chance(added) > chances.get(one.days, 0.0):
            chances[one.days], texts[one.days] = learned.chance(added), one.text
    undated = chances.pop(None)
    if ruled[0] is not None:
        return (None, None) if undated > chances[ruled[0]] + SURELY else ruled
    likeliest = sorted(chances, key=lambda days: -chances[days])[:2]
    if not likeliest or chances[likeliest[0]] < undated - LESS[kind in EVENTS]:
        return ruled
    if len(likeliest) > 1 and chances[likeliest[1]] + BEFORE > chances[likeliest[0]]:
        return ruled
    return likeliest[0], texts[likeliest[0]]


def groups(one: Candidate, kind: str, of_claim: Signs) -> tuple[Signs, Iterator[str]]:
    """Return what the signs of a candidate tell for a kind, and those of the claim for a candidate
    from its source and for one that the rules say or don't."""
    crossed = (f"{at}|{s}" for s in of_claim for at in (one.source, f"ruled:{one.as_ruled}"))
    return frozenset(f"{kind}|{s}" for s in one.signs), crossed


def candidates(draft: Draft, ruled: Days) -> Iterator[Candidate]:
    """Yield the days that a draft might be of, each expression of time once: none, those told in
    its sentence, in those about it and in the first ones, the day of publication, and what the
    rules say."""
    sentence, article = draft.sentence, draft.sentence.article
    days, text = ruled

    def one(source: str, days: Interval | None, text: str | None, signs: set[str]) -> Candidate:
        same = days == ruled[0]
        where = {source, f"ruled:{same}", f"ruled:{same}:{_kind_of(draft, ruled)}"}
        return Candidate(days, text, source, frozenset(signs | where), same)

    yield one("none", None, None, set())
    seen = days is None
    nearer = 0
    for other in _around(sentence):
        for dated in _dated(other):
            signs = dated.signs | _of_day(article, dated.days)
            signs |= _own(draft, dated) if other is sentence else _apart(draft, other, nearer)
            yield one(
                "own" if other is sentence else "back", dated.days, dated.expression.text, signs
            )
            seen = seen or dated.days == days
        if other is not sentence and other.dates:
            nearer = min(nearer + 1, _FEW)
    published = article.document.published.interval
    if published.days == 1:
        quoted = any(mark in sentence.quote for mark in '"“')
        yield one("published", published, None, {f"quoted:{quoted}"})
        seen = seen or published == days
    if not seen and days is not None:
        yield one("ruled", days, text, {f"length:{_length(days)}"})


def signs_of_claim(draft: Draft, ruled: Days) -> Signs:
    """Return how what a draft tells is put, and how the rules came to its days."""
    sentence = draft.sentence
    opener = sentence.span[0]
    verb = next((t for t in climb(draft.trigger) if t.pos_ in ("VERB", "AUX")), None)
    return frozenset(
        {
            f"status:{draft.status}",
            f"form:{_form(verb)}",
            f"sort:{_sort(verb)}",
            f"rule:{draft.rule}",
            f"turn:{sentence.in_turn}",
            f"credited:{draft.attributed_to is not None}",
            f"counted:{draft.value is not None}",
            f"unit:{draft.unit}",
            f"dates:{min(len(sentence.dates), 2)}",
            f"opens:{opener.lower_ if opener.pos_ in _CLOSED else opener.pos_}",
            f"ruled:{_kind_of(draft, ruled)}",
        }
    )


def _kind_of(draft: Draft, ruled: Days) -> str:
    """How the rules came to their days: by no words, by the draft's own, or by other ones."""
    if ruled[0] is None:
        return "none"
    return "own" if draft.when is not None and draft.days is None else "told"


def _around(sentence: Sentence) -> list[Sentence]:
    """The sentences whose expressions of time are candidates, the nearest ones back first."""
    sentences, at = sentence.article.sentences, sentence.number
    near = sentences[max(0, at - _BACK) : at + 1]
    return [*reversed(near), *sentences[: min(_LEAD, max(0, at - _BACK))]]


@once
def _dated(sentence: Sentence) -> list[_Dated]:
    found = []
    for expression in sentence.dates:
        days = sentence.resolve(expression)
        if days is None:
            continue
        tokens = sentence.tokens_of(expression)
        verb, noun = verb_above(tokens), noun_above(tokens)
        first = tokens[0] if tokens else None
        last = first.nbor(-1) if first and first.i > sentence.span.start else None
        before = last.lower_ if last is not None and last.pos_ in _CLOSED else "-"
        opens = first.lower_ if first and first.lower_ in _OPENERS else "-"
        signs = {
            f"length:{_length(days)}",
            f"age:{_age(days, sentence.article.document.published.latest)}",
            f"sort:{_sort(verb)}",
            f"form:{_form(verb)}",
            f"event:{noun is not None and noun.lemma_.lower() in _EVENTS}",
            f"after:{before}",
            f"begins:{opens}",
            f"only:{len(sentence.dates) == 1}",
            f"main:{verb is not None and verb == sentence.span.root}",
            f"since:{isinstance(expression.form, Since)}",
        }
        found.append(_Dated(expression, days, first, verb, frozenset(signs)))
    return found


@once
def _told_in(sentence: Sentence) -> list[Interval]:
    """The days that the article tells whose first sentence this is."""
    return [dated.days for s in sentence.article.sentences for dated in _dated(s)]


def _of_day(article: Article, days: Interval) -> set[str]:
    """How often an article tells days, and whether they are the first day that it tells."""
    told = _told_in(article.sentences[0])
    first = next((d for d in told if d.days == 1), None)
    return {f"often:{min(told.count(days), _FEW)}", f"first:{days == first}"}


def _own(draft: Draft, dated: _Dated) -> set[str]:
    """How an expression of time stands to the words of a draft in its sentence."""
    above = list(climb(draft.trigger))
    verb = next((t for t in above if t.pos_ in ("VERB", "AUX")), None)
    return {
        f"before:{dated.first is not None and dated.first.i < draft.trigger.i}",
        f"same:{dated.verb is not None and dated.verb == verb}",
        f"over:{dated.verb is not None and dated.verb in above}",
        f"taken:{draft.when is not None and draft.when == dated.expression}",
    }


def _apart(draft: Draft, other: Sentence, nearer: int) -> set[str]:
    """How far from a draft another sentence stands, behind how many `nearer` ones with a time, and
    who is named in both."""
    sentence = draft.sentence
    away, paragraphs = sentence.number - other.number, sentence.paragraph - other.paragraph
    there = _named(other)
    return {
        f"away:{min(away, _BACK + 1)}",
        f"paragraphs:{min(paragraphs, _FEW)}",
        f"apart:{min(away, 4)},{min(paragraphs, 2)}",
        f"names:{min(len(there & _named(sentence)), 2)}",
        f"actor:{draft.actor in there}",
        f"lead:{other.number < _LEAD}",
        f"nearer:{nearer}",
    }


@once
def _named(sentence: Sentence) -> frozenset[str]:
    kinds = ("person", "organisation", "country", "place")
    return frozenset(m.name.canonical for m in sentence.names_of(*kinds))


def _sort(verb: Token | None) -> str:
    if verb is None:
        return "none"
    lemma = verb.lemma_.lower()
    told = (("says", REPORTING), ("event", _EVENTS), ("vote", _VOTES))
    return next((name for name, verbs in told if lemma in verbs), "other")


def _form(verb: Token | None) -> str:
    """The tense of a verb: its tag and the first helper it has."""
    if verb is None:
        return "none"
    beside = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return verb.tag_ + next((f" {name}" for name, forms in _HELPERS.items() if beside & forms), "")


def _length(days: Interval) -> str:
    if days.start is None or days.end is None:
        return "by" if days.start is None else "from"
    length = (days.end - days.start).days + 1
    return next((name for most, name in _LENGTHS if length <= most), "longer")


def _age(days: Interval, published: date | None) -> str:
    """How long before the publication days were."""
    if published is None or days.start is None or days.end is None:
        return "unknown"
    if days.start > published:
        return "ahead"
    if days.end >= published:
        return "today" if days.start == days.end else "now"
    past = (published - days.end).days
    return next((name for most, name in _AGES if past <= most), "long")
