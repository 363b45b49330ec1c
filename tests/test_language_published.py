"""When an article was published, told by the dates it mentions."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.language.dates import find_dates
from missionbrief.language.published import infer_published, mentioned_months
from reading import MISSION, document, seeds


def inferred(text: str) -> tuple[str | None, str | None, str]:
    found = infer_published(document(text, None))
    days = [d.isoformat() if d else None for d in (found.earliest, found.latest)]
    return days[0], days[1], found.basis


@pytest.mark.parametrize(
    ("number", "earliest", "latest", "basis"),
    [
        ("000", date(2025, 2, 28), None, "inferred"),
        ("001", date(2024, 11, 8), date(2024, 11, 14), "inferred"),
        ("002", date(2024, 9, 15), date(2024, 9, 21), "inferred"),
        ("003", date(2024, 9, 21), date(2024, 9, 21), "stated"),
    ],
)
def test_the_seeds_are_dated_as_far_as_they_tell(
    number: str, earliest: date, latest: date | None, basis: str
) -> None:
    found = seeds()[number].document.published
    assert (found.earliest, found.latest, found.basis) == (earliest, latest, basis)
    assert found.reason


def test_a_past_date_with_its_year_is_a_lower_bound() -> None:
    assert inferred("They arrived on June 25, 2024, in Haiti.") == ("2024-06-25", None, "inferred")


def test_the_latest_of_several_past_dates_counts() -> None:
    text = "It began in October 2023. They arrived on June 25, 2024. It was set up in 2022."
    assert inferred(text) == ("2024-06-25", None, "inferred")


def test_a_date_that_lies_ahead_is_no_lower_bound() -> None:
    assert inferred("The mandate will end on October 2, 2025.") == (None, None, "unknown")


def test_a_weekday_beside_a_past_day_puts_publication_within_the_week_after() -> None:
    assert inferred("He spoke on Friday, November 8, 2024, in Nairobi.") == (
        "2024-11-08", "2024-11-14", "inferred",
    )  # fmt: skip


def test_a_weekday_beside_a_day_ahead_puts_publication_within_the_week_before() -> None:
    assert inferred("On Saturday, September 21, 2024, he is set to leave.") == (
        "2024-09-15", "2024-09-21", "inferred",
    )  # fmt: skip


def test_a_weekday_fixes_the_year_that_a_day_lacks() -> None:
    text = "They arrived on July 16, 2024. He spoke on Friday, November 8."
    assert inferred(text) == ("2024-11-08", "2024-11-14", "inferred")


def test_without_a_year_a_text_on_the_mission_is_no_older_than_its_offer() -> None:
    text = "Two hundred officers of the MSS mission landed in Haiti on Tuesday, July 16."
    found = infer_published(document(text, None), MISSION)
    assert (found.earliest, found.latest) == (date(2024, 7, 16), date(2024, 7, 22))
    both = text.replace("of the MSS mission", "from Kenya")
    assert infer_published(document(both, None), MISSION) == found
    other = document(text.replace("the MSS mission", "MINUSTAH"), None)
    assert infer_published(other, MISSION).basis == "unknown"


@pytest.mark.parametrize("text", ["They came on Monday.", "They came in May.", "Nothing is dated."])
def test_a_text_without_a_year_leaves_publication_unknown(text: str) -> None:
    assert inferred(text) == (None, None, "unknown")


@given(st.dates(date(2023, 1, 1), date(2026, 12, 31)))
def test_a_known_day_is_kept_whatever_the_text_says(day: date) -> None:
    known = document("He spoke on Friday, November 8, 2024.", day)
    assert infer_published(known) == known.published


@given(st.dates(date(2023, 1, 1), date(2026, 12, 31)))
def test_the_day_inferred_from_any_weekday_is_within_six_days_of_it(day: date) -> None:
    found = infer_published(document(f"He spoke on {day:%A, %B} {day.day}, {day.year}.", None))
    assert found.earliest == day and found.latest is not None
    assert (found.latest - day).days == 6


def test_months_that_are_spelt_out_are_known() -> None:
    text = "Between July 2024 and February 2025 it rose. On June 3, 2023 it fell. In May it rose."
    assert mentioned_months(find_dates(text)) == {(2024, 7), (2025, 2), (2023, 6)}
