"""Which amounts of a sentence are money, and in what currency."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from missionbrief.claims.amounts import money as said
from missionbrief.claims.amounts.money_parse import said_of
from missionbrief.claims.amounts.payer import payer
from missionbrief.claims.amounts.whole_sums import is_whole, of_whole
from missionbrief.claims.ranges import replaced
from missionbrief.language.currencies import SIGN
from missionbrief.language.numbers import SCALES

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_CANADIAN = re.compile(r"\b(?:Canad\w+|Ottawa|OTTAWA|Trudeau|Joly|Carney|Anand)\b")
_MARKED = re.compile(r"\b(?:C|CA|Can)\$|\bCAD\b")
_UNITED_STATES = re.compile(r"\bUS ?\$|\bU\.S\. ?\$|\bUSD\b|\bU\.?S\.? dollars\b")
_AT_HOME = re.compile(r"\A(?:[^\n]{0,120}\n){0,3}[^\n]{0,40}\b(?:OTTAWA|Ottawa|Gatineau)\b")
_PUBLISHED = re.compile(r"\bCanada\b|canada\.ca|\bCBC\b|\bGlobe and Mail\b|\bToronto\b")
_BARE = re.compile(r"(?<![\w$])\$ ?\d")
# What goes on with a sum told of before: "Of the $60 million", "The remaining $20 million".
_PART_OF_IT = re.compile(
    r"\s*(?:(?:Out )?[Oo]f (?:the|this|that)|[Tt]he (?:remaining|other|rest))\b"
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:\.\d[^.!?\n]*)*")
# What follows an amount that names no currency and counts nothing: "40 million of it".
_NOTHING = re.compile(
    r"\s*(?:of (?:it|that|this|which|them|those)\b|[.,;:)—–]|$"
    r"|(?:a|per|each|every) (?:year|month)\b"
    r"|(?:was|were|is|are|has|had|have|will|for|to|from|in (?:aid|help|support|cash)|so far"
    r"|already)\b)"
)
_SCALE = re.compile(r"\b(?:m|b)illion\b", re.IGNORECASE)
_OF_SUM = re.compile(rf" of the (?:{SIGN} ?)?[\d.]+ (?:m|b)illion\b(?! (?:people|Haitians))")
_REST = re.compile(r"\bthe (?:remaining|other|rest,?) $", re.IGNORECASE)
_DONE = re.compile(
    r" (?:(?:is|was|has|had|having|remains?|stays?)\b(?: \w+)?(?: been)?(?: still| already)?)"
    r"(?: (?:spent|stuck|frozen|blocked|held|paid|released|disbursed|used|withheld|on hold"
    r"|unspent|available|cleared))\b"
    r"|,? (?:stuck|spent|frozen|blocked)\b"
    r"| (?:is|was|remains?) (?:stuck|frozen|blocked|held|on hold|on ice|spent|gone|unspent)\b"
)
_LARGE = re.compile(r"\b(?:m|b)illion\b|\d ?(?:m|mn|bn)\b")


@lru_cache(maxsize=64)
def canadian(text: str) -> bool:
    """Whether a bare "$" of Canada's is Canadian in a text: it comes from Ottawa or marks the
    dollars of the United States, or it marks none and all its dollars are told of Canada."""
    if _AT_HOME.search(text):
        return True
    if _MARKED.search(text):
        return False
    if _UNITED_STATES.search(text):
        return True
    dollars = (s for s in _SENTENCE.findall(text) if _BARE.search(s))
    others = [s for s in dollars if not _CANADIAN.search(s) and not _PART_OF_IT.match(s)]
    return not others


def _beside_others(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sentence sets an amount beside another payer's dollars, where one sign means one
    currency."""
    for other in sentence.quantities:
        if other.currency != "USD" or other is quantity or other.value == quantity.value:
            continue
        if replaced(sentence, other):
            continue
        told = said_of(other.number) or said.Money("given", None, None)
        if is_whole(sentence, other):
            told = of_whole(sentence, other, told) or told
        head = said.amount_head(other.number)
        paid = payer(sentence, other, head, told)
        if paid not in (None, "Canada") or told.role in ("received", "cost", "short"):
            return True
    return False


def currency(sentence: Sentence, quantity: Quantity, actor: str | None) -> str | None:
    """Return the ISO code of an amount: a bare "$" of Canada's is Canadian where the text does not
    speak otherwise."""
    printed = sentence.span.text[quantity.start : quantity.end].upper()
    if quantity.currency != "USD" or re.search(r"U\.?S", printed):
        return quantity.currency
    after = sentence.span.text[quantity.end :]
    if re.match(r"\s*\(?(?:U\.?S|American)", after, re.IGNORECASE):
        return quantity.currency
    document = sentence.article.document
    text = document.text
    home = _PUBLISHED.search(f"{document.publisher or ''} {document.url or ''}") is not None
    own = actor == "Canada" or (actor is None and (home or bool(_AT_HOME.search(text))))
    if own and (home or canadian(text)) and not _beside_others(sentence, quantity):
        return "CAD"
    return quantity.currency


def _no_thing(counted: Token) -> bool:
    """Whether what an amount seems to count can not be counted: "600 million a year"."""
    return counted.pos_ == "PRON" or counted.lemma_ in ("year", "month")


def amounts(sentence: Sentence) -> list[Quantity]:
    """Return the amounts of money in `sentence`: those with a currency, and those that take it
    from the one before: "$50 million, of which 10 million has been spent"."""
    found: list[Quantity] = []
    text = sentence.span.text
    scale = _scale(sentence)
    for quantity in sentence.quantities:
        if scale is not None and _elided(sentence, quantity):
            value = (quantity.value or 0) * scale[0]
            found.append(replace(quantity, value=value, currency=scale[1], counted=None))
            continue
        if quantity.currency:
            found.append(quantity)
        elif (
            not quantity.percent
            and _LARGE.search(text[quantity.start : quantity.end])
            and (quantity.counted is None or _no_thing(quantity.counted))
            and _NOTHING.match(text[quantity.end :])
            and (code := _last_currency(sentence, found)) is not None
        ):
            found.append(replace(quantity, currency=code))
    return found


def _scale(sentence: Sentence) -> tuple[float, str] | None:
    """The scale and currency of a sentence's sums, where one is printed: millions of dollars."""
    text = sentence.span.text
    for quantity in sentence.quantities:
        if quantity.currency and (word := _SCALE.search(text[quantity.start : quantity.end + 9])):
            return SCALES[word[0].lower()], quantity.currency
    return None


def _elided(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a small number is a sum whose scale is left out, being a part of another: "13.3 of
    the 15 million dollars", "the remaining forty is stuck", "1.7 having been spent"."""
    if quantity.currency or quantity.percent or not 0 < (quantity.value or 0) < 1000:
        return False
    text = sentence.span.text
    if _LARGE.search(text[quantity.start : quantity.end]):
        return False
    before, after = text[: quantity.start], text[quantity.end :]
    if _OF_SUM.match(after):
        return True
    done = _DONE.match(after)
    return done is not None and bool(
        _REST.search(before) or "." in text[quantity.start : quantity.end]
    )


def _last_currency(sentence: Sentence, found: list[Quantity]) -> str | None:
    """The currency of the amount last named: in the sentence, else in the two before."""
    if found:
        return found[-1].currency
    for earlier in sentence.article.sentences[max(0, sentence.number - 2) : sentence.number]:
        named = [q.currency for q in earlier.quantities if q.currency]
        if named:
            return named[-1]
    return None
