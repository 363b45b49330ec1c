"""What a run depends on, as hashes: the corpus, the code, the parameters."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from re import match

from missionbrief.evidence.fingerprint import hashed, package_files, versions
from missionbrief.publish.notebooks import Notebook
from missionbrief.publish.parameters import Value

PACKAGE = "missionbrief"


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
        corpus=hashed(_beside(corpus)),
        code=_code(notebooks),
        parameters=hashlib.sha256(asked.encode()).hexdigest(),
    )


def _beside(folder: Path) -> list[tuple[str, Path]]:
    try:
        return [(p.name, p) for p in folder.iterdir() if not p.name.startswith(".") and p.is_file()]
    except OSError:
        return []


def _code(notebooks: Iterable[Notebook]) -> str:
    books = ((f"notebooks/{book.name}", book.path) for book in notebooks)
    python = ".".join(map(str, sys.version_info[:3]))
    told = [hashed(package_files()), hashed(books), python, *versions(_libraries())]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _libraries() -> list[str]:
    """Return the names of the libraries that the package asks for, extras left out."""
    try:
        asked = requires(PACKAGE) or []
    except PackageNotFoundError:
        return []
    names = (match(r"[\w.-]+", r) for r in asked if "extra ==" not in r)
    return [name[0] for name in names if name]
