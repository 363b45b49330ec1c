"""What strangers hand in: a clear message with file and remedy, nothing lost, never a trace."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from missionbrief.cli import run
from pypdf import PdfReader

ARTICLE = (
    "Kenya has sent 400 police officers to Haiti, the Multinational Security Support mission "
    "said in Port-au-Prince on September 21, 2024.\n"
)
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good article, beside which a test puts something bad."""
    monkeypatch.setenv("MISSIONBRIEF_CACHE", str(tmp_path / "cache"))
    place = tmp_path / "articles"
    place.mkdir()
    (place / "good.txt").write_text(ARTICLE, encoding="utf-8")
    return place


@pytest.fixture
def refused(folder: Path, tmp_path: Path, capsys: Capture) -> Callable[..., str]:
    """Build from the folder, which must be refused before anything runs; give the message."""

    def build(*words: str, corpus: Path = folder) -> str:
        out = tmp_path / "reports"
        out.mkdir(exist_ok=True)
        (out / "briefing.html").write_text("before")
        assert run(["build", str(corpus), "--out", str(out), *words]) == 2
        told = {".run", "failure.html", "status.json"}
        assert {p.name for p in out.iterdir()} - told == {"briefing.html"}
        assert (out / "briefing.html").read_text() == "before"
        out_text, err = capsys.readouterr()
        assert out_text == ""
        assert "Traceback" not in err
        message = err[err.index("missionbrief: ") :]
        assert len(message.splitlines()) == 2, "what is wrong and where; what to do"
        return message

    return build


def extracted(folder: Path, capsys: Capture) -> tuple[list[dict[str, object]], str]:
    """The claims and the notes of a folder where the good article is read whatever is beside."""
    assert run(["extract", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    rows = [json.loads(line) for line in out.splitlines()]
    assert any(row["document"] == "good" and row["value"] == 400 for row in rows)
    return rows, err


def test_no_such_folder(refused: Callable[..., str], tmp_path: Path) -> None:
    assert "no-such-folder" in refused(corpus=tmp_path / "no-such-folder")


def test_a_file_in_place_of_a_folder(refused: Callable[..., str], folder: Path) -> None:
    assert "good.txt" in refused(corpus=folder / "good.txt")


def test_an_empty_folder(refused: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    assert "nothing" in refused(corpus=tmp_path / "nothing")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20),
        ("line.txt", b"word " * 2_000_000),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_passed_over(
    name: str, content: bytes, folder: Path, capsys: Capture
) -> None:
    (folder / name).write_bytes(content)
    _, err = extracted(folder, capsys)
    assert name in err


@pytest.mark.parametrize("name", ["empty.txt", "picture.txt"])
def test_nothing_but_files_that_cannot_be_used(
    name: str, refused: Callable[..., str], folder: Path
) -> None:
    (folder / "good.txt").unlink()
    (folder / name).write_bytes(b"\0\1\2" * 200 if name == "picture.txt" else b"")
    assert name in refused()


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8-sig"])
def test_other_encodings_are_read(encoding: str, folder: Path, capsys: Capture) -> None:
    words = ARTICLE + "A police officer was killed in Ségur-Savien, Haiti, on March 25, 2025.\n" * 2
    (folder / "other.txt").write_bytes(words.encode(encoding))
    rows, _ = extracted(folder, capsys)
    mine = [row for row in rows if row["document"] == "other"]
    assert any(row["value"] == 400 for row in mine)
    assert all(row["quote"] in words for row in mine)


@pytest.mark.parametrize(
    ("rows", "line", "word"),
    [
        ("document,published\nnobody,2024-09-21\n", 2, "nobody"),
        ("document,published\ngood,21/09/2024\n", 2, "21/09/2024"),
        ("document,published\ngood,2024-02-30\n", 2, "2024-02-30"),
        ("document,published\ngood,2024-09-21\ngood,2024-09-22\n", 3, "good"),
        ("document,reliability\ngood,Z\n", 2, "Z"),
    ],
)
def test_a_mistake_in_sources_csv(
    rows: str, line: int, word: str, refused: Callable[..., str], folder: Path
) -> None:
    (folder / "sources.csv").write_text(rows)
    message = refused()
    assert f"sources.csv, line {line}" in message
    assert word in message


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--as-of", "2999-01-01"], "future"),
        (["--as-of", "yesterday"], "--as-of 'yesterday' is not a date"),
        (["--since", "2024-12-01", "--as-of", "2024-11-30"], "not before"),
        (["--as-of", "2001-01-01"], "2001-01-01"),
        (["-p", "asof", "2024-11-30"], "Did you mean as_of?"),
    ],
)
def test_dates_and_parameters_that_cannot_be_meant(
    words: list[str], told: str, refused: Callable[..., str], folder: Path
) -> None:
    (folder / "sources.csv").write_text("document,published\ngood,2024-09-21\n")
    assert told in refused(*words)


def test_a_folder_of_reports_that_is_a_file(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "file").touch()
    assert run(["build", str(folder), "--out", str(tmp_path / "file")]) == 2
    assert "file: it is not a folder" in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_of_reports_that_is_closed(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    assert run(["build", str(folder), "--out", str(tmp_path / "closed")]) == 2
    assert "closed: nothing can be written" in capsys.readouterr().err


@pytest.mark.parametrize("out", ["claims.xlsx", "no/such/claims.csv", "articles"])
def test_a_file_of_claims_that_cannot_be_written(
    out: str, folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert run(["extract", str(folder), "--out", str(tmp_path / out)]) == 2
    assert "--out" in (err := capsys.readouterr().err) or "Give a name" in err


def test_an_article_that_is_not_about_the_mission(folder: Path, capsys: Capture) -> None:
    (folder / "soup.txt").write_text("The cook sent 400 bowls of soup to the town hall.\n" * 5)
    rows, err = extracted(folder, capsys)
    assert "soup.txt: no claim about the mission" in err
    assert {row["document"] for row in rows} == {"good"}


def test_nothing_about_the_mission(refused: Callable[..., str], folder: Path) -> None:
    (folder / "good.txt").write_text("The cook sent 400 bowls of soup to the town hall.\n" * 5)
    assert "none of its articles says anything about the mission" in refused()


HOSTILE = (
    "<script>alert(1)</script>",
    '#import "@preview/x:1.0.0"',
    "\\input{/etc/passwd}",
    "${HOME}",
    "[link](javascript:alert(1))",
)


def test_hostile_words_come_out_as_words(
    folder: Path, tmp_path: Path, root: Path, capsys: Capture
) -> None:
    for number, words in enumerate(HOSTILE):
        text = f"Kenya sent 40{number} police officers {words} to Haiti for the MSS mission.\n"
        (folder / f"h{number}.txt").write_text(text, encoding="utf-8")
    names = "".join(f'h{n},"=cmd|{w.replace(chr(34), "")}"\n' for n, w in enumerate(HOSTILE))
    (folder / "sources.csv").write_text(f"document,title\n{names}", encoding="utf-8")
    out = tmp_path / "reports"
    assert (
        run(["build", str(folder), "--out", str(out), "--notebooks", str(root / "notebooks")]) == 0
    )
    page = (out / "briefing.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert 'href="javascript:' not in page.lower()
    assert "&lt;script&gt;alert(1)" in page
    printed = " ".join(p.extract_text() for p in PdfReader(out / "briefing.pdf").pages)
    assert "alert(1)" in printed
    assert "root:x:0" not in printed
    assert os.environ.get("HOME", "?") + " to Haiti" not in page + printed
    table = csv.DictReader(io.StringIO((out / "evidence.csv").read_text(encoding="utf-8")))
    cells = [cell for row in table for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "@", "+"))]


def test_a_broken_notebook_is_named(
    refused: Callable[..., str], folder: Path, root: Path, tmp_path: Path
) -> None:
    books = tmp_path / "books"
    shutil.copytree(root / "notebooks", books)
    (books / "zz.ipynb").write_text("{")
    assert "zz.ipynb: it is not a notebook" in refused("--notebooks", str(books))
    nbformat.write(nbformat.v4.new_notebook(), books / "zz.ipynb")
    assert "zz.ipynb: it has no cell tagged 'parameters'" in refused("--notebooks", str(books))
