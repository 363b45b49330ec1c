"""How a verb tells that somebody was hurt: "sustained wounds", "was shot in the leg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.deaths import KILLED, PEOPLE, told_dead
from missionbrief.claims.harmed.voice import led_to, passive
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_WOUNDS = words("claims", "harm", "wounds")
_INFLICTS = words("claims", "harm", "inflicts")
_SHOT = words("claims", "harm", "shot")
_BODY = words("claims", "harm", "body")
ILLNESSES = frozenset({"malaria", "fever", "flu", "cholera", "dengue", "illness", "infection"})
_CARE = frozenset({"hospital", "clinic", "doctor", "medic", "ward"})
_CARES = frozenset({"look", "care"})
_TREATS = frozenset({"treat", "admit"})
_GRAVE = words("claims", "harm", "grave")
_TAKEN_TO = frozenset({"take", "rush", "fly", "airlift", "evacuate", "transfer"})
_BULLETS = frozenset({"bullet", "gunfire", "shrapnel", "round"})
_LIMBS = _BODY | {"finger", "sight", "leg", "rib", "wrist", "collarbone"}
_BROKEN = frozenset({"broken", "fractured", "shattered", "dislocated", "sprained"})


def hurt(verb: Token) -> bool:
    """Whether what hangs on a verb says that its subject is wounded: "sustained gunshot wounds",
    "flown out with injuries", "was shot in the leg", "remains in critical condition"."""
    lemma = verb.base
    if lemma in KILLED:
        return False
    for child in verb.children if lemma not in _INFLICTS else ():
        wound = child.dep_ == "dobj" and child.base in _WOUNDS
        if wound and not any(c.lower_ in ("no", "his", "its") for c in child.children):
            return True
    if any(n.base in _WOUNDS for n in led_to(verb, "with", "for", "from")):
        return True
    if any(n.base in _BULLETS for n in led_to(verb, "with")):
        return True
    if lemma in _TAKEN_TO and passive(verb) and _people(verb):
        to = {n.base for n in led_to(verb, "to")}
        died = any(t.base in KILLED | {"pronounce"} for t in verb.subtree)
        if to & {"hospital", "clinic"} and not died:
            return True
    objects = {c.base for c in verb.children if c.dep_ == "dobj"}
    if (lemma == "take" and objects & _BULLETS) or maimed(verb) or _suffers(verb):
        return True
    for noun in led_to(verb, "in"):
        if noun.lower_ == "hospital" and lemma in ("be", "remain", "lie", "stay"):
            return not ILLNESSES & {t.base for t in verb.doc[verb.i : verb.sent.end]}
        described = {c.lower_ for c in noun.children}
        if noun.lower_ == "coma" or (noun.lower_ in ("condition", "state") and described & _GRAVE):
            return True
    if cared_for(verb):
        return True
    if lemma == "treat" and passive(verb):
        cared = {n.base for n in led_to(verb, "in", "at", "by")} & _CARE
        return bool(cared) or any(c.lower_ == "being" for c in verb.children)
    if lemma in _SHOT and not passive(verb):
        # "A bullet struck him."
        return any(c.dep_ == "nsubj" and c.base in _BULLETS for c in verb.children)
    return lemma in _SHOT and _struck(verb)


def cared_for(verb: Token) -> list[Token]:
    """Return whom a hospital or doctors are told to have taken care of: "the clinic looked after
    three officers"; nobody where an illness is told."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is None or who.base not in _CARE or ILLNESSES & {t.base for t in verb.sent}:
        return []
    if verb.base in _CARES:
        return [n for n in led_to(verb, "after", "for") if n.base in PEOPLE]
    done = verb.base in _TREATS
    return [c for c in verb.children if c.dep_ == "dobj" and c.base in PEOPLE and done]


def maimed(verb: Token) -> bool:
    """Whether a verb says that its subject lost a limb or the sight: "lost her leg"."""
    lost = {c.base for c in verb.children if c.dep_ == "dobj"}
    return verb.base in ("lose", "break", "fracture", "dislocate") and bool(lost & _LIMBS)


def _suffers(verb: Token) -> bool:
    """Whether a verb says that its subject has a limb broken: "suffered a broken arm"."""
    if verb.base not in ("suffer", "sustain", "have"):
        return False
    limbs = (c for c in verb.children if c.dep_ == "dobj" and c.base in _LIMBS)
    return any(g.lower_ in _BROKEN for limb in limbs for g in limb.children)


def _people(verb: Token) -> bool:
    """Whether those a verb is said of are counted alone or told as officers and the like."""
    who = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if who is None:
        return False
    return who.pos_ in ("NUM", "PROPN") or who.base in PEOPLE or who.like_num


def _struck(verb: Token) -> bool:
    """Whether a verb of shooting or hitting tells where or by what the body was hit."""
    where = any(n.base in _BODY for n in led_to(verb, "in", "through", "on"))
    return where or any(n.base in _BULLETS for n in led_to(verb, "by"))


@kept
def shot(verb: Token) -> bool:
    """Whether a verb says that somebody was shot and not how they fared."""
    lemma = verb.base
    if lemma not in ("shoot", "hit") or told_dead(verb) or hurt(verb):
        return False
    befell = (c for c in verb.children if c.dep_ == "nsubjpass")
    return lemma == "shoot" or any(c.base in PEOPLE for c in befell)
