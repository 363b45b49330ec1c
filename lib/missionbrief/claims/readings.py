"""What each way of wanting or judging makes of what it is said of.

Who asks for money, or opposes a withdrawal, says so of the mission in another way than who thanks
for it; each leaning has its own conditions under which a stance is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.stances import ABANDONS, FLIPPED, Told, helped, is_money, stances, undone
from missionbrief.claims.topic import after, before, is_about, meant, spoken_of, united_nations
from missionbrief.language.grammar import CONTROL
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.claims.leanings import Cue
    from missionbrief.language.article import Sentence

_LEADS = words("claims", "position", "leads")
_HEARSAY = words("claims", "position", "hearsay")
_HARM = words("claims", "position", "harm")
_SLOW = words("claims", "position", "slow")
_TAKES_PART = words("claims", "position", "takes_part")
EXACT = frozenset({"withdraw", "defund", "fund", "extend", "transition_to_un"})
_MAKING = frozenset({"formation", "creation", "establishment", "deployment", "authorization"})
_VOWS = frozenset({"promise", "pledge", "vow"})
_SAYS = frozenset({"say", "comment", "answer", "speculate", "confirm", "discuss", "elaborate"})
_FAILS = frozenset({"fail", "collapse", "fall", "falter", "wither", "die", "founder"})
_NEVER = frozenset({"not", "n't", "never"})
_LACKED = frozenset({"equipment", "personnel", "deployment", "officer", "troop", "support"})
_REPORTS = frozenset({"report", "update", "briefing", "review", "debate", "detail", "inquiry"})
_CRITICS = frozenset({"critic", "opponent", "criticism", "sceptic", "skeptic", "naysayer"})
_WOULD = frozenset({"would", "could", "will", "may", "might", "risks", "risked"})
_ALONE = frozenset({"alone", "itself", "themselves", "left"})
_NOTIONS = frozenset({"notion", "idea", "view", "charge", "criticism", "talk"})
_WORKS = frozenset({"work", "succeed", "help", "solve", "bring", "stop", "make", "wisdom", "end"})
_ALIKE = frozenset({"follow", "likewise", "step", "match", "emulate"})
_POOR = words("claims", "unpriced", "poor") | frozenset({"euros", "million", "resourced", "funded"})
_NEAR, _FAR = 16, 10


def opposite(stance: str) -> str:
    """Return the stance of who is against what `stance` wants."""
    return "support" if stance == "oppose" else FLIPPED.get(stance, "oppose")


def upto(sentence: Sentence, token: Token) -> list[Token]:
    """The words before `token`, for what is told of them after: "…; Kenya is in favour"."""
    return list(token.doc[sentence.span.start : token.i])


def _words(sentence: Sentence, tokens: list[Token]) -> set[str]:
    """The words of `tokens` that are no part of the mission's name ("Gang Suppression Force")."""
    named = ((t, sentence.name_at(t)) for t in tokens)
    return {t.lower_ for t, n in named if n is None or n.kind not in ("mission", "force")}


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
    if words_here & _FAILS and words_here & _NEVER and is_about(sentence, scope) is not None:
        # "could not afford for the mission to fail"
        yield "support"
        return
    lemmas = {t.lemma_.lower() for t in scope}
    if lemmas & ABANDONS and words_here & _NEVER and is_about(sentence, scope) is not None:
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
    if _words(sentence, scope[:4]) & _HARM:
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


def _regretted(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    """That there is too little of it, or too late, is regretted by who wants it."""
    lemmas = {t.lower_ for t in scope}
    if not lemmas & (_SLOW | _NEVER) or not (is_about(sentence, scope) or spoken_of(sentence)):
        return
    told = {t.stance for t in stances(sentence, scope)}
    if not told and {t.lemma_.lower() for t in scope} & _LACKED:
        yield "support"
    if told & {"fund", "support"}:
        yield "fund" if "fund" in told else "support"


def _opposed(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    first = {t.lemma_.lower() for t in scope[:5]}
    near = _words(sentence, scope[:8])
    if near & _SLOW and cue.leaning == "con":
        yield from _regretted(sentence, cue, scope)
        return
    if first & (_HEARSAY | _NOTIONS) and "fail" in {t.lemma_.lower() for t in scope}:
        # "rejected the notion that the mission had failed"
        if is_about(sentence, scope) is not None:
            yield "support"
        return
    if first & _HEARSAY or near & _HARM:
        return
    if cue.leaning == "refuses" and first & _SAYS:
        return
    if cue.leaning == "refuses":
        told = {t.stance for t in stances(sentence, scope)}
        takes_part = told and {t.lemma_.lower() for t in scope} & _TAKES_PART
        if "withdraw" in told:
            yield "support"
        elif takes_part or "transition_to_un" in told:
            yield "oppose"
        return
    seen = list(stances(sentence, scope))
    about = is_about(sentence, scope[:6])
    if cue.noun and cue.token.lemma_ == "concern" and about and after(about, 1) == ["'s"]:
        # "expressed concern about the mission's future" may well come from who wants it.
        return
    if first & _CRITICS and is_about(sentence, scope) is not None:
        # "lashed out at critics of the deployment"
        yield "support"
        return
    works = {t.lemma_.lower() for t in scope} & _WORKS
    if cue.token.lemma_ == "doubt" and not cue.noun and not works:
        return
    if cue.token.lemma_ == "question" and about is not None and "about" in before(about, 4):
        return
    if cue.token.lemma_ == "accuse" and meant(sentence, scope[:10]) is not None:
        yield "oppose"
        return
    if cue.token.lemma_ == "accuse" and not {t.lemma_ for t in scope[:8]} & {"send", "deploy"}:
        return
    if cue.token.lemma_ in ("challenge", "fight") and is_about(sentence, scope[:4]) is None:
        return
    if cue.leaning == "blocks":
        if any(t.stance == "fund" and t.token.i - cue.token.i <= 5 for t in seen):
            yield "oppose"
        return
    if not seen and (len(scope) < 2 or cue.token.lemma_.lower() == "object"):
        # "was dropped after Russia objected": to what the words before tell.
        seen = list(stances(sentence, upto(sentence, cue.token)))
        yield from (opposite(t.stance) for t in seen)
        if not seen and cue.token.lower_ == "opposed" and spoken_of(sentence):
            yield "oppose"
        return
    if not seen and meant(sentence, scope[:5]) is not None:
        yield "oppose"
    for found in seen:
        if found.stance == "support" and found.token.i - cue.token.i > _FAR:
            continue
        yield opposite(found.meant)


def _warned(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    """Who warns of what an end of the mission would bring wants it to go on."""
    for told in stances(sentence, scope):
        later = set(after(told.token, 12))
        if told.stance in FLIPPED and not told.undone and later & _WOULD:
            yield "support"
            return


_READS = {
    "warns": _warned,
    "asks": _asked,
    "works": _worked_for,
    "ought": _asked,
    "plans": _planned,
    "weighs": _planned,
    "pro": _favoured,
    "thanks": _favoured,
    "con": _opposed,
    "blocks": _opposed,
    "regrets": _regretted,
    "refuses": _opposed,
}


def read(sentence: Sentence, cue: Cue, scope: list[Token]) -> list[str]:
    """Return the stances that `cue` tells of what stands in `scope`."""
    return list(_READS[cue.leaning](sentence, cue, scope))
