"""Paragraphs through the model, with no more work than their words call for.

The model's entities are looked for only where a paragraph has a proper noun that neither the
mission's data nor the calendar knows: finding them costs nearly as much as all the rest.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from missionbrief.language.names import pattern
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from missionbrief.mission import Mission

BATCH = 128
_PROPER = frozenset({"NNP", "NNPS"})
_CALENDAR = words("language", "parse", "calendar")


def parse(texts: Iterable[str], mission: Mission, nlp: Language) -> Iterator[Doc]:
    """Yield the parse of each text in order, with entities where some word may be a name that
    `mission` does not know. No more than `BATCH` texts are held at a time."""
    recognise: Any = nlp.get_pipe("ner")
    left = iter(texts)
    while batch := list(islice(left, BATCH)):
        docs = list(nlp.pipe(batch))
        unknown = [doc for doc in docs if _names_unknown(doc, mission)]
        for _ in recognise.pipe(iter(unknown), batch_size=BATCH):
            pass
        yield from docs


def _names_unknown(doc: Doc, mission: Mission) -> bool:
    """Whether a proper noun of `doc` is in no name of the mission's data and no date."""
    known: set[int] = set()
    for found in pattern(mission.key).finditer(doc.text):
        known.update(range(found.start(), found.end()))
    return any(
        token.tag_ in _PROPER and token.idx not in known and token.lower_ not in _CALENDAR
        for token in doc
    )
