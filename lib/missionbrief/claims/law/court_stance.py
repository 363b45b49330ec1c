"""Whether what a court does goes against the deployment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.language.tokens import Token

_BARS = words("claims", "rulings", "bars")
_CASES = words("claims", "rulings", "cases")
_ORDERS = words("claims", "rulings", "orders")
_TURNS_DOWN = words("claims", "rulings", "turns_down")
_TOPICS = words("claims", "rulings", "topics")
_FINDS = frozenset({"rule", "declare", "find", "hold"})
_SENDS = frozenset({"deploy", "send", "dispatch", "go", "lead"})
_POWERS = frozenset({"power", "authority", "jurisdiction", "mandate"})
_UNLAWFUL = frozenset({"unconstitutional", "illegal", "unlawful", "void", "invalid"})
_THROWS = frozenset({"throw", "strike", "set", "turn"})
_OUT = frozenset({"out", "down", "aside"})
_PLANS = frozenset({"plan", "offer", "agreement", "deal", "pact", "bid", "decision", "proposal"})
_PROLONGS = frozenset({"prolong", "extend", "uphold", "renew", "keep", "maintain", "affirm"})
_HOLDS = frozenset({"back", "off", "up"})


def against(token: Token, status: Status) -> bool:
    """Return whether a court finds the deployment unlawful ("declared it unconstitutional"), turns
    it down ("threw out the deployment") or keeps its order against it in force; not where a case
    against it is what it turns down."""
    if status != "actual":
        return False
    below, lemma = list(token.subtree), token.base
    if lemma in _FINDS and any(_forbids(t) for t in below if t is not token):
        return True
    if lemma in _FINDS and any(t.lower_ in _UNLAWFUL for t in below):
        return not any(t.lower_ in ("not", "n't", "never") and not _not_only(t) for t in below)
    if negated(token):
        return False
    if lemma in _PROLONGS:
        return any(t.base in _ORDERS and _stops(t) for t in below)
    down = lemma in _THROWS and any(c.lower_ in _OUT for c in token.children)
    return (down or lemma in _TURNS_DOWN) and _of_sending(token)


def _not_only(word: Token) -> bool:
    """Whether "not" denies nothing: "illegal to not only lead the force but to send soldiers"."""
    return word.lower_ == "not" and word.i + 1 < len(word.doc) and word.nbor().lower_ == "only"


def _forbids(word: Token) -> bool:
    """Whether a court finds that nobody may be sent: "cannot deploy officers", "has no power to
    send them", "lacks the authority"."""
    if word.base in _SENDS:
        told = {c.lower_ for c in word.children}
        return bool(told & {"not", "n't"}) and bool(told & {"can", "may", "could", "ca"})
    if word.base not in _POWERS:
        return False
    return word.head.base == "lack" or any(c.lower_ == "no" for c in word.children)


def _stops(order: Token) -> bool:
    """Whether an order holds the deployment up: "its order that holds the deployment back"."""
    return any(
        t.base in _BARS
        or t.lower_ == "against"
        or (t.lemma_ == "hold" and any(c.lower_ in _HOLDS for c in t.children))
        for t in order.subtree
        if t.i > order.i
    )


def _of_sending(verb: Token) -> bool:
    """Whether what is turned down is the sending, or the plan for it, and no case."""
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    if verb.dep_ == "relcl":
        things.append(verb.head)
    return any(
        thing.base in _TOPICS | _PLANS and thing.base not in _CASES - {"bid"} for thing in things
    )
