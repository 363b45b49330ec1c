"""Each fault caused on purpose: what a person and a machine are told, and what stands."""

from __future__ import annotations

import contextlib
import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from building import BARE, REPORTS, alive, contents, notebook, run, status
from evidence_examples import Extraction
from missionbrief.cli import run as program
from missionbrief.errors import InputError, RunError
from missionbrief.publish.build import Options, Outcome
from missionbrief.publish.issues import lock, swap
from missionbrief.publish.limits import Limits
from missionbrief.publish.places import make_folder, remedy

pytest_plugins = ["evidence_fixtures"]
pytestmark = pytest.mark.usefixtures("bare_kernels")

Capture = pytest.CaptureFixture[str]


def words(base: Path, *more: str) -> list[str]:
    places = ["--out", str(base / "out"), "--notebooks", str(base / "books")]
    return ["build", str(base / "articles"), *places, *more]


def test_a_failure_is_told_to_a_person_and_a_machine_until_a_run_succeeds(series: Path) -> None:
    out = series / "out"
    before = contents(out)
    outcome = run(series / "articles", out, series / "books", "bad")
    assert len(outcome.failures) == 1
    after = contents(out)
    assert {path for path in after if after[path] != before.get(path)} == {
        "brief.failed.ipynb", "failure.html", "status.json",
    }  # fmt: skip
    told = status(out)
    assert (told["outcome"], told["exit_code"], told["issue"]) == ("failed", 1, None)
    assert told["last_issue"] == "issues/2025-03-04"
    (failed,) = told["failures"]
    assert failed["notebook"] == "brief"
    assert "<b>no way</b>" in failed["message"]
    page = after["failure.html"].decode()
    assert "brief: cell [4] failed" in page
    assert "&lt;b&gt;no way" in page
    assert 'href="brief.failed.ipynb"' in page
    assert 'href="issues/2025-03-04/brief.html"' in page
    # The same as before is asked for: it is built again, for the last run failed.
    options = Options(if_changed=True)
    assert run(series / "articles", out, series / "books", "B", options).unchanged is None
    assert contents(out) == before


def test_bad_input_found_on_the_way_is_told_too(series: Path, capsys: Capture) -> None:
    out = series / "out"
    before = contents(out)
    (series / "articles" / "sources.csv").write_text("document,published\nnobody,2024-09-21\n")
    assert program(words(series)) == 2
    assert "sources.csv, line 2" in capsys.readouterr().err
    assert (status(out)["outcome"], status(out)["exit_code"]) == ("refused", 2)
    after = contents(out)
    assert "sources.csv, line 2" in after["failure.html"].decode()
    assert {path: after[path] for path in before if path != "status.json"} == {
        path: content for path, content in before.items() if path != "status.json"
    }


def test_nothing_is_done_where_nothing_changed(series: Path, capsys: Capture) -> None:
    out, corpus = series / "out", series / "articles"
    before = contents(out)
    again = [*words(series, "--if-changed"), "-p", "mark", "B"]
    times = {p: p.stat().st_mtime_ns for p in out.rglob("*") if p.name != "lock"}
    assert program(again) == 0
    assert capsys.readouterr().out == (
        f"nothing has changed since the issue of 2025-03-04 in {out}: nothing was done\n"
    )
    assert program([*again, "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
    assert contents(out) == before
    assert {p: p.stat().st_mtime_ns for p in out.rglob("*") if p.name != "lock"} == times
    # What counts is what the files hold, not when they were written.
    for path in corpus.iterdir():
        os.utime(path, (0, 0))
    assert program(again) == 0
    assert "nothing was done" in capsys.readouterr().out


def another_issue(issues: Path) -> None:
    shutil.copytree(issues / "2024-10-01", issues / "2024-12-01")
    told = issues / "2024-12-01" / "issue.json"
    told.write_text(told.read_text().replace('"as_of": "2024-10-01"', '"as_of": "2024-12-01"'))


CHANGES: dict[str, Callable[[Path], object]] = {
    "an article": lambda series: (series / "articles" / "three.txt").write_text("Another."),
    "corrections": lambda series: (series / "articles" / "corrections.csv").write_text(
        "claim_id,column,value,by,note\n"
    ),
    "judgements": lambda series: (series / "articles" / "judgements.md").write_text("\n"),
    "the dates of articles": lambda series: (series / "articles" / "sources.csv").write_text(
        "document,published\none,2024-09-20\ntwo,2025-03-04\n"
    ),
    "a notebook": lambda series: notebook(series / "books", "brief", BARE, "1"),
    "a report": lambda series: (series / "out" / "brief.html").write_text("by hand"),
    "a report of the issue": lambda series: (
        series / "out" / "issues" / "2025-03-04" / "brief.pdf"
    ).unlink(),
    "the index": lambda series: (series / "out" / "index.html").unlink(),
    "another issue before it": lambda series: another_issue(series / "out" / "issues"),
    "the status": lambda series: (series / "out" / "status.json").write_text("[" * 10_000),
}


@pytest.fixture
def due(series: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., bool]:
    """Whether a run that is asked for so would not pass over the building."""
    done = Outcome((), (), ())
    monkeypatch.setattr("missionbrief.publish.build._built", lambda *_: done)

    def ask(mark: str = "B", **asked: str) -> bool:
        places = (series / "articles", series / "out", series / "books")
        return run(*places, mark, Options(if_changed=True), **asked).unchanged is None

    return ask


@pytest.mark.parametrize("what", CHANGES)
def test_a_run_is_due_where_something_changed(
    what: str, series: Path, due: Callable[..., bool]
) -> None:
    assert not due()
    CHANGES[what](series)
    assert due()


def test_a_run_is_due_where_something_else_is_asked_for(due: Callable[..., bool]) -> None:
    assert not due()
    assert due("C")
    assert due(as_of="2025-03-04")
    assert due(since="2024-09-30")


@pytest.mark.parametrize(("keep", "is_due"), [(26, False), (2, False), (1, True)])
def test_how_many_issues_are_kept_is_no_reason_to_build_unless_more_stand(
    keep: int, is_due: bool, series: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("missionbrief.publish.build._built", lambda *_: Outcome((), (), ()))
    places = (series / "articles", series / "out", series / "books")
    done = run(*places, "B", Options(if_changed=True, keep=keep))
    assert (done.unchanged is None) is is_due


def test_a_due_build_says_why(
    series: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("missionbrief.publish.build._built", lambda *_: Outcome((), (), ()))
    again = words(series, "--if-changed")
    assert program([*again, "-p", "mark", "C"]) == 0
    assert (
        "a build is due: it is asked for something else than last time" in capsys.readouterr().err
    )
    (series / "articles" / "three.txt").write_text("Another.")
    assert program([*again, "-p", "mark", "B"]) == 0
    assert "a build is due: the articles or what stands beside them" in capsys.readouterr().err


def test_a_second_run_in_the_same_folder_ends_at_once_and_says_who_is_at_work(
    series: Path, capsys: Capture
) -> None:
    before = contents(series / "out")
    with lock.held(series / "out" / swap.RUN, series / "scratch") as killed:
        assert killed is None
        assert program(words(series)) == 75
        err = capsys.readouterr().err
        assert f"another run is at work in this folder: process {os.getpid()} on " in err
        assert "Wait until it has ended, or give another folder with --out" in err
    assert contents(series / "out") == before
    with lock.held(series / "out" / swap.RUN, series / "scratch") as killed:
        assert killed is None


def test_a_killed_run_leaves_no_lock_and_the_next_says_that_it_was_killed(
    series: Path, capsys: Capture
) -> None:
    run_folder, left = series / "out" / swap.RUN, series / "tmp" / "missionbrief-left"
    left.mkdir(parents=True)
    holding = (
        "import os, signal; from pathlib import Path\n"
        "from missionbrief.publish.issues import lock\n"
        f"with lock.held(Path({str(run_folder)!r}), Path({str(left)!r})):\n"
        "    os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", holding], check=False)
    assert killed.returncode == -signal.SIGKILL
    (run_folder / "new").mkdir()
    (run_folder / "new" / "half.html").write_text("half")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tempfile.tempdir", str(series / "tmp"))
        assert program([*words(series, "--if-changed"), "-p", "mark", "B"]) == 0
    assert "an earlier run was killed (process " in capsys.readouterr().err
    assert [p.name for p in run_folder.iterdir()] == ["lock"]
    assert not left.exists()


def test_what_a_lock_says_removes_nothing_but_a_folder_of_a_run(series: Path) -> None:
    from missionbrief.publish.scratch import remove_left

    mine = series / "mine"
    mine.mkdir()
    remove_left(mine)
    remove_left(Path("/tmp/../tmp/missionbrief-x/../../") / mine)
    assert mine.exists()


HANGS = """\
import os, pathlib, signal, subprocess, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
child = subprocess.Popen(["sleep", "600"])
pathlib.Path(mark).write_text(f"{os.getpid()} {child.pid}")
time.sleep(600)"""


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (Limits(cell=1), "brief: a cell ran longer than it may, in cell [3]\n"
                         "  it may run 1 s; give it longer with --cell-timeout SECONDS\n"),
        (Limits(notebook=5), "brief: the notebook ran longer than it may, in cell [3]\n"
                             "  it may run 5 s; give it longer with --timeout SECONDS\n"),
    ],
)  # fmt: skip
def test_a_kernel_that_hangs_is_ended_with_all_it_started(
    limits: Limits, told: str, corpus: Path, extraction: Extraction, tmp_path: Path
) -> None:
    notebook(tmp_path / "books", "brief", HANGS)
    began = time.monotonic()
    options = Options(limits=limits)
    outcome = run(corpus, tmp_path / "out", tmp_path / "books", str(tmp_path / "pids"), options)
    assert time.monotonic() - began < 60
    assert outcome.failures[0].startswith(told)
    pids = [int(pid) for pid in (tmp_path / "pids").read_text().split()]
    assert len(pids) == 2
    assert not any(map(alive, pids))


def test_several_notebooks_at_once_give_the_same_bytes_as_one_after_another(
    corpus: Path, extraction: Extraction, tmp_path: Path
) -> None:
    names = ("a", "b")
    for name in names:
        notebook(tmp_path / "books", name, BARE, f"print({name!r})")
    notebook(tmp_path / "books", "d", BARE, "raise ValueError('no')")
    made = []
    for jobs in (1, 3):
        out = tmp_path / "out"
        outcome = run(corpus, out, tmp_path / "books", "same", Options(jobs=jobs))
        assert [p.stem for p in outcome.written[::2]] == [*names, "evidence"]
        assert [f.split(":")[0] for f in outcome.failures] == ["d"]
        made.append({p: c for p, c in contents(out).items() if not p.endswith(".ipynb")})
        shutil.rmtree(out)
    assert made[0] == made[1]


@contextlib.contextmanager
def files_up_to(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_reports_that_find_no_room_leave_the_earlier_ones(series: Path, capsys: Capture) -> None:
    before = contents(series / "out")
    with files_up_to(100_000):
        assert program([*words(series), "-p", "mark", "new"]) == 1
    err = capsys.readouterr().err
    assert "File too large" in err
    assert "raise the limit (ulimit -f), and run it again" in err
    after = contents(series / "out")
    assert {p: c for p, c in after.items() if p in before and p != "status.json"} == {
        p: c for p, c in before.items() if p != "status.json"
    }
    assert not {"new", "ready", "old"} & {p.name for p in (series / "out" / ".run").iterdir()}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    words = [mount or "", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if not mount or subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("no file system can be mounted here (needs root and mount)")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_told_and_leaves_the_earlier_reports(
    series: Path, small_disk: Path, capsys: Capture
) -> None:
    shutil.copytree(series / "out", small_disk / "out")
    before = contents(small_disk / "out")
    asked = [*words(series), "-p", "mark", "new", "--out", str(small_disk / "out")]
    with contextlib.suppress(OSError), (small_disk / "fill").open("wb", buffering=0) as file:
        while True:
            file.write(b"0" * 4096)
    assert program(asked) == 1
    err = capsys.readouterr().err
    assert "No space left on device" in err
    assert "Free some space there, or give another place with --out, and run it again." in err
    assert contents(small_disk / "out") == before
    assert [p.name for p in (small_disk / "out" / ".run").iterdir()] == ["lock"]


def test_a_folder_on_a_read_only_disk_is_refused_before_anything_runs(
    series: Path, small_disk: Path, capsys: Capture
) -> None:
    remount = ["mount", "-o", "remount,ro", str(small_disk)]
    subprocess.run(remount, check=True)
    assert program([*words(series), "--out", str(small_disk / "out")]) == 2
    err = capsys.readouterr().err
    assert "Read-only file system" in err
    assert "Give another place with --out, or the right to write there." in err


def test_a_file_where_a_folder_should_be_is_told(series: Path, capsys: Capture) -> None:
    out = series / "other"
    out.mkdir()
    (out / "issues").write_text("a file")
    assert program([*words(series), "--out", str(out)]) == 1
    err = capsys.readouterr().err
    assert "issues: it is not a folder" in err
    assert "Move it away, or give another place with --out." in err
    assert not REPORTS & {p.name for p in out.iterdir()}
    (out / "issues").unlink()
    (out / "brief.html").mkdir()
    with pytest.raises(RunError, match=r"brief\.html: a folder stands where a report should be"):
        swap.publish(out, swap.Publication({"brief.html": b"x", "brief.pdf": b"x"}))
    assert not (out / "brief.pdf").exists()
    with pytest.raises(InputError, match="it is not a folder"):
        make_folder(series / "books" / "brief.ipynb")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "Free some space"), (errno.EDQUOT, "Free some space"),
        (errno.EACCES, "the right to write"), (errno.EROFS, "Give another place"),
        (errno.EFBIG, "ulimit -f"), (errno.EISDIR, "Move it away"), (errno.EIO, "Look at the disk"),
    ],
)  # fmt: skip
def test_each_trouble_with_the_disk_has_its_remedy(number: int, said: str) -> None:
    assert said in remedy(OSError(number, os.strerror(number)))


def test_a_plan_that_names_a_path_outside_is_not_carried_out(series: Path) -> None:
    out = series / "out"
    before = contents(out)
    (out / swap.RUN / "ready" / "top").mkdir(parents=True)
    plan = '{"top": [], "issue": null, "manifest": "", "issues_out": [], "files_out": ["../x"]}'
    (out / swap.RUN / "ready" / "plan.json").write_text(plan)
    (series / "x").write_text("mine")
    with pytest.raises(RunError, match="cannot be understood"):
        swap.begin(out)
    assert (series / "x").read_text() == "mine"
    assert contents(out) == before
