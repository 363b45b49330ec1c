"""Files that are whole or not there: written aside, then put in place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_whole(path: Path, content: bytes, *, lasting: bool = True) -> None:
    """Put `content` at `path` in one step; a failure leaves what was there. What need not outlive a
    failing machine, as it can be made anew, is not `lasting`.

    Raises OSError where the folder cannot be written.
    """
    if lasting:
        write_all_whole({path: content})
        return
    new = _write_aside(path, content, lasting=False)
    try:
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def write_all_whole(contents: Mapping[Path, bytes]) -> None:
    """Put several files in place together: all are written aside before the first is renamed.

    Should a rename fail, those already renamed get their earlier content back. Raises OSError.
    """
    aside: dict[Path, Path] = {}
    earlier: dict[Path, bytes | None] = {}
    try:
        for path, content in contents.items():
            aside[path] = _write_aside(path, content)
        for path, new in aside.items():
            before = path.read_bytes() if path.is_file() else None
            new.replace(path)
            earlier[path] = before
    except BaseException:
        for path, content_before in earlier.items():
            if content_before is None:
                path.unlink(missing_ok=True)
            else:
                _write_aside(path, content_before).replace(path)
        raise
    finally:
        for new in aside.values():
            new.unlink(missing_ok=True)


def _write_aside(path: Path, content: bytes, *, lasting: bool = True) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=".part", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        new.chmod(_mode(path))
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return new


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
