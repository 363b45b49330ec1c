"""Whether somebody who backs, or asks for, something told before wants a UN operation.

"Haiti asked for the mission to become a UN one. … Panama was for making the switch at once": who
favours a request or a change told before favours what it is of, not the mission alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.matters import matter, names_turn, taken_up, turn_before
from missionbrief.claims.views.scope import reach
from missionbrief.claims.views.stances import EXACT, stances

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_RULES = frozenset({"pro", "asks", "sponsor", "echoes"})


def retold(sentence: Sentence, token: Token, stance: str, rule: str) -> str:
    """Return the stance that `rule` tells at `token`: that of the proposal or change told before,
    where the words there tell no other than `support`."""
    if stance != "support" or rule not in _RULES:
        return stance
    scope = reach(sentence, token)
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


def _to_that_effect(noun: Token) -> bool:
    """Whether a noun says that a text is of what was told: "a draft to that effect", "a text on the
    matter"."""
    tells = noun.lower_ in ("effect", "matter", "subject") and noun.dep_ == "pobj"
    return tells and any(c.lower_ in ("that", "the", "this") for c in noun.children)
