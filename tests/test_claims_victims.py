"""Counts of victims in wordings of many kinds, and numbers that count none."""

from __future__ import annotations

import pytest
from reading import claims

NOT_COUNTED = [
    "Peru recorded 3,900 homicides in half a year.",
    "Trinidad's murder rate fell by 12 percent.",
    "Nobody in Haiti was tried for the 2018 La Saline killings.",
    "Since 2021 the police of Haiti have lost some 3,000 officers to emigration.",
]


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_the_dead_of_other_countries_years_and_leavers_are_no_victims(text: str) -> None:
    assert claims(text, "violence") == []


COUNTED = [
    ("In the spring kidnappings in Haiti came to 170, down from 220.", [170, 220]),
    ("Drone strikes in Haiti have claimed at least 250 gang members' lives.", [250]),
    ("Gunmen shot at a bus near Gonaïves, killing the driver and injuring a nurse.", [1, 1]),
    ("The Viv Ansanm coalition dominates 85 percent of the capital.", [85]),
]


@pytest.mark.parametrize(("text", "values"), COUNTED)
def test_victims_are_counted_however_the_count_is_worded(text: str, values: list[int]) -> None:
    assert [c.value for c in claims(text, "violence")] == values


def test_gangs_are_the_doers_of_gang_attacks() -> None:
    (claim,) = claims("At least 30 people were killed in gang attacks in Kenscoff.", "violence")
    assert claim.actor == "gangs"


def test_each_share_of_the_victims_is_of_who_is_behind_it() -> None:
    text = "Gangs are blamed for 24 per cent of the deaths and the police for 64 per cent."
    first, second = claims(text, "violence")
    assert (first.value, first.target, first.actor) == (24, "deaths", "gangs")
    assert (second.value, second.actor) == (64, "police")
    (told,) = claims("Gangs were to blame for 30 per cent of the casualties.", "violence")
    assert (told.value, told.status) == (30, "actual")
