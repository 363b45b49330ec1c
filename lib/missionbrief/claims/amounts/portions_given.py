"""Who gave what part of a fund, without a sum: "two thirds of it from Canada", "of which Norway
has paid the bulk", and the givers listed after what they gave together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.donors import canonical
from missionbrief.claims.amounts.money import is_fund
from missionbrief.claims.draft import Draft
from missionbrief.claims.mission_words import mission_token
from missionbrief.language.attribution import attributed_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.names import Mention

_SHARE = (
    r"(?:most|much|all|(?:the )?(?:bulk|majority|lion['’]s share|largest (?:share|part))"
    r"|(?:[\w-]+ (?:than )?)?(?:an? )?(?:half|third|quarter|(?:two|three)[ -](?:thirds|quarters)"
    r"|[\d.]+ ?(?:%|per ?cent)))"
)
_FROM = re.compile(
    rf"\b{_SHARE} of (?:it|that|this|which|them|the (?:total|money|sum))"
    r"(?: (?:has |had )?(?:came|come|is|was|comes))?,? (?:from |by )?(?:the )?$",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:rest|remainder)(?: of (?:it|that|this))?(?: came| comes| coming)? from (?:the )?$"
)
_GAVE = re.compile(
    r"^(?: (?:has|have|had|alone))*(?: \w+ly)? (?:given|gave|paid|contributed|provided"
    rf"|put (?:in|up)|supplied|accounted for|accounts for|sent)\b[^,.;]{{0,15}}?\b{_SHARE}\b",
    re.IGNORECASE,
)
_FROM_ABOVE = re.compile(r"(?:\bof (?:which|that|it|this)|[,;:]| and| with)(?: the)? $")
_PART_AFTER = re.compile(rf"[^.;]{{0,25}}?\b{_SHARE} of (?:it|that|this|which|them)\b", re.I)
_TOGETHER = re.compile(
    r"\b(?:paid|given|contributed|put|donated|pledged|promised|chipped)\b"
    r"[^.;]{0,60}(?:–|—|:| - )\s*$"
)
_PROMISED = re.compile(r"\b(?:pledged|promised)\b[^.;]{0,60}$")


def in_parts(sentence: Sentence, end: int) -> bool:
    """Whether what follows an amount that ends at `end` tells who gave a part of it, not all."""
    return _PART_AFTER.match(sentence.span.text, end) is not None


def _of_fund(sentence: Sentence) -> bool:
    """Whether the sentence or the one before speaks of the mission's fund or money."""
    near = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    return any(is_fund(t) or mission_token(s, t) for s in near for t in s.tokens)


def portions_given(sentence: Sentence) -> Iterator[Draft]:
    """Yield the countries said to have given a part of the mission's money, or to have given it
    together, with no sum of their own."""
    if not any(q.currency for q in sentence.quantities):
        return
    text, at = sentence.span.text, sentence.span.start_char
    countries = [m for m in sentence.names if m.name.kind in ("country", "demonym")]
    together = False
    for mention in countries:
        first = sentence.span.doc[mention.start].idx - at
        last = sentence.span.doc[mention.end - 1]
        before, after = text[:first], text[last.idx + len(last.text) - at :]
        part = (
            _FROM.search(before)
            or _REST.search(before)
            or (_GAVE.match(after) and _FROM_ABOVE.search(before))
        )
        opens = _TOGETHER.search(before)
        together = bool(opens) or (together and _listed(before))
        if not (part or together) or not _of_fund(sentence):
            continue
        promised = _PROMISED.search(before) is not None
        if (draft := _draft(sentence, mention, "pledged" if promised else "actual")) is not None:
            yield draft


def _listed(before: str) -> bool:
    """Whether a name goes on with a list of names: ", ", " and "."""
    return re.search(r"[A-Za-z](?:, and|,| and)(?: the)? $", before) is not None


def _draft(sentence: Sentence, mention: Mention, status: Status) -> Draft | None:
    token = sentence.span.doc[mention.end - 1]
    actor = canonical(mention.name)
    if actor is None or actor == sentence.article.mission.country:
        return None
    return Draft(
        sentence,
        token,
        "portion",
        actor=actor,
        target="trust fund",
        status=status,
        attributed_to=attributed_to(sentence, token),
        key=(actor, "portion"),
    )
