"""Ground taken: towns that a force is sent to, reaches or leaves, and places that gangs seize or
burn down."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from missionbrief.claims.raids.actions import (
    Event,
    doer,
    habitual,
    happened,
    hung_on,
    of_force,
    passive,
    printed,
    undergoers,
)
from missionbrief.claims.raids.forces import force, is_asset, is_force_word
from missionbrief.claims.raids.gangs import attackers, gangs, kernel
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import subject
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_SENDS = words("claims", "ground", "sends")
_REACHES = words("claims", "ground", "reaches")
_LEAVES = words("claims", "ground", "leaves")
_AIDS = frozenset({"go", "come", "rush", "respond", "move"})
_ANSWERS = frozenset({"answer", "heed", "respond"})
_PUSHES = frozenset({"push", "roll", "drive", "advance", "move", "head", "ride", "march"})
_SEIZES = words("claims", "ground", "seizes")
_BREAKS = frozenset({"break", "burst", "storm", "force"})
# Who storms or loots a place need not keep it.
_STORMS = frozenset({"storm", "loot", "ransack", "raid", "attack", "sack"})
_BURNS = words("claims", "ground", "burns")
_SITES = words("claims", "ground", "sites")
TOWNS = words("claims", "ground", "towns")
_FORCES = frozenset({"police", "mission", "force", "armored", "armoured", "its", "their", "mrap"})
_NEAR = 12
_BEFORE = 2
_GROUND = _SITES | TOWNS
QUARTERS = words("claims", "onslaughts", "quarters")
_INSIDE = frozenset({"in", "at", "of", "near", "outside"})
_AROUND = frozenset({"in", "around", "near", "outside", "across", "throughout", "beyond"})
_EVENT_DAYS = 7
"""Days within which what gangs take is told as an event."""


def is_capital(sentence: Sentence, noun: Token) -> bool:
    """Return whether a noun means the capital, where contingents land."""
    name = sentence.name_at(noun)
    named = name is not None and name.canonical == sentence.article.mission.capital
    return named or noun.lemma_ == "capital"


def _town(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is a place in the country other than its capital."""
    name = sentence.name_at(noun)
    if name is None:
        return noun.base in TOWNS
    return name.kind == "place" and name.country is None and not is_capital(sentence, noun)


def _site(sentence: Sentence, noun: Token) -> bool:
    name = sentence.name_at(noun)
    if name is not None:
        return name.kind == "place"
    return noun.base in _GROUND


def _ours(sentence: Sentence, noun: Token) -> bool:
    """Whether a vehicle or building is a force's, or one that is public by its nature."""
    if noun.base not in ("vehicle", "truck") or _FORCES & {t.lower_ for t in noun.subtree}:
        return True
    lead, inside = sentence.article.mission.lead, {t.i for t in noun.subtree}
    return any(
        m.start in inside and (m.name.kind != "demonym" or m.name.canonical == lead)
        for m in sentence.names_of("mission", "force", "demonym")
    )


def _broken_into(noun: Token) -> bool:
    """Whether a noun is a building of the state's that gangs break into."""
    return noun.base in ("prison", "penitentiary", "jail", "station", "palace", "base")


def _forces_sent(sentence: Sentence, verb: Token) -> str | None:
    """The force that a verb of sending, or of moving, is said of."""
    moved = list(undergoers(verb)) or [s for s in [subject(verb)] if s is not None]
    before = verb.doc[max(sentence.span.start, verb.i - _NEAR) : verb.i]
    if any(is_asset(sentence, n) for n in moved) and (by := of_force(sentence, doer(verb))):
        # "Sent three armoured vehicles to the town".
        return by
    for noun in moved or [t for t in reversed(before) if t.pos_ == "NOUN"]:
        if (found := force(sentence, noun)) or is_force_word(sentence, noun):
            return found or sentence.article.mission.name
    return None


def _cry(noun: Token) -> bool:
    """Whether a noun is a call for help."""
    told = {t.base for t in noun.subtree}
    return noun.base in ("call", "cry", "plea", "appeal", "alarm") and bool(
        told & {"help", "rescue", "assistance", "backup", "reinforcement", "alarm", "distress"}
    )


def moves(sentence: Sentence) -> Iterator[Event]:
    """Yield the towns that a force is sent to, reaches or leaves."""
    for verb in sentence.span:
        lemma = verb.base
        if verb.pos_ != "VERB" or habitual(verb):
            continue
        called = lemma in _ANSWERS and any(map(_cry, (*undergoers(verb), *hung_on(verb, "to"))))
        aid = (n.lemma_ in ("aid", "rescue", "help") for n in hung_on(verb, "to"))
        if called or (lemma in _AIDS and any(aid)):
            if by := of_force(sentence, doer(verb)):
                yield verb, by, "help sent", "sent"
        elif lemma in _PUSHES and (into := [n for n in hung_on(verb, "into", "through")
                                            if _town(sentence, n)]):  # fmt: skip
            if by := of_force(sentence, doer(verb)):
                yield verb, by, f"advance to {printed(into[-1])}", "reached"
        elif lemma in _SENDS:
            to = [n for n in hung_on(verb, "to", "into") if _town(sentence, n)]
            by = _forces_sent(sentence, verb) if to else None
            if by is not None:
                yield verb, by, f"reinforcements to {printed(to[0])}", "sent"
        elif lemma in _REACHES:
            to = [n for n in undergoers(verb) if _town(sentence, n)]
            by = of_force(sentence, doer(verb)) if to else None
            if by is not None:
                yield verb, by, f"advance to {printed(to[0])}", "reached"
        elif lemma in _LEAVES:
            out = [n for n in hung_on(verb, "from", "out") if _town(sentence, n)]
            out += [n for n in undergoers(verb) if lemma != "withdraw" and _town(sentence, n)]
            by = _forces_sent(sentence, verb) if out else None
            if by is not None:
                yield verb, by, f"withdrawal from {printed(out[0])}", "left"


def spreading(sentence: Sentence, verb: Token, place: Token) -> bool:
    """Return whether gangs are told to spread over towns or quarters that nobody names, on no day:
    "have taken further districts of the capital in recent weeks" tells how things stand, and no
    event."""
    if place.tag_ != "NNS" or place.base not in TOWNS | QUARTERS:
        return False
    within = {t.i for p in place.children if p.lower_ not in _AROUND for t in p.subtree}
    named = (sentence.span.doc[m.end - 1] for m in sentence.names_of("place") if m.start in within)
    if any(not is_capital(sentence, t) for t in named):
        return False
    told = happened(sentence, verb)
    days = sentence.resolve(told) if told is not None else None
    return days is None or days.days is None or days.days > _EVENT_DAYS


def lost(sentence: Sentence) -> Iterator[Event]:
    """Yield the first of the places that gangs seize or set on fire; the rest is one attack."""
    yield from islice(_lost(sentence), 1)


def gangs_near(sentence: Sentence) -> bool:
    """Return whether the sentence or one of the two before speaks of gangs."""
    near = sentence.article.sentences[max(0, sentence.number - _BEFORE) : sentence.number + 1]
    return any(gangs(s, t) for s in near for t in s.span if t.pos_ in ("NOUN", "PROPN"))


def _of_site(verb: Token, place: Token) -> Token:
    """What a clause on a town tells to be taken: the site in it, where the parse gives the clause
    to the town ("the airport in Cabaret, which was overrun")."""
    site = place.head.head if place.dep_ == "pobj" and place.head.lower_ in _INSIDE else None
    its = verb.dep_ == "relcl" and verb.head == place and site is not None
    return site if its and site is not None and site.base in _SITES else place


def _lost(sentence: Sentence) -> Iterator[Event]:
    for verb in sentence.span:
        lemma = verb.base
        if verb.pos_ != "VERB" or habitual(verb):
            continue
        by = attackers(sentence, doer(verb))
        if lemma == "fall" and not passive(verb):
            place = subject(verb)
            to = next((g for n in hung_on(verb, "to", "into", "under")
                       for t in n.subtree if (g := gangs(sentence, t))), None)  # fmt: skip
            if to and place is not None and sentence.name_at(place) and _town(sentence, place):
                yield verb, to, f"{printed(place)} seized", "lost"
            continue
        if by is None and lemma in _STORMS and passive(verb) and doer(verb) is None:
            by = "gangs" if gangs_near(sentence) else None
        if by is None:
            continue
        fire = lemma == "set" and any(c.lemma_ == "fire" for c in verb.subtree)
        if lemma in _BURNS or fire:
            aflame = (n for c in verb.children if c.lemma_ == "fire" for n in hung_on(c, "to"))
            what = [*undergoers(verb), *hung_on(verb, "to"), *aflame]
            burnt = next(
                (n for n in map(kernel, what) if n.base in _SITES and _ours(sentence, n)),
                None,
            )
            if burnt is not None:
                yield verb, by, f"{printed(burnt)} set on fire", "burnt"
        elif lemma in _BREAKS and (
            into := [n for n in hung_on(verb, "into", "in") if _broken_into(n)]
        ):
            yield verb, by, f"attack on {printed(into[0])}", "lost"
        elif lemma in _SEIZES:
            gains = lemma in ("gain", "assume")
            undergo = (_of_site(verb, n) for n in undergoers(verb))
            taken = [n for n in undergo if _site(sentence, n) and not gains]
            if not taken:
                taken = [n for c in verb.children if c.lemma_ == "control"
                         for n in hung_on(c, "of") if _site(sentence, n)]  # fmt: skip
            if taken and spreading(sentence, verb, taken[0]):
                continue
            if taken and lemma in _STORMS:
                yield verb, by, f"attack on {printed(taken[0])}", "lost"
            elif taken and any(c.lower_ == "being" for c in verb.children):
                # "is being overrun": under attack, and not yet theirs
                yield verb, by, f"attack on {printed(taken[0])}", "lost"
            elif taken:
                yield verb, by, f"{printed(taken[0])} seized", "lost"
