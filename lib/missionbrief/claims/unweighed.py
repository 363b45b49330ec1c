"""Statements that need no weighing: a whole sentence in the quotation of a known speaker, or a
clause that a verb of saying reports of a person whom the sentence names, where it speaks itself of
the mission, its people, its country or a gang.

What is left to what was learned are fragments, what touches on the mission only through its
neighbours, and who is told by a pronoun or an office alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.said import said
from missionbrief.claims.views.topic import is_about
from missionbrief.language.grammar import subject
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
PLAINLY = words("claims", "statement", "plainly")
_TOP = frozenset({"ROOT", "conj"})
_MATTERS = words("claims", "statement", "matters")
_LEAST = 5


def unweighed(sentence: Sentence, draft: Draft) -> bool:
    """Return whether a draft of a statement is one that needs no weighing."""
    if draft.actor is None or sentence.in_turn:
        return False
    if draft.rule == "reported":
        return _reported(sentence, draft.trigger, draft.actor)
    return draft.rule == "direct" and _aloud(sentence, draft.trigger, draft.actor)


def _aloud(sentence: Sentence, first: Token, actor: str) -> bool:
    """Whether the quotation of an actor that has `first` is a sentence on the mission."""
    for start, end, who in sentence.spoken:
        inside = [t for t in sentence.tokens if start <= t.idx < end]
        if who == actor and first in inside:
            known = _known(sentence, who, (start, end))
            return known and _whole(inside) and _concerns(sentence, inside)
    return False


def _reported(sentence: Sentence, verb: Token, actor: str) -> bool:
    """Whether a sentence is told as what an actor, a person whom it names, says of the mission."""
    if verb.base not in PLAINLY or verb.dep_ not in _TOP or verb.head.dep_ not in _TOP:
        return False
    if all(c.dep_ not in ("ccomp", "parataxis") for c in verb.children):
        return False
    who = subject(verb)
    name = sentence.name_at(who) if who is not None and who.pos_ == "PROPN" else None
    if name is None or name.kind != "person" or name.canonical != actor or " " not in actor:
        return False
    told = said(sentence, verb)
    if any(t.text == ";" or "://" in t.text for t in told):
        return False  # what another says, or a post that the page has set into the sentence
    return len(told) >= _LEAST and _concerns(sentence, told)


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
    return " " in who and (
        who == sentence.speaker
        or any(
            m.name.canonical == who
            for s in sentence.article.sentences
            for m in s.names_of("person")
        )
    )
