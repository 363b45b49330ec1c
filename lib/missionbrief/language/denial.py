"""What a sentence tells and a later one calls untrue, or asks whether it is so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.hearsay import turned_down, untrue
from missionbrief.language.tokens import kept

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_POINTING = frozenset({"it", "this", "that", "claim", "claims", "report", "reports", "rumour",
                       "rumours", "allegation", "allegations", "story", "posts"})  # fmt: skip
# What sets off an addition.
_APART = frozenset({",", "–", "—", "-"})
# A denial says no more than that.
_SHORT = 8
# Sentences in which an answer turns down what was put to it.
_OPENING = 3
_UNTRUE = re.compile(
    r"\b(?:that|this|it|those|these)(?: is|['’]s| are| was| were)(?: \w+)? (?:not|n['’]t|never)"
    r"(?: \w+)? (?:true|accurate|right|correct|so|the case|what happened|the number|the figure)\b"
    r"|\b(?:is|was|are|were)n['’]t (?:\w+ )?(?:true|accurate|right|correct|so|the case)\b"
    r"|\b(?:that|this|it)(?: is|['’]s| was) (?:\w+ )?(?:false|untrue|wrong|inaccurate|incorrect)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:is|was|are|were|isn['’]t|would you (?:say|agree))"
    r" (?:that|this|it|he|she|they|those|these)"
    r"(?: \w+){0,2} (?:true|accurate|right|correct|so|wrong|false|the case|fair|confirmed)\b"
    r"|\bis that (?:so|your understanding|what you (?:hear|understand|see))\b"
    r"|\b(?:can|could|do|will|would|are|is|did|does|why)\b[^.?]{0,40}"
    r"\b(?:confirm|verify|deny|dispute|corroborat)(?:e|ing|s)?\b"
    r"|\b(?:any truth|how true|do you (?:accept|recogni[sz]e|dispute) (?:that|those|this))\b",
    re.IGNORECASE,
)


def denied_beside(sentence: Sentence, token: Token, credited: str | None) -> bool:
    """Return whether a sentence adds of what it tells at a token, of its own account or as that of
    whom it credits there, that he denies it: "…, a claim Mr X described as false", "…, a report
    that the ministry denied". What others claim is still their claim."""
    name = credited.split()[-1] if credited else None
    return any(
        name is None or name in {t.text for t in clause.subtree}
        for at, clause in _denials(sentence)
        if at > token.i
    )


@kept
def _denials(sentence: Sentence) -> list[tuple[int, Token]]:
    """The numbers of nouns that a sentence adds to what it tells, and the clauses by which they are
    turned down."""
    return [
        (noun.i, clause)
        for noun in sentence.span
        if noun.left_edge.nbor(-1).text in _APART and (clause := turned_down(noun)) is not None
    ]


def denied_after(sentence: Sentence) -> bool:
    """Return whether the sentence after one says of it that it is not so: "It's not true." """
    following = sentence.number + 1
    if following >= len(sentence.article.sentences):
        return False
    after = sentence.article.sentences[following]
    if after.paragraph != sentence.paragraph or len(after.span) > _SHORT:
        return False
    subjects = [c.lower_ for c in after.span.root.children if c.dep_ == "nsubj"]
    return bool(_POINTING & set(subjects)) and untrue(after.span.root)


def asked_after(sentence: Sentence) -> bool:
    """Return whether the rest of its paragraph asks whether it is so, or the answer in the next
    one opens by calling it untrue: "Is that true?", "That's not accurate."."""
    answered = 0
    for after in sentence.article.sentences[sentence.number :]:
        if after.paragraph > sentence.paragraph + 1 or answered == _OPENING:
            return False
        if after.paragraph == sentence.paragraph:
            if "?" in after.span.text and _ASKED.search(after.span.text):
                return True
        elif _UNTRUE.search(after.span.text):
            return True
        else:
            answered += 1
    return False
