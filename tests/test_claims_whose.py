"""Whose the personnel of a number are, and whether they are there, where other countries, speakers
and moves stand beside it."""

from __future__ import annotations

from datetime import date

import pytest
from reading import document, extracted

ABOUT = "Kenya leads the Multinational Security Support mission in Haiti.\n"


def _rows(text: str, published: date | None = date(2025, 9, 12)) -> list[tuple[str, float, str]]:
    (read,) = extracted([document(ABOUT + text, published)])
    own = [c for c in read.claims if c.kind == "personnel" and c.char_start >= len(ABOUT)]
    return [(c.actor or "", c.value or 0, c.status) for c in own]


def _moves(text: str) -> list[tuple[str, float | None, str, str | None]]:
    (read,) = extracted([document(ABOUT + text, date(2025, 9, 12))])
    own = [c for c in read.claims if c.kind == "arrival" and c.char_start >= len(ABOUT)]
    return [(c.actor or "", c.value, c.status, c.start and c.start.isoformat()) for c in own]


@pytest.mark.parametrize(
    "text",
    [
        "Ruto told the Assembly that there were 960 soldiers in Haiti, most of them Kenyan.",
        "Some 960 officers now serve in Haiti, mostly from Kenya.",
        "Ruto said 960 officers, Kenyans for the most part, are in Haiti.",
        "Ruto said 960 personnel had been foreseen, but the mission never got to that figure.",
        "The Kenyans landed in June 2024, and there were to have been 960 soldiers in the force.",
    ],
)
def test_a_number_of_whom_only_most_are_a_countrys_is_the_missions(text: str) -> None:
    assert [(who, value) for who, value, _ in _rows(text)] == [("MSS mission", 960)]


def test_all_of_a_number_are_the_countrys() -> None:
    assert _rows("There were 410 officers in Haiti, all of them Kenyan.")[0][0] == "Kenya"
    text = "Kenya has 410 officers in Haiti, most of them young."
    assert _rows(text) == [("Kenya", 410, "actual")]


def test_those_of_its_own_are_not_of_who_is_listed_next() -> None:
    text = (
        "According to the Jamaica Defence Force, 16 of its members and five from the Jamaica "
        "Constabulary Force form the team that is to fly to Haiti."
    )
    assert _rows(text) == [
        ("Jamaica Defence Force", 16, "planned"),
        ("Jamaica Constabulary Force", 5, "planned"),
    ]


def test_he_does_not_speak_of_the_first_country_of_a_list_as_his() -> None:
    text = (
        "Those who join in are Senegal, Burundi, Chile and Chad.\n"
        "He said that sending the 900 officers would not weaken the police at home."
    )
    assert _rows(text) == [("MSS mission", 900, "planned")]


NEAR = [
    ("The minister praised the UN's agreement with Benin to send 2,000 soldiers.",
     [("Benin", 2000, "planned")]),
    ("Officials say the pact with the United Nations to send 2,000 soldiers is ready.",
     [("MSS mission", 2000, "planned")]),
    ("Sergeant Ken Otieno died in Haiti. Otieno was among 870 officers deployed to Haiti.",
     [("Kenya", 870, "actual")]),
    ("The mission is to get 1,000 more police officers.", [("MSS mission", 1000, "planned")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), NEAR, ids=[row[0][:40] for row in NEAR])
def test_those_of_an_accord_of_one_of_them_or_offered_by_the_lead_are_its(
    text: str, rows: list[tuple[str, float, str]]
) -> None:
    assert _rows(text) == rows


def test_a_part_of_those_offered_by_the_lead_is_its() -> None:
    text = "Instructors drilled 380 of the 1,000 police officers who were picked for the force."
    assert _rows(text, date(2024, 6, 20)) == [
        ("Kenya", 380, "planned"),
        ("Kenya", 1000, "planned"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sending 1,000 officers to Haiti would not make Kenya less safe.",
        "The pact that Kenya signed to lend 1,000 officers to the mission was attacked in court.",
        "Kenya's accord with Washington to lend 1,000 officers to the mission was attacked.",
        "The mission could one day, it is hoped, have 1,000 officers in Haiti.",
    ],
)
def test_what_is_only_agreed_or_hoped_is_planned(text: str) -> None:
    assert [(value, status) for _, value, status in _rows(text)] == [(1000, "planned")]


def test_what_was_sent_is_there() -> None:
    text = "Sending 400 officers to Haiti has not made Kenya less safe."
    assert [status for *_, status in _rows(text)] == ["actual"]


def test_a_list_of_those_who_promised_is_one_of_promises() -> None:
    text = "Countries that have pledged personnel are Benin (2,000), Chad (300) and Belize (50)."
    assert _rows(text) == [
        ("Benin", 2000, "pledged"),
        ("Chad", 300, "pledged"),
        ("Belize", 50, "pledged"),
    ]


def test_nobody_is_there_before_the_first_contingent_came() -> None:
    text = "Others who take part in the mission are Senegal (350), Chad (250) and Barbados (200)."
    early = _rows(text, date(2023, 11, 3))
    assert [status for *_, status in early] == ["planned"] * 3
    assert [status for *_, status in _rows(text)] == ["actual"] * 3
    assert [status for *_, status in _rows(text, None)] == ["actual"] * 3


def test_what_a_contingent_now_numbers_is_so_whatever_was_meant() -> None:
    text = (
        "It was planned that Belize join the mission, which has had another group of soldiers "
        "from Guatemala, so that their contingent now numbers 150."
    )
    assert ("Guatemala", 150, "actual") in _rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hospitals in Santo Domingo have looked after 15 members of the mission.",
        "Doctors across the border treated 15 officers of the mission in May.",
        "A clinic has cared for 15 Kenyan officers since May.",
        "The army flew 15 members of the mission to a hospital in Santo Domingo.",
        "Kenyan medics saved 15 members of the mission.",
    ],
)
def test_patients_are_no_strength(text: str) -> None:
    assert _rows(text) == []


def test_who_guards_a_hospital_is_one() -> None:
    assert _rows("Kenya has deployed 60 officers at the hospital.") == [("Kenya", 60, "actual")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Police from Kenya were first to arrive, in June 2024.", "actual"),
        ("The Kenyans were the first to come to Haiti, in June 2024.", "actual"),
        ("Soldiers from Belize were the last to arrive, on 3 September.", "actual"),
        ("Soldiers from Belize will be the last to arrive, on 3 November.", "planned"),
    ],
)
def test_who_was_first_to_come_has_come(text: str, status: str) -> None:
    assert [put for *_, put, _ in _moves(text)] == [status]


def test_who_will_be_the_last_to_come_comes_on_a_day_ahead() -> None:
    text = "Soldiers from Belize will be the last to arrive, on 3 November."
    assert [day for *_, day in _moves(text)] == ["2025-11-03"]


def test_the_day_of_what_went_before_is_none_of_a_coming() -> None:
    text = "Another 230 Kenyan officers landed in Haiti on Monday.\nThey come after the Council {}."
    (only,) = _moves(text.format("agreed in June on a larger force"))
    assert only[1:] == (230, "actual", "2025-09-08")


def test_who_belongs_to_the_mission_comes_as_who_is_of_it() -> None:
    text = "With help from Canada, Kenyan forces part of the mission landed in Haiti on Tuesday."
    assert [(who, day) for who, *_, day in _moves(text)] == [("Kenya", "2025-09-09")]


def test_of_several_countries_each_came() -> None:
    text = "Soldiers from Guatemala and El Salvador landed in Haiti on Friday."
    assert sorted(who for who, *_ in _moves(text)) == ["El Salvador", "Guatemala"]
    text = "Jamaican and Belizean soldiers landed in Haiti on Friday."
    assert sorted(who for who, *_ in _moves(text)) == ["Belize", "Jamaica"]


def test_who_left_a_country_for_the_mission_is_of_that_country() -> None:
    text = "The squad of 24 that left Jamaica for Haiti on Thursday is too small, he said."
    assert [(who, value) for who, value, *_ in _moves(text)] == [("Jamaica", 24)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Guatemala brought in another 60 soldiers, taking their tally to 210.",
            ("Guatemala", 60, "actual"),
        ),
        (
            "The mission not long ago received a third group of soldiers from El Salvador.",
            ("El Salvador", None, "actual"),
        ),
        (
            "On Tuesday the mission took in 70 soldiers from El Salvador.",
            ("El Salvador", 70, "actual"),
        ),
    ],
)
def test_whom_the_mission_takes_in_have_come(text: str, told: tuple[str, float, str]) -> None:
    assert [move[:3] for move in _moves(text)] == [told]
    assert told[1] not in [value for _, value, _ in _rows(text)]


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday the mission took in 70 displaced people.",
        "The mission received a second offer of soldiers from Guatemala.",
        "The mission brought in 20 new rules for patrols.",
    ],
)
def test_what_else_is_taken_in_is_no_arrival(text: str) -> None:
    assert _moves(text) == []


def test_what_was_received_not_long_ago_was_not_received_today() -> None:
    text = "The mission not long ago received a third group of soldiers from El Salvador."
    assert [day for *_, day in _moves(text)] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It is two months since 410 Kenyan officers came to Haiti.", "2025-07-01"),
        ("Two months have passed since 410 Kenyan officers landed in Haiti.", "2025-07-01"),
        ("It is three weeks since 410 Kenyan officers came to Haiti.", "2025-08-18"),
    ],
)
def test_it_is_told_how_long_ago_they_came(text: str, day: str) -> None:
    assert _moves(text) == [("Kenya", 410, "actual", day)]


def test_how_many_have_come_since_a_month_are_a_strength() -> None:
    text = "Since June, 410 Kenyan officers have come to Haiti."
    assert _moves(text) == []


def test_the_day_on_which_others_were_welcomed_is_not_that_of_who_is_on_the_way() -> None:
    text = (
        "A fresh contingent of 130 Kenyan police, 22 of them women, is on its way to Haiti to "
        "strengthen the mission, which on Monday took in 60 soldiers from El Salvador."
    )
    assert _moves(text) == [
        ("Kenya", 130, "planned", None),
        ("El Salvador", 60, "actual", "2025-09-08"),
    ]
    assert _rows(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya will start to cut the number of its police in Haiti.", "planned"),
        ("Kenya is to begin reducing its contingent in Haiti.", "planned"),
        ("Nairobi said it would scale down its police presence in Haiti.", "planned"),
        ("Kenya has started to withdraw its officers from Haiti.", "actual"),
        ("Jamaica has pulled its soldiers out of Haiti.", "actual"),
    ],
)
def test_a_country_takes_its_own_home(text: str, status: str) -> None:
    (read,) = extracted([document(ABOUT + text, date(2025, 9, 12))])
    (told,) = [c for c in read.claims if c.kind == "arrival"]
    assert (told.value, told.status) == (None, status)
    assert (told.target or "").endswith("(departure)")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will not reduce its contingent in Haiti.",
        "Kenya would pull its police out of Haiti if no money came.",
        "Odinga said Kenya should withdraw its officers from Haiti.",
        "Kenya will cut the number of its police at home.",
        "Kenya will cut the number of its bases in Haiti.",
    ],
)
def test_what_is_not_taken_home_is_no_departure(text: str) -> None:
    assert _moves(text) == []


# Whose people are, and whether they are there, where another country or a promise stands by.
TOLD = [
    (
        "Only Peru and Chile are represented in Haiti, with about 30 people between them.",
        [("Peru and Chile", 30, "actual")],
    ),
    (
        "Kenya thanked Jamaica for the 24 soldiers who have been in Port-au-Prince since June.",
        [("Jamaica", 24, "actual")],
    ),
    (
        "Mr. Long thanked the premier for The Bahamas\u2019 contribution to the Multinational "
        "Security Support mission in Haiti, to which it sent seven members of its defence force in "
        "May, and for its early pledge of 140 personnel.",
        [("Bahamas", 7, "actual"), ("Bahamas", 140, "pledged")],
    ),
    (
        "Peru promised 200 officers for the mission and has sent only 20.",
        [("Peru", 200, "pledged"), ("Peru", 20, "actual")],
    ),
    ("There is a quarrel about what 300 Kenyans can do.", [("Kenya", 300, "actual")]),
    (
        "Officials said that 600 officers were trained and needed only transport.",
        [("Kenya", 600, "planned")],
    ),
    (
        "Partners have been told of a surge: 600 Kenyans, within weeks, in the commander's words.",
        [("Kenya", 600, "planned")],
    ),
    (
        "A status sheet from the mission lists 416 people in Haiti as of December 1.",
        [("MSS mission", 416, "actual")],
    ),
    ("The mission is small. Planned were 2,500.", [("MSS mission", 2500, "planned")]),
    (
        "Kenya leads the mission with 400 officers, out of 2,500 planned.",
        [("Kenya", 400, "actual"), ("MSS mission", 2500, "planned")],
    ),
    ("Benin promised 2,500 soldiers for the mission.", [("Benin", 2500, "pledged")]),
    (
        "The mission stands at 400 members. All of them are Kenyans. In the end it is meant to "
        "count 2,400 men and women.",
        [("MSS mission", 400, "actual"), ("MSS mission", 2400, "planned")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_whose_they_are_and_whether_they_are_there(
    text: str, expected: list[tuple[str, float, str]]
) -> None:
    assert _rows(text) == expected


def test_who_speaks_of_a_number_of_his_own_is_no_source_of_others() -> None:
    (read,) = extracted(
        [document(ABOUT + "Peru's offer is for 1,500 soldiers; the Bahamas has spoken of 150.")]
    )
    (peru,) = (c for c in read.claims if c.value == 1500)
    assert (peru.actor, peru.attributed_to) == ("Peru", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A group of Peruvian police landed on May 6. Of the 144 officers in this group, all "
            "are trained.",
            [("Peru", 144, "actual")],
        ),
        (
            "Jamaica will assign twenty officers from the Jamaica Defence Force and the Jamaica "
            "Constabulary Force.",
            [("Jamaica", 20, "planned")],
        ),
        (
            "They have some 900 people in Haiti, mostly Kenyans, and were promised 2,400.",
            [("MSS mission", 900, "actual"), ("MSS mission", 2400, "pledged")],
        ),
        (
            "Peru has sent 135 police officers to the mission, which is nearly 900 strong.",
            [("Peru", 135, "actual"), ("MSS mission", 900, "actual")],
        ),
        (
            "A group of Peruvian police landed on May 6. The 144 officers join some 60 other "
            "Peruvians there.",
            [("Peru", 144, "actual"), ("Peru", 60, "actual")],
        ),
        (
            "“The government has committed 60 soldiers to the mission,” said Raymond King of the "
            "Royal Bahamas Defence Force.",
            [("Bahamas", 60, "pledged")],
        ),
        ("The 12-member Kenyan mission met ministers in Port-au-Prince.", []),
        ("The 700-member Kenyan mission met ministers.", [("Kenya", 700, "actual")]),
        (
            "Otieno was among the more than 500 police officers whom the force had in Haiti by the "
            "end of May.",
            [("Kenya", 500, "actual")],
        ),
        (
            "Some 300 officers vetted by the United States are ready.",
            [("Kenya", 300, "planned")],
        ),
        ("About 500 foreign police officers are in Haiti.", [("MSS mission", 500, "actual")]),
        ("About 500 police and soldiers are in Haiti.", [("MSS mission", 500, "actual")]),
        (
            "The Ministry of Foreign Affairs told of the government's intention to send 300 extra "
            "police personnel to Haiti.",
            [("Kenya", 300, "planned")],
        ),
        (
            "Peers spoke of the agreement with Jamaica to send 90 police.",
            [("Jamaica", 90, "planned")],
        ),
        (
            "The force was to include 900 Kenyan police officers and 800 soldiers from other "
            "countries, but the number of people who are there is closer to 300.",
            [
                ("Kenya", 900, "planned"),
                ("MSS mission", 800, "planned"),
                ("MSS mission", 300, "actual"),
            ],
        ),
        (
            "Kenya promised 900 officers, but the number of personnel on the ground is closer to "
            "300.",
            [("Kenya", 900, "pledged"), ("Kenya", 300, "actual")],
        ),
    ],
)
def test_whose_they_are_is_read_from_the_words_about_them(
    text: str, expected: list[tuple[str, float, str]]
) -> None:
    assert _rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya's police mission in Haiti ends, with the last 300 officers due to fly home in "
            "October.",
            [("Kenya", 300.0, "planned", "2025-10-01")],
        ),
        (
            "The 90 Peruvians came to Haiti on May 6, and 17 more landed on June 6.",
            [("Peru", 90.0, "actual", "2025-05-06"), ("Peru", 17.0, "actual", "2025-06-06")],
        ),
        (
            "Peruvian soldiers prepare for the arrival of additional contingents in the coming "
            "days.",
            [("MSS mission", None, "planned", None)],
        ),
        (
            "Eight Peruvian soldiers landed on May 6. Another flight is due on October 9.",
            [("Peru", 8.0, "actual", "2025-05-06"), ("MSS mission", None, "planned", "2025-10-09")],
        ),
        (
            "Peru, Chad and Belize are expected to send advance contingents in October.",
            [(w, None, "planned", "2025-10-01") for w in ("Peru", "Chad", "Belize")],
        ),
    ],
)
def test_whose_comings_and_goings_are(
    text: str, expected: list[tuple[str, float | None, str, str | None]]
) -> None:
    assert _moves(text) == expected


def test_what_a_number_counts_is_told_by_the_noun_it_shares() -> None:
    text = "The 75 Guatemalan and eight Salvadoran troops were met by police at the airport."
    (read,) = extracted([document(ABOUT + text, date(2025, 9, 12))])
    own = [c for c in read.claims if c.kind == "personnel"]
    assert {(c.actor, c.unit) for c in own} >= {("Guatemala", "soldiers")}


def test_who_has_led_since_a_day_has_not_had_so_many_since() -> None:
    text = "Kenya has led the mission since October 2023, sending 700 officers to Haiti."
    (read,) = extracted([document(ABOUT + text, date(2025, 9, 12))])
    assert [c.start for c in read.claims if c.value == 700] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A second Peruvian contingent of 90 came on June 6, after a first one of 70 in May.",
            [("Peru", 90.0, "2025-06-06"), ("Peru", 70.0, "2025-05-01")],
        ),
        (
            "Five Peruvian officers are ready. They are scheduled to deploy on October 21st.",
            [("Peru", 5.0, "2025-10-21")],
        ),
        (
            "Five Peruvian officers are ready. They are scheduled to deploy once they are paid.",
            [],
        ),
    ],
)
def test_comings_told_by_what_was_told_before(
    text: str, expected: list[tuple[str, float | None, str | None]]
) -> None:
    assert [(who, value, day) for who, value, _, day in _moves(text)] == expected


def test_a_group_in_a_row_that_set_out_is_told_without_a_day() -> None:
    text = "A second contingent of Kenyan police officers departed Nairobi for Haiti."
    assert [row[:3] for row in _moves(text)] == [("Kenya", None, "actual")]
    assert _moves("A contingent of Kenyan police officers departed Nairobi for Haiti.") == []


def test_a_year_is_no_number_of_people() -> None:
    assert _rows("Ruto warns the officers not to commit themselves beyond 2027.") == []


def test_those_promised_who_are_there_now_are_there() -> None:
    text = "The 150 soldiers that Guatemala had promised are now in Haiti."
    assert _rows(text) == [("Guatemala", 150, "actual")]
    text = "The 150 soldiers that Guatemala had promised are still at home."
    assert _rows(text) == [("Guatemala", 150, "pledged")]
