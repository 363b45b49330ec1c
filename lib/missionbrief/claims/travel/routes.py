"""Where a verb of motion leads: "left for", "landed in", "led a delegation to"."""

from __future__ import annotations

from missionbrief.claims.mission_words import mission_token
from missionbrief.claims.travel.destinations import (
    Destination,
    country_itself,
    dateline,
    destinations,
    here,
    named_at,
    told_before,
    towards,
)
from missionbrief.claims.travel.travellers import DELEGATIONS, TEAMS
from missionbrief.language.article import Sentence
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

GOES = words("claims", "visit", "goes")
_ARRIVES = words("claims", "visit", "arrives")
_COMES = words("claims", "visit", "comes")
_CROSSES = words("claims", "visit", "crosses")
_REACHED = words("claims", "visit", "reached")
LEAVES = words("claims", "visit", "leaves")
_VISITS = words("claims", "visit", "visits")
_ATTENDS = words("claims", "visit", "attends")
_LEADS = words("claims", "visit", "leads")
_WAYS = words("claims", "visit", "ways")
# Where these lead, by which prepositions.
_CALLS: dict[str, tuple[str, ...]] = {
    "drop": ("by", "in", "into", "on"),
    "look": ("in", "on"),
    "swing": ("by", "through"),
    "pass": ("through",),
    "pop": ("into", "over"),
    "call": ("at",),
    "set": ("in", "on", "for"),
    "start": ("for",),
}
TELLS = (
    GOES
    | _ARRIVES
    | LEAVES
    | _VISITS
    | _LEADS
    | _COMES
    | _REACHED
    | _CROSSES
    | frozenset({"attend", "represent", "be", "expect", "make", "take", "pay", "board"})
    | _CALLS.keys()
)


def _attended(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where the meeting that `verb` attends is held."""
    for child in verb.children:
        if child.dep_ == "dobj":
            return (
                destinations(sentence, child)
                or towards(sentence, child, ("in", "at"))
                or towards(sentence, verb, ("in", "at"))
                or destinations(sentence, child, meetings=True)
            )
    return []


def _left_for(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where a departure leads: what it is for, or what the traveller leaves to attend."""
    if found := towards(sentence, verb, ("for",), meetings=True):
        return found
    for child in verb.children:
        # The parser may hang the goal on what is left: "left Kenya for New York".
        if child.dep_ in ("dobj", "npadvmod") and (
            found := towards(sentence, child, ("for",), meetings=True)
        ):
            return found
        if child.dep_ in ("xcomp", "advcl") and child.base in _ATTENDS:
            return _attended(sentence, child)
    return []


def _taken_to(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where a leader of a delegation or a companion goes, or who makes his way there."""
    lemma = verb.base
    things = [c for c in verb.children if c.dep_ == "dobj"]
    if lemma in _LEADS and any(t.base in DELEGATIONS | TEAMS for t in things):
        return towards(sentence, verb, ("to",)) or towards(sentence, things[0], ("to",))
    if lemma == "accompany":
        return towards(sentence, verb, ("to", "in", "on"))
    if lemma == "board" and any(t.lemma_ in ("flight", "plane", "jet") for t in things):
        return towards(sentence, things[0], ("to", "for")) or towards(sentence, verb, ("to", "for"))
    if lemma == "pay" and any(t.lemma_ == "call" for t in things):
        return towards(sentence, verb, ("in", "at"))
    if lemma == "make" and any(t.base in _WAYS for t in things):
        return towards(sentence, verb, ("to",)) or towards(sentence, things[0], ("to",))
    if lemma == "take" and any(t.lower_ == "part" for t in things):
        of = [c for t in (verb, *things) for c in t.children if c.dep_ == "prep"]
        return [d for p in of for n in p.children for d in towards(sentence, n, ("in", "at"))]
    return []


def led_to(sentence: Sentence, verb: Token) -> tuple[list[Destination], str]:
    """Where a verb leads whoever is its subject, and the rule that says so."""
    lemma = verb.base
    if lemma in GOES | _ARRIVES | {"be"} and any(
        c.lower_ == "here" and c.dep_ == "advmod" for c in verb.children
    ):
        return here(sentence), "stayed" if lemma == "be" else "went"
    if lemma in _CALLS:
        return _called_at(sentence, verb), "went"
    if lemma in LEAVES or sets_off(verb):
        return _left_for(sentence, verb), "left-for"
    if lemma in GOES and "in" in {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod")}:
        home = sentence.article.mission.country
        named = [w for t, w in named_at(sentence) if t.i > verb.i and w.country == home]
        return named[:1] or dateline(sentence) or told_before(sentence), "flew-in"
    if lemma in GOES:
        to = ("to", "for", "into")
        found = towards(sentence, verb, to, meetings=True) or _here(sentence, verb, to)
        return found or at_base(sentence, verb), "went"
    if lemma in _ARRIVES and (lemma in ("arrive", "land") or _touches(verb)):
        at = ("in", "at", "to", "into")
        found = towards(sentence, verb, at) or _here(sentence, verb, at)
        near = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "at")
        return found or [d for p in near for n in p.children for d in _base(sentence, n)], "went"
    things = [c for c in verb.children if c.dep_ == "dobj"]
    on = any(c.lower_ == "to" and c.dep_ == "prep" for c in verb.children)
    if lemma in _COMES and on and [t.lower_ for t in things] == ["it"] * (lemma == "make"):
        return towards(sentence, verb, ("to",), meetings=True), "went"
    if lemma == "be" and (left := _back_from(sentence, verb)):
        return left, "back-from"
    if lemma in _CROSSES and not things:
        return towards(sentence, verb, ("into",)), "went"
    if lemma == "be" and any(c.lower_ == "off" for c in verb.children):
        off = next(c for c in verb.children if c.lower_ == "off")
        return towards(sentence, off, ("to",)) or towards(sentence, verb, ("to",)), "went"
    if lemma in _REACHED:
        found = [d for t in things for d in destinations(sentence, t)]
        return found or [d for t in things for d in _base(sentence, t)], "went"
    if lemma in _VISITS:
        for child in verb.children:
            if child.dep_ == "dobj":
                direct = destinations(sentence, child)
                direct = direct or towards(sentence, verb, ("in", "at"))
                direct = direct or _within(sentence, child) or _base(sentence, child)
                return direct or country_itself(sentence, child), "went"
    if lemma == "represent":
        return towards(sentence, verb, ("at", "in")), "attended"
    if lemma == "attend":
        return _attended(sentence, verb), "attended"
    return _taken_to(sentence, verb), "went"


def _here(sentence: Sentence, verb: Token, prepositions: tuple[str, ...]) -> list[Destination]:
    """The mission's country, where a verb leads "to the country" and the like."""
    to = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in prepositions)
    return [d for p in to for n in p.children for d in country_itself(sentence, n)]


def _back_from(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where somebody is back from: "is back from Nairobi"."""
    back = any(c.lower_ == "back" for c in verb.children)
    return towards(sentence, verb, ("from",)) if back else []


def _called_at(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where somebody sets foot, or looks in or drops by, if only at the mission's base."""
    lemma = verb.base
    forms = {c.lower_ for c in verb.children}
    if lemma == "set" and not forms & {"foot", "out"}:
        return []
    if lemma == "look" and not {"in", "on"} <= forms:
        return []
    if lemma == "start" and "out" not in forms:
        return []
    if found := towards(sentence, verb, _CALLS[lemma]):
        return found
    at = (c for c in verb.children if c.dep_ in ("prep", "agent") and c.lower_ in _CALLS[lemma])
    return [d for p in at for n in p.children for d in _base(sentence, n)]


def _within(sentence: Sentence, thing: Token) -> list[Destination]:
    """The place in the mission's country named in what is visited: "the hospital retaken from
    gangs in …"."""
    inside = {t.i for t in thing.subtree}
    home = sentence.article.mission.country
    named = [w for t, w in named_at(sentence) if t.i in inside and w.country == home]
    return named[:1] if thing.pos_ == "NOUN" else []


def _base(sentence: Sentence, thing: Token) -> list[Destination]:
    """The mission's country, for its base: "toured the base"."""
    if thing.base not in ("base", "camp", "headquarters", "barracks", "compound"):
        return []
    home = sentence.article.mission.country
    inside = {t.i for t in thing.subtree}
    others = any(t.i in inside and w.country != home for t, w in named_at(sentence))
    return [] if others else [Destination(home, home)]


def at_base(sentence: Sentence, verb: Token) -> list[Destination]:
    """The mission's country, where a verb leads to the base of the mission or of its people, and to
    no other: "went to the mission's headquarters", "visited the base of the Kenyan officers"."""
    to = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("to", "at")]
    things = [c for c in verb.children if c.dep_ == "dobj"]
    things += [n for p in to for n in p.children if n.dep_ == "pobj"]
    return [
        where
        for thing in things
        if any(mission_token(sentence, t) and not _of_police(t, thing) for t in thing.subtree)
        for where in _base(sentence, thing)
    ]


def _of_police(token: Token, base: Token) -> bool:
    """Whether a word only tells of what sort a base is: "the police headquarters", anybody's."""
    return token.lower_ == "police" and token.head == base


def sets_off(verb: Token) -> bool:
    """Whether somebody sets off."""
    return any(c.dep_ == "prt" and c.lower_ == "off" for c in verb.children)


def _touches(verb: Token) -> bool:
    """Whether "touch" or "stop" tells of a journey: "touched down", "stopped over", "stops in"."""
    with_what = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod", "prep", "advcl")}
    return not any(c.dep_ == "dobj" for c in verb.children) and bool(
        with_what & {"down", "over", "off", "in", "at", "briefly"}
    )
