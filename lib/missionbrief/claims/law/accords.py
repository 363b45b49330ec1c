"""Agreements between states on which the deployment rests: signed, to be signed, ratified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.law.mandate_words import dated, days_of
from missionbrief.claims.mission_words import speaks_of_mission
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import subject
from missionbrief.language.modality import mode, negated
from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

ACCORDS = words("claims", "accords", "accords")
_SIGNS = words("claims", "accords", "signs")
_KINDS = words("claims", "accords", "kinds")
_TOPICS = words("claims", "accords", "topics")
_UNSURE = frozenset({"could", "may", "might", "can", "should"})
_BACK = 2


def accords(sentence: Sentence) -> Iterator[Draft]:
    """Yield the signing of an agreement on the deployment in `sentence`: the actor is the
    lead country with the mission's, or with a third where `_with` says so; the target says what is
    signed. What a third country signs to help the mission gives it no right to be there."""
    if sentence.lemmas.isdisjoint(ACCORDS) or sentence.lemmas.isdisjoint(_SIGNS | {"put"}):
        return
    for noun in sentence.tokens:
        if noun.base not in ACCORDS or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        verb = signed(noun)
        if verb is None or not _ours(sentence, noun):
            continue
        status = "actual" if _is_signed(verb) else mode(verb)
        if _to_come_of(verb) or _cannot(verb) or _thirds(sentence, noun, verb):
            continue
        if status not in ("actual", "planned", "reported"):
            continue
        told = dated(sentence, verb)
        yield Draft(
            sentence,
            verb,
            "signed",
            actor=" and ".join([sentence.article.mission.lead, *_with(sentence, noun, verb)]),
            target=f"{_kind(noun)}{noun.lower_} signed",
            when=told,
            days=days_of(sentence, told, planned=status == "planned"),
            status=status,
            attributed_to=attributed_to(sentence, verb),
        )
        return


def _is_signed(verb: Token) -> bool:
    """Whether a participle tells what has been signed, whatever is to come of it: "will go under an
    agreement signed in March"."""
    helped = any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and not helped


def _with(sentence: Sentence, noun: Token, verb: Token) -> list[str]:
    """With whom the lead country signs: the mission's; of what is signed in a third country
    ("signed in Santo Domingo"), that where it is named besides, and nobody where neither is."""
    mission = sentence.article.mission
    places = sentence.names_of("place", "country", "demonym")
    for child in (*verb.children, *noun.children):
        inside = {t.i for t in child.subtree} if child.lower_ == "in" else set()
        here = {m.name.country or m.name.canonical for m in places if m.start in inside}
        if not here or not here.isdisjoint({mission.lead, mission.country}):
            continue
        besides = {
            m.name.country or m.name.canonical
            for m in places
            if m.start not in inside and m.name.kind != "place"
        }
        if besides & here:
            return sorted(besides & here)
        return [mission.country] if _parties(sentence) else []
    return [mission.country]


def _thirds(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Whether those said to sign are the lead country and a third, and not the mission's: "Kenya
    and Peru have signed", "Kenya signed with Peru", "an agreement between Kenya and Peru"."""
    mission = sentence.article.mission
    who = subject(verb)
    heads = [t for t in (who, *_agents(verb)) if t is not None]
    for holder in (verb, noun):
        for child in holder.children:
            if child.dep_ == "prep" and child.lower_ in ("with", "between"):
                heads += [c for c in child.children if c.dep_ == "pobj"]
    signing = [n for h in heads for t in (h, *h.conjuncts) if (n := sentence.name_at(t))]
    countries = {n.country or n.canonical for n in signing if n.kind in ("country", "demonym")}
    others = countries - {mission.lead, mission.country}
    return bool(others) and mission.country not in countries


def _agents(verb: Token) -> list[Token]:
    return [t for c in verb.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]


def _parties(sentence: Sentence) -> bool:
    """Whether the lead country and the mission's are both named, themselves or by their people."""
    mission = sentence.article.mission
    named = {m.name.country or m.name.canonical for m in sentence.names}
    return {mission.lead, mission.country} <= named


def _to_come_of(verb: Token) -> bool:
    """Whether a signing is only possible, or what somebody is somewhere for: "could be signed",
    "was there to sign"."""
    helped = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    meant = verb.dep_ in ("advcl", "acl") or (verb.dep_ == "xcomp" and verb.head.lemma_ == "be")
    return bool(helped & _UNSURE) or ("to" in helped and meant)


def _cannot(verb: Token) -> bool:
    """Whether a signing is joined to, or stands under, what is only possible or is denied: "nobody
    who could ask for it or sign an agreement", "cannot claim to sign one"."""
    step = verb
    while step.dep_ in ("conj", "xcomp") and step.head.pos_ in ("VERB", "AUX", "ADJ"):
        own = any(c.dep_ in ("nsubj", "nsubjpass") for c in step.children)
        step = step.head
        if not own and (negated(step) or any(c.lower_ in _UNSURE for c in step.children)):
            return True
    return False


def signed(noun: Token) -> Token | None:
    """Return the verb that says an agreement is signed, or None."""
    for child in noun.children:
        if child.dep_ == "acl" and child.base in _SIGNS and child.tag_ == "VBN":
            return child
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj") and noun.head.base in _SIGNS:
        return noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_ == "put":
        named = any(c.lemma_ in ("name", "signature") for c in noun.head.head.children)
        return noun.head.head if named else None
    if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "on"):
        # "The signing of the agreement" needs a verb to say when.
        return noun.head.head if noun.head.head.lower_ == "signing" else None
    return None


def _kind(noun: Token) -> str:
    kinds = [t.lower_ for t in noun.lefts if t.lower_ in _KINDS]
    return f"{kinds[0]} " if kinds else ""


def _ours(sentence: Sentence, noun: Token) -> bool:
    """Whether an agreement is the one on the deployment: between the two countries or on police,
    where the sentence or those just before speak of the mission or the deployment."""
    kinds = {t.lower_ for t in phrase(noun)} & _KINDS
    first = max(0, sentence.number - _BACK)
    near = sentence.article.sentences[first : sentence.number + 1]
    spoken = any(not s.lemmas.isdisjoint(_TOPICS) or speaks_of_mission(s) for s in near)
    who = subject(noun.head)
    parties = _parties(sentence)
    return (spoken and (bool(kinds) or parties)) or (parties and who is not None and bool(kinds))
