"""Visits told by where officials are: "met Ruto in Nairobi", "was received in Port-au-Prince"."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.taking_part.participation import in_haiti, is_people
from missionbrief.claims.travel.destinations import (
    SEATS,
    Destination,
    destinations,
    named_at,
    told_before,
    towards,
)
from missionbrief.claims.travel.journeys import Found, how_put
from missionbrief.claims.travel.stays import resident
from missionbrief.claims.travel.travellers import OFFICES, home_of, of_world, travellers
from missionbrief.claims.views.topic import spoken_of
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import infinitive, subject
from missionbrief.language.holders import name_of
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_PRESENT = words("claims", "visit", "present")
_SAID = words("claims", "visit", "said")
_MET = words("claims", "visit", "met")
_RECEIVED = words("claims", "visit", "received")
_AUDIENCE = words("claims", "visit", "audience")
_AT = ("in", "at")
_NEAR = 3
_MEETINGS = frozenset({"meeting", "summit", "conference", "session", "talk", "leaders"})
_ASIDE = frozenset({"margins", "sidelines", "margin", "sideline", "fringes", "summit", "talks"})
_TALKS = frozenset({"speak", "talk", "call", "phone", "discuss", "confer", "consult"})
_COUNTERPARTS = frozenset({"counterpart", "colleague", "peer", "opposite"})
_FINITE = ("VBD", "VBZ")
_STRETCHES = frozenset({"hour", "day", "night", "morning", "afternoon", "minute", "week"})
_FROM_AFAR = frozenset(
    {"video", "videolink", "phone", "telephone", "zoom", "virtually", "remotely"}
)
# What nobody does at home: a traveller's country need not be told.
_GUESTS = frozenset({"spend", "inspect", "receive", "greet"})


def by_presence(sentence: Sentence) -> Iterator[Found]:
    """Yield the stays that a sentence tells by what officials do in a country not their own: where
    nobody tells an official's country, a seat of world bodies is no journey."""
    if sentence.lemmas & _FROM_AFAR:
        return
    if "call" in sentence.lemmas:
        yield from _called_on(sentence)
    for verb in sentence.tokens:
        lemma = verb.base
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        told = lemma in _PRESENT | _SAID | _RECEIVED or _opened(sentence, verb)
        told = told or _arranges(verb)
        if not told and not (verb.tag_ in _FINITE and _where_of_doer(sentence, verb)):
            continue
        passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
        if lemma in _RECEIVED and not passive:
            continue
        if lemma in _TALKS and _of_counterpart(verb):
            continue
        aside_of = _aside(sentence, verb)
        where = (
            aside_of
            or towards(sentence, verb, ("in", "at"))
            or _where_of_object(sentence, verb)
            or _spent_there(sentence, verb)
            or _where_of_doer(sentence, verb)
        )
        # "Speaking in Nairobi, he asked for …": the participle is not what is asked for.
        aside = verb.dep_ == "advcl" and verb.tag_ == "VBG"
        status = how_put(verb.head if aside else verb)
        if _arranges(verb) and verb.lemma_ != "have" and status in ("actual", "reported"):
            status = "planned"
        if aside and status is None:
            status = "actual"
        if not where or status is None or status == "denied" or not _meets(sentence, verb):
            continue
        if lemma not in _PRESENT | _RECEIVED and not _arranges(verb):
            # Of what is said the parser may make where it is said: a town alone is sure.
            where = [w for w in where if w.place != w.country]
        for one in where:
            who = [
                w
                for w in _present(sentence, verb)
                if _abroad(w, one)
                and (_matters(sentence, w[1], one) or (aside_of and spoken_of(sentence)))
            ]
            if who:
                yield verb, [one], who, status, "present"


def in_passing(verb: Token) -> bool:
    """Return whether a thing only dates another: "are upset since he told a meeting so"."""
    marks = (c for c in verb.children if c.dep_ in ("mark", "advmod"))
    clause = verb.dep_ == "advcl" and any(
        c.lower_ in ("after", "when", "since", "as", "before", "because") for c in marks
    )
    return clause or (verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "before", "since"))


def _spent_there(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where somebody spent some time "there", by the sentences before."""
    there = verb.lemma_ == "spend" and any(c.lower_ == "there" for c in verb.children)
    return told_before(sentence) if there else []


def _of_counterpart(verb: Token) -> bool:
    """Whether a place is that of whoever is spoken to from afar: "his counterpart in Nairobi"."""
    return any(t.lower_ in _AT and t.i and t.nbor(-1).base in _COUNTERPARTS for t in verb.subtree)


def _arranges(verb: Token) -> bool:
    """Whether talks are had or planned: "had talks with", "is planning talks with"."""
    arranged = verb.base in ("plan", "schedule", "arrange", "have")
    return arranged and any(
        c.dep_ == "dobj" and c.base in _MEETINGS | {"audience", "discussion"} for c in verb.children
    )


def _opened(sentence: Sentence, verb: Token) -> bool:
    """Whether a sentence opens with where all that it tells happened: "In Nairobi, he …"."""
    opens = sentence.tokens[0]
    if verb.dep_ != "ROOT" or opens.head != verb:
        return False
    aside = opens.lower_ in ("on", "at") and bool(_ASIDE & {t.lower_ for t in opens.subtree})
    return opens.lower_ == "in" or aside


def _aside(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where the meeting is on whose margins something is done, told first."""
    opens = sentence.tokens[0]
    if opens.head != verb or opens.lower_ not in ("on", "at", "in"):
        return []
    inside = {t.i for t in opens.subtree}
    return [w for t, w in named_at(sentence) if t.i in inside and w.place != w.country][:1]


def _called_on(sentence: Sentence) -> Iterator[Found]:
    """Yield the visits of who calls on somebody abroad: "called on President Abinader", "plans to
    call on the contingent in Haiti"."""
    for verb in sentence.tokens:
        if verb.base != "call" or verb.pos_ != "VERB":
            continue
        on = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "on"), None)
        host = next((c for c in on.children if c.dep_ == "pobj"), None) if on is not None else None
        if host is None or any(c.dep_ == "xcomp" for c in verb.children):
            continue
        name = name_of(sentence, host)
        person = name if name is not None and name.kind == "person" else None
        if person is None and not is_people(host):
            continue
        if any(c.lower_ in ("to", "for") for c in verb.children if c.i > (on.i if on else 0)):
            continue  # "called on Ruto to send more" asks.
        # The mission's people are where the mission is.
        there = sentence.article.mission.country if in_haiti(sentence) else None
        home = home_of(sentence, person, host) if person is not None else there
        doer = _caller(verb)
        status = how_put(verb)
        if home is None or doer is None or status in (None, "denied"):
            continue
        who = [w for w in travellers(sentence, doer) if w[1] is not None and w[1] != home]
        if who and status is not None:
            yield verb, [Destination(home, None)], who, status, "called-on"


def _caller(verb: Token) -> Token | None:
    """Who calls on somebody; "before calling on" has the doer of the verb above."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb
    return subject(above) or (subject(verb.head) if verb.dep_ == "xcomp" else None)


def _meets(sentence: Sentence, verb: Token) -> bool:
    """Whether what is done is done there: somebody is met or spoken to, not a matter dealt with,
    and it is no purpose ("to address instability in Haiti")."""
    lemma = verb.base
    if infinitive(verb):
        return verb.dep_ == "xcomp"
    if lemma not in _PRESENT:
        return True
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    return all(
        is_people(o)
        or o.base in _AUDIENCE | OFFICES | _STRETCHES
        or o.ent_type_ in ("PERSON", "DATE")
        or ((name := sentence.name_at(o)) is not None and name.kind in ("person", "organisation"))
        for o in objects
    )


def _matters(sentence: Sentence, home: str | None, where: Destination) -> bool:
    """Whether a stay has to do with the mission: its country or the lead's is visited or visits,
    or the sentence or one close by speaks of it."""
    mission = sentence.article.mission
    if {home, where.country} & {mission.country, mission.lead}:
        return True
    number = sentence.number
    near = sentence.article.sentences[max(0, number - _NEAR) : number + _NEAR + 1]
    return any(in_haiti(s) for s in near)


def _where_of_object(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where the one met or spoken to is: "met the officers at their base in Port-au-Prince"."""
    things = [c for c in verb.children if c.dep_ in ("dobj", "dative")]
    things += [
        noun
        for child in verb.children
        if child.dep_ in ("prep", "dative") and child.lower_ in ("with", "to", "before", "at")
        for noun in child.children
    ]
    for noun in things:
        lemma = noun.base
        if lemma in _AUDIENCE or verb.base in _PRESENT:
            found = towards(sentence, noun, _AT)
            if not found and lemma in _MEETINGS:
                found = destinations(sentence, noun)
            if found:
                return found
    return []


def _where_of_doer(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where the doer is said to be: "Conille, in Nairobi for talks, said …"."""
    doer = subject(verb)
    for child in doer.children if doer is not None else ():
        if child.dep_ == "prep" and child.lower_ == "in" and child.i and child.nbor(-1).text == ",":
            for noun in child.children:
                return destinations(sentence, noun)
    return []


def _present(sentence: Sentence, verb: Token) -> Iterator[tuple[str, str | None]]:
    """Who is there: the doer and, of a meeting, those met; not who serves there."""
    doer = subject(verb)
    alone = doer is None or _among_themselves(sentence, verb, doer)
    those = [doer] if doer is not None and not alone else []
    if verb.base in _MET or _arranges(verb):
        for child in verb.children:
            if child.dep_ == "dobj":
                those.append(child)
            for noun in (child, *child.children):
                if noun.dep_ == "prep" and noun.lower_ == "with":
                    those += [n for n in noun.children if n.dep_ == "pobj"]
    for one in those:
        if not resident(sentence, one):
            for person, home in travellers(sentence, one):
                known = name_of(sentence, one)
                told = known if known is not None and known.kind == "person" else None
                home = home or home_of(sentence, told, None)
                known_home = home is not None and (told is not None or one == doer)
                sure = known_home or of_world(sentence, person) or verb.base in _GUESTS
                if sure and not serves(sentence, person):
                    yield person, home


def _among_themselves(sentence: Sentence, verb: Token, doer: Token) -> bool:
    """Whether the people of a body meet one another, as they do at home or at its seat: "the bloc's
    leaders met in Kingston"; its delegation in the mission's country is on a visit."""
    if verb.base not in _MET or doer.tag_ not in ("NNS", "NNPS"):
        return False
    if any(c.dep_ == "dobj" or c.lower_ == "with" for c in verb.children):
        return False
    inside = {t.i for t in doer.subtree if t.i <= doer.i}
    bodies = (m.name for m in sentence.names_of("organisation") if m.start in inside)
    home = sentence.article.mission.country
    there = any(w.country == home for w in towards(sentence, verb, _AT))
    return any(n.country is None for n in bodies) and not there


def serves(sentence: Sentence, person: str) -> bool:
    """Return whether a person serves with the mission, so that being there is no journey."""
    return any(
        o.person == person and "mission" in o.title.casefold().split()
        for o in sentence.article.mission.offices
    )


def _abroad(who: tuple[str, str | None], where: Destination) -> bool:
    home = who[1]
    return home != where.country if home is not None else where.place not in SEATS
