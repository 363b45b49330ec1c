"""Judgements on how security or the mission fares: improving, worsening or mixed.

A sentence judges by its words: what deteriorates or improves, ground that gangs gain, headway made
or not made, killings that rise or fall. The words must be said of security, of the violence or of
the mission, and be told as so, not planned, wished or done for a purpose. A sentence that says both
is mixed.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.faring.effort import CUES as EFFORTS
from missionbrief.claims.faring.judged_on import printed
from missionbrief.claims.faring.judging import judgement
from missionbrief.claims.faring.outcomes import CUES as OUTCOMES
from missionbrief.claims.faring.set_phrases import by_phrase
from missionbrief.claims.faring.wording import CALM, FARES, PLAIN, SAFE, TURNS, WEAK
from missionbrief.claims.views.bearers import holders
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb, hangs_on, subject
from missionbrief.language.hearsay import doubting
from missionbrief.language.holders import name_of
from missionbrief.language.modality import negated
from missionbrief.language.turns import REPORTER
from missionbrief.language.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

KIND = "assessment"
_DEEP = 2
_AGAINST = frozenset({"than", "despite", "compared", "notwithstanding"})
_CUES = TURNS | WEAK | PLAIN | CALM | FARES | SAFE | EFFORTS | OUTCOMES
_CONDEMNS = frozenset({"condemn", "deplore", "denounce", "decry", "lament"})
_WORRIED = frozenset({"concerned", "alarmed", "worried", "troubled", "dismayed", "appalled"})


def _when(sentence: Sentence, token: Token) -> Expression | None:
    """When things are as they are judged to be; not when what they are held against was: "worse
    than in May", "dire despite the arrival of police in June"."""
    found = when(sentence, token)
    at = hangs_on(sentence.tokens_of(found)) if found is not None else None
    inside = takewhile(lambda t: t != token, climb(at)) if at is not None else ()
    words_ = {w.lower_ for t in inside for w in (t, *t.children)}
    return None if words_ & _AGAINST else found


def _crediting(sentence: Sentence, token: Token) -> Name | None:
    """Who gives somebody the credit for what is told: "He credited the mission with turning the
    tide"."""
    verb = next((t for t in token.ancestors if t.base == "credit" and t.pos_ == "VERB"), None)
    who = subject(verb) if verb is not None else None
    return name_of(sentence, who) if who is not None else None


def _voicing(sentence: Sentence, token: Token) -> str | None:
    """Who condemns what a word judges, or worries about it: "the Council, condemning the growing
    violence", "the United Kingdom remains concerned by the worsening situation"."""
    for step in takewhile(lambda t: t.dep_ not in ("relcl", "advcl") or t.tag_ == "VBG",
                          token.ancestors):  # fmt: skip
        if step.base in _CONDEMNS and step.pos_ == "VERB":
            verb = step
        elif step.lower_ in _WORRIED and step.dep_ in ("acomp", "ROOT"):
            verb = step.head if step.dep_ == "acomp" else step
        else:
            continue
        held = holders(sentence, subject(verb)) if not negated(verb) else ()
        return held[0].by or held[0].name if len(held) == 1 else None
    return None


def _in_passing(token: Token) -> bool:
    """Whether a participle only describes, deep within what somebody speaks of, what the source
    calls so itself: "stressed a turning point in the response to the spiralling crisis"."""
    if token.dep_ != "amod" or token.tag_ != "VBG":
        return False
    path = list(takewhile(lambda t: t.pos_ not in ("VERB", "AUX"), token.ancestors))
    told = path[-1].dep_ == "dobj" if path else False
    return told and sum(t.dep_ == "prep" for t in path) >= _DEEP


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield one assessment for a sentence that judges how security or the mission fares."""
    cued = () if sentence.lemmas.isdisjoint(_CUES) else sentence.tokens
    found = [(told, t) for t in cued if (told := judgement(sentence, t)) is not None]
    judged = {t for _, t in found}
    found += [one for one in by_phrase(sentence) if one[1] not in judged]
    if not found:
        return
    stances = {stance for (stance, _), _ in found}
    stance = stances.pop() if len(stances) == 1 else "mixed"
    (_, topic), token = found[0]
    doubts = doubting(token)
    doubter = subject(doubts.head if doubts.dep_ == "acomp" else doubts) if doubts else None
    named = name_of(sentence, doubter) if doubter is not None else None
    named = named or _crediting(sentence, token)
    said = None if _in_passing(token) else attributed_to(sentence, token)
    credited = said or (named.canonical if named is not None else _voicing(sentence, token))
    yield Draft(
        sentence,
        token,
        stance,
        actor=credited,
        target=printed(sentence, topic),
        when=_when(sentence, token),
        said=True,
        status="reported" if sentence.speaker == REPORTER else "actual",
        stance=stance,
        attributed_to=credited,
        key=(stance, sentence.span.text[:80]),
    )
