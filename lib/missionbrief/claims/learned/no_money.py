"""Sums that no rule reads and that are not for the mission, or only held back or asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.amount_parts import cut_off, told_of
from missionbrief.claims.amounts.closed import no_more
from missionbrief.claims.amounts.money import amount_head, is_fund, of_noun, of_verb
from missionbrief.claims.amounts.purpose import (
    budget_of_another,
    for_another,
    of_other_thing,
    own_reform,
)
from missionbrief.claims.amounts.whole_sums import only_whole
from missionbrief.claims.learned.number_words import verb_of
from missionbrief.claims.mission_words import mission_token
from missionbrief.claims.views.topic import spoken_of
from missionbrief.language.modality import negated

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_MEASURING = frozenset({"nmod", "nummod", "compound", "amod", "quantmod"})
_PAYS_FOR = frozenset({"finance", "fund", "bankroll", "buy"})
_FUNDS = frozenset({"fund", "finance", "cover", "meet", "disburse", "raise"})
_SUPPORTS = frozenset({"support", "back", "help"})


def funded(quantity: Quantity) -> bool:
    """Whether a share is that of a sum that has been paid: "the plan is 15 percent funded"."""
    verb = verb_of(quantity)
    return verb is not None and verb.base in _FUNDS


def of_here(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the mission or, like the one before it, of its country: "Kenya
    receives $50 million a year from tourism" need not."""
    near = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    country = sentence.article.mission.country
    return spoken_of(sentence) or any(t.text == country for s in near for t in s.tokens)


def of_another_thing(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sum is the budget of another thing ("the budget for the schools"), or its clause
    does not go on to say what is done with it."""
    head = amount_head(quantity.number)
    told = told_of(sentence, quantity, head, None)
    if cut_off(sentence, quantity, told) or only_whole(sentence, quantity):
        return True
    if own_reform(sentence) or of_other_thing(sentence, head):
        return True
    if told is not None and no_more(told):
        return True
    return told is not None and (
        budget_of_another(sentence, head, told) or for_another(sentence, head, told)
    )


def to_pay_for_others(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sum is told to be what something is to be paid with that is neither the mission nor
    of its country: "asked for $90 million more to finance various programmes"."""
    head = amount_head(quantity.number)
    verb = verb_of(quantity)
    if verb is not None and head.dep_ == "nsubj" and verb.base in _SUPPORTS:
        return any(c.dep_ == "dobj" and not _ours(sentence, c) for c in verb.children)
    clauses = [c for t in (head, verb) if t is not None for c in t.children if c.i > head.i]
    for clause in clauses:
        if clause.base not in _PAYS_FOR or clause.tag_ != "VB":
            continue
        within = list(clause.subtree)
        country = sentence.article.mission.country
        if any(c.dep_ == "dobj" for c in clause.children):
            return not any(mission_token(sentence, t) or t.text == country for t in within)
    return False


def not_granted(quantity: Quantity) -> bool:
    """Whether a sum is told not to be granted: "has not approved the $40 million"."""
    verb = verb_of(quantity)
    return verb is not None and of_verb(verb) == "allowed" and negated(verb)


def _ours(sentence: Sentence, thing: Token) -> bool:
    """Whether a thing that is paid for is the mission or its country's, by its own phrase without
    the clauses on it: not "a scheme to fight crime in Haiti and around it"."""
    apart = {t.i for c in thing.subtree if c.dep_ in ("acl", "relcl") for t in c.subtree}
    country = sentence.article.mission.country
    own = (t for t in thing.subtree if t.i not in apart and t.head.lower_ != "against")
    return any(
        mission_token(sentence, t)
        or is_fund(t)
        or ((name := sentence.name_at(t)) is not None and country in (name.canonical, name.country))
        for t in own
    )


def held_back(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the words of a sum tell that somebody holds it back."""
    told = told_of(sentence, quantity, amount_head(quantity.number), None)
    return told is not None and told.role == "held"


def requested(quantity: Quantity) -> bool:
    """Whether a sum is the measure of what somebody asks for: "its first $60 million request"."""
    head = amount_head(quantity.number)
    above = head.head
    return head.dep_ in _MEASURING and above.pos_ == "NOUN" and of_noun(above) == "asked"
