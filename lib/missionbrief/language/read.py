"""From documents to articles read sentence by sentence."""

from __future__ import annotations

from itertools import islice, tee
from typing import TYPE_CHECKING

from missionbrief.language.article import Article, Sentence
from missionbrief.language.parse import parse
from missionbrief.language.speakers import assign
from missionbrief.language.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

    from missionbrief.corpus.document import Document, Paragraph
    from missionbrief.language.tokens import Doc
    from missionbrief.mission import Mission


# What runs on longer without an end is a list or no prose; rules that look at every pair of its
# words would never finish.
MAX_SENTENCE = 1_500


def read_all(documents: Iterable[Document], mission: Mission, nlp: Language) -> Iterator[Article]:
    """Yield each of `documents` read sentence by sentence, in order. Only body paragraphs are
    read, and no sentence of more than `MAX_SENTENCE` characters.

    Paragraphs of several documents are parsed together; no more than one batch is held.
    """
    ahead, behind = tee(documents)
    parsed = parse((text for document in ahead for _, text in _body(document)), mission, nlp)
    for document in behind:
        body = _body(document)
        yield _article(document, mission, body, list(islice(parsed, len(body))))


def read(document: Document, mission: Mission, nlp: Language) -> Article:
    """Return one document read sentence by sentence (see `read_all`)."""
    return next(read_all([document], mission, nlp))


def _body(document: Document) -> list[tuple[Paragraph, str]]:
    """The body paragraphs of a document with their plain text."""
    body = (p for p in document.paragraphs if p.role == "body")
    return [(p, plain(document.text[p.start : p.end])) for p in body]


def _article(
    document: Document, mission: Mission, body: list[tuple[Paragraph, str]], parsed: list[Doc]
) -> Article:
    article = Article(document, mission)
    for number, ((paragraph, _), doc) in enumerate(zip(body, parsed, strict=True)):
        for span in doc.sents:
            if span.text.strip() and len(span.text) <= MAX_SENTENCE:
                article.sentences.append(
                    Sentence(article, span, paragraph.start, len(article.sentences), number)
                )
    assign(article, [(paragraph.start, text) for paragraph, text in body])
    for sentence in article.sentences:
        sentence.kept.clear()  # what rules said before it was known who has the floor
    return article
