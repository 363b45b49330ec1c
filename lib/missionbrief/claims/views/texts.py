"""What those want who put a text on the mission before the Council."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.scope import reach
from missionbrief.claims.views.stances import EXACT, stances
from missionbrief.claims.views.struck_out import struck_out
from missionbrief.claims.views.undoing import STOPS
from missionbrief.claims.views.votes import sponsors
from missionbrief.language.grammar import infinitive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_EXACT = EXACT - {"fund"}
_BEARS = frozenset(
    ["take", "assume", "meet", "cover", "bear", "pay", "shoulder", "fund", "finance"]
)
_AGAINST_MEN = frozenset({"censure", "confidence", "impeachment", "impeach", "contempt"})
_COSTS = frozenset({"cost", "expense", "expenditure", "logistics", "outlay"})
# What is to be larger, or paid for by gifts as before, is no wish for money.
_LARGER = frozenset(
    ["voluntary", "new", "larger", "bigger", "successor", "ceiling", "replace", "fold"]
)


def texts(sentence: Sentence) -> Iterator[Found]:
    """Yield what those want who put a text before the Council."""
    for verb, holder in sponsors(sentence):
        if {t.base for t in verb.subtree} & _AGAINST_MEN:
            continue  # "would table a motion of censure"
        told = [t.meant for t in stances(sentence, reach(sentence, verb))]
        exact = [s for s in told if s in _EXACT]
        if not exact and not any(t.lower_ == "but" for t in sentence.span):
            # "floated a text last week under which a plan for a UN operation is drawn up"
            after = [t for t in sentence.span if t.i > verb.i]
            exact = [
                t.meant
                for t in stances(sentence, after)
                if t.stance in _EXACT and struck_out(t.token) is None
            ]
        here = {t.lower_ for t in sentence.span}
        told += ["fund"] if _bears_costs(sentence, verb) else []
        if not exact and "fund" in told and not here & _LARGER:
            exact = ["fund"]
        if not exact and _stops(verb):
            exact = ["oppose"]
        if not exact and any(t.base == "amendment" for t in (verb.head, *verb.children)):
            continue  # "complained that amendments he tabled had been ignored"
        for stance in exact or ["support"]:
            yield verb, (holder,), stance, "sponsor"


def _stops(verb: Token) -> bool:
    """Whether a text is to stop a thing: "would table a motion to halt further deployments"."""
    text = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    aims = [*verb.children, *(text.children if text is not None else ())]
    return any(t.base in STOPS and infinitive(t) for t in aims if t.i > verb.i)


def _bears_costs(sentence: Sentence, verb: Token) -> bool:
    """Whether a text is to let the United Nations bear the mission's costs."""
    scope = [t for t in sentence.span if t.i > verb.i]
    costs = [t for t in scope if t.base in _COSTS]
    return any(b.base in _BEARS and b.i < c.i for c in costs for b in scope)
