"""Told of the same people or body beside it, and not of this: what dates another deed, what others
ruled before, who doubts, who came home, who is warned of what."""

from __future__ import annotations

from datetime import date

import pytest
from reading import claims

PUBLISHED = date(2024, 12, 18)


def _told(text: str, kind: str, *fields: str) -> set[tuple[object, ...]]:
    text = f"The Kenya-led mission is in Haiti. {text}"
    found = claims(text, kind, published=PUBLISHED)
    return {tuple(getattr(c, f) for f in fields) for c in found}


@pytest.mark.parametrize(
    "act",
    [
        "A judge barred the government from sending police to Haiti after",
        "Lawmakers blocked the deployment to Haiti after",
    ],
)
def test_what_the_council_approved_before_a_stop_was_approved(act: str) -> None:
    text = f"{act} the UN Security Council approved the mission on October 2, 2023."
    approved = ("UN Security Council", date(2023, 10, 2), "actual")
    assert approved in _told(text, "mandate", "actor", "start", "status")


def test_a_vote_awaited_before_a_deed_is_still_to_come() -> None:
    text = "Kenya promised to send police to Haiti after the UN Security Council votes on March 2."
    assert ("actual",) not in _told(text, "mandate", "status")


@pytest.mark.parametrize(
    "text",
    [
        "The mission denied reports that its officers had fled a village.",
        "The Multinational Security Support (MSS) in Haiti has rejected claims that officers fled.",
    ],
)
def test_the_mission_itself_denies_what_is_said_of_it(text: str) -> None:
    assert _told(text, "statement", "actor") == {("MSS mission",)}


def test_those_whom_a_clause_describes_did_not_move_on_the_day_of_their_deed() -> None:
    text = "Nairobi's mayor yesterday gave a dinner for the 90 Kenyan officers who flew home."
    assert _told(text, "arrival", "value", "start") == {(90, None)}
    text = "On Monday the minister welcomed the 90 Kenyan officers who flew home."
    assert _told(text, "arrival", "value", "start") == {(90, date(2024, 12, 16))}


def test_those_who_came_home_are_no_strength() -> None:
    text = "The president yesterday thanked the 90 Kenyan officers who returned from Haiti."
    assert _told(text, "personnel", "value") == set()
    assert _told(text, "arrival", "target", "start") <= {("officers (departure)", None)}
    text = "The president yesterday thanked the 90 Kenyan officers who serve in Haiti."
    assert _told(text, "personnel", "value") == {(90,)}


def test_those_who_resigned_neither_came_nor_are_a_strength() -> None:
    text = "Some 35 officers, from a 300-strong team sent to Haiti, had resigned two months ago."
    assert _told(text, "arrival", "value") == set()
    assert (35,) not in _told(text, "personnel", "value")


def test_two_who_bring_a_case_are_no_officers() -> None:
    text = "The court stopped a plan to send police to Haiti in a case brought by the two."
    assert _told(text, "personnel", "value") == set()


@pytest.mark.parametrize("whom", ["the doubters", "their critics"])
def test_who_shows_critics_to_be_wrong_is_no_opponent(whom: str) -> None:
    text = f"William Ruto said that the officers of the mission had shown {whom} to be wrong."
    assert ("oppose",) not in _told(text, "position", "stance")
    text = "William Ruto said that the mission was wrong."
    assert _told(text, "position", "stance") == {("oppose",)}


def test_what_people_are_warned_against_is_no_view_of_the_mission() -> None:
    text = (
        "Japeth Koome told those joining the mission to respect the law, "
        "cautioning them against gambling."
    )
    assert ("oppose",) not in _told(text, "position", "stance")
    text = "Raila Odinga warned lawmakers against sending police to Haiti."
    assert _told(text, "position", "actor", "stance") == {("Raila Odinga", "oppose")}


def test_people_who_slip_away_tell_nothing_of_how_things_stand() -> None:
    text = "Police shot several gang members, with others slipping away over the roofs."
    assert _told(text, "assessment", "stance") == set()
    text = "The commander warned that the capital was slipping away to the gangs."
    assert _told(text, "assessment", "stance") == {("worsening",)}


def test_the_officer_of_an_article_on_one_dead_officer_is_he() -> None:
    text = (
        "The body of the Kenyan officer who was killed in Haiti will be flown home. "
        "Flights are few. The airport is shut. Roads are blocked. The port is closed. "
        "The officer, Samuel Kaetuai, was killed on Sunday in Pont-Sondé."
    )
    assert _told(text, "casualty", "target", "value") == {("Samuel Kaetuai", 1)}
    text = text.replace("The body of the Kenyan", "The body of another Kenyan")
    assert len(_told(text, "casualty", "target", "value")) == 2


@pytest.mark.parametrize("who", ["Garry Conille", "William Ruto"])
def test_who_goes_to_the_base_of_the_mission_visits_it(who: str) -> None:
    text = f"{who} went to the mission's headquarters on Saturday to comfort the officers."
    assert _told(text, "visit", "actor", "start") == {(who, date(2024, 12, 14))}
    text = f"{who} went to the police headquarters on Saturday."
    assert _told(text, "visit", "actor", "start") == set()


def test_those_in_contact_over_a_thing_do_not_thereby_take_part() -> None:
    text = (
        "The MSS said its officials, the police service, the Health Office of the Dominican "
        "Republic and Kenya's Ministry of Health are in daily contact over the wounded man."
    )
    assert _told(text, "contributor", "actor") == set()
