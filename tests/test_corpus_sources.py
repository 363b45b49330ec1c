"""sources.csv: what it gives, and what is wrong with it, by file, line and column."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from missionbrief.corpus import Document, read_corpus
from missionbrief.errors import InputError

ARTICLE = "The Kenyan police officers of the mission arrived in Haiti on Monday.\n"


def read(folder: Path, table: str | bytes, text: str = ARTICLE) -> Document:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    data = table if isinstance(table, bytes) else table.encode()
    (folder / "sources.csv").write_bytes(data)
    return read_corpus(folder).documents[0]


def test_every_column_is_given(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "document,title,publisher,published,url,language,reliability\n"
        'a,"Haiti, again",The Paper,2024-09-21,https://example.org/a,en-GB,b\n',
    )
    assert (document.title, document.publisher) == ("Haiti, again", "The Paper")
    assert (document.url, document.language) == ("https://example.org/a", "en-GB")
    assert document.reliability == "B"
    assert document.published.reason == "given in sources.csv: 2024-09-21"


def test_the_file_is_found_in_any_case_and_no_other_is_taken_for_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "Sources.CSV").write_text("document,publisher\na,The Paper\n")
    assert read_corpus(tmp_path).documents[0].publisher == "The Paper"
    (tmp_path / "Sources.CSV").rename(tmp_path / "sources.xlsx")
    with pytest.raises(InputError, match=r"sources are read from a file that ends in \.csv"):
        read_corpus(tmp_path)


def test_columns_may_be_missing_cells_empty_and_lines_blank(tmp_path: Path) -> None:
    document = read(tmp_path, "published,document\n\n,a\n\n")
    assert document.published.basis == "unknown"
    assert (document.title, document.publisher, document.reliability) == (None, None, None)


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2024-09-21", date(2024, 9, 21), date(2024, 9, 21)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_given_date_is_an_interval(tmp_path: Path, cell: str, first: date, last: date) -> None:
    published = read(tmp_path, f"document,published\na,{cell}\n").published
    assert (published.earliest, published.latest, published.basis) == (first, last, "given")


def test_a_given_date_comes_before_a_stated_one_and_the_difference_is_noticed(
    tmp_path: Path,
) -> None:
    table = "document,published\na,2024-09-20\n"
    document = read(tmp_path, table, f"date 2024-09-21 {ARTICLE}")
    assert (document.published.earliest, document.published.basis) == (date(2024, 9, 20), "given")
    (notice,) = read_corpus(tmp_path).notices
    assert "2024-09-20" in str(notice) and "2024-09-21" in str(notice)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_a_table_may_have_any_encoding(tmp_path: Path, encoding: str) -> None:
    document = read(tmp_path, "document,title\r\na,Türk speaks\r\n".encode(encoding))
    assert document.title == "Türk speaks"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("document\na\nb\n", r"line 3, column document: no article is named b\n"),
        ("document\na.txt\n", r"line 2, column document: .*\n.*Did you mean a\?"),
        ("document\na\n\na\n", r"line 4, column document: .*already told of in line 2"),
        ("document,title\n,x\n", r"line 2, column document: no document named"),
        ("document,published\na,21/09/2024\n", r"line 2, column published: bad date.*21/09/2024"),
        ("document,published\na,2024-02-30\n", r"column published: .*no such day: 2024-02-30"),
        ("document,published\na,2024-13\n", r"column published: .*no month 13"),
        ("document,published\na,0024\n", r"column published: .*year outside"),
        ("document,published\na,２０２４\n", r"column published: bad date"),
        ("document,reliability\na,G\n", r"line 2, column reliability: .*G\n.*A .*F"),
        ("document,url\na,javascript:alert(1)\n", r"line 2, column url: not a web address"),
        ("document,url\na,ftp://example.org\n", r"column url"),
        ("document,url\na,https://[x\n", r"column url"),
        ("document,language\na,English\n", r"line 2, column language"),
        ("document;published\na;2024-09-21\n", r"line 1: .*not separated by commas"),
        ("document,publishd\na,\n", r"line 1: unknown column publishd\n.*Did you mean published\?"),
        ("document,title,title\na,,\n", r"line 1: column title stands there twice"),
        ("title\nx\n", r"line 1: no column document"),
        ("document,title\na,b,c\n", r"line 2: 3 cells where the header has 2"),
        ('document,title\na,"b\n', r"line 2: not a table"),
        ('document,title,published\na,"two\nlines",x\n', r"line 2, column published"),
        ("document,title\na," + "x" * 501 + "\n", r"line 2, column title: 501 characters"),
        ("document,title\na," + "x" * 200_000 + "\n", r"line 2: "),
        (b"document,title\na,\x00\x01\x02\n", r"sources\.csv: .*binary"),
    ],
)
def test_a_mistake_stops_with_its_place(tmp_path: Path, table: str | bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read(tmp_path, table)
    assert caught.value.exit_code == 2
    assert "sources.csv" in str(caught.value) and len(str(caught.value)) < 900


def test_a_row_for_a_file_that_is_skipped_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"")
    assert read(tmp_path, "document,title\nb,x\na,y\n").title == "y"


def test_a_cell_reaches_no_terminal_with_control_characters(tmp_path: Path) -> None:
    title = read(tmp_path, "document,title\na,one\x1b[31mtwo\n" + "\n" * 60).title
    assert title is not None and title.isprintable()
