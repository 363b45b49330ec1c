"""Parts of a sum that is promised: "announced 120 million. Of this, 80 million will go to …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.claims.draft import Draft

_OPENS = re.compile(
    r"^(?:[-•–—*\d.]+ )?(?:Of (?:this|that|these|those|the total|which)\b"
    r"|(?:This|That|It) (?:includes|comprises|is part of|forms part of)\b)"
)
_BETWEEN = re.compile(r"\b(?:that['’]s|that is|which is|including|comprising|made up of|namely)\b")
_OPEN = frozenset({"actual", "planned"})


def parts_promised(drafts: Sequence[Draft]) -> list[Draft]:
    """Return `drafts` with those that tell how a promised sum is parted put as promised too, and
    by the same payer where they name none."""
    result: list[Draft] = []
    whole: Draft | None = None
    for draft in sorted(drafts, key=lambda d: (d.sentence.number, d.trigger.i)):
        if whole is not None and draft.value is not None and _part_of(draft, whole):
            draft = draft.put(status="pledged", actor=draft.actor or whole.actor)
        elif draft.value is not None:
            whole = draft if draft.status == "pledged" else None
        result.append(draft)
    return result


def _part_of(draft: Draft, whole: Draft) -> bool:
    if draft.status not in _OPEN or draft.rule not in ("given", "received"):
        return False
    sentence = draft.sentence
    if sentence is whole.sentence:
        text = sentence.span.doc.text_of(whole.trigger.i, draft.trigger.i)
        return _BETWEEN.search(text.lower()) is not None
    near = sentence.number - whole.sentence.number <= 2
    return near and _OPENS.match(sentence.span.text) is not None
