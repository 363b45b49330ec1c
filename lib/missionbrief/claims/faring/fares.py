"""What a verb, a noun or an adjective says of how things fare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.faring.judged_on import TOPICS
from missionbrief.claims.faring.wording import (
    BAD,
    BETTER,
    CALM,
    FARES,
    GAINS,
    GANGS,
    HEADWAY,
    LESS,
    MORE,
    PEOPLE,
    PLAIN,
    TROUBLE,
    WEAK,
    WORSE,
)
from missionbrief.claims.views.around import after, before
from missionbrief.language.grammar import agent, subject
from missionbrief.language.modality import negated
from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_CONCEDED = 12
"""Words before praise among which "despite" concedes what is only claimed."""
_SHOWS = words("claims", "assessment", "shows")
_SUFFERS = words("claims", "assessment", "suffers")
_STANDS = frozenset({"picture", "level", "levels", "state", "toll", "order", "circumstances",
                     "week", "month", "year", "quarter", "day", "period", "time"})  # fmt: skip
_DESCRIBES = frozenset({"describe", "portray", "depict", "paint", "regard", "see", "call"})
_WITHOUT = frozenset({"recover", "mount", "progress"})
_GROUND = frozenset(
    {"district", "neighborhood", "neighbourhood", "town", "capital", "city", "area"}
)
_HALTS = frozenset({"stall", "slow", "delay"})
_WHOEVER = frozenset({"those", "anyone", "everyone", "all", "individuals", "people", "actors"})
_OF_MACHINES = frozenset({"mechanical", "technical", "engine"})
_MAKES = frozenset({"make", "keep", "leave", "render"})
_UPON = frozenset({"upon", "on", "silent", "ill", "foul", "victim"})
_UPON_WHOM = frozenset({"against", "on", "upon"})
_GOES_ON = frozenset({"violence", "insecurity", "gang", "crisis", "unrest", "instability"})
_HURTS = frozenset({"injury", "wound", "surgery", "operation", "gunshot", "hospital"})


def told_with(verb: Token) -> list[Token]:
    """The words of a verb's subject and object."""
    heads = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj", "oprd")]
    who = subject(verb)
    if who is not None and who not in heads:
        heads.append(who)
    return [t for h in heads for t in phrase(h) if not _compounded(t)]


def _of_things(noun: Token, word: str) -> bool:
    """Whether what an adjective describes is how things stand: "a dire situation", "catastrophic
    levels"; any time may be the "deadliest"."""
    return word.endswith("est") or noun.lower_ in _STANDS or noun.lower_ in TOPICS


def _compounded(token: Token) -> bool:
    """Whether a hyphen makes a word part of another: "a gang-fighting force" is no gang, and an
    "anti-gang operation" none of a gang's."""
    doc = token.doc
    after = doc.at(token.i + 1).text == "-"
    return after or (token.i > token.sent.start and doc[token.i - 1].text == "-")


def of_verb(verb: Token, around: list[Token]) -> str | None:
    """What a verb says of what stands around it."""
    lemma = verb.base
    near = {t.lower_ for t in around}
    if lemma in _HALTS and any(c.dep_ == "dobj" for c in verb.children):
        return None  # "opponents had stalled the force"
    if verb.dep_ in ("acl", "relcl", "pcomp") and verb.head.lower_ in _WHOEVER:
        return None  # "hold those undermining its institutions to account"
    who = subject(verb)
    if who is not None and _upon_gangs(who):
        return None  # "operations against gangs have increased"
    link = verb.head.head if verb.dep_ == "acl" else verb
    if link.lower_ in _UPON_WHOM and link.head.pos_ == "NOUN" and _upon_gangs(link.head):
        return None  # the parser gives the verb to the gangs
    bad = bool(near & BAD)
    if lemma == "plague" and _only_there(verb):
        return None
    if lemma == "fall" and after(verb, 1) and after(verb, 1)[0] in _UPON:
        return None  # "gangs fell upon the town"
    if lemma == "recover" and _gets_well(verb):
        return None
    if lemma in _WITHOUT and any(c.dep_ == "dobj" for c in verb.children):
        return None  # "recovered two rifles", "mounted attacks"
    turned = (c for c in verb.children if c.dep_ in ("acomp", "xcomp") and c.tag_ != "VB")
    if any(g.dep_ == "prep" for c in turned for g in c.children):
        return None  # "have grown used to being left alone"
    if lemma in WORSE or (lemma in MORE and bad):
        return "worsening"
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    fewer = bad if thing is None else any(t.lower_ in BAD for t in phrase(thing))
    if (lemma in BETTER and not bad) or (lemma in LESS and fewer):
        return "improving"
    gangs = who is not None and who.lower_ in GANGS
    beneath = {t.lower_ for t in verb.subtree}
    if gangs and lemma in GAINS and not beneath & {"peace", "talks", "amnesty"}:
        return "worsening"
    if gangs and lemma == "overrun" and _of_ground(verb):
        return "worsening"
    if lemma == "fall" and beneath & {"control", "grip", "hands"} and beneath & GANGS:
        return "worsening"
    if lemma == "lose" and "ground" in near:
        return "improving" if gangs else "worsening"
    return None


def _upon_gangs(noun: Token) -> bool:
    """Whether something is what is done to gangs: "raids on gang strongholds"."""
    upon = (c for c in noun.children if c.lower_ in _UPON_WHOM)
    return any(t.base == "gang" or t.lower_ in GANGS for c in upon for t in c.subtree)


def _gets_well(verb: Token) -> bool:
    """Whether it is people who recover: "an officer is recovering from his injuries"."""
    who = subject(verb)
    hurt = any(t.base in _HURTS for t in verb.subtree)
    return hurt or (who is not None and (unit_of(who) is not None or who.lower_ in PEOPLE))


def _only_there(verb: Token) -> bool:
    """Whether violence is only told to be where it was: "insecurity goes on plaguing the capital";
    not "a surge in violence is plaguing the capital", nor what plagues the mission."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    doer = agent(verb) if passive else subject(verb)
    # "plagued by gangs that control most of it and have spread"
    told = passive and doer is not None and after(doer, 1) in (["that"], ["which"], ["who"])
    return doer is not None and doer.base in _GOES_ON and not told


def _of_ground(verb: Token) -> bool:
    """Whether a place is what a verb is done to, no building in it: "overran Solino"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return thing is not None and (thing.pos_ == "PROPN" or thing.base in _GROUND)


def of_noun(noun: Token) -> str | None:
    """What a noun or adjective says: headway made, trouble met, a force outgunned."""
    word = noun.lower_
    of = noun.head if noun.dep_ == "amod" and noun.head.pos_ in ("NOUN", "PROPN") else None
    if word in WEAK and of is not None and not _of_things(of, word):
        return None  # "a desperate woman", "in the catastrophic phase"
    if word in WEAK and (
        _described(noun) or noun.dep_ in ("acomp", "ROOT", "conj", "ccomp", "amod")
    ):
        return "worsening"
    beside = (*noun.children, *(c for c in noun.head.children if c.i > noun.i))
    aim = any(c.dep_ in ("xcomp", "prep", "ccomp", "advcl") for c in beside)
    if word in PLAIN and noun.dep_ == "acomp" and not negated(noun.head) and not aim:
        return "worsening"  # not "bad news", nor "has never been this bad"
    made = noun.dep_ in ("ccomp", "amod") and noun.head.base in _MAKES
    if word in CALM and (noun.dep_ in ("acomp", "ROOT", "conj", "oprd") or made):
        return "improving"
    if word not in FARES:
        return None
    if word in HEADWAY and any(
        c.dep_ == "acl" and c.tag_ == "VBN" and c.base in _SHOWS for c in noun.children
    ):
        return "improving"  # "took note of the progress made"
    if word in HEADWAY and noun.dep_ == "attr" and noun.head.lemma_ == "be":
        there = any(c.dep_ == "expl" for c in noun.head.children)
        # The parser may hang what follows "despite" elsewhere.
        doubted = "despite" in before(noun, _CONCEDED)
        return "improving" if there and not doubted else None  # "there is progress"
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if noun.dep_ == "nsubj" and verb is not None and verb.base in ("be", "remain"):
        return None  # "the crisis is on their agenda"
    direct = noun.dep_ in ("dobj", "nsubj", "nsubjpass", "attr") or (
        noun.dep_ == "pobj" and noun.head.head == verb
    )
    if verb is None or not direct:
        return None
    lemma = verb.base
    if word in HEADWAY and lemma in _SHOWS:
        return "improving"
    broken = any(c.lower_ in _OF_MACHINES for c in noun.children)
    return "worsening" if word in TROUBLE and lemma in _SUFFERS and not broken else None


def _described(noun: Token) -> bool:
    """Whether somebody is said to be so: "described the force as outgunned"."""
    return before(noun, 1) == ["as"] and any(t.base in _DESCRIBES for t in noun.ancestors)
