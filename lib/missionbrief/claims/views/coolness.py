"""Who has little left for the mission: "have shown little time for it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import before, cued, next_tokens
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
_NEAR = 10


def coolness(sentence: Sentence) -> Iterator[Found]:
    """Yield who has or shows little time, patience or liking for the mission: token, holders,
    stance, rule."""
    for feeling in cued(sentence, _FEELINGS):
        verb = feeling.head
        if feeling.dep_ != "dobj" or verb.base not in _FEELS or not _scant(feeling, verb):
            continue
        whom = next((c for c in feeling.children if c.dep_ == "prep" and c.lower_ == "for"), None)
        whom = whom or next((t for t in next_tokens(feeling, 1) if t.lower_ == "for"), None)
        if whom is not None and _ours(sentence, next_tokens(whom, _NEAR)):
            yield verb, of_verb(sentence, verb), "oppose", "cool"


def _scant(feeling: Token, verb: Token) -> bool:
    nearest = before(feeling, 2)
    denied = (
        any(c.dep_ == "neg" for c in verb.children) or "no" in nearest[1:]
    )  # "no little sympathy"
    return bool(_LITTLE & set(nearest)) != denied


def _ours(sentence: Sentence, told: list[Token]) -> bool:
    """Whether the first thing told is the mission, or "it" where that is spoken of."""
    first = next((t for t in told if t.pos_ in ("NOUN", "PROPN", "PRON", "VERB")), None)
    if first is None or first.pos_ == "VERB":
        return False
    if first.lower_ == "it":
        return spoken_of(sentence)
    return (
        is_about(sentence, [t for t in told if t in (first, *first.subtree, first.head)])
        is not None
    )
