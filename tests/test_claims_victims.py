"""Counts of victims in wordings of many kinds, and numbers that count none."""

from __future__ import annotations

import pytest
from reading import claims

NOT_COUNTED = [
    "Peru recorded 3,900 homicides in half a year.",
    "Trinidad's murder rate fell by 12 percent.",
    "Nobody in Haiti was tried for the 2018 La Saline killings.",
    "Since 2021 the police of Haiti have lost some 3,000 officers to emigration.",
    "One of the dead in Kenscoff was a boy of 9, whose father was not named.",
    "Most of the wounded whom the hospital in Delmas treated had lost one leg or more.",
    "In Nairobi a march turned violent on Tuesday. At least six people were killed and 40 injured.",
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


PARTS = [
    ("Gunmen in Cabaret killed 12 people and hurt 8, three of them badly.",
     (3, "injured", "people")),
    ("Gunmen in Cabaret killed 12 people, five of whom were women.", (5, "killed", "women")),
    ("Strikes in Delmas hurt 52 people, 31 of whom were not members of a gang.",
     (31, "injured", "people")),
    ("Strikes in Delmas killed at least 200 people and injured 90, five of whom did not belong to"
     " any gang.", (5, "people", "people killed or injured")),
    ("In Kenscoff 30 people were killed, 9 injured and 1,500 displaced, including 300 children.",
     (9, "injured", "people")),
    ("Some 3,000 people fled after gangs killed 40 in Cabaret, 700 of them to Saint-Marc.",
     (40, "killed", "people")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "last"), PARTS)
def test_a_part_is_of_those_it_can_be_of(text: str, last: tuple[int, str, str]) -> None:
    told = claims(text, "violence")[-1]
    assert (told.value, told.unit, told.target) == last


def test_those_among_the_dead_are_not_displaced() -> None:
    text = "The attack on Cabaret displaced 4,000 people and killed 20, including three children."
    assert [c.value for c in claims(text, "displacement")] == [4000]


DOERS = [
    ("Haitian police shot dead two patients in Delmas.", "Haitian National Police"),
    ("Police opened fire in Delmas, killing ten people.", "Haitian National Police"),
    ("Kenyan police killed 12 people in Delmas on Friday.", "Kenyan police"),
]


@pytest.mark.parametrize(("text", "who"), DOERS)
def test_the_police_of_the_country_go_by_their_name(text: str, who: str) -> None:
    assert {c.actor for c in claims(text, "violence")} == {who}


def test_no_count_is_credited_with_itself_and_no_aside_is_held() -> None:
    text = "The number of dead in the massacre in Cabaret has risen to 90."
    assert [(c.value, c.attributed_to) for c in claims(text, "violence")] == [(90, None)]
    text = "Gangs control some 75 percent of the city in spite of a UN-backed force that was sent."
    assert [c.target for c in claims(text, "violence")] == ["city under gang control"]


def test_a_share_of_those_in_gangs_is_none_of_the_victims() -> None:
    text = "At least 2,000 people were killed in Haiti, and half of those in gangs are children."
    assert [c.value for c in claims(text, "violence")] == [2000]


def test_officers_of_a_team_are_of_the_force_told_last() -> None:
    text = (
        "A drone went off in Delmas, killing three Haitian police officers.\n\n"
        "The premier set up the task force in March.\n\nIt has struck often.\n\n"
        "It blew up while members of the team were taking it apart, and three officers were killed."
    )
    assert claims(text, "casualty") == []


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


RATES = [
    "Some 20 people are killed each day in Port-au-Prince.",
    "Twenty wounded a day in Port-au-Prince.",
    "Gangs in Haiti wound 20 people a day and kidnap 50 a month.",
]


@pytest.mark.parametrize("text", RATES)
def test_so_many_in_every_stretch_of_time_are_no_count(text: str) -> None:
    assert claims(text, "violence") == []


@pytest.mark.parametrize(
    "when", ["a week ago", "a day after the attack on Kenscoff", "in a month", "within just a week"]
)
def test_those_killed_in_one_stretch_of_time_are_counted(when: str) -> None:
    (claim,) = claims(f"Gangs killed 20 people in Solino {when}.", "violence")
    assert claim.value == 20


MIXED = [
    ("The UN recorded more than 900 deaths, kidnappings and injuries in Haiti.",
     [(900, "people", "people killed or injured")]),
    ("The UN recorded 900 killings, rapes and kidnappings in Haiti.",
     [(900, "people", "people killed or injured")]),
    ("The UN recorded 900 deaths and 30 kidnappings in Haiti.",
     [(900, "killed", "deaths"), (30, "people", "kidnappings")]),
    ("The UN recorded 900 killings and lynchings in Haiti.", [(900, "killed", "killings")]),
    ("The UN recorded 800 victims of intentional homicides in Haiti, including 60 women.",
     [(800, "killed", "victims of intentional homicides"), (60, "killed", "women")]),
    ("The UN recorded 800 victims of armed violence in Haiti.",
     [(800, "people", "victims of armed violence killed or injured")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_one_number_of_several_harms_is_of_people_and_victims_of_killings_are_dead(
    text: str, expected: list[tuple[float, str, str]]
) -> None:
    assert [(c.value, c.unit, c.target) for c in claims(text, "violence")] == expected


def test_those_who_go_hungry_are_no_share_of_a_place_that_gangs_hold() -> None:
    text = "Gangs that control roads in Haiti drive farmers off while half of the country faces"
    assert claims(f"{text} acute hunger.", "violence") == []
