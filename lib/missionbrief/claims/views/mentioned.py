"""Whoever a sentence only mentions beside a view, where no rule tells whose view it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from missionbrief.language.tokens import Token

_WHERE = frozenset({"in", "at", "to", "into", "for", "within", "on"})
_DIRECTS = frozenset({"direct", "instruct", "task", "mandate", "order", "oblige", "require"})
_VOICED = words("claims", "mentioned", "voiced") | words("claims", "drafts", "moves")
_PAYS = words("claims", "mentioned", "pays")
_BACKS = words("claims", "mentioned", "backs")
_CON = words("claims", "leanings", "con")
_LED = frozenset({"led", "drafted", "backed", "sponsored", "proposed"})
_CRITICS = words("claims", "leanings", "critics")
_AMONG = frozenset({"among", "including", "like", "such"})
_CLOSE = 6
_NAMES = frozenset({"name", "mention", "list", "cite"})
_NAMING = frozenset({"naming", "mentioning", "listing", "citing"})
_REMARKS = frozenset({"remark", "comment", "speech", "address"})
_TAKES = frozenset({"withdraw", "pull", "end", "drop", "suspend", "cut", "stop"})
_BACKING = frozenset({"support", "backing", "help", "assistance"})


def only_mentioned(tokens: Iterable[Token]) -> bool:
    """Return whether all words that name somebody put him where nobody holds a view: as a place or
    a company ("proposed for Haiti", "a conference with Ruto"), as whoever pays ("borne by the
    member states"), as whose plan others oppose, or as what something comes from, unless it is a
    view ("objections from Beijing")."""
    tokens = list(tokens)
    return bool(tokens) and all(map(_beside, tokens))


def _of_opposed(token: Token) -> bool:
    """Whether a word only tells whose plan somebody opposes: "criticised the US-led proposal"."""
    joined = token.dep_ == "npadvmod" and token.nbor().text == "-"
    thing = token.head.head if joined else token.head
    one = token.dep_ in ("compound", "amod") and token.text.rpartition("-")[2] in _LED
    return (joined or one) and thing.dep_ == "dobj" and thing.head.base in _CON


def named_only(token: Token) -> bool:
    """Return whether a word is in a list of those whom somebody names: "Naming Chad, Benin and
    Togo, he said"."""
    first = next((t for t in climb(token) if t.dep_ != "conj"), token)
    if first.dep_ == "dobj" and first.head.base in _NAMES and first.head.tag_ == "VBG":
        return True
    # The parser takes "Naming" for a part of the name.
    opens = token.sent[0]
    between = token.doc[opens.i + 1 : token.i]
    return opens.lower_ in _NAMING and all(t.pos_ not in ("VERB", "AUX", "PRON") for t in between)


def _spoke_before(token: Token) -> bool:
    """Whether a word tells whose words of before others take up: "backed the remarks of the
    premier, Garry Conille"."""
    while token.dep_ in ("appos", "compound"):
        token = token.head
    of = token.dep_ == "pobj" and token.head.lower_ == "of"
    said = token.head.head if of else token.head
    return (of or token.dep_ == "poss") and said.base in _REMARKS and said.dep_ in ("dobj", "pobj")


def _beside(token: Token) -> bool:
    if _of_opposed(token) or named_only(token) or _spoke_before(token):
        return True
    while token.dep_ in ("compound", "nmod") or (token.dep_ == "conj" and _linked(token)):
        token = token.head
    if token.dep_ == "dobj" and token.head.base in _DIRECTS:
        return True  # "a draft that would have directed X to plan for it"
    if token.dep_ != "pobj":
        return False
    link = token.head
    if link.lower_ in _WHERE:
        return True
    if link.lower_ == "by":
        return link.head.base in _PAYS
    return link.lower_ in ("from", "with") and link.head.base not in _VOICED


def _linked(token: Token) -> bool:
    """Whether "and" joins a word to its head: "Russia and China", not "in Nairobi, Mr Aukot"."""
    between = token.doc[token.head.i + 1 : token.i]
    return any(t.dep_ == "cc" for t in between)


def turned_down(tokens: Iterable[Token]) -> bool:
    """Return whether somebody is said not to back something: "Russia, with its veto, may not
    support a resolution", "Trump's government was withdrawing support", or is named among those
    against it: "its critics, among them X"."""
    tokens = list(tokens)
    return any(map(_among_critics, tokens)) or any(
        (verb.base in _BACKS and any(c.dep_ == "neg" for c in verb.children))
        or (verb.base in _TAKES and any(c.base in _BACKING for c in verb.children))
        for verb in filter(None, map(_next_verb, tokens))
    )


def _among_critics(token: Token) -> bool:
    first = token.sent.start
    near = token.doc[max(first, token.i - _CLOSE) : token.i]
    link = next((t for t in reversed(near) if t.lower_ in _AMONG), None)
    if link is None or any(t.pos_ in ("VERB", "AUX") and t != link for t in near if t.i > link.i):
        return False
    return any(t.base in _CRITICS and t.pos_ == "NOUN" for t in token.doc[first : link.i])


def _next_verb(token: Token) -> Token | None:
    """The first full verb behind a word in its sentence."""
    rest = token.doc[token.i + 1 : token.sent.end]
    return next((t for t in rest if t.pos_ == "VERB"), None)
