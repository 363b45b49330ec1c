"""The mandate of the mission and of another force, and an end that no source tells."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_claims import Row, accounts, issue, world
from missionbrief.analysis.ahead import dated
from missionbrief.analysis.mandate_count import later, months
from missionbrief.analysis.matrix import moves
from missionbrief.analysis.positions import SIDES
from missionbrief.analysis.state import State
from missionbrief.display.plain import blocks_to_text

GSF = "Gang Suppression Force"
WHEN = {"a": "2023-10-03", "b": "2024-10-12", "c": "2025-10-01", "d": "2025-10-02"}


def law(by: str, day: str | None, rule: str = "authorised", **more: Any) -> dict[str, Any]:
    days = {"day": day} if day else {}
    row = {"by": by, "kind": "mandate", "actor": "UN Security Council"}
    return {**row, "rule": f"mandate/{rule}", **days, **more}


GIVEN = law("a", "2023-10-02", quote="The Council authorised the mission for 12 months on Monday.")
LONGER = {"target": "MSS mission (extension by one year)"}


def end(*rows: Row, as_of: date = date(2024, 12, 31)) -> tuple[str, str] | None:
    counted = world(rows, WHEN, as_of).clock.counted
    return (str(counted.first), str(counted.last)) if counted else None


def test_an_end_is_worked_out_where_claims_give_its_start_and_its_length() -> None:
    assert end(GIVEN) == ("2024-10-02", "2024-10-02")
    extended = law("b", "2024-09-30", "renewed", **LONGER)
    assert end(GIVEN, extended) == ("2025-10-02", "2025-10-02")
    told = law("a", None, "expires", start="2024-10-01", end="2024-10-31", status="planned")
    undated = law("b", None, "renewed", **LONGER)
    assert end(told, undated) == ("2025-10-01", "2025-10-31")
    counted = world([told, undated], WHEN, date(2024, 12, 31)).clock
    assert counted.counted and {r.document for r in counted.counted.records} == {"a", "b"}
    assert counted.next is counted.counted and counted.until == (274, 304)


@pytest.mark.parametrize(
    "rows",
    [
        [law("a", "2023-10-02")],  # no length
        [law("a", None, quote="It was authorised for a year.")],  # no start
        [law("b", "2024-09-30", "renewed", **LONGER)],  # no end that it adds to
        [law("a", "2024-10-02", "expires"), law("d", "2025-09-29", "renewed", **LONGER)],
        [GIVEN, law("b", "2024-09-30", "renewed")],  # no length of the extension
        [GIVEN, law("a", "2024-10-20", "expires", status="planned")],  # a source tells the end
    ],
)
def test_no_end_is_guessed(rows: list[Row]) -> None:
    assert end(*rows, as_of=date(2025, 1, 1)) is None
    assert end(*rows, as_of=date(2025, 12, 31)) is None


def test_a_worked_out_end_is_marked_as_one_with_both_its_sources() -> None:
    extended = law("b", "2024-09-30", "renewed", **LONGER)
    brief = issue([GIVEN, extended], WHEN, as_of="2024-12-31")
    words = "\n".join(
        blocks_to_text(getattr(brief, cell)().to_json()["blocks"])
        for cell in ("masthead", "judgements", "mandate", "ahead")
    )
    assert "The mandate is extended by one year, by calculation to 2 October 2025" in words
    assert "no source gives its end: start and length together put it on 2 October 2025" in words
    assert "2 October 2025 | End of the mandate, worked out |  | worked out |  [1] [2]" in (words)
    assert "a source for the end of the mandate, here worked out" in words


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(1, 36))
def test_months_later_is_never_another_month(day: date, by: int) -> None:
    found = later(day, by)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == by
    assert found.day <= day.day


@pytest.mark.parametrize(
    ("words", "length"),
    [("by a year", 12), ("for 12 months", 12), ("by another six months", None), ("", None),
     ("for one year", 12), ("by nine months", 9)],
)  # fmt: skip
def test_a_length_is_read_in_months(words: str, length: int | None) -> None:
    assert months(words) == (6 if "six" in words else length)


NEW = law(
    "c", "2025-09-30", target="UNSC Resolution 2793",
    quote="The Council moved the mission into a Gang Suppression Force for a first period of 12 "
    "months.",
)  # fmt: skip


def succeeded(*rows: Row) -> State:
    return world([GIVEN, law("b", "2024-09-30", "renewed", **LONGER), *rows], WHEN)


def test_the_days_to_the_end_of_a_replaced_mission_s_mandate_are_no_key_figure() -> None:
    rows = [GIVEN, law("b", "2024-09-30", "renewed", **LONGER)]
    label = "to the end of the mandate"

    def figures(*more: Row) -> str:
        made = issue([*rows, *more], WHEN, "2025-10-01")
        assert made.state.clock.until == (1, 1)
        return blocks_to_text(made.numbers().to_json()["blocks"])

    assert label in figures()
    assert label not in figures(NEW)


def test_a_successor_s_authorisation_is_not_the_mission_s() -> None:
    found = succeeded(NEW)
    clock = found.clock
    assert (clock.state, clock.successor and clock.successor.force) == ("succeeded", GSF)
    assert clock.authorised and str(clock.authorised.first) == "2023-10-02"
    assert clock.counted and str(clock.counted.last) == "2025-10-02"
    assert not [a for a in accounts(found, "mandate_authorisation") if a.outcome == "conflict"]


@pytest.mark.parametrize(
    "row",
    [
        law("d", "2025-09-30", quote="A much larger foreign force won approval on Tuesday."),
        law("d", None, target=GSF),
    ],
)
def test_a_force_is_known_by_its_name_or_the_day_of_its_resolution(row: Row) -> None:
    told = [e for e in succeeded(NEW, row).mandate if e.force]
    assert {r.document for e in told for r in e.records} == {"c", "d"}


@pytest.mark.parametrize(
    ("number", "of"), [(2794, "UN sanctions on Haiti"), (2785, "UN office in Haiti")]
)
def test_what_the_un_runs_beside_the_mission_neither_authorises_nor_follows_it(
    number: int, of: str
) -> None:
    found = succeeded(law("d", "2025-10-17", target=f"UNSC Resolution {number}"))
    assert {e.force for e in found.mandate if e.force} == {of}
    assert found.clock.successor is None
    assert found.clock.authorised and str(found.clock.authorised.first) == "2023-10-02"


def test_what_lies_ahead_is_told_the_soonest_first() -> None:
    extended = law("b", "2024-09-30", "renewed", **LONGER)
    money = {"by": "b", "kind": "funding", "actor": "MSS mission", "status": "planned",
             "target": "MSS mission: end of funds", "start": "2025-01-01",
             "end": "2025-03-31"}  # fmt: skip
    found = world([GIVEN, extended, money], WHEN, date(2024, 12, 1))
    assert [(e.thread, e.counted) for e in dated(found)] == [("funding", False), ("mandate", True)]


def test_a_successor_s_ceiling_is_told_under_its_name() -> None:
    ceiling = {"by": "c", "kind": "personnel", "actor": GSF, "value": 5500, "unit": "personnel",
               "qualifier": "at_most", "status": "authorised"}  # fmt: skip
    own = ceiling | {"by": "b", "actor": "MSS mission", "value": 2500}
    brief = issue([GIVEN, NEW, ceiling, own], WHEN)
    numbers = blocks_to_text(brief.numbers().to_json()["blocks"])
    assert f"at most 5,500 personnel authorised for the {GSF}" in numbers
    assert "at most 2,500 personnel authorised reported" in numbers


VIEW = {"by": "c", "kind": "position", "actor": "China", "day": "2025-09-30"}


@pytest.mark.parametrize(
    ("row", "stance", "side"),
    [
        ({"stance": "oppose", "target": "UN operation"}, "oppose_un", "neither"),
        ({"stance": "oppose", "target": "own personnel"}, "stays_out", "neither"),
        ({"stance": "support", "target": GSF}, "support_other", "other"),
        ({"stance": "oppose", "target": GSF}, "oppose_other", "neither"),
        ({"stance": "support", "rule": "position/sponsor"}, "support_other", "other"),
        ({"stance": "oppose"}, "oppose", "against"),
        ({"stance": "oppose", "target": "own personnel", "actor": "Kenya"}, "oppose", "against"),
    ],
)
def test_what_is_said_against_another_form_is_not_said_against_the_mission(
    row: Row, stance: str, side: str
) -> None:
    (stand,) = world([VIEW | row], WHEN).stands
    assert [s.stance for s in stand.now] == [stance]
    assert SIDES[stance] == side


def test_who_sends_nobody_and_pays_has_not_changed_sides() -> None:
    rows = [
        VIEW | {"by": "a", "actor": "United States", "stance": "support", "day": "2023-10-02"},
        VIEW | {"by": "b", "actor": "United States", "stance": "oppose", "day": "2024-10-01",
                "target": "own personnel"},
    ]  # fmt: skip
    found = world(rows, WHEN)
    assert moves(found.stands) == ()
    assert not accounts(found, "position_change")
    words = blocks_to_text(issue(rows, WHEN).positions().to_json()["blocks"])
    assert "Send nobody" in words
    assert "From month to month no actor changes sides." in words
    assert "against the mission" not in words


def test_the_days_to_the_end_of_the_mandate_are_not_told_of_its_successor() -> None:
    rows = [GIVEN, law("b", "2024-09-30", "renewed", **LONGER), NEW]
    found = issue(rows, WHEN, "2025-10-01").mandate()
    told = blocks_to_text(found.to_json()["blocks"])
    assert (
        "is authorised in its place on 30 September 2025 [3]; the mission’s own mandate, " in told
    )
    assert "to 2 October 2025 by calculation, ends 1 day after the cut-off [1] [2]." in told


def signed(by: str, **more: Any) -> dict[str, Any]:
    words = "Kenya signed an agreement with Haiti that is meant to satisfy its courts."
    told = {"actor": "Kenya and Haiti", "target": "agreement signed", "quote": words}
    return law(by, "2024-03-01", "signed", **told, **more)


def test_an_agreement_between_states_is_neither_a_ruling_nor_a_decision() -> None:
    rows = [signed("b"), signed("c")]
    found = world(rows, WHEN)
    assert [e.what for e in found.mandate] == ["agreement"] and not found.clock.rulings
    made = issue(rows, WHEN)
    assert "Agreement signed by Kenya and Haiti" in blocks_to_text(
        made.mandate().to_json()["blocks"]
    )
    agreed = blocks_to_text(made.conflicts().to_json()["blocks"])
    assert "the signing of the agreement on 1 March 2024" in agreed


def test_a_parliament_approves_a_deployment_and_authorises_no_mission() -> None:
    rows = [law("b", "2023-11-16", actor="Parliament of Kenya")]
    assert world(rows, WHEN).clock.state == "unknown"
    told = blocks_to_text(issue(rows, WHEN).mandate().to_json()["blocks"])
    assert "Deployment approved by the Parliament of Kenya" in told
    assert "authorised" not in told


def test_a_ruling_told_by_its_judge_is_that_of_the_only_court() -> None:
    barred = {"target": "MSS mission (deployment barred)", "quote": "It barred the deployment."}
    court = law("b", "2024-01-26", "barred", **{**barred, "actor": "High Court of Kenya"})
    judge = law("c", "2024-01-26", "barred", **{**barred, "actor": "Chacha Mwita"})
    (event,) = world([court, judge], WHEN).mandate
    assert event.actor == "High Court of Kenya" and len(event.records) == 2
    other = law("d", "2024-01-26", "barred", **{**barred, "actor": "Supreme Court of Haiti"})
    assert len(world([court, judge, other], WHEN).mandate) == 3


def test_a_vote_tells_which_decision_of_its_day_it_was_on() -> None:
    ballot = law("b", "2024-09-30", "votes", value=15, unit="votes", actor=None)
    renewed = law("b", "2024-09-30", "renewed", **LONGER)
    told = blocks_to_text(issue([ballot, renewed], WHEN).mandate().to_json()["blocks"])
    assert "15 votes in favour of the renewal" in told
    alone = blocks_to_text(issue([ballot], WHEN).mandate().to_json()["blocks"])
    assert "15 votes in favour" in alone and "renewal" not in alone


def test_a_draft_and_a_vote_to_come_are_no_authorisation() -> None:
    ahead = {"status": "planned"}
    rows = [
        law("b", "2024-11-20", "drafted", target="MSS mission (draft)", **ahead),
        law("b", "2024-11-29", "vote", **ahead),
    ]
    found = world(rows, WHEN, date(2024, 11, 1))
    assert [e.what for e in found.mandate] == ["draft", "vote"]
    told = blocks_to_text(issue(rows, WHEN, "2024-11-01").mandate().to_json()["blocks"])
    assert "Vote expected" in told and "Draft before the UN Security Council" in told


def test_a_deployment_ruled_unlawful_is_ruled_on() -> None:
    told = {"actor": "High Court of Kenya", "target": "MSS mission (deployment ruled unlawful)"}
    row = law("b", "2024-01-26", "ruled", quote="It is unlawful.", **told)
    assert [e.what for e in world([row], WHEN).mandate] == ["ruling"]
