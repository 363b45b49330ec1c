"""How long a cell and a notebook may run, in seconds."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from types import TracebackType
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


class Watch:
    """Ends the kernel of a notebook that has run for `seconds`, whatever it is doing."""

    def __init__(self, kernel: Any, seconds: int) -> None:
        """Get ready to watch `kernel`; 0 seconds is for ever."""
        self._ends = time.monotonic() + seconds if seconds else None
        self._timer = threading.Timer(seconds, kill_kernel, [kernel]) if seconds else None

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self._ends is not None and time.monotonic() >= self._ends

    def __enter__(self) -> Watch:
        """Begin."""
        if self._timer:
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop watching."""
        if self._timer:
            self._timer.cancel()
