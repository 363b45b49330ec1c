"""Acts on the mandate told apart from wishes, support and the agreements of others."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims import Claim
from reading import claims


def told(text: str) -> list[Claim]:
    return claims(text, "mandate")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya signed a reciprocal agreement with Haiti on the deployment of police officers.",
        "A bilateral agreement on the deployment was signed by Kenya and Haiti.",
    ],
)
def test_an_agreement_on_the_deployment_is_that_of_the_two_countries(text: str) -> None:
    (claim,) = told(text)
    assert (claim.actor, claim.status) == ("Kenya and Haiti", "actual")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Peru have signed a bilateral agreement to strengthen the mission in Haiti.",
        "Nairobi signed a police agreement with Peru to train officers of the mission in Haiti.",
        "A bilateral agreement on the deployment was signed on Friday by Kenya and Jamaica.",
        "A security agreement between Kenya and Peru on the mission in Haiti was signed.",
    ],
)
def test_an_agreement_with_a_third_country_is_none_with_the_missions(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council asked the Secretary-General to set up a UN support office for the"
        " mission.",
        "The resolution requests the Secretary-General to establish a UN support office in Haiti.",
    ],
)
def test_an_office_that_the_council_asks_for_is_planned(text: str) -> None:
    (claim,) = told(text)
    assert (claim.target, claim.status) == ("UN support office", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "Antonio Guterres wants a UN office set up to fly supplies to the mission in Haiti.",
        "The envoy asked the Security Council to set up a UN support office for the mission.",
        "Antonio Guterres proposed that a UN support office be set up for the mission.",
        "The UN chief recommends setting up a UN support office for the mission.",
        "Panama wants the Security Council to establish a UN support office.",
    ],
)  # fmt: skip
def test_an_office_that_somebody_else_wants_is_no_act_of_the_council(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is a year since the Security Council authorised Kenya to lead a security mission.",
        "It has been a year since the Security Council authorised Kenya to lead the mission.",
        "The Security Council had mandated a group of states to deploy the mission.",
    ],
)
def test_who_is_authorised_to_lead_the_mission_is_an_act_without_todays_date(text: str) -> None:
    (claim,) = told(text)
    assert (claim.actor, claim.status, claim.start) == ("UN Security Council", "actual", None)


def test_who_is_authorised_to_do_something_else_is_none() -> None:
    assert told("The Security Council authorised Kenya to buy forty vehicles.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The mission's mandate expires soon.",
        "The mandate of the mission comes to an end in a few weeks.",
        "With its mandate running out within days, the mission is short of men.",
        "Mr President, the mandate of the mission ends in a couple of weeks.",
    ],
)
def test_an_end_of_the_mandate_that_is_near_is_planned_for_no_known_day(text: str) -> None:
    (claim,) = told(text)
    assert (claim.rule, claim.status, claim.start) == ("mandate/expires", "planned", None)


@pytest.mark.parametrize(
    "text",
    [
        "The mission's mandate will not expire soon.",
        "The mandate of the transitional council ends in a few months.",
        "The mission's patrols in Delmas end in a few days.",
        "Haiti's transitional council was set up in April and its mandate runs to May 7, 2026.",
    ],
)
def test_no_other_end_is_that_of_the_mandate(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mission is a multinational force that the United Nations backs but does not lead.",
        "Ten officers from Belize, who are joining the mission backed by the UN, landed on Monday.",
        "The mission is endorsed by the United Nations.",
    ],
)
def test_a_mission_that_the_un_stands_behind_is_no_act(text: str) -> None:
    assert told(text) == []


def test_a_day_makes_support_an_act() -> None:
    (claim,) = told("The mission was endorsed by the United Nations on October 2, 2023.")
    assert (claim.actor, claim.start) == ("United Nations", date(2023, 10, 2))


@pytest.mark.parametrize(
    "text",
    [
        "Two vetoes mean that the Security Council is unlikely to approve a peacekeeping force.",
        "The Security Council is unlikely to renew the mission's mandate.",
    ],
)
def test_what_is_unlikely_is_not_done(text: str) -> None:
    assert told(text) == []


def test_its_mandate_is_the_missions_where_that_is_spoken_of() -> None:
    (claim,) = told("The mission came in June and its mandate runs to October 2, 2025.")
    assert (claim.rule, claim.start) == ("mandate/expires", date(2025, 10, 2))
