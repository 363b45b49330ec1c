"""A folder for one run, beside the system's other temporary files."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from missionbrief.evidence import store

PREFIX = "missionbrief-"


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """Yield a folder that goes with the run, and through which the kernels get what was read
    where nothing may be kept between runs."""
    with tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True) as name:
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


def remove_left(folder: Path) -> None:
    """Remove the folder that a killed run had; nothing else, whatever `folder` says."""
    if folder.parent == Path(tempfile.gettempdir()) and folder.name.startswith(PREFIX):
        shutil.rmtree(folder, ignore_errors=True)
