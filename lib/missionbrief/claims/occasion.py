"""The day on which a statement without a day was made.

A report tells once when somebody spoke ("said on Monday", "speaking in New York on Monday",
"visited the base on Thursday and told …") and goes on with what was said there. All that it quotes
of that speaker without another day is of that occasion, where it tells of one occasion alone.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from missionbrief.claims.audience import day_of, day_of_audience, deed_before, deed_beside, outer
from missionbrief.language.attribution import REPORTING
from missionbrief.language.clause_days import told_before, told_on
from missionbrief.language.frame import SAYING
from missionbrief.language.grammar import climb, subject, verb_above
from missionbrief.language.sayers import sayer
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft, Told
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token


_SPEAKS = REPORTING | SAYING | words("claims", "occasion", "speaks")
_WEEK = timedelta(days=7)
_MONTH = 31


def occasion(draft: Draft) -> Told | None:
    """Return the day on which the actor of `draft`, a statement, spoke, with the words that tell
    it: that given beside the quotation, else that of the speaker's one occasion in the article."""
    sentence = draft.sentence
    if (own := _outside(draft)) is not None:
        return own
    if (own := deed_beside(sentence, draft.actor)) is not None:
        return own
    told = [e for e in sentence.dates if outer(sentence, e) and says_when(sentence, e)]
    if told:
        return _of_own_saying(draft, told)
    found = _occasions(sentence, draft.actor)
    if found:
        return _only(sentence, found)
    if sentence.in_turn:
        return None
    near = deed_before(sentence, draft.actor)
    if near is not None and fresh(near[0], sentence):
        return near
    return day_of_audience(sentence, draft.actor)


def spoke_once(sentence: Sentence, who: str | None) -> Told | None:
    """Return the one day on which the article has `who` speak, with the words that tell it; None
    where it tells none or several."""
    return _only(sentence, _occasions(sentence, who))


def _occasions(sentence: Sentence, who: str | None) -> list[Told]:
    """The days on which the other sentences of the article say that `who` spoke: those before a
    sentence first, the nearest first."""
    found = [
        (earlier.number > sentence.number, abs(earlier.number - sentence.number), told)
        for earlier in sentence.article.sentences
        if earlier is not sentence and earlier.dates
        for told in _spoke(earlier, who)
    ]
    return [told for _, _, told in sorted(found, key=lambda one: one[:2])]


def _only(sentence: Sentence, found: list[Told]) -> Told | None:
    one = len({days for days, _ in found}) == 1
    return found[0] if one and fresh(found[0][0], sentence) else None


def fresh(days: Interval, sentence: Sentence) -> bool:
    """Return whether a day lies in the week before publication: older occasions are background."""
    published = sentence.article.document.published.interval
    if days.start is None or published.end is None or published.days != 1:
        return True
    return timedelta(0) <= published.end - days.start <= _WEEK


def says_when(sentence: Sentence, expression: Expression, saying: Token | None = None) -> bool:
    """Whether an expression of time dates a saying (by the verb `saying`, or any), not what is
    said."""
    tokens = sentence.tokens_of(expression)
    verb = verb_above(tokens)
    if verb is not None and told_on(verb, tokens):
        verb = verb.head
    if verb is not None and told_before(verb, tokens) is not None:
        return False
    return verb is not None and (verb == saying or verb.base in _SPEAKS)


def _outside(draft: Draft) -> Told | None:
    """The day, week or month that a verb of saying outside of a quotation is given: "…", he said
    on Monday."""
    sentence = draft.sentence
    if not sentence.spoken:
        return None
    for expression in sentence.dates:
        verb = verb_above(sentence.tokens_of(expression))
        if outer(sentence, expression) and verb is not None and _says(verb):
            days = sentence.resolve(expression)
            told = days is not None and days.days is not None and days.days <= _MONTH
            return (days, expression.text) if told and days is not None else None
    return None


def _of_own_saying(draft: Draft, told: list[Expression]) -> Told | None:
    """The day, week or month, of those `told` of sayings, on which somebody said what a draft
    tells: "warned last month that it was getting worse"."""
    sentence = draft.sentence
    says = next((t for t in climb(draft.trigger) if t.base in _SPEAKS), None)
    for expression in told if says is not None and _says(says) else ():
        days = sentence.resolve(expression) if says_when(sentence, expression, says) else None
        own = verb_above(sentence.tokens_of(expression)) == says
        if own and days is not None and days.days is not None and days.days <= _MONTH:
            return days, expression.text
    return None


def _says(verb: Token) -> bool:
    return verb.base in _SPEAKS and verb.tag_ in ("VBD", "VBG", "VBN")


def _spoke(sentence: Sentence, who: str | None) -> list[Told]:
    """The days on which a sentence says that `who` spoke."""
    found = []
    for expression in sentence.dates:
        verb = verb_above(sentence.tokens_of(expression))
        if verb is None or not _says(verb) or (day := day_of(sentence, expression)) is None:
            continue
        by = subject(verb)
        speaks = by is not None and sayer(sentence, by) == who
        within = any(f.who == who for f in sentence.frames) and verb.base in REPORTING
        if speaks or within:
            found.append(day)
    return found
