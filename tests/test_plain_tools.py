"""The notebooks under tools that know nothing of this program: nbclient and jupyter-scheduler.

Plain papermill is tried in test_notebook_briefing.py. jupyter-scheduler is not among the project's
packages: its test skips where it is not installed.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from missionbrief.display.blocks import MIME_TYPE
from missionbrief.publish.exporters import BriefingHTMLExporter
from missionbrief.publish.notebooks import find_notebooks
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent
PRINTED = [book.path for book in find_notebooks(ROOT / "notebooks")]


def prints(book: nbformat.NotebookNode) -> str:
    """The page that the project's exporter makes of an executed notebook."""
    page, _ = BriefingHTMLExporter().from_notebook_node(book)
    return str(page)


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.stem)
def test_nbclient_runs_it_where_it_lies(path: Path) -> None:
    book = nbformat.read(path, as_version=4)
    NotebookClient(book, timeout=120, resources={"metadata": {"path": str(path.parent)}}).execute()
    shown = [o.data for c in book.cells if c.cell_type == "code" for o in c.outputs]
    assert any(MIME_TYPE in data for data in shown)
    assert "<main" in prints(book)


def test_jupyter_scheduler_runs_a_copy_in_a_folder_of_its_own(tmp_path: Path) -> None:
    pytest.importorskip("jupyter_scheduler", reason="jupyter-scheduler is not installed")
    from jupyter_scheduler.executors import DefaultExecutionManager
    from jupyter_scheduler.orm import Job, create_session, create_tables

    shutil.copy(ROOT / "notebooks" / "briefing.ipynb", tmp_path / "briefing.ipynb")
    database = f"sqlite:///{tmp_path / 'jobs.sqlite'}"
    create_tables(database)
    formats = ("ipynb", "missionbrief_html")
    # It sets parameters as they are written: words need their quotation marks.
    parameters = {"corpus": f"'{ROOT / 'seeds'}'", "as_of": "'2024-11-30'"}
    with create_session(database)() as session:
        job = Job(
            runtime_environment_name="here", name="briefing", output_formats=list(formats),
            input_filename="briefing.ipynb", parameters=parameters,
        )  # fmt: skip
        session.add(job)
        session.commit()
        number = job.job_id
    places = {"input": str(tmp_path / "briefing.ipynb")}
    places |= {name: str(tmp_path / f"issue.{name}") for name in formats}
    DefaultExecutionManager(number, str(tmp_path), database, places).process()
    with create_session(database)() as session:
        done = session.query(Job).filter(Job.job_id == number).one()
        assert done.status == "COMPLETED", done.status_message
    book = nbformat.read(tmp_path / "issue.ipynb", as_version=4)
    assert prints(book) == (tmp_path / "issue.missionbrief_html").read_text(encoding="utf-8")
    assert "30 November 2024" in prints(book)
