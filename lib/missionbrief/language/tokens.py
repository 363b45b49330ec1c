"""A parsed paragraph as plain Python objects: what the rules read, over and over.

The names are spaCy's, and so is what they mean; but each token is made once, with its strings and
its place in the tree at hand, where spaCy makes an object anew at every step from token to token.
The words of a stretch are a tuple, and so is every cut of it.
"""

from __future__ import annotations

from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")


class Keeps(Protocol):
    """What keeps what rules say of it: a token, a sentence, an article."""

    kept: dict[object, Any]


K = TypeVar("K", bound=Keeps)


def kept(rule: Callable[[K], T]) -> Callable[[K], T]:
    """Return `rule` so that it reads each thing once: what it says is kept with the thing, of which
    every kind asks. It must return what nobody changes, and of a token, which articles that share
    a paragraph share, rest on the words and the tree alone.
    """

    @wraps(rule)
    def once(thing: K) -> T:
        try:
            said: T = thing.kept[rule]
        except KeyError:
            said = thing.kept[rule] = rule(thing)
        return said

    return once


class Token:
    """A word with its annotation: `i` is its number in the paragraph; its characters there are
    those from `idx` up to, without, `end_idx`. `base` is its lemma in small letters.

    `children` and `subtree` (itself included) stand in order of the text, `ancestors` from its
    head up to the root. The root of a sentence is its own head. `kept` holds what rules say of it
    by its place in the tree alone (see `kept`).
    """

    __slots__ = (
        "ancestors",
        "base",
        "children",
        "dep_",
        "doc",
        "end_idx",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_currency",
        "is_punct",
        "is_sent_start",
        "kept",
        "left_edge",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "right_edge",
        "sent",
        "subtree",
        "tag_",
        "text",
        "whitespace_",
    )

    doc: Doc
    i: int
    idx: int
    end_idx: int
    text: str
    lower_: str
    lemma_: str
    base: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    whitespace_: str
    is_alpha: bool
    is_currency: bool
    is_punct: bool
    is_sent_start: bool
    like_num: bool
    head: Token
    children: tuple[Token, ...]
    ancestors: tuple[Token, ...]
    subtree: tuple[Token, ...]
    left_edge: Token
    right_edge: Token
    sent: Span
    kept: dict[object, Any]

    def __repr__(self) -> str:
        """Its words, as messages show them."""
        return self.text

    @property
    def text_with_ws(self) -> str:
        """Its words with the space that follows."""
        return self.text + self.whitespace_

    @property
    def lefts(self) -> tuple[Token, ...]:
        """Its children before it."""
        return tuple(c for c in self.children if c.i < self.i)

    @property
    def rights(self) -> tuple[Token, ...]:
        """Its children after it."""
        return tuple(c for c in self.children if c.i > self.i)

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """What is joined to it in a list, without itself."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for token in joined:
            joined.extend(c for c in token.children if c.dep_ == "conj" and c.i > token.i)
        return tuple(t for t in joined if t is not self)

    def is_ancestor(self, descendant: Token) -> bool:
        """Whether it stands above `descendant` in the tree."""
        return self in descendant.ancestors

    def nbor(self, step: int = 1) -> Token:
        """Return the token `step` after it, a blank one beyond the paragraph."""
        return self.doc.at(self.i + step)


class Span(tuple[Token, ...]):
    """The tokens from number `start` up to, without, `end` of `doc`. `kept` holds what the words
    alone say, by name, once it has been found."""

    doc: Doc
    start: int
    end: int

    @cached_property
    def kept(self) -> dict[object, Any]:
        """What the words alone say, by name."""
        return {}

    @cached_property
    def start_char(self) -> int:
        """The character of the paragraph where it starts."""
        return self[0].idx

    @cached_property
    def end_char(self) -> int:
        """The character of the paragraph after its last."""
        return self[-1].end_idx

    @cached_property
    def text(self) -> str:
        """Its words as the paragraph has them."""
        return self.doc.text_of(self.start, self.end)

    @cached_property
    def root(self) -> Token:
        """The token nearest to the root of its sentence, the first of several; a mark that nothing
        hangs on only where there is nothing else."""
        tops = [t for t in self if t.head is t or not self.start <= t.head.i < self.end]
        roots = [t for t in tops if t.head is t]
        if roots:
            return roots[0]
        return min(tops, key=lambda t: (t.is_punct and not t.children, len(t.ancestors)))


class Doc(tuple[Token, ...]):
    """The tokens of a paragraph, with its `text`, its sentences and the `persons` that the model
    finds in it; `blank` is what stands beyond its ends."""

    text: str
    sents: tuple[Span, ...]
    persons: tuple[Span, ...]
    blank: Token

    def at(self, i: int) -> Token:
        """Return the token numbered `i`, a blank one where there is none."""
        return self[i] if 0 <= i < len(self) else self.blank

    def text_of(self, start: int, end: int) -> str:
        """Return the words from token `start` up to, without, `end` as the paragraph has them."""
        words = self[start:end]
        return self.text[words[0].idx : words[-1].end_idx] if words else ""

    def span(self, start: int, end: int) -> Span:
        """Return the tokens from number `start` up to, without, `end`."""
        span = Span(self[start:end])
        span.doc, span.start, span.end = self, start, end
        return span

    def char_span(self, start: int, end: int) -> Span | None:
        """Return the tokens that the characters from `start` up to, without, `end` touch; None
        where one of both is not in the paragraph."""
        first, last = _token_at(self, start), _token_at(self, end - 1)
        if first is None or last is None:
            return None
        if start == first.end_idx:
            return self.span(first.i + 1, last.i + 1)
        return self.span(first.i, last.i + 1)


def _token_at(tokens: Sequence[Token], char: int) -> Token | None:
    """The token at a character, the space after it included."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        token = tokens[middle]
        if char < token.idx:
            high = middle
        elif char >= token.end_idx + len(token.whitespace_):
            low = middle + 1
        else:
            return token
    return None
