"""Victims told as part of others, or as an earlier number that others are set against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.harm import harm
from missionbrief.claims.harmed.plight import flight
from missionbrief.claims.harmed.victims import BACK, Victim
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Doc, Token

_GRAVELY = words("claims", "tolls", "gravely")
_INCLUDING = words("claims", "tolls", "including")
_AGAINST = words("claims", "tolls", "against")
_CARED = words("claims", "tolls", "cared")
_FOLLOWING, _TWO = 3, 2


def _told_as_part(words_: Sequence[Token], whole: Victim) -> tuple[str, Token | None]:
    """What befell those told with "three of them …", and the noun that says who they are."""
    named = (t for t in words_ if t.pos_ == "NOUN" and t.lower_ != "condition")
    # "two of them by shrapnel": how, not who
    noun = next((t for t in named if t.dep_ != "pobj" or t.head not in words_), None)
    told = next((w for t in words_ if t.pos_ in ("VERB", "ADJ") and (w := harm(t))), None)
    forms = {t.lower_ for t in words_}
    if "fatally" in forms:
        return "killed", noun
    if forms & _GRAVELY:
        return "injured", noun
    return told or whole.what, noun


def _more(part: Quantity | None, whole: Victim) -> bool:
    """Whether a number is too high to be part of another."""
    of = whole.quantity.value if whole.quantity is not None else None
    return part is not None and part.value is not None and of is not None and part.value > of


def _of_others(doc: Doc, first: int, at: int, numbers: Collection[int]) -> bool:
    """Whether a number is part of those who had to move, counted since the dead or hurt: "40
    killed and 3,000 displaced, including 700 children"."""
    since = [n for n in numbers if first < n < at]
    return any(flight(doc[i]) for n in since for i in range(n + 1, min(n + 1 + _FOLLOWING, at)))


def _joint(before: Sequence[Victim]) -> str | None:
    """What befell those of whom a part is told behind two counts of one clause, which may be of
    either: "killed 200 people and injured 90, five of whom were women"."""
    if len(before) < _TWO:
        return None
    last, other = before[-1], before[-2]
    # "were killed and 393 injured"
    joined = last.word.head if last.word.dep_ == "acl" else last.word
    if joined.dep_ != "conj":
        return None
    both = joined.head == other.word and {last.what, other.what} == {"killed", "injured"}
    return "casualties" if both else None


def parts(sentence: Sentence, counted: list[Victim]) -> Iterator[Victim]:
    """Yield those told as part of others before them: "including ten women", "three of them
    badly"."""
    doc, last = sentence.span.doc, sentence.span.end
    taken = {v.quantity.number.i for v in counted if v.quantity is not None}
    numbers = {q.number.i: q for q in sentence.quantities if not (q.currency or q.percent)}
    ones = [t.i for t in sentence.span if t.lower_ == "one" and t.i not in numbers]
    for at in sorted([*numbers, *ones]):
        before = [v for v in counted if v.quantity is not None and v.quantity.number.i < at]
        if at in taken or not before:
            continue
        if at and doc[at - 1].lower_ in ("without", "not", "no"):
            continue  # "without one leader among them"
        whole, quantity = before[-1], numbers.get(at)
        if _more(quantity, whole):
            continue
        if whole.quantity is not None and _of_others(doc, whole.quantity.number.i, at, numbers):
            continue
        after = doc[at + 1 : min(at + 7, last)]
        if len(after) > 1 and after[0].lower_ == "of" and after[1].lower_ in BACK:
            ends = (i for i, t in enumerate(after) if t.text in (",", ";", "and") and i > 1)
            told = after[2 : next(ends, len(after))]
            what, noun = _told_as_part(told, whole)
            if any(t.dep_ == "neg" or t.lower_ == "no" for t in told):
                noun = None  # "49 of whom were not members": what they are not names nobody
            grave = any(t.lower_ in _GRAVELY or harm(t) for t in told)
            if not grave and (joint := _joint(before)) is not None:
                what = joint
            value = None if quantity is not None else 1.0
            yield Victim(what, whole.word, doc[at], noun, quantity, "part", whole, value)
            continue
        if len(after) and after[0].lower_ in _GRAVELY and quantity is not None:
            yield Victim("injured", whole.word, doc[at], None, quantity, "part", whole)
            continue
        name = sentence.name_at(after[0]) if len(after) else None
        if quantity is not None and name is not None and name.kind == "demonym" and (
            len(after) < 2 or after[1].pos_ in ("PUNCT", "CCONJ")
        ):  # fmt: skip
            # "Three officers, two Kenyan and one Haitian."
            yield Victim(whole.what, whole.word, doc[at], after[0], quantity, "part", whole)
            continue
        start = whole.quantity.number.i if whole.quantity else at
        marks = [t.i for t in doc[start:at] if t.lower_ in _INCLUDING or t.text == ":"]
        marked = bool(marks) and not any(
            t.pos_ == "AUX" or t.tag_ in ("VBD", "VBZ") for t in doc[marks[-1] : at]
        )
        among = any(t.lower_ == "among" and t.nbor().lower_ in BACK
                    for t in doc[at : min(at + 8, last - 1)])  # fmt: skip
        listed = bool(marks) and doc[marks[-1]].text == ":"
        if quantity is not None and (marked or among) and (quantity.counted or listed):
            noun = quantity.counted
            apart = marked and marks[-1] - whole.word.i > _FOLLOWING
            what = (_joint(before) if apart else None) or whole.what
            yield Victim(what, whole.word, noun or doc[at], noun, quantity, "part", whole)


def looked_after(what: str, head: Token, told: Iterable[Victim]) -> bool:
    """Whether some of the hurt whom a sentence has counted are told only to have been flown out or
    treated: "Four officers were hurt; two of them were airlifted to a hospital"."""
    verb = head.head
    if what != "injured" or head.dep_ != "nsubjpass" or verb.base not in _CARED:
        return False
    of = [g for t in (head, verb) for c in t.children if c.lower_ == "of" for g in c.children]
    if not any(g.lower_ in BACK or (g.i < verb.i and g.head.head == verb) for g in of):
        return False
    wholes = [v.quantity for v in told if v.what == what and v.word.i < head.i]
    return any(q is not None and q.number.i < head.i for q in wholes)


def earlier(sentence: Sentence, counted: list[Victim]) -> Iterator[Victim]:
    """Yield the numbers that others are set against: "1,487 dead, against 1,602 the year
    before"."""
    taken = {v.quantity.number.i for v in counted if v.quantity is not None}
    doc = sentence.span.doc
    pairs = iter(v for v in counted if v.quantity is not None)
    against = False
    for quantity in sentence.quantities:
        if quantity.currency or quantity.percent or quantity.number.i in taken:
            continue
        if quantity.counted is not None and quantity.counted.pos_ != "ADJ":
            continue
        start = sentence.token_at(quantity.start)
        before = doc[max(sentence.span.start, start.i - 2) : start.i]
        against = against or any(t.lower_ in _AGAINST for t in before)
        if not against or (whole := next(pairs, None)) is None:
            continue
        if whole.quantity is not None:
            yield Victim(whole.what, quantity.number, whole.head, whole.noun, quantity, "earlier")
