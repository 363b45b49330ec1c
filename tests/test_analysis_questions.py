"""Which claims answer one question, told by their fields: agreement, development, definition or
conflict, with the ruling and what would settle it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_claims import accounts, issue, world
from missionbrief.analysis.accounts import SETTLES, table
from missionbrief.analysis.changes import changes
from missionbrief.analysis.times import times, windows
from missionbrief.display.plain import blocks_to_text

DAYS = {"a": "2025-03-03", "b": "2025-03-05", "c": "2025-03-07", "late": "2025-08-01"}
WEEK = {"a": "2025-03-03", "b": "2025-03-03"}


def personnel(by: str, value: float, **more: Any) -> dict[str, Any]:
    return {
        "by": by,
        "kind": "personnel",
        "actor": "Kenya",
        "value": value,
        "unit": "officers",
    } | more


def test_numbers_of_one_week_conflict_and_in_open_conflict_are_no_steps_of_a_development() -> None:
    found = world([personnel("a", 400), personnel("b", 600), personnel("late", 800)], DAYS)
    (conflict,) = accounts(found, "strength_number")
    assert (conflict.outcome, conflict.rule, conflict.settles) == (
        "conflict", "unsettled", "dated_count",
    )  # fmt: skip
    assert accounts(found, "strength_change") == []


def test_numbers_of_different_months_are_a_development() -> None:
    found = world([personnel("a", 400), personnel("late", 800)], DAYS)
    (change,) = accounts(found, "strength_change")
    assert change.outcome == "development"
    assert [s.value for s in change.sides] == [400, 800]
    assert change.settles is None


WHOLE = "MSS mission"


@pytest.mark.parametrize(
    ("rows", "heads", "beside"),
    [
        ([("a", "Kenya", 400), ("late", WHOLE, 1000)], WHOLE, "Kenya"),
        ([("a", "Kenya", 400), ("b", WHOLE, 430)], WHOLE, "Kenya"),
        ([("a", WHOLE, 430), ("late", "Kenya", 800)], "Kenya", None),
        ([("a", "Kenya", 400)], "Kenya", None),
        ([("a", WHOLE, 400)], WHOLE, None),
    ],
)
def test_the_newest_figure_of_the_whole_mission_heads_the_page_and_kenya_s_follows(
    rows: list[tuple[str, str, float]], heads: str, beside: str | None
) -> None:
    found = world([personnel(by, value, actor=actor) for by, actor, value in rows], DAYS)
    assert found.strength and found.strength.actor == heads
    assert (found.beside and found.beside.actor) == beside


def test_the_page_says_both_the_mission_s_and_kenya_s_strength() -> None:
    rows = [personnel("a", 400), personnel("late", 1000, actor=WHOLE)]
    told = issue(rows, DAYS)
    words = "\n".join(
        blocks_to_text(getattr(told, cell)().to_json()["blocks"])
        for cell in ("masthead", "judgements", "numbers", "strength")
    )
    assert "The mission had 1,000 officers in Haiti" in words
    assert "Kenya’s own is given as 400 officers" in words
    assert "- 1,000 officers deployed" in words
    assert "- 400 officers from Kenya deployed" in words


def test_a_plan_for_a_day_that_has_gone_by_is_told_in_the_past_tense() -> None:
    plan = {"by": "a", "kind": "arrival", "actor": "Kenya", "target": "further group",
            "status": "planned", "day": "2025-03-27"}  # fmt: skip
    told = issue([plan, personnel("late", 400)], DAYS)
    words = blocks_to_text(told.strength().to_json()["blocks"])
    assert "was due on 27 March 2025; no source says whether it came [1]." in words
    assert "is due" not in words
    early = issue([plan], DAYS, as_of="2025-03-20")
    assert "is due on 27 March 2025 [1]." in blocks_to_text(early.strength().to_json()["blocks"])
    assert [e.lapsed for e in (*told.state.arrivals, *early.state.arrivals)] == [True, False]
    came = plan | {"by": "late", "status": "actual", "day": "2025-03-28"}
    timeline = blocks_to_text(issue([plan, came], DAYS).timeline().to_json()["blocks"])
    assert "due" not in timeline


def test_a_number_that_several_sources_give_up_for_another_is_no_conflict() -> None:
    published = {f"n{i}": f"2025-03-{1 + 3 * i:02d}" for i in range(6)}
    rows = [personnel(f"n{i}", 400 if i < 3 else 450) for i in range(6)]
    found = world(rows, published)
    assert {a.outcome for a in accounts(found, "strength_number")} == {"agreement"}
    assert accounts(found, "strength_change")
    lone = world([*rows, personnel("n5", 400)], published)
    assert "conflict" in {a.outcome for a in accounts(lone, "strength_number")}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 3)), max_size=25))
def test_every_claim_stands_in_one_time_and_times_do_not_run_back(
    told: list[tuple[int, int]],
) -> None:
    import datetime

    start = datetime.date(2025, 1, 1)
    published = {
        f"d{i:03d}": str(start + datetime.timedelta(days=d)) for i, (d, _) in enumerate(told)
    }
    rows = [personnel(name, 100.0 * told[i][1]) for i, name in enumerate(sorted(published))]
    records = world(rows, published).records if rows else ()
    for groups in (times(records), windows(records)):
        assert sorted(r.claim_id for g in groups for r in g) == sorted(r.claim_id for r in records)
        for before, after in pairwise(groups):
            assert max(r.key_day for r in before) <= min(r.key_day for r in after)  # type: ignore[type-var]


@pytest.mark.parametrize(
    ("kind", "fields", "values", "question"),
    [
        ("violence", {"actor": None, "target": "people", "unit": "killed", "place": "Haiti",
                      "start": "2025-02-01", "end": "2025-02-28"}, (100, 140), "victims"),
        ("casualty", {"actor": "Kenya", "target": None, "unit": "injured",
                      "day": "2025-02-10"}, (2, 5), "members"),
        ("displacement", {"actor": "Haitians", "target": "Haiti: people displaced",
                          "unit": "people", "place": "Haiti"}, (700_000, 900_000), "in_need"),
        ("funding", {"actor": "MSS mission", "target": "MSS mission: running cost a year",
                     "unit": "USD"}, (200e6, 300e6), "money_cost"),
        ("funding", {"actor": "MSS mission", "target": "MSS mission: shortfall", "unit": "USD"},
         (20e6, 30e6), "money_short"),
        ("arrival", {"actor": "Kenya", "target": "first contingent", "unit": "officers",
                     "day": "2025-02-10"}, (200, 250), "arrival"),
        ("operation", {"actor": "Kenya", "target": "arrest of gang members", "unit": "people",
                       "place": "Delmas", "day": "2025-02-10"}, (2, 9), "operation"),
    ],
)  # fmt: skip
def test_two_numbers_for_one_thing_conflict_one_number_agrees_and_copies_count_once(
    kind: str, fields: dict[str, Any], values: tuple[float, float], question: str
) -> None:
    row = {"kind": kind, **fields}
    low, high = values
    differ = world([row | {"by": "a", "value": low}, row | {"by": "b", "value": high}], WEEK)
    (found,) = accounts(differ, question)
    assert (found.outcome, found.stands, found.settles) == ("conflict", None, SETTLES[question])
    assert [s.value for s in found.sides] == [low, high]
    agree = world([row | {"by": "a", "value": low}, row | {"by": "b", "value": low}], WEEK)
    assert not [a for a in accounts(agree, question) if a.outcome == "conflict"]
    one = world([row | {"by": "a", "value": low}, row | {"by": "a", "value": high}], WEEK)
    assert not accounts(one, question)


def test_a_later_count_of_one_period_is_taken_and_heads_the_page() -> None:
    row = {
        "kind": "violence", "actor": None, "target": "people", "unit": "killed",
        "place": "Haiti", "start": "2025-02-01", "end": "2025-02-28",
    }  # fmt: skip
    found = world([row | {"by": "a", "value": 300}, row | {"by": "late", "value": 260}], DAYS)
    (account,) = accounts(found, "victims")
    assert (account.rule, account.sides[account.stands or 0].value) == ("later", 260)
    worst = found.worst()
    assert worst is not None
    assert worst.value == 260


def test_one_number_for_the_dead_and_for_all_victims_is_a_difference_of_definition() -> None:
    row = {"kind": "violence", "actor": None, "target": "people", "place": "Haiti", "value": 4239,
           "start": "2024-07-01", "end": "2025-02-28"}  # fmt: skip
    found = world([row | {"by": "a", "unit": "killed"}, row | {"by": "b", "unit": "people"}], WEEK)
    (account,) = accounts(found, "victims_definition")
    assert account.outcome == "definition"
    assert [s.label for s in account.sides] == ["killed", "people"]


def test_money_promised_and_paid_are_different_things() -> None:
    row = {"kind": "funding", "actor": "United States", "unit": "USD"}
    found = world(
        [row | {"by": "a", "value": 300e6, "status": "pledged"}, row | {"by": "b", "value": 60e6}],
        WEEK,
    )
    (account,) = accounts(found, "money_given")
    assert account.outcome == "definition"
    assert [(s.label, s.value) for s in account.sides] == [("promised", 300e6), ("paid", 60e6)]


def mandate(by: str, day: str, rule: str = "mandate/authorised", **more: Any) -> dict[str, Any]:
    return {"by": by, "kind": "mandate", "actor": "UN Security Council", "target": "MSS mission",
            "day": day, "rule": rule} | more  # fmt: skip


def test_two_days_of_one_decision_conflict_and_of_two_resolutions_do_not() -> None:
    one = world([mandate("a", "2023-10-02"), mandate("b", "2023-10-05")], WEEK)
    (account,) = accounts(one, "mandate_authorisation")
    assert (account.outcome, account.settles) == ("conflict", "decision_text")
    two = world(
        [
            mandate("a", "2023-10-02", target="UNSC Resolution 2699"),
            mandate("b", "2025-09-30", target="UNSC Resolution 2793"),
        ],
        WEEK,
    )
    assert not accounts(two, "mandate_authorisation")
    same = world(
        [
            mandate("a", "2023-10-02", target="UNSC Resolution 2699"),
            mandate("b", "2024-01-02", target="UNSC Resolution 2699"),
        ],
        WEEK,
    )
    assert accounts(same, "mandate_authorisation")[0].outcome == "conflict"


def test_a_parliament_s_approval_is_no_other_day_of_the_council_s_mandate() -> None:
    found = world(
        [mandate("a", "2023-10-02"), mandate("b", "2023-10-20", actor="Parliament of Kenya")], WEEK
    )
    assert not accounts(found, "mandate_authorisation")
    assert found.clock.authorised is not None
    assert found.clock.authorised.actor == "UN Security Council"


def position(by: str, stance: str, **more: Any) -> dict[str, Any]:
    return {"by": by, "kind": "position", "actor": "Kenya", "stance": stance} | more


def test_for_and_against_at_one_time_conflict_and_over_time_are_a_change_of_position() -> None:
    found = world([position("a", "support"), position("b", "withdraw")], WEEK)
    (account,) = accounts(found, "position")
    assert (account.outcome, account.settles) == ("conflict", "own_words")
    moved = world([position("a", "support"), position("late", "withdraw")], DAYS)
    assert not accounts(moved, "position")
    (change,) = accounts(moved, "position_change")
    assert [s.label for s in change.sides] == ["for", "against"]
    weighed = world(
        [position("a", "support"), position("b", "withdraw", rule="position/weighed")], WEEK
    )
    assert not accounts(weighed, "position")


def test_what_one_source_tells_and_another_denies_conflicts() -> None:
    row = {"kind": "casualty", "actor": "Kenya", "target": "Peter Ochieng", "unit": "killed",
           "value": 1, "day": "2025-03-01"}  # fmt: skip
    found = world([row | {"by": "a"}, row | {"by": "b", "status": "denied"}], WEEK)
    (account,) = accounts(found, "denied")
    assert [s.label for s in account.sides] == ["told", "denied"]
    assert account.unsettled
    other = world([row | {"by": "a"}, row | {"by": "b", "status": "denied", "target": "X Y"}], WEEK)
    assert not accounts(other, "denied")


def test_a_shorter_name_is_the_same_person() -> None:
    row = {"kind": "casualty", "actor": "Kenya", "unit": "killed", "value": 1}
    found = world(
        [
            row | {"by": "a", "target": "Samuel Tompoi Kaetuai"},
            row | {"by": "b", "target": "Samuel Kaetuai"},
            row | {"by": "b", "target": "Peter Kaetuai"},
        ],
        WEEK,
    )
    assert sorted(p.name for p in found.dead) == ["Peter Kaetuai", "Samuel Tompoi Kaetuai"]


def test_a_death_declared_after_others_still_said_missing_is_a_development() -> None:
    row = {"kind": "casualty", "actor": "Kenya", "target": "Benedict Kabiru", "value": 1}
    found = world(
        [
            row | {"by": "a", "unit": "killed"},
            row | {"by": "c", "unit": "missing"},
            row | {"by": "late", "unit": "killed"},
        ],
        DAYS,
    )
    (account,) = accounts(found, "fate")
    assert (account.outcome, account.rule) == ("development", "dates")
    assert [s.label for s in account.sides] == ["missing", "killed"]
    assert [(p.fate, p.contested) for p in found.dead] == [("killed", False)]
    plain = world([row | {"by": "a", "unit": "missing"}, row | {"by": "c", "unit": "killed"}], DAYS)
    assert accounts(plain, "fate")[0].outcome == "development"


def test_of_a_dead_man_whom_a_later_source_calls_missing_neither_is_told_as_sure() -> None:
    row = {"kind": "casualty", "actor": "Kenya", "target": "Benedict Kabiru", "value": 1}
    rows = [row | {"by": "a", "unit": "killed"}, row | {"by": "late", "unit": "missing"}]
    found = world(rows, DAYS)
    (account,) = accounts(found, "fate")
    assert (account.outcome, account.rule, account.stands) == ("conflict", "unsettled", None)
    assert found.dead == ()
    assert [p.contested for p in found.people] == [True]
    assert [e.what for e in found.events] == ["contested"]
    rated = world(rows, DAYS, a="A")
    assert [(p.fate, p.contested) for p in rated.people] == [("killed", False)]
    missing = world(rows, DAYS, late="B")
    assert [(p.fate, p.contested) for p in missing.people] == [("missing", False)]
    assert missing.dead == ()


LOSS = {"kind": "casualty", "actor": "Kenya", "unit": "killed", "value": 1, "day": "2025-03-02"}


def test_an_unnamed_death_of_the_day_and_place_of_a_named_one_is_no_second_event() -> None:
    named = LOSS | {"by": "a", "target": "Peter Ochieng", "place": "Savien"}
    found = world([named, LOSS | {"by": "b", "target": None}], WEEK)
    assert found.unnamed == ()
    (person,) = found.people
    assert (person.event.sources, person.event.value) == (2, 1)
    assert len(found.events) == 1


@pytest.mark.parametrize(
    "other", [{"place": "Delmas"}, {"value": 2}, {"unit": "injured"}, {"day": "2025-03-01"}]
)
def test_an_unnamed_loss_of_another_place_number_sort_or_day_stays(other: dict[str, Any]) -> None:
    named = LOSS | {"by": "a", "target": "Peter Ochieng", "place": "Savien"}
    found = world([named, {**LOSS, "by": "b", "target": None, **other}], WEEK)
    assert len(found.unnamed) == 1


AMBUSH = {"kind": "operation", "status": "actual", "rule": "operation/attack"}


def test_one_ambush_told_in_other_words_is_one_event() -> None:
    rows = [
        AMBUSH | {"by": "a", "actor": "gunmen", "target": "ambush of joint team",
                  "place": "Artibonite", "day": "2025-03-02"},
        AMBUSH | {"by": "b", "actor": None, "target": "ambush", "start": "2025-02-24",
                  "end": "2025-03-02"},
        AMBUSH | {"by": "b", "actor": "gangs", "target": "attack on a convoy", "place": "Savien",
                  "day": "2025-03-02"},
    ]  # fmt: skip
    (event,) = world(rows, WEEK).operations
    assert (event.sources, str(event.first), event.happened) == (2, "2025-03-02", True)
    elsewhere = rows[2] | {"place": "Delmas"}
    apart = world([rows[2], elsewhere | {"by": "a"}], WEEK).operations
    assert len(apart) == 2


def test_a_day_on_which_sources_differ_is_not_told_as_one() -> None:
    row = {"kind": "casualty", "actor": "Kenya", "target": "Peter Ochieng", "unit": "killed",
           "value": 1}  # fmt: skip
    found = world([row | {"by": "a", "day": "2025-02-03"}, row | {"by": "b", "day": "2025-02-07"}],
                  WEEK)  # fmt: skip
    (person,) = found.dead
    assert person.disputed
    assert not person.event.dated
    ruled = world([row | {"by": "a", "day": "2025-02-03"}, row | {"by": "c", "day": "2025-02-07"}],
                  DAYS)  # fmt: skip
    assert str(ruled.dead[0].event.first) == "2025-02-07"


def test_a_plan_and_a_denial_are_no_number_in_place() -> None:
    found = world(
        [personnel("a", 400), personnel("b", 1000, status="planned"),
         personnel("c", 900, status="denied")],
        DAYS,
    )  # fmt: skip
    assert [a.outcome for a in accounts(found, "strength_definition")] == ["definition"]
    assert not [a for a in accounts(found, "strength_number") if a.outcome == "conflict"]


def test_identities_are_unique_and_the_table_tells_what_would_settle() -> None:
    rows = [
        *(personnel("a", 400), personnel("b", 600)),
        *(mandate("a", "2023-10-02"), mandate("b", "2023-10-05")),
        *(position("a", "support"), position("b", "withdraw")),
    ]
    frame = table(world(rows, WEEK).accounts)
    assert frame["account"].is_unique
    assert frame.loc[frame["outcome"] == "conflict", "settles"].notna().all()


def test_a_count_without_names_that_may_be_of_the_known_dead_is_not_new() -> None:
    named = {"by": "a", "kind": "casualty", "actor": "Kenya", "target": "Peter Ochieng",
             "unit": "killed", "value": 1, "day": "2025-02-03"}  # fmt: skip
    again = {"by": "late", "kind": "casualty", "actor": "Kenya", "target": None, "unit": "killed"}
    past = world([named], {"a": "2025-03-03"}, date(2025, 3, 31))
    one = world([named, again | {"value": 1}], DAYS)
    assert not [c for c in changes(one, past) if c.thread == "casualties"]
    two = world([named, again | {"value": 2}], DAYS)
    assert [c.change for c in changes(two, past) if c.thread == "casualties"] == ["new"]


def test_a_country_is_named_as_taking_part_by_a_number_of_its_people_too() -> None:
    rows = [
        {"by": "a", "kind": "contributor", "actor": "Belize"},
        personnel("a", 24, actor="Jamaica"),
        personnel("b", 6, actor="Royal Bahamas Defence Force"),
        personnel("b", 2000, actor="Benin", status="pledged"),
        personnel("c", 70, actor="Canada"),
        personnel("c", 300, actor="Chad", status="called_for"),
        personnel("c", 400),
    ]
    found = {c.country: c.joined for c in world(rows, DAYS).contributors}
    assert found == {"Belize": True, "Jamaica": True, "Bahamas": True, "Benin": False}


def test_a_share_of_the_strength_is_no_number_of_people() -> None:
    share = {"by": "a", "kind": "personnel", "actor": "MSS mission", "value": 40, "unit": "percent"}
    whole = {"by": "b", "kind": "personnel", "actor": "MSS mission", "value": 1035,
             "unit": "personnel"}  # fmt: skip
    found = world([share, whole], {"a": "2025-04-03", "b": "2025-04-04"})
    assert not accounts(found, "strength_number") and not accounts(found, "strength_change")
    assert [s.value for s in found.levels] == [1035]


def test_open_numbers_far_apart_agree_on_nothing() -> None:
    def fled(by: str, value: int) -> dict[str, object]:
        return {
            "by": by, "kind": "displacement", "actor": "Haitians", "value": value,
            "qualifier": "more_than", "unit": "people", "target": "Haiti: people displaced",
            "place": "Haiti", "day": "2024-03-20",
        }  # fmt: skip

    published = {"a": "2024-03-21", "b": "2024-03-22"}
    assert not accounts(world([fled("a", 33_000), fled("b", 360_000)], published), "in_need")
    (same,) = accounts(world([fled("a", 350_000), fled("b", 360_000)], published), "in_need")
    assert same.outcome == "agreement"


def test_an_open_conflict_is_told_once_and_is_no_development_too() -> None:
    def fled(by: str, value: int, day: str) -> dict[str, object]:
        return {
            "by": by, "kind": "displacement", "actor": "Haitians", "value": value,
            "unit": "people", "target": "Haiti: people displaced", "place": "Haiti", "day": day,
        }  # fmt: skip

    published = {"a": "2024-03-21", "b": "2024-03-22", "c": "2024-09-22"}
    rows = [fled("a", 15_000, "2024-03-20"), fled("b", 362_000, "2024-03-20")]
    later = fled("c", 578_000, "2024-09-20")
    found = world([*rows, later], published)
    assert [a.outcome for a in accounts(found, "in_need")] == ["conflict"]
    assert not accounts(found, "in_need_change")
    grown = world([rows[1], later], published)
    assert [a.outcome for a in accounts(grown, "in_need_change")] == ["development"]


def test_a_government_and_its_country_are_one_actor_of_a_position() -> None:
    want = {"kind": "position", "stance": "transition_to_un", "day": "2024-11-20"}
    rows = [{**want, "by": "a", "actor": "Haiti"},
            {**want, "by": "b", "actor": "Government of Haiti"}]  # fmt: skip
    found = world(rows, {"a": "2024-11-21", "b": "2024-11-22"})
    assert [(s.actor, len(s.records)) for s in found.stands] == [("Haiti", 2)]


def test_people_of_no_country_who_came_that_day_are_those_of_the_only_country_that_sent_some() -> (
    None
):
    came = {"kind": "arrival", "value": 200, "unit": "personnel", "day": "2024-07-16"}
    rows = [{**came, "by": "a", "actor": "Kenya"}, {**came, "by": "b", "actor": None}]
    published = {"a": "2024-07-17", "b": "2024-07-17", "c": "2024-07-17"}
    (event,) = world(rows, published).arrivals
    assert event.actor == "Kenya" and {r.document for r in event.records} == {"a", "b"}
    other = {**came, "by": "c", "actor": "Jamaica"}
    assert len(world([*rows, other], published).arrivals) == 3
    assert len(world([rows[0], {**rows[1], "value": 20}], published).arrivals) == 2


def test_the_deaths_without_names_weigh_more_than_later_wounds() -> None:
    lost = {"by": "a", "kind": "casualty", "actor": "Kenya", "value": 1}
    rows = [{**lost, "unit": "killed", "day": "2025-02-01"},
            {**lost, "unit": "injured", "day": "2025-03-01"}]  # fmt: skip
    loss = world(rows, {"a": "2025-03-02"}).loss()
    assert loss is not None and loss.what == "killed"


def test_a_deed_told_in_more_words_by_another_source_is_one() -> None:
    hit = {"kind": "operation", "actor": "gunmen", "day": "2024-11-11"}
    rows = [{**hit, "by": "a", "target": "hit three airliners"},
            {**hit, "by": "b", "target": "hit three airliners over Port-au-Prince"}]  # fmt: skip
    published = {"a": "2024-11-14", "b": "2024-11-15"}
    (event,) = world(rows, published).operations
    assert {r.document for r in event.records} == {"a", "b"}
    others = [
        {**rows[1], "actor": "Kenya"}, {**rows[1], "day": "2024-11-13"},
        {**rows[1], "target": "hit two cars"},
    ]  # fmt: skip
    for other in others:
        assert len(world([rows[0], other], published).operations) == 2


def test_alleged_and_suspected_gang_members_are_the_same_and_other_numbers_are_not() -> None:
    shot = {"kind": "operation", "actor": "Haitian National Police", "day": "2024-11-19",
            "unit": "people"}  # fmt: skip
    told = "28 {} gang members killed"
    rows = [{**shot, "by": "a", "target": told.format("alleged"), "value": 28},
            {**shot, "by": "b", "target": told.format("suspected"), "value": 28}]  # fmt: skip
    published = {"a": "2024-11-20", "b": "2024-11-21"}
    assert len(world(rows, published).operations) == 1
    assert len(world([rows[0], {**rows[1], "value": 10}], published).operations) == 2


def test_one_officer_whom_sources_name_differently_is_one() -> None:
    lost = {"kind": "casualty", "actor": "Kenya", "value": 1, "unit": "killed"}
    rows = [
        {**lost, "by": "a", "target": "Peter Mwangi Otieno", "day": "2025-02-23"},
        {**lost, "by": "b", "target": "Peter Otieno", "day": "2025-02-23"},
        {**lost, "by": "c", "target": "Peter Onyango", "day": "2025-02-24"},
    ]
    published = {"a": "2025-02-24", "b": "2025-02-25", "c": "2025-02-26"}
    (person,) = world(rows, published).dead
    assert person.name == "Peter Mwangi Otieno"
    assert [r.document for r in person.otherwise] == ["c"]
    told = blocks_to_text(issue(rows, published).casualties().to_json()["blocks"])
    assert "One Kenyan member of the mission is named as dead" in told
    assert "named Peter Onyango [3]" in told
    both = {**rows[2], "by": "a"}
    assert len(world([*rows[:2], both], published).dead) == 2
    later = {**rows[2], "day": "2025-03-25"}
    assert len(world([*rows[:2], later], published).dead) == 2


def test_a_sum_held_up_is_one_whoever_is_told_to_hold_it() -> None:
    held = {"kind": "funding", "value": 40e6, "unit": "USD", "status": "frozen"}
    rows = [
        {**held, "by": "a", "actor": "United States"},
        {**held, "by": "b", "actor": "Republican Party"},
        {**held, "by": "c", "actor": None},
    ]
    published = {"a": "2024-03-13", "b": "2024-03-14", "c": "2024-03-15"}
    (money,) = world(rows, published).money
    assert {r.document for r in money.records} == {"a", "b", "c"}


def test_the_cost_of_one_contingent_is_not_given_as_the_missions() -> None:
    short = {"by": "a", "kind": "funding", "target": "MSS mission: shortfall"}
    cost = {"by": "a", "kind": "funding", "value": 3.4e6, "unit": "USD",
            "target": "MSS mission: contingent cost"}  # fmt: skip
    told = issue([short, cost], {"a": "2024-03-13"}, "2024-03-14").judgements()
    words = blocks_to_text(told.to_json()["blocks"])
    assert "lacks money" in words and "3.4" not in words
