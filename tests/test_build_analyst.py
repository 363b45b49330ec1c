"""A build with corrections and judgements beside the articles, and with copies of an article."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from missionbrief.analysis.judgements import judgements
from missionbrief.cli import run
from missionbrief.display.briefing import brief
from missionbrief.evidence.reading import read_folder
from pypdf import PdfReader

ARTICLE = (
    "Kenya has sent 400 police officers to Haiti, the Multinational Security Support mission "
    "said in Port-au-Prince on September 21, 2024.\n\n"
    "Jamaica has sent 24 soldiers to Haiti to join the Multinational Security Support mission.\n"
)
HOSTILE = '<script>alert(1)</script> =cmd|" #import "@preview/x:1.0.0" ${HOME}'
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MISSIONBRIEF_CACHE", str(tmp_path / "cache"))
    place = tmp_path / "articles"
    place.mkdir()
    (place / "good.txt").write_text(ARTICLE, encoding="utf-8")
    return place


def test_reports_show_the_analyst_s_work_as_the_analyst_s(
    folder: Path, root: Path, tmp_path: Path, capsys: Capture
) -> None:
    claims = read_folder(folder).claims
    kenya = next(c for c in claims if c.kind == "personnel" and c.value == 400)
    jamaica = next(c for c in claims if c.kind == "personnel" and c.value == 24)
    quoted = HOSTILE.replace('"', '""')
    (folder / "corrections.csv").write_text(
        "claim_id,column,value,by,note\n"
        f'{kenya.claim_id},value,380,A. Otieno,"{quoted}"\n'
        f'{kenya.claim_id},place,"{quoted}",A. Otieno,why\n'
        f"{jamaica.claim_id},reject,,B. Mutua,not the mission’s\n"
        "gone,reject,,B. Mutua,an earlier wording\n",
        encoding="utf-8",
    )
    (folder / "judgements.md").write_text(
        f"## Kenya will stay {HOSTILE}\nIt has men there [{kenya.claim_id}].\n"
        "Replaces: strength\nConfidence: low, a guess\nBy: A. Otieno\n",
        encoding="utf-8",
    )
    out = tmp_path / "reports"
    words = ["build", str(folder), "--out", str(out), "--notebooks", str(root / "notebooks")]
    assert run(words) == 0
    assert "corrections.csv, line 5: not applied: no claim has the id gone" in (
        capsys.readouterr().err
    )
    page = (out / "briefing.html").read_text(encoding="utf-8")
    printed = " ".join(p.extract_text() for p in PdfReader(out / "briefing.pdf").pages)
    plain = re.sub(r"\s+", " ", printed)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    for text in (page, plain):
        assert "Judgement by A. Otieno" in text
        assert "Annex: corrections" in text
        assert "[1*]" in text
        assert "380" in text
        assert "an earlier wording" in text
    assert "${HOME}" in plain
    rows = list(csv.DictReader(io.StringIO((out / "evidence.csv").read_text(encoding="utf-8"))))
    assert {r["claim_id"]: r["value"] for r in rows}[kenya.claim_id] == "380"
    assert jamaica.claim_id not in {r["claim_id"] for r in rows}
    assert all(r["quote"] in ARTICLE for r in rows)
    assert not [c for r in rows for c in r.values() if c.startswith(("=", "@", "+"))]


def test_nothing_is_built_from_claims_that_are_all_rejected(
    folder: Path, root: Path, tmp_path: Path, capsys: Capture
) -> None:
    rejected = "".join(f"{c.claim_id},reject,,A,why\n" for c in read_folder(folder).claims)
    (folder / "corrections.csv").write_text(f"claim_id,column,value,by,note\n{rejected}")
    assert run(["build", str(folder), "--out", str(tmp_path / "out")]) == 2
    assert "corrections.csv" in capsys.readouterr().err


@pytest.mark.parametrize("line", ["", "BREAKING from our desk in Nairobi\n"])
def test_copies_under_other_names_change_no_count_and_raise_no_confidence(
    line: str, folder: Path, seeds: Path
) -> None:
    (folder / "good.txt").unlink()
    for article in seeds.glob("*.txt"):
        (folder / article.name).write_text(article.read_text("utf-8"), "utf-8")
    issue = ("2025-04-30", "2024-11-30")
    once = brief(str(folder), *issue)
    assert once.state.sources == 4
    names = [a.stem for a in seeds.glob("*.txt")]
    for name in names:
        text = (folder / f"{name}.txt").read_text("utf-8")
        (folder / f"a_{name}.txt").write_text(line + text, "utf-8")
    rows = "".join(f"a_{n},2025-03-30,A,A Better Paper\n" for n in names)
    (folder / "sources.csv").write_text(f"document,published,reliability,publisher\n{rows}")
    twice = brief(str(folder), *issue)
    assert len(twice.state.used) == 8
    assert twice.state.sources == 4
    assert [(j.topic, j.confidence) for j in judgements(twice.state, twice.differences)] == [
        (j.topic, j.confidence) for j in judgements(once.state, once.differences)
    ]
    assert [(a.account, a.outcome, a.rule, a.sources) for a in twice.state.accounts] == [
        (a.account, a.outcome, a.rule, a.sources) for a in once.state.accounts
    ]
    assert [(c.change, c.identity) for c in twice.differences] == [
        (c.change, c.identity) for c in once.differences
    ]


OFFICE = (
    "Gangs burned houses in the hills above the capital this week, and people fled on foot.\n\n"
    "At least 5,601 people were killed in Haiti in 2024, according to the UN human rights office.\n"
)
OTHER = (
    "The airport of Port-au-Prince has been closed since November, and airlines stay away.\n\n"
    "In Haiti, gang violence killed at least 5,601 people in 2024, the UN human rights office "
    "reported.\n"
)


def test_two_papers_that_quote_one_office_are_one_source_for_it(folder: Path) -> None:
    (folder / "good.txt").unlink()
    (folder / "one.txt").write_text(OFFICE, "utf-8")
    (folder / "two.txt").write_text(OTHER, "utf-8")
    state = brief(str(folder)).state
    assert state.sources == 2
    (count,) = [e for e in state.violence if e.value == 5601]
    assert {r.n for r in count.records} == {1, 2}
    assert {r.attributed_to for r in count.records} != {None}
    assert count.sources == 1
