"""What a sentence says of an amount by its parse: the verb above it and the nouns it measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.money import (
    DONORS,
    Money,
    amount_head,
    is_fund,
    of_noun,
    of_verb,
)
from missionbrief.language.grammar import climb, modifiers, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.tokens import Token

_EQUAL = words("claims", "money", "equal")
_BESIDE = words("claims", "money", "beside")
_UNPAID = words("claims", "money", "unpaid")
_LINKS = frozenset({"of", "worth", "for", "totaling", "totalling", "including", "with", "in"})
_MEASURES = frozenset({"run", "take", "consume", "swallow"})
_PARTS = frozenset({"part", "share", "total", "tally"})
_LIFTS = frozenset({"bring", "take", "lift", "raise", "push", "carry", "increase"})
_GUESSES = frozenset({"figure", "estimate", "guess", "projection", "calculation", "forecast"})
_NEEDS = frozenset({"need", "requirement"})
_PAYS_BACK = frozenset({"refund", "reimburse", "repay", "return", "recover", "settle"})
_POINTING = frozenset({"it", "that", "this"})
_ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass"})


def _is_verb(token: Token) -> bool:
    """Whether a token is a verb; "including" is a preposition, whatever its tag."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ != "prep"


def _nouns(head: Token) -> Iterator[Token]:
    """The nouns that an amount measures, nearest first: "a $15 million *pledge*", "a *shortfall*
    of $200 million", "$100 million in *aid*"."""
    beside = [head.nbor()] if head.i + 1 < len(head.doc) else []
    for child in [*head.children, *(b for b in beside if b.head != head)]:
        if child.dep_ == "prep" and child.lower_ in ("in", "of", "worth"):
            yield from (c for c in child.children if c.dep_ == "pobj")
    step = head
    while step.head != step and not _is_verb(step):
        above = step.head
        if step.dep_ == "pobj" and above.lower_ not in _LINKS:
            return
        if above.pos_ in ("NOUN", "PROPN") and step.dep_ != "conj":
            yield above
        step = above


def _equated(head: Token, verb: Token) -> Token | None:
    """The noun that a verb sets equal to an amount: "put the *cost* at $600 million"."""
    if verb.base not in _EQUAL or of_verb(verb) == "promised":
        return None
    above = head.head
    if not (above.dep_ == "prep" and above.lower_ in ("at", "to", "by")) and head.dep_ not in (
        "attr", "dobj",
    ):  # fmt: skip
        return None
    lifts = verb.base in _LIFTS
    for child in verb.children:
        if lifts and child.dep_ == "nsubj":
            continue  # "the new gift takes its share to": the share is what is told
        priced = of_noun(child) is not None or child.base in _PARTS
        if priced and child.dep_ in _ARGUMENTS and head not in child.subtree:
            return child
    return None


def _awaits(verb: Token, head: Token) -> bool:
    """Whether somebody waits for a sum to be paid back: "waits for $20 million to be refunded"."""
    waits = next((t for t in (verb, verb.head) if t.lemma_ in ("wait", "await")), None)
    if waits is None or waits.i > head.i:
        return False
    after = head.doc[head.i + 1 : min(head.i + 12, head.sent.end)]
    return any(t.tag_ == "VBN" and t.base in _PAYS_BACK for t in after)


def said_of(number: Token) -> Money | None:
    """Return what the sentence says of the amount that ends in `number`, or None where nothing
    tells that it is paid, promised, asked for, held back, a price or lacking."""
    head = amount_head(number)
    verb = next((t for t in climb(head) if t != head and _is_verb(t)), None)
    nouns = list(_nouns(head))
    telling = sorted((n for n in nouns if of_noun(n)), key=lambda n: of_noun(n) != "short")
    noun = next(iter(telling or nouns), None)
    by_noun = of_noun(noun) if noun is not None else None
    if verb is not None and _awaits(verb, head):
        return Money("owed", verb, noun)
    # "2 million of the 15 million they had set aside": a clause on the whole tells of no part.
    whole = noun is not None and noun.like_num and head.i < noun.i
    beside = modifiers(noun) if noun is not None and not whole else ()
    for own in (*modifiers(head), *beside):
        if any(c.lower_ in ("when", "while") for c in own.children):
            continue  # "contains 68 million, when the force would need ten times as much"
        if any(t.lower_ == "of" and head.i < t.i < own.i for t in own.subtree):
            continue  # "$84 million, of which Canada gave 63" tells of a part.
        # "the $300 million the US promised": unless a verb of holding back is said of it.
        gift = noun if noun is not None and of_noun(noun) and noun.is_ancestor(own) else head
        governed = head.dep_ in _ARGUMENTS or gift.dep_ in _ARGUMENTS
        above = of_verb(verb) if verb is not None and governed else None
        held = gift != head and of_verb(own) == "held" and own.tag_ == "VBN"
        if own.head != head and of_verb(own) != "promised" and not held:
            continue
        inner = next((c for c in own.children if c.dep_ == "xcomp"), own)
        told = own if of_verb(own) and own.lemma_ != "want" else inner
        role = of_verb(told) or ("given" if own.lemma_ == "want" and told != own else None)
        if role == "cost" and told.tag_ == "VBN":
            continue
        if role and above not in ("held", "given", "received"):
            return Money(role, told, noun)
    if noun is not None and noun.base in _NEEDS and head.head.lower_ == "of":
        return Money("cost", verb, noun)
    if verb is None:
        return Money(by_noun, None, noun) if by_noun else None
    if verb.lemma_ == "be" and head.dep_ == "attr":
        guess = next((c for c in verb.children if c.base in _GUESSES), None)
        if guess is not None and guess.dep_ == "nsubj":
            return Money("cost", verb, guess)
    if verb.lemma_ == "be" and any(c.lower_ == "short" for c in verb.children):
        return Money("short", verb, None)
    if (same := _equated(head, verb)) is not None:
        share = same.base == "share" or verb.base in _LIFTS
        given = "given" if share else "cost"
        return Money(of_noun(same) or given, verb, same)  # type: ignore[arg-type]
    by_verb = of_verb(verb)
    if verb.base in _MEASURES and head.dep_ not in ("dobj", "attr", "npadvmod"):
        by_verb = None
    who = subject(verb)
    fund = who is not None and is_fund(who) and by_noun != "promised"
    if verb.base in ("hold", "have", "contain") and fund:
        return Money("received", verb, noun)
    if by_noun in ("short", "cost", "asked") and by_verb != "held":
        return Money(by_noun, verb, noun)
    if by_verb is not None:
        return Money(by_verb, verb, noun)
    if verb.lemma_ == "be":
        told = {t.lower_ for c in verb.children if c.dep_ in ("acomp", "xcomp") for t in c.subtree}
        if head.dep_ == "nsubj" and told & _UNPAID:
            return Money("short", verb, noun)
        if head.dep_ == "nsubj" and told & {"gone", "spent"}:
            return Money("given", verb, noun)
        attr = next((c for c in verb.children if c.dep_ == "attr"), None)
        if attr is not None and attr.base in DONORS:
            return Money("given", verb, attr)
        if attr == head and any(c.lower_ in _POINTING for c in verb.children):
            return Money("given", verb, noun)
    if by_noun == "given" and verb.base not in _EQUAL | _BESIDE:
        return None
    return Money(by_noun, verb, noun) if by_noun else None
