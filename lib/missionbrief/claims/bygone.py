"""What is told of years before there was a mission."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft
    from missionbrief.language.article import Sentence

_YEAR = re.compile(r"(?:19|20)\d\d")


def bygone(draft: Draft) -> bool:
    """Return whether a draft is of days before a mission was first called for: "lost 140 soldiers
    in 2016", "had joined the force in 2019"."""
    days = draft.interval()
    proposed = draft.sentence.article.mission.proposed
    return days is not None and days.end is not None and days.end < proposed


def only_bygone(sentence: Sentence) -> bool:
    """Return whether a sentence tells of days before there was a mission, and of none since:
    "during the 2010 earthquake they took in students"."""
    days = [d for e in sentence.dates if (d := sentence.resolve(e)) is not None]
    proposed = sentence.article.mission.proposed
    years = [int(t.text) for t in sentence.tokens if _YEAR.fullmatch(t.text)]
    gone = all(d.end is not None and d.end < proposed for d in days)
    return bool(days or years) and gone and all(y < proposed.year for y in years)
