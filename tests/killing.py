"""Kills whole runs at random moments, and looks at what a reader would find afterwards.

As a program, `python tests/killing.py 50` does it fifty times and prints what came of it; a test
does it a few times. The moments are drawn from a fixed seed over the time that a run takes here.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
from building import BARE, contents, notebook

SEED = 20240625
ARTICLE = (
    "Kenya has sent {n} police officers to Haiti, the Multinational Security Support mission said "
    "in Port-au-Prince on {day}.\n"
)
LIMIT = 120
EARLIER, NEWEST = ("2024-09-30", "2024-12-31"), "2025-03-04"


@dataclass(frozen=True)
class Ground:
    """Where runs are killed: `before` are the reports that stand, `after` those of a whole run."""

    base: Path
    before: dict[str, bytes]
    after: dict[str, bytes]
    seconds: float

    @property
    def out(self) -> Path:
        return self.base / "out"

    def reset(self) -> None:
        shutil.rmtree(self.out)
        shutil.copytree(self.base / "first", self.out)


def start(base: Path, out: str = "out") -> subprocess.Popen[bytes]:
    """Start a run whose newest issue replaces one of its day."""
    words = [str(base / "articles"), "--out", str(base / out), "--notebooks", str(base / "books")]
    (base / "tmp").mkdir(exist_ok=True)
    told = {"TMPDIR": str(base / "tmp"), "MISSIONBRIEF_CACHE": str(base / "cache")}
    return subprocess.Popen(
        [sys.executable, "-m", "missionbrief", "build", *words, "-p", "mark", "new", "--keep", "2"],
        env={**os.environ, **told},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def finish(run: subprocess.Popen[bytes]) -> None:
    """Wait for a run that must succeed."""
    _, err = run.communicate(timeout=LIMIT)
    assert run.returncode == 0, err.decode()


def ground(base: Path, reports: Sequence[str], issues: Sequence[str]) -> Ground:
    """Prepare it: `issues` stand, of which a run replaces the last and leaves one more at most;
    `reports` are the names of the notebooks."""
    (base / "articles").mkdir()
    for day, n in (("2024-09-21", 400), ("2025-03-04", 800)):
        (base / "articles" / f"{day}.txt").write_text(ARTICLE.format(n=n, day=day), "utf-8")
    rows = "".join(f"{day},{day}\n" for day in ("2024-09-21", "2025-03-04"))
    (base / "articles" / "sources.csv").write_text(f"document,published\n{rows}", "utf-8")
    for name in reports:
        notebook(base / "books", name, BARE)
    program = [sys.executable, "-m", "missionbrief", "build", str(base / "articles"), "--quiet"]
    told = {"MISSIONBRIEF_CACHE": str(base / "cache")}
    for as_of in issues:
        places = ["--out", str(base / "first"), "--notebooks", str(base / "books")]
        words = [*program, *places, "--as-of", as_of, "-p", "mark", "old"]
        subprocess.run(words, check=True, env={**os.environ, **told})
    shutil.copytree(base / "first", base / "out")
    began = time.monotonic()
    finish(start(base))
    seconds = time.monotonic() - began
    return Ground(base, contents(base / "first"), contents(base / "out"), seconds)


def look(found: dict[str, bytes], before: dict[str, bytes], after: dict[str, bytes]) -> str:
    """Hold what stands in the folder against what did before and what a whole run leaves.

    Each file is as before or as after, and so is the folder of each issue as a whole. Returns
    `before`, `after`, or `between` where some files are already the new ones.
    """

    def issue(of: dict[str, bytes], day: str) -> dict[str, bytes]:
        return {path: c for path, c in of.items() if path.startswith(f"issues/{day}/")}

    for path, content in found.items():
        assert content in (before.get(path), after.get(path)), f"{path} is neither old nor new"
    for path in before.keys() & after.keys():
        assert path in found, f"{path} is missing"
    for day in {path.split("/")[1] for path in found if path.startswith("issues/")}:
        assert issue(found, day) in (issue(before, day), issue(after, day)), f"{day} is half done"
    if found == before:
        return "before"
    return "after" if found == after else "between"


def stage(told: str, reports: int) -> str:
    """What a run that has told so much of itself was at."""
    if told.count(": done") == reports:
        return "putting in place"
    for sign, name in ((": running", "running notebooks"), ("as of", "about to run them")):
        if sign in told:
            return name
    return "reading" if told else "starting"


def kill(place: Ground, moment: float) -> tuple[str, str]:
    """Kill a run after `moment` seconds, look, and let the next run succeed; return what it was
    at and what was found."""
    place.reset()
    run = start(place.base)
    time.sleep(moment)
    run.send_signal(signal.SIGKILL)
    _, told = run.communicate()
    state = look(contents(place.out), place.before, place.after)
    if run.returncode == 0:
        state = "ended by itself"
    finish(start(place.base))
    found = contents(place.out)
    assert found.keys() == place.after.keys()
    assert not [path for path in found if found[path] != place.after[path]]
    assert {p.name for p in (place.out / ".run").iterdir()} == {"lock"}
    deadline = time.monotonic() + 30
    while kernels(place.base):
        assert time.monotonic() < deadline, "a kernel outlived its run"
        time.sleep(0.1)
    assert not list((place.base / "tmp").glob("missionbrief-*"))
    return stage(told.decode(), len(list((place.base / "books").iterdir()))), state


def kernels(base: Path) -> list[int]:
    """The processes whose files lie beneath `base`."""
    found = []
    for process in psutil.process_iter(["pid", "cmdline"]):
        if any(str(base / "tmp") in word for word in process.info["cmdline"] or ()):
            found.append(process.info["pid"])
    return found


def moments(count: int, seconds: float) -> list[float]:
    """Draw so many moments over the time of a run."""
    draw = random.Random(SEED)
    return [draw.uniform(0, seconds) for _ in range(count)]


def main() -> None:
    """Do it as often as is asked for, and print what was found."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    with tempfile.TemporaryDirectory(prefix="killing-") as name:
        place = ground(Path(name), ("brief", "other"), (*EARLIER, NEWEST))
        found = Counter(kill(place, moment) for moment in moments(count, place.seconds))
    print(f"{count} runs of {place.seconds:.1f} s killed at random moments:")
    for (at, state), times in sorted(found.items()):
        print(f"{times:4}  while {at}; found: {state}")
    print("all earlier reports and issues whole, the next run right, each time")


if __name__ == "__main__":
    main()
