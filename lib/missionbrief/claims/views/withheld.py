"""Whether money is not to be given: "not a cent more", "should not be handed over", "to be kept
back"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after, before
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_KEPT = words("claims", "withheld", "kept")
_GIVEN = words("claims", "withheld", "given")
_COINS = frozenset({"penny", "cent", "dime", "nickel", "shilling", "coin", "bob"})
_MORE = frozenset({"one", "another", "single", "more", "further", "additional", "extra"})
_NOT_A_CENT = re.compile(
    r"\b(?:not|nor) (?:one|an?|another|one more|a further|a single|one single) (?:\w+ )?"
    r"(?:shilling|cent|penny|dollar|dime|bob|euro|pound|coin)\b[^.;]{0,40}?"
    r"\b(?:should|must|ought|to|may|shall)\b",
    re.IGNORECASE,
)
_NOT = frozenset({"not", "n't", "no", "never"})
_OUGHT = frozenset({"should", "must", "ought", "to", "shall", "may", "can", "could", "would", "be"})
_NEAR = 9


def not_another(money: Token) -> bool:
    """Return whether a sum is one that shall not be given on top: "not another dollar"."""
    nearest = before(money, 4)
    if money.base in _COINS and nearest[:1] in (["a"], ["one"], ["single"]):
        return bool(set(nearest) & _NOT)  # "does not want a penny spent on it"
    return bool(set(nearest) & _NOT and {*nearest, *after(money, 2)} & _MORE)


def withheld(tokens: list[Token], money: Token) -> bool:
    """Return whether `tokens` ask that the money told at `money` be not given."""
    if _NOT_A_CENT.search(money.sent.text):
        return True
    if not_another(money):
        return True
    for token in tokens:
        if not money.i < token.i <= money.i + _NEAR:
            continue
        lemma, asked = token.base, {c.lower_ for c in token.children} & _OUGHT
        if lemma in _KEPT and token.tag_ in ("VBN", "VBD") and asked:
            back = lemma != "keep" or bool({"back", "away", "from"} & set(after(token, 2)))
            return back and not negated(token)
        goes = lemma in _GIVEN and (token.tag_ == "VBN" or lemma == "go")
        if goes and asked and negated(token):
            return True
    return False
