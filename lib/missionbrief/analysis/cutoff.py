"""What was published by the information cut-off, and what was not."""

from __future__ import annotations

from datetime import date

import pandas as pd

from missionbrief.analysis.sourced import day

USED = "used"
BY_LOWER_BOUND = "used by its earliest possible date"
UNDATED = "used, undated"
LATER = "left out, published later"


def newest(documents: pd.DataFrame) -> date | None:
    """Return the newest day on which a document is known to have been published.

    A document open above counts by its earliest day. None where no document has a date.
    """
    days = [day(d.published_latest) or day(d.published_earliest) for d in documents.itertuples()]
    return max((d for d in days if d), default=None)


def _use(earliest: date | None, latest: date | None, as_of: date | None) -> str:
    if earliest is None and latest is None:
        return UNDATED
    if as_of is None:
        return USED
    if earliest is not None and earliest > as_of:
        return LATER
    if latest is not None and latest <= as_of:
        return USED
    return BY_LOWER_BOUND


def cut(documents: pd.DataFrame, as_of: date | None) -> pd.DataFrame:
    """Return the documents with a column `use`: how the cut-off treats each.

    A document is left out when its earliest possible day is after `as_of`. One that may have
    been published later is used by its earliest day, one without any date is used; `use` says
    so. `as_of` None leaves nothing out.
    """
    use = [
        _use(day(d.published_earliest), day(d.published_latest), as_of)
        for d in documents.itertuples()
    ]
    return documents.assign(use=pd.Series(use, index=documents.index, dtype="string"))
