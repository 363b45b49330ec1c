"""Ground held: bases that a force opens or gives up, order that it restores, places that it guards
or clears of gangs, and the dead whom it brings home."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.raids.actions import (
    Event,
    doer,
    habitual,
    hung_on,
    of_force,
    passive,
    printed,
    undergoers,
)
from missionbrief.claims.raids.forces import kind_of, last_force, named_force
from missionbrief.claims.raids.gangs import gangs
from missionbrief.language.article import Sentence
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_BASES = words("claims", "ground", "bases")
_OPENS = words("claims", "ground", "opens")
_GIVES_UP = words("claims", "ground", "gives_up")
_BASE_NOUNS = _BASES | {"station"}
_ORDER = words("claims", "ground", "order")
_RESTORES = words("claims", "ground", "restores")
_PROVIDES = words("claims", "ground", "provides")
_PLACES = words("claims", "operation", "places")
_BARRIERS = words("claims", "operation", "barriers")
_ON_THE_WAY = frozenset({"patrol", "convoy", "column", "team", "unit", "vehicle", "helicopter"})
_CLEARS = frozenset({"clear", "rid", "free", "empty", "purge", "cleanse"})
_AT = ("at", "on", "in", "over", "around", "across", "for", "to", "along")


def bases(sentence: Sentence) -> Iterator[Event]:
    """Yield the bases opened, set up, handed over or given up: the verb, the force, what, the
    rule."""
    for noun in sentence.span:
        kind = kind_of(noun)
        if kind not in _BASE_NOUNS or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        verb = noun.head
        if kind in _BASES and noun.dep_ == "nsubj" and _is_open(verb):
            yield verb, last_force(sentence), f"{printed(noun)} opened", "base"
        if noun.dep_ not in ("dobj", "nsubjpass", "nsubj") or verb.pos_ != "VERB":
            continue
        lemma = verb.base
        if habitual(verb) and noun.dep_ != "nsubjpass":
            continue
        opened = lemma in _OPENS or (
            lemma == "set" and any(c.lower_ == "up" for c in verb.children)
        )
        if noun.dep_ == "nsubj" and lemma != "open":
            continue
        if not (opened and kind in _BASES) and lemma not in _GIVES_UP:
            continue
        who = doer(verb) if noun.dep_ != "nsubj" else None
        if lemma == "leave" and (verb.tag_ == "VBG" or _goes_out(who)):
            continue  # "A convoy leaving the base" comes back to it.
        by = of_force(sentence, who) if who is not None else named_force(sentence)
        if who is None and any(c.lower_ == "no" for c in noun.children):
            # "No post has been given up": by nobody of the mission.
            by = sentence.article.mission.name
        if who is None or by is not None:
            by = by or sentence.article.mission.name
            yield verb, by, f"{printed(noun)} {'opened' if opened else 'given up'}", "base"


def _goes_out(who: Token | None) -> bool:
    """Whether those who leave a base are on their way: "a patrol left its base within the hour"."""
    return who is not None and who.base in _ON_THE_WAY


def _is_open(verb: Token) -> bool:
    """Whether a base is told to be there now: "a base is open", "is up and running"."""
    told = {t.lower_ for t in verb.children} | {t.lower_ for c in verb.children for t in c.children}
    return verb.lemma_ == "be" and bool(told & {"open", "operational", "running", "active"})


def _place(sentence: Sentence, noun: Token) -> bool:
    name = sentence.name_at(noun)
    if name is not None:
        return name.kind == "place" and name.country is None
    return noun.base in _PLACES


def held(sentence: Sentence) -> Iterator[Event]:
    """Yield the places where a force restores order, that it watches over or that were cleared of
    gangs: the verb, the force, what, the rule."""
    if sentence.lemmas.isdisjoint(_RESTORES | _PROVIDES | _CLEARS):
        return
    for verb in sentence.span:
        if verb.pos_ != "VERB":
            continue
        lemma = verb.base
        if lemma in _CLEARS and passive(verb) and doer(verb) is None:
            rid = hung_on(verb, "of", "from")
            where = [n for n in undergoers(verb) if _place(sentence, n)]
            if where and any(gangs(sentence, n) or n.lemma_ in _BARRIERS for n in rid):
                yield verb, last_force(sentence), f"{printed(where[0])} secured", "secured"
            continue
        ruled = lemma in _RESTORES and not habitual(verb)
        if not ruled and lemma not in _PROVIDES:
            continue
        for thing in undergoers(verb):
            kept = thing.lower_ == "security" if not ruled else thing.base in _ORDER
            where = [
                n for n in (*hung_on(thing, *_AT), *hung_on(verb, *_AT)) if _place(sentence, n)
            ]
            by = of_force(sentence, doer(verb)) if kept and where else None
            if by is not None:
                yield verb, by, f"{printed(where[0])} secured", "secured"
                break
