"""Run one notebook with its parameters, through papermill, in a kernel already started."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from nbclient.exceptions import CellTimeoutError
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, papermill_engines
from papermill.execute import execute_notebook

from missionbrief.publish.limits import LimitError, Limits, watched
from missionbrief.publish.parameters import Value

ENGINE = "missionbrief"


class StartedKernelEngine(NBClientEngine):  # type: ignore[misc]
    """Papermill's own engine, with a kernel that is given instead of found by name."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: Any,
        kernel_name: str,
        *,
        km: Any,
        limits: Limits,
        on_cell_executed: Any,
        **others: Any,
    ) -> Any:
        """Execute the cells of `nb_man.nb`, telling of each; the kernel is ended afterwards."""
        client = PapermillNotebookClient(
            nb_man,
            km=km,
            kernel_name=kernel_name,
            startup_timeout=others.get("start_timeout", 60),
            timeout=limits.cell or None,
            shutdown_kernel="immediate",
            on_cell_executed=on_cell_executed,
        )
        # A client leaves a kernel it was handed running; ours must not outlive its notebook.
        client.owns_km = True
        return client.execute()


def execute(
    notebook: Path,
    output: Path,
    values: Mapping[str, Value],
    kernel: Any,
    on_cell: Callable[[], None],
    limits: Limits,
) -> Any:
    """Run `notebook` and return it with its outputs; `output` gets it as it stands, failed or not.

    Raises LimitError where it reached a limit, else what papermill, nbclient and jupyter_client
    raise: see failure.py.
    """
    with watched(kernel, limits.notebook) as over:
        try:
            return _execute(notebook, output, values, kernel, on_cell, limits)
        except Exception as error:
            if over():
                raise LimitError("the notebook", limits.notebook, "--timeout") from error
            if isinstance(error, CellTimeoutError):
                raise LimitError("a cell", limits.cell, "--cell-timeout") from error
            raise


def _execute(
    notebook: Path,
    output: Path,
    values: Mapping[str, Value],
    kernel: Any,
    on_cell: Callable[[], None],
    limits: Limits,
) -> Any:
    import nbformat

    papermill_engines.register(ENGINE, StartedKernelEngine)
    for name in ("papermill", "traitlets", "nbclient"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        content = nbformat.read(notebook, as_version=4)  # type: ignore[no-untyped-call]
        content.metadata["kernelspec"] = {
            "name": "python3",
            "display_name": "Python 3",
            "language": "python",
        }
        return execute_notebook(
            content,
            str(output),
            parameters=dict(values),
            engine_name=ENGINE,
            kernel_name="python3",
            language="python",
            progress_bar=False,
            km=kernel,
            limits=limits,
            on_cell_executed=lambda **_: on_cell(),
        )
