"""Which words are expressions of time, and which days they mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.interval import Interval
from missionbrief.language.dates import Reference, find_dates
from reading import WEDNESDAY

ON_WEDNESDAY = Reference(Interval.day(WEDNESDAY))
ONE_WEEK = Reference(Interval(date(2024, 9, 15), date(2024, 9, 21)))
OPEN = Reference(Interval(date(2025, 2, 28), None))
UNKNOWN = Reference(Interval(None, None))
AHEAD = Reference(Interval.day(WEDNESDAY), ahead=True)


def days(words: str, reference: Reference) -> tuple[str | None, str | None] | None:
    """The ISO days of the only expression of time in `words`."""
    (expression,) = find_dates(words)
    resolved = expression.form.resolve(reference)
    if resolved is None:
        return None
    return tuple(d.isoformat() if d else None for d in (resolved.start, resolved.end))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("on September 21, 2024", "2024-09-21", "2024-09-21"),
        ("on Saturday, September 21, 2024, he left", "2024-09-21", "2024-09-21"),
        ("on 21 September 2024", "2024-09-21", "2024-09-21"),
        ("the 5th of June 2024", "2024-06-05", "2024-06-05"),
        ("Sept. 5, 2024", "2024-09-05", "2024-09-05"),
        ("dated 2024-09-21", "2024-09-21", "2024-09-21"),
        ("in October 2023", "2023-10-01", "2023-10-31"),
        ("in February 2024", "2024-02-01", "2024-02-29"),
        ("in late May 2024", "2024-05-21", "2024-05-31"),
        ("in early March 2025", "2025-03-01", "2025-03-10"),
        ("in mid-June 2025", "2025-06-11", "2025-06-20"),
        ("in 2022", "2022-01-01", "2022-12-31"),
        ("the last quarter of 2024", "2024-10-01", "2024-12-31"),
    ],
)
def test_a_date_with_its_year_needs_no_publication(words: str, start: str, end: str) -> None:
    assert days(words, UNKNOWN) == (start, end)
    assert days(words, ON_WEDNESDAY) == (start, end)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Between July 2024 and February 2025", "2024-07-01", "2025-02-28"),
        ("from June 3 to July 5, 2024", "2024-06-03", "2024-07-05"),
        ("between December and January 2025", "2024-12-01", "2025-01-31"),
        ("from 2017 to 2021", "2017-01-01", "2021-12-31"),
        ("the years 2023–2024", "2023-01-01", "2024-12-31"),
    ],
)
def test_a_range_reaches_from_its_first_to_its_last_day(words: str, start: str, end: str) -> None:
    assert days(words, UNKNOWN) == (start, end)


def test_since_a_day_reaches_to_publication() -> None:
    assert days("since July 2024", ON_WEDNESDAY) == ("2024-07-01", "2024-09-18")
    assert days("since July 2024", OPEN) == ("2024-07-01", None)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("today", "2024-09-18", "2024-09-18"),
        ("yesterday", "2024-09-17", "2024-09-17"),
        ("tomorrow", "2024-09-19", "2024-09-19"),
        ("three days ago", "2024-09-15", "2024-09-15"),
        ("two weeks ago", "2024-09-02", "2024-09-08"),
        ("last week", "2024-09-09", "2024-09-15"),
        ("this week", "2024-09-16", "2024-09-22"),
        ("next week", "2024-09-23", "2024-09-29"),
        ("last month", "2024-08-01", "2024-08-31"),
        ("next month", "2024-10-01", "2024-10-31"),
        ("earlier this month", "2024-09-01", "2024-09-10"),
        ("at the end of next month", "2024-10-21", "2024-10-31"),
        ("last year", "2023-01-01", "2023-12-31"),
        ("the first quarter of the coming year", "2025-01-01", "2025-03-31"),
        ("last October", "2023-10-01", "2023-10-31"),
        ("on June 25", "2024-06-25", "2024-06-25"),
        ("on November 20", "2023-11-20", "2023-11-20"),
        ("in May", "2024-05-01", "2024-05-31"),
        ("in December", "2023-12-01", "2023-12-31"),
        ("on Monday", "2024-09-16", "2024-09-16"),
        ("on Wednesday", "2024-09-18", "2024-09-18"),
        ("on Thursday", "2024-09-12", "2024-09-12"),
        ("last Wednesday", "2024-09-11", "2024-09-11"),
        ("next Wednesday", "2024-09-25", "2024-09-25"),
    ],
)
def test_relative_words_count_from_publication(words: str, start: str, end: str) -> None:
    assert days(words, ON_WEDNESDAY) == (start, end)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("on Friday", "2024-09-20", "2024-09-20"),
        ("on June 25", "2025-06-25", "2025-06-25"),
        ("in October", "2024-10-01", "2024-10-31"),
        ("in May", "2025-05-01", "2025-05-31"),
    ],
)
def test_what_points_ahead_is_the_next_such_day(words: str, start: str, end: str) -> None:
    assert days(words, AHEAD) == (start, end)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("last week", "2024-09-02", "2024-09-15"),
        ("yesterday", "2024-09-14", "2024-09-20"),
        ("on Saturday", "2024-09-14", "2024-09-21"),
        ("last month", "2024-08-01", "2024-08-31"),
        ("on June 25", "2024-06-25", "2024-06-25"),
    ],
)
def test_a_publication_interval_gives_all_days_that_may_be_meant(
    words: str, start: str, end: str
) -> None:
    assert days(words, ONE_WEEK) == (start, end)


@pytest.mark.parametrize("reference", [OPEN, UNKNOWN])
@pytest.mark.parametrize(
    "words",
    [
        "today", "last week", "next month", "two weeks ago", "on Monday", "last Tuesday",
        "on June 25", "in May", "since January", "last year", "last summer", "early this month",
    ],
)  # fmt: skip
def test_with_publication_open_what_depends_on_it_stays_unresolved(
    words: str, reference: Reference
) -> None:
    assert days(words, reference) is None


def test_a_month_just_spelt_out_with_its_year_settles_the_bare_month() -> None:
    spelt = Reference(OPEN.published, months=frozenset({(2024, 7), (2025, 2)}))
    assert days("In February", spelt) == ("2025-02-01", "2025-02-28")
    assert days("In July", spelt) is None
    twice = Reference(OPEN.published, months=frozenset({(2024, 2), (2025, 2)}))
    assert days("In February", twice) is None


@pytest.mark.parametrize(
    "words",
    [
        "for a year", "every six months", "a 26-year-old constable", "for another year",
        "within three weeks", "a two-month stay", "each week", "more than two months after",
        "92% of casualties", "Resolution 2699", "13 votes in favour", "4,239 people",
        "they may march on", "he may have left", "the second group", "1,356 injured",
    ],
)  # fmt: skip
def test_durations_sets_ages_and_other_numbers_are_no_dates(words: str) -> None:
    assert find_dates(words) == ()


@pytest.mark.parametrize("words", ["just a few months ago", "in recent weeks", "some years ago"])
def test_vague_words_are_kept_but_name_no_days(words: str) -> None:
    assert days(words, ON_WEDNESDAY) is None


@pytest.mark.parametrize("words", ["February 29, 2023", "31 June 2024", "2024-13-01"])
def test_a_day_that_does_not_exist_is_no_day(words: str) -> None:
    for expression in find_dates(words):
        found = expression.form.resolve(ON_WEDNESDAY)
        assert found is None or found.days != 1


_publication = st.dates(date(2023, 1, 1), date(2026, 12, 31))
_phrase = st.sampled_from(
    [
        "last week", "next week", "yesterday", "three days ago", "on Monday", "last Friday",
        "next Sunday", "June 25", "on 5 October", "in May", "in late July", "last month",
        "early next month", "since March", "last year", "the first quarter of next year",
        "last summer", "from June 3 to July 5", "October 2, 2023", "between May and July 2024",
    ]
)  # fmt: skip


@given(_phrase, _publication, st.integers(0, 400), st.booleans())
def test_resolved_days_are_in_order(words: str, first: date, length: int, ahead: bool) -> None:
    reference = Reference(Interval(first, first + timedelta(length)), ahead)
    for expression in find_dates(words):
        resolved = expression.form.resolve(reference)
        if resolved and resolved.start and resolved.end:
            assert resolved.start <= resolved.end


@given(st.dates(date(1990, 1, 1), date(2039, 12, 31)), st.sampled_from([OPEN, ON_WEDNESDAY]))
def test_a_day_with_its_year_means_itself(day: date, reference: Reference) -> None:
    for words in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}", str(day)):
        assert days(f"It was on {words}.", reference) == (str(day), str(day))


@given(
    st.sampled_from(["last week", "yesterday", "on Monday", "next Friday", "two weeks ago"]),
    _publication,
    st.integers(-60, 60),
)
def test_publication_some_weeks_later_shifts_relative_words_by_as_many(
    words: str, published: date, weeks: int
) -> None:
    (expression,) = find_dates(words)
    one = expression.form.resolve(Reference(Interval.day(published)))
    by = timedelta(weeks=weeks)
    other = expression.form.resolve(Reference(Interval.day(published + by)))
    assert one and other and one.start and one.end
    assert other == Interval(one.start + by, one.end + by)


@given(
    st.lists(
        st.one_of(
            _phrase,
            st.sampled_from(["for a year", "2,500", "92%", "May", "and", "between", "to", "the"]),
            st.text(max_size=12),
        ),
        max_size=12,
    )
)
def test_expressions_lie_within_the_text_in_order_without_overlap(parts: list[str]) -> None:
    text = " ".join(parts)
    covered = 0
    for expression in find_dates(text):
        assert covered <= expression.start < expression.end <= len(text)
        assert text[expression.start : expression.end] == expression.text
        covered = expression.end
