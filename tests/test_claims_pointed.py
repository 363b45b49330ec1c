"""Which way the time of a claim points, by how the claim is put."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims import contributor
from missionbrief.claims.claim import Status
from missionbrief.claims.draft import finish
from reading import article, claims

LEAD = "A Kenya-led mission works in Haiti.\n"


@pytest.mark.parametrize(("status", "year"), [("planned", 2024), ("actual", 2023)])
def test_what_is_planned_lies_ahead_and_what_is_not_behind(status: Status, year: int) -> None:
    told = "Barbados is next in line to send people to Haiti, according to the police, in August."
    one = article(LEAD + told, date(2024, 7, 18))
    drafts = [d.put(status=status) for d in contributor.ruled(one.sentences[-1])]
    (found,) = finish("contributor", drafts, one, weighed=False)
    assert (found.start, found.end) == (date(year, 8, 1), date(year, 8, 31))


@pytest.mark.parametrize("told", ["on 12 October", "on the night of 11 to 12 October"])
def test_what_was_set_alight_is_not_set_for_a_day_to_come(told: str) -> None:
    text = LEAD + f"In Kenscoff an armoured vehicle of the mission was set alight {told}."
    (found,) = claims(text, "operation", date(2025, 10, 15))
    assert found.end == date(2025, 10, 12)


def test_what_was_set_for_a_day_lies_ahead() -> None:
    text = LEAD + "The departure of 200 Kenyan officers for Haiti was set for Monday."
    starts = {c.start for c in claims(text, None, date(2024, 7, 18)) if c.start}
    assert starts <= {date(2024, 7, 22)}


def test_a_part_told_in_an_aside_takes_no_day_from_the_whole() -> None:
    text = LEAD + (
        "Some 955 people from six countries, 79 of them women, were serving with the force on 20 "
        "February."
    )
    days = {c.value: c.start for c in claims(text, "personnel", date(2025, 3, 3))}
    assert days[955] == days[79] == date(2025, 2, 20)


def test_countries_listed_as_ready_have_promised() -> None:
    text = LEAD + "He listed Senegal and Chad among those who had shown readiness to contribute."
    assert {c.status for c in claims(text, "contributor") if c.actor != "Kenya"} == {"pledged"}
