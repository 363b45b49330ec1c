"""Taking part that is favoured, doubted or only promised anew: what a country has not done yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.taking_part.giving import CONSIDERS, OFFERS, PROMISES
from missionbrief.claims.taking_part.participation import is_mission
from missionbrief.claims.troops.held_up import halted
from missionbrief.language.grammar import climb
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FAVOURS = frozenset({"favour", "favor", "support", "back", "advocate", "recommend", "propose",
                      "suggest"})  # fmt: skip
_SHY = words("claims", "wavering", "shy")
_HANGS_BACK = frozenset({"hesitate", "fail", "struggle", "balk", "neglect", "dither"})
_ABOUT = frozenset({"about", "on", "over", "against"})
_AT_FIRST = frozenset({"initially", "originally", "first", "previously", "once"})
_BACK, _AHEAD = 3, 2
_AGREES = frozenset({"agree", "plan", "intend", "decide", "keen", "set", "insist", "work"})


def holds_back(verb: Token) -> bool:
    """Whether those of whom a verb is told only hang back: "have been slow to send anyone", "are
    scared of sending theirs", "hesitate to join"; "were not slow to send" does not."""
    hangs = verb.base in _HANGS_BACK or any(c.lower_ in _SHY for c in verb.children)
    return hangs and not negated(verb)


def or_weighs(verb: Token) -> bool:
    """Whether those of whom a verb is told may only think of it: "that have promised troops or are
    weighing it"."""
    either = any(c.lower_ == "or" and c.dep_ == "cc" for c in verb.children)
    return either and any(c.dep_ == "conj" and c.base in CONSIDERS for c in verb.children)


def favoured(token: Token) -> bool:
    """Whether giving is only what somebody is for: "favours sending a battalion"."""
    above = token.head
    if above.lower_ == "of":
        above = above.head
    return token.tag_ == "VBG" and above.base in _FAVOURS


def in_doubt(token: Token) -> bool:
    """Whether giving is only what somebody has a view or doubts of: "cool on sending anyone", "has
    not made up its mind about sending troops"."""
    link = token.head
    if token.tag_ != "VBG" or token.dep_ != "pcomp" or link.lower_ not in _ABOUT:
        return False
    return not any(t.base in CONSIDERS | PROMISES | _AGREES for t in climb(link))


def its_word(noun: Token) -> bool:
    """Whether a word is one's own promise that is kept: "stands by its word"."""
    above = noun.head.head if noun.head.lower_ == "by" else noun.head
    keeps = above.base in ("stand", "keep", "honour", "honor")
    return noun.pos_ == "NOUN" and noun.lemma_ in ("word", "promise") and _owned(noun) and keeps


def of_mission(sentence: Sentence, part: Token) -> bool:
    """Whether "take part" names the mission or nothing: not "take part in street patrols"."""
    following = sentence.span.doc[part.i + 1 : min(part.i + 6, sentence.span.end)]
    if not len(following) or following[0].lower_ != "in":
        return True
    return any(is_mission(sentence, t) for t in following)


def shelved(sentence: Sentence, word: Token, country: str) -> Status | None:
    """Return how taking part is told of which the plans are halted or called off: "has announced
    the suspension of its plans to send troops", or what was promised at first in an article that
    tells so near by; None of all other."""
    own = (t for t in word.subtree if t.pos_ == "NOUN" and t.base in OFFERS and _owned(t))
    if (found := next((h for t in own if (h := halted(t))), None)) is not None:
        return found
    for token in climb(word):
        if token.pos_ == "NOUN" and token.base in OFFERS:
            return halted(token)
        if token.pos_ in ("VERB", "AUX") and _at_first(token):
            return _halted_near(sentence, country)
        if token.pos_ in ("VERB", "AUX") and token.base in PROMISES:
            return None
    return None


def _owned(noun: Token) -> bool:
    """Whether what a noun tells is told as somebody's own: "its plans"."""
    return any(c.lower_ in ("its", "their", "his", "her") for c in noun.children)


def _at_first(verb: Token) -> bool:
    """Whether something had been so only at first: "had initially offered"."""
    beside = {c.lower_ for c in verb.children if c.dep_ in ("aux", "advmod")}
    return "had" in beside and not beside.isdisjoint(_AT_FIRST)


def _halted_near(sentence: Sentence, country: str) -> Status | None:
    """How the sentences around one, or itself, tell that the plans of a country stand."""
    at = sentence.number
    for near in sentence.article.sentences[max(0, at - _BACK) : at + _AHEAD + 1]:
        named = near is sentence or any(
            country in (m.name.canonical, m.name.country) for m in near.names
        )
        plans = (t for t in near.span if named and t.pos_ == "NOUN" and t.base in OFFERS)
        if (found := next((h for t in plans if (h := halted(t))), None)) is not None:
            return found
    return None
