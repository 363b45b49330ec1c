"""Time from `missionbrief.read` to a shown table, beside pandas reading the same claims from JSON.

    make bench                                              the seeds, and 2,000 articles
    .venv/bin/python tests/bench_workbench.py ARTICLES      another number of them

Every road is a process of its own and its time is of the wall, without the imports; the articles
are those of bench_read.py and were read before, so that their claims are kept.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench_read import ROOT, make

TIMES = 3


def ours(folder: Path, claims: Path) -> int:
    """Read the folder and show the table of claims."""
    import missionbrief

    found = missionbrief.read(folder).claims
    found._repr_html_()
    return len(found)


def plain(folder: Path, claims: Path) -> int:
    """Read the claims that were written as JSON Lines before, and show the table."""
    import pandas

    found = pandas.read_json(claims, lines=True)
    found._repr_html_()
    return len(found)


ROADS: dict[str, Callable[[Path, Path], int]] = {"ours": ours, "plain": plain}


def child(road: str, folder: str, claims: str) -> None:
    """Take one road in this process and print its seconds and its claims."""
    import missionbrief

    assert missionbrief.read  # loads what it needs, pandas too
    began = time.perf_counter()
    count = ROADS[road](Path(folder), Path(claims))
    print(json.dumps([time.perf_counter() - began, count]))


def measured(road: str, folder: Path, claims: Path, cache: Path) -> tuple[float, int]:
    """Return the least seconds that a road takes, and how many claims it shows."""
    environment = {**os.environ, "MISSIONBRIEF_CACHE": str(cache)}
    command = [sys.executable, __file__, "--road", road, str(folder), str(claims)]
    best, count = float("inf"), 0
    for _ in range(TIMES):
        told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
        seconds, count = json.loads(told.stdout)
        best = min(best, seconds)
    return best, count


def compared(name: str, folder: Path, base: Path) -> None:
    """Print both roads over the articles of `folder`, and ours as a multiple of pandas'."""
    claims, cache = base / f"{folder.name}.jsonl", base / "cache"
    subprocess.run(
        [sys.executable, "-m", "missionbrief", "extract", str(folder), "--out", str(claims)],
        env={**os.environ, "MISSIONBRIEF_CACHE": str(cache)},
        check=True,
        capture_output=True,
    )
    mine, count = measured("ours", folder, claims, cache)
    theirs, same = measured("plain", folder, claims, cache)
    assert count == same
    print(f"{name:18}{count:8,} claims{mine:8.2f} s{theirs:8.2f} s{mine / theirs:8.1f}")


def main() -> None:
    """Compare both roads on the seeds and on many articles."""
    if sys.argv[1:2] == ["--road"]:
        child(*sys.argv[2:5])
        return
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    print(f"from a folder read before to a shown table, the best of {TIMES}: missionbrief.read,")
    print("pandas.read_json of the same claims, and the one as a multiple of the other")
    with tempfile.TemporaryDirectory(prefix="missionbrief-bench-") as name:
        compared("the seeds", ROOT / "seeds", Path(name))
        many = Path(name) / "many"
        many.mkdir()
        make(many, articles)
        compared(f"{articles:,} articles", many, Path(name))


if __name__ == "__main__":
    main()
