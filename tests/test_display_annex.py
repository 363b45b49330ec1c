"""The annex shows what was corrected, by whom and why, and the text marks what rests on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from analysis_seeds import blocks, briefing, typed
from missionbrief.display.blocks import Section
from missionbrief.display.briefing import Brief
from missionbrief.display.html import blocks_to_html
from missionbrief.display.plain import blocks_to_text
from missionbrief.errors import Place
from missionbrief.evidence.corrected import correct
from missionbrief.evidence.corrections import Correction
from missionbrief.evidence.table import claims_frame, claims_of

SCRIPT = "<script>alert(1)</script>"


def corrected(*rows: Correction, as_of: str = "2025-04-30", since: str | None = None) -> Brief:
    brief = briefing(as_of, since)
    told = correct(claims_of(typed(brief.claims)), rows)
    return replace(
        brief,
        claims=claims_frame(told.claims),
        amendments=told.amendments,
        unmatched=told.unmatched,
    )


MADE = date(2025, 3, 20)


def row(
    claim_id: str,
    column: str | None,
    value: object,
    note: str = "a letter",
    made: date | None = MADE,
) -> Correction:
    place = Place(Path("corrections.csv"), 7, column)
    return Correction(place, claim_id, column, value, str(value or ""), "A. Otieno", note, made)


def strength(value: float) -> str:
    frame = briefing().claims
    mine = frame[(frame["kind"] == "personnel") & (frame["value"] == value)]
    return str(mine["claim_id"].iloc[0])


def shown(brief: Brief) -> str:
    return blocks_to_text(blocks(brief))


def test_without_corrections_there_is_no_annex() -> None:
    assert "Annex" not in shown(briefing())
    assert "*]" not in shown(briefing())


def test_an_amended_number_is_used_marked_and_told_in_the_annex() -> None:
    words = shown(corrected(row(strength(800), "value", 750.0)))
    assert "750 [1*]" in words
    annex = words[words.index("Annex: corrections") :]
    assert "One claim amended" in annex
    assert "Number: 800 | 750 | A. Otieno, 20 March 2025: a letter" in annex
    assert "at least 800 police officers" in annex, "the source's words stand"
    html = blocks_to_html(blocks(corrected(row(strength(800), "value", 750.0))))
    assert '<a href="#corrections">Corrected by an analyst</a>' in html
    assert 'id="corrections"' in html


def test_a_rejected_claim_is_gone_from_the_text_and_stands_in_the_annex() -> None:
    words = shown(corrected(row(strength(800), None, None)))
    text, annex = words.split("Annex: corrections")
    assert "800" not in text
    assert "rejected | A. Otieno" in annex
    assert "One claim rejected" in annex


def test_a_correction_that_matches_nothing_stands_in_the_annex() -> None:
    words = shown(corrected(row("nothing", "value", 12.0, "typo")))
    assert "Line 7, claim nothing: number to be 12.0. A. Otieno, 20 March 2025: typo" in words


def test_a_correction_of_an_article_that_is_left_out_is_left_out() -> None:
    assert "Annex" not in shown(corrected(row(strength(800), "value", 1.0), as_of="2024-11-30"))


def test_hostile_corrections_come_out_as_words() -> None:
    brief = corrected(row(strength(800), "actor", SCRIPT, SCRIPT), row(SCRIPT, "place", SCRIPT))
    html = blocks_to_html(blocks(brief))
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert Section(()).to_json()["blocks"] == []


def changes(*rows: Correction) -> list[tuple[str, str]]:
    found = corrected(*rows, as_of="2025-05-30", since="2025-04-30").differences
    return [(c.change, c.identity) for c in found if c.thread == "strength"]


@pytest.mark.parametrize("made", [None, date(2025, 5, 2)])
def test_a_correction_made_since_the_last_issue_is_told_as_one(made: date | None) -> None:
    amended = row(strength(800), "value", 750.0, made=made)
    assert changes() == []
    assert changes(amended) == [("corrected", "strength/deployed/Kenya")]
    words = shown(corrected(amended, as_of="2025-05-30", since="2025-04-30"))
    assert "Corrected: Kenya, deployed: at least 750 officers [1*]; before: at least 800" in words


def test_a_rejection_since_the_last_issue_is_told() -> None:
    rejected = row(strength(800), None, None, made=None)
    assert changes(rejected) == [("corrected", "strength/deployed/Kenya")]


def test_a_correction_that_the_last_issue_had_is_no_change() -> None:
    assert changes(row(strength(800), "value", 750.0)) == []
    assert changes(row(strength(800), None, None)) == []


@pytest.mark.parametrize(
    ("made", "late"), [(date(2025, 5, 2), True), (date(2025, 4, 30), False), (None, False)]
)
def test_a_correction_made_after_the_cut_off_is_applied_and_said_to_be_later(
    made: date | None, late: bool
) -> None:
    words = shown(corrected(row(strength(800), "value", 750.0, made=made)))
    assert "750 [1*]" in words
    assert ("One correction was made after the information cut-off." in words) == late
