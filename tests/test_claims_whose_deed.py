"""Whose deed an operation is: nobody's where none is named, and none where only the state of things
is told."""

from __future__ import annotations

from datetime import date

import pytest
import reading
from missionbrief.claims import Claim
from missionbrief.claims.raids.alike import alike

ABOUT = "Kenya leads the Multinational Security Support mission in Haiti.\n"
PUBLISHED = date(2025, 3, 5)


def operations(text: str) -> list[Claim]:
    return [c for c in reading.claims(ABOUT + text, published=PUBLISHED) if c.kind == "operation"]


@pytest.mark.parametrize(
    "text",
    [
        "The gunmen were beaten back from the hillside of Fort-Jacques.",
        "The assault was repulsed before dawn, shopkeepers said.",
        "The village of Duval was retaken on Sunday.",
    ],
)
def test_what_nobody_is_named_for_is_no_force_s_deed(text: str) -> None:
    assert [c.actor for c in operations(text)] == [None]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Officers of the Kenyan contingent fought gangs at Duval. The gunmen were beaten back.",
         "Kenya"),
        ("The assault was repulsed by the Haitian National Police.", "Haitian National Police"),
        ("The wharf was retaken from the gangs by Haitian police on Sunday.",
         "Haitian National Police"),
    ],
)  # fmt: skip
def test_a_force_in_the_fight_has_done_it(text: str, who: str) -> None:
    assert [c.actor for c in operations(text) if "attack" not in str(c.target)][-1] == who


def test_whom_residents_drive_out_does_no_deed() -> None:
    assert not operations("The gunmen were chased from the market by townspeople with machetes.")


@pytest.mark.parametrize(
    "text",
    [
        "Gangs have captured several more towns in the Artibonite.",
        "The gangs are pouring into the suburbs around the city.",
    ],
)
def test_how_far_gangs_have_spread_is_no_event(text: str) -> None:
    assert not operations(text)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Gangs overran two districts of the capital on Saturday.", "districts"),
        ("Gangs have overrun the towns of Saut-d'Eau and Mirebalais.", "Mirebalais"),
        ("The gangs poured into the suburb of Tabarre.", "Tabarre"),
    ],
)
def test_places_named_or_taken_on_a_day_are_events(text: str, target: str) -> None:
    assert [target in str(c.target) for c in operations(text)] == [True]


def test_what_gangs_hold_is_no_event_and_what_they_burn_is() -> None:
    text = "The gangs have half of Artibonite in their hands. The gangs burned the mill at Duval."
    held, burnt = reading.article(text).sentences
    assert not list(alike(held))
    assert [d.actor for d in alike(burnt)] == ["gangs"]
