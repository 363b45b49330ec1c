"""The dateline that a report's first words may be: "NAIROBI, Aug 2, agency - …".

Its day is that of the report; it dates nothing that the sentence behind it tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.dates import find_dates

if TYPE_CHECKING:
    from missionbrief.language.dates import Expression

_LONGEST = 60
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?:[ ,/]+[A-ZÀ-Þ(\d][\w.'’)]*){0,7}\s*,?\s*(?:--|[–—]|-(?=\s))\s"
)


def dates_behind(text: str) -> tuple[Expression, ...]:
    """Return the expressions of time in the text of a sentence without those of its dateline;
    offsets count the characters of `text`."""
    found = find_dates(text)
    opens = _DATELINE.match(text[:_LONGEST]) if found else None
    return found if opens is None else tuple(e for e in found if e.start >= opens.end())
