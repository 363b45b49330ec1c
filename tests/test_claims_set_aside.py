"""Wordings that tell of no strength, arrival or loss of the mission, beside those that do."""

from __future__ import annotations

import pytest
from reading import claims

ABOUT = "Kenya leads the Multinational Security Support mission in Haiti.\n"


def _told(text: str, kind: str) -> list[tuple[float | None, str]]:
    return [(c.value, c.status) for c in claims(ABOUT + text, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has some 4,000 troops in the African Union mission in Somalia.",
        "The Council renewed the mission with 14 of the 15 members voting in favour.",
        "A UN force in Haiti was ruled out by three permanent members of the Council.",
        "The mission says it has recaptured four police stations in Port-au-Prince.",
        "The gangs burned six police vehicles and two police posts near the mission's base.",
        "A twelve-member Kenyan delegation spent two days in Haiti with the mission.",
        "The Kenyan advance team reached Haiti on Monday. Its six members met the police chief.",
        "Kenya mourns its two fallen officers in Haiti.",
        "Benedict Kabiru was sent to Haiti as part of a 300-member Kenyan police contingent.",
        "He went to Haiti as a member of a 300-strong contingent from Kenya.",
        "The mission leaves behind four dead Kenyans.",
        "The president of Haiti deplored the killing of three Kenyan officers of the mission.",
        "The officers were taken to Santo Domingo, where two were treated.",
        "The officers in Haiti have waited for their pay, four of them told a radio station.",
        "Jamaica will not send even one soldier to Haiti.",
        "The mission must not be given one more officer, the senator said.",
        "The new office would support the mission in Haiti and employ some 180 people.",
        "Haiti's prime minister announced the recruitment of 2,000 new police and soldiers.",
        "Some 300 Kenyans living in Haiti were told to report to the consulate.",
        "There are 35 Kenyans registered with the consulate in Haiti.",
        '"There is no camp, so where would we put 600 more officers?" said a commander.',
        "Kenya stood by Somalia when it burned.\n2,000 of our soldiers serve in that country.",
        "The mission heard that Kenya has 400 soldiers to bring back from elsewhere.",
        "A barber near the mission's base now stays open until eight.",
        "Canada added four persons to its sanctions list, bringing the total to 40.",
        "At least 5,000 people were killed in Haiti, an increase of more than 900 on last year.",
        "Some 1,200 people were displaced in Cabaret.\nBy Friday the number had risen to 4,000.",
    ],
)
def test_who_is_counted_is_no_strength(text: str) -> None:
    assert _told(text, "personnel") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kenyan contingent in Haiti has 400 police officers.", (400, "actual")),
        ("The mission has 991 members.", (991, "actual")),
        ("Kenya leads the mission with a 300-member contingent.", (300, "actual")),
        ("The Council created a Gang Suppression Force of up to 5,500.", (5500, "authorised")),
        ("The resolution sets up a force of 5,550 personnel.", (5550, "authorised")),
        ("A base for 2,500 personnel is being built for the mission.", (2500, "planned")),
        ("They join 150 military police from Guatemala already in Haiti.", (150, "actual")),
        ("Parliament voted on Tuesday to let 1,000 Kenyan police go to Haiti.", (1000, "planned")),
        ("Some 410 Kenyan officers have arrived in Haiti so far.", (410, "actual")),
        ("Kenya has sent 600 officers to Haiti, 217 of whom came on Saturday.", (600, "actual")),
    ],
)
def test_a_strength_is_told_as_it_is_put(text: str, expected: tuple[float, str]) -> None:
    assert expected in _told(text, "personnel")


def test_those_known_ones_go_back_to_a_number_told() -> None:
    text = "Kenya will send the remaining 258 officers to Haiti in May.\nThose 258 should stay."
    assert len(_told(text, "personnel")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The gangs held the town when Kenyan officers came.\nThey had warned they would arrive.",
        "The parliament of Kenya voted on Tuesday to let 1,000 police leave for Haiti.",
        "The deal signed on Friday paves the way for the departure of 600 Kenyan officers.",
        "The port was retaken in July, three weeks after the first Kenyans landed in Haiti.",
        "The commander said last week that his officers were planning patrols in Haiti.",
        "Today the mission numbers 950, some 40 per cent of what was planned.",
        "The officers went out after the raid; 30 people were dead when they reached the town.",
        "They are being sent to a place where 2,500 people died in the first quarter.",
    ],
)
def test_what_is_told_is_no_arrival(text: str) -> None:
    assert claims(ABOUT + text, "arrival") == []


def _came(text: str) -> list[tuple[str | None, float | None, str, bool]]:
    return [
        (c.actor, c.value, str(c.start), "departure" in (c.target or ""))
        for c in claims(ABOUT + text, "arrival")
    ]


def test_who_is_only_ranked_came_once() -> None:
    text = (
        "Thirty Belizeans landed in Port-au-Prince on Monday, becoming the first soldiers of the"
        " region to join the mission."
    )
    assert _came(text) == [("Belize", 30, "2024-09-16", False)]
    text = "Twenty marines left Nassau on Friday, the first Bahamians to join the mission in Haiti."
    assert [row[1] for row in _came(text)] == [20]


def test_one_body_told_by_two_words_came_once() -> None:
    assert len(_came("We thank Jamaica, whose men and women arrived in Haiti last week.")) == 1


def test_the_country_that_a_remark_is_on_sends_nobody() -> None:
    text = "On Haiti, a third group of Kenyan officers landed yesterday."
    assert [row[0] for row in _came(text)] == ["Kenya"]


def test_a_date_of_a_part_dates_the_part_alone() -> None:
    text = "Kenya has sent 600 officers to Haiti, 217 of whom landed on Saturday."
    assert [row[1:3] for row in _came(text)] == [(217, "2024-09-14")]


def test_who_returns_to_a_land_not_named_goes_home() -> None:
    text = "The second group of Belizean soldiers returned to the country on Sunday."
    assert [row[3] for row in _came(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "No Kenyan has been reported killed.",
        'Constable Otieno Mwangi is in Haiti. "If he is dead, give me his body," said a cousin.',
        "Constable Peter Otieno did not die from a bullet.",
        "The slain reporters were identified as Jean Baptiste and Marie Pierre, officers said.",
        "Police left the station on Friday. Three officers were hurt.",
        "Four soldiers of the Haitian army have died, the mission said.",
        "Haitian and Kenyan police pushed back the gang on Monday and killed 15 of them.",
        "We have had 620 murders in Kingston since May.",
        "A truck of the mission had an accident.\nIn all, 2,000 people were killed this year.",
    ],
)
def test_whose_loss_is_told_is_not_the_missions(text: str) -> None:
    assert claims(ABOUT + text, "casualty") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Kenyan officer died on Monday after he was hit during a patrol.", [(1, "killed")]),
        (
            "A Kenyan officer of the mission died on Sunday.\n"
            '"Our officer died for Haiti," the commander said.',
            [(1, "killed")],
        ),
        ("Two officers, a Haitian and a Kenyan, were hurt on Monday.", [(1, "injured")]),
        (
            'The premier met the Kenyan officers. "You leave two of your brothers who gave their'
            ' lives," he said.',
            [(2, "killed")],
        ),
    ],
)
def test_a_loss_of_the_mission_is_told_once(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(c.value, c.unit) for c in claims(ABOUT + text, "casualty")] == expected


def test_each_of_two_named_is_told_what_befell_them() -> None:
    text = (
        "We honour our fallen officer, Samuel Tompoi Kaetuai, who died on 23 February, and"
        " Benedict Kabiru, who has been missing since 25 March in Haiti."
    )
    found = {(c.target, c.unit) for c in claims(ABOUT + text, "casualty")}
    assert found == {("Samuel Tompoi Kaetuai", "killed"), ("Benedict Kabiru", "missing")}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The two Belizean officers serving in the mission will be replaced in October.", 2),
        ("About 430 people serve in the mission at present, against a target of 2,500.", 2500),
    ],
)
def test_a_strength_is_not_dated_with_a_day_of_another(text: str, value: float) -> None:
    (found,) = (c for c in claims(ABOUT + text, "personnel") if c.value == value)
    assert (found.start, found.end) == (None, None)


def test_gunfire_that_hits_a_plane_harms_who_is_in_it() -> None:
    text = "On Monday gunfire hit a jet over Port-au-Prince, injuring a flight attendant."
    assert [(c.target, c.value) for c in claims(ABOUT + text, "violence")] == [("attendant", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Two of my officers have cuts from glass.",
        "Three of the soldiers have a broken arm.",
        "Three of the officers have cars.",
        "Peru will receive 40 Kenyan officers at its academy for a course in French.",
        "The mission's statement spoke of 400 officers, a figure that it has since dropped.",
    ],
)
def test_who_is_hurt_or_taught_and_a_number_taken_back_are_no_strength(text: str) -> None:
    assert claims(ABOUT + text, "personnel") == []


@pytest.mark.parametrize(
    "text",
    [
        "Better access in Port-au-Prince after the mission's deployment may take four to eight "
        "months.",
        "About 120 Kenyan soldiers were relieved by fresh troops in Haiti last week.",
        "Castries, Saint Lucia - The Caribbean Community (CARICOM) grouping has now welcomed the "
        "word of three of its members that they would join Kenya in sending a force.",
    ],
)
def test_a_time_those_relieved_and_the_states_of_a_bloc_are_no_strength(text: str) -> None:
    assert _told(text, "personnel") == []
