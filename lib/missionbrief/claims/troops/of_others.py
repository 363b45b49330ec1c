"""Sizes that are those of others than the mission's personnel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.harm import harm, harm_noun
from missionbrief.claims.troops.people_words import GENERIC, unit_word
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_SUFFERS = words("claims", "personnel", "suffers")
_HARMED = _SUFFERS | words("claims", "bare", "uprooted")
_COUNTS = words("claims", "tolls", "counting")
_LISTS = frozenset({"sanction", "list", "blacklist"})
_BRINGS = frozenset({"bring", "take", "raise", "push"})
_ATTACKS = words("claims", "scene", "attacks")


def of_the_harmed(sentence: Sentence, number: Token) -> bool:
    """Whether a size is that of those killed, uprooted or listed who were told of just before:
    "1,660 people were displaced … By Sunday the number had risen to 3,000"."""
    doc, start = sentence.span.doc, sentence.span.start
    before = doc[start : number.i]
    counts = (t for t in before if t.base in _COUNTS)
    if any(harm_noun(n) for t in counts for n in t.subtree):
        return True  # "brings the number of Kenyan deaths to three"
    if any(t.base in _BRINGS and _by_harm(t) for t in before if t.pos_ == "VERB"):
        return True
    told = [q for q in sentence.quantities if q.number.i < number.i and not q.percent]
    if any(_of_force(sentence, t) for t in before):
        return False
    if told and any(t.base in _HARMED for t in before):
        return True
    if any(t.base in _LISTS for t in before):
        return True  # "added three individuals to its list, bringing the total to 34"
    if told or not sentence.number:
        return False
    earlier = sentence.article.sentences[sentence.number - 1]
    counted = [q for q in earlier.quantities if not q.percent]
    harmed = bool(counted) and bool(earlier.lemmas & _HARMED)
    return harmed and not any(_of_force(earlier, t) for t in earlier.span)


def _by_harm(verb: Token) -> bool:
    """Whether it is a death or an attack that brings a number to so many: "his death brings the
    number to two", "was shot, bringing the total to two"."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is not None:
        return harm_noun(who) is not None or who.base in _ATTACKS
    return verb.dep_ == "advcl" and harm(verb.head) is not None


def _of_force(sentence: Sentence, token: Token) -> bool:
    """Whether a word means the mission or its personnel, not just anybody."""
    if token.lower_ in sentence.article.mission.nouns:
        return True
    return bool(unit_word(sentence, token)) and token.base not in GENERIC
