"""Nouns by which somebody wants, favours or opposes a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after, before
from missionbrief.claims.views.cue import Leaning
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_BACKERS = words("claims", "leanings", "backers")
_CRITICS = words("claims", "leanings", "critics")
_ASK_NOUNS = words("claims", "leanings", "ask_nouns")
_PLAN_NOUNS = words("claims", "leanings", "plan_nouns")
_NEED_NOUNS = words("claims", "leanings", "need_nouns")
_PRO_NOUNS = words("claims", "leanings", "pro_nouns")
_CON_NOUNS = words("claims", "leanings", "con_nouns")
_FIRM = frozenset({"firm", "unwavering", "steadfast", "strong", "unshaken", "solid", "ironclad"})
GROUNDS = frozenset({"case", "need", "justification", "grounds"})
_FAR = 8
_MERITS = frozenset({"merit", "virtue", "value", "sense", "logic"})
_RENEWS = frozenset({"renew", "repeat", "reaffirm", "reiterate", "restate", "honour", "honor"})
_DEFENCES = frozenset({"defence", "defense"})
_DEFENDED = frozenset({"mission", "force", "deployment", "plan", "decision", "operation", "move"})
_BELIEFS = frozenset({"confidence", "faith", "trust"})
_WITH = frozenset({"solidarity", "satisfaction"})
_HOPES = frozenset({"hope"})
_CUTS = frozenset({"cut", "end", "withdraw", "reduce", "halt", "suspend", "pull", "stop", "slash",
                   "trim", "curtail", "terminate", "cancel", "freeze", "cease"})  # fmt: skip
_BACKING = frozenset({"support", "backing"})
_LOSES = frozenset({"abandon", "lose", "give", "drop", "forsake", "surrender"})
GIVES = frozenset({"give", "lend", "offer", "grant"})
_SIDES = _BACKERS | _CRITICS
_CUE_NOUNS = (
    _ASK_NOUNS
    | _PLAN_NOUNS
    | _NEED_NOUNS
    | _PRO_NOUNS
    | _CON_NOUNS
    | _BACKERS
    | _CRITICS
    | GROUNDS
    | {"hold", "promise", "vow", "offer", "pledge"}
    | _WITH
    | _HOPES
)


def _defended(noun: Token) -> bool:
    """Whether a defence is of what somebody does or plans: "in defence of the mission", not "in
    defence of the region"."""
    of = (c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of")
    what = [g for c in of for g in c.children if g.dep_ == "pobj"]
    return any(t.base in _DEFENDED for t in what)


def given_up(noun: Token) -> bool:
    """Return whether a hope or support is what somebody loses, cuts or gives up, or does not: "have
    not abandoned hopes that it will come", "has cut its support"."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.base in _CUTS and noun.base in _BACKING:
        return True
    up = verb.base != "give" or any(c.lower_ == "up" for c in verb.children)
    return noun.dep_ == "dobj" and verb.base in _LOSES and noun.base in _HOPES | _PRO_NOUNS and up


def by_noun(token: Token) -> Leaning | None:
    """Return which way a noun leans, by itself and by what follows it; None for other nouns."""
    lemma = token.base
    if token.pos_ not in ("NOUN", "PROPN") or lemma not in _CUE_NOUNS:
        return None
    following = after(token, 3)
    if lemma in _HOPES and given_up(token) and set(following) & {"that", "of", "for"}:
        return "asks"
    if lemma in GROUNDS and token.dep_ == "dobj" and token.head.lemma_ in ("see", "find"):
        # "don't see the case for a new force"
        no = negated(token.head) or "no" in before(token, 2)
        return "con" if no and set(following) & {"for", "to", "in"} else "asks"
    if lemma in _NEED_NOUNS and set(following) & {"for", "to", "of"}:
        return "asks"
    called = lemma in ("call", "appeal") and following[:1] in (["on"], ["upon"])
    if called and token.dep_ == "dobj" and "to" in after(token, _FAR):
        # "repeated its call on member states to …"
        return "asks"
    if lemma in _ASK_NOUNS and set(following) & {"for", "to", "by", "that", "from", "of"}:
        return "asks"
    if lemma in _PLAN_NOUNS:
        return "plans"
    if lemma in _SIDES and token.dep_ in ("attr", "appos"):
        return "pro" if lemma in _BACKERS else "con"
    if lemma in _MERITS:
        seen = token.dep_ == "dobj" and token.head.lemma_ in ("see", "find")
        return "pro" if seen and following[:1] == ["in"] else None
    if lemma in _BELIEFS:
        # "voiced confidence in the mission"; not "the trust fund"
        given = token.dep_ == "dobj" and following[:1] == ["in"]
        return "pro" if given else None
    if lemma in _DEFENCES and before(token, 1) == ["in"] and not _defended(token):
        return None
    if lemma in _PRO_NOUNS and set(following) & {"for", "to", "of", "from", "behind"}:
        return "pro"
    if lemma in _WITH and following[:1] == ["with"]:
        return "pro"  # "expressed solidarity with the mission"
    if (
        lemma in _PRO_NOUNS
        and token.head.lemma_ in ("remain", "be", "stay")
        and ({c.lower_ for c in token.head.children} & _FIRM)
    ):
        return "pro"
    if lemma in _PRO_NOUNS and token.dep_ == "dobj" and token.head.lemma_ in GIVES:
        return "pro"
    owned = any(c.dep_ == "poss" for c in token.children)
    if lemma in _PRO_NOUNS and token.dep_ == "dobj" and token.head.lemma_ == "have" and owned:
        return "pro"
    renewed = token.dep_ == "dobj" and token.head.base in _RENEWS
    if lemma in ("promise", "pledge", "vow", "offer", "commitment") and renewed:
        return "plans"
    if lemma == "hold" and following[:1] == ["on"]:
        return "blocks"
    if lemma == "alternative":
        return "con" if following[:1] == ["to"] and "no" in before(token, 2) else None
    after_con = {"at", "against", "to", "of", "about", "over", "on", "towards", "toward"}
    return "con" if lemma in _CON_NOUNS and set(following) & after_con else None
