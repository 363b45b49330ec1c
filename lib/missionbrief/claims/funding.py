"""Money for the mission and its country: costs, pledges, payments, shortfalls, the end of funds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims import money as said
from missionbrief.claims.draft import Draft
from missionbrief.claims.mission_words import mission_token
from missionbrief.claims.payer import payer, purpose
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb, subject
from missionbrief.language.holders import words_of
from missionbrief.language.modality import mode
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.quantities import Quantity

KIND = "funding"
_ENDS = words("claims", "funding", "ends")
_POOR = words("claims", "funding", "poor")
_OVERRUNS = words("claims", "funding", "overruns")
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
        qualifier=quantity.qualifier,
        unit=_currency(sentence, quantity, actor),
        when=_date(sentence, quantity.number, rivals),
        status=said.status(told, head),
        attributed_to=_credited(sentence, quantity.number, told),
        key=(actor, quantity.value, quantity.currency),
    )


def _credited(sentence: Sentence, number: Token, told: said.Money) -> str | None:
    """Whom the amount is credited to; who asks for money is who says what is asked for. A verb
    that tells of the payment ("put 3 million into the fund") reports nothing."""
    verb = told.verb
    credited = attributed_to(sentence, number)
    who = subject(verb) if verb is not None else None
    if who is not None and verb is not None and credited == words_of(sentence, who):
        passive = any(c.dep_ == "nsubjpass" for c in verb.children)
        if passive or told.role == "given":
            credited = sentence.speaker_at(number)
    asked = said.asker(verb) if verb is not None else None
    if credited is None and asked is not None and asked != number:
        return words_of(sentence, asked)
    return credited


def _date(sentence: Sentence, trigger: Token, rivals: Sequence[Token] = ()) -> Expression | None:
    """The expression of time that belongs to `trigger`, unless it stands in a relative clause that
    the trigger is not part of."""
    date = when(sentence, trigger, rivals)
    if date is None:
        return None
    mine = {t.i for t in climb(trigger)}
    tokens = sentence.tokens_of(date)
    nested = [s for s in climb(tokens[0]) if s.dep_ == "relcl" and s.i not in mine]
    return None if any(n.head.i != trigger.i for n in nested) else date


def _speakers_country(sentence: Sentence, quantity: Quantity) -> str | None:
    """The country of an official who speaks of money in the first person or with no payer."""
    speaker = sentence.speaker_at(quantity.number)
    return sentence.article.mission.person(speaker).country if speaker else None


def _relates(sentence: Sentence, token: Token) -> bool:
    """Whether money without an amount is the mission's: named in the clause, or in the sentence
    before."""
    root = token.sent
    if any(mission_token(sentence, t) for t in root):
        return True
    before = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    return any(mission_token(s, t) for s in before for t in s.span)


def _ending(verb: Token) -> bool:
    """Whether a verb says that money comes to its end: "will run out", "might only last until",
    "run out of money"."""
    lemma = verb.lemma_.lower()
    parts = {c.lower_ for c in verb.children if c.dep_ in ("prt", "prep", "advmod")}
    who = subject(verb)
    named = [t for t in (who.subtree if who is not None else ()) if t.dep_ not in ("relcl",)]
    money = any(said.of_funds(t) for t in named)
    if lemma in ("run", "dry"):
        of = any(said.of_funds(t) for c in verb.children if c.dep_ == "prep" for t in c.subtree)
        return (money and bool(parts & {"out", "up", "dry", "low"})) or (of and "out" in parts)
    if lemma == "last":
        return money and bool(
            {c.lower_ for c in verb.children} & {"until", "till", "through", "to"}
        )
    return lemma in _ENDS and money and who is not None and said.of_funds(who)


def _end_status(verb: Token) -> Status:
    if verb.lemma_ == "last" or verb.tag_ in ("VBZ", "VBP", "VB"):
        how = mode(verb)
        return how if how in ("denied", "reported") else "planned"
    return mode(verb)


def _without_amount(sentence: Sentence) -> Iterator[Draft]:
    """Yield what is told of money with no amount: its end, its lack, its being held, asked for or
    promised."""
    mission = sentence.article.mission.name
    for token in sentence.span:
        if token.pos_ in ("VERB", "AUX") and _ending(token) and _relates(sentence, token):
            yield _bare(sentence, token, "end", "end of funds", _end_status(token), mission)
        elif token.pos_ in ("NOUN", "PROPN") and said.gap(token) and _relates(sentence, token):
            yield _bare(sentence, token, "gap", "shortfall", _noun_status(token), mission)
        elif token.lower_ in _OVERRUNS and _relates(sentence, token):
            if any(c.lower_ in ("cost", "budget", "financial") for c in token.children):
                yield _bare(sentence, token, "overrun", "overruns", _noun_status(token), mission)
        elif token.lower_ in _POOR and _relates(sentence, token):
            yield _bare(sentence, token, "gap", "shortfall", _noun_status(token), mission)
        elif token.pos_ == "VERB" and said.of_verb(token) in ("held", "asked", "promised"):
            noun = said.governs_funds(token)
            if noun is None or not any(mission_token(sentence, t) for t in sentence.span):
                continue
            told = said.Money(said.of_verb(token) or "given", token, noun)
            if purpose(sentence, noun, told) is None:
                continue
            status = said.status(told, noun)
            actor = payer(sentence, None, noun, told)
            draft = _bare(sentence, token, f"{told.role}-bare", "", status, actor)
            yield draft.put(attributed_to=_credited(sentence, token, told))


def _noun_status(token: Token) -> Status:
    verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or token.dep_ == "amod":
        return "actual"
    how = mode(verb)
    return how if how in ("denied", "reported", "planned") else "actual"


def _bare(
    sentence: Sentence, token: Token, rule: str, what: str, status: Status, actor: str | None
) -> Draft:
    mission = sentence.article.mission.name
    target = f"{mission}: {what}" if what else mission
    return Draft(
        sentence,
        token,
        rule,
        actor=actor,
        target=target,
        when=_date(sentence, token),
        status=status,
        attributed_to=attributed_to(sentence, token),
        key=(actor, target),
    )


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield what `sentence` tells of money for the mission and its country. `value` is in base
    units of the ISO 4217 code in `unit`; a conversion in brackets is no second claim."""
    amounts = [q for q in sentence.quantities if q.currency and not _conversion(sentence, q)]
    rivals = [q.number for q in amounts]
    drafts = [d for q in amounts if (d := _amount(sentence, q, rivals)) is not None]
    yield from drafts
    told = {(d.target or "").split(":")[-1].split(" (")[0].strip() for d in drafts}
    for draft in _without_amount(sentence):
        what = (draft.target or "").split(":")[-1].strip()
        if what not in told and not (amounts and draft.rule.endswith("-bare")):
            yield draft
