"""Promises of money that are told not to be kept: "did not pay all that it had promised"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.credit import own_date
from missionbrief.claims.amounts.donors import holder
from missionbrief.claims.amounts.funds import of_funds
from missionbrief.claims.amounts.money import DONORS, conditional
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.draft import Draft
from missionbrief.claims.mission_words import speaks_of_mission
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import subject
from missionbrief.language.modality import REFUSED, mode, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PROMISES = words("claims", "money", "promise")
_WORD = words("claims", "money", "pledges")
_PAYS = words("claims", "unkept", "pays")
_KEEPS = words("claims", "unkept", "keeps")
_COMES = words("claims", "unkept", "comes")
_BROKEN = words("claims", "unkept", "broken")
_MONEY = words("claims", "funds", "funds") | {"pay", "donor", "financial", "donation", "unpaid"}
_CUES = _PROMISES | _WORD
_WHAT = frozenset({"what", "all", "everything", "much", "which", "that"})
_BACK = 2
# So many words after a verb a sum still belongs to it.
_REACH = 10


def unkept(sentence: Sentence) -> Iterator[Draft]:
    """Yield who is told not to have paid what he promised the mission, where no sum is told."""
    if sentence.lemmas.isdisjoint(_CUES):
        return
    for verb in sentence.tokens:
        if verb.pos_ not in ("VERB", "AUX") or not _undone(verb) or conditional(verb):
            continue
        who = _promiser(sentence, verb)
        if who is None or _priced(sentence, verb):
            continue
        actor = holder(sentence, who)
        if not (speaks_of_mission(sentence, _BACK) or _to_lead(sentence, actor)):
            continue
        if actor == sentence.article.mission.country:
            continue
        target = f"{sentence.article.mission.name}: promised, not paid"
        yield Draft(
            sentence,
            verb,
            "unkept",
            actor=actor,
            target=target,
            when=own_date(sentence, verb),
            attributed_to=attributed_to(sentence, verb),
            key=(actor, target),
        )
        return


def _to_lead(sentence: Sentence, actor: str | None) -> bool:
    """Whether it is to the lead country, or its people, that another has promised money."""
    lead = sentence.article.mission.lead
    named = {m.name.country or m.name.canonical for m in sentence.names_of("country", "demonym")}
    return lead in named and actor not in (None, lead)


def _priced(sentence: Sentence, verb: Token) -> bool:
    """Whether a sum stands near a verb, which the rules for amounts then read."""
    sums = (q.number for q in sentence.quantities if q.currency)
    return any(verb.left_edge.i <= n.i <= verb.i + _REACH for n in sums)


def _undone(verb: Token) -> bool:
    """Whether what a verb tells is not done: "did not pay", "has failed to honour", "has yet to
    pay"; or is told as broken: "pledges have gone unpaid", "has reneged on"."""
    if _broken(verb):
        return mode(verb) == "actual"
    if verb.base not in _PAYS | _KEEPS | _COMES:
        return False
    above = verb.head if verb.dep_ == "xcomp" else None
    late = above is not None and above.lemma_ == "have" and any(
        c.lower_ in ("yet", "still") for c in (*above.children, *verb.children)
    )  # fmt: skip
    refused = above is not None and above.base in REFUSED and not negated(above)
    ahead = any(c.tag_ == "MD" for c in verb.children)
    return (negated(verb) and not ahead) or refused or late


def _broken(verb: Token) -> bool:
    return verb.base in _BROKEN or any(c.lower_ in _BROKEN for c in verb.children)


def _promiser(sentence: Sentence, verb: Token) -> Token | None:
    """Who promised the money that a verb tells to be not paid, or the word for it where nobody is
    named; None where it is no money, or no promise."""
    who = subject(verb)
    if verb.base in _PAYS:
        things = [c for c in verb.children if c.dep_ in ("dobj", "ccomp", "dative", "pobj")]
        # The parse may take "pay the mission all that it promised" for one thing named twice.
        things += [a for c in things for a in c.children if a.dep_ == "appos"]
        promised = (p for c in things if (p := _promised(c)) is not None)
        return who if next(promised, None) is not None else None
    through = any(c.lower_ == "through" for c in verb.children)
    if not through and (verb.base in _COMES or (_broken(verb) and verb.base not in _BROKEN)):
        moved = next((t for t in (who, *_inside(who)) if t is not None and _money(t)), None)
        clause = _promised(moved) if moved is not None else None
        if moved is None or (clause is None and moved.base not in _WORD):
            return None
        return subject(clause) if clause is not None and clause.dep_ == "relcl" else moved
    things = [c for c in verb.children if c.dep_ == "dobj"]
    things += [g for c in verb.children if c.dep_ == "prep" for g in c.children]
    word = next((c for c in things if c.base in _WORD or _promised(c) is not None), None)
    donor = who is not None and who.base in DONORS
    spoken = donor or not sentence.lemmas.isdisjoint(_MONEY)
    return who if word is not None and spoken and not _of_people(word) else None


def _inside(who: Token | None) -> Iterator[Token]:
    """What a part is of: "much of the money"."""
    for link in who.children if who is not None else ():
        yield from (c for c in link.children if link.lower_ == "of")


def _money(noun: Token) -> bool:
    return (of_funds(noun) or noun.base in _WORD) and not _of_people(noun)


def _of_people(noun: Token) -> bool:
    """Whether a promise is one of officers: "its pledge to send troops"."""
    return any(unit_of(t) is not None for t in noun.subtree if t != noun)


def _promised(thing: Token) -> Token | None:
    """The verb that says a thing was promised: "all that it had *promised*", "what it *pledged*";
    None for people, and for things that are no money."""
    if thing.base in _PROMISES and thing.pos_ == "VERB":
        what = any(c.dep_ == "dobj" and c.lower_ in _WHAT for c in thing.children)
        return thing if what else None
    if thing.lower_ not in _WHAT and not of_funds(thing):
        return None
    if _of_people(thing):
        return None
    own = (c for c in thing.children if c.dep_ in ("relcl", "acl", "amod", "ccomp"))
    return next((c for c in own if c.base in _PROMISES), None)
