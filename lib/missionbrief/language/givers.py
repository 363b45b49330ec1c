"""Who issues a statement or briefs others, as a sentence tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import subject
from missionbrief.language.issued import GIVES
from missionbrief.language.sayers import sayer

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.names import Mention

_GIVEN = frozenset({"statement", "remark", "remarks", "declaration", "message"})
_BRIEFS = frozenset({"brief", "address", "inform"})
FINITE = ("VBD", "VBZ", "VBP", "VBN", "VBG")


def giver(sentence: Sentence) -> str | None:
    """Return who issues a statement, or briefs others, in a sentence: "Ministers A and B today
    issued the following statement"."""
    for verb in reversed(sentence.tokens):
        if verb.tag_ not in FINITE or verb.base not in GIVES | _BRIEFS:
            continue
        given = any(c.dep_ == "dobj" and c.lemma_ in _GIVEN for c in verb.children)
        who = subject(verb) if given or verb.base in _BRIEFS else None
        if who is None:
            continue
        people = [
            m.name.canonical
            for m in sentence.names_of("person")
            if m.end <= verb.i and _named_to_give(sentence, m)
        ]
        if len(people) > 1:
            return f"{', '.join(people[:-1])} and {people[-1]}"
        return sayer(sentence, who)
    return None


def _named_to_give(sentence: Sentence, mention: Mention) -> bool:
    root = sentence.span.doc.span(mention.start, mention.end).root
    return root.dep_ in ("nsubj", "conj", "appos")
