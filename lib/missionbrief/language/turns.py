"""Who speaks in a transcript: the turns that a name in capitals or a "Q" opens.

The form is that of official transcripts: "MS. JEAN-PIERRE:", "SECRETARY BLINKEN:", "Q", with each
turn lasting until the next mark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

REPORTER = "reporter"
_TURN = re.compile(
    r"\s*(?:(?P<question>(?:Q|QUESTION|REPORTER)(?:\.|:)?)(?=\s+[A-Z(\[“\"—])"
    r"|(?P<title>(?:[A-Z][A-Z]+\.?\s+){0,3})(?P<surname>[A-Z][A-Z'’-]+(?:\s[A-Z][A-Z'’-]+)?)\s*:)"
)


def turn(text: str, surnames: Mapping[str, str]) -> tuple[str, int] | None:
    """Return who begins to speak at the start of a paragraph and where the words begin.

    `surnames` maps surnames, case-folded, to canonical names; an unknown speaker keeps the surname
    as printed but for its capitals. None where the paragraph opens no turn.
    """
    found = _TURN.match(text)
    if found is None:
        return None
    if found["question"]:
        return REPORTER, found.end()
    printed = found["surname"]
    known = surnames.get(printed.casefold().replace("’", "'"))
    return known or _capitalised(printed), found.end()


def _capitalised(name: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), name)
