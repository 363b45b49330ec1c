"""Whether a sum is only on its way, put forward, taken back, or what promises add up to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.money import of_noun, of_verb
from missionbrief.language.grammar import climb, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_STILL = r"(?:now |still |also |all |already |currently |just )*"
_COMING = re.compile(
    rf"{_STILL}(?:(?:on|under) (?:its|the) way|underway|in the (?:pipeline|works|offing|post|mail)"
    r"|to (?:come|follow)|yet to|coming|following|forthcoming|due|imminent|pending|in prospect"
    r"|under (?:review|verification|discussion|negotiation|consideration|study|audit|debate))\b"
)
_TABLED = re.compile(rf"{_STILL}(?:on (?:the table|offer)|up for grabs|there for the taking)\b")
_TABLE = re.compile(r"\bon the table\b")
_TOTALS = frozenset({"total", "sum", "share", "tally", "contribution", "commitment", "support"})
_LIFTS = frozenset({"bring", "take", "lift", "raise", "push", "carry", "increase", "boost"})
_STANDS = frozenset({"reach", "come", "rise", "stand", "climb", "grow", "total", "be", "amount"})
_WITHDRAWS = words("claims", "money", "withdraws")
_REJECTS = frozenset({"reject", "veto", "refuse", "decline", "defeat", "spurn"})
_WORD = frozenset({"with", "after", "by", "following", "counting", "including"})


def _after_be(head: Token) -> str:
    """The words after the "be" that a sum is the subject of, or none."""
    for step in climb(head):
        if step.pos_ in ("VERB", "AUX"):
            if step.lemma_ not in ("be", "remain") or step.i < head.i:
                return ""
            return step.doc.text_of(step.i + 1, min(step.i + 8, step.sent.end)).lower()
    return ""


def awaited(head: Token) -> bool:
    """Whether a sum is still to come: "another $50 million is on its way", "the balance of $2
    million is under review"."""
    return _COMING.match(_after_be(head)) is not None


def tabled(head: Token) -> bool:
    """Whether a sum is on offer: "$50 million is on the table", "we have put $50 million on the
    table"."""
    if _TABLED.match(_after_be(head)):
        return True
    after = head.doc.text_of(head.i + 1, min(head.i + 14, head.sent.end)).lower()
    found = _TABLE.search(after)
    return found is not None and not any(mark in after[: found.start()] for mark in ".;,")


def taken_back(role: str, verb: Token) -> bool:
    """Whether a promise is withdrawn, or money turned down: "withdrew its offer of $4 million",
    "voted down $4 million"."""
    lemma = verb.base
    if role == "promised":
        return lemma in _WITHDRAWS
    down = lemma in ("vote", "turn", "strike", "knock") and any(
        c.lower_ == "down" for c in verb.children
    )
    return role == "given" and (down or lemma in _REJECTS)


def promised_total(head: Token) -> bool:
    """Whether a sum is what a payer's promises come to with the newest: "announced $20 million
    more, bringing its total to $90 million", "with this pledge its share reaches $9 million"."""
    verb = next((t for t in climb(head) if t != head and t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    if verb.lemma_ in _LIFTS and any(c.dep_ == "dobj" and c.base in _TOTALS for c in verb.children):
        what = subject(verb)
        return (what is not None and of_noun(what) == "promised") or _after_promise(verb)
    who = subject(verb)
    if verb.lemma_ not in _STANDS or who is None or who.base not in _TOTALS:
        return False
    return any(
        c.lower_ in _WORD and any(of_noun(g) == "promised" for g in c.subtree)
        for c in verb.children
    )


def _after_promise(verb: Token) -> bool:
    """Whether a clause hangs on a promise: on its verb, or on the word for it."""
    for above in verb.ancestors:
        if above.pos_ == "VERB" and of_verb(above) == "promised":
            return True
        if any(c.dep_ == "dobj" and of_noun(c) == "promised" for c in above.children):
            return True
        if above.pos_ in ("NOUN", "PROPN") and of_noun(above) == "promised":
            return True
    return False
