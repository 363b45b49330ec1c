"""What is called off, offered, prepared, announced or waved aside is not told as done."""

from __future__ import annotations

import pytest
from reading import claims

VISITS = [
    ("Jon Finer had intended to go to Haiti this week but has called off the journey.", "denied"),
    ("Musalia Mudavadi had planned to travel to Haiti, but the trip was called off.", "denied"),
    ("Musalia Mudavadi had planned to travel to Haiti, and the trip was not called off.",
     "planned"),
    ("His ministry brushed aside a report that William Ruto would travel to Haiti next month.",
     "denied"),
    ("The ministry dismissed talk that Andrew Holness is to fly to Haiti this weekend.", "denied"),
    ("There is talk that Andrew Holness is to fly to Haiti this weekend.", "planned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), VISITS)
def test_a_journey_called_off_or_waved_aside_is_not_planned(text: str, status: str) -> None:
    assert [c.status for c in claims(text, "visit")] == [status]


STRENGTHS = [
    ("The minister thanked Kenya for its offer, made in July, to lead the mission in Haiti with"
     " 1,000 officers.", 1000, "pledged"),
    ("Benin wants to help Haiti. The offer, made in February, was of 2,000 soldiers.", 2000,
     "pledged"),
    ("Benin, whose 2,000 soldiers were once to be the backbone of the force in Haiti, has gone"
     " quiet.", 2000, "planned"),
    ("Preparations to receive 600 more officers from Kenya in Haiti are well advanced.", 600,
     "planned"),
    ("Benin's army is working on a first group of some 300, to be sent to Haiti in May.", 300,
     "planned"),
    ("Kenya's 700 officers in Haiti are tired.", 700, "actual"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "status"), STRENGTHS)
def test_those_offered_or_prepared_for_are_not_there(text: str, value: int, status: str) -> None:
    found = [c for c in claims(text, "personnel") if c.value == value]
    assert [c.status for c in found] == [status]


def test_a_lead_that_was_offered_is_pledged() -> None:
    text = "The minister thanked Kenya for its offer, made in July, to lead the mission in Haiti."
    assert [c.status for c in claims(text, "contributor")] == ["pledged"]


def test_of_whom_a_force_would_be_made_up_nobody_is_there() -> None:
    text = (
        "On paper the rest of the force in Haiti would come from Benin, which has spoken of 2,000"
        " soldiers, and from Jamaica and Chad."
    )
    found = [c for c in claims(text, "contributor") if c.actor != "Benin"]
    assert {(c.actor, c.status, c.attributed_to) for c in found} == {
        ("Jamaica", "planned", None),
        ("Chad", "planned", None),
    }


def test_money_announced_is_pledged_and_a_fund_meant_for_something_has_what_it_has() -> None:
    text = (
        "Canada announced on Friday a contribution of C$60 million, of which C$40 million is for"
        " the force in Haiti."
    )
    assert {c.status for c in claims(text, "funding")} == {"pledged"}
    text = "The UN trust fund meant to pay for the mission in Haiti has received $21 million."
    assert {c.status for c in claims(text, "funding")} == {"actual"}


def test_those_aboard_a_flight_to_come_have_not_left() -> None:
    text = "Some 230 officers would be on the first flight from Haiti to Kenya on December 8."
    assert "actual" not in {c.status for c in claims(text, "arrival")}


def test_no_withdrawal_is_no_departure() -> None:
    text = "There has been no withdrawal of any contingent of the mission in Haiti in July."
    assert "actual" not in {c.status for c in claims(text, "arrival")}


def test_who_does_not_eat_enough_is_counted_and_not_denied() -> None:
    found = claims("Nearly six million Haitians don't eat enough.", "displacement")
    assert [(c.value, c.status) for c in found] == [(6_000_000, "actual")]


@pytest.mark.parametrize(
    ("text", "status", "refused"),
    [
        ("Jamaica will not deploy its 200 soldiers to Haiti.", "denied", True),
        ("Kenya will not be sending 1,000 officers to Haiti, the minister said.", "denied", True),
        ("Kenya will not deploy its 1,000 officers at once but in phases.", "planned", False),
        ("Kenya will not send all of its 1,000 officers together.", "planned", False),
        ("Kenya will not send its 1,000 officers without a vote in parliament.", "planned", False),
        ("Kenya will not send more than 1,000 officers.", "planned", False),
    ],
)
def test_who_will_not_send_so_many_denies_it_unless_only_for_now(
    text: str, status: str, refused: bool
) -> None:
    about = "Kenya leads the Multinational Security Support mission in Haiti.\n"
    personnel, views = (claims(about + text, kind) for kind in ("personnel", "position"))
    assert [c.status for c in personnel] == [status]
    assert any(c.rule == "position/refuses" for c in views) == refused


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The arrival of 600 more officers in Haiti has been delayed.", "personnel", "planned"),
        ("The proposed arrival of 600 officers in Haiti worries some.", "personnel", "planned"),
        ("The planned arrival of 600 officers on May 23 was pushed back.", "arrival", "planned"),
        ("The arrival of 600 officers, planned for May, has been put off.", "arrival", "planned"),
        ("The delayed arrival of 600 officers on May 23 was a relief.", "arrival", "actual"),
        ("The arrival of 200 officers on June 25 was greeted with relief.", "arrival", "actual"),
    ],
)
def test_a_coming_that_is_put_off_or_proposed_is_not_done(
    text: str, kind: str, status: str
) -> None:
    about = "Kenya leads the Multinational Security Support mission in Haiti.\n"
    assert [c.status for c in claims(about + text, kind)] == [status]
