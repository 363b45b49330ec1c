"""The words around a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token


def before(token: Token, count: int) -> list[str]:
    """Return the up to `count` words before `token` in its sentence, the nearest first."""
    first = max(token.sent.start, token.i - count)
    return [t.lower_ for t in reversed(token.doc[first : token.i])]


def after(token: Token, count: int) -> list[str]:
    """Return the up to `count` words after `token` in its sentence."""
    return [t.lower_ for t in next_tokens(token, count)]


def next_tokens(token: Token, count: int) -> list[Token]:
    """Return the up to `count` tokens after `token` in its sentence."""
    return list(token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + count)])


def lemmas_of(tokens: list[Token]) -> set[str]:
    """Return the lemmas of `tokens`, in lower case."""
    return {t.lemma_.lower() for t in tokens}
