"""Numbers of the dead and of the uprooted that stand beside each other are each told of their
own; harm that must not come is told of nobody."""

from __future__ import annotations

from datetime import date

import pytest
import reading
from missionbrief.claims.learned.counts import uncounted

ABOUT = "Kenya leads the Multinational Security Support mission in Haiti.\n"
PUBLISHED = date(2025, 9, 4)


def told(text: str) -> list[tuple[str, float | None]]:
    found = reading.claims(ABOUT + text, published=PUBLISHED)
    return sorted((c.kind, c.value) for c in found if c.kind in ("displacement", "violence"))


@pytest.mark.parametrize(
    "text",
    [
        "The year began with 820,000 people driven from their homes and 2,700 killed by gangs.",
        "Gang raids have left 820,000 residents uprooted from their homes and 2,700 dead.",
        "There were 820,000 people chased from their homes and about 2,700 people slain.",
    ],
)
def test_each_number_keeps_what_befell_it(text: str) -> None:
    assert told(text) == [("displacement", 820000), ("violence", 2700)]


def test_one_clause_on_a_list_befell_all_of_it() -> None:
    assert told("Some 14 men and 12 women slain in Duval were buried.") == [
        ("violence", 12), ("violence", 14),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        '"The crisis must not claim one life more," the bishop said.',
        '"This must not cost another hundred people their lives," the envoy said.',
    ],
)
def test_harm_that_must_not_come_befell_nobody(text: str) -> None:
    assert told(text) == []


def test_who_should_never_have_been_killed_was_killed() -> None:
    assert told("The gang has claimed 40 lives that should have been spared.") == [("violence", 40)]


def test_the_day_a_report_was_made_public_dates_no_dead() -> None:
    text = "The gangs have killed scores of people in Haiti, says a study made public on Monday."
    (read,) = reading.extracted([reading.document(ABOUT + text, PUBLISHED)])
    assert [c.start for c in read.claims if c.kind == "violence"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Tens of thousands of Haitians have been uprooted since the summer.",
        "Thousands of residents were forced to flee Delmas on Monday.",
        "Gang raids have killed hundreds and uprooted tens of thousands.",
        "Women in their tens of thousands have fled their homes.",
    ],
)
def test_multitudes_driven_out_are_told_without_a_number(text: str) -> None:
    found = reading.claims(ABOUT + text, "displacement", PUBLISHED)
    assert [(c.value, c.unit, c.status) for c in found] == [(None, "people", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "The raids may uproot thousands of residents.",
        "Thousands of Kenyans were displaced by floods at home.",
        "Thousands of policemen have fled the country.",
        "Thousands of residents live in fear.",
    ],
)
def test_no_multitude_is_driven_out_that_may_be_or_is_of_others(text: str) -> None:
    assert not reading.claims(ABOUT + text, "displacement", PUBLISHED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The city, it is said, is 70 per cent in the hands of the gangs.", [("violence", 70)]),
        ("The port city is now 65 percent controlled by gangs.", [("violence", 65)]),
        ("The port city is 65 percent rebuilt, and gangs are in control.", []),
        ("The city is 65 percent in the hands of the police.", []),
    ],
)
def test_a_place_is_told_as_held_in_part_by_gangs(
    text: str, expected: list[tuple[str, float]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the envoy said that gangs threaten the capital, of which they have 80 per cent.",
        "The gangs press on the capital, 80 percent of which they control.",
        "Q: Gangs are said to hold 80 per cent of the capital. What will you do?",
    ],
)
def test_the_share_of_a_place_that_gangs_hold_counts_nobody_and_has_no_day(text: str) -> None:
    found = [c for c in reading.claims(ABOUT + text, published=PUBLISHED) if c.kind == "violence"]
    assert [(c.actor, c.target, c.value, c.start) for c in found] == [
        ("gangs", "capital under gang control", 80, None)
    ]


def test_a_share_of_goods_is_none_of_victims() -> None:
    assert told("Gangs hold the port, through which 80 per cent of imports come.") == []


def test_those_reported_killed_are_not_uprooted_beside_others() -> None:
    text = "More than 4,200 people were reported killed, with gang attacks displacing over 700,000."
    assert told(text) == [("displacement", 700000), ("violence", 4200)]


def victims(text: str) -> list[tuple[float | None, str | None, str | None]]:
    found = reading.claims(ABOUT + text, "violence", PUBLISHED)
    return [(c.value, c.unit, c.target) for c in found]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The office recorded 412 victims of sexual abuse in Haiti.", "victims of sexual abuse"),
        ("There were 412 victims of sexual violence in Haiti.", "victims of sexual violence"),
        ("There were 412 victims of gang violence in Haiti.",
         "victims of gang violence killed or injured"),
    ],
)  # fmt: skip
def test_victims_are_told_by_what_befell_them(text: str, target: str) -> None:
    assert victims(text) == [(412, "people", target)]


@pytest.mark.parametrize(
    "text",
    [
        "A global review counted 412 victims of sexual abuse last year, including 80 children.",
        "Worldwide, 1,200 people were killed by armed groups last year.",
        "Some 30 armed groups hold the country hostage.",
        "About 20 gangs are holding the capital hostage.",
    ],
)
def test_the_world_s_victims_and_a_country_held_hostage_are_no_count(text: str) -> None:
    assert victims(text) == []


def test_those_who_are_held_are_counted() -> None:
    assert [v for v, *_ in victims("Twelve nuns were taken hostage by gangs in Haiti.")] == [12]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On August 12 the premier flew to Nairobi after the deaths of 60 people in Savien.", None),
        ("Protests began on August 12 following the killing of 60 people in Savien.", None),
        ("The premier resigned after the killing of 60 people in Savien on August 12.", 12),
        ("On August 12 gangs killed 60 people in Savien after police left.", 12),
    ],
)
def test_the_day_of_what_came_later_dates_no_dead(text: str, days: int | None) -> None:
    (found,) = reading.claims(ABOUT + text, "violence", PUBLISHED)
    assert found.start == (date(2025, 8, days) if days else None)


def test_the_time_of_a_tally_does_not_date_the_last_of_it() -> None:
    text = (
        "A Kenyan officer was shot dead, bringing the total number of Kenyan deaths in Haiti to "
        "three since the mission began in June 2024. Two armoured vehicles were also set on fire "
        "in the attack."
    )
    found = reading.claims(text, published=PUBLISHED)
    dates = [(c.kind, c.value, c.start) for c in found if c.kind in ("casualty", "operation")]
    assert dates == [
        ("casualty", 1, None), ("casualty", 3, date(2024, 6, 1)), ("operation", None, None),
    ]  # fmt: skip
    assert not [c for c in found if c.kind in ("violence", "personnel")]


def test_a_named_officer_is_of_the_country_told_of_him() -> None:
    text = (
        "A service was held for Peter Mwangi, a Kenyan officer who died in Haiti. His body was "
        "flown home. Many came.\n\nMwangi was killed on March 3 in an operation against gangs."
    )
    found = reading.claims(text, "casualty", PUBLISHED)
    assert {c.actor for c in found if c.target == "Peter Mwangi"} == {"Kenya"}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The number of displaced people in Haiti has doubled in the past three months to 600,000.",
         None),
        ("Some 600,000 people have fled their homes in Haiti in the past three months.",
         date(2025, 6, 4)),
    ],
)  # fmt: skip
def test_a_stretch_in_which_a_number_grew_does_not_date_it(text: str, start: date | None) -> None:
    assert [c.start for c in reading.claims(text, "displacement", PUBLISHED)] == [start]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("At least 900 people were killed in July, mainly in Port-au-Prince.", "Haiti"),
        ("At least 900 people were killed in Port-au-Prince in July.", "Port-au-Prince"),
    ],
)
def test_where_most_were_is_not_where_all_were(text: str, place: str) -> None:
    assert [c.place for c in reading.claims(ABOUT + text, "violence", PUBLISHED)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The gang, which consists of about 120 members, is accused of killings and kidnappings.",
        "The gang, made up of 120 members, is accused of murder.",
        "The toll of the dead remains unclear, with estimates ranging between 30 and over 60.",
    ],
)
def test_how_many_a_gang_has_or_a_toll_may_be_counts_nobody_killed(text: str) -> None:
    assert told(text) == []


def test_a_gang_of_so_many_has_not_lost_them() -> None:
    assert told("A gang of 90 men killed 12 people in Cabaret.") == [("violence", 12)]


@pytest.mark.parametrize(
    "text",
    [
        "In a country of 12 million people, more than 600,000 are now displaced.",
        "The nation of 12 million has seen 600,000 people displaced.",
    ],
)
def test_how_many_live_in_a_country_are_not_displaced(text: str) -> None:
    assert told(text) == [("displacement", 600000)]


def test_what_a_number_rose_to_counts_what_it_rose_from() -> None:
    text = (
        "A country of some 11 million saw the number of people displaced there double within nine "
        "months – from 280,000 to more than 570,000 – while aid became ever harder to reach."
    )
    found = dict(uncounted(reading.sentence(text), ()))
    assert found["displacement"].target == "Haiti: people displaced"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Gangs killed 200 people and injured 90 in attacks on Cabaret, including 12 women.",
         ("women killed or injured", "people")),
        ("No fewer than 540 people were killed and 210 injured in raids on Carrefour, including at"
         " least 17 children.", ("children killed or injured", "people")),
        ("Gangs injured 90 people in attacks on Cabaret, including 12 women.",
         ("women", "injured")),
    ],
)  # fmt: skip
def test_some_told_behind_dead_and_hurt_may_be_of_either(text: str, whom: tuple[str, str]) -> None:
    found = reading.claims(ABOUT + text, "violence", PUBLISHED)
    assert whom in {(c.target, c.unit) for c in found}
