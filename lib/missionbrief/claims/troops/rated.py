"""Numbers of personnel that tell a pace or a register rather than who is there: so many "a year",
so many "on the rolls"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.language.article import Sentence

_PACE = re.compile(r"(?:(?:more|others) )?(?:a|per|each|every) (?:year|month|week|day|quarter)\b")
_REGISTERS = "|".join(sorted(words("claims", "rated", "registers")))
_ENROLLED = re.compile(rf"(?:still |now |currently )*on the (?:{_REGISTERS})\b")
_REACH = 8


def rated(sentence: Sentence, count: Count) -> bool:
    """Whether those counted are told by the pace at which they come ("trains 200 a year"), or by a
    register of the country's own ("the 9,000 police still on the rolls")."""
    doc, end = sentence.span.doc, sentence.span.end
    behind = (
        doc.text_of(i + 1, min(end, i + 1 + _REACH)).lower()
        for i in (count.quantity.number.i, count.last)
    )
    return any(_PACE.match(after) or _ENROLLED.match(after) for after in behind)
