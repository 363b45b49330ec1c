"""People who lost their homes, go hungry or need aid."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims import Claim
from reading import claims


def displacement(text: str) -> list[Claim]:
    return claims(text, "displacement")


def only(text: str) -> Claim:
    (claim,) = displacement(text)
    return claim


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("More than 700,000 people have been uprooted in Haiti.", 700_000, "more_than"),
        ("Some 700,000 Haitians have fled their homes.", 700_000, "about"),
        ("The violence has driven nearly 600,000 people from their homes.", 600_000, "nearly"),
        ("Gang violence has forced more than 20,000 people to flee.", 20_000, "more_than"),
        ("At least 40,000 people fled Port-au-Prince.", 40_000, "at_least"),
        ("The violence left 6,000 people homeless.", 6_000, "exact"),
        ("Haiti has 1.3 million internally displaced people.", 1_300_000, "exact"),
        ("The number of displaced people has tripled to one million.", 1_000_000, "exact"),
        ("The agency put the number who fled their homes at some 20,000.", 20_000, "about"),
        ("A total of 4,200 people were chased out of Kenscoff.", 4_200, "exact"),
        ("Over 3,000 people who had been forced out of Kenscoff slept there.", 3_000, "more_than"),
        ("Some 22,000 people are sheltering in schools.", 22_000, "about"),
    ],
)
def test_people_displaced(text: str, value: int, qualifier: str) -> None:
    claim = only(text)
    assert (claim.value, claim.qualifier, claim.unit) == (value, qualifier, "people")
    assert (claim.actor, claim.target) == ("Haitians", "Haiti: people displaced")
    assert claim.status == "actual"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Some 5.5 million people do not get enough to eat.", "Haiti: people short of food"),
        ("About 5.4 million Haitians face acute hunger.", "Haiti: people short of food"),
        ("Six million people need humanitarian assistance.", "Haiti: people in need of aid"),
    ],
)
def test_people_in_need(text: str, target: str) -> None:
    claim = only(text)
    assert (claim.target, claim.status) == (target, "actual")


def test_a_part_with_its_own_time_is_told_apart_from_the_total() -> None:
    total, part, hungry = displacement(
        "More than one million people are displaced, 40,000 of them in recent weeks, and "
        "5.5 million do not get enough to eat."
    )
    assert (total.value, total.target) == (1_000_000, "Haiti: people displaced")
    assert part.value == 40_000
    assert part.target == "Haiti: people displaced (increment in recent weeks)"
    assert (hungry.value, hungry.target) == (5_500_000, "Haiti: people short of food")
    assert hungry.date_text is None


def test_further_people_are_an_increment() -> None:
    claim = only("Another 10,000 residents have been displaced.")
    assert claim.target == "Haiti: people displaced (increment)"


def test_what_is_foreseen_is_planned_and_what_is_denied_is_denied() -> None:
    ahead = only("Some 2 million Haitians could go hungry next year, aid groups warned.")
    assert ahead.status == "planned"
    assert (ahead.start, ahead.end) == (date(2025, 1, 1), date(2025, 12, 31))
    assert only("Gangs did not displace 5,000 people, the mayor said.").status == "denied"


def test_the_count_is_credited_to_who_counted() -> None:
    claim = only("The attack displaced 6,270 people, according to the IOM.")
    assert claim.attributed_to == "International Organization for Migration (IOM)"


@pytest.mark.parametrize(
    "text",
    [
        "More than 300 families lost their homes.",
        "More than 4,000 inmates escaped from prison.",
        "Kenya hosts more than 700,000 refugees.",
        "In Sudan, 10 million people have been displaced.",
        "Some 5,000 Kenyans were displaced by floods.",
        "The Dominican Republic deported 20,000 Haitians in a week.",
        "The campaign will vaccinate 100,000 displaced children.",
        "Some 500 officers live in tents at the base.",
        "The force has 400 officers and needs 2,500, plus shelter and food.",
        "The $33 million package will feed 100,000 people.",
    ],
)
def test_other_counts_are_none(text: str) -> None:
    assert displacement(text) == []
