"""The days on which an article has a council or parliament decide on a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.counted import counted_from
from missionbrief.language.grammar import subject
from missionbrief.language.tokens import kept
from missionbrief.language.when import governor
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Told
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_VOTES = words("claims", "told", "votes")
_TEXTS = frozenset({"resolution", "decision", "text", "session", "meeting", "measure"})
_DECIDERS = frozenset({"council", "resolution", "text", "draft", "vote", "measure", "parliament",
                       "senate", "assembly", "house", "congress", "mp", "motion"})  # fmt: skip


@kept
def days_of_vote(sentence: Sentence) -> list[Told]:
    """Return the days on which a sentence has a council decide on a text, with the words that tell
    them: "adopted it on Monday", "on Friday, a day after the Council voted"."""
    if sentence.lemmas.isdisjoint(_DECIDERS):
        return []  # "X was backed on Monday": that is no vote of a council's.
    found: list[Told | None] = [
        counted_from(sentence, t)
        for t in sentence.tokens
        if t.tag_ in ("VBD", "VBN") and (t.base in _VOTES or _decides(t))
    ]
    for expression in sentence.dates:
        dated = governor(sentence, expression)
        days = sentence.resolve(expression)
        if dated is not None and dated.base in _VOTES | _TEXTS and days is not None:
            found.append((days, expression.text))
    return [told for told in found if told is not None and told[0].days == 1]


def _decides(verb: Token) -> bool:
    by = subject(verb) if verb.base == "decide" else None
    return by is not None and by.base in _DECIDERS
