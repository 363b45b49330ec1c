"""Numbers of a force that is to follow the mission, where a sentence only calls it the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence

_NEW = words("claims", "successor", "new")
_NOUNS = frozenset({"force", "mission", "operation"})
# So many sentences before and after may the force be named.
_NEAR = 3


def successor(sentence: Sentence) -> str | None:
    """Return the force that "the new force" or "the successor" of a sentence is, where a sentence
    near it names one and this one names neither it nor the mission; else None."""
    if sentence.names_of("mission", "force"):
        return None
    if not any(
        t.lower_ == "successor" or (t.lower_ in _NEW and _of_force(sentence, t.i))
        for t in sentence.span
    ):
        return None
    at = sentence.number
    near = sentence.article.sentences[max(0, at - _NEAR) : at + _NEAR + 1]
    named = {m.name.canonical for s in near for m in s.names_of("force")}
    return named.pop() if len(named) == 1 else None


def _of_force(sentence: Sentence, at: int) -> bool:
    """Whether a word describes a force: "the new, larger force"."""
    after = sentence.span.doc[at + 1 : min(sentence.span.end, at + 4)]
    return any(t.lower_ in _NOUNS for t in after)
