"""Strengths, pledges and ceilings: how many personnel whoever has, offers or may have there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.bare import in_context
from missionbrief.claims.comings import comings
from missionbrief.claims.comings import told as told_in
from missionbrief.claims.contingents import actor
from missionbrief.claims.described import ceiling
from missionbrief.claims.draft import Draft
from missionbrief.claims.harm import befalls
from missionbrief.claims.headcount import Count, counts
from missionbrief.claims.outside import elsewhere
from missionbrief.claims.owners import last_named, owner_of
from missionbrief.claims.people_words import BODIES, GENERIC, NOT_OF_FORCE, unit_word
from missionbrief.claims.shares import shares
from missionbrief.claims.strength import put, unsurpassed
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import predicate
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.comings import Coming
    from missionbrief.claims.owning import Owner
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

KIND = "personnel"

_DOES = words("claims", "personnel", "does")
_SUFFERS = words("claims", "personnel", "suffers")
_OTHERS = words("claims", "personnel", "others")
_FIELDS = words("claims", "personnel", "fields")
_HOLDS = words("claims", "owners", "holds")
_SENDS = words("claims", "strength", "sends")
# Numbers that share what was told of those they are a part of.
_PARTS = frozenset({"bare-them", "bare-listed", "bare-foreseen"})
_DEFINITE = frozenset({"the", "its", "their", "our", "these", "those", "'s", "all"})
# So many are a strength whatever the sentence says of them; fewer may just be who did a thing.
_FEW = 50


def _definite(sentence: Sentence, count: Count) -> bool:
    """Whether the phrase speaks of known ones: "the 400 officers", "its 24 soldiers"."""
    before = sentence.span.doc[max(sentence.span.start, count.first - 3) : count.first]
    for token in reversed(before):
        if token.lower_ in _DEFINITE:
            return True
        if token.pos_ not in ("ADJ", "ADV", "PROPN", "PART"):
            return False
    return False


def _counts(sentence: Sentence, count: Count, owned: Owner, definite: bool) -> bool:
    """Whether a number tells a strength, pledge or ceiling rather than who did or suffered what."""
    verb = predicate(count.head)
    if owned.relation in ("home", "outside") or elsewhere(sentence, count, owned):
        return False
    few = count.quantity.value is None or count.quantity.value < _FEW
    doc, end = sentence.span.doc, sentence.span.end
    near = doc[max(sentence.span.start, count.first - 3) : min(end, count.last + (9 if few else 4))]
    if befalls(verb, count.head) or any(t.lemma_.lower() in _SUFFERS for t in near):
        return False
    lemma = verb.lemma_.lower() if verb is not None else ""
    if few and lemma in _DOES and not definite and count.noun is not None:
        return False
    if few and owned.relation == "none" and lemma not in _HOLDS:
        return False
    if few and count.noun is None and owned.relation == "none":
        return False
    noun = count.noun.lemma_.lower() if count.noun is not None else ""
    if "recruit" in (noun, lemma) and not owned.near:
        return False
    owner_before = doc[max(sentence.span.start, count.first - 2) : count.first]
    if len(owner_before) > 1 and owner_before[0].lower_ in NOT_OF_FORCE:
        # "the parliament's 349 members"
        return False
    generic = noun in GENERIC
    if not generic or owned.relation != "none":
        return True
    # "It was meant to have 2,500 people": who have so few, flee or hunger, are others.
    named = {i for m in sentence.names if m.name.decides for i in range(m.start, m.end)}
    others = any(t.lemma_.lower() in _OTHERS and t.i not in named for t in sentence.span)
    lead = doc[max(sentence.span.start, count.first - 4) : count.first]
    held = any(t.lemma_.lower() in BODIES for t in lead) and lead[-1].lower_ in ("with", "of")
    return (held or lemma in _FIELDS) and in_context(sentence) and not others


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the strengths, pledges and ceilings in `sentence`. Those who came or left on a day are
    arrivals, but for those still to come."""
    found = list(counts(sentence))
    if not found:
        yield from shares(sentence)
        return
    gone = {
        coming.count.quantity.start
        for coming in comings(sentence)
        if coming.count is not None and not _aside(coming)
    }
    told: list[Draft] = []
    numbers = [c.quantity.number for c in found]
    unit: str | None = None
    owned: Owner | None = None
    for count in found:
        quantity = count.quantity
        unit = count.unit or unit or _unit_near(sentence, count)
        before = owned
        owned = owner_of(sentence, count.first, count.last, count.head)
        if owned.relation == "none" and before is not None and before.relation == "mission":
            owned = before
        generic = count.noun is not None and count.noun.lemma_.lower() in GENERIC
        if owned.relation == "none" and (quantity.value or 0) < _FEW and not generic:
            owned = last_named(sentence)
        definite = _definite(sentence, count)
        if quantity.start in gone or quantity.value is None:
            continue
        if definite and _came_before(sentence, quantity.value):
            continue
        whole = count is found[0] or count.rule != "bare-them" or bool(told)
        if not _counts(sentence, count, owned, definite) or not whole:
            continue
        status = put(sentence, count, definite, owned)
        if told and _elided(sentence, count, told[-1]):
            status = told[-1].status
        elif status in ("planned", "actual") and told and told[-1].status == "authorised":
            # "a ceiling of 5,550, comprising 5,500 in uniform", "of whom 50 would be civilians"
            status = "authorised" if _goes_on(sentence, count, told[-1]) else status
        elif status == "actual" and count.rule in _PARTS and _coming_before(sentence):
            status = "planned"
        qualifier = quantity.qualifier
        if qualifier == "exact" and ceiling(sentence, count):
            qualifier = "at_most"
        if status == "denied" and unsurpassed(sentence, count):
            status, qualifier = "actual", "at_most"
        date = when(sentence, quantity.number, numbers)
        who = owned.name or actor(sentence, count.head)
        draft = Draft(
            sentence,
            quantity.number,
            count.rule if owned.name else f"{count.rule}-unnamed",
            actor=who,
            target=_target(sentence, quantity),
            value=quantity.value,
            qualifier=qualifier,
            unit=unit,
            when=date,
            days=_shared_days(sentence, count, told) if date is None else None,
            status=status,
            attributed_to=attributed_to(sentence, quantity.number),
            key=(who, quantity.value, unit),
        )
        told.append(draft)
        yield draft
    yield from shares(sentence)


def _goes_on(sentence: Sentence, count: Count, before: Draft) -> bool:
    """Whether a number is told in the same breath as the one before: no new verb but "be"."""
    doc, end = sentence.span.doc, sentence.span.end
    after = doc[count.last + 1 : min(end, count.last + 4)]
    if any(t.lemma_ == "have" or t.tag_ == "VBD" for t in after):
        return False
    between = doc[before.trigger.i + 1 : count.first]
    return not any(t.tag_ in ("VBD", "VBZ", "VBP") and t.lemma_ != "be" for t in between)


def _elided(sentence: Sentence, count: Count, before: Draft) -> bool:
    """Whether a number shares the verb of the one before: "Benin offered 2,000 and Belize 50"."""
    between = sentence.span.doc[before.trigger.i + 1 : count.first]
    if any(t.lower_ in ("including", "among", "plus") for t in between[-3:]):
        return True
    verbs = [t for t in between if t.pos_ in ("VERB", "AUX") and sentence.name_at(t) is None]
    return count.rule == "bare-listed" and not verbs


def _shared_days(sentence: Sentence, count: Count, told: list[Draft]) -> Interval | None:
    """The days of those whom the number is a part of: "991 members at the start of the week, of
    whom 732 are Kenyan"."""
    if count.rule not in _PARTS:
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


def _coming_before(sentence: Sentence) -> bool:
    """Whether the sentence before told of some who are to come."""
    if not sentence.number:
        return False
    earlier = sentence.article.sentences[sentence.number - 1]
    if any(c.event.status == "planned" for c in comings(earlier)):
        return True
    strengths = [
        put(earlier, c, False, owner_of(earlier, c.first, c.last, c.head)) for c in counts(earlier)
    ]
    return bool(strengths) and all(status == "planned" for status in strengths)


def _came_before(sentence: Sentence, value: float) -> bool:
    """Whether those of a definite number are they who, as a sentence before told, came."""
    earlier = sentence.article.sentences[max(0, sentence.number - 6) : sentence.number]
    return any(
        c.count is not None and c.count.quantity.value == value for s in earlier for c in told_in(s)
    )


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those of nobody named that only repeat a number told of somebody:
    "the 230 officers", after "230 Kenyan officers"."""
    named = {d.value for d in drafts if not d.rule.endswith("-unnamed")}
    return [d for d in drafts if not d.rule.endswith("-unnamed") or d.value not in named]


def _aside(coming: Coming) -> bool:
    """Whether it is only told of them in passing: "the 400 police who flew in in June"."""
    if coming.ordered:
        return False
    cue, last = coming.cue, coming.head.i
    return any(t.dep_ == "relcl" and t.i > last for t in (cue, *cue.ancestors))


def _unit_near(sentence: Sentence, count: Count) -> str:
    """The unit of a number that tells none: that of the word for them in its sentence."""
    near = [u for t in sentence.span if (u := unit_word(sentence, t)) in ("officers", "soldiers")]
    if near and count.rule not in ("bare-of", "bare-size"):
        return near[0] if len(set(near)) == 1 else "personnel"
    after = [c for c in counts(sentence) if c.first > count.first and c.unit]
    return after[0].unit or "personnel" if after else "personnel"


def _target(sentence: Sentence, quantity: Quantity) -> str:
    """The mission; an increment is marked, so that it is never taken for a total."""
    name = sentence.article.mission.name
    return f"{name} (increment)" if quantity.more else name
