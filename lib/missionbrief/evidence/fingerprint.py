"""Files and libraries as hashes and versions: what is kept between runs rests on what they were."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMPILED = "__pycache__"

Named = tuple[str, Path]


def package_files(*parts: str) -> Iterator[Named]:
    """Yield the files of this package by their path within it: all of them, or those of `parts`."""
    for place in [ROOT / part for part in parts] or [ROOT]:
        for path in place.rglob("*") if place.is_dir() else (place,):
            if path.is_file() and COMPILED not in path.parts:
                yield path.relative_to(ROOT).as_posix(), path


def hashed(files: Iterable[Named]) -> str:
    """Return the SHA-256, in hexadecimal, of files by name and content, in whatever order they
    come. What cannot be read counts as such."""
    told = hashlib.sha256()
    for name, path in sorted(files):
        told.update(name.encode("utf-8", "surrogateescape") + b"\0")
        try:
            told.update(hashlib.sha256(path.read_bytes()).digest())
        except OSError as error:
            told.update(f"error {error.errno}".encode())
    return told.hexdigest()


def versions(names: Iterable[str]) -> list[str]:
    """Return name and version of those libraries that are installed, in order."""
    found = []
    for name in names:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return sorted(found)
