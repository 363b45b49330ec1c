"""The sentence that carries a labelled fact."""

from __future__ import annotations

import re

from missionbrief.evidence.gold import Fact

_CLOSING = r"""[.!?]["”’')\]]*"""
_BEFORE = re.compile(rf"{_CLOSING}\s")
_STOP = re.compile(rf"""{_CLOSING}(?=\s+["“'A-Z0-9(\[]|\s*$)|\n""")
_SHORT = ("Mr", "Mrs", "Ms", "Dr", "Sen", "Gen", "Col", "St")
_MONTHS = ("Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec")
_SHORTENED = re.compile(rf"\b(?:[A-Z]|{'|'.join(_SHORT + _MONTHS)})\.$")
_LOOK_BACK = 5


def sentence_of(text: str, fact: Fact) -> tuple[int, int] | None:
    """Return the start and end of the sentence, or None where the anchor is not in the text.

    It ends at a line's end or at a mark that closes a sentence, other than after an initial or
    a shortened word. It starts at `anchor_start` if that is labelled.
    """
    at = fact.anchor_start
    if at is None:
        at = text.find(fact.anchor)
        if at < 0:
            return None
        start = text.rfind("\n", 0, at) + 1
        for mark in _BEFORE.finditer(text, 0, at):
            start = max(start, mark.end())
    else:
        start = at
    for stop in _STOP.finditer(text, at + len(fact.anchor)):
        before = text[max(0, stop.start() - _LOOK_BACK) : stop.start() + 1]
        if stop[0] == "\n" or not _SHORTENED.search(before):
            return start, stop.end()
    return start, len(text)
