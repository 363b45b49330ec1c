"""Publication dates that texts state of themselves."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.corpus.roles import read_roles

BODY = "The Council extended the mission by a year on Monday, and the vote was unanimous."


@pytest.mark.parametrize(
    "line",
    [
        "Published: 21 September 2024",
        "Published on Saturday, September 21, 2024 at 10:30 AM",
        "PUBLISHED SEPT. 21, 2024",
        "Date published: 2024-09-21",
        "By Jane Doe | Published 21st September, 2024 | Updated September 23, 2024",
        "Updated September 22, 2024 | Published September 21, 2024",
        "Saturday, 21 September 2024, 10:30",
        "2024-09-21T08:00:00+03:00",
        "Last updated: 21 Sep 2024",
        "Posted on 21 September 2024",
        "Port-au-Prince, Saturday 21 September 2024",
        "Nairobi, Kenya, 21 September 2024",
        "21 SEPTEMBER 2024, NEW YORK",
        "Saturday 21 September 2024 | Nairobi and New York",
        "21/09/2024 09:14:22",
    ],
)
def test_a_dated_line_beside_the_article_states_its_date(line: str) -> None:
    for text in (f"Council keeps the mission alive\n{line}\n\n{BODY}", f"{BODY}\n{line}"):
        reading = read_roles(text)
        assert reading.published is not None
        assert reading.published.earliest == reading.published.latest == date(2024, 9, 21)
        assert reading.published.basis == "stated"
        assert reading.published.reason.startswith("stated in the text: ")
        roles = {text[p.start : p.end]: p.role for p in reading.paragraphs}
        assert roles[line] == "furniture" and roles[BODY] == "body"


def test_a_dateline_in_capitals_is_read_below_a_line_of_another_kind() -> None:
    text = f"BREAKING: the Council keeps the mission alive\nPORT-AU-PRINCE, Sept. 21, 2024 — {BODY}"
    published = read_roles(text).published
    assert published is not None
    assert (published.earliest, published.latest) == (date(2024, 9, 21), date(2024, 9, 21))


@pytest.mark.parametrize("dash", ["-", "--", "–", "—"])
def test_a_dateline_with_its_year_states_the_date(dash: str) -> None:
    reading = read_roles(f"PORT-AU-PRINCE, Haiti, March 25, 2025 (AP) {dash} {BODY}")
    assert reading.published is not None and reading.published.earliest == date(2025, 3, 25)


@pytest.mark.parametrize(
    "head",
    [
        "Nairobi, May 6, 2025 -",
        "Port-au-Prince, Haiti, 6 May 2025 (Wire) –",
        "New York (2025-05-06) —",
        "Nairobi, Tuesday, May 6, 2025 --",
    ],
)
def test_a_dateline_in_lower_case_with_its_whole_date_states_the_date(head: str) -> None:
    text = f"Police leave\n{head} Kenya will send 300 more officers on Tuesday, officials said."
    reading = read_roles(text)
    assert reading.published is not None and reading.published.earliest == date(2025, 5, 6)
    roles = {text[p.start : p.end]: p.role for p in reading.paragraphs}
    assert roles[head] == "furniture"


@pytest.mark.parametrize(
    "head",
    [
        "Nairobi, 6th May 2025",
        "Port-au-Prince, Tuesday 6 May 2025",
        "Santo Domingo, Dominican Republic, May 6, 2025",
    ],
)
def test_a_place_and_a_whole_date_alone_on_a_line_state_the_date(head: str) -> None:
    text = f"COMMUNIQUE\n\n{head}\n\n{BODY}"
    reading = read_roles(text)
    assert reading.published is not None and reading.published.earliest == date(2025, 5, 6)


def test_a_dateline_stands_below_a_headline_with_a_label() -> None:
    text = f"BREAKING: officer shot in Haiti\n\nBy A. Correspondent\nNAIROBI, May 6, 2025 — {BODY}"
    reading = read_roles(text)
    assert reading.published is not None and reading.published.earliest == date(2025, 5, 6)


@pytest.mark.parametrize(
    "text",
    [
        f"On May 6, 2025 - {BODY}",
        f"In Nairobi, May 6, 2025 - {BODY}",
        "Kenya sent 600 officers on May 6, 2025 - More are to follow, its government said.",
        f"Nairobi, May 6 - {BODY}",
        f"NAIROBI, Kenya, May 25 - {BODY}",
        "On Saturday, September 21, 2024, the president is set to make a stop in Haiti.",
        "Published on 21 September 2024, the report counts 400 officers in the capital.",
        f"Published: 31 September 2024\n{BODY}",
        f"Published: 09/08/2024\n{BODY}",
        f"{BODY}\n" * 20 + "2024-09-21\n" + "The vote was held in New York.\n" * 10,
        "The first contingent arrived in Haiti on June 25, 2024",
        BODY,
    ],
)
def test_no_date_is_taken_where_none_is_stated(text: str) -> None:
    assert read_roles(text).published is None


@pytest.mark.parametrize(
    ("title", "stated"),
    [
        ("Department Press Briefing – September 21, 2024", True),
        ("Transcript of an interview aired on September 21, 2024", True),
        ("Spokesperson's briefing: questions and answers (21 September 2024)", True),
        ("Remarks on the anniversary of the earthquake of January 12, 2010 in Haiti", False),
        ("The mission in Haiti since September 21, 2024", False),
        ("04/05/2024 09:14", False),
    ],
)
def test_the_title_of_a_record_may_close_with_its_day_and_stays_the_title(
    title: str, stated: bool
) -> None:
    reading = read_roles(f"{title}\n\n{BODY}")
    assert (reading.published is not None) == stated
    if stated:
        assert reading.published is not None and reading.published.earliest == date(2024, 9, 21)
        assert all(p.role != "furniture" for p in reading.paragraphs)
