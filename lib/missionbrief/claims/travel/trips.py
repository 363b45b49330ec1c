"""Visits told by a noun: "paid a visit to", "during a trip to", "the visit by … to …"."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.claim import Status
from missionbrief.claims.travel.destinations import (
    Destination,
    country_itself,
    destinations,
    told_before,
    towards,
)
from missionbrief.claims.travel.journeys import CANCELS, Found, how_put
from missionbrief.claims.travel.routes import led_to
from missionbrief.claims.travel.travellers import home_of, owner, travellers, visitor
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import subject
from missionbrief.language.modality import negated
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_WAYS = words("claims", "visit", "ways")
_NOUNS = words("claims", "visit", "nouns")
_MAKES = words("claims", "visit", "makes")
_AHEAD = words("claims", "visit", "ahead")
_PUTS_OFF = frozenset({"announce", "postpone", "delay"})
_OFF = words("claims", "visit", "off")
_STRETCHES = words("claims", "visit", "stretches")
_CARRIED = words("claims", "visit", "carried")
_ENDS = frozenset(
    {"wind", "wound", "wrap", "end", "conclude", "complete", "finish", "begin", "start"}
)
_SHOWINGS = frozenset({"appearance", "debut"})
_RANKED = frozenset({"first", "second", "third", "latest", "last"})
_DURING = frozenset(
    {"during", "on", "in", "after", "amid", "following", "before", "for", "since", "from"}
)


def by_noun(sentence: Sentence) -> Iterator[Found]:
    """Yield the journeys that nouns tell of; the rule is `mentioned` where the words leave open
    whether it has been made."""
    for noun in sentence.tokens:
        if noun.base in _WAYS and (where := _on_the_way_back(sentence, noun)):
            verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
            if verb is not None and (doer := subject(verb)) is not None:
                yield noun, where, list(travellers(sentence, doer)), "actual", "back-from"
            continue
        if noun.base == "invitation":
            yield from _invited(sentence, noun)
            continue
        if noun.base in _WAYS and (where := _on_the_way(sentence, noun)):
            verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
            if verb is not None and (doer := subject(verb)) is not None:
                yield noun, where, list(travellers(sentence, doer)), "planned", "visit"
            continue
        if noun.base in _STRETCHES:
            yield from _spent(sentence, noun)
            continue
        if noun.base not in _NOUNS or noun.tag_ != "NN":
            continue
        yield from _carried(sentence, noun)
        where = towards(sentence, noun, ("to", "in", "at"))
        if not where and noun.base in _SHOWINGS:
            where = towards(sentence, noun, ("before", "at"), meetings=True)
        if not where:
            # "The visit, his first to the capital, …": the parser may hang it on the visitor.
            ranked = [t for t in noun.subtree if t.dep_ == "appos" and t.lower_ in _RANKED]
            where = [d for t in ranked for d in towards(sentence, t, ("to",))]
        if not where and noun.lemma_ == "tour":
            where = towards(sentence, noun, ("of",))
        verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
        if not where and verb is not None and verb.base in _MAKES and noun.head == verb:
            # "Paid a visit on Saturday to Haiti": the goal may hang on the verb.
            where = towards(sentence, verb, ("to",))
        if not where:
            where = _to_the_country(sentence, noun)
        if not where:
            # "A visit, by Haiti's prime minister to Nairobi": the goal may hang on the visitor.
            by = [
                c for c in noun.children if c.lower_ in ("by", "of") and c.dep_ in ("prep", "agent")
            ]
            where = [d for p in by for n in p.children for d in towards(sentence, n, ("to",))]
        if not where and verb is not None and verb.lemma_ == "be" and noun.lemma_ == "stop":
            # "Blinken's first stop was Port-au-Prince".
            where = [
                d for c in verb.children if c.dep_ == "attr" for d in destinations(sentence, c)
            ]
        if not where and _lasts(noun):
            where = told_before(sentence)
        status, firm = _put_of_noun(noun, verb)
        if where and status is not None:
            who = _visitors(sentence, noun, verb)
            yield noun, where, who, status, "visit" if firm else "mentioned"


def _on_the_way_back(sentence: Sentence, noun: Token) -> list[Destination]:
    """Where somebody is on his way back from: "on his way home from Washington"."""
    back = {t.lower_ for t in sentence.span.doc[noun.i + 1 : noun.i + 2]} & {"back", "home"}
    return towards(sentence, noun, ("from",)) if back else []


def _spent(sentence: Sentence, stretch: Token) -> Iterator[Found]:
    """Yield the visit of who begins or ends some days somewhere: "wound up three days in Haiti"."""
    verb = stretch.head
    if verb.pos_ != "VERB" or verb.base not in _ENDS or stretch.dep_ not in (
        "dobj", "npadvmod",
    ):  # fmt: skip
        return
    if not any(c.dep_ in ("nummod", "det") for c in stretch.children):
        return
    where = towards(sentence, stretch, ("in", "at")) or towards(sentence, verb, ("in", "at"))
    status, doer = how_put(verb), visitor(sentence, verb)
    if where and doer is not None and status is not None:
        yield stretch, where, list(travellers(sentence, doer)), status, "visit"


def _carried(sentence: Sentence, noun: Token) -> Iterator[Found]:
    """Yield the stops that a journey brings somebody to: "her tour took her to A, B and C"."""
    verb = noun.head
    taken = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if noun.dep_ != "nsubj" or verb.base not in _CARRIED or taken is None:
        return
    where, status = towards(sentence, verb, ("to",)), how_put(verb)
    if not where or status is None:
        return
    who = _visitors(sentence, noun, None) or list(travellers(sentence, taken))
    yield noun, where, who, status, "visit"


def _invited(sentence: Sentence, noun: Token) -> Iterator[Found]:
    """Yield the visit to come of who accepts an invitation: "accepted an invitation to visit X"."""
    visit = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VB"), None)
    where = led_to(sentence, visit)[0] if visit is not None else []
    where = where or towards(sentence, noun, ("to",))
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    if verb is None or not where:
        return
    said = [verb, *(c for c in verb.children if c.dep_ == "conj")]
    if not any(t.lemma_ == "accept" for t in said):
        return
    if noun.dep_ == "dobj" and (doer := subject(verb)) is not None:
        yield noun, where, list(travellers(sentence, doer)), "planned", "visit"
    elif sentence.number:
        # "An invitation to Ottawa was accepted": the guest is who is no host.
        earlier = sentence.article.sentences[sentence.number - 1]
        named = [m.name for m in earlier.names_of("person")]
        guests = [(n.canonical, home_of(sentence, n, None)) for n in named]
        guests = [g for g in guests if g[1] is not None and g[1] != where[0].country]
        if len({g[0] for g in guests}) == 1:
            yield noun, where, guests[:1], "planned", "visit"


def _on_the_way(sentence: Sentence, noun: Token) -> list[Destination]:
    """Where somebody is on his way to: "on his way to New York", "en route to Haiti"."""
    before = noun.nbor(-1).lower_ if noun.i > sentence.span.start else ""
    on = (
        noun.lemma_ == "way"
        and noun.head.lower_ == "on"
        and before in ("his", "her", "their", "the")
    )
    direct = noun.i + 1 < sentence.span.end and noun.nbor().lower_ == "to"
    if not direct or not (on or before == "en"):
        return []
    return towards(sentence, noun, ("to",), meetings=True)


def _to_the_country(sentence: Sentence, noun: Token) -> list[Destination]:
    """The mission's country, of a visit "to the country", a stay "in the country" and the like."""
    to = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("to", "in", "of")]
    if not to and noun.dep_ == "dobj":
        to = [c for c in noun.head.children if c.dep_ == "prep" and c.lower_ in ("to", "in")]
    return [d for p in to for n in p.children for d in country_itself(sentence, n, visited=True)]


def _lasts(noun: Token) -> bool:
    """Whether a visit without a goal is told as going on: "on a four-day visit"."""
    on = noun.dep_ == "pobj" and noun.head.lower_ == "on"
    return on and any(t.lower_ in ("a", "an") for t in noun.children)


def _visitors(sentence: Sentence, noun: Token, verb: Token | None) -> list[tuple[str, str | None]]:
    """Who makes the visit that a noun names: its owner, the one after "by" or "of", else the
    subject of the verb that it is the object of or that it dates."""
    for child in noun.children:
        if child.dep_ == "poss":
            if child.lower_ in ("his", "her"):
                name = owner(sentence, child)
                return [(name.canonical, home_of(sentence, name, None))] if name else []
            return list(travellers(sentence, child))
    for child in noun.children:
        planner = next((c for c in child.children if c.dep_ == "nsubj"), None)
        if child.dep_ in ("relcl", "acl") and planner is not None and planner.tag_ != "WDT":
            # "A trip that Ruto had planned".
            return list(travellers(sentence, planner))
    inside = list(noun.subtree)
    for step in inside:
        if step.lower_ in ("by", "of") and step.dep_ in ("prep", "agent"):
            for who in step.children:
                if who.dep_ == "pobj" and (some := list(travellers(sentence, who))):
                    return some
    if verb is None:
        return []
    own = noun.head == verb and noun.dep_ == "dobj" and verb.base in _MAKES | CANCELS | _PUTS_OFF
    prep = noun.head if noun.dep_ == "pobj" else None
    dates = prep is not None and prep.lower_ in _DURING and verb in (prep.head, prep.head.head)
    doer = subject(verb)
    if doer is None and dates:
        # "On a visit to Nairobi, Haiti's prime minister, Garry Conille, said": the parser may take
        # the doer for another name of the place.
        between = sentence.span.doc[noun.i + 1 : max(verb.i, noun.i + 1)]
        for who in between:
            if who.dep_ == "appos" and (some := list(travellers(sentence, who))):
                return some
    doer = doer or visitor(sentence, verb)
    if doer is None or not (own or dates) or doer in inside:
        if prep is not None and prep.lower_ == "on" and prep.head.pos_ == "PROPN":
            return list(travellers(sentence, prep.head))
        return []
    return list(travellers(sentence, doer))


def _put_of_noun(noun: Token, verb: Token | None) -> tuple[Status | None, bool]:
    """How a visit named by a noun is put, and whether the words say so or only leave it open."""
    described = {c.base for c in noun.children if c.dep_ in ("amod", "acl")}
    described |= {c.lower_ for c in noun.children if c.dep_ in ("amod", "acl")}
    own = verb is not None and noun.head == verb
    if described & _OFF or (own and verb is not None and verb.base in CANCELS):
        return "denied", True
    unpaid = own and any(c.lower_ == "no" and c.dep_ == "det" for c in noun.children)
    if verb is not None and (unpaid or (own and noun.dep_ == "nsubj" and negated(verb))):
        return "denied", True  # "would pay no visit", "planned for May, did not take place"
    if described & _AHEAD:
        return "planned", True
    prep = noun.head if noun.dep_ == "pobj" else None
    if prep is not None and prep.lower_ in ("during", "after", "following", "on", "from"):
        past = verb is None or verb.tag_ == "VBD" or how_put(verb) != "planned"
        return "actual" if past else "planned", past
    if prep is not None and prep.lower_ in ("before", "of") and prep.nbor(-1).lower_ in (
        "ahead", "days", "hours", "weeks", "shortly",
    ):  # fmt: skip
        return "planned", False
    if verb is None:
        return "actual", False
    lemma = verb.base
    if own and (lemma in _AHEAD or lemma in _PUTS_OFF):
        return "planned", True
    if own and lemma in _MAKES and noun.dep_ == "dobj":
        starts = verb.tag_ == "VBZ" and lemma in ("begin", "start", "embark")
        return "planned" if starts else how_put(verb), True
    if own and lemma == "put" and any(c.lower_ in ("off", "back") for c in verb.children):
        return "planned", True
    if own and noun.dep_ in ("nsubj", "nsubjpass"):
        found = how_put(verb)
        return found, found != "actual"
    return ("actual", False) if how_put(verb) != "denied" else (None, False)
