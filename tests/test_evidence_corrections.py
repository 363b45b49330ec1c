"""corrections.csv: what it may say, what it changes, and that nothing of it is lost in silence."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from evidence_examples import ARTICLE, Extraction, claim
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.claims.claim import Claim
from missionbrief.cli import run
from missionbrief.errors import InputError, Place
from missionbrief.evidence.corrected import correct, known_on
from missionbrief.evidence.corrections import AMENDABLE, Correction, read_corrections
from missionbrief.evidence.reading import read_folder
from missionbrief.evidence.schema import COLUMNS

pytest_plugins = ["evidence_fixtures"]

HEAD = "claim_id,column,value,by,note\n"
Capture = pytest.CaptureFixture[str]


def row(column: str | None, value: object, claim_id: str = "c1", line: int = 2) -> Correction:
    place = Place(Path("corrections.csv"), line, column or "column")
    return Correction(place, claim_id, column, value, str(value or ""), "A. Otieno", "why")


def written(folder: Path, *rows: str, head: str = HEAD) -> tuple[Correction, ...]:
    (folder / "corrections.csv").write_text(head + "".join(f"{r}\n" for r in rows))
    return read_corrections(folder)


def id_of(folder: Path, document: str) -> str:
    return next(c.claim_id for c in read_folder(folder).claims if c.document == document)


def test_no_file_corrects_nothing(tmp_path: Path) -> None:
    assert read_corrections(tmp_path) == ()
    assert written(tmp_path) == ()
    (tmp_path / "corrections.csv").write_text("")
    assert read_corrections(tmp_path) == ()


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [("value", "200000000", 2e8), ("value", "", None), ("start", "2024-09", date(2024, 9, 1)),
     ("end", "2024-09", date(2024, 9, 30)), ("end", "2024-02-29", date(2024, 2, 29)),
     ("unit", "usd", "USD"), ("unit", "Officers", "officers"), ("status", "planned", "planned"),
     ("qualifier", "at_least", "at_least"), ("stance", "withdraw", "withdraw"),
     ("kind", "arrival", "arrival"), ("Actor", "Côte d’Ivoire", "Côte d’Ivoire"),
     ("attributed_to", "", None)],
)  # fmt: skip
def test_a_row_amends_a_cell(tmp_path: Path, column: str, cell: str, value: object) -> None:
    (found,) = written(tmp_path, f"c1,{column},{cell},A. Otieno,why")
    assert (found.column, found.value, found.rejects) == (column.lower(), value, False)


@pytest.mark.parametrize("column", ["", "reject", "Rejected"])
def test_a_row_rejects_a_claim(tmp_path: Path, column: str) -> None:
    (found,) = written(tmp_path, f"c1,{column},,A. Otieno,why")
    assert found.rejects


@pytest.mark.parametrize(
    ("rows", "line", "column", "word"),
    [
        (["c1,value,many,A,why"], 2, "value", "without commas"),
        (['c1,value,"1,000",A,why'], 2, "value", "1,000"),
        (["c1,value,nan,A,why"], 2, "value", "nan"),
        (["c1,value,-3,A,why"], 2, "value", "-3"),
        (["c1,start,21/09/2024,A,why"], 2, "value", "2024-09-21"),
        (["c1,start,2024-02-30,A,why"], 2, "value", "2024-02-30"),
        (["c1,status,rumoured,A,why"], 2, "value", "planned"),
        (["c1,status,unreal,A,why"], 2, "value", "planned"),
        (["c1,status,,A,why"], 2, "value", "status"),
        (["c1,kind,rumour,A,why"], 2, "value", "personnel"),
        (["c1,unit,dollars,A,why"], 2, "value", "USD"),
        (["c1,qualifier,roughly,A,why"], 2, "value", "at_least"),
        (["c1,stance,against,A,why"], 2, "value", "oppose"),
        (["c1,quote,other words,A,why"], 2, "column", "reject"),
        (["c1,claim_id,c2,A,why"], 2, "column", "reject"),
        (["c1,acter,Kenya,A,why"], 2, "column", "Did you mean actor?"),
        (["c1,reject,400,A,why"], 2, "value", "no value"),
        (["c1,actor,Kenya,,why"], 2, "by", "who corrects it"),
        (["c1,actor,Kenya,A,"], 2, "note", "why"),
        ([",actor,Kenya,A,why"], 2, "claim_id", "the claim"),
        (["c1,actor,Kenya,A,why", "", "c1,actor,Chad,B,why"], 4, "claim_id", "line 2"),
        (["c1,reject,,A,why", "c1,actor,Chad,B,why"], 3, "column", "line 2"),
        (["c1,actor,Chad,B,why", "c1,reject,,A,why"], 2, "column", "line 3"),
        (["c1,actor,Kenya,A,why,more"], 2, None, "6 cells"),
        ([f"c1,actor,{'x' * 600},A,why"], 2, "value", "500"),
    ],
)
def test_a_bad_row_stops_the_run_before_anything_ran(
    rows: list[str], line: int, column: str | None, word: str,
    corpus: Path, extraction: Extraction, tmp_path: Path, capsys: Capture,
) -> None:  # fmt: skip
    (corpus / "corrections.csv").write_text(HEAD + "".join(f"{r}\n" for r in rows))
    for words in (["build", str(corpus), "--out", str(tmp_path / "out")], ["extract", str(corpus)]):
        assert run(words) == 2
        out, err = capsys.readouterr()
        where = f"corrections.csv, line {line}" + (f", column {column}:" if column else ":")
        assert where in err
        assert word in err
        assert out == ""
        assert len(err[err.index("missionbrief: ") :].splitlines()) == 2
    assert extraction.seen == []
    told = {".run", "failure.html", "status.json"}
    assert {p.name for p in (tmp_path / "out").iterdir()} == told


@pytest.mark.parametrize(
    ("text", "word"),
    [("claim_id;column;value;by;note\n", "commas"),
     ("claim_id,column,value,by\n", "no column note"),
     ("claim,column,value,by,note\n", "Did you mean claim_id?"),
     (HEAD + 'c1,"actor\n', "quotation"), (HEAD.replace("by", "by,by"), "twice")],
)  # fmt: skip
def test_a_table_that_is_none_is_told(tmp_path: Path, text: str, word: str) -> None:
    (tmp_path / "corrections.csv").write_text(text)
    with pytest.raises(InputError, match=r"corrections\.csv, line") as told:
        read_corrections(tmp_path)
    assert word in str(told.value)


def test_a_table_is_found_in_any_case_and_by_one_name_only(tmp_path: Path) -> None:
    (tmp_path / "Corrections.CSV").write_text(HEAD + "c1,actor,Kenya,A,why\n")
    assert len(read_corrections(tmp_path)) == 1
    (tmp_path / "corrections.csv").write_text(HEAD)
    with pytest.raises(InputError, match="one of them"):
        read_corrections(tmp_path)


def test_a_table_in_another_form_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "corrections.xlsx").write_bytes(b"PK")
    with pytest.raises(InputError, match=r"ends in \.csv"):
        read_corrections(tmp_path)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside").write_text(HEAD)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "corrections.csv").symlink_to(tmp_path / "outside")
    with pytest.raises(InputError, match="out of the folder"):
        read_corrections(tmp_path / "in")


def test_amended_and_rejected_claims() -> None:
    two = (claim(), claim(claim_id="c2"))
    told = correct(two, [row("value", 750.0), row(None, None, "c2", 3)])
    (kept,) = told.claims
    assert (kept.value, kept.qualifier, kept.quote) == (750, "at_least", claim().quote)
    assert [(a.claim, a.before) for a in told.amendments] == [(two[0], 800.0), (two[1], None)]
    assert told.notices == told.unmatched == ()


def test_a_number_has_a_qualifier_and_nothing_has_none() -> None:
    (none,) = correct([claim()], [row("value", None)]).claims
    assert (none.value, none.qualifier) == (None, None)
    (number,) = correct([claim(value=None, qualifier=None)], [row("value", 3.0)]).claims
    assert (number.value, number.qualifier) == (3, "exact")
    with pytest.raises(InputError, match="column qualifier: claim c1 has no number"):
        correct([claim(value=None, qualifier=None)], [row("qualifier", "about")])


def test_a_claim_that_would_end_before_it_starts_is_refused() -> None:
    with pytest.raises(InputError, match="line 2, column end: claim c1 would end"):
        correct([claim()], [row("end", date(2025, 2, 1))])
    both = [row("end", date(2025, 2, 1)), row("start", date(2025, 1, 1), line=3)]
    assert correct([claim()], both).claims[0].start == date(2025, 1, 1)


def test_what_matches_nothing_or_changes_nothing_is_noticed() -> None:
    told = correct([claim()], [row("actor", "Chad", "gone", 5), row("actor", "Kenya")])
    assert [c.claim_id for c in told.unmatched] == ["gone"]
    stray, idle = map(str, told.notices)
    assert "corrections.csv, line 5: not applied: no claim has the id gone" in stray
    assert "line 2, column actor: changes nothing" in idle
    assert told.claims == (claim(),)


def test_copies_of_an_article_are_corrected_alike() -> None:
    copies = (claim(), claim(document="two"))
    told = correct(copies, [row(None, None)])
    assert told.claims == ()
    assert [a.claim.document for a in told.amendments] == ["one", "two"]


@given(st.permutations(range(4)), st.permutations(range(3)))
def test_the_order_of_rows_and_claims_changes_nothing(rows: list[int], order: list[int]) -> None:
    table = [
        row("value", 3.0), row("qualifier", "about", line=3), row(None, None, "c2", 4),
        row("actor", "Chad", "gone", 5),
    ]  # fmt: skip
    claims = [claim(claim_id=f"c{i}") for i in (1, 2, 3)]
    plain = correct(claims, table)
    mixed = correct([claims[i] for i in order], [table[i] for i in rows])
    assert set(mixed.claims) == set(plain.claims)
    assert set(mixed.amendments) == set(plain.amendments)
    assert mixed.unmatched == plain.unmatched


cells = {
    "value": st.none() | st.floats(0, 1e9),
    "actor": st.none() | st.text(min_size=1),
    "status": st.sampled_from(["planned", "denied"]),
    "unit": st.none() | st.sampled_from(["officers", "USD"]),
}


@given(st.fixed_dictionaries({}, optional=cells))
def test_only_what_a_row_names_is_changed(told: dict[str, object]) -> None:
    rows = [row(column, value, line=n) for n, (column, value) in enumerate(told.items(), 2)]
    (after,) = correct([claim()], rows).claims
    for column in COLUMNS:
        if column in told:
            assert getattr(after, column) == told[column]
        elif column != "qualifier":
            assert getattr(after, column) == getattr(claim(), column)


def test_the_source_s_words_cannot_be_amended() -> None:
    fixed = {"claim_id", "document", "quote", "char_start", "char_end", "date_text", "rule"}
    assert set(AMENDABLE) == set(COLUMNS) - fixed


def test_the_last_issue_knew_no_later_correction() -> None:
    early = row("value", 700.0)
    late = [row("unit", "soldiers", line=3), row(None, None, "c2", 4)]
    early = Correction(**{**early.__dict__, "made": date(2025, 3, 1)})
    late[0] = Correction(**{**late[0].__dict__, "made": date(2025, 4, 1)})
    two = (claim(), claim(claim_id="c2"))
    told = correct(two, [early, *late])
    past = known_on(told.claims, told.amendments, date(2025, 3, 15))
    assert {(c.claim_id, c.value, c.unit) for c in past} == {
        ("c1", 700, "officers"), ("c2", 800, "officers"),
    }  # fmt: skip


def test_extract_and_evidence_honour_them_and_the_cache_stays_as_it_was_read(
    corpus: Path, extraction: Extraction, tmp_path: Path, capsys: Capture
) -> None:
    one, two = id_of(corpus, "one"), id_of(corpus, "two")
    extraction.seen.clear()
    (corpus / "corrections.csv").write_text(
        f"{HEAD}{one},value,380,A. Otieno,why\n{one},actor,=cmd|x,A. Otieno,why\n"
        f"{two},reject,,B. Mutua,why\nnobody,reject,,B. Mutua,why\n"
    )
    assert run(["extract", str(corpus)]) == 0
    out, err = capsys.readouterr()
    assert [(r["value"], r["actor"]) for r in map(json.loads, out.splitlines())] == [
        (380, "=cmd|x")
    ]
    assert "note: " in err
    assert "corrections.csv, line 5: not applied: no claim has the id nobody" in err
    path = tmp_path / "claims.csv"
    assert run(["extract", str(corpus), "--out", str(path)]) == 0
    (kept,) = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))
    assert (kept["value"], kept["actor"]) == ("380", "'=cmd|x")
    (corpus / "corrections.csv").unlink()
    assert [c.value for c in read_folder(corpus).claims] == [400, 800]
    assert extraction.seen == [], "corrections ask for no article to be read again"


def test_a_score_measures_what_was_extracted(
    corpus: Path, extraction: Extraction, tmp_path: Path, capsys: Capture
) -> None:
    (corpus / "corrections.csv").write_text(f"{HEAD}{id_of(corpus, 'one')},value,1,A,why\n")
    fact = {"document": "one", "kind": "personnel", "anchor": "Kenya has", "value": 400}
    (tmp_path / "gold.jsonl").write_text(json.dumps(fact) + "\n")
    assert run(["score", str(tmp_path / "gold.jsonl"), str(corpus), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["recall"] == 1


def test_a_corrected_article_counts_the_claims_that_are_left(
    corpus: Path, extraction: Extraction
) -> None:
    from missionbrief.evidence import read

    (corpus / "corrections.csv").write_text(f"{HEAD}{id_of(corpus, 'one')},reject,,A,why\n")
    found = read(corpus)
    counts = dict(zip(found.documents["document"], found.documents["claims"], strict=True))
    assert counts == {"one": 0, "soup": 0, "two": 1}
    assert [a.claim.document for a in found.amendments] == ["one"]
    late = read_folder(corpus).until(date(2024, 9, 1))
    assert late.amendments == ()


def test_a_kept_claim_is_the_one_that_was_read(corpus: Path, extraction: Extraction) -> None:
    (corpus / "three.txt").write_text(ARTICLE.format(n=9))
    raw: tuple[Claim, ...] = read_folder(corpus).claims
    (corpus / "corrections.csv").write_text(f"{HEAD}{raw[0].claim_id},value,1,A,why\n")
    read_folder(corpus)
    assert read_folder(corpus, corrected=False).claims == raw
