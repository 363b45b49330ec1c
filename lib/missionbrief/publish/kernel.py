"""The process a notebook runs in: this interpreter, whatever kernels the machine has.

As a program, it brings in what every report needs before it listens, so that this happens while
the articles are still being read. It leaves nothing in the notebook's own names.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import sys
from pathlib import Path
from typing import Any

# A socket's path holds about a hundred bytes, of which its own name takes some.
LONGEST = 85
PROGRAM = __name__
PRELOADED = ("missionbrief.display", "missionbrief.evidence.evidence")


def start_kernel(folder: Path) -> Any:
    """Start a kernel in the current folder and return its manager; `folder` holds its files.

    It reads nobody's IPython profile, keeps no history, and ends when this process does.
    """
    from jupyter_client.kernelspec import KernelSpec
    from jupyter_client.manager import AsyncKernelManager
    from jupyter_core.utils import run_sync

    class Manager(AsyncKernelManager):
        @property
        def kernel_spec(self) -> KernelSpec:
            return KernelSpec(
                argv=[
                    *(sys.executable, "-P", "-m", PROGRAM),
                    *(
                        "-f",
                        "{connection_file}",
                        "--HistoryManager.hist_file=:memory:",
                        "--log-level=ERROR",
                    ),
                ],
                display_name="Python 3",
                language="python",
                name="python3",
            )

    manager = Manager(connection_file=str(folder / "kernel.json"))
    if os.name == "posix" and len(os.fsencode(folder)) < LONGEST:
        # Sockets in our own folder: no port to collide on, and nobody else can listen.
        manager.transport, manager.ip = "ipc", str(folder / "socket")
    told = {
        "IPYTHONDIR": str(folder / "ipython"),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    }
    run_sync(manager.start_kernel)(env={**os.environ, **told})
    return manager


def kill_kernel(manager: Any) -> None:
    """End the kernel's process and all that it started, at once, from any thread."""
    process = getattr(manager.provisioner, "process", None)
    group = getattr(manager.provisioner, "pgid", None)
    if process is None:  # ended and seen to be: its number may be another's by now
        return
    with contextlib.suppress(OSError):
        # A kernel leads a group of its own; it must never be the group of this process.
        if group and os.name == "posix" and group != os.getpgrp():
            os.killpg(group, signal.SIGKILL)
        else:
            process.kill()


def stop_kernel(manager: Any) -> None:
    """End the kernel and what it started, if it still runs, without asking it."""
    from jupyter_core.utils import run_sync

    kill_kernel(manager)
    if manager.has_kernel:
        run_sync(manager.shutdown_kernel)(now=True)
    run_sync(manager.cleanup_resources)()


def main() -> None:
    """Be a kernel: bring in what reports need, then listen."""
    for module in PRELOADED:
        # What cannot be imported shows where a cell imports it, with its trace.
        with contextlib.suppress(Exception):
            importlib.import_module(module)
    from ipykernel.kernelapp import launch_new_instance

    launch_new_instance()


if __name__ == "__main__":
    main()
