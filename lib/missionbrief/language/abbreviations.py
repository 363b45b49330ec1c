"""What an article's abbreviations stand for, where it spells them out itself: "the Barbados Defence
Force (BDF)" is not Belize's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.tokens import kept

if TYPE_CHECKING:
    from missionbrief.language.article import Article
    from missionbrief.mission import Mission, Name

_SPELT = re.compile(r"((?:[A-Z][\w’'.-]+ (?:(?:of|and|for|the) ){0,2}){2,7})\(([A-Z]{2,7})\)")


@kept
def spelt_out(article: Article) -> dict[str, Name | None]:
    """Return whom abbreviations mean in `article` that the mission's data know as those of another
    country's body; None of whom the data don't know."""
    mission = article.mission
    found: dict[str, Name | None] = {}
    for whole, short in _SPELT.findall(article.document.text):
        known = mission.names.get(short)
        words = whole.split()
        home = _country(mission, words)
        if known is not None and known.country and home and known.country != home:
            parts = (" ".join(words[at:]) for at in range(len(words) - 1))
            full = next((mission.names[part] for part in parts if part in mission.names), None)
            found.setdefault(short, full)
    return found


def _country(mission: Mission, words: list[str]) -> str | None:
    """The country that the words of a body's name begin with or hold."""
    names = (mission.names.get(word) for word in words)
    lands = (n for n in names if n is not None and n.kind in ("country", "demonym"))
    land = next(lands, None)
    return (land.country or land.canonical) if land is not None else None
