"""Folders and files as strangers hand them in."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from missionbrief.corpus import Corpus, read_corpus
from missionbrief.errors import InputError, Notice

ARTICLE = "The Kenyan police officers of the mission arrived in Ségur-Savien on Monday.\n"


def corpus(folder: Path, **files: bytes | str) -> Corpus:
    """Read `folder` with a good article in it beside `files`, named with _ for the dot."""
    (folder / "good.txt").write_text(ARTICLE, encoding="utf-8")
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name.replace("_", ".")).write_bytes(data)
    return read_corpus(folder)


def ids(found: Corpus) -> list[str]:
    return [document.id for document in found.documents]


def only_notice(found: Corpus) -> str:
    (notice,) = found.notices
    return str(notice)


def test_no_such_folder_stops(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere: no such folder\n"):
        read_corpus(tmp_path / "nowhere")


def test_a_file_for_a_folder_stops(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    with pytest.raises(InputError, match="not a folder"):
        read_corpus(tmp_path / "a.txt")


def test_an_empty_folder_stops(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"empty\n  Put articles"):
        read_corpus(tmp_path)


def test_a_folder_without_one_readable_article_stops_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(InputError, match=r"1 skipped(.|\n)*a\.txt: skipped: empty"):
        read_corpus(tmp_path)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"12 / 34\n"])
def test_an_empty_file_is_skipped_and_the_others_read(tmp_path: Path, content: bytes) -> None:
    found = corpus(tmp_path, a_txt=content)
    assert ids(found) == ["good"]
    assert "a.txt: skipped: " in only_notice(found)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 text",
        b"\x89PNG\r\n\x1a\n" + bytes(500),
        bytes(range(256)) * 20,
        b"ab\x00\x01" * 99,
    ],
)
def test_a_binary_file_named_txt_is_skipped(tmp_path: Path, content: bytes) -> None:
    found = corpus(tmp_path, a_txt=content)
    assert ids(found) == ["good"] and "plain text" in only_notice(found)


@pytest.mark.parametrize(
    "encoding", ["latin-1", "cp1252", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_other_encodings_are_read_right(tmp_path: Path, encoding: str) -> None:
    found = corpus(tmp_path, a_txt=ARTICLE.encode(encoding))
    assert found.documents[0].text == ARTICLE
    assert found.notices == ()


def test_curly_quotes_of_windows_are_read_right(tmp_path: Path) -> None:
    text = "“The mission is in Ségur-Savien,” the officer’s chief said – and it was so.\n"
    assert corpus(tmp_path, a_txt=text.encode("cp1252")).documents[0].text == text


def test_a_broken_byte_in_utf8_is_noticed_and_the_rest_read(tmp_path: Path) -> None:
    data = ARTICLE.encode() * 3 + b"\xff" + ARTICLE.encode()
    found = corpus(tmp_path, a_txt=data)
    assert found.documents[0].text == ARTICLE * 3 + "\ufffd" + ARTICLE
    assert "not utf-8" in only_notice(found)


def test_newlines_stay_as_they_are(tmp_path: Path) -> None:
    data = ARTICLE.replace("\n", "\r\n\r\n") * 2
    document = corpus(tmp_path, a_txt=data.encode()).documents[0]
    assert document.text == data and len(document.paragraphs) == 2


def test_a_line_of_ten_megabytes_is_skipped_at_once(tmp_path: Path) -> None:
    begin = time.perf_counter()
    found = corpus(tmp_path, a_txt=b"The mission is in Haiti. " * 400_000)
    assert ids(found) == ["good"] and "10.0 MB" in only_notice(found)
    assert time.perf_counter() - begin < 3


def test_a_line_just_short_of_the_bound_is_read_in_pieces(tmp_path: Path) -> None:
    found = corpus(tmp_path, a_txt=b"The mission is in Haiti. " * 100_000)
    assert ids(found) == ["a", "good"]
    assert max(p.end - p.start for p in found.documents[0].paragraphs) <= 20_000


def test_millions_of_lines_are_no_article(tmp_path: Path) -> None:
    found = corpus(tmp_path, a_txt=b"a\n" * 200_000)
    assert ids(found) == ["good"] and "lines" in only_notice(found)


def test_two_files_of_one_id_stop_and_are_both_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"good\.html and good\.txt would both"):
        corpus(tmp_path, good_html="<p>The mission is in Haiti and it stays.</p>")


@pytest.mark.parametrize(
    "name", ["a b", "=1+1", "<script>", "'q\"", "a..%2F", "Türk", "x.y", "$(id)", "-rf", "😀"]
)
def test_odd_names_are_ids_as_they_stand(tmp_path: Path, name: str) -> None:
    (tmp_path / f"{name}.txt").write_text(ARTICLE)
    assert ids(read_corpus(tmp_path)) == [name]


@pytest.mark.parametrize("name", [b"a\nb.txt", b"a\x1b[2Jb.txt", b"a\xffb.txt"])
def test_names_that_cannot_be_printed_are_skipped(tmp_path: Path, name: bytes) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(ARTICLE)
    except OSError:
        pytest.skip("this file system has no such names")
    found = corpus(tmp_path)
    assert ids(found) == ["good"]
    assert "Rename" in only_notice(found) and only_notice(found).isprintable()


def test_what_stands_beside_articles_is_left_out_in_silence(tmp_path: Path) -> None:
    found = corpus(
        tmp_path,
        README_md="# About the mission",
        _hidden="x",
        corrections_csv="claim_id,column,value,by,note\n",
        sources_csv="document\ngood\n",
    )
    assert ids(found) == ["good"] and found.notices == ()


def test_other_files_and_folders_are_noticed(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    found = corpus(tmp_path, a_docx=b"PK")
    assert [n.place.path.name for n in found.notices] == ["a.docx", "sub"]


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "secret.txt"
    inside.mkdir()
    outside.write_text(ARTICLE)
    (inside / "a.txt").symlink_to(outside)
    (inside / "b.txt").symlink_to(inside / "gone.txt")
    (inside / "c.txt").symlink_to("good.txt")
    found = corpus(inside)
    assert ids(found) == ["c", "good"] and len(found.notices) == 2
    assert "out of the folder" in str(found.notices[0])


def test_pipes_do_not_hang_the_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert ids(corpus(tmp_path)) == ["good"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La police est dans la ville et les gangs sont partout, mais le chef est avec eux.", "Fr"),
        ("Los policías llegaron el lunes y la misión es para el país, según el jefe de la", "Span"),
        ("Полиция Кении прибыла на Гаити в понедельник, сообщили власти.", "Cyrillic script"),
    ],
)
def test_an_article_in_another_language_is_named_and_skipped(
    tmp_path: Path, text: str, language: str
) -> None:
    found = corpus(tmp_path, a_txt=text)
    assert ids(found) == ["good"]
    assert f"a.txt: skipped: written in {language}" in only_notice(found)


def test_sources_csv_has_the_last_word_on_the_language(tmp_path: Path) -> None:
    found = corpus(tmp_path, a_txt=ARTICLE, sources_csv="document,language\na,fr\n")
    assert ids(found) == ["good"] and "French" in only_notice(found)


def test_a_quotation_in_another_language_does_not_matter(tmp_path: Path) -> None:
    text = f"{ARTICLE * 2}“La police est dans la ville,” he said of the day that was.\n"
    assert corpus(tmp_path, a_txt=text).documents[0].language == "en"


def test_notices_are_told_as_they_are_found(tmp_path: Path) -> None:
    told: list[Notice] = []
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text(ARTICLE)
    assert read_corpus(tmp_path, told.append).notices == tuple(told) != ()
