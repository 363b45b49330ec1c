"""Whatever a stranger's article holds, reading it ends, and nothing of it is obeyed."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from missionbrief.corpus import read_corpus
from reading import claims, document, extracted

ABOUT = "Kenya has deployed 400 police officers to Haiti as part of the mission."
SECONDS = 30  # far more than a slow machine needs, far less than a hang

HOSTILE = {
    "markup": "<script>alert(1)</script> #import \"x\" \\input{y} ${z} [a](javascript:b) {{c}}",
    "digits": "1" * 20_000,
    "huge number": "9" * 400 + " officers were deployed by Kenya to Haiti.",
    "spaces": " " * 50_000 + "end",
    "one word": "x" * 200_000,
    "combining marks": "Ha" + "\u0301" * 5_000,
    "right to left": "\u202e400 officers\u202c ٤٠٠ ضباط \U0001f1ed\U0001f1f9 \u200d",
    "odd spaces": "400\u00a0officers\u2009in\u202fHaiti\u200b\ufeff\u2028and\u2029more\u0085",
    "control": "400\x00officers\x01\x1b[31m in Haiti\x7f",
    "odd digits": "½ of ² ³ officers, ①②③ and ４００ officers in Haiti",
    "formula": "=HYPERLINK(\"http://x\") @SUM(1) +400 -400 officers",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_read_in_good_time_and_leave_the_claim_beside_them(name: str) -> None:
    text = f"{ABOUT}\n{HOSTILE[name]}\n"
    started = time.monotonic()
    (read,) = extracted([document(text)])
    assert time.monotonic() - started < SECONDS
    assert (400, "officers", ABOUT) in [(c.value, c.unit, c.quote) for c in read.claims]
    for claim in read.claims:
        assert text[claim.char_start : claim.char_end] == claim.quote


def test_markup_around_a_number_stays_in_the_quote_as_it_is() -> None:
    text = "Kenya has deployed 400 officers to Haiti <script>alert(1)</script>."
    (found,) = claims(text, "personnel")
    assert "<script>alert(1)</script>" in found.quote
    assert found.value == 400


def test_many_short_paragraphs_are_read_in_good_time() -> None:
    text = "\n".join(f"Kenya has deployed {n} officers to Haiti." for n in range(100, 400))
    started = time.monotonic()
    found = claims(text, "personnel")
    assert time.monotonic() - started < SECONDS
    assert [c.value for c in found] == list(range(100, 400))


def test_a_hostile_file_is_read_from_a_folder_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text(f"{ABOUT}\n\n{HOSTILE['markup']}\n", encoding="utf-8")
    (read,) = extracted(read_corpus(tmp_path).documents)
    assert [c.value for c in read.claims if c.kind == "personnel"] == [400]


def test_an_empty_article_and_one_of_white_space_yield_nothing() -> None:
    for text in ("", " \n\t\n "):
        (read,) = extracted([document(text)])
        assert read.claims == ()
