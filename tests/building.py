"""What the tests of a run share: small notebooks, and a folder of reports read as bytes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nbformat
from missionbrief.publish.build import Options, Outcome, build
from missionbrief.publish.progress import Progress

PARAMETERS = 'corpus: str = "seeds"\nas_of: str = ""\nsince: str = ""\nmark: str = ""'
SHOW = """\
from missionbrief.display.blocks import Fact, Heading, Masthead, Paragraph, Section, Text
facts = (Fact("as of", as_of), Fact("since", since), Fact("mark", mark))
Section((Masthead("Test", "A title", facts), Heading("One", "one"), Paragraph((Text(mark),))))"""
# Shows a section without the cost of bringing the package in: for tests that run many kernels.
BARE = """\
import json
from IPython.display import display
from pathlib import Path
title = json.dumps(f"{mark} as of {as_of}, since {since or 'none'}")
fact = {"label": "as of", "value": as_of}
mast = {"type": "masthead", "kicker": "Test", "title": json.loads(title), "facts": [fact]}
text = {"type": "paragraph", "runs": [{"run": "text", "text": mark}]}
blocks = {"version": 1, "blocks": [mast, text]}
display({"application/vnd.missionbrief.blocks+json": blocks}, raw=True)"""
FAILS = "if mark == 'bad':\n    raise ValueError('<b>no way</b>')"
REPORTS = {"brief.html", "brief.pdf", "evidence.csv"}
LISTED = {"index.html", "feed.atom", "status.json"}


def notebook(folder: Path, name: str, *sources: str) -> None:
    """Write a notebook of a parameters cell and `sources`."""
    cells = [nbformat.v4.new_code_cell(source) for source in (PARAMETERS, *sources)]
    for number, cell in enumerate(cells):
        cell["id"] = f"c{number}"
    cells[0].metadata["tags"] = ["parameters"]
    folder.mkdir(exist_ok=True)
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / f"{name}.ipynb")


def run(
    corpus: Path,
    out: Path,
    books: Path,
    mark: str = "",
    options: Options | None = None,
    progress: Progress | None = None,
    **asked: str,
) -> Outcome:
    """Build, in silence unless `progress` is to tell of it."""
    pairs = [("mark", mark)] if mark else []
    return build(
        corpus,
        out,
        progress or Progress(),
        notebooks=books,
        parameters=pairs,
        options=options,
        **asked,
    )


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder of reports by path, but for the lock's, which is nobody's to read."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and p.relative_to(folder).parts[0] != ".run"
    }


def issue(day: str, names: Iterable[str] = REPORTS) -> set[str]:
    """The paths of an issue's files."""
    return {f"issues/{day}/{name}" for name in (*names, "issue.json")}


def status(out: Path) -> dict[str, Any]:
    """What status.json says."""
    found: dict[str, Any] = json.loads((out / "status.json").read_bytes())
    return found


def alive(process: int) -> bool:
    """Whether a process runs; one that has ended and waits to be noticed does not."""
    try:
        os.kill(process, 0)
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except ProcessLookupError:
        return False
    except OSError:
        return True
