"""What a run depends on, as hashes: the corpus, the code, the parameters."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from re import match

import missionbrief
from missionbrief.publish.notebooks import Notebook
from missionbrief.publish.parameters import Value

PACKAGE = "missionbrief"
COMPILED = "__pycache__"


@dataclass(frozen=True)
class Inputs:
    """Three SHA-256 in hexadecimal; the same three give the same reports.

    `corpus`: all files of the folder of articles by name and content, sources.csv, corrections
    and judgements among them. `code`: this package, the notebooks, the Python and the libraries
    asked for. `parameters`: what the run was asked for.
    """

    corpus: str
    code: str
    parameters: str


def inputs_of(
    corpus: Path, notebooks: Iterable[Notebook], parameters: Mapping[str, Value | None]
) -> Inputs:
    """Return the hashes of what a run is about to read. What cannot be read counts as such."""
    asked = json.dumps(dict(parameters), sort_keys=True, ensure_ascii=True)
    return Inputs(
        corpus=_hash(_beside(corpus)),
        code=_code(notebooks),
        parameters=hashlib.sha256(asked.encode()).hexdigest(),
    )


def _beside(folder: Path) -> list[tuple[str, Path]]:
    try:
        return [(p.name, p) for p in folder.iterdir() if not p.name.startswith(".") and p.is_file()]
    except OSError:
        return []


def _code(notebooks: Iterable[Notebook]) -> str:
    root = Path(missionbrief.__file__).parent
    ours = [
        (path.relative_to(root).as_posix(), path)
        for path in root.rglob("*")
        if path.is_file() and COMPILED not in path.parts
    ]
    books = [(f"notebooks/{book.name}", book.path) for book in notebooks]
    told = [_hash(ours), _hash(books), ".".join(map(str, sys.version_info[:3])), *_libraries()]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _libraries() -> list[str]:
    """Return name and version of each library that the package asks for, extras left out."""
    try:
        asked = requires(PACKAGE) or []
    except PackageNotFoundError:
        return []
    found = []
    for requirement in asked:
        name = match(r"[\w.-]+", requirement)
        if name and "extra ==" not in requirement:
            try:
                found.append(f"{name[0]} {version(name[0])}")
            except PackageNotFoundError:
                continue
    return sorted(found)


def _hash(files: Iterable[tuple[str, Path]]) -> str:
    told = hashlib.sha256()
    for name, path in sorted(files):
        told.update(name.encode("utf-8", "surrogateescape") + b"\0")
        try:
            told.update(hashlib.sha256(path.read_bytes()).digest())
        except OSError as error:
            told.update(f"error {error.errno}".encode())
    return told.hexdigest()
