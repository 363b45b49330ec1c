"""Numbers, moves and events that look like those of the mission and are none."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims.extract import claims_of
from reading import article, claims

TOLD_ON = date(2024, 9, 18)
HARMED = [
    ("At least 207 people, most of them over 60, were put to death in Haiti in December.",
     ["violence 207"]),
    ("At least 5,601 people were killed in Haiti last year, an increase of more than 1,000 over"
     " 2023.", ["violence 5601"]),
    ("In December 207 people were murdered in Haiti on the order of one gang leader.",
     ["violence 207"]),
    ("Benin promised the Haiti mission 2,000 soldiers. The Beninese army is stretched in the north,"
     " where jihadist fighters killed seven soldiers in March.", []),
    ("A Kenyan officer was shot in the leg in Haiti on Sunday, according to two of his colleagues.",
     ["casualty 1"]),
    ("Officers of the Kenya-led mission in Haiti returned fire and the gunmen were pushed back."
     " Four of them were fatally injured.", []),
    ("Jack Ombaka denied that faulty armour had played a part in the constable's death in Haiti.",
     []),
    ("On the wall in Haiti hang photographs of Kenyan officers, all of them dead.", []),
    ("Kenya's envoy said his country's officers had served in Haiti with honour. Three of his"
     " compatriots had paid with their lives.", ["casualty 3"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HARMED)
def test_ages_years_growth_attackers_and_who_says_it_are_no_victims(
    text: str, expected: list[str]
) -> None:
    found = claims_of(article(text, TOLD_ON))
    told = [
        f"{c.kind} {c.value:g}"
        for c in found
        if c.value is not None and (c.kind == "casualty" or (c.kind == "violence" and expected))
    ]
    assert told == expected


STRENGTHS = [
    "The officers of the mission in Haiti come from six countries, and three of every four are"
    " Kenyan.",
    "The Kenyans in Haiti had one working vehicle between eleven men.",
    "“Our thoughts are with our two colleagues in Haiti,” said Douglas Kanja.",
    "Since the mission in Haiti began, 19 of its members have received treatment in Santo Domingo.",
    "The mission is in Haiti. Members of the Haitian community, who number about 300, plan to pray"
    " on Sunday.",
    "Volker Türk said the latest deaths in Haiti bring the total for the year to 5,000, and wants"
    " the international force deployed.",
]


@pytest.mark.parametrize("text", STRENGTHS)
def test_ratios_patients_residents_and_the_dead_are_no_strength(text: str) -> None:
    assert claims(text, "personnel") == []


MOVES = [
    "Kenyan officers of the mission hold a base in Haiti. “On Sunday they came up to the corner and"
    " turned around,” said a mechanic.",
    "The Guatemalans are in Haiti to back the mission. On Monday they went out for the first time.",
    "William Ruto arrives in Port-au-Prince on Saturday to greet his officers in Haiti.",
    "Our colleagues from Guatemala went as far as the edge of town in Haiti on Thursday.",
    "More than 700 Kenyan officers in Haiti do not know whether they will stay, come home or change"
    " uniform.",
]


@pytest.mark.parametrize("text", MOVES)
def test_who_only_moves_about_or_does_not_know_neither_comes_nor_leaves(text: str) -> None:
    assert claims(text, "arrival") == []


def test_a_strength_to_be_reached_by_a_month_that_is_past_is_that_of_the_next_year() -> None:
    text = "He said Kenya would send 600 more officers to Haiti to bring it to 1,000 by January."
    found = [c for c in claims_of(article(text, TOLD_ON)) if c.value == 1000]
    assert [c.end for c in found] == [date(2025, 1, 31)]


def test_what_never_came_about_does_not_make_what_is_there_planned() -> None:
    text = (
        "The mission in Haiti was supposed to have 2,500 personnel but never got beyond 1,000,"
        " with the rest coming from Guatemala and Jamaica."
    )
    assert {c.status for c in claims(text, "contributor")} == {"actual"}


MANDATE = [
    ("I'd like the mandate of the mission in Haiti to be renewed in October.", []),
    ("A text on the Haiti force needs nine votes to pass in the Security Council.", []),
    ("Kenya and Haiti signed an agreement on March 1 to get around the High Court's ruling on the"
     " deployment.", ["signed actual"]),
    ("William Ruto insists Kenya will lead the mission in Haiti in spite of last week's judgment by"
     " the High Court.", ["ruled actual"]),
    ("The Security Council backed the Haiti mission on Oct. 2; 13 of 15 members were in favor.",
     ["authorised actual", "votes 13"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MANDATE)
def test_a_wish_a_need_and_a_ruling_kept_or_evaded_are_no_new_act(
    text: str, expected: list[str]
) -> None:
    found = claims_of(article(text, TOLD_ON))
    told = [
        f"{c.rule.removeprefix('mandate/')} {c.status if c.value is None else f'{c.value:g}'}"
        for c in found
        if c.kind == "mandate"
    ]
    assert told == expected


def test_a_court_s_order_is_not_of_the_day_until_which_it_holds() -> None:
    text = "The High Court has extended its order against the deployment to Haiti to 26 January."
    assert all(c.start is None for c in claims(text, "mandate"))


VISITS = [
    ("William Ruto has no plans to come to Haiti.", ["denied"]),
    ("William Ruto has plans to go to Haiti.", ["planned"]),
    ("A visit to Haiti by Kipchumba Murkomen, planned for July 10, did not take place.",
     ["denied"]),
    ("William Ruto, addressing a meeting on Haiti in New York, said the mission had few trucks.",
     []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VISITS)
def test_a_visit_that_is_not_made_is_denied_and_none_is_told_without_its_words(
    text: str, expected: list[str]
) -> None:
    assert [c.status for c in claims(text, "visit") if c.target == "Haiti"] == expected


def test_a_patrol_that_leaves_its_base_does_not_give_it_up() -> None:
    text = "A Kenyan patrol left its base in Pont-Sondé, Haiti, within an hour of the first call."
    assert not any("given up" in (c.target or "") for c in claims(text, "operation"))


def test_a_fund_that_is_run_or_takes_money_in_has_not_come_to_its_end() -> None:
    text = "The fund for the Haiti mission, run by the UN, had taken in $68 million up to May."
    assert not any("end" in (c.target or "") for c in claims(text, "funding"))


def test_the_ground_that_gangs_hold_is_no_share_of_the_displaced() -> None:
    text = (
        "At least 1.3 million Haitians have been displaced and the gangs' hold on the capital has"
        " gone from 80 percent to around 90 percent."
    )
    assert [c.unit for c in claims(text, "displacement")] == ["people"]


def test_since_when_others_died_is_not_when_a_named_officer_did() -> None:
    text = (
        "Elijah Wekesa, a Kenyan constable, was buried on Monday. Elijah Wekesa is the third Kenyan"
        " officer to die in Haiti since the mission arrived almost a year ago."
    )
    found = [c for c in claims_of(article(text, TOLD_ON)) if c.target == "Elijah Wekesa"]
    assert all(c.start is None or c.start.year == 2024 for c in found)


LISTS = [
    "Seven countries have offered people for Haiti. The seven are the Bahamas, Bangladesh, Belize,"
    " Barbados, Benin, Chad and Jamaica.",
    "Five officers who spoke to the paper by phone from the base in Haiti painted a dark picture.",
    "The mission in Haiti is to become a U.N. one, with a budget that all 193 members of the United"
    " Nations would have to pay.",
    "Bangladesh, which may join the mission in Haiti, has some 5,800 people in UN peacekeeping.",
]


@pytest.mark.parametrize("text", LISTS)
def test_states_informants_and_other_peacekeepers_are_no_strength(text: str) -> None:
    assert claims(text, "personnel") == []


def test_people_above_a_million_are_counted_and_no_age() -> None:
    text = "Fighting in Haiti has pushed the number of displaced people above one million."
    assert [c.value for c in claims(text, "displacement")] == [1_000_000]


MEETINGS = [
    ("William Ruto, addressing a meeting on Haiti at UN headquarters on Monday, asked for trucks.",
     ("William Ruto", "United States", "actual")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MEETINGS)
def test_where_a_meeting_is_its_guests_are(text: str, expected: tuple[str, str, str]) -> None:
    assert [(c.actor, c.target, c.status) for c in claims(text, "visit")] == [expected]


def test_those_of_a_force_are_what_the_force_has() -> None:
    text = (
        "Jamaica sends 24 people to Haiti. Twenty come from the Jamaica Defence Force and four from"
        " the Jamaica Constabulary Force."
    )
    found = [(c.value, c.unit) for c in claims(text, "personnel") if c.value != 24]
    assert found == [(20, "soldiers"), (4, "officers")]
