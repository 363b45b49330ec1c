"""A folder is read once, in order, and what failed is named."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from evidence_examples import ARTICLE, Extraction
from missionbrief.claims.draft import Draft
from missionbrief.claims.kinds import FINDERS
from missionbrief.corpus.document import Published
from missionbrief.errors import RunError
from missionbrief.evidence.cutoff import newest_date, published_by
from missionbrief.evidence.reading import read_folder
from missionbrief.language.article import Sentence

pytest_plugins = ["evidence_fixtures"]


def test_progress_is_told_of_every_article_in_order(corpus: Path, extraction: Extraction) -> None:
    told: list[object] = []
    read_folder(corpus, on_start=told.append, on_document=lambda d: told.append(d.id))
    assert told == [3, "one", "soup", "two"]


def test_an_article_without_claims_gets_a_notice(corpus: Path, extraction: Extraction) -> None:
    notices = [str(n) for n in read_folder(corpus).notices]
    assert [n for n in notices if "soup.txt" in n and "no claim about the mission" in n]


def test_an_article_that_breaks_the_extraction_is_named(
    corpus: Path, extraction: Extraction
) -> None:
    (corpus / "a.txt").write_text(ARTICLE.format(n=100), encoding="utf-8")
    (corpus / "p.txt").write_text(ARTICLE.format(n=100) + "BREAK\n", encoding="utf-8")
    with pytest.raises(RunError, match=r"p\.txt.*a rule fell over"):
        read_folder(corpus)


def test_an_unchanged_article_is_not_read_twice(corpus: Path, extraction: Extraction) -> None:
    first = read_folder(corpus)
    assert extraction.seen == ["one", "soup", "two"]
    extraction.seen.clear()
    assert read_folder(corpus) == first
    assert extraction.seen == []


def test_only_a_changed_article_is_read_again(corpus: Path, extraction: Extraction) -> None:
    read_folder(corpus)
    extraction.seen.clear()
    (corpus / "two.txt").write_text(ARTICLE.format(n=900), encoding="utf-8")
    assert [c.value for c in read_folder(corpus).claims] == [400, 900]
    assert extraction.seen == ["two"]


def test_an_article_whose_date_changed_is_read_again(corpus: Path, extraction: Extraction) -> None:
    read_folder(corpus)
    extraction.seen.clear()
    (corpus / "sources.csv").write_text("document,published\none,2024-09-20\ntwo,2025-03-04\n")
    read_folder(corpus)
    assert extraction.seen == ["one"]


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"[]", b'{"claims": [{}], "published": {}}', b"\xff"]
)
def test_a_broken_kept_file_is_passed_over(
    corpus: Path, extraction: Extraction, tmp_path: Path, broken: bytes
) -> None:
    first = read_folder(corpus)
    for kept in (tmp_path / "cache").rglob("*.json"):
        kept.write_bytes(broken)
    extraction.seen.clear()
    assert read_folder(corpus) == first
    assert extraction.seen == ["one", "soup", "two"]


def test_kept_claims_whose_words_are_not_in_the_text_are_passed_over(
    corpus: Path, extraction: Extraction, tmp_path: Path
) -> None:
    first = read_folder(corpus)
    for kept in (tmp_path / "cache").rglob("*.json"):
        kept.write_text(kept.read_text().replace("400 officers", "999 officers"))
    assert read_folder(corpus) == first


def test_without_a_place_to_keep_claims_the_run_goes_on(
    corpus: Path, extraction: Extraction, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    for place in ("off", str(tmp_path / "file" / "beneath")):
        monkeypatch.setenv("MISSIONBRIEF_CACHE", place)
        extraction.seen.clear()
        assert len(read_folder(corpus).claims) == 2
        assert extraction.seen == ["one", "soup", "two"]


def test_inferred_dates_come_from_the_cache_too(corpus: Path, extraction: Extraction) -> None:
    (corpus / "late.txt").write_text(ARTICLE.format(n=9) + "It runs since 2025-05-01.\n")
    for _ in range(2):
        dates = {d.id: d.published for d in read_folder(corpus).documents}
        assert dates["late"] == Published(date(2025, 5, 1), None, "inferred", "a date it names")


def test_what_was_published_after_the_cut_off_is_left_out(
    corpus: Path, extraction: Extraction
) -> None:
    used = read_folder(corpus).until(date(2024, 9, 21))
    assert [d.id for d in used.documents] == ["one", "soup"]
    assert [c.value for c in used.claims] == [400]


DAY = date(2024, 11, 30)


@pytest.mark.parametrize(
    ("earliest", "latest", "used"),
    [
        (DAY, DAY, True),
        (date(2024, 12, 1), date(2024, 12, 1), False),
        (date(2024, 11, 1), None, True),
        (date(2025, 2, 28), None, False),
        (None, date(2025, 1, 1), True),
        (None, None, True),
    ],
)
def test_an_article_is_left_out_only_where_it_is_known_to_be_later(
    earliest: date | None, latest: date | None, used: bool
) -> None:
    assert published_by(Published(earliest, latest, "stated", ""), DAY) is used
    assert published_by(Published(earliest, latest, "stated", ""), None)


def test_the_newest_article_sets_the_default_cut_off(corpus: Path, extraction: Extraction) -> None:
    assert newest_date(read_folder(corpus).documents) == date(2025, 3, 4)
    assert newest_date([]) is None


def test_a_sentence_that_a_rule_fails_at_is_told_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(sentence: Sentence) -> Iterator[Draft]:
        if "Guatemala" in sentence.span.text:
            raise IndexError("no such token")
        return iter(())

    monkeypatch.setitem(FINDERS, "contributor", broken)
    text = (
        "Kenya has 400 officers in the multinational mission in Haiti.\n\n"
        "Guatemala sent 150 soldiers to the mission in Haiti.\n"
    )
    monkeypatch.setenv("MISSIONBRIEF_CACHE", str(tmp_path / "cache"))
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    reading = read_folder(tmp_path)
    assert [c.value for c in reading.claims if c.kind in ("personnel", "arrival")] == [400, 150]
    (notice,) = reading.notices
    assert "one.txt, line 3: a sentence could not be read for contributor claims" in str(notice)
    assert "IndexError: no such token" in str(notice)
    assert [str(n) for n in read_folder(tmp_path).notices] == [str(notice)]


def test_garbage_is_collected_as_before_once_a_folder_is_read(
    corpus: Path, extraction: Extraction
) -> None:
    before = gc.get_threshold()
    read_folder(corpus)
    (corpus / "p.txt").write_text(ARTICLE.format(n=100) + "BREAK\n", encoding="utf-8")
    with pytest.raises(RunError):
        read_folder(corpus)
    assert gc.get_threshold() == before
