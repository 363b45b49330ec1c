"""From a folder of articles to its documents."""

from __future__ import annotations

import hashlib
from pathlib import Path

from missionbrief.corpus.decode import NotTextError, decode
from missionbrief.corpus.document import Corpus, Document, Published
from missionbrief.corpus.folder import SUFFIXES, OnNotice, articles
from missionbrief.corpus.roles import read_roles
from missionbrief.corpus.sources import SourceRow, read_sources
from missionbrief.corpus.tongue import is_english, language_of, named
from missionbrief.errors import InputError, Notice, Place, shown

UNKNOWN = Published(None, None, "unknown", "neither sources.csv nor the text gives a date")

MAX_LINES = 100_000


class _Skipped(Exception):
    """An article that cannot be used; the message says why and what to do."""


def read_corpus(folder: Path, on_notice: OnNotice | None = None) -> Corpus:
    """Return the articles of `folder`, in order of their ids.

    What is left out or doubtful is noticed: in the corpus, and to `on_notice` as it is found.
    Raises InputError for what must stop a run: no such folder, no readable article in it, two
    files of one id, or a mistake in sources.csv.
    """
    folder = Path(folder)
    notices: list[Notice] = []

    def notice(found: Notice) -> None:
        notices.append(found)
        if on_notice is not None:
            on_notice(found)

    files = articles(folder, notice)
    rows = read_sources(folder, files)
    documents = []
    for document, path in files.items():
        try:
            documents.append(_read(document, path, rows.get(document, SourceRow()), notice))
        except _Skipped as problem:
            notice(Notice(Place(path), f"skipped: {problem}"))
    if not documents:
        why = f"holds no article that can be read ({len(notices)} skipped)" if notices else "empty"
        first = f" First: {notices[0]}" if notices else ""
        raise InputError(
            why, f"Put articles as .txt, .md or .html files there.{first}", Place(folder)
        )
    return Corpus(folder, tuple(documents), tuple(notices))


def _read(document: str, path: Path, row: SourceRow, notice: OnNotice) -> Document:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _Skipped(f"cannot be read: {error.strerror}. Give yourself the right to.") from None
    if not data.strip():
        raise _Skipped("empty. Remove it, or put the article's text in.")
    try:
        decoded = decode(data)
    except NotTextError as problem:
        raise _Skipped(f"{problem}. Save the article as plain text.") from None
    if decoded.repaired:
        notice(Notice(Place(path), f"some bytes are not {decoded.encoding}; they show as \ufffd."))
    text, kind = decoded.text, SUFFIXES[path.suffix.casefold()]
    title = publisher = url = declared = None
    stated: Published | None = None
    if kind == "web":
        # Only here, because what reads web pages takes its time to load.
        from missionbrief.corpus.web import UnreadablePageError, read_page

        try:
            page = read_page(text)
        except UnreadablePageError as problem:
            raise _Skipped(f"{problem}. Save the article as plain text.") from None
        text, title, publisher, url = page.text, page.title, page.publisher, page.url
        declared, stated = page.language, page.published
    if not any(c.isalpha() for c in text):
        raise _Skipped("no words in it. Remove it, or put the article's text in.")
    language = row.language or language_of(text) or declared
    if language is not None and not is_english(language):
        raise _Skipped(
            f"written in {shown(named(language), 40)}; only English is read. Add a translation, or "
            "say `en` for it in the column language of sources.csv if it is English."
        )
    if text.count("\n") + text.count("\r") > MAX_LINES:
        raise _Skipped(f"more than {MAX_LINES} lines, which is no article. Split it up.")
    reading = read_roles(text, title, kind, row.title)
    published = row.published or stated or reading.published or UNKNOWN
    other = stated or reading.published
    if row.published and other and not row.published.interval.overlaps(other.interval):
        notice(
            Notice(Place(path), f"{row.published.reason}, but {other.reason}; sources.csv is used.")
        )
    return Document(
        id=document,
        path=path,
        text=text,
        paragraphs=reading.paragraphs,
        title=row.title or reading.title,
        publisher=row.publisher or publisher,
        url=row.url or url,
        language=language,
        reliability=row.reliability,
        published=published,
        sha256=hashlib.sha256(data).hexdigest(),
    )
