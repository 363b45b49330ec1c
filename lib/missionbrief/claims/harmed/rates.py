"""Numbers that come again and again: "twenty wounded a day", "two displaced every minute"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence

_SPAN = r"(?:minute|hour|day|night|week|month|year)"
_AGAIN = re.compile(
    rf"[^.,;]{{0,40}}?\b(?:(?:every|each|per) (?:\w+ )?{_SPAN}s?|an? {_SPAN})\b"
    r"(?! (?:ago|earlier|later|before|after|long)\b)"
)
_OVER = re.compile(
    r"\b(?:in|on|within|for|over|under|after|than|about|half|nearly|almost|only|just|barely|during)"
    r" an? \w+$"
)


def per_time(sentence: Sentence, at: int) -> bool:
    """Return whether what a sentence counts up to its character `at` is so much in every stretch of
    time, and so no count of anybody."""
    found = _AGAIN.match(sentence.span.text, at)
    return found is not None and not _OVER.search(found.group())
