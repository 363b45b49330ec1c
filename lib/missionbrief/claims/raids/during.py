"""Operations in which something else is told to have happened, and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.raids.actions import doer, of_force, passive, printed
from missionbrief.claims.raids.forces import force, named_force
from missionbrief.claims.raids.gangs import gangs, kernel
from missionbrief.claims.raids.ground import QUARTERS, TOWNS
from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_ASSAULTS = frozenset({"assault", "incursion", "raid", "attack", "offensive"})
_ATTACKED = TOWNS | QUARTERS | words("claims", "patrols", "attacked")


def told_in(sentence: Sentence, noun: Token) -> tuple[str, str] | None:
    """Return whose operation it is that something else happened in, and what it is called: "was
    wounded during an operation"; None where it is none, or nobody tells whose."""
    if not _during(sentence, noun):
        return None
    agents = (n for t in noun.subtree if t.lower_ == "by" for n in t.children)
    by = next((f for n in agents if (f := force(sentence, n))), None)
    if by is None and _upon_others(sentence, noun):
        nouns = (t for t in sentence.span if t.pos_ in ("NOUN", "PROPN"))
        return ("gangs", printed(noun)) if any(gangs(sentence, t) for t in nouns) else None
    by = by or next((f for t in sentence.span if (f := _members(sentence, t))), None)
    by = by or next((f for t in noun.children if (f := _of_police(sentence, t))), None)
    who = doer(noun.head.head)
    if by is None and who is not None and gangs(sentence, who) and noun.base in _ASSAULTS:
        return None  # "the gunmen fled after Monday's assault" may be their own
    parted = list(_taken_in(noun))
    by = by or next((f for t in (*parted, who) if t and (f := of_force(sentence, t))), None)
    by = by or named_force(sentence)
    if by is None and (_one(noun.head.head) or (who is not None and who.pos_ == "PRON")):
        by = sentence.article.mission.name  # "the constable was hit during an operation"
    what = printed(noun).split(",")[0] if parted else printed(noun)
    return (by, what) if by is not None else None


def _during(sentence: Sentence, noun: Token) -> bool:
    """Whether something else happened during an operation: "was wounded during an operation"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("during", "in", "on", "after"):
        return False
    if noun.head.lower_ != "during" and noun.base == "search":
        return False
    above = noun.head.head
    if noun.head.lower_ == "on" and (who := doer(above)) is not None and gangs(sentence, who):
        return False
    indefinite = any(
        (c.dep_ == "det" and c.lower_ in ("a", "an"))
        or (c.dep_ == "poss" and noun.lemma_ != "patrol")
        for c in noun.children
    )
    return indefinite and noun.tag_ == "NN" and noun.head.head.pos_ in ("VERB", "AUX")


def _upon_others(sentence: Sentence, noun: Token) -> bool:
    """Whether an attack is told to be upon a town, its people or police, as those of gangs are:
    "after a night assault on the suburb", not "during a raid on the gang's stronghold"."""
    if noun.base not in _ASSAULTS:
        return False
    for child in noun.children:
        for upon in child.children if child.lower_ in ("on", "upon", "against", "into") else ():
            name = sentence.name_at(upon)
            place = name is not None and name.kind == "place" and noun.base != "raid"
            if gangs(sentence, upon) is None and (place or kernel(upon).base in _ATTACKED):
                return True
    return False


def _members(sentence: Sentence, token: Token) -> str | None:
    """The force of an officer or soldier told of, or None."""
    if unit_of(token) in ("officers", "soldiers") and token.lower_ != "police":
        return force(sentence, token)
    return None


def _of_police(sentence: Sentence, word: Token) -> str | None:
    """The police whose operation its name tells it to be: "a police operation"."""
    return force(sentence, word) if word.lower_ == "police" else None


def _one(verb: Token) -> bool:
    """Whether what a verb tells befell one man, as the mission tells it of its own."""
    return passive(verb) and any(c.lower_ == "was" for c in verb.children)


def _taken_in(noun: Token) -> Iterator[Token]:
    """Yield those whom the parser lists with the place of an operation, as the subject of a verb
    that has none: "In an operation in Solino, police and residents killed …"."""
    verb = noun.head.head
    if subject(verb) is not None or noun.i > verb.i:
        return
    comma = next((t.i for t in noun.doc[noun.i : verb.i] if t.text == ","), verb.i)
    yield from (t for t in noun.subtree if comma < t.i < verb.i and t.dep_ == "conj")
