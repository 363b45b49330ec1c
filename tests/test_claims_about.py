"""Which articles are about the mission, and which force it is that a claim is about."""

from __future__ import annotations

import pytest
from reading import claims, document, extracted

OURS = [
    "Up to 2,000 soldiers from Benin may go to Haiti, a diplomat said. Guyana will give money.",
    "It took the House three hours to clear the way for police to go to Haiti.",
    "A judge froze the Haiti force again on Tuesday.",
    "Counterparts met on security in Haiti.",
    "Port-au-Prince saw six members of the Royal Bahamas Defence Force land on Friday.",
    "Another 75 Guatemalan military police got off an aircraft in Port-au-Prince on Saturday.",
    "Haiti's prime minister looked on as Kenya signed the paper that lets its police leave.",
    "Haiti will cost the treasury $6 million. The islands promised 150 marines in 2023.",
    "Donors told Haitians that help was on its way. We do not ask for the force to go home.",
]
OTHERS = [
    "Haiti beat Jamaica 2-1 in Kingston on Friday in front of 20,000 people.",
    "A hurricane killed twelve people in the south of Haiti.",
    "Kenya deployed 400 police officers to Mombasa.",
    "Police in Springfield arrested two Haitians on Friday.",
]


@pytest.mark.parametrize("text", OURS)
def test_an_article_on_those_sent_to_haiti_is_about_the_mission(text: str) -> None:
    (read,) = extracted([document(text)])
    assert read.about


@pytest.mark.parametrize("text", OTHERS)
def test_an_article_that_only_names_the_country_is_not(text: str) -> None:
    (read,) = extracted([document(text)])
    assert not read.about


FORCE, MISSION = "Gang Suppression Force", "MSS mission"
MADE = "The Security Council created the Gang Suppression Force for Haiti on September 30. "
TOLD = [
    ("The newly created 5,500-member Gang Suppression Force will replace the Kenya-led mission in"
     " Haiti.", "personnel", {(FORCE, FORCE)}),
    ("The Gang Suppression Force for Haiti is to have 5,500 members. It will have 50 civilians.",
     "personnel", {(FORCE, FORCE)}),
    ("The Gang Suppression Force for Haiti is to have 5,500 members. The Kenya-led mission has"
     " 1,000 officers.", "personnel", {(FORCE, FORCE), (MISSION, MISSION)}),
    (MADE + "They speak of 5,500 personnel for the new force.", "personnel", {(FORCE, FORCE)}),
    (MADE + "Chad has promised soldiers for the new force.", "contributor", {("Chad", FORCE)}),
    ("Canada promised $60 million for the Gang Suppression Force in Haiti.", "funding",
     {("Canada", FORCE)}),
    ("Canada promised $60 million for the Kenya-led mission, which the Gang Suppression Force is to"
     " replace in Haiti.", "funding", {("Canada", MISSION)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "told"), TOLD)
def test_a_claim_is_about_the_force_that_the_words_name(
    text: str, kind: str, told: set[tuple[str, str]]
) -> None:
    assert {(c.actor, c.target) for c in claims(text, kind)} == told
