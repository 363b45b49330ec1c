"""Whether a run will be able to write, asked before it begins, and what to do where it cannot."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from missionbrief.errors import InputError, Place, shown

ANOTHER = "Give another place with --out, or the right to write there."
_FULL = {errno.ENOSPC, errno.EDQUOT}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def remedy(error: OSError) -> str:
    """Return what to do about a file that could not be written or read, in a sentence."""
    if error.errno in _FULL:
        return "Free some space there, or give another place with --out, and run it again."
    if error.errno == errno.EFBIG:
        return "Files may not grow so large there: raise the limit (ulimit -f), and run it again."
    if error.errno in _CLOSED:
        return ANOTHER
    if isinstance(error, IsADirectoryError | NotADirectoryError):
        return "Move it away, or give another place with --out."
    return "Look at the disk and its rights, and run it again."


def trouble(error: OSError, place: Path | None = None) -> tuple[str, str]:
    """Return what went wrong with which file (`place` where the error names none), and what to do
    about it, each in a sentence."""
    named = error.filename or place
    where = f"{shown(named, 300)}: " if named else ""
    return f"{where}{error.strerror or shown(error)}", remedy(error)


def check_file(path: Path) -> None:
    """Raise InputError where no file can be written at `path`: its folder must be there."""
    if path.is_dir():
        raise InputError("it is a folder", "Give the name of a file with --out.", Place(path))
    folder = path.parent
    if not folder.is_dir():
        raise InputError(
            "there is no such folder", "Make it, or give another --out.", Place(folder)
        )
    if not os.access(folder, os.W_OK | os.X_OK):
        raise InputError("nothing can be written in this folder", ANOTHER, Place(folder))


def make_folder(path: Path) -> None:
    """Make the folder of reports where there is none; raise InputError where it cannot be used."""
    if path.exists() and not path.is_dir():
        raise InputError("it is not a folder", "Give a folder with --out.", Place(path))
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"it cannot be made: {error.strerror}", ANOTHER, Place(path)) from error
    if not os.access(path, os.W_OK | os.X_OK):
        raise InputError("nothing can be written in this folder", ANOTHER, Place(path))
