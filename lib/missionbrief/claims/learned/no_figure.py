"""Numbers that are no figure of any kind: years, parts of a range, changes, prisoners."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.learned.no_people import undergoes
from missionbrief.claims.learned.number_words import NEAR, verb_of
from missionbrief.claims.troops.bare_shapes import GROWTH
from missionbrief.claims.troops.doing import in_jail
from missionbrief.language.modality import mode

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

_GROWS = frozenset({"grow", "swell", "climb", "shrink", "expand"})
_PUT_AT = re.compile(
    r"\b(?:puts?|set|has|had|placed) (?:it|that|the (?:share|figure|part|proportion))"
    r" (?:at|as|closer to|nearer)(?: about| around| only| just| nearly| some)? $"
)
_PRISONERS = frozenset({"inmate", "prisoner", "detainee", "convict"})
_TO = re.compile(r"\s*(?:to|or|and|[-–])\s*(?:even |perhaps |as much as )?")
_AND = re.compile(r"\s*and\s*(?:(?:over|about|some|up to|more than|as many as)\s+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_year(quantity: Quantity) -> bool:
    """Whether a bare number is a year: "a 20 percent increase compared to 2023"."""
    return quantity.counted is None and _YEAR.fullmatch(quantity.number.text) is not None


def of_gangs(quantity: Quantity) -> bool:
    """Whether a share is one of the gangs themselves: "children, who comprise 50% of the gangs"."""
    rest = quantity.number.doc[quantity.number.i + 1 : quantity.number.sent.end]
    of = next((t for t in rest if t.lower_ == "of"), None)
    return of is not None and any(c.base == "gang" for c in of.children)


def jailed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted are prisoners: "the jail, where an estimated 500 people were held"."""
    prisoners = quantity.counted is not None and quantity.counted.base in _PRISONERS
    return prisoners or in_jail(sentence, verb_of(quantity))


def share_put_at(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a bare number is what somebody else puts a percentage at: "the UN said 90 percent;
    the premier put it at 85"."""
    percent = any(q.percent and q.end < quantity.start for q in sentence.quantities)
    put = _PUT_AT.search(sentence.span.text[: quantity.start])
    return percent and quantity.counted is None and not quantity.percent and put is not None


def grown(quantity: Quantity) -> bool:
    """Whether a number tells by how much others grew: "an increase of more than 1,000"."""
    noun = quantity.counted or quantity.number
    of = noun.head if noun.dep_ in ("pobj", "nummod") else None
    if of is not None and noun.dep_ == "nummod":
        of = of.head
    return not quantity.currency and of is not None and of.head.base in GROWTH


def more_by(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number tells by how much another grew: "5,601, up by more than 1,000"."""
    first = sentence.token_at(quantity.start)
    before = list(first.doc[max(sentence.span.start, first.i - NEAR) : first.i])
    by = next((t for t in reversed(before) if t.lower_ == "by"), None)
    above = by.doc[by.i - 1] if by is not None and by.i > sentence.span.start else None
    return above is not None and (above.lower_ in ("up", "down") or above.base in GROWTH | _GROWS)


def credited(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted are who says it: "according to two of his colleagues"."""
    return any(f.verb_first <= quantity.number.i <= f.verb_last for f in sentence.frames)


def alone(quantity: Quantity) -> bool:
    """Whether "one" only tells of somebody, and counts nobody: "on the order of one leader"."""
    return quantity.value == 1 and quantity.number.lower_ == "one" and not undergoes(quantity)


def low_end(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is the lower end of a share: "70 to 85 per cent"."""
    between = (sentence.span.text[quantity.end : q.start] for q in sentence.quantities if q.percent)
    return not quantity.percent and any(_TO.fullmatch(b) for b in between)


def between(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is an end of what estimates vary between, and so is no count: "estimates
    range between 30 and over 60"."""
    text = sentence.span.text
    ends = {True: text[: quantity.start], False: text[quantity.end :]}
    upper = any(_AND.fullmatch(text[q.end : quantity.start]) for q in sentence.quantities)
    lower = any(_AND.fullmatch(text[quantity.end : q.start]) for q in sentence.quantities)
    return (lower and ends[True].rstrip().endswith("between")) or (
        upper and " between " in ends[True] and quantity.counted is None
    )


def only_supposed(quantity: Quantity) -> bool:
    """Whether a number stands in a clause that only supposes: "if each gave $50 million"."""
    verb = verb_of(quantity)
    return verb is not None and mode(verb) == "unreal"
