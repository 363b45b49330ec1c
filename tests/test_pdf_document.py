from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from missionbrief.display import typeface
from missionbrief.display.blocks import Column, Paragraph, Section, Table, Text
from missionbrief.errors import RunError
from missionbrief.publish.pdf import _breakable, pdf_bytes
from publishing import HOSTILE, poisoned, sample
from pypdf import PdfReader


def read(blocks: list[dict[str, Any]]) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_bytes(blocks)))


def words_of(reader: PdfReader) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def links(reader: PdfReader) -> tuple[list[str], int]:
    """Return the addresses of all links and the number of links within the document."""
    found = [a.get_object() for p in reader.pages for a in p.get("/Annots", [])]
    outside = [str(a["/A"]["/URI"]) for a in found if "/A" in a and "/URI" in a["/A"]]
    return outside, len(found) - len(outside)


def elements(node: Any, kind: str) -> list[Any]:
    """Return the elements of one kind in the tag tree below `node`."""
    node = node.get_object()
    if isinstance(node, list):
        return [e for child in node for e in elements(child, kind)]
    if not isinstance(node, dict):
        return []
    own = [node] if node.get("/S") == kind else []
    return own + (elements(node["/K"], kind) if "/K" in node else [])


@pytest.fixture(scope="module")
def pdf() -> PdfReader:
    return read(sample())


def test_document_is_tagged_with_language_title_date_and_standard(pdf: PdfReader) -> None:
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata.title == sample()[0]["title"]
    assert str(pdf.metadata.creation_date.date()) == "2025-03-31"
    xmp = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1<" in xmp and "<pdfaid:part>2<" in xmp


def test_pages_are_a4_numbered_and_headed(pdf: PdfReader) -> None:
    assert 2 <= len(pdf.pages) <= 6
    for number, page in enumerate(pdf.pages, start=1):
        assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)
        text = page.extract_text()
        assert f"page {number} of {len(pdf.pages)}" in text
        assert number == 1 or "31 March 2025" in text


def test_first_page_holds_the_judgements_and_the_big_figures(pdf: PdfReader) -> None:
    first = re.sub(r"\s+", " ", pdf.pages[0].extract_text())
    blocks = {b["type"]: b for b in sample()}
    for item in blocks["judgements"]["items"]:
        assert item["claim"][0]["text"] in first
    for item in blocks["numbers"]["items"]:
        assert item["value"] in first


def test_bookmarks_are_the_headings(pdf: PdfReader) -> None:
    names = [
        o["/Title"] for part in pdf.outline for o in (part if isinstance(part, list) else [part])
    ]
    assert names == [b["text"] for b in sample() if b["type"] == "heading"]


def test_every_font_is_embedded(pdf: PdfReader) -> None:
    seen = set()
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            below = (
                font.get_object()["/DescendantFonts"][0]
                .get_object()["/FontDescriptor"]
                .get_object()
            )
            assert "/FontFile2" in below or "/FontFile3" in below
            seen.add(str(below["/FontName"]).split("+")[-1])
    assert {"BriefSerif-Regular", "BriefSerif-Bold", "BriefSans-Regular"} <= seen


def test_numbers_lead_to_sources_and_sources_back_to_pages(pdf: PdfReader) -> None:
    outside, inside = links(pdf)
    assert inside > 30
    assert outside and all(u.startswith(("https://", "http://")) for u in outside)
    assert "Cited on page 1" in words_of(pdf)


def test_every_figure_carries_its_alternative_text(pdf: PdfReader) -> None:
    figures = elements(pdf.trailer["/Root"]["/StructTreeRoot"], "/Figure")
    wanted = [b["alt"] for b in sample() if b["type"] in ("figure", "picture")]
    assert [str(f["/Alt"]) for f in figures if "/Alt" in f] == wanted


def test_a_long_table_repeats_its_header_and_tags_its_header_cells() -> None:
    rows = tuple(((Text(f"row {i}"),), (Text("word " * 12),)) for i in range(150))
    table = Table("Long", (Column("First column", 0.3), Column("Second", 0.7)), rows)
    reader = read(Section((table,)).to_json()["blocks"])
    assert len(reader.pages) >= 2
    assert all("First column" in page.extract_text() for page in reader.pages)
    cells = elements(reader.trailer["/Root"]["/StructTreeRoot"], "/TH")
    assert len(cells) == 2


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words_in_every_field(words: str) -> None:
    reader = read(poisoned(words))
    outside, _ = links(reader)
    assert all(u.startswith("https://example.org/a1a1") for u in outside)
    root = reader.trailer["/Root"]
    assert "/JavaScript" not in root.get("/Names", {}) and "/OpenAction" not in root
    start = re.match(r"[ -~]*", words)[0][:20]
    squeezed = re.sub("[ \u00ad\u200b-]", "", words_of(reader))
    assert start.replace(" ", "").replace("-", "") in squeezed


@pytest.mark.parametrize(
    ("words", "longest"), [("W" * 900, 55), ("https://example.org/" + "a1" * 400, 100)]
)
def test_a_long_word_breaks_within_the_line(words: str, longest: int) -> None:
    reader = read(Section((Paragraph((Text(words),)),)).to_json()["blocks"])
    lines = reader.pages[0].extract_text().replace("\u200b", "").splitlines()
    assert 10 < max(map(len, lines)) <= longest


@pytest.mark.parametrize("share", [0.08, 0.15, 0.3])
def test_a_long_word_breaks_within_its_column(share: float) -> None:
    columns = (Column("W" * 60, share), Column("", 1 - share))
    table = Table("", columns, (((Text("W" * 200),), ()),))
    reader = read(Section((table,)).to_json()["blocks"])
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert text.count("W") >= 260
    lines = text.replace("\u200b", "").splitlines()
    width_of_w = 0.85 * 8.2  # the head of a table is the smallest
    assert 1 < max(len(line) for line in lines if "W" in line) <= share * 470 / width_of_w


def test_the_same_blocks_give_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests'); from publishing import sample;"
        "from missionbrief.publish.pdf import pdf_bytes; import hashlib;"
        "print(hashlib.sha256(pdf_bytes(sample())).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[1], check=True,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "SOURCE_DATE_EPOCH": "1"},
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.strip() == sha256(pdf_bytes(sample())).hexdigest()


def test_a_report_without_a_date_claims_no_date() -> None:
    reader = read(Section((Paragraph((Text("words"),)),)).to_json()["blocks"])
    assert reader.metadata.creation_date is None
    assert reader.metadata.title == "briefing"


def test_letters_of_many_names_are_printed_and_the_rest_is_owned_up_to() -> None:
    names = "Türk Ségur-Savien Kreyòl Şahin Kovač Łódź Țepeș Nguyễn ≥ ≤ – … € → ↗"
    reader = read(Section((Paragraph((Text(names),)),)).to_json()["blocks"])
    assert names in words_of(reader)
    assert "stands for a letter" not in words_of(reader)
    assert "stands for a letter" in words_of(
        read(Section((Paragraph((Text("你好"),)),)).to_json()["blocks"])
    )


def test_letters_json_lists_what_the_typefaces_show() -> None:
    from matplotlib.ft2font import FT2Font

    codes = {c for path in typeface.ttf_files() for c in FT2Font(str(path)).get_charmap()}
    assert {ord(c) for c in typeface.letters()} == codes


def test_typefaces_are_small_and_come_with_their_licence() -> None:
    files = list(typeface.FOLDER.iterdir())
    assert sum(f.stat().st_size for f in files) < 1_500_000
    licence = (typeface.FOLDER / "LICENSE-OFL.txt").read_text(encoding="utf-8")
    assert licence.count("Copyright") >= 2 and "SIL OPEN FONT LICENSE" in licence.upper()


def test_a_chart_that_is_not_svg_is_an_error_that_names_it() -> None:
    blocks = [{**b, "svg": "<svg"} if b["type"] == "figure" else b for b in sample()]
    with pytest.raises(RunError, match="figure fig-strength"):
        pdf_bytes(blocks)


def test_running_header_shows_the_cut_off_wherever_it_stands_among_the_facts() -> None:
    blocks = sample()
    blocks[0]["facts"] = blocks[0]["facts"][::-1]
    assert "31 March 2025" in read(blocks).pages[1].extract_text()


@pytest.mark.parametrize(
    ("word", "told"),
    [("Dépassement", "Dé-pas-se-ment"), ("participation", "par-ti-ci-pa-tion")],
)
def test_a_word_too_long_for_its_column_breaks_between_syllables(word: str, told: str) -> None:
    assert _breakable(word, 8) == told.replace("-", "\u00ad")
    assert _breakable(word, 20) == word


def test_a_word_with_marks_breaks_at_them_before_it_breaks_within_a_part() -> None:
    assert _breakable("statement/reported,", 13) == "statement/\u200breported,"
    assert _breakable("a/abcdefghijklm", 8) == "a/\u200babcd\u200befgh\u200bijkl\u200bm"


def test_a_marked_pdf_says_nothing_of_suspects() -> None:
    marked = PdfReader(io.BytesIO(pdf_bytes(sample()))).trailer["/Root"]["/MarkInfo"]
    assert marked["/Marked"]
    assert "/Suspects" not in marked
