"""The funding runway, the mandate's clock and the stance matrix."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest
from made_claims import issue, world
from missionbrief.analysis.clock import days_to
from missionbrief.analysis.funding import ends
from missionbrief.analysis.matrix import matrix, moves
from missionbrief.analysis.matrix import table as stances
from missionbrief.analysis.runway import runway, table
from missionbrief.display.phrases import away
from missionbrief.display.plain import blocks_to_text
from test_analysis_questions import mandate, position

PUBLISHED = {"a": "2025-01-10", "b": "2025-03-05", "c": "2025-06-01"}


def money(by: str, status: str, value: float | None = None, **more: Any) -> dict[str, Any]:
    return {"by": by, "kind": "funding", "actor": "United States", "status": status,
            "value": value, "unit": "USD" if value else None} | more  # fmt: skip


def end(by: str, first: str, last: str) -> dict[str, Any]:
    return {"by": by, "kind": "funding", "actor": "MSS mission", "status": "planned",
            "target": "MSS mission: end of funds", "start": first, "end": last}  # fmt: skip


def text(brief: Any, cell: str) -> str:
    return blocks_to_text(getattr(brief, cell)().to_json()["blocks"])


def test_each_step_of_the_money_stands_apart_and_its_end_is_counted_in_days() -> None:
    rows = [
        money("a", "called_for", 600e6), money("a", "pledged", 300e6), money("b", "actual", 60e6),
        money("b", "frozen", 13e6), end("b", "2025-09-01", "2025-09-30"),
        money("a", "actual", 9e6, target="MSS mission: spent on housing"),
    ]  # fmt: skip
    found = runway(world(rows, PUBLISHED).money, date(2025, 6, 30))
    assert {s: [m.value for m in sums] for s, sums in found.steps} == {
        "asked": [600e6], "promised": [300e6], "paid": [60e6], "frozen": [13e6], "spent": [9e6],
    }  # fmt: skip
    assert found.days == (63, 92)
    assert not found.past
    assert table(found)["sort"].tolist() == [
        "asked", "promised", "paid", "frozen", "spent", "ends",
    ]  # fmt: skip
    told = text(issue(rows, PUBLISHED, "2025-06-30"), "funding")
    assert "Asked: US$600 million of the United States [1]" in told
    assert "said to run out: September 2025 [2], 63 to 92 days after the cut-off" in told


def test_of_two_ends_the_one_told_last_stands_and_the_other_is_named() -> None:
    rows = [end("a", "2025-03-01", "2025-03-31"), end("c", "2025-09-01", "2025-09-30")]
    found = runway(world(rows, PUBLISHED).money, date(2025, 6, 30))
    assert found.until is not None
    assert str(found.until.first) == "2025-09-01"
    assert [str(m.first) for m in found.others] == ["2025-03-01"]
    assert "(one other end told [1])" in text(issue(rows, PUBLISHED, "2025-06-30"), "funding")


def test_a_runway_of_nothing_has_no_steps_and_an_empty_table() -> None:
    found = runway((), date(2025, 6, 30))
    assert (found.steps, found.until, found.days) == ((), None, None)
    assert table(found).empty


def test_money_that_is_enough_until_a_day_has_not_run_out_on_it() -> None:
    lasting = end("a", "2025-09-01", "2025-09-30") | {
        "status": "actual", "target": "MSS mission: money lasts",
    }  # fmt: skip
    gone = end("a", "2025-03-01", "2025-03-31") | {"status": "actual"}
    (event,) = ends(world([lasting], PUBLISHED).money)
    assert not event.happened
    (event,) = ends(world([gone], PUBLISHED).money)
    assert event.happened


def test_an_end_that_is_past_is_told_as_past() -> None:
    rows = [end("a", "2025-03-01", "2025-03-31"), money("a", "actual", 5e6)]
    found = runway(world(rows, PUBLISHED).money, date(2025, 6, 30))
    assert found.past
    assert "91 to 121 days before the cut-off" in text(
        issue(rows, PUBLISHED, "2025-06-30"), "funding"
    )


def test_the_clock_counts_the_days_to_the_mandate_s_next_date() -> None:
    rows = [mandate("a", "2024-10-02"),
            mandate("a", "2025-10-02", "mandate/expires", status="planned"),
            mandate("a", "2025-09-15", "mandate/renewed", status="planned")]  # fmt: skip
    state = world(rows, PUBLISHED, date(2025, 6, 30))
    assert state.clock.next is not None
    assert (state.clock.next.what, state.clock.until) == ("extension", (77, 77))
    brief = issue(rows[:2], PUBLISHED, "2025-06-30")
    assert brief.state.clock.until == (94, 94)
    assert "94 days after the cut-off" in text(brief, "mandate")
    assert "94 days to the end of the mandate 2 October 2025" in text(brief, "numbers")
    late = issue(rows[:2], PUBLISHED, "2025-10-12")
    assert late.state.clock.next is None
    assert "10 days before the cut-off" in text(late, "mandate")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((1, 31), "1 to 31 days after the cut-off"),
        ((5, 5), "5 days after the cut-off"),
        ((1, 1), "1 day after the cut-off"),
        ((0, 0), "on the day of the cut-off"),
        ((-3, 4), "a period that includes the cut-off"),
        ((0, 4), "a period that includes the cut-off"),
        ((-30, -1), "1 to 30 days before the cut-off"),
        ((-1, -1), "1 day before the cut-off"),
        ((1000, 1200), "1,000 to 1,200 days after the cut-off"),
    ],
)
def test_how_far_off_a_day_is_reads_well(days: tuple[int, int], words: str) -> None:
    assert away(days) == words


def test_days_are_counted_only_between_known_days() -> None:
    assert days_to(date(2025, 1, 1), date(2025, 1, 31), None) is None
    assert days_to(None, date(2025, 1, 31), date(2025, 1, 31)) is None
    assert days_to(date(2025, 1, 1), date(2025, 1, 31), date(2025, 2, 2)) == (30, 32)


def test_the_matrix_has_a_cell_for_each_stance_over_time() -> None:
    rows = [
        position("a", "withdraw"), position("c", "withdraw"), position("b", "defund"),
        position("a", "support", actor="Haiti"),
        position("c", "transition_to_un", actor="Haiti", rule="position/weighed"),
    ]  # fmt: skip
    cells = {(c.actor, c.stance): c for c in matrix(world(rows, PUBLISHED).stands)}
    kenya = cells["Kenya", "withdraw"]
    assert (str(kenya.first), str(kenya.last)) == ("2025-01-10", "2025-06-01")
    assert cells["Kenya", "defund"].stands
    assert cells["Haiti", "transition_to_un"].weighed
    frame = stances(tuple(cells.values()))
    assert list(frame.columns) == ["withdraw", "defund", "transition_to_un", "support"]
    assert pd.isna(frame.loc["Kenya", "support"])
    told = text(issue(rows, PUBLISHED), "positions")
    assert "Kenya | Jan 2025 – Jun 2025 [1] [3] | Mar 2025 [2]" in told
    assert "From month to month no actor changes sides." in told


def test_each_change_of_position_is_told_with_both_days() -> None:
    rows = [position("a", "support"), position("b", "withdraw"), position("c", "fund")]
    found = moves(world(rows, PUBLISHED).stands)
    assert [(m.before, m.after, str(m.day)) for m in found] == [
        ("withdraw", "fund", "2025-06-01"), ("support", "withdraw", "2025-03-05"),
    ]  # fmt: skip
    cells = matrix(world(rows, PUBLISHED).stands)
    assert {c.stance: c.stands for c in cells} == {
        "support": False, "withdraw": False, "fund": True,
    }  # fmt: skip
    assert "from support, January 2025 [1] to withdrawal, March 2025 [2]" in text(
        issue(rows, PUBLISHED), "positions"
    )


def test_no_claims_give_an_empty_matrix() -> None:
    assert matrix(()) == ()
    assert moves(()) == ()
    assert stances(()).empty


def test_money_for_people_in_need_is_not_the_mission_s() -> None:
    rows = [
        {"by": "a", "kind": "funding", "actor": "United States", "value": 33e6, "unit": "USD",
         "target": "humanitarian assistance (increment)", "status": "pledged"},
        {"by": "a", "kind": "funding", "actor": "Canada", "value": 5e6, "unit": "USD"},
    ]  # fmt: skip
    found = world(rows, {"a": "2025-03-03"})
    assert [m.payer for m in found.money] == ["Canada"]
    assert [m.payer for m in found.aid] == ["United States"]
    told = blocks_to_text(issue(rows, {"a": "2025-03-03"}).funding().to_json()["blocks"])
    mission, _, other = told.partition("Money for people in need, which is not the mission’s")
    assert "33 million" in other and "33 million" not in mission
    only = blocks_to_text(issue(rows[:1], {"a": "2025-03-03"}).funding().to_json()["blocks"])
    assert "Nothing was found of money for the mission itself." in only


def test_money_without_an_amount_is_told_by_whom_it_is_asked_or_given() -> None:
    rows = [money("a", "called_for"), money("b", "actual")]
    told = text(issue(rows, PUBLISHED, as_of="2025-06-30"), "funding")
    assert "Asked: of the United States, amount not given" in told
    assert "paid: by the United States, amount not given" in told
