"""Who are brought: by what carries them, and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

CARRIERS = words("claims", "moves", "carriers")
_GOODS = words("claims", "personnel", "goods")
_WHICH = frozenset({"first", "second", "third", "other", "one", "it", "another", "latter"})


def sums(stretch: list[Token]) -> bool:
    """Return whether a number follows "to": "brings the contingent to around 800"."""
    return any(
        t.lower_ == "to" and any(a.like_num for a in stretch[i + 1 : i + 4])
        for i, t in enumerate(stretch)
    )


def flown(sentence: Sentence, cue: Token) -> bool:
    """Return whether a plane brings them: "a second flight brought 200 more", or, after "two
    flights landed", "the first brought 75"."""
    before = sentence.span.doc[sentence.span.start : cue.i]
    if any(t.base in CARRIERS for t in before):
        return True
    which = any(c.lower_ in _WHICH and c.dep_ == "nsubj" for c in cue.children)
    if not which or not sentence.number:
        return False
    earlier = sentence.article.sentences[sentence.number - 1]
    return any(t.base in CARRIERS for t in earlier.span)


def received_elsewhere(sentence: Sentence, cue: Token) -> bool:
    """Return whether another country than the mission's receives them: "Chad received 166"."""
    names = [sentence.name_at(c) for c in cue.children if c.dep_ == "nsubj"]
    home = sentence.article.mission.country
    return any(n is not None and n.kind == "country" and n.canonical != home for n in names)


def provided_for(counted: Token) -> bool:
    """Return whether those counted are only they for whom something is brought or built: "a plane
    carrying supplies for the 400 officers", "a base with room for 1,000 police"."""
    link = counted.head
    if counted.dep_ != "pobj" or link.lower_ != "for":
        return False
    above = link.head
    things = [above] if above.pos_ == "NOUN" else [c for c in above.children if c.dep_ == "dobj"]
    return any(t.base in _GOODS for thing in things for t in (thing, *thing.conjuncts))
