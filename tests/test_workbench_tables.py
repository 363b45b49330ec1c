"""The workbench: three lines from import to tables of fixed types, made by the analysis."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import missionbrief as mb
import pandas as pd
import pytest
from missionbrief.display.briefing import brief
from missionbrief.display.ledger import question
from missionbrief.errors import InputError
from missionbrief.evidence.schema import dtypes
from missionbrief.evidence.table import DOCUMENT_DTYPES
from missionbrief.workbench import tables

PUBLIC = {
    "add", "as_of", "changes", "claims", "conflicts", "correct", "documents", "explain", "folder",
    "notices", "positions", "refresh", "reject", "show", "table", "timeline",
}  # fmt: skip


@pytest.fixture(scope="module")
def ev(seeds: Path) -> mb.Workbench:
    return mb.read(seeds)


def types(frame: pd.DataFrame) -> dict[str, str]:
    return {str(column): str(kind) for column, kind in frame.dtypes.items()}


def test_the_claims_are_a_plain_dataframe_of_the_documented_types(ev: mb.Workbench) -> None:
    assert type(ev.claims) is pd.DataFrame
    assert types(ev.claims) == dtypes()
    assert types(ev.documents) == DOCUMENT_DTYPES
    assert len(ev.claims) > 50
    assert "<table" in ev.claims._repr_html_()


@pytest.mark.parametrize(
    ("frame", "columns"),
    [
        (lambda ev: ev.conflicts(), tables.CONFLICTS),
        (lambda ev: ev.changes(since="2024-11-30"), tables.CHANGES),
        (lambda ev: ev.positions(), tables.POSITIONS),
        (lambda ev: ev.timeline(), tables.TIMELINE),
    ],
    ids=["conflicts", "changes", "positions", "timeline"],
)
def test_each_finding_is_a_dataframe_of_the_documented_types(
    ev: mb.Workbench, frame: object, columns: dict[str, str]
) -> None:
    made = frame(ev)  # type: ignore[operator]
    assert type(made) is pd.DataFrame
    assert types(made) == columns
    assert len(made) > 3
    known = set(ev.claims["claim_id"])
    assert all(claims and set(claims) <= known for claims in made["claims"])


def test_the_tables_hold_what_the_briefing_is_written_from(ev: mb.Workbench) -> None:
    told = brief("seeds", since="2024-11-30")
    open_ = [a for a in told.state.accounts if a.outcome == "conflict"]
    made = ev.conflicts()
    assert set(made["asked"]) == {question(a, told.state) for a in open_}
    assert len(made) == sum(len(a.sides) for a in open_)
    changed = ev.changes(since=date(2024, 11, 30))
    assert list(changed["finding"]) == [c.identity for c in told.differences]
    assert set(changed["change"]) <= {"new", "changed", "corrected", "withdrawn"}


def test_a_ruling_takes_one_side_and_an_open_question_none(ev: mb.Workbench) -> None:
    for _, sides in ev.conflicts().groupby("account"):
        if (sides["ruling"] == "unsettled").all():
            assert sides["stands"].isna().all()
            assert sides["settles"].notna().all()
        else:
            assert sides["stands"].sum() == 1


def test_the_timeline_is_in_order_and_keeps_what_is_planned_apart(ev: mb.Workbench) -> None:
    dated = ev.timeline().dropna(subset=["first", "last"], how="all")
    days = dated["last"].fillna(dated["first"])
    assert list(ev.timeline().index[: len(dated)]) == list(dated.index)
    assert days.max() > pd.Timestamp("2024-09-01")
    assert not ev.timeline()["happened"].all()


def test_a_cut_off_leaves_later_articles_out(seeds: Path) -> None:
    cut = mb.read(seeds, as_of="2024-10-31")
    assert cut.as_of == date(2024, 10, 31)
    assert list(cut.documents["document"].str[:3]) == ["002", "003"]
    assert set(cut.claims["document"].str[:3]) <= {"002", "003"}


@pytest.mark.parametrize("day", ["2024-13-01", "last month", "2030-01-01"])
def test_a_since_that_is_no_day_before_the_cut_off_is_refused(ev: mb.Workbench, day: str) -> None:
    with pytest.raises(InputError, match="since"):
        ev.changes(since=day)


def test_no_such_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no folder of articles"):
        mb.read(tmp_path / "none")


def test_it_completes_by_tab_and_shows_itself(ev: mb.Workbench) -> None:
    assert {name for name in dir(ev) if not name.startswith("_")} == PUBLIC
    assert {"read", "Workbench"} <= set(dir(mb))
    for name in PUBLIC:
        assert getattr(mb.Workbench, name).__doc__
    shown = ev._repr_mimebundle_()
    assert "4 articles" in shown["text/html"]
    assert "4 articles" in shown["text/plain"]
    assert repr(ev).startswith("<Workbench")


def test_a_new_article_is_seen_after_a_refresh(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("date 2024-08-01\n\nKenya has 400 officers in Haiti.\n")
    ev = mb.read(tmp_path)
    (tmp_path / "two.txt").write_text("date 2024-09-01\n\nKenya has 500 officers in Haiti.\n")
    assert len(ev.documents) == 1
    assert list(ev.refresh().documents["document"]) == ["one", "two"]


def test_the_command_line_starts_without_the_workbench(root: Path) -> None:
    script = (
        "import sys, missionbrief.cli; "
        "sys.exit(bool({'pandas', 'spacy', 'missionbrief.workbench'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=root).returncode == 0
