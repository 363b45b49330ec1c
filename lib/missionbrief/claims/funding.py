"""Money for the mission and its country: costs, pledges, payments, shortfalls, the end of funds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims import money as said
from missionbrief.claims.credit import credited, own_date
from missionbrief.claims.draft import Draft
from missionbrief.claims.money_status import money_status
from missionbrief.claims.payer import payer
from missionbrief.claims.purpose import purpose
from missionbrief.claims.unpriced import without_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.claims.claim import Qualifier
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

KIND = "funding"
# Less is what a person is paid, not what a mission is given.
_LEAST = 10_000
_PERIOD = re.compile(
    r"[^.;$€£\d]{0,20}?\b(?P<period>(?:every|each|per|a)\s+(?:(?:\w+|\d+)\s+)?(?:months?|years?|quarters?)"
    r"|annually|yearly|monthly)\b",
    re.IGNORECASE,
)
_PERIODIC = re.compile(r"\b(?P<period>annual|yearly|monthly|quarterly)\b", re.IGNORECASE)


def _conversion(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an amount only repeats the one before it in another currency: "($3.3 million)"."""
    text = sentence.span.text
    earlier = [q for q in sentence.quantities if q.currency and q.end <= quantity.start]
    if not earlier:
        return False
    between = text[earlier[-1].end : quantity.start].lower()
    if re.fullmatch(
        r"\s*(?:(?:\w+ )?(?:euros?|dollars?|shillings?)\s*)?[(\[]\s*(?:or |about |=)*", between
    ):
        return True
    other = earlier[-1].currency != quantity.currency
    return other and bool(re.fullmatch(r"[\w\s]{0,20},?\s*(?:or|i\.e\.)\s+(?:about )?", between))


def _of_range(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an amount is only an end of a range ("between $30 million and $50 million"), or what
    another has changed from ("from $240 million to")."""
    text = sentence.span.text
    before, after = text[: quantity.start], text[quantity.end :]
    if re.search(r"\bfrom\s*$", before) and re.match(r"\s*(?:a year )?to\b", after):
        return True
    if re.search(r"\bbetween\s*$", before):
        return True
    ranged = r"\b(?:between|(?:anywhere|ranging|ranges?|ranged) from)\s[^,;]{1,30}\s(?:and|to)\s*$"
    return bool(re.search(ranged, before, re.IGNORECASE))


def _currency(sentence: Sentence, quantity: Quantity, actor: str | None) -> str | None:
    """The ISO code: a bare "$" of Canada's is Canadian, unless the sentence sets it beside another
    payer's dollars, where one sign means one currency."""
    printed = sentence.span.text[quantity.start : quantity.end].upper()
    if quantity.currency != "USD" or actor != "Canada" or re.search(r"U\.?S", printed):
        return quantity.currency
    if re.match(r"\s*(?:U\.?S|American)", sentence.span.text[quantity.end :], re.IGNORECASE):
        return quantity.currency
    others = [q for q in sentence.quantities if q.currency == "USD" and q is not quantity]
    for other in others:
        head = said.amount_head(other.number)
        told = said.said_of(other.number)
        if told is not None and payer(sentence, other, head, told) not in (None, "Canada"):
            return quantity.currency
    return "CAD"


def _qualifier(quantity: Quantity, told: said.Money) -> Qualifier:
    """The amount's own qualifier, else that of its verb: "roughly costs"."""
    adverbs = {c.lower_ for c in told.verb.children} if told.verb is not None else set()
    if quantity.qualifier == "exact" and adverbs & {"roughly", "approximately", "about", "around"}:
        return "about"
    return quantity.qualifier


def _period(sentence: Sentence, quantity: Quantity) -> str:
    """The period that an amount is for, with a space before it: " every six months"."""
    text = sentence.span.text
    if after := _PERIOD.match(text[quantity.end :]):
        return f" {after['period'].lower()}"
    before = _PERIODIC.search(text[max(0, quantity.start - 60) : quantity.start])
    return f" ({before['period'].lower()})" if before else ""


def _amount(sentence: Sentence, quantity: Quantity, rivals: list[Token]) -> Draft | None:
    """The claim of an amount, or None where it is none."""
    head = said.amount_head(quantity.number)
    if said.conditional(head) or (quantity.value or 0) < _LEAST:
        return None
    told = said.said_of(quantity.number)
    if told is None:
        return None
    aim = purpose(sentence, head, told)
    if aim is None:
        return None
    mission = sentence.article.mission.name
    period = _period(sentence, quantity)
    actor = payer(sentence, quantity, head, told)
    if told.role == "cost":
        target = f"{mission}: running cost{period}" if period else f"{mission}: cost"
    elif told.role == "owed":
        target = f"{aim}: unpaid"
    elif told.role == "short":
        target = f"{mission}: shortfall{period}"
    else:
        target = f"{aim}{period}"
        if actor is None and told.verb is not None and told.verb.lemma_ == "be":
            actor = _speakers_country(sentence, quantity)
    near = sentence.span.text[quantity.start : quantity.end + 40].lower()
    if quantity.more or re.search(r"\b(?:additional|increment)\b", near):
        target += " (increment)"
    elif re.search(r"\btotal\b", near):
        target += " (total)"
    if told.verb is not None and said.needs(told.verb) and actor == mission:
        target = f"{mission}: running cost{period}" if period else f"{mission}: needs"
    return Draft(
        sentence,
        quantity.number,
        told.role,
        actor=actor,
        target=target,
        value=quantity.value,
        qualifier=_qualifier(quantity, told),
        unit=_currency(sentence, quantity, actor),
        when=own_date(sentence, quantity.number, rivals),
        status=money_status(told, head),
        attributed_to=credited(sentence, quantity.number, told),
        key=(actor, quantity.value, quantity.currency),
    )


def _speakers_country(sentence: Sentence, quantity: Quantity) -> str | None:
    """The country of an official who speaks of money in the first person or with no payer."""
    speaker = sentence.speaker_at(quantity.number)
    return sentence.article.mission.person(speaker).country if speaker else None


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield what `sentence` tells of money for the mission and its country. `value` is in base
    units of the ISO 4217 code in `unit`; a conversion in brackets is no second claim."""
    amounts = [
        q
        for q in sentence.quantities
        if q.currency and not _conversion(sentence, q) and not _of_range(sentence, q)
    ]
    rivals = [q.number for q in amounts]
    drafts = [d for q in amounts if (d := _amount(sentence, q, rivals)) is not None]
    yield from drafts
    told = {(d.target or "").split(":")[-1].split(" (")[0].strip() for d in drafts}
    for draft in without_amount(sentence):
        what = (draft.target or "").split(":")[-1].strip()
        if what not in told and not (amounts and draft.rule.endswith("-bare")):
            yield draft
