"""Sources named by a phrase: "according to X", "per X", "citing X", "by X's count", "for X, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.frame import frame
from missionbrief.language.sayers import DOCUMENTS
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.frame import Frame
    from missionbrief.language.tokens import Token

CUES = frozenset({"according", "per", "citing", "for", "by", "in", "on"})
_RECKONING = words("language", "reporting", "reckoning")
_SOME = frozenset({"most", "some", "many", "official", "several"})
_SOURCES = words("language", "reporting", "sources")
_STOPS = frozenset({",", ";", ".", ":", '"', "--", "—", "–"})


def by_phrase(sentence: Sentence, cue: Token) -> Iterator[Frame]:
    """Yield the frame that a phrase opens at `cue`: it holds the whole sentence."""
    first, last = sentence.span.start, sentence.span.end - 1
    whom: Token | None = None
    if cue.lower_ == "according" and cue.i < last:
        whom = next((c for c in cue.nbor().children if c.dep_ == "pobj"), None)
        if whom is None and cue.i + 2 <= last:
            whom = _next_noun(sentence, cue.i + 2)
    elif cue.lower_ == "per":
        noun = _next_noun(sentence, cue.i + 1)
        named = noun is not None and sentence.name_at(noun) is not None
        whom = noun if named or (noun is not None and noun.lemma_.lower() in DOCUMENTS) else None
    elif cue.lower_ == "citing":
        noun = next((c for c in cue.children if c.dep_ == "dobj"), None)
        told = noun is not None and (
            sentence.name_at(noun) is not None or noun.lemma_.lower() in DOCUMENTS | _SOURCES
        )
        whom = noun if told else None
    elif cue.lower_ == "for":
        # "For Odinga, the plan …" opens the sentence.
        noun = next((c for c in cue.children if c.dep_ == "pobj"), None)
        name = sentence.name_at(noun) if noun is not None and cue.i == first else None
        opened = noun is not None and noun.i < last and noun.nbor().text == ","
        whom = noun if opened and name is not None and name.kind == "person" else None
    elif cue.lower_ in ("by", "in", "on"):
        noun = next((c for c in cue.children if c.dep_ == "pobj"), None)
        owned = noun is not None and any(
            c.dep_ == "poss" or c.lower_ in _SOME or sentence.name_at(c) is not None
            for c in noun.children
        )
        if noun is not None and owned and noun.lemma_.lower() in _RECKONING:
            whom = noun
    if whom is not None:
        yield from frame(sentence, whom, first, last, cue.i, max(whom.i, cue.i))


def _next_noun(sentence: Sentence, start: int) -> Token | None:
    """The head of the noun phrase that starts at a token."""
    for token in sentence.span.doc[start : min(start + 8, sentence.span.end)]:
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "poss", "amod"):
            return token
        if token.text in _STOPS:
            return None
    return None
