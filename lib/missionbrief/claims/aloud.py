"""Direct speech that needs no weighing: a whole sentence in the quotation of a known speaker that
itself speaks of the mission, its people, its country or a gang.

What is left to what was learned are fragments, what touches on the mission only through its
neighbours, and what is merely reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.topic import is_about
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.claims.draft import Draft
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_CLAUSES = frozenset({"ROOT", "ccomp", "parataxis", "conj"})
_OURS = frozenset({"mission", "force", "gang", "place"})
_BODIES = frozenset({"organisation", "mission"})
_MATTERS = words("claims", "statement", "matters")
_LEAST = 5


def aloud(sentence: Sentence, draft: Draft) -> bool:
    """Return whether a draft of a statement is such direct speech."""
    if draft.rule != "direct" or draft.actor is None or sentence.in_turn:
        return False
    for start, end, who in sentence.spoken:
        inside = [t for t in sentence.tokens if start <= t.idx < end]
        if who == draft.actor and draft.trigger in inside:
            return (
                _whole(inside)
                and _concerns(sentence, inside)
                and _known(sentence, who, (start, end))
            )
    return False


def _whole(inside: Sequence[Token]) -> bool:
    """Whether words in quotation marks open as a sentence and have a clause of their own."""
    spoken = [t for t in inside if not t.is_punct]
    if len(spoken) < _LEAST or not spoken[0].text[0].isupper():
        return False
    numbers = {t.i for t in inside}
    return any(
        c.dep_ in _SUBJECTS and c.i in numbers
        for t in spoken
        if t.dep_ in _CLAUSES and _finite(t)
        for c in t.children
    )


def _finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE for c in verb.children
    )


def _concerns(sentence: Sentence, inside: Sequence[Token]) -> bool:
    """Whether what is said speaks itself of the mission, its people, its country or a gang."""
    mission, first, last = sentence.article.mission, inside[0].i, inside[-1].i
    named = (m.name for m in sentence.names if first <= m.start <= last)
    ours = any(n.kind in _OURS or mission.country in (n.canonical, n.country) for n in named)
    matters = bool(sentence.lemmas & _MATTERS) and any(t.base in _MATTERS for t in inside)
    return ours or matters or is_about(sentence, inside) is not None


def _known(sentence: Sentence, who: str, quotation: tuple[int, int]) -> bool:
    """Whether the speaker is a person whom the text names, or a body that the sentence itself names
    beside what it says."""
    start, end = quotation
    doc = sentence.span.doc
    beside = (m for m in sentence.names if not start <= doc[m.start].idx < end)
    body = sentence.article.mission.names.get(who)
    if body is not None and body.kind != "person":
        return body.kind in _BODIES and any(m.name.canonical == who for m in beside)
    return " " in who and any(
        m.name.canonical == who for s in sentence.article.sentences for m in s.names_of("person")
    )
