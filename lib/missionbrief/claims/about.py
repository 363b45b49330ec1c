"""Which documents are about the mission, or the crisis that it is sent into.

A corpus is gathered on the mission, so an article is passed over only where nothing in it can be of
it: a country that plays football, a storm. An article passed over by mistake costs all its claims.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import OFFICERS, SOLDIERS
from missionbrief.language.text import plain

if TYPE_CHECKING:
    from missionbrief.corpus.document import Document
    from missionbrief.mission import Mission, Name

# Nouns of the mission that are as often of other things, and people for whom police may stand.
_LOOSE = frozenset({"operation"})
_PEOPLE = OFFICERS | {"personnel", "security"}
_ARMED = SOLDIERS | {"peacekeeper", "contingent"}
_SENT = 80
"""Within so many characters people are "to", "for" or "in" a country."""


def is_about(document: Document, mission: Mission) -> bool:
    """Return whether a document names the mission's country or a place in it, and besides one of
    the mission's topics or themes, a noun for it, soldiers, another country's police or army, or
    police who are there, are to go there or are the lead country's."""
    text = plain(document.text)
    folded = text.casefold()
    country, ours = _patterns(mission)
    if not country.search(text) and not _places(folded, mission):
        return False
    if any(topic.casefold() in folded for topic in (*mission.topics, *mission.themes)):
        return True
    if ours.search(text):
        return True
    where = "|".join(map(re.escape, (mission.country, *_places(folded, mission))))
    people = "|".join(sorted(_PEOPLE))
    sent = rf"\b(?:{people})\b[^.\n]{{0,{_SENT}}}\b(?:to|for|in|into) (?:{where})\b"
    if re.search(sent, text, re.IGNORECASE):
        return True
    if any(form in text for form, name in mission.names.items() if _contributes(name, mission)):
        return True
    return mission.lead in text and bool(re.search(rf"\b(?:{people})\b", folded))


def _places(folded: str, mission: Mission) -> list[str]:
    """The places in the mission's country that a text in small letters names."""
    return [place for place, plainly in mission.own_places if plainly in folded]


@cache
def _compiled(country: str, nouns: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    own = re.compile(rf"\b{re.escape(country)}(?:ans?)?\b", re.IGNORECASE)
    said = "|".join(map(re.escape, sorted((nouns - _LOOSE) | _ARMED)))
    return own, re.compile(rf"\b(?:{said})s?\b", re.IGNORECASE)


def _patterns(mission: Mission) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds the mission's country and its people, and a noun for the mission or soldiers."""
    return _compiled(mission.country, mission.nouns)


def _contributes(name: Name, mission: Mission) -> bool:
    """Whether a name is that of another country's police or army."""
    return name.unit is not None and name.country not in (None, mission.country)
