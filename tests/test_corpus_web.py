"""Articles within web pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from missionbrief.corpus import Document, read_corpus

FIXTURES = Path(__file__).parent / "fixtures" / "corpus"


def body(document: Document) -> list[str]:
    return [document.text[p.start : p.end] for p in document.paragraphs if p.role == "body"]


def read(folder: Path, markup: str) -> Document:
    (folder / "a.html").write_text(markup, encoding="utf-8")
    return read_corpus(folder).documents[0]


def test_a_news_page_gives_its_article_and_what_its_head_says() -> None:
    (document,) = read_corpus(FIXTURES).documents
    assert document.title == "Kenya sends 200 more officers"
    assert document.publisher == "Daily & Post"
    assert document.url == "https://example.org/kenya"
    assert document.language == "en"
    assert document.published.earliest == document.published.latest == date(2024, 7, 17)
    assert document.published.reason == "stated by the page: article:published_time 2024-07-17"
    assert [line[:20] for line in body(document)] == [
        "Kenya sent another 2",
        "The officers joined ",
        "“We are ready,” said",
    ]
    assert "Ségur–Savien" in document.text and "<script> and nothing else" in document.text
    assert "alert" not in document.text and "Subscribe" not in document.text


def test_a_page_too_short_to_judge_gives_all_its_words_but_no_script(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "<nav>Home</nav><p>Kenya has <b>400</b> officers in <i>Haiti</i>, the mission said."
        "<script>var x = 'The mission ended'</script><p>It is the first of them.",
    )
    assert body(document) == [
        "Kenya has 400 officers in Haiti, the mission said.",
        "It is the first of them.",
    ]
    assert document.published.basis == "unknown"


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ('<meta name="date" content="2024-09-21">', "date 2024-09-21"),
        ('<meta itemprop="datePublished" content="2024-09-21T23:59:00-05:00">', "datepublished"),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-09-21"}]}'
            "</script>",
            "datePublished",
        ),
    ],
)
def test_metadata_state_the_day_as_it_is_written(tmp_path: Path, head: str, reason: str) -> None:
    published = read(
        tmp_path, f"<html><head>{head}</head><body><p>The mission is in Haiti.</p></body></html>"
    ).published
    assert published.earliest == published.latest == date(2024, 9, 21)
    assert published.basis == "stated" and reason in published.reason


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2024-09-21">',
        '<meta name="date" content="21/09/24">',
        '<meta name="date" content="2024-02-31">',
        '<script type="application/ld+json">{"datePublished": 20240921}</script>',
        '<script type="application/ld+json">{"datePublished": "2024-</script>',
        '<link rel="canonical" href="https://example.org/2024/09/21/mission">',
        "<title>The mission on 2024-09-21</title>",
    ],
)
def test_a_date_that_does_not_say_it_is_of_publication_is_not_taken(
    tmp_path: Path, head: str
) -> None:
    document = read(
        tmp_path, f"<html><head>{head}</head><body><p>The mission is in Haiti.</p></body></html>"
    )
    assert document.published.basis == "unknown"


def test_an_address_that_is_not_of_the_web_is_dropped(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="javascript:alert(1)">'
    assert read(tmp_path, f"<head>{head}</head><p>The mission is in Haiti.</p>").url is None


@pytest.mark.parametrize(
    "markup",
    [
        "<",
        "<html></html>",
        "<!-- -->",
        "<script>the mission</script>",
        "<div>" * 30_000,
        "<?xml ?>",
    ],
)
def test_a_page_without_an_article_is_skipped(tmp_path: Path, markup: str) -> None:
    (tmp_path / "b.txt").write_text("The mission is in Haiti.")
    (tmp_path / "a.html").write_text(markup)
    found = read_corpus(tmp_path)
    assert [d.id for d in found.documents] == ["b"] and len(found.notices) == 1
