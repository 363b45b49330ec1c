"""Help that is to come in money instead of people: "Peru's part will be in cash"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.donors import canonical
from missionbrief.claims.draft import Draft
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.modality import mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_CASH = re.compile(
    r"\b(?:in|of) (?:hard )?(?:cash|money|dollars)\b(?! (?:aid|terms|flow))"
    r"|\b(?:be|is|purely|only|merely|strictly) (?:financial|monetary)\b"
    r"|\b(?:write|writes|writing|sign|signs|cut|cuts|wrote|send|sends) (?:\w+ )?"
    r"(?:cheques?|checks?|cash|money)\b"
    r"|\b(?:contribute|offer|give|pay|provide|pledged|promised|offers|gives)"
    r"(?: only| just)? (?:cash|money|funds|financially)\b",
    re.IGNORECASE,
)
_MONEY = frozenset({"cash", "money", "dollars", "financial", "monetary", "cheque", "cheques",
                    "check", "checks", "funds", "financially"})  # fmt: skip
_HELP = frozenset(
    {"assistance", "contribution", "help", "support", "part", "share", "aid", "offer"}
)
_STATUS: dict[str, Status] = {"planned": "pledged", "pledged": "pledged", "actual": "pledged"}
_INSTEAD = re.compile(
    r"\b(?:rather than|instead of|in lieu of|not|but no|and not|in place of)\b", re.IGNORECASE
)


def in_cash(sentence: Sentence) -> Iterator[Draft]:
    """Yield the countries whose help is said to be money and not people, without a sum."""
    if sentence.lemmas.isdisjoint(_MONEY):
        return
    if not _CASH.search(sentence.span.text) or not _INSTEAD.search(sentence.span.text):
        return
    for verb in sentence.tokens:
        if verb.pos_ not in ("VERB", "AUX") or (who := subject(verb)) is None:
            continue
        text = sentence.span.doc.text_of(verb.i, min(verb.i + 7, sentence.span.end))
        status = _STATUS.get(mode(verb))
        if status is None or not _CASH.search(text):
            continue
        found = [_payer(sentence, n) for n in conjuncts(who)]
        for actor in filter(None, found):
            yield Draft(
                sentence,
                verb,
                "in-cash",
                actor=actor,
                target=sentence.article.mission.name,
                status=status,
                attributed_to=attributed_to(sentence, verb),
                key=(actor, "in-cash"),
            )


def _payer(sentence: Sentence, noun: Token) -> str | None:
    """The country that a subject means, or whose help it is."""
    token = noun
    if noun.base in _HELP:
        token = next((c for c in noun.children if c.dep_ == "poss"), noun)
    name = sentence.name_at(token)
    if name is None or name.kind not in ("country", "demonym", "place"):
        return None
    actor = canonical(name)
    return None if actor == sentence.article.mission.country else actor
