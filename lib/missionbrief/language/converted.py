"""From spaCy's parse of a paragraph to plain Python objects (see `tokens`)."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from missionbrief.language.tokens import Doc, Span, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy import tokens as spacy
    from spacy.strings import StringStore

_STRINGS = ("ORTH", "LOWER", "TAG", "DEP", "ENT_TYPE")
_FLAGS = ("IS_ALPHA", "IS_CURRENCY", "IS_PUNCT", "LIKE_NUM", "SPACY")
_NUMBER = attrgetter("i")
_NUMBERS = ("IDX", "HEAD", "SENT_START")


class Strings(dict[int, str]):
    """The strings of a vocabulary by number, each looked up once."""

    def __init__(self, store: StringStore) -> None:
        """Take the strings from `store` as they are asked for."""
        super().__init__()
        self._store = store

    def __missing__(self, number: int) -> str:
        """Look up the string of `number`."""
        found: str = self._store[number]
        self[number] = found
        return found


def converted(parsed: spacy.Doc, strings: Strings, forms: Sequence[tuple[str, str]]) -> Doc:
    """Return the parse of a paragraph as plain objects; `strings` are those of its vocabulary,
    `forms` the lemma and part of speech of each word."""
    names = parsed.to_array([*_STRINGS, *_FLAGS]).tolist()
    numbers = parsed.to_array([*_NUMBERS]).astype("int64").tolist()
    doc = Doc(Token() for _ in names)
    doc.text = parsed.text
    doc.blank = _blank(doc)
    rows = zip(doc, names, numbers, forms, strict=True)
    for i, (token, name, (idx, head, opens), (lemma, sort)) in enumerate(rows):
        token.doc, token.i, token.idx, token.head = doc, i, idx, doc[i + head]
        token.text, token.lower_, token.tag_, token.dep_, kind = (
            strings[number] for number in name[:5]
        )
        token.lemma_, token.pos_ = lemma, sort
        token.base = token.lemma_.lower()
        token.ent_type_, token.end_idx = kind, idx + len(token.text)
        token.is_alpha, token.is_currency, token.is_punct, token.like_num, spaced = map(
            bool, name[5:]
        )
        token.kept = {}
        token.whitespace_ = " " if spaced else ""
        token.is_sent_start = opens == 1
    _grow(doc)
    doc.sents = tuple(_sentences(doc))
    doc.persons = tuple(doc.span(e.start, e.end) for e in parsed.ents if e.label_ == "PERSON")
    return doc


def _blank(doc: Doc) -> Token:
    """A token that says nothing, for what is beyond the ends of a paragraph."""
    blank = Token()
    blank.doc, blank.i, blank.idx, blank.end_idx = doc, len(doc), len(doc.text), len(doc.text)
    blank.text = blank.lower_ = blank.lemma_ = blank.base = blank.whitespace_ = ""
    blank.pos_ = blank.tag_ = blank.dep_ = blank.ent_type_ = ""
    blank.is_alpha = blank.is_currency = blank.is_punct = blank.like_num = False
    blank.is_sent_start = False
    blank.kept = {}
    blank.head = blank.left_edge = blank.right_edge = blank
    blank.children = blank.ancestors = ()
    blank.subtree = (blank,)
    blank.sent = doc.span(len(doc), len(doc))
    return blank


def _grow(doc: Doc) -> None:
    """Set what each token has above and beneath it."""
    children: list[list[Token]] = [[] for _ in doc]
    roots = []
    for token in doc:
        if token.head is token:
            roots.append(token)
        else:
            children[token.head.i].append(token)
    downwards = list(roots)
    for root in roots:
        root.ancestors = ()
    for token in downwards:
        token.children = tuple(children[token.i])
        above = (token, *token.ancestors)
        for child in token.children:
            child.ancestors = above
        downwards.extend(token.children)
    for token in reversed(downwards):
        within: list[Token] = []
        for child in token.children:
            if child.i > token.i:
                break
            within.extend(child.subtree)
        within.append(token)
        for child in token.children:
            if child.i > token.i:
                within.extend(child.subtree)
        token.subtree = tuple(within)
        edges = [token, *(c.left_edge for c in token.children)]
        token.left_edge = min(edges, key=_NUMBER)
        edges = [token, *(c.right_edge for c in token.children)]
        token.right_edge = max(edges, key=_NUMBER)


def _sentences(doc: Doc) -> list[Span]:
    starts = [token.i for token in doc if token.is_sent_start]
    sentences = []
    for start, end in zip(starts, [*starts[1:], len(doc)], strict=True):
        sentence = doc.span(start, end)
        sentences.append(sentence)
        for token in sentence:
            token.sent = sentence
    return sentences
