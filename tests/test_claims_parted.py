"""Days that a sentence parts among several, and those that are of something else in it."""

from __future__ import annotations

from datetime import date

import pytest
from reading import claims

DEC_9, SEP_18 = date(2024, 12, 9), date(2025, 9, 18)
HEAD = "The Kenya-led mission in Haiti was in the news.\n\n"

PARTED = [
    ("Gangs killed 90 people in Haiti: 50 on Friday and 40 on Saturday.", "violence",
     [(90, "2024-12-06", "2024-12-07"), (50, "2024-12-06", "2024-12-06"),
      (40, "2024-12-07", "2024-12-07")]),
    ("Two of the Kenyan officers have been killed, one in May and one in June.", "casualty",
     [(2, "2024-05-01", "2024-06-30")]),
    ("At least 900 people were killed in Haiti last year, about 100 more than in 2022.", "violence",
     [(900, "2023-01-01", "2023-12-31")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "expected"), PARTED)
def test_each_part_has_its_own_day_and_the_whole_has_all_of_them(
    text: str, kind: str, expected: list[tuple[float, str, str]]
) -> None:
    found = [(c.value, str(c.start), str(c.end)) for c in claims(text, kind, DEC_9)]
    assert sorted(found) == sorted(expected)


def test_each_of_those_named_is_told_with_his_own_month() -> None:
    text = (
        "Three Kenyans have been killed since the mission in Haiti began: Samuel Tompoi Kaetuai in"
        " February, Benedict Kabiru in March and Kennedy Nzuve in August."
    )
    found = {c.target: (c.start, c.end) for c in claims(text, "casualty", SEP_18)}
    assert found == {
        None: (date(2025, 2, 1), date(2025, 8, 31)),
        "Samuel Tompoi Kaetuai": (date(2025, 2, 1), date(2025, 2, 28)),
        "Benedict Kabiru": (date(2025, 3, 1), date(2025, 3, 31)),
        "Kennedy Nzuve": (date(2025, 8, 1), date(2025, 8, 31)),
    }


WAS_TO = [
    ("Kenya promised on October 11 to send 600 officers to Haiti in November.", DEC_9,
     "2024-11-01"),
    ("Kenya promised on October 11 to send 600 officers to Haiti in January.", DEC_9, "2025-01-01"),
    ("Kenya's 600 officers were to leave for Haiti in November.", DEC_9, "2024-11-01"),
    ("Kenya's 600 officers are to leave for Haiti in November.", DEC_9, "2025-11-01"),
    ("The 200 Kenyan officers, who were to land in Haiti on Thursday, are still at home.",
     date(2024, 5, 24), "2024-05-23"),
    ("The 200 Kenyan officers, who were to land in Haiti on Thursday, are still at home.",
     date(2024, 5, 22), "2024-05-23"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "start"), WAS_TO)
def test_what_was_to_be_is_of_the_days_that_are_nearer(
    text: str, published: date, start: str
) -> None:
    assert {str(c.start) for c in claims(text, None, published) if c.value} == {start}


OTHERS = [
    ("On 11 June a relief convoy reached the commune behind vehicles of the Kenya-led mission, the"
     " first escort of the kind since April.", "operation", "2024-06-11"),
    ("On September 30 the Council prolonged the mandate until October 2, 2025, with 15 votes in"
     " favour.", "mandate", "2024-09-30"),
    ("Parliament approved it on November 16, six weeks after the Security Council had cleared the"
     " mission on October 2.", "mandate", "2024-10-02"),
    ("The police have stepped up raids in Haiti since the beginning of the month.", "operation",
     "2024-12-01"),
    ("At least 12 people were killed in Haiti on the first weekend of March.", "violence",
     "2024-03-02"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "start"), OTHERS)
def test_a_day_of_something_else_in_the_sentence_is_not_taken(
    text: str, kind: str, start: str
) -> None:
    found = [c for c in claims(HEAD + text, kind, DEC_9) if c.status != "planned"]
    assert start in {str(c.start) for c in found}
    assert not {str(c.start) for c in found} & {"2024-04-01", "2025-10-02", "2024-10-05"}


def test_a_view_is_not_of_the_day_of_what_it_is_on() -> None:
    text = "Jeanne Shaheen would like the cuts made in June to the mission's money undone."
    assert [c.start for c in claims(HEAD + text, "position", DEC_9)] == [None]
    text = (
        "Luis Abinader has ruled out sending troops to Haiti, a position he repeated on Thursday."
    )
    assert [str(c.start) for c in claims(HEAD + text, "position", DEC_9)] == ["2024-12-05"]
