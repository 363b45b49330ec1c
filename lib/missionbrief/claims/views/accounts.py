"""Where words for money tell what was spent, is spent or who should bear it, and ask for none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_TELLS = words("claims", "accounts", "tells")
_PAPERS = words("claims", "accounts", "papers")
_CHECKED = frozenset({"audit", "account", "explain", "investigate", "publish", "disclose"})
_ASKS_FOR = frozenset({"how", "what", "whether", "why", "where", "who"})
_BURDENS = frozenset({"bill", "burden", "expense", "responsibility", "job", "charge", "problem"})
_ASKED = frozenset({"ask", "expect", "require", "force", "make", "oblige", "compel", "tell"})
_NEAR = 8


def accounted(cue: Token, scope: list[Token], money: Token) -> bool:
    """Return whether an account of the money is asked for: "should tell us what it has cost",
    "asked for a breakdown of the costs". `cue` asks, `money` is the word for money in `scope`."""
    before = [t for t in scope if money.i - _NEAR - 4 <= t.i < money.i]
    near = [t for t in before if t.i >= money.i - _NEAR]
    if any(t.lower_ in _ASKS_FOR and t.tag_ in ("WRB", "WP", "WDT", "IN") for t in near):
        tells = [cue, *before]
        return any(t.base in _TELLS for t in tells) or cue.lemma_ in ("ask", "want")
    if any(t.base in _CHECKED and t.tag_ == "VBN" for t in scope if t.i > money.i):
        # "wants every cent audited"
        return True
    return any(t.base in _PAPERS and t.pos_ in ("NOUN", "PROPN") for t in before)


def is_sum(need: Token) -> bool:
    """Return whether what is needed is only told as a sum: "it needs $600 million a year"."""
    if need.lemma_ not in ("need", "require") or need.tag_ not in ("VBZ", "VBP", "VBD"):
        return False
    sums = [c for c in need.children if c.dep_ == "dobj"]
    return any(t.is_currency or t.ent_type_ == "MONEY" for s in sums for t in s.subtree)


def is_burden(cue: Token, scope: list[Token]) -> bool:
    """Return whether it is told whose burden the mission should not be: "no American bill"."""
    burden = {t.base for t in scope} & _BURDENS
    return bool(burden) and cue.lemma_ == "be" and negated(cue)


def is_spared(cue: Token) -> bool:
    """Return whether it is told that somebody be asked for nothing: "the region should not be asked
    for cash", "we must not be made to pay for it"."""
    return cue.base in _ASKED and cue.tag_ == "VBN" and negated(cue)


def stands_for_sum(cue: Token, it: Token) -> bool:
    """Return whether a pronoun after a word of asking stands for a sum of its sentence: "it holds
    $9 million, and they alone want that"."""
    pronoun = it.pos_ in ("PRON", "DET", "SCONJ")
    return pronoun and any(t.is_currency for t in cue.sent if t.i < cue.i)
