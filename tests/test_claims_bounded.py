"""When an article was published at the earliest, by what its claims tell as done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.claims.bounded import no_older
from missionbrief.corpus.document import Published
from missionbrief.evidence.cutoff import published_by
from missionbrief.interval import Interval
from reading import claims, document, extracted

SENT = (
    "Kenya will send more police to Haiti after 217 officers arrived in Port-au-Prince on "
    "May 6, 2025."
)
DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))


def test_what_is_told_as_done_beside_plans_bounds_an_undated_article_from_below() -> None:
    (read,) = extracted([document(SENT, None)])
    told = read.document.published
    assert (told.earliest, told.latest, told.basis) == (date(2025, 5, 6), None, "inferred")
    assert "May 6, 2025" in told.reason
    assert not published_by(told, date(2024, 9, 30))


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will send 217 police officers to Haiti on May 6, 2025.",
        "The mandate of the mission in Haiti will end on October 2, 2025.",
    ],
)
def test_what_is_planned_bounds_nothing(text: str) -> None:
    (read,) = extracted([document(text, None)])
    assert read.claims and read.document.published.basis == "unknown"


def test_a_day_that_is_given_stands_against_any_claim() -> None:
    (read,) = extracted([document(SENT, date(2025, 3, 1))])
    assert read.document.published.earliest == date(2025, 3, 1)


@given(DAYS, st.none() | DAYS, st.none() | DAYS, st.sampled_from(["actual", "planned", "denied"]))
def test_a_bound_only_ever_rises_to_a_day_of_what_happened(
    day: date, first: date | None, last: date | None, status: str
) -> None:
    if first and last and last < first:
        first, last = last, first
    (claim, *_) = ARRIVED
    paper = replace(
        document(SENT, None),
        published=Published(first, last, "inferred" if first or last else "unknown", ""),
    )
    told = no_older(paper, [replace(claim, start=day, end=day, status=status)]).published
    Interval(told.earliest, told.latest)
    assert told.latest == last
    if status == "actual" and (last is None or day <= last):
        assert told.earliest == max(day, first or day)
    else:
        assert told.earliest == first


ARRIVED = claims(SENT, "arrival", published=date(2025, 5, 8))
