"""Where the paragraphs of a text begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from missionbrief.corpus.wrap import joined

# Longer stretches are cut at a sentence's end, so that whatever reads a paragraph stays quick.
MAX_PARAGRAPH = 20_000

Span = tuple[int, int]

_LINE = re.compile("[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s")


def strip(text: str, start: int, end: int) -> Span | None:
    """Return `start, end` without the white space at either side; None where nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    length = len(piece.strip())
    return (start + left, start + left + length) if length else None


def lines(text: str) -> list[Span]:
    """Return the lines of `text` that hold more than white space, stripped, in order."""
    found = (strip(text, m.start(), m.end()) for m in _LINE.finditer(text))
    return [span for span in found if span is not None]


def split(text: str, wrapped: bool = True) -> list[Span]:
    """Return the paragraphs of `text` as stripped spans, in order and not overlapping.

    A line is a paragraph, as web pages are copied; lines that were wrapped at a fixed width are
    one paragraph together, unless `wrapped` is false. None is longer than MAX_PARAGRAPH characters.
    """
    found = joined(text, lines(text)) if wrapped else lines(text)
    return [piece for span in found for piece in _cut(text, span[0], span[1])]


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > MAX_PARAGRAPH:
        limit = start + MAX_PARAGRAPH
        ends = [m.end() for m in _SENTENCE_END.finditer(text, start, limit)]
        space = text.rfind(" ", start + 1, limit)
        stop = ends[-1] if ends else space if space > start else limit
        span = strip(text, start, stop)
        if span:
            yield span
        start = stop
    span = strip(text, start, end)
    if span:
        yield span
