"""How long a cell and a notebook may run, in seconds."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from missionbrief.publish.kernel import kill_kernel


@dataclass(frozen=True)
class Limits:
    """The longest a cell and a notebook may run; 0 is without limit."""

    cell: int = 0
    notebook: int = 0


class LimitError(Exception):
    """A cell or a notebook ran longer than it may; `option` is what sets the limit."""

    def __init__(self, what: str, seconds: int, option: str) -> None:
        """Say which limit of how many seconds was reached."""
        self.what, self.seconds, self.option = what, seconds, option
        super().__init__(f"it may run {seconds} s; give it longer with {option} SECONDS")


@contextlib.contextmanager
def watched(kernel: Any, seconds: int) -> Iterator[Callable[[], bool]]:
    """End the kernel of a notebook that has run for `seconds`, whatever it is doing; 0 is for ever.

    Yield what tells whether the time is up.
    """
    if not seconds:
        yield lambda: False
        return
    ends = time.monotonic() + seconds
    timer = threading.Timer(seconds, kill_kernel, [kernel])
    timer.daemon = True
    timer.start()
    try:
        yield lambda: time.monotonic() >= ends
    finally:
        timer.cancel()
