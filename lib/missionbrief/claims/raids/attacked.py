"""What is attacked, and the two sides of a clash."""

from __future__ import annotations

from collections.abc import Iterable

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.raids.forces import force, is_asset
from missionbrief.claims.raids.gangs import gangs, kernel
from missionbrief.language.article import Sentence
from missionbrief.language.phrases import phrase
from missionbrief.language.tokens import Token

_MINE = frozenset({"police", "its", "their", "mission", "force", "joint"})
_MOVING = frozenset({"convoy", "patrol", "column", "motorcade"})


def attacked(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is a force, or what it moves or stays in: an attack on that is one on it."""
    noun = kernel(noun)
    if force(sentence, noun) is not None:
        return True
    mine = {t.lower_ for t in phrase(noun)} & _MINE
    if unit_of(noun) == "personnel":
        # "The mission denied that its people came under fire."
        return ("its" in mine and bool(sentence.names_of("mission", "force"))) or (
            "its" in mine and any(t.lower_ in ("mission", "force") for t in sentence.span)
        )
    if not is_asset(sentence, noun):
        return False
    inside = {t.i for t in phrase(noun)}
    named = any(m.start in inside for m in sentence.names_of("mission", "force", "demonym"))
    # Only forces have armoured vehicles, but those of an embassy.
    armoured = bool({t.lower_ for t in phrase(noun)} & {"armoured", "armored", "mrap", "mraps"})
    armoured &= not any(m.start in inside for m in sentence.names)
    armoured &= "embassy" not in {t.lower_ for t in phrase(noun)}
    return bool(mine) or named or armoured or _spoken_of(sentence, noun)


def _spoken_of(sentence: Sentence, noun: Token) -> bool:
    """Whether "the lead vehicle" and the like are those of a force's that the sentence before tells
    of."""
    if noun.base in _MOVING and any(
        unit_of(t) in ("officers", "soldiers") and force(sentence, t) for t in sentence.span
    ):
        return True
    if not sentence.number or not any(c.lower_ == "the" for c in noun.children):
        return False
    before = sentence.article.sentences[sentence.number - 1]
    return sentence.paragraph - before.paragraph <= 1 and any(
        t.base in _MOVING and attacked(before, t) for t in before.span
    )


def hit(sentence: Sentence, nouns: Iterable[Token]) -> Token | None:
    """Return the first of `nouns` whose attack is one on a force, or None."""
    return next((n for n in nouns if attacked(sentence, n)), None)


def ours(sentence: Sentence, nouns: Iterable[Token]) -> str | None:
    """Return the first force that one of `nouns` means, or None."""
    return next((f for n in nouns if (f := force(sentence, n))), None)


def theirs(sentence: Sentence, nouns: Iterable[Token]) -> str | None:
    """Return the first gang that one of `nouns` means, or None."""
    return next((g for n in nouns if (g := gangs(sentence, n))), None)
