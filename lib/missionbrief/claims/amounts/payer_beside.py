"""Who pays, by the words right beside an amount: "Canada, with $63 million", "given by France"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.donors import canonical

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.names import Mention
    from missionbrief.language.quantities import Quantity

_FILLERS = frozenset({"just", "only", "another", "a", "further", "about", "some"})
_ON = frozenset({"in", "on"})
_RANKED = frozenset({"ahead", "front"})
_TO = frozenset({"to", "for", "in", "into", "of"})
# "… and the U.S. $15 million": with an article it is no part of the dollar's sign.
_AMERICA = re.compile(r"(?:[,;]|\band|\bwhile) the (?P<who>U\.?S\.?) ?\$[\d.,]+[^$]*$")
# Whom an amount is told to come from right after it: "pledged by Canada".
_BY = re.compile(
    r"\s*(?:that was |which was )?(?:pledged|promised|given|contributed|donated|provided|committed"
    r"|offered|paid|released|put up)(?: \w+)? (?:by|from) (?:the )?(?P<who>[A-Z])"
)
# "… of which $6 million came from Canada".
_FROM = re.compile(r"\s*(?:came|comes|has come|is|was|being|coming) from (?:the )?(?P<who>[A-Z])")
_LISTED = re.compile(r";(?: and)? (?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}(?P<comma>,) $")
# "Lima's is for 2 million": the pledge just told of.
_ITS = re.compile(
    r"\b(?P<who>[A-Z][\w-]+)['’]s (?:is|was|will be|stands at|comes to|amounts to)"
    r"(?: for| worth)?(?: only| just)? $"
)


def just_before(sentence: Sentence, quantity: Quantity) -> str | None:
    """The payer named where the verb is left out: "… and Canada $59 million"."""
    first = sentence.token_at(quantity.start)
    if found := _AMERICA.search(sentence.span.text[: quantity.end]):
        name = sentence.article.mission.names.get(found["who"])
        return canonical(name) if name is not None and found.end() > quantity.start else None
    at = first.i - 1
    if found := _LISTED.search(sentence.span.text[: quantity.start]):
        at = sentence.token_at(found.start("comma")).i - 1  # "…; France, 4 million euros"
    dated = {t.i for e in sentence.dates for t in sentence.tokens_of(e)}
    if at > sentence.span.start and sentence.span.doc[at].text == "," and at - 1 in dated:
        # "… and France, in August, 4 million"
        at -= 1
        while at > sentence.span.start and (at in dated or sentence.span.doc[at].lower_ in _ON):
            at -= 1
        at -= sentence.span.doc[at].text == ","
    while at > sentence.span.start and sentence.span.doc[at].lower_ in _FILLERS:
        at -= 1
    last = sentence.span.doc[at]
    if at <= sentence.span.start or last.pos_ != "PROPN":
        return None
    mention = next((m for m in sentence.names if m.start <= at < m.end), None)
    start = mention.start if mention is not None else at
    joined = sentence.span.doc[start - 1] if start > sentence.span.start else None
    if joined is not None and joined.lower_ == "the" and start - 1 > sentence.span.start:
        joined = sentence.span.doc[start - 2]
    if joined is None or joined.lower_ not in (",", ";", "and", "while"):
        return None
    # An unknown name is still not the payer of the amount before.
    return canonical(mention.name) if mention is not None else last.text


def with_amount(sentence: Sentence, quantity: Quantity) -> str | None:
    """The payer told as one "with" an amount: "Canada, with $63 million", "France ($8.5m)"."""
    first = sentence.token_at(quantity.start)
    text = sentence.span.text
    for found in (_ITS.search(text[: quantity.start]), _BY.match(text, quantity.end),
                  _FROM.match(text, quantity.end)):  # fmt: skip
        name = sentence.name_at(sentence.token_at(found.start("who"))) if found else None
        if name is not None and (payer := canonical(name)):
            return payer
    if first.i > sentence.span.start + 1 and first.nbor(-1).text in ("'s", "’s"):
        mention = next((m for m in sentence.names if first.i - 1 in (m.end, m.end - 1)), None)
        return canonical(mention.name) if mention is not None else None
    if first.i > sentence.span.start and first.nbor(-1).text == "(":
        mention = next((m for m in sentence.names if m.end == first.i - 1), None)
        return canonical(mention.name) if mention is not None else None
    before = sentence.span.doc[max(sentence.span.start, first.i - 4) : first.i]
    at = next((t.i for t in reversed(before) if t.lower_ == "with"), None)
    if at is None:
        return None
    if at > sentence.span.start and sentence.span.doc[at - 1].text == ",":
        at -= 1
    mention = next((m for m in sentence.names if m.end == at), None)
    if mention is None or _goes_to(sentence, mention):
        return None
    return canonical(mention.name)


def _goes_to(sentence: Sentence, mention: Mention) -> bool:
    """Whether it is to somebody, or in some place, that an amount goes: "the largest donor to
    Haiti, with over $170 million"."""
    before = sentence.span.doc.at(mention.start - 1) if mention.start else None
    if before is not None and before.lower_ == "the":
        before = before.doc.at(before.i - 1)
    if (
        before is not None
        and before.lower_ == "of"
        and before.doc.at(before.i - 1).lower_ in _RANKED
    ):
        return False  # "ahead of the United States with $15 million"
    return before is not None and before.lower_ in _TO
