"""Since when those have left their homes whom an attack drove out.

"Gunmen stormed Kenscoff on 27 January. … More than 3,000 people have fled": they fled from the day
of the attack on, up to the day by which they were counted, else the one on which it is told. A
count of the country's displaced is of no attack.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from missionbrief.interval import Interval
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import noun_above, verb_above
from missionbrief.language.places import place_of
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft, Told
    from missionbrief.language.article import Sentence

_ATTACKS = words("claims", "told", "events") | words("claims", "driven_out", "attacks")
_LEAVES = words("claims", "driven_out", "leaves")
_TALLIES = words("claims", "driven_out", "tallies")
_LOCAL = 150_000
"""More people than a town or a quarter has: a count of the whole country."""
_BACK, _DAYS = 6, 3


def since_attack(draft: Draft) -> Told | None:
    """Return from the day of which attack on those of `draft`, an actual displacement, left their
    homes, with the words that tell that day; None where it follows on none."""
    sentence = draft.sentence
    if draft.status != "actual" or draft.value is None or draft.value > _LOCAL:
        return None
    if sentence.lemmas.isdisjoint(_LEAVES) or sentence.lemmas & _TALLIES:
        return None
    end = _counted_by(draft)
    if end is None:
        return None
    here, home = place_of(sentence, draft.trigger, carried=False), sentence.article.mission.country
    first = max(0, sentence.number - _BACK)
    for near in reversed(sentence.article.sentences[first : sentence.number + 1]):
        found = _attack(near)
        if found is None:
            continue
        there = place_of(near, near.span.root, carried=False)
        if here != there and not {here, there} & {None, home}:
            continue
        days, text = found
        if days.start is None or end.end is None or days.start > end.end:
            return None
        return Interval(days.start, end.end), text
    return None


def _counted_by(draft: Draft) -> Interval | None:
    """Up to which day they were counted: "by Sunday", else the day of publication. None where the
    sentence gives other days than that of an attack."""
    sentence = draft.sentence
    by = [d for e in sentence.dates if (d := sentence.resolve(e)) is not None and d.start is None]
    if len(by) == 1:
        return by[0]
    if draft.when is not None:
        return None
    published = sentence.article.document.published.interval
    return published if published.days == 1 else None


def _attack(sentence: Sentence) -> Told | None:
    """The one day, or the day since which, that a sentence gives an attack."""
    found: dict[Interval, str] = {}
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        verb, noun = verb_above(tokens), noun_above(tokens)
        of_attack = any(t is not None and t.base in _ATTACKS for t in (verb, noun))
        started = verb is not None and verb.base in ("begin", "start", "launch")
        if not of_attack and not (started and sentence.lemmas & _ATTACKS):
            continue
        form = expression.form
        if isinstance(form, Since):
            days = sentence.resolve(replace(expression, form=form.form))
        else:
            days = sentence.resolve(expression)
        if days is not None and days.days is not None and days.days <= _DAYS:
            found[days] = expression.text
    return found.popitem() if len(found) == 1 else None
