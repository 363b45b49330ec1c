"""What to say when a notebook fails: which cell, the cause, what to do."""

from __future__ import annotations

from pathlib import Path

from missionbrief.errors import Place, shown
from missionbrief.publish.limits import LimitError
from missionbrief.publish.places import trouble

CAUSE = 300


def told(name: str, step: str, error: BaseException, kept: Path, *, cell: int | None) -> str:
    """Return three lines: the notebook with its cell (or `step`), the cause, where to look.

    `cell` is the number of the cell that was running, as the executed notebook counts, None where
    none was; `kept` is that notebook with its error.
    """
    where, cause = _where_and_cause(step, error, cell)
    return (
        f"{shown(name, 60)}: {where}\n"
        f"  {shown(cause, CAUSE)}\n"
        f"  Its earlier reports stay as they were; the notebook with its error is {Place(kept)}"
    )


def _where_and_cause(step: str, error: BaseException, running: int | None) -> tuple[str, str]:
    kind = type(error).__name__
    if kind == "PapermillExecutionError":
        first = next((s for s in str(error.source).splitlines() if s.strip()), "")  # type: ignore[attr-defined]
        cell = f"cell [{error.exec_count}] failed: {shown(first, 80)}"  # type: ignore[attr-defined]
        return cell, f"{error.ename}: {_first_line(error.evalue)}"  # type: ignore[attr-defined]
    if isinstance(error, LimitError):
        return f"{error.what} ran longer than it may, in cell [{running}]", str(error)
    if kind == "DeadKernelError" or "Kernel died" in str(error):
        return (
            f"its kernel ended in cell [{running}]",
            "the process was stopped from outside or ran out of memory",
        )
    if kind == "NoSuchKernel":
        return "there is no kernel to run it in", f"{_first_line(error)}: install ipykernel"
    if isinstance(error, OSError) and error.strerror:
        return f"{step} failed", ". ".join(trouble(error))
    return f"{step} failed", f"{kind}: {_first_line(error)}"


def _first_line(message: object) -> str:
    lines = [line.strip() for line in str(message).splitlines() if line.strip()]
    return " ".join(lines[:2]) or "no message"
