"""A correction written from the workbench: read as a build reads it, or not written at all."""

from __future__ import annotations

import codecs
import csv
import io
import threading
from datetime import date
from pathlib import Path

import missionbrief as mb
import pytest
from evidence_examples import Extraction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from missionbrief.errors import InputError
from missionbrief.evidence.corrections import read_corrections
from missionbrief.evidence.locking import alone

pytest_plugins = ["evidence_fixtures"]
HEAD = "claim_id,column,value,by,note\n"
ME = {"by": "A. Otieno", "note": "the caption says so", "made": "2025-03-20"}


@pytest.fixture
def ev(corpus: Path, extraction: Extraction) -> mb.Workbench:
    return mb.read(corpus)


def file_of(ev: mb.Workbench) -> Path:
    return ev.folder / "corrections.csv"


def first(ev: mb.Workbench) -> str:
    return str(ev.claims["claim_id"].iloc[0])


def test_an_amended_cell_is_written_and_seen_at_once(ev: mb.Workbench) -> None:
    told = ev.correct(first(ev)[:6], "value", 750.0, **ME)
    assert file_of(ev).read_text("utf-8").splitlines() == [
        "claim_id,column,value,by,note,date",
        f"{first(ev)},value,750,A. Otieno,the caption says so,2025-03-20",
    ]
    assert ev.claims["value"].iloc[0] == 750
    assert mb.read(ev.folder).claims["value"].iloc[0] == 750
    assert "A. Otieno, 20 March 2025: the caption says so" in told.text


def test_a_rejected_claim_is_gone_and_can_still_be_explained(ev: mb.Workbench) -> None:
    gone = first(ev)
    told = ev.reject(gone, **ME)
    assert gone not in set(ev.claims["claim_id"])
    assert "Rejected" in told.text
    assert gone in ev.explain(gone).text


@pytest.mark.parametrize(
    ("column", "value", "cell"),
    [("value", None, ""), ("start", date(2024, 6, 1), "2024-06-01"), ("value", 2.5, "2.5"),
     ("place", "Côte d’Ivoire", "Côte d’Ivoire")],
)  # fmt: skip
def test_values_are_written_as_the_file_has_them(
    ev: mb.Workbench, column: str, value: object, cell: str
) -> None:
    ev.correct(first(ev), column, value, **ME)  # type: ignore[arg-type]
    (row,) = csv.DictReader(io.StringIO(file_of(ev).read_text("utf-8")))
    assert row["value"] == cell


@pytest.mark.parametrize(
    ("column", "value", "more", "told"),
    [
        ("quote", "other words", {}, "no column of a claim that can be amended"),
        ("valeu", "3", {}, "Did you mean value"),
        ("value", "many", {}, "without commas"),
        ("status", "rumoured", {}, "planned"),
        ("value", 750, {"by": "  "}, "who corrects it"),
        ("value", 750, {"note": ""}, "why it is corrected"),
        ("value", 750, {"note": "x" * 1001}, "at most 1000"),
        ("value", 750, {"made": "soon"}, "made is not a day"),
        ("value", 400, {}, "says so already"),
    ],
)  # fmt: skip
def test_what_a_build_would_refuse_is_not_written(
    ev: mb.Workbench, column: str, value: object, more: dict[str, str], told: str
) -> None:
    file_of(ev).write_text(HEAD)
    with pytest.raises(InputError, match=told):
        ev.correct(first(ev), column, value, **(ME | more))  # type: ignore[arg-type]
    assert file_of(ev).read_text() == HEAD


def test_days_that_would_end_before_they_start_are_refused(ev: mb.Workbench) -> None:
    ev.correct(first(ev), "start", "2024-06-05", **ME)
    before = file_of(ev).read_bytes()
    with pytest.raises(InputError, match="before it starts"):
        ev.correct(first(ev), "end", "2024-06-01", **ME)
    assert file_of(ev).read_bytes() == before


def test_an_unknown_claim_is_refused(ev: mb.Workbench) -> None:
    with pytest.raises(InputError, match="no claim has an id"):
        ev.reject("zzz", **ME)
    assert not file_of(ev).exists()


def test_a_cell_is_corrected_once_unless_it_is_replaced(ev: mb.Workbench) -> None:
    ev.correct(first(ev), "value", 750, **ME)
    with pytest.raises(InputError, match="already stands in line 2"):
        ev.correct(first(ev), "value", 760, **ME)
    ev.correct(first(ev), "value", 760, **ME, replace=True)
    assert [c.written for c in read_corrections(ev.folder)] == ["760"]
    assert ev.claims["value"].iloc[0] == 760


def test_what_stands_in_the_file_stays_as_it_is_written(ev: mb.Workbench) -> None:
    kept = (
        'note,by,value,column,claim_id\r\n\r\n"over\r\ntwo lines",B,  planned ,status,'
        f"{ev.claims['claim_id'].iloc[1]}"
    )
    file_of(ev).write_bytes(codecs.BOM_UTF8 + kept.encode())
    ev.refresh().correct(first(ev), "value", 750, **ME)
    assert (
        file_of(ev).read_bytes()
        == codecs.BOM_UTF8
        + (kept + f"\r\nthe caption says so,A. Otieno,750,value,{first(ev)}\r\n").encode()
    )
    ev.correct(first(ev), "value", 760, **ME, replace=True)
    assert file_of(ev).read_bytes().startswith(codecs.BOM_UTF8 + kept.encode())
    assert len(read_corrections(ev.folder)) == 2


def test_a_file_with_a_mistake_is_left_alone(ev: mb.Workbench) -> None:
    file_of(ev).write_text("claim,what\n")
    with pytest.raises(InputError, match="unknown column"):
        ev.correct(first(ev), "value", 750, **ME)
    assert file_of(ev).read_text() == "claim,what\n"


def test_a_failed_write_leaves_the_file(ev: mb.Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    ev.correct(first(ev), "value", 750, **ME)
    before = file_of(ev).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("missionbrief.evidence.whole._write_aside", full)
    with pytest.raises(OSError, match="No space"):
        ev.correct(first(ev), "unit", "soldiers", **ME)
    assert file_of(ev).read_bytes() == before


def test_of_two_who_correct_at_once_neither_loses_a_row(ev: mb.Workbench) -> None:
    other, claims = mb.read(ev.folder), list(ev.claims["claim_id"])
    second = threading.Thread(target=lambda: other.correct(claims[1], "value", 850, **ME))
    with alone(ev.folder):  # as the first is while it writes
        second.start()
        second.join(0.2)
        assert second.is_alive()
        file_of(ev).write_text(f"{HEAD}{claims[0]},value,750,B,he counted them\n")
    second.join(20)
    assert [c.written for c in read_corrections(ev.folder)] == ["750", "850"]


def test_where_a_folder_cannot_be_locked_a_correction_is_written_all_the_same(
    ev: mb.Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object, **__: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("missionbrief.evidence.locking.lock", none)
    ev.correct(first(ev), "value", 750, **ME)
    assert len(read_corrections(ev.folder)) == 1


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=80), st.sampled_from(["", "=", "+", "-", "@", "\t=", "'="]))
def test_any_note_is_data_and_no_formula(ev: mb.Workbench, words: str, lead: str) -> None:
    file_of(ev).unlink(missing_ok=True)
    note = f"{lead}{words} said"
    ev.refresh().correct(first(ev), "place", "Delmas", **(ME | {"note": note}))
    (row,) = csv.DictReader(io.StringIO(file_of(ev).read_bytes().decode(), newline=""))
    assert not row["note"].lstrip().startswith(("=", "+", "-", "@"))
    (made,) = read_corrections(ev.folder)
    assert made.note == " ".join("".join(c if c.isprintable() else " " for c in note).split())
