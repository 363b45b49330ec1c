"""Journeys told by a verb: "flew to", "left for", "visited", "is due in"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from missionbrief.claims.actions import how
from missionbrief.claims.claim import Status
from missionbrief.claims.destinations import Destination, destinations, towards
from missionbrief.claims.travellers import travellers
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

CANCELS = words("claims", "visit", "cancels")
_GOES = words("claims", "visit", "goes")
_ARRIVES = words("claims", "visit", "arrives")
_LEAVES = words("claims", "visit", "leaves")
_VISITS = words("claims", "visit", "visits")
_ATTENDS = words("claims", "visit", "attends")
_HOSTS = words("claims", "visit", "hosts")
_RESIDENT = frozenset({"ambassador", "envoy", "representative", "coordinator"})
_UNSURE = frozenset({"could", "might", "may", "can", "should", "must"})
# What tells of a journey, where it leads, who makes it (with their countries), how it is put, and
# by which rule.
Found = tuple[Token, list[Destination], list[tuple[str, str | None]], Status, str]


def how_put(verb: Token) -> Status | None:
    """Return how a sentence puts a journey, or None for one only called for or thought of."""
    if any(c.lower_ in _UNSURE for c in verb.children if c.dep_ == "aux"):
        return None
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in verb.children):
        return None
    found = how(verb)
    if found in ("called_for", "authorised"):
        return None
    return "planned" if found == "pledged" else found


def _attended(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where the meeting that `verb` attends is held."""
    for child in verb.children:
        if child.dep_ == "dobj":
            return (
                destinations(sentence, child)
                or towards(sentence, child, ("in", "at"))
                or towards(sentence, verb, ("in", "at"))
                or destinations(sentence, child, meetings=True)
            )
    return []


def _left_for(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where a departure leads: what it is for, or what the traveller leaves to attend."""
    if found := towards(sentence, verb, ("for",), meetings=True):
        return found
    for child in verb.children:
        # The parser may hang the goal on what is left: "left Kenya for New York".
        if child.dep_ in ("dobj", "npadvmod") and (
            found := towards(sentence, child, ("for",), meetings=True)
        ):
            return found
        if child.dep_ in ("xcomp", "advcl") and child.lemma_.lower() in _ATTENDS:
            return _attended(sentence, child)
    return []


def _led_to(sentence: Sentence, verb: Token) -> tuple[list[Destination], str]:
    """Where a verb leads whoever is its subject, and the rule that says so."""
    lemma = verb.lemma_.lower()
    if lemma in _LEAVES or any(c.dep_ == "prt" and c.lower_ == "off" for c in verb.children):
        return _left_for(sentence, verb), "left-for"
    if lemma in _GOES:
        return towards(sentence, verb, ("to", "for", "into"), meetings=True), "went"
    if lemma in _ARRIVES:
        return towards(sentence, verb, ("in", "at", "to", "into")), "went"
    if lemma in _VISITS:
        for child in verb.children:
            if child.dep_ == "dobj":
                direct = destinations(sentence, child)
                return direct or towards(sentence, verb, ("in", "at")), "went"
    if lemma == "attend":
        return _attended(sentence, verb), "attended"
    return [], ""


def by_verb(sentence: Sentence) -> Iterator[Found]:
    """Yield the journeys that verbs tell of."""
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "AUX") or (status := how_put(verb)) is None:
            continue
        where, rule = _led_to(sentence, verb)
        doer = _doer(verb)
        if verb.lemma_.lower() in _HOSTS:
            doer = next((c for c in verb.children if c.dep_ == "dobj"), None)
            where, rule = towards(sentence, verb, ("in", "at", "to")), "hosted"
            if not where and doer is not None:
                where = towards(sentence, doer, ("in", "at", "to"))
        elif due := _due(sentence, verb):
            where, rule, status = due, "due", "planned"
        elif verb.lemma_ == "be" and not where:
            where, rule = _stayed(sentence, verb), "stayed"
        if where and doer is not None:
            who = list(travellers(sentence, doer))
            if rule == "stayed":
                # Where nobody tells the traveller's country, the traveller may be at home.
                who = [(person, home) for person, home in who if home]
            yield verb, where, who, status, rule


def _doer(verb: Token) -> Token | None:
    """Who makes a journey; "before heading to …" has the doer of the verb above it."""
    if verb.dep_ == "pcomp" and verb.head.head.pos_ in ("VERB", "AUX"):
        return subject(verb.head.head)
    return subject(verb)


def _due(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where somebody "is due in" or "is expected in"."""
    expected = verb.lemma_.lower() == "expect" and verb.tag_ == "VBN"
    anchors = [verb] if expected else []
    anchors += [c for c in verb.children if c.lower_ == "due" and c.dep_ == "acomp"]
    for anchor in anchors:
        if where := towards(sentence, anchor, ("in", "at")):
            return where
    return []


def _stayed(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where somebody "was on Tuesday" or "is for talks"; an ambassador is where he serves."""
    who = subject(verb)
    if who is None or any(t.lemma_.lower() in _RESIDENT for t in who.subtree):
        return []
    dated = {t.i for e in sentence.dates for t in sentence.tokens_of(e)}
    bound = any(t.i in dated or (t.lower_ == "for" and t.head == verb) for t in verb.subtree)
    return towards(sentence, verb, ("in",)) if bound else []
