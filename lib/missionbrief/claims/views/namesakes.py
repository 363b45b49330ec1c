"""Parties elsewhere that bear the name of an American one: "the Democrats, Benin's main opposition
party"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

PARTIES = frozenset({"republicans", "democrats"})
_KINDS = words("claims", "namesakes", "kinds")
_LANDS = ("country", "demonym", "place")
_HERE = "United States"
_AHEAD = 3
_BACK = 5


def of_other_land(sentence: Sentence, token: Token) -> str | None:
    """Return the name as printed of a party that is told here, or in a sentence shortly before, to
    be another country's than the United States; None for any other word."""
    if token.lower_ not in PARTIES:
        return None
    first = max(0, sentence.number - _BACK)
    for said in reversed(sentence.article.sentences[first : sentence.number + 1]):
        if sentence.paragraph - said.paragraph > 1:
            return None
        told = _explained(said)
        if token.lower_ in told:
            return f"The {token.text}" if told[token.lower_] else None
    return None


@kept
def _explained(sentence: Sentence) -> dict[str, bool]:
    """The parties that a sentence says more of -> whether they are told to be another land's."""
    found: dict[str, bool] = {}
    for token in sentence.span:
        if token.lower_ not in PARTIES:
            continue
        aside = [c for c in token.children if c.dep_ == "appos" and c.base in _KINDS]
        for kind in aside:
            said = list(kind.subtree)
            lands = {n.country or n.canonical for t in said
                     if (n := sentence.name_at(t)) is not None and n.kind in _LANDS}  # fmt: skip
            opposition = any(t.lower_ == "opposition" for t in said)
            found[token.lower_] = bool(lands - {_HERE}) or (opposition and not lands)
    return found
