"""Whom what a verb says befalls: its subject or its object, and what its prepositions lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import conjuncts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.tokens import Token


def led_to(verb: Token, *prepositions: str) -> Iterator[Token]:
    """The nouns that a verb's prepositions lead to."""
    for child in verb.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield from conjuncts(noun)


def passive(verb: Token) -> bool:
    """Whether what `verb` says befalls its subject, or the noun it modifies."""
    if any(c.dep_ in ("auxpass", "nsubjpass", "agent") for c in verb.children):
        return True
    if verb.tag_ == "VBD" and verb.dep_ == "acl":
        # "an officer, shot in the leg": the form is that of the past too
        return not any(c.dep_ in ("nsubj", "dobj") for c in verb.children)
    if _left_so(verb):
        return True
    if {"aux", "nsubj"} <= {c.dep_ for c in verb.children}:
        return False  # "the news that gangs had killed an officer"
    return verb.tag_ == "VBN" and (verb.dep_ == "acl" or opens_clause(verb))


def _left_so(verb: Token) -> bool:
    """Whether something is told to have left somebody so: "left three people dead and five officers
    injured"."""
    parts = {c.dep_ for c in verb.children}
    bare = "nsubj" in parts and not parts & {"dobj", "aux", "auxpass", "mark"}
    small = verb.dep_ in ("ccomp", "advcl") and verb.i > verb.head.i and verb.tag_ == "VBD"
    return small and verb.head.base == "leave" and bare


def opens_clause(verb: Token) -> bool:
    """Whether a participle stands for a clause of its own: "Wounded in the thigh, he was …"."""
    if verb.tag_ != "VBN" or verb.dep_ != "advcl" or verb.i > verb.head.i:
        return False
    return not any(c.dep_ in ("aux", "dobj", "nsubj", "mark") for c in verb.children)


def apart(verb: Token, other: Token) -> bool:
    """Whether a clause on one of a list says nothing of another: "X, who died on Monday, and Y, who
    is missing", "a million driven from their homes and 4,000 killed"."""
    if verb.dep_ == "relcl":
        return other.i > verb.i or any(c.dep_ == "relcl" for c in other.children)
    if verb.dep_ != "acl" or verb.tag_ != "VBN":
        return False
    return any(c.dep_ == "acl" and c.tag_ == "VBN" and c != verb for c in other.children)
