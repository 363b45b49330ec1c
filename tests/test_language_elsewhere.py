"""Which sentences of texts on many topics are about the mission's country."""

from __future__ import annotations

from dataclasses import replace

import pytest
from missionbrief.claims.claim import Claim
from missionbrief.claims.extract import claims_of
from missionbrief.language.model import pipeline
from missionbrief.language.read import read
from reading import MISSION, article, document


def numbers(text: str, title: str | None = None) -> set[float]:
    read_ = article(text)
    if title is not None:
        read_ = read(replace(document(text), title=title), MISSION, pipeline(MISSION.key))
    told: tuple[Claim, ...] = claims_of(read_)
    return {c.value for c in told if c.value is not None}


LEAD = "The Kenya-led mission in Haiti has 400 officers there.\n\n"
ASIDE = [
    ("We start in Ukraine, where a drone killed 21 people. Another 33 were injured.", set()),
    ("In El Fasher, shelling killed 41 civilians, the agency said.", set()),
    ("Turning to Haiti, gangs killed 41 people in Kenscoff on Sunday.", {41.0}),
    ("In Sudan 41 people were killed. In Haiti gangs killed 52 people on Monday.", {52.0}),
    ("Gangs killed 52 people in Haiti on Monday, as many as died in Gaza.", {52.0}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), ASIDE)
def test_what_is_told_of_another_theatre_is_not_of_the_mission(
    text: str, values: set[float]
) -> None:
    assert numbers(LEAD + text) - {400.0} == values


def test_a_transcript_is_about_the_mission_from_where_it_is_first_named() -> None:
    text = (
        "MS. JEAN-PIERRE: We have 140 personnel on the ground after the floods in Iowa.\n\n"
        "Q    And on Haiti?\n\n"
        "MS. JEAN-PIERRE: The mission has 400 officers there. We have given it $300 million.\n\n"
        "Q    On Ukraine, what will it cost?\n\n"
        "MS. JEAN-PIERRE: We have asked for $61 billion.\n"
    )
    assert numbers(text, "Press Briefing") == {400.0, 300_000_000.0}


def test_another_theatre_as_a_pattern_turns_nothing_aside() -> None:
    text = "An office modelled on the one for Somalia would cost $160 million a year for the force."
    assert numbers(LEAD + text) - {400.0} == {160_000_000.0}
