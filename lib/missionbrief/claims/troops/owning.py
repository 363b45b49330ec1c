"""How a name stands to the mission: a contributor, the mission itself, the country at home, or one
that pays or trains and sends nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

Relation = Literal["contributor", "mission", "home", "outside", "none"]

_PARTS = frozenset({"contingent", "deployment", "operation"})
_OF_STATE = frozenset({"police", "defence", "defense", "air"})
_MANY = 2


@dataclass(frozen=True)
class Owner:
    """Whose personnel they are: canonical name (None where nobody is named), how that one stands
    to the mission, and whether the phrase itself names it."""

    name: str | None
    relation: Relation
    near: bool


NOBODY = Owner(None, "none", False)


def _country(name: Name) -> str | None:
    if name.kind in ("country", "demonym"):
        return name.canonical
    return name.country if name.kind in ("organisation", "person", "place") else None


def owner_named(sentence: Sentence, name: Name, near: bool) -> Owner | None:
    """Return the owner that a name stands for, or None where it is nobody who has personnel."""
    mission = sentence.article.mission
    if name.kind in ("mission", "force"):
        return Owner(name.canonical, "mission", near)
    country = _country(name)
    if name.canonical in mission.home_forces or country == mission.country:
        return Owner(name.canonical, "home", near)
    if country is None:
        return None
    if country in mission.beside:
        return Owner(country, "outside", near)
    own_unit = name.kind == "organisation" and name.unit
    return Owner(name.canonical if own_unit else country, "contributor", near)


def owner_at(sentence: Sentence, token: Token, near: bool) -> Owner | None:
    """Return the owner that is named at `token`, or None."""
    name = sentence.name_at(token)
    return owner_named(sentence, name, near) if name is not None else None


def the_mission(sentence: Sentence, near: bool) -> Owner:
    """Return the mission as owner."""
    return Owner(sentence.article.mission.name, "mission", near)


def means_mission(sentence: Sentence, token: Token) -> bool:
    """Whether a noun means the mission itself: no contingent or deployment of it, no police or
    defence force."""
    if token.lower_ not in sentence.article.mission.nouns or token.pos_ == "VERB":
        return False
    of_state = token.i > sentence.span.start and token.nbor(-1).lower_ in _OF_STATE
    return token.lower_ not in _PARTS and not of_state


def listed(sentence: Sentence, at: int) -> bool:
    """Whether the name at token `at` is the first of several countries in a list."""
    doc, names = sentence.span.doc, set[str]()
    for i in range(at, sentence.span.end):
        name = sentence.name_at(doc[i])
        if name is not None and name.kind in ("country", "demonym"):
            names.add(name.canonical)
        elif doc[i].lower_ not in (",", "and", "the", "&"):
            break
    return len(names) >= _MANY


def in_list(sentence: Sentence, at: int) -> bool:
    """Whether the name at token `at` is the last of several countries in a list."""
    doc, first = sentence.span.doc, at
    for i in range(at, sentence.span.start - 1, -1):
        name = sentence.name_at(doc[i])
        if name is not None and name.kind in ("country", "demonym"):
            first = i
        elif doc[i].lower_ not in (",", "and", "the", "&"):
            break
    return listed(sentence, first)
