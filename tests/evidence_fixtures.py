"""Fixtures for tests of the evidence, the run and the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from evidence_examples import Extraction, write_corpus


@pytest.fixture
def extraction(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Extraction:
    """Claims without the cost of reading language, and a cache of the test's own."""
    stand_in = Extraction()
    monkeypatch.setattr("missionbrief.claims.extract", stand_in, raising=False)
    monkeypatch.setenv("MISSIONBRIEF_CACHE", str(tmp_path / "cache"))
    return stand_in


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two articles of known dates, and one that is not about the mission."""
    return write_corpus(tmp_path / "articles")
