"""Personnel of several countries, of whom the words behind their number tell only what most are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

MOSTLY = words("claims", "mixed", "mostly")
_SHARES = words("claims", "mixed", "shares")
_BEHIND = ("for the most part", "in the main", "by and large", "in their majority")
_OF_THEM = frozenset({"them", "whom", "these", "those", "which"})
_REACH, _NEAR, _TAIL = 14, 4, 5


def of_several(sentence: Sentence, last: int) -> bool:
    """Return whether only a part of those counted, up to token `last`, are told to be of a country:
    "991 troops, most of them Kenyan", "chiefly from Kenya", "Kenyans for the most part"; not "all
    of them Kenyan", nor "most of them armed"."""
    doc, end = sentence.span.doc, sentence.span.end
    for token in doc[last + 1 : min(end, last + 1 + _REACH)]:
        if token.text in (";", ":"):
            return False
        if _of_a_country(sentence, token):
            tail = doc.text_of(token.i + 1, min(end, token.i + 1 + _TAIL)).lower()
            return tail.startswith(_BEHIND) or _shared(token, last)
    return False


def _shared(country: Token, last: int) -> bool:
    """Whether a word for a share of those told stands just before a country."""
    before = country.doc[max(last + 1, country.i - _NEAR) : country.i]
    if any(t.lower_ in MOSTLY for t in before):
        return True
    whole = country.doc[max(last + 1, country.i - 2 * _NEAR) : country.i]
    share = any(t.lower_ in _SHARES for t in whole)
    return share and any(t.lower_ in _OF_THEM for t in whole)


def _of_a_country(sentence: Sentence, token: Token) -> bool:
    name = sentence.name_at(token)
    if name is None or name.kind not in ("country", "demonym"):
        return False
    return (name.country or name.canonical) != sentence.article.mission.country
