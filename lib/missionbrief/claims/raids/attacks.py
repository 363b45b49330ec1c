"""Attacks by gangs upon the mission and the police beside it, and clashes between them."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.claim import Status
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.draft import Draft
from missionbrief.claims.raids.actions import (
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
from missionbrief.claims.raids.forces import force, gangs, is_asset, named_force
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.holders import phrase
from missionbrief.language.modality import mode
from missionbrief.language.tokens import Token
from missionbrief.language.when import when
from missionbrief.lexicon import words

_VERBS = words("claims", "attacks", "verbs")
_NOUNS = words("claims", "attacks", "nouns")
_UNDER = words("claims", "attacks", "under")
_THROWS = words("claims", "attacks", "throws")
_HITS = words("claims", "attacks", "hits")
_SHOTS = words("claims", "attacks", "shots")
_MEETS = words("claims", "attacks", "meets")
_CLASHES = words("claims", "attacks", "clashes")
_CLASH_NOUNS = words("claims", "attacks", "clash_nouns")
_FEARS = words("claims", "attacks", "fears")
_DRAWS = frozenset({"draw", "take", "receive", "meet", "absorb"})
_FROM = frozenset({"from", "by"})
_ON = frozenset({"on", "at", "upon", "against"})
_ALL_NOUNS = _NOUNS | _CLASH_NOUNS


def _attacked(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is a force or what it moves or stays in, so that its attack is one on it."""
    noun = kernel(noun)
    if force(sentence, noun) is not None:
        return True
    mine = {t.lower_ for t in phrase(noun)} & {"police", "its", "their", "mission", "force"}
    if unit_of(noun) == "personnel":
        # "The mission denied that its people came under fire."
        return ("its" in mine and bool(sentence.names_of("mission", "force"))) or (
            "its" in mine and any(t.lower_ in ("mission", "force") for t in sentence.span)
        )
    if not is_asset(sentence, noun):
        return False
    inside = {t.i for t in phrase(noun)}
    named = any(m.start in inside for m in sentence.names_of("mission", "force", "demonym"))
    # Only forces have armoured vehicles, but those of an embassy.
    armoured = bool({t.lower_ for t in phrase(noun)} & {"armoured", "armored", "mrap", "mraps"})
    armoured &= not any(m.start in inside for m in sentence.names)
    armoured &= "embassy" not in {t.lower_ for t in phrase(noun)}
    return bool(mine) or named or armoured


def _pobj(word: Token, prepositions: frozenset[str]) -> list[Token]:
    return [
        n
        for p in word.children
        if p.dep_ == "prep" and p.lower_ in prepositions
        for c in p.children
        if c.dep_ == "pobj"
        for n in conjuncts(c)
    ]


def _by_verb(sentence: Sentence) -> Iterator[tuple[Token, str | None, str, Status, str]]:
    for verb in sentence.span:
        if verb.pos_ != "VERB" or habitual(verb) or (status := put(verb)) is None:
            continue
        lemma = verb.lemma_.lower()
        who = doer(verb)
        by = gangs(sentence, who) if who is not None else None
        opened = lemma == "open" and any(c.lower_ in ("fire", "up") for c in verb.children)
        fire = opened or lemma in ("fire", "shoot", *_THROWS)
        if lemma in _VERBS or fire:
            whom = _pobj(verb, _ON) if fire else list(undergoers(verb))
            if fire and passive(verb):
                # "The convoy was fired on".
                on = any(c.lower_ in _ON for c in verb.children)
                whom = _pobj(verb, _ON) or (list(undergoers(verb)) if on else [])
            hit = next((n for n in whom if _attacked(sentence, n)), None)
            if hit is not None and (by or who is None):
                what = "ambush of" if lemma == "ambush" else "attack on"
                yield verb, by, f"{what} {printed(hit)}", status, "attack"
        elif lemma == "set" and passive(verb) and _aflame(verb) and (by or who is None):
            hit = next((n for n in undergoers(verb) if _attacked(sentence, n)), None)
            if hit is not None:
                yield verb, by, f"{printed(hit)} set on fire", status, "attack"
        elif lemma == "exchange" and passive(verb):
            sides = _pobj(verb, _WITH)
            ours = next((f for n in sides if (f := force(sentence, n))), None)
            theirs = next((g for n in sides if (g := gangs(sentence, n))), None)
            if ours and theirs:
                yield verb, ours, f"clash with {theirs}", status, "clash"
        elif lemma == "lose" and of_force(sentence, who) and _pobj(verb, frozenset({"to"})):
            # "Lost a vehicle to a petrol bomb".
            hit = next((n for n in undergoers(verb) if is_asset(sentence, n)), None)
            if hit is not None:
                yield verb, None, f"attack on {printed(hit)}", status, "attack"
        elif lemma in _HITS and by and not passive(verb):
            hit = next((n for n in undergoers(verb) if _attacked(sentence, n)), None)
            if hit is not None:
                yield verb, by, f"attack on {printed(hit)}", status, "attack"
        elif lemma in _HITS and passive(verb) and who is not None:
            hit = next((n for n in undergoers(verb) if _attacked(sentence, n)), None)
            if hit is not None and who.lemma_.lower() in _SHOTS:
                yield verb, None, f"attack on {printed(hit)}", status, "attack"
        elif lemma in _MEETS and (under := _pobj(verb, frozenset({"under", "into"}))):
            hit = subject(verb)
            if hit is not None and under[0].lemma_.lower() in _UNDER and _attacked(sentence, hit):
                agents = _pobj(under[0], frozenset({"from", "by"}))
                agents += _pobj(verb, frozenset({"from", "by"}))
                by = next((g for a in agents if (g := gangs(sentence, a))), None)
                yield verb, by, f"attack on {printed(hit)}", status, "attack"
        elif lemma in _DRAWS and (
            fire_ := next((n for n in undergoers(verb) if n.lemma_.lower() in _SHOTS), None)
        ):  # fmt: skip
            hit = kernel(who) if who is not None else None
            if hit is not None and _attacked(sentence, hit) and not passive(verb):
                agents = _pobj(verb, _FROM) + _pobj(fire_, _FROM)
                by = next((g for a in agents if (g := gangs(sentence, a))), None)
                if by or is_asset(sentence, hit) or unit_of(hit):
                    yield verb, by, f"attack on {printed(hit)}", status, "attack"
        elif lemma == "return" and any(c.lower_ == "fire" for c in verb.children):
            if ours := of_force(sentence, who):
                yield verb, ours, "clash with gangs", status, "clash"
        elif lemma in _CLASHES and who is not None and not aside(verb) and not _going_on(verb):
            with_ = [*_pobj(verb, frozenset({"with", "against"})), *undergoers(verb)]
            with_ += [n for c in verb.children if c.dep_ == "dobj" for n in _pobj(c, _WITH)]
            ours = force(sentence, who)
            if ours is None and is_asset(sentence, who):
                ours = named_force(sentence) or sentence.article.mission.name
            theirs = next((g for n in with_ if (g := gangs(sentence, n))), None)
            if by and any(force(sentence, n) for n in with_):
                ours = next(f for n in with_ if (f := force(sentence, n)))
                theirs = by
            if ours and theirs:
                yield verb, ours, f"clash with {theirs}", status, "clash"


def _aflame(verb: Token) -> bool:
    """Whether a thing is "set alight", "set ablaze", "set on fire"."""
    return any(t.lower_ in ("alight", "ablaze", "aflame", "fire") for t in verb.subtree)


def _going_on(verb: Token) -> bool:
    """Whether a verb in the present tells what a force is there for: "is fighting gangs"."""
    return verb.tag_ == "VBG" and any(
        c.dep_ == "aux" and c.lower_ in ("is", "are", "'s", "'re") for c in verb.children
    )


_WITH = frozenset({"with", "against", "between"})


def _hypothetical(noun: Token) -> bool:
    """Whether an attack is only feared or guarded against, or beaten back."""
    return aside(noun.head) or any(t.lemma_.lower() in _FEARS for t in noun.ancestors)


def _by_noun(sentence: Sentence) -> Iterator[tuple[Token, str | None, str, Status, str]]:
    for noun in sentence.span:
        lemma = noun.lemma_.lower()
        if noun.pos_ != "NOUN":
            continue
        fire = lemma == "exchange" and any(
            n.lower_ in ("fire", "gunfire", "shots") for n in _pobj(noun, frozenset({"of"}))
        )
        told = fire or lemma in _ALL_NOUNS
        if not told or _hypothetical(noun):
            continue
        verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
        if verb is not None and noun.dep_ == "dobj" and put(verb) is None:
            continue
        status = mode(noun)
        if status in ("called_for", "authorised", "pledged", "planned"):
            continue
        if fire or lemma in _CLASH_NOUNS:
            sides = _pobj(noun, _WITH) or _pobj(noun.head, _WITH)
            ours = next((f for n in sides if (f := force(sentence, n))), None)
            theirs = next((g for n in sides if (g := gangs(sentence, n))), None)
            past = any(t.tag_ in ("VBD", "VBN") for t in noun.ancestors)
            if not sides and past and _fresh(sentence, noun) and (member := _hurt(sentence)):
                ours, theirs = member, "gangs"
            if ours and theirs and (past or _dated(sentence, noun)):
                yield noun, ours, f"clash with {theirs}", status, "clash-noun"
            continue
        if noun.tag_ == "NNS" and not _dated(sentence, noun):
            continue
        dated = {t.i for d in sentence.dates for t in sentence.tokens_of(d)}
        whom = _pobj(noun, frozenset({"on", "against", "of", "upon"}))
        whom = [n for n in whom if n.i not in dated]
        agents = _pobj(noun, frozenset({"by"}))
        by = next((g for a in agents if (g := gangs(sentence, a))), None)
        if by is None:
            by = next((g for c in noun.children if (g := gangs(sentence, c))), None)
        hit = next((n for n in whom if _attacked(sentence, n)), None)
        if hit is not None and (by or not agents):
            yield noun, by, f"{lemma} on {printed(hit)}", status, "attack-noun"
        elif lemma == "ambush" and not whom and not agents and _fresh(sentence, noun) and not (
            verb is not None and of_force(sentence, doer(verb))
        ):  # fmt: skip
            yield noun, by, "ambush", status, "attack-noun"
        elif by and not whom and (member := _member(sentence)) is not None:
            yield noun, by, f"{lemma} on {member}", status, "attack-noun"


def _hurt(sentence: Sentence) -> str | None:
    """The force whose officer or soldier a sentence tells of."""
    return next(
        (f for t in sentence.span
         if unit_of(t) in ("officers", "soldiers") and (f := force(sentence, t))), None,
    )  # fmt: skip


def _fresh(sentence: Sentence, noun: Token) -> bool:
    """Whether an ambush is told of anew: "an ambush", or one with a date."""
    return any(c.lower_ in ("a", "an") for c in noun.children) or _dated(sentence, noun)


def _dated(sentence: Sentence, noun: Token) -> bool:
    return when(sentence, noun) is not None


def _member(sentence: Sentence) -> str | None:
    """The officer or soldier in a sentence whom an attack may have struck."""
    for token in sentence.span:
        if token.dep_ in ("nsubj", "nsubjpass", "dobj", "compound", "appos") and (
            unit_of(token) in ("officers", "soldiers") and token.lower_ != "police"
        ):
            if token.dep_ != "compound":
                return printed(token)
            before = [t for t in phrase(token.head) if t.i <= token.i and t.dep_ != "det"]
            return " ".join(t.text for t in before)
    return None


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the attacks on forces and clashes with them in `sentence`; the actor of an attack is
    the gang, of a clash the force."""
    told = list(_by_verb(sentence))
    # "Launched an ambush and attacked the officers" is one attack.
    told += [e for e in _by_noun(sentence) if not told or e[2] != "ambush" or e[0].dep_ != "dobj"]
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
