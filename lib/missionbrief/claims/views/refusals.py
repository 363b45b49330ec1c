"""Who says that it will send nobody, not take part or not stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of, whose
from missionbrief.claims.views.around import (
    before,
    capped,
    cued,
    in_doubt,
    not_alone,
    put_off,
    unhindered,
)
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.intents import AHEAD, is_ahead, nobody
from missionbrief.claims.views.retreats import OFFERED
from missionbrief.claims.views.scope import front, reach
from missionbrief.claims.views.stances import stances
from missionbrief.claims.views.topic import is_about, spoken_of
from missionbrief.claims.views.wanting import of_noun, of_verb, sayers
from missionbrief.language.grammar import climb, subject
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_SENDS = words("claims", "intents", "sends")
_INTENDS = frozenset({"plan", "intend", "want", "go"})
_PEOPLE = frozenset({"troops", "soldiers", "police", "officers", "nobody", "none", "boots"})
_FORCES = frozenset({"forces", "boots"})
_NEAR = 6
_MEANS = frozenset({"plan", "intend", "want", "mean", "aim", "wish", "expect"})
_HELPS = frozenset({"help", "save", "allow", "free", "spare", "serve"})
_SUMS = words("claims", "stances", "money")
_LOSSES = words("claims", "intents", "losses")


def _unintended(sentence: Sentence) -> Iterator[Found]:
    """Yield who "has no intention of sending soldiers"."""
    for noun in cued(sentence, ("intention", "plan")):
        if noun.lemma_ in ("intention", "plan") and before(noun, 1) == ["no"]:
            scope = reach(sentence, noun)
            if any(t.stance == "withdraw" for t in stances(sentence, scope)):
                yield noun.head, of_verb(sentence, noun.head), "support", "stays"
                continue
            sends = {t.base for t in scope[:4]} & (_SENDS | {"bring"})
            if sends and any(_armed(t) or is_about(sentence, [t]) for t in scope):
                held = of_verb(sentence, noun.head) or _whose(sentence, scope)
                held = held or sayers(sentence, noun.head)
                yield noun.head, held, "oppose", "refuses"


def _armed(token: Token) -> bool:
    return unit_of(token) is not None or token.lower_ in _FORCES


def _whose(sentence: Sentence, tokens: list[Token]) -> tuple[Holder, ...]:
    """The country whose troops are named: "U.S. forces"."""
    for token in tokens:
        owner = whose(sentence, token) if _armed(token) else None
        if owner is not None and owner.kind in ("country", "demonym"):
            return (Holder(owner.country or owner.canonical),)
    return ()


def _none_of_ours(sentence: Sentence) -> Iterator[Found]:
    """Yield whose troops are told not to be part of it: "there will be no U.S. troops on the
    ground", "a mission that would not include Canadian forces"."""
    for verb in cued(sentence, ("be", "include", "involve", "see")):
        if verb.lemma_ not in ("be", "include", "involve", "see") or not is_ahead(verb):
            continue
        after_ = reach(sentence, verb)[:_NEAR]
        people = next((t for t in after_ if _armed(t)), None)
        if people is None or not spoken_of(sentence):
            continue
        if not (negated(verb) or "no" in before(people, 3)):
            continue
        held = _whose(sentence, [people])
        if held and held[0].name != sentence.article.mission.country:
            yield verb, held, "oppose", "refuses"


def _unwilling(sentence: Sentence) -> Iterator[Found]:
    """Yield who is "not keen to stay in charge"."""
    for word in cued(sentence, ("keen", "eager", "willing", "anxious", "prepared", "minded")):
        verb = next((t for t in word.ancestors if t.pos_ in ("VERB", "AUX")), None)
        stays = next((c for c in word.children if c.dep_ == "xcomp"), None)
        no = verb is not None and (negated(verb) or "no" in before(word, 2))
        if verb is None or stays is None or not no or not spoken_of(sentence):
            continue
        if stays.base in ("stay", "remain", "continue", "carry", "extend", "lead"):
            yield word, of_verb(sentence, verb) or of_verb(sentence, stays), "withdraw", "leaves"


def _no_longer(sentence: Sentence) -> Iterator[Found]:
    """Yield who "will not stay a day beyond" a date, and whose "offer no longer stands"."""
    for verb in cued(sentence, ("stay", "remain", "serve", "stand", "apply", "hold")):
        lemma = verb.base
        governed = verb.dep_ == "xcomp" and verb.head.base in _MEANS and negated(verb.head)
        no = governed or negated(verb) or "no" in before(verb, 2)
        if verb.pos_ != "VERB" or not no or not spoken_of(sentence):
            continue
        if lemma in ("stay", "remain", "serve") and (governed or is_ahead(verb)):
            later = {"beyond", "past", "after", "longer", "long", "forever", "indefinitely"}
            if later & {t.lower_ for t in reach(sentence, verb)[:6]}:
                above = [t for t in climb(verb) if t.pos_ in ("VERB", "AUX")]
                held = next((h for t in above if (h := of_verb(sentence, t))), ())
                yield verb, held or sayers(sentence, verb), "withdraw", "leaves"
        elif lemma in ("stand", "apply", "hold"):
            who = subject(verb)
            if who is not None and who.base in OFFERED:
                yield verb, of_noun(sentence, who) or sayers(sentence, verb), "withdraw", "leaves"


def _costs(sentence: Sentence) -> Iterator[Found]:
    """Yield who says what going home would bring: "pulling out now would hand the city to them"."""
    for verb in sentence.span if sentence.lemmas & {"would", "will", "could"} else ():
        if verb.pos_ not in ("VERB", "AUX") or not any(
            c.lower_ in ("would", "will", "could") for c in verb.children if c.dep_ == "aux"
        ):
            continue
        own = next(
            (c for c in verb.children if c.dep_ in ("csubj", "nsubj") and c.i < verb.i), None
        )
        if own is None or negated(verb) or verb.base in _HELPS:
            continue
        said = list(own.subtree)
        told = any(t.stance == "withdraw" and not t.undone for t in stances(sentence, said))
        if told and {t.base for t in reach(sentence, verb)} & _LOSSES:
            yield verb, sayers(sentence, verb), "support", "warns"


def _of_money(verb: Token) -> bool:
    """Whether what is not sent is money: "are refusing to release millions of dollars"."""
    things = [t for c in verb.children if c.dep_ == "dobj" for t in (c, *c.subtree)]
    return any(t.base in _SUMS for t in things[:6])


def _joined(verb: Token) -> bool:
    """Whether a verb shares the auxiliary of the one it is joined to: "will train police but put
    no boots on the ground"."""
    own = any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
    return verb.dep_ == "conj" and verb.head.tag_ == "VB" and not own


def refusals(sentence: Sentence) -> Iterator[Found]:
    """Yield who says that it will send nobody or not take part."""
    yield from _unintended(sentence)
    yield from _none_of_ours(sentence)
    yield from _unwilling(sentence)
    yield from _no_longer(sentence)
    yield from _costs(sentence)
    for verb in cued(sentence, _SENDS):
        if verb.pos_ != "VERB" or verb.base not in _SENDS:
            continue
        if unhindered(verb) or not_alone(verb) or capped(verb) or put_off(verb) or _of_money(verb):
            continue
        governor = verb.head if verb.dep_ == "xcomp" else verb
        if not (nobody(verb) or (governor != verb and negated(governor))) or in_doubt(verb):
            continue
        first = verb.head if _joined(verb) else verb
        future = {c.lower_ for v in (verb, governor, first) for c in v.children if c.dep_ == "aux"}
        if not future & AHEAD and governor.base not in _INTENDS:
            continue
        scope = [*front(verb), verb, *reach(sentence, verb)]
        people = is_about(sentence, scope) or any(t.lower_ in _PEOPLE for t in scope)
        if people:
            who = subject(verb)
            owner = whose(sentence, who) if who is not None and unit_of(who) else None
            held = of_verb(sentence, verb)
            if owner is not None:
                held = (Holder(owner.country or owner.canonical),)
            yield verb, held, "oppose", "refuses"
