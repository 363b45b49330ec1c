"""Run the notebooks and print them, several at once; each becomes its reports or fails alone."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from missionbrief.publish.kernels import Kernels
from missionbrief.publish.limits import Limits
from missionbrief.publish.notebooks import Notebook
from missionbrief.publish.parameters import Value
from missionbrief.publish.progress import Progress

EXPORTERS = "missionbrief.publish.exporters"


@dataclass(frozen=True)
class Printed:
    """A notebook's reports: its blocks, and the bytes of its HTML and PDF."""

    blocks: list[dict[str, Any]]
    html: bytes
    pdf: bytes


@dataclass(frozen=True)
class Failed:
    """Why a notebook failed: in which `step`, by which error, in which `cell` where one ran;
    `executed` is the notebook as far as it ran, if it ran at all."""

    step: str
    error: Exception
    cell: int | None
    executed: bytes


class Runner:
    """Runs notebooks in `scratch` with the kernels given; one is printed at a time."""

    def __init__(self, scratch: Path, kernels: Kernels, limits: Limits, progress: Progress) -> None:
        """Keep what all notebooks share."""
        self._scratch, self._kernels = scratch, kernels
        self._limits, self._progress = limits, progress
        self._printer = threading.Lock()

    def run(
        self, notebooks: Sequence[Notebook], values: Mapping[str, Mapping[str, Value]], jobs: int
    ) -> list[Printed | Failed]:
        """Return what each notebook came to, in their order; `jobs` of them run at once.

        `values` are the parameters of each by name. An interrupt ends the kernels, and with them
        the notebooks that are running.
        """
        with ThreadPoolExecutor(max_workers=jobs, thread_name_prefix="notebook") as threads:
            found = [threads.submit(self._one, book, values[book.name]) for book in notebooks]
            try:
                wait(found)
            except BaseException:
                self._kernels.kill()
                threads.shutdown(wait=False, cancel_futures=True)
                raise
        return [future.result() for future in found]

    def _one(self, notebook: Notebook, values: Mapping[str, Value]) -> Printed | Failed:
        # The values become a cell of their own.
        self._progress.notebook(notebook.name, notebook.code_cells + bool(values))
        executed = self._scratch / f"{notebook.name}.ipynb"
        result = self._attempt(notebook, values, executed)
        outcome = "failed" if isinstance(result, Failed) else "done"
        self._progress.notebook_done(notebook.name, outcome)
        return result

    def _attempt(
        self, notebook: Notebook, values: Mapping[str, Value], executed: Path
    ) -> Printed | Failed:
        running: int | None = 1

        def cell_done() -> None:
            nonlocal running
            running = (running or 0) + 1
            self._progress.cell_done(notebook.name)

        step = "running it"
        try:
            node = self._execute(notebook, values, executed, cell_done)
            running = None
            self._progress.printing(notebook.name)
            with self._printer:
                step = "loading the exporters"
                exporters = importlib.import_module(EXPORTERS)
                resources = {"metadata": {"name": notebook.name}}
                step = f"printing {notebook.name}.html"
                html, _ = exporters.BriefingHTMLExporter().from_notebook_node(node, resources)
                step = f"printing {notebook.name}.pdf"
                pdf, _ = exporters.BriefingPDFExporter().from_notebook_node(node, resources)
                blocks = exporters.blocks_of(node, notebook.name)
        except Exception as error:
            kept = executed if executed.is_file() else notebook.path
            return Failed(step, error, running, kept.read_bytes())
        return Printed(blocks, html.encode(), pdf)

    def _execute(
        self, notebook: Notebook, values: Mapping[str, Value], executed: Path, cell_done: Any
    ) -> Any:
        from missionbrief.publish.execute import execute

        kernel = self._kernels.take()
        try:
            return execute(notebook.path, executed, values, kernel, cell_done, self._limits)
        finally:
            self._kernels.give_back(kernel)
            self._kernels.start()
