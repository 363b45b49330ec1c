"""The whole time that a sum or a need is for: "the plan asks for $908 million this year" is for all
of the year, though it is not over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.context import UNDER_WAY
from missionbrief.language.dates import Reference

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft
    from missionbrief.interval import Interval

_NEEDS = ("in need of aid", ": needs", ": cost", ": share paid", "running cost", "contingent cost")


def whole_time(draft: Draft, kind: str, days: Interval | None) -> Interval | None:
    """Return the days of a draft of `kind`: all of a year, month or week under way for what is
    asked or needed in it."""
    when = draft.when
    if when is None or days is None:
        return days
    if kind in ("funding", "displacement") and when.form in UNDER_WAY and _for_all(draft):
        published = draft.sentence.article.document.published.interval
        return when.form.resolve(Reference(published, False)) or days
    return days


def _for_all(draft: Draft) -> bool:
    needed = any(word in (draft.target or "") for word in _NEEDS)
    return needed or draft.status == "called_for"
