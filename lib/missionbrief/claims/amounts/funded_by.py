"""Who pays for the mission by what it is called: "a largely U.S.-funded multinational force"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.mission_words import mission_token
from missionbrief.language.attribution import attributed_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence

_FUNDED = re.compile(r"\b([A-Z][\w.]*)[-‐–](?:funded|financed|bankrolled)\b")
_WISHED = frozenset({"would", "could", "should", "new", "proposed", "future", "fully"})
_REACH = 5


def funded_by(sentence: Sentence) -> Iterator[Draft]:
    """Yield the country whose money the mission is said to run on; what is only wished for is
    none."""
    mission = sentence.article.mission
    for found in _FUNDED.finditer(sentence.span.text):
        name = mission.names.get(found[1])
        at = sentence.span.start_char
        words = sentence.span.doc.char_span(at + found.start(), at + found.end())
        if name is None or name.kind not in ("country", "demonym") or words is None:
            continue
        last = words[-1].i
        doc, end = sentence.span.doc, min(sentence.span.end, last + 1 + _REACH)
        before = {t.lower_ for t in doc[max(sentence.span.start, words.start - 3) : words.start]}
        ours = any(mission_token(sentence, t) for t in doc[last + 1 : end])
        if not ours or before & _WISHED or name.country == mission.country:
            continue
        yield Draft(
            sentence,
            words[-1],
            "funded-by",
            actor=name.country,
            target=mission.name,
            status="actual",
            attributed_to=attributed_to(sentence, words[-1]),
            key=(name.country, "funded-by"),
        )
