"""Who abstained, and which number a date belongs to."""

from __future__ import annotations

import pytest
from reading import claims

ABSTAINED = [
    "With 13 members in favour and two, China and the Russian Federation, abstaining, the Council "
    "today adopted resolution 2699 (2023) and authorized a mission for Haiti.",
    "The resolution on the Haiti mission passed with 13 votes, China and Russia abstaining.",
    "The Council backed the mission for Haiti by 13 votes in favour; China and Russia abstained.",
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
