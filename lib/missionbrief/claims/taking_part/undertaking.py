"""Phrases by which a country takes a part in the mission upon itself: "raised its hand", "answered
the call", "put its name down", "is on board"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.taking_part.participation import in_haiti, spoken_of_before
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

UNDERTAKES = words("claims", "undertaking", "undertakes")
CALLS = words("claims", "undertaking", "calls")
ANSWERS = words("claims", "undertaking", "answers")
_ROLES = words("claims", "undertaking", "roles")
_STEPS = frozenset({"forward", "up", "in"})
_SHOWS = frozenset({"raise", "put", "hold"})
_ABOARD = (("on", "board"), ("aboard",), ("all", "in"), ("in",))


def undertakes(sentence: Sentence, token: Token, near: list[Token]) -> bool:
    """Whether a verb with the words after it tells that its subject comes forward for the mission,
    of which the sentence or one just before speaks."""
    lemma = token.base
    if lemma not in UNDERTAKES and lemma not in ("be", "put", "take"):
        return False
    return _comes_forward(token, lemma, near) and (in_haiti(sentence) or spoken_of_before(sentence))


def _comes_forward(token: Token, lemma: str, near: list[Token]) -> bool:
    spoken = [t.lower_ for t in near]
    things = [c for c in token.children if c.dep_ == "dobj"]
    if lemma in _SHOWS:
        named = any(c.base == "name" for c in things) and "down" in spoken[:4]
        return named or any(c.base == "hand" for c in things)
    if lemma in ANSWERS:
        return called(token)
    if lemma == "step":
        return bool(set(spoken[:2]) & _STEPS)
    if lemma == "be":
        return any(_ends_with(near, phrase) for phrase in _ABOARD)
    if lemma == "shoulder" or (lemma == "take" and "on" in spoken[:4]):
        return any(c.base in _ROLES for c in things)
    return False


def called(verb: Token) -> bool:
    """Whether what a verb answers is a call: "answered the call", "responded to the appeal"."""
    things = [c for c in verb.children if c.dep_ == "dobj"]
    things += [n for c in verb.children if c.lower_ == "to" for n in c.children if n.dep_ == "pobj"]
    return any(c.base in CALLS for c in things)


def _ends_with(near: list[Token], phrase: tuple[str, ...]) -> bool:
    """Whether a phrase is all that follows, up to a comma, an "and" or the end."""
    size = len(phrase)
    if tuple(t.lower_ for t in near[:size]) != phrase:
        return False
    return len(near) == size or near[size].pos_ in ("PUNCT", "CCONJ")
