"""The last way of the dead: what is told of their burial, or of their way home, and of no death."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.clause_days import ADMITS
from missionbrief.language.grammar import climb, subject

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

MOURNS = frozenset({"bury", "mourn", "inter", "repatriate", "lay"})
REMAINS = frozenset({"body", "bodies", "remains", "coffin", "casket", "corpse"})
_MAKES_KNOWN = ADMITS | {"announce", "disclose"}
_SPEAKS_OF = frozenset({"describe", "condemn", "lament", "recall", "regret", "discuss", "term"})
_TO_HOME = frozenset({"arrive", "fly", "land", "return", "reach", "bring", "take", "leave"})


def is_farewell(verb: Token, word: Token) -> bool:
    """Return whether a verb tells of a burial or of the way home of whom `word` tells dead: "killed
    in Haiti, was buried on Friday", "the body of the officer arrived on Monday"."""
    body = subject(verb)
    home = verb.base in _TO_HOME and body is not None and bool({body.base, body.lower_} & REMAINS)
    return verb != word and (verb.base in MOURNS or home)


def made_known(verb: Token, death: Token) -> bool:
    """Return whether a clause tells only when a death was owned up to, announced or spoken of:
    "whose death the police acknowledged last month", "last week he described the death as"."""
    if verb.base in _SPEAKS_OF and death.pos_ == "NOUN":
        return death.head == verb and death.dep_ == "dobj"
    if verb.base not in _MAKES_KNOWN or verb.dep_ != "relcl":
        return False
    return death.head == verb and death.dep_ in ("dobj", "nsubjpass")


def by_farewell(word: Token) -> bool:
    """Return whether `word` tells of one dead by his burial or way home, or by when his death was
    made known, whose day is none of death."""
    above = [t for t in climb(word) if t.pos_ == "VERB"]
    return word.base in MOURNS or any(is_farewell(v, word) or made_known(v, word) for v in above)
