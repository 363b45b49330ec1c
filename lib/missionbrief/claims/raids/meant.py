"""What a pronoun means to which something is done: "stormed them", said of prisons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.raids.actions import printed
from missionbrief.claims.raids.forces import is_asset
from missionbrief.claims.raids.gangs import gangs
from missionbrief.language.grammar import subject
from missionbrief.language.phrases import nested
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

PRONOUNS = frozenset({"it", "them", "him", "her", "they", "those", "these", "us"})
_ONE = frozenset({"it", "him", "her"})
_PERSONS = frozenset({"him", "her"})
_VAGUE = frozenset(
    {"ground", "area", "zone", "place", "section", "stretch", "control", "territory"}
)
_PEOPLE = words("claims", "operation", "hostages") | {"reporter", "journalist", "trader"}
_PLACES = frozenset().union(
    words("claims", "operation", "places"),
    words("claims", "operation", "barriers"),
    words("claims", "operation", "structures"),
    words("claims", "ground", "sites"),
    words("claims", "ground", "towns"),
    words("claims", "onslaughts", "quarters"),
)


def stands_for(sentence: Sentence, pronoun: Token) -> str | None:
    """Return what a pronoun stands for, as printed: the only person, or the only place, building,
    vehicle or gang of its number that its sentence, or else the one before, tells before it; None
    where there are several or none."""
    if pronoun.lower_ not in _ONE | {"them"}:
        return None
    before = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    for near, last in ((sentence, pronoun.i), *((s, s.span.end) for s in before)):
        if near.paragraph != sentence.paragraph:
            return None
        found = {printed(t): t for t in near.span if t.i < last and _may_be(near, t, pronoun)}
        if found:
            return next(iter(found)) if len(found) == 1 else None
    return None


def _may_be(sentence: Sentence, noun: Token, pronoun: Token) -> bool:
    """Whether a noun is of the sort and number that a pronoun may stand for."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ in ("compound", "nmod", "npadvmod", "amod"):
        return False
    if (noun.tag_ in ("NN", "NNP")) != (pronoun.lower_ in _ONE):
        return False
    doer = subject(pronoun.head)
    if noun.base in _VAGUE or (doer is not None and doer in (noun, *noun.ancestors)):
        return False
    if noun in pronoun.head.children or any(nested(t, noun) for t in _own(noun, pronoun)):
        return False
    name = sentence.name_at(noun)
    if pronoun.lower_ in _PERSONS:
        rank = unit_of(noun) == "officers" or gangs(sentence, noun) is not None
        return name.kind == "person" if name is not None else rank
    if name is not None:
        return name.kind == "place" and name.country is None
    if noun.base in _PLACES or is_asset(sentence, noun):
        return True
    people = noun.base in _PEOPLE and unit_of(noun) is None
    return pronoun.lower_ == "them" and (people or gangs(sentence, noun) is not None)


def _own(noun: Token, pronoun: Token) -> Iterator[Token]:
    """The pronoun, where it stands in a clause on the noun itself."""
    return (t for t in (pronoun,) if noun in t.ancestors)
