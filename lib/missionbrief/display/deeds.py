"""What an operation is called: the deed in our words, whom or what it is done to in the source's.

A claim's target is put together by its rule ("attack on" and what was attacked), so that in a
report that is not in English only what stands in the article may stand between quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from missionbrief.display.called import Name
from missionbrief.display.messages import mark_in, tell, tell_in
from missionbrief.display.terms import TERMS, source_words, term

_DEEDS = (
    mark_in("operation", "ambush of {what}"),
    mark_in("operation", "ambush on {what}"),
    mark_in("operation", "attack on {what}"),
    mark_in("operation", "assault on {what}"),
    mark_in("operation", "arrest of {what}"),
    mark_in("operation", "clash with {what}"),
    mark_in("operation", "patrol of {what}"),
    mark_in("operation", "raid on {what}"),
    mark_in("operation", "storming of {what}"),
    mark_in("operation", "escort of {what}"),
    mark_in("operation", "search of {what}"),
    mark_in("operation", "search for {what}"),
    mark_in("operation", "advance into {what}"),
    mark_in("operation", "advance to {what}"),
    mark_in("operation", "reinforcements to {what}"),
    mark_in("operation", "withdrawal from {what}"),
    mark_in("operation", "{what} set on fire"),
    mark_in("operation", "{what} given up"),
    mark_in("operation", "{what} opened"),
    mark_in("operation", "{what} retaken"),
    mark_in("operation", "{what} reopened"),
    mark_in("operation", "{what} secured"),
    mark_in("operation", "{what} repelled"),
    mark_in("operation", "{what} rescued"),
    mark_in("operation", "{what} seized"),
    mark_in("operation", "{what} removed"),
    mark_in("operation", "{what} intercepted"),
    mark_in("operation", "{what} taken"),
    mark_in("operation", "{what} killed"),
)
_SHAPES = tuple(
    (re.compile(re.escape(deed).replace(r"\{what\}", "(.+)"), re.S), deed) for deed in _DEEDS
)


def _verbatim(words: str, quotes: Sequence[str]) -> bool:
    told = " ".join(words.split()).casefold()
    return any(told in " ".join(q.split()).casefold() for q in quotes)


def _own(words: str, quotes: Sequence[str]) -> str:
    """Return words as the source's where one of its `quotes` holds them, else without marks."""
    return source_words(words) if _verbatim(words, quotes) else words


def deed(words: str, quotes: Sequence[str]) -> str:
    """Return what an operation is called, in the source's words unless they are ours; `quotes`
    are the sentences that tell of it."""
    if place := re.fullmatch(r"operation in (.+)", words, re.I):
        return tell("operation {where:in}", where=Name(place[1]))
    for shape, message in _SHAPES:
        if found := shape.fullmatch(words):
            return tell_in("operation", message, what=_own(found[1], quotes))
    return term(words) if words.casefold() in TERMS else _own(words, quotes)
