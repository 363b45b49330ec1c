"""The verb whose helping words put a bare infinitive: that of the clause it only spells out or that
only sees it done."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_SEES = frozenset({"see", "hear", "watch", "let", "make", "have", "help"})


def _spells_out(holder: Token, token: Token) -> Token | None:
    clauses = (c for c in holder.children if c.dep_ in ("csubj", "csubjpass") and c.i < token.i)
    return next((c for c in clauses if c.lemma_ == "do"), None)


def cleft(token: Token) -> Token | None:
    """Return the "do" of a clause that the parse hangs on what spells it out: "what we will *do*,
    and I told him so, is provide money"; None where there is none."""
    return _spells_out(token, token) if token.tag_ == "VB" else None


def helped_by(token: Token, governor: Token) -> Token | None:
    """Return the verb above a bare infinitive whose "will" or "should" holds for it: "what we *will
    do* is send money", "you *will see* the minister announce it"; None where there is none."""
    if token.tag_ != "VB" or any(c.dep_ in ("aux", "mark") for c in token.children):
        return None
    if governor.lemma_ == "be" and (spelt := _spells_out(governor, token)):
        return spelt
    seen = token.dep_ == "ccomp" and governor.base in _SEES
    return governor if seen else None
