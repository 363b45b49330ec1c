"""The kernels of a run: some ahead of the notebooks that need them, all of them ended with it."""

from __future__ import annotations

import contextlib
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from missionbrief.publish.kernel import kill_kernel, start_kernel, stop_kernel


class ClosedError(Exception):
    """The run is being broken off: no further kernel is started."""


class Kernels:
    """Kernels for `needed` notebooks, of which `ahead` at most wait for one; safe in threads."""

    def __init__(self, scratch: Path, needed: int, ahead: int) -> None:
        """Start none yet; `scratch` is where their files go."""
        self._scratch, self._needed, self._ahead = scratch, needed, ahead
        self._waiting: list[Any] = []
        self._taken: list[Any] = []
        self._closed = False
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start as many as may wait and will be needed."""
        with self._lock:
            while len(self._waiting) < min(self._ahead, self._needed) and not self._closed:
                self._waiting.append(self._new())

    def take(self) -> Any:
        """Return a kernel that is the caller's until it is given back."""
        with self._lock:
            if self._closed:
                raise ClosedError("the run was interrupted")
            kernel = self._waiting.pop(0) if self._waiting else self._new()
            self._needed -= 1
            self._taken.append(kernel)
            return kernel

    def give_back(self, kernel: Any) -> None:
        """End a kernel that was taken."""
        stop_kernel(kernel)
        with self._lock:
            self._taken.remove(kernel)

    def kill(self) -> None:
        """End all at once, those at work too, and start no more."""
        with self._lock:
            self._closed = True
            waiting, self._waiting = self._waiting, []
            for kernel in self._taken:
                kill_kernel(kernel)
        for kernel in waiting:
            stop_kernel(kernel)

    def _new(self) -> Any:
        return start_kernel(Path(tempfile.mkdtemp(dir=self._scratch)))


@contextlib.contextmanager
def kernels(scratch: Path, needed: int, ahead: int) -> Iterator[Kernels]:
    """Yield the kernels of a run and end them with it."""
    pool = Kernels(scratch, needed, ahead)
    try:
        yield pool
    finally:
        pool.kill()
