"""Several countries in one breath with the mission's people take part, unless it is of else."""

from __future__ import annotations

import pytest
from reading import claims

TOLD = {
    "Two Central American states, Guatemala and El Salvador, are the latest to put people into the "
    "Haiti mission.": {("Guatemala", "actual"), ("El Salvador", "actual")},
    "Jamaica and Belize are heard most often where personnel is promised to the Haiti mission.": {
        ("Jamaica", "pledged"),
        ("Belize", "pledged"),
    },
}
NOT_TOLD = [
    "Panama and the United States penned the text that turns the Haiti mission into a new force.",
    "Russia and China abstained in the vote on the Haiti mission's personnel.",
    "Spain and France gave money to the Haiti mission.",
    "Chad and Benin will not send personnel to the Haiti mission.",
    "Officials of Jamaica and Belize met in Nassau to talk about the Haiti mission's personnel.",
]


@pytest.mark.parametrize("text", TOLD)
def test_countries_beside_the_missions_people_take_part(text: str) -> None:
    found = claims(text, "contributor")
    assert {(c.actor, c.status) for c in found if c.value is None} == TOLD[text]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_countries_that_vote_talk_or_pay_do_not(text: str) -> None:
    assert [c for c in claims(text, "contributor") if c.status != "denied"] == []
