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
_MANY, _MOST = 2, 3
_UNNAMED = frozenset({"other", "others", "several", "elsewhere"})


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


def _run_from(sentence: Sentence, at: int) -> tuple[list[str], int]:
    """The countries of the list that begins at token `at`, and where the words after it go on."""
    doc, names, i = sentence.span.doc, dict[str, None](), at
    while i < sentence.span.end:
        name = sentence.name_at(doc[i])
        if name is not None and name.kind in ("country", "demonym"):
            names[name.canonical] = None
        elif doc[i].lower_ not in (",", "and", "the", "&"):
            break
        i += 1
    return list(names), i


def listed(sentence: Sentence, at: int) -> bool:
    """Whether the name at token `at` is the first of several countries in a list."""
    return len(_run_from(sentence, at)[0]) >= _MANY


def _list_start(sentence: Sentence, at: int) -> int:
    """Where the list of countries begins that the name at token `at` is the last of."""
    doc, first = sentence.span.doc, at
    for i in range(at, sentence.span.start - 1, -1):
        name = sentence.name_at(doc[i])
        if name is not None and name.kind in ("country", "demonym"):
            first = i
        elif doc[i].lower_ not in (",", "and", "the", "&"):
            break
    return first


def in_list(sentence: Sentence, at: int) -> bool:
    """Whether the name at token `at` is the last of several countries in a list."""
    return listed(sentence, _list_start(sentence, at))


def as_one(countries: list[str]) -> str:
    """Return the name under which several countries have personnel together."""
    return f"{', '.join(countries[:-1])} and {countries[-1]}"


def together(sentence: Sentence, at: int, near: bool) -> Owner:
    """Return whose those are whom a list of countries has together, in which a name stands at token
    `at`: the countries' ("soldiers from Jamaica and Belize"), or the mission's, where the lead
    nation, many or others without a name are among them ("from Kenya, Jamaica and others")."""
    mission = sentence.article.mission
    countries, end = _run_from(sentence, _list_start(sentence, at))
    more = end < sentence.span.end and sentence.span.doc[end].lower_ in _UNNAMED
    known = [c for c in countries if c not in mission.beside]
    most = mission.lead in countries or len(countries) > _MOST
    if more or most or mission.country in countries or len(known) < _MANY:
        return the_mission(sentence, near)
    return Owner(as_one(known), "contributor", near)
