"""Words that say that somebody was killed, injured, taken or is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.befallen import victims
from missionbrief.claims.harmed.deaths import (
    COMPLEMENTS,
    KILLED,
    death_after,
    loses_people,
    outlived,
    own_life,
    to_death,
    told_dead,
)
from missionbrief.claims.harmed.sight import lost_sight
from missionbrief.claims.harmed.voice import led_to
from missionbrief.claims.harmed.wounds import hurt, shot
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_INJURED = words("claims", "harm", "injured")
_TAKEN = words("claims", "harm", "taken")
KILLED_NOUNS = words("claims", "harm", "killed_nouns")
_INJURED_NOUNS = frozenset(["injury", "injuries", "wounded", "injured"])
CASUALTY_NOUNS = frozenset(["casualty", "casualties", "victim", "victims"])
_TAKEN_NOUNS = words("claims", "harm", "taken_nouns")
_ENDURES = frozenset({"suffer", "endure", "experience", "survive", "subject", "expose"})
_HELD = frozenset({"dobj", "nsubjpass", "nsubj", "compound", "amod"})
_REALMS = frozenset({"country", "nation", "capital", "city", "state", "economy", "society"})
_MORTAL = frozenset({"fatally", "mortally"})
_ENDS = words("claims", "harm", "ends")
_STATES = frozenset({"missing", "unaccounted"})


@kept
def harm(verb: Token) -> str | None:
    """Return `killed`, `injured`, `missing`, `taken` (kidnapped or abused) or `casualties` for what
    a verb or adjective says befell its subject or object, or None. "Fatally wounded", "shot dead"
    and "lost his life" are killed; who was shot is injured as long as nobody says more.
    """
    lemma = verb.base
    if lemma in _INJURED | {"shoot"}:
        adverbs = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
        if adverbs & _MORTAL:
            return "killed"
    if lemma == "survive" and any(c.dep_ == "neg" for c in verb.children):
        return "killed"
    if outlived(verb) or death_after(verb) is not None:
        return "killed"
    if lemma in KILLED or told_dead(verb) or own_life(verb) or to_death(verb):
        return "killed"
    if lemma == "lose" and loses_people(verb):
        return "killed"
    if lemma in _INJURED:
        return "injured"
    if lemma in ("neutralize", "neutralise"):
        return "casualties"
    held = lemma in ("take", "hold") and _held_captive(verb)
    if lemma in _TAKEN or held or _abused(verb):
        return "taken"
    if lemma in ("disappear", "vanish"):
        return "missing"
    complements = {c.lower_ for c in verb.children if c.dep_ in COMPLEMENTS}
    if complements & _STATES and lemma in ("be", "go", "report", "list", "remain", "declare"):
        return "missing"
    if lemma == "missing" or (lemma == "miss" and verb.tag_ == "VBG"):
        return "missing"
    if lost_sight(verb) or "unaccounted" in (lemma, verb.lower_):
        return "missing"
    return "injured" if hurt(verb) or shot(verb) else None


def _held_captive(verb: Token) -> bool:
    """Whether a verb says that people are held, not, as a figure of speech, a whole country: "the
    gangs hold the capital hostage"."""
    captive = [c for c in verb.children if c.lower_ in ("hostage", "captive")]
    held = [c for t in (verb, *captive) for c in t.children if c.dep_ in _HELD]
    return bool(captive) and not any(c.base in _REALMS for c in held)


def _abused(verb: Token) -> bool:
    """Whether a verb says that its subject went through sexual violence."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    objects += led_to(verb, "to", "of")
    return verb.base in _ENDURES and any(
        t.lower_ in ("sexual", "gender") for o in objects for t in o.children
    )


def harm_noun(noun: Token) -> str | None:
    """Return `killed`, `injured`, `taken` or `casualties` for a noun such as "deaths", or None.
    Lives count where a verb says that they are lost: "claimed 40 lives"."""
    word = noun.lower_
    if word in KILLED_NOUNS:
        return "killed"
    if word in _INJURED_NOUNS:
        return "injured"
    if word in _TAKEN_NOUNS:
        return "taken"
    if word in ("lives", "life") and noun.head.base in _ENDS:
        return "killed"
    if word in CASUALTY_NOUNS:
        return "casualties"
    return None


def befalls(verb: Token | None, noun: Token) -> bool:
    """Whether `verb` says that whoever `noun` means came to harm or is missing."""
    return verb is not None and harm(verb) is not None and noun in set(victims(verb))
