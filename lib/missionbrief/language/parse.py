"""Paragraphs through the model, with no more work than their words call for.

The model's entities are looked for only where a paragraph may name a person whom the mission's
data does not know: finding them costs nearly as much as all the rest.
"""

from __future__ import annotations

from collections import OrderedDict
from itertools import islice
from typing import TYPE_CHECKING, Any

from missionbrief.language.converted import Strings, converted
from missionbrief.language.names import RANKS, TITLES, occurrences
from missionbrief.language.word_forms import WordForms
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc as Parsed

    from missionbrief.language.tokens import Doc
    from missionbrief.mission import Mission

BATCH = 128
KEPT = 2_000
_PROPER = frozenset({"NNP", "NNPS"})
_CALENDAR = words("language", "parse", "calendar")
_BEFORE_NAMES = TITLES | RANKS


def parse(texts: Iterable[str], mission: Mission, nlp: Language) -> Iterator[Doc]:
    """Yield the parse of each text in order, with entities where it may name a person whom
    `mission` does not know.

    Articles on one mission share paragraphs, of agencies above all: one that is among the last
    `KEPT` is not parsed again. No more than `BATCH` texts are taken ahead.
    """
    recognise: Any = nlp.get_pipe("ner")
    strings, forms = Strings(nlp.vocab.strings), WordForms(nlp)
    kept: OrderedDict[str, Doc] = OrderedDict()
    left = iter(texts)
    while batch := list(islice(left, BATCH)):
        new = [text for text in dict.fromkeys(batch) if text not in kept]
        docs = list(nlp.pipe(new))
        unknown = [doc for doc in docs if _names_unknown(doc, mission, strings)]
        for _ in recognise.pipe(iter(unknown), batch_size=BATCH):
            pass
        read = (
            converted(doc, strings, said) for doc, said in zip(docs, forms.of(docs), strict=True)
        )
        kept.update(zip(new, read, strict=True))
        for text in batch:
            kept.move_to_end(text)
            yield kept[text]
        while len(kept) > KEPT:
            kept.popitem(last=False)


def _names_unknown(doc: Parsed, mission: Mission, strings: Strings) -> bool:
    """Whether `doc` may name a person whom `mission` does not know: two proper nouns in a row, or
    one after a title, of which one is in no name of its data and no date."""
    known: set[int] = set()
    for start, form in occurrences(doc.text, mission.key):
        known.update(range(start, start + len(form)))
    opened = named = False
    for lower, tag, place in doc.to_array(["LOWER", "TAG", "IDX"]).tolist():
        word = strings[lower].rstrip(".")
        titled = word in _BEFORE_NAMES
        proper = strings[tag] in _PROPER and not titled and word not in _CALENDAR
        unknown = proper and place not in known
        if (unknown and named) or (proper and opened):
            return True
        named = proper or titled
        opened = unknown
    return False
