"""Sums that lie in, or went to, the trust fund that the words or the sentence before tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.amount_words import in_fund
from missionbrief.claims.amounts.money import amount_head, is_fund
from missionbrief.language.grammar import climb, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.amounts.money import Money
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_PAYS_IN = words("claims", "paid_in", "pays_in")
_ASIDE = words("claims", "paid_in", "aside")
_PUTS = frozenset({"pay", "put", "chip", "kick"})
_HOLDS = frozenset({"have", "hold", "contain", "receive", "collect", "take", "get", "raise"})
_ROLES = frozenset({"given", "received"})


def outside(noun: Token) -> bool:
    """Whether a fund is only named as what money does not go through: "outside the fund"."""
    above = noun.head
    return above.lower_ in _ASIDE or (above.lower_ == "from" and above.head.lower_ in _ASIDE)


def paid_in(sentence: Sentence, head: Token, money: Money) -> bool:
    """Whether a sum of which no aim is told is one paid into the trust fund: the fund is told to
    have it, with who gave which part ("the fund has $18 million, $8 million of it from Canada");
    or the sentence before tells what is in the fund, and this one who paid in, or parts of it."""
    if money.role not in _ROLES or not sentence.lemmas.isdisjoint(_ASIDE):
        return False
    lies = next((q for q in sentence.quantities if _is_head(q, head)), None)
    if lies is not None and in_fund(sentence, lies):
        return True
    verb = money.verb
    holding = next((t for t in climb(head) if _fund_holds(t)), None)
    if holding is not None:
        return verb is None or verb == holding or holding in verb.ancestors
    if not sentence.number:
        return False
    before = sentence.article.sentences[sentence.number - 1]
    same = before.paragraph == sentence.paragraph
    if not same or not any(_fund_holds(t) for t in before.tokens):
        return False
    return _goes_in(verb) or _parts(sentence, before)


def _is_head(quantity: Quantity, head: Token) -> bool:
    return bool(quantity.currency) and amount_head(quantity.number) == head


def _fund_holds(verb: Token) -> bool:
    """Whether a verb tells what is in the fund, or has come in."""
    if verb.pos_ not in ("VERB", "AUX") or verb.base not in _HOLDS:
        return False
    who = subject(verb)
    return who is not None and is_fund(who)


def _goes_in(verb: Token | None) -> bool:
    if verb is None:
        return False
    into = any(c.lower_ == "in" and c.dep_ in ("prt", "advmod", "prep") for c in verb.children)
    return verb.base in _PAYS_IN or (verb.base in _PUTS and into)


def _parts(sentence: Sentence, before: Sentence) -> bool:
    """Whether the sums of several payers make up what the fund is told to have."""
    wholes = [q for q in before.quantities if q.currency]
    parts = [q for q in sentence.quantities if q.currency]
    if len(wholes) != 1 or len(parts) < 2 or {q.currency for q in parts} != {wholes[0].currency}:
        return False
    return sum(q.value or 0 for q in parts) <= (wholes[0].value or 0)
