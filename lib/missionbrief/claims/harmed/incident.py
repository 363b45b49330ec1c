"""The day of the one incident that an article tells of, for losses told without a day.

A report opens with what happened and names the day soon after ("gunmen stormed the town early on
Thursday"), then comes back to it ("among the victims", "the attack"). Where all days that the
article gives for an attack, crash or killing are the same, what its opening tells lost, and what
points back to the event close by, belongs to that day, unless it has a time of its own or is a
tally ("have been killed", "so far").
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.harmed.befallen import ACTIVE
from missionbrief.claims.harmed.deaths import KILLED
from missionbrief.claims.harmed.harm import CASUALTY_NOUNS, KILLED_NOUNS
from missionbrief.claims.scene import of_another_time
from missionbrief.interval import Interval
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import climb, verb_above
from missionbrief.language.numbers import number_word
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from missionbrief.claims.draft import Draft
    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.dates import Expression

_STRIKES = words("claims", "incident", "strikes")
_EVENTS = _STRIKES | ACTIVE | KILLED | KILLED_NOUNS | CASUALTY_NOUNS
_TALLY = words("claims", "incident", "tally")
_BACK = words("claims", "incident", "back")
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_OTHER = frozenset({"another", "earlier", "previous", "first", "second", "third", "separate"})
_AFTER = re.compile(r"(?P<n>[\w-]+) days? after\b", re.IGNORECASE)
LONGEST = 3
"""Days that an incident may span: a night, or a weekend with the day before."""
OPENING = 2
"""Sentences that open an article."""
REACH = 3
"""Sentences between an incident's day and what belongs to it."""


def _of_incident(sentence: Sentence, expression: Expression) -> bool:
    """Whether an expression dates a violent event, not when it was told."""
    verb = verb_above(sentence.tokens_of(expression))
    if verb is None or verb.base in REPORTING or verb.tag_ not in ("VBD", "VBN"):
        return False
    if any(c.lower_ in ("has", "have", "will", "would") for c in verb.children):
        return False
    near = {t.base for t in (verb, *verb.children)}
    near |= {t.base for t in sentence.tokens_of(expression)[0].ancestors}
    return bool(near & _EVENTS)


def _days_after(sentence: Sentence) -> tuple[Interval, str] | None:
    """The day of an event that the present is counted from, and the words that count: "Five days
    after gunmen stormed the town, the toll climbs"."""
    published = sentence.article.document.published.interval
    opens = _AFTER.match(sentence.span.text)
    root = sentence.span.root
    now = root.tag_ in ("VBZ", "VBP") and not any(c.dep_ == "aux" for c in root.children)
    number = number_word(opens["n"]) if opens is not None else None
    if opens is None or number is None or not now:
        return None
    if published.start is None or published.days != 1:
        return None
    return Interval.day(published.start - timedelta(days=int(number))), opens.group()


def incident(article: Article) -> tuple[Interval, str, int] | None:
    """Return the days, the words for them and the sentence's number of the only violent incident
    that an article dates, or None where it dates none or several."""
    found: list[tuple[Interval, str, int]] = []
    for sentence in article.sentences:
        if not sentence.lemmas & _EVENTS:
            continue
        if (counted := _days_after(sentence)) is not None:
            found.append((*counted, sentence.number))
        for expression in sentence.dates:
            if not _of_incident(sentence, expression):
                continue
            days = sentence.resolve(expression)
            if days is None or days.days is None:
                return None
            found.append((days, expression.text, sentence.number))
    if not found:
        return None
    exact = min(found, key=lambda one: one[0].days or 0)
    if (exact[0].days or 0) > LONGEST or not all(exact[0].overlaps(one[0]) for one in found):
        return None
    return exact


def _tally(draft: Draft) -> bool:
    """Whether a loss is counted over time rather than told of one event."""
    tokens = draft.sentence.tokens
    if {t.lower_ for t in tokens} & _TALLY:
        return True
    verbs = [t for t in climb(draft.trigger) if t.pos_ in ("VERB", "AUX")]
    return any(c.lower_ in ("has", "have", "'ve") for v in verbs[:1] for c in v.children)


def _undated(sentence: Sentence) -> bool:
    """Whether no expression of time in a sentence dates more than its telling."""
    for expression in sentence.dates:
        verb = verb_above(sentence.tokens_of(expression))
        if verb is None or verb.base not in REPORTING:
            return False
    return True


def _points_back(sentence: Sentence) -> bool:
    """Whether a sentence speaks of an event as known: "the attack", "the dead", "of them"."""
    for token in sentence.tokens:
        known = any(c.lower_ in _POINTING for c in token.children)
        if known and token.base in _BACK | _STRIKES:
            return True
        if token.lower_ == "them" and token.dep_ == "pobj" and token.head.lower_ in ("of", "among"):
            return True
    return False


def _belongs(sentence: Sentence, day_told: int) -> bool:
    """Whether what `sentence` tells belongs to the incident whose day sentence `day_told` gives."""
    teller = sentence.article.sentences[day_told]
    near = 0 <= sentence.number - day_told <= REACH and sentence.paragraph == teller.paragraph
    if near and _days_after(teller) is not None:
        return True
    if {t.lower_ for t in sentence.tokens} & _OTHER:
        return False
    if sentence.number < OPENING and sentence.number <= day_told <= sentence.number + REACH:
        return True
    return 0 <= sentence.number - day_told <= REACH and _points_back(sentence)


def _apart(draft: Draft) -> bool:
    """Whether a loss is of no one day: a tally, or one told of a spell or as somebody's guilt."""
    return _tally(draft) or of_another_time(draft.trigger)


def dated(drafts: Iterable[Draft]) -> list[Draft]:
    """Return losses with the day of the article's incident where they have none."""
    told = list(drafts)
    if not told:
        return told
    found: tuple[Interval, str, int] | None = None
    looked = False
    result = []
    for draft in told:
        open_ = draft.when is None and draft.days is None and draft.status in HAPPENED
        if open_ and not looked:
            found, looked = incident(draft.sentence.article), True
        if open_ and found is not None and _belongs(draft.sentence, found[2]):
            days, words_, _ = found
            if _undated(draft.sentence) and not _apart(draft):
                draft = draft.put(days=days, days_text=words_)
        result.append(draft)
    return result
