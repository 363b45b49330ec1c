"""Money that is only wished for, proposed or threatened: nobody has promised or held it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import subject
from missionbrief.language.modality import mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_WISHES = words("claims", "wished", "wishes")
_ASKS = words("claims", "wished", "asks")
_IDEAS = words("claims", "wished", "ideas")
_SEEKS = words("claims", "wished", "seeks")
_DRAFTS = words("claims", "wished", "drafts")
_TURNS_DOWN = words("claims", "wished", "turns_down")
_FAILS = frozenset({"fail", "fall", "die", "collapse"})
_KIN = words("claims", "wished", "kin")
_PAYERS = frozenset(
    {"government", "state", "treasury", "ministry", "insurer", "mission", "service"}
)
_SOONER = frozenset({"sooner", "rather"})
_WONDERS = frozenset({"wonder", "ask", "question", "doubt"})
_ASKING = frozenset({"why", "whether", "if", "how", "when"})
_WOULD = frozenset({"would", "'d", "’d", "could", "might"})


def only_wished(verb: Token, role: str) -> bool:
    """Whether that somebody pays is only hoped for or proposed: "he hoped that more countries would
    contribute", "the proposal for the UN to meet the costs"; or that money is held only asked for
    or thought of: "wants them to suspend the money", "some who would cut it"."""
    if voted_down(verb):
        return True
    if role not in ("given", "held"):
        return False
    if role == "given" and _preferred(verb):
        return True
    if role == "held" and _would(verb):
        return True
    for step in (verb, *verb.ancestors):
        above = step.head
        if above == step:
            return False
        lemma = above.base
        if step.dep_ in ("acl", "relcl") and above.pos_ == "NOUN":
            if lemma in _IDEAS:
                return True
            if lemma in ("commitment", "pledge") and above.head.base in _SEEKS:
                return True
        clause = step.dep_ in ("ccomp", "xcomp", "advcl")
        asked = _ASKS if role == "held" else _WISHES
        if clause and lemma in asked and not _same(step, above):
            return True
        if step.dep_ not in ("ccomp", "xcomp", "advcl", "conj", "pcomp", "prep"):
            return False
    return False


def _preferred(verb: Token) -> bool:
    """Whether somebody is only said to like one thing better: "would sooner give money than"; or
    others to wonder about it: "asked why they would pay"."""
    sooner = any(c.lower_ in _SOONER for c in verb.children if c.dep_ == "advmod")
    if sooner and _would(verb):
        return True
    asked = verb.dep_ == "ccomp" and verb.head.base in _WONDERS
    return asked and any(c.lower_ in _ASKING for c in verb.children)


def _would(verb: Token) -> bool:
    return any(c.tag_ == "MD" and c.lower_ in _WOULD for c in verb.children)


def _same(verb: Token, above: Token) -> bool:
    """Whether who wishes is who does it: "wants to give money"."""
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    others = [c for c in above.children if c.dep_ == "dobj"]
    return verb.dep_ == "xcomp" and not own and not others


def to_kin(verb: Token | None, head: Token) -> bool:
    """Whether money is given to a family: "gave the family Sh500,000"."""
    who = subject(verb) if verb is not None else None
    if verb is None or (who is not None and who.base in _PAYERS):
        return False  # What a state pays to the bereaved is a cost of the mission.
    if any(t.base in _KIN and t.tag_ == "NN" for t in verb.doc[verb.i + 1 : head.i]):
        return True
    given = [c for c in verb.children if c.dep_ in ("dobj", "dative")]
    given += [
        g
        for c in verb.children
        if c.dep_ in ("prep", "dative") and c.lower_ in ("to", "with")
        for g in c.children
    ]
    return any(t.base in _KIN and t.tag_ != "NNS" for t in given) or any(
        t.base in _KIN - {"family", "child"} for t in given
    )


def told_to(verb: Token) -> bool:
    """Whether a verb without a subject opens a sentence and bids somebody: "Put the money in"."""
    opens = all(t.is_punct for t in verb.doc[verb.sent.start : verb.i])
    return verb.tag_ == "VB" and verb.dep_ == "ROOT" and opens and subject(verb) is None


def voted_down(verb: Token) -> bool:
    """Whether a verb tells what a draft would have done that was turned down: "rejected an
    amendment that would have cut off the money", "the motion to stop it was defeated"."""
    draft = verb.head
    if verb.dep_ not in ("relcl", "acl") or draft.base not in _DRAFTS:
        return False
    above = draft.head
    done = draft.dep_ in ("dobj", "nsubjpass") and mode(above) == "actual"
    failed = draft.dep_ == "nsubj" and above.base in _FAILS and mode(above) == "actual"
    return failed or (done and above.base in _TURNS_DOWN)
