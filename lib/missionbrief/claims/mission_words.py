"""Whether words are about the mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import is_home, unit_of
from missionbrief.language.tokens import kept

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token


def mission_token(sentence: Sentence, token: Token) -> bool:
    """Whether a token names the mission or its personnel: the mission or a force of the data, a
    noun for it, or officers and soldiers who are not the home country's."""
    name = sentence.name_at(token)
    if name is not None:
        return name.kind in ("mission", "force")
    if token.lower_ in sentence.article.mission.nouns:
        return True
    return unit_of(token) in ("officers", "soldiers") and not is_home(sentence, token)


def speaks_of_mission(sentence: Sentence, back: int = 0) -> bool:
    """Whether a sentence, or one of the `back` before it, names the mission or its personnel."""
    near = sentence.article.sentences[max(0, sentence.number - back) : sentence.number + 1]
    return any(_names_it(s) for s in reversed(near))


def none_there_yet(sentence: Sentence) -> bool:
    """Whether an article is from before the first contingent came, so that whoever is listed in it
    is still to come."""
    latest = sentence.article.document.published.latest
    return latest is not None and latest < sentence.article.mission.landed


@kept
def _names_it(sentence: Sentence) -> bool:
    return any(mission_token(sentence, t) for t in sentence.tokens)
