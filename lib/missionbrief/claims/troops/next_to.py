"""What stands beside a number of personnel: "a planned 2,500", "the 1,000 it had promised", "all of
the 150 it offered"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.troops.described import status_of
from missionbrief.claims.troops.people_words import BODIES, SIZES
from missionbrief.language.grammar import predicate
from missionbrief.language.modality import mode

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_SENT = frozenset({"send", "deploy", "dispatch", "deliver", "provide", "field", "contribute",
                   "supply", "bring", "fly", "put", "receive", "get", "have"})  # fmt: skip
_BESIDES = frozenset({"more", "others", "extra"})
_PHRASE = ("DET", "ADJ", "NOUN", "PROPN")
_ENTIRE = re.compile(
    r"\b(?:all|each|every(?: last| single)? (?:one|man|officer|soldier)"
    r"|the (?:whole|entirety|totality|full (?:number|complement|contingent)))"
    r"(?: of)?(?: (?:the|its|their|those|these|our))?(?: (?:some|roughly|about|around))? [^\s]+$"
)
_POINTING = frozenset({"that", "which", "who", "whom", "it", "they", "he", "she", "we"})
_ONCE = frozenset({"initially", "originally", "first", "once", "still"})
_INSTEAD = re.compile(r"\b(?:instead of|rather than|in place of)(?: (?:the|some|about|an?))*$")
_ASKS = frozenset({"ask", "request", "call", "demand", "seek"})
_NEAR = 5
_AFTER = 7


def _before(sentence: Sentence, count: Count) -> Status | None:
    """By what stands before or within the phrase: "a planned 2,500", "its full strength of"."""
    doc, start = sentence.span.doc, sentence.span.start
    for token in reversed(doc[max(start, count.first - _NEAR) : count.last]):
        previous = token.nbor(-1) if token.i > start else None
        if token.tag_ in ("VBN", "VBD", "JJ") and (found := status_of(token)):
            done = previous is not None and (
                previous.pos_ in ("AUX", "PART")
                or previous.lower_ in _ONCE
                or (previous.pos_ in ("PRON", "PROPN") and previous.tag_ != "PRP$")
            )
            return None if done else found
        if token.i >= count.first or token.pos_ in ("DET", "ADJ", "ADV", "NUM", "PROPN"):
            continue
        body = token.base in BODIES | SIZES
        if not body and token.tag_ != "VBN" and token.lower_ not in ("of", "-"):
            return None
    return None


def _of_clause(sentence: Sentence, count: Count, token: Token) -> bool:
    """Whether a clause on those counted begins without a word for it: "the 2,500 officers *the*
    mission is to have"."""
    if token.lower_ != "the" or count.noun is None or token.i + 2 >= sentence.span.end:
        return False
    after = token.nbor().nbor()
    return token.nbor().pos_ in ("NOUN", "PROPN") and after.pos_ in ("AUX", "VERB", "ADP")


def _after(sentence: Sentence, count: Count) -> Status | None:
    """By what follows: "the 2,500 officers foreseen", "the 1,000 it had promised", "the 2,500 that
    were planned", "600 who were to join them"."""
    doc, end, told = sentence.span.doc, sentence.span.end, False
    aside = clause = False
    start = count.last + 1
    start += start < end and doc[start].lower_ in _BESIDES
    for token in doc[start : min(end, start + _AFTER)]:
        first = token.i == start
        if first and (token.text == "," or _of_clause(sentence, count, token)):
            # "A batch of 600, promised for May", "the 2,500 men the mission is supposed to have"
            told, aside, clause = True, token.text == ",", token.text != ","
            continue
        if aside and token.tag_ != "VBN":
            return None
        if first and doc.text_of(token.i, min(end, token.i + 2)).lower() == "set to":
            return "planned"
        if token.tag_ in ("VBN", "VBD", "JJ", "VB") and (found := status_of(token)):
            return found if first or told else None
        named = token.pos_ == "PROPN" and sentence.name_at(token) is not None and (first or told)
        if token.lower_ in _POINTING or named or (first and token.lower_ in _ONCE):
            told = True
        elif token.lower_ == "to" and told and token.nbor(-1).lemma_ == "be":
            return "planned"
        elif token.lower_ in ("should", "would") and told:
            return "planned"  # "the 2,500 it should have"
        elif token.lemma_ == "say" and token.tag_ == "VBD" and told:
            # "part of 600 that the president said would be deployed"
            rest = doc[token.i + 1 : min(end, token.i + 7)]
            return "planned" if any(t.lower_ in ("would", "will") for t in rest) else None
        elif (told and token.pos_ in ("DET", "ADJ", "NOUN", "PROPN")) or (
            clause and token.pos_ == "ADP"
        ):
            continue
        elif token.pos_ not in ("AUX", "ADV", "PART") and token.lower_ not in ("so", "far"):
            return None
    return None


def _passed_over(sentence: Sentence, count: Count) -> bool:
    """Whether others come in the place of so many that were asked for, which nobody plans then:
    "will send 1,000 instead of the 2,500 that had been requested"."""
    doc, start = sentence.span.doc, sentence.span.start
    lead = doc.text_of(max(start, count.first - _NEAR), count.first).lower()
    if not _INSTEAD.search(lead):
        return False
    beside_it = doc[count.first : min(sentence.span.end, count.last + 1 + _AFTER)]
    return any(t.base in _ASKS and t.tag_ in ("VBN", "VBD") for t in beside_it)


def beside(sentence: Sentence, count: Count) -> Status | None:
    """Return the status by what describes the number, or None. "All 150 promised are there" speaks
    of those who are there."""
    if entire(sentence, count):
        return None
    if _passed_over(sentence, count):
        return "called_for"
    return _before(sentence, count) or _after(sentence, count)


def entire(sentence: Sentence, count: Count) -> bool:
    """Return whether a number is told to be complete: "all 150", "every one of the 150"; "the full
    150 it had promised" only where they were sent."""
    doc, start = sentence.span.doc, sentence.span.start
    lead = doc.text_of(max(start, count.first - 5), count.first + 1).lower()
    if _ENTIRE.search(lead):
        return True
    verb = predicate(count.head)
    done = verb is not None and verb.base in _SENT and mode(verb) == "actual"
    return done and bool(re.search(r"\b(?:full|entire|whole|complete)\b", lead))
