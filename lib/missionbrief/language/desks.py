"""The desk through which a body speaks: its press office, its communications team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_DESKS = words("language", "sayers", "desks")
_PRESS = words("language", "sayers", "press")
_BODIES = ("organisation", "mission", "force")
_DEFINITE = frozenset({"the", "this", "that"})
_REACH = 8
_ASIDE = 4


def desk_of(sentence: Sentence, who: Token) -> str | None:
    """Return the body whose desk `who` is: named in its phrase ("the police press office", "the
    communications team of the council"), else, for "the communications team" or "the team", that
    whose desk spoke last before; None for any other phrase."""
    if who.base not in _DESKS or who.pos_ not in ("NOUN", "PROPN"):
        return None
    if (named := _named(sentence, who)) is not None:
        return named
    bare = [t for t in phrase(who) if t != who and t.lower_ not in _DEFINITE | _PRESS]
    if bare or not any(t.lower_ in _DEFINITE for t in who.children):
        return None
    return _before(sentence, who)


def _named(sentence: Sentence, who: Token) -> str | None:
    """The body named with a desk; an office that is not of the press is a body of its own."""
    doc = sentence.span.doc
    if doc[max(sentence.span.start, who.i - 1)].lower_ not in _PRESS:
        return None
    inside = {t.i for t in who.subtree if t.i <= who.i + _ASIDE}
    of = [m for m in sentence.names_of(*_BODIES) if m.start in inside]
    if of:
        return of[0].name.canonical
    mission = sentence.article.mission
    ours = any(t.lower_ in mission.nouns for t in who.subtree if t.i in inside)
    return mission.name if ours else None


def _before(sentence: Sentence, who: Token) -> str | None:
    """The body whose desk of the same word was named last before."""
    first = max(0, sentence.number - _REACH)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        for token in earlier.tokens if who.base in earlier.lemmas else ():
            if token.base == who.base and (body := _named(earlier, token)) is not None:
                return body
    return None
