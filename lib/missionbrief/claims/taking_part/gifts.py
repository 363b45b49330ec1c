"""What is given where it is no people: nothing, good will, doctors; or people taken home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import GROUPS
from missionbrief.claims.taking_part.participation import counts_people, is_people
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_NOTHING = frozenset({"nothing", "nobody", "none"})
_GOOD_WILL = words("claims", "giving", "good_will")
_SERVICES = words("claims", "giving", "services")
_SERVING = words("claims", "giving", "serving")
BACKS = words("claims", "giving", "backs")


def nothing(verb: Token) -> bool:
    """Whether a verb says that nothing is given: "will contribute nothing to the mission"."""
    nothing = any(c.dep_ == "dobj" and c.lower_ in _NOTHING for c in verb.children)
    return nothing or any(t.lower_ == "neither" for t in verb.subtree if t.i > verb.i)


def service(sentence: Sentence, tokens: Iterable[Token]) -> bool:
    """Whether a country gives a service that takes people of its own: "marine support", "naval
    patrols"; of those who only stand by the mission it is backing."""
    beside = sentence.article.mission.beside
    if any(m.name.canonical in beside for m in sentence.names):
        return False
    return any(
        t.base in _SERVING and any(c.lower_ in _SERVICES for c in t.children) for t in tokens
    )


def other_gift(sentence: Sentence, verb: Token, rest: list[Token]) -> bool:
    """Whether what is given is good will, or people of another trade: "offered its support for the
    deployment", "sent rice and a team of doctors"."""
    gifts = [c for c in verb.children if c.dep_ == "dobj"]
    if any(g.base in _GOOD_WILL for g in gifts) and verb.pos_ in ("VERB", "AUX"):
        return not counts_people(sentence, rest)
    if _only_backs(verb, rest):
        return True
    groups = [t for t in rest if t.lower_ in GROUPS and t.pos_ == "NOUN"]
    others = [t for t in rest if is_people(t) and t not in groups]
    return bool(groups) and not others and all(_of_others(g) for g in groups)


def _only_backs(verb: Token, rest: list[Token]) -> bool:
    """Whether what is promised is to help others, with no people of one's own: "is committed to
    backing the force with fuel"; not "has pledged to help the force with 90 marines"."""
    beneath = [c for c in verb.children if c.dep_ == "xcomp"]
    beneath += [
        n for c in verb.children if c.lower_ == "to" for n in c.children if n.dep_ == "pcomp"
    ]
    helping = next((v for v in beneath if v.base in BACKS), None)
    if helping is None:
        return False
    helped = {t.i for c in helping.children if c.dep_ == "dobj" for t in c.subtree}
    return not any(is_people(t) and t.i > helping.i and t.i not in helped for t in rest)


def _of_others(group: Token) -> bool:
    """Whether a group is one of people who are no personnel: "a team of doctors"."""
    return any(
        c.lower_ == "of" and any(n.pos_ == "NOUN" and not is_people(n) for n in c.children)
        for c in group.children
    )


def takes_home(verb: Token) -> bool:
    """Whether people are brought back: "bring home its handful of soldiers"."""
    near = verb.doc[verb.i + 1 : min(verb.i + 3, verb.sent.end)]
    return verb.lemma_ == "bring" and any(t.lower_ in ("home", "back") for t in near)
