"""One run at a time in a folder of reports: a lock that ends with the run, however that ends.

The file that it is held on stays; while a run goes on, it says who holds it.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import socket
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from missionbrief.errors import InputError, MissionbriefError, Place, shown
from missionbrief.evidence.locking import BEYOND, lock

NAME = "lock"
_HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}


class BusyError(MissionbriefError):
    """Another run is at work in the folder; 75 is what sysexits.h has for "try again later"."""

    exit_code = 75


@dataclass(frozen=True)
class Holder:
    """Who holds the lock: process, machine, since when (UTC); `scratch` is its own folder."""

    process: int
    machine: str
    since: str
    scratch: str

    def __str__(self) -> str:
        """Return who it is for print."""
        when = shown(self.since, 40)
        return f"process {self.process} on {shown(self.machine, 60)}, begun {when}"


@contextlib.contextmanager
def held(folder: Path, scratch: Path) -> Iterator[Holder | None]:
    """Hold `folder` for this run; yield who held it before and was killed, None if none was.

    Raises BusyError at once where another run holds it, InputError where nothing can be locked.
    """
    path = folder / NAME
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        try:
            lock(handle, wait=False)
        except OSError as error:
            if error.errno in _HELD:
                raise _busy(folder.parent, _read(path)) from None
            if error.errno in _NO_LOCKS:
                raise InputError(
                    f"nothing can be locked there: {error.strerror}",
                    "Give a folder on a disk of this machine with --out.",
                    Place(path),
                ) from error
            raise
        killed = _read(path)
        me = Holder(
            os.getpid(),
            socket.gethostname(),
            datetime.now(UTC).isoformat(sep=" ", timespec="seconds"),
            str(scratch),
        )
        os.ftruncate(handle, 0)
        os.write(handle, json.dumps(asdict(me)).encode())
        try:
            yield killed
        finally:
            os.ftruncate(handle, 0)
    finally:
        os.close(handle)


def _read(path: Path) -> Holder | None:
    try:
        with path.open("rb") as file:
            told = json.loads(file.read(BEYOND))
        return Holder(
            int(told["process"]), str(told["machine"]), str(told["since"]), str(told["scratch"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _busy(folder: Path, holder: Holder | None) -> BusyError:
    who = str(holder) if holder else "another process"
    return BusyError(
        f"{Place(folder)}: another run is at work in this folder: {who}\n"
        "  Wait until it has ended, or give another folder with --out; nothing was changed."
    )
