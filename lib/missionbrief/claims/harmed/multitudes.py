"""The displaced whom no number counts: "tens of thousands have fled their homes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.hardship import DISPLACED, hardship
from missionbrief.claims.harmed.residents import PEOPLE
from missionbrief.language.attribution import attributed_to
from missionbrief.language.modality import mode
from missionbrief.language.reports import reported_by
from missionbrief.language.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_MANY = frozenset({"thousands", "hundreds", "millions"})


def uncounted(sentence: Sentence) -> Iterator[Draft]:
    """Yield the first great number of people in `sentence` whom a verb tells to have lost their
    homes, where no figure is given: its value is open."""
    for verb in sentence.span:
        if verb.pos_ != "VERB":
            continue
        for many in sentence.span:
            if many.lower_ not in _MANY or hardship(verb, _people(many)) != DISPLACED:
                continue
            if not _of_people(sentence, many) or mode(verb) != "actual":
                continue
            mission = sentence.article.mission
            yield Draft(
                sentence,
                many,
                "many",
                actor=mission.inhabitants,
                target=f"{mission.country}: {DISPLACED}",
                unit="people",
                when=when(sentence, many),
                attributed_to=attributed_to(sentence, verb) or reported_by(sentence),
            )
            return


def _people(many: Token) -> Token:
    """Who is told of: the number itself, also that it is "of" ("tens of thousands"), or those "in"
    it ("people in their hundreds of thousands")."""
    head = many.head.head if many.dep_ == "pobj" else many
    return head if head.lower_ in ("tens", "hundreds") or head.base in PEOPLE else many


def _of_people(sentence: Sentence, many: Token) -> bool:
    """Whether a great number is alone or of the country's people, and has no figure before it."""
    if any(q.value is not None and q.start <= many.idx - sentence.span.start_char < q.end
           for q in sentence.quantities):  # fmt: skip
        return False
    of = [n for c in many.children if c.lower_ == "of" for n in c.children if n.dep_ == "pobj"]
    named = (sentence.name_at(n) for n in of)
    return all(n.base in PEOPLE for n in of) or any(
        n is not None and n.canonical == sentence.article.mission.country for n in named
    )
