"""Three lines for whatever makes a notebook fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from jupyter_client.kernelspec import NoSuchKernel
from missionbrief.publish.failure import told
from missionbrief.publish.limits import LimitError
from nbclient.exceptions import DeadKernelError
from papermill.exceptions import PapermillExecutionError


def in_cell(name: str, value: str) -> PapermillExecutionError:
    return PapermillExecutionError(
        cell_index=4, exec_count=3, source="\n\nb.masthead()\n", ename=name, evalue=value,
        traceback=["a", "b"],
    )  # fmt: skip


FAILURES = [
    (
        in_cell("InputError", "seeds: no such folder\n  Name a folder."),
        "cell [3]",
        "no such folder",
    ),
    (in_cell("ValueError", "x" * 5000), "b.masthead()", "ValueError: xxx"),
    (in_cell("KeyError", "\x1b[31m\u202e<b>"), "cell [3]", "KeyError"),
    (in_cell("AssertionError", ""), "cell [3]", "AssertionError: no message"),
    (LimitError("a cell", 300, "--cell-timeout"), "cell [7]", "300 s; give it longer"),
    (LimitError("the notebook", 900, "--timeout"), "cell [7]", "with --timeout SECONDS"),
    (DeadKernelError("Kernel died"), "kernel ended in cell [7]", "out of memory"),
    (RuntimeError("Kernel died before replying to kernel_info"), "cell [7]", "out of memory"),
    (NoSuchKernel("python9"), "no kernel", "install ipykernel"),
    (OSError(28, "No space left on device"), "printing it failed", "Free some space there"),
    (RuntimeError(""), "printing it failed", "RuntimeError: no message"),
]


@pytest.mark.parametrize(("error", "where", "cause"), FAILURES)
def test_cell_cause_and_what_to_do_in_three_printable_lines(
    error: Exception, where: str, cause: str
) -> None:
    lines = told("brief", "printing it", error, Path("reports/brief.failed.ipynb"), cell=7)
    first, second, third = lines.split("\n")
    assert first.startswith("brief: ")
    assert where in first
    assert cause in second
    assert "earlier reports stay" in third
    assert "reports/brief.failed.ipynb" in third
    assert all(line.isprintable() and len(line) < 400 for line in (first, second, third))
