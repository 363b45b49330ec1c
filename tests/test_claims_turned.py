"""What is doubted, given up, called false, chosen between or only reckoned is not told as done, and
what belongs to others is not the mission's."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims.extract import claims_of
from reading import article, claims

MISSION_TOLD = "The Kenya-led mission is in Haiti. "
FARING = [
    ("Activist Carline Dubois is not convinced that the mission in Haiti is making headway.",
     ["worsening Carline Dubois"]),
    ("Few shopkeepers in Haiti are persuaded that the mission has made progress.",
     ["worsening None"]),
    ("The ambassador doubted that security in Haiti was improving.", ["worsening ambassador"]),
    ("Nobody doubts that security in Haiti has deteriorated.", ["worsening None"]),
    ("There is little doubt that security in Haiti has improved.", ["improving None"]),
    ("She does not doubt that the mission in Haiti has made progress.", ["improving None"]),
    ("He doubted that security in Haiti was getting worse.", []),
    ("Gangs in Haiti have grown accustomed to quiet nights.", []),
    ("The gangs in Haiti have grown bolder.", ["worsening None"]),
    (MISSION_TOLD + "If the soldiers can't hold the gangs back, the border will be shut.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FARING)
def test_whoever_doubts_headway_sees_none(text: str, expected: list[str]) -> None:
    found = claims(text, "assessment")
    assert [f"{c.stance} {c.attributed_to}" for c in found] == expected


POSITIONS = [
    ("Guyana agreed in principle with the mission in Haiti.", ["Guyana support"]),
    ("A UN peacekeeping operation in Haiti is something Chile could live with, its envoy said.",
     ["Chile transition_to_un"]),
    ("Kalonzo Musyoka asked the government to call off the mission in Haiti and use the money to"
     " build clinics.", ["Kalonzo Musyoka oppose"]),
    ("Kalonzo Musyoka asked the government to drop the mission in Haiti.",
     ["Kalonzo Musyoka oppose"]),
    ("Kalonzo Musyoka asked senators to drop their objections to the mission in Haiti.",
     []),
    ("Kalonzo Musyoka urged Kenya not to hesitate over the mission in Haiti any longer.", []),
    ("James Risch doesn't want another dollar to go to the mission in Haiti.",
     ["James (Jim) Risch defund"]),
    ("William Ruto asked donors to put more money into the trust fund for Haiti.",
     ["William Ruto fund"]),
    ("Edgard Leblanc Fils wants the mission in Haiti to become a UN peacekeeping operation."
     " Washington is in favor. Beijing is against.",
     ["Edgard Leblanc Fils transition_to_un", "United States transition_to_un", "China oppose"]),
    ("Haiti's government asked for the mission to become a UN peacekeeping operation, a request"
     " backed by the United States but opposed by Russia.",
     ["Government of Haiti transition_to_un", "United States transition_to_un", "Russia oppose"]),
    ("Of the $600 million that the mission in Haiti is thought to need, a tenth has come, Kamina"
     " Johnson Smith said.", []),
    ("William Ruto was away. His own foreign minister, Musalia Mudavadi, was frank on Monday:"
     " the mission in Haiti, he said, must be funded.", ["Musalia Mudavadi fund"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), POSITIONS)
def test_a_view_is_told_by_what_is_given_up_or_put_before(text: str, expected: list[str]) -> None:
    assert [f"{c.actor} {c.stance}" for c in claims(text, "position")] == expected


def test_whoever_says_that_his_party_is_against_it_is_not_for_it() -> None:
    text = (
        "But Opposition Leader Michael Pintard said the Free National Movement could not back the"
        " deployment to Haiti as it stands."
    )
    found = claims_of(article(text, date(2024, 9, 25)))
    assert {c.stance for c in found if c.kind == "position"} == {"oppose"}


def test_what_a_plaintiff_wants_is_told_where_he_says_so() -> None:
    text = (
        "A judge in Nairobi barred the deployment to Haiti until he has heard a petition brought by"
        " Ekuru Aukot, a politician.\n"
        "Mr Aukot wants the Haiti plan scrapped."
    )
    found = [c for c in claims(text, "position") if c.actor == "Ekuru Aukot"]
    assert [c.quote for c in found] == ["Mr Aukot wants the Haiti plan scrapped."]


MONEY = [
    ('"Our coast guard has an $8m gap in its budget," Michael Pintard said of the mission in'
     " Haiti.", []),
    ("There is a hole of $12 million in the army's budget, a senator said of the mission in Haiti.",
     []),
    ("There is a hole of $12 million in the force's budget in Haiti.",
     ["MSS mission: shortfall 12 actual"]),
    ("About $23 million of the fund for the mission in Haiti has not been spent.",
     ["trust fund 23 actual"]),
    ("The fund run by the United Nations contains $68 million, when the force in Haiti would need"
     " nine times as much.", ["trust fund 68 actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_a_gap_is_the_missions_and_money_unspent_is_there(text: str, expected: list[str]) -> None:
    found = claims(text, "funding")
    assert [f"{c.target} {(c.value or 0) / 1e6:g} {c.status}" for c in found] == expected


STRENGTHS = [
    ("Trade at the border with Haiti was down by 40% and dealers asked that more soldiers be sent.",
     []),
    ("The mission in Haiti is at 40% of its strength.", ["40 actual"]),
    ("Of the 90 trucks that the mission in Haiti was promised, it has fewer than 30.", []),
    ("Of the 2,500 officers promised to the mission in Haiti, 400 have come.",
     ["2500 pledged", "400 actual"]),
    ("The mission in Haiti says that 22 of its 31 vehicles run.", []),
    ("Senegal has signalled it could provide 300 officers for Haiti.", ["300 pledged"]),
    ("The mission in Haiti was to have 2,500 officers. A year later there were fewer than 1,000.",
     ["2500 planned", "1000 actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STRENGTHS)
def test_a_strength_counts_people_of_the_mission(text: str, expected: list[str]) -> None:
    found = claims_of(article(text, date(2024, 9, 18)))
    assert [f"{c.value:g} {c.status}" for c in found if c.kind == "personnel"] == expected


@pytest.mark.parametrize(
    "reported",
    [
        "on Sunday it detained four alleged members of the 400 Mawozo gang",
        "it has 9,500 soldiers along the line",
    ],
)
def test_a_gangs_members_and_a_borders_guards_are_no_strength(reported: str) -> None:
    text = (
        "Three Kenyan officers of the mission in Haiti were flown out. The Army reported that"
        f" {reported}."
    )
    found = claims_of(article(text, date(2024, 9, 18)))
    assert not {c.value for c in found if c.kind == "personnel"} & {4, 9_500}


CALLED_FALSE = [
    ("Two Kenyan officers of the mission in Haiti were killed, a claim that the police rejected.",
     ["denied"]),
    ("Two Kenyan officers of the mission in Haiti were killed, a claim heard in Nairobi.",
     ["actual"]),
    ("The mission in Haiti is aware of messages shared on social media to the effect that two"
     " Kenyan officers were killed.", ["reported"]),
    ("Elders told The Standard that two Kenyan officers of the mission in Haiti were killed, a"
     " claim that Muchiri Nyaga denied.", ["actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLED_FALSE)
def test_what_is_called_false_beside_it_is_denied(text: str, expected: list[str]) -> None:
    assert [c.status for c in claims(text, "casualty")] == expected


def test_whoever_rejects_an_idea_does_not_deny_that_others_want_it() -> None:
    text = (
        "Washington wants the mission in Haiti to become a UN peacekeeping operation, an idea that"
        " Moscow rejects."
    )
    assert {c.status for c in claims(text, "position")} == {"actual"}


MANDATES = [
    ("The Security Council has to choose between renewing the force in Haiti and replacing it.",
     []),
    ("The Security Council should use the time to set up a support office for Haiti.", []),
    ("You will recall that the Council decided on 30 September, in resolution 2793, to turn the"
     " mission in Haiti into a force and to set up an office.", ["actual 2023-09-30"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MANDATES)
def test_a_choice_or_a_wish_is_no_decision(text: str, expected: list[str]) -> None:
    assert [f"{c.status} {c.start}" for c in claims(text, "mandate")] == expected


def test_who_else_joins_in_is_not_told_by_the_first_country() -> None:
    text = (
        "Benin said last month that it could offer soldiers for Haiti, and Chad and Barbados have"
        " told the United Nations that they intend to take part, Stéphane Dujarric said."
    )
    found = {c.actor: c.attributed_to for c in claims(text, "contributor")}
    assert found["Chad"] == found["Barbados"] == "Stéphane Dujarric"
