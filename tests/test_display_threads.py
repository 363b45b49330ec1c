"""The threads of politics, money, operations, hardship, visits and security: there when their
claims are, absent when not, and every number in them traced."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pandas as pd
import pytest
from analysis_seeds import ROOT, blocks, briefing, claims, typed
from made_claims import issue
from missionbrief.analysis.positions import groups
from missionbrief.analysis.state import State
from missionbrief.display.blocks import Table
from missionbrief.display.briefing import Brief
from missionbrief.display.phrases import excerpt
from missionbrief.display.plain import blocks_to_text
from missionbrief.display.sums import in_millions, put_at
from missionbrief.display.wants import who_wants
from test_display_briefing import ISSUES, declared, digits, supported, units

KINDS = ("position", "funding", "visit", "operation", "assessment")


@cache
def all_claims() -> pd.DataFrame:
    path = ROOT / "tests" / "fixtures" / "seed_claims_threads.csv"
    more = pd.read_csv(path, dtype="string", keep_default_na=False).replace("", pd.NA)
    return pd.concat([claims(), typed(more)], ignore_index=True)


def full(as_of: str = "2025-04-30", since: str | None = None) -> Brief:
    return replace(briefing(as_of, since), claims=all_claims())


def state(as_of: str = "2025-04-30") -> State:
    return full(as_of).state


def section(brief: Brief, name: str) -> str:
    return blocks_to_text(getattr(brief, name)().to_json()["blocks"])


def one_more(**cells: object) -> pd.DataFrame:
    row = all_claims().iloc[:1].copy()
    for name, value in {"claim_id": "new1", "start": pd.NaT, "end": pd.NaT, **cells}.items():
        row[name] = value
    return typed(pd.concat([all_claims(), row], ignore_index=True))


def test_the_quotes_of_the_fixture_stand_in_the_articles() -> None:
    texts = {p.stem: p.read_text("utf-8") for p in (ROOT / "seeds").glob("*.txt")}
    for r in all_claims().itertuples():
        assert texts[str(r.document)][int(r.char_start) : int(r.char_end)] == r.quote


@pytest.mark.parametrize("name", ["funding", "operations", "positions"])
def test_a_thread_without_claims_is_absent(name: str) -> None:
    assert getattr(briefing(), name)().blocks == ()
    assert getattr(full(), name)().blocks != ()


def test_each_kind_may_be_missing_beside_the_others() -> None:
    frame = all_claims().copy()
    for kind in KINDS:
        for part in (frame[frame["kind"] != kind], frame[frame["kind"] == kind]):
            text = blocks_to_text(blocks(replace(full("2025-04-30", "2024-11-30"), claims=part)))
            assert "None" not in text


@pytest.mark.parametrize(("as_of", "since"), ISSUES)
def test_every_number_traces_to_the_claims_cited_beside_it(as_of: str, since: str | None) -> None:
    brief = full(as_of, since)
    counts = declared(brief)
    for block in blocks(brief):
        for words, cites in units(block):
            for group in digits(" ".join(words)):
                assert group in supported(cites, brief) | counts, (group, words)


def test_actors_stand_by_what_they_want_with_day_and_words() -> None:
    told = section(full(), "positions")
    assert "Eugene Wamalwa and Kalonzo Musyoka want Kenyan police withdrawn [1] [2]" in told
    assert "William Ruto favoured a handover to the UN (not before November 2024)" in told
    (table,) = [b for b in full().positions().blocks if isinstance(b, Table)]
    (words,) = [b for b in full().words().blocks if isinstance(b, Table)]
    assert [c.label for c in table.columns] == [
        "Actor", "Withdraw, oppose", "Defund", "Hand over to the UN", "Support, fund, extend",
    ]  # fmt: skip
    by_actor = {row[0][0].text: row for row in table.rows}  # type: ignore[union-attr]
    assert by_actor["Kalonzo Musyoka"][1][0].text == "not before Feb 2025"  # type: ignore[union-attr]
    assert by_actor["Kalonzo Musyoka"][2:] == ((), (), ())
    note = "".join(getattr(r, "text", "") for r in table.note)
    assert "Abstained: China and Russia" in note
    reported = {row[0][0].text: row[1][0].text for row in words.rows}  # type: ignore[union-attr]
    assert reported["Kalonzo Musyoka"].endswith("28 February 2025")
    for row in words.rows:
        assert any(r.run == "quoted" for r in row[2])
        assert any(r.run == "cite" for r in row[2])


def test_a_change_of_sides_is_told_and_the_newest_position_stands() -> None:
    frame = one_more(
        kind="position", actor="Kalonzo Musyoka", stance="support", status="actual",
        start="2024-01-05", end="2024-01-05", value=pd.NA, unit=pd.NA,
    )  # fmt: skip
    brief = replace(full(), claims=frame)
    (mine,) = [s for s in brief.state.stands if s.actor == "Kalonzo Musyoka"]
    assert [s.stance for s in mine.now] == ["withdraw"]
    assert mine.moved
    told = section(brief, "positions")
    assert "Kalonzo Musyoka changed" in told
    assert "Changes of position: Kalonzo Musyoka, from support, January 2024 [" in told
    assert "to withdrawal, " in told


def test_what_is_wanted_by_report_only_carries_neither_lead_nor_judgement() -> None:
    frame = one_more(
        kind="position", actor="Kenya", stance="withdraw", status="reported",
        value=pd.NA, unit=pd.NA,
    )  # fmt: skip
    brief = replace(full(), claims=frame)
    assert "Kenya" not in {s.actor for g in groups(brief.state.stands).values() for s in g}
    assert "| by report, " in section(brief, "positions")
    assert "Kenya wants" not in section(brief, "judgements")


def test_money_is_listed_by_what_it_is_and_its_end_lies_ahead() -> None:
    told = section(full("2024-11-30"), "funding")
    assert "According to William Ruto, money might run out" in told
    assert "out between January and March 2025 [2]" in told
    assert "About US$200 million" in told
    for cell in ("ahead", "outlook"):
        words = section(full("2024-11-30"), cell)
        assert "January – March 2025" in words and "unds expected to run out" in words
    assert "run out" not in section(full("2025-04-30"), "ahead")


def test_each_event_to_come_is_a_sentence_of_its_own() -> None:
    day = pd.Timestamp("2025-10-02")
    frame = one_more(
        kind="mandate", rule="mandate.expiry", actor=pd.NA, status="planned", start=day, end=day,
        target="MSS mission: mandate expires", stance=pd.NA, value=pd.NA, unit=pd.NA,
    )  # fmt: skip
    told = section(replace(full("2025-02-28"), claims=frame), "outlook").partition(" Not ")[0]
    assert ", a period that includes the cut-off. Mandate due to expire, 2 October 2025" in told
    assert ";" not in told


def test_sums_in_two_currencies_and_frozen_ones_stay_apart() -> None:
    frame = one_more(
        kind="funding", actor="United States", target="trust fund", value=13_500_000, unit="USD",
        qualifier="exact", status="frozen",
    )  # fmt: skip
    spain = frame.iloc[-1:].assign(
        claim_id="new2", actor="Spain", value=3_000_000, unit="EUR", status="actual"
    )
    brief = replace(full(), claims=typed(pd.concat([frame, spain], ignore_index=True)))
    told = section(brief, "funding")
    assert "US$13.5 million" in told and "€3 million" in told
    assert "16.5" not in told
    sorts = {(m.sort, m.unit) for m in brief.state.money}
    assert {("frozen", "USD"), ("paid", "EUR")} <= sorts


def test_the_order_of_the_journey_is_an_open_conflict_of_two_sources() -> None:
    (found,) = [a for a in state("2024-09-30").accounts if a.question == "journey"]
    assert found.unsettled
    by_side = {s.label: {r.n for r in s.records} for s in found.sides}
    assert by_side == {"Haiti|United States": {3}, "United States|Haiti": {4}}
    told = section(full("2024-09-30"), "conflicts")
    assert "Which stop came first on William Ruto’s journey in September 2024?" in told
    assert "Haiti before the United States [3]" in told


def test_security_improves_by_some_and_worsens_by_others_and_both_stand() -> None:
    found, later = [a for a in state().accounts if a.question == "course"]
    assert found.unsettled
    assert {s.label: {r.n for r in s.records} for s in found.sides} == {
        "improving": {3}, "worsening": {4},
    }  # fmt: skip
    assert later.outcome == "development"
    assert later.sides[-1].label == "worsening"
    assert {r.n for r in later.sides[-1].records} == {1}
    only = all_claims()
    only = only[(only["kind"] != "assessment") | (only["stance"] == "improving")]
    assert not [a for a in replace(full(), claims=only).state.accounts if a.question == "course"]


def test_visits_and_operations_stand_in_the_timeline_planned_ones_apart() -> None:
    told = section(full("2024-09-30"), "timeline")
    assert "William Ruto was to visit Haiti" in told
    assert "is to visit" not in told
    before = section(full("2024-09-21"), "timeline")
    assert "William Ruto is to visit Haiti" in before
    assert "William Ruto visits the United States" in told
    assert "to visit the United States" not in told  # planned by one source, made by another
    assert ": arrest of several gang members" in told


def test_an_operation_told_without_day_or_place_joins_the_one_that_has_them() -> None:
    arrests = [e for e in state().operations if e.target == "arrest of several gang members"]
    assert [{r.n for r in e.records} for e in arrests] == [{3, 4}]
    assert arrests[0].place == "Delmas" and arrests[0].dated
    told = section(full(), "operations")
    assert ": arrest of two gang leaders [" in told  # the number once, in words


def test_counts_of_people_in_need_stand_side_by_side() -> None:
    frame = one_more(
        kind="displacement", actor="Haitians", target="Haiti: people displaced", value=1_280_000,
        unit="people", qualifier="more_than", status="actual", place="Haiti",
    )  # fmt: skip
    told = section(replace(full(), claims=frame), "casualties")
    assert "More than 1.28 million people displaced in Haiti" in told


def test_sums_keep_every_digit() -> None:
    assert in_millions(200_000_000, "about", "USD") == "about US$200 million"
    assert in_millions(241_390_961, None, "USD") == "US$241,390,961"
    assert in_millions(3_400_000_000, "exact", "KES") == "KSh 3.4 billion"
    assert put_at("running cost a year", "US$5") == "running cost is given as US$5 a year"
    assert who_wants("transition_to_un", (), past=True) == "favoured a handover to the UN"


def test_an_excerpt_holds_the_words_it_is_about() -> None:
    quote = (
        "More than two months after the first contingents arrived to head a force paid by others, "
        "the administration is exploring the possibility of a transition to a peacekeeping "
        "operation, and has told the lawmakers of its intentions in a letter."
    )
    words = excerpt(quote, re.compile("transition"), 110)
    assert words.startswith("… the administration is exploring")
    assert "transition" in words and words.endswith("…")
    assert words.strip("… ") in quote


def test_an_excerpt_leads_up_to_what_it_is_about() -> None:
    quote = (
        "Departing President Joe Biden's administration has all alone pushed for the formation and"
        " funding of the mission and as he leaves many observers agree that it may not last."
    )
    words = excerpt(quote, re.compile("funding"), 75)
    assert words.startswith("… for the formation and funding of the mission")


def test_new_positions_and_money_stand_among_the_changes() -> None:
    told = section(full("2024-11-30", "2024-09-30"), "changes")
    assert "Money" in told and "Politics" in told
    assert "New positions: " in told
    assert "New: Eugene Wamalwa wants Kenyan police withdrawn [2]" in told
    assert "New: funds expected to run out, January – March 2025 [2]" in told
    assert "Politics" not in section(briefing("2024-11-30", "2024-09-30"), "changes")


def test_hostile_words_in_the_new_threads_stay_words() -> None:
    from missionbrief.display.html import section_html

    frame = all_claims().copy()
    bad = "<script>alert(1)</script> $x$ #import [a](javascript:b)"
    for name in ("target", "place", "actor", "quote", "attributed_to"):
        frame[name] = pd.Series([bad] * len(frame), dtype="string")
    brief = replace(full("2025-04-30", "2024-11-30"), claims=frame)
    for name in ("judgements", "changes", "funding", "operations", "positions", "conflicts"):
        page = section_html(getattr(brief, name)().to_json()["blocks"])
        assert "<script>alert" not in page and 'href="javascript' not in page


def test_the_order_of_the_rows_does_not_show() -> None:
    turned = replace(full(), claims=all_claims().iloc[::-1].reset_index(drop=True))
    assert blocks(turned) == blocks(full())


def test_an_operation_in_a_headline_has_its_doer_and_in_the_table_a_column_for_it() -> None:
    row = {"by": "a", "kind": "operation", "actor": "gunmen", "target": "set upon a patrol",
           "quote": "Gunmen set upon a patrol.", "day": "2025-03-25"}  # fmt: skip
    made = issue([row], {"a": "2025-03-27"})
    assert "Gunmen: set upon a patrol" in section(made, "timeline")
    told = section(made, "operations")
    assert "Set upon a patrol" in told and "Gunmen:" not in told


def test_a_cost_is_told_once_and_a_share_as_one() -> None:
    cost = {"by": "a", "kind": "funding", "actor": None, "target": "MSS mission: cost",
            "value": 275e6, "unit": "USD", "rule": "funding/cost"}  # fmt: skip
    share = {"by": "a", "kind": "funding", "actor": None, "unit": "percent", "value": 43,
             "target": "humanitarian assistance: share paid", "rule": "funding/share"}  # fmt: skip
    told = section(issue([cost, share], {"a": "2025-04-03"}), "funding")
    assert "The mission costs US$275 million [1]." in told
    assert "43 percent" in told and "Percent 43" not in told


def test_who_puts_a_deployment_on_hold_wants_nobody_withdrawn() -> None:
    row = {"by": "a", "kind": "position", "actor": "Kenya", "stance": "withdraw",
           "quote": "Nairobi has put its plans on hold.", "day": "2024-03-12"}  # fmt: skip
    told = section(issue([row], {"a": "2024-03-14"}, "2024-03-14"), "positions")
    assert "Kenya wants the deployment put on hold" in told and "withdrawn" not in told


def test_the_hurt_are_no_dead_without_a_name() -> None:
    row = {"by": "a", "kind": "casualty", "actor": "Kenya", "value": 1, "unit": "injured",
           "day": "2024-07-30", "target": "MSS mission"}  # fmt: skip
    hurt = section(issue([row], {"a": "2024-07-31"}, "2024-08-01"), "casualties")
    assert "Casualties of the mission are reported, none of them a death" in hurt
    dead = issue([{**row, "unit": "killed"}], {"a": "2024-07-31"}, "2024-08-01")
    assert "Deaths in the mission are reported without a name" in section(dead, "casualties")


def test_counts_of_the_displaced_are_headed_by_that_of_the_country() -> None:
    def fled(value: int, place: str, day: str) -> dict[str, object]:
        return {"by": "a", "kind": "displacement", "actor": "Haitians", "value": value,
                "unit": "people", "target": "Haiti: people displaced", "place": place,
                "day": day}  # fmt: skip

    rows = [fled(703_000, "Haiti", "2024-11-10"), fled(20_000, "Port-au-Prince", "2024-11-18")]
    told = section(issue(rows, {"a": "2024-11-20"}, "2024-11-20"), "casualties")
    assert "703,000 people displaced in Haiti" in told
    assert "People displaced in Port-au-Prince" in told


def test_that_no_source_says_whether_they_came_is_not_said_where_one_does() -> None:
    row = {"by": "a", "kind": "arrival", "actor": "Kenya", "value": 600, "unit": "personnel",
           "status": "planned", "start": "2024-11-01", "end": "2024-11-30"}  # fmt: skip
    due = "A batch of 600 was to be flown out in November."
    told = section(issue([{**row, "quote": due}], {"a": "2024-12-03"}, "2024-12-03"), "strength")
    assert "no source says whether they came" in told
    late = f"{due[:-1]}, but it has not left."
    told = section(issue([{**row, "quote": late}], {"a": "2024-12-03"}, "2024-12-03"), "strength")
    assert "were due" in told and "no source says" not in told


def test_pay_in_arrears_is_neither_a_payment_nor_a_want_of_the_mission() -> None:
    row = {"by": "a", "kind": "funding", "actor": None, "target": "MSS mission: pay in arrears",
           "quote": "Officers said they had not been paid for two months."}  # fmt: skip
    made = issue([row], {"a": "2024-08-29"}, "2024-09-05")
    told = section(made, "funding")
    assert "Pay is in arrears [1]." in told and "Owed" in told and "Paid |" not in told
    assert "lacks money" not in section(made, "judgements")


def test_a_quotation_of_several_sources_says_whose_it_is() -> None:
    def heard(by: str, value: int, who: str | None) -> dict[str, object]:
        return {"by": by, "kind": "personnel", "actor": "MSS mission", "value": value,
                "unit": "personnel", "attributed_to": who,
                "quote": f"There are {value} of them, says paper {by}."}  # fmt: skip

    rows = [heard("a", 416, None), heard("b", 416, "Godfrey Otunge"), heard("c", 500, None)]
    days = {"a": "2024-12-01", "b": "2024-12-02", "c": "2024-12-02"}
    told = section(issue(rows, days, "2024-12-03"), "conflicts")
    assert "“There are 416 of them, says paper a” [1]" in told
    assert "“There are 500 of them, says paper c”." in told


def test_a_share_of_the_displaced_is_told_in_percent_and_heads_nothing() -> None:
    share = {"by": "a", "kind": "displacement", "actor": "Haitians", "value": 36, "unit": "percent",
             "target": "Haiti: change in displacement", "day": "2025-10-15"}  # fmt: skip
    whole = {**share, "value": 1_400_000, "unit": "people", "target": "Haiti: people displaced"}
    told = section(issue([share, whole], {"a": "2025-10-15"}, "2025-11-01"), "casualties")
    assert "1.4 million people displaced" in told and "36 percent" in told


def test_an_operation_that_is_only_planned_says_so() -> None:
    row = {"by": "a", "kind": "operation", "actor": "MSS mission", "target": "joint patrols",
           "status": "planned"}  # fmt: skip
    told = section(issue([row], {"a": "2024-08-03"}, "2024-08-05"), "operations")
    assert "MSS mission: joint patrols (planned)" in told


def test_who_is_missing_is_not_told_as_hurt() -> None:
    row = {"by": "a", "kind": "casualty", "actor": "Kenya", "value": 1, "unit": "missing",
           "day": "2025-03-25", "target": "MSS mission"}  # fmt: skip
    told = section(issue([row], {"a": "2025-03-26"}, "2025-03-27"), "judgements")
    assert "A member of the mission is missing; no report of a death was found." in told
    assert "hurt" not in told
