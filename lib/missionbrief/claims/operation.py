"""What the mission and the police beside it do against gangs, and attacks upon them.

Patrols, raids, arrests, attacks repelled, places retaken or reopened, seizures, rescues, clashes,
ambushes. What a force is there to do ("a mandate to retake …") is no operation; nor is violence
among gangs or against others.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from missionbrief.claims import arrests, attacks
from missionbrief.claims.actions import (
    abroad,
    aside,
    doer,
    habitual,
    happened,
    kernel,
    of_force,
    passive,
    printed,
    put,
    undergoers,
)
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.draft import Draft
from missionbrief.claims.forces import force, gangs, named_force
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import attributed_to
from missionbrief.language.holders import phrase
from missionbrief.lexicon import words

KIND = "operation"

# What a verb does to a place or thing; the rule's name tells which.
_EVENTS = {
    event: words("claims", "operation", event)
    for event in ("retaken", "reopened", "secured", "repelled", "rescued", "seized", "removed")
}
_PLACES = words("claims", "operation", "places")
_ATTACKS = words("claims", "attacks", "nouns")
_HOSTAGES = words("claims", "operation", "hostages")
_BARRIERS = words("claims", "operation", "barriers")
_WEAPONS = words("claims", "operation", "weapons")
_NOUNS = words("claims", "operation", "events")
_OWN_EVENTS = {
    "patrol": "patrol of", "raid": "raid on", "storm": "storming of",
    "escort": "escort of", "search": "search of",
}  # fmt: skip
_OWN = words("claims", "operation", "own")
_TAKES = frozenset({"retake", "recapture"})
_NOT_TAKEN = words("claims", "operation", "not_taken")
_ENTERS = words("claims", "operation", "enters")
_MOVES_IN = words("claims", "operation", "moves_in")
_TAKES_BACK = words("claims", "operation", "takes_back")
_STRIKES = words("claims", "operation", "strikes")
_GOES_ON = words("claims", "operation", "goes_on")
_ESCORTED = words("claims", "operation", "escorted")
_SEARCHED = words("claims", "operation", "searched")
_RUNS = words("claims", "operation", "runs")
_NOT_EVENTS = words("claims", "operation", "not_events")
# A duty of the force's that is told as to come says nothing of an event.
_DOUBTED = words("claims", "attacks", "fears") | {"call", "need", "want", "urge", "demand"}
_DONE_ONLY = frozenset({"secured", "rescued", "seized"})


def _fits(sentence: Sentence, event: str, noun: Token, verb: Token) -> bool:
    """Whether `noun` is what an event of that sort is done to by `verb`."""
    lemma = noun.lemma_.lower()
    name = sentence.name_at(noun)
    if event in ("retaken", "reopened", "secured"):
        if event == "retaken" and verb.lemma_.lower() in _TAKES and name is None:
            return lemma not in _NOT_TAKEN and noun.pos_ in ("NOUN", "PROPN")
        if name is None and noun.pos_ == "PROPN":
            return noun.ent_type_ in ("GPE", "LOC", "FAC")
        return lemma in _PLACES or (name is not None and name.kind == "place")
    if event == "removed":
        return lemma in _BARRIERS
    if event == "repelled":
        return lemma in _ATTACKS or gangs(sentence, noun) is not None
    if event == "rescued":
        return lemma in _HOSTAGES
    return lemma in _WEAPONS


def _done_to(sentence: Sentence) -> Iterator[tuple[Token, str | None, str, str]]:
    """Places retaken or reopened, attacks repelled, hostages freed, weapons seized."""
    for verb in sentence.span:
        if verb.pos_ != "VERB" or habitual(verb):
            continue
        lemma = verb.lemma_.lower()
        for event, verbs in _EVENTS.items():
            if lemma not in verbs and not _as_if(event, verb):
                continue
            what = [n for n in undergoers(verb) if _fits(sentence, event, kernel(n), verb)]
            by = _doer_of(sentence, verb)
            if event == "reopened" and not passive(verb) and not list(undergoers(verb)):
                # "The market reopened under Kenyan guard".
                opened = [c for c in verb.children if c.dep_ == "nsubj"]
                what = [n for n in opened if _fits(sentence, event, n, verb)]
                by = _elsewhere(sentence, verb, what)
            if not what or by is None:
                continue
            if event in _DONE_ONLY and put(verb) != "actual":
                continue
            yield verb, by, f"{printed(what[0])} {event}", event


def _as_if(event: str, verb: Token) -> bool:
    """Whether a verb says by its particle or object what a verb of `event` says by itself: "took
    back", "took control of", "drove off"."""
    if event == "repelled":
        return aside(verb)
    if event == "retaken" and verb.lemma_.lower() in _TAKES_BACK:
        control = any(c.dep_ == "dobj" and c.lemma_ == "control" for c in verb.children)
        return control or any(c.lower_ == "back" for c in verb.children)
    return False


def _elsewhere(sentence: Sentence, verb: Token, what: list[Token]) -> str | None:
    """The force that a sentence names apart from what a verb says is reopened."""
    apart = {t.i for n in what for t in n.subtree}
    forces = (force(sentence, t) for t in sentence.span if t.i not in apart)
    demonyms = (
        m.name.canonical
        for m in sentence.names_of("demonym")
        if m.name.canonical != sentence.article.mission.country and m.start not in apart
    )
    return next((f for f in forces if f), None) or next(demonyms, None)


def _states(sentence: Sentence) -> Iterator[tuple[Token, str | None, str, str]]:
    """Places told to be open again or back in a force's hands, and places that a force enters."""
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        lemma = verb.lemma_.lower()
        who = doer(verb)
        if (
            verb.lemma_ == "be"
            and who is not None
            and _fits(sentence, "retaken", kernel(who), verb)
        ):
            words_ = {t.lower_ for t in verb.subtree if t.i > verb.i}
            again = any(c.lower_ == "open" and c.dep_ == "acomp" for c in verb.children)
            held = bool(words_ & {"hands", "control"}) and words_ & {"back", "again"}
            by = _elsewhere(sentence, verb, [who])
            if by is not None and (held or (again and words_ & {"again"})):
                event = "retaken" if held else "reopened"
                yield verb, by, f"{printed(who)} {event}", event
        into = [
            n for p in verb.children if p.dep_ == "prep" and p.lower_ == "into" for n in p.children
        ]
        entered = list(undergoers(verb)) if lemma in _ENTERS else into
        if lemma in _ENTERS | _MOVES_IN and not passive(verb) and not habitual(verb):
            where = [
                n
                for n in entered
                if _fits(sentence, "retaken", n, verb) and not _capital(sentence, n)
            ]
            by = of_force(sentence, who)
            if where and by is not None:
                yield verb, by, f"advance into {printed(where[0])}", "entered"


def _capital(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is the capital, which contingents enter on arrival."""
    mission = sentence.article.mission
    name = sentence.name_at(noun)
    capital = mission.names.get(f"{mission.country}'s capital")
    return noun.lemma_ == "capital" or (name is not None and name == capital)


def _doer_of(sentence: Sentence, verb: Token) -> str | None:
    """The force that does what `verb` says; where a passive names nobody, the one that the same
    sentence speaks of."""
    who = doer(verb)
    if who is not None:
        return of_force(sentence, who)
    if not passive(verb):
        return None
    for token in sentence.span:
        if token not in set(verb.subtree) and (found := force(sentence, token)):
            return found
    return None


def _runs(sentence: Sentence) -> Iterator[tuple[Token, str | None, str, str]]:
    """Patrols, raids and offensives that a force conducts, or is out on."""
    for token in sentence.span:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and lemma in _OWN:
            by = of_force(sentence, doer(token))
            what = next(iter(undergoers(token)), None)
            if by is not None and _own_target(sentence, token, what):
                yield token, by, _named(lemma, what), lemma
            continue
        if token.pos_ != "NOUN" or lemma not in _NOUNS | _STRIKES or not _is_event(token):
            continue
        verb = token.head
        if verb.pos_ == "VERB" and verb.lemma_.lower() in _RUNS and token.dep_ in (
            "dobj", "nsubjpass",
        ):  # fmt: skip
            by = of_force(sentence, doer(verb))
            if by is None and token.dep_ == "nsubjpass" and doer(verb) is None:
                by = named_force(sentence) or sentence.article.mission.name
            if by is not None:
                yield token, by, printed(token), "conducted"
        elif (by := _whose(sentence, token)) is not None:
            yield token, by, printed(token), "named"
        elif verb.pos_ == "VERB" and verb.lemma_.lower() in _GOES_ON and token.dep_ == "nsubj":
            if lemma == "patrol" or (
                lemma not in _STRIKES
                and any(
                    c.dep_ in ("amod", "compound") or c.lower_ in ("a", "an")
                    for c in token.children
                )
            ):
                by = named_force(sentence) or sentence.article.mission.name
                yield token, by, printed(token), "going-on"
        elif lemma not in _STRIKES and _during(sentence, token):
            by = next((f for t in sentence.span if (f := _members(sentence, t))), None)
            if by is not None:
                yield token, by, printed(token), "during"


def _named(lemma: str, what: Token | None) -> str:
    """What a force does by a verb of its own: "raid on a house", "storming of a stronghold"."""
    if what is None:
        return lemma
    return f"{_OWN_EVENTS[lemma]} {printed(what)}"


def _own_target(sentence: Sentence, verb: Token, what: Token | None) -> bool:
    """Whether "patrol", "raid" or "storm" is said of a place or of gangs; a patrol needs none."""
    if verb.lemma_.lower() == "patrol":
        return True
    if what is None:
        return False
    if verb.lemma_.lower() in ("escort", "search"):
        escort = verb.lemma_.lower() == "escort"
        return what.lemma_.lower() in (_ESCORTED if escort else _SEARCHED)
    name = sentence.name_at(what)
    return (
        what.lemma_.lower() in _PLACES | {"hideout", "house", "base", "camp", "den", "home"}
        or (name is not None and name.kind == "place")
        or gangs(sentence, what) is not None
    )


def _whose(sentence: Sentence, noun: Token) -> str | None:
    """The force whose single event a noun names: "a raid by Kenyan police"."""
    if noun.tag_ != "NN" or not any(
        c.dep_ == "det" and c.lower_ in ("a", "an", "another") for c in noun.children
    ):
        return None
    if any(t.lemma_.lower() in _DOUBTED for t in noun.ancestors):
        return None
    for step in noun.subtree:
        if step.lower_ == "by" and step.head in (noun, *noun.children):
            for who in step.children:
                if found := of_force(sentence, who):
                    return found
    return None


def _is_event(noun: Token) -> bool:
    """Whether a noun means an event, not the mission ("the operation", "a peace operation")."""
    described = {t.lower_ for t in phrase(noun)} - {noun.lower_}
    if noun.lemma_.lower() != "operation":
        return True
    parts = {part for word in described for part in word.split("-")} | described
    return not parts & _NOT_EVENTS and not ("the" in described and "joint" not in described)


def _during(sentence: Sentence, noun: Token) -> bool:
    """Whether something else happened during an operation: "was wounded during an operation"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("during", "in", "on", "after"):
        return False
    if noun.head.lower_ != "during" and noun.lemma_.lower() == "search":
        return False
    indefinite = any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in noun.children)
    return indefinite and noun.tag_ == "NN" and noun.head.head.pos_ in ("VERB", "AUX")


def _members(sentence: Sentence, token: Token) -> str | None:
    """The force of an officer or soldier told of, or None."""
    if unit_of(token) in ("officers", "soldiers") and token.lower_ != "police":
        return force(sentence, token)
    return None


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the operations in `sentence`: who, what and, of arrests, how many."""
    for trigger, by, target, rule in [
        *_done_to(sentence),
        *_states(sentence),
        *_runs(sentence),
    ]:
        verb = trigger
        while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
            verb = verb.head
        status = put(verb) if rule != "during" else "actual"
        if status is None or abroad(sentence, verb):
            continue
        yield Draft(
            sentence,
            trigger,
            rule,
            actor=by,
            target=target,
            when=happened(sentence, trigger),
            status=status,
            attributed_to=attributed_to(sentence, trigger),
        )
    yield from arrests.find(sentence)
    yield from attacks.find(sentence)
