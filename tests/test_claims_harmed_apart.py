"""Numbers of the dead and of the uprooted that stand beside each other are each told of their
own; harm that must not come is told of nobody."""

from __future__ import annotations

from datetime import date

import pytest
import reading

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
