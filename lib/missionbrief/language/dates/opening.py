"""So many days or weeks from what the text last spoke of on: "in the first three days", "in the
week that followed"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from missionbrief.interval import Interval
from missionbrief.language.dates.reference import Grain, Reference, Timex
from missionbrief.language.dates.relative import Anaphor
from missionbrief.language.dates.vocabulary import NUMBER, Rule, rule, unit_grain, whole_number

_WEEK = 7
_MOST = 31


@dataclass(frozen=True)
class Opening(Anaphor):
    """The first `offset` days or weeks from the day last spoke of, or those that came `after` it:
    unresolved where the caller does not say what that was."""

    after: bool = False

    @property
    def grain(self) -> Grain:
        """A day."""
        return "day"

    def resolve(self, reference: Reference) -> Interval | None:
        """Return the days from that day, or from the one after it, on; none ahead."""
        anchor, days = reference.anchor, self.offset * (_WEEK if self.unit == "week" else 1)
        if anchor is None or anchor.days.start is None or days > _MOST or reference.ahead:
            return None
        first = anchor.days.start + timedelta(days=int(self.after))
        end, now = first + timedelta(days=days - 1), reference.published.end
        if now is not None and first > now:
            return None
        return Interval(first, min(end, now) if now is not None else end)

    def timex(self, reference: Reference) -> Timex | None:
        """Return None: TIMEX3 gives it no value."""
        return None


def _opening(m: re.Match[str]) -> Opening | None:
    number = whole_number(m["n"]) if m["n"] else 1
    unit = m["unit"] or m["one"]
    after = m.groupdict().get("way") is not None or m.groupdict().get("on") is not None
    return Opening(unit_grain(unit), number, after) if number else None


_UNIT = r"(?P<unit>day|week)s?\b"
_ONE = rf"(?:(?P<n>{NUMBER}) (?P<unit>day|week)s?|(?P<one>day|week))\b"
_ENDS = r"(?=[.,;:)]|$| (?:and|but)\b)"
OPENING: tuple[Rule, ...] = (
    rule(
        rf"\b(?:in|over|during|within) (?:the|its) (?:very )?first {_ONE}"
        r"(?: alone\b)?(?! of\b| in (?-i:[A-Z]))",
        _opening,
        "first",
    ),
    rule(
        rf"\b(?:in|over|during|within) the {_ONE} "
        rf"(?P<way>(?:that|which) followed|after(?:wards)?){_ENDS}",
        _opening,
        "followed after afterwards",
    ),
    rule(
        rf"\b(?:in|over|during|within) the (?P<on>following|next) (?P<n>{NUMBER}) {_UNIT}",
        _opening,
        "following next",
    ),
)
