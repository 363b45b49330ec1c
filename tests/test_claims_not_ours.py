"""Whom a number or a move is told of: those of a council, two who talked, the dead told before,
others of years ago; and the same wordings where the mission's people are meant."""

from __future__ import annotations

import pytest
from missionbrief.claims.learned.counts import uncounted
from reading import claims, document, extracted, sentence

ABOUT = "Kenya leads the Multinational Security Support mission in Haiti.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Eleven of the Council's 15 members voted to prolong Kenya's mission.",
        "Nine of the 15 members of the Security Council backed a text drafted by Kenya.",
        "Only eight of the Assembly's 193 members have paid for the Kenyan police.",
        "Mudavadi and the envoy talked about the Kenyan police. The two agreed to meet again.",
        "The minister said the three had discussed the deployment of the Kenyan officers.",
        "At least 60 people were killed. Kenya's police said 22 of them were children.",
        "Gunmen killed 20 people in Cabaret. The mayor says at least 45 and wants help.",
        "Four Kenyan officers were hurt. Two of them are in a hospital abroad.",
        "Older sailors recall that 90 Jamaican soldiers served in Haiti with the UN in 1995.",
    ],
)
def test_other_people_than_the_missions_are_no_strength(text: str) -> None:
    assert claims(ABOUT + text, "personnel") == []
    assert claims(ABOUT + text, "arrival") == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Belize has 14 members in the mission.", [14]),
        ("Kenya has sent 400 officers. Forty of them are women.", [400, 40]),
        ("Kenya's second year in Haiti ended with only 690 officers deployed.", [690]),
    ],
)
def test_the_missions_own_people_are_still_counted(text: str, values: list[float]) -> None:
    assert [c.value for c in claims(ABOUT + text, "personnel")] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Some 120 people were killed. Of them, 43 were women, the mayor said.", [120, 43]),
        ("Gunmen killed 20 people in Cabaret. A rights group speaks of 35.", [20, 35]),
        ("Gunmen killed 20 people in Cabaret. The mayor puts it at 35, a priest at 50.", [20, 35]),
        ("Gunmen killed 20 people in Cabaret. Twelve of them fled.", [20]),
        ("Three Kenyan officers were killed. Two of them were women.", []),
    ],
)
def test_another_count_of_the_dead_told_before_is_one_of_victims(
    text: str, values: list[float]
) -> None:
    assert [c.value for c in claims(ABOUT + text, "violence")] == values


@pytest.mark.parametrize(
    "text",
    [
        "The senator on Tuesday repeated his appeal to Ruto to bring the Kenyan police home.",
        "On Friday he recalled that the Kenyan soldiers captured in Mogadishu had all come back.",
        "The new envoy welcomed the force on Monday and asked for money.",
        "The Kenyan soldiers held in Somalia flew home on Monday.",
    ],
)
def test_a_call_a_memory_or_approval_moves_nobody(text: str) -> None:
    assert claims(ABOUT + text, "arrival") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "About 80 of the Jamaicans who arrived last year are due to leave Haiti in October.",
            [(80, "Jamaicans", "actual"), (80, "Jamaicans (departure)", "planned")],
        ),
        (
            "The first 200 Kenyans, who came to Haiti in June, went home in August.",
            [(200, "first Kenyans", "actual"), (200, "first Kenyans (departure)", "actual")],
        ),
        (
            "Around 90 of the Kenyans who have been there for a year are to fly back to Nairobi.",
            [(90, "Kenyans (departure)", "planned")],
        ),
        (
            "A further 300 Kenyans were to join them in August but have not left the country.",
            [(300, "further Kenyans (departure)", "denied")],
        ),
        (
            "The latest group, of 144, landed in Haiti on Monday.",
            [(144, "latest group", "actual")],
        ),
        ("The force ought to be in Haiti by January 1.", [(None, "force", "planned")]),
    ],
)
def test_who_came_and_is_to_go_is_told_of_each_move(
    text: str, expected: list[tuple[float | None, str, str]]
) -> None:
    found = claims(ABOUT + text, "arrival")
    assert [(c.value, c.target, c.status) for c in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Eleven people were badly hurt, three of them gang members hit in a clash with police.",
        "A search for a stolen truck ended with a Kenyan officer missing, the mission has said.",
        "Three gang members were lynched by residents on Monday.",
    ],
)
def test_what_only_befell_somebody_is_no_operation_of_his(text: str) -> None:
    found = [c for c in extracted([document(ABOUT + text)])[0].claims if c.kind == "operation"]
    assert found == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kenya has seen more police violence at rallies since June.\n"
         "Protesters were beaten, according to Amnesty, which counted at least 25 police killings "
         "of protesters since May.", "Kenya"),
        ("Haiti has seen more police violence at rallies since June.\n"
         "Protesters were beaten, according to Amnesty, which counted at least 25 police killings "
         "of protesters since May.", "Haiti"),
    ],
)  # fmt: skip
def test_protesters_killed_are_of_the_country_last_told_of(text: str, place: str) -> None:
    assert [(c.value, c.place) for c in claims(text, "violence")] == [(25, place)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Gangs hold 85 percent of Port-au-Prince and move north, where the Gran Grif gang killed "
         "ten people.", "gangs"),
        ("The Gran Grif gang controls 60 percent of Artibonite in Haiti.", "Gran Grif"),
    ],
)  # fmt: skip
def test_who_holds_a_share_is_who_is_told_to_hold_it(text: str, actor: str) -> None:
    assert [c.actor for c in claims(text, "violence") if c.unit == "percent"] == [actor]


def test_a_share_of_a_plan_that_is_funded_is_none_of_victims() -> None:
    text = (
        "The 2024 Humanitarian Response Plan for Haiti is funded at about 15 percent, while gangs "
        "go on killing."
    )
    assert [kind for kind, _ in uncounted(sentence(text), ()) if kind == "violence"] == []


def test_when_a_death_is_spoken_of_is_not_when_it_came() -> None:
    text = (
        "Constable Peter Wafula of Kenya was killed in Haiti.\n"
        "The mission has been there for a year. Its base lies by the airport. The rains have come. "
        "Prices rise.\n"
        "On Monday the governor called the death of the officer a blow to all."
    )
    assert [c.target for c in claims(ABOUT + text, "casualty")] == ["Peter Wafula"]
