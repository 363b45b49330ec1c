"""Numbers of those harmed of whom the sentence before told: "127 of them were elderly", "the
government says over 100"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.called import told_as
from missionbrief.claims.harmed.doers import doer
from missionbrief.claims.harmed.losses import Loss, losses
from missionbrief.claims.harmed.victims import BACK
from missionbrief.language.attribution import attributed_to
from missionbrief.language.modality import mode
from missionbrief.language.tokens import kept
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_TELLS = words("claims", "of_those", "tells")
_BETWEEN = words("claims", "of_those", "between")
_ARE = frozenset({"be", "come", "include", "live", "belong", "remain", "have"})
_ENDS = frozenset({"and", "but", "while", "or", "dead", "victims", "deaths", "in", "as"})
_REACH, _NEAR = 7, 4
# A lower number that stands alone may be of anything.
_LEAST = 10


@dataclass(frozen=True)
class Whole:
    """Those harmed of whom a sentence told, and the sentence."""

    loss: Loss
    sentence: Sentence


@kept
def of_those_harmed(sentence: Sentence) -> tuple[tuple[Quantity, Whole], ...]:
    """Return each number without a noun that goes on with the dead or injured of the sentence
    before, with whom it told of: a part of them, or another count of as many."""
    if not sentence.quantities or not sentence.number:
        return ()
    whole = _before(sentence)
    if whole is None:
        return ()
    return tuple(
        (quantity, whole)
        for quantity in sentence.quantities
        if not quantity.currency and not quantity.percent and quantity.value
        if _part(sentence, quantity, whole) or _other_count(sentence, quantity)
    )


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the counts that go on with those harmed, other than the mission's, of the sentence
    before."""
    for quantity, whole in of_those_harmed(sentence):
        loss = whole.loss
        if loss.ours or loss.status not in ("actual", "reported"):
            continue
        if not _tells_who(sentence, quantity):
            continue
        called, unit = told_as(loss.victim)
        yield Draft(
            sentence,
            quantity.number,
            "of-those",
            actor=doer(whole.sentence, loss.victim.word),
            target=called,
            value=quantity.value,
            qualifier=quantity.qualifier,
            unit=unit,
            when=when(sentence, quantity.number),
            status="actual",
            attributed_to=attributed_to(sentence, quantity.number),
        )


def _tells_who(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what is said of a number tells who the harmed were, not what they did: "were
    women", "came from the same street"."""
    doc, end = sentence.span.doc, sentence.span.end
    if not _pointing(sentence, quantity):
        return True
    for token in doc[quantity.number.i + 1 : min(end, quantity.number.i + _REACH)]:
        if token.pos_ in ("VERB", "AUX"):
            return token.base in _ARE and mode(token) in ("actual", "reported")
    return False


def _before(sentence: Sentence) -> Whole | None:
    """The last loss with a number that the sentence before tells of."""
    earlier = sentence.article.sentences[sentence.number - 1]
    if sentence.paragraph - earlier.paragraph > 1:
        return None
    told = [x for x in losses(earlier) if x.victim.quantity is not None]
    if told:
        return Whole(told[-1], earlier)
    return next((whole for _, whole in of_those_harmed(earlier)), None)


def _part(sentence: Sentence, quantity: Quantity, whole: Whole) -> bool:
    """Whether a number is that of a part of those told before."""
    of = whole.loss.victim.quantity
    more = of is None or of.value is None or (quantity.value or 0) < of.value
    return more and _pointing(sentence, quantity)


def _pointing(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is said of "them": "eleven of them", "of those, eleven"."""
    doc, start, end = sentence.span.doc, sentence.span.start, sentence.span.end
    at = quantity.number.i
    if at + 2 < end and doc[at + 1].lower_ == "of" and doc[at + 2].lower_ in BACK:
        return not _clause_of_own(doc[at + 3 : min(end, at + 3 + 2)])
    first = sentence.token_at(quantity.start).i
    before = doc[max(start, first - _NEAR) : first]
    return any(a.lower_ == "of" and b.lower_ in BACK for a, b in pairwise(before)) and not any(
        t.pos_ in ("VERB", "AUX") for t in before
    )


def _clause_of_own(after: Sequence[Token]) -> bool:
    """Whether "those" are told by a clause of their own: "ten of those who had come"."""
    return bool(after) and after[0].lower_ in ("who", "whom", "that", "which", "from", "in")


def _other_count(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether somebody counts others than the sentence before: "the mayor speaks of 60"."""
    doc, start, end = sentence.span.doc, sentence.span.start, sentence.span.end
    if (quantity.value or 0) < _LEAST or quantity.counted is not None:
        return False
    after = doc[quantity.number.i + 1] if quantity.number.i + 1 < end else None
    if after is not None and not after.is_punct and after.lower_ not in _ENDS:
        return False
    for token in reversed(doc[max(start, quantity.number.i - _REACH) : quantity.number.i]):
        if token.pos_ in ("VERB", "AUX"):
            return token.base in _TELLS
        if token.lower_ not in _BETWEEN:
            return False
    return False
