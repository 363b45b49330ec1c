"""How far a run has come: a bar on a terminal, plain lines elsewhere; all on standard error."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from missionbrief.corpus.document import Document
from missionbrief.errors import shown

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

PARTS = 10
ARTICLES = ""


class Progress:
    """What a run tells of itself. This one shows nothing; those made of it show some of it."""

    def told(self, line: str) -> None:
        """Something about the run that whoever started it should know."""

    def documents(self, total: int) -> None:
        """So many articles will be read."""

    def document_done(self, document: Document) -> None:
        """One article has been read."""

    def notebook(self, name: str, cells: int) -> None:
        """A notebook with so many code cells is about to run."""

    def cell_done(self, name: str) -> None:
        """One cell of the notebook has run."""

    def printing(self, name: str) -> None:
        """The notebook has run; its report is being printed."""

    def notebook_done(self, name: str, outcome: str) -> None:
        """The notebook has come to its end: `outcome` in a few words."""


@contextmanager
def progress_for(*, quiet: bool = False) -> Iterator[Progress]:
    """Yield what shows progress on standard error, or nothing if `quiet`; the terminal is left as
    it was."""
    if quiet:
        yield Progress()
    elif sys.stderr.isatty():
        bars = OnTerminal()
        try:
            yield bars
        finally:
            bars.stop()
    else:
        yield Lines(sys.stderr)


class Lines(Progress):
    """Plain lines, for a log: one each time another tenth of the articles is read."""

    def __init__(self, stream: TextIO) -> None:
        """Write to `stream`."""
        self._stream, self._total, self._done = stream, 0, 0

    def told(self, line: str) -> None:
        """Say it."""
        self._say(shown(line, 300))

    def documents(self, total: int) -> None:
        """Say how many articles there are."""
        self._total, self._done = total, 0
        self._say(f"reading {total} article{'' if total == 1 else 's'}")

    def document_done(self, document: Document) -> None:
        """Say how many have been read, at each tenth."""
        before = self._done * PARTS // max(1, self._total)
        self._done += 1
        if self._done * PARTS // max(1, self._total) > before:
            self._say(f"read {self._done} of {self._total}: {shown(document.id, 60)}")

    def notebook(self, name: str, cells: int) -> None:
        """Say which notebook runs."""
        self._say(f"{name}: running")

    def notebook_done(self, name: str, outcome: str) -> None:
        """Say how it ended."""
        self._say(f"{name}: {outcome}")

    def _say(self, line: str) -> None:
        # One write: notebooks that run at once tell of themselves at once.
        self._stream.write(f"{line}\n")
        self._stream.flush()


class OnTerminal(Progress):
    """A bar over the articles and one over the cells of each notebook; several may move at once."""

    def __init__(self) -> None:
        """Get ready; nothing is shown before the first of it is known."""
        self._bars: Bars | None = None
        self._tasks: dict[str, TaskID] = {}
        self._lock = threading.Lock()

    def stop(self) -> None:
        """Stop drawing and give the cursor back."""
        if self._bars:
            self._bars.stop()

    def told(self, line: str) -> None:
        """Print it above the bars."""
        self._started().console.print(shown(line, 300), markup=False, highlight=False)

    def documents(self, total: int) -> None:
        """Draw the bar over the articles."""
        self._begin(ARTICLES, "reading articles", total)

    def document_done(self, document: Document) -> None:
        """Move the bar by one article."""
        self.cell_done(ARTICLES)

    def notebook(self, name: str, cells: int) -> None:
        """Draw the bar over the notebook's cells."""
        self._begin(name, name, cells)

    def cell_done(self, name: str) -> None:
        """Move the notebook's bar by one."""
        self._started().advance(self._tasks[name])

    def printing(self, name: str) -> None:
        """Say that the report is being printed."""
        self._describe(name, f"{name}: printing")

    def notebook_done(self, name: str, outcome: str) -> None:
        """Say how it ended."""
        self._describe(name, f"{name}: {outcome}")

    def _begin(self, key: str, what: str, total: int) -> None:
        self._tasks[key] = self._started().add_task(shown(what, 40), total=total)

    def _describe(self, name: str, what: str) -> None:
        self._started().update(self._tasks[name], description=shown(what, 40))

    def _started(self) -> Bars:
        with self._lock:
            if self._bars is None:
                self._bars = _bars()
                self._bars.start()
            return self._bars


def _bars() -> Bars:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
    )
