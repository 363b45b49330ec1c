"""The dateline that a report's first words may be: "NAIROBI, Aug 2, agency - …".

Its day is that of the report; it dates nothing that the sentence behind it tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.language.dates import Expression

_LONGEST = 60
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?:[ ,/]+[A-ZÀ-Þ(\d][\w.'’)]*){0,7}"
    r"|[A-ZÀ-Þ][\w.'’-]+(?:[ /][A-ZÀ-Þ][\w.'’-]+){0,3}, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)"
    r"\s*,?\s*(?:--|[–—]|-(?=\s))\s"
)


def dates_behind(text: str, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """Return those of the expressions of time `found` in the text of a sentence that are not its
    dateline's; offsets count the characters of `text`."""
    opens = _DATELINE.match(text[:_LONGEST]) if found else None
    return found if opens is None else tuple(e for e in found if e.start >= opens.end())
