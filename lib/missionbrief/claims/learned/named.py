"""Whom a sentence names who might be the actor of a claim."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from missionbrief.claims.taking_part.countries import named as countries
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.spokesmen import spokesman
from missionbrief.claims.views.wanting import sayers
from missionbrief.language.tokens import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_NOUNS = ("NOUN", "PROPN", "PRON")
_DOERS = frozenset({"nsubj", "nsubjpass"})
_PAIR = frozenset({"they", "both", "two", "leaders", "sides", "ministers", "presidents"})
_DASHES = ("-", "–", "—")
_OURS = frozenset({"we", "our", "us", "government", "country", "administration", "delegation"})
_BACK = 4
"""Sentences before that a pronoun may point to."""


@dataclass
class Named:
    """Somebody named in a sentence, with the words that name him; none where only the turn, or
    the verb of saying, tells who it is. `how` is by what he is meant."""

    holder: Holder
    tokens: list[Token]
    how: str = "named"


@kept
def holders_in(sentence: Sentence) -> list[Named]:
    """Return who might hold a view in a sentence: whomever its nouns and pronouns stand for, and
    who says it."""
    found: dict[str, Named] = {}
    for token in sentence.tokens:
        adjective = token.pos_ == "ADJ" and sentence.name_at(token) is not None
        if token.pos_ not in _NOUNS and not adjective:
            continue
        if token.dep_ == "compound" and (
            token.head.pos_ == "PROPN" or _of_mission(sentence, token)
        ):
            continue
        for holder in holders(sentence, token):
            if holder.name.endswith(_DASHES):
                continue  # the place of a dateline
            found.setdefault(holder.name, Named(holder, [])).tokens.append(token)
    said = [spokesman(sentence, sentence.speaker)] if sentence.speaker else []
    for holder in (*said, *sayers(sentence, sentence.span.root)):
        found.setdefault(holder.name, Named(holder, [], "says"))
    for one in [*_pointed_at(sentence), *_spoken_for(sentence, list(found.values()))]:
        found.setdefault(one.holder.name, one)
    return list(found.values())


def _of_mission(sentence: Sentence, token: Token) -> bool:
    """Whether a country only tells which mission it is: "the Haiti force"."""
    return token.head.lower_ in sentence.article.mission.nouns


def _pointed_at(sentence: Sentence) -> Iterator[Named]:
    """The two whom "they", "both" or "the two" mean, whatever body or country "it" means, and the
    country that its capital stands for."""
    mission = sentence.article.mission
    for token in sentence.tokens:
        name = sentence.name_at(token)
        if name is not None and name.canonical == mission.capital and token.dep_ in _DOERS:
            yield Named(Holder(mission.country), [token], "capital")
        elif token.lower_ in _PAIR and token.dep_ in _DOERS:
            yield from (Named(Holder(who), [token], "pair") for who in _pair_before(sentence))
        elif _joined_to_owner(sentence, token):
            continue  # "Kenya and its partners": its own
        elif token.lower_ in ("it", "its") and (who := _body_before(sentence)) is not None:
            yield Named(Holder(who), [token], "it")


def _joined_to_owner(sentence: Sentence, its: Token) -> bool:
    """Whether what "its" owns is joined to a name that stands right before it."""
    owned = its.head
    owner = owned.head if its.dep_ == "poss" and owned.dep_ == "conj" else None
    return owner is not None and sentence.name_at(owner) is not None


def _before(sentence: Sentence) -> Iterator[Sentence]:
    first = max(0, sentence.number - _BACK)
    yield from reversed(sentence.article.sentences[first : sentence.number])


def _pair_before(sentence: Sentence) -> list[str]:
    """The first two persons of the nearest sentence before that names two."""
    for earlier in _before(sentence):
        named = list(dict.fromkeys(m.name.canonical for m in earlier.names_of("person")))
        if len(named) > 1:
            return named[:2]
    return []


def _body_before(sentence: Sentence) -> str | None:
    """The body or country that was last the doer of a sentence before."""
    for earlier in _before(sentence):
        for mention in earlier.names_of("organisation", "country"):
            if earlier.span.doc[mention.end - 1].dep_ in _DOERS:
                return mention.name.canonical
    return None


def _spoken_for(sentence: Sentence, found: list[Named]) -> Iterator[Named]:
    """The countries of those named, where the sentence speaks of "us" or "his government"."""
    if sentence.lemmas.isdisjoint(_OURS):
        return
    for one in found:
        country = sentence.article.country_of(one.holder.name)
        if country is not None and one.holder.name != country:
            yield Named(Holder(country, one.holder.name), one.tokens, "country")


def countries_in(sentence: Sentence) -> list[Named]:
    """Return the countries but the mission's own that a sentence names."""
    found: dict[str, Named] = {}
    for country in countries(sentence):
        if not country.home:
            here = found.setdefault(country.name, Named(Holder(country.name), []))
            here.tokens.append(sentence.span.doc[country.end - 1])
    return list(found.values())


def travellers_in(sentence: Sentence) -> list[Named]:
    """Return who might be on a journey: whoever might hold a view, and all persons named."""
    found = {n.holder.name: replace(n, tokens=[*n.tokens]) for n in holders_in(sentence)}
    for mention in sentence.names_of("person"):
        name = mention.name.canonical
        here = found.setdefault(name, Named(Holder(name), []))
        here.tokens.append(sentence.span.doc[mention.end - 1])
    return list(found.values())


def voicing(sentence: Sentence, named: Named) -> Token:
    """Return the word that carries what somebody named does or says: the verb he belongs to, else
    the root of the sentence."""
    for token in named.tokens:
        verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
        if verb is not None:
            return verb
    return sentence.span.root


def kind_of(sentence: Sentence, named: Named) -> str:
    """Return what kind of name somebody has, `?` for whom the data don't know."""
    name = sentence.article.mission.names.get(named.holder.name)
    return name.kind if name is not None else "?"
