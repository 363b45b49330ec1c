"""Numbers, days, lists and quotations in print."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from analysis_seeds import seeds
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.display.arrivals import arrival
from missionbrief.display.called import named, owner
from missionbrief.display.figures import number
from missionbrief.display.happenings import happening
from missionbrief.display.messages import tell_many
from missionbrief.display.phrases import (
    amount,
    fragment,
    listed,
    shortened,
    span,
    when,
)  # fmt: skip
from missionbrief.display.words import fit_all, within_marks


def d(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("first", "last", "alone", "within"),
    [
        ("2024-06-25", "2024-06-25", "25 June 2024", "on 25 June 2024"),
        ("2023-10-01", "2023-10-31", "October 2023", "in October 2023"),
        ("2024-07-01", "2025-02-28", "July 2024 – February 2025",
         "between July 2024 and February 2025"),
        ("2024-01-01", "2024-12-31", "2024", "in 2024"),
        ("2023-01-01", "2024-12-31", "2023–2024", "between 2023 and 2024"),
        ("2025-03-24", "2025-03-30", "24–30 March 2025", "between 24 and 30 March 2025"),
        ("2024-09-28", "2024-10-02", "28 September – 2 October 2024",
         "between 28 September and 2 October 2024"),
        ("2025-02-28", None, "not before 28 February 2025", "no earlier than 28 February 2025"),
        (None, "2024-09-21", "not after 21 September 2024", "no later than 21 September 2024"),
        (None, None, "undated", ""),
    ],
)  # fmt: skip
def test_days_are_printed_at_their_precision(
    first: str | None, last: str | None, alone: str, within: str
) -> None:
    assert span(d(first), d(last)) == alone
    assert when(d(first), d(last)) == within


def test_numbers_counts_lists_and_owners() -> None:
    assert [number(v) for v in (4239.0, 92.0, 2.5)] == ["4,239", "92", "2.5"]
    assert amount(800, "at_least") == "at least 800"
    assert amount(800, "exact") == "800"
    assert [tell_many("one source", "{n} sources", n) for n in (0, 1, 2, 12)] == [
        "no sources", "one source", "two sources", "12 sources",
    ]  # fmt: skip
    assert [listed(w) for w in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "", "A", "A and B", "A, B and C",
    ]  # fmt: skip
    assert (owner("Kenya"), owner("Bahamas")) == ("Kenya’s", "Bahamas’")


def test_a_share_is_told_in_the_source_s_words() -> None:
    quote = "4,239 people were killed and 1,356 injured, with 92% of casualties from guns."
    assert fragment(quote, 92) == "92% of casualties from guns"
    assert fragment(quote, 4239) == "4,239 people were killed and 1,356 injured"
    assert fragment(quote, 239) is None


@given(st.text(min_size=1, max_size=400), st.integers(min_value=10, max_value=200))
def test_a_shortened_quote_is_a_beginning_of_it_and_fits(words: str, limit: int) -> None:
    short = shortened(words, limit)
    assert len(short) <= limit + 1
    assert "\n" not in short


@given(st.dates(), st.dates())
def test_every_span_of_days_has_words(a: date, b: date) -> None:
    first, last = min(a, b), max(a, b)
    assert str(last.year) in span(first, last)
    assert when(first, last).split()[0] in ("on", "in", "between")


def test_people_take_the_plural_and_a_group_the_singular() -> None:
    event = next(e for e in seeds().arrivals if e.value == 200)
    people = replace(event, target="Haiti")
    assert happening(event) == "First contingent from Kenya (200) arrives"
    assert happening(people) == "200 officers from Kenya arrive"
    assert arrival(replace(people, happened=False)).startswith("200 officers from Kenya are due in")
    assert happening(replace(people, value=None)) == "A group from Kenya arrives"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("“The fate of the mission", "The fate of the mission"),
        ("“The whole of it”", "The whole of it"),
        ("areas taken” by the force", "areas taken’ by the force"),
        ("“A,” he said, “B.”", "‘A,’ he said, ‘B.’"),
        ("“A” and “B", "‘A’ and ‘B"),
        ('the "gang" word', "the ‘gang’ word"),
    ],
)
def test_a_quotation_does_not_open_or_close_twice(words: str, told: str) -> None:
    shown = fit_all([{"run": "quoted", "text": words, "lang": "en"}])
    assert shown[0]["text"] == told
    assert fit_all([{"run": "text", "text": words}])[0]["text"] == words


@given(st.text(alphabet='ab .“”"', max_size=20))
def test_a_quotation_between_marks_keeps_its_letters(words: str) -> None:
    told = within_marks(words)
    assert re.sub(r"\W", "", told) == re.sub(r"\W", "", words)
    assert not re.search(r'[“”"]', told)


@pytest.mark.parametrize(
    ("words", "limit", "told"),
    [
        ("roads stay under gang control and Haitians are being driven out of their homes", 50,
         "roads stay under gang control …"),
        ("Kenya deployed 400 police officers to Haiti as part of the mission there", 56,
         "Kenya deployed 400 police officers to Haiti …"),
        ("the plan was cut, and Haitians who had hoped for help waited for months on end", 60,
         "the plan was cut, and Haitians who had hoped for help …"),
        ("The administration organized a deportation flight of 100 people", 60,
         "The administration organized a deportation flight …"),
    ],
)  # fmt: skip
def test_a_cut_quotation_stops_at_the_end_of_a_phrase(words: str, limit: int, told: str) -> None:
    assert shortened(words, limit) == told


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("recent reports from the ground", "recent reports from the ground"),
        ("head of the mission", "the head of the mission"),
        ("officials", "officials"),
    ],
)
def test_whom_a_source_credits_has_an_article_only_where_it_is_one(who: str, told: str) -> None:
    assert named(who) == told
