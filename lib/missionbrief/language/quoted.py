"""Direct speech: the stretches of a text that stand in quotation marks.

A quotation that runs over several paragraphs opens each of them anew and is closed in the last
(Chicago Manual of Style, 13.32); one that is never closed ends with its paragraph. Short quoted
phrases within a sentence are told from whole quoted sentences by their length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPEN, _CLOSE = "“", "”"
# Some set two single marks for a double one.
_MARKS = re.compile(r"[“”\"]|(?<!')''(?!')")
# Single marks where a text has no others: what opens with a capital and ends with a stop of its own
# within them, so that no apostrophe is taken for one.
_SINGLE = re.compile(r"(?:^|(?<=[\s:(]))['‘](?=[A-Z])(?P<said>[^‘]{9,600}?[,.!?…])['’](?=\s|$)")
SPEECH_WORDS = 4


@dataclass(frozen=True)
class Quotation:
    """Direct speech within one paragraph: `text[start:end]` without the marks. `goes_on` says
    that the next paragraph continues it."""

    start: int
    end: int
    goes_on: bool

    @property
    def length(self) -> int:
        """Its length in characters."""
        return self.end - self.start


def quotations(text: str) -> list[Quotation]:
    """Return the quotations of a paragraph in order; offsets count the characters of `text`.

    Runs in time linear in the length of the text, whatever its marks.
    """
    found: list[Quotation] = []
    start: int | None = None
    for mark in _MARKS.finditer(text):
        if mark[0] == _OPEN or (mark[0] != _CLOSE and start is None):
            start = mark.end()
        elif start is not None and mark[0] != _OPEN:
            found.append(Quotation(start, mark.start(), False))
            start = None
    if start is not None and start < len(text):
        found.append(Quotation(start, len(text), True))
    if not found and ("'" in text or "‘" in text):
        found = [Quotation(*m.span("said"), False) for m in _SINGLE.finditer(text)]
    return found


def is_speech(text: str) -> bool:
    """Whether a quotation is somebody's sentence rather than a term or a short phrase."""
    return len(text.split(maxsplit=SPEECH_WORDS)) >= SPEECH_WORDS
