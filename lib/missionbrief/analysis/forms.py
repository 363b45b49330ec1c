"""What a position is about: the mission, a UN operation or another force in its place, or only the
actor's own people.

Who objects to a UN operation may want the mission as it is, who backs its successor says nothing of
it, and who sends nobody may well pay for those who go: none of them is against the mission, and
none is counted so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from missionbrief.analysis.record import Record

OWN_PEOPLE = "own personnel"
"""The target of who will send nobody."""
UN_OPERATION = "UN operation"
"""The target of who objects to a UN operation in the mission's place."""
_GOVERNMENT = re.compile(r"^Government of (?:the )?(?=[A-Z])")
PAUSE = re.compile(r"\bon (?:hold|ice)\b|\bpaus|suspen[ds]|postpon|\bhalt|put off|shelv", re.I)
"""How sources say that a deployment is only held up."""
_LEAVE = re.compile(r"withdr|recall|\bhome\b|pull(?:ed|ing)? out|bring|brought|back\b", re.I)
_OTHER = {
    "support": "support_other", "fund": "support_other", "extend": "support_other",
    "oppose": "oppose_other", "withdraw": "oppose_other", "defund": "oppose_other",
}  # fmt: skip
"""Stance on another force -> how it stands among the stances on the mission."""


def told_by_form(found: Sequence[Record], lead: str) -> tuple[Record, ...]:
    """Return the records, the stance of each position that is not on the mission itself put as what
    it is: `oppose_un`, `support_other`, `oppose_other`, `on_hold` (a deployment only held up) or
    `stays_out`. That the `lead` nation sends nobody is opposition: there is no mission without it.
    What a government wants its country does: the two are one actor."""
    return tuple(
        replace(r, stance=_stance(r, lead), actor=_GOVERNMENT.sub("", r.actor or "") or None)
        if r.kind == "position" and r.stance
        else r
        for r in found
    )


def _stance(record: Record, lead: str) -> str | None:
    if record.force is not None:
        return _OTHER.get(record.stance or "", record.stance)
    words = record.quote
    if record.stance == "withdraw" and PAUSE.search(words) and not _LEAVE.search(words):
        return "on_hold"
    if record.stance == "oppose" and record.target == UN_OPERATION:
        return "oppose_un"
    if record.stance == "oppose" and record.target == OWN_PEOPLE and record.actor != lead:
        return "stays_out"
    return record.stance
