"""Patrols, raids and offensives that a force conducts."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.raids.actions import (
    EVENTS,
    Event,
    doer,
    of_force,
    of_force_or_asset,
    printed,
    put,
    undergoers,
)
from missionbrief.claims.raids.attack_nouns import FEARS
from missionbrief.claims.raids.during import told_in
from missionbrief.claims.raids.forces import last_force
from missionbrief.claims.raids.gangs import gangs
from missionbrief.language.article import Sentence
from missionbrief.language.phrases import phrase
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_PLACES = words("claims", "operation", "places")
_OWN_EVENTS = {
    "patrol": "patrol of", "raid": "raid on", "storm": "storming of",
    "escort": "escort of", "search": "search of", "sweep": "sweep of", "comb": "search of",
    "hunt": "hunt for", "scour": "search of",
    **dict.fromkeys(("surround", "encircle", "besiege"), "siege of"),
}  # fmt: skip
_OWN = words("claims", "operation", "own")
_STRIKES = words("claims", "operation", "strikes")
_GOES_ON = words("claims", "operation", "goes_on")
_BRINGS = words("claims", "operation", "brings")
_ESCORTED = words("claims", "operation", "escorted")
_SEARCHED = words("claims", "operation", "searched")
_JOINS = words("claims", "operation", "joins")
_GOES = frozenset({"go", "be", "head", "set"})
_RUNS = words("claims", "operation", "runs")
_NOT_EVENTS = words("claims", "operation", "not_events")
_DOUBTED = FEARS | {"call", "need", "want", "urge", "demand"}
_FEWER = frozenset({"cut", "reduce", "halve", "suspend", "double", "resume", "curtail", "scale"})
_PAST = frozenset({"has", "have", "had", "was", "were"})
_SIGHTS = frozenset({"sight", "routine", "feature", "fixture"})
_HAPPENINGS = EVENTS | _STRIKES


def runs(sentence: Sentence) -> Iterator[Event]:
    """Yield the patrols, raids and offensives that a force conducts or is out on: the word that
    tells of each, the force, what it is, and the rule."""
    for token in sentence.span:
        lemma = token.base
        if token.pos_ == "VERB" and lemma in _OWN:
            by = of_force_or_asset(sentence, doer(token))
            what = next(iter(undergoers(token)), None)
            if by is not None and _own_target(sentence, token, what):
                yield token, by, _named(lemma, what), lemma
            continue
        if (
            token.pos_ != "NOUN"
            or lemma not in _HAPPENINGS
            or not (_is_event(token) or _in_a_place(sentence, token))
        ):
            continue
        if any(c.lower_ == "no" for c in token.children):
            continue
        if lemma == "patrol" and token.head.lower_ == "on" and token.head.head.lemma_ in _GOES:
            by = of_force(sentence, doer(token.head.head))
            if by is not None:
                yield token, by, printed(token), "conducted"
            continue
        verb = token.head
        if verb.pos_ == "VERB" and verb.base in _RUNS and token.dep_ in (
            "dobj", "nsubjpass",
        ):  # fmt: skip
            by = of_force(sentence, doer(verb))
            if by is None and token.dep_ == "nsubjpass" and doer(verb) is None:
                by = last_force(sentence)
            if by is not None:
                yield token, by, printed(token), "conducted"
        elif (by := _joined_in(sentence, token)) is not None:
            yield token, by, printed(token), "conducted"
        elif (by := _whose(sentence, token)) is not None:
            yield token, by, printed(token), "named"
        elif (
            verb.pos_ == "VERB" and token.dep_ == "nsubj"
            and (_usual(token) or verb.base in _GOES_ON or _keeps_running(token)
                 or (token.tag_ != "NNS" and verb.base in _BRINGS))
        ):  # fmt: skip
            if verb.lemma_ == "end" and any(c.dep_ == "dobj" for c in verb.children):
                continue
            if (
                lemma == "patrol"
                or _placed(sentence, token)
                or (
                    lemma not in _STRIKES
                    and any(
                        c.dep_ in ("amod", "compound") or c.lower_ in ("a", "an")
                        for c in token.children
                    )
                )
            ):
                by = last_force(sentence)
                yield token, by, printed(token), "going-on"
        elif launched := _launched(sentence, token):
            yield token, launched, printed(token), "conducted"
        elif (
            token.dep_ == "dobj" and lemma == "patrol" and verb.base in _FEWER
            and (who := doer(verb)) is not None
            and (by := of_force(sentence, who) or _command(sentence, who))
        ):  # fmt: skip
            yield token, by, f"{printed(token)} {verb.lower_}", "conducted"
        elif token.dep_ in ("nsubj", "nsubjpass") and lemma not in _STRIKES and _told_of(token):
            by = of_force(sentence, token) or sentence.article.mission.name
            yield token, by, printed(token), "going-on"
        elif lemma not in _STRIKES and (told := told_in(sentence, token)) is not None:
            yield token, *told, "during"


def _usual(noun: Token) -> bool:
    """Whether patrols are told to have become what one sees: "have become a familiar sight"."""
    seen = any(c.dep_ == "attr" and c.base in _SIGHTS for c in noun.head.children)
    return noun.base == "patrol" and noun.head.base in ("become", "be", "remain") and seen


def _keeps_running(noun: Token) -> bool:
    """Whether patrols are told to run: "have been running day and night", not "are running out of
    fuel"."""
    verb = noun.head
    more = any(c.dep_ in ("dobj", "prt") or c.lower_ in ("out", "into") for c in verb.children)
    return noun.base == "patrol" and verb.base == "run" and not more


def _joined_in(sentence: Sentence, noun: Token) -> str | None:
    """The force that joins others "in operations", or takes part in them."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "on", "during"):
        return None
    if verb.base == "part":
        verb = verb.head
    if verb.pos_ != "VERB" or verb.base not in _JOINS:
        return None
    return of_force(sentence, doer(verb)) if put(verb) == "actual" else None


def _in_a_place(sentence: Sentence, noun: Token) -> bool:
    """Whether an operation is called after where it takes place: "the Kenscoff operation"."""
    names = [sentence.name_at(c) for c in noun.children if c.dep_ == "compound"]
    return any(n is not None and n.kind == "place" and n.country is None for n in names)


def _launched(sentence: Sentence, noun: Token) -> str | None:
    """The force whose operation is told with its start: "the operation, launched in March, …"."""
    run = [c for c in noun.children if c.tag_ == "VBN" and c.base in _RUNS]
    if not any(c.dep_ == "acl" and all(g.dep_ != "agent" for g in c.children) for c in run):
        return None
    return last_force(sentence)


def _command(sentence: Sentence, who: Token) -> str | None:
    """The mission, for its commanders."""
    return sentence.article.mission.name if who.base == "commander" else None


def _named(lemma: str, what: Token | None) -> str:
    """What a force does by a verb of its own: "raid on a house", "storming of a stronghold"."""
    if what is None:
        return lemma
    return f"{_OWN_EVENTS[lemma]} {printed(what)}"


def _own_target(sentence: Sentence, verb: Token, what: Token | None) -> bool:
    """Whether "patrol", "raid" or "storm" is said of a place or of gangs; a patrol needs none."""
    if verb.base == "patrol":
        return True
    if what is None:
        return False
    escort = verb.base == "escort"
    if escort or verb.base == "search":
        return what.base in (_ESCORTED if escort else _SEARCHED)
    name = sentence.name_at(what)
    if verb.base != "storm" and what.base in _SEARCHED:
        return True
    return (
        what.base in _PLACES | {"hideout", "house", "base", "camp", "den", "home"}
        or (name is not None and name.kind == "place")
        or gangs(sentence, what) is not None
    )


def _whose(sentence: Sentence, noun: Token) -> str | None:
    """The force whose single event a noun names: "a raid by Kenyan police"."""
    if noun.tag_ != "NN" or not any(
        c.dep_ == "det" and c.lower_ in ("a", "an", "another") for c in noun.children
    ):
        return None
    if any(t.base in _DOUBTED for t in noun.ancestors):
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
    if noun.base == "push":
        return any(c.lower_ in ("into", "against", "through", "towards") for c in noun.children)
    if noun.base != "operation":
        return True
    parts = {part for word in described for part in word.split("-")} | described
    definite = any(c.dep_ == "det" and c.lower_ == "the" for c in noun.children)
    return not parts & _NOT_EVENTS and not (definite and "joint" not in described)


def _placed(sentence: Sentence, noun: Token) -> bool:
    """Whether an event is told with the place or gang that it is upon: "the raid on …"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("on", "against"):
            for upon in child.children:
                name = sentence.name_at(upon)
                if (name is not None and name.kind == "place") or gangs(sentence, upon):
                    return True
    return False


def _told_of(noun: Token) -> bool:
    """Whether what forces do jointly is the subject of what it brought about: "joint patrols have
    brought traffic back"."""
    helped = {c.lower_ for c in noun.head.children if c.dep_ in ("aux", "auxpass")}
    if noun.head.dep_ == "relcl":
        return False
    past = noun.head.tag_ == "VBD" or (noun.head.tag_ == "VBN" and helped & _PAST)
    return bool(past) and any(t.lower_ == "joint" for t in phrase(noun))
