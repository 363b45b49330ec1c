"""What is told of the force that follows the mission is not told of the mission; what is only
drafted is not decided."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims.extract import claims_of
from reading import article, claims

PUBLISHED = date(2025, 10, 24)
FORCE = "Gang Suppression Force"


def _numbers(text: str) -> set[tuple[str | None, float | None, str]]:
    found = claims(text, "personnel", published=PUBLISHED)
    return {(c.actor, c.value, c.status) for c in found}


DECIDED = [
    "The Council adopted a text to turn the mission into a gang suppression force of 5,550 people.",
    "Resolution 2793 transforms the mission into a Gang Suppression Force with 5,550 personnel.",
    "The Council decided to transition the MSS mission to the Gang Suppression Force, with 5,550 "
    "members.",
]


@pytest.mark.parametrize("text", DECIDED)
def test_the_ceiling_of_a_force_that_is_to_follow_is_its_own(text: str) -> None:
    assert _numbers(text) == {(FORCE, 5550, "authorised")}


def test_the_force_written_large_is_the_one_that_follows() -> None:
    text = (
        "The Security Council voted on Tuesday to create the Gang Suppression Force in Haiti. It "
        "decided that the Force shall have a ceiling of 5,550, consisting of 5,500 uniformed "
        "personnel and 50 civilians."
    )
    found = claims(text, "personnel", published=PUBLISHED)
    assert {(c.actor, c.value, c.status) for c in found} >= {(FORCE, 5550, "authorised")}
    assert {c.actor for c in found} == {FORCE}
    assert {c.attributed_to for c in found} == {None}


def test_a_vote_on_the_resolution_of_the_new_force_is_on_that_force() -> None:
    text = (
        "The MSS mission in Haiti ends. By 12 votes to none, with three abstentions (China, "
        "Pakistan, Russia), the Council adopted resolution 2793."
    )
    found = claims(text, "position", published=PUBLISHED)
    assert {(c.actor, c.target) for c in found} == {
        (who, FORCE) for who in ("China", "Pakistan", "Russia")
    }


def test_this_resolution_is_the_one_told_of_before() -> None:
    text = (
        "The United States and Panama have introduced a UN Security Council resolution to set up a "
        "larger gang suppression force in Haiti.\n"
        "All members of the Organization of American States have signed a statement calling for "
        "the urgent passage of this resolution."
    )
    found = claims(text, "position", published=date(2025, 9, 24))
    assert {c.target for c in found} == {FORCE}


DRAFTED = [
    "The United States and Panama drafted a text to turn the mission in Haiti into a larger force.",
    "Ecuador and the United States proposed a text to extend the mission's mandate by a year.",
    "Members are negotiating a text extending the mission in Haiti for a year.",
    "The Council is weighing a resolution to authorise a larger force in Haiti.",
    "The US prepared a resolution authorising a larger force in Haiti.",
    "A resolution to renew the mission's mandate in Haiti was put to the vote on Friday.",
    "The draft resolution extends the mandate of the mission in Haiti until October 2025.",
]


@pytest.mark.parametrize("text", DRAFTED)
def test_what_is_drafted_or_weighed_is_not_decided(text: str) -> None:
    found = claims(text, "mandate", published=date(2025, 9, 24))
    assert {c.status for c in found} <= {"planned"}
    assert not [c for c in found if "extension" in (c.target or "")]


def test_a_resolution_drafted_by_somebody_and_in_force_decides() -> None:
    text = (
        "The resolution, drafted by the United States and Ecuador, extends the mandate of the "
        "mission in Haiti until October 2025."
    )
    found = claims(text, "mandate", published=date(2024, 10, 1))
    assert "actual" in {c.status for c in found}


BESIDE = [
    "The cost of the mission in Haiti is borne by contributions and support from member states.",
    "The court ruled that only soldiers can take part in operations like that proposed for Haiti.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_who_is_only_mentioned_holds_no_view(text: str) -> None:
    told = f"Kenya leads the MSS mission in Haiti.\n\n{text}"
    found = [c for c in claims_of(article(told, PUBLISHED)) if c.kind == "position"]
    assert found == []


def test_who_may_not_support_a_resolution_does_not_support_it() -> None:
    text = (
        "Kenya leads the MSS mission in Haiti.\n\n"
        "The multinational force in Haiti faces a barrier: "
        "Russia and China, with their veto powers, may not support a UN Security Council "
        "resolution establishing the force."
    )
    found = [c for c in claims_of(article(text, PUBLISHED)) if c.kind == "position"]
    assert "support" not in {c.stance for c in found if c.actor in ("Russia", "China")}


def test_what_the_mission_has_while_it_is_converted_is_the_mission_s() -> None:
    text = (
        "The UN Security Council approved converting the existing mission in Haiti into a larger "
        "Gang Suppression Force, as the deployment hovered below 1,000 personnel, well short of "
        "the 2,500 it had hoped for. The new structure is authorised to deploy up to 5,500."
    )
    assert _numbers(text) == {
        ("MSS mission", 1000, "actual"),
        ("MSS mission", 2500, "planned"),
        (FORCE, 5500, "authorised"),
    }


SINCE = [
    ("The vote was 12-0 with Russia, China and Pakistan abstaining.", "position"),
    ("The Council approved on September 30 a larger security force for Haiti.", "mandate"),
    ("Bangladesh and Sri Lanka have stepped up to send soldiers to Haiti.", "contributor"),
]


@pytest.mark.parametrize(("text", "kind"), SINCE)
def test_in_an_article_on_the_new_force_votes_and_offers_since_are_for_it(
    text: str, kind: str
) -> None:
    told = f"{text}\n\nHaiti's leaders welcomed the Gang Suppression Force."
    found = claims(told, kind, published=date(2025, 10, 8))
    assert {c.target for c in found} == {FORCE}


def test_the_transition_from_the_mission_is_into_the_new_force() -> None:
    text = (
        "On 30 September 2025, the Security Council authorized the transition from the "
        "Multinational Security Support (MSS) mission in Haiti into a Gang Suppression Force."
    )
    (claim,) = claims(text, "mandate", published=PUBLISHED)
    assert claim.target == FORCE


ADOPTED = (
    "The Council voted on Tuesday to turn the Kenya-led mission into a larger Gang Suppression"
    " Force.\n"
)
VIEWS = [
    (ADOPTED + "Kenya welcomed the twelve votes in favour.", FORCE),
    (ADOPTED + "Jamaica welcomed the outcome of Tuesday's vote.", FORCE),
    (ADOPTED + "Sierra Leone is ready to send police to Haiti, where a bigger force is to take over"
     " from the Kenya-led mission.", FORCE),
    (ADOPTED + "Kamina Johnson Smith thanked Kenya for leading the mission.", "MSS mission"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "target"), VIEWS, ids=lambda v: str(v)[-40:])
def test_a_view_of_the_vote_or_of_who_takes_over_is_of_the_new_force(
    text: str, target: str
) -> None:
    found = claims(text, "position", published=date(2025, 10, 5))
    assert {c.target for c in found if c.stance == "support"} == {target}


NAMED_ALONE = (
    "Several countries have offered police to help restore order in Haiti.\n\nPeru offered 1,200 "
    "soldiers, officials said. Benin has 150 officers in Haiti.\n\n"
)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("The spokesman said the GSF would settle in quickly.", FORCE),
        ("The spokesman said the GSF would take over from the MSS.", "MSS mission"),
        ("The Kenyan-led force waits, said a spokesman for the GSF.", "MSS mission"),
    ],
)
def test_an_article_that_names_the_other_force_alone_is_on_that(rest: str, expected: str) -> None:
    found = claims(NAMED_ALONE + rest, "personnel", published=date(2025, 1, 1))
    assert {(c.actor, c.target) for c in found if c.value == 150} == {("Benin", expected)}


ALONE = [
    ("A fresh group of 180 Kenyan officers joined an existing force of more than 650 Kenyans in "
     "Haiti on Monday, after the mandate of the Gang Suppression Force had been expanded.",
     date(2025, 12, 20), FORCE),
    ("Haiti's Gang Suppression Force is to turn offers into soldiers. Kenya has 640 officers in "
     "Haiti.", PUBLISHED, FORCE),
    ("Haiti's new Gang Suppression Force is close to its goal. Benin offered 640 soldiers.",
     None, FORCE),
    ("Haiti's new Gang Suppression Force is close to its goal. Kenya has 640 officers in Haiti.",
     PUBLISHED, "MSS mission"),
    ("The Gang Suppression Force is to replace an existing force. Kenya has 640 officers in Haiti.",
     PUBLISHED, "MSS mission"),
    ("The Gang Suppression Force differs from the force led by Kenya. Kenya has 640 officers in "
     "Haiti.", PUBLISHED, "MSS mission"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "force"), ALONE, ids=lambda v: str(v)[:40])
def test_where_no_other_force_is_told_the_people_are_those_of_the_one_named(
    text: str, published: date | None, force: str
) -> None:
    found = [c for c in claims(text, "personnel", published=published) if c.value in (640, 650)]
    assert {c.target for c in found} == {force}


VOTES = [
    ("The Security Council on Tuesday backed a Gang Suppression Force to replace the Kenya-led "
     "mission in Haiti.\n\nThe resolution drafted by Panama was adopted with 12 votes in favour.",
     None, FORCE),
    ("The Council backed a Gang Suppression Force. Kenya leads the mission in Haiti.\n\nThe "
     "resolution on the mission, adopted in 2023 with 13 votes, let Kenya send 1,000 officers.",
     date(2025, 10, 2), "MSS mission"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "force"), VOTES, ids=("new", "old"))
def test_the_votes_are_on_the_force_that_the_resolution_set_up(
    text: str, published: date | None, force: str
) -> None:
    votes = [c for c in claims(text, "mandate", published=published) if c.unit == "votes"]
    assert {c.target for c in votes} == {force}


def test_the_mission_of_years_ago_is_not_this_one() -> None:
    text = (
        "The Gang Suppression Force in Haiti awaits soldiers. Benin had been until 2017 part of "
        "the United Nations Stabilization mission in Haiti. Benin now offers 900 soldiers."
    )
    assert {c.target for c in claims(text, "personnel", published=PUBLISHED)} == {FORCE}
