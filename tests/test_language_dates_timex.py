"""All expressions of time with their TIMEX3 types and values."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.interval import Interval
from missionbrief.language.dates.direction import points_ahead
from missionbrief.language.dates.timex import find_timexes
from test_language_dates import PIECES

TESTS = Path(__file__).resolve().parent
PUBLISHED = Interval.day(date(2024, 11, 13))


def told(text: str, published: Interval = PUBLISHED) -> list[tuple[str, str]]:
    return [(f.timex.type, f.timex.value) for f in find_timexes(text, published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was renewed for a year.", "P1Y"),
        ("They held out for two and a half years.", "P2Y6M"),
        ("They waited 2 1/2 hours.", "PT2H30M"),
        ("The six-month mandate ends.", "P6M"),
        ("A 26-year-old constable died.", "P26Y"),
        ("They fought for several weeks.", "PXW"),
        ("They fought for years.", "PXY"),
        ("It took half an hour.", "PT30M"),
        ("Over the past two decades it grew.", "P20Y"),
        ("It lasted twenty-five days.", "P25D"),
        ("It lasted a couple of months.", "P2M"),
        ("A month-long siege ended.", "P1M"),
    ],
)
def test_durations(text: str, value: str) -> None:
    assert told(text) == [("DURATION", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("paid every six months", "P6M"),
        ("paid every other week", "P2W"),
        ("paid each month", "P1M"),
        ("They meet every Thursday.", "XXXX-WXX-4"),
        ("They meet on Mondays.", "XXXX-WXX-1"),
        ("They meet each July.", "XXXX-07"),
        ("It costs $5 million per year.", "P1Y"),
        ("It is paid annually.", "XXXX"),
    ],
)
def test_sets(text: str, value: str) -> None:
    assert told(text) == [("SET", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He is now in charge.", "PRESENT_REF"),
        ("It has recently grown.", "PAST_REF"),
        ("It happened a few months ago.", "PAST_REF"),
        ("It will soon end.", "FUTURE_REF"),
        ("In the near future it will end.", "FUTURE_REF"),
        ("In the coming weeks it will end.", "FUTURE_REF"),
    ],
)
def test_words_without_days_refer_to_past_present_or_future(text: str, value: str) -> None:
    assert told(text) == [("DATE", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He died last week.", "2024-W45"),
        ("He died over the weekend.", "2024-W45-WE"),
        ("He died in February.", "2024-02"),
        ("He will come in February.", "2025-02"),
        ("He died in 1998.", "1998"),
        ("It began in the 1990s.", "199"),
        ("It began in the 20th century.", "19"),
        ("It fell in the third quarter.", "2024-Q3"),
        ("It will report third-quarter figures.", "2024-Q3"),
        ("It fell in the first half of 2024.", "2024-H1"),
        ("He died last summer.", "2024-SU"),
        ("He died on Friday.", "2024-11-08"),
        ("He will arrive on Friday.", "2024-11-15"),
        ("The council will vote on Nov. 20.", "2024-11-20"),
        ("The vote is set for December 2.", "2024-12-02"),
        ("He died six weeks ago.", "2024-W40"),
        ("He died five months ago.", "2024-06"),
    ],
)
def test_dates_have_the_value_of_their_grain(text: str, value: str) -> None:
    assert told(text) == [("DATE", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He died last night.", "2024-11-12TNI"),
        ("He died on Monday evening.", "2024-11-11TEV"),
        ("He spoke this morning.", "2024-11-13TMO"),
        ("He spoke at 7:15 p.m.", "2024-11-13T19:15"),
        ("He spoke at noon Saturday.", "2024-11-09T12:00"),
        ("The offer ends at 5 p.m. EST Nov. 20.", "2024-11-20T17:00"),
    ],
)
def test_times_have_their_day(text: str, value: str) -> None:
    assert told(text) == [("TIME", value)]


def test_what_is_counted_from_another_time_counts_from_the_one_last_spoken_of() -> None:
    assert told("In 2019 it was 5. A year earlier it was 4.") == [
        ("DATE", "2019"),
        ("DATE", "2018"),
    ]
    assert told("Profit fell in the third quarter from a year earlier.") == [
        ("DATE", "2024-Q3"),
        ("DATE", "2023-Q3"),
    ]
    assert told("He landed on June 25, 2024, and left the next day.") == [
        ("DATE", "2024-06-25"),
        ("DATE", "2024-06-26"),
    ]


def test_a_month_is_not_counted_from_a_year() -> None:
    assert told("It was 5 in 2008, and 4 a month earlier.")[1] == ("DATE", "2024-10")


def test_the_ends_of_a_span_stand_by_themselves() -> None:
    assert told("Between July 2024 and February 2025, 4,239 people died.") == [
        ("DATE", "2024-07"),
        ("DATE", "2025-02"),
    ]


def test_an_unknown_publication_leaves_out_what_depends_on_it() -> None:
    text = "On Friday, in June 2024, for a year"
    assert told(text, Interval(None, None)) == [("DATE", "2024-06"), ("DURATION", "P1Y")]


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.dates())
def test_any_words_are_read_without_failing(pieces: list[str], published: date) -> None:
    text = " ".join(pieces)
    for found in find_timexes(text, Interval.day(published)):
        assert text[found.start : found.end] == found.text
        assert found.timex.value


def test_offsets_lead_to_the_words_across_a_line_break() -> None:
    text = "He died last\nweek."
    (found,) = find_timexes(text, PUBLISHED)
    assert text[found.start : found.end] == found.text == "last\nweek"


@pytest.mark.parametrize(
    ("text", "words", "ahead"),
    [
        ("He will leave on Friday.", "Friday", True),
        ("The dividend will be paid on Friday.", "Friday", True),
        ("They are expected to land on Friday.", "Friday", True),
        ("Bush on Tuesday said the force may grow.", "Tuesday", False),
        ("He said on Friday that they will leave.", "Friday", False),
        ("They will go. He died on Friday.", "Friday", False),
        ("A statement of Friday.", "Friday", None),
    ],
)
def test_the_nearest_cue_of_tense_gives_the_direction(
    text: str, words: str, ahead: bool | None
) -> None:
    start = text.index(words)
    assert points_ahead(text, start, start + len(words)) is ahead


TIMEML = """<?xml version="1.0" ?><TimeML>
<DCT>Day: <TIMEX3 tid="t0" type="DATE" value="2024-11-13">Nov. 13</TIMEX3></DCT>
<TEXT>He came <TIMEX3 tid="t1" type="DATE" value="2024-11-12">yesterday</TIMEX3> for
<TIMEX3 tid="t2" type="DURATION" value="P2Y">two years</TIMEX3>, and &amp; met them
<TIMEX3 tid="t3" type="DATE" value="2020-01-01">one fine day</TIMEX3>.</TEXT></TimeML>
"""


def bench(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(TESTS / "bench_dates.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_measure_counts_what_is_found_and_what_is_missed(tmp_path: Path) -> None:
    (tmp_path / "one.tml").write_text(TIMEML)
    (tmp_path / "bad.tml").write_text("<TimeML>")
    done = bench(str(tmp_path), "--errors")
    assert done.returncode == 0
    assert "bad.tml: left out" in done.stderr
    figures = dict(line.rsplit(maxsplit=1) for line in done.stdout.splitlines() if " F1 " in line)
    assert figures["value F1"] == "80.0"
    assert "missed | one fine day | 2020-01-01" in done.stdout


def test_the_measure_says_where_its_texts_are_missing(tmp_path: Path) -> None:
    done = bench(str(tmp_path))
    assert done.returncode == 2
    assert "no .tml files" in done.stderr
