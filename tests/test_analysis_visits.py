"""Visits on the days that they are told for, and departures that are no visits yet."""

from __future__ import annotations

from typing import Any

import pytest
from made_claims import world
from missionbrief.analysis.visits import DEPARTURE
from missionbrief.display.happenings import happening

PUBLISHED = {"a": "2024-09-21", "b": "2024-09-22"}


def trip(by: str, rule: str, day: str | None, **more: Any) -> dict[str, Any]:
    row = {
        "by": by, "kind": "visit", "actor": "William Ruto", "target": "United States",
        "place": "New York", "rule": f"visit/{rule}",
    }  # fmt: skip
    return row | ({"day": day} if day else {}) | more


@pytest.mark.parametrize("landed", ["2024-09-21", None])
def test_the_evening_of_a_departure_is_no_day_of_the_visit(landed: str | None) -> None:
    rows = [trip("a", "left-for", "2024-09-20"), trip("a", "went", landed)]
    (visit,) = world(rows, PUBLISHED).visits
    assert (visit.what, len(visit.records)) == ("visit", 2)
    assert (str(visit.first) if visit.first else None) == landed
    assert happening(visit) == "William Ruto visits the United States"


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("actual", "William Ruto leaves for the United States"),
        ("planned", "William Ruto was to leave for the United States"),
    ],
)
def test_a_departure_alone_is_told_as_such(status: str, words: str) -> None:
    (found,) = world([trip("b", "left-for", "2024-09-20", status=status)], PUBLISHED).visits
    assert (found.what, str(found.first)) == (DEPARTURE, "2024-09-20")
    assert happening(found) == words
