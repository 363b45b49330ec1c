"""Counts of people who lost their homes, go hungry or need aid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.conditions import NOT_TOLD, condition
from missionbrief.claims.harmed.hardship import DEPORTED, DISPLACED, put
from missionbrief.claims.harmed.losses import losses
from missionbrief.claims.harmed.multitudes import uncounted
from missionbrief.claims.harmed.plight import flight, helped, near
from missionbrief.claims.harmed.rates import per_time
from missionbrief.claims.harmed.residents import (
    abroad,
    apposed,
    counts_people,
    many,
    named,
    of_inhabitants,
    of_them,
    points_back,
)
from missionbrief.claims.harmed.uprooted import percentages, population
from missionbrief.claims.scene import of_growth
from missionbrief.language.attribution import attributed_to
from missionbrief.language.modality import mode
from missionbrief.language.reports import reported_by
from missionbrief.language.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

KIND = "displacement"
_SHARE_OF = re.compile(
    r"(?:%|\bper ?cent|\b(?:half|third|quarter|fifth|tenth)s?) of (?:the |its |all |\w+['’]s )*"
    r"(?:some |about |nearly |roughly |estimated |more than |over )?$",
    re.IGNORECASE,
)
_POPULATION = frozenset({"people", "population", "inhabitant", "resident", "citizen", "Haitians"})


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the counts of displaced or needy people in `sentence`. Numbers that come on top of a
    total, or are the part of it that a time of their own is given for, are marked in the target.
    """
    if abroad(sentence):
        return
    counted = [
        q
        for q in sentence.quantities
        if q.value is not None
        and not q.currency
        and not q.percent
        and counts_people(sentence, q)
        and not of_inhabitants(q)
    ]
    # A time behind a percentage is that of the change, not of the count before it.
    rivals = [q.number for q in sentence.quantities if q in counted or q.percent]
    yield from uncounted(sentence)
    yield from percentages(sentence)
    yield from population(sentence)
    last: tuple[str, Token] | None = None
    taken: list[Expression | None] = []
    whole: Expression | None = None
    for quantity in counted:
        back = points_back(quantity)
        date = when(sentence, quantity.number, rivals)
        if date is not None and (
            date in taken
            or _compared(sentence, quantity, date)
            or of_growth(sentence, date, quantity.number)
        ):
            date = None
        found = condition(sentence, quantity)
        if back and _of_victims(sentence, quantity, last):
            continue
        if back and last is not None:
            follows = date is not None and date.start >= quantity.end
            part = follows or named(quantity) or not of_them(quantity)
            found = (*last, "part") if part else None
        elif found is None and not back and many(quantity) and not helped(quantity):
            others = [q for q in counted if q is not quantity]
            nearby = near(sentence, quantity, others)
            sure = quantity.counted is not None or last or apposed(sentence, quantity)
            if nearby and (sure or nearby[0] == DISPLACED):
                found = (*nearby, "near")
        if found is None or (found[2] == "near" and _of_lives(quantity)):
            continue
        what, word, rule = found
        if what == DISPLACED and _sent_home(sentence, word):
            what = DEPORTED
        if rule == "noun" and helped(quantity):
            continue
        if _of_share(sentence, quantity):
            continue
        if per_time(sentence, quantity.end):
            continue  # "Two are displaced every minute".
        status: Status = "actual"
        if word.pos_ in ("VERB", "AUX"):
            status = mode(word) if rule in ("noun", "total") else put(word)
        if status == "actual" and rule == "near" and _ahead(quantity):
            status = "planned"
        if status == "denied" and any(t.lower_ == "enough" for t in word.subtree):
            status = "actual"  # "six million don't eat enough"
        if status in NOT_TOLD:
            continue
        more = quantity.more and (last is None or last[0] == what)  # "another 5 million hungry"
        last = what, word
        # "51,000 have fled since May, 27,000 of them children"
        own, date = date, (date or whole) if rule == "part" else date
        if rule == "part":
            taken.append(own)
        whole = date
        told_on = own if status != "planned" else None
        yield Draft(
            sentence,
            quantity.number,
            rule,
            actor=sentence.article.mission.inhabitants,
            target=_target(sentence, what, more or rule == "part", told_on),
            value=quantity.value,
            qualifier=quantity.qualifier,
            unit="people",
            when=date,
            status=status,
            attributed_to=attributed_to(sentence, quantity.number)
            or attributed_to(sentence, word)
            or reported_by(sentence),
        )


def _of_victims(sentence: Sentence, part: Quantity, last: tuple[str, Token] | None) -> bool:
    """Whether a number is part of the dead or hurt counted since the displaced, or of those alone:
    "displaced 4,000 people and killed 20, including three children"."""
    harmed = [
        loss.victim.quantity.number.i
        for loss in losses(sentence)
        if loss.victim.quantity is not None and loss.victim.rule != "part"
    ]
    before = [q.number.i for q in sentence.quantities if q.number.i < part.number.i]
    nearest = max((n for n in before if n in harmed), default=-1)
    moved = last[1].i if last is not None else -1
    return nearest > moved and not any(
        t.i > nearest and flight(t) for t in sentence.span[: part.number.i - sentence.span.start]
    )


def _of_share(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is that of which a share is told: "47% of its 11.7 million people"."""
    noun = quantity.counted
    if noun is None or not {noun.base, noun.text} & _POPULATION or _described(noun):
        return False
    return _SHARE_OF.search(sentence.span.text[: quantity.start]) is not None


def _described(noun: Token) -> bool:
    """Whether it is told of those whom a noun means which they are: "people uprooted there"."""
    return any(c.dep_ in ("amod", "acl", "relcl") for c in noun.children)


def _sent_home(sentence: Sentence, verb: Token) -> bool:
    """Whether people are driven out of another country into their own: "expelled from the
    Dominican Republic"."""
    outs = (c for c in verb.children if c.lower_ == "from" and verb.base == "expel")
    names = (sentence.name_at(n) for out in outs for n in out.children)
    home = sentence.article.mission.country
    return any(n is not None and n.kind == "country" and n.canonical != home for n in names)


def _ahead(quantity: Quantity) -> bool:
    """Whether so many are only to be hit: "is expected to affect 5.7 million", "are at risk of"."""
    verb = next((t for t in quantity.number.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    after = {
        t.lower_ for t in verb.doc[quantity.number.i : min(quantity.number.i + 8, verb.sent.end)]
    }
    return mode(verb) == "planned" or after >= {"at", "risk", "of"}


def _of_lives(quantity: Quantity) -> bool:
    """Whether so many lives were lost, not homes: "took the lives of 5,600 people"."""
    noun = quantity.counted
    return noun is not None and noun.head.lower_ == "of" and noun.head.head.lower_ == "lives"


def _compared(sentence: Sentence, quantity: Quantity, date: Expression) -> bool:
    """Whether a time is only what the number is held against: "twice what it was a year ago"."""
    between = sentence.span.text[quantity.end : date.start].lower().split()
    return bool(set(between) & {"than", "what", "compared", "up", "twice", "times", "against"})


def _target(sentence: Sentence, what: str, part: bool, date: Expression | None) -> str:
    """Who they are; a part or increment with the words that say of when."""
    target = f"{sentence.article.mission.country}: {what}"
    if not part:
        return target
    return f"{target} (increment {date.text})" if date is not None else f"{target} (increment)"
