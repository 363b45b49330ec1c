"""Fixtures for tests of the evidence, the run and the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from evidence_examples import ARTICLE, Extraction


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
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(ARTICLE.format(n=400), encoding="utf-8")
    (folder / "two.txt").write_text(ARTICLE.format(n=800), encoding="utf-8")
    (folder / "soup.txt").write_text("The soup was good and everyone had more.\n", encoding="utf-8")
    (folder / "sources.csv").write_text(
        "document,published\none,2024-09-21\ntwo,2025-03-04\n", encoding="utf-8"
    )
    return folder
