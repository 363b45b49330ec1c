"""How much of what was asked for has been paid: "33 per cent of the appeal", "2.6% funded"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.appeals import of_appeal
from missionbrief.claims.amounts.credit import as_of
from missionbrief.claims.amounts.own_words import own_status
from missionbrief.claims.amounts.purpose import AID
from missionbrief.claims.draft import Draft
from missionbrief.language.attribution import attributed_to
from missionbrief.language.currencies import SIGN
from missionbrief.language.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence

_OF = re.compile(
    r"\s*(?:funded|financed|paid for|of (?:the|its|their|this|that|last|what)\b[\w’' ]{0,40}?"
    r"(?:appeal|response plan|funding|funds|money|budget|pledges?|requirements?|needed|required)\b)"
)
_RECEIVED = re.compile(
    r"(?:appeal|plan|budget)\b.{0,70}\b(?:received|funded|met|covered|raised|got)\b.{0,25}$"
)
# "9 per cent of the $908 million that the UN seeks".
_OF_SUM = re.compile(
    rf"\s*of the {SIGN} ?[\d.,]+(?: ?(?:m|b)illion| ?(?:m|bn))?\b[^.;]{{0,60}}?"
    r"\b(?:seek\w*|sought|need\w*|required?|asked|appeal\w*|plan|requested|promised|pledged)\b"
)
# "Required 674 million and received 42 per cent of that."
_OF_THAT = re.compile(r"\s*of (?:that|it|this|what (?:it|they))\b")
_GOT = re.compile(r"\b(?:received|got|raised|secured|obtained|collected|has|had)\b[^.;]{0,20}$")
_CUES = frozenset(
    {"humanitarian", "appeal", "plan", "fund", "funding", "budget", "pledge", "funded", "money"}
)


def shares(sentence: Sentence) -> Iterator[Draft]:
    """Yield the shares of an appeal, plan or budget that are told to be paid, in percent."""
    if sentence.lemmas.isdisjoint(_CUES) and not any(q.currency for q in sentence.quantities):
        return
    text = sentence.span.text
    for quantity in sentence.quantities:
        before = text[max(0, quantity.start - 120) : quantity.start]
        if not quantity.percent:
            continue
        sums = any(q.currency and q.end <= quantity.start for q in sentence.quantities)
        got = sums and _OF_THAT.match(text, quantity.end) and _GOT.search(before)
        part = _OF_SUM.match(text, quantity.end) is not None
        if sentence.lemmas.isdisjoint(_CUES) and not part:
            continue
        if not (got or part or _OF.match(text, quantity.end) or _RECEIVED.search(before)):
            continue
        verb = next((t for t in quantity.number.ancestors if t.pos_ in ("VERB", "AUX")), None)
        humanitarian = "humanitarian" in sentence.lemmas or of_appeal(sentence)
        what = AID if humanitarian else sentence.article.mission.name
        yield Draft(
            sentence,
            quantity.number,
            "share",
            target=f"{what}: share paid",
            value=quantity.value,
            qualifier=quantity.qualifier,
            unit="percent",
            when=as_of(sentence, quantity.number) or when(sentence, quantity.number),
            status=own_status(verb) if verb is not None else "actual",
            attributed_to=attributed_to(sentence, quantity.number),
        )
