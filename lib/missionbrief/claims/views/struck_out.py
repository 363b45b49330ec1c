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
_APART = frozenset({"out", "off", "from"})


def struck_out(word: Token) -> Token | None:
    """Return the verb by which the part of a text that a word belongs to is told to have been taken
    out: "took out a paragraph that would have begun planning for a UN operation"; else None."""
    parts = (t for t in word.ancestors if t.base in _PARTS and t.pos_ == "NOUN")
    return next((t.head for t in parts if _removed(t)), None)


def _removed(part: Token) -> bool:
    verb = part.head
    if part.dep_ not in ("dobj", "nsubjpass") or verb.tag_ not in ("VBD", "VBN", "VBG", "VBZ"):
        return False
    told = {c.lower_ for c in verb.children} | set(after(verb, 1))
    return verb.base in _REMOVES or (verb.base in _OUT and bool(told & _APART))
