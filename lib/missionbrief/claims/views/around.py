"""The words around a word."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Collection

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_NOT_SO = words("claims", "own_forces", "not_so")
_FALTERS = words("claims", "own_forces", "falters")


def before(token: Token, count: int) -> list[str]:
    """Return the up to `count` words before `token` in its sentence, the nearest first."""
    return [t.lower_ for t in reversed(earlier_tokens(token, count))]


def after(token: Token, count: int) -> list[str]:
    """Return the up to `count` words after `token` in its sentence."""
    return [t.lower_ for t in next_tokens(token, count)]


GIVES_UP = frozenset({"drop", "abandon", "scrap", "cancel", "ditch", "renounce", "shelve"})
_LIMITS = frozenset({"until", "till", "before", "without", "unless"})
_HURRIES = frozenset({"rush", "hurry", "push", "pressure", "stampede", "bully", "force"})
_CLAUSE = 14
_TOGETHER = frozenset({("at", "once"), ("one", "go"), ("once", "but"),
                       ("once", ","), ("once", ".")})  # fmt: skip


def earlier_tokens(token: Token, count: int) -> list[Token]:
    """Return the up to `count` tokens before `token` in its sentence, in order of the text."""
    return list(token.doc[max(token.sent.start, token.i - count) : token.i])


def next_tokens(token: Token, count: int) -> list[Token]:
    """Return the up to `count` tokens after `token` in its sentence."""
    return list(token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + count)])


def opens_verb(token: Token) -> bool:
    """Return whether a word behind "and" opens another verb: "and pay", "and must come home"."""
    helps = token.pos_ == "AUX" and token.dep_ == "aux" and token.head.dep_ == "conj"
    return helps or (token.pos_ == "VERB" and token.dep_ == "conj")


def cued(sentence: Sentence, words: Collection[str]) -> list[Token]:
    """Return the tokens of a sentence that are among `words`, as printed or by their lemma."""
    if sentence.lemmas.isdisjoint(words):
        return []
    return [t for t in sentence.tokens if t.lower_ in words or t.base in words]


def lemmas_of(tokens: list[Token]) -> set[str]:
    """Return the lemmas of `tokens`, in lower case."""
    return {t.base for t in tokens}


def not_alone(verb: Token) -> bool:
    """Return whether a denial above a verb is of something else: "is not alone in sending them",
    "is not the only state to send them", "will not hesitate to send them"."""
    governor = next((t for t in verb.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if governor is None or not negated(governor) or verb.dep_ == "conj":
        return False
    if governor == verb.head and governor.base in _FALTERS:
        return True
    above = list(takewhile(lambda t: t.pos_ not in ("VERB", "AUX"), verb.ancestors))
    if governor.lemma_ == "be":
        above += [c for c in governor.children if c.dep_ in ("acomp", "attr")]
    said = {w.lower_ for t in above for w in (t, *t.children) if w != verb}
    return bool(said & _NOT_SO)


def unhindered(verb: Token) -> bool:
    """Return whether a verb is what somebody is not kept from, or not hurried into: "would not be
    deterred from sending them", "would not be rushed into sending them"."""
    if verb.dep_ != "pcomp" or not negated(verb.head.head):
        return False
    hurried = verb.head.lower_ == "into" and verb.head.head.base in _HURRIES
    return verb.head.lower_ == "from" or hurried


def gives_up(verb: Token) -> bool:
    """Return whether a verb is one of giving a thing up: "has given up its plan", "dropped it"."""
    return verb.base in GIVES_UP or (verb.base == "give" and after(verb, 1) == ["up"])


def put_off(verb: Token) -> bool:
    """Return whether a denied verb only tells from when on or on what terms, or that not all go
    together: "will send nobody before the year is out", "won't go without a court's leave"."""
    rest = [*after(verb, _CLAUSE), "."]
    together = "all" in rest and "together" in rest
    if together or any(pair in _TOGETHER for pair in pairwise(rest)):
        return True  # "will not send the 300 at once"
    limits = (t for t in next_tokens(verb, _CLAUSE) if t.lower_ in _LIMITS)
    for limit in limits:
        ends = limit.i + 1 >= limit.sent.end or limit.nbor().is_punct
        if not ends and verb in (limit.head, *limit.ancestors):
            return True
    return verb.sent[0].lower_ in _LIMITS


def in_doubt(verb: Token) -> bool:
    """Return whether it is only not told whether something is done: "gave no sign of whether it
    would send police"."""
    return any(c.dep_ == "mark" and c.lower_ == "whether" for t in climb(verb) for c in t.children)


def capped(verb: Token) -> bool:
    """Return whether a denied verb only tells how many at most: "will not send more than 600"."""
    following = after(verb, 4)
    return ("more", "than") in pairwise(following)
