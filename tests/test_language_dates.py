"""Expressions of time that date a claim, and the days they mean."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.interval import Interval
from missionbrief.language.dates import Expression, Reference, find_dates
from missionbrief.language.dates.grammar import FOR_CLAIMS, FOR_TIMEX, Grammar, words_of
from missionbrief.language.dates.reference import Anchor
from missionbrief.language.dates.vocabulary import Rule
from reading import article, claims, sentence

ROOT = Path(__file__).resolve().parent.parent
WEDNESDAY = date(2024, 11, 13)
PUBLISHED = Interval.day(WEDNESDAY)
UNKNOWN = Interval(None, None)


def only(text: str) -> Expression:
    (found,) = find_dates(text)
    return found


def days(text: str, *, ahead: bool = False, published: Interval = PUBLISHED) -> tuple[str, str]:
    resolved = only(text).form.resolve(Reference(published, ahead))
    assert resolved is not None and resolved.start and resolved.end
    return resolved.start.isoformat(), resolved.end.isoformat()


def sentences() -> list[str]:
    texts = [p.read_text("utf-8") for p in sorted((ROOT / "seeds").glob("*.txt"))]
    return [s for text in texts for s in re.split(r"(?<=[.!?])\s+|\n+", text) if s]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("on Friday, November 8 he called for", "2024-11-08", "2024-11-08"),
        ("On Saturday, September 21, 2024, President", "2024-09-21", "2024-09-21"),
        ("between 5 and 11 August at least", "2024-08-05", "2024-08-11"),
        ("the Quarterly Report, July-September 2025, said", "2025-07-01", "2025-09-30"),
        ("in April–June 2024 some 1,500", "2024-04-01", "2024-06-30"),
        ("the three months, July to September this year", "2024-07-01", "2024-09-30"),
        ("in the period April to June some 1,379", "2024-04-01", "2024-06-30"),
        ("January to March 2023 saw", "2023-01-01", "2023-03-31"),
        ("(April-June) 1,379 people", "2024-04-01", "2024-06-30"),
        ("in the last days of August", "2024-08-21", "2024-08-31"),
        ("in the first half of June", "2024-06-01", "2024-06-15"),
        ("between mid-April and mid-May", "2024-04-15", "2024-05-15"),
        ("For 2023, the agency asked for", "2023-01-01", "2023-12-31"),
        ("a grant for fiscal year 2023", "2022-10-01", "2023-09-30"),
        ("our total this fiscal year", "2024-10-01", "2025-09-30"),
        ("by resolution 2699 of October 2nd, 2023", "2023-10-02", "2023-10-02"),
        ("killed up to March 22 of this year", "2024-01-01", "2024-03-22"),
        ("the last fiscal year", "2023-10-01", "2024-09-30"),
        ("killed this year up to the end of September", "2024-01-01", "2024-09-30"),
        ("in 2024 through March 22", "2024-01-01", "2024-03-22"),
        ("in the week that began on 4 November", "2024-11-04", "2024-11-10"),
        ("in the week of November 7", "2024-11-04", "2024-11-10"),
        ("the week ending 9 November", "2024-11-03", "2024-11-09"),
        ("over the weekend of Nov. 9, 2024", "2024-11-09", "2024-11-10"),
        ("the 2024 humanitarian response plan", "2024-01-01", "2024-12-31"),
        ("on 16 July 2024 in Port-au-Prince", "2024-07-16", "2024-07-16"),
        ("was shot last week", "2024-11-04", "2024-11-10"),
        ("In February, another officer died", "2024-02-01", "2024-02-29"),
        ("arrived early this month", "2024-11-01", "2024-11-10"),
        ("last week's slaughter", "2024-11-04", "2024-11-10"),
        ("in late August 2025", "2025-08-21", "2025-08-31"),
        ("in the first quarter of the coming year", "2025-01-01", "2025-03-31"),
        ("in the second half of 2024", "2024-07-01", "2024-12-31"),
        ("in the second half of the year", "2024-07-01", "2024-12-31"),
        ("in the first quarter", "2024-01-01", "2024-03-31"),
        ("Between July 2024 and February 2025, at least", "2024-07-01", "2025-02-28"),
        ("between January and March 2024", "2024-01-01", "2024-03-31"),
        ("from 2017 to 2021", "2017-01-01", "2021-12-31"),
        ("will arrive next month", "2024-12-01", "2024-12-31"),
        ("a year ago", "2023-01-01", "2023-12-31"),
        ("two weeks ago", "2024-10-28", "2024-11-03"),
        ("ten days ago", "2024-11-03", "2024-11-03"),
        ("a year ago Wednesday", "2023-11-13", "2023-11-13"),
        ("two weeks ago on Tuesday", "2024-10-29", "2024-10-29"),
        ("a month ago Sunday", "2024-10-10", "2024-10-10"),
        ("since June", "2024-06-01", "2024-11-13"),
        ("since the start of 2022", "2022-01-01", "2024-11-13"),
        ("since late 2023", "2023-09-01", "2024-11-13"),
        ("since October 2022nd", "2022-10-01", "2024-11-13"),
        ("since June 25", "2024-06-25", "2024-11-13"),
        ("the day before yesterday", "2024-11-11", "2024-11-11"),
        ("landed on Monday night", "2024-11-11", "2024-11-11"),
        ("was killed last night", "2024-11-12", "2024-11-12"),
        ("at 10 p.m. on Sunday", "2024-11-10", "2024-11-10"),
        ("over the weekend", "2024-11-09", "2024-11-10"),
        ("in June last year", "2023-06-01", "2023-06-30"),
        ("on June 25 last year", "2023-06-25", "2023-06-25"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("since the beginning of the year", "2024-01-01", "2024-11-13"),
        ("earlier this year", "2024-01-01", "2024-11-13"),
        ("from January to May this year", "2024-01-01", "2024-05-31"),
        ("in June and July", "2024-06-01", "2024-07-31"),
        ("since last June", "2024-06-01", "2024-11-13"),
        ("in the seven days to Sunday", "2024-11-04", "2024-11-10"),
        ("in the first six months 1,280 died", "2024-01-01", "2024-06-30"),
        ("over the first three months of 2023", "2023-01-01", "2023-03-31"),
        ("over the last three months of 2023", "2023-10-01", "2023-12-31"),
        ("since Monday", "2024-11-11", "2024-11-13"),
        ("last summer", "2024-06-01", "2024-08-31"),
        ("dated 20/03/2025", "2025-03-20", "2025-03-20"),
        ("dated 2025-03-20", "2025-03-20", "2025-03-20"),
    ],
)
def test_an_expression_means_its_days(text: str, start: str, end: str) -> None:
    assert days(text) == (start, end)


@pytest.mark.parametrize(
    ("text", "back", "ahead"),
    [
        ("on Friday", "2024-11-08", "2024-11-15"),
        ("on Wednesday", "2024-11-13", "2024-11-13"),
        ("on December 2", "2023-12-02", "2024-12-02"),
    ],
)
def test_direction_decides_where_the_year_or_week_is_not_named(
    text: str, back: str, ahead: str
) -> None:
    assert days(text) == (back, back)
    assert days(text, ahead=True) == (ahead, ahead)


def test_a_month_without_its_year_lies_in_the_direction_of_the_sentence() -> None:
    assert days("in January", ahead=True)[0] == "2025-01-01"
    assert days("in January")[0] == "2024-01-01"


def test_a_date_with_its_weekday_is_the_near_one_wherever_the_sentence_points() -> None:
    assert days("on Thursday, November 14") == ("2024-11-14", "2024-11-14")
    assert days("on Friday, November 8", ahead=True) == ("2024-11-08", "2024-11-08")


@pytest.mark.parametrize(
    "text",
    [
        "for a year",
        "every six months",
        "for two and a half years",
        "$200 million every six months",
        "within three weeks",
        "a 26-year-old constable",
        "the six-month mandate",
        "each week",
        "over the next 12 months the force may grow",
        "400 police officers and 2,699 others",
        "92% of them",
        "the first half of the contingent",
        "the third quarter of the force",
        "a second group",
        "Resolution 2699",
        "it may be that they march",
        "more recently, officials said",
        "is now said to be",
        "at 10.30 a.m. the patrol left",
    ],
)
def test_what_is_no_date_dates_nothing(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "on Friday",
        "last week",
        "in February",
        "a year ago",
        "since June",
        "October 2",
        "next month",
    ],
)
def test_nothing_is_guessed_where_the_publication_date_is_unknown(text: str) -> None:
    assert only(text).form.resolve(Reference(UNKNOWN)) is None


@pytest.mark.parametrize("text", ["on October 2, 2023", "in March 2025", "in 2022", "the 1990s"])
def test_a_full_date_needs_no_publication_date(text: str) -> None:
    assert only(text).form.resolve(Reference(UNKNOWN)) is not None


def test_bounds_of_publication_give_bounds() -> None:
    published = Interval(date(2024, 11, 8), date(2024, 11, 14))
    assert days("last week", published=published) == ("2024-10-28", "2024-11-10")


def test_a_month_that_could_be_of_two_years_stays_unresolved() -> None:
    published = Interval(date(2023, 12, 1), date(2024, 12, 1))
    assert only("in March").form.resolve(Reference(published)) is None


def test_a_date_in_figures_that_could_be_two_days_is_left_alone() -> None:
    assert find_dates("dated 03/04/2025") == ()


def test_a_day_counted_from_another_needs_that_other() -> None:
    form = only("The same day, a patrol").form
    assert form.resolve(Reference(PUBLISHED)) is None
    spoken_of = Anchor(Interval.day(date(2024, 6, 25)), "day")
    assert form.resolve(Reference(PUBLISHED, anchor=spoken_of)) == spoken_of.days


@pytest.mark.parametrize("text", ["February 30", "2024-02-30", "30/02/2025", "0 days ago 99/99/99"])
def test_days_that_do_not_exist_are_no_dates(text: str) -> None:
    for found in find_dates(text):
        assert found.form.resolve(Reference(PUBLISHED)) is None or "ago" in found.text


def without_cues(rules: tuple[Rule, ...], text: str) -> set[tuple[int, int]]:
    return {m.span() for rule in rules for m in rule.pattern.finditer(text)}


def with_cues(rules: tuple[Rule, ...], text: str) -> set[tuple[int, int]]:
    words = words_of(text)
    tried = (rule for rule in rules if not words.isdisjoint(rule.cues))
    return {m.span() for rule in tried for m in rule.pattern.finditer(text)}


PIECES = [
    "May", "may", "5", "17:42", "10 p.m.", "7:15pm", "12/31/1999", "2024-11-08", "2024", "1990s",
    "'80s", "the nineties", "20th century", "nineteen ninety-six", "the year two thousand", "Q3",
    "the third quarter of", "fiscal 1989", "second half", "last", "this", "next", "summer", "fall",
    "Christmas Eve", "New Year's Day", "Mon.", "Tuesday", "Sundays", "night", "tonight", "noon",
    "yesterday", "today's", "now", "ago", "earlier", "later", "from now", "that same", "the", "a",
    "day", "weeks", "month", "year-ago", "year-end", "decades", "weekend", "each", "every other",
    "two and a half", "2 1/2", "half an hour", "a couple of", "month-long", "yearlong", "per",
    "since", "between", "and", "early", "the end of", "of", "recent", "the past", "the future",
    "soon", "current", "annually", "in", "for", "several", "seconds", "quarter", "Aug. 31", "Oct.",
    "the six months ended", "the seven days to", "the first six months", "two days after",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7))
def test_no_rule_matches_where_none_of_its_cues_stands(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for rules in (FOR_CLAIMS, FOR_TIMEX):
        assert with_cues(rules, text) == without_cues(rules, text)


def test_the_cues_lose_nothing_in_real_articles() -> None:
    for words in sentences():
        assert with_cues(FOR_TIMEX, words) == without_cues(FOR_TIMEX, words)
        assert with_cues(FOR_CLAIMS, words) == without_cues(FOR_CLAIMS, words)


def test_a_sentence_without_a_word_of_time_tries_no_rule() -> None:
    sentence = "Officers may patrol the US/Kenya road to Delmas: 400 of them, police said."
    words = words_of(sentence)
    assert [r.pattern.pattern for r in FOR_CLAIMS if not words.isdisjoint(r.cues)] == []


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_any_words_are_read_without_failing_and_quoted_as_they_stand(
    pieces: list[str], published: date
) -> None:
    text = " ".join(pieces)
    before = 0
    for found in find_dates(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= before
        before = found.end
        for ahead in (False, True, None):
            resolved = found.form.resolve(Reference(Interval.day(published), ahead))
            assert resolved is None or isinstance(resolved, Interval)


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(0, 400))
def test_an_interval_of_publication_holds_what_each_of_its_days_would_give(
    first: date, length: int
) -> None:
    last = first + timedelta(days=length)
    for text in ("last week", "yesterday", "last month", "over the weekend", "on Monday"):
        form = only(text).form
        whole = form.resolve(Reference(Interval(first, last)))
        one = form.resolve(Reference(Interval.day(last)))
        assert whole and one and whole.start and one.start and whole.start <= one.start
        assert whole.end == one.end or (whole.end and one.end and whole.end >= one.end)


@pytest.mark.parametrize("word", ["two ", "May ", "the last ", "twenty-", "1/", "a year ", "10:"])
def test_a_long_run_of_words_of_time_is_read_in_time_that_grows_with_its_length(word: str) -> None:
    # Quadratic reading would take minutes here, and the runner's limit is for seconds.
    find_dates(word * 4000)
    Grammar(FOR_TIMEX)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("from 8 to 11 November", "2024-11-08", "2024-11-11"),
        ("on the night of December 6-7, 2024", "2024-12-06", "2024-12-07"),
        ("on October 6 and 7, 2024", "2024-10-06", "2024-10-07"),
        ("in the last week of August", "2024-08-25", "2024-08-31"),
        ("in the first week of August 2024", "2024-08-01", "2024-08-07"),
        ("throughout 2023", "2023-01-01", "2023-12-31"),
        ("in August 1,740 people died", "2024-08-01", "2024-08-31"),
        ("in the last ten days", "2024-11-03", "2024-11-13"),
        ("over the past year", "2023-11-13", "2024-11-13"),
        ("in the week to 9 November", "2024-11-03", "2024-11-09"),
        ("the week ending November 9", "2024-11-03", "2024-11-09"),
        ("a year ago last month", "2023-10-01", "2023-10-31"),
        ("two years ago this month", "2022-11-01", "2022-11-30"),
        ("on the night of Sept. 11", "2024-09-11", "2024-09-11"),
        ("as of Nov. 8", "2024-11-08", "2024-11-08"),
        ("in early Sept. they came", "2024-09-01", "2024-09-10"),
        ("last Sept. they came", "2024-09-01", "2024-09-30"),
        ("raided from Jan. 27 on;", "2024-01-27", "2024-11-13"),
        ("on the 3rd and 4th of November", "2024-11-03", "2024-11-04"),
        ("on the last day of August", "2024-08-31", "2024-08-31"),
        ("the last Sunday of February", "2024-02-25", "2024-02-25"),
        ("the first Monday in March 2023", "2023-03-06", "2023-03-06"),
        ("since the last Sunday of February", "2024-02-25", "2024-11-13"),
        ("killed between Sept. 6 and 11 on orders", "2024-09-06", "2024-09-11"),
        ("during the protests of June and July last year", "2023-06-01", "2023-07-31"),
        ("in September and early October", "2024-09-01", "2024-10-10"),
        ("in the last three weeks of July", "2024-07-11", "2024-07-31"),
        ("the first two weeks of August", "2024-08-01", "2024-08-14"),
        ("a year ago today", "2023-11-13", "2023-11-13"),
        ("three weeks ago today", "2024-10-23", "2024-10-23"),
        ("in the first ten weeks of 2024", "2024-01-01", "2024-03-10"),
        ("the first ten weeks of last year", "2023-01-01", "2023-03-11"),
        ("over the first months of the year", "2024-01-01", "2024-04-30"),
        ("in the opening months of 2023", "2023-01-01", "2023-04-30"),
        ("for the year beginning July 1", "2024-07-01", "2025-06-30"),
        ("the financial year ending June 30", "2024-07-01", "2025-06-30"),
        ("the financial year that ended on June 30", "2023-07-01", "2024-06-30"),
        ("the year beginning December 1", "2024-12-01", "2025-11-30"),
        ("the year ended 30 September 2023", "2022-10-01", "2023-09-30"),
        ("on the ninth of October it ruled", "2024-10-09", "2024-10-09"),
        ("the thirty-first of August 2023", "2023-08-31", "2023-08-31"),
        ("hurt on the tenth, at night", "2024-11-10", "2024-11-10"),
        ("promised in February, 2024", "2024-02-01", "2024-02-29"),
        ("paid since last year", "2023-01-01", "2024-11-13"),
        ("60,000 in the last month alone", "2024-10-13", "2024-11-13"),
        ("the unrest of the past week", "2024-11-06", "2024-11-13"),
        ("landed on January 3 and 4 to serve", "2024-01-03", "2024-01-04"),
        ("landed on January 3 and 4 and joined them", "2024-01-03", "2024-01-04"),
        ("on Thursday, October 31, and Friday, November 1, 2024, they", "2024-10-31", "2024-11-01"),
        ("on 31 October and on 1 November they landed", "2024-10-31", "2024-11-01"),
        ("on Thursday, October 31, 2024, and Friday, November 1, 2024", "2024-10-31", "2024-11-01"),
    ],
)
def test_days_and_weeks_of_a_month_and_rolling_times(text: str, start: str, end: str) -> None:
    assert days(text) == (start, end)


def test_two_days_that_lie_weeks_apart_are_no_run_of_days() -> None:
    found = list(find_dates("It voted on October 2, 2023, and September 30, 2024."))
    assert [e.text for e in found] == ["October 2, 2023", "September 30, 2024"]


def test_a_number_after_a_day_may_count_something_else() -> None:
    (only,) = find_dates("on June 25 and 20 more followed")
    assert only.text == "June 25"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Between 6 and 11 December, 207 people were killed.", ("2023-12-06", "2023-12-11")),
        ("Between December 6 and 11, 207 people were killed.", ("2023-12-06", "2023-12-11")),
        ("For 2025, the agency asks for more.", ("2025-01-01", "2025-12-31")),
    ],
)
def test_the_ends_of_a_span_named_by_between_may_lie_apart(
    text: str, days: tuple[str, str]
) -> None:
    only = sentence(text)
    (expression,) = only.dates
    found = only.resolve(expression)
    assert found is not None
    assert (str(found.start), str(found.end)) == days


def test_a_number_of_people_after_for_is_no_year() -> None:
    assert sentence("There is room for 2000 officers.").dates == ()


def test_what_runs_out_runs_out_after_publication() -> None:
    only = sentence("The authorisation runs out on October 2.")
    found = only.resolve(only.dates[0])
    assert found is not None and str(found.start) == "2024-10-02"


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.integers(1, 4))
def test_a_day_told_by_its_place_in_a_month_lies_there(published: date, nth: int) -> None:
    names = ("first", "second", "third", "fourth")
    text = f"on the {names[nth - 1]} Tuesday of May 2024"
    (found,) = find_dates(text)
    day = found.form.resolve(Reference(Interval.day(published)))
    assert day is not None and day.start is not None and day.start == day.end
    assert (day.start.weekday(), day.start.month, (day.start.day - 1) // 7) == (1, 5, nth - 1)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("In a petition lodged on Tuesday he asked the court to halt it.", "2024-09-17"),
        ("A visit planned for May was called off.", "2024-05-01"),
        ("He told them in August that 600 would be ready in September.", "2024-09-01"),
        ("He was invited to visit the base in October.", "2024-10-01"),
        ("It will be drawn down in phases beginning in March.", "2025-03-01"),
        ("He, who had wanted them withdrawn in December, says so no more.", "2023-12-01"),
        ("Speaking in Rome on Sunday, he demanded that they come.", "2024-09-15"),
        ("The office dismissed talk that he is to fly to Haiti this weekend.", "2024-09-21"),
        ("A first patrol was planned for this weekend, he said.", "2024-09-21"),
        ("It has treated 14 officers since it began to arrive last June.", "2024-06-01"),
    ],
)
def test_what_was_done_lies_behind_and_what_was_to_be_is_the_nearer(text: str, start: str) -> None:
    only = sentence(text)
    found = only.resolve(only.dates[-1])
    assert found is not None and str(found.start) == start


def test_what_a_rise_is_held_against_dates_nothing() -> None:
    text = (
        "The United Nations counted 4,789 murders in Haiti in 2023, a rise of 119 per cent over the"
        " year before."
    )
    assert {str(c.start) for c in claims(text, "violence")} == {"2023-01-01"}


def test_a_number_word_that_counts_other_things_is_no_day() -> None:
    assert not find_dates("It was the tenth of the attacks, and on the second he fell.")


def test_how_exact_a_number_is_holds_it_against_nothing() -> None:
    (claim,) = claims("Gang violence claimed more than 5,600 lives in Haiti last year.", "violence")
    assert (str(claim.start), str(claim.end)) == ("2023-01-01", "2023-12-31")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Kenya is sending 200 officers to Haiti in November.", "2023-11-01", "2023-11-30"),
        ("Gangs are taking revenge for the raids of March.", "2023-03-01", "2023-03-31"),
        ("The force ought to be in Haiti by January 1.", None, "2024-01-01"),
        ("The 200 should have been in Haiti in March.", "2023-03-01", "2023-03-31"),
        ("The draft of March 3 would send 200 officers.", "2023-03-03", "2023-03-03"),
        ("Kenya promised 600 more by December.", None, "2023-12-31"),
        ("Chad has pledged 200 officers by the end of November.", None, "2023-11-30"),
        ("Kenya had promised 600 officers by September.", None, "2023-09-30"),
        ("Chad pledged 200 officers in September.", "2023-09-01", "2023-09-30"),
    ],
)
def test_the_verb_tells_whether_a_time_lies_ahead(text: str, start: str | None, end: str) -> None:
    (said,) = article(text, date(2023, 10, 8)).sentences
    days = said.resolve(said.dates[0])
    assert days is not None and days.end is not None
    assert (days.start and days.start.isoformat(), days.end.isoformat()) == (start, end)


def test_a_day_told_by_its_number_is_of_the_month_named_before_it() -> None:
    text = "In January 150 soldiers, most of them police, came in on the 3rd."
    (said,) = article(text, date(2023, 10, 8)).sentences
    assert said.resolve(said.dates[-1]) == Interval.day(date(2023, 1, 3))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The September 30 resolution would create a new force in Haiti.", "2024-09-30"),
        ("Ruto first volunteered to lead an effort to help Haiti in December.", "2023-12-01"),
    ],
)
def test_a_text_named_by_its_day_and_what_was_first_done_lie_behind(text: str, start: str) -> None:
    said = article(text, WEDNESDAY).sentences[0]
    found = said.resolve(said.dates[0])
    assert found is not None
    assert str(found.start) == start
