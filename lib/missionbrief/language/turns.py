"""Who speaks in a transcript: the turns that a name in capitals, a label or a "Q" opens.

The forms are those of official transcripts ("MS. JEAN-PIERRE:", "SECRETARY BLINKEN:", "Q",
"Spokesman:", "[00:01:04] HOST:"), with each turn lasting until the next mark. A label that nobody
knows opens turns only where the text has it at the start of two paragraphs or more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from missionbrief.lexicon import words

REPORTER = "reporter"
ANSWER = "answer"
_CLOCK = r"\s*(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s+)?"
_QUESTION = re.compile(
    _CLOCK + r"(?:Q|QUESTION|REPORTER|Question|Reporter)(?:\.|:)?(?=\s+[A-Z(\[“\"—])"
)
_ANSWER = re.compile(_CLOCK + r"(?:A|ANSWER|Answer)(?:\.|:)(?=\s+\S)")
_LABEL = re.compile(_CLOCK + r"(?P<label>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})\s*:(?=\s|$)")
_ROLES = words("language", "turns", "roles")
_TITLES = words("language", "names", "titles")


def labels(paragraphs: Iterable[str]) -> frozenset[str]:
    """Return the labels that open at least two of `paragraphs`, or say what part somebody has."""
    counts = Counter(m["label"] for text in paragraphs if (m := _LABEL.match(text)))
    return frozenset(
        label for label, number in counts.items() if number > 1 or label.split()[-1] in _ROLES
    )


def turn(
    text: str, surnames: Mapping[str, str], opening: frozenset[str] = frozenset()
) -> tuple[str, int] | None:
    """Return who begins to speak at the start of a paragraph and where the words begin.

    `surnames` maps surnames, case-folded, to canonical names, and `opening` are the text's own
    labels; an unknown speaker keeps the surname as printed but for its capitals, a part that
    somebody has is in small letters. None where the paragraph opens no turn.
    """
    if (asked := _QUESTION.match(text)) is not None:
        return REPORTER, asked.end()
    if (answered := _ANSWER.match(text)) is not None:
        return ANSWER, answered.end()
    found = _LABEL.match(text)
    if found is None:
        return None
    label = found["label"]
    parts = [p for p in label.split() if p.rstrip(".").casefold() not in _TITLES]
    if label.casefold().split()[-1] in _ROLES:
        return label.casefold(), found.end()
    shouted = label.isupper() and len(parts) < len(label.split())
    known = surnames.get(parts[-1].casefold().replace("’", "'")) if parts else None
    if label not in opening and not shouted and not (known and label.isupper()):
        return None
    return known or _capitalised(" ".join(parts) or label), found.end()


def _capitalised(name: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), name)
