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
# Paragraphs that a page set one behind the other without a space: "… are taken.“The situation …",
# "… will fail.”He said", "… on the ground.Benin's ambassador". "Nation.Africa" is one name: behind
# a word with a capital only what opens sentences begins a new one.
_OPENERS = (
    "The|This|That|These|Those|There|He|She|It|They|We|His|Her|Its|Their|Our|An?|In|On|At|For|As"
    "|But|And|While|When|After|Before|If|Despite|Meanwhile|However|According|Speaking"
)
_MARK = re.compile('["“”]')
_GLUED = re.compile(
    r"[^\W_]{2}[.!?](?P<marks>[\"“”]{1,2})(?=[A-Z\d])"
    r"|(?<![\w.])[a-z]{3,}[.!?](?=[A-Z][a-z])"
    rf"|(?<![\w.])[A-Z]\w{{2,}}[.!?](?=(?:{_OPENERS})\s)"
)


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
    apart = [piece for span in found for piece in _unglued(text, span[0], span[1])]
    return [piece for span in apart for piece in _cut(text, span[0], span[1])]


def _unglued(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the paragraphs of a line in which some were set without a space between them."""
    for found in _GLUED.finditer(text, start, end):
        stop, marks = found.end(), found["marks"]
        if marks and (len(marks) > 1 or not _closes(text, start, found.start("marks"))):
            stop -= 1  # "… invalid.””An order", "… are taken.“The situation"
        yield start, stop
        start = stop
    yield start, end


def _closes(text: str, start: int, mark: int) -> bool:
    """Whether a quotation mark closes what one before it in the paragraph opened; its form tells
    less: some pages set every mark behind a full stop as a closing one."""
    before = len(_MARK.findall(text, start, mark))
    return text[mark] != "“" and before % 2 == 1


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
