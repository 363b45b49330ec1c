"""Bodies of personnel that come or go with others told before: listed, alongside, or by a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from missionbrief.claims.troops.bodies import Body
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_LINKS = frozenset({"and", ",", "as", "well", "plus", "then", "followed", "by", "or"})
_TOGETHER = frozenset({"together with", "along with", "accompanied by", "joined by", "as with"})
_PLAIN = frozenset({"and", ",", "plus", "the", "as", "well"})
_REACH = 12


def joined(sentence: Sentence, found: list[Body], body: Body) -> Iterator[Body]:
    """The bodies listed with `body`: "20 soldiers and four police officers landed"."""
    doc, at = sentence.span.doc, found.index(body)
    last = body
    for other in reversed(found[:at]):
        # "150 Guatemalans and 8 Salvadorans who had come before them": the clause is of both.
        between = doc[other.last + 1 : last.first]
        if other.count is None or not between or not {t.lower_ for t in between} <= _PLAIN:
            break
        yield other
        last = other
    last = body
    for other in found[at + 1 :]:
        between = doc[last.last + 1 : other.first]
        linked = any(t.lower_ in _LINKS for t in between) and len(between) <= _REACH
        along = {"them", "him", "it"} & {t.lower_ for t in between}
        told_with = _together(between)
        linked = linked or told_with
        linked = linked and (
            bool(along) or told_with or not any(t.lower_ == "with" for t in between)
        )
        parted = ("VERB", "AUX", "SCONJ", *(() if along else ("PRON",)))
        if told_with and not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in between[-4:]):
            parted = ()
        if not linked or any(t.pos_ in parted for t in between):
            return
        yield other
        last = other


def _together(between: Sequence[Token]) -> bool:
    """Whether the words between two bodies say that they came together: "along with", "accompanied
    by", "alongside"."""
    last = [t.lower_ for t in between[-3:] if t.lower_ not in ("a", "an", "the")]
    return " ".join(last[-2:]) in _TOGETHER or last[-1:] == ["alongside"]


def elided(sentence: Sentence, body: Body) -> bool:
    """Whether a body came like those told before, by a word alone: "a day after 75 others", "and
    with them two officers"."""
    doc, start = sentence.span.doc, sentence.span.start
    if body.count is None or body.first - 2 < start:
        return False
    words_ = [t.lower_ for t in doc[max(start, body.first - 2) : body.first]]
    if words_[0] == "with" and words_[1] in ("them", "him", "it", "her"):
        return True
    return words_[1] in ("after", "before") and doc[body.first - 2].lemma_ in ("day", "week")
