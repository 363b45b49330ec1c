"""What the words around an amount say of a hold: "puts $12 million out of reach", "exempted"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.money import Money, Role
from missionbrief.language.grammar import climb
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_HOLDS = words("claims", "money", "holds")
_ABOUT = r"(?:(?:only|just|some|about|nearly|around|another|the|a|its|other|further|up|to|of) )*$"
_STOPS = r"(?:freeze|hold|halt|block|pause|suspension|ban|stop|embargo)"
_HAS_BEEN = (
    r"(?P<verb>is|are|was|were|remains?|stays?|stayed|(?:has|have|had) been|sits?|lies)"
    r" (?:now |still |currently |all |already |also |explicitly )*"
)
# What belongs to the amount before its verb: "$2 million of ours in the fund is", "$2 million, the
# rest, is".
_MORE = (
    r"(?: (?:US |\w+ )?(?:dollars|euros|shillings|pounds))?"
    r"(?: (?:of|in|from|for|to|that) [^,;]{2,60}|, [^,;]{2,60},|,)? "
)
_BEFORE: tuple[tuple[re.Pattern[str], Role], ...] = (
    (
        re.compile(
            r"\b(?P<verb>exempt(?:ed|s|ing)?|spar(?:ed|es|ing)|exclud(?:ed|es|ing)"
            rf"|(?:waiv|lift|end|dropp|remov)(?:ed|es|ing|s)? (?:the|its|their|a|that) {_STOPS}"
            rf" (?:for|on|from|over)) {_ABOUT}"
        ),
        "allowed",
    ),
    (re.compile(rf"\b(?P<verb>let(?:s|ting)?) go of {_ABOUT}"), "given"),
    # The head of a line in a list.
    (re.compile(rf"^\W*(?P<verb>[Ff]rozen|[Bb]locked|[Ww]ithheld|[Ss]uspended): {_ABOUT}"), "held"),
    (
        re.compile(
            rf"\b(?P<verb>puts?|putting|plac(?:es?|ed|ing)|keeps?|kept) on (?:hold|ice) {_ABOUT}"
        ),
        "held",
    ),
)  # fmt: skip
_AFTER: tuple[tuple[re.Pattern[str], Role], ...] = (
    (
        re.compile(
            rf"{_MORE}{_HAS_BEEN}(?:exempt|exempted|spared|excluded|excepted|left out|carved out"
            r"|untouched|unaffected|not affected|not touched)\b"
        ),
        "allowed",
    ),
    (
        re.compile(
            rf"{_MORE}{_HAS_BEEN}(?:caught(?: up)? in|held (?:up|back)|out of reach|beyond reach"
            r"|locked|trapped|frozen|on hold|on ice|suspended)\b"
        ),
        "held",
    ),
    (
        re.compile(
            rf"{_MORE}{_HAS_BEEN}(?:affected|hit|touched|covered|caught)"
            rf"(?= by (?:\w+ ){{1,3}}{_STOPS}\b| *[.,;]| *$)"
        ),
        "held",
    ),
)
_LEFT = re.compile(
    r"\b(?P<verb>puts?|putting|leaves?|left|leaving|plac(?:es|ed|ing)|keeps|kept|keeping)"
    rf" {_ABOUT}"
)
_OUT = re.compile(
    r"(?: [\w$' -]{2,50})? (?:out of|beyond) (?:\w+ )?reach\b| (?:unusable|inaccessible|in limbo)\b"
)
_ANY_STOP = re.compile(rf"\b(?:{_STOPS}|frozen|suspended|paused|halted)\b")


def hold_told(sentence: Sentence, quantity: Quantity) -> Money | None:
    """Return what is said of an amount that a hold is on, or that is let through in spite of one;
    None where the words right beside it tell of neither."""
    text = sentence.span.text
    before = text[max(0, quantity.start - 60) : quantity.start]
    for pattern, role in _BEFORE:
        if found := pattern.search(before):
            at = max(0, quantity.start - 60) + found.start("verb")
            return Money(role, sentence.token_at(at), None, True)
    for pattern, role in _AFTER:
        if found := pattern.match(text, quantity.end):
            if pattern is _AFTER[-1][0] and not _ANY_STOP.search(text):
                continue
            return Money(role, sentence.token_at(found.start("verb")), None, True)
    if (found := _LEFT.search(before)) and _OUT.match(text, quantity.end):
        at = max(0, quantity.start - 60) + found.start("verb")
        return Money("held", sentence.token_at(at), None, True)
    return None


def held_above(head: Token) -> bool:
    """Return whether a hold is on an amount where a clause of its own stands between: "the $2
    million that Lima had promised to the force is now out of reach"."""
    verb = head.head
    own = any(c.dep_ in ("relcl", "acl") for c in head.children)
    if not own or head.dep_ not in ("nsubj", "nsubjpass") or verb.pos_ not in ("VERB", "AUX"):
        return False
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass"))])
    told = " " + head.doc.text_of(first, head.sent.end)
    held = [p for p, role in _AFTER if role == "held" and p.match(told)]
    return first > head.i and any(p is not _AFTER[-1][0] or _ANY_STOP.search(told) for p in held)


def stopped(head: Token) -> Token | None:
    """Return the noun that says a payment is stopped which an amount only measures: "a *stop* to
    its contribution to the fund, $12 million"; None where there is none."""
    for step in climb(head):
        if step.pos_ in ("VERB", "AUX"):
            return None
        noun = step != head and step.pos_ == "NOUN" and step.base in _HOLDS
        if noun and any(c.dep_ == "prep" and c.lower_ in ("to", "on", "of") for c in step.children):
            return step
    return None
