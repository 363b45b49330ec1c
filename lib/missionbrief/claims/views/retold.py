"""Whether somebody who backs, asks for or opposes something told before speaks of a UN operation.

"Haiti asked for the mission to become a UN one. … Panama was for making the switch at once": who
favours a request or a change told before favours what it is of, not the mission alone; who is
against it is against that operation.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.views.around import next_tokens
from missionbrief.claims.views.matters import matter, names_turn, points, taken_up, turn_before
from missionbrief.claims.views.scope import reach
from missionbrief.claims.views.stances import EXACT, stances
from missionbrief.claims.views.topic import is_about

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_RULES = frozenset({"pro", "asks", "sponsor", "echoes", "votes"})
_NEAR = 20


def retold(sentence: Sentence, token: Token, stance: str, rule: str) -> str:
    """Return the stance that `rule` tells at `token`: that of the proposal or change told before,
    where the words there tell no other than `support`."""
    if stance != "support" or rule not in _RULES:
        return stance
    scope = reach(sentence, token)
    if rule == "votes":
        # "will vote for it and pay for it"
        scope = list(takewhile(lambda t: t.pos_ != "CCONJ", scope))
    if any(told.stance in EXACT for told in stances(sentence, scope)):
        return stance
    if rule == "sponsor":
        # "a text under which there would be a plan for the switch"
        scope = [t for t in sentence.span if t.i > token.i]
    if any(map(names_turn, scope)) and turn_before(sentence, sentence.span[0]):
        return "transition_to_un"
    if rule == "sponsor":
        to_it = next((t for t in scope if _to_that_effect(t)), None)
        return (matter(sentence, token, to_it) or stance) if to_it is not None else stance
    it = taken_up(sentence, scope)
    if it is None:
        return stance
    other = any(c.lower_ in ("new", "latest") for c in it.children)
    turns = not other and matter(sentence, it, it) == "transition_to_un"
    return "transition_to_un" if turns else stance


def against_turn(sentence: Sentence, token: Token) -> bool:
    """Return whether what is opposed at `token` is an operation of the UN told before and nothing
    else: "is against it", "wants no part of the idea", "spoke against"."""
    verb = token if token.pos_ in ("VERB", "AUX") else token.head
    scope = [*(c for c in verb.children if c.dep_ == "nsubj"), *next_tokens(token, _NEAR)]
    it = next((t for t in scope if _pointed_at(sentence, t)), None)
    end = it or next(filter(_closes, [token, *scope]), None)
    if end is None or is_about(sentence, (t for t in scope if t.i < end.i)) is not None:
        return False
    return matter(sentence, it or token, it) == "transition_to_un"


def _pointed_at(sentence: Sentence, word: Token) -> bool:
    """Whether an object stands for what was told before, and not for what its own words tell: "at
    the request of China"."""
    of = any(c.lower_ == "of" for c in word.children)
    if word.dep_ == "nsubj" and word.lower_ in ("it", "this", "that"):
        return word.head.base == "be" and word.tag_ != "WDT"  # "says that would be a mistake"
    return word.dep_ in ("dobj", "pobj") and not of and points(sentence, word)


def _closes(word: Token) -> bool:
    """Whether somebody is told to be "against" and not of what: "spoke against, and asked …"."""
    end = word.i + 1 >= word.sent.end or word.nbor().is_punct
    return word.lower_ == "against" and end and not any(word.children)


def _to_that_effect(noun: Token) -> bool:
    """Whether a noun says that a text is of what was told: "a draft to that effect", "a text on the
    matter"."""
    tells = noun.lower_ in ("effect", "matter", "subject") and noun.dep_ == "pobj"
    return tells and any(c.lower_ in ("that", "the", "this") for c in noun.children)
