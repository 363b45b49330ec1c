"""Numbers near words of harm that can count nobody harmed: how many a gang has, attacks, those who
had to move, whom a clause sets apart, and the dead of another country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.harm import harm, harm_noun
from missionbrief.claims.harmed.losses import losses, told_abroad
from missionbrief.claims.harmed.plight import flight
from missionbrief.claims.harmed.victims import BACK
from missionbrief.language.grammar import climb, subject
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_GROUPS = words("claims", "violence", "gangs") | {"group", "coalition", "alliance", "it", "they"}
_HAS = frozenset({"have", "count", "number", "boast", "comprise", "field", "total"})
_MADE = frozenset({"consist", "make", "compose"})
_EVENTS = words("claims", "counts", "events")
_TOLD = frozenset({"record", "report", "register", "document", "count", "log", "list", "verify"})
_TRIES = frozenset({"accuse", "charge", "suspect", "try", "indict", "convict", "jail", "suspend",
                    "dismiss", "sentence", "discipline", "blame"})  # fmt: skip
_NEXT, _NEAR = 2, 3


def nobody_harmed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number cannot be one of people killed or hurt."""
    return (
        _size_of_group(sentence, quantity)
        or _of_events(sentence, quantity)
        or _only_moved(sentence, quantity)
        or _set_apart(sentence, quantity)
        or _tried(quantity)
        or _of_those_told(quantity)
        or told_abroad(sentence)
    )


def _size_of_group(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is how many a gang has: "some forty strong", "which has sixty members"."""
    after = sentence.span.doc[quantity.number.i + 1 : quantity.number.i + 1 + _NEXT]
    if any(t.lower_ == "strong" for t in after):
        return True
    counted = quantity.counted or quantity.number
    verb = counted.head
    if counted.dep_ == "pobj" and verb.lower_ == "of":
        return _made_of(verb.head)
    if verb.base not in _HAS or counted.dep_ not in ("dobj", "attr") or harm(verb):
        return False
    who = subject(verb)
    if who is not None and who.tag_ in ("WDT", "WP"):
        who = verb.head
    if any(harm(c) for c in counted.children):
        return False  # "the gang had five men killed"
    name = sentence.name_at(who) if who is not None else None
    gang = name is not None and name.kind == "gang"
    return who is not None and (gang or who.base in _GROUPS)


def _made_of(word: Token) -> bool:
    """Whether a word before "of" tells that a group is of so many: "a gang of 90 men", "the gang,
    made up of 90 members", "which consists of 90 members"."""
    if word.base in _MADE:
        word = word.head
    return word.base in _GROUPS


def _of_events(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number without a noun stands for what its sentence is about, attacks or the like:
    "drone strikes have increased, with 40 of them recorded in May"."""
    if quantity.counted is not None:
        return quantity.counted.base in _EVENTS
    number = quantity.number
    told = number.head.base in _TOLD or any(
        t.base in _TOLD for t in sentence.span.doc[number.i + 1 : number.i + 1 + _NEAR]
    )
    about = (t for t in sentence.span if t.i < number.i and t.dep_ in ("nsubj", "nsubjpass"))
    return told and any(t.base in _EVENTS and t.lower_.endswith("s") for t in about)


def _only_moved(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sentence tells only of people who had to move, and of nobody harmed: "forced 2,000
    to flee, 200 of them girls"."""
    if any(harm(t) or harm_noun(t) for t in sentence.span):
        return False
    return any(flight(t) for t in sentence.span if t.i < quantity.number.i)


def _set_apart(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a clause only tells what some of those counted before it are not ("six of whom were
    not gang members"), or so many are no part of the harmed counted there: "killed 40 and drove
    3,000 out, 200 of them under five"."""
    verb = next((t for t in climb(quantity.number) if t.pos_ in ("VERB", "AUX")), None)
    whom = any(g.lower_ in BACK for c in quantity.number.children for g in c.children)
    told = [loss.victim.quantity for loss in losses(sentence) if loss.victim.quantity is not None]
    most = max((q.value or 0 for q in told), default=None)
    if whom and most is not None and (quantity.value or 0) > most:
        return verb is None or harm(verb) is None
    return whom and verb is not None and negated(verb)


def _tried(quantity: Quantity) -> bool:
    """Whether so many are they who are held to account: "charged six officers with murder", "six
    officers accused of killing two people"."""
    counted = quantity.counted or quantity.number
    verb = counted.head
    if counted.dep_ in ("dobj", "nsubjpass") and verb.base in _TRIES:
        return True
    return any(c.dep_ == "acl" and c.tag_ == "VBN" and c.base in _TRIES for c in counted.children)


def _of_those_told(quantity: Quantity) -> bool:
    """Whether so many of those counted beside them only do something else: "three of the five
    officers hurt in the ambush have been flown out"."""
    number = quantity.counted or quantity.number
    of = (c for c in number.children if c.lower_ == "of" and c.dep_ == "prep")
    counted = any(g.like_num for c in of for p in c.children for g in p.children)
    verb = next((t for t in climb(number) if t.pos_ in ("VERB", "AUX")), None)
    if not counted or verb is None:
        return False
    return not any(harm(t) for t in (verb, *verb.conjuncts))


def taken_away(verb: Token | None) -> bool:
    """Whether a verb tells that people were taken away: "were taken too"."""
    if verb is None:
        return False
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    to = any(c.lower_ in ("to", "into") for c in verb.children if c.dep_ == "prep")
    return harm(verb) == "taken" or (verb.base == "take" and passive and not to)
