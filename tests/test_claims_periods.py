"""Which time of a sentence or article dates a count, a sum or what a paper says."""

from __future__ import annotations

from datetime import date

import pytest
from reading import claims

TOLD = date(2025, 2, 26)  # a Wednesday

HELD_AGAINST = [
    ("More than 5,600 people were killed in Haiti last year, about 1,000 more than in 2023.",
     5_600, ("2024-01-01", "2024-12-31")),
    ("Gangs in Haiti killed 5,600 people in 2024, a fifth more than the year before.",
     5_600, ("2024-01-01", "2024-12-31")),
    ("Gangs in Haiti killed 900 people in January, up a fifth compared with December.",
     900, ("2025-01-01", "2025-01-31")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "days"), HELD_AGAINST)
def test_a_time_that_a_count_is_held_against_dates_it_not(
    text: str, value: int, days: tuple[str, str]
) -> None:
    (found,) = (c for c in claims(text, "violence", published=TOLD) if c.value == value)
    assert (str(found.start), str(found.end)) == days


def test_counts_joined_before_a_time_share_it() -> None:
    text = (
        "The UN counted 1,554 people killed and 826 injured in Haiti in the first quarter of 2024."
    )
    found = claims(text, "violence", published=TOLD)
    assert {(c.value, str(c.start), str(c.end)) for c in found} == {
        (1_554, "2024-01-01", "2024-03-31"),
        (826, "2024-01-01", "2024-03-31"),
    }


def test_the_quarter_before_is_counted_from_the_one_told() -> None:
    text = (
        "At least 1,247 people were killed in Haiti between July and September 2024, BINUH said.\n"
        "That is fewer than in the preceding quarter, when 1,520 people were killed."
    )
    found = {c.value: (str(c.start), str(c.end)) for c in claims(text, "violence", published=TOLD)}
    assert found[1_247] == ("2024-07-01", "2024-09-30")
    assert found[1_520] == ("2024-04-01", "2024-06-30")


def test_a_count_that_others_are_held_against_gives_them_no_period() -> None:
    text = (
        "Between April and June 2024 gangs in Haiti killed 1,520 people, BINUH said in a report.\n"
        "That is fewer than in the first three months of the year, when 1,617 people were killed.\n"
        "The police were behind 64 per cent of the deaths."
    )
    found = {c.value: str(c.start) for c in claims(text, "violence", published=date(2024, 8, 1))}
    assert found[1_617] == "2024-01-01"
    assert found[64] != "2024-01-01"


def test_the_day_of_another_sum_is_not_that_of_this_one() -> None:
    text = (
        "Mélanie Joly told Haiti's prime minister that Canada will give a further $5 million to "
        "the mission, on top of the $80 million promised in February."
    )
    found = {c.value: c.date_text for c in claims(text, "funding", published=date(2024, 6, 27))}
    assert found[5_000_000] != "in February"


PAPERS = [
    'António Guterres wrote to the Council about Haiti. The letter went to members on Tuesday.\n'
    '"We must act," Guterres wrote.',
    'The letter on the mission in Haiti, 16 pages long, was sent to the Council on Tuesday.\n'
    'In it António Guterres says: "We must act."',
]  # fmt: skip


@pytest.mark.parametrize("text", PAPERS)
def test_what_a_letter_says_is_of_the_day_it_went_out(text: str) -> None:
    (found,) = (c for c in claims(text, "statement", published=TOLD) if "must act" in c.quote)
    assert str(found.start) == "2025-02-25"


def test_a_letter_without_a_day_dates_nothing() -> None:
    text = 'António Guterres sent a letter on Haiti to the Council.\n"We must act," Guterres wrote.'
    assert {c.start for c in claims(text, "statement", published=TOLD)} == {None}


def test_two_letters_date_nothing() -> None:
    text = (
        "The first letter on Haiti went to the Council on Monday. The second letter went to it on "
        'Tuesday.\n"We must act," António Guterres wrote.'
    )
    assert {c.start for c in claims(text, "statement", published=TOLD)} == {None}


def test_a_sum_announced_in_a_speech_is_of_its_day_and_one_recalled_is_not() -> None:
    text = (
        "MR. KIRBY: I can announce that we are giving $45 million to the mission in Haiti.\n\n"
        "Q Thank you.\n\nMR. KIRBY: We gave $60 million to the mission last year. Sure."
    )
    found = {c.value: str(c.start) for c in claims(text, "funding", published=TOLD)}
    assert found[45_000_000] == "2025-02-26"
    assert found[60_000_000] == "2024-01-01"


def test_a_vote_told_before_is_no_scene_of_losses() -> None:
    text = (
        "On Tuesday the Security Council renewed the mission's mandate in Haiti. The force has 989 "
        "members. Three Kenyan officers of the mission lost their lives."
    )
    (found,) = claims(text, "casualty", published=TOLD)
    assert found.start is None
    ambush = (
        "On Tuesday a convoy of the mission was ambushed in Haiti. Three Kenyan officers lost "
        "their lives."
    )
    (found,) = claims(ambush, "casualty", published=TOLD)
    assert str(found.start) == "2025-02-25"


def test_a_part_is_of_the_day_of_a_whole_and_of_no_other_day() -> None:
    whole = "On Monday 744 Kenyan officers were in Haiti. About 400 of them were in the capital."
    none = "People saw a car on Monday. There are 400 of them, the Kenyan officers in Haiti."
    (told,) = (c for c in claims(whole, "personnel", published=TOLD) if c.value == 400)
    assert str(told.start) == "2025-02-24"
    assert {c.start for c in claims(none, "personnel", published=TOLD)} <= {None}


def test_what_will_be_in_a_joined_clause_dates_not_what_is_needed() -> None:
    text = (
        "The mission in Haiti needs $97 million for this work, and some patrols will end in August "
        "unless money is found."
    )
    (found,) = (c for c in claims(text, "funding", published=TOLD) if c.value == 97_000_000)
    assert found.date_text != "in August"
