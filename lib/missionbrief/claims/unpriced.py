"""What is told of money with no amount: its end, its lack, its being asked for or held back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims import money as said
from missionbrief.claims.credit import credited, own_date
from missionbrief.claims.draft import Draft
from missionbrief.claims.funds import ending, gap, governs_funds
from missionbrief.claims.mission_words import mission_token
from missionbrief.claims.money_status import money_status
from missionbrief.claims.payer import payer
from missionbrief.claims.purpose import purpose
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb
from missionbrief.language.modality import mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence

_POOR = words("claims", "unpriced", "poor")
_OVERRUNS = words("claims", "unpriced", "overruns")
_HEARSAY = words("claims", "unpriced", "hearsay")


def _relates(sentence: Sentence, token: Token) -> bool:
    """Whether money without an amount is the mission's: named in the clause, or in the sentence
    before."""
    root = token.sent
    if any(mission_token(sentence, t) for t in root):
        return True
    before = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    return any(mission_token(s, t) for s in before for t in s.span)


def _end_status(verb: Token) -> Status:
    if verb.lemma_ == "last" or verb.tag_ in ("VBZ", "VBP", "VB", "VBG"):
        how = mode(verb)
        return how if how in ("denied", "reported") else "planned"
    return mode(verb)


def without_amount(sentence: Sentence) -> Iterator[Draft]:
    """Yield what is told of money with no amount: its end, its lack, its being held, asked for or
    promised."""
    mission = sentence.article.mission.name
    for token in sentence.span:
        if token.pos_ in ("VERB", "AUX") and ending(token) and _relates(sentence, token):
            yield _bare(sentence, token, "end", "end of funds", _end_status(token), mission)
        elif token.pos_ in ("NOUN", "PROPN") and gap(token) and _relates(sentence, token):
            yield _bare(sentence, token, "gap", "shortfall", _noun_status(token), mission)
        elif token.lower_ in _OVERRUNS and _relates(sentence, token):
            if any(c.lower_ in ("cost", "budget", "financial") for c in token.children):
                yield _bare(sentence, token, "overrun", "overruns", _noun_status(token), mission)
        elif token.lower_ in _POOR and _relates(sentence, token):
            yield _bare(sentence, token, "gap", "shortfall", _noun_status(token), mission)
        elif token.pos_ == "VERB" and said.of_verb(token) in ("held", "asked", "promised"):
            noun = governs_funds(token)
            if noun is None or not any(mission_token(sentence, t) for t in sentence.span):
                continue
            if mode(token) == "denied" and said.of_verb(token) == "asked":
                continue
            told = said.Money(said.of_verb(token) or "given", token, noun)
            if purpose(sentence, noun, told) is None:
                continue
            status = money_status(told, noun)
            actor = payer(sentence, None, noun, told)
            draft = _bare(sentence, token, f"{told.role}-bare", "", status, actor)
            yield draft.put(attributed_to=credited(sentence, token, told))


def _noun_status(token: Token) -> Status:
    verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or token.dep_ == "amod":
        return "actual"
    how = mode(verb)
    return how if how in ("denied", "reported", "planned") else "actual"


def _bare(
    sentence: Sentence, token: Token, rule: str, what: str, status: Status, actor: str | None
) -> Draft:
    mission = sentence.article.mission.name
    target = f"{mission}: {what}" if what else mission
    whom = attributed_to(sentence, token)
    if whom is not None and whom.lower() in _HEARSAY and status == "actual":
        status = "reported"
    return Draft(
        sentence,
        token,
        rule,
        actor=actor,
        target=target,
        when=own_date(sentence, token),
        status=status,
        attributed_to=whom,
        key=(actor, target),
    )
