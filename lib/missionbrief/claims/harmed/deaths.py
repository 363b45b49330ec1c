"""How a verb tells that somebody was killed: "lost his life", "gunned down", "left dead"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from missionbrief.claims.harmed.voice import led_to
from missionbrief.language.grammar import infinitive, subject
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

KILLED = words("claims", "harm", "killed")
_LEFT = words("claims", "harm", "left")
HACKS = words("claims", "harm", "hacks")
_DUTY = frozenset({"line", "action", "combat", "battle", "duty", "service", "ambush", "attack",
                   "firefight", "gunfight", "shootout", "clash", "fighting", "raid"})  # fmt: skip
_HURTS = words("claims", "harm", "injured") | {"shoot", "stab", "beat", "hit"}
DOWNS = frozenset({"gun", "mow", "cut"})
_FAR = 14
_LIVES_TO = frozenset({"see", "tell", "hear", "learn", "witness", "return"})
_COMES = frozenset({"come", "get", "make", "return"})
_AWAY = frozenset({"programme", "program", "parole", "emigration", "desertion", "resignation",
                   "attrition", "exodus", "migration", "retirement"})  # fmt: skip
_AT = frozenset({"on", "at", "in", "near", "during", "for"})
PEOPLE = words("claims", "harm", "people")
# Whoever is told dead with one of these is so only as far as is known.
_PRESUMED = frozenset({"feared", "presumed", "believed", "thought"})
COMPLEMENTS = ("oprd", "acomp", "advcl", "xcomp", "ccomp", "attr")


def told_dead(verb: Token) -> bool:
    """Whether a verb says that somebody was left or found dead, as far as nobody only fears it."""
    lemma = verb.base
    if lemma == "shoot" and verb.i + 1 < verb.sent.end and verb.nbor().lower_ == "dead":
        return True
    for child in verb.children:
        if child.lower_ in ("dead", "deceased", "lifeless") and child.dep_ in COMPLEMENTS:
            feared = {c.lower_ for c in verb.children} & _PRESUMED
            return lemma in _LEFT and not feared
    return False


def death_after(verb: Token) -> Token | None:
    """Return the verb by which those whom a verb hurts are killed, joined to it and told of the
    same people: "was shot and killed", "was wounded and later died", "shot and killed two men";
    None where they are not."""
    if verb.base not in _HURTS or verb.pos_ != "VERB":
        return None
    done = any(map(_done_to, verb.children))
    joined = (c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB")
    for last in joined:
        same = subject(last) == subject(verb) and not (done and any(map(_done_to, last.children)))
        if last.base in KILLED and same and not negated(last):
            return last
    return None


def _done_to(child: Token) -> bool:
    """Whether a word is the object of the verb it hangs on."""
    return child.dep_ == "dobj"


def own_life(verb: Token) -> bool:
    """Whether a verb says that its subject died: "lost his life", "paid the ultimate price"."""
    lemma = verb.base
    if lemma not in ("lose", "give", "lay", "make", "pay", "take"):
        return False
    if lemma == "pay" and any(n.base in ("life", "live") for n in led_to(verb, "with")):
        return True
    objects = {c.base for c in verb.children if c.dep_ == "dobj"}
    if lemma == "take":
        lives = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in ("life", "live")]
        return any(t.lower_ == "own" for life in lives for t in life.children)
    if lemma in ("lose", "give", "lay"):
        return bool(objects & {"life", "live"})
    ultimate = any(t.lower_ in ("ultimate", "supreme") for t in verb.subtree)
    return ultimate and bool(objects & {"sacrifice", "price"})


def outlived(verb: Token) -> bool:
    """Whether a verb says that its subject died before something: "did not live to see it", "never
    came home alive"."""
    if not any(c.dep_ == "neg" for c in verb.children):
        return False
    if verb.base == "live":
        later = (c for c in verb.children if c.i > verb.i)
        return any(c.base in _LIVES_TO and infinitive(c) for c in later)
    return verb.base in _COMES and any(c.lower_ == "alive" for c in verb.children)


def to_death(verb: Token) -> bool:
    """Whether a verb says how somebody was killed: "gunned down", "bled to death"."""
    if verb.base in {"shoot", *DOWNS}:
        # "Shot or hacked to death" kills all it is said of.
        either = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 5, verb.sent.end)]]
        alike = either[:1] == ["or"] and either[2:] == ["to", "death"]
        return alike or any(c.lower_ == "down" for c in verb.children)
    if verb.lemma_ == "pass":
        return any(
            c.lower_ in ("away", "on") and c.dep_ in ("prt", "advmod") for c in verb.children
        )
    if any(c.lower_ == "alive" for c in verb.children):
        return verb.base in ("burn", "bury")
    if verb.pos_ != "VERB":
        return False
    if verb.lemma_ == "fall":
        return any(n.lower_ in _DUTY for n in led_to(verb, "in", "on")) or _fell(verb)
    if verb.base in HACKS:
        after = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + _FAR, verb.sent.end)]]
        return ("to", "death") in pairwise(after)
    return any(n.lower_ == "death" for n in led_to(verb, "to"))


def _fell(verb: Token) -> bool:
    """Whether an officer is said to have fallen: "the constable who fell on 23 February"."""
    if verb.dep_ != "relcl" or verb.tag_ not in ("VBD", "VBN"):
        return False
    if any(c.dep_ in ("dobj", "acomp", "prt", "oprd") for c in verb.children):
        return False
    if any(c.dep_ == "prep" and c.lower_ not in _AT for c in verb.children):
        return False
    ranked = (t for t in verb.head.subtree if t.dep_ in ("compound", "appos"))
    return any(t.base in PEOPLE for t in (verb.head, *ranked))


def loses_people(verb: Token) -> bool:
    """Whether a verb of losing is said of people: "lost three officers", "lost one of our own"."""
    if any(t.base in _AWAY for t in verb.doc[verb.i : verb.sent.end]):
        return False  # "has lost 3,300 officers to emigration"
    for child in verb.children:
        if child.dep_ == "dobj":
            of = (n for p in child.children if p.lower_ == "of" for n in p.children)
            rank = (n for n in child.subtree if n.dep_ == "compound" and child.pos_ == "PROPN")
            if any(n.base in PEOPLE for n in (child, *of, *rank)):
                return True
    return False
