"""Whether what words tell of stood in a part of a text that was taken out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_PARTS = words("claims", "struck_out", "parts")
_REMOVES = words("claims", "struck_out", "removes")
_OUT = words("claims", "struck_out", "out")
_APART = {"out", "off", "from"}


def struck_out(word: Token) -> bool:
    """Return whether a word belongs to a part of a text that is told to have been taken out: "took
    out a paragraph that would have begun planning for a UN operation"."""
    return any(t.base in _PARTS and t.pos_ == "NOUN" and _removed(t) for t in word.ancestors)


def _removed(part: Token) -> bool:
    verb = part.head
    if part.dep_ not in ("dobj", "nsubjpass") or verb.tag_ not in ("VBD", "VBN", "VBG", "VBZ"):
        return False
    told = {c.lower_ for c in verb.children} | set(after(verb, 1))
    return verb.base in _REMOVES or (verb.base in _OUT and bool(told & _APART))
