"""What an article is once it has been read from its file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal

from missionbrief.errors import Notice
from missionbrief.interval import Interval

Role = Literal["title", "body", "teaser", "caption", "furniture"]
Basis = Literal["given", "stated", "inferred", "unknown"]


@dataclass(frozen=True)
class Published:
    """When an article was published, as far as it can be known.

    `earliest` and `latest` are both included; None is open. `basis` is `given` (sources.csv),
    `stated` (the text or page), `inferred` or `unknown`; `reason` says why, in words for print.
    """

    earliest: date | None
    latest: date | None
    basis: Basis
    reason: str

    @cached_property
    def interval(self) -> Interval:
        """The days on which it may have been published."""
        return Interval(self.earliest, self.latest)


@dataclass(frozen=True)
class Paragraph:
    """A stretch of a document's text: `text[start:end]`, without the surrounding white space.

    Only `body` paragraphs yield claims: a `title` or `teaser` repeats what the body says, a
    `caption` belongs to a picture, `furniture` to the page.
    """

    start: int
    end: int
    role: Role


@dataclass(frozen=True)
class Document:
    """An article. `text` is the file as decoded (for HTML: the extracted text); every offset in
    the project counts its characters. `sha256` is of the file's bytes. Metadata that neither
    `sources.csv` nor the file gives is None.
    """

    id: str
    path: Path
    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None
    publisher: str | None
    url: str | None
    language: str | None
    reliability: str | None
    published: Published
    sha256: str


@dataclass(frozen=True)
class Corpus:
    """The articles of a folder in order of their ids, and what was noticed while reading them."""

    folder: Path
    documents: tuple[Document, ...]
    notices: tuple[Notice, ...]
