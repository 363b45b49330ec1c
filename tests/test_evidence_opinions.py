"""judgements.md: what an analyst may write, and that what cannot be meant is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from evidence_examples import Extraction
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.cli import run
from missionbrief.errors import InputError, Place
from missionbrief.evidence.cited import Named, check, parts
from missionbrief.evidence.opinions import MOST, SOMEBODY, Opinion, read_opinions
from missionbrief.evidence.reading import read_folder

pytest_plugins = ["evidence_fixtures"]

Capture = pytest.CaptureFixture[str]
WHOLE = """\
<!-- drafted
     in March -->
# Our judgements
By: A. Otieno

## **Kenya** will stay [one].
It has sent officers
and money [c1, two].
- Replaces: strength
**Confidence:** Low, for only one source gives the number
Date: 2025-03-20

## Money will end
By: B. Mutua
"""


def written(folder: Path, text: str, name: str = "judgements.md") -> tuple[Opinion, ...]:
    (folder / name).write_text(text, encoding="utf-8")
    return read_opinions(folder)


def test_no_file_and_an_empty_one_give_no_judgement(tmp_path: Path) -> None:
    assert read_opinions(tmp_path) == ()
    assert written(tmp_path, "\n<!-- nothing yet -->\n") == ()


def test_headings_fields_and_reasons(tmp_path: Path) -> None:
    first, second = written(tmp_path, WHOLE)
    assert first == Opinion(
        place=Place(tmp_path / "judgements.md", 6),
        claim="Kenya will stay [one].",
        reason="It has sent officers and money [c1, two].",
        by="A. Otieno",
        replaces="strength",
        confidence="low",
        why="for only one source gives the number",
        made=date(2025, 3, 20),
    )
    assert (second.claim, second.reason, second.by) == ("Money will end", "", "B. Mutua")
    assert (second.replaces, second.confidence, second.made) == (None, None, None)


def test_plain_paragraphs_are_judgements_too(tmp_path: Path) -> None:
    text = "Kenya will stay.\nIt said so.\nConfidence: high\n\n- Money will end.\n"
    first, second = written(tmp_path, text, "Judgements.TXT")
    assert (first.claim, first.reason, first.confidence) == (
        "Kenya will stay.",
        "It said so.",
        "high",
    )
    assert (second.claim, second.by) == ("Money will end.", SOMEBODY)


def test_line_ends_of_other_systems_change_nothing(tmp_path: Path) -> None:
    plain = written(tmp_path, WHOLE)
    (tmp_path / "judgements.md").write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert read_opinions(tmp_path) == plain


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("## A\nConfidence: fairly\n", 2, "high, moderate or low"),
        ("## A\nConfidence:\n", 2, "Fill it in"),
        ("## A\n\nReplaces: strenght\n", 3, "Did you mean strength?"),
        ("## A\nDate: 20 March\n", 2, "2025-03-20"),
        ("## A\nBy: a\nBy: b\n", 3, "twice"),
        ("## A\nReplaces: funding\n## B\nReplaces: funding\n", 3, "line 1"),
        ("Words\n## A\n", 1, "before the first judgement"),
        ("## A\n### B\n", 2, "another level"),
        ("## " + "a" * 400 + "\n", 1, "at most 300"),
        ("## A\n" + "word " * 400 + "\n", 1, "at most 1500"),
        ("".join(f"## {n}\n" for n in range(MOST + 1)), MOST + 1, "at most 5"),
    ],
)
def test_what_cannot_be_meant_stops_the_run_before_anything_ran(
    text: str, line: int, word: str,
    corpus: Path, extraction: Extraction, tmp_path: Path, capsys: Capture,
) -> None:  # fmt: skip
    (corpus / "judgements.md").write_text(text)
    assert run(["build", str(corpus), "--out", str(tmp_path / "out")]) == 2
    err = capsys.readouterr().err
    assert f"judgements.md, line {line}" in err
    assert word in err
    assert "Traceback" not in err
    assert extraction.seen == []
    told = {".run", "failure.html", "status.json"}
    assert {p.name for p in (tmp_path / "out").iterdir()} == told


def test_two_files_or_another_form_are_told(tmp_path: Path) -> None:
    (tmp_path / "judgements.docx").write_bytes(b"PK")
    with pytest.raises(InputError, match=r"\.md or \.txt"):
        read_opinions(tmp_path)
    written(tmp_path, "## A\n")
    (tmp_path / "judgements.txt").write_text("B\n")
    with pytest.raises(InputError, match="one of them"):
        read_opinions(tmp_path)


def test_brackets_name_articles_and_claims_and_else_are_words() -> None:
    told = parts("So [one] and [c1; two] it is [sic].", ["one", "two"], {"c1": "two"})
    assert told == ("So", Named("one"), " and", Named("two", "c1"), Named("two"), " it is [sic].")
    assert parts("A [my article, part 2].", ["my article, part 2"], {}) == (
        "A", Named("my article, part 2"), ".",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("bracket", "remedy"),
    [("eb908b4b415b", "a claim by its id"), ("000_gone", "an article by"), ("2", "[two]")],
)
def test_a_name_of_nothing_stops_the_run(
    bracket: str, remedy: str, corpus: Path, extraction: Extraction
) -> None:
    (corpus / "soup.txt").unlink()
    (corpus / "judgements.md").write_text(f"## A\nBecause [{bracket}].\n")
    with pytest.raises(InputError, match=r"judgements\.md, line 1") as told:
        read_folder(corpus)
    assert remedy in told.value.remedy


def test_a_folder_gives_its_analyst_s_judgements(corpus: Path, extraction: Extraction) -> None:
    claim = read_folder(corpus).claims[0].claim_id
    (corpus / "judgements.md").write_text(f"## A [one]\nBecause [{claim}].\n")
    (found,) = read_folder(corpus).opinions
    assert found.claim == "A [one]"
    assert read_folder(corpus, corrected=False).opinions == ()


@given(st.text(alphabet="[],; c1one\n", max_size=60))
def test_no_word_is_lost_or_made_between_brackets(words: str) -> None:
    told = parts(words, ["one"], {"c1": "one"})
    said = "".join(p for p in told if isinstance(p, str))
    assert set(said) <= set(words)
    left = words.replace("[one]", "").replace("[c1]", "")
    assert sum(c == "o" for c in said) <= sum(c == "o" for c in words)
    if "[" not in left:
        assert "".join(said.split()) == "".join(left.split())
    check([Opinion(Place(Path("x")), "A", "no brackets")], ["one"], {})
