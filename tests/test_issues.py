"""Each build is kept as an issue, listed newest first, and compared with the one before it."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from building import BARE, LISTED, REPORTS, contents, issue, notebook, run, status
from evidence_examples import Extraction
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from missionbrief.errors import InputError
from missionbrief.publish.build import Options
from missionbrief.publish.issues.archive import beyond, last_before, with_issue
from missionbrief.publish.issues.feed import feed
from missionbrief.publish.issues.gist import Gist, gist_of
from missionbrief.publish.issues.listing import failure_page, index_page
from missionbrief.publish.issues.manifest import Issue, Report, manifest, read_issue
from missionbrief.publish.issues.swap import MANIFEST
from missionbrief.publish.progress import Lines
from publishing import HOSTILE, sample

pytest_plugins = ["evidence_fixtures"]
pytestmark = pytest.mark.usefixtures("bare_kernels")

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def made(day: str | None, title: str = "A finding", since: str | None = None) -> Issue:
    gist = Gist(title, "What is reported", "en", (("Cut-off", title),), (("Money", "worse"),),
                (title, "New: 400 officers."), 2)  # fmt: skip
    return Issue(
        date.fromisoformat(day) if day else None,
        date.fromisoformat(since) if since else None,
        "last issue" if since else "none",
        gist,
        (Report("briefing", title, "briefing.html", "briefing.pdf"),),
        "evidence.csv",
        {"briefing.html": "0" * 64},
    )


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.found += [value or "" for name, value in attrs if name in ("href", "src")]


def links(page: bytes) -> Links:
    parser = Links()
    parser.feed(page.decode())
    return parser


def build(base: Path, mark: str, options: Options | None = None, **asked: str) -> list[str]:
    """Build into `base`/out and return what is told on the way."""
    log = io.StringIO()
    places = (base / "articles", base / "out", base / "books")
    assert not run(*places, mark, options, Lines(log), **asked).failures
    return log.getvalue().splitlines()


def test_each_issue_is_kept_and_the_last_built_stands_at_the_top(series: Path) -> None:
    out = series / "out"
    found = contents(out)
    assert set(found) == REPORTS | LISTED | issue("2024-10-01") | issue("2025-03-04")
    assert all(found[n] == found[f"issues/2025-03-04/{n}"] for n in REPORTS)
    rows = csv.DictReader(io.StringIO(found["issues/2024-10-01/evidence.csv"].decode()))
    assert [row["value"] for row in rows] == ["400"]
    assert status(out)["since_from"] == "last issue"
    assert status(out)["since"] == "2024-10-01"

    told = build(series, "C", as_of="2024-10-01", since="2024-09-01")
    assert "as of 2024-10-01; since 2024-09-01, as given" in told
    again = contents(out)
    assert set(again) == set(found)
    assert again["brief.html"] == again["issues/2024-10-01/brief.html"]
    assert b"C as of 2024-10-01, since 2024-09-01" in again["brief.html"]
    assert again["issues/2025-03-04/brief.html"] == found["issues/2025-03-04/brief.html"]
    assert status(out)["since_from"] == "given"

    told = build(series, "A", as_of="2024-10-01")
    assert f"as of 2024-10-01; no earlier issue in {out} to compare with" in told
    assert f"as of 2025-03-04; since 2024-10-01, the last issue in {out}" in build(series, "B")
    assert contents(out)["issues/2025-03-04/issue.json"] == found["issues/2025-03-04/issue.json"]


def test_the_index_lists_the_newest_first_and_every_link_leads_to_a_file(series: Path) -> None:
    out = series / "out"
    page = (out / "index.html").read_bytes()
    targets = [t for t in links(page).found if not t.startswith("#")]
    assert all((out / unquote(target)).is_file() for target in targets)
    leads = [t for t in targets if t.endswith("brief.html")]
    days = list(dict.fromkeys(t.split("/")[1] for t in leads))
    assert days == ["2025-03-04", "2024-10-01"]
    assert {"issues/2025-03-04/brief.pdf", "issues/2024-10-01/evidence.csv", "feed.atom"} <= set(
        targets
    )
    text = page.decode()
    assert "B as of 2025-03-04, since 2024-10-01" in text
    assert "A as of 2024-10-01, since none" in text
    assert "<script" not in text
    assert "http" not in re.sub(r"<style>.*?</style>|http-equiv", "", text, flags=re.DOTALL)


def test_only_so_many_issues_stay_as_are_asked_for(series: Path) -> None:
    out = series / "out"
    build(series, "C", Options(keep=2), as_of="2024-12-01")
    first = contents(out)
    assert set(first) == REPORTS | LISTED | issue("2025-03-04") | issue("2024-12-01")
    assert b"2024-10-01/" not in first["index.html"]
    # The issue before it has gone: what it was compared with then still counts.
    build(series, "C", Options(keep=2), as_of="2024-12-01")
    assert contents(out) == first


def test_a_name_that_a_page_of_the_archive_has_is_refused(
    corpus: Path, extraction: Extraction, tmp_path: Path
) -> None:
    notebook(tmp_path / "books", "index", BARE)
    with pytest.raises(InputError, match=r"index\.ipynb: its report would take the place"):
        run(corpus, tmp_path / "out", tmp_path / "books")


def rfc4287(content: bytes) -> etree._Element:
    """Hold an Atom feed against the musts of RFC 4287, section 4; return its root."""
    root = etree.fromstring(content)
    assert root.tag == f"{{{ATOM['a']}}}feed"
    entries = root.findall("a:entry", ATOM)
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"a:{name}", ATOM)) == 1
        told = element.findtext("a:updated", namespaces=ATOM)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", told or "")
        datetime.fromisoformat(told or "")
        own = element.findtext("a:id", namespaces=ATOM) or ""
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}|tag:[^,]+,\d{4}.*:.*", own)
        alternates = element.findall("a:link[@rel='alternate']", ATOM)
        assert len({(a.get("type"), a.get("hreflang")) for a in alternates}) == len(alternates)
    assert root.find("a:author/a:name", ATOM) is not None
    assert len(root.findall("a:link[@rel='self']", ATOM)) == 1
    for entry in entries:
        assert entry.find("a:content", ATOM) is not None or entry.findall("a:link", ATOM)
        assert len(entry.findall("a:summary", ATOM)) <= 1
    ids = [e.text for e in root.iter(f"{{{ATOM['a']}}}id")]
    assert len(set(ids)) == len(ids)
    return root


def test_the_feed_is_atom_and_its_ids_stay(series: Path) -> None:
    out = series / "out"
    before = rfc4287((out / "feed.atom").read_bytes())
    titles = [e.text for e in before.findall("a:entry/a:title", ATOM)]
    assert titles == [
        "B as of 2025-03-04, since 2024-10-01",
        "A as of 2024-10-01, since none",
    ]
    for link in before.findall("a:entry/a:link", ATOM):
        assert (out / unquote(link.get("href") or "")).is_file()
    build(series, "Corrected")
    after = rfc4287((out / "feed.atom").read_bytes())
    assert [e.text for e in after.iter(f"{{{ATOM['a']}}}id")] == [
        e.text for e in before.iter(f"{{{ATOM['a']}}}id")
    ]


def test_the_list_speaks_the_language_of_its_newest_issue() -> None:
    french = replace(made("2024-10-01").gist, lang="fr")
    page = index_page([replace(made("2024-10-01"), gist=french)], "x").decode()
    assert '<html lang="fr">' in page
    assert "Du plus récent au plus ancien." in page
    assert "et deux autres changements" in page
    assert "Newest first" not in page
    assert "<li>note d’information" in page
    assert "<li>briefing" not in page
    english = index_page([made("2024-10-01")], "x").decode()
    assert "and two more changes" in english


def test_an_issue_without_a_date_is_listed_last_and_not_fed() -> None:
    issues = with_issue([made("2024-10-01")], made(None))
    assert [i.folder for i in issues] == ["2024-10-01", "undated"]
    fed = feed(issues, "What is reported", "articles")
    assert fed is not None
    assert len(rfc4287(fed).findall("a:entry", ATOM)) == 1
    assert feed([made(None)], "What is reported", "articles") is None
    assert b"feed.atom" not in index_page([made(None)], "x")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words_in_index_feed_and_failure_page(words: str) -> None:
    hostile = made("2024-10-01", words)
    for page in (index_page([hostile], words), failure_page([words, "a\nb"], hostile, [words])):
        seen = links(page)
        assert not seen.tags & {"script", "img", "iframe", "object", "svg", "form"}
        assert all(re.match(r"[#%a-zA-Z0-9._/-]*$", link) for link in seen.found)
        assert not any(re.match(r"(?i)\s*(javascript|data|https?):", x) for x in seen.found)
        assert "\x1b" not in page.decode()
    root = rfc4287(feed([hostile], words, words) or b"")
    assert len(root.findall("a:entry", ATOM)) == 1


def test_what_stands_in_a_manifest_is_data(tmp_path: Path) -> None:
    folder = tmp_path / "2024-10-01"
    folder.mkdir()
    good = json.loads(manifest(made("2024-10-01", since="2024-09-01")))
    (folder / MANIFEST).write_bytes(manifest(made("2024-10-01", since="2024-09-01")))
    assert read_issue(folder) == made("2024-10-01", since="2024-09-01")

    def told(**changed: Any) -> Issue | None:
        (folder / MANIFEST).write_text(json.dumps({**good, **changed}))
        return read_issue(folder)

    outside = {"name": "x", "title": "", "html": "../../etc/passwd", "pdf": "x.pdf"}
    assert told(reports=[outside]) is None
    assert told(evidence="/etc/passwd") is None
    assert told(as_of="2024-11-01") is None
    assert told(as_of=5) is None
    assert told(version=2) is None
    assert told(reports=[]) is None
    assert told(gist=[]) is None
    for content in (b"", b"[]", b"\xff", b"[" * 100_000):
        (folder / MANIFEST).write_bytes(content)
        assert read_issue(folder) is None


days = st.dates(date(2020, 1, 1), date(2020, 1, 12))


@given(st.lists(days, unique=True), days, st.none() | st.integers(1, 12))
def test_the_last_issue_and_those_that_go(found: list[date], day: date, keep: int | None) -> None:
    issues = [made(d.isoformat()) for d in sorted(found, reverse=True)]
    before = last_before(issues, day)
    assert before == max((d for d in found if d < day), default=None)
    new = made(day.isoformat(), "new")
    listed = with_issue(issues, new)
    assert [i.as_of for i in listed] == sorted({*found, day}, reverse=True)
    gone = beyond(listed, new, keep)
    assert new not in gone
    assert len(listed) - len(gone) == (len(listed) if keep is None else min(keep, len(listed)))
    kept = [i for i in listed if i not in gone and i is not new]
    assert all(k.as_of > g.as_of for k in kept for g in gone if k.as_of and g.as_of)


def test_the_gist_tells_what_changed_without_numbers_of_sources() -> None:
    blocks = sample()
    gist = gist_of({"other": [], "briefing": blocks})
    mast = next(b for b in blocks if b["type"] == "masthead")
    assert gist.title == mast["title"]
    assert [label for label, _ in gist.facts] == [f["label"] for f in mast["facts"]]
    text = {"run": "text", "text": "New: Kenya, 400"}
    cite = {"run": "cite", "n": 1, "claim": None, "quote": None, "corrected": False}
    end = {"run": "text", "text": "."}
    heading = {"type": "heading", "text": "Changed", "anchor": "changes", "level": 1}
    items = {"type": "items", "items": [[text, cite, end]] * 10}
    after = {"type": "heading", "text": "Next", "anchor": "next", "level": 1}
    gist = gist_of({"brief": [mast, items, heading, items, after, items]})
    assert gist.changed == ("New: Kenya, 400.",) * 8
    assert gist.more == 2
