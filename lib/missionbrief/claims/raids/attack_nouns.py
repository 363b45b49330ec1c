"""Attacks and clashes told by a noun: "an ambush of a patrol", "a gunfight with gangs"."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.claim import Status
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.raids.actions import aside, doer, hung_on, of_force, printed, put
from missionbrief.claims.raids.attacked import hit, ours, theirs
from missionbrief.claims.raids.forces import force
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import subject
from missionbrief.language.modality import mode
from missionbrief.language.phrases import phrase
from missionbrief.language.tokens import Token
from missionbrief.language.when import when
from missionbrief.lexicon import words

ATTACKS = words("claims", "attacks", "nouns")
_CLASHES = words("claims", "attacks", "clash_nouns")
FEARS = words("claims", "attacks", "fears")
WITH = ("with", "against", "between")
# The word that tells of an attack or clash, who attacks or of a clash the force, what it is, how it
# is put, and the rule that found it.
Attack = tuple[Token, str | None, str, Status, str]
_NOUNS = ATTACKS | _CLASHES


def _hypothetical(noun: Token) -> bool:
    """Whether an attack is only feared or guarded against, or beaten back."""
    return aside(noun.head) or any(t.base in FEARS for t in noun.ancestors)


def by_noun(sentence: Sentence) -> Iterator[Attack]:
    """Yield the attacks and clashes that nouns tell of."""
    for noun in sentence.span:
        lemma = noun.base
        if noun.pos_ != "NOUN":
            continue
        fire = lemma == "exchange" and any(
            n.lower_ in ("fire", "gunfire", "shots") for n in hung_on(noun, "of")
        )
        told = fire or lemma in _NOUNS
        if not told or _hypothetical(noun):
            continue
        verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
        if verb is not None and noun.dep_ == "dobj" and put(verb) is None:
            continue
        status = mode(noun)
        if status in ("called_for", "authorised", "pledged", "planned"):
            continue
        if fire or lemma in _CLASHES:
            sides = hung_on(noun, *WITH) or hung_on(noun.head, *WITH)
            force_, gang = ours(sentence, sides), theirs(sentence, sides)
            past = any(t.tag_ in ("VBD", "VBN") for t in noun.ancestors)
            if not sides and past and _fresh(sentence, noun) and (member := _hurt(sentence)):
                force_, gang = member, "gangs"
            if force_ and gang and (past or _dated(sentence, noun)):
                yield noun, force_, f"clash with {gang}", status, "clash-noun"
            continue
        if noun.tag_ == "NNS" and not _dated(sentence, noun):
            continue
        dated = {t.i for d in sentence.dates for t in sentence.tokens_of(d)}
        whom = hung_on(noun, "on", "against", "of", "upon")
        whom = [n for n in whom if n.i not in dated]
        agents = hung_on(noun, "by")
        by = theirs(sentence, agents) or theirs(sentence, noun.children)
        if by is None and noun.dep_ == "dobj" and verb == noun.head and not agents:
            by = theirs(sentence, [w for w in [subject(verb)] if w is not None])
        struck = hit(sentence, whom)
        if struck is not None and (by or not agents):
            yield noun, by, f"{lemma} on {printed(struck)}", status, "attack-noun"
        elif lemma == "ambush" and not whom and not agents and _fresh(sentence, noun) and not (
            verb is not None and of_force(sentence, doer(verb))
        ):  # fmt: skip
            yield noun, by, "ambush", status, "attack-noun"
        elif by and not whom and (member := _member(sentence)) is not None:
            yield noun, by, f"{lemma} on {member}", status, "attack-noun"


def _hurt(sentence: Sentence) -> str | None:
    """The force whose officer or soldier a sentence tells of."""
    return next(
        (f for t in sentence.span
         if unit_of(t) in ("officers", "soldiers") and (f := force(sentence, t))), None,
    )  # fmt: skip


def _fresh(sentence: Sentence, noun: Token) -> bool:
    """Whether an ambush is told of anew: "an ambush", or one with a date."""
    return any(c.lower_ in ("a", "an") for c in noun.children) or _dated(sentence, noun)


def _dated(sentence: Sentence, noun: Token) -> bool:
    return when(sentence, noun) is not None


def _member(sentence: Sentence) -> str | None:
    """The officer or soldier in a sentence whom an attack may have struck."""
    for token in sentence.span:
        if token.dep_ in ("nsubj", "nsubjpass", "dobj", "compound", "appos") and (
            unit_of(token) in ("officers", "soldiers") and token.lower_ != "police"
        ):
            if token.dep_ != "compound":
                return printed(token)
            named = token.head.i if token.base == "constable" else token.i  # a rank tells nobody
            before = [t for t in phrase(token.head) if t.i <= named and t.dep_ != "det"]
            return " ".join(t.text for t in before)
    return None
