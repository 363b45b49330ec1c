"""A loss without a day takes that of the article's one incident, and no other."""

from __future__ import annotations

from datetime import date

import pytest
from reading import claims

OPENING = (
    "At least 70 people were killed when a gang stormed a Haitian town, the UN said on Tuesday."
)
DAY = "Gunmen raided Pont-Sondé early on Saturday."
SATURDAY = date(2024, 9, 14)


def days(*lines: str) -> list[tuple[float | None, date | None]]:
    found = claims("\n".join(lines), "violence")
    return [(c.value, c.start) for c in found]


def test_what_the_opening_tells_lost_has_the_day_that_follows() -> None:
    (killed,) = claims(f"{OPENING}\n{DAY}", "violence")
    assert (killed.start, killed.end) == (SATURDAY, SATURDAY)
    assert killed.date_text == "Saturday"


@pytest.mark.parametrize(
    "line",
    [
        "Three children were among the dead.",
        "Three children were killed in the attack.",
        "Of them, three children were killed in their beds.",
    ],
)
def test_what_points_back_to_the_incident_has_its_day(line: str) -> None:
    assert (3, SATURDAY) in days(OPENING, DAY, line)


@pytest.mark.parametrize(
    "line",
    [
        "Another three people were killed in Delmas.",
        "Three people have been killed in the fighting so far.",
        "Three people were killed in the attack last month.",
        "Three people died in Delmas.",
    ],
)
def test_another_loss_a_tally_or_one_with_its_own_time_has_not(line: str) -> None:
    assert (3, SATURDAY) not in days(OPENING, DAY, line)


def test_where_the_article_dates_two_incidents_neither_settles_a_loss() -> None:
    other = "Police killed four gang members in a raid on Delmas on Monday."
    assert (70, None) in days(OPENING, DAY, other)


def test_the_day_of_telling_is_not_the_day_of_the_loss() -> None:
    assert days(OPENING) == [(70, None)]


def test_a_day_counted_to_the_present_dates_what_its_paragraph_tells() -> None:
    found = days(
        "Five days after bandits stormed Pont-Sondé, the toll climbs. The mayor spoke first of "
        "seventy dead, three children among them."
    )
    assert found == [(70, date(2024, 9, 13)), (3, date(2024, 9, 13))]


def test_a_day_counted_from_a_past_one_dates_nothing() -> None:
    found = days("Five days after bandits stormed Pont-Sondé, seventy people were dead.")
    assert found == [(70, None)]


def test_in_the_same_exchange_is_on_the_day_just_told() -> None:
    found = claims(
        "Gunmen attacked the Kenyan constable on Saturday in Delmas. A colleague was wounded in "
        "the same exchange.",
        "casualty",
    )
    assert SATURDAY in {c.start for c in found}
