"""Where an official is or is due, and who is a guest there: "is in Kenya for talks", "received"."""

from __future__ import annotations

from missionbrief.claims.travel.destinations import Destination, named_at, towards
from missionbrief.claims.travel.routes import GOES, LEAVES
from missionbrief.claims.travel.travellers import home_of
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import subject
from missionbrief.language.holders import name_of
from missionbrief.language.modality import PLANNED, mode
from missionbrief.language.phrases import phrase
from missionbrief.language.tokens import Token

_SETS_OUT = LEAVES | {"set", "head", "embark", "board", "start"}
_DUE = frozenset({"due", "set", "expected", "scheduled", "slated", "booked"})
_BACK = 3
_BASES = frozenset({"headquarters", "base", "camp", "hq", "compound"})
_BINDS = frozenset({"for", "when", "with", "while", "as", "during"})
_RESIDENT = frozenset(
    {"ambassador", "envoy", "representative", "coordinator", "commander", "spokesman",
     "spokeswoman", "spokesperson", "charge", "chargé", "consul", "attaché", "attache"}
)  # fmt: skip


def due(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where somebody "is due in" or "is expected in"."""
    expected = verb.base == "expect" and verb.tag_ == "VBN"
    anchors = [verb] if expected else []
    anchors += [c for c in verb.children if c.lower_ == "due" and c.dep_ == "acomp"]
    for anchor in anchors:
        if where := towards(sentence, anchor, ("in", "at")):
            return where
    return []


def resident(sentence: Sentence, who: Token) -> bool:
    """Whether somebody serves where he is: an ambassador, but for one to a world body."""
    inside = phrase(who)
    posts = [t for t in inside if t.base in _RESIDENT and t.tag_ not in ("NNS", "NNPS")]
    if not posts:
        return False
    numbers = {t.i for t in inside}
    return not any(
        m.start in numbers and m.name.canonical == "United Nations"
        for m in sentence.names_of("organisation")
    )


def serves_at(sentence: Sentence, who: Token, where: Destination) -> bool:
    """Whether somebody told by his post alone goes where he serves: "the ambassador of France to
    Haiti attended", "the Kenyan commander visited the wounded"."""
    name = name_of(sentence, who)
    if name is not None and name.kind == "person":
        return False
    inside = phrase(who)
    spoken = {t.lower_ for t in inside}
    if who.base == "commander":
        mission = sentence.article.mission
        lead = any(
            m.name.canonical == mission.lead
            for m in sentence.names
            if m.start in {t.i for t in inside}
        )
        return where.country == mission.country and (lead or bool(spoken & {"mission", "force"}))
    posted = any(
        t.dep_ == "pobj" and t.head.lower_ == "to" and t.text == where.country for t in inside
    )
    return who.base == "ambassador" and posted


def stayed(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where somebody "was on Tuesday" or "is for talks"; an ambassador is where he serves."""
    who = subject(verb)
    if who is None or resident(sentence, who):
        return []
    dated = {t.i for e in sentence.dates for t in sentence.tokens_of(e)}
    bound = any(
        t.i in dated
        or (t.lower_ in _BINDS and verb in (t.head, t.head.head))
        or (t.lower_ == "to" and t.dep_ == "aux" and t.head.head == verb)
        for t in verb.subtree
    )
    if not bound:
        return []
    # "Has been to Haiti twice", "will be back in Nairobi".
    gone = verb.lower_ == "been" and any(c.lower_ in ("to", "back") for c in verb.children)
    been = ("in", "to") if gone else ("in",)
    return towards(sentence, verb, been) or _there(sentence, verb)


def _there(sentence: Sentence, verb: Token) -> list[Destination]:
    """The place that the sentence itself opens with, else the only one abroad or in the mission's
    country that the sentences just before name, for "he was there in September"."""
    who = subject(verb)
    if not any(c.lower_ == "there" and c.dep_ == "advmod" for c in verb.children):
        return []
    if who is None or who.lower_ in ("they", "it", "there"):
        return []
    if here := [w for t, w in named_at(sentence) if t.i < verb.i and t.head.lower_ in ("in", "at")]:
        return here[-1:]
    for earlier in reversed(
        sentence.article.sentences[max(0, sentence.number - _BACK) : sentence.number]
    ):
        named = {w for t, w in named_at(earlier) if t.dep_ in ("pobj", "dobj")}
        if named:
            return list(named) if len(named) == 1 else []
    return []


def hosted(sentence: Sentence, verb: Token, guest: Token) -> list[Destination]:
    """Where a guest is received: the place named, else the country of the one who receives him; a
    welcome without one may be of the guest's words alone."""
    for word in (verb, guest):
        if where := towards(sentence, word, ("in", "at", "to")):
            return where
    if (seat := _seat(sentence, verb)) is not None:
        return [seat]
    if _at_mission(sentence, verb):
        there = sentence.article.mission.country
        return [Destination(there, None)]
    at = {c.lower_ for c in verb.children if c.dep_ == "prep"}
    who = subject(verb)
    if who is None or (verb.base == "welcome" and not at & {"to", "for", "at"}):
        return []
    name = name_of(sentence, who)
    if name is None or name.kind not in ("person", "country"):
        return []
    home = name.canonical if name.kind == "country" else home_of(sentence, name, who)
    return [Destination(home, None)] if home else []


def _at_mission(sentence: Sentence, verb: Token) -> bool:
    """Whether a guest is received by the mission's commander or at its base, in the country that
    it is in: "received the ambassador at the Mission's headquarters"."""
    mission = sentence.article.mission
    who = subject(verb)
    commands = who is not None and any(t.base == "commander" for t in who.subtree)
    for at in verb.children:
        for site in at.children if at.lower_ in ("at", "in") else ():
            if site.base not in _BASES:
                continue
            names = [n for t in site.subtree if (n := sentence.name_at(t)) is not None]
            own = any(n.kind in ("mission", "force") for n in names)
            own |= any(t.lower_ in mission.nouns | {"its"} for t in site.subtree)
            if own or commands:
                return True
    return commands and any("commander" in o.title for o in mission.offices)


def _seat(sentence: Sentence, verb: Token) -> Destination | None:
    """The country of the government at whose seat a guest is received: "to the White House"."""
    for at in verb.children:
        for seat in at.children if at.lower_ in ("at", "to") else ():
            name = sentence.name_at(seat)
            if name is not None and name.kind == "organisation" and name.governs and name.country:
                return Destination(name.country, None)
    return None


def under_way(verb: Token) -> bool:
    """Return whether a journey is told in the present progressive, as what lies ahead: "is flying
    to Haiti this weekend"."""
    going = verb.tag_ == "VBG" and verb.base in GOES | LEAVES
    return going and any(c.tag_ in ("VBZ", "VBP") for c in verb.children)


def awaited(verb: Token) -> bool:
    """Return whether who set out has not come yet: "left for Kenya, where he is due to meet the
    president"."""
    if verb.base not in _SETS_OUT:
        return False
    clauses = (t for t in verb.subtree if t.dep_ == "relcl" and t.i > verb.i)
    return any(
        any(c.lower_ == "where" for c in clause.children) and _to_come(clause) for clause in clauses
    )


def _to_come(clause: Token) -> bool:
    """Whether a clause tells of what is due, expected or to be."""
    if mode(clause) == "planned":
        return True
    told = [c for c in clause.children if c.dep_ in ("acomp", "xcomp")]
    due = clause.lemma_ == "be" and any(c.lower_ in _DUE or c.tag_ == "VB" for c in told)
    return due or (clause.base in PLANNED and any(c.tag_ == "VB" for c in told))
