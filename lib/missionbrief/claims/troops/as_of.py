"""As of which day a strength holds that is told without one.

"A second group landed yesterday. That brings the total to 400" is of the day of the landing, as
"with the newcomers Kenya has 600" is; "its strength at this hour" and what goes on with it is of
the day of publication.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import climb, verb_above
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Told
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token


_SUMS = words("claims", "as_of", "sums")
_ADDED = words("claims", "as_of", "added")
_COMES = words("claims", "where", "comes") | words("claims", "as_of", "leaves")
_NOW = re.compile(
    r"\bas of (?:now|today)\b|\bas we speak\b|\bright now\b|"
    r"\bat (?:this|the present) (?:hour|moment)\b|\bto this (?:day|hour)\b",
    re.IGNORECASE,
)
_PRESENT = ("VBZ", "VBP")
_BACK = 6


def as_of(sentence: Sentence, trigger: Token) -> Told | None:
    """Return the days as of which a strength told at `trigger` holds, with the words for them: of
    an arrival that it sums up, or of publication where the text speaks of the present; None where
    neither is told."""
    return _of_arrival(sentence, trigger) or _of_now(sentence, trigger)


def _of_arrival(sentence: Sentence, trigger: Token) -> Told | None:
    """The day of the last arrival told near by, which a sum counts in."""
    verb = next((t for t in climb(trigger) if t.pos_ in ("VERB", "AUX")), None)
    sums = verb is not None and any(t.base in _SUMS for t in climb(verb))
    added = any(t.lower_ in _ADDED for t in sentence.span)
    if not sums and not added:
        return None
    first = max(0, sentence.number - _BACK)
    near = (*sentence.article.sentences[first : sentence.number], sentence)
    told = [day for s in near for e in s.dates if (day := _arrival(s, e)) is not None]
    return max(told, key=lambda one: one[0].start or date.min, default=None)


def _arrival(sentence: Sentence, expression: Expression) -> Told | None:
    """The day that an expression of time gives an arrival or a departure that has happened."""
    above = verb_above(sentence.tokens_of(expression))
    if above is None or above.base not in _COMES or isinstance(expression.form, Since):
        return None
    days = sentence.resolve(expression)
    if days is None or days.days != 1 or any(c.tag_ == "MD" for c in above.children):
        return None
    return days, expression.text


def _of_now(sentence: Sentence, trigger: Token) -> Told | None:
    """The day of publication, of what a sentence, or the one before that it goes on with, says to
    be so now."""
    published = sentence.article.document.published.interval
    if published.days != 1 or sentence.dates:
        return None
    if (found := _NOW.search(sentence.span.text)) is not None:
        return published, found.group()
    verb = next((t for t in climb(trigger) if t.tag_ in (*_PRESENT, "VBD", "MD")), None)
    if verb is None or verb.tag_ not in _PRESENT:
        return None
    now = next((c for c in verb.children if c.lower_ == "now" and c.dep_ == "advmod"), None)
    if now is not None:
        return published, now.text
    if not sentence.number:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    found = _NOW.search(before.span.text) if before.paragraph == sentence.paragraph else None
    return (published, found.group()) if found is not None else None
