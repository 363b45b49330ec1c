"""The signs by which labelled claims teach of which days they are: how an expression of time is
put, how it stands to a claim, and how the claim is put itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.language.attribution import REPORTING
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import climb, noun_above, subject, verb_above
from missionbrief.language.holders import name_of
from missionbrief.language.officers import OFFICES
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from datetime import date

    from missionbrief.claims.draft import Days, Draft
    from missionbrief.claims.learned.signs import Signs
    from missionbrief.interval import Interval
    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_EVENTS = words("claims", "told", "events") | words("claims", "told", "happens")
_VOTES = words("claims", "told", "votes")
LEAD, FEW = 2, 3
_FAR = 9
_OPENERS = {"since", "by", "until", "between", "from", "last", "this", "next", "early", "late"}
_CLOSED = frozenset({"PRON", "DET", "ADP", "SCONJ", "CCONJ", "ADV"})
_HELPERS = {
    "had": {"had"},
    "has": {"has", "have", "'ve"},
    "will": {"will", "'ll", "would", "shall", "could", "may", "might", "should"},
    "was": {"was", "were"},
    "is": {"is", "are"},
}
_MOST = 4
_NEAR = 7
_LENGTHS = ((1, "day"), (3, "days"), (11, "week"), (31, "month"), (100, "quarter"))
_TENSES = {"VBD": "past", "VBZ": "present", "VBP": "present"}
_AGES = ((7, "days"), (31, "weeks"), (200, "months"))


@dataclass(frozen=True)
class Dated:
    """An expression of time, its days, its first token, the verb it stands under, and its signs."""

    expression: Expression
    days: Interval
    first: Token | None
    verb: Token | None
    signs: Signs


def of_claim(draft: Draft, ruled: Days) -> Signs:
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
            f"ruled:{way_of(draft, ruled)}",
        }
    )


def way_of(draft: Draft, ruled: Days) -> str:
    """Return how the rules came to their days: by no words, by the draft's own, or by others."""
    if ruled[0] is None:
        return "none"
    return "own" if draft.when is not None and draft.days is None else "told"


@kept
def dated_in(sentence: Sentence) -> list[Dated]:
    """Return the expressions of time in a sentence whose days are known."""
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
            f"length:{length(days)}",
            f"age:{_age(days, sentence.article.document.published.latest)}",
            f"sort:{_sort(verb)}",
            f"form:{_form(verb)}",
            f"event:{noun is not None and noun.base in _EVENTS}",
            f"after:{before}",
            f"begins:{opens}",
            f"only:{len(sentence.dates) == 1}",
            f"main:{verb is not None and verb == sentence.span.root}",
            f"since:{isinstance(expression.form, Since)}",
        }
        found.append(Dated(expression, days, first, verb, frozenset(signs)))
    return found


@kept
def _told_in(sentence: Sentence) -> list[Interval]:
    """The days that the article tells whose first sentence this is."""
    return [dated.days for s in sentence.article.sentences for dated in dated_in(s)]


def of_day(article: Article, days: Interval) -> set[str]:
    """Return how often an article tells days, and whether they are the first day that it tells."""
    told = _told_in(article.sentences[0])
    first = next((d for d in told if d.days == 1), None)
    return {f"often:{min(told.count(days), FEW)}", f"first:{days == first}"}


@kept
def _occasions(sentence: Sentence) -> dict[Interval, int]:
    """The single days under the main verbs of the article whose first sentence this is, the one
    told most first, and how often each is told."""
    told = Counter(
        dated.days
        for s in sentence.article.sentences
        for dated in dated_in(s)
        if dated.verb == s.span.root and dated.days.days == 1
    )
    return dict(told.most_common())


def of_occasion(draft: Draft, days: Interval | None, source: str) -> set[str]:
    """Return which of the article's occasions days are that stand at `source`, and how long before
    publication they were, with the tense of the draft's sentence."""
    article = draft.sentence.article
    told = _occasions(article.sentences[0])
    signs = {f"{source}|occasions:{min(len(told), _MOST)}"}
    if days in told:
        signs.add(f"{source}|rank:{min(list(told).index(days), FEW)}")
        signs.add(f"{source}|told:{min(told[days], _MOST)}")
    published = article.document.published.latest
    if days is not None and days.days == 1 and days.start is not None and published is not None:
        past = (published - days.start).days
        ago = "ahead" if past < 0 else "far" if past > _NEAR else str(past)
        signs |= {f"{source}|ago:{ago}", f"ago:{ago}|{_tense(draft.sentence)}"}
    return signs


def _tense(sentence: Sentence) -> str:
    return _TENSES.get(sentence.span.root.tag_, "other")


def beside(draft: Draft, dated: Dated) -> set[str]:
    """Return how an expression of time stands to the words of a draft in its sentence."""
    above = list(climb(draft.trigger))
    verb = next((t for t in above if t.pos_ in ("VERB", "AUX")), None)
    return {
        f"before:{dated.first is not None and dated.first.i < draft.trigger.i}",
        f"same:{dated.verb is not None and dated.verb == verb}",
        f"over:{dated.verb is not None and dated.verb in above}",
        f"taken:{draft.when is not None and draft.when == dated.expression}",
    }


def apart(draft: Draft, other: Sentence, nearer: int) -> set[str]:
    """Return how far from a draft another sentence stands, behind how many `nearer` ones with a
    time, and who is named in both."""
    sentence = draft.sentence
    away, paragraphs = sentence.number - other.number, sentence.paragraph - other.paragraph
    there = _named(other)
    told = _told_between(other, sentence)
    return {
        f"between:{told}",
        f"between:{told}|{_tense(sentence)}",
        f"away:{min(away, _FAR)}",
        f"paragraphs:{min(paragraphs, FEW)}",
        f"apart:{min(away, 4)},{min(paragraphs, 2)}",
        f"names:{min(len(there & _named(sentence)), 2)}",
        f"actor:{draft.actor in there}",
        f"lead:{other.number < LEAD}",
        f"nearer:{nearer}",
    }


def _told_between(first: Sentence, last: Sentence) -> str:
    """How many of the sentences between two credit or quote somebody."""
    between = first.article.sentences[first.number + 1 : last.number]
    says = sum(bool(s.frames or s.spoken) for s in between)
    if not between:
        return "none"
    return "all" if says == len(between) else "most" if says * 2 >= len(between) else "few"


def of_others(sentence: Sentence, actor: str | None) -> bool:
    """Return whether a sentence speaks of other persons than an actor, and not of him, or credits
    others with what it tells: when he spoke it need not tell."""
    root = subject(sentence.span.root)
    doer = name_of(sentence, root) if root is not None else None
    # "The former minister called on Friday for": of whom the article has yet to give the name.
    unnamed = doer is None and root is not None and root.base in OFFICES
    persons = {m.name.canonical for m in sentence.names_of("person")}
    # A country that only stands in what such a one, or another's man, says does not speak there.
    theirs = doer is not None and doer.kind == "person" and doer.country != actor
    spoken_of = actor in (persons if unnamed or theirs else _named(sentence))
    if spoken_of or any(actor in (f.who, f.body) for f in sentence.frames):
        return False
    if doer is not None and doer.canonical == actor:
        return False
    others = persons or (doer is not None and doer.kind == "person")
    return bool(others or sentence.frames or unnamed)


@kept
def _named(sentence: Sentence) -> frozenset[str]:
    kinds = ("person", "organisation", "country", "place")
    return frozenset(m.name.canonical for m in sentence.names_of(*kinds))


def _sort(verb: Token | None) -> str:
    if verb is None:
        return "none"
    lemma = verb.base
    told = (("says", REPORTING), ("event", _EVENTS), ("vote", _VOTES))
    return next((name for name, verbs in told if lemma in verbs), "other")


def _form(verb: Token | None) -> str:
    """The tense of a verb: its tag and the first helper it has."""
    if verb is None:
        return "none"
    beside = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return verb.tag_ + next((f" {name}" for name, forms in _HELPERS.items() if beside & forms), "")


def length(days: Interval) -> str:
    """Return how many days there are, in words, or on which side they are open."""
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
