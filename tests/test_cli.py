"""The program: its commands, what it prints where, what it ends with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from evidence_examples import Extraction
from missionbrief.cli import run
from missionbrief.evidence.files import read_claims
from missionbrief.evidence.schema import COLUMNS

pytest_plugins = ["evidence_fixtures"]

PROGRAM = [sys.executable, "-m", "missionbrief"]
Capture = pytest.CaptureFixture[str]


def test_help_names_the_commands(capsys: Capture) -> None:
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(command in out for command in ("build", "extract", "score"))


@pytest.mark.parametrize("command", ["build", "extract", "score"])
def test_each_command_has_help_with_an_example(command: str, capsys: Capture) -> None:
    assert run([command, "--help"]) == 0
    assert f"Example:  missionbrief {command} " in capsys.readouterr().out


def test_the_help_of_build_shows_each_option_in_an_example_or_with_its_default(
    capsys: Capture,
) -> None:
    assert run(["build", "--help"]) == 0
    out = capsys.readouterr().out
    examples = out[out.index("Example:") :]
    for option in ("--if-changed", "--keep 12", "--jobs 1", "--cell-timeout 60", "--timeout 600"):
        assert option in examples
    assert "[default: 300" in out
    assert "[default: 900" in out
    assert max(len(line) for line in examples.splitlines()) <= 100


def test_the_options_of_a_schedule_reach_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    from missionbrief.publish.build import Options, Outcome
    from missionbrief.publish.limits import Limits

    seen: list[Options] = []

    def asked(*_: object, options: Options, **__: object) -> Outcome:
        seen.append(options)
        return Outcome((), (), ())

    monkeypatch.setattr("missionbrief.publish.build.build", asked)
    assert run(["build", "--if-changed", "--keep", "12", "--jobs", "3", "--timeout", "0"]) == 0
    assert run(["build"]) == 0
    given, default = seen
    assert given == Options(keep=12, if_changed=True, jobs=3, limits=Limits(cell=300, notebook=0))
    assert (default.keep, default.if_changed) == (None, False)
    assert default.limits == Limits(cell=300, notebook=900)
    assert default.jobs == len(os.sched_getaffinity(0))


def test_help_brings_in_no_heavy_library() -> None:
    look = (
        "import sys; from missionbrief.cli import run; run(['build', '--help']);"
        "print([m for m in ('pandas', 'spacy', 'papermill', 'rich', 'numpy') if m in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"


def test_the_version_is_that_of_the_package(capsys: Capture) -> None:
    from importlib.metadata import version

    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"missionbrief {version('missionbrief')}\n"


@pytest.mark.parametrize(
    "words",
    [["nothing"], ["build", "a", "b"], ["extract"], ["score", "x"], ["build", "--as"],
     ["build", "-p"], ["build", "-p", "top"], ["extract", "--nonsense"], [],
     ["build", "--keep", "0"], ["build", "--jobs", "0"], ["build", "--timeout", "-1"],
     ["build", "--cell-timeout", "soon"], ["build", "--if-changed", "no", "x"]],
)  # fmt: skip
def test_wrong_use_ends_with_2_and_says_what_is_wrong(words: list[str], capsys: Capture) -> None:
    assert run(words) == 2
    err = capsys.readouterr().err
    assert err.strip()
    assert "Traceback" not in err


def test_extract_prints_json_lines_and_notes_apart(
    corpus: Path, extraction: Extraction, capsys: Capture
) -> None:
    assert run(["extract", str(corpus)]) == 0
    out, err = capsys.readouterr()
    rows = [json.loads(line) for line in out.splitlines()]
    assert [row["value"] for row in rows] == [400, 800]
    assert tuple(rows[0]) == COLUMNS
    assert "soup.txt" in err


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".parquet"])
def test_extract_writes_the_form_that_the_name_tells(
    ending: str, corpus: Path, extraction: Extraction, tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / f"claims{ending}"
    assert run(["extract", str(corpus), "--out", str(path)]) == 0
    assert capsys.readouterr().out == ""
    assert [c.value for c in read_claims(path)] == [400, 800]


def test_extract_of_articles_without_claims_is_empty_and_says_so(
    corpus: Path, extraction: Extraction, capsys: Capture
) -> None:
    for name in ("one.txt", "two.txt", "sources.csv"):
        (corpus / name).unlink()
    assert run(["extract", str(corpus)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "soup.txt: no claim about the mission" in err


def test_score_prints_figures_and_as_json(
    corpus: Path, extraction: Extraction, tmp_path: Path, capsys: Capture
) -> None:
    gold = tmp_path / "gold.jsonl"
    fact = {"document": "one", "kind": "personnel", "anchor": "Kenya has", "value": 400}
    gold.write_text(json.dumps(fact) + "\n")
    assert run(["score", str(gold), str(corpus), "--misses"]) == 0
    assert "all                1     1      1   1.00   1.00   1.00" in capsys.readouterr().out
    assert run(["score", str(gold), str(corpus), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["f1"] == 1


@pytest.mark.parametrize("command", [["extract"], ["score", "gold.jsonl"]])
def test_a_reader_that_has_gone_ends_it_quietly(
    command: list[str], seeds: Path, tmp_path: Path
) -> None:
    fact = {"document": "003_51676fabbb0db610", "kind": "personnel", "anchor": "Kenya"}
    (tmp_path / "gold.jsonl").write_text(json.dumps(fact))
    reading, writing = os.pipe()
    os.close(reading)
    told = subprocess.run(
        [*PROGRAM, *command, str(seeds)], stdout=writing, stderr=subprocess.PIPE, cwd=tmp_path
    )
    os.close(writing)
    assert told.returncode == 0
    assert b"Error" not in told.stderr


def test_an_error_that_was_not_foreseen_is_one_line_and_its_trace_on_demand(
    corpus: Path, extraction: Extraction, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def broken(*_: object) -> None:
        raise LookupError("a table has no rows\x1b[2J")

    monkeypatch.setattr("missionbrief.evidence.reading.read_corpus", broken)
    assert run(["extract", str(corpus)]) == 1
    err = capsys.readouterr().err
    assert err.startswith("missionbrief: an error that was not foreseen: LookupError: a table has")
    assert "--debug" in err
    assert "Traceback" not in err
    assert "\x1b" not in err
    assert run(["extract", str(corpus), "--debug"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_article_that_breaks_the_extraction_ends_it_with_1(
    corpus: Path, extraction: Extraction, capsys: Capture
) -> None:
    (corpus / "bad.txt").write_text("BREAK 3 officers\n", encoding="utf-8")
    assert run(["extract", str(corpus)]) == 1
    assert "bad.txt: its claims could not be extracted" in capsys.readouterr().err


def test_a_full_disk_is_said_in_words(
    corpus: Path, extraction: Extraction, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("missionbrief.evidence.files.write_whole", full)
    assert run(["extract", str(corpus), "--out", str(corpus / "c.csv")]) == 1
    assert "No space left on device" in capsys.readouterr().err


def test_output_is_utf8_whatever_the_locale(seeds: Path) -> None:
    told = [
        subprocess.run(
            [*PROGRAM, "extract", str(seeds)], capture_output=True, check=True,
            env={**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
        ).stdout
        for locale in ("C", "C.UTF-8")
    ]  # fmt: skip
    assert told[0] == told[1]
    assert "Ségur-Savien".encode() in told[0]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_ends_the_run_and_its_kernel(
    how: signal.Signals, root: Path, seeds: Path, tmp_path: Path
) -> None:
    (tmp_path / "books").mkdir()
    slow = {
        "cells": [
            {"cell_type": "code", "metadata": {"tags": ["parameters"]}, "source": "x: int = 1",
             "outputs": [], "execution_count": None, "id": "a"},
            {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "id": "b",
             "source": f"import os, time, pathlib\npathlib.Path({str(tmp_path / 'pid')!r})"
                       ".write_text(str(os.getpid()))\ntime.sleep(60)"},
        ],
        "metadata": {}, "nbformat": 4, "nbformat_minor": 5,
    }  # fmt: skip
    (tmp_path / "books" / "slow.ipynb").write_text(json.dumps(slow))
    words = ["build", str(seeds), "--notebooks", str(tmp_path / "books"), "--out", str(tmp_path)]
    (tmp_path / "tmp").mkdir()
    scratch = {**os.environ, "TMPDIR": str(tmp_path / "tmp")}
    # A shell that starts the tests in the background has them ignore interrupts, and children
    # would inherit that.
    process = subprocess.Popen(
        [*PROGRAM, *words],
        stderr=subprocess.PIPE,
        text=True,
        cwd=root,
        env=scratch,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        deadline = time.monotonic() + 60
        while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text():
            assert time.monotonic() < deadline
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(how)
        _, err = process.communicate(timeout=20)
    finally:
        process.kill()
    assert process.returncode == 130
    assert "interrupted" in err
    assert "Traceback" not in err
    kernel = int((tmp_path / "pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(kernel, 0)
    assert not [p for p in tmp_path.iterdir() if p.suffix in {".html", ".pdf", ".part"}]
    assert not list((tmp_path / "tmp").glob("missionbrief-*"))
    told = json.loads((tmp_path / "status.json").read_text())
    assert (told["outcome"], told["exit_code"], told["issue"]) == ("interrupted", 130, None)
