"""Words for the dead, the injured and the missing, shared by casualty and violence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import conjuncts, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

KILLED = words("claims", "harm", "killed")
INJURED = words("claims", "harm", "injured")
MISSING = words("claims", "harm", "missing")
KILLED_NOUNS = words("claims", "harm", "killed_nouns")
INJURED_NOUNS = frozenset(["injury", "injuries", "wounded", "injured"])
CASUALTY_NOUNS = frozenset(["casualty", "casualties", "victim", "victims"])
SUFFERS = words("claims", "harm", "suffers")
WOUNDS = words("claims", "harm", "wounds")
FOUND_DEAD = words("claims", "harm", "found_dead")
ACTIVE = words("claims", "harm", "active")
_MORTAL = frozenset({"fatally", "mortally"})


def harm(verb: Token) -> str | None:
    """Return `killed`, `injured` or `missing` for what a verb or adjective says befell its
    subject or object, or None. "Fatally wounded", "shot dead" and "lost his life" are killed.
    """
    lemma = verb.lemma_.lower()
    adverbs = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
    deps = ("oprd", "acomp", "advcl", "xcomp", "ccomp")
    complements = {c.lower_ for c in verb.children if c.dep_ in deps}
    if lemma in INJURED and adverbs & _MORTAL:
        return "killed"
    if "dead" in complements and lemma in FOUND_DEAD:
        return "killed"
    objects = {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
    if lemma in ("lose", "give", "lay") and "life" in objects:
        return "killed"
    if lemma in SUFFERS and objects & WOUNDS:
        return "injured"
    if lemma in ("hospitalize", "hospitalise"):
        return "injured"
    if lemma in KILLED:
        return "killed"
    if lemma in INJURED:
        return "injured"
    if lemma in ("disappear", "vanish"):
        return "missing"
    if complements & {"missing", "unaccounted"} and lemma in (
        "be",
        "go",
        "report",
        "list",
        "remain",
    ):
        return "missing"
    if lemma == "missing" or (lemma == "miss" and verb.tag_ == "VBG"):
        return "missing"
    return None


def harm_noun(noun: Token) -> str | None:
    """Return `killed`, `injured` or `casualties` for a noun such as "deaths", or None."""
    word = noun.lower_
    if word in KILLED_NOUNS:
        return "killed"
    if word in INJURED_NOUNS:
        return "injured"
    return "casualties" if word in CASUALTY_NOUNS else None


def befalls(verb: Token | None, noun: Token) -> bool:
    """Whether `verb` says that whoever `noun` means came to harm or is missing."""
    return verb is not None and harm(verb) is not None and noun in set(victims(verb))


def victims(verb: Token) -> Iterator[Token]:
    """The heads of the noun phrases whom a verb of harm befell."""
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    heads: list[Token] = []
    if verb.lemma_.lower() in ACTIVE and not passive:
        heads = [c for c in verb.children if c.dep_ == "dobj"]
        if not heads and verb.dep_ == "acl":
            heads = [verb.head]
    if not heads and not passive and verb.lemma_.lower() in FOUND_DEAD and verb.lemma_ != "be":
        # "left one officer dead": the object, or the subject of the small clause.
        heads = [c for c in verb.children if c.dep_ == "dobj"] or [
            g
            for c in verb.children
            if c.dep_ == "ccomp"
            for g in c.children
            if g.dep_ in ("nsubj", "nsubjpass")
        ]
    if not heads and (passive or verb.lemma_.lower() not in ACTIVE or verb.dep_ in ("acl", "conj")):
        who = subject(verb)
        heads = [who] if who is not None else []
    for head in heads:
        if head.lower_ in ("who", "that", "which") and verb.dep_ == "relcl":
            head = verb.head
        for victim in conjuncts(head):
            yield victim
            yield from (
                t
                for t in victim.subtree
                if t.dep_ in ("nummod", "compound", "appos", "nmod", "pobj")
            )
            # The parser may take an apposition for the verb's own subject or object.
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "appos"):
            yield child
