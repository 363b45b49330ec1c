"""Where a thing is said to have happened or to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PREPOSITIONS = words("language", "places", "prepositions")


def place_of(sentence: Sentence, trigger: Token) -> str | None:
    """Return the canonical name of the place that `sentence` gives for the words at `trigger`.

    A place named after a preposition counts; the nearest to the trigger wins, a place within the
    country before the country itself. Other countries count only where the sentence names no
    place of the mission's country.
    """
    country = sentence.article.mission.country
    found: list[tuple[bool, bool, bool, int, str]] = []
    governors = {t.i for t in climb(trigger)}
    for mention in sentence.names:
        if mention.name.kind not in ("place", "country"):
            continue
        first = sentence.span.doc[mention.start]
        before = first.nbor(-1) if mention.start > sentence.span.start else None
        if before is not None and before.lower_ in ("the", "lower", "upper", "central"):
            before = before.nbor(-1) if before.i > sentence.span.start else None
        if before is None or before.lower_ not in _PREPOSITIONS:
            continue
        name = mention.name.canonical
        if mention.name.kind == "country" and name != country:
            continue
        if before.lower_ == "of" and mention.name.kind == "country":
            continue
        hangs = before.head.i in governors
        found.append(
            (
                mention.name.country not in (None, country),
                mention.name.kind == "country",
                not hangs,
                abs(mention.start - trigger.i),
                name,
            )
        )
    return min(found)[-1] if found else None
