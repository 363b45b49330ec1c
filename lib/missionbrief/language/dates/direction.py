"""Whether a sentence points ahead of publication or back, from its words alone.

A light rule for texts that are not parsed: the cue of tense nearest before the expression within
its sentence decides, else the nearest after it.
"""

from __future__ import annotations

import re

# A verb that follows belongs to its cue: "will be paid" is no past tense.
_VERB = r"(?: (?:not|also|now|then|be|have|been|only|soon|[a-z]+ly)){0,3}(?: [a-z]+)?"
_AHEAD = (
    rf"(?:will|shall|won['’]t|would|could|may|should|must|can|might){_VERB}"
    rf"|(?<=['’])ll{_VERB}"
    r"|(?:is|are|am|was|were|be|been|['’]s|['’]re) (?:also |now |still |tentatively |being )?"
    rf"(?:set|expected|scheduled|planned|slated|going|about|likely|supposed|due|to)\b{_VERB}"
    r"|through|until|till|due|upcoming|plans?|planning|intends?|expects?|hopes?|aims?|proposed|payable|expires?"
    r"|matur(?:es?|ing)|scheduled|expected|set to|to be [a-z]+|effective|of record"
)
_BACK = (
    r"was|were|had|did|has|have|said|says|came|fell|rose|took|went|began|left|made|got|gave|sold"
    r"|bought|brought|told|held|met|led|saw|kept|won|lost|cut|hit|ran|grew|paid|broke|shot|spoke"
    r"|wrote|became|found|sent|stood|drew|fought|knew|thought|put|felt|built|struck|flew|chose"
    r"|since|following|follows|[a-z]{2,}ed"
)
_CUE = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<back>{_BACK}))\b", re.IGNORECASE)
_END = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][\"'”’)]*\s+(?=[\"'“A-Z])|\n\s*\n"
)
# Words that only end like a past tense.
_NEUTRAL = frozenset({"need", "indeed", "speed", "united", "hundred", "red", "bed", "feed"})
# A sentence is told apart within so many characters to either side of an expression.
_REACH = 400


def points_ahead(text: str, start: int, end: int) -> bool | None:
    """Return whether the expression `text[start:end]` points ahead of publication (True) or back
    (False); None where no word of its sentence tells.
    """
    first = max(0, start - _REACH)
    for boundary in _END.finditer(text, first, start):
        first = boundary.end()
    boundary_after = _END.search(text, end, end + _REACH)
    last = boundary_after.start() if boundary_after else min(len(text), end + _REACH)
    for before, cues in ((True, _cues(text[first:start])), (False, _cues(text[end:last]))):
        if cues:
            return cues[-1] if before else cues[0]
    return None


def _cues(text: str) -> list[bool]:
    return [
        m["ahead"] is not None
        for m in _CUE.finditer(text)
        if m["ahead"] or m["back"].lower() not in _NEUTRAL
    ]
