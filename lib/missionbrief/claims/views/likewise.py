"""What is asked of those who are to do as was just told of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.views.paying import is_money
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_ALIKE = frozenset({"follow", "likewise", "step", "match", "emulate", "chip", "dig", "give"})
_GIVING = frozenset({"give", "chip", "dig", "pockets", "burden", "generous", "generosity", "purse"})
_POOR = words("claims", "unpriced", "poor") | frozenset({"euros", "million", "resourced", "funded"})


def _gives(verb: Token) -> bool:
    """Whether something is named that is given: "give us the momentum"."""
    return any(c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN") for c in verb.children)


def likewise(sentence: Sentence, scope: list[Token]) -> str | None:
    """What is asked of who is to do as was just told: "gave $10 million and urged others to follow
    suit"; "underfunded, and urged members to step up"."""
    lowered, lemmas = {t.lower_ for t in scope}, {t.base for t in scope}
    bare = [t for t in scope if t.tag_ != "NNS" and not (t.lemma_ == "give" and _gives(t))]
    same = {"same", "likewise"} & lowered if "thing" not in lowered else set()
    following = {t.base for t in bare} & _ALIKE or same
    if "weight" in lowered and "pull" in lemmas:
        return "fund"  # "others must pull their weight"
    share = {"part", "bit", "share", "weight"} & lowered and lemmas & {"do", "play", "pull", "take"}
    forward = "forward" in lowered and "come" in lemmas
    if not (following or share or forward):
        return None
    first = max(0, sentence.number - 1)
    told = [t for s in sentence.article.sentences[first : sentence.number + 1] for t in s.span]
    if any(t.is_currency or is_money(t) or t.lower_ in _POOR | _GIVING for t in told):
        return "fund"
    sent = share or forward or any(unit_of(t) in ("officers", "soldiers") for t in told)
    return "support" if sent else None
