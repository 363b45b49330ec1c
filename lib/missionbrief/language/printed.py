"""Whom lines of their own name as speakers: above what they say, or behind a dash below it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from missionbrief.language.headings import person
from missionbrief.language.turns import alone, witness

if TYPE_CHECKING:
    from missionbrief.language.article import Article

_DASHED = re.compile(r"[–—-]{1,2} ?(?P<who>\S.{2,120})$")


def headed(article: Article, paragraphs: list[tuple[int, str]]) -> dict[int, str]:
    """Return who begins to speak with a paragraph, by its number, in a record that prints speakers
    in lines of their own; such a line may itself be one of the `paragraphs`."""
    document = article.document
    printed = [(p.start, " ".join(document.text[p.start : p.end].split()))
               for p in document.paragraphs]  # fmt: skip
    lines = [(start, who) for start, text in printed if (who := alone(text)) is not None]
    if len(lines) <= 1:
        return {}
    lines += [
        (start, who)
        for (_, above), (start, text) in pairwise(printed)
        if (who := witness(above, text)) is not None
    ]
    lines.sort()
    found = {}
    for at, who in lines:
        number = next((n for n, (start, _) in enumerate(paragraphs) if start >= at), None)
        if number is not None:
            found[number] = who
    return found


def signed_below(article: Article, start: int) -> str | None:
    """Return who is named behind a dash in the line below the paragraph that begins at `start`."""
    text = article.document.text
    below = next((p for p in article.document.paragraphs if p.start > start), None)
    line = " ".join(text[below.start : below.end].split()) if below is not None else ""
    signed = _DASHED.match(line)
    return person(article, signed["who"]) if signed is not None else None
