"""Who abstained, and which number a date belongs to."""

from __future__ import annotations

import pytest
from reading import claims

ABSTAINED = [
    "With 13 members in favour and two, China and the Russian Federation, abstaining, the Council "
    "today adopted resolution 2699 (2023) and authorized a mission for Haiti.",
    "The resolution on the Haiti mission passed with 13 votes, China and Russia abstaining.",
    "The Council backed the mission for Haiti by 13 votes in favour; China and Russia abstained.",
    "The text on the Haiti mission got 13 votes, with two abstentions (namely China and Russia).",
]


@pytest.mark.parametrize("text", ABSTAINED)
def test_the_missions_own_country_never_abstains(text: str) -> None:
    votes = [c for c in claims(text, "mandate") if c.unit in ("votes", "abstentions")]
    assert votes
    for vote in votes:
        told = (vote.target or "").partition("abstaining: ")[2]
        assert told in ("", "China, Russia")


def test_a_date_told_for_what_a_number_is_held_against_is_not_the_numbers() -> None:
    text = "At least 219 people were killed by police in Haiti, against 33 the year before."
    assert [(c.value, c.start) for c in claims(text, "violence") if c.value == 219] == [(219, None)]


def test_whom_a_bracket_names_as_abstaining_did_and_who_asked_for_the_thing_did_not() -> None:
    text = (
        "Panama put the text on the mission for Haiti to the vote; it was passed with 12 votes and "
        "three abstentions, namely China, Pakistan and Russia.\n"
        "The Council decided that the mission, as Haiti requested in a letter, may build bases."
    )
    held = {c.actor: c.stance for c in claims(text, "position")}
    assert held == {
        "Panama": "support",
        **dict.fromkeys(("China", "Pakistan", "Russia"), "abstain"),
        "Haiti": "support",
    }
