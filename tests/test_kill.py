"""A kill at any moment leaves the earlier reports whole, and the next run succeeds."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from building import contents
from killing import NEWEST, ground, kill, look, moments
from missionbrief.publish.issues import swap
from missionbrief.publish.issues.swap import MANIFEST, STATUS, Publication

STEPS = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "ctypes.dlsym"}
MOST = 400


def publication(mark: str) -> Publication:
    reports = {name: f"{name} {mark}".encode() for name in ("a.html", "a.pdf", "evidence.csv")}
    return Publication(
        top={**reports, "index.html": mark.encode(), STATUS: mark.encode()},
        issue="2025-03-04",
        files={**reports, MANIFEST: mark.encode()},
        issues_out=["2024-09-30"] if mark == "new" else [],
        files_out=["failure.html"],
    )


def older(out: Path) -> None:
    """Let two issues and a failure stand."""
    out.mkdir()
    swap.publish(out, Publication({}, "2024-09-30", {MANIFEST: b"x", "a.html": b"x"}))
    swap.publish(out, publication("old"))
    (out / "failure.html").write_text("of an earlier run")


def killed_at(step: int, act: Callable[[], None]) -> bool:
    """Do `act` in a process of its own that is killed before its `step`th change of files;
    return whether it was."""
    child = os.fork()
    if child == 0:
        left = step

        def count(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left
            if event in STEPS:
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        try:
            act()
        finally:
            os._exit(0)
    _, ended = os.waitpid(child, 0)
    return os.WIFSIGNALED(ended)


@pytest.mark.parametrize("exchanges", [True, False])
def test_killed_at_each_step_of_putting_files_in_place(
    exchanges: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchanges:  # as on a file system that cannot let two folders change places
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    monkeypatch.setattr(os, "fsync", lambda handle: None)  # a kill loses nothing that was written
    older(tmp_path / "first")
    before = contents(tmp_path / "first")
    shutil.copytree(tmp_path / "first", tmp_path / "whole")
    swap.publish(tmp_path / "whole", publication("new"))
    after = contents(tmp_path / "whole")
    assert "failure.html" not in after
    assert not [path for path in after if "2024-09-30" in path]

    states = []
    for step in range(1, MOST):
        out = tmp_path / "out"
        shutil.copytree(tmp_path / "first", out)
        killed = killed_at(step, lambda out=out: swap.publish(out, publication("new")))  # type: ignore[misc]
        found = contents(out)
        if not exchanges and not (out / "issues" / "2025-03-04").exists():
            aside = out / ".run" / "old"
            put_back = {p.name: p.read_bytes() for p in aside.iterdir()}
            found |= {f"issues/2025-03-04/{name}": c for name, c in put_back.items()}
        states.append(look(found, before, after))
        # What the next run does first is killed too, at the same step.
        killed_at(step, lambda out=out: swap.begin(out))  # type: ignore[misc]
        swap.begin(out)
        assert contents(out) in (before, after)
        assert not list((out / ".run").iterdir())
        swap.publish(out, publication("new"))
        assert contents(out) == after
        shutil.rmtree(out)
        if not killed:
            break
    assert not killed
    assert states[0] == "before"
    assert states[-1] == "after"
    assert states.count("between") > 5


def test_killed_at_random_moments_of_a_whole_run(tmp_path: Path) -> None:
    place = ground(tmp_path, ("brief",), (NEWEST,))
    for moment in moments(2, place.seconds):
        kill(place, moment)
