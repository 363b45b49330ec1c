"""Whose deed it is that a place is retaken or reopened, or an attack beaten back."""

from __future__ import annotations

from missionbrief.claims.raids.actions import (
    EVENTS,
    doer,
    hung_on,
    of_force_or_asset,
    passive,
    undergoers,
)
from missionbrief.claims.raids.forces import force, is_asset, last_force, named_force
from missionbrief.language.article import Sentence
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_RUNS = EVENTS | {"escort"}
_FIGHTS = EVENTS.union(
    *(words("claims", "attacks", n) for n in ("verbs", "nouns", "clashes", "clash_nouns"))
)
_BY_ANYBODY = frozenset({"repelled", "retaken"})


def doer_of(sentence: Sentence, verb: Token, event: str) -> str | None:
    """Return the force that does what `verb` says; where a passive names nobody, the one that the
    same sentence speaks of, or that the one before tells to be in a fight."""
    who = doer(verb)
    if who is not None:
        return of_force_or_asset(sentence, who) or _guarded(sentence, who)
    if not passive(verb):
        return None
    if agents := _agents(sentence, verb):
        return next((f for n in agents if (f := force(sentence, n))), None)
    apart = [t for t in sentence.span if t not in set(verb.subtree)]
    if (found := next((f for t in apart if (f := force(sentence, t))), None)) is not None:
        return found
    struck = list(undergoers(verb))
    if any(is_asset(sentence, n) for noun in struck for n in hung_on(noun, "on", "against")):
        return last_force(sentence)  # "an assault on the base was beaten off": by who was in it
    befell = {n.i for n in struck}
    if any(t.base in _RUNS and t.pos_ == "NOUN" and t.i not in befell for t in sentence.span):
        return last_force(sentence)
    return _engaged(sentence) if event in _BY_ANYBODY else None


def by_nobody(sentence: Sentence, verb: Token, event: str) -> bool:
    """Return whether an attack repelled or a place retaken is told without saying by whom."""
    unsaid = passive(verb) and doer(verb) is None and not _agents(sentence, verb)
    return event in _BY_ANYBODY and unsaid


def beside(sentence: Sentence, what: list[Token]) -> str | None:
    """Return the force that a sentence names apart from what a verb says is reopened."""
    apart = {t.i for n in what for t in n.subtree}
    forces = (force(sentence, t) for t in sentence.span if t.i not in apart)
    demonyms = (
        m.name.canonical
        for m in sentence.names_of("demonym")
        if m.name.canonical == sentence.article.mission.lead and m.start not in apart
    )
    return next((f for f in forces if f), None) or next(demonyms, None)


def _agents(sentence: Sentence, verb: Token) -> list[Token]:
    """Those behind "by" under a passive, where the parser hangs it on another noun: "was retaken
    from the gangs by police"."""
    days = {t.i for e in sentence.dates for t in sentence.tokens_of(e)}
    behind = (c for t in verb.subtree if t.lower_ == "by" and t.i > verb.i for c in t.children)
    return [n for n in behind if n.dep_ == "pobj" and n.i not in days]


def _guarded(sentence: Sentence, who: Token) -> str | None:
    """The force that guards or leads who acts: "bulldozers guarded by Kenyan police"."""
    for child in who.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            for agent in child.children:
                if agent.lower_ == "by":
                    return next((f for n in agent.children if (f := force(sentence, n))), None)
    return None


def _engaged(sentence: Sentence) -> str | None:
    """The force that the sentence before tells to be in a fight: gangs driven back by nobody named
    may else be anybody's deed, residents' too."""
    if not sentence.number:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    fought = any(t.base in _FIGHTS and t.pos_ in ("NOUN", "VERB") for t in before.span)
    return named_force(before, 0) if fought else None
