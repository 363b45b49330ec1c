"""Gang members whom a force kills."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.befallen import victims
from missionbrief.claims.harmed.harm import harm
from missionbrief.claims.harmed.victims import quantity_of
from missionbrief.claims.raids.actions import EVENTS, doer, of_force, printed, put
from missionbrief.claims.raids.arrests import WANTED
from missionbrief.claims.raids.forces import force
from missionbrief.claims.raids.gangs import gangs, kernel
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import attributed_to
from missionbrief.language.tokens import Token
from missionbrief.language.when import when

_NEUTRALISES = frozenset({"neutralize", "neutralise"})


def _by(sentence: Sentence, verb: Token) -> str | None:
    """The force that kills, or in whose operation somebody is killed; None for anybody else."""
    who = doer(verb)
    if who is not None and who not in victims(verb):
        return of_force(sentence, who)
    if not any(t.base in EVENTS for t in sentence.span):
        return None
    return next((f for t in sentence.span if (f := force(sentence, t))), None)


def _told(verb: Token, noun: Token) -> str:
    """What befell them: whole gangs are neutralised, not killed."""
    return "neutralised" if verb.base in _NEUTRALISES and noun.base == "gang" else "killed"


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the killings of gang members by a force in `sentence`, with how many."""
    for verb in sentence.span:
        if verb.pos_ != "VERB" or harm(verb) not in ("killed", "casualties"):
            continue
        for noun in map(kernel, victims(verb)):
            if noun.base not in WANTED and gangs(sentence, noun) is None:
                continue
            by, status = _by(sentence, verb), put(verb)
            if by is None or status is None:
                continue
            quantity = quantity_of(sentence, noun)
            value = quantity.value if quantity is not None else None
            yield Draft(
                sentence,
                verb,
                "killed",
                actor=by,
                target=f"{printed(noun)} {_told(verb, noun)}",
                value=value,
                qualifier=quantity.qualifier if quantity is not None and value else None,
                unit="killed" if value is not None else None,
                when=when(sentence, verb),
                status=status,
                attributed_to=attributed_to(sentence, verb),
            )
