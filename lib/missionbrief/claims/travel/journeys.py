"""Journeys told by a verb: "flew to", "left for", "visited", "is due in"."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.claim import Status
from missionbrief.claims.contingents import GROUPS, is_home, unit_of
from missionbrief.claims.harmed.harm import harm
from missionbrief.claims.mission_words import speaks_of_mission
from missionbrief.claims.raids.actions import how
from missionbrief.claims.travel.destinations import Destination, towards
from missionbrief.claims.travel.routes import TELLS, led_to, sets_off
from missionbrief.claims.travel.stays import awaited, due, hosted, serves_at, stayed, under_way
from missionbrief.claims.travel.travellers import (
    TEAMS,
    is_delegation,
    of_world,
    travellers,
    visitor,
)
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import infinitive, subject
from missionbrief.language.holders import name_of
from missionbrief.language.tokens import Token, kept
from missionbrief.lexicon import words

CANCELS = words("claims", "visit", "cancels")
_HOSTS = words("claims", "visit", "hosts")
_UNSURE = frozenset({"could", "might", "may", "can", "should", "must"})
_CRAFT = frozenset({"plane", "flight", "helicopter", "aircraft", "motorcade", "convoy"})
# What tells of a journey, where it leads, who makes it (with their countries), how it is put, and
# by which rule.
Found = tuple[Token, list[Destination], list[tuple[str, str | None]], Status, str]
_SENDS = words("claims", "visit", "sends")
_CARE = words("claims", "losses", "care") | {"recover", "stable", "surgery", "wound", "injury"}
_HURT_BACK = 2
_VISITS = words("claims", "visit", "visits")
_MOVES = TELLS | _HOSTS | _SENDS


@kept
def how_put(verb: Token) -> Status | None:
    """Return how a sentence puts a journey, or None for one only called for or thought of."""
    if any(c.lower_ in _UNSURE for c in verb.children if c.dep_ == "aux"):
        return None
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in verb.children):
        return None
    if verb.dep_ == "xcomp" and verb.head.base in ("want", "wish", "like"):
        return None
    found = how(verb)
    own = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass"))
    neither = any(g.lower_ == "neither" for c in own for g in (c, *c.children))
    if neither or any(c.lower_ == "never" for c in verb.children):
        return None
    clauses = (c for c in verb.children if c.dep_ == "advcl")
    if any(g.lower_ in ("if", "unless") for c in clauses for g in c.children if g.dep_ == "mark"):
        return None
    if found in ("called_for", "authorised"):
        return None
    if found == "actual" and (under_way(verb) or awaited(verb)):
        return "planned"
    return "planned" if found == "pledged" else found


def by_verb(sentence: Sentence) -> Iterator[Found]:
    """Yield the journeys that verbs tell of."""
    for verb in sentence.tokens:
        if verb.base not in _MOVES and not sets_off(verb):
            continue
        mistaken = verb.dep_ == "ROOT" and any(c.dep_ == "nsubj" for c in verb.children)
        if verb.pos_ not in ("VERB", "AUX") and not mistaken:
            continue
        if (status := how_put(verb)) is None:
            continue
        doer = _doer(sentence, verb)
        if _only_describes(verb) and (doer := _first(verb) or _planner(verb)) is None:
            continue
        where, rule = led_to(sentence, verb)
        if verb.base in _HOSTS:
            doer = next((c for c in verb.children if c.dep_ == "dobj"), None)
            where, rule = [], "hosted"
            if doer is not None and (guest := name_of(sentence, doer)) and guest.kind == "person":
                where = hosted(sentence, verb, doer)
        elif coming := due(sentence, verb):
            where, rule, status = coming, "due", "planned"
        elif verb.lemma_ == "be" and not where:
            where, rule = stayed(sentence, verb), "stayed"
        if verb.base in _SENDS:
            if doer is not None and (sent := _sent(sentence, verb, doer)):
                yield verb, sent[0], [sent[1]], status, "sent"
            continue
        if not where and _flies_out(verb):
            where, rule = _abroad(sentence, verb), "went"
        if not where and verb.base in _VISITS:
            where, rule = _to_contingent(sentence, verb), "visit"
        if where and _carried_out(sentence, verb):
            continue
        if where and doer is not None and rule in ("went", "attended"):
            where = [w for w in where if not serves_at(sentence, doer, w)]
        if where and doer is not None:
            who = list(travellers(sentence, doer))
            if rule in ("stayed", "back-from"):
                # Where nobody tells the traveller's country, the traveller may be at home.
                who = [(person, home) for person, home in who if home or of_world(sentence, person)]
            yield verb, where, who, status, rule


def _sent(
    sentence: Sentence, verb: Token, doer: Token
) -> tuple[list[Destination], tuple[str, str | None]] | None:
    """Where a country or body sends officials, and itself as the one who visits: "the Council
    will send a mission to Haiti"."""
    things = [c for c in verb.children if c.dep_ == "dobj"]
    name = name_of(sentence, doer)
    if name is None or name.kind not in ("country", "organisation", "person"):
        return None
    home = name.canonical if name.kind == "country" else name.country
    world = name.kind == "organisation" and home is None
    for thing in things:
        some = is_delegation(sentence, thing) or (world and thing.base in TEAMS)
        where = towards(sentence, verb, ("to",)) or towards(sentence, thing, ("to",))
        if some and where:
            return where, (home or name.canonical, home)
    return None


def _carried_out(sentence: Sentence, verb: Token) -> bool:
    """Whether "he" who was flown somewhere is one who was hurt, or is told to get well: no
    visitor."""
    who = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if who is None or who.lower_ not in ("he", "she"):
        return False
    first = max(0, sentence.number - _HURT_BACK)
    near = sentence.article.sentences[first : sentence.number + 1]
    cared = not sentence.lemmas.isdisjoint(_CARE)
    return cared or any(harm(t) == "injured" for s in near for t in s.tokens if t.pos_ == "VERB")


def _flies_out(verb: Token) -> bool:
    """Whether somebody flies out, the source does not say where to."""
    out = any(c.lower_ in ("out", "over") and c.dep_ in ("prt", "advmod") for c in verb.children)
    return out and verb.base in ("fly", "go", "travel", "head")


def _abroad(sentence: Sentence, verb: Token) -> list[Destination]:
    """The mission's country, where the sentence before speaks of it: "would fly out"."""
    home = sentence.article.mission.country
    near = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    told = any(
        m.name.canonical == home
        or m.name.country == home
        or (m.name.kind == "place" and m.name.country is None)
        for s in near
        for m in s.names
    )
    others = [m for m in sentence.names_of("country", "place") if m.start > verb.i]
    return [Destination(home, home)] if told and not others else []


def _to_contingent(sentence: Sentence, verb: Token) -> list[Destination]:
    """The mission's country, where those visited are its people: "means to visit the troops", told
    where the sentence or the one before speaks of the mission."""
    things = [c for c in verb.children if c.dep_ == "dobj"]
    if verb.dep_ == "advcl" and infinitive(verb):
        return []  # "will go on to visit the troops": the journey is told by another verb.
    people = any(unit_of(c) is not None or c.lower_ in GROUPS for c in things)
    elsewhere = any(m.start > verb.i for m in sentence.names_of("country", "place"))
    home = sentence.article.mission.country
    ours = people and not elsewhere and speaks_of_mission(sentence, 2)
    return [Destination(home, home)] if ours and _abroad_of(sentence, things) else []


def _abroad_of(sentence: Sentence, things: list[Token]) -> bool:
    """Whether people visited are those of a mission, no police of the mission's own country and no
    wounded in a hospital."""
    beneath = [t for thing in things for t in thing.subtree]
    hurt = any(t.lower_ in ("wounded", "injured", "hospital", "hospitals") for t in beneath)
    return not hurt and not any(is_home(sentence, t) for t in beneath)


def _doer(sentence: Sentence, verb: Token) -> Token | None:
    """Who makes a journey; "before heading to …" has the doer of the verb above it."""
    if verb.dep_ == "pcomp" and verb.head.head.pos_ in ("VERB", "AUX"):
        return visitor(sentence, verb.head.head)
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i]
    # A dateline before the subject is taken for another: the nearest is the subject.
    who = own[-1] if len(own) > 1 else visitor(sentence, verb)
    if who is not None and verb.dep_ == "relcl" and _parted(verb, who):
        return verb.head
    if who is not None and who.tag_ in ("WP", "WDT"):
        # "who heads the agency and who went to …"
        joined = verb
        while joined.dep_ == "conj":
            joined = joined.head
        who = joined.head if joined.dep_ == "relcl" else who
    if who is not None and who.lower_ == "those" and who.head.lower_ == "among":
        # "Was among those who travelled".
        return subject(who.head.head)
    if who is not None and who.base in _CRAFT:
        return next((c for c in who.children if c.dep_ == "poss"), who)
    return who


def _parted(verb: Token, who: Token) -> bool:
    """Whether a subject is only of what the team named before it consists, which the parser takes
    for a noun with a clause: "an advance team of a dozen people flew to …"."""
    of = who.doc.at(who.left_edge.i - 1)
    return of.lower_ == "of" and of.head == verb.head and verb.head.base in TEAMS


def _first(verb: Token) -> Token | None:
    """Who is "the first to visit", in apposition or as an attribute; None for any other."""
    noun = verb.head
    if not any(t.lower_ == "first" for t in (noun, *noun.children)):
        return None
    if noun.dep_ == "appos":
        return noun.head
    return subject(noun.head) if noun.dep_ == "attr" else None


def _planner(verb: Token) -> Token | None:
    """Who has, or has not, the plan or intention that a journey is: "has no plans to go"."""
    plan = verb.head
    had = plan.dep_ == "dobj" and plan.head.lemma_ == "have"
    return subject(plan.head) if had and plan.base in ("plan", "intention") else None


def _only_describes(verb: Token) -> bool:
    """Whether a verb only describes: "the most senior official to go there"."""
    return infinitive(verb) and verb.dep_ in ("conj", "relcl", "acl")
