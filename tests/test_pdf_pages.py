"""The PDF's pages as pictures and as boxes of text, and held against PDF/UA-1 and WCAG.

The pictures in fixtures/pages were looked at by a person. Where a change of the layout is meant,
look at the new pages and write them: `python tests/test_pdf_pages.py`.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import outloud
import pypdfium2 as pdfium
import pytest
from missionbrief.display.blocks import Masthead, Paragraph, Section, Text
from missionbrief.publish.pdf import pdf_bytes
from PIL import Image
from publishing import HOSTILE, poisoned, sample
from series import ISSUES
from shown import shown_by
from test_display_threads import full

APPROVED = Path(__file__).parent / "fixtures" / "pages"
DPI = 40
# Points: the text's frame on A4, with two points for what a letter reaches out of its place.
SIDE, FOOT, TOP = 62.3 - 2, 17.0, 18.0
# A page but the last is empty at its foot for at most this part of its height: what moves on in
# one piece is at most a chart with its title.
EMPTY = 0.3


# The issues of the briefing on the seeds, the reports beside it, and the sample of all blocks.
BRIEFINGS = ("briefing 0", "briefing 1", "briefing 2")
REPORTS = (*BRIEFINGS, "positions 2", "evidence 2", "sample")


@cache
def printed(report: str) -> bytes:
    """The PDF of a report and issue of the seeds' series, or of the sample."""
    if report == "sample":
        return pdf_bytes(sample())
    name, issue = report.split()
    return pdf_bytes(shown_by(name, full(*ISSUES[int(issue)])))


def pictures(pdf: bytes) -> list[Image.Image]:
    document = pdfium.PdfDocument(pdf)
    return [page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L") for page in document]


@cache
def letters(pdf: bytes) -> tuple[tuple[int, tuple[float, ...], str], ...]:
    """Return for each letter its page's number and its left, bottom, right and top in points."""
    found = []
    for number, page in enumerate(pdfium.PdfDocument(pdf), start=1):
        text = page.get_textpage()
        words = text.get_text_range()
        for i in range(text.count_chars()):
            letter = words[i : i + 1]
            if letter.strip():
                found.append((number, text.get_charbox(i), letter))
    return tuple(found)


def outside(pdf: bytes, *, sides_alone: bool = False) -> list[str]:
    """Return the letters that reach out of the text's frame."""
    width, height = pdfium.PdfDocument(pdf)[0].get_size()
    return [
        f"page {number}: {letter!r} {box}"
        for number, box, letter in letters(pdf)
        if not SIDE <= box[0] <= box[2] <= width - SIDE
        or not (sides_alone or FOOT <= box[1] <= box[3] <= height - TOP)
    ]


def differences(page: Image.Image, approved: Image.Image) -> float:
    """Return the part of the page that is seen to differ: by more than a fifth of the greys, where
    neither picture has that grey within one pixel."""
    one, other = (np.asarray(p, dtype=np.int16) for p in (page, approved))

    def far(a: Any, b: Any) -> Any:
        padded = np.pad(b, 1, mode="edge")
        shifted = [
            padded[y : y + a.shape[0], x : x + a.shape[1]] for y in range(3) for x in range(3)
        ]
        return np.min([abs(a - s) for s in shifted], axis=0) > 51

    return float((far(one, other) | far(other, one)).mean())


def test_pages_look_as_they_were_approved() -> None:
    approved = sorted(APPROVED.glob("*.png"))
    pages = pictures(printed("sample"))
    assert len(pages) == len(approved)
    for page, path in zip(pages, approved, strict=True):
        with Image.open(path) as picture:
            assert page.size == picture.size
            assert differences(page, picture.convert("L")) < 0.002, path.name


def test_a_page_that_is_laid_out_anew_is_seen() -> None:
    first, second = pictures(printed("sample"))[:2]
    moved = Image.new("L", first.size, 255)
    moved.paste(first, (0, 4))
    assert differences(first, first) == 0
    assert differences(moved, first) > 0.01
    assert differences(second, first) > 0.05


@pytest.mark.parametrize("report", REPORTS)
def test_no_line_of_text_runs_past_the_margins(report: str) -> None:
    assert outside(printed(report)) == []


@pytest.mark.parametrize("words", [HOSTILE[6], HOSTILE[7], "W" * 300])
def test_no_overlong_word_runs_past_the_sides(words: str) -> None:
    assert outside(pdf_bytes(poisoned(words)), sides_alone=True) == []


@pytest.mark.parametrize("report", [*BRIEFINGS, "positions 2", "sample"])
def test_no_page_but_the_last_is_left_half_empty(report: str) -> None:
    pdf = printed(report)
    height = pdfium.PdfDocument(pdf)[0].get_size()[1]
    foot: dict[int, float] = {}
    for number, (_, bottom, _, _), _ in letters(pdf):
        if bottom > 48:  # above the running foot
            foot[number] = min(foot.get(number, height), bottom)
    left = {n: round((bottom - 48) / height, 2) for n, bottom in foot.items()}
    assert {n: part for n, part in left.items() if part > EMPTY and n < max(left)} == {}


@pytest.mark.parametrize("report", REPORTS[2:])
def test_checker_finds_no_fault_against_pdf_ua_and_wcag(report: str, tmp_path: Path) -> None:
    path = tmp_path / "briefing.pdf"
    path.write_bytes(printed(report))
    # TAG-002 takes running heads and repeated table headers for text, where pages are few.
    found = outloud.check(str(path), skip={"TAG-002"})
    assert len([r for r in found.runs if r.status == "ran"]) > 50
    assert [r.rule for r in found.runs if r.status == "crashed"] == []
    assert [(f.rule, f.evidence) for f in found.findings if f.severity == "error"] == []


def test_checker_sees_a_document_without_tags(tmp_path: Path) -> None:
    path = tmp_path / "untagged.pdf"
    document = pdfium.PdfDocument.new()
    document.new_page(595, 842)
    with io.BytesIO() as out:
        document.save(out)
        path.write_bytes(out.getvalue())
    assert [f for f in outloud.check(str(path)).findings if f.severity == "error"]


def running_head(title: str) -> str:
    head = Masthead("Briefing", title, ())
    long = Paragraph((Text("word " * 2000),))
    pdf = pdfium.PdfDocument(pdf_bytes(Section((head, long)).to_json()["blocks"]))
    return str(pdf[1].get_textpage().get_text_bounded(0, 798, 595, 842)).strip()


def test_a_long_title_heads_the_pages_with_its_first_clauses_in_full() -> None:
    first = "Kenya’s deployment has doubled to at least 800"
    second = "two officers named as dead"
    assert running_head(f"{first}; {second}") == f"{first}; {second}"
    rest = "the mandate is extended by a year, the day of its end not found"
    assert running_head(f"{first}; {second}; {rest}") == f"{first}; {second}"
    words = "Kenya’s deployment in the capital of Haiti and in the towns of the north has at least"
    assert running_head(f"{words} doubled since then; {second}").endswith("at …")


def write() -> None:
    """Write the pages of the sample as the approved ones."""
    APPROVED.mkdir(exist_ok=True)
    for path in APPROVED.glob("*.png"):
        path.unlink()
    for number, page in enumerate(pictures(printed("sample")), start=1):
        page.quantize(16).save(APPROVED / f"{number}.png", optimize=True)


if __name__ == "__main__":
    write()
