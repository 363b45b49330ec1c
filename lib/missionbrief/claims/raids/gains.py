"""Places that a force retakes, reopens or enters, attacks it repels, what it seizes or frees."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.raids.actions import (
    Event,
    aside,
    doer,
    habitual,
    hung_on,
    of_force,
    of_force_or_asset,
    passive,
    printed,
    put,
    undergoers,
)
from missionbrief.claims.raids.attack_nouns import ATTACKS
from missionbrief.claims.raids.deeds import beside, by_nobody, doer_of
from missionbrief.claims.raids.forces import force, last_force
from missionbrief.claims.raids.gangs import attackers, gangs, kernel
from missionbrief.claims.raids.ground import is_capital
from missionbrief.claims.taking_part.participation import in_haiti
from missionbrief.language.article import Sentence
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

# What a verb does to a place or thing; the rule's name tells which.
_EVENTS = {
    event: words("claims", "operation", event)
    for event in (
        "retaken",
        "reopened",
        "secured",
        "repelled",
        "rescued",
        "seized",
        "removed",
        "intercepted",
    )
}
_NOMINAL = {
    event: words("claims", "operation", f"nominal_{event}")
    for event in ("retaken", "reopened", "secured", "seized", "removed", "rescued")
}
_ALL_NOMINAL = frozenset().union(*_NOMINAL.values())
_PLACES = words("claims", "operation", "places")
_TRIES = frozenset({"attempt", "advance", "incursion", "bid", "push", "offensive"})
_HOSTAGES = words("claims", "operation", "hostages")
_STRUCTURES = words("claims", "operation", "structures")
_HOLDS = words("claims", "operation", "holds")
_KEEPS = frozenset({"keep", "hold"})
_SAFE = frozenset({"open", "secure", "clear", "safe", "free"})
_BARRIERS = words("claims", "operation", "barriers")
_WEAPONS = words("claims", "operation", "weapons")
_TAKES = frozenset({"retake", "recapture", "retook", "reclaim", "wrest"})
_NOT_TAKEN = words("claims", "operation", "not_taken")
_ENTERS = words("claims", "operation", "enters")
_MOVES_IN = words("claims", "operation", "moves_in")
_TAKES_BACK = words("claims", "operation", "takes_back")
_FORCES_THEM = frozenset({"force", "compel", "oblige", "cause"})
_FLEES = frozenset({"flee", "retreat", "withdraw", "scatter", "abandon", "leave"})
# A duty of the force's that is told as to come says nothing of an event.
_PROGRESS = frozenset({"progress", "gain", "achievement", "success", "headway", "result", "step"})
_DONE_ONLY = frozenset({"secured", "rescued", "seized"})
_INTO = _ENTERS | _MOVES_IN
_TREATS = frozenset({"hospital", "clinic", "treatment", "care", "facility", "surgery", "centre",
                     "center", "infirmary"})  # fmt: skip


def _fits(sentence: Sentence, event: str, noun: Token, verb: Token) -> bool:
    """Whether `noun` is what an event of that sort is done to by `verb`."""
    lemma = noun.base
    name = sentence.name_at(noun)
    if event in ("retaken", "reopened", "secured"):
        back = verb.base in _TAKES_BACK and lemma != "control"
        taken = verb.base in _TAKES or back
        if event == "retaken" and taken and name is None:
            return lemma not in _NOT_TAKEN and noun.pos_ in ("NOUN", "PROPN")
        if name is None and noun.pos_ == "PROPN":
            return noun.tag_ == "NNP" and noun.ent_type_ not in ("PERSON", "ORG")
        return lemma in _PLACES or (name is not None and name.kind == "place")
    if event == "removed":
        if verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.base in _INTO:
            return lemma in _BARRIERS  # What a force that enters destroys is one event with it.
        theirs = any(gangs(sentence, t) for t in noun.subtree if t.pos_ in ("NOUN", "PROPN"))
        return lemma in _BARRIERS or (lemma in _STRUCTURES and theirs)
    if event == "repelled":
        if noun.tag_ == "PRP":
            return _gangs_meant(sentence, noun) is not None
        return lemma in ATTACKS | _TRIES or gangs(sentence, noun) is not None
    if event == "rescued":
        return lemma in _HOSTAGES or (verb.lemma_ == "rescue" and noun.pos_ == "NOUN")
    if event == "intercepted":
        return True
    return lemma in _WEAPONS


def done_to(sentence: Sentence) -> Iterator[Event]:
    """Yield places retaken or reopened, attacks repelled, hostages freed, weapons seized: the word
    that tells of each, the force, what it is, and the rule."""
    for verb in sentence.span:
        if verb.pos_ != "VERB" or habitual(verb):
            continue
        lemma = verb.base
        for event, verbs in _EVENTS.items():
            if lemma not in verbs and not _as_if(event, verb):
                continue
            done_to_what = list(undergoers(verb)) or _driven(verb, event)
            what = [n for n in done_to_what if _fits(sentence, event, kernel(n), verb)]
            by = doer_of(sentence, verb, event)
            if event == "reopened" and not passive(verb) and not list(undergoers(verb)):
                # "The market reopened under Kenyan guard".
                opened = [c for c in verb.children if c.dep_ == "nsubj"]
                what = [n for n in opened if _fits(sentence, event, n, verb)]
                by = beside(sentence, what)
            if by is None and event == "repelled" and verb.dep_ == "advcl" and doer(verb) is None:
                by = of_force(sentence, doer(verb.head))
            if not what or (by is None and not by_nobody(sentence, verb, event)):
                continue
            if event in _DONE_ONLY and put(verb) != "actual":
                continue
            if event == "rescued" and _to_be_treated(verb):
                continue
            named = _gangs_meant(sentence, what[0]) if what[0].tag_ == "PRP" else None
            yield verb, by, f"{named or printed(what[0])} {event}", event


def _to_be_treated(verb: Token) -> bool:
    """Whether the hurt are only brought to where they are treated: "was evacuated to a clinic"."""
    at = [*hung_on(verb, "to"), *hung_on(verb, "for")]
    return verb.base == "evacuate" and any(_TREATS & {n.base, n.lower_} for n in at)


def _gangs_meant(sentence: Sentence, pronoun: Token) -> str | None:
    """The gangs that "them" or "they" means: those told before it in its sentence, or those whom
    the sentence before is about."""
    if pronoun.lower_ not in ("them", "they"):
        return None
    told = (gangs(sentence, t) for t in sentence.span if t.i < pronoun.i)
    return next((g for g in told if g), None) or attackers(sentence, pronoun)


def _as_if(event: str, verb: Token) -> bool:
    """Whether a verb says by its particle or object what a verb of `event` says by itself: "took
    back", "took control of", "drove off"."""
    if event == "repelled":
        return aside(verb) or _put_to_flight(verb)
    if event == "retaken" and verb.base in _TAKES_BACK:
        control = any(c.dep_ == "dobj" and c.lemma_ == "control" for c in verb.children)
        return control or any(c.lower_ == "back" for c in verb.children)
    return False


def nominal(sentence: Sentence) -> Iterator[Event]:
    """Yield the events that nouns tell of: "the retaking of the port", "the seizure of arms"."""
    if sentence.lemmas.isdisjoint(_ALL_NOMINAL):
        return
    for noun in sentence.span:
        if noun.lower_ not in _ALL_NOMINAL or noun.pos_ not in ("NOUN", "VERB"):
            continue
        told = [(e, n) for e, w in _NOMINAL.items() if noun.lower_ in w
                for n in hung_on(noun, "of") if _fits(sentence, e, kernel(n), noun)]  # fmt: skip
        event, what = told[0][0] if told else "", [n for _, n in told]
        verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
        if not what or verb is None or put(verb) != "actual":
            continue
        by = of_force(sentence, doer(verb)) or next(
            (f for c in noun.subtree if c.lower_ == "by" for n in c.children
             if (f := force(sentence, n))), None)  # fmt: skip
        if by is None and event == "secured" and (doer(verb) is None or _gains(verb)):
            by = last_force(sentence)
        if by is not None:
            yield noun, by, f"{printed(what[0])} {event}", event


def _gains(verb: Token) -> bool:
    """Whether what a verb tells is the progress made: "took note of gains, including …"."""
    return any(t.base in _PROGRESS for t in verb.subtree)


def _put_to_flight(verb: Token) -> bool:
    """Whether a force makes others flee: "forcing the gang to retreat"."""
    return verb.base in _FORCES_THEM and any(
        c.base in _FLEES and c.dep_ in ("xcomp", "ccomp") for c in verb.children
    )


def _driven(verb: Token, event: str) -> list[Token]:
    """Who is driven off where the parser takes a particle for a preposition ("held off the gang"),
    or made to flee."""
    if event != "repelled":
        return []
    after = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("off", "back")]
    fleeing = [c for c in verb.children if c.base in _FLEES]
    return [n for c in after for n in c.children if n.dep_ == "pobj"] + [
        n for c in fleeing for n in c.children if n.dep_ == "nsubj"
    ]


def states(sentence: Sentence) -> Iterator[Event]:
    """Yield places told to be open again or back in a force's hands, and places that a force
    enters: as `done_to` does."""
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        lemma = verb.base
        who = doer(verb)
        if (
            verb.lemma_ == "be"
            and who is not None
            and _fits(sentence, "retaken", kernel(who), verb)
        ):
            words_ = {t.lower_ for t in verb.subtree if t.i > verb.i}
            again = any(c.lower_ == "open" and c.dep_ == "acomp" for c in verb.children)
            held = bool(words_ & {"hands", "control"}) and words_ & {"back", "again"}
            by = beside(sentence, [who])
            if by is None and again and _told_of_forces(sentence):
                by = sentence.article.mission.name
            if by is not None and (held or (again and words_ & {"again"})):
                event = "retaken" if held else "reopened"
                yield verb, by, f"{printed(who)} {event}", event
        into = [
            n
            for p in verb.children
            if p.dep_ == "prep" and p.lower_ in ("into", "through", "toward", "towards")
            for n in p.children
        ]
        if lemma in _KEEPS and not passive(verb) and (kept_ := _kept(sentence, verb)) is not None:
            by = of_force(sentence, who)
            if by is not None and put(verb) == "actual":
                yield verb, by, f"{printed(kept_)} secured", "secured"
        elif lemma in _HOLDS and not passive(verb) and put(verb) == "actual":
            held_ = [n for n in undergoers(verb) if _fits(sentence, "secured", n, verb)]
            by = of_force(sentence, who) if held_ else None
            if by is not None:
                yield verb, by, f"{printed(held_[0])} held", "secured"
        entered = list(undergoers(verb)) if lemma in _ENTERS else into
        if lemma in _INTO and not passive(verb) and not habitual(verb):
            where = [
                n
                for n in entered
                if _fits(sentence, "retaken", n, verb) and not is_capital(sentence, n)
            ]
            by = of_force_or_asset(sentence, who)
            if where and by is not None:
                yield verb, by, f"advance into {printed(where[0])}", "entered"


def _kept(sentence: Sentence, verb: Token) -> Token | None:
    """The place that a force keeps open or secure, or None."""
    for child in verb.children:
        if child.lower_ not in _SAFE or child.dep_ not in (
            "oprd",
            "acomp",
            "ccomp",
            "advcl",
            "amod",
        ):
            continue
        things = [c for w in (verb, child) for c in w.children if c.dep_ in ("dobj", "nsubj")]
        for thing in things:
            if thing.i > verb.i and _fits(sentence, "secured", thing, verb):
                return thing
    return None


def _told_of_forces(sentence: Sentence) -> bool:
    """Whether one of the sentences just before speaks of the mission."""
    before = sentence.article.sentences[max(0, sentence.number - 3) : sentence.number]
    return any(in_haiti(s) for s in before)
