"""Whom a sentence names who might be the actor of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims.taking_part.countries import named as countries
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.spokesmen import spokesman
from missionbrief.claims.views.wanting import sayers

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_NOUNS = ("NOUN", "PROPN", "PRON")


@dataclass
class Named:
    """Somebody named in a sentence, with the words that name him; none where only the turn, or
    the verb of saying, tells who it is."""

    holder: Holder
    tokens: list[Token]


def holders_in(sentence: Sentence) -> list[Named]:
    """Return who might hold a view in a sentence: whomever its nouns and pronouns stand for, and
    who says it."""
    found: dict[str, Named] = {}
    for token in sentence.tokens:
        adjective = token.pos_ == "ADJ" and sentence.name_at(token) is not None
        if token.pos_ not in _NOUNS and not adjective:
            continue
        if token.dep_ == "compound" and token.head.pos_ == "PROPN":
            continue
        for holder in holders(sentence, token):
            found.setdefault(holder.name, Named(holder, [])).tokens.append(token)
    said = [spokesman(sentence, sentence.speaker)] if sentence.speaker else []
    for holder in (*said, *sayers(sentence, sentence.span.root)):
        found.setdefault(holder.name, Named(holder, []))
    return list(found.values())


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
    found = {n.holder.name: n for n in holders_in(sentence)}
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
