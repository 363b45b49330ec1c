"""The day of what is said, by what the speaker did, who heard it, or the report it comes from."""

from __future__ import annotations

from datetime import date

import pytest
from reading import claims

TOLD = date(2025, 2, 5)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "who", "day"),
    [
        (
            "Garry Conille went to the police station in Kenscoff on 30 January and promised that "
            "no criminal would sleep in peace there.",
            "Garry Conille", "2025-01-30",
        ),
        (
            "Marco Rubio met on Monday with the leaders of Jamaica and Haiti and told them the "
            "United States could not carry the mission by itself.",
            "Marco Rubio", "2025-02-03",
        ),
        (
            'In a statement issued on Monday night, Prime Minister Mia Mottley said: "He gave his '
            'life in Haiti for people he had never met."',
            "Mia Mottley", "2025-02-03",
        ),
        (
            "In Washington last Thursday, President Joe Biden defended his decision not to send "
            'soldiers to Haiti.\n"We concluded that it raises all kinds of questions," he said.',
            "Joe Biden", "2025-01-30",
        ),
        (
            "Seventy soldiers from El Salvador landed in Port-au-Prince on Tuesday to join the "
            'mission.\n"Haiti is not alone in this fight," Leslie Voltaire told the new arrivals.',
            "Leslie Voltaire", "2025-02-04",
        ),
        (
            "Six Bahamians flew to Haiti on Friday to join the mission. Prime Minister Philip "
            'Davis, who saw them off, said gun running made it "our problem as well".',
            "Philip Davis", "2025-01-31",
        ),
        (
            "On 16 January the National Assembly approved the deployment to Haiti. Opiyo Wandayi "
            'told the House that "we cannot export security we do not have".',
            "Opiyo Wandayi", "2025-01-16",
        ),
    ],
)  # fmt: skip
def test_a_statement_is_of_the_day_of_its_occasion(text: str, who: str, day: str) -> None:
    (told,) = (c for c in claims(text, "statement", TOLD) if c.actor == who)
    assert (told.start, told.end) == (date.fromisoformat(day), date.fromisoformat(day))


@pytest.mark.parametrize(
    "text",
    [
        # Another one's journey, told paragraphs before, dates nothing that he says.
        "Garry Conille visited Kenya on Friday.\nThe mission has 400 officers in Haiti.\nLeslie "
        'Voltaire spoke of security in Haiti. "Haiti thanks you," Leslie Voltaire said.',
        # What was over by then is no occasion of the words beside it.
        "Leslie Voltaire, who had left for Kenya on Friday, said that Haiti needed peace.",
        # What he announces is to come.
        "Leslie Voltaire said the mission in Haiti would be stronger once it arrives on Friday.",
    ],
)
def test_another_day_is_none_of_a_statement(text: str) -> None:
    told = [c for c in claims(text, "statement", TOLD) if c.actor == "Leslie Voltaire"]
    assert told
    assert {c.start for c in told} == {None}


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("A second group of police landed yesterday. That brings the total in Haiti to some 400.",
         400, "2025-02-04"),
        ("The first 200 landed on January 25 and 70 more on Tuesday. With the newcomers the "
         "mission has about 870 people in Haiti.", 870, "2025-02-04"),
        ("Kenya has nearly 400 police officers in Haiti now.", 400, "2025-02-05"),
        ("Its strength at this hour is 991. Kenya has 721 officers there and Guatemala 150.", 721,
         "2025-02-05"),
    ],
)  # fmt: skip
def test_a_strength_is_as_of_the_arrival_or_the_day_it_is_told(
    text: str, value: int, day: str
) -> None:
    (told,) = (c for c in claims(text, "personnel", TOLD) if c.value == value)
    assert (told.start, told.end) == (date.fromisoformat(day), date.fromisoformat(day))


def test_what_is_to_come_by_a_time_comes_no_sooner_than_it_is_told() -> None:
    (coming,) = claims("A third batch of 200 Kenyan police is to reach Haiti by the end of the "
                       "month, officers said.", "arrival", TOLD)  # fmt: skip
    assert (coming.start, coming.end) == (TOLD, date(2025, 2, 28))


REPORT = (
    "PORT-AU-PRINCE, Jan 30, Agency - At least 1,520 people were killed in Haiti from October to "
    "December, the UN office says in a report.\n"
    "Gangs were behind 24 per cent of the killings.\n"
    "Four members of the security forces died.\n"
)


def test_what_a_report_counts_is_of_its_period() -> None:
    told = claims(REPORT + "Gangs kidnapped 185 people.", "violence", TOLD)
    assert {c.value for c in told} == {1520, 24, 4, 185}
    assert {(c.start, c.end) for c in told} == {(date(2024, 10, 1), date(2024, 12, 31))}


def test_what_another_time_is_told_of_is_not_of_the_report() -> None:
    text = REPORT + "On Monday gunmen attacked Kenscoff. Seven people were killed there."
    (later,) = (c for c in claims(text, "violence", TOLD) if c.value == 7)
    assert later.start == date(2025, 2, 3)
    since = REPORT + "More than 60 people have been killed in Kenscoff."
    (open_,) = (c for c in claims(since, "violence", TOLD) if c.value == 60)
    assert open_.start is None


def test_money_announced_at_a_meeting_is_of_its_day() -> None:
    text = (
        "Keith Rowley met in Kingston on January 31 with US Secretary of State Antony Blinken. "
        "Mr Blinken announced an additional $100 million for the mission."
    )
    (pledge,) = claims(text, "funding", TOLD)
    assert (pledge.start, pledge.end) == (date(2025, 1, 31), date(2025, 1, 31))
    before = "Leslie Voltaire spoke on Monday. Washington had committed $15 million to the mission."
    assert [c.start for c in claims(before, "funding", TOLD)] == [None]


def test_a_time_told_against_the_first_half_of_a_sentence_is_not_of_it() -> None:
    text = (
        "Ten states have offered some 2,900 personnel to the mission, yet only about 430 have "
        "reached Haiti since the operation opened in June."
    )
    (offered,) = claims(text, "contributor", TOLD)
    assert (offered.status, offered.start) == ("pledged", None)


def test_what_opens_with_when_is_of_the_day_told_there() -> None:
    text = (
        "When the chair asked for a show of hands on Monday, 13 went up for the text "
        "drafted by the United States and Ecuador. China abstained."
    )
    told = claims(text, "position", TOLD)
    assert {c.actor for c in told} >= {"United States", "Ecuador"}
    assert {c.start for c in told} == {date(2025, 2, 3)}


def test_who_speaks_at_the_meeting_that_a_report_opens_with_speaks_on_its_day() -> None:
    opens = (
        "Thirteen of the Security Council's 15 members on Tuesday said they were for a UN mission "
        "in Haiti.\n"
    )
    at = opens + "James Kariuki urged the Council to ask for a report on the mission's cost."
    (said,) = claims(at, "statement", TOLD) or claims(at, "position", TOLD)
    assert said.start == date(2025, 2, 4)
    away = opens + "Louis Gilles told Radio Magik that Haiti had been let down by friends."
    told = [c for c in claims(away, None, TOLD) if c.actor == "Louis Gilles"]
    assert [c.start for c in told] == [None]


def test_a_read_out_is_of_the_day_of_the_talk_and_its_present_of_its_own() -> None:
    text = (
        "Press statement\nThe Prime Cabinet Secretary, Dr. Musalia "
        "Mudavadi, spoke by telephone on Monday evening with the Deputy Secretary of State, Mr. "
        "Christopher Landau, about Haiti.\nThe Deputy Secretary voiced Washington's backing for "
        "Kenya's leadership of the mission.\nKenya calls on the Security Council to give the "
        "mission support."
    )
    told = {c.actor: c.start for c in claims(text, "position", TOLD)}
    assert told == {"United States": date(2025, 2, 3), "Kenya": date(2025, 2, 5)}
