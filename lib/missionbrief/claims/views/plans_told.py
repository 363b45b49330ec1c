"""Whether a plan that somebody backs is one by which the United Nations pay for the mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PLANS = words("claims", "plans_told", "plans")
_BEARS = words("claims", "plans_told", "bears")
_TELLS_COST = words("claims", "plans_told", "tells_cost")
_BY_ALL = words("claims", "plans_told", "by_all")


def tells_cost(sentence: Sentence) -> bool:
    """Return whether a sentence speaks of paying, otherwise than by the trust fund's name."""
    return any(t.lower_ in _TELLS_COST for t in sentence.span
               if t.lower_ != "fund" or t.nbor(-1).lower_ != "trust")  # fmt: skip


def un_pays(scope: list[Token]) -> bool:
    """Return whether a clause on a plan named in `scope` tells that the United Nations or their
    assessed dues are to bear costs: "a plan put forward in May, under which the UN would pay"."""
    return any(_pays(t) for t in scope if t.base in _PLANS and t.pos_ == "NOUN")


def _pays(plan: Token) -> bool:
    clauses = (c for c in plan.subtree if c.dep_ == "relcl" and c.i > plan.i)
    return any(
        {t.lower_ for t in clause.subtree} & _BY_ALL
        and {t.base for t in clause.subtree if t.pos_ == "VERB"} & _BEARS
        for clause in clauses
    )
