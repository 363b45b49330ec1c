"""What gangs do to towns and quarters: attacked, besieged, entered, fallen; and drones sent against
gangs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.raids.actions import (
    Event,
    doer,
    habitual,
    hung_on,
    passive,
    printed,
    undergoers,
)
from missionbrief.claims.raids.forces import named_force
from missionbrief.claims.raids.gangs import attackers, gangs, kernel
from missionbrief.claims.raids.ground import QUARTERS, TOWNS, gangs_near, spreading
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_STRIKES = words("claims", "onslaughts", "strikes")
_ENTERS = words("claims", "onslaughts", "enters")
_RETURNS = frozenset({"return"})
_UNDER = frozenset({"attack", "siege", "fire", "assault"})
_QUARTERS = TOWNS | QUARTERS
_FLIES = words("claims", "onslaughts", "flies")
_EXPLOSIVE = frozenset(
    {"explosive", "explosives", "kamikaze", "armed", "bomb", "bombs", "weaponised"}
)
_OWNERS = frozenset({"police", "government", "force", "authorities", "mission", "army"})
# What gangs do again and again is no event.
_OFTEN = frozenset(
    {"again", "repeatedly", "often", "regularly", "routinely", "frequently", "times"}
)
_NEAR = 2


def _place(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is a place in the country, or a part of a town."""
    noun = kernel(noun)
    name = sentence.name_at(noun)
    if name is not None:
        return name.kind == "place" and name.country is None
    if noun.ent_type_ in ("GPE", "FAC", "LOC") and noun.pos_ == "PROPN":
        return True
    return noun.base in _QUARTERS


def onslaughts(sentence: Sentence) -> Iterator[Event]:
    """Yield the first attack by gangs on a town or quarter that `sentence` tells of: the word that
    tells it, the gangs, what, and the rule."""
    yield from islice(_onslaughts(sentence), 1)


def _onslaughts(sentence: Sentence) -> Iterator[Event]:
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "AUX") or (habitual(verb) and verb.lemma_ != "be"):
            continue
        lemma = verb.base
        if lemma == "fall":
            yield from _fallen(sentence, verb)
        elif lemma == "be":
            yield from _under_attack(sentence, verb)
            yield from _overrun(sentence, verb)
        if lemma not in _STRIKES | _ENTERS | _RETURNS | {"fall", "descend"}:
            continue
        by = attackers(sentence, doer(verb))
        if by is None and lemma in _STRIKES and passive(verb) and doer(verb) is None:
            by = "gangs" if gangs_near(sentence) else None
        if by is None or {t.lower_ for t in verb.subtree} & _OFTEN:
            continue
        if lemma in _STRIKES:
            hit = next((n for n in undergoers(verb) if _place(sentence, n)), None)
        elif lemma in ("fall", "descend"):
            hit = next((n for n in hung_on(verb, "on", "upon") if _place(sentence, n)), None)
        else:
            hit = next((n for n in hung_on(verb, "into", "through") if _place(sentence, n)), None)
        if hit is not None and spreading(sentence, verb, hit):
            continue
        if hit is not None:
            yield verb, by, f"attack on {printed(hit)}", "onslaught"
        elif lemma in _RETURNS and _came_back(sentence, verb):
            yield verb, by, "return of the gang", "onslaught"


def _overrun(sentence: Sentence, verb: Token) -> Iterator[Event]:
    """Places told to be overrun, which the parser may take for a noun."""
    what = next((c for c in verb.children if c.dep_ == "attr" and c.lower_ == "overrun"), None)
    hit, by = subject(verb), next((c for c in verb.children if c.lower_ == "by"), None)
    if what is None or hit is None or not _place(sentence, hit):
        return
    doers = [attackers(sentence, n) for n in by.children] if by is not None else []
    near = ["gangs"] if not doers and gangs_near(sentence) else []
    for gang in [g for g in doers if g is not None][:1] or near:
        yield verb, gang, f"attack on {printed(hit)}", "onslaught"


def _came_back(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells that they came back to a place: not "returned fire", "to the talks"."""
    if verb.tag_ not in ("VBD", "VBN") or passive(verb):
        return False
    to = hung_on(verb, "to")
    return not any(c.dep_ == "dobj" for c in verb.children) and all(_place(sentence, n) for n in to)


def _fallen(sentence: Sentence, verb: Token) -> Iterator[Event]:
    """Places that fell, where gangs are spoken of: "Nazon fell"."""
    who = subject(verb)
    if who is None or verb.tag_ not in ("VBD", "VBN"):
        return
    if any(c.dep_ in ("acomp", "dobj", "prt") for c in verb.children):
        return
    if any(c.lower_ in ("by", "from", "under", "on", "upon") for c in verb.children):
        return
    if any(gangs(sentence, n) is None for n in hung_on(verb, "to")):
        return
    fallen = [n for n in _members(who) if _place(sentence, n)]
    named = any(sentence.name_at(n) is not None for n in fallen)
    if fallen and (named or gangs_near(sentence)):
        yield verb, "gangs", f"{printed(fallen[0])} taken", "fallen"


def _members(noun: Token) -> list[Token]:
    """A noun and those named as examples of it: "quarters such as Nazon"."""
    such = [n for c in noun.children if c.dep_ == "prep" and c.lower_ in ("as", "like")
            for n in c.children if n.dep_ == "pobj"]  # fmt: skip
    return [*such, *conjuncts(noun)]


def _under_attack(sentence: Sentence, verb: Token) -> Iterator[Event]:
    """Places said to be under attack or siege."""
    who = subject(verb)
    if who is None or verb.tag_ == "VB":
        return
    under = [n for n in hung_on(verb, "under") if n.base in _UNDER]
    named = [who, *(c for c in who.children if c.dep_ == "appos")]
    hit = next((n for n in named if _place(sentence, n)), None)
    if under and hit is not None:
        yield verb, "gangs", f"attack on {printed(hit)}", "onslaught"


def drones(sentence: Sentence) -> Iterator[Event]:
    """Yield the use of explosive drones against gangs that `sentence` tells of, at most one."""
    flown = [t for t in sentence.span if t.base in ("drone", "aircraft", "quadcopter")]
    if not flown:
        return
    forms = {t.lower_ for t in sentence.span}
    struck = bool(forms & _EXPLOSIVE) or any(gangs(sentence, t) for t in sentence.span)
    for noun in flown:
        verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
        if verb is None or verb.base not in _FLIES or not struck or habitual(verb):
            continue
        if noun.dep_ not in ("dobj", "nsubj", "nsubjpass", "pobj", "conj"):
            continue
        who = doer(verb)
        if who is not None and gangs(sentence, who) is not None:
            return
        yield verb, _flyer(sentence), "drone attack", "drones"
        return


def _flyer(sentence: Sentence) -> str | None:
    """Whose drones they are: a task force, else the force named last."""
    near = sentence.article.sentences[max(0, sentence.number - _NEAR) : sentence.number + 2]
    near = [s for s in near if s.number <= sentence.number or s.paragraph == sentence.paragraph]
    if any("task force" in s.span.text for s in near):
        return f"{sentence.article.mission.country}: task force"
    known = any(t.lower_ in _OWNERS or unit_of(t) for t in sentence.span)
    return named_force(sentence) if known else None
