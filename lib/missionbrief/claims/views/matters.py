"""What a word takes up that was put forward before: "ruled *it* out", "likes *the idea*".

Who rejects or welcomes "the proposal" tells a view of what the words before put forward. The
nearest stretch that asks or proposes something of the mission is what is taken up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.stances import stances
from missionbrief.claims.views.topic import is_mission
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_POINTS = frozenset({"it", "this", "that", "them", "either"})
_THINGS = words("claims", "matters", "things")
_THE = frozenset({"the", "this", "that", "such", "these", "those", "any"})
TURNS = frozenset({"transition", "conversion", "transformation", "changeover", "switch", "shift",
                   "change", "rehatting"})  # fmt: skip
_FIRST = 5
_BACK = 3
_FAR = 15
_ORDER = ("transition_to_un", "withdraw", "extend", "defund", "fund", "support")


def taken_up(sentence: Sentence, tokens: list[Token]) -> Token | None:
    """Return the first of the words near the front of `tokens` that stands for what was told
    before: a pronoun that ends its phrase, or "the plan"."""
    for token in tokens[:_FIRST]:
        if token.pos_ in ("VERB", "AUX") or token.lower_ in (",", ";", "because"):
            return None
        points = token.lower_ in _POINTS and token.dep_ not in ("det", "mark", "nsubj")
        if points and token.tag_ not in ("WDT", "WP", "IN"):
            return token
        if token.lower_ in _THINGS and token.pos_ in ("NOUN", "PROPN"):
            described = [c for c in token.children if c.dep_ in ("compound", "amod", "nmod")]
            plain = all(sentence.name_at(c) is None for c in described)
            if any(c.lower_ in _THE for c in token.children) and plain:
                return token
    return None


def _stretches(
    sentence: Sentence, upto: Token, back: int
) -> Iterator[tuple[Sentence, list[Token]]]:
    """The words before `upto`, then the sentences before, the nearest first, of the paragraph and
    the one before it."""
    yield sentence, [t for t in sentence.span if t.i < upto.i]
    first = max(0, sentence.number - back)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        if back == _BACK and sentence.paragraph - earlier.paragraph > 1:
            return
        yield earlier, list(earlier.span)


def _told(sentence: Sentence, stretch: list[Token]) -> set[str]:
    """The stances that words put forward; a UN operation also where it is said not to be due:
    "conditions don't exist for blue helmets, though Haiti has asked for them"."""
    seen = stances(sentence, stretch) if stretch else ()
    return {t.stance if t.stance == "transition_to_un" else t.meant for t in seen}


def names_turn(noun: Token) -> bool:
    """Return whether a noun stands for a change told before: "the switch", "such a change"."""
    named = noun.base in TURNS and noun.pos_ == "NOUN"
    return named and any(c.lower_ in _THE for c in noun.children)


def turn_before(sentence: Sentence, upto: Token) -> bool:
    """Return whether the words before `upto` speak of an operation of the UN to come, after others
    on the mission or not: "backs the transformation"."""
    before = _stretches(sentence, upto, _FAR)
    return any("transition_to_un" in _told(*stretch) for stretch in before)


def matter(sentence: Sentence, upto: Token, it: Token | None = None) -> str | None:
    """Return the stance that was put forward last before `upto`, the most exact of its stretch, or
    None where nothing was. A noun `it` ("the proposal") reaches further back than a pronoun."""
    far = it is not None and it.pos_ in ("NOUN", "PROPN")
    back = _FAR if far else _BACK
    if it is not None and it.base in TURNS and turn_before(sentence, upto):
        return "transition_to_un"
    for where, stretch in _stretches(sentence, upto, back):
        told = _told(where, stretch)
        told -= {"oppose"}
        if told:
            return next((s for s in _ORDER if s in told), None)
        if stretch and any(map(names_turn, stretch)) and turn_before(where, stretch[0]):
            return "transition_to_un"
        if any(is_mission(where, t) for t in stretch):
            return "support"
    return None
