"""Numbers of people that are no strength and no arrival of the mission, or none displaced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import GROUPS, unit_of
from missionbrief.claims.harmed.harm import harm, harm_noun
from missionbrief.claims.harmed.losses import elsewhere as harmed_elsewhere
from missionbrief.claims.harmed.losses import losses
from missionbrief.claims.harmed.plight import flight
from missionbrief.claims.harmed.tolls import harmed
from missionbrief.claims.learned.number_words import NEAR, verb_of
from missionbrief.claims.travel.destinations import country_at
from missionbrief.claims.troops.bare_shapes import of_a_lot
from missionbrief.claims.troops.headcount import Count
from missionbrief.claims.troops.outside import elsewhere, not_there, unknown_place
from missionbrief.claims.troops.owners import owner_of
from missionbrief.claims.troops.put_words import needed
from missionbrief.claims.troops.set_aside import set_aside, went_home
from missionbrief.language.modality import PLEDGED, UNREAL
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

_THINGS = words("claims", "counts", "things")
_UNHURT = frozenset({"survivor", "witness", "resident", "relative", "neighbour", "neighbor"})
_DYING = frozenset({"death", "dead", "fatality", "murder"})
_HELD_WHOLES = words("claims", "violence", "places") | {"it", "land", "territory", "whole"}
_HOLDING = words("claims", "violence", "control") | {"have", "share"}
_DWELLS = frozenset({"live", "reside", "dwell", "remain", "be"})
_RULED = frozenset({"control", "controlled", "rule", "grip", "hand", "sway", "hold", "dominate"})
_LEAVES = frozenset({"leave", "depart", "withdraw", "quit"})
_RETURNS = frozenset({"go", "fly", "come", "return", "send", "head"})
_RECRUITS = words("claims", "counts", "recruits")
_MOVES = re.compile(r"\s*of (?:\w+ ){0,2}displacements?\b")
_ANYBODY = frozenset({"people", "person"})


def of_moves(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a share is one of displacements, not of people: "64% of new displacements"."""
    after = sentence.span.text[quantity.end :]
    return bool(quantity.percent) and _MOVES.match(after) is not None


def under_gangs(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted are only told to live where gangs rule, and not to have fled or to want
    for anything: "two million people live in areas under gang control"."""
    verb = verb_of(quantity)
    if verb is None or verb.base not in _DWELLS:
        return False
    after = {t.base for t in verb.subtree if t.i > verb.i}
    ruled = "gang" in after and not after.isdisjoint(_RULED)
    return ruled and not any(map(flight, sentence.span))


def marches(quantity: Quantity) -> bool:
    """Whether those counted protest: "10,000 people took to the streets"."""
    verb = verb_of(quantity)
    to = (g for c in verb.children if c.lower_ == "to" for g in c.children) if verb else ()
    return verb is not None and verb.base == "take" and any(g.base == "street" for g in to)


def tells_harm(sentence: Sentence) -> bool:
    """Whether a sentence, or one of the few before, tells of anybody harmed, of whom a share may
    be: not "the port, through which 80 per cent of imports come"."""
    near = sentence.article.sentences[max(0, sentence.number - NEAR) : sentence.number + 1]
    return any(harm_noun(t) or harm(t) for s in near for t in s.span)


def recruited(quantity: Quantity) -> bool:
    """Whether those counted are told to have been made to join gangs: "recruited by gangs"."""
    verb = verb_of(quantity)
    return verb is not None and verb.base in _RECRUITS


def held_by_gangs(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a share is that of a place that gangs hold: one of a place or of "it", or told with
    words of holding: "they hold 80% of it", "90 per cent of the capital is lost"."""
    first = sentence.token_at(quantity.start)
    if first.i > sentence.span.start and first.nbor(-1).lower_ in ("up", "down"):
        return False  # "killings there were down 15 percent"
    after = sentence.span.doc[quantity.number.i + 1 : sentence.span.end]
    of = next((t for t in after if t.lower_ == "of"), None)
    whole = next(iter(of.children), None) if of is not None and after[:3].count(of) else None
    if whole is not None:
        name = sentence.name_at(whole)
        place = whole.lower_ in _HELD_WHOLES or (name is not None and name.kind == "place")
        return place and not any(harm_noun(t) for t in sentence.span)
    near = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    gangs = any(t.base == "gang" or t.lower_ == "gangs" for s in near for t in s.span)
    place = any(t.lower_ in _HELD_WHOLES or t.ent_type_ == "GPE" for s in near for t in s.span)
    return gangs and place and any(not s.lemmas.isdisjoint(_HOLDING) for s in near)


def goes_home(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted go home, and did not arrive: "of the 400, 30 have gone home"."""
    verb, counted = verb_of(quantity), quantity.counted or quantity.number
    if any(went_home(sentence, c) for c in counted.children if c.dep_ == "relcl"):
        return True
    if verb is None or counted.head != verb:
        return False
    back = any(t.lower_ in ("home", "back") for c in verb.children for t in (c, *c.children))
    return verb.base in _LEAVES or (verb.base in _RETURNS and back)


def promised(quantity: Quantity) -> bool:
    """Whether a clause on those counted tells that they were promised: "the 600 that Kenya promised
    in October did not come"."""
    heads = [t for t in (quantity.number, quantity.counted) if t is not None]
    return any(c.dep_ == "relcl" and c.base in PLEDGED for h in heads for c in h.children)


def undergoes(quantity: Quantity) -> bool:
    """Whether those counted are the subject or object of a verb, or stand by themselves."""
    noun = quantity.counted or quantity.number
    return noun.dep_ not in ("pobj", "poss", "compound")


def may_be(kind: str, quantity: Quantity) -> bool:
    """Whether a number may count those of a kind: not kilometres, hamlets, days or groups, nor,
    among the dead, survivors."""
    number, noun = quantity.number, quantity.counted
    between = number.doc[number.i + 1 : noun.i] if noun is not None else ()
    if noun is None or quantity.percent or any(t.pos_ == "DET" for t in between):
        return True  # "33 the year before"
    if noun.base in GROUPS and noun.tag_ == "NNS" and noun.base != "force":
        return False  # "two contingents": so many groups, not so many people
    harmed = kind in ("casualty", "violence")
    return noun.base not in _THINGS and not (harmed and noun.base in _UNHURT)


def ranked(quantity: Quantity) -> bool:
    """Whether those counted are told as officers or soldiers."""
    return quantity.counted is not None and unit_of(quantity.counted) in ("officers", "soldiers")


def at_home(sentence: Sentence) -> bool:
    """Whether whoever came to harm did so in the lead country: "were killed in Garissa"; not who is
    from there, or is looked after in another country."""
    there = [t for t, country in country_at(sentence) if country == sentence.article.mission.lead]
    inside = [t for t in there if t.dep_ == "pobj" and t.head.lower_ in ("in", "at", "near")]
    return any(harmed_elsewhere(sentence, v) for v in harmed(sentence)[:1]) and bool(inside)


def only_would(quantity: Quantity) -> bool:
    """Whether those counted are only told what they would do: "without aid, 2,000 people would have
    to leave the camp"."""
    verb = verb_of(quantity)
    steps = (verb, *verb.children) if verb is not None else ()
    return any(t.lower_ in UNREAL and t.dep_ == "aux" for t in steps)


def not_ours(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted are anybody, the country's own, or are told to be somewhere else."""
    noun = quantity.counted or quantity.number
    if noun.base in _ANYBODY or not_there(sentence, noun.i):
        return True
    victims = (loss.victim for loss in losses(sentence) if not loss.ours)
    if any(v.quantity is not None and v.quantity.number == quantity.number for v in victims):
        return True  # "The gunmen were pushed back. Four of them were killed."
    owned = owner_of(sentence, quantity.number.i, noun.i, noun)
    return owned.relation in ("home", "outside") or unknown_place(sentence, noun.i)


def no_strength(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted are none of a strength: of a council, on an errand, who speak, in
    another country, of a mission of years ago."""
    noun = quantity.counted
    of = noun if noun is not None else quantity.number
    if any(t.lower_ in ("missing", "lacking") for t in (of.head, *of.children)):
        return True  # "the 1,500 officers still missing"
    if noun is None and (of_a_lot(sentence, quantity.number) or sentence.lemmas & _DYING):
        return True
    head = noun if noun is not None else quantity.number
    first = sentence.token_at(quantity.start).i
    owned = owner_of(sentence, quantity.number.i, head.i, head)
    count = Count(quantity, first, head.i, noun, None, "alike")
    if needed(count):
        return True  # "Kenya sends 400, but 2,000 would be needed": of nobody told
    return elsewhere(sentence, count, owned) or set_aside(sentence, count, owned)
