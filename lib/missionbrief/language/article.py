"""An article as read: its sentences with the names, dates and quantities in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from missionbrief.corpus.document import Document
from missionbrief.interval import Interval
from missionbrief.language.dates import Expression, Reference, find_dates
from missionbrief.language.modality import points_ahead
from missionbrief.language.names import Mention, names
from missionbrief.language.published import mentioned_months
from missionbrief.language.quantities import Quantity, find_quantities
from missionbrief.language.text import plain
from missionbrief.mission import Mission, Name


@dataclass(eq=False)
class Article:
    """A document with its publication date completed, and its sentences in order."""

    document: Document
    mission: Mission
    sentences: list[Sentence] = field(default_factory=list)

    @cached_property
    def months(self) -> frozenset[tuple[int, int]]:
        """The (year, month) pairs that the document spells out."""
        return mentioned_months(self.document)

    @cached_property
    def people(self) -> dict[str, Name]:
        """Persons by surname: whoever the article names in full."""
        people: dict[str, Name] = {}
        for sentence in self.sentences:
            for mention in sentence.own_names:
                parts = mention.name.canonical.split()
                if mention.name.kind == "person" and len(parts) > 1:
                    people.setdefault(parts[-1], mention.name)
        return people


@dataclass(eq=False)
class Sentence:
    """A sentence. `span` is its parse within the paragraph, `offset` where the paragraph starts
    in the document; `number` and `paragraph` count from 0 within the article.
    """

    article: Article
    span: Span
    offset: int
    number: int
    paragraph: int

    @property
    def start(self) -> int:
        """Where the sentence starts in the document's text."""
        return self.offset + self.span.start_char

    @property
    def end(self) -> int:
        """Where the sentence ends in the document's text."""
        return self.offset + self.span.end_char

    @property
    def quote(self) -> str:
        """The sentence as the document has it."""
        return self.article.document.text[self.start : self.end]

    @cached_property
    def dates(self) -> tuple[Expression, ...]:
        """Its expressions of time; offsets count the characters of `span.text`."""
        return find_dates(self.span.text)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its quantities; offsets count the characters of `span.text`."""
        return find_quantities(self.span, self.dates)

    @cached_property
    def own_names(self) -> tuple[Mention, ...]:
        """The names that stand in it in a form known by itself."""
        return names(self.span, self.article.mission)

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        """The names in it, surnames of persons named in full elsewhere in the article included."""
        own = self.own_names
        people = self.article.people
        known = [
            Mention(m.start, m.end, people[m.name.canonical])
            if m.name.kind == "person" and m.name.canonical in people
            else m
            for m in own
        ]
        covered = {i for m in own for i in range(m.start, m.end)}
        for token in self.span:
            if token.i not in covered and token.text in people and token.text[0].isupper():
                known.append(Mention(token.i, token.i + 1, people[token.text]))
        return tuple(sorted(known, key=lambda m: (m.start, m.end)))

    def names_of(self, *kinds: str) -> list[Mention]:
        """Return the names of the given kinds, in order."""
        return [m for m in self.names if m.name.kind in kinds]

    def name_at(self, token: Token) -> Name | None:
        """Return the name that covers `token`, or None."""
        return next((m.name for m in self.names if m.start <= token.i < m.end), None)

    def token_at(self, char: int) -> Token:
        """Return the token at a character of `span.text`."""
        at = self.span.start_char + char
        return next(
            (t for t in self.span if t.idx <= at < t.idx + len(t.text_with_ws)), self.span[-1]
        )

    def tokens_of(self, expression: Expression) -> list[Token]:
        """Return the tokens of an expression of time."""
        start = self.span.start_char + expression.start
        end = self.span.start_char + expression.end
        return [t for t in self.span if t.idx < end and t.idx + len(t) > start]

    def resolve(self, expression: Expression) -> Interval | None:
        """Return the days an expression of time means, or None where they cannot be known."""
        published = self.article.document.published.interval
        tokens = self.tokens_of(expression)
        # The word that hangs outside the expression leads to the verb it belongs to.
        inside = {t.i for t in tokens}
        outer = next((t for t in tokens if t.head.i not in inside), tokens[-1])
        ahead = points_ahead(outer.head if outer.head.i not in inside else outer)
        return expression.form.resolve(Reference(published, ahead, self.article.months))


def read(document: Document, mission: Mission, nlp: Language) -> Article:
    """Return `document` read sentence by sentence. Only body paragraphs are read."""
    article = Article(document, mission)
    body = [p for p in document.paragraphs if p.role == "body"]
    texts = (plain(document.text[p.start : p.end]) for p in body)
    parsed: Iterator[Doc] = nlp.pipe(texts)
    for number, (paragraph, doc) in enumerate(zip(body, parsed, strict=True)):
        for span in doc.sents:
            if span.text.strip():
                article.sentences.append(
                    Sentence(article, span, paragraph.start, len(article.sentences), number)
                )
    return article
