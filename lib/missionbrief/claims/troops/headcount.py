"""Numbers of personnel: what each number of a sentence counts, where it counts personnel.

The words themselves decide, in their order: the small model's tree is too often wrong to say what
a number belongs to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims.troops.bare import stands_for_personnel
from missionbrief.claims.troops.people_words import BODIES, noun_after, unit_word
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_STRONG = words("claims", "headcount", "strong")
_REACH = 5
# A team that comes to look or talk is no contingent.
_ERRANDS = frozenset({"assessment", "fact", "delegation", "negotiating", "medical", "planning"})
# More than any force of the kind has ever had: such a number counts other people.
MOST = 6_000
_FEW = 30


@dataclass(frozen=True)
class Count:
    """A number of personnel. `first` and `last` are the token numbers of its noun phrase; `noun`
    is the word for personnel, None where the number stands for them; `unit` is the contract's,
    None where the number alone tells none; `rule` names what found it.
    """

    quantity: Quantity
    first: int
    last: int
    noun: Token | None
    unit: str | None
    rule: str

    @property
    def head(self) -> Token:
        """The token that carries the count: the noun, else the number."""
        return self.noun if self.noun is not None else self.quantity.number


def _mixed(sentence: Sentence, noun: Token, unit: str) -> tuple[int, str]:
    """The last token and the unit of "police and soldiers", "men and women"."""
    doc, i = sentence.span.doc, noun.i
    if i + 2 < sentence.span.end and doc[i + 1].lower_ in ("and", "or"):
        for step in (2, 3):
            if i + step < sentence.span.end and doc[i + step].like_num:
                break
            if i + step < sentence.span.end and (other := unit_word(sentence, doc[i + step])):
                return i + step, unit if other == unit else "personnel"
    return i, unit


def _strong(sentence: Sentence, at: int) -> Token | None:
    """The body that a number before token `at` gives the size of: "a 2,500-strong force"."""
    doc, end = sentence.span.doc, sentence.span.end
    if at >= end:
        return None
    size = doc[at + 1] if doc[at].text == "-" and at + 1 < end else doc[at]
    hyphened = size.i > at or size.lower_ == "strong"
    if not hyphened or size.lower_ not in _STRONG:
        return None
    for token in doc[size.i + 1 : min(end, size.i + 1 + _REACH)]:
        if token.lower_ in _ERRANDS:
            return None
        if token.lower_ == "mission" and _party(sentence.span.doc[at - 1], size):
            return None
        if token.base in BODIES or token.lower_ in sentence.article.mission.nouns:
            return token
        if token.pos_ in ("VERB", "AUX", "ADP", "PUNCT"):
            break
    return size if size.lower_ == "strong" else None


def _party(number: Token, size: Token) -> bool:
    """Whether a mission of so few members is one that only comes to talk: "the 10-member mission of
    Kenyan officials"."""
    few = number.text.isdigit() and int(number.text) < _FEW
    return few and size.lower_ in ("member", "person", "man")


def _of_place(sentence: Sentence, first: int) -> bool:
    """Whether a number is part of a place's name: "Delmas 33"."""
    if first == sentence.span.start or not sentence.span.doc[first].text.isdigit():
        return False
    name = sentence.name_at(sentence.span.doc[first - 1])
    if name is None or name.kind != "place" or name.country:
        return False
    return "airport" not in name.canonical.lower()


def counts(sentence: Sentence) -> Iterator[Count]:
    """Yield the numbers of personnel in `sentence`, in order, whosever they are."""
    for quantity in sentence.quantities:
        if quantity.currency or quantity.percent or (quantity.value or 0) > MOST:
            continue
        first = sentence.token_at(quantity.start).i
        if _of_place(sentence, first):
            continue
        at = quantity.number.i + 1
        found: Count | None = None
        if (body := _strong(sentence, at)) is not None:
            found = Count(quantity, first, body.i, body, "personnel", "strong")
        elif (after := noun_after(sentence, at)) is not None:
            noun, part = after
            last, unit = _mixed(sentence, noun, unit_word(sentence, noun) or "personnel")
            if part:
                found = Count(quantity, first, at - 1, None, unit, "part")
            else:
                found = Count(quantity, first, last, noun, unit, "counted")
        elif rule := stands_for_personnel(sentence, quantity, first):
            found = Count(quantity, first, quantity.number.i, None, None, f"bare-{rule}")
        if found is not None:
            yield found
