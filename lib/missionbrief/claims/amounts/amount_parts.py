"""What is told of each amount of a sentence, one after the other: lists, parts and ranges too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.amount_words import beside
from missionbrief.claims.amounts.hold_words import hold_told, stopped
from missionbrief.claims.amounts.money import (
    REPUTED,
    Money,
    amount_head,
    fund_balance,
    is_fund,
    of_noun,
)
from missionbrief.claims.amounts.money_near import held_on, near
from missionbrief.claims.amounts.money_parse import said_of
from missionbrief.claims.amounts.promises import REPAYS
from missionbrief.claims.amounts.whole_sums import is_whole, of_whole, only_whole
from missionbrief.claims.ranges import end_of_range, of_unknown_part
from missionbrief.language.grammar import climb, subject
from missionbrief.language.modality import REFUSED, mode, negated

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

# What stands between the amounts of a list: a name, commas and brackets.
_LIST = re.compile(
    r"\)?(?:[,;]| and| plus| then| followed by)*(?: and)?(?: from)?(?: the)? "
    r"[A-Z][\w. -]{2,30},? ?(?:with )?\(?"
)
_PART = re.compile(r"\b(?:of which|including|of (?:that|it|this)|among them)\b")
_PUTS = frozenset({"put", "give", "place", "set", "peg", "quote", "state", "list", "tell"})
_STANDS = frozenset({"be", "have", "stand", "retain"})
_SHRINKS = frozenset({"fall", "shrink", "drop", "dwindle", "sink"})
_OPENS_CLAUSE = re.compile(r"\b(?:although|though|whereas|because) (?:some |about |only )?$")
_RELEASES = frozenset({"release", "free", "unfreeze", "unblock", "unlock"})
_WANTS = frozenset({"want", "demand", "ask", "insist", "need", "seek", "see", "require"})
_LOWERS = frozenset({"cut", "slash", "reduce", "trim"})
_CHANGES = frozenset({"fall", "drop", "shrink", "decline", "decrease", "rise", "grow", "exceed"})
_PART_OF_A = re.compile(r"\bpart of (?:an?|the|its) (?:larger |wider |bigger |broader )?$")
_LOWERED = re.compile(r"\b(?:from|to) (?:just |about |only |some )?$")


def told_of(
    sentence: Sentence, quantity: Quantity, head: Token, before: tuple[Quantity, Money] | None
) -> Money | None:
    """Return what a sentence says of an amount: by the words right beside it, else by the parse,
    else by the nearest words; None where none tells. `before` is the amount before it, with what
    is told of that: an end of a range and a part of a sum are told with it."""
    if before is not None and end_of_range(sentence, quantity) == "at_most":
        return before[1]
    if _changed_by(head):
        return None
    told = _own(sentence, quantity, head)
    part = _PART_OF_A.search(sentence.span.text[: quantity.start])
    if part and told is not None and told.role == "held":
        return None  # What is held is the part: "the $40 million, part of a $100 million package".
    finite = told is not None and told.finite
    if only_whole(sentence, quantity) and not finite:
        return None
    if cut_off(sentence, quantity, told):
        return None
    lowered = told is not None and told.verb is not None and told.verb.base in _LOWERS
    if lowered and _LOWERED.search(sentence.span.text[: quantity.start]):
        return None  # "was cut from $600 million to $300 million": neither sum is held.
    if told is not None and told.role in ("given", "received") and of_unknown_part(quantity):
        return None
    if told is not None and told.role in ("given", "received") and is_whole(sentence, quantity):
        return of_whole(sentence, quantity, told)
    if before is not None and (told is None or told.role == "given"):
        own = any(c.dep_ in ("relcl", "acl") for c in head.children)
        joined = _joined(head, amount_head(before[0].number)) and not own
        if joined and before[1].role == "promised":
            return before[1]
    if before is not None and told is not None and _not_yet_used(told):
        return before[1] if before[1].role == "received" else None
    if before is None or (told is not None and (told.role != "given" or not _weak(told))):
        return told
    between = sentence.span.text[before[0].end : quantity.start]
    same = _PART.search(between) or (told is None and _LIST.fullmatch(between))
    return before[1] if same else told


def _changed_by(head: Token) -> bool:
    """Whether a sum is only that by which another rose or fell: "funding fell by $50 million"."""
    link = head.head
    return head.dep_ == "pobj" and link.lower_ == "by" and link.head.base in _CHANGES


def _not_yet_used(told: Money) -> bool:
    """Whether a sum is a part that nobody has use for yet: "of which 48 million is not yet
    committed"."""
    verb = told.verb
    if told.role not in ("promised", "allowed") or verb is None or verb.tag_ != "VBN":
        return False
    denied = negated(verb) or any(negated(c) for c in verb.children if c.pos_ == "AUX")
    return denied and any(c.dep_ == "auxpass" for c in verb.children)


def cut_off(sentence: Sentence, quantity: Quantity, told: Money | None) -> bool:
    """Whether a clause ends before it says what is done with its sum: "although $78 million"."""
    opened = _OPENS_CLAUSE.search(sentence.span.text[: quantity.start]) is not None
    verb = told.verb if told is not None else None
    before = verb is None or verb.i < quantity.number.i
    after = sentence.span.doc[quantity.number.i + 1 : sentence.span.end]
    return opened and before and not any(t.pos_ in ("VERB", "AUX") for t in after)


def _joined(head: Token, before: Token) -> bool:
    """Whether an amount is joined to the one before it: "$3 million on Monday and $5 million"."""
    return head.dep_ == "conj" and head.head == before


def _weak(told: Money) -> bool:
    """Whether no word but "is" tells what is done with an amount."""
    return told.noun is None and (told.verb is None or told.verb.lemma_ == "be")


def _own(sentence: Sentence, quantity: Quantity, head: Token) -> Money | None:
    if (told := hold_told(sentence, quantity)) is not None:
        return told
    if (kept := _unreleased(head)) is not None:
        return Money("held", kept, None)
    if (hold := held_on(head) or stopped(head)) is not None:
        governing = next((t for t in climb(hold) if t.pos_ in ("VERB", "AUX")), None)
        return Money("held", governing, hold)
    if (priced := _priced(head)) is not None:
        return priced
    told = beside(sentence, quantity) or said_of(quantity.number)
    told = told or near(sentence, quantity.number)
    if told is not None and told.role == "given" and told.noun is None and told.verb is not None:
        reputed = told.verb.lemma_ in REPUTED and not told.finite
        put_at = told.verb.lemma_ in ("put", "estimate", "place") and head.head.lower_ == "at"
        if reputed or put_at:
            return Money("cost", told.verb, None)
    stands = told is not None and (told.verb is None or told.verb.lemma_ == "be")
    if told is not None and told.role == "given" and stands and _deposited(head):
        return Money("received", told.verb, told.noun)
    beside_it = head.dep_ == "pobj" and head.head.lower_ == "with"
    if told is not None and told.role == "promised" and beside_it and _deposited(head):
        return Money("received", None, None)  # "85 million is pledged, with 68 in the fund"
    if told is not None and told.role == "given" and _lies(told):
        return Money("received", told.verb, told.noun)
    if told is not None and told.role == "given" and _not_repaid(told):
        return Money("owed", told.verb, told.noun)
    lifted = told is not None and told.role in ("given", "received")
    if told is not None and lifted and (pledge := _raised(head)) is not None:
        return Money("promised", pledge.head, pledge, told.finite)
    return told


def _unreleased(head: Token) -> Token | None:
    """The verb that says a sum is not let go: "*refused* to release the bulk of $50
    million", "want a plan before they *release* 40 million"."""
    verb = next((t for t in climb(head) if t.pos_ == "VERB"), None)
    if verb is None or verb.base not in _RELEASES:
        return None
    if verb.dep_ == "advcl" and verb.head.base in _WANTS and verb.tag_ in ("VBP", "VBZ"):
        before = any(c.dep_ == "mark" and c.lower_ in ("before", "until") for c in verb.children)
        return verb if before else None
    if verb.dep_ != "xcomp":
        return None
    above = verb.head
    return above if above.base in REFUSED and not negated(above) else None


def _lies(told: Money) -> bool:
    """Whether a sum is what a fund still has: "whose balance is down to 20 million", "the fund has
    40 million left"."""
    verb = told.verb
    who = subject(verb) if verb is not None else None
    if verb is None or who is None:
        return False
    if fund_balance(who):
        return verb.base in _STANDS | _SHRINKS
    left = any(t.lower_ in ("left", "down", "remaining") for t in verb.subtree)
    return is_fund(who) and (verb.base in _SHRINKS or (left and verb.base in _STANDS))


def _not_repaid(told: Money) -> bool:
    """Whether a sum is one that has not been paid back: "2 billion had not been refunded"."""
    verb = told.verb
    return verb is not None and verb.base in REPAYS and mode(verb) == "denied"


def _deposited(head: Token) -> bool:
    """Whether a sum is one that is in a fund: "what is now $90 million in deposits in the fund"."""
    inside = [g for c in head.children if c.lower_ == "in" for g in c.children]
    return any(is_fund(t) for g in inside for t in (g, *_owners(g)))


def _owners(account: Token) -> list[Token]:
    """Whose account it is that a sum is in: "in the fund's account"."""
    if account.base != "account":
        return []
    return [c for c in account.children if c.dep_ == "poss"]


def _priced(head: Token) -> Money | None:
    """The price that somebody puts at a sum: "put the cost of the contingent at 36 billion", "gives
    its bill as 36 billion"."""
    at = head.head
    if head.dep_ != "pobj" or at.lower_ not in ("at", "as", "between"):
        return None
    verb = next((t for t in climb(at) if t.pos_ == "VERB" and t.base in _PUTS), None)
    if verb is None:
        return None
    put = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.i < at.i)
    price = next((c for c in put if of_noun(c) == "cost"), None)
    return Money("cost", verb, price) if price is not None else None


def _raised(head: Token) -> Token | None:
    """The pledge that a sum adds to: "raised its commitment by adding 100 million"."""
    for verb in climb(head):
        if verb.lemma_ in ("raise", "increase", "lift", "bring") and verb.pos_ == "VERB":
            return next((c for c in verb.children
                         if c.dep_ == "dobj" and of_noun(c) == "promised"), None)  # fmt: skip
    return None
