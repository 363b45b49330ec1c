"""The paragraph around each sentence that a claim rests on, for the reader who opens a [n]."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from missionbrief.analysis.record import Record
from missionbrief.corpus.paragraphs import split
from missionbrief.display.blocks import Passage
from missionbrief.display.words import fit

AROUND = 320
"""At most so many letters of a paragraph stand before a sentence, and as many after it."""


def flat(words: str) -> str:
    """Return a source's words on one line, fit to print, as a Cite holds them."""
    return fit(" ".join(words.split()))


def passages(found: Iterable[Record], text: str) -> tuple[Passage, ...]:
    """Return the sentences of `found`, which are of one article with this `text`, each once with
    the rest of its paragraph; what is left out of a long paragraph is marked by "…".

    A sentence that the text does not have at its place is given alone.
    """
    spans = split(text)
    starts = [start for start, _ in spans]
    made: dict[str, Passage] = {}
    for record in sorted(found, key=lambda r: (r.char_start, r.claim_id)):
        first, last = record.char_start, record.char_start + len(record.quote)
        words = flat(record.quote)
        if words in made:
            continue
        if text[first:last] != record.quote or not spans:
            made[words] = Passage(words)
            continue
        start = spans[max(0, bisect_right(starts, first) - 1)][0]
        end = spans[max(0, bisect_right(starts, last - 1) - 1)][1]
        before, after = flat(text[min(start, first) : first]), flat(text[last : max(end, last)])
        made[words] = Passage(words, _tail(before), _head(after))
    return tuple(made.values())


def _head(words: str) -> str:
    if len(words) <= AROUND:
        return words
    return f"{words[:AROUND].rpartition(' ')[0] or words[:AROUND]} …"


def _tail(words: str) -> str:
    if len(words) <= AROUND:
        return words
    return f"… {words[-AROUND:].partition(' ')[2] or words[-AROUND:]}"
