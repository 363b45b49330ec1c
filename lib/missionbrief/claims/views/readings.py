"""What each way of wanting or judging makes of what it is said of.

Who asks for money, or opposes a withdrawal, says so of the mission in another way than who thanks
for it; each leaning has its own conditions under which a stance is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.views.asking import asked, worked_for
from missionbrief.claims.views.cue import NEAR
from missionbrief.claims.views.objections import (
    HARM,
    opposed,
    regretted,
    upto,
    warned,
    words_of_others,
)
from missionbrief.claims.views.paying import is_money
from missionbrief.claims.views.stances import EXACT, stances
from missionbrief.claims.views.topic import is_about, meant, spoken_of
from missionbrief.claims.views.undoing import STOPS, opposite
from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.cue import Cue
    from missionbrief.claims.views.undoing import Told
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PUTS = frozenset({"proposal", "recommendation", "suggestion", "intention", "idea"})
_PUTS_MONEY = _PUTS | {"plan", "call", "request", "appeal", "option", "offer"}
_FIRST = 6
_BY_ALL = frozenset({"assessed", "nations", "un", "u.n.", "office"})
_LEADS = words("claims", "position", "leads")
_GOES = frozenset({"deploy", "go", "lead", "send"})
_CONDOLES = frozenset({"condolence", "condolences", "mourn", "sympathy", "grief"})
_VOWS = frozenset({"promise", "pledge", "vow"})
_GIFTS = _VOWS | {"offer", "commit"}


def _planned(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    helps = any(t.lemma_ in ("support", "help", "back", "assist") for t in scope[:12])
    supported = helps and (cue.leaning == "weighs" or cue.token.lemma_ in _VOWS)
    numbers = any(t.like_num or unit_of(t) in ("officers", "soldiers") for t in scope)
    sends = {"bring", "send", "deploy", "raise", "dispatch", "provide"} & {
        t.base for t in scope[:4]
    }
    if cue.noun and cue.token.lemma_ in ("promise", "pledge", "offer", "vow") and sends and numbers:
        yield "support"
        return
    against = bool({t.base for t in scope[:3] if t.pos_ == "VERB"} & STOPS)
    for told in stances(sentence, scope):
        if _given(sentence, cue, scope, told):
            continue
        if against and not cue.noun:
            # "threatened to veto a text that would …", "vowed to fight the deployment"
            yield told.meant if told.undone else opposite(told.stance)
        elif told.stance == "fund" and cue.noun and cue.token.base in _PUTS:
            # "the proposal of a support office paid out of assessed contributions"
            if {t.lower_ for t in scope} & _BY_ALL:
                yield told.meant
        elif cue.noun and cue.token.base in _PUTS and any(t.lower_ == "office" for t in scope):
            yield told.meant  # "the proposal of a support office for the mission"
        elif supported or told.stance in EXACT - {"fund"}:
            yield told.meant


def _given(sentence: Sentence, cue: Cue, scope: list[Token], told: Told) -> bool:
    """Whether what somebody vows is only what he or another is to give: "promised more money for
    the mission", "pledged troops for a UN operation", "promised that the UN would repay it"."""
    does = any(c.dep_ == "xcomp" for c in cue.token.children)
    if cue.token.lemma_ not in _GIFTS or does or told.undone:
        return False
    clause = next((c for c in cue.token.children if c.dep_ == "ccomp"), None)
    if told.stance == "fund":
        who = sentence.name_at(doer) if clause and (doer := subject(clause)) else None
        others = who is not None and who.kind == "organisation" and who.country is None
        return not cue.noun and (clause is None or others)
    given = (t for t in scope if t.i < told.token.i)
    return told.stance == "transition_to_un" and any(
        is_money(t) or unit_of(t) is not None for t in given
    )


_SET_ON = frozenset({"committed", "determined", "ready", "keen", "prepared"})
_FINDS = frozenset({"find", "provide", "secure", "raise", "give", "mobilise", "mobilize", "supply"})


def _stands_by(sentence: Sentence, cue: Cue, scope: list[Token]) -> bool:
    """Whether the mission's lead country is said to stand by the mission's: "Kenya would continue
    to support Haiti"."""
    mission = sentence.article.mission
    leads = any(m.name.country == mission.lead for m in sentence.names)
    helped_country = any(t.text == mission.country for t in scope[:3])
    stands = cue.token.lemma_ in ("support", "back", "stand")
    return leads and helped_country and stands and spoken_of(sentence)


def _favoured(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    near = scope[:NEAR]
    if cue.noun and cue.token.dep_ == "nsubj" and not scope and spoken_of(sentence):
        # "Kenya's commitment remained firm."
        yield "support"
    if words_of_others(sentence, scope[:4]) & HARM:
        return
    if cue.token.base == "solidarity" and sentence.lemmas & _CONDOLES:
        return  # "offered condolences and expressed solidarity with Kenya"
    seen = list(stances(sentence, scope))
    about = is_about(sentence, near) or meant(sentence, near)
    lead = sentence.article.mission.lead
    if about is None and _stands_by(sentence, cue, scope):
        yield "support"
        return
    sent = {t.base for t in near[:4]} & _GOES
    if about is None and cue.token.lower_ in ("ready", "prepared") and sent and spoken_of(sentence):
        # "would be ready to deploy as soon as …"
        yield "support"
        return
    if about is None and cue.noun and "from" in {t.lower_ for t in scope[:1]}:
        # "The effort is led by Kenya with strong support from Chile."
        earlier = upto(sentence, cue.token)
        if not any(t.is_currency for t in earlier) and (
            is_about(sentence, earlier) or meant(sentence, earlier)
        ):
            yield "support"
            return
    if about is None and not any(t.token in near for t in seen if t.stance in EXACT - {"fund"}):
        country = {n.country or n.canonical for t in near if (n := sentence.name_at(t))}
        few = len([t for t in scope if t.pos_ not in ("PUNCT", "CCONJ", "DET", "ADP")]) <= 1
        if lead in country and ({t.base for t in scope} & _LEADS or few):
            yield "support"
        return
    if not seen:
        yield "support"
    # What it is to be turned into is what is favoured: "under a UN mandate so that it is paid".
    turns = any(t.stance == "transition_to_un" for t in seen)
    for told in seen:
        if turns and told.stance == "fund" and not _put(sentence, scope, told.token):
            continue
        if scope[-1].i < cue.token.i:
            yield told.stance
        elif told.stance in ("transition_to_un", "withdraw", "extend"):
            yield told.meant
        elif told.stance == "fund" and cue.token.base in ("support", "back", "endorse"):
            yield (
                "fund"
                if told.token.i - cue.token.i <= 5 or _put(sentence, scope, told.token)
                else "support"
            )
        elif told.stance == "fund" and (
            _put(sentence, scope, told.token) or _finds(cue, told.token)
        ):
            yield "fund"
        elif about is not None:
            yield told.meant if told.stance == "support" else "support"


def _finds(cue: Cue, money: Token) -> bool:
    """Whether somebody is set on finding the money: "committed to finding the resources"."""
    given = money.head.base in _FINDS and money.dep_ == "dobj"
    return given and cue.token.lower_ in _SET_ON and money.head.i > cue.token.i


def _put(sentence: Sentence, scope: list[Token], money: Token) -> bool:
    """Whether the first thing favoured is a proposal of what the words for money tell: "backed the
    Secretary-General's plan for a support office"."""
    put = next((t for t in scope if t.base in _PUTS_MONEY and t.pos_ == "NOUN"), None)
    if put is None or put not in scope[:_FIRST] or put.i > money.i:
        return False
    between = [t for t in scope if put.i < t.i < money.i and t.lower_ != "office"]
    return is_about(sentence, between) is None


_READS = {
    "warns": warned,
    "asks": asked,
    "works": worked_for,
    "ought": asked,
    "plans": _planned,
    "weighs": _planned,
    "pro": _favoured,
    "thanks": _favoured,
    "con": opposed,
    "blocks": opposed,
    "regrets": regretted,
    "refuses": opposed,
}


def read(sentence: Sentence, cue: Cue, scope: list[Token]) -> list[str]:
    """Return the stances that `cue` tells of what stands in `scope`."""
    return list(_READS[cue.leaning](sentence, cue, scope))
