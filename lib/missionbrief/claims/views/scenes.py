"""The day of the gathering that an article tells of: a meeting, a vote, a hearing, a funeral.

Who speaks there, without a date of its own, speaks on that day. The gathering of a whole article is
told in its first sentences; that of a paragraph in a sentence before ("At Tuesday's hearing …").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import before, next_tokens
from missionbrief.language.grammar import subject
from missionbrief.language.modality import mode
from missionbrief.language.tokens import kept
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.interval import Interval
    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_GATHERINGS = words("claims", "scenes", "gatherings")
_TALKS = words("claims", "scenes", "talks")
_BODIES = words("claims", "scenes", "bodies")
_ACTS = words("claims", "scenes", "acts")
PAPERS = words("claims", "scenes", "papers")
SPOKEN_IN = words("claims", "scenes", "spoken_in")
_MEETINGS = frozenset({"meeting", "session"})
_INTO = frozenset({"at", "in", "during", "before", "under", "with", "through"})
_HELPS = frozenset({"aux", "auxpass"})
_SAYS = frozenset({"say", "split", "divide", "differ"})
_LEAD = 3
_WEEK = 7


def _gathers(sentence: Sentence) -> bool:
    """Whether a sentence tells of one: "told the Council", "was buried", "the House voted"; a
    read-out opens with who spoke to whom."""
    lemmas = sentence.lemmas
    if lemmas & _TALKS and _official(sentence.article):
        return True
    if lemmas & _GATHERINGS or (lemmas & _BODIES and lemmas & _ACTS):
        return True
    return bool(lemmas & _BODIES) and any(_divided(sentence, t) for t in sentence.span)


def _divided(sentence: Sentence, verb: Token) -> bool:
    """Whether the members of a body say or split: "ten of the Council's members said"."""
    by = subject(verb) if verb.lemma_ in _SAYS and verb.tag_ == "VBD" else None
    return by is not None and any(t.base in _BODIES for t in by.subtree)


def _official(article: Article) -> bool:
    return article.primary or article.government is not None


def in_front(sentence: Sentence) -> list[Expression]:
    """Return the expression of time that a sentence opens with: "Today, the ministers spoke of
    Monday's summit" is of today."""
    told = ((e, sentence.tokens_of(e)) for e in sentence.dates)
    opens = sentence.span[0]
    first = opens.i + (opens.lower_ == "on")
    return [e for e, tokens in told if tokens and tokens[0].i == first
            and tokens[-1].i + 1 < sentence.span.end and tokens[-1].nbor().text == ","]  # fmt: skip


def _day(sentence: Sentence, within: int | None = _WEEK) -> Interval | None:
    """The one day, not later than publication, that a sentence's main verb has, or that it names
    at all; no more than `within` days before."""
    published = sentence.article.document.published.latest
    roots = [t for t in sentence.span if t.dep_ == "ROOT"]
    found = in_front(sentence) or [e for t in roots if (e := when(sentence, t)) is not None]
    found = found or list(sentence.dates)
    days = {d for e in found if (d := sentence.resolve(e)) is not None and d.days == 1}
    day = days.pop() if len(days) == 1 else None
    if day is None or published is None or day.start is None:
        return None
    ago = (published - day.start).days
    return day if ago >= 0 and (within is None or ago <= within) else None


@kept
def _of_article(article: Article) -> tuple[Interval, int] | None:
    """The day of the gathering that an article reports, and the sentence that tells it."""
    lead = article.sentences[:_LEAD]
    told = ((day, s.number) for s in lead if (day := _day(s)) is not None)
    day, number = next(told, (None, 0))
    near = lead[number : number + 2]
    return (day, number) if day is not None and any(_gathers(s) for s in near) else None


def _of_paragraph(sentence: Sentence) -> Interval | None:
    """The day of the gathering that a sentence before, of the same paragraph, opens with."""
    for earlier in reversed(sentence.article.sentences[: sentence.number]):
        if earlier.paragraph != sentence.paragraph:
            return None
        opens = earlier.span[0]
        inside = {t.base for t in opens.subtree}
        if opens.lower_ in _INTO and inside & (_GATHERINGS | _MEETINGS | _BODIES):
            return _day(earlier, None)
    return None


def of_paper(sentence: Sentence, without: Sequence[Expression] = ()) -> Interval | None:
    """Return the day on which the letter or report came that a sentence tells of: "in a letter that
    reached members on Tuesday"; that of a recording or an application in which somebody speaks. The
    expressions `without` date something else."""
    for token in sentence.span:
        spoken = token.base in SPOKEN_IN and token.dep_ == "pobj" and token.head.lower_ in _INTO
        if (token.base not in PAPERS and not spoken) or token.pos_ != "NOUN":
            continue
        inside = {t.i for t in token.subtree if t.i > token.i}
        for expression in sentence.dates:
            tokens = sentence.tokens_of(expression)
            if expression not in without and tokens and all(t.i in inside for t in tokens):
                days = sentence.resolve(expression)
                if days is not None and days.days == 1:
                    return days
    return None


def _spoken(verb: Token) -> bool:
    """Whether a verb tells what was said or done then, and not before: no pluperfect."""
    above = [verb, *verb.ancestors]
    finite = [t for t in above if t.tag_ in ("VBD", "VBZ", "VBP") and t.pos_ == "VERB"]
    was = [t for t in above if t.tag_ == "VBD" and t.dep_ not in _HELPS]
    told = next(iter(finite or was), None)
    pluperfect = any(c.lower_ in ("had", "'d") for c in verb.children if c.dep_ == "aux")
    return told is not None and not pluperfect and mode(told) in ("actual", "planned", "called_for")


def _told_elsewhere(verb: Token) -> bool:
    """Whether something is told to somebody else than a gathering: "told Radio Magik"."""
    for step in (verb, *verb.ancestors):
        if step.lemma_ == "tell":
            heard = [c for c in step.children if c.dep_ in ("dobj", "dative")]
            return any(c.pos_ == "PROPN" and c.base not in _BODIES for c in heard)
    return False


def _root_tag(verb: Token) -> str:
    """The tag of the first finite verb from `verb` up."""
    above = (t for t in (verb, *verb.ancestors) if t.tag_ in ("VBD", "VBZ", "VBP"))
    return next((t.tag_ for t in above), "")


def _quoted(sentence: Sentence, expression: Expression) -> bool:
    """Whether an expression of time opens words that are quoted: wants it "this afternoon"."""
    tokens = sentence.tokens_of(expression)
    return bool(tokens) and before(tokens[0], 1)[:1] in (['"'], ["“"])


def scene(sentence: Sentence, verb: Token, without: Sequence[Expression] = ()) -> Interval | None:
    """Return the day of the gathering at which what `verb` tells was said, or None. The expressions
    `without` date something else."""
    told = [e for e in sentence.dates if e not in without and not _quoted(sentence, e)]
    if any((d := sentence.resolve(e)) is not None and d.days for e in told):
        return None
    if (days := _of_paragraph(sentence)) is not None:
        return days
    found = _of_article(sentence.article)
    if found is None or sentence.number <= found[1] or not _spoken(verb):
        return None
    if _told_elsewhere(verb):
        return None
    if _official(sentence.article) and _root_tag(verb) != "VBD":
        return None  # what a statement says now is of the day it came out
    return None if _earlier(verb) else found[0]


def _earlier(verb: Token) -> bool:
    """Whether something was said earlier: not "before" something else."""
    near = [t for t in next_tokens(verb, 2) if t.lower_ in ("earlier", "before", "previously")]
    return any(t.lower_ != "before" or not [*t.children] for t in near)
