"""Whether what a thing costs is an estimate of what it will take, not what has been spent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.money import REPUTED
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.amounts.money import Money
    from missionbrief.language.tokens import Token

_NEEDS = frozenset({"need", "require", "price", "take"})
_GUESSES = words("claims", "money", "guesses")
_RECKONS = words("claims", "money", "reckons")
_AT = frozenset({"at", "as", "between"})
_NEAR = 8
_AROUND = 14
_SPANS = frozenset({"year", "yearly", "annual", "annually", "month", "monthly", "full"})
_SPENT = frozenset({"since", "already", "spent", "date", "last", "past"})


def reckoned(money: Money, head: Token) -> bool:
    """Whether a sum is what a thing will need, not what it has cost: "needs 600 million a year",
    "the cost is put at 600 million", "an estimated cost of", "still to be met"; not where the time
    it is for is over: "the cost since June is put at"."""
    verb = money.verb
    over = {t.lower_ for t in _told(money, head)} & _SPENT
    described = {c.base for n in (head, money.noun) if n is not None for c in n.children}
    if over:
        described = set()
    elif verb is not None and _put_at(verb, head):
        return True
    if described & _GUESSES or (money.noun is not None and money.noun.base in _GUESSES):
        return True
    if verb is None:
        return False
    now = verb.tag_ in ("VBZ", "VBP") or (verb.lemma_ == "price" and verb.tag_ == "VBN")
    return _to_come(verb) or verb.lemma_ in REPUTED or (now and verb.lemma_ in _NEEDS)


def _told(money: Money, head: Token) -> tuple[Token, ...]:
    """The words that tell of what a sum measures, up to the sum and little beyond."""
    tokens = [t for t in (money.verb, money.noun) if t is not None]
    first = min((t.left_edge.i if t == money.noun else t.i for t in tokens), default=head.i - _NEAR)
    return head.doc[max(head.sent.start, min(first, head.i - _NEAR)) : head.i + 4]


def _for_a_time(head: Token) -> bool:
    """Whether a sum is for a span of time or a whole, rather than what has been spent."""
    near = head.doc[max(head.sent.start, head.i - _AROUND) : min(head.i + _AROUND, head.sent.end)]
    return any(t.base in _SPANS for t in near)


def _put_at(verb: Token, head: Token) -> bool:
    """Whether a verb only reckons what a thing costs: "puts it at", "has been costed at"."""
    lemma = verb.base
    at = head.head.lower_ in _AT or any(c.lower_ in _AT and c.dep_ == "prep" for c in verb.children)
    placed = lemma in ("put", "give", "place", "set", "cost", "budget") and at
    return lemma in _RECKONS or (placed and _for_a_time(head))


def _to_come(verb: Token) -> bool:
    """Whether the price is still "to be met"."""
    return any(
        c.dep_ in ("advcl", "xcomp", "acl") and c.tag_ == "VBN"
        and {g.lower_ for g in c.children} >= {"to", "be"}
        for c in verb.children
    )  # fmt: skip
