"""Time and peak memory of a build, beside plain papermill and nbconvert of the same notebook.

Run it with `make bench`; it is no test. Each road is taken with nothing kept (cold) and again
with the claims kept (warm). Memory is the sum over the process and all it started, kernel
included, of proportional set size where the system tells it (Linux), else of resident size.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
from missionbrief.publish.execute import execute
from missionbrief.publish.exporters import BriefingHTMLExporter, BriefingPDFExporter
from missionbrief.publish.kernel import start_kernel, stop_kernel
from missionbrief.publish.limits import Limits

ROOT = Path(__file__).resolve().parent.parent
EVERY = 0.1
Steps = list[list[str]]


@dataclass(frozen=True)
class Cost:
    """Wall-clock seconds, seconds of all processors together, and the peak of memory in bytes."""

    seconds: float
    busy: float
    memory: int


def memory_of(process: psutil.Process) -> int:
    """Return the bytes that the process holds, pages shared with others in parts."""
    try:
        for line in Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def busy() -> float:
    """Return the processor seconds of all processes that have ended beneath this one."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measured(steps: Steps, cache: Path) -> Cost:
    """Run commands one after another and return what they cost together."""
    environment = {**os.environ, "MISSIONBRIEF_CACHE": str(cache)}
    began, before, peak = time.perf_counter(), busy(), 0
    for step in steps:
        run = psutil.Popen(
            step, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        while run.poll() is None:
            try:
                tree = [run, *run.children(recursive=True)]
            except psutil.Error:
                tree = []
            peak = max(peak, sum(map(memory_of, tree)))
            time.sleep(EVERY)
        if run.returncode:
            sys.exit(f"{' '.join(step)} failed:\n{run.stdout.read().decode()}")
    return Cost(time.perf_counter() - began, busy() - before, peak)


def notebooks(folder: Path, *names: str) -> str:
    """Return a folder beneath `folder` that holds these notebooks alone."""
    place = folder / "-".join(names)
    place.mkdir(exist_ok=True)
    for name in names:
        shutil.copy(ROOT / "notebooks" / f"{name}.ipynb", place)
    return str(place)


def ours(folder: Path, *names: str) -> list[str]:
    """Return the command that builds these notebooks into `folder`, one after another."""
    books = notebooks(folder, *names)
    command = [sys.executable, "-m", "missionbrief", "build", "seeds", "--quiet", "--jobs", "1"]
    return [*command, "--notebooks", books, "--out", str(folder / "out")]


def roads(folder: Path) -> dict[str, Steps]:
    """Return the commands of each road; all write into `folder`."""
    python, ran = sys.executable, str(folder / "briefing.ipynb")
    papermill = [
        python,
        "-m",
        "papermill",
        "notebooks/briefing.ipynb",
        ran,
        "-p",
        "corpus",
        "seeds",
    ]
    html = [python, "-m", "nbconvert", "--log-level=ERROR", "--to", "html", ran]
    return {
        "papermill, then nbconvert --to html": [papermill, html],
        "missionbrief build (HTML, PDF, CSV)": [ours(folder, "briefing")],
    }


def one_more(times: int) -> float:
    """Return what a second notebook costs as a part of the first, claims kept, wall clock."""
    with tempfile.TemporaryDirectory(prefix="missionbrief-bench-") as name:
        folder, cache = Path(name), Path(name) / "cache"
        measured([ours(folder, "briefing")], cache)
        one = min(measured([ours(folder, "briefing")], cache).seconds for _ in range(times))
        both = ours(folder, "briefing", "positions")
        two = min(measured([both], cache).seconds for _ in range(times))
    return (two - one) / one


def printing(times: int) -> float:
    """Return what HTML and PDF cost together as a part of executing the notebook, both in this
    process and with claims kept; the exporters are loaded before."""
    shares = []
    with tempfile.TemporaryDirectory(prefix="missionbrief-bench-") as name:
        for number in range(times + 1):
            began = time.perf_counter()
            kernel = start_kernel(Path(name))
            try:
                node = execute(
                    ROOT / "notebooks" / "briefing.ipynb", Path(name) / f"{number}.ipynb",
                    {"corpus": str(ROOT / "seeds")}, kernel, lambda: None, Limits(),
                )  # fmt: skip
            finally:
                stop_kernel(kernel)
            ran = time.perf_counter()
            for exporter in (BriefingHTMLExporter, BriefingPDFExporter):
                exporter().from_notebook_node(node, {"metadata": {"name": "briefing"}})
            if number:  # the first warms up
                shares.append((time.perf_counter() - ran) / (ran - began))
    return min(shares)


def main() -> None:
    """Take both roads in turn, cold and warm, and print what they cost."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    costs: dict[tuple[str, str], list[Cost]] = {}
    for _ in range(times):
        with tempfile.TemporaryDirectory(prefix="missionbrief-bench-") as name:
            for number, (road, steps) in enumerate(roads(Path(name)).items()):
                for state in ("cold", "warm"):
                    cost = measured(steps, Path(name) / f"cache{number}")
                    costs.setdefault((state, road), []).append(cost)
    print(f"the best of {times} runs: wall clock, processors' time, peak memory")
    for state in ("cold", "warm"):
        rows = {
            road: Cost(
                min(c.seconds for c in found),
                min(c.busy for c in found),
                min(c.memory for c in found),
            )
            for (s, road), found in costs.items()
            if s == state
        }
        plain, mine = rows.values()
        for road, cost in rows.items():
            print(
                f"{state}  {road:38}{cost.seconds:7.2f} s{cost.busy:9.2f} s"
                f"{cost.memory / 2**20:8.0f} MB"
            )
        print(
            f"{state}  {'ours as a part of plain':38}{mine.seconds / plain.seconds:7.2f}"
            f"{mine.busy / plain.busy:11.2f}{mine.memory / plain.memory:10.2f}"
        )
    print(f"one more notebook, as a part of the first  {one_more(times):.2f}")
    print(f"HTML and PDF together, as a part of executing  {printing(times):.2f}")


if __name__ == "__main__":
    main()
