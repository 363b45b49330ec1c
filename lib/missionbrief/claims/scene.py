"""The day of the scene that a sentence goes on with.

News tells an incident over several sentences and names its day in the first of them: "On Tuesday
a convoy drove into an ambush near Savien. Three officers were wounded." A later loss or fight
without a time of its own is of that day, unless it counts over time, is told of another place, or
another time is told between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.attribution import REPORTING
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import climb
from missionbrief.language.places import place_of
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_KINDS = frozenset({"casualty", "violence", "operation"})
_FIT = ("actual", "reported")
_UNCOUNTED = ("percent", "people")
_TALLY = words("claims", "incident", "tally")
_OTHER = words("claims", "scene", "other")
_COMES = words("claims", "where", "comes")
_BACK, _APART, _DAYS = 4, 2, 3


def day_of_scene(draft: Draft, kind: str) -> tuple[Interval, str | None] | None:
    """Return the days of the scene that `draft`, an undated claim of `kind`, belongs to, with the
    words that tell them; None where it belongs to none."""
    sentence = draft.sentence
    if kind not in _KINDS or draft.status not in _FIT or draft.unit in _UNCOUNTED:
        return None
    if sentence.dates or sentence.lemmas & (_TALLY | _OTHER):
        return None
    if draft.unit != "missing" and _going_on(draft.trigger):
        return None
    place, home = place_of(sentence, draft.trigger, carried=False), sentence.article.mission.country
    first = max(0, sentence.number - _BACK)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        if sentence.paragraph - earlier.paragraph > _APART:
            return None
        there = place_of(earlier, earlier.span.root, carried=False)
        if place != there and not {place, there} & {None, home}:
            return None
        if earlier.dates:
            return _day(earlier)
    return None


def _going_on(trigger: Token) -> bool:
    """Whether the verb above a token tells what has happened up to now or may come."""
    verb = next((t for t in climb(trigger) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    return any(c.lower_ in ("has", "have", "'ve") or c.tag_ == "MD" for c in verb.children)


def _day(sentence: Sentence) -> tuple[Interval, str | None] | None:
    """The day or two on which a sentence says something happened, where it names no other."""
    if len(sentence.dates) != 1 or sentence.lemmas & _COMES:
        return None
    expression = sentence.dates[0]
    days = sentence.resolve(expression)
    if days is None or days.days is None or days.days > _DAYS or isinstance(expression.form, Since):
        return None
    verb = _dated(sentence, expression)
    if verb is None or verb.lemma_.lower() in REPORTING or verb.tag_ not in ("VBD", "VBN", "VBG"):
        return None
    ahead = any(c.tag_ == "MD" or c.lower_ in ("has", "have", "had") for c in verb.children)
    return None if ahead else (days, expression.text)


def _dated(sentence: Sentence, expression: Expression) -> Token | None:
    """The verb that an expression of time dates."""
    tokens = sentence.tokens_of(expression)
    inside = {t.i for t in tokens}
    outer = next((t for t in tokens if t.head.i not in inside), None)
    return (
        next((t for t in climb(outer.head) if t.pos_ in ("VERB", "AUX")), None) if outer else None
    )
