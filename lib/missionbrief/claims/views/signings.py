"""Who puts his name to an agreement that is to strengthen the mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.law.accords import ACCORDS, signed
from missionbrief.claims.views.around import cued
from missionbrief.claims.views.topic import is_about
from missionbrief.claims.views.wanting import of_verb
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.modality import mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_BOOSTS = words("claims", "signings", "boosts")


def _agreements(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """The agreements that a sentence tells to be signed, each with the verb that says so."""
    for noun in cued(sentence, ACCORDS):
        verb = signed(noun) if noun.pos_ in ("NOUN", "PROPN") else None
        if verb is not None:
            yield noun, verb


def signings(sentence: Sentence) -> Iterator[Found]:
    """Yield who signs an agreement that backs the mission: "signed a pact to boost the mission"."""
    for noun, verb in _agreements(sentence):
        aim = [t for t in sentence.span if t.i > noun.i]
        boost = next((t for t in aim if t.base in _BOOSTS), None)
        if boost is None or mode(verb) != "actual":
            continue
        if is_about(sentence, [t for t in aim if t.i > boost.i]) is not None:
            yield verb, of_verb(sentence, verb), "support", "signs"


def signs(sentence: Sentence, named: Iterable[Token]) -> bool:
    """Return whether some of the words that name somebody say that he signs an agreement."""
    doers = [who for _, verb in _agreements(sentence) if (who := subject(verb)) is not None]
    signers = {t.i for who in doers for t in conjuncts(who)}
    return any(t.i in signers for t in named)
