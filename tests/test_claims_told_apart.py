"""Who holds an office is no journey, whom one defies no view of one's own; the next loss, the next
country and the votes by which a text was carried are told."""

from __future__ import annotations

import pytest
from reading import claims, document, extracted

ABOUT = "Kenya leads the Multinational Security Support mission in Haiti.\n"


def _rows(text: str, kind: str) -> list[tuple[str | None, str, str | None]]:
    (read,) = extracted([document(ABOUT + text)])
    own = [c for c in read.claims if c.kind == kind and c.char_start >= len(ABOUT)]
    return [(c.actor, c.status, c.stance) for c in own]


def test_a_title_with_a_country_leads_nowhere() -> None:
    text = (
        "Mudavadi and Garry Conille, then Haiti's prime minister, saw the accord signed in Nairobi."
    )
    assert "Musalia Mudavadi" not in [who for who, *_ in _rows(text, "visit")]


def test_who_goes_on_in_spite_of_calls_does_not_share_them() -> None:
    text = (
        "Kenya will keep working for peace in Haiti, Musalia Mudavadi has said, despite calls at "
        "home for the officers to be withdrawn."
    )
    assert "withdraw" not in [stance for *_, stance in _rows(text, "position")]


def test_who_has_paid_work_stopped_wants_no_payment() -> None:
    text = (
        "The UN said it had been told by Canada to halt work for now on the Canadian contribution "
        "to the trust fund of the mission."
    )
    assert ("Canada", "actual", "fund") not in _rows(text, "position")


def test_who_is_to_stay_until_the_mandate_ends_stands_by_the_mission() -> None:
    text = "Kenya would stay until its mandate ends in October, Musalia Mudavadi said."
    found = claims(ABOUT + text, "position")
    assert ("Kenya", "actual", "support") in [(c.actor, c.status, c.stance) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "A small number of Jamaicans serve beside the Kenyans.",
        "A dozen officers landed.\nA handful of Jamaicans are serving with the Kenyan police.",
    ],
)
def test_a_few_people_of_a_country_take_part(text: str) -> None:
    found = [row for row in _rows(text, "contributor") if row[0] == "Jamaica"]
    assert found == [("Jamaica", "actual", None)]


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The Council's text got 12 of its 15 votes.", [12]),
        ("By resolution 2699, carried by 13 votes, the Council invited states to pay.", [13]),
    ],
)
def test_the_votes_by_which_a_text_was_carried_are_counted(text: str, votes: list[int]) -> None:
    counted = [c.value for c in claims(ABOUT + text, "mandate") if c.unit == "votes"]
    assert counted == votes


def test_an_authorization_lasts_until_it_expires() -> None:
    (told,) = claims(ABOUT + "The authorization now lasts until 2 October 2025.", "mandate")
    assert (str(told.start), told.status) == ("2025-10-02", "planned")


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Samuel Kaetuai, a Kenyan officer, fell in an ambush in February.", 1),
        ("Samuel Kaetuai was killed in May. Another Kenyan officer was killed near Savien.", 2),
        ("Samuel Kaetuai, a Kenyan officer, fell in a ditch in February.", 0),
    ],
)
def test_the_fallen_are_told_each(text: str, persons: int) -> None:
    told = [c for c in claims(ABOUT + text, "casualty") if c.unit == "killed"]
    assert len(told) == persons
