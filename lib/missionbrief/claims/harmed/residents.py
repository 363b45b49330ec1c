"""Which numbers of a sentence count people of the country that the mission is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.harmed.hardship import state
from missionbrief.claims.harmed.victims import BACK
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

PEOPLE = words("claims", "displacement", "people")
_CRISES = frozenset({"war", "conflict", "crisis", "violence", "army", "insurgency", "camp"})
_LANDS = frozenset({"nation", "country", "state", "republic", "city", "town", "island", "suburb",
                    "capital", "land", "population", "commune"})  # fmt: skip
_HOSTS = frozenset({"host", "shelter", "house", "have", "count"})
# Below this a bare number may stand for anything: "two fled".
_BARE = 100
_LARGE = 1000
# "Has passed the 1.3 million mark".
_MARKS = frozenset({"mark", "threshold", "level"})


def counts_people(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number counts people who live in the country, or, where nothing says whom it
    counts, may do so by its size."""
    noun = quantity.counted
    if noun is None or noun.lower_ in _MARKS:
        return (quantity.value or 0) >= _BARE
    if state(noun) is not None:
        return True
    name = sentence.name_at(noun)
    if name is not None and name.kind == "demonym":
        return name.canonical == sentence.article.mission.country
    return noun.base in PEOPLE and unit_of(noun) not in ("officers", "soldiers")


def abroad(sentence: Sentence) -> bool:
    """Whether the sentence speaks of another country and not of the mission's."""
    home = sentence.article.mission.country
    named = [m.name for m in sentence.names_of("country", "demonym", "place")]
    if any(n.kind == "place" or n.canonical == home for n in named):
        return False
    for mention in sentence.names_of("country"):
        before = (
            sentence.span.doc[mention.start - 1] if mention.start > sentence.span.start else None
        )
        if before is not None and before.lower_ in ("in", "across", "to", "within"):
            return True
        first = sentence.span.doc[mention.end - 1]
        told_of = first.dep_ == "poss" and first.head.base in _CRISES
        if told_of or (first.dep_ == "nsubj" and first.head.base in _HOSTS):
            return True
    lead = sentence.article.mission.lead  # "Since the Kenyans came" is told of Haiti.
    return any(
        sentence.span.doc[m.start].dep_ in ("amod", "nsubj")
        for m in sentence.names_of("demonym")
        if m.name.canonical != lead
    )


def of_inhabitants(quantity: Quantity) -> bool:
    """Whether a number is how many live in a country or town: "a nation of 11.7 million", "in a
    country of 12 million people"."""
    noun = quantity.counted or quantity.number
    of = noun.head if noun.dep_ in ("pobj", "nummod", "compound") else noun
    of = of.head if noun.dep_ in ("nummod", "compound") and of.dep_ == "pobj" else of
    return of.lower_ == "of" and of.head.base in _LANDS


def many(quantity: Quantity) -> bool:
    """Whether a number is that of many people, or large and of nothing said."""
    least = _LARGE if quantity.counted is None else _BARE
    return (quantity.value or 0) >= least


def named(quantity: Quantity) -> bool:
    """Whether those among others are told by what they are: "200,000 of them children"."""
    after = quantity.number.doc[quantity.number.i + 1 : quantity.number.i + 5]
    return any(t.base in PEOPLE for t in after)


def of_them(quantity: Quantity) -> bool:
    """Whether "of them" follows a number."""
    after = quantity.number.doc[quantity.number.i + 1 : quantity.number.i + 3]
    return len(after) == 2 and after[0].lower_ == "of" and after[1].lower_ in BACK


def points_back(quantity: Quantity) -> bool:
    """Whether a number counts some of those counted before: "40,000 of them"."""
    doc, first = quantity.number.doc, quantity.number.sent.start
    before = [t.lower_ for t in doc[max(first, quantity.number.i - 4) : quantity.number.i]]
    if "including" in before or before[-2:] == ["of", "whom"] or "whom" in before[-3:]:
        return True
    return any(
        c.dep_ == "prep" and c.lower_ == "of" and any(t.lower_ in BACK for t in c.children)
        for c in quantity.number.children
    )


def apposed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is set beside those it counts: "one in two Haitians, some 5.4 million,"."""
    doc, first = sentence.span.doc, sentence.token_at(quantity.start).i
    if first - 2 < sentence.span.start or doc[first - 1].text not in (",", "(", "–", "—"):
        return False
    name = sentence.name_at(doc[first - 2])
    people = doc[first - 2].base in PEOPLE
    return people or (name is not None and name.kind == "demonym")
