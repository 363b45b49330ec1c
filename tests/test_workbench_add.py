"""Adding an article: shown before it is kept, no duplicate, nothing overwritten, names safe."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import missionbrief as mb
import pytest
from evidence_examples import ARTICLE, Extraction
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.cli import run
from missionbrief.corpus.beside import with_row
from missionbrief.corpus.folder import SUFFIXES, articles
from missionbrief.corpus.pdf import UnreadablePdfError, pdf_text
from missionbrief.corpus.sources import read_sources
from missionbrief.errors import InputError
from missionbrief.publish.page import html_page
from missionbrief.publish.pdf import pdf_bytes
from missionbrief.workbench.filing import free_name
from missionbrief.workbench.incoming import from_file
from publishing import sample

pytest_plugins = ["evidence_fixtures"]
Capture = pytest.CaptureFixture[str]

NEW = (
    "Police leave for Haiti\n\ndate 2025-05-06\n\nKenya has sent 600 officers to Haiti, the "
    "commander told reporters at the airport in Nairobi before they left.\n\nA second group will "
    "follow in the summer, and the government promised to pay them for the whole year.\n"
)
PAGE = """<html lang="en"><head><title>Police leave</title>
<meta property="article:published_time" content="2025-05-06T10:00:00Z">
<meta property="og:site_name" content="The Daily"></head><body><nav>Home News</nav><article>
<h1>Police leave for Haiti</h1>
<p>Kenya has sent 600 officers to Haiti, the commander told reporters at the airport.</p>
<p>A second group will follow in the summer, and the government promised to pay them.</p>
</article></body></html>"""


@pytest.fixture
def ev(corpus: Path, extraction: Extraction) -> mb.Workbench:
    return mb.read(corpus)


def pdf(*pages: list[str]) -> bytes:
    """Return a PDF whose pages have these lines, written by hand as the format asks (ISO 32000)."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    kids = []
    for lines in pages:
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 780 Td {shown} ET".encode("latin-1")
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R>>>>>>" % len(objects)
        )
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    return out + head + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size, len(out),
    )  # fmt: skip


def files(ev: mb.Workbench) -> set[str]:
    return {p.name for p in ev.folder.iterdir()}


def test_pasted_text_is_shown_first_and_kept_on_demand(ev: mb.Workbench) -> None:
    before = files(ev)
    found = ev.add(text=NEW, publisher="The Daily")
    assert files(ev) == before
    told = repr(found)
    assert "Title: Police leave for Haiti" in told
    assert "Published: 6 May 2025 (stated in the text" in told
    assert "1 personnel" in told
    shown = found._repr_mimebundle_()
    assert "600 officers" in shown["text/html"]
    assert "Not kept yet" in shown["text/html"]
    path = found.keep()
    assert path == ev.folder / "police-leave-for-haiti.txt"
    assert path.read_text("utf-8") == NEW
    assert list(ev.documents["document"]) == ["one", "police-leave-for-haiti", "soup", "two"]
    row = ev.documents.set_index("document").loc["police-leave-for-haiti"]
    assert (row["publisher"], row["published_basis"]) == ("The Daily", "stated")


def test_a_day_that_is_told_is_given(ev: mb.Workbench) -> None:
    found = ev.add(text=NEW.replace("date 2025-05-06", ""), published=date(2025, 5, 7))
    assert "Published: 7 May 2025 (given" in repr(found)
    found.keep()
    (row,) = [r for r in _rows(ev) if r["document"] == "police-leave-for-haiti"]
    assert row["published"] == "2025-05-07"


def _rows(ev: mb.Workbench) -> list[dict[str, str]]:
    text = (ev.folder / "sources.csv").read_bytes().decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_saved_web_page_is_read_as_one(ev: mb.Workbench, tmp_path: Path) -> None:
    page = tmp_path / "saved page.html"
    page.write_text(PAGE)
    found = ev.add(page)
    assert "Title: Police leave for Haiti" in repr(found)
    assert "Published: 6 May 2025" in repr(found)
    assert found.keep().name == "saved-page.html"


def test_a_page_saved_as_one_file_is_unpacked(ev: mb.Workbench, tmp_path: Path) -> None:
    page = tmp_path / "page.mhtml"
    page.write_text(
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: "
        f"text/html; charset=utf-8\n\n{PAGE}\n--x--\n"
    )
    kept = ev.add(page).keep()
    assert kept.name == "page.html"
    assert kept.read_text().strip() == PAGE
    assert "600 officers" in ev.show("page").text


def test_a_pdf_is_kept_as_its_text(ev: mb.Workbench, tmp_path: Path) -> None:
    lines = ["Police leave for Haiti", "", "Kenya has sent 600 officers to Haiti, the commander",
             "told reporters at the airport in Nairobi."]  # fmt: skip
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(pdf(lines))
    found = ev.add(paper)
    assert "1 personnel" in repr(found)
    assert "600 officers" in found.keep().read_text()
    assert (ev.folder / "paper.txt").exists()


def test_running_heads_of_a_pdf_are_left_out_and_sentences_go_on() -> None:
    pages = [["The Daily", "Kenya has sent a first", "Page 1"],
             ["The Daily", "600 officers to Haiti.", "Page 2"],
             ["The Daily", "Then it rained in town", "Page 3"]]  # fmt: skip
    told = "Kenya has sent a first 600 officers to Haiti.\nThen it rained in town\n"
    assert pdf_text(pdf(*pages)) == told


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Short title", "The mandate of the mission expires on", "October 2, 2025. It said so."],
         "Short title\nThe mandate of the mission expires on October 2, 2025. It said so.\n"),
        (["They told of the infor-", "mation that was given."],
         "They told of the information that was given.\n"),
        (["They came to Port-au-", "Prince on a clear day."],
         "They came to Port-au-Prince on a clear day.\n"),
        (["11/26/26, 12:06 AM The Daily", "It rained.", "https://x.org/a 1/1"], "It rained.\n"),
    ],
    ids=["wrapped", "hyphenated", "a name with hyphens", "printed by a browser"],
)  # fmt: skip
def test_a_paragraph_of_a_pdf_is_a_line(lines: list[str], told: str) -> None:
    assert pdf_text(pdf(lines)) == told


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"%PDF-1.4 nothing", "cannot be read"), (b"", "cannot be read"),
     (pdf([" "]), "only pictures"), (pdf(*[["a"]] * 201), "more than 200 pages")],
    ids=["broken", "empty", "scanned", "long"],
)  # fmt: skip
def test_a_pdf_without_text_is_refused_with_a_remedy(data: bytes, told: str) -> None:
    with pytest.raises(UnreadablePdfError, match=told):
        pdf_text(data)


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading_of_pdf(data: bytes) -> None:
    try:
        pdf_text(b"%PDF-1.7\n" + data)
    except UnreadablePdfError as problem:
        assert str(problem)


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE.format(n=400),
        f"Another headline here\n\n{ARTICLE.format(n=400)}\nShare this\n",
        ARTICLE.format(n=400).upper(),
    ],
    ids=["same", "under another headline", "in capitals"],
)
def test_a_duplicate_is_refused_whatever_its_name(ev: mb.Workbench, text: str) -> None:
    before = files(ev)
    with pytest.raises(InputError, match="one has the same text"):
        ev.add(text=text, name="other")
    assert files(ev) == before


def test_the_same_bytes_are_a_duplicate(ev: mb.Workbench, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes((ev.folder / "soup.txt").read_bytes())
    with pytest.raises(InputError, match="soup has the same text"):
        ev.add(copy)


def test_a_reprint_within_a_longer_article_is_told_and_kept(ev: mb.Workbench) -> None:
    more = " ".join(f"Witness {n} told the paper of the rain that fell on day {n}." for n in "abcd")
    found = ev.add(text=f"A long read\n\n{ARTICLE.format(n=400)}\n{more}\n")
    assert "shares its text with one" in repr(found)
    assert found.keep().exists()


def test_nothing_is_overwritten(ev: mb.Workbench, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(NEW)
    found = ev.add(tmp_path / "one.txt")
    assert found.path.name == "one-2.txt"
    found.path.write_text("someone else's")
    with pytest.raises(InputError, match="there now"):
        found.keep()
    assert found.path.read_text() == "someone else's"


def test_a_failed_write_leaves_nothing_behind(
    ev: mb.Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = ev.add(text=NEW, publisher="The Daily")
    before = {p.name: p.read_bytes() for p in ev.folder.iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("missionbrief.evidence.whole._write_aside", full)
    with pytest.raises(OSError, match="No space"):
        found.keep()
    assert {p.name: p.read_bytes() for p in ev.folder.iterdir()} == before


def test_the_first_article_of_an_empty_folder(extraction: Extraction, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "a.txt").write_text(NEW)
    words = ["add", str(tmp_path / "a.txt"), "--corpus", str(tmp_path / "new"), "--yes"]
    assert run(words) == 0
    assert (tmp_path / "new" / "a.txt").exists()
    assert not (tmp_path / "new" / "sources.csv").exists()


@given(st.text(max_size=60), st.sets(st.sampled_from(["a", "A-2", "con", "x"])))
def test_a_name_is_a_plain_file_name_that_is_free(wanted: str, taken: set[str]) -> None:
    name = free_name(wanted, taken)
    assert name.isascii()
    assert name.strip(".") == name
    assert not set(name) & set('/\\:*?"<>|\n\0 ')
    assert name.casefold() not in {t.casefold() for t in taken}
    assert len(name) < 100


@pytest.mark.parametrize(
    ("wanted", "name"),
    [("../../etc/passwd", "etc-passwd"), ("sources", "article-sources"), ("a", "a-2"),
     ("Judgements", "article-Judgements"), ("README", "article-README"), ("nul", "article-nul"),
     (".hidden", "hidden"), ("Путин", "article"), ("003_51676fab", "003_51676fab"),
     ("", "article")],
)  # fmt: skip
def test_names_that_mean_something_else_are_changed(wanted: str, name: str) -> None:
    assert free_name(wanted, ["A"]) == name


def test_every_name_is_read_as_an_article(tmp_path: Path) -> None:
    for wanted in ("sources", "corrections", "license", "~x", "a b"):
        (tmp_path / f"{free_name(wanted, [])}.txt").write_text("words")
    assert len(articles(tmp_path, lambda notice: None)) == 5
    assert set(SUFFIXES) == {".txt", ".md", ".html", ".htm"}


_CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(_CELLS, _CELLS, st.sampled_from(["", "=", "@", "+1", "-"]))
def test_any_title_is_data_and_no_formula(title: str, publisher: str, lead: str) -> None:
    told = {"document": "a", "title": f"{lead}{title} said", "publisher": publisher}
    before = 'document,url\r\nb,"https://x.org/,"\r\n'
    text = with_row(before, told, list(told))
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert all(len(r) == len(rows[0]) for r in rows)
    assert rows[1][:2] == ["b", "https://x.org/,"]
    assert not rows[2][rows[0].index("title")].lstrip().startswith(("=", "+", "-", "@"))


def test_sources_csv_keeps_the_mark_by_which_excel_reads_it(ev: mb.Workbench) -> None:
    (ev.folder / "sources.csv").write_bytes(b"\xef\xbb\xbfdocument\r\none\r\n")
    ev.refresh().add(text=NEW, publisher="The Daily").keep()
    kept = (ev.folder / "sources.csv").read_bytes()
    assert kept.startswith(b"\xef\xbb\xbfdocument,publisher\r\none,\r\n")


def test_a_row_is_put_beneath_the_others_as_they_are(tmp_path: Path) -> None:
    before = 'publisher, document\n"A ""B""",x'
    row = {"document": "y", "publisher": "=C"}
    text = with_row(before, row, list(row))
    assert text == before + "\n'=C,y\n"
    (tmp_path / "sources.csv").write_text(text)
    rows = read_sources(tmp_path, ["x", "y"])
    assert rows["y"].publisher == "=C"


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"published": "soon"}, "published"),
        ({"reliability": "Z"}, "reliability"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"language": "French, I think"}, "language"),
        ({"title": "x" * 501}, "at most 500"),
    ],
)
def test_what_sources_csv_cannot_hold_is_refused(
    ev: mb.Workbench, told: dict[str, str], message: str
) -> None:
    before = files(ev)
    with pytest.raises(InputError, match=message) as caught:
        ev.add(text=NEW, **told)  # type: ignore[arg-type]
    assert "missionbrief-add-" not in str(caught.value)
    assert files(ev) == before


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.docx", b"PK\x03\x04", "not an article"),
        ("a.txt", b"", "empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" * 20, "no text"),
        ("a.pdf", b"%PDF-1.4 nothing", "cannot be read"),
        ("a.mht", b"nothing", "no web page"),
        ("a.txt", "Le président a dit que la mission est dans le pays. ".encode() * 9, "French"),
        ("none.txt", None, "cannot be read"),
    ],
)
def test_bad_input_ends_with_2_and_says_what_to_do(
    ev: mb.Workbench, tmp_path: Path, capsys: Capture, name: str, content: bytes | None, told: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    before = files(ev)
    assert run(["add", str(path), "--corpus", str(ev.folder), "--yes"]) == 2
    err = capsys.readouterr().err
    assert told in err
    assert "missionbrief-add-" not in err
    assert files(ev) == before


def test_the_command_shows_and_asks_before_it_keeps(
    ev: mb.Workbench, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "a.txt").write_text(NEW)
    words = ["add", str(tmp_path / "a.txt"), "--corpus", str(ev.folder)]
    assert run([*words, "--dry-run"]) == 0
    assert "Claims: 1 (1 personnel)" in capsys.readouterr().out
    assert run(words) == 2  # nobody can be asked: pytest has no terminal
    assert "--yes" in capsys.readouterr().err
    assert "a.txt" not in files(ev)
    assert run([*words, "--yes", "--published", "2025-05"]) == 0
    assert capsys.readouterr().out.rstrip().endswith("a.txt")
    assert run([*words, "--yes"]) == 2
    assert "is in the folder already" in capsys.readouterr().err


def test_several_files_are_held_against_each_other(
    ev: mb.Workbench, tmp_path: Path, capsys: Capture
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(NEW)
    pair = ["add", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--corpus", str(ev.folder)]
    assert run([*pair, "--yes"]) == 2
    assert "a has the same text" in capsys.readouterr().err
    assert "a.txt" not in files(ev)
    assert run([*pair, "--yes", "--title", "One"]) == 2
    assert "one title for 2 articles" in capsys.readouterr().err


def test_an_article_without_a_day_is_kept_with_the_hint_to_tell_it(
    ev: mb.Workbench, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "a.txt").write_text(NEW.replace("date 2025-05-06\n\n", ""))
    words = ["add", str(tmp_path / "a.txt"), "--corpus", str(ev.folder), "--dry-run"]
    assert run(words) == 0
    assert "--published" in capsys.readouterr().out
    assert run([*words, "--published", "2025-05-06"]) == 0
    assert "--published" not in capsys.readouterr().out


def test_the_programs_own_reports_are_no_articles(tmp_path: Path) -> None:
    files = {"report.html": html_page(sample()).encode(), "report.pdf": pdf_bytes(sample())}
    for name, data in files.items():
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(InputError) as told:
            from_file(path)
        assert "a report that this program made" in str(told.value)
    about = tmp_path / "about.html"
    about.write_text(PAGE.replace("600 officers", "600 missionbrief officers"))
    assert from_file(about).suffix == ".html"
    written = tmp_path / "about.pdf"
    written.write_bytes(pdf(["Kenya sent missionbrief officers."]))
    assert from_file(written).suffix == ".txt"
