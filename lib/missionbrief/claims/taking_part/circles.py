"""Countries listed as the members of a circle of states that is not the mission.

A group that steers, a group of ambassadors or the members of a council stand beside the mission:
who sits there need send nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.taking_part.countries import before_run
from missionbrief.claims.taking_part.listed_acts import gives_or_joins
from missionbrief.claims.taking_part.participation import is_mission
from missionbrief.language.sayers import DELEGATES
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.taking_part.countries import Country
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_CIRCLES = words("claims", "circles", "circles")
_ENVOYS = DELEGATES | {"minister"}
_MADE_OF = words("claims", "circles", "made_of")
_LINKS = frozenset({"from", "of", "are", "include", "includes", "including", "comprising", ":"})
_REACH = 10


def of_circle(sentence: Sentence, run: list[Country], named: bool = False) -> bool:
    """Return whether a list of countries tells who belongs to a circle ("the Standing Group, made
    up of the Bahamas and Canada", "ambassadors from Brazil and France") in a sentence that tells
    of nobody who gives people or joins; with `named`, to one that has a name: no "group of
    countries"."""
    before = before_run(sentence, run, _REACH)
    at = next((t for t in reversed(before) if t.base in _CIRCLES | _ENVOYS), None)
    if (
        at is None
        or (named and not at.text[0].isupper())
        or any(gives_or_joins(sentence, t) for t in sentence.tokens)
    ):
        return False
    between = before[before.index(at) + 1 :]
    if at.base in _ENVOYS and not (between and between[-1].lower_ in _LINKS):
        return False
    return not any(_breaks(sentence, t) for t in between)


def _breaks(sentence: Sentence, token: Token) -> bool:
    """Whether a word between a circle and a list ends what is said of the circle."""
    if token.pos_ in ("VERB", "AUX"):
        return token.base not in _MADE_OF
    people = unit_of(token) is not None and token.base != "member"
    return people or is_mission(sentence, token)
