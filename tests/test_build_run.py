"""Notebooks run and are printed; what fails leaves what was published before."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import nbformat
import pytest
from building import LISTED, REPORTS, SHOW, alive, contents, issue, notebook, run
from evidence_examples import Extraction
from missionbrief.errors import InputError
from missionbrief.publish.build import build
from missionbrief.publish.progress import Lines, Progress

pytest_plugins = ["evidence_fixtures"]


@pytest.fixture
def kernels(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The kernels that are started, by process."""
    from missionbrief.publish import kernels as module

    started: list[int] = []
    start = module.start_kernel

    def noted(folder: Path) -> object:
        manager = start(folder)
        started.append(manager.provisioner.pid)
        return manager

    monkeypatch.setattr(module, "start_kernel", noted)
    return started


def test_a_notebook_becomes_html_and_pdf_and_the_same_bytes_again(
    corpus: Path, extraction: Extraction, tmp_path: Path, kernels: list[int]
) -> None:
    notebook(tmp_path / "books", "brief", SHOW)
    first, second = tmp_path / "first", tmp_path / "second"
    mark = "<script>alert(1)</script> #import \"x\" \\input{x} ${HOME} '''"
    second.mkdir()
    for name in ("brief.html", "brief.failed.ipynb"):
        (second / name).write_text("of an earlier run")
    for out in (first, second):
        outcome = run(corpus, out, tmp_path / "books", mark)
        assert not outcome.failures
        assert outcome.written == (out / "brief.html", out / "brief.pdf", out / "evidence.csv")
    assert contents(first) == contents(second)
    assert set(contents(first)) == REPORTS | LISTED | issue("2025-03-04")
    assert all(contents(first)[f"issues/2025-03-04/{n}"] == contents(first)[n] for n in REPORTS)
    page = (first / "brief.html").read_text(encoding="utf-8")
    assert "2025-03-04" in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    assert (first / "brief.pdf").read_bytes().startswith(b"%PDF-")
    table = (first / "evidence.csv").read_text(encoding="utf-8")
    assert [row["value"] for row in csv.DictReader(io.StringIO(table))] == ["400", "800"]
    assert len(kernels) == 2
    assert not any(map(alive, kernels))


def test_a_failing_notebook_leaves_its_reports_and_the_others_go_on(
    corpus: Path, extraction: Extraction, tmp_path: Path, kernels: list[int]
) -> None:
    books, out = tmp_path / "books", tmp_path / "out"
    bad = "if mark == 'bad':\n    "
    notebook(books, "fails", SHOW, f"{bad}raise ValueError('no \\x1b[31mway\\nout')")
    notebook(books, "good", SHOW)
    notebook(books, "halts", SHOW, f"import os\n{bad}os._exit(3)")
    out.mkdir()
    for name in ("fails.html", "fails.pdf", "good.html", "halts.html", "evidence.csv"):
        (out / name).write_text("before")
    before = contents(out)

    outcome = run(corpus, out, books, "bad", as_of="2024-10-01", since="2024-09-01")
    after = contents(out)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {
        "good.html", "good.pdf", "evidence.csv", "fails.failed.ipynb", "halts.failed.ipynb",
        "failure.html", "status.json",
    }  # fmt: skip
    fails, halts = (f.splitlines() for f in outcome.failures)
    assert fails == [
        "fails: cell [4] failed: if mark == 'bad':",
        "  ValueError: no [31mway out",
        f"  Its earlier reports stay as they were; the notebook with its error is "
        f"{out / 'fails.failed.ipynb'}",
    ]
    assert halts[0] == "halts: its kernel ended in cell [4]"
    assert len(halts) == 3
    kept = nbformat.read(out / "fails.failed.ipynb", as_version=4)
    errors = [o for c in kept.cells for o in c.get("outputs", []) if o.output_type == "error"]
    assert errors[0].ename == "ValueError"
    assert "2024-10-01" in (out / "good.html").read_text(encoding="utf-8")
    rows = csv.DictReader(io.StringIO((out / "evidence.csv").read_text(encoding="utf-8")))
    assert [row["value"] for row in rows] == ["400"]

    assert not any(map(alive, kernels))


def test_a_report_that_cannot_be_printed_leaves_the_earlier_one(
    corpus: Path, extraction: Extraction, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from missionbrief.publish.exporters import BriefingPDFExporter

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("typst: the page is too small")

    monkeypatch.setattr(BriefingPDFExporter, "from_notebook_node", broken)
    notebook(tmp_path / "books", "brief", SHOW)
    out = tmp_path / "out"
    out.mkdir()
    (out / "brief.html").write_text("before")
    seen: list[BaseException] = []
    outcome = build(corpus, out, Progress(), notebooks=tmp_path / "books", on_failure=seen.append)
    assert (out / "brief.html").read_text() == "before"
    assert not (out / "evidence.csv").exists()
    assert "brief: printing brief.pdf failed" in outcome.failures[0]
    assert "typst: the page is too small" in outcome.failures[0]
    assert [type(error) for error in seen] == [RuntimeError]


def test_what_is_wrong_with_the_input_starts_no_kernel(
    corpus: Path, extraction: Extraction, tmp_path: Path, kernels: list[int]
) -> None:
    notebook(tmp_path / "books", "brief", SHOW)
    out = tmp_path / "out"
    with pytest.raises(InputError, match="future"):
        run(corpus, out, tmp_path / "books", as_of="2999-01-01")
    with pytest.raises(InputError, match="no_such"):
        run(tmp_path / "no_such", out, tmp_path / "books")
    (corpus / "sources.csv").write_text("document,published\nnobody,2024-09-21\n")
    with pytest.raises(InputError, match=r"sources\.csv, line 2"):
        run(corpus, out, tmp_path / "books")
    assert kernels == []
    assert extraction.seen == []


def test_a_cut_off_that_leaves_nothing_is_refused_and_ends_the_kernel(
    corpus: Path, extraction: Extraction, tmp_path: Path, kernels: list[int]
) -> None:
    (corpus / "soup.txt").unlink()
    notebook(tmp_path / "books", "brief", SHOW)
    with pytest.raises(InputError, match="published by 2020-01-01"):
        run(corpus, tmp_path / "out", tmp_path / "books", as_of="2020-01-01")
    with pytest.raises(InputError, match="not before the cut-off 2025-03-04"):
        run(corpus, tmp_path / "out", tmp_path / "books", since="2025-03-04")
    assert not any(map(alive, kernels))


def test_articles_that_say_nothing_of_the_mission_make_no_report(
    corpus: Path, extraction: Extraction, tmp_path: Path
) -> None:
    for name in ("one.txt", "two.txt", "sources.csv"):
        (corpus / name).unlink()
    notebook(tmp_path / "books", "brief", SHOW)
    with pytest.raises(InputError, match="says anything about the mission"):
        run(corpus, tmp_path / "out", tmp_path / "books")


def test_a_notebook_gets_what_was_read_even_where_nothing_may_be_kept(
    corpus: Path, extraction: Extraction, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MISSIONBRIEF_CACHE", "off")
    look = (
        "from missionbrief.evidence import read\n"
        "assert read(corpus).claims['rule'].unique().tolist() == ['made up']"
    )
    notebook(tmp_path / "books", "brief", look, SHOW)
    assert run(corpus, tmp_path / "out", tmp_path / "books").failures == ()
    assert os.environ["MISSIONBRIEF_CACHE"] == "off"


def test_the_seeds_give_the_same_bytes_read_anew_or_from_the_cache(
    seeds: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MISSIONBRIEF_CACHE", str(tmp_path / "cache"))
    for out, hash_seed in (("anew", "1"), ("kept", "2")):
        monkeypatch.setenv("PYTHONHASHSEED", hash_seed)
        outcome = build(seeds, tmp_path / out, Progress(), notebooks=root / "notebooks")
        assert not outcome.failures
    anew, kept = contents(tmp_path / "anew"), contents(tmp_path / "kept")
    assert {"briefing.html", "briefing.pdf", "evidence.csv"} <= set(anew)
    assert anew == kept


def test_progress_is_told_in_plain_lines_where_there_is_no_terminal() -> None:
    from types import SimpleNamespace

    log = io.StringIO()
    lines = Lines(log)
    lines.documents(30)
    for n in range(30):
        lines.document_done(SimpleNamespace(id=f"a\x1b{n}"))  # type: ignore[arg-type]
    lines.notebook("brief", 3)
    lines.notebook_done("brief", "done")
    told = log.getvalue().splitlines()
    assert told[:2] == ["reading 30 articles", "read 3 of 30: a 2"]
    assert len(told) == 13
    assert told[-2:] == ["brief: running", "brief: done"]


def test_each_line_of_progress_is_written_at_once() -> None:
    pieces: list[str] = []

    class Log(io.StringIO):
        def write(self, text: str) -> int:
            pieces.append(text)
            return super().write(text)

    Lines(Log()).notebook("brief", 3)
    assert pieces == ["brief: running\n"]
