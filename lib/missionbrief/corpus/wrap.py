"""Lines that an editor or a mail program broke at a fixed width."""

from __future__ import annotations

import re
from itertools import pairwise

from missionbrief.corpus.shape import ends_sentence

Span = tuple[int, int]

WIDEST = 100
_LIST_MARK = re.compile(r"(?:[-*•>#]|\d{1,2}[.)])\s")
_NEWLINE = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def joined(text: str, lines: list[Span]) -> list[Span]:
    """Return `lines` with those that were wrapped joined to paragraphs.

    A text is taken as wrapped where no line is longer than WIDEST and, in most pairs of lines
    that follow each other directly, the first word of the second would not have fitted on the
    first, and most of those first lines end within a sentence: what a program that fills lines
    leaves behind, and what whole paragraphs do not.
    """
    width = max((end - start for start, end in lines), default=0)
    if len(lines) < 4 or not 40 <= width <= WIDEST:
        return lines
    pairs = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b)]
    full = {b for a, b in pairs if _no_room(text, a, b, width)}
    broken = sum(not ends_sentence(text[a[0] : a[1]]) for a, b in pairs if b in full)
    if len(pairs) < 3 or len(full) < 0.6 * len(pairs) or broken < 0.5 * len(full):
        return lines
    midway = {
        b for a, b in pairs if a[1] - a[0] > 0.7 * width and not ends_sentence(text[a[0] : a[1]])
    }
    paragraphs = [lines[0]]
    for start, end in lines[1:]:
        if ((start, end) in full or (start, end) in midway) and not _LIST_MARK.match(text, start):
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
