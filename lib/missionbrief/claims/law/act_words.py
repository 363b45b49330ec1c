"""Words that tell of an act on the mandate: "authorised", "won approval", "voted to renew"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.law.deciders import council_name
from missionbrief.claims.law.mandate_words import concerns, limits
from missionbrief.language.grammar import climb, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

AUTHORISES = words("claims", "mandate", "authorises")
TURNS = words("claims", "mandate", "turns")
GIVES = words("claims", "mandate", "gives")
DECIDES = words("claims", "mandate", "decides")
RENEWS = words("claims", "mandate", "renews")
_LETS = words("claims", "mandate", "lets")
_UNDOES = words("claims", "mandate", "undoes")
_APPROVALS = words("claims", "mandate", "approvals")
_RENEWALS = words("claims", "mandate", "renewals")
_VERBS = AUTHORISES | RENEWS | TURNS | _LETS | GIVES | DECIDES
CUES = _VERBS | _APPROVALS | _RENEWALS | {"set", "sign", "roll", "light", "ahead"}
_UN = re.compile(r"\bU\.?N\b")
_ANOTHER = re.compile(
    r"\b(?:another|one more|a further|an extra|an additional) (?:\w+[ -])?(?:years?|months?)\b"
    r"|\b[\w-]+ (?:more|further|additional|extra) (?:years?|months?)\b"
)


def _verb_event(verb: Token) -> str | None:
    """What a verb does to a mandate: `authorised` or `renewed`."""
    lemma = verb.base
    parts = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod")}
    if lemma in RENEWS or (lemma == "roll" and "over" in parts):
        return "renewed"
    opened = (lemma, "up") if "up" in parts else (lemma, "off") if "off" in parts else None
    if lemma in AUTHORISES or lemma in TURNS or opened in (("set", "up"), ("sign", "off")):
        return "authorised"
    return None


def event_of(sentence: Sentence, token: Token) -> str | None:
    """What the word at `token` does to a mandate, or None."""
    if token.pos_ in ("VERB", "AUX"):
        lemma = token.base
        if lemma == "have" and any(t.base in DECIDES for t in token.subtree):
            return None  # "The Council has until 2 October to decide".
        if lemma in _LETS | GIVES and limits(sentence):
            return "renewed"
        if lemma in GIVES | _LETS and _ANOTHER.search(
            sentence.span.text[token.idx - sentence.span.start_char :]
        ):
            return "renewed"
        if lemma in DECIDES:
            return None if turned_down(token) else _inner(sentence, token) or "authorised"
        return _verb_event(token)
    if token.i + 1 < sentence.span.end and token.nbor().text == "-":
        return None
    word = token.base
    if word == "vote":
        return None if turned_down(token) else _inner(sentence, token) or "authorised"
    again = token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ == "re"
    if word in _RENEWALS or (again and word in _APPROVALS):
        return "renewed"
    if word == "mandate":
        before = token.doc[max(sentence.span.start, token.i - 3) : token.i]
        after = token.doc[token.i + 1 : min(token.i + 2, sentence.span.end)]
        given = any(t.lower_ in ("council", "un", "u.n.") for t in before)
        return "authorised" if given or any(t.lower_ == "from" for t in after) else None
    return "authorised" if word in _APPROVALS or _phrase(token) else None


def turned_down(word: Token) -> bool:
    """Return whether a vote or decision goes against what it is on: "voted against", "voted it
    down", "decided to suspend"."""
    return any(
        c.lower_ in ("against", "down") or (c.dep_ in ("xcomp", "acl") and c.base in _UNDOES)
        for c in word.children
    )


def _phrase(token: Token) -> bool:
    """Whether a word ends "green light" or "go-ahead"."""
    before = token.doc.text_of(max(0, token.i - 2), token.i).lower()
    if token.lower_ == "ahead":
        return before == "go-"
    return token.lower_ == "light" and before.endswith("green")


def _inner(sentence: Sentence, word: Token) -> str | None:
    """What a vote or decision is on: "voted to *renew*", "a vote on *extending*"."""
    for token in word.subtree:
        if token.i <= word.i:
            continue
        if token.pos_ == "VERB":
            told = _verb_event(token)
            another = _ANOTHER.search(sentence.span.text)
            if told is None and token.base in _LETS and (another or limits(sentence)):
                return "renewed"
        else:
            told = "renewed" if token.base in _RENEWALS else None
        if told is not None:
            return told
    return None


def hyphened(token: Token) -> bool:
    """Whether a word is part of a compound: "UN-approved"."""
    joined = token.i > 1 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
    return joined and token.nbor(-2).lower_ != "re"


def governor(noun: Token) -> Token | None:
    """Return the verb above a noun, if any."""
    return next((t for t in climb(noun) if t.pos_ in ("VERB", "AUX")), None)


def wins(sentence: Sentence, noun: Token) -> bool:
    """Whether the mission "won approval", where the article names who approves."""
    verb = governor(noun)
    if verb is None or verb.base not in GIVES:
        return False
    if council_name(sentence) is None and not _UN.search(sentence.article.document.text):
        return False
    who = subject(verb)
    return who is not None and concerns(sentence, [who])


def blessed(sentence: Sentence, noun: Token) -> bool:
    """Whether an approval that names nothing is that of what the sentences before speak of."""
    verb = governor(noun)
    given = noun.pos_ == "NOUN" and verb is not None and verb.base in GIVES
    given = given or noun.base == "vote"
    alone = not any(c.dep_ == "prep" and c.lower_ in ("to", "for") for c in noun.children)
    before = sentence.article.sentences[max(0, sentence.number - 3) : sentence.number]
    return given and alone and any(concerns(s, s.tokens) for s in before)


def noun_tells(sentence: Sentence, noun: Token, told: Expression | None) -> bool:
    """Whether a noun tells of an act rather than only names it: "gave its approval", "approval
    came from", or one with its day."""
    if noun.i + 1 < sentence.span.end and noun.nbor().text == "-":
        return False
    verb = governor(noun)
    given = verb is not None and verb.base in GIVES | DECIDES | AUTHORISES
    return told is not None or given


def verbal(sentence: Sentence, token: Token) -> bool:
    """Whether what the parser takes for an adjective is a verb: "on Monday extended authorization"
    has no article, as "the extended mandate" has."""
    if token.tag_ not in ("VBN", "VBD") or not token.i:
        return False
    before = token.nbor(-1)
    dated_ = any(before in sentence.tokens_of(e) for e in sentence.dates)
    return dated_ or before.lower_ in ("unanimously", "council")
