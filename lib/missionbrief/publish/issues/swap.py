"""What a run publishes, put in place so that a kill at any moment leaves nothing half done.

All files are written aside first. One rename then makes them ready: from there on the next run
would finish what this one began. Each file at the top is replaced in one step, and so is the
folder of an issue, as a whole; the status comes last.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from missionbrief.errors import Place, RunError
from missionbrief.publish.issues.exchange import exchange
from missionbrief.publish.places import trouble

RUN = ".run"
ISSUES = "issues"
MANIFEST = "issue.json"
STATUS = "status.json"
_NEW, _READY, _OLD = "new", "ready", "old"
_ISSUE, _TOP, _PLAN = "issue", "top", "plan.json"
FILE = re.compile(r"(?!\.)[^/\\\0]{1,200}")
"""A name that leads nowhere but into its folder, and hides nothing."""


@dataclass(frozen=True)
class Publication:
    """Files to put into a folder of reports, by name.

    `top` are those at its top; `issue` with `files` the folder of an issue beneath `issues`, None
    where no issue comes of it. `issues_out` and `files_out` are issues and files to take away.
    """

    top: Mapping[str, bytes]
    issue: str | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    issues_out: Sequence[str] = ()
    files_out: Sequence[str] = ()


def digest(content: bytes) -> str:
    """Return the SHA-256 of `content` in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def begin(out: Path) -> bool:
    """Finish what a run had ready when it ended, and clear what it had begun; return whether
    there was something ready.

    The caller holds the lock of `out`. Raises RunError where the folder cannot be written, or
    where what is ready there was not made by `publish`.
    """
    run = out / RUN
    ready = (run / _READY).exists()
    try:
        if ready:
            _apply(out)
        for leftover in (_NEW, _OLD):
            _remove(run / leftover)
    except OSError as error:
        raise _failed(out, error) from error
    except (ValueError, KeyError, TypeError) as error:
        raise RunError(
            f"{Place(run / _READY)}: what a run left there cannot be understood\n"
            "  Look at what it holds, remove that folder, and run it again."
        ) from error
    return ready


def publish(out: Path, publication: Publication) -> None:
    """Put the files in place. The caller holds the lock of `out`, and has begun.

    Raises RunError where they cannot be written; then all is as it was.
    """
    new, ready = out / RUN / _NEW, out / RUN / _READY
    try:
        _check(out, publication)
        _write(new / _TOP, publication.top)
        if publication.issue:
            _write(new / _ISSUE, publication.files)
        manifest = publication.files.get(MANIFEST, b"")
        plan = {
            "top": sorted(publication.top),
            "issue": publication.issue,
            "manifest": digest(manifest),
            "issues_out": sorted(publication.issues_out),
            "files_out": sorted(publication.files_out),
        }
        _write(new, {_PLAN: json.dumps(plan).encode()})
        if publication.issue:
            (out / ISSUES).mkdir(exist_ok=True)
        new.rename(ready)
    except OSError as error:
        with contextlib.suppress(OSError):
            _remove(new)
        raise _failed(out, error) from error
    try:
        _apply(out)
    except OSError as error:
        raise _failed(out, error) from error


def _apply(out: Path) -> None:
    """Do what the plan says; what of it is done already is passed over."""
    run, ready = out / RUN, out / RUN / _READY
    plan = json.loads((ready / _PLAN).read_bytes())
    named = [plan["issue"]] if plan["issue"] else []
    for name in (*plan["top"], *named, *plan["issues_out"], *plan["files_out"]):
        _check_name(name)
    # Where the folders have changed places already, the one aside is the earlier issue.
    if plan["issue"] and _is_manifest(ready / _ISSUE, plan["manifest"]):
        _put_issue(ready / _ISSUE, out / ISSUES / plan["issue"], run / _OLD)
    for name in plan["top"]:
        if name != STATUS and (ready / _TOP / name).exists():
            (ready / _TOP / name).replace(out / name)
    for name in plan["issues_out"]:
        if (out / ISSUES / name).is_dir():
            _remove(run / _OLD)
            (out / ISSUES / name).rename(run / _OLD)
    for name in plan["files_out"]:
        (out / name).unlink(missing_ok=True)
    if (ready / _TOP / STATUS).exists():
        (ready / _TOP / STATUS).replace(out / STATUS)
    _remove(run / _OLD)
    ready.rename(run / _OLD)
    _remove(run / _OLD)


def _put_issue(new: Path, place: Path, old: Path) -> None:
    if not place.exists():
        new.rename(place)
    elif not exchange(new, place):
        _remove(old)
        place.rename(old)
        new.rename(place)


def _is_manifest(folder: Path, sha256: str) -> bool:
    try:
        return digest((folder / MANIFEST).read_bytes()) == sha256
    except OSError:
        return False


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        _check_name(name)
        with (folder / name).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def _check(out: Path, publication: Publication) -> None:
    for name in (*publication.top, *publication.files_out):
        if (out / name).is_dir():
            raise IsADirectoryError(0, "a folder stands where a report should be", str(out / name))
    if (out / ISSUES).exists() and not (out / ISSUES).is_dir():
        raise NotADirectoryError(0, "it is not a folder", str(out / ISSUES))


def _check_name(name: str) -> None:
    if not FILE.fullmatch(name):
        raise ValueError(f"not the name of a file: {name!r}")


def _remove(folder: Path) -> None:
    if folder.is_dir():
        shutil.rmtree(folder)


def _failed(out: Path, error: OSError) -> RunError:
    return RunError("\n  ".join(trouble(error, out)))
