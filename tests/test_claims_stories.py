"""What nobody could verify, what stories tell, and what is only ahead are not told as done."""

from __future__ import annotations

import pytest
from reading import claims

LOSSES = [
    ("Gangs killed 50 people in Haiti, the mayor said.", "actual"),
    ("Gangs killed 50 people in Haiti, the mayor said, but we are not in a position to verify that"
     " number.", "reported"),
    ("A video that claims to show gangs killing 50 people in Haiti has gone round.", "reported"),
    ("The mission dismissed as false reports that gangs had killed 50 people in Haiti.", "denied"),
    ("Presenting the latest report on Haiti, she said that gangs had killed 50 people.", "actual"),
    ("The report found that gangs had killed 50 people in Haiti.", "actual"),
    ("Two of its reports document that gangs killed 50 people in Haiti.", "actual"),
    ("The report that the office put out on Friday says that gangs killed 50 people in Haiti.",
     "actual"),
    ("A report, which went round on Friday, that gangs had killed 50 people in Haiti was checked.",
     "reported"),
    ("Reports went round that gangs had killed 50 people in Haiti.", "reported"),
    ("A story that gangs had killed 50 people in Haiti was told everywhere.", "reported"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), LOSSES)
def test_losses_are_put_as_sure_as_the_text_is(text: str, status: str) -> None:
    assert [c.status for c in claims(text, "violence") if c.value == 50] == [status]


OFFICERS = [
    ("A Kenyan officer of the mission was killed in Haiti, the mission said.", "actual"),
    ("A Kenyan officer of the mission was killed in Haiti, a source said.", "reported"),
    ("A Kenyan officer of the mission was killed in Haiti, gangs said.", "reported"),
]


@pytest.mark.parametrize(("text", "status"), OFFICERS)
def test_losses_of_the_mission_told_by_the_nameless_or_its_foes_are_reported(
    text: str, status: str
) -> None:
    assert [c.status for c in claims(text, "casualty")] == [status]


AHEAD = [
    ("Acute hunger affects 5.7 million Haitians.", "actual"),
    ("Acute hunger is expected to affect 5.7 million Haitians.", "planned"),
    ("Some 5.7 million Haitians are at risk of acute hunger.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), AHEAD)
def test_hunger_to_come_is_not_told_as_suffered(text: str, status: str) -> None:
    assert {c.status for c in claims(text, "displacement")} == {status}


def test_a_ruling_that_is_due_is_planned() -> None:
    text = "The High Court in Nairobi ruled that the deployment to Haiti was illegal."
    due = "A ruling by the High Court on the deployment to Haiti is due on Friday."
    assert {c.status for c in claims(text, "mandate")} == {"actual"}
    assert {c.status for c in claims(due, "mandate")} == {"planned"}


def test_a_mandate_that_was_to_end_may_have_gone_on() -> None:
    text = "The mandate of the mission in Haiti was to have ended in October."
    assert {c.status for c in claims(text, "mandate")} == {"planned"}
