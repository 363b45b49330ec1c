"""The interactive table of claims: what it sends to the browser, and what its form writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import missionbrief as mb
import pandas as pd
import pytest
from evidence_examples import Extraction
from missionbrief.evidence.corrections import read_corrections
from missionbrief.workbench import picker
from missionbrief.workbench.picker import COLUMNS, rows
from publishing import HOSTILE

pytest_plugins = ["evidence_fixtures"]
needs_widgets = pytest.mark.skipif(
    bool(picker.missing()), reason="itables and ipywidgets are not installed: make labtest"
)


@pytest.fixture
def ev(corpus: Path, extraction: Extraction) -> mb.Workbench:
    return mb.read(corpus)


def filled(table: Any, **cells: str) -> Any:
    table.table.selected_rows = [0]
    table.by.value, table.note.value = "A. Otieno", "the caption says so"
    for name, value in cells.items():
        getattr(table, name).value = value
    return table


def test_rows_are_words_days_and_figures(ev: mb.Workbench) -> None:
    shown = rows(ev.claims)
    assert tuple(shown.columns) == COLUMNS
    first = shown.iloc[0]
    assert first["claim_id"] == ev.claims["claim_id"].iloc[0]
    assert (first["start"], first["place"], first["value"]) == ("2025-03-01", "", "400")


@pytest.mark.parametrize("words", HOSTILE)
def test_no_control_character_and_no_endless_cell_reaches_the_table(
    ev: mb.Workbench, words: str
) -> None:
    fit = words.replace("\ud800", "")  # which no table of pandas can hold
    shown = rows(ev.claims.assign(quote=fit * 20))
    assert all(len(q) <= picker.LONGEST and q.isprintable() for q in shown["quote"])


def test_no_more_rows_are_sent_than_a_browser_bears(ev: mb.Workbench) -> None:
    many = pd.concat([ev.claims] * 3_000)
    assert len(rows(many)) == picker.MOST_ROWS


def test_without_its_packages_it_is_a_plain_table_that_says_what_to_install(
    ev: mb.Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picker, "find_spec", lambda name: None)
    shown = ev.table(ev.claims.assign(actor="<b>x</b>"))
    assert "make lab" in repr(shown)
    html = shown._repr_mimebundle_()["text/html"]
    assert "&lt;b&gt;x" in html
    assert str(ev.claims["claim_id"].iloc[0]) in html


@needs_widgets
def test_nothing_of_a_source_is_markup_in_the_table(ev: mb.Workbench) -> None:
    hostile = ev.claims.assign(quote="<img src=x onerror=alert(1)>", actor="<b>x</b>")
    table = ev.table().table
    table.update(rows(hostile))
    sent = table._dt_args["data_json"]
    assert "<img" not in sent
    assert "&lt;img" in sent


@needs_widgets
def test_the_table_holds_every_claim_and_the_form_waits_for_a_pick(ev: mb.Workbench) -> None:
    table = ev.table()
    assert len(json.loads(table.table._dt_args["data_json"])) == len(ev.claims)
    assert table.picked is None
    assert table.amend.disabled
    assert table.reject.disabled
    assert "application/vnd.jupyter.widget-view+json" in table._repr_mimebundle_()


@needs_widgets
def test_a_pick_explains_the_claim_and_fills_the_form(ev: mb.Workbench) -> None:
    table = filled(ev.table())
    assert table.picked == ev.claims["claim_id"].iloc[0]
    assert "400 officers" in table.words.value
    assert table.value.value == "400"
    table.column.value = "unit"
    assert table.value.value == "officers"
    table.column.value = "start"
    assert table.value.value == "2025-03-01"
    table.column.value = "stance"
    assert table.value.value == ""


@needs_widgets
def test_amending_writes_the_correction_and_renews_the_table(ev: mb.Workbench) -> None:
    table = filled(ev.table(), column="value", value="750")
    claim = table.picked
    table.amend.click()
    (made,) = read_corrections(ev.folder)
    assert (made.claim_id, made.column, made.value, made.by) == (claim, "value", 750, "A. Otieno")
    assert "the next build has it" in table.said.value
    assert table.picked == claim
    assert json.loads(table.table._dt_args["data_json"])[0][COLUMNS.index("value")] == "750"


@needs_widgets
def test_rejecting_takes_the_claim_out_of_the_table(ev: mb.Workbench) -> None:
    table = filled(ev.table())
    table.reject.click()
    assert read_corrections(ev.folder)[0].rejects
    assert len(json.loads(table.table._dt_args["data_json"])) == len(ev.claims) == 1
    assert table.picked is None
    assert table.reject.disabled


@needs_widgets
def test_what_cannot_be_written_is_said_and_escaped(ev: mb.Workbench) -> None:
    table = filled(ev.table(), value="<b>many</b>")
    table.amend.click()
    assert "Not written." in table.said.value
    assert "&lt;b&gt;many" in table.said.value
    assert not (ev.folder / "corrections.csv").exists()
    table.value.value, table.by.value = "750", " "
    table.amend.click()
    assert "who corrects it" in table.said.value


@needs_widgets
def test_a_part_of_the_claims_stays_that_part(ev: mb.Workbench) -> None:
    table = ev.table(ev.claims.tail(1))
    table.table.selected_rows = [0]
    assert table.picked == ev.claims["claim_id"].iloc[1]
