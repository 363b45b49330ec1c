"""What is told of money with no amount: its end, its lack, its being asked for or held back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.closed import closed
from missionbrief.claims.amounts.credit import own_date
from missionbrief.claims.amounts.funds import (
    MONEY,
    ending,
    gap,
    lacking,
    lasting,
    short_of_funds,
)
from missionbrief.claims.amounts.money import is_fund
from missionbrief.claims.amounts.promises import REPAYS, promises
from missionbrief.claims.draft import Draft
from missionbrief.claims.law.mandate_words import ahead, limits
from missionbrief.claims.mission_words import mission_token, speaks_of_mission
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb, subject
from missionbrief.language.modality import MAY, SHOULD, UNREAL, mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_POOR = words("claims", "unpriced", "poor")
_OVERRUNS = words("claims", "unpriced", "overruns")
_HEARSAY = words("claims", "unpriced", "hearsay")
_CAUSES = frozenset({"for", "by", "of", "to", "through", "with"})
_PAYS = frozenset({"fund", "pay", "finance", "sustain"})
_CUES = MONEY | _POOR | {"resource"} | _OVERRUNS | {"short", "back"} | REPAYS


def _end_status(verb: Token) -> Status:
    if verb.lemma_ == "last" or verb.tag_ in ("VBZ", "VBP", "VB", "VBG"):
        how = mode(verb)
        return how if how in ("denied", "reported") else "planned"
    return mode(verb)


def _noun_status(token: Token) -> Status:
    verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or token.dep_ == "amod":
        return "actual"
    if _causes(token):
        return "actual"  # "they have not left for lack of funds"
    how = mode(verb)
    return how if how in ("denied", "reported", "planned") else "actual"


def _causes(token: Token) -> bool:
    """Whether a lack is told as what something comes of: "for lack of funds"."""
    return token.dep_ == "pobj" and token.head.lower_ in _CAUSES


def _supposed(token: Token) -> bool:
    """Whether something is only told that could come of a lack, or must not: "could be crippled by
    a lack of funds", "that it not be delayed by a lack of funds"."""
    verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or not _causes(token):
        return False
    helping = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    bare = verb.dep_ == "ccomp" and [c.tag_ for c in helping] == ["VB"]
    return bare or any(c.lower_ in UNREAL | SHOULD | MAY for c in helping)


def _told(sentence: Sentence, token: Token) -> tuple[str, str, Status] | None:
    """The rule, what is told of the mission's money at `token`, and how it is put; or None."""
    if token.pos_ in ("VERB", "AUX") and ending(token):
        status = _end_status(token)
        paid = token.base in _PAYS and status == "actual"
        return "end", "money lasts" if paid else "end of funds", status
    if lasting(token) and limits(sentence, to=True):
        # What is enough now is told of now; what will be enough, or is not, of what is ahead.
        if _noun_status(token) == "actual":
            return "end", "money lasts", "actual"
        return "end", "end of funds", "planned"
    if token.pos_ in ("NOUN", "PROPN") and gap(token):
        if closed(token) or _supposed(token):
            return None
        return "gap", "shortfall", _noun_status(token)
    if token.lower_ in _OVERRUNS:
        own = any(c.lower_ in ("cost", "budget", "financial") for c in token.children)
        return ("overrun", "overruns", _noun_status(token)) if own else None
    if token.lower_ in _POOR or short_of_funds(token) or lacking(token):
        if _of_others(sentence, token):
            return None
        return "gap", "shortfall", _noun_status(token)
    return None


def _of_others(sentence: Sentence, poor: Token) -> bool:
    """Whether it is the country, or a body beside the mission, that is told to be short of money:
    "Haiti remains underfunded", "the UN is short of cash", "the Haitian state lacks funds"."""
    if poor.dep_ == "amod":
        return False
    doers = (subject(t) for t in climb(poor) if t.pos_ in ("VERB", "AUX"))
    who = next((d for d in doers if d is not None), None)
    if who is None or any(mission_token(sentence, t) or is_fund(t) for t in who.subtree):
        return False
    name = sentence.name_at(who)
    if name is not None and name.kind == "organisation":
        return True
    described = (who, *(c for c in who.children if c.dep_ in ("amod", "poss", "compound")))
    named = (sentence.name_at(t) for t in described)
    home = sentence.article.mission.country
    return any(n is not None and home in (n.canonical, n.country) for n in named)


def without_amount(sentence: Sentence) -> Iterator[Draft]:
    """Yield what is told of money with no amount: its end, its lack, its being held, asked for or
    promised."""
    if sentence.lemmas.isdisjoint(_CUES):
        return
    mission = sentence.article.mission.name
    lasts = False
    for token in sentence.tokens:
        told = _told(sentence, token)
        if told is None or (lasts and told[0] == "end") or not speaks_of_mission(sentence, back=2):
            continue
        rule, what, status = told
        target = f"{mission}: {what}"
        whom = attributed_to(sentence, token)
        if whom is not None and whom.lower() in _HEARSAY and status == "actual":
            status = "reported"
        last = limits(sentence, to=True) if rule == "end" else []
        when = own_date(sentence, token) or (last[0] if last else None)
        if rule == "end" and when is None:
            continue
        lasts = lasts or what == "money lasts"
        still = what == "money lasts" or (rule == "end" and status == "planned")
        yield Draft(
            sentence,
            token,
            rule,
            actor=mission,
            target=target,
            when=when,
            days=ahead(sentence, when) if still and when is not None else None,
            status=status,
            attributed_to=whom,
            key=(mission, target),
        )
    yield from promises(sentence)
