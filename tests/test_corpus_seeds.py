"""What is read out of the four seeds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from missionbrief.corpus import Corpus, Document, read_corpus

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def seeds() -> Corpus:
    return read_corpus(SEEDS)


def of(seeds: Corpus, number: str) -> Document:
    return next(d for d in seeds.documents if d.id.startswith(number))


def words(document: Document, *roles: str) -> list[str]:
    return [document.text[p.start : p.end] for p in document.paragraphs if p.role in roles]


def test_there_are_four_in_order_and_nothing_to_notice(seeds: Corpus) -> None:
    assert [d.id[:3] for d in seeds.documents] == ["000", "001", "002", "003"]
    assert seeds.notices == ()
    assert {d.language for d in seeds.documents} == {"en"}


def test_the_text_is_the_file(seeds: Corpus) -> None:
    for document in seeds.documents:
        assert document.text == document.path.read_bytes().decode("utf-8")


def test_a_headline_printed_twice_is_the_title(seeds: Corpus) -> None:
    document = of(seeds, "001")
    assert document.title == "Kenya Pushed To Recall Police From Haiti After Trump Win"
    assert words(document, "title") == [document.title]


def test_the_title_of_001_is_found_without_sources_csv(tmp_path: Path) -> None:
    source = next(SEEDS.glob("001*.txt"))
    (tmp_path / source.name).write_bytes(source.read_bytes())
    document = read_corpus(tmp_path).documents[0]
    assert document.title == "Kenya Pushed To Recall Police From Haiti After Trump Win"
    assert document.language == "en"


def test_an_article_without_a_headline_has_no_title(seeds: Corpus) -> None:
    assert [of(seeds, n).title for n in ("000", "002", "003")] == [None, None, None]


def test_page_furniture_of_001_is_told_from_its_body(seeds: Corpus) -> None:
    furniture = words(of(seeds, "001"), "furniture")
    assert [line[:12] for line in furniture] == [
        "HomeNewsKeny",
        "Advertisment",
        "block 6680a1",
        "SEE ALSO\xa0 Ke",
        "SEE ALSO\xa0 AN",
        "Advertisment",
        "Similar Arti",
        "Advertisment",
        "Popular Toda",
    ]
    captions = words(of(seeds, "001"), "caption")
    assert [line.rsplit("/", 1)[1] for line in captions] == ["DAP-KENYA", "PCS"]


def test_a_teaser_that_the_body_extends_is_no_body(seeds: Corpus) -> None:
    document = of(seeds, "001")
    (teaser,) = words(document, "teaser")
    assert [body for body in words(document, "body") if body.startswith(teaser)]


def test_no_sentence_of_an_article_is_lost(seeds: Corpus) -> None:
    assert [len(words(of(seeds, n), "body")) for n in ("000", "001", "002", "003")] == [
        7,
        14,
        14,
        len([line for line in of(seeds, "003").text.splitlines() if line.strip()]),
    ]
    assert words(of(seeds, "002"), "furniture") == ["0 Comments"]


def test_the_date_before_the_first_words_of_003_is_stated_and_no_body(seeds: Corpus) -> None:
    document = of(seeds, "003")
    assert document.published.interval.start == document.published.latest == date(2024, 9, 21)
    assert document.published.basis == "stated"
    assert document.published.reason == "stated in the text: date 2024-09-21"
    assert words(document, "furniture") == ["date 2024-09-21"]
    assert words(document, "body")[0].startswith("President William Ruto is expected")


def test_a_date_within_a_sentence_is_not_the_publication_date(seeds: Corpus) -> None:
    for number in ("000", "001", "002"):
        published = of(seeds, number).published
        assert (published.earliest, published.latest, published.basis) == (None, None, "unknown")
