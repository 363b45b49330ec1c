"""Money that nobody gives, holds or owes to the mission, and money told once."""

from __future__ import annotations

import pytest
from reading import claims

ABOUT = "Kenya leads the Multinational Security Support mission in Haiti.\n"


def _funding(text: str) -> list[tuple[float | None, str | None, str]]:
    return [(c.value, c.unit, c.status) for c in claims(ABOUT + text, "funding")]


@pytest.mark.parametrize(
    "text",
    [
        "The governor gave the widow of the officer Sh800,000.",
        "A senator handed Sh300,000 to the officer's family.",
        "The minister hoped that other countries would contribute money to the mission.",
        "Jamaica supports the proposal for the United Nations to meet the costs of the mission.",
        "The envoy is seeking a plan to which more countries will put their money for the mission.",
        "A rights group wants Washington to suspend the money for the mission.",
        "An MP called for the money for the mission to be kept back.",
        "There are some in Congress who would cut off the money for the mission.",
        "We spent $2 billion on a mission in Haiti that left in 2017.",
        "Canada will contribute $58 million to climate adaptation in the Caribbean.",
        "Nairobi promised to reform the police force, but 12 years and 40 billion shillings later, "
        "little has changed.",
        "Kenya has spent 12 billion shillings on a reform of its police service since 2012.",
        "Officers of the mission get a monthly allowance on top of their pay.",
        "Jean Doe, for whom the FBI offers $2 million, is still at large.",
        "The FBI offers $2 million for information on Jean Doe, a gang leader.",
        "The United States put a $5 million bounty on Jean Doe, a gang leader.",
    ],
)
def test_money_wished_for_or_of_other_things_is_no_funding(text: str) -> None:
    assert _funding(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada gave $80 million to the mission.", (80_000_000, "CAD", "actual")),
        ("Spain said that it would help to meet the costs of the mission.", "pledged"),
        ("The United States has stopped its money for the mission.", "frozen"),
        ("The officers have not left for lack of funds for the mission.", "actual"),
        ("Put the $90 million into the mission.", "called_for"),
        ("The officers of the mission got their allowances on Monday.", "actual"),
    ],
)
def test_money_for_the_mission_is_told_as_it_is_put(text: str, expected: object) -> None:
    (found,) = _funding(text)
    assert expected in (found, found[2])


def test_money_held_back_is_told_once_with_its_sum() -> None:
    text = (
        "The United States has told the United Nations to stop its money for the mission.\n"
        "Some $13 million for the mission is now frozen."
    )
    assert [(value, status) for value, _, status in _funding(text)] == [(13_000_000, "frozen")]


def test_lives_lost_are_no_homes_lost() -> None:
    text = "Violence took the lives of 4,800 people in Haiti and has displaced over one million."
    assert [c.value for c in claims(ABOUT + text, "displacement")] == [1_000_000]
