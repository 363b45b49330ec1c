"""Losses of the mission told again: who was hit and died, the unnamed one and the named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.language.grammar import climb, subject
from missionbrief.language.modality import mode

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft

_SHOT = frozenset({"shoot", "hit", "wound", "strike"})
_HURT = _SHOT | {"injure", "hurt"}
_TOLD_OF = frozenset({"dobj", "nsubjpass"})
_NEAR = 3
_HE = frozenset({"he", "she", "who"})
_ORDERS = frozenset({"second", "third", "fourth", "fifth"})
_EACH = frozenset({"one", "another", "other"})
_THESE = frozenset({"the", "these", "those", "both"})
_DIES = frozenset({"succumb", "die", "perish"})
_ONLY_ONE = re.compile(r"\b(?:only|just|not more than|no more than) one\b")
_KNOWN = frozenset({"the", "our", "this", "that", "his"})


def died(drafts: list[Draft]) -> list[Draft]:
    """Put the wounds of a named person as death where the article says they died of them: by name,
    or of one unnamed within a few sentences."""
    dead = {d.target for d in drafts if d.key and d.unit == "killed"}
    unnamed = [d for d in drafts if not d.key and d.unit == "killed" and d.status == "actual"]

    def of_it(draft: Draft) -> bool:
        if not draft.key or draft.unit != "injured" or draft.trigger.lemma_ not in _HURT:
            return False
        return draft.target in dead or any(
            abs(d.sentence.number - draft.sentence.number) <= _NEAR for d in unnamed
        )

    return [d.put(unit="killed", key=(d.target, "killed")) if of_it(d) else d for d in drafts]


def hit_who_died(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether "the officer was hit" goes on with the one whose death the article tells near by."""
    noun = draft.trigger.head if draft.trigger.pos_ not in ("VERB", "AUX") else draft.trigger
    if _same_shot(draft, drafts) or _dies_next(draft):
        return True
    if (
        draft.key
        or draft.when is not None
        or draft.unit != "injured"
        or noun.lemma_ not in _SHOT
        or draft.value != 1
    ):
        return False
    who = next((c for c in noun.children if c.dep_ == "nsubjpass"), None)
    the = who is not None and any(c.lower_ == "the" for c in who.children)
    return the and any(
        d.unit == "killed"
        and d.value == 1
        and abs(d.sentence.number - draft.sentence.number) <= _NEAR
        for d in drafts
    )


def _same_shot(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether "after he was shot", or "sustained a wound to which he succumbed", says how the one
    died whose death the sentence tells."""
    here = [d for d in drafts if d.unit == "killed" and d.sentence is draft.sentence]
    if draft.unit == "injured" and draft.value == 1 and any(map(_succumbed, here)):
        return True
    if draft.key or draft.unit != "injured" or draft.trigger.lemma_ not in _SHOT:
        return False
    who = [c.lower_ for c in draft.trigger.children if c.dep_ in ("nsubj", "nsubjpass")]
    return who[:1] in (["he"], ["she"]) and any(d.value == 1 for d in here)


def _succumbed(draft: Draft) -> bool:
    """Whether a pronoun, or a verb that goes on, tells that one died of wounds told before."""
    verb = next((t for t in climb(draft.trigger) if t.base == "succumb"), None)
    if verb is None or draft.value != 1:
        return False
    return all(c.lower_ in _HE for c in verb.children if c.dep_ == "nsubj")


def clear(draft: Draft) -> tuple[bool, bool, bool]:
    """How clearly a draft tells of somebody: with a time, with the very day ("was last seen on
    March 3" after "vanished half a year ago"), and by what befell them."""
    days = draft.interval()
    exact = days is not None and days.days == 1
    told = draft.trigger.pos_ in ("VERB", "AUX") or draft.trigger.dep_ in _TOLD_OF
    told = told and draft.rule == "named"
    return draft.when is not None, exact, told


def recalled(draft: Draft, named: list[Draft]) -> bool:
    """Whether the sentence tells more of the same person: "vanished" in a clause of time, a wound
    of which they died."""
    more = [
        n
        for n in named
        if n.sentence is draft.sentence and n.target == draft.target and n is not draft
    ]
    if draft.unit == "injured" and any(n.unit == "killed" for n in more):
        return True
    return draft.trigger.dep_ == "advcl" and bool(more)


def _goes_back(draft: Draft, other: Draft) -> bool:
    """Whether an undated one is the one told of a few sentences before: "a Kenyan officer died on
    Sunday … Our officer paid the ultimate price"."""
    back = draft.sentence.number - other.sentence.number
    if draft.rule != "one" or other.value != 1 or not 0 < back <= _NEAR or draft.when is not None:
        return False
    return _known(draft)


def _known(draft: Draft) -> bool:
    """Whether one is told of as somebody known: "the officer died", "the body of the officer who
    was killed"."""
    verb = draft.trigger
    own = any(c.lower_ in ("he", "she") for c in verb.children)
    who = (verb.head if verb.dep_ == "relcl" and not own else subject(verb)) or verb
    return who.lower_ in _HE or any(c.lower_ in _KNOWN for c in who.children)


def _the_one_of(draft: Draft, other: Draft) -> bool:
    """Whether an undated one is the one of whom the article tells that it is the only one: "only
    one Kenyan officer has died, the ministry said. … “We lost an officer,” he said"."""
    if draft.rule != "one" or draft.when is not None or draft.status != other.status:
        return False
    counted = other.sentence.span.text.lower()
    return other.value == 1 and other.rule != "one" and _ONLY_ONE.search(counted) is not None


def _the_same_ones(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether an uncounted plural only speaks of those told of before as known: "Two officers are
    recovering. … The officers were hurt on Sunday"."""
    if draft.key or draft.value is not None or draft.rule != "verb":
        return False
    who = next((c for c in draft.trigger.children if c.dep_ in _TOLD_OF), None)
    if who is None or not any(c.lower_ in _THESE for c in who.children):
        return False
    return any(
        d.value is not None and d.unit == draft.unit and d.sentence.number < draft.sentence.number
        for d in drafts
    )


def _one_by_one(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether one of several told of before is told apart: "Two officers were wounded. One was hit
    in the head, while another …"."""
    who = next((c for c in draft.trigger.children if c.dep_ in _TOLD_OF), None)
    if draft.key or draft.value != 1 or who is None or draft.when is not None:
        return False
    singled = _EACH & {who.lower_, *(c.lower_ for c in who.children)}
    said = {t.lower_ for t in draft.sentence.span}
    if not singled or not ("one" in said and said & {"another", "other"}):
        return False
    if any(d.sentence is draft.sentence and d.unit != draft.unit for d in drafts):
        return False  # "one was killed in March, and another is missing"
    return any(
        d.unit == draft.unit
        and (d.value or 0) > 1
        and 0 < draft.sentence.number - d.sentence.number <= _NEAR
        for d in drafts
    )


def _dies_next(draft: Draft) -> bool:
    """Whether what follows in the sentence, or in the next two, tells that the one who was hurt
    died of it: "One of our officers was injured. He was flown to a hospital but succumbed"."""
    sentences, at = draft.sentence.article.sentences, draft.sentence.number
    if draft.key or draft.unit != "injured" or draft.value != 1:
        return False
    behind = [t for t in draft.sentence.span if t.i > draft.trigger.i]
    behind += [t for s in sentences[at + 1 : at + _NEAR] for t in s.span]
    for verb in (t for t in behind if t.base in _DIES):
        if mode(verb) != "actual":
            continue
        here = verb.sent == draft.trigger.sent
        if here and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
            return True  # "was injured, was flown to a hospital but died"
        who = subject(verb)
        if who is None:
            continue
        the = who.tag_ == "NN" and any(c.lower_ in ("the", "this") for c in who.children)
        if who.lower_ in _HE or (the and unit_of(who) in ("officers", "soldiers")):
            return True
    return False


def _the_only(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether an undated, known one is the only person whose loss the article tells by name,
    however far below: an article on one dead officer speaks of no other as "the officer"."""
    if draft.when is not None or draft.value != 1 or draft.rule != "one" or not _known(draft):
        return False
    named = {d.target for d in drafts if d.key and d.unit == draft.unit}
    return len(named) == 1 and draft.status == "actual"


def _another(draft: Draft) -> bool:
    """Whether one is told to be another than those told of: "a second officer was killed"."""
    who = (c for c in draft.trigger.children if c.dep_ in ("nsubj", "nsubjpass"))
    told = [{c.lower_ for c in noun.children} for noun in (draft.trigger, *who)]
    return any("another" in t or ("a" in t and t & _ORDERS) for t in told)


def _same_missing(draft: Draft, other: Draft) -> bool:
    """Whether an unnamed one who is missing is the one told of with a name, a day or before: a
    report that goes on with a search speaks of one man."""
    if other.unit != "missing" or other.value != 1 or _another(other):
        return False
    if other.key:
        return True
    dated, mine = other.when is not None, draft.when is not None
    return dated > mine or (dated == mine and other.sentence.number < draft.sentence.number)


def _on_other_days(draft: Draft, other: Draft) -> bool:
    """Whether two are told of days apart: "was killed on Sunday. A month earlier, X was killed"."""
    mine, its = draft.interval(), other.interval()
    return mine is not None and its is not None and not mine.overlaps(its)


def again(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether an unnamed one is told of elsewhere: by name near by, or, of whom the words only
    recall, at all."""
    if _the_same_ones(draft, drafts) or _one_by_one(draft, drafts):
        return True
    if _another(draft):
        return False
    if draft.unit == "missing" and draft.value == 1:
        return any(_same_missing(draft, other) for other in drafts if other is not draft)
    if draft.rule not in ("one", "recalled"):
        return False
    if _the_only(draft, drafts):
        return True
    for other in drafts:
        if other is draft or other.unit != draft.unit or _on_other_days(draft, other):
            continue
        if _goes_back(draft, other) or _the_one_of(draft, other):
            return True
        distance = other.sentence.number - draft.sentence.number
        # An account that opens with the day and gives the name below tells both.
        tells = distance > 0 and draft.when is not None and other.when is None
        told = other.attributed_to or draft.attributed_to
        said = draft.attributed_to is not None and told != draft.attributed_to
        near = abs(distance) <= _NEAR and not tells and not said
        if (other.key and near) or (draft.rule == "recalled" and other.rule != "recalled"):
            return True
    return False
