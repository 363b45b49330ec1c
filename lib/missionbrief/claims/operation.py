"""What the mission and the police beside it do against gangs, and attacks upon them.

Patrols, raids, arrests, attacks repelled, places retaken or reopened, seizures, rescues, clashes,
ambushes. What a force is there to do ("a mandate to retake …") is no operation; nor is violence
among gangs or against others.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from missionbrief.claims import arrests, attacks
from missionbrief.claims.actions import (
    abroad,
    doer,
    habitual,
    happened,
    kernel,
    of_force,
    passive,
    printed,
    put,
    undergoers,
)
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.draft import Draft
from missionbrief.claims.forces import force, gangs, named_force
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import attributed_to
from missionbrief.language.holders import phrase
from missionbrief.lexicon import words

KIND = "operation"

# What a verb does to a place or thing; the rule's name tells which.
_EVENTS = {
    event: words("claims", "operation", event)
    for event in ("retaken", "reopened", "secured", "repelled", "rescued", "seized")
}
_PLACES = words("claims", "operation", "places")
_ATTACKS = words("claims", "attacks", "nouns")
_HOSTAGES = words("claims", "operation", "hostages")
_WEAPONS = words("claims", "operation", "weapons")
_ASIDE = words("claims", "operation", "aside")
_PARTICLES = words("claims", "operation", "particles")
_NOUNS = words("claims", "operation", "events")
_OWN = words("claims", "operation", "own")
_RUNS = words("claims", "operation", "runs")
_NOT_EVENTS = words("claims", "operation", "not_events")
# A duty of the force's that is told as to come says nothing of an event.
_DONE_ONLY = frozenset({"secured", "rescued", "seized"})


def _fits(sentence: Sentence, event: str, noun: Token) -> bool:
    """Whether `noun` is what an event of that sort is done to."""
    lemma = noun.lemma_.lower()
    name = sentence.name_at(noun)
    if event in ("retaken", "reopened", "secured"):
        return lemma in _PLACES or (name is not None and name.kind == "place")
    if event == "repelled":
        return lemma in _ATTACKS or gangs(sentence, noun) is not None
    if event == "rescued":
        return lemma in _HOSTAGES
    return lemma in _WEAPONS


def _done_to(sentence: Sentence) -> Iterator[tuple[Token, str | None, str, str]]:
    """Places retaken or reopened, attacks repelled, hostages freed, weapons seized."""
    for verb in sentence.span:
        if verb.pos_ != "VERB" or habitual(verb):
            continue
        lemma = verb.lemma_.lower()
        aside = any(c.lower_ in _PARTICLES for c in verb.children)
        for event, verbs in _EVENTS.items():
            if lemma not in verbs and not (event == "repelled" and lemma in _ASIDE and aside):
                continue
            what = [n for n in undergoers(verb) if _fits(sentence, event, kernel(n))]
            by = _doer_of(sentence, verb)
            if not what or by is None:
                continue
            if event in _DONE_ONLY and put(verb) != "actual":
                continue
            yield verb, by, f"{printed(what[0])} {event}", event


def _doer_of(sentence: Sentence, verb: Token) -> str | None:
    """The force that does what `verb` says; where a passive names nobody, the one that the same
    sentence speaks of."""
    who = doer(verb)
    if who is not None:
        return of_force(sentence, who)
    if not passive(verb):
        return None
    for token in sentence.span:
        if token not in set(verb.subtree) and (found := force(sentence, token)):
            return found
    return None


def _runs(sentence: Sentence) -> Iterator[tuple[Token, str | None, str, str]]:
    """Patrols, raids and offensives that a force conducts, or is out on."""
    for token in sentence.span:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and lemma in _OWN:
            by = of_force(sentence, doer(token))
            what = next(iter(undergoers(token)), None)
            if by is not None and not passive(token) and _own_target(sentence, token, what):
                yield token, by, _named(lemma, what), lemma
            continue
        if token.pos_ != "NOUN" or lemma not in _NOUNS or not _is_event(token):
            continue
        verb = token.head
        if verb.pos_ == "VERB" and verb.lemma_.lower() in _RUNS and token.dep_ in (
            "dobj", "nsubjpass",
        ):  # fmt: skip
            by = of_force(sentence, doer(verb))
            if by is None and token.dep_ == "nsubjpass" and doer(verb) is None:
                by = named_force(sentence)
            if by is not None:
                yield token, by, printed(token), "conducted"
        elif _during(sentence, token):
            by = next((f for t in sentence.span if (f := _members(sentence, t))), None)
            if by is not None:
                yield token, by, printed(token), "during"


def _named(lemma: str, what: Token | None) -> str:
    """What a force does by a verb of its own: "raid on a house", "storming of a stronghold"."""
    if what is None:
        return lemma
    event = {"patrol": "patrol of", "raid": "raid on", "storm": "storming of"}[lemma]
    return f"{event} {printed(what)}"


def _own_target(sentence: Sentence, verb: Token, what: Token | None) -> bool:
    """Whether "patrol", "raid" or "storm" is said of a place or of gangs; a patrol needs none."""
    if verb.lemma_.lower() == "patrol":
        return True
    if what is None:
        return False
    name = sentence.name_at(what)
    return (
        what.lemma_.lower() in _PLACES | {"hideout", "house", "base", "camp", "den", "home"}
        or (name is not None and name.kind == "place")
        or gangs(sentence, what) is not None
    )


def _is_event(noun: Token) -> bool:
    """Whether a noun means an event, not the mission ("the operation", "a peace operation")."""
    described = {t.lower_ for t in phrase(noun)} - {noun.lower_}
    if noun.lemma_.lower() != "operation":
        return True
    parts = {part for word in described for part in word.split("-")} | described
    return not parts & _NOT_EVENTS and not ("the" in described and "joint" not in described)


def _during(sentence: Sentence, noun: Token) -> bool:
    """Whether something else happened during an operation: "was wounded during an operation"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("during", "in", "on", "after"):
        return False
    if noun.head.lower_ != "during" and noun.lemma_.lower() == "search":
        return False
    indefinite = any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in noun.children)
    return indefinite and noun.tag_ == "NN" and noun.head.head.pos_ in ("VERB", "AUX")


def _members(sentence: Sentence, token: Token) -> str | None:
    """The force of an officer or soldier told of, or None."""
    if unit_of(token) in ("officers", "soldiers") and token.lower_ != "police":
        return force(sentence, token)
    return None


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the operations in `sentence`: who, what and, of arrests, how many."""
    for trigger, by, target, rule in [*_done_to(sentence), *_runs(sentence)]:
        verb = trigger
        while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
            verb = verb.head
        status = put(verb) if rule != "during" else "actual"
        if status is None or abroad(sentence, verb):
            continue
        yield Draft(
            sentence,
            trigger,
            rule,
            actor=by,
            target=target,
            when=happened(sentence, trigger),
            status=status,
            attributed_to=attributed_to(sentence, trigger),
        )
    yield from arrests.find(sentence)
    yield from attacks.find(sentence)
