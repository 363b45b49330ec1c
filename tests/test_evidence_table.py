"""The tables that notebooks and analysts work on."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from evidence_examples import Extraction, claim, claims
from hypothesis import given, settings
from hypothesis import strategies as st
from missionbrief.claims.claim import Claim
from missionbrief.evidence import read
from missionbrief.evidence.schema import COLUMNS, dtypes
from missionbrief.evidence.table import DOCUMENT_DTYPES, claims_frame, claims_of

pytest_plugins = ["evidence_fixtures"]


@settings(max_examples=40)
@given(st.lists(claims, max_size=4))
def test_claims_come_back_from_their_table(rows: list[Claim]) -> None:
    assert list(claims_of(claims_frame(rows))) == rows


@pytest.mark.parametrize("rows", [[], [claim(), claim(value=None, start=None, end=None)]])
def test_the_table_has_the_columns_and_types_of_the_schema(rows: list[Claim]) -> None:
    frame = claims_frame(rows)
    assert tuple(frame.columns) == COLUMNS
    assert {c: str(t) for c, t in frame.dtypes.items()} == dtypes()


def test_a_table_without_a_column_is_refused() -> None:
    with pytest.raises(ValueError, match="quote"):
        claims_of(claims_frame([claim()]).drop(columns="quote"))


def test_evidence_holds_claims_numbered_sources_and_their_texts(
    corpus: Path, extraction: Extraction
) -> None:
    evidence = read(corpus)
    assert evidence.claims["value"].tolist() == [400.0, 800.0]
    assert {c: str(t) for c, t in evidence.documents.dtypes.items()} == DOCUMENT_DTYPES
    assert evidence.documents["n"].tolist() == [1, 2, 3]
    assert evidence.documents["document"].tolist() == ["one", "soup", "two"]
    assert evidence.documents["claims"].tolist() == [1, 0, 1]
    assert evidence.documents["published_earliest"].iloc[0] == pd.Timestamp("2024-09-21")
    for row in evidence.claims.itertuples():
        assert evidence.texts[row.document][row.char_start : row.char_end] == row.quote
