"""When a thing happened that another clause or sentence dates."""

from __future__ import annotations

from datetime import date

import pytest
from reading import article, claims, sentence

SUNDAY, TUESDAY = date(2024, 9, 15), date(2024, 9, 17)


def starts(text: str, kind: str) -> set[date | None]:
    """The days on which the claims of a kind start; the article is of Wednesday 2024-09-18."""
    return {claim.start for claim in claims(text, kind)}


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("The US promised $100 million for the mission in Haiti, Antony Blinken said on Tuesday.",
         "funding", TUESDAY),
        ("Antony Blinken came to Port-au-Prince on Tuesday. He urged the Security Council to renew "
         "the mission.", "position", TUESDAY),
        ("The Security Council adopted Resolution 2751 on Tuesday, renewing the mission. "
         "China and Russia abstained.", "position", TUESDAY),
        ("The constable Samuel Kaetuai was killed in Haiti on Sunday. President Ruto spoke. "
         "Officer Samuel Kaetuai is the first Kenyan killed in the mission.", "casualty", SUNDAY),
    ],
)  # fmt: skip
def test_an_undated_thing_has_the_day_told_beside_it(text: str, kind: str, day: date) -> None:
    assert day in starts(text, kind)


GATHERED = [
    ("Kithure Kindiki told senators on Tuesday that the mission in Haiti would go on. Ekuru Aukot"
     " was for ending it at once.", "Ekuru Aukot", TUESDAY),
    ("Kithure Kindiki told senators on Tuesday that the mission in Haiti would go on. The"
     " mission was the right one, Samson Cherargei argued, before asking them to back it.",
     "Samson Cherargei", TUESDAY),
    ("The mission in Haiti is short of men.\nAt a meeting of the Security Council on August 20,"
     " Kenya asked for money. China was against a UN operation in Haiti.", "China",
     date(2024, 8, 20)),
    ("In a recording that circulated on Tuesday, Kalonzo Musyoka called for the officers to be"
     " brought home from Haiti.", "Kalonzo Musyoka", TUESDAY),
    ("Kenya put the mission in Haiti on hold on Sunday, though William Ruto told reporters on"
     " Tuesday that he was still ready to lead the mission.", "William Ruto", TUESDAY),
    ("António Guterres urged donors to pay for the mission in Haiti that he proposed in February.",
     "António Guterres", None),
    ("Andrew Holness, in office since 2016, welcomed the mission in Haiti.", "Andrew Holness",
     None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "day"), GATHERED)
def test_a_view_is_of_the_day_on_which_it_was_told(text: str, who: str, day: date | None) -> None:
    assert {c.start for c in claims(text, "position") if c.actor == who} == {day}


ANSWERS = (
    "Jane Otieno, who trains the police for Haiti, spoke to us {}.\n"
    "Q: What does the mission in Haiti need?\nA: The mission needs money.\n"
    "Q: From whom?\nA: From the Council."
)


@pytest.mark.parametrize(
    ("when", "day"), [("on Monday", date(2024, 9, 16)), ("at length", date(2024, 9, 18))]
)
def test_an_answer_is_of_the_day_of_the_interview(when: str, day: date) -> None:
    found = claims(ANSWERS.format(when), "position")
    assert found and {c.start for c in found} == {day}


FLED = [
    ("Gunmen stormed Kenscoff in Haiti on August 27. More than 3,000 people fled the town.",
     date(2024, 8, 27), date(2024, 9, 18)),
    ("Gunmen stormed Kenscoff in Haiti on August 27. By Sunday more than 3,000 people had fled.",
     date(2024, 8, 27), SUNDAY),
    ("Gunmen stormed Kenscoff in Haiti on August 27. In all 1.3 million people have fled their"
     " homes in the country.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end"), FLED)
def test_those_an_attack_drove_out_fled_from_its_day_on(
    text: str, start: date | None, end: date | None
) -> None:
    (claim,) = claims(text, "displacement")
    assert (claim.start, claim.end) == (start, end)


COUNTED = [
    ("A plane landed in Haiti on Tuesday, completing the contingent of 150 soldiers that Guatemala"
     " promised in August.", date(2024, 8, 1), date(2024, 8, 31)),
    ("On Tuesday deputies debated the 150 Guatemalan soldiers, who have been in Haiti since"
     " August 4.", date(2024, 8, 4), date(2024, 9, 18)),
    ("Kenya plans to have 1,000 officers in Haiti by January.", date(2025, 1, 1),
     date(2025, 1, 31)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end"), COUNTED)
def test_a_strength_is_of_the_day_of_its_own_clause(text: str, start: date, end: date) -> None:
    (claim,) = claims(text, "personnel")
    assert (claim.start, claim.end) == (start, end)


def test_a_date_may_count_from_the_one_before() -> None:
    second = article("Ruto came in June. Three months later he came again.").sentences[1]
    found = second.resolve(second.dates[0])
    assert found is not None
    assert (found.start, found.end) == (date(2024, 9, 1), date(2024, 9, 30))


def test_a_day_without_year_is_of_the_year_stated_before_where_publication_is_unknown() -> None:
    text = "Kaetuai was killed on February 23, 2025. Kabiru went missing on March 25."
    second = article(text, published=None).sentences[1]
    found = second.resolve(second.dates[0])
    assert found is not None
    assert found.start == date(2025, 3, 25)


YEARLESS = [
    ("Haiti asked for help in 2022, the envoy said. Some 90,000 people fled in June.", None),
    ("Gangs killed more people than in December 2023. They struck again in January.", None),
    ("The force was approved in October 2023. Kenyan officers retook the port in July.", None),
    ("The force was approved in October 2023. Its first officers were to land in November.",
     date(2023, 11, 1)),
    ("The force was approved on October 2, 2023. Its mandate will end on October 2.", None),
    ("The force was approved in October 2023. Kenya had offered officers in July.",
     date(2023, 7, 1)),
    ("In March 2024 gangs stormed two prisons. In April they burned a clinic.",
     date(2024, 4, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start"), YEARLESS)
def test_a_year_is_taken_over_only_from_a_day_or_month_that_the_text_goes_on_from(
    text: str, start: date | None
) -> None:
    last = article(text, published=None).sentences[-1]
    found = last.resolve(last.dates[-1])
    assert (found.start if found is not None else None) == start


def test_a_promise_dated_by_a_past_participle_is_past() -> None:
    promised = sentence("All 150 soldiers promised in November are in Haiti.")
    found = promised.resolve(promised.dates[0])
    assert found is not None
    assert found.start == date(2023, 11, 1)


def test_a_stretch_under_way_ends_with_publication() -> None:
    killed = sentence("At least 3,661 people have been killed this year.")
    found = killed.resolve(killed.dates[0])
    assert found is not None
    assert (found.start, found.end) == (date(2024, 1, 1), date(2024, 9, 18))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("On Sunday they attacked. On the same day a school burned.", SUNDAY, SUNDAY),
        ("Some 15,000 people fled in the last ten days.", date(2024, 9, 8), date(2024, 9, 18)),
        ("Over the past three months 200 died.", date(2024, 6, 18), date(2024, 9, 18)),
        ("They were joined this month by two officers.", date(2024, 9, 1), date(2024, 9, 18)),
    ],
)
def test_a_time_counted_from_another_or_from_publication(text: str, start: date, end: date) -> None:
    last = article(text).sentences[-1]
    found = last.resolve(last.dates[-1])
    assert found is not None
    assert (found.start, found.end) == (start, end)


def test_an_event_so_many_days_before_another_is_dated_by_it() -> None:
    text = "Ruto spoke on Tuesday, two days after gangs killed 20 people in Pont-Sondé, Haiti."
    assert starts(text, "violence") == {SUNDAY}


def test_the_same_period_is_the_stretch_told_before() -> None:
    text = "Between January and March 1,617 people died. Some 161 were taken in the same period."
    second = article(text).sentences[1]
    found = second.resolve(second.dates[0])
    assert found is not None
    assert (found.start, found.end) == (date(2024, 1, 1), date(2024, 3, 31))


def test_what_is_wanted_in_the_present_tense_is_wanted_on_the_day_of_publication() -> None:
    assert starts(
        "Kalonzo Musyoka wants Kenya to withdraw its officers from Haiti.", "position"
    ) == {date(2024, 9, 18)}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("They met on Thursday last week.", date(2024, 9, 12), date(2024, 9, 12)),
        ("He will come later this month.", date(2024, 9, 18), date(2024, 9, 30)),
        ("They left before midnight on Monday.", date(2024, 9, 16), date(2024, 9, 16)),
        ("They will leave by Friday.", None, date(2024, 9, 20)),
        ("It will end before the end of October.", None, date(2024, 10, 31)),
    ],
)
def test_weekdays_of_weeks_and_limits(text: str, start: date | None, end: date) -> None:
    only = sentence(text)
    found = only.resolve(only.dates[0])
    assert found is not None
    assert (found.start, found.end) == (start, end)


def test_who_is_missing_since_a_day_was_lost_on_it() -> None:
    text = (
        "Officer Benedict Kabiru, a Kenyan of the mission in Haiti, is missing since September 2."
    )
    (claim,) = claims(text, "casualty")
    assert (claim.start, claim.end) == (date(2024, 9, 2), date(2024, 9, 2))


def test_later_in_the_day_is_the_day_told_before() -> None:
    second = article("They left on Tuesday. They landed later in the day.").sentences[1]
    found = second.resolve(second.dates[0])
    assert found is not None
    assert found.start == TUESDAY


ASKED = [
    ("What is the plan?\nMR. HALE: We are working on it.", "actual"),
    ("Is that accurate?\nMR. HALE: I would refer you to Haiti's police.", "reported"),
    ("Can the department confirm that?\nMR. HALE: We are working on it.", "reported"),
    ("What is the plan?\nMR. HALE: That is not correct, as I told you.", "reported"),
]


@pytest.mark.parametrize(("rest", "status"), ASKED)
def test_what_a_reporter_tells_is_his_word_unless_it_is_put_in_doubt(
    rest: str, status: str
) -> None:
    text = f"QUESTION: Over 900 people were killed in Haiti last year. {rest}"
    (claim,) = claims(text, "violence")
    assert (claim.status, claim.attributed_to) == (status, "reporter")


DAYS = [
    (
        "Gunmen opened fire on the mission in Haiti.\nTwo officers have been killed since "
        "February. Another was wounded in that month in a gunfight near Savien.",
        "casualty",
        (date(2024, 2, 1), date(2024, 2, 29)),
    ),
    (
        "Two officers of the mission in Haiti have been killed since February.",
        "casualty",
        (date(2024, 2, 1), date(2024, 9, 18)),
    ),
    (
        "He denounced the killing of 40 people in Labodrie, a village in Haiti, where gunmen "
        "attacked on Thursday.",
        "violence",
        (date(2024, 9, 12), date(2024, 9, 12)),
    ),
]


@pytest.mark.parametrize(("text", "kind", "days"), DAYS)
def test_a_loss_is_of_the_days_that_the_words_for_its_event_tell(
    text: str, kind: str, days: tuple[date, date]
) -> None:
    assert days in {(c.start, c.end) for c in claims(text, kind)}


PERIODS = [
    ("Of these, 1,660 died in attacks by gangs.", 1660.0, date(2024, 1, 1)),
    ("Self-defence groups killed at least 141.", 141.0, date(2024, 1, 1)),
    ("Gangs hold 80 per cent of the capital.", 80.0, None),
]


@pytest.mark.parametrize(("text", "value", "start"), PERIODS)
def test_a_count_that_goes_on_with_a_period_is_of_that_period(
    text: str, value: float, start: date | None
) -> None:
    lead = "At least 2,505 people were killed in Haiti from January to March. "
    assert {c.start for c in claims(lead + text, "violence") if c.value == value} == {start}
