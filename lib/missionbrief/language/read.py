"""From a document to an article read sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.article import Article, Sentence
from missionbrief.language.speakers import assign
from missionbrief.language.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from missionbrief.corpus.document import Document
    from missionbrief.mission import Mission


# What runs on longer without an end is a list or no prose; rules that look at every pair of its
# words would never finish.
MAX_SENTENCE = 1_500


def read(document: Document, mission: Mission, nlp: Language) -> Article:
    """Return `document` read sentence by sentence. Only body paragraphs are read, and no sentence
    of more than `MAX_SENTENCE` characters.
    """
    article = Article(document, mission)
    body = [p for p in document.paragraphs if p.role == "body"]
    texts = (plain(document.text[p.start : p.end]) for p in body)
    parsed: Iterator[Doc] = nlp.pipe(texts)
    for number, (paragraph, doc) in enumerate(zip(body, parsed, strict=True)):
        for span in doc.sents:
            if span.text.strip() and len(span.text) <= MAX_SENTENCE:
                article.sentences.append(
                    Sentence(article, span, paragraph.start, len(article.sentences), number)
                )
    assign(article, [(p.start, plain(document.text[p.start : p.end])) for p in body])
    return article
