"""A chronology gives the day of each entry above or before it, and states no day of publication."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from missionbrief.corpus import read_corpus
from missionbrief.language.chronology import entry_of
from reading import article, claims

PUBLISHED = date(2025, 3, 28)
ENTRIES = [
    ("29 July 2023", "Foreign minister Alfred Mutua says Kenya will send 1,000 police to Haiti."),
    ("9 October 2023", "The High Court in Nairobi halts the deployment to Haiti."),
    ("26 January 2024", "A judge finds that the government may not send police to Haiti."),
    ("25 June 2024", "Two hundred officers step off a plane in Port-au-Prince."),
    ("23 February 2025", "Constable Samuel Kaetuai of the mission is shot dead at Ségur-Savien."),
]
DAYS = [date(2023, 7, 29), date(2023, 10, 9), date(2024, 1, 26), date(2024, 6, 25),
        date(2025, 2, 23)]  # fmt: skip
WAYS = {
    "lines": "The mission in Haiti\n\n" + "\n\n".join(f"{day}\n{told}" for day, told in ENTRIES),
    "heads": "\n\n".join(f"{day}. {told}" for day, told in ENTRIES),
    "list": "\n".join(f"- **{day}** – {told}" for day, told in ENTRIES),
    "colons": "\n\n".join(f"{day}: {told}" for day, told in ENTRIES),
}


@pytest.mark.parametrize("text", WAYS.values(), ids=WAYS)
def test_what_an_entry_tells_is_of_its_day(text: str) -> None:
    found = {c.start for c in claims(text, published=PUBLISHED) if c.kind != "assessment"}
    assert {d for d in found if d is not None} == set(DAYS)
    assert {c.value: c.start for c in claims(text, "arrival", PUBLISHED)} == {200.0: DAYS[3]}


def test_an_entry_without_its_year_is_of_the_year_above_it_or_of_the_one_that_goes_on() -> None:
    above = "2023\n\n9 October. The court halts it.\n\n2024\n\n26 January. The court rules.\n\n25 June. They land."  # noqa: E501
    read = article(above, PUBLISHED)
    told = [e.days.start for s in read.sentences if (e := entry_of(s)) is not None]
    assert set(told) == {date(2023, 10, 9), date(2024, 1, 26), date(2024, 6, 25)}
    goes_on = "October 9, 2023. The court halts it.\n\nJanuary 26. It rules.\n\nJune 25. They land."
    read = article(goes_on, PUBLISHED)
    told = [e.days.start for s in read.sentences if (e := entry_of(s)) is not None]
    assert told == sorted(told)
    assert set(told) == {date(2023, 10, 9), date(2024, 1, 26), date(2024, 6, 25)}


def test_a_time_within_an_entry_is_near_the_day_of_the_entry() -> None:
    text = (
        "2 October 2023. Kenya, which had offered 1,000 police in July, is to lead the mission in"
        " Haiti.\n\n25 June 2024. The first 200 Kenyans arrive in Haiti, followed by 200 more in"
        " July.\n\n31 August 2025. A corporal of the mission dies in Haiti."
    )
    found = [s.resolve(e) for s in article(text, date(2025, 10, 3)).sentences for e in s.dates]
    months = {d.start for d in found if d is not None and d.days == 31}
    assert months == {date(2023, 7, 1), date(2024, 7, 1)}


def test_an_agenda_lies_ahead() -> None:
    text = "18 August: They meet.\n\n28 August: They vote.\n\n30 August: They leave."
    read = article(text, date(2025, 8, 8))
    days = [e.days.start for s in read.sentences if (e := entry_of(s)) is not None]
    assert set(days) == {date(2025, 8, 18), date(2025, 8, 28), date(2025, 8, 30)}


def test_two_dates_make_no_chronology() -> None:
    text = "25 June 2024. They land.\n\n23 February 2025. A constable is shot."
    assert not any(entry_of(s) for s in article(text, PUBLISHED).sentences)


def test_an_entry_does_not_run_on_for_the_rest_of_the_text() -> None:
    tail = "\n\n".join(f"Paragraph {n} tells something else of the mission." for n in range(8))
    read = article(WAYS["heads"] + "\n\n" + tail, PUBLISHED)
    assert entry_of(read.sentences[-1]) is None
    within = [entry_of(s) is not None for s in read.sentences]
    assert [a for a, b in pairwise(within) if a != b] == [True]


def test_the_entries_of_a_chronology_state_no_day_of_publication(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WAYS["lines"] + "\n", encoding="utf-8")
    (document,) = read_corpus(tmp_path).documents
    assert document.published.earliest is None or document.published.earliest >= max(DAYS)
    (tmp_path / "a.txt").write_text(f"{WAYS['lines']}\n\nPublished on 28 March 2025\n", "utf-8")
    (document,) = read_corpus(tmp_path).documents
    assert document.published.earliest == date(2025, 3, 28)
    told = "\n\n".join(f"Paragraph {n} tells of the mission in Haiti." for n in range(4))
    (tmp_path / "a.txt").write_text(f"28 March 2025\n\n{told}\n\n{WAYS['lines']}\n", "utf-8")
    (document,) = read_corpus(tmp_path).documents
    assert document.published.earliest == date(2025, 3, 28)
