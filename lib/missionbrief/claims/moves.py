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
