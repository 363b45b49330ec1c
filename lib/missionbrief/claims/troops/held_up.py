"""Personnel whose sending is put on hold: "the dispatch of 1,000 officers was suspended"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.described import SENDING
from missionbrief.language.grammar import climb
from missionbrief.language.modality import mode, negated, of_participle
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_HALTS = words("claims", "held_up", "halts")
_CALLS_OFF = words("claims", "held_up", "calls_off")
_STOPS = words("claims", "held_up", "stops")
_COMINGS = frozenset({"arrival", "coming", "landing"})
_DELAYS = frozenset({"delay", "postpone", "defer"})
_PUTS = frozenset({"push", "put", "set", "hold"})
_PROPOSED = frozenset({"proposed", "planned", "intended", "prospective", "imminent", "looming"})
_HOLDS = frozenset({"hold", "ice", "pause", "standby"})


def held_up(sentence: Sentence, counted: Token) -> Status | None:
    """Return `frozen` for those whose sending is told to be halted for now, `denied` where it is
    called off, None for all others."""
    for token in climb(counted):
        if token.base in SENDING and token != counted:
            return halted(token)
        if token.pos_ in ("VERB", "AUX"):
            return None
    return None


def yet_to_come(counted: Token) -> bool:
    """Return whether those counted are only to come, by a noun of moving or sending that holds
    them: "the arrival of 600 officers has been pushed back", "the proposed arrival of 600"."""
    for noun in climb(counted):
        if noun.pos_ in ("VERB", "AUX"):
            return False
        if noun.base in SENDING | _COMINGS:
            return _late(noun) or _only_planned(noun)
    return False


def _late(noun: Token) -> bool:
    """Whether a coming is told to be later than was meant."""
    verb = noun.head
    back = any(c.lower_ in ("back", "off") for c in verb.children)
    late = verb.base in _DELAYS or (verb.base in _PUTS and back)
    return late and noun.dep_ in ("nsubj", "nsubjpass", "dobj") and not negated(verb)


def _only_planned(noun: Token) -> bool:
    """Whether a coming is described as one that is to be: "the arrival of 600, planned for"."""
    return any(
        c.lower_ in _PROPOSED or of_participle(c) == "planned"
        for c in noun.children
        if c.dep_ in ("amod", "acl") and not negated(c)
    )


def halted(sending: Token) -> Status | None:
    """Return how what is done to a dispatch puts it: suspended, or called off."""
    top = sending
    while top.dep_ == "conj" and top.head.pos_ == "NOUN":
        top = top.head
    stop = top.head.head if top.head.lower_ == "of" else top
    if stop.base in _STOPS and stop.pos_ == "NOUN":
        # "Has announced the suspension of its plans".
        return "frozen" if mode(stop.head) == "actual" else None
    verb = top.head.head if top.head.dep_ == "auxpass" else top.head
    if verb.pos_ not in ("VERB", "AUX") or top.dep_ not in ("dobj", "nsubj", "nsubjpass"):
        return None
    # "Remains suspended": the participle tells it.
    told = next((c for c in verb.children if c.dep_ in ("acomp", "oprd", "attr")), verb)
    if verb.lower_ == "hold" and verb.nbor(-1).lower_ == "on":
        verb = told = verb.head  # "put on hold the deployment of"
    done = mode(verb) == "actual" and not any(c.dep_ == "neg" for c in verb.children)
    passive = top.dep_ == "nsubjpass" or any(c.dep_ == "auxpass" for c in verb.children)
    does = top.dep_ == "nsubj" and told == verb and not passive
    if not done or (does and not _is_held(verb)):
        return None
    if told.base in _HALTS or told.lower_ in ("suspended", "paused", "frozen", "stalled"):
        return "frozen"
    if _is_held(verb):
        return "frozen"
    off = any(c.lower_ in ("off", "out") for c in verb.children)
    away = verb.lemma_ == "call" and off
    return "denied" if away or verb.base in _CALLS_OFF else None


def _is_held(verb: Token) -> bool:
    """Whether a thing is, or is put, on hold."""
    if verb.lemma_ not in ("be", "put", "remain", "place", "stay", "keep"):
        return False
    # "Put its offer to lead the force on hold", which the parser hangs on what is offered.
    below = verb.subtree if verb.lemma_ in ("put", "place") else verb.children
    if any(c.lower_ in _HOLDS and c.nbor(-1).lower_ == "on" for c in below):
        return True
    return any(
        c.lower_ == "on" and any(g.lower_ in _HOLDS for g in c.children) for c in verb.children
    )
