"""Who says that the mission's people will be fought, or are invaders: gang leaders, mostly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.raids.forces import force
from missionbrief.claims.views.around import after, next_tokens
from missionbrief.claims.views.paying import is_money
from missionbrief.claims.views.scope import reach
from missionbrief.claims.views.topic import is_about, spoken_of
from missionbrief.claims.views.wanting import of_verb, sayers
from missionbrief.language.grammar import subject
from missionbrief.language.modality import WILL, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FIGHTS = words("claims", "foes", "fights")
_DEEMS = words("claims", "foes", "deems")
_INVADERS = words("claims", "foes", "invaders")
_FOLLOWERS = words("claims", "forces", "followers")
_FOREIGN = frozenset({"foreign", "international", "outside", "kenyan", "multinational", "any"})
_BODIES = frozenset({"force", "intervention", "mission", "contingent", "army", "invasion"})
_SIDES = frozenset({"side", "alongside", "beside", "together", "shoulder", "with"})
_NEAR = 8


def _ours(sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether words mean the mission or its people: "any foreign force", "the Kenyans"."""
    if is_about(sentence, tokens) is not None:
        return True
    lead = sentence.article.mission.lead
    for token in tokens:
        name = sentence.name_at(token)
        if name is not None and name.canonical == lead and token.tag_ in ("NNPS", "NNS"):
            return True
        body = unit_of(token) is not None or token.base in _BODIES
        if body and _FOREIGN & {c.lower_ for c in token.children}:
            return spoken_of(sentence)
    return False


def _fought(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells that the mission's people will be fought, by no force."""
    helping = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if not helping & WILL or "have" in helping or negated(verb) or _SIDES & set(after(verb, 5)):
        return False  # "would fight side by side with the Kenyans"
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if passive is not None:
        # "Forces that did harm would be fought" tells no view of the mission.
        limited = any(c.dep_ == "relcl" for c in passive.children)
        return not limited and _ours(sentence, list(passive.subtree))
    who = subject(verb)
    theirs = who is None or who.lower_ in _FOLLOWERS or who.pos_ == "PRON"
    if who is not None and not theirs and force(sentence, who):
        return False
    if any(is_money(c) for c in verb.children if c.dep_ == "dobj"):
        return False  # "would fight any appropriation for it"
    return _ours(sentence, reach(sentence, verb)[:_NEAR])


def foes(sentence: Sentence) -> Iterator[Found]:
    """Yield who vows to fight the mission or calls it an invasion: token, holders, stance, rule."""
    lemmas = sentence.lemmas
    if lemmas.isdisjoint(_FIGHTS) and (lemmas.isdisjoint(_INVADERS) or lemmas.isdisjoint(_DEEMS)):
        return
    for verb in sentence.span:
        lemma = verb.base
        if verb.pos_ != "VERB":
            continue
        if lemma in _FIGHTS and _fought(sentence, verb):
            held = sayers(sentence, verb) or of_verb(sentence, verb)
            yield verb, held, "oppose", "fights"
        elif lemma in _DEEMS and not negated(verb):
            said = next_tokens(verb, _NEAR + 2)
            foe = next((t for t in said if t.base in _INVADERS), None)
            named = foe is not None and any(t.i < foe.i for t in said)
            whom = [t for t in said if foe is not None and t.i < foe.i]
            them = any(t.lower_ == "them" for t in whom) and spoken_of(sentence)
            if named and (them or _ours(sentence, whom)):
                who = subject(verb)
                own = who is not None and who.lower_ in ("we", "he", "she", "they", "i")
                held = (sayers(sentence, verb) if own else ()) or of_verb(sentence, verb)
                yield verb, held or sayers(sentence, verb), "oppose", "fights"
