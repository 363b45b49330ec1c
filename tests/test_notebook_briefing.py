"""The notebooks: no logic, parameters tagged, and they run under plain papermill."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from analysis_seeds import CELLS, ROOT
from missionbrief.display.blocks import MIME_TYPE
from missionbrief.display.briefing import Brief

NOTEBOOK = ROOT / "notebooks" / "briefing.ipynb"


def test_the_cells_hold_parameters_and_calls_alone() -> None:
    book = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(book)
    first, opening, *rest = book.cells
    assert first.metadata.tags == ["parameters"]
    for name in ("corpus: str", "as_of: str", "since: str", "language: str"):
        assert name in first.source
    assert "brief(corpus, as_of, since, language)" in opening.source
    assert [c.source for c in rest] == [f"b.{cell}()" for cell in CELLS]
    assert all(not c.outputs and c.execution_count is None for c in book.cells)
    assert len({c.id for c in book.cells}) == len(book.cells)


@pytest.mark.parametrize("name", ["positions", "evidence"])
def test_the_other_reports_take_the_same_parameters_and_call_alone(name: str) -> None:
    book = nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", as_version=4)
    nbformat.validate(book)
    mine = nbformat.read(NOTEBOOK, as_version=4)
    assert [c.source for c in book.cells[:2]] == [c.source for c in mine.cells[:2]]
    assert book.cells[2].source == f'b.masthead("{name}")'
    for cell in book.cells[3:]:
        assert re.fullmatch(r"b\.[a-z]+\(\)", cell.source)
        assert hasattr(Brief, cell.source[2:-2])


def test_plain_papermill_runs_it_from_the_project_s_folder(tmp_path: Path) -> None:
    out = tmp_path / "out.ipynb"
    subprocess.run(
        [
            sys.executable, "-m", "papermill", "notebooks/briefing.ipynb", str(out),
            "-p", "as_of", "2024-11-30", "-p", "since", "2024-09-30", "--log-level", "ERROR",
            "--no-progress-bar",
        ],
        cwd=ROOT, check=True, timeout=120, capture_output=True,
    )  # fmt: skip
    cells = json.loads(out.read_text("utf-8"))["cells"]
    shown = [o["data"] for c in cells for o in c["outputs"] if "data" in o]
    assert len(shown) == len(CELLS)
    for data in shown:
        assert data[MIME_TYPE]["blocks"]
        assert data["text/html"]
        assert data["text/plain"]
    (masthead,) = shown[0][MIME_TYPE]["blocks"]
    assert masthead["title"].startswith("Kenya had 400 ")
    assert "mandate is extended" in masthead["title"]
