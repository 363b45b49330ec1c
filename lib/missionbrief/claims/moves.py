"""Verbs by which a contingent comes and goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.language.article import Sentence

ARRIVES = words("claims", "moves", "arrives")
LEAVES = words("claims", "moves", "leaves")
MOVES = ARRIVES | LEAVES


def leaves_home(sentence: Sentence, verb: Token) -> bool:
    """Whether those who leave, leave the mission's country, or go home."""
    if verb.lemma_.lower() in ("withdraw", "repatriate"):
        return True
    home = sentence.article.mission.country
    for token in verb.subtree:
        if token.lower_ in ("home", "homeward"):
            return True
        name = sentence.name_at(token)
        if name is None or token.dep_ not in ("dobj", "pobj"):
            continue
        here = name.canonical == home or (name.kind == "place" and name.country is None)
        if here and (token.dep_ == "dobj" or token.head.lower_ == "from"):
            return True
        if token.head.lower_ == "to" and name.kind == "country" and not here:
            return True
    return False


def into_country(sentence: Sentence, verb: Token, *also: str) -> bool:
    """Whether a verb of any motion leads into the mission's country: "slipped into the capital".
    `also` are further prepositions that may lead there."""
    home = sentence.article.mission.country
    for child in verb.children:
        if child.dep_ != "prep" or child.lower_ not in ("into", "onto", *also):
            continue
        for token in child.subtree:
            name = sentence.name_at(token)
            if name is not None and (
                name.canonical == home or (name.kind == "place" and name.country is None)
            ):
                return True
    return False


def elsewhere(sentence: Sentence, noun: Token, verb: Token | None) -> bool:
    """Whether personnel are said to be in another country: "3,900 soldiers in Somalia"."""
    home = sentence.article.mission.country
    heads = [noun, *([verb] if verb is not None else [])]
    there = [
        name.canonical
        for head in heads
        for prep in head.children
        if prep.dep_ == "prep" and prep.lower_ == "in"
        for token in prep.children
        if (name := sentence.name_at(token)) is not None and name.kind == "country"
    ]
    return bool(there) and home not in there


def gone(verb: Token) -> bool:
    """Whether a verb says that they are there no more: "are gone", "went home"."""
    words_ = {c.lower_ for c in verb.children if c.dep_ in ("acomp", "advmod", "conj", "oprd")}
    return (verb.lemma_ == "be" and "gone" in words_) or (
        verb.lemma_ in ("go", "fly", "head", "travel") and "home" in words_
    )
