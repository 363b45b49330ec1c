"""Which articles count on a day, by when they were published."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from missionbrief.corpus.document import Document, Published


def published_by(published: Published, as_of: date | None) -> bool:
    """Whether an article may be used as of the end of `as_of`; None is no cut-off.

    It is left out only where it is known to be later: an article with no known date, or whose
    lower bound is not later, is used.
    """
    return as_of is None or published.earliest is None or published.earliest <= as_of


def newest_date(documents: Iterable[Document]) -> date | None:
    """Return the day of the newest article, the default cut-off; None where no date is known.

    An article counts by the last day it may have been published, or, where that is open, by the
    first.
    """
    days = (d.published.latest or d.published.earliest for d in documents)
    return max((day for day in days if day), default=None)
