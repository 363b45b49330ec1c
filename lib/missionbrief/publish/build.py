"""All reports from a folder of articles: read, run the notebooks, print them, put them in place."""

from __future__ import annotations

import contextlib
import importlib
import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from missionbrief.errors import InputError, Notice, Place
from missionbrief.evidence import store
from missionbrief.evidence.cutoff import newest_date
from missionbrief.evidence.files import csv_text
from missionbrief.evidence.reading import Reading, read_folder
from missionbrief.evidence.whole import write_all_whole, write_whole
from missionbrief.publish import failure
from missionbrief.publish.kernel import start_kernel, stop_kernel
from missionbrief.publish.notebooks import Notebook, find_notebooks, notebook_folder
from missionbrief.publish.parameters import Asked, check, check_order
from missionbrief.publish.places import make_folder
from missionbrief.publish.progress import Progress

EVIDENCE = "evidence.csv"
EXPORTERS = "missionbrief.publish.exporters"


@dataclass(frozen=True)
class Outcome:
    """What a run came to: the files put in place, and three lines for each notebook that failed."""

    written: tuple[Path, ...]
    failures: tuple[str, ...]
    notices: tuple[Notice, ...]


@dataclass
class _Failed(Exception):
    step: str
    error: BaseException
    cell: int | None = None


def build(
    corpus: Path,
    out: Path,
    progress: Progress,
    *,
    as_of: str = "",
    since: str = "",
    language: str = "",
    notebooks: Path | None = None,
    parameters: Sequence[tuple[str, str]] = (),
    on_failure: Callable[[BaseException], None] | None = None,
) -> Outcome:
    """Build the reports of every notebook from the articles in `corpus` into the folder `out`.

    For each notebook NAME.html and NAME.pdf, replaced together and only when both are whole, and
    the claims as evidence.csv. A notebook that fails leaves its earlier reports and is kept as
    NAME.failed.ipynb; the others go on. `as_of` and `since` are ISO days, `language` is a
    code such as "fr", "" for the default;
    `on_failure` is handed each error that made a notebook fail. Raises InputError, before any
    notebook runs, for what cannot be meant or read.
    """
    printed = find_notebooks(notebook_folder(notebooks))
    asked = check(as_of, since, parameters, printed, language)
    make_folder(out)
    with _scratch() as scratch, _kernels(scratch) as kernels:

        def begin(total: int) -> None:
            kernels.start()
            threading.Thread(target=_bring_in, daemon=True).start()
            progress.documents(total)

        reading = read_folder(corpus, on_start=begin, on_document=progress.document_done)
        cut, used = _used(reading, asked)
        written: list[Path] = []
        failures: list[str] = []
        for notebook in printed:
            values = asked.values_for(notebook, str(corpus), cut)
            # The values become a cell of their own.
            progress.notebook(notebook.name, notebook.code_cells + bool(values))
            executed = scratch / f"{notebook.name}.ipynb"
            try:
                last = notebook is printed[-1]
                written += _report(notebook, values, executed, out, kernels, last, progress)
                progress.notebook_done(notebook.name, "done")
            except _Failed as failed:
                progress.notebook_done(notebook.name, "failed")
                kept = _keep(executed, notebook.path, out / f"{notebook.name}.failed.ipynb")
                failures.append(
                    failure.told(notebook.name, failed.step, failed.error, kept, cell=failed.cell)
                )
                if on_failure:
                    on_failure(failed.error)
        if written:
            write_whole(out / EVIDENCE, csv_text(used.claims).encode())
            written.append(out / EVIDENCE)
    return Outcome(tuple(written), tuple(failures), reading.notices)


def _used(reading: Reading, asked: Asked) -> tuple[date | None, Reading]:
    """Return the cut-off and what was published by then."""
    place = Place(reading.folder)
    if not reading.claims and reading.amendments:
        raise InputError(
            "corrections.csv rejects every claim of its articles",
            "Keep at least one claim, or take the articles out.",
            place,
        )
    if not reading.claims:
        raise InputError(
            "none of its articles says anything about the mission that could be reported",
            "Add articles on the mission; `missionbrief extract` shows what is found in them.",
            place,
        )
    cut = asked.as_of or newest_date(reading.documents)
    check_order(asked.since, cut)
    used = reading.until(cut)
    if not used.claims:
        raise InputError(
            f"no article with a claim was published by {cut}",
            "Give a later --as-of, or leave it out to use all articles.",
            place,
        )
    return cut, used


def _report(
    notebook: Notebook,
    values: dict[str, Any],
    executed: Path,
    out: Path,
    kernels: _Kernels,
    last: bool,
    progress: Progress,
) -> list[Path]:
    running = 1

    def cell_done() -> None:
        nonlocal running
        running += 1
        progress.cell_done()

    try:
        from missionbrief.publish.execute import execute

        node = execute(notebook.path, executed, values, kernels.take(), cell_done)
    except Exception as error:
        raise _Failed("running it", error, running) from error
    finally:
        kernels.stop()
    if not last:
        kernels.start()
    progress.printing(notebook.name)
    step = "loading the exporters"
    try:
        from missionbrief.publish.exporters import BriefingHTMLExporter, BriefingPDFExporter

        contents: dict[Path, bytes] = {}
        for ending, exporter in ((".html", BriefingHTMLExporter), (".pdf", BriefingPDFExporter)):
            step = f"printing {notebook.name}{ending}"
            resources = {"metadata": {"name": notebook.name}}
            page, _ = exporter().from_notebook_node(node, resources)
            contents[out / f"{notebook.name}{ending}"] = (
                page.encode() if isinstance(page, str) else page
            )
        step = "writing its reports"
        write_all_whole(contents)
        (out / f"{notebook.name}.failed.ipynb").unlink(missing_ok=True)
    except Exception as error:
        raise _Failed(step, error) from error
    return list(contents)


def _keep(executed: Path, source: Path, place: Path) -> Path | None:
    try:
        write_whole(place, (executed if executed.is_file() else source).read_bytes())
    except OSError:
        return None
    return place


class _Kernels:
    """At most one kernel ahead of the notebook that needs it."""

    def __init__(self, scratch: Path) -> None:
        self._scratch, self._kernel = scratch, None

    def start(self) -> None:
        folder = Path(tempfile.mkdtemp(dir=self._scratch))
        self._kernel = start_kernel(folder)

    def take(self) -> Any:
        if self._kernel is None:
            self.start()
        return self._kernel

    def stop(self) -> None:
        if self._kernel is not None:
            kernel, self._kernel = self._kernel, None
            stop_kernel(kernel)


@contextlib.contextmanager
def _kernels(scratch: Path) -> Iterator[_Kernels]:
    kernels = _Kernels(scratch)
    try:
        yield kernels
    finally:
        kernels.stop()


@contextlib.contextmanager
def _scratch() -> Iterator[Path]:
    """A folder for this run, and a place through which the kernels get what was read."""
    with tempfile.TemporaryDirectory(prefix="missionbrief-", ignore_cleanup_errors=True) as name:
        before = os.environ.get(store.VARIABLE)
        if not store.usable(store.folder()):
            os.environ[store.VARIABLE] = str(Path(name) / "cache")
        try:
            yield Path(name)
        finally:
            if before is None:
                os.environ.pop(store.VARIABLE, None)
            else:
                os.environ[store.VARIABLE] = before


def _bring_in() -> None:
    with contextlib.suppress(Exception):
        importlib.import_module(EXPORTERS)
