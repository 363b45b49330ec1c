"""What is said of an amount by the words around it, where the parse does not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.money import (
    DONORS,
    Money,
    Role,
    amount_head,
    is_fund,
    of_noun,
    of_verb,
)
from missionbrief.language.grammar import climb
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_HOLDS = words("claims", "money", "holds")
_OWED = words("claims", "money", "owed")
_LIGHT = frozenset({"take", "run", "get", "want"})
_BEFORE = 12
_AFTER = 9
# Words between a hold and the amount it is on: "a hold on the $40 million", "a stop to".
_CLOSE = 4


def _role(token: Token) -> Role | None:
    if token.pos_ in ("VERB", "AUX"):
        after = token.doc[token.i + 1 : token.i + 3]
        if token.lemma_ == "put" and any(t.lower_ == "at" for t in after):
            return None
        if token.lemma_ == "entitle":
            return "given"
        if token.lemma_ == "let" and "through" in token.doc.text_of(token.i, token.i + 7).lower():
            return "given"
        return of_verb(token) if token.base not in _LIGHT else None
    if token.base in _HOLDS:
        return "held"
    if token.base in _OWED or token.lower_ == "behind":
        return "owed"
    if token.pos_ not in ("NOUN", "PROPN") or token.lower_ in ("fund", "funds"):
        return None
    given = token.lower_ == "total" or token.base in DONORS
    return "given" if given else of_noun(token)


def _of_next(noun: Token) -> bool:
    """Whether a noun tells of the amount after it: "Spain's announcement of $10 million"."""
    after = noun.doc[noun.i + 1 : min(noun.i + 5, noun.sent.end)]
    of = bool(after) and after[0].lower_ in ("of", "worth")
    return noun.pos_ == "NOUN" and of and any(t.tag_ in ("CD", "$") for t in after)


def _reach(sentence: Sentence, head: Token) -> tuple[int, int]:
    """The first and last token number of what belongs to an amount: up to the amounts beside it."""
    heads = [amount_head(q.number).i for q in sentence.quantities if q.currency]
    first = max((i for i in heads if i < head.i), default=-1) + 1
    last = min((i for i in heads if i > head.i), default=head.i + _AFTER + 1) - 1
    start, end = sentence.span.start, sentence.span.end - 1
    return max(start, first, head.i - _BEFORE), min(end, last, head.i + _AFTER)


def held_on(head: Token) -> Token | None:
    """Return the noun just before an amount that says it is held back: "keeps a hold on"."""
    near = head.doc[max(head.sent.start, head.i - _CLOSE - 2) : head.i]
    holds = (t for t in reversed(near) if t.base in _HOLDS)
    return next((t for t in holds if t.pos_ != "VERB" or t.lemma_ != "hold"), None)


def _for_mission(sentence: Sentence, head: Token) -> bool:
    """Whether the mission or its fund is named near an amount, not only its officers."""
    nouns = sentence.article.mission.nouns
    beside = sentence.span.doc[max(sentence.span.start, head.i - _BEFORE) : head.i + _BEFORE]
    names = {i for m in sentence.names_of("mission", "force") for i in range(m.start, m.end)}
    return any(t.i in names or t.lower_ in nouns or is_fund(t) for t in beside)


def near(sentence: Sentence, number: Token) -> Money | None:
    """Return what the words nearest to an amount say of it; where none does, given if the mission
    or its fund is named near, or it stands with a mere "is" or in a list, else None."""
    head = amount_head(number)
    first, last = _reach(sentence, head)
    told: list[tuple[float, int, Role, Token]] = []
    for token in sentence.span.doc[first : last + 1]:
        role = _role(token) if token.i != head.i else None
        if role is not None and not (token.i > head.i and _of_next(token)):
            gap = head.i - token.i if token.i < head.i else (token.i - head.i) * 1.25
            told.append((gap, token.i, role, token))
    above = next((t for t in climb(head) if t != head and t.pos_ in ("VERB", "AUX")), None)
    if not told:
        bare = above is None or above.lemma_ == "be"
        return Money("given", above, None) if bare or _for_mission(sentence, head) else None
    _, _, role, cue = min(told, key=lambda t: t[:2])
    if cue.pos_ in ("VERB", "AUX"):
        return Money(role, cue, None)
    governing = next((t for t in climb(cue) if t.pos_ in ("VERB", "AUX")), above)
    return Money(role, governing, cue)
