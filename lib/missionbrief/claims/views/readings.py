"""What each way of wanting or judging makes of what it is said of.

Who asks for money, or opposes a withdrawal, says so of the mission in another way than who thanks
for it; each leaning has its own conditions under which a stance is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.views.objections import (
    HARM,
    NEVER,
    opposed,
    regretted,
    warned,
    words_of_others,
)
from missionbrief.claims.views.stances import ABANDONS, Told, helped, is_money, stances, undone
from missionbrief.claims.views.topic import (
    after,
    before,
    is_about,
    meant,
    spoken_of,
    united_nations,
)
from missionbrief.language.grammar import CONTROL
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.leanings import Cue
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_LEADS = words("claims", "position", "leads")
EXACT = frozenset({"withdraw", "defund", "fund", "extend", "transition_to_un"})
_MAKING = frozenset({"formation", "creation", "establishment", "deployment", "authorization"})
_VOWS = frozenset({"promise", "pledge", "vow"})
_FAILS = frozenset({"fail", "collapse", "fall", "falter", "wither", "die", "founder"})
_REPORTS = frozenset({"report", "update", "briefing", "review", "debate", "detail", "inquiry"})
_ALONE = frozenset({"alone", "itself", "themselves", "left"})
_ALIKE = frozenset({"follow", "likewise", "step", "match", "emulate"})
_POOR = words("claims", "unpriced", "poor") | frozenset({"euros", "million", "resourced", "funded"})
_NEAR = 16


def _asked(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    seen = list(stances(sentence, scope))
    control = cue.token.lemma_.lower() in CONTROL and "to" in after(cue.token, 7)
    control = control and after(cue.token, 1) != ["for"]
    fitting = (not control and cue.leaning != "ought") or helped(sentence, scope)
    if not seen and (it := meant(sentence, scope[:9])) is not None:
        against = undone(scope, it)
        earlier = sentence.article.sentences[sentence.number - 1 : sentence.number]
        if fitting and any(united_nations(list(s.span)) is not None for s in earlier):
            # "Haiti had asked for the change" after a sentence on a UN mission.
            yield "transition_to_un"
        elif against or fitting:
            yield Told("support", it, against).meant
    words_here = {t.lower_ for t in scope}
    if words_here & _FAILS and words_here & NEVER and is_about(sentence, scope) is not None:
        # "could not afford for the mission to fail"
        yield "support"
        return
    lemmas = {t.lemma_.lower() for t in scope}
    if lemmas & ABANDONS and words_here & NEVER and is_about(sentence, scope) is not None:
        # "asked Washington not to abandon the mission"
        yield "support"
        return
    spent = cue.token.lower_ == "rather" and "spend" in lemmas
    if spent and is_about(sentence, scope) is None:
        # "would rather see the money spent at home"
        return
    if not seen and spoken_of(sentence) and (alike := _likewise(sentence, scope)):
        yield alike
    if {t.lemma_.lower() for t in scope[:5]} & _MAKING and any(t.stance == "fund" for t in seen):
        # "pushed for the formation and funding of the mission" wants it, and wants it paid.
        yield "support"
    leaving = any(t.stance == "withdraw" for t in seen)
    for told in seen:
        if leaving and told.stance == "fund" and "without" in before(told.token, 4):
            # "without money it should leave" asks to leave.
            continue
        if told.stance == "defund" and any(
            t.lower_ in ("un", "u.n.", "nations") for t in scope[:4]
        ):
            # Who tells the United Nations to stop spending its money acts, and does not ask.
            continue
        if "either" in words_here:
            continue
        if told.undone and any(t.lower_ in ("without", "until", "unless") for t in scope):
            # "must not be deployed without safeguards": how, and not whether.
            continue
        if told.stance == "defund" and words_here & _ALONE:
            # "should not be left to pay for the mission alone"
            yield "fund"
            continue
        if told.stance != "support":
            yield told.meant
            continue
        if set(before(told.token, 3)) & {"over", "about"}:
            # "wants the president impeached over the deployment"
            continue
        if {t.lemma_.lower() for t in scope if t.i < told.token.i} & _REPORTS:
            # "wants a report on the mission"
            continue
        direct = fitting and told.token.i - cue.token.i <= 6
        if told.undone or direct or helped(sentence, scope):
            yield told.meant


def _likewise(sentence: Sentence, scope: list[Token]) -> str | None:
    """What is asked of who is to do as was just told: "gave $10 million and urged others to follow
    suit"; "underfunded, and urged members to step up"."""
    following = {t.lemma_.lower() for t in scope} & _ALIKE or {"same", "likewise"} & {
        t.lower_ for t in scope
    }
    if not following:
        return None
    first = max(0, sentence.number - 1)
    told = [t for s in sentence.article.sentences[first : sentence.number + 1] for t in s.span]
    if any(t.is_currency or is_money(t) or t.lower_ in _POOR for t in told):
        return "fund"
    sent = any(unit_of(t) in ("officers", "soldiers") for t in told)
    return "support" if sent else None


def _worked_for(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    if is_about(sentence, scope[:_NEAR]) is None:
        return
    if helped(sentence, scope) or any(t.stance in EXACT for t in stances(sentence, scope)):
        yield from _asked(sentence, cue, scope)


def _planned(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    helps = any(t.lemma_ in ("support", "help", "back", "assist") for t in scope[:12])
    supported = helps and (cue.leaning == "weighs" or cue.token.lemma_ in _VOWS)
    for told in stances(sentence, scope):
        if supported or told.stance in EXACT - {"fund"}:
            yield told.meant


def _stands_by(sentence: Sentence, cue: Cue, scope: list[Token]) -> bool:
    """Whether the mission's lead country is said to stand by the mission's: "Kenya would continue
    to support Haiti"."""
    mission = sentence.article.mission
    leads = any(m.name.country == mission.lead for m in sentence.names)
    helped_country = any(t.text == mission.country for t in scope[:3])
    stands = cue.token.lemma_ in ("support", "back", "stand")
    return leads and helped_country and stands and spoken_of(sentence)


def _favoured(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    near = scope[:_NEAR]
    if cue.noun and cue.token.dep_ == "nsubj" and not scope and spoken_of(sentence):
        # "Kenya's commitment remained firm."
        yield "support"
    if words_of_others(sentence, scope[:4]) & HARM:
        return
    seen = list(stances(sentence, scope))
    about = is_about(sentence, near) or meant(sentence, near)
    lead = sentence.article.mission.lead
    if about is None and _stands_by(sentence, cue, scope):
        yield "support"
        return
    if about is None and not any(t.token in near for t in seen if t.stance in EXACT - {"fund"}):
        country = {n.country or n.canonical for t in near if (n := sentence.name_at(t))}
        if lead in country and {t.lemma_.lower() for t in scope} & _LEADS:
            yield "support"
        return
    if not seen:
        yield "support"
    for told in seen:
        if scope[-1].i < cue.token.i:
            yield told.stance
        elif told.stance in ("transition_to_un", "withdraw", "extend"):
            yield told.meant
        elif told.stance == "fund" and cue.token.lemma_.lower() in ("support", "back", "endorse"):
            yield "fund" if told.token.i - cue.token.i <= 5 else "support"
        elif about is not None:
            yield told.meant if told.stance == "support" else "support"


_READS = {
    "warns": warned,
    "asks": _asked,
    "works": _worked_for,
    "ought": _asked,
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
