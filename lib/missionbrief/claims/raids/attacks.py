"""Attacks by gangs upon the mission and the police beside it, and clashes between them."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.draft import Draft
from missionbrief.claims.raids.actions import (
    abroad,
    aside,
    doer,
    habitual,
    happened,
    hung_on,
    of_force,
    of_force_or_asset,
    passive,
    printed,
    put,
    undergoers,
)
from missionbrief.claims.raids.attack_nouns import WITH, Attack, by_noun
from missionbrief.claims.raids.attacked import attacked, hit, ours, theirs
from missionbrief.claims.raids.forces import force, is_asset
from missionbrief.claims.raids.gangs import gangs, kernel
from missionbrief.claims.raids.meant import stands_for
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import subject
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_VERBS = words("claims", "attacks", "verbs")
_UNDER = words("claims", "attacks", "under")
_THROWS = words("claims", "attacks", "throws")
_HITS = words("claims", "attacks", "hits")
_SHOTS = words("claims", "attacks", "shots")
_MEETS = words("claims", "attacks", "meets")
_CLASHES = words("claims", "attacks", "clashes")
_BLASTS = words("claims", "attacks", "blasts")
_BURSTS = words("claims", "attacks", "bursts")
_NEXT_TO = (
    "under",
    "beneath",
    "near",
    "beside",
    "by",
    "underneath",
    "against",
    "behind",
    "alongside",
)
_DRAWS = frozenset({"draw", "take", "receive", "meet", "absorb"})
_FROM = ("from", "by")
_ON = ("on", "at", "upon", "against")


def _by_verb(sentence: Sentence) -> Iterator[Attack]:
    for verb in sentence.span:
        if verb.pos_ != "VERB" or habitual(verb) or (status := put(verb)) is None:
            continue
        lemma = verb.base
        who = doer(verb)
        by = gangs(sentence, who) if who is not None else None
        opened = lemma == "open" and any(c.lower_ in ("fire", "up") for c in verb.children)
        fire = opened or lemma in ("fire", "shoot", *_THROWS)
        if lemma in _VERBS or fire:
            whom = hung_on(verb, *_ON) if fire else list(undergoers(verb))
            if fire and passive(verb):
                # "The convoy was fired on".
                on = any(c.lower_ in _ON for c in verb.children)
                whom = hung_on(verb, *_ON) or (list(undergoers(verb)) if on else [])
            struck = hit(sentence, whom)
            if struck is not None and (by or who is None):
                what = "ambush of" if lemma == "ambush" else "attack on"
                yield verb, by, f"{what} {_called(sentence, struck)}", status, "attack"
        elif lemma == "set" and passive(verb) and _aflame(verb) and (by or who is None):
            struck = hit(sentence, undergoers(verb))
            if struck is not None:
                yield verb, by, f"{printed(struck)} set on fire", status, "attack"
        elif lemma in _BURSTS and who is not None and who.base in _BLASTS:
            off = lemma not in ("go", "blow") or any(
                c.lower_ in ("off", "up") for c in verb.children
            )
            struck = hit(sentence, hung_on(verb, *_NEXT_TO)) if off else None
            if struck is not None:
                yield verb, by, f"attack on {printed(struck)}", status, "attack"
        elif lemma == "exchange" and passive(verb):
            sides = hung_on(verb, *WITH)
            force_, gang = ours(sentence, sides), theirs(sentence, sides)
            if force_ and gang:
                yield verb, force_, f"clash with {gang}", status, "clash"
        elif lemma == "lose" and of_force(sentence, who) and hung_on(verb, "to"):
            # "Lost a vehicle to a petrol bomb".
            struck = next((n for n in undergoers(verb) if is_asset(sentence, n)), None)
            if struck is not None:
                yield verb, None, f"attack on {printed(struck)}", status, "attack"
        elif lemma in _HITS and by and not passive(verb):
            struck = hit(sentence, undergoers(verb))
            if struck is not None:
                yield verb, by, f"attack on {printed(struck)}", status, "attack"
        elif lemma in _HITS and not passive(verb) and who is not None and who.base in _SHOTS:
            struck = hit(sentence, undergoers(verb))
            if struck is not None:
                yield verb, None, f"attack on {printed(struck)}", status, "attack"
        elif lemma in _HITS and passive(verb) and (
            shots := [n for n in (who, *hung_on(verb, "with", "in")) if n is not None]
        ):  # fmt: skip
            struck = hit(sentence, undergoers(verb))
            if struck is not None and any(n.base in _SHOTS for n in shots):
                yield verb, None, f"attack on {printed(struck)}", status, "attack"
        elif lemma in _MEETS and (under := hung_on(verb, "under", "into")):
            met = subject(verb)
            if met is not None and under[0].base in _UNDER and attacked(sentence, met):
                by = theirs(sentence, hung_on(under[0], *_FROM) + hung_on(verb, *_FROM))
                yield verb, by, f"attack on {_called(sentence, met)}", status, "attack"
        elif lemma in _DRAWS and (
            fire_ := next((n for n in undergoers(verb) if n.base in _SHOTS), None)
        ):  # fmt: skip
            under_fire = kernel(who) if who is not None else None
            if under_fire is not None and attacked(sentence, under_fire) and not passive(verb):
                by = theirs(sentence, hung_on(verb, *_FROM) + hung_on(fire_, *_FROM))
                if by or is_asset(sentence, under_fire) or unit_of(under_fire):
                    what = _called(sentence, under_fire)
                    yield verb, by, f"attack on {what}", status, "attack"
        elif lemma == "return" and any(c.lower_ == "fire" for c in verb.children):
            if force_ := of_force(sentence, who):
                yield verb, force_, "clash with gangs", status, "clash"
        elif lemma in _CLASHES and who is not None and not aside(verb) and not _going_on(verb):
            with_ = [*hung_on(verb, "with", "against"), *undergoers(verb)]
            with_ += [n for c in verb.children if c.dep_ == "dobj" for n in hung_on(c, *WITH)]
            force_, gang = of_force_or_asset(sentence, who), theirs(sentence, with_)
            if by and (met_by := ours(sentence, with_)):
                force_, gang = met_by, by
            if force_ and gang:
                yield verb, force_, f"clash with {gang}", status, "clash"


def _called(sentence: Sentence, noun: Token) -> str:
    """What a noun that is attacked is called; a pronoun by what it stands for, or by the force that
    it means."""
    if noun.tag_ != "PRP":
        return printed(noun)
    if noun.lower_ == "it" and (thing := stands_for(sentence, noun)) is not None:
        return thing
    meant = force(sentence, noun)
    return f"officers of {meant}" if meant is not None else "force"


def _aflame(verb: Token) -> bool:
    """Whether a thing is "set alight", "set ablaze", "set on fire"."""
    return any(t.lower_ in ("alight", "ablaze", "aflame", "fire") for t in verb.subtree)


def _going_on(verb: Token) -> bool:
    """Whether a verb in the present tells what a force is there for: "is fighting gangs", "thanked
    the forces battling the gangs"."""
    alone = not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    if verb.tag_ == "VBG" and alone and verb.dep_ in ("acl", "amod", "conj"):
        return True
    return verb.tag_ == "VBG" and any(
        c.dep_ == "aux" and c.lower_ in ("is", "are", "'s", "'re") for c in verb.children
    )


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the attacks on forces and clashes with them in `sentence`; the actor of an attack is
    the gang, of a clash the force."""
    told = list(_by_verb(sentence))
    # "Launched an ambush and attacked the officers" is one attack.
    told += [e for e in by_noun(sentence) if not told or e[2] != "ambush" or e[0].dep_ != "dobj"]
    for trigger, by, target, status, rule in told:
        if abroad(sentence, trigger):
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
