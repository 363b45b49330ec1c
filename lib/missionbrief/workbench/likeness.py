"""Whether an article is one that the folder holds already, whatever its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from missionbrief.analysis.independence import SHARE, shingles
from missionbrief.corpus.document import Document

SAME = 0.9
"""Part of the longer article's word sequences that both must share to be one article twice."""


@dataclass(frozen=True)
class Likeness:
    """The article of the folder that a new one is most like; `same` where it is the same article,
    else both have text in common and count as one source (see analysis/independence.py)."""

    document: Document
    same: bool


def likeness(new: Document, known: Iterable[Document]) -> Likeness | None:
    """Return which of `known` the article is the same as, or shares its text with; None for none.

    Only the words of the articles count, not the pages around them.
    """
    mine = shingles(body(new))
    best: tuple[float, Document] | None = None
    for document in sorted(known, key=lambda d: d.id):
        if document.sha256 == new.sha256:
            return Likeness(document, True)
        theirs = shingles(body(document))
        shared = len(mine & theirs)
        if not shared:
            continue
        if shared >= SAME * max(len(mine), len(theirs)):
            return Likeness(document, True)
        part = shared / min(len(mine), len(theirs))
        if part >= SHARE and (best is None or part > best[0]):
            best = (part, document)
    return Likeness(best[1], False) if best else None


def body(document: Document) -> str:
    """Return the words of an article without headline, captions and furniture."""
    return "\n".join(
        document.text[p.start : p.end] for p in document.paragraphs if p.role == "body"
    )
