"""Articles made up for tests of the language and claims rooms, read by the one pipeline."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from missionbrief import mission
from missionbrief.claims import contributor
from missionbrief.claims.claim import Claim
from missionbrief.claims.draft import finish, without_repeats
from missionbrief.claims.extract import Extracted, claims_of, extract
from missionbrief.corpus import read_corpus
from missionbrief.corpus.document import Document, Paragraph, Published
from missionbrief.language.article import Article, Sentence
from missionbrief.language.model import pipeline
from missionbrief.language.read import read

MISSION = mission.load()
SEEDS = Path(__file__).resolve().parent.parent / "seeds"
FIXTURES = Path(__file__).resolve().parent / "fixtures"
WEDNESDAY = date(2024, 9, 18)
BINUH = "UN Integrated Office in Haiti (BINUH)"
RNDDH = "National Human Rights Defense Network (RNDDH)"


def document(
    text: str, published: date | None = WEDNESDAY, *, name: str = "made-up", known: bool = True
) -> Document:
    """An article of one body paragraph a line; `published` None is open on both sides."""
    return Document(
        id=name,
        path=Path(f"{name}.txt"),
        text=text,
        paragraphs=tuple(
            Paragraph(m.start(), m.end(), "body") for m in re.finditer(r"\S[^\n]*", text)
        ),
        title=None,
        publisher=None,
        url=None,
        language="en",
        reliability=None,
        published=Published(
            published, published, "given" if published and known else "unknown", ""
        ),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


@cache
def article(text: str, published: date | None = WEDNESDAY) -> Article:
    """An article, parsed once: several tests read the same tables."""
    return read(document(text, published), MISSION, pipeline(MISSION.key))


def sentence(text: str, published: date | None = WEDNESDAY) -> Sentence:
    """The only sentence of `text`."""
    (only,) = article(text, published).sentences
    return only


def claims(text: str, kind: str | None = None, published: date | None = WEDNESDAY) -> list[Claim]:
    """What the rules claim of an article, all or of one kind, whether or not it is about the
    mission: before it is weighed, which `test_claims_learned` tells of."""
    return [c for c in _ruled(text, published) if kind in (None, c.kind)]


@cache
def _ruled(text: str, published: date | None) -> tuple[Claim, ...]:
    return tuple(claims_of(article(text, published), weighed=False))


def taking_part(text: str, published: date | None = WEDNESDAY) -> list[Claim]:
    """Who takes part by the rules for contributors alone, those counted by other kinds included."""
    found = [draft for s in article(text, published).sentences for draft in contributor.ruled(s)]
    drafts = without_repeats(contributor.settle([d for d in found if d.status != "unreal"]))
    return finish("contributor", drafts, article(text, published))


def extracted(documents: Iterable[Document]) -> list[Extracted]:
    return list(extract(documents, MISSION))


@cache
def seeds() -> dict[str, Extracted]:
    """The articles that come with the project and their claims, by the number they begin with."""
    return {e.document.id[:3]: e for e in extracted(read_corpus(SEEDS).documents)}


def sentences(name: str) -> list[str]:
    """The sentences of a table in `fixtures`, one a line; lines that begin with "#" tell of it."""
    lines = (FIXTURES / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", " "))]


def wordings(name: str) -> dict[str, str]:
    """The table of `fixtures` that tells, below each sentence and indented, what it is to yield."""
    lines = (FIXTURES / name).read_text("utf-8").splitlines()
    told = [line for line in lines if line and not line.startswith("#")]
    return dict(zip(told[::2], (line.strip() for line in told[1::2]), strict=True))


def told(rows: Iterable[str]) -> str:
    """Claims as a table of `fixtures` writes them: in order, parted by "; ", "-" for none."""
    return "; ".join(sorted(rows)) or "-"
