"""Who has little left for the mission: "have shown little time for it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import before, cued
from missionbrief.claims.views.topic import is_about, spoken_of
from missionbrief.claims.views.wanting import of_verb
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FEELINGS = words("claims", "coolness", "feelings")
_FEELS = frozenset({"have", "show", "display", "express", "feel", "find", "evince"})
_LITTLE = frozenset({"little", "no", "scant", "zero"})


def coolness(sentence: Sentence) -> Iterator[Found]:
    """Yield who has or shows little time, patience or liking for the mission: token, holders,
    stance, rule."""
    for feeling in cued(sentence, _FEELINGS):
        verb = feeling.head
        if feeling.dep_ != "dobj" or verb.base not in _FEELS or not _scant(feeling, verb):
            continue
        links = [c for c in (*feeling.children, *verb.children) if c.lower_ == "for"]
        things = [c for link in links for c in link.children if c.dep_ == "pobj"]
        if any(_ours(sentence, thing) for thing in things):
            yield verb, of_verb(sentence, verb), "oppose", "cool"


def _scant(feeling: Token, verb: Token) -> bool:
    nearest = before(feeling, 2)
    denied = (
        any(c.dep_ == "neg" for c in verb.children) or "no" in nearest[1:]
    )  # "no little sympathy"
    return bool(_LITTLE & set(nearest)) != denied


def _ours(sentence: Sentence, thing: Token) -> bool:
    """Whether a thing is the mission, or "it" where that is spoken of."""
    if thing.lower_ == "it":
        return spoken_of(sentence)
    whole = [c for c in thing.children if c.i < thing.i]
    return is_about(sentence, [*whole, thing]) is not None
