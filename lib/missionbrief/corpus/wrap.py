"""Lines that an editor or a mail program broke at a fixed width."""

from __future__ import annotations

import re
from itertools import pairwise

Span = tuple[int, int]

WIDEST = 100
_LIST_MARK = re.compile(r"(?:[-*•>#]|\d{1,2}[.)])\s")
_NEWLINE = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def joined(text: str, lines: list[Span]) -> list[Span]:
    """Return `lines` with those that were wrapped joined to paragraphs.

    A text is taken as wrapped where no line is longer than WIDEST and, in most pairs of lines
    that follow each other directly, the first word of the second would not have fitted on the
    first: what a program that fills lines leaves behind, and what whole paragraphs do not.
    """
    width = max((end - start for start, end in lines), default=0)
    if len(lines) < 4 or not 40 <= width <= WIDEST:
        return lines
    adjacent = [_adjacent(text, a, b) for a, b in pairwise(lines)]
    full = [
        touching and _no_room(text, a, b, width)
        for touching, a, b in zip(adjacent, lines, lines[1:], strict=False)
    ]
    if sum(adjacent) < 3 or sum(full) < 0.6 * sum(adjacent):
        return lines
    paragraphs = [lines[0]]
    for wrapped, (start, end) in zip(full, lines[1:], strict=True):
        if wrapped and not _LIST_MARK.match(text, start):
            paragraphs[-1] = (paragraphs[-1][0], end)
        else:
            paragraphs.append((start, end))
    return paragraphs


def _adjacent(text: str, first: Span, second: Span) -> bool:
    between = text[first[1] : second[0]]
    return len(_NEWLINE.findall(between)) == 1


def _no_room(text: str, first: Span, second: Span, width: int) -> bool:
    word = text[second[0] : second[1]].split(None, 1)[0]
    return first[1] - first[0] + 1 + len(word) > width
