"""Which line of a text is its headline."""

from __future__ import annotations

from missionbrief.corpus.shape import is_headline, words_of

FIRST_LINES = 8
LONGEST_MENU = 80


def printed_twice(lines: list[str]) -> tuple[int, set[int]] | None:
    """Return the index of a headline printed twice and those of its copies; None if there is none.

    A page copied whole has its title with the site's menu glued in front, as in "HomeNewsTitle",
    and the headline itself again below.
    """
    head = lines[:FIRST_LINES]
    for i, line in enumerate(head):
        if not is_headline(line) or len(words_of(line)) < 3:
            continue
        copies = {
            j
            for j, other in enumerate(head)
            if j != i and other.endswith(line) and len(other) - len(line) <= LONGEST_MENU
        }
        if copies:
            return i, copies
    return None


def opening(lines: list[str], furniture: set[int]) -> int | None:
    """Return the index of the headline that opens a text, or None where it opens with its body.

    `furniture` are the lines known to be the page's. Of several lines of a headline's shape
    before the body the first with four words or more is the headline. There must be a body.
    """
    candidates: list[int] = []
    for i, line in enumerate(lines):
        if i in furniture:
            continue
        if len(candidates) < FIRST_LINES and is_headline(line):
            candidates.append(i)
            continue
        if not candidates or len(words_of(line)) < 3:
            return None
        return next((c for c in candidates if len(words_of(lines[c])) >= 4), candidates[0])
    return None
