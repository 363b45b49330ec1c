"""Locks that the system itself holds, so that a process that is killed leaves none behind."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

BEYOND = 4000
"""Where Windows locks a byte: beyond what a file holds, for a locked one cannot be read."""


def lock(handle: int, *, wait: bool) -> None:
    """Lock the open file `handle` against every other process until it is closed.

    Raises OSError where that cannot be done; unless it may `wait`, where another holds it.
    """
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, BEYOND, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else writes beside the articles in `folder`, and keep others waiting.

    The folder itself is locked, so that no file is left there. Where the system locks no folders,
    as Windows and some disks of a network do, nobody waits: of two who write at once the last wins.
    """
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            held.callback(os.close, handle)
            lock(handle, wait=True)
        yield
