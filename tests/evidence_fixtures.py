"""Fixtures for tests of the evidence, the run and the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from building import BARE, FAILS, notebook, run
from evidence_examples import Extraction, write_corpus


@pytest.fixture
def extraction(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Extraction:
    """Claims without the cost of reading language, and a cache of the test's own."""
    stand_in = Extraction()
    monkeypatch.setattr("missionbrief.claims.extract.extract", stand_in)
    monkeypatch.setenv("MISSIONBRIEF_CACHE", str(tmp_path / "cache"))
    return stand_in


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two articles of known dates, and one that is not about the mission."""
    return write_corpus(tmp_path / "articles")


PROGRAM = "missionbrief.publish.kernel.PROGRAM", "ipykernel_launcher"


@pytest.fixture
def bare_kernels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kernels that bring nothing in before they are asked to."""
    monkeypatch.setattr(*PROGRAM)


@pytest.fixture(scope="session")
def series_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds `articles`, `books` with the notebook brief, which fails where its
    `mark` is bad, and `out` with the issues of October 2024, marked A, and March 2025, marked B."""
    base = tmp_path_factory.mktemp("series")
    write_corpus(base / "articles")
    notebook(base / "books", "brief", BARE, FAILS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("missionbrief.claims.extract.extract", Extraction())
        patch.setenv("MISSIONBRIEF_CACHE", str(base / "cache"))
        patch.setattr(*PROGRAM)
        for mark, as_of in (("A", "2024-10-01"), ("B", "")):
            outcome = run(base / "articles", base / "out", base / "books", mark, as_of=as_of)
            assert not outcome.failures
    return base


@pytest.fixture
def series(series_once: Path, extraction: Extraction, tmp_path: Path) -> Path:
    """A copy of it, and claims without the cost of reading language."""
    return Path(shutil.copytree(series_once, tmp_path / "series"))
