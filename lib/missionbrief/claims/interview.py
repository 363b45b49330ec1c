"""The day on which an interview was held that is printed as questions and answers.

What leads up to it tells when: "She spoke to us on Wednesday", "The interview took place on
Friday". What is said in the answers is of that day, not of that on which they were printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import verb_above
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.interval import Interval
    from missionbrief.language.article import Article, Sentence

_TALKS = words("claims", "interview", "talks")
_WITH = words("claims", "interview", "with")
_LONGEST = 21
"""Days, at the most, from an interview to its printing."""


def spoken_on(sentence: Sentence) -> Interval:
    """Return the days on which what a document says itself was said: those of the interview, for an
    answer, else those of publication."""
    day = _held(sentence.article) if sentence.in_turn else None
    return day or sentence.article.document.published.interval


def own_words(sentence: Sentence, actor: str | None) -> bool:
    """Return whether a sentence is the turn of an actor, or of who speaks for it: what he says he
    wants he says then; what he tells of others was said some other day."""
    speaker = sentence.speaker if sentence.in_turn else None
    if speaker is None or actor is None:
        return False
    return actor in (speaker, sentence.article.country_of(speaker))


@kept
def _held(article: Article) -> Interval | None:
    """The one day that the sentences before the first question give the interview."""
    published = article.document.published.latest
    found: set[Interval] = set()
    for sentence in article.sentences:
        if sentence.in_turn:
            break
        if not (sentence.lemmas & _TALKS and sentence.lemmas & _WITH):
            continue
        for expression in sentence.dates:
            verb = verb_above(sentence.tokens_of(expression))
            days = sentence.resolve(expression)
            if verb is None or verb.base not in _TALKS or days is None or days.days != 1:
                continue
            if published and days.start and 0 <= (published - days.start).days <= _LONGEST:
                found.add(days)
    return found.pop() if len(found) == 1 else None
