"""Whom a verb of harm befell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.deaths import DOWNS, HACKS, KILLED, own_life, told_dead
from missionbrief.claims.harmed.sight import nothing_heard
from missionbrief.claims.harmed.voice import apart, opens_clause, passive
from missionbrief.claims.harmed.wounds import cared_for, hurt, maimed
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

ACTIVE = words("claims", "harm", "active")
_OPEN = ("acl", "conj", "relcl", "oprd", "xcomp")
_AIMED = frozenset({"at", "into", "toward", "towards", "back", "through", "up", "out", "off"})
_LEAVES = frozenset({"leave", "shoot", "gun", "find", "strike", "hack", "beat", "report"})


def victims(verb: Token) -> list[Token]:
    """The heads of the noun phrases whom a verb of harm befell, joined ones too."""
    lemma = verb.base
    undergone = passive(verb)
    active = lemma in ACTIVE | HACKS | DOWNS and not own_life(verb) and not maimed(verb)
    heads: list[Token] = []
    if heard := nothing_heard(verb) if lemma == "hear" else []:
        return [v for h in heard for v in conjuncts(h)]
    if cared := cared_for(verb):
        return [v for c in cared for v in conjuncts(c)]
    if lemma == "leave" and not undergone and hurt(verb):
        return [c for c in verb.children if c.dep_ == "dobj"]
    if active and not undergone:
        heads = [c for c in verb.children if c.dep_ in ("dobj", "oprd") and c.pos_ != "ADJ"]
        if not heads:
            heads = [g for c in verb.children if c.dep_ == "ccomp" for g in c.children
                     if g.dep_ in ("nsubj", "nsubjpass")]  # fmt: skip
        if heads and heads[0].tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
            heads = [verb.head]
        if not heads and verb.tag_ == "VBN":
            own = [c for c in verb.children if c.dep_ == "nsubj"]
            aided = any(c.dep_ == "aux" for c in verb.children)
            # "Left 2,000 people killed": the parser gives the participle a subject.
            heads = [verb.head] if verb.dep_ == "acl" else [] if aided else own
    elif not undergone and lemma in _LEAVES and told_dead(verb):
        # "left one officer dead": the object, or the subject of the small clause; not the first of
        # two in "left a million driven from their homes and 4,000 dead".
        return [c for c in verb.children if c.dep_ == "dobj" and not _told_already(c)] or [
            g for c in verb.children if c.dep_ == "ccomp" for g in c.children
            if g.dep_ in ("nsubj", "nsubjpass")
        ]  # fmt: skip
    leaves = lemma in ("leave", "see") and not undergone
    if not heads and not leaves and (undergone or not active or verb.dep_ in _OPEN):
        own = [c for v in (verb, *verb.children) if v == verb or v.pos_ == "AUX"
               for c in v.children if c.dep_ in ("nsubj", "nsubjpass", "attr")
               and c.pos_ != "ADJ"]  # fmt: skip
        # A dateline before the subject is taken for another: the nearest is the subject.
        two = [c for c in own if c.dep_ == "nsubjpass" and c.head == verb and c.i < verb.i]
        first = two[-1] if len(two) > 1 else own[0] if own else None
        who = first if first is not None and first.tag_ not in ("WP", "WDT") else subject(verb)
        if opens_clause(verb):
            who = subject(verb.head)
        if verb.dep_ in ("oprd", "xcomp", "acomp") and verb.tag_ == "VBN":
            # "Were reported killed."
            who = subject(verb.head)
        if active and not undergone and verb.tag_ != "VBN" and not (own and verb.dep_ == "conj"):
            # "One was killed and eight hurt": a verb of harm without an object befell its subject.
            who = None
        if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
            # "The police list him as missing."
            who = next((c for c in verb.head.head.children if c.dep_ == "dobj"), who)
        heads = [who] if who is not None else []
    return [v for h in heads for v in conjuncts(h) if v == h or not apart(verb, v)]


def wants_object(verb: Token) -> bool:
    """Whether a verb of harming has no object, so that it befell its subject whatever the parser
    takes it for: "ten gang members shot or burnt on Monday", not "gunmen shot at a bus"."""
    if verb.base not in ACTIVE | HACKS | KILLED or verb.tag_ not in ("VBD", "VBN"):
        return False
    own = {c.lower_ for c in verb.children if c.dep_ in ("prep", "prt", "advmod")}
    joined = verb.children if verb.dep_ != "conj" else (*verb.children, *verb.head.children)
    done = any(c.dep_ == "dobj" or (c.dep_ in ("ccomp", "xcomp") and c.i > verb.i) for c in joined)
    done |= any(t.dep_ == "relcl" for t in (verb, verb.head))
    helped = any(c.dep_ == "aux" for c in verb.children)
    return not (done or helped or own & _AIMED)


def _told_already(noun: Token) -> bool:
    """Whether a participle behind a noun tells what became of those it means."""
    return any(c.dep_ == "acl" and c.tag_ == "VBN" for c in noun.children)
