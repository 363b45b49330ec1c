"""Who wants, asks for or weighs what a clause says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import climb, conjuncts, subject
from missionbrief.language.holders import government, name_of, speaker_of, words_of
from missionbrief.language.modality import negated
from missionbrief.lexicon import words
from missionbrief.mission import Name

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.language.article import Sentence

_WANTS = words("claims", "position", "wants")
_AGAINST = words("claims", "position", "against")
_AGAINST_NOUNS = frozenset({"opposition", "objection", "resistance"})
_NO_HOLDER = frozenset({"mission", "force", "place", "gang"})
_HOLDERS = words("claims", "position", "holders")
_LINKS = words("claims", "position", "links")


@dataclass(frozen=True)
class Wish:
    """A word of wanting, whose it is, and whether it is against what it governs."""

    verb: Token
    holders: tuple[Name, ...]
    against: bool


def holders(sentence: Sentence, who: Token | None) -> tuple[Name, ...]:
    """Return the actors that a subject or agent names, what is joined to it included; a body that
    acts for a government counts as its country."""
    if who is None:
        return ()
    found: list[Name] = []
    for token in conjuncts(who):
        name = name_of(sentence, token)
        if name is None and token.lower_ in _HOLDERS:
            # A group without a name stands under its own words.
            told = words_of(sentence, token)
            name = Name(told, "organisation") if told else None
        if name is not None and name.kind not in _NO_HOLDER:
            acting = government(name)
            if acting not in found:
                found.append(acting)
    return tuple(found)


def agent(verb: Token) -> Token | None:
    """Return who does what a passive or a participle says: "sought by Washington"."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _held_by(sentence: Sentence, word: Token) -> tuple[Name, ...]:
    doer = agent(word)
    if doer is not None:
        return holders(sentence, doer)
    who = subject(word)
    if who is None and sentence.speaker_at(word):
        said = speaker_of(sentence, word)
        return (said,) if said else ()
    return holders(sentence, who)


def _ought(token: Token, reporting: Token) -> bool:
    """Whether what is reported ought to be: "said the officers should be withdrawn"."""
    for step in climb(token):
        if step == reporting:
            return False
        if any(c.dep_ == "aux" and c.lower_ in ("should", "must", "ought") for c in step.children):
            return True
    return False


def wish_over(sentence: Sentence, token: Token) -> Wish | None:
    """Return the nearest word above `token` by which somebody named wants, asks for, weighs or
    rejects what it says, or None."""
    step = token
    wanting: Token | None = None
    while step.head != step:
        if step.dep_ not in _LINKS or step.head.lower_ == "short":
            # "stopped short of asking for it".
            return None
        if step.dep_ == "relcl":
            # "wording sought by X that would turn …": who sought it is told beside the clause.
            for other in step.head.children:
                if other.dep_ == "acl" and other.lemma_.lower() in _WANTS and agent(other):
                    return Wish(other, holders(sentence, agent(other)), False)
        joined = step.dep_ == "conj"
        step = step.head
        if joined:
            # What it is joined to does not govern it; what governs both does.
            continue
        lemma = step.lemma_.lower()
        if step.lower_ in _AGAINST_NOUNS or (step.pos_ == "ADJ" and lemma in _AGAINST):
            verb = next((t for t in step.ancestors if t.pos_ in ("VERB", "AUX")), None)
            held = _held_by(sentence, verb) if verb is not None else ()
            return Wish(step, held, True) if held else None
        if step.pos_ == "VERB" and lemma in REPORTING and _ought(token, step):
            held = _held_by(sentence, step)
            if held:
                return Wish(step, held, False)
        if step.pos_ not in ("VERB", "AUX") or lemma not in _WANTS | _AGAINST:
            continue
        held = _held_by(sentence, step)
        if held:
            return Wish(step, held, lemma in _AGAINST or negated(step))
        wanting = wanting or step
    said = speaker_of(sentence, wanting) if wanting is not None else None
    return Wish(wanting, (said,), False) if wanting is not None and said is not None else None
