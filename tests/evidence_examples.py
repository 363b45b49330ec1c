"""Claims and articles made up for tests of the evidence, the run and the command line."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from missionbrief.claims.claim import Claim
from missionbrief.corpus.document import Document, Published
from missionbrief.evidence.schema import KINDS, QUALIFIERS, STATUSES, UNITS
from missionbrief.mission import Mission

ARTICLE = "Kenya has sent {n} officers to Haiti, the mission said in Port-au-Prince on that day.\n"


def write_corpus(folder: Path) -> Path:
    """Make a folder of two articles of known dates, and one that is not about the mission."""
    folder.mkdir()
    (folder / "one.txt").write_text(ARTICLE.format(n=400), encoding="utf-8")
    (folder / "two.txt").write_text(ARTICLE.format(n=800), encoding="utf-8")
    (folder / "soup.txt").write_text("The soup was good and everyone had more.\n", encoding="utf-8")
    (folder / "sources.csv").write_text(
        "document,published\none,2024-09-21\ntwo,2025-03-04\n", encoding="utf-8"
    )
    return folder


def claim(**cells: Any) -> Claim:
    given: dict[str, Any] = {
        "claim_id": "c1",
        "document": "one",
        "kind": "personnel",
        "actor": "Kenya",
        "target": None,
        "value": 800.0,
        "qualifier": "at_least",
        "unit": "officers",
        "start": date(2025, 3, 1),
        "end": date(2025, 3, 31),
        "date_text": "in March",
        "place": None,
        "status": "actual",
        "stance": None,
        "attributed_to": None,
        "quote": "at least 800 officers",
        "char_start": 10,
        "char_end": 31,
        "rule": "personnel.strength",
    }
    return Claim(**{**given, **cells})


_words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
_maybe_words = st.none() | _words
_days = st.none() | st.dates()

claims = st.builds(
    Claim,
    claim_id=_words,
    document=_words,
    kind=st.sampled_from(KINDS),
    actor=_maybe_words,
    target=_maybe_words,
    value=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    qualifier=st.none() | st.sampled_from(QUALIFIERS),
    unit=st.none() | st.sampled_from((*UNITS, "USD")),
    start=_days,
    end=_days,
    date_text=_maybe_words,
    place=_maybe_words,
    status=st.sampled_from(STATUSES),
    stance=_maybe_words,
    attributed_to=_maybe_words,
    quote=_words,
    char_start=st.integers(0, 10**9),
    char_end=st.integers(0, 10**9),
    rule=_words,
)


@dataclass(frozen=True)
class Extracted:
    document: Document
    claims: tuple[Claim, ...]
    faults: tuple[()] = ()


class Extraction:
    """Stands in for the extraction: each number of officers is a claim; `seen` tells of whom."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, documents: Iterable[Document], mission: Mission) -> Iterator[Extracted]:
        for document in documents:
            if "BREAK" in document.text:
                raise RuntimeError("a rule fell over")
            self.seen.append(document.id)
            yield Extracted(self._dated(document), tuple(self._claims(document)))

    def _dated(self, document: Document) -> Document:
        month = re.search(r"since (\d{4}-\d\d-\d\d)", document.text)
        if document.published.basis != "unknown" or not month:
            return document
        day = date.fromisoformat(month[1])
        return replace(document, published=Published(day, None, "inferred", "a date it names"))

    def _claims(self, document: Document) -> Iterator[Claim]:
        for found in re.finditer(r"(\d+) officers", document.text):
            yield claim(
                claim_id=hashlib.sha256(f"{document.sha256} {found.span()}".encode()).hexdigest(),
                document=document.id,
                value=float(found[1]),
                quote=found[0],
                char_start=found.start(),
                char_end=found.end(),
                rule="made up",
            )
