"""Since when those have left their homes whom an attack drove out, and others have been killed.

"Gunmen stormed Kenscoff on 27 January. … More than 3,000 people have fled": they fled from the day
of the attack on, up to the day by which they were counted, else the one on which it is told. A
count of the country's displaced is of no attack. What "attacks that began on 27 January" have cost
is counted so too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from missionbrief.interval import Interval
from missionbrief.language.dates.spans import Since
from missionbrief.language.dates.undated import TimeOfDay
from missionbrief.language.grammar import climb, noun_above, verb_above
from missionbrief.language.places import place_of
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft, Told
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_ATTACKS = words("claims", "told", "events") | words("claims", "driven_out", "attacks")
_LEAVES = words("claims", "driven_out", "leaves")
_TALLIES = words("claims", "driven_out", "tallies")
_LOCAL = 150_000
"""More people than a town or a quarter has: a count of the whole country."""
_BACK, _DAYS, _FEW = 6, 3, 12
_BEGINS = frozenset({"begin", "start", "launch"})
_HAVE = frozenset({"has", "have", "had", "'ve"})


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
    return _from_attack(draft, end)


def since_begun(draft: Draft) -> Told | None:
    """Return from when to when those of `draft`, victims of violence, were harmed: from the day on
    which the sentence says that attacks began, where it tells what they have cost by now, or from
    that of the attack told before to the day up to which they were counted."""
    sentence = draft.sentence
    if draft.status != "actual" or draft.value is None or sentence.lemmas & _TALLIES:
        return None
    by = [d for e in sentence.dates if (d := _limit(sentence, e)) is not None]
    if len(by) == 1 and len(sentence.dates) == 1 and draft.when is not None:
        return _from_attack(draft, by[0])
    begun = [e for e in sentence.dates if _begins(verb_above(sentence.tokens_of(e)))]
    now = sentence.article.document.published.interval
    if len(begun) != 1 or sentence.lemmas.isdisjoint(_ATTACKS) or now.days != 1:
        return None
    days = sentence.resolve(begun[0])
    if days is None or days.start is None or (days.days or _FEW) >= _FEW or not _by_now(draft):
        return None
    early = now.end is not None and days.start < now.end
    return (Interval(days.start, now.end), begun[0].text) if early else None


def _begins(verb: Token | None) -> bool:
    return verb is not None and verb.base in _BEGINS and verb.tag_ in ("VBD", "VBN")


def _by_now(draft: Draft) -> bool:
    """Whether what is counted is told as of now: "have left 50 dead", "lists 50 dead"; or was told
    as of then: "said that 50 had died"."""
    for verb in climb(draft.trigger):
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        if verb.tag_ in ("VBZ", "VBP"):
            return True
        if any(c.lower_ in _HAVE for c in verb.children if c.dep_ == "aux"):
            return True
        if verb.tag_ == "VBD":
            return False
    return False


def _from_attack(draft: Draft, end: Interval) -> Told | None:
    """From the day of the attack told near a draft, in the same place, to the last of `end`."""
    sentence = draft.sentence
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


def _limit(sentence: Sentence, expression: Expression) -> Interval | None:
    """The days up to a time that only tells until when: "by Sunday", "by Tuesday night"."""
    days = sentence.resolve(expression)
    before = sentence.span.text[: expression.start].lower().split()
    by = isinstance(expression.form, TimeOfDay) and before[-1:] == ["by"]
    return days if by or (days is not None and days.start is None) else None


def _counted_by(draft: Draft) -> Interval | None:
    """Up to which day they were counted: "by Sunday", else the day of publication. None where the
    sentence gives other days than that of an attack."""
    sentence = draft.sentence
    by = [d for e in sentence.dates if (d := _limit(sentence, e)) is not None]
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
        started = verb is not None and verb.base in _BEGINS
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
