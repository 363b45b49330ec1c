"""Whose personnel a noun phrase speaks of, and what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb, phrase_top, predicate, subject
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

OFFICERS = words("claims", "contingents", "officers")
SOLDIERS = words("claims", "contingents", "soldiers")
PERSONNEL = words("claims", "contingents", "personnel")
# "The police chief" is no contingent.
_OFFICES = words("claims", "contingents", "offices")
GROUPS = words("claims", "contingents", "groups")
_PAIR = 3
# "The gangs of Haiti had killed an officer": who does this has no officers.
_OWN_NONE = (
    words("claims", "forces", "gangs")
    | words("claims", "forces", "attackers")
    | words("claims", "losses", "care")
)


@kept
def unit_of(noun: Token) -> str | None:
    """Return the contract's unit for a counted noun, or None where it is no word for personnel.

    "Police troops" and "security officers" go by what they are, police; "troops" alone by the
    word's first meaning, soldiers.
    """
    words = {noun.lower_} | {c.lower_ for c in noun.children if c.dep_ in ("compound", "amod")}
    if noun.base in _OFFICES:
        return None
    if noun.lower_ in PERSONNEL and "police" in words and "military" in _within_words(noun):
        return "personnel"  # "military-police personnel"
    if noun.lower_ in PERSONNEL and _of_both(noun):
        return "personnel"
    if words & {"police", "policemen"} or noun.lower_ in OFFICERS:
        return "officers"
    if noun.lower_ in SOLDIERS or (words & {"military", "army"} and noun.lower_ in PERSONNEL):
        return "soldiers"
    if noun.lower_ in PERSONNEL:
        return "personnel"
    return None


def _of_both(noun: Token) -> bool:
    """Whether people are told as of the police and of the army: "police/military personnel"."""
    before = noun.doc[max(noun.sent.start, noun.i - 3) : noun.i]
    told = [t.lower_ for t in before]
    return (
        len(told) == _PAIR
        and told[1] in ("/", "and", "or", "&")
        and "police" in told
        and bool({"military", "army"} & set(told))
    )


def _within_words(noun: Token) -> set[str]:
    """The words that describe what describes a noun."""
    return {g.lower_ for c in noun.children if c.i < noun.i for g in c.children}


def _named(sentence: Sentence, token: Token) -> Name | None:
    name = sentence.name_at(token)
    if name is None:
        return None
    if name.kind in ("country", "demonym", "force", "mission"):
        return name
    return name if name.kind == "organisation" and name.unit else None


def _within(sentence: Sentence, top: Token) -> Name | None:
    """The country or force named in a noun phrase: "Kenyan officers", "troops from Jamaica"."""
    for token in top.children:
        described = token.dep_ in ("amod", "compound", "poss", "nmod", "nummod", "advmod")
        if described and (name := _named(sentence, token)):
            return name
        if token.dep_ == "prep" and token.lower_ in ("from", "of"):
            for noun in token.children:
                if name := _named(sentence, noun) or _within(sentence, noun):
                    return name
    return None


def whose(sentence: Sentence, noun: Token) -> Name | None:
    """Return the name of the country or force whose personnel the noun phrase of `noun` means.

    Looked for within the phrase, then in the subject of the verb that has them ("Kenya deployed
    400 officers"), but for gangs and hospitals, then in what they "come from".
    """
    if name := _named(sentence, noun):
        return name
    top = phrase_top(noun)
    for token in (noun, top, *(t for t in climb(noun) if t.i != noun.i and top in climb(t))):
        if name := _within(sentence, token):
            return name
    verb = predicate(noun)
    if verb is None:
        return None
    doer = subject(verb)
    mine = {t.i for t in climb(noun)}
    if doer is not None and doer.i not in mine and doer.base not in _OWN_NONE:
        if name := _named(sentence, doer) or _within(sentence, doer):
            return name
        first = next((t for t in doer.subtree if _named(sentence, t)), None)
        if first is not None and first.dep_ in ("poss", "nsubj", "appos"):
            return _named(sentence, first)
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "from":
            for noun_ in child.children:
                if name := _named(sentence, noun_):
                    return name
    return None


def actor(sentence: Sentence, noun: Token) -> str:
    """Return the canonical name of whose personnel they are.

    Where the phrase and its verb name nobody: the country of the body that decides in the
    sentence ("Kenya's parliament approved the dispatch of 1,000 police"), the force that the
    sentence or, for "the force", the one before names, else the mission.
    """
    name = whose(sentence, noun)
    if name is not None:
        return name.canonical
    bodies = {
        m.name.country
        for m in sentence.names_of("organisation")
        if m.name.decides and m.name.country
    }
    if len(bodies) == 1:
        return str(bodies.pop())
    forces = sentence.names_of("force")
    if not forces and sentence.number and any(t.lower_ == "force" for t in sentence.span):
        forces = sentence.article.sentences[sentence.number - 1].names_of("force")
    return forces[0].name.canonical if forces else sentence.article.mission.name


def is_home(sentence: Sentence, noun: Token) -> bool:
    """Whether the personnel are those of the country the mission is in, not of the mission."""
    name = whose(sentence, noun)
    return name is not None and (name.country or name.canonical) == sentence.article.mission.country
