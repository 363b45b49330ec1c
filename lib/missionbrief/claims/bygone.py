"""What is told of years before there was a mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft


def bygone(draft: Draft) -> bool:
    """Return whether a draft is of days before a mission was first called for: "lost 140 soldiers
    in 2016", "had joined the force in 2019"."""
    days = draft.interval()
    proposed = draft.sentence.article.mission.proposed
    return days is not None and days.end is not None and days.end < proposed
