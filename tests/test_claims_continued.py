"""A count that is part of another has its period and its source."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims.claim import Claim
from reading import BINUH, RNDDH, claims, document, extracted

WHOLE = (
    "Between April and June 2024 at least 1,379 people were killed in Haiti, "
    "the UN office BINUH said in a report."
)
PERIOD = (date(2024, 4, 1), date(2024, 6, 30))


def part(line: str) -> Claim:
    return claims(f"{WHOLE}\n{line}", "violence")[-1]


@pytest.mark.parametrize(
    "line",
    [
        "Gangs were behind 47 percent of the killings.",
        "At least 36 children were killed in that period.",
        "Among the dead were 160 women who were killed at home.",
    ],
)
def test_what_points_back_has_the_period_and_the_source(line: str) -> None:
    found = part(line)
    assert (found.start, found.end) == PERIOD
    assert found.date_text is not None
    assert found.attributed_to == BINUH


def test_what_does_not_point_back_has_neither() -> None:
    found = part("Police shot 36 people dead in Delmas.")
    assert found.start is None
    assert found.attributed_to is None


def test_its_own_time_and_source_stand() -> None:
    found = part("In May alone 500 people of the total were killed, RNDDH said.")
    assert found.start == date(2024, 5, 1)
    assert found.attributed_to == RNDDH


def test_more_of_a_count_are_not_of_the_day_on_which_it_was_told() -> None:
    about = "Kenya leads the mission in Haiti.\n"
    text = (
        "At least 5,601 people lost their lives, the UN said on Tuesday. Another 2,212 were hurt."
    )
    (read,) = extracted([document(about + text, date(2025, 2, 4))])
    days = {c.value: c.start for c in read.claims if c.kind == "violence"}
    assert days == {5601: None, 2212: None}
    text = "On Tuesday 56 people lost their lives in Cabaret. Another 22 were hurt."
    (read,) = extracted([document(about + text, date(2025, 2, 4))])
    days = {c.value: c.start for c in read.claims if c.kind == "violence"}
    assert days == {56: date(2025, 2, 4), 22: date(2025, 2, 4)}


def test_what_a_report_counts_is_not_said_by_the_country_it_is_on() -> None:
    text = (
        "A report covering January to March documents a rise of violence in Haiti. It counts 1,617 "
        "killed."
    )
    assert [c.attributed_to for c in claims(text, "violence")] == [None]
