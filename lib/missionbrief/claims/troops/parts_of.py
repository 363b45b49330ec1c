"""What a number of personnel shares with those it is a part of, or repeats of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.troops.coming import told as told_in
from missionbrief.claims.troops.comings import comings
from missionbrief.claims.troops.events import MOST_DAYS
from missionbrief.claims.troops.headcount import Count, counts
from missionbrief.claims.troops.owners import owner_of
from missionbrief.claims.troops.people_words import BODIES, unit_word
from missionbrief.claims.troops.strength import put
from missionbrief.language.when import when

if TYPE_CHECKING:
    from missionbrief.claims.troops.coming import Coming
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_A_WEEK = 7
_VERBS = ("VERB", "AUX")
# The rules of numbers that share what was told of those they are a part of.
PARTS = frozenset({"bare-them", "bare-listed", "bare-foreseen"})
_FAR = 6
_JOINING = frozenset({"and", "plus", ",", "&", "military", "up", "to", "uniformed"})


def goes_on(sentence: Sentence, count: Count, before: Draft) -> bool:
    """Whether a number is told in the same breath as the one before: no new verb but "be"."""
    doc, end = sentence.span.doc, sentence.span.end
    after = doc[count.last + 1 : min(end, count.last + 4)]
    if any(t.lemma_ == "have" or t.tag_ == "VBD" for t in after):
        return False
    between = doc[before.trigger.i + 1 : count.first]
    return not any(t.tag_ in ("VBD", "VBZ", "VBP") and t.lemma_ != "be" for t in between)


def shares_verb(sentence: Sentence, count: Count, before: Draft) -> bool:
    """Whether a number shares the verb of the one before: "Benin offered 2,000 and Belize 50"."""
    between = sentence.span.doc[before.trigger.i + 1 : count.first]
    if any(t.lower_ in ("including", "among", "plus") for t in between[-3:]):
        # "hoped to send 2,500, but 900 were sent, including 600 from Kenya": of those sent
        return not any(before.trigger.i < q.number.i < count.first for q in sentence.quantities)
    verbs = [t for t in between if t.pos_ in ("VERB", "AUX") and sentence.name_at(t) is None]
    return count.rule == "bare-listed" and not verbs


def linked(sentence: Sentence, before: Draft, count: Count) -> bool:
    """Whether a number is joined to the one told before: "5,500 police and 50 civilians"."""
    between = sentence.span.doc[before.trigger.i + 1 : count.first]
    people = [t for t in between if unit_word(sentence, t)]
    others = [t for t in between if t not in people and t.lower_ not in _JOINING]
    return count.noun is not None and bool(people) and not others and between[-1] not in people


def spelt_out(sentence: Sentence, before: Draft, count: Count) -> bool:
    """Whether numbers only spell out the one before: "200 people, 170 soldiers and 30 police"."""
    if count.noun is None:
        return False
    between = sentence.span.doc[before.trigger.i + 1 : count.first]
    if any(t.lower_ == "but" and t.dep_ == "cc" and t.head.pos_ in _VERBS for t in between):
        return False  # "meant to send 50, but only two soldiers are there"
    comma = any(t.text in (",", "(", ":", "–", "—") or t.lower_ == "and" for t in between)
    return comma and not any(t.pos_ in ("VERB", "AUX", "SCONJ", "PRON") for t in between)


def shared_days(sentence: Sentence, count: Count, told: list[Draft]) -> Interval | None:
    """The days of those whom the number is a part of: "991 members at the start of the week, of
    whom 732 are Kenyan"."""
    if count.rule not in PARTS:
        return None
    if told:
        return told[0].days or (sentence.resolve(told[0].when) if told[0].when else None)
    pointing = any(t.lower_ in ("them", "those") for t in sentence.span)
    if not pointing or not sentence.number:
        return None
    earlier = sentence.article.sentences[sentence.number - 1]
    total = next(iter(counts(earlier)), None)
    date = when(earlier, total.quantity.number, ()) if total is not None else None
    return earlier.resolve(date) if date is not None else None


def coming_before(sentence: Sentence, whole: Token | None = None) -> bool:
    """Whether the sentence before told of some who are to come, or the nearest one that has the
    word for the body whose parts are told: "the team includes 18 soldiers"."""
    if not sentence.number:
        return False
    earlier = sentence.article.sentences[sentence.number - 1]
    if whole is not None:
        near = sentence.article.sentences[max(0, sentence.number - _FAR) : sentence.number]
        earlier = next((s for s in reversed(near) if whole.base in s.lemmas), earlier)
    if any(c.event.status == "planned" for c in comings(earlier)):
        return True
    strengths = [
        put(earlier, c, False, owner_of(earlier, c.first, c.last, c.head)) for c in counts(earlier)
    ]
    return bool(strengths) and all(status == "planned" for status in strengths)


def came_before(sentence: Sentence, value: float) -> bool:
    """Whether those of a definite number are they who, as a sentence before told, came."""
    earlier = sentence.article.sentences[max(0, sentence.number - 6) : sentence.number]
    return any(
        c.count is not None and c.count.quantity.value == value for s in earlier for c in told_in(s)
    )


def in_passing(coming: Coming) -> bool:
    """Whether it is only told of them in passing: "the 400 police who flew in in June". Who came on
    a day of their own, or in groups, is told as having come."""
    days = coming.event.days
    by_day = days is not None and (days.days or MOST_DAYS) <= _A_WEEK
    if coming.ordered or by_day or coming.cue.lemma_ == "precede":
        return False
    if coming.head.base in BODIES and coming.head.tag_ == "NNS":
        return False
    cue, last = coming.cue, coming.head.i
    clauses = [t for t in (cue, *cue.ancestors) if t.dep_ == "relcl" and t.i > last]
    return any(not any(c.lower_ == "when" for c in t.children) for t in clauses)
