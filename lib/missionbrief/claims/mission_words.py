"""Whether words are about the mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import is_home, unit_of
from missionbrief.language.grammar import climb
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.language.article import Sentence

_OPERATIONS = words("claims", "position", "un_operations")
_REACH = 16
_DECISIONS = words("claims", "position", "decisions")


def mission_token(sentence: Sentence, token: Token) -> bool:
    """Whether a token names the mission or its personnel: the mission or a force of the data, a
    noun for it, or officers and soldiers who are not the home country's."""
    name = sentence.name_at(token)
    if name is not None:
        return name.kind in ("mission", "force")
    if token.lower_ in sentence.article.mission.nouns:
        return True
    return unit_of(token) in ("officers", "soldiers") and not is_home(sentence, token)


def about_mission(sentence: Sentence, token: Token) -> bool:
    """Whether the phrase or clause of `token` is about the mission."""
    return any(mission_token(sentence, t) for t in token.subtree if not _aside(t, token))


def _aside(token: Token, top: Token) -> bool:
    """Whether a token stands in a relative or adverbial clause within the phrase of `top`."""
    for step in climb(token):
        if step == top:
            return False
        if step.dep_ in ("relcl", "advcl"):
            return True
    return False


def decision(token: Token) -> bool:
    """Whether a noun is a decision or step of the mission's that one may welcome or regret."""
    return token.lemma_.lower() in _DECISIONS


def _united_nations(tokens: list[Token]) -> bool:
    """Whether tokens in order name a force of the United Nations: "a UN peacekeeping mission"."""
    for token in tokens:
        word = token.lower_
        if word in ("un-led", "u.n.-led"):
            return True
        if word in ("un", "u.n.", "nations"):
            after = {t.lower_ for t in token.doc[token.i + 1 : token.i + 4]}
            if after & _OPERATIONS:
                return True
    return False


def united_nations_force(token: Token) -> bool:
    """Whether the phrase or clause of `token` speaks of an operation of the United Nations."""
    return _united_nations(list(token.subtree))


def united_nations_after(token: Token) -> bool:
    """Whether the words soon after `token` do, where the parser hangs them elsewhere."""
    return _united_nations(list(token.doc[token.i : min(token.i + _REACH, token.sent.end)]))
