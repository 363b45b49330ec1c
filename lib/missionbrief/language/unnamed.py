"""Whom "he", "she" or "they" mean where those spoken of before bear no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

SPOKES = words("language", "sayers", "spokes")
ANONYMOUS = words("language", "sayers", "anonymous")
_SAYS = words("language", "reporting", "reporting")
_CLOSING = frozenset({"”", '"', "''", "’’"})
_DOERS = frozenset({"nsubj", "nsubjpass"})
_ONE = frozenset({"a", "an", "one", "another", "the"})


def several_before(sentence: Sentence) -> str | None:
    """Return several without a name whom the sentence before credits: "three officers said"."""
    if not sentence.number:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    for frame in reversed(before.frames if before.paragraph == sentence.paragraph else ()):
        plural = frame.body is None and frame.who[:1].islower()
        tags = {t.tag_ for t in before.span.doc[frame.verb_first : frame.verb_last + 1]}
        return frame.who if plural and "NNS" in tags else None
    return None


def unnamed_before(sentence: Sentence) -> str | None:
    """Return whoever without a name the sentences before in the paragraph credit: "a resident said
    … He said"."""
    for earlier in reversed(sentence.article.sentences[: sentence.number]):
        if earlier.paragraph != sentence.paragraph:
            return None
        for frame in reversed(earlier.frames):
            return frame.who if frame.who[:1].islower() and frame.body is None else None
    return None


def nearer(sentence: Sentence, pronoun: Token) -> tuple[Sentence, Token] | None:
    """Return whoever without a name was the last subject before a pronoun, with the sentence, and
    so is nearer than anybody named before: "a diplomat called it desperate: …, he said", "a
    spokesman for the mission said. He put …"."""
    here = (
        t
        for t in sentence.tokens
        if t.i < pronoun.i and t.head != pronoun.head and not _quoted_off(t, pronoun)
    )
    if (found := _last_subject(sentence, here)) is not None:
        return (sentence, found) if _unnamed(sentence, found) else None
    if not sentence.number:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    if before.paragraph != sentence.paragraph or before.names_of("person"):
        return None
    root = before.span.root
    last = subject(root)
    if last is None or not (root.base in _SAYS or (root.base == "be" and _new(last))):
        return None
    return (before, last) if _unnamed(before, last) else None


def _new(noun: Token) -> bool:
    """Whether somebody is told of for the first time: "a diplomat was no more hopeful"."""
    return any(c.lower_ in ("a", "an", "another", "one") for c in noun.children)


def _quoted_off(token: Token, pronoun: Token) -> bool:
    """Whether a word stands in the quotation before "he said", of whom it speaks and who is not
    he: '"One officer remains missing," he said'."""
    return any(t.text in _CLOSING for t in token.doc[token.i + 1 : pronoun.i])


def _last_subject(sentence: Sentence, tokens: Iterable[Token]) -> Token | None:
    """The last of some tokens that is the subject of a verb and somebody, named or not."""
    found = [t for t in tokens if t.dep_ in _DOERS and t.pos_ in ("NOUN", "PROPN")]
    people = [t for t in found if _unnamed(sentence, t) or _person(sentence, t)]
    return people[-1] if people else None


def _person(sentence: Sentence, token: Token) -> bool:
    name = sentence.name_at(token)
    return token.pos_ == "PROPN" and (name is None or name.kind == "person")


def _unnamed(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is somebody alone who speaks and of whom no name is told."""
    one = token.tag_ == "NN" and any(c.lower_ in _ONE for c in token.children)
    if not one or not (token.base in SPOKES or token.base in ANONYMOUS):
        return False
    return not any(m.start > token.left_edge.i and m.end <= token.right_edge.i + 2
                for m in sentence.names_of("person"))  # fmt: skip
