"""New, changed, corrected and withdrawn, and the way each thread went, rule by rule."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from made_claims import Row, world
from missionbrief.analysis.changes import Change, changes
from missionbrief.analysis.ways import Way, ways
from test_analysis_questions import mandate, personnel, position

PUBLISHED = {"a": "2025-03-03", "b": "2025-03-20", "late": "2025-08-01"}
CUT = date(2025, 3, 31)


def between(*rows: Row, past: date = date(2025, 3, 10)) -> dict[str, Change]:
    return {
        c.identity: c
        for c in changes(world(rows, PUBLISHED), world(rows, PUBLISHED, past))
    }  # fmt: skip


def directions(*rows: Row, past: date = CUT) -> dict[str, Way]:
    now, before = world(rows, PUBLISHED), world(rows, PUBLISHED, past)
    return {w.thread: w for w in ways(now, before)}


def violence(by: str, value: float) -> dict[str, Any]:
    return {
        "by": by, "kind": "violence", "actor": None, "target": "people", "unit": "killed",
        "place": "Haiti", "start": "2025-02-01", "end": "2025-02-28", "value": value,
    }  # fmt: skip


def test_another_number_of_a_later_time_is_a_change_and_of_the_same_time_a_correction() -> None:
    key = "strength/deployed/Kenya"
    assert between(personnel("a", 400), personnel("late", 800))[key].change == "changed"
    assert between(personnel("a", 400), personnel("b", 600))[key].change == "corrected"


def test_a_count_of_one_period_told_otherwise_is_corrected() -> None:
    (found,) = [c for k, c in between(violence("a", 300), violence("late", 260)).items()
                if k.startswith("violence/")]  # fmt: skip
    assert found.change == "corrected"
    assert (found.before, found.now) != (None, None)


def test_a_plan_that_is_carried_out_is_a_change() -> None:
    visit = {"kind": "visit", "actor": "William Ruto", "target": "Haiti", "day": "2025-03-18"}
    found = between(
        visit | {"by": "a", "status": "planned"}, visit | {"by": "b", "status": "actual"}
    )
    assert {c.change for c in found.values()} == {"changed"}


def test_a_position_not_repeated_stays_and_one_turned_from_is_withdrawn() -> None:
    told = [position("a", "support"), position("a", "fund")]
    same = between(*told, position("late", "support"), past=CUT)
    assert not same
    turned = between(*told, position("late", "withdraw"), past=CUT)
    assert {k: c.change for k, c in turned.items() if k.startswith("positions/")} == {
        "positions/withdraw/Kenya": "new",
        "positions/support/Kenya": "withdrawn",
        "positions/fund/Kenya": "withdrawn",
    }


def test_what_the_analyst_corrected_is_told_as_corrected() -> None:
    before = world([personnel("a", 400)], PUBLISHED, CUT)
    now = world([personnel("a", 450)], PUBLISHED)
    (found,) = changes(now, before, {"claim00000"})
    assert (found.change, found.identity) == ("corrected", "strength/deployed/Kenya")
    assert not changes(now, before)


def test_an_amended_claim_that_the_last_issue_did_not_have_corrects_nothing_in_it() -> None:
    rows = [personnel("a", 400), personnel("late", 750)]
    found = changes(world(rows, PUBLISHED), world(rows, PUBLISHED, CUT), {"claim00001"})
    assert [(c.change, c.identity) for c in found] == [("changed", "strength/deployed/Kenya")]


def test_a_claim_that_is_gone_withdraws_its_finding() -> None:
    before = world([personnel("a", 400), mandate("a", "2023-10-02")], PUBLISHED, CUT)
    now = world([personnel("a", 400)], PUBLISHED)
    assert [(c.change, c.identity) for c in changes(now, before)] == [
        ("withdrawn", "mandate/authorisation/UN Security Council/2023-10-02")
    ]


def test_a_conflict_that_opens_and_one_that_is_ruled_on_are_changes() -> None:
    found = between(violence("a", 300), violence("b", 260))
    assert found["account/victims/killed//Haiti/2025-02-01"].change == "new"
    death = {"kind": "casualty", "actor": "Kenya", "target": "Peter Ochieng", "unit": "killed",
             "value": 1}  # fmt: skip
    crossed = [death | {"by": "a", "unit": "killed"}, death | {"by": "b", "unit": "missing"}]
    later = between(*crossed, death | {"by": "late"}, past=CUT)
    assert later["account/fate/Peter Ochieng/"].change == "changed"


def test_an_article_without_an_upper_bound_is_in_every_issue_from_its_lower_bound_on() -> None:
    published = {"a": ("2025-03-03", None), "b": "2025-03-20"}
    rows = [personnel("a", 400), personnel("b", 600)]
    assert len(world(rows, published, date(2025, 3, 2)).records) == 0
    assert len(world(rows, published, date(2025, 3, 4)).records) == 1
    use = world(rows, published, date(2025, 3, 4)).documents["use"].tolist()
    assert use == ["used by its earliest possible date", "left out, published later"]


def operation(by: str, target: str, rule: str) -> dict[str, Any]:
    return {"by": by, "kind": "operation", "actor": "x", "target": target, "rule": rule}


def judged(by: str, stance: str) -> dict[str, Any]:
    return {"by": by, "kind": "assessment", "actor": None, "target": "situation", "stance": stance}


FIRST = [
    operation("a", "patrol", "operation/patrol"),
    judged("a", "improving"),
    position("a", "support", actor="X"),
    {"by": "a", "kind": "funding", "actor": "US", "value": 5e6, "unit": "USD"},
]


@pytest.mark.parametrize(
    ("row", "thread", "direction"),
    [
        (operation("late", "arrest of two leaders", "operation/arrest"), "operations", "better"),
        (operation("late", "attack on a convoy", "operation/attack"), "operations", "worse"),
        (operation("late", "meeting", "operation/other"), "operations", "unchanged"),
        (operation("late", "patrol", "operation/patrol"), "operations", "unchanged"),
        (position("late", "support", actor="X"), "positions", "unchanged"),
        (judged("late", "worsening"), "violence", "worse"),
        (judged("late", "improving"), "violence", "better"),
        (judged("late", "mixed"), "violence", "mixed"),
        (position("late", "withdraw"), "positions", "new"),
        (position("late", "extend"), "positions", "new"),
        (position("late", "transition_to_un"), "positions", "new"),
        ({"by": "late", "kind": "funding", "actor": "US", "value": 9e6, "unit": "USD",
          "status": "frozen"}, "funding", "worse"),
        ({"by": "late", "kind": "funding", "actor": "US", "value": 9e6, "unit": "USD",
          "status": "pledged"}, "funding", "better"),
    ],
)  # fmt: skip
def test_a_thread_goes_the_way_of_its_new_claims(row: Row, thread: str, direction: str) -> None:
    found = directions(*FIRST, row)[thread]
    assert found.direction == direction
    assert found.reason
    assert {r.document for r in found.records} == {"late"}


def test_silence_is_not_word_that_a_thread_is_unchanged() -> None:
    assert {w.direction for w in directions(*FIRST).values()} == {"silent"}


def test_a_strength_told_again_is_unchanged_and_one_in_conflict_cannot_be_compared() -> None:
    told = directions(personnel("a", 400), personnel("late", 400))["strength"]
    assert (told.direction, told.reason) == ("unchanged", "same")
    told = directions(personnel("a", 400), personnel("b", 900), personnel("late", 400))["strength"]
    assert (told.direction, told.reason) == ("first", "disputed")


def test_news_of_both_ways_are_mixed() -> None:
    rows = [
        operation("late", "arrest of two leaders", "operation/arrest"),
        operation("late", "attack on a convoy", "operation/attack"),
    ]
    assert directions(*FIRST, *rows)["operations"].direction == "mixed"


def test_the_operation_that_decides_a_way_is_named_before_those_that_show_none() -> None:
    rows = [
        operation("late", "convoy", "operation/escort"),
        operation("late", "tank attacked", "operation/attack"),
    ]
    first, second = directions(*FIRST, *rows)["operations"].changes
    assert first.identity.startswith("operations/happened/x/tank")
    assert second.identity.startswith("operations/happened/x/convoy")
