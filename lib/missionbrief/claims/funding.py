"""Money for the mission and its country: costs, pledges, payments, shortfalls, the end of funds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts import money as said
from missionbrief.claims.amounts.amount_parts import told_of
from missionbrief.claims.amounts.announced import announced
from missionbrief.claims.amounts.closed import no_more
from missionbrief.claims.amounts.costs import cost_of
from missionbrief.claims.amounts.credit import (
    as_of,
    credited,
    of_promise,
    only_date,
    own_date,
    reported_on,
)
from missionbrief.claims.amounts.dollars import amounts, currency
from missionbrief.claims.amounts.donors import FUND
from missionbrief.claims.amounts.funded_by import funded_by
from missionbrief.claims.amounts.in_cash import in_cash
from missionbrief.claims.amounts.mistaken import mistaken
from missionbrief.claims.amounts.money_status import money_status
from missionbrief.claims.amounts.paid_share import shares
from missionbrief.claims.amounts.parts_promised import parts_promised
from missionbrief.claims.amounts.payer import only_payer, payer
from missionbrief.claims.amounts.portions_given import in_parts, portions_given
from missionbrief.claims.amounts.promises import REPAYS, payers
from missionbrief.claims.amounts.purpose import purpose
from missionbrief.claims.amounts.rewards import is_reward
from missionbrief.claims.amounts.unkept import unkept
from missionbrief.claims.amounts.unpriced import without_amount
from missionbrief.claims.amounts.wages import wages
from missionbrief.claims.amounts.wished import told_to
from missionbrief.claims.draft import Draft
from missionbrief.claims.mission_words import mission_token
from missionbrief.claims.ranges import (
    conversion,
    end_of_range,
    of_unknown_part,
    replaced,
    upper_end,
)
from missionbrief.language.modality import negated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Qualifier, Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

KIND = "funding"
# Less is what a person is paid, not what a mission is given, unless pay is what is told of.
_LEAST = 10_000
_LEAST_PAY = 100
_PAY = frozenset({"allowance", "allowances", "stipend", "salary", "wage", "pay"})
_PERIOD = re.compile(
    r"[^.;$€£\d]{0,20}?\b(?P<period>(?:every|each|per|a)\s+(?:(?:\w+|\d+)\s+)?(?:months?|years?|quarters?)"
    r"|(?<!\ba )(?<!\bits )(?<!\bthe )(?:annually|yearly|monthly))\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:exceed(?:s|ed)?|topp?(?:s|ed)|surpass(?:es|ed)|passed) $")
_NOT_EVEN = re.compile(r"\beven (?:the )?$")
_MOST_OF = re.compile(r"\b(?:bulk|most|majority|much|part) of (?:an?|the|its|that) (?:first )?$")
_BRINGS = frozenset({"bring", "take", "raise", "lift", "push"})
# Not "$25 million brings the total to": that is of the sum after it.
_OWN_TOTAL = re.compile(
    r"(?:(?!\b(?:br[io]ng|tak|rais|push|lift)\w*\b|\bof the total).)*\btotal\b", re.DOTALL
)
_OF_WHICH = re.compile(r"[^;$]{0,40}?,? (?:of which|including) (?:about |some |only |the )*")
_FOR_US = 6
_PLANS = frozenset({"plan", "appeal"})
_PERIODIC = re.compile(r"\b(?P<period>annual|yearly|monthly|quarterly)\b", re.IGNORECASE)


def _qualifier(sentence: Sentence, quantity: Quantity, told: said.Money) -> Qualifier:
    """The amount's own qualifier, that of its range, else that of its verb: "roughly costs"."""
    if (ranged := end_of_range(sentence, quantity)) is not None:
        return ranged
    before = sentence.span.text[max(0, quantity.start - 12) : quantity.start]
    if quantity.qualifier == "exact" and _MORE.search(before):
        return "more_than"
    if quantity.qualifier == "exact" and _NOT_EVEN.search(before):
        return "at_most"
    if told.role == "held" and _MOST_OF.search(sentence.span.text[: quantity.start]):
        return "at_most"
    if quantity.qualifier == "exact" and told.verb is not None and _estimated(told.verb):
        return "about"
    beside = told.verb.children if told.verb is not None else ()
    adverbs = {c.lower_ for c in beside if c.dep_ not in ("prep", "agent")}
    if quantity.qualifier == "exact" and adverbs & {"roughly", "approximately", "about", "around"}:
        return "about"
    return quantity.qualifier


def _estimated(verb: Token) -> bool:
    """Whether a sum is only estimated: "is estimated at", "is estimated to need"."""
    above = verb.head if verb.dep_ == "xcomp" else verb
    return "estimate" in (verb.base, above.base)


def _period(sentence: Sentence, quantity: Quantity, told: said.Money) -> str:
    """The period that an amount is for, with a space before it: " every six months"."""
    text = sentence.span.text
    if told.verb is not None and told.verb.dep_ == "relcl":
        # "the $600 million that the mission needs each year"
        for child in told.verb.children:
            if child.dep_ in ("npadvmod", "advmod") and child.i > told.verb.i:
                phrase = text[child.left_edge.idx - sentence.span[0].idx :]
                if own := _PERIOD.match(phrase):
                    return f" {own['period'].lower()}"
    if after := _PERIOD.match(text[quantity.end :]):
        return f" {after['period'].lower()}"
    before = _PERIODIC.search(text[max(0, quantity.start - 60) : quantity.start])
    return f" ({before['period'].lower()})" if before else ""


def _amount(
    sentence: Sentence, quantity: Quantity, rivals: list[Token], told: said.Money | None
) -> Draft | None:
    """The claim of an amount, or None where it is none."""
    # What is told of a range is told of its upper end: "at $50 million to $60 million a year".
    telling = upper_end(sentence, quantity) or quantity
    head = said.amount_head(telling.number)
    pay = not sentence.lemmas.isdisjoint(_PAY)
    if said.conditional(head) or (quantity.value or 0) < (_LEAST_PAY if pay else _LEAST):
        return None
    if told is None or quantity.compared or no_more(told):
        return None
    aim = purpose(sentence, head, told)
    if aim is None:
        return None
    mission = sentence.article.mission.name
    period = _period(sentence, telling, told)
    put = money_status(told, head)
    actor = payer(sentence, quantity, head, told)
    if actor == FUND and told.role in ("promised", "received"):
        # "promised to the fund", "received by it": the fund is whom it goes to.
        actor, aim = None, FUND
    elif actor is None and not in_parts(sentence, quantity.end):
        actor = only_payer(sentence, head, told)
    if told.verb is not None and told_to(told.verb):
        actor = None
    if actor == mission and told.role == "held":
        actor = None  # Who holds money back from the mission is not the mission.
    asked = told.role in ("cost", "short") or _of_plan(head)
    if asked and aim.startswith("humanitarian"):
        target, actor = f"{aim}{period}: needs", None
    elif (other := cost_of(sentence, head, told, quantity.currency)) is not None:
        what, actor = other
        target = f"{mission}: {what} cost{period}"
    elif told.role == "cost":
        target = f"{mission}: running cost{period}" if period else f"{mission}: cost"
    elif told.role == "owed":
        target = f"{aim}: unpaid"
    elif told.role == "short":
        target = f"{mission}: shortfall{period}"
    else:
        target = f"{aim}{_done(told, put)}{period}"
        if actor is None and told.verb is not None and told.verb.lemma_ == "be":
            actor = _speakers_country(sentence, quantity)
    beside = sentence.span.text[quantity.start : quantity.end + 40].lower()
    if quantity.more or re.search(r"\b(?:additional|increment)\b", beside):
        target += " (increment)"
    elif _OWN_TOTAL.match(beside):
        target += " (total)"
    if told.verb is not None and said.needs(told.verb) and actor == mission:
        target = f"{mission}: running cost{period}" if period else f"{mission}: needs"
    whom = credited(sentence, quantity.number, told)
    if mistaken(sentence, quantity, told.role):
        put = "denied"
    status = announced(sentence, told, head, put, actor, whom)
    when = own_date(sentence, quantity.number, rivals)
    if when is None and status == "pledged" and (told.role == "promised" or status != put):
        when = only_date(sentence, quantity.number)
    when = when or as_of(sentence, quantity.number) or reported_on(sentence, quantity.number)
    if when is not None and status == "actual" and of_promise(sentence, when, told):
        when = None
    return Draft(
        sentence,
        quantity.number,
        told.role,
        actor=actor,
        target=target,
        value=quantity.value,
        qualifier=_qualifier(sentence, quantity, told),
        unit=currency(sentence, quantity, actor),
        when=when,
        status=status,
        attributed_to=whom,
        key=(actor, quantity.value, quantity.currency),
    )


def _of_plan(head: Token) -> bool:
    """Whether a sum is what a plan or an appeal asks for: "8 percent of the plan of $900 million",
    "a $900 million appeal"."""
    above = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head.head
    return head.dep_ in ("pobj", "compound", "nmod", "nummod") and above.base in _PLANS


def _to_total(head: Token) -> bool:
    """Whether a sum is the total that another is told to bring one's gifts to: "20 million more,
    which brings its total to 80 million"."""
    verb = head.head.head
    if head.dep_ != "pobj" or head.head.lower_ != "to" or verb.base not in _BRINGS:
        return False
    totals = [c for c in verb.children if c.dep_ == "dobj" and c.i < head.i]
    return any(c.base == "total" and any(g.dep_ == "poss" for g in c.children) for c in totals)


def _wider(sentence: Sentence, whole: Quantity, part: Quantity, draft: Draft) -> Draft:
    """Return the draft of a sum; for the country and not the mission, where only a part of it is
    told to be for the mission: "pledged 60 million, of which 40 million is for the force"."""
    mission = sentence.article.mission
    text = sentence.span.text
    of_which = _OF_WHICH.fullmatch(text, whole.end, part.start) is not None
    ours = draft.trigger == whole.number and (draft.target or "").startswith(mission.name)
    ends = sentence.token_at(part.end - 1).i + 1
    after = sentence.span.doc[ends : min(ends + _FOR_US, sentence.span.end)]
    links = [t.i for t in after if t.lower_ in ("for", "to")]
    named = any(t.i > links[0] and mission_token(sentence, t) for t in after) if links else False
    before = sentence.span.doc[sentence.span.start : ends]
    if not (of_which and ours and named) or any(mission_token(sentence, t) for t in before):
        return draft
    return draft.put(target=(draft.target or "").replace(mission.name, mission.country, 1))


def _done(told: said.Money, put: Status) -> str:
    """What is done with money that is given to nobody: it is spent ("has spent 2 billion on it"),
    or only paid back to who spent it; "" of other money."""
    verb = told.verb
    if told.role != "given" or verb is None or negated(verb):
        return ""
    if verb.base in REPAYS:
        return ": refund"
    return ": spent" if verb.base == "spend" and put == "actual" else ""


def _apiece(sentence: Sentence, quantity: Quantity, told: said.Money | None) -> bool:
    """Whether an amount is the price of one thing: "$700,000 apiece", "cost $20,000 each"."""
    after = sentence.span.text[quantity.end :]
    cost = told is not None and told.role == "cost"
    return bool(
        re.match(r"\s*apiece\b", after) or (cost and re.match(r"\s*each\b(?! year)", after))
    )


def _each(
    sentence: Sentence, quantity: Quantity, told: said.Money | None, draft: Draft
) -> list[Draft]:
    """Return the claim of an amount for each payer where several gave it "each"."""
    after = sentence.span.text[quantity.end :]
    if told is None or told.verb is None:
        return [draft]
    apiece = any(c.lower_ == "each" for c in told.verb.children)  # "had each given $2 million"
    if not apiece and not re.match(r"\s*each\b(?! year)", after):
        return [draft]
    every = payers(sentence, told.verb, draft.actor)
    return [draft.put(actor=a, key=(a, draft.value, draft.unit)) for a in every]


def _speakers_country(sentence: Sentence, quantity: Quantity) -> str | None:
    """The country of an official who speaks of money in the first person or with no payer."""
    speaker = sentence.speaker_at(quantity.number)
    return sentence.article.country_of(speaker) if speaker else None


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield what `sentence` tells of money for the mission and its country. `value` is in base
    units of the ISO 4217 code in `unit`; a conversion in brackets is no second claim."""
    money = amounts(sentence)
    kept = [
        q
        for q in money
        if not (conversion(sentence, q, money) or replaced(sentence, q) or is_reward(q))
    ]
    rivals = [q.number for q in kept]
    drafts: list[Draft] = []
    before: tuple[Quantity, said.Money] | None = None
    for quantity in kept:
        telling = upper_end(sentence, quantity) or quantity
        words = told_of(sentence, telling, said.amount_head(telling.number), before)
        if _apiece(sentence, quantity, words):
            continue
        if (draft := _amount(sentence, quantity, rivals, words)) is not None:
            if drafts and before is not None:
                drafts[-1] = _wider(sentence, before[0], quantity, drafts[-1])
            if drafts and _to_total(said.amount_head(telling.number)):
                whose = drafts[-1]
                aim = (whose.target or "").removesuffix(" (increment)")
                draft = draft.put(
                    actor=whose.actor, target=aim, key=(whose.actor, draft.value, draft.unit)
                )
            drafts += _each(sentence, quantity, words, draft)
        before = (quantity, words) if words is not None else None
    yield from drafts
    told = {(d.target or "").split(":")[-1].split(" (")[0].strip() for d in drafts}
    # A part that is told of without its sum does not make the sum told of.
    sums = [q for q in kept if not of_unknown_part(q)]
    yield from shares(sentence)
    yield from funded_by(sentence)
    yield from wages(sentence)
    yield from unkept(sentence)
    paid = {d.actor for d in drafts}
    cash: set[str | None] = set()
    for bare in (*portions_given(sentence), *in_cash(sentence)):
        if bare.actor not in paid:
            cash.add(bare.actor)
            yield bare
    for draft in without_amount(sentence):
        if draft.actor is None and draft.rule == "asked-bare":
            continue  # Money asked of nobody in particular is a wish, no funding.
        if draft.actor is not None and draft.actor in cash:
            continue  # "has also pledged funds, though not how much": told once
        what = (draft.target or "").split(":")[-1].strip()
        if what not in told and not (sums and draft.rule.endswith("-bare")):
            yield draft


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` without sums that no payer is told of where the article tells elsewhere who
    pays the same sum, and without money held back whose sum is told elsewhere."""
    drafts = parts_promised(drafts)
    paid = {(d.value, d.unit) for d in drafts if d.actor is not None and d.value is not None}
    held = any(d.rule == "held" and d.status == "frozen" for d in drafts)
    return [
        d
        for d in drafts
        if (d.actor is not None or (d.value, d.unit) not in paid)
        and not (held and d.rule == "held-bare" and d.status == "frozen")
    ]
