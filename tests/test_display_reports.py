"""The reports beside the briefing: who wants what, and the evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from lxml import etree
from made_claims import claims, documents, issue
from missionbrief.analysis.forms import told_by_form
from missionbrief.analysis.paths import paths
from missionbrief.analysis.record import Record
from missionbrief.analysis.sourced import records
from missionbrief.display import chart_stances
from missionbrief.display.blocks import Figure, Register, Section, Table
from missionbrief.display.briefing import Brief
from missionbrief.display.chart_stances import Told
from missionbrief.display.plain import blocks_to_text
from missionbrief.display.section_register import what
from missionbrief.display.section_stances import stances_title
from missionbrief.evidence import measured
from test_display_threads import full


def text(section: Section) -> str:
    return blocks_to_text(section.to_json()["blocks"])


def tables(section: Section) -> list[Table | Register]:
    return [b for b in section.blocks if isinstance(b, Table | Register)]


ROWS = [
    {"by": "a", "kind": "position", "actor": "Ann Lee", "stance": "support", "day": "2024-05-01"},
    {"by": "b", "kind": "position", "actor": "Ann Lee", "stance": "withdraw", "day": "2024-08-01"},
    {"by": "b", "kind": "position", "actor": "Bo Ray", "stance": "oppose", "day": "2024-08-02"},
    {
        "by": "b", "kind": "position", "actor": "China", "stance": "oppose", "day": "2024-08-03",
        "target": "UN operation",
    },
    {
        "by": "a", "kind": "position", "actor": "Cy Fox", "stance": "withdraw",
        "day": "2024-05-02", "status": "denied",
    },
]  # fmt: skip
PUBLISHED = {"a": "2024-05-03", "b": "2024-08-04"}


def told(rows: list[dict[str, Any]]) -> tuple[Record, ...]:
    return told_by_form(records(claims(rows), documents(PUBLISHED), {}), "Kenya")


def sides() -> dict[str, tuple[list[str], list[str]]]:
    found = told(ROWS)
    return {
        p.name: ([r.actor or "" for r in p.pro], [r.actor or "" for r in p.contra])
        for p in paths(found)
    }


def test_who_wants_withdrawal_speaks_against_staying_and_the_other_way_round() -> None:
    assert sides()["stay"] == (["Ann Lee"], ["Bo Ray", "Ann Lee"])
    assert sides()["withdraw"] == (["Ann Lee"], ["Ann Lee"])


def test_withdrawal_is_no_path_where_nobody_wants_it() -> None:
    found = told([ROWS[0], ROWS[4]])
    assert [p.name for p in paths(found)] == ["stay"]


def test_a_judgement_of_how_the_mission_fares_is_no_voice_on_a_path() -> None:
    fares = {"by": "b", "kind": "assessment", "stance": "worsening", "day": "2024-08-02"}
    found = told([ROWS[0], fares])
    assert [(len(p.pro), len(p.contra)) for p in paths(found)] == [(1, 0)]


def test_an_objection_to_a_un_operation_is_none_to_the_mission() -> None:
    assert "China" not in sides()["stay"][1]
    assert sides()["transition_to_un"] == ([], ["China"])


def test_a_denied_position_speaks_for_no_path() -> None:
    assert sides()["withdraw"][0] == ["Ann Lee"]


def test_who_only_weighs_a_path_speaks_neither_for_it_nor_against_another() -> None:
    weighs = {
        "by": "a", "kind": "position", "actor": "Cy", "stance": "transition_to_un",
        "day": "2024-08-02", "rule": "position/weighed",
    }  # fmt: skip
    leaves = {**weighs, "actor": "Dee", "stance": "withdraw"}
    found = {p.name: p for p in paths(told([ROWS[0], weighs, leaves]))}
    assert [r.actor for r in found["transition_to_un"].weighed] == ["Cy"]
    assert found["transition_to_un"].pro == ()
    assert [r.actor for r in found["withdraw"].weighed] == ["Dee"]
    assert found["stay"].contra == ()


def test_who_wants_a_path_is_not_told_to_weigh_it_as_well() -> None:
    wants = {
        "by": "a", "kind": "position", "actor": "Cy", "stance": "transition_to_un",
        "day": "2024-08-02",
    }  # fmt: skip
    weighs = {**wants, "day": "2024-09-02", "rule": "position/weighed"}
    (path,) = paths(told([wants, weighs]))
    assert (len(path.pro), path.weighed) == (1, ())


def test_the_seeds_paths_are_told_in_their_sources_words_with_a_number() -> None:
    section = full().arguments()
    found = tables(section)
    assert len(found) == 3
    assert found[2].title == "Two voices for withdrawal, three against it"
    for table in found:
        for row in table.rows:
            assert any(r.run == "quoted" for r in row[2])
            assert any(r.run == "cite" for r in row[2])


def wanting(*rows: tuple[str, str, str | None, str]) -> Brief:
    """An issue of claims on a handover: actor, first day, last day, what found it."""
    made = [
        {
            "by": "a", "kind": "position", "stance": "transition_to_un", "actor": actor,
            "start": start, "end": end, "rule": f"position/{rule}",
        }
        for actor, start, end, rule in rows
    ]  # fmt: skip
    return issue(made, {"a": "2025-03-01"}, "2025-04-10")


def test_who_only_weighs_a_handover_is_not_counted_among_those_who_want_it() -> None:
    day = "2025-02-25"
    made = wanting(
        ("Ann Lee", day, day, "weighed"), ("Bo Ray", day, day, "weighed"), ("Cy", day, day, "made")
    )
    assert stances_title(made.state) == (
        "One wants a handover to the UN, two weigh a handover to the UN"
    )
    told = text(made.stances())
    assert "Cy favours a handover to the UN [1]; Ann Lee and Bo Ray are weighing" in told


def test_each_of_several_holders_stands_with_the_month_of_its_own_words() -> None:
    made = wanting(
        ("Ann Lee", "2023-10-05", "2023-10-05", "made"),
        ("Bo Ray", "2024-11-19", "2024-11-19", "made"),
        ("Cy Fox", "2023-10-12", "2023-10-12", "made"),
    )
    told = text(made.stances())
    assert "Bo Ray favoured a handover to the UN (November 2024) [1]" in told
    assert "Ann Lee and Cy Fox favoured a handover to the UN (October 2023) [1]" in told


def test_a_wish_of_some_time_in_a_year_is_not_told_for_its_last_month() -> None:
    told = text(wanting(("Ann Lee", "2024-01-01", "2024-12-31", "made")).stances())
    assert "Ann Lee favoured a handover to the UN (2024) [1]" in told


def test_stances_are_drawn_where_two_are_dated_and_told_in_a_table() -> None:
    (figure,) = [b for b in full().stances().blocks if isinstance(b, Figure)]
    assert "Kalonzo Musyoka" in figure.svg
    told_last = "Eugene Wamalwa and Kalonzo Musyoka want Kenyan police withdrawn"
    assert figure.title == f"Told last: {told_last}"
    head = stances_title(full().state)
    assert head.startswith("Three actors stand for the mission, two stand against it")
    assert figure.table.columns[0].label == "Actor"


def test_a_stance_for_and_one_against_differ_in_shape() -> None:
    day = date(2024, 5, 1)
    drawn = {
        side: chart_stances.draw([Told("A", side, day, day, "x")], None)
        for side in ("for", "against", "other", "neither")
    }
    grey = {
        s: svg.replace("#0b5a8a", "#777777").replace("#b04c00", "#777777")
        for s, svg in drawn.items()
    }
    assert len(set(grey.values())) == 4


def test_every_label_of_many_stances_stays_on_the_picture() -> None:
    told = [
        Told(f"Actor {i}", "for", date(2024, 1 + i, 1), date(2024, 1 + i, 1), "support " * 9)
        for i in range(12)
    ]
    root = etree.fromstring(chart_stances.draw(told, date(2025, 1, 1)).encode())
    wide = float((root.get("width") or "0").removesuffix("pt"))
    for node in root.iter("{http://www.w3.org/2000/svg}text"):
        assert 0 <= float(node.get("x", "1")) <= wide


def test_the_register_holds_every_claim_with_its_sentence_id_and_rule() -> None:
    made = full()
    (table,) = tables(made.register())
    told = text(made.register())
    assert len(table.rows) == len(made.state.records)
    for record in made.state.records:
        assert record.claim_id in told
        assert record.rule in told


def test_the_register_tells_whose_a_target_is_once() -> None:
    row = {"by": "a", "kind": "funding", "actor": "MSS mission", "target": "MSS mission: shortfall"}
    (record,) = told([row])
    assert what(record) == "shortfall"


def test_the_register_is_sorted_by_day_and_place_and_its_kinds_can_be_chosen() -> None:
    made = full()
    (table,) = tables(made.register())
    assert isinstance(table, Register)
    assert [c.choose for c in table.columns] == [True, False, False, False, False]
    assert len(table.keys) == len(table.rows)
    days = {key[2] for key in table.keys}
    assert "" in days and "2024-06-25" in days
    assert [key[3] for key in table.keys] == sorted(key[3] for key in table.keys)


def test_the_evidence_title_counts_claims_articles_and_open_conflicts() -> None:
    (head,) = full().masthead("evidence").blocks
    assert "claims from four articles" in head.title  # type: ignore[union-attr]


def test_quality_is_told_as_measured() -> None:
    told = text(full().quality())
    found = measured.load()
    assert measured.in_words(found) in told
    kind = found.unseen.kinds["personnel"]
    assert f"{kind.found / kind.claims:.0%}" in told
    assert f"{kind.found / kind.facts:.0%}" in told


@pytest.mark.parametrize("report", ["stances", "arguments", "words", "register", "ledger"])
def test_a_report_on_nothing_says_so_or_stays_silent(report: str) -> None:
    empty = replace(full(), claims=full().claims.iloc[:0])
    told = text(getattr(empty, report)())
    assert "nan" not in told and "None" not in told


def test_hostile_words_in_a_claim_reach_the_register_as_words() -> None:
    row = {"by": "a", "kind": "statement", "actor": "<script>alert(1)</script>", "quote": "‮=1+1"}
    shown = issue([row], {"a": "2024-05-03"}).register()
    assert "\u202e" not in text(shown)
    assert "<script>" not in shown._repr_mimebundle_()["text/html"]


def test_victims_stand_with_who_did_it_and_a_rise_with_the_words_it_is_a_rise_of() -> None:
    quote = (
        "Police operations have left more than 2,000 people killed, 60 per cent more than before."
    )
    made = issue(
        [
            {"by": "a", "kind": "violence", "value": 219, "unit": "killed", "target": "people",
             "actor": "special police units"},
            {"by": "a", "kind": "violence", "value": 60, "unit": "percent", "quote": quote,
             "target": "change in casualties", "rule": "violence/increase"},
        ],
        {"a": "2025-03-28"},
    )  # fmt: skip
    (table,) = tables(made.casualties())
    assert [c.label for c in table.columns] == ["Period", "Count", "By", "Sources"]
    cells = [["".join(getattr(r, "text", "") for r in c) for c in row[:3]] for row in table.rows]
    assert ["undated", "219 people killed", "special police units"] in cells
    assert quote.rstrip(".") in [row[1].strip("“”") for row in cells]


def owed(day: str, quote: str) -> Brief:
    """An issue whose article of `day` tells what the mission costs at full capacity and, in the
    words `quote`, what is short."""
    cost = "Running the mission at full capacity would take $600 a year."
    money = {"by": "a", "kind": "funding", "actor": "MSS mission", "unit": "USD"}
    return issue(
        [
            {**money, "value": 600, "target": "MSS mission: running cost", "quote": cost},
            {**money, "value": 200, "target": "MSS mission: shortfall", "quote": quote},
        ],
        {"a": day},
        "2025-09-30",
    )


def test_a_shortfall_of_long_ago_is_told_in_the_past_with_its_month_and_condition() -> None:
    made = owed("2024-09-20", "Some $200 of that is still to be found.")
    claim = "the mission was US$200 short of money at full capacity (September 2024)"
    assert claim[1:] in text(made.judgements())
    assert claim[1:] in text(made.funding())


def test_a_new_shortfall_is_told_in_the_present_and_without_a_condition_it_does_not_have() -> None:
    told = text(owed("2025-09-20", "The mission is $200 short.").judgements())
    assert "The mission is US$200 short of money." in told
    assert "given as US$600 at full capacity" in told


def test_a_part_of_a_number_of_losses_is_no_loss_of_its_own() -> None:
    quote = "The crash injured eight officers, three of them critically."
    hurt = {"by": "a", "kind": "casualty", "actor": "Kenya", "unit": "injured", "target": None,
            "day": "2025-08-31", "quote": quote}  # fmt: skip
    rows = [{**hurt, "value": 8}, {**hurt, "value": 3, "rule": "casualty/part"}]
    told = text(issue(rows, {"a": "2025-09-02"}).casualties())
    assert f"Eight members injured, 31 August 2025 [1]: “{quote[:-1]}” [1]." in told
    assert "Three members injured" not in told


@pytest.mark.parametrize(
    ("quote", "who"),
    [
        ("Kenyan police, jointly with Haitian officers, patrolled Delmas.",
         "Kenya, jointly with police of Haiti"),
        ("Kenyan police patrolled Delmas.", "Kenya"),
    ],
)  # fmt: skip
def test_what_the_sources_call_joint_is_not_told_as_done_by_one_alone(quote: str, who: str) -> None:
    row = {"by": "a", "kind": "operation", "actor": "Kenya", "target": "patrol",
           "day": "2024-09-12", "place": "Delmas", "quote": quote}  # fmt: skip
    (table,) = tables(issue([row], {"a": "2024-09-13"}).operations())
    assert "".join(getattr(r, "text", "") for r in table.rows[0][2]) == who
