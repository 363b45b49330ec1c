"""Ages and groups that count nobody, promises that were not kept, what is told beside what is
dated, and whose a statement is."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims.claim import Claim
from reading import claims

PUBLISHED = date(2024, 12, 6)
HEAD = "The Kenya-led mission in Haiti was in the news.\n"


def told(text: str, kind: str | None = None) -> list[Claim]:
    return list(claims(HEAD + text, kind, published=PUBLISHED))


def rows(text: str, kind: str) -> set[tuple[str | None, float | None, str]]:
    return {(c.actor, c.value, c.status) for c in told(text, kind)}


@pytest.mark.parametrize(
    "text",
    [
        "A Kenyan corporal, 31, was shot dead in Delmas on Sunday.",
        "Another Kenyan officer, 44, was wounded in Delmas on Sunday.",
        "The driver, 52, was killed in Delmas on Sunday, neighbours said.",
    ],
)
def test_an_age_behind_whoever_has_no_name_counts_nobody(text: str) -> None:
    assert not {31, 44, 52} & {c.value for c in told(text)}


def test_a_toll_behind_a_comma_counts() -> None:
    found = told("The death toll in Delmas, 31, rose to 40 on Sunday, police said.", "violence")
    assert 40 in {c.value for c in found}


def test_a_loss_told_again_by_its_rank_is_one_claim() -> None:
    text = "A Kenyan officer was shot dead on Sunday, the latest casualty of the mission."
    assert [(c.value, c.unit) for c in told(text, "casualty")] == [(1, "killed")]


@pytest.mark.parametrize("group", ["contingents", "groups", "batches"])
def test_how_many_groups_came_is_not_how_many_people(group: str) -> None:
    found = told(f"Four {group} of Kenyan police landed in Haiti in August.", "arrival")
    assert 4 not in {c.value for c in found}


APPEALS = [
    ("Haiti appealed for a bigger force, and Canada backed the appeal.", False),
    ("Canada has supported an application by Haiti for more of the mission's police.", False),
    ("Ekuru Aukot filed a petition in court against the mission, and a union joined it.", True),
]


@pytest.mark.parametrize(("text", "opposed"), APPEALS)
def test_who_backs_an_appeal_for_help_takes_nobody_to_court(text: str, opposed: bool) -> None:
    found = told(text, "position")
    assert any(c.stance == "oppose" for c in found) is opposed


def test_those_who_were_promised_and_did_not_come_are_no_strength() -> None:
    text = (
        "Few officers of other countries are there, and the 700 more that Kenya promised in "
        "September to fly out have not come."
    )
    assert "actual" not in {c.status for c in told(text, "personnel") if c.value == 700}


DONE = [
    ("The envoy thanked Kenya for sending 300 officers in July.", "actual", date(2024, 7, 1)),
    ("Benin was criticised for deploying 90 soldiers in July.", "actual", date(2024, 7, 1)),
    ("The envoy welcomed plans for sending 300 Kenyan officers in January.", "planned",
     date(2025, 1, 1)),
    ("Kenya is sending 300 officers in January.", "planned", date(2025, 1, 1)),
    ("Benin is deploying 90 soldiers to Haiti on Monday.", "planned", date(2024, 12, 9)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status", "start"), DONE)
def test_what_is_being_sent_is_to_come_and_what_earns_thanks_is_done(
    text: str, status: str, start: date
) -> None:
    found = [c for c in told(text) if c.kind in ("personnel", "arrival") and c.value]
    assert {(c.status, c.start) for c in found} == {(status, start)}


APART = [
    ("On Monday 90 soldiers landed, three months after the Council approved a bigger force.", None),
    ("On Monday the Council approved a bigger force.", date(2024, 12, 2)),
]


@pytest.mark.parametrize(("text", "day"), APART)
def test_a_day_is_not_of_what_was_some_time_before_it(text: str, day: date | None) -> None:
    assert {c.start for c in told(text, "mandate")} == {day}


def test_an_attack_told_as_the_cause_of_a_death_is_of_its_day() -> None:
    text = "One officer was killed on Sunday after gunmen attacked a patrol in Delmas."
    assert {c.start for c in told(text, "operation")} == {date(2024, 12, 1)}


ISSUED = [
    ("Two officers were wounded in Delmas, a statement from the mission said.", "MSS mission"),
    ("Two officers were wounded in Delmas, according to a statement by the force.", "MSS mission"),
    ("Two officers were wounded in Delmas, a mission statement said.", "MSS mission"),
    ("Two officers were wounded in Delmas, a statement said.", "statement"),
]


@pytest.mark.parametrize(("text", "who"), ISSUED)
def test_a_statement_of_the_mission_is_the_mission_s_word(text: str, who: str) -> None:
    assert {c.attributed_to for c in told(text, "casualty")} == {who}


HELD = [
    "Peru has asked the United Nations to freeze $4 million of its contributions to the fund.",
    "Peru ordered the UN to suspend $4 million that it had promised to the mission's fund.",
    "Peru has frozen $4 million that it had promised to the mission's fund.",
]


@pytest.mark.parametrize("text", HELD)
def test_a_sum_is_held_back_by_who_tells_others_to_hold_it(text: str) -> None:
    assert ("Peru", "frozen") in {(c.actor, c.status) for c in told(text, "funding")}


def test_a_plan_that_is_approved_is_one_act() -> None:
    text = (
        "The Security Council on Tuesday approved a plan to turn the mission into a bigger force."
    )
    assert {(c.status, c.start) for c in told(text, "mandate")} == {("actual", date(2024, 12, 3))}


BURIED = [
    ("Amos Otieno, the Kenyan officer killed in Haiti, was buried in Kisumu on Thursday.", None),
    ("The body of Amos Otieno, a Kenyan officer, was flown home on Thursday.", None),
    ("Amos Otieno, a Kenyan officer, was killed in Haiti on Thursday.", date(2024, 12, 5)),
]


@pytest.mark.parametrize(("text", "day"), BURIED)
def test_a_day_of_burial_is_none_of_death(text: str, day: date | None) -> None:
    assert {c.start for c in told(text, "casualty")} <= {day}


def test_the_first_months_of_somebody_are_not_those_of_the_year() -> None:
    own = told("In its first two months the mission secured the airport in Haiti.", "operation")
    assert {c.start for c in own} == {None}
    year = told("In the first two months of the year gangs killed 900 people.", "violence")
    assert {c.start for c in year} == {date(2024, 1, 1)}


OFFICE = [
    "The Security Council on Monday extended the mandate of the UN political mission BINUH.",
    "The Council renewed the mandate of the United Nations Integrated Office in Haiti on Monday.",
    "The Council on Monday extended the mandate of the UN office in Haiti by six months.",
]


@pytest.mark.parametrize("text", OFFICE)
def test_the_mandate_of_the_un_office_is_not_the_mission_s(text: str) -> None:
    found = told(text, "mandate")
    assert found
    assert {str(c.target).split(" (")[0] for c in found} == {"UN office in Haiti"}


def test_the_mission_s_mandate_told_beside_the_office_is_its_own() -> None:
    text = "The Council, which extended BINUH in July, renewed the mission's mandate on Monday."
    assert "MSS mission (extension)" in {c.target for c in told(text, "mandate")}


COMING = [
    ("Some 300 officers are already in Haiti and another 700 will follow in batches.", 700),
    ("Some 300 officers are already in Haiti, where 700 more will join them.", 700),
]


@pytest.mark.parametrize(("text", "value"), COMING)
def test_those_who_will_follow_are_not_there_beside_who_is(text: str, value: int) -> None:
    assert {c.status for c in told(text, "personnel") if c.value == value} == {"planned"}


NO_LOSS = [
    "No Kenyan officer has been lost so far, the commander said.",
    "The mission has suffered no losses, the commander said.",
    "The force has had no casualties since it deployed.",
]


@pytest.mark.parametrize("text", NO_LOSS)
def test_that_nobody_was_lost_is_told_as_denied(text: str) -> None:
    assert {(c.value, c.status) for c in told(text, "casualty")} == {(None, "denied")}


NO_ACT = [
    "The OAS passed a resolution backing a UN operation in Haiti.",
    "What the envoy recommended was that a UN support office be set up for the mission.",
]


@pytest.mark.parametrize("text", NO_ACT)
def test_what_others_pass_or_recommend_gives_no_mandate(text: str) -> None:
    assert "actual" not in {c.status for c in told(text, "mandate")}


def test_the_council_s_own_office_is_set_up() -> None:
    text = "The Council set up a UN support office for the mission on Tuesday."
    assert {(c.status, c.start) for c in told(text, "mandate")} == {("actual", date(2024, 12, 3))}


def test_what_a_promise_was_to_bring_lies_near() -> None:
    text = "A promise by William Ruto that 600 more officers would land in November was not kept."
    assert {c.start for c in told(text) if c.value == 600} == {date(2024, 11, 1)}
