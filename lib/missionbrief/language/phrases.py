"""The words of a noun phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb
from missionbrief.language.tokens import kept

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_CLAUSES = frozenset({"relcl", "acl", "advcl"})


def nested(token: Token, top: Token) -> bool:
    """Whether `token` stands in a clause within the noun phrase of `top`."""
    for step in climb(token):
        if step == top:
            return False
        if step.dep_ in _CLAUSES:
            return True
    return False


@kept
def phrase(who: Token) -> tuple[Token, ...]:
    """Return the tokens of the noun phrase that `who` heads, without clauses within it."""
    apart = [t.subtree for t in who.subtree if t.dep_ in _CLAUSES and t is not who]
    if not apart:
        return who.subtree
    inside = {t for clause in apart for t in clause}
    return tuple(t for t in who.subtree if t not in inside)
