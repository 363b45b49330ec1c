"""Whose a number is, and whether they are there, where a sentence tells of a part and a whole, of
who was chosen, and of officers who do something else than serve."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from reading import claims

if TYPE_CHECKING:
    from missionbrief.claims.claim import Claim

PUBLISHED = date(2024, 12, 6)
MISSION = "MSS mission"


def _moved(text: str) -> list[Claim]:
    return [c for kind in ("personnel", "arrival") for c in claims(text, kind, published=PUBLISHED)]


def _numbers(text: str) -> set[tuple[str | None, float | None, str]]:
    found = claims(text, "personnel", published=PUBLISHED)
    return {(c.actor, c.value, c.status) for c in found}


CHOSEN = {
    "The Bahamas has 150 troops identified for the mission in Haiti.": ("Bahamas", 150),
    "Kenya has vetted 1,000 officers for the mission in Haiti.": ("Kenya", 1000),
    "Some 400 Kenyan officers have been selected for the mission in Haiti.": ("Kenya", 400),
    "Benin has picked 300 soldiers for Haiti.": ("Benin", 300),
}


@pytest.mark.parametrize(("text", "who"), CHOSEN.items())
def test_who_was_chosen_for_the_mission_is_not_there_yet(text: str, who: tuple[str, int]) -> None:
    assert _numbers(text) == {(*who, "planned")}


def test_who_was_chosen_and_landed_is_there() -> None:
    text = "The first 400 Kenyan officers selected for the mission landed in Haiti in June."
    assert {(c.actor, c.value, c.status) for c in _moved(text)} == {("Kenya", 400, "actual")}


WHOLES = {
    "Nairobi has sent 700 officers to Haiti, out of an entire mission made up of 1,000 officers.": {
        ("Kenya", 700, "actual"),
        (MISSION, 1000, "actual"),
    },
    "Kenya has sent 400 officers to a mission in Haiti that numbers 430.": {
        ("Kenya", 400, "actual"),
        (MISSION, 430, "actual"),
    },
    "Guatemala will send 150 soldiers to Haiti, taking the force to 1,000.": {
        ("Guatemala", 150, "planned"),
        (MISSION, 1000, "planned"),
    },
    "Jamaica's 24 soldiers brought the strength of the mission in Haiti to 424.": {
        ("Jamaica", 24, "actual"),
        (MISSION, 424, "actual"),
    },
    "Haiti waits. Benin's 2,000 soldiers would almost double the planned strength of 2,500.": {
        ("Benin", 2000, "planned"),
        (MISSION, 2500, "planned"),
    },
    "Kenya sent 200 more officers to Haiti, bringing its contingent to 600.": {
        ("Kenya", 200, "actual"),
        ("Kenya", 600, "actual"),
    },
    "Kenya sent a total of 400 officers to Haiti.": {("Kenya", 400, "actual")},
}


@pytest.mark.parametrize(("text", "told"), WHOLES.items())
def test_the_size_of_the_mission_is_no_country_s(
    text: str, told: set[tuple[str | None, float | None, str]]
) -> None:
    assert _numbers(text) == told


def test_a_whole_of_the_mission_beside_soldiers_of_one_country_is_of_personnel() -> None:
    text = "Guatemala will send 150 soldiers to Haiti, taking the force to 1,000."
    units = {c.value: c.unit for c in claims(text, "personnel", published=PUBLISHED)}
    assert units == {150: "soldiers", 1000: "personnel"}


DOING = [
    "Some 50 Kenyan officers stationed in Haiti complained about their food on Monday.",
    "Kanja said all had been paid. However, the three officers in Haiti disputed this.",
    "Nearly 20 Kenyan officers deployed in Haiti as part of the mission (MSS) have submitted "
    "resignation letters over the past two months.",
    "Three officers in Haiti submitted resignation letters in October, followed by about 15 in "
    "November, including at least five senior officers.",
]


@pytest.mark.parametrize("text", DOING)
def test_officers_who_complain_or_resign_are_no_strength_and_no_arrival(text: str) -> None:
    assert _moved(text) == []


def test_those_who_go_home_bear_the_day_of_going_and_those_who_came_that_of_coming() -> None:
    text = "Twelve Jamaican soldiers deployed to Haiti in September returned home on Friday."
    found = claims(text, "arrival", published=PUBLISHED)
    assert {(c.target, str(c.start), str(c.end)) for c in found} == {
        ("soldiers", "2024-09-01", "2024-09-30"),
        ("soldiers (departure)", "2024-12-06", "2024-12-06"),
    }


def test_pay_received_is_no_coming() -> None:
    text = (
        "Kenya's 400 officers in Haiti are angry. The officers last received their pay in "
        "September."
    )
    assert claims(text, "arrival", published=PUBLISHED) == []


NAMED_OTHERWISE = {
    "Kenya leads the mission in Haiti. The East African nation has sent 400 officers there.": (
        "Kenya",
        400,
        "actual",
    ),
    "Jamaica joined the mission in Haiti last year. The island nation has pledged 200 soldiers.": (
        "Jamaica",
        200,
        "pledged",
    ),
    "Jamaica joined the mission in Haiti last year. The country has pledged 200 officers.": (
        "Jamaica",
        200,
        "pledged",
    ),
}


@pytest.mark.parametrize(("text", "told"), NAMED_OTHERWISE.items())
def test_a_country_called_by_where_it_lies_is_the_one_named(
    text: str, told: tuple[str, float, str]
) -> None:
    assert _numbers(text) == {told}


def test_a_number_of_two_countries_is_neither_s_alone() -> None:
    text = "Eighty-three soldiers from Guatemala and El Salvador are in Haiti."
    assert _numbers(text) == {(MISSION, 83, "actual")}


def test_officers_whom_a_country_will_send_are_not_there() -> None:
    text = "They are part of the 1,000 police officers that Kenya will provide to Haiti."
    assert _numbers(text) == {("Kenya", 1000, "planned")}


WITH = {
    "The force in Haiti will include 1,000 Kenyans and others drawn from Jamaica and Belize.": {
        "Jamaica",
        "Belize",
    },
    "The planned force in Haiti, with officers from Kenya, Benin and Chad, awaits money.": {
        "Benin",
        "Chad",
    },
    "The force in Haiti will be led by Kenya, with troops from Benin.": {"Benin"},
}


@pytest.mark.parametrize(("text", "who"), WITH.items())
def test_a_country_whose_people_a_force_will_include_takes_no_part_yet(
    text: str, who: set[str]
) -> None:
    found = claims(text, "contributor", published=PUBLISHED)
    assert {(c.actor, c.status) for c in found if c.actor in who} == {(w, "planned") for w in who}


def test_a_group_with_a_name_lists_its_members_and_not_contributors() -> None:
    text = (
        "He was named by the group of countries known as the Standing Group of Partners and "
        "including Canada, Jamaica and Guatemala, which watches the mission in Haiti."
    )
    assert claims(text, "contributor", published=PUBLISHED) == []


AHEAD = {
    "The deployment of Kenya's 1,000 officers to Haiti will cost $241 million.": ("Kenya", 1000),
    "The US said it would introduce a resolution that would authorize Kenya to lead a force in "
    "Haiti and provide 1,000 officers.": ("Kenya", 1000),
    "A six-member advance team from Jamaica will be joining the mission in Haiti.": ("Jamaica", 6),
    "The mission is in Haiti. Its envisaged contingent of 2,500 has never been achieved.": (
        MISSION,
        2500,
    ),
}


@pytest.mark.parametrize(("text", "who"), AHEAD.items())
def test_what_is_to_be_or_never_was_reached_is_planned(text: str, who: tuple[str, int]) -> None:
    assert _numbers(text) == {(*who, "planned")}


def test_what_has_been_done_to_date_is_not_called_for() -> None:
    text = "Kenya has to date deployed over 600 troops to Haiti."
    assert _numbers(text) == {("Kenya", 600, "actual")}


def test_who_offers_to_lead_by_sending_officers_offers_them() -> None:
    text = "Kenya has offered to lead this force in Haiti by sending 1,000 police officers."
    assert _numbers(text) == {("Kenya", 1000, "pledged")}
