"""Who has little left for the mission: "have shown little time for it", "is cool to the idea"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import before, cued
from missionbrief.claims.views.topic import is_about, spoken_of
from missionbrief.claims.views.wanting import of_verb
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FEELINGS = words("claims", "coolness", "feelings")
_FEELS = frozenset({"have", "show", "display", "express", "feel", "find", "evince"})
_COLD = frozenset({"cool", "cold", "lukewarm", "tepid", "frosty"})
_POURS = frozenset({"pour", "throw", "heap", "cast"})
# What is poured on a thing or found with it, by which verbs.
_POURED = {
    **dict.fromkeys(("water", "scorn", "ridicule", "doubt", "doubts"), _POURS),
    "fault": frozenset({"find"}),
    "issue": frozenset({"take"}),
}
_DONE = frozenset({"VBD", "VBN", "VBZ", "VBP"})
# Verbs of turning from a thing: with which object, by which words it is named.
_TURNS_FROM = {
    "sour": (None, frozenset({"on"})),
    "cool": (None, frozenset({"on", "towards", "toward"})),
    "distance": (frozenset({"itself", "himself", "herself", "themselves"}), frozenset({"from"})),
    "lose": (
        frozenset({"interest", "faith", "patience", "confidence", "appetite", "enthusiasm"}),
        frozenset({"in", "with", "for"}),
    ),
    "wash": (frozenset({"hand", "hands"}), frozenset({"of"})),
    "turn": (frozenset({"back"}), frozenset({"on"})),
    "give": (frozenset({"shoulder"}), frozenset({"to"})),
    "pull": (frozenset({"plug"}), frozenset({"on"})),
}
_IS = frozenset({"be", "remain", "stay", "seem", "appear", "sound"})
_TOWARDS = frozenset({"to", "on", "toward", "towards", "about"})
_THEN = frozenset({"until", "till", "once", "initially"})
_PLANS = frozenset({"idea", "proposal", "plan", "notion", "prospect", "suggestion"})
_LITTLE = frozenset({"little", "no", "scant", "zero"})


def coolness(sentence: Sentence) -> Iterator[Found]:
    """Yield who has or shows little time, patience or liking for the mission, is cool to it, pours
    cold water on it, finds fault with it or turns from it: token, holders, stance, rule."""
    yield from _cold(sentence)
    yield from _turning_from(sentence)
    for feeling in cued(sentence, _FEELINGS):
        verb = feeling.head
        if feeling.dep_ != "dobj" or verb.base not in _FEELS or not _scant(feeling, verb):
            continue
        links = [c for c in (*feeling.children, *verb.children) if c.lower_ == "for"]
        things = [c for link in links for c in link.children if c.dep_ == "pobj"]
        if any(_ours(sentence, thing) for thing in things):
            yield verb, of_verb(sentence, verb), "oppose", "cool"


def _cold(sentence: Sentence) -> Iterator[Found]:
    for word in cued(sentence, _COLD | _POURED.keys()):
        verb = word.head
        if word.lower_ in _POURED:
            poured = verb.base in _POURED[word.lower_] and word.dep_ == "dobj"
            poured &= word.lower_ != "water" or any(c.lower_ == "cold" for c in word.children)
            links = [c for c in (*word.children, *verb.children) if c.lower_ in ("on", "with")]
        else:
            poured = word.dep_ == "acomp" and verb.lemma_ in _IS
            links = [c for c in (*word.children, *verb.children) if c.lower_ in _TOWARDS]
        if not poured or negated(verb) or any(t.lower_ in _THEN for t in verb.subtree):
            continue  # "was cool to it until Kenya took the lead"
        things = [t for link in links for t in link.subtree if t.pos_ in ("NOUN", "PROPN", "PRON")]
        if any(_ours(sentence, t) or t.base in _PLANS for t in things) and spoken_of(sentence):
            yield verb, of_verb(sentence, verb), "oppose", "cool"


def _turning_from(sentence: Sentence) -> Iterator[Found]:
    """Yield who has soured on the mission, lost interest in it or washed his hands of it."""
    for verb in cued(sentence, _TURNS_FROM.keys()):
        things, links = _TURNS_FROM.get(verb.base, (None, frozenset()))
        if verb.pos_ != "VERB" or verb.tag_ not in _DONE or negated(verb):
            continue
        objects = [c for c in verb.children if c.dep_ in ("dobj", "acomp")]
        if things is not None and not any(c.base in things or c.lower_ in things for c in objects):
            continue
        parts = [*verb.children, *(g for c in objects for g in c.children)]
        whats = [g for c in parts if c.lower_ in links for g in c.children if g.dep_ == "pobj"]
        if any(_ours(sentence, what) for what in whats):
            yield verb, of_verb(sentence, verb), "oppose", "cool"


def _scant(feeling: Token, verb: Token) -> bool:
    nearest = before(feeling, 2)
    denied = (
        any(c.dep_ == "neg" for c in verb.children) or "no" in nearest[1:]
    )  # "no little sympathy"
    return bool(_LITTLE & set(nearest)) != denied


def _ours(sentence: Sentence, thing: Token) -> bool:
    """Whether a thing is the mission, or "it" where that is spoken of."""
    if thing.lower_ == "it":
        return spoken_of(sentence)
    whole = [c for c in thing.children if c.i < thing.i]
    return is_about(sentence, [*whole, thing]) is not None
