"""Conflicting accounts on the seeds: what conflicts, what develops, what agrees."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from analysis_seeds import claims, documents, seeds, texts
from hypothesis import given, settings
from hypothesis import strategies as st
from missionbrief import mission
from missionbrief.analysis.accounts import Account, table
from missionbrief.analysis.independence import origins
from missionbrief.analysis.state import State, state
from missionbrief.analysis.ways import ways


def account(found: State, question: str) -> Account:
    mine = [a for a in found.accounts if a.question == question]
    assert len(mine) == 1, [a.question for a in found.accounts]
    return mine[0]


def numbers(found: Account) -> list[tuple[str, float | None, list[int]]]:
    return [(s.label, s.value, sorted({r.n for r in s.records})) for s in found.sides]


def test_police_or_soldiers_stays_open_while_every_source_uses_both_words() -> None:
    found = account(seeds("2024-09-30"), "strength_words")
    assert found.unsettled
    assert numbers(found) == [("military", None, [3, 4]), ("police", None, [3, 4])]


def test_a_source_that_uses_one_word_only_settles_it() -> None:
    found = account(seeds(), "strength_words")
    assert (found.outcome, found.rule) == ("conflict", "one_word")
    assert found.sides[found.stands or 0].label == "police"


def test_a_later_and_larger_number_is_a_development_and_no_conflict() -> None:
    found = account(seeds(), "strength_change")
    assert found.outcome == "development"
    assert [(v, n) for _, v, n in numbers(found)] == [(400, [3, 4]), (800, [1])]
    assert not [
        a for a in seeds().accounts if (a.question, a.outcome) == ("strength_number", "conflict")
    ]


def test_lists_of_countries_that_differ_are_unsettled() -> None:
    found = account(seeds(), "contributors")
    assert found.unsettled
    assert [len(s.records) for s in found.sides] == [6, 2]


def test_arrivals_told_by_two_sources_agree() -> None:
    found = [a for a in seeds().accounts if a.question == "arrival"]
    assert [str(a.first) for a in found] == ["2024-06-25", "2024-07-16"]
    for a in found:
        assert a.outcome == "agreement"
        assert {n for _, _, side in numbers(a) for n in side} == {2, 4}


def test_a_day_and_its_month_agree_at_different_precision() -> None:
    found = account(seeds(), "mandate_authorisation")
    assert (found.outcome, found.rule) == ("agreement", "precision")


def test_an_expected_renewal_that_is_then_told_as_done_is_a_development() -> None:
    assert account(seeds(), "mandate_renewal").outcome == "development"
    assert not [a for a in seeds("2024-09-30").accounts if a.question == "mandate_renewal"]


def changed(value: float, unit: str = "officers", **more: object) -> State:
    """The seeds with another number in the article of 21 September 2024."""
    frame = claims()
    rows = frame.index[(frame["document"].str.startswith("003")) & (frame["kind"] == "personnel")]
    frame.loc[rows, "value"] = value
    frame.loc[rows, "unit"] = unit
    for column, cell in more.items():
        frame.loc[rows, column] = cell
    papers = documents()
    return state(frame, papers, origins(texts()), mission.load(), pd.Timestamp("2024-09-30").date())


def test_numbers_of_one_day_that_cannot_both_hold_conflict() -> None:
    found = account(changed(300), "strength_number")
    assert (found.outcome, found.rule) == ("conflict", "unsettled")
    assert sorted(v or 0 for _, v, _ in numbers(found)) == [300, 400]


@pytest.mark.parametrize(
    ("value", "qualifier"), [(380, "at_least"), (410, "about"), (420, "nearly"), (500, "at_most")]
)
def test_a_qualified_number_that_allows_the_other_agrees(value: float, qualifier: str) -> None:
    found = account(changed(value, qualifier=qualifier), "strength_number")
    assert found.outcome == "agreement"


def test_a_disputed_number_is_no_ground_for_a_comparison() -> None:
    frame = claims()
    rows = frame.index[(frame["document"].str.startswith("003")) & (frame["kind"] == "personnel")]
    frame.loc[rows, "value"] = 900
    until = pd.Timestamp("2025-04-30").date()
    found = state(frame, documents(), origins(texts()), mission.load(), until)
    assert found.strength is not None
    assert found.strength.value == 800
    assert found.earlier is None
    past = state(frame, documents(), origins(texts()), mission.load(), date(2024, 11, 30))
    (way,) = [w for w in ways(found, past) if w.thread == "strength"]
    assert (way.direction, way.reason) == ("first", "disputed")


def test_a_planned_number_differs_by_definition() -> None:
    found = changed(1000, status="planned")
    assert account(found, "strength_definition").outcome == "definition"
    assert not [a for a in found.accounts if a.question == "strength_number"]
    assert found.strength is not None
    assert found.strength.value == 400


def test_a_rated_source_settles_a_conflict_of_numbers() -> None:
    frame, papers = claims(), documents()
    rows = frame.index[(frame["document"].str.startswith("003")) & (frame["kind"] == "personnel")]
    frame.loc[rows, "value"] = 300
    papers.loc[papers["document"].str.startswith("003"), "reliability"] = "B"
    until = pd.Timestamp("2024-09-30").date()
    found = account(
        state(frame, papers, origins(texts()), mission.load(), until), "strength_number"
    )
    assert found.rule == "better_placed"
    assert found.sides[found.stands or 0].value == 300


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_claims_and_documents_changes_nothing(random: object) -> None:
    frame, papers = claims(), documents()
    seed = random.randrange(2**31)  # type: ignore[attr-defined]
    shuffled = state(
        frame.sample(frac=1, random_state=seed),
        papers.sample(frac=1, random_state=seed + 1),
        origins(dict(reversed(list(texts().items())))),
        mission.load(),
        pd.Timestamp("2025-04-30").date(),
    )
    assert shuffled.records == seeds().records
    assert shuffled.accounts == seeds().accounts
    assert shuffled.events == seeds().events
    assert shuffled.levels == seeds().levels


def test_the_table_holds_every_account() -> None:
    frame = table(seeds().accounts)
    assert len(frame) == len(seeds().accounts)
    assert frame["account"].is_unique
