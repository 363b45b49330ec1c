"""Claims go to files and come back; a file is whole or not there."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from evidence_examples import claim, claims
from hypothesis import given, settings
from hypothesis import strategies as st
from missionbrief.cells import armed, disarmed
from missionbrief.claims.claim import Claim
from missionbrief.errors import InputError
from missionbrief.evidence.files import csv_text, json_lines, read_claims, write_claims
from missionbrief.evidence.schema import COLUMNS
from missionbrief.evidence.whole import write_all_whole

ENDINGS = (".jsonl", ".csv", ".parquet")


@settings(max_examples=40)
@given(rows=st.lists(claims, max_size=4))
@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_written_is_read_back(
    ending: str, rows: list[Claim], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / f"claims{ending}"
    write_claims(rows, path)
    assert list(read_claims(path)) == rows


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_claims_give_the_same_bytes(ending: str, tmp_path: Path) -> None:
    one, two = tmp_path / f"1{ending}", tmp_path / f"2{ending}"
    for path in (one, two):
        write_claims([claim(), claim(actor=None, value=None, start=None)], path)
    assert one.read_bytes() == two.read_bytes()


def test_a_json_line_has_the_columns_in_order_iso_dates_and_nulls() -> None:
    (line,) = json_lines([claim(value=None, end=None)])
    told = json.loads(line)
    assert tuple(told) == COLUMNS
    assert told["start"] == "2025-03-01"
    assert told["end"] is None
    assert told["value"] is None


def test_whole_values_are_printed_without_a_point() -> None:
    assert '"value": 200000000,' in next(json_lines([claim(value=2e8)]))
    assert '"value": 92.5,' in next(json_lines([claim(value=92.5)]))


def test_nothing_a_terminal_obeys_stands_in_a_json_line() -> None:
    words = "a\x1b[2Jb\x9b2Jc\u202ed\u2028e\x7f"
    (line,) = json_lines([claim(quote=words)])
    assert all(c.isprintable() for c in line[:-1])
    assert json.loads(line)["quote"] == words


@given(st.text())
def test_a_disarmed_cell_never_begins_as_a_formula_and_can_be_undone(cell: str) -> None:
    safe = disarmed(cell)
    assert not safe.lstrip(" ").startswith(tuple("=+-@＝＋－＠\t\r\n"))
    assert armed(safe) == cell


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "  =1", "'=1"]
)
def test_cells_that_a_spreadsheet_would_run_get_an_apostrophe(cell: str) -> None:
    assert disarmed(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["Kenya", "'We stay', he said", "400", "a=b", ""])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert disarmed(cell) == cell


def test_a_csv_of_claims_holds_no_formula(tmp_path: Path) -> None:
    table = csv_text([claim(actor='=HYPERLINK("http://x","y")', quote="-2+3\n=1", value=-5.0)])
    (row,) = csv.DictReader(table.splitlines(keepends=True))
    assert row["actor"].startswith("'=")
    assert row["quote"].startswith("'-")
    assert row["value"] == "-5"


def test_no_claims_are_written_as_an_empty_table(tmp_path: Path) -> None:
    for ending in ENDINGS:
        write_claims([], tmp_path / f"none{ending}")
        assert read_claims(tmp_path / f"none{ending}") == ()
    assert (tmp_path / "none.csv").read_text().splitlines() == [",".join(COLUMNS)]


def test_another_ending_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.jsonl, \.csv, \.parquet"):
        write_claims([], tmp_path / "claims.xlsx")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_that_holds_no_claims_is_named(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"other{ending}"
    path.write_text("x\n1\n")
    with pytest.raises(InputError, match=path.name):
        read_claims(path)


def test_when_one_of_several_files_cannot_be_written_none_is(tmp_path: Path) -> None:
    page, paper = tmp_path / "a.html", tmp_path / "missing" / "a.pdf"
    page.write_bytes(b"before")
    with pytest.raises(OSError):
        write_all_whole({page: b"after", paper: b"after"})
    assert page.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["a.html"]


def test_when_a_rename_fails_the_earlier_files_come_back(tmp_path: Path) -> None:
    page, new, paper = tmp_path / "a.html", tmp_path / "b.html", tmp_path / "a.pdf"
    page.write_bytes(b"before")
    paper.mkdir()
    with pytest.raises(OSError):
        write_all_whole({page: b"after", new: b"after", paper: b"after"})
    assert page.read_bytes() == b"before"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.html", "a.pdf"]
