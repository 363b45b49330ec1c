"""The notebook to explore in: no logic, not printed by a build, and it runs without JupyterLab."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import nbformat
import pytest
from missionbrief.display.blocks import MIME_TYPE
from missionbrief.publish.notebooks import find_notebooks
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOK = ROOT / "notebooks" / "explore.ipynb"


@pytest.fixture(scope="module")
def book() -> nbformat.NotebookNode:
    found = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(found)
    return found


def test_a_build_leaves_it_out_by_its_mark(book: nbformat.NotebookNode) -> None:
    assert book.metadata.missionbrief == {"print": False}
    assert NOTEBOOK.stem not in [n.name for n in find_notebooks(ROOT / "notebooks")]


def test_its_cells_hold_parameters_and_calls_alone(book: nbformat.NotebookNode) -> None:
    code = [c for c in book.cells if c.cell_type == "code"]
    assert code[0].metadata.tags == ["parameters"]
    assert code[1].source.startswith("import missionbrief as mb\n\nev = mb.read(corpus, as_of)")
    for cell in code[2:]:
        (statement,) = ast.parse(cell.source).body
        assert isinstance(statement, ast.Expr)
        assert cell.source.startswith("ev.")
    assert all(not c.outputs and c.execution_count is None for c in code)


def test_it_runs_from_its_own_folder(book: nbformat.NotebookNode, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "notebooks").mkdir()
    ran = nbformat.from_dict(book)
    where = {"metadata": {"path": str(tmp_path / "notebooks")}}
    NotebookClient(ran, timeout=120, resources=where).execute()
    shown = {c.id: c.outputs[-1].data for c in ran.cells if c.cell_type == "code" and c.outputs}
    assert set(shown) == {
        "read", "claims", "table", "show", "explain", "conflicts", "changes", "positions",
        "timeline",
    }  # fmt: skip
    for data in shown.values():
        assert data["text/plain"]
    assert "<mark" in shown["show"]["text/html"]
    assert shown["explain"][MIME_TYPE]["blocks"]
