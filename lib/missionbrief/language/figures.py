"""Whose a figure is, where no verb of saying tells it: "X gave a toll of 42", "X's tally, 2,500
dead, was the highest", "as X counts them", "is thought by X to be", "3,000 fled (X, 22 April)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.bodies import BODIES
from missionbrief.language.clauses import closing, opening
from missionbrief.language.frame import REPORTING, frame
from missionbrief.language.grammar import agent, infinitive, subject
from missionbrief.language.holders import name_of
from missionbrief.language.sayers import DELEGATES
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.frame import Frame
    from missionbrief.language.tokens import Token

_FIGURES = words("language", "figures", "figures")
_TALLIES = words("language", "figures", "tallies")
_HELD = words("language", "figures", "held")
_SHOWN = words("language", "figures", "shown")
_PRONOUNS = frozenset({"it", "them", "these", "this"})
_SOURCES = ("organisation", "mission", "person")
_NEAR = 7
_GIVERS = BODIES | DELEGATES | {"mayor"}
TOLD_BY = _TALLIES | _HELD | {"give", "let", "as", "("}
"""The words, lemmas or as printed in small letters, that may tell the source of a figure."""


def by_figure(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Yield the frame of the figure that `token`, one of `TOLD_BY`, tells the source of, if it
    does."""
    if token.base == "give" and token.pos_ == "VERB":
        yield from _given(sentence, token)
    elif token.base == "let" and token.pos_ == "VERB":
        yield from _let_know(sentence, token)
    elif token.base in _TALLIES and token.dep_ == "nsubj":
        yield from _tally(sentence, token)
    elif token.base in _HELD and token.pos_ == "VERB":
        yield from _thought(sentence, token)
    elif token.lower_ == "as":
        yield from _as_told(sentence, token)
    elif token.text == "(":
        yield from _in_brackets(sentence, token)


def _is_source(sentence: Sentence, who: Token | None) -> bool:
    """Whether a noun is somebody who may give a figure: a person, a body, a delegate."""
    if who is None:
        return False
    name = name_of(sentence, who)
    named = name is not None and name.kind in _SOURCES
    return named or who.base in _GIVERS


def _given(sentence: Sentence, verb: Token) -> Iterator[Frame]:
    """Who gives a toll, a figure, a strength: "gave the strength as six", "gives 1,617 dead"."""
    who = subject(verb)
    if who is None or not _is_source(sentence, who):
        return
    if infinitive(verb) or any(c.dep_ == "neg" for c in verb.children):
        return
    objects = [c for c in verb.children if c.dep_ in ("dobj", "oprd", "attr", "ccomp")]
    told = any({c.base, c.lower_} & _FIGURES for c in objects)
    as_many = any(
        c.dep_ == "prep" and c.lower_ == "as" and any(g.like_num for g in c.children)
        for c in verb.children
    )
    if not told and not as_many:
        return
    edge = min(who.left_edge.i, verb.i)
    if verb.dep_ == "relcl":
        first, last = verb.head.left_edge.i, verb.right_edge.i
    else:
        first, last = verb.i, closing(sentence, verb)
    yield from frame(sentence, who, first, last, max(edge, sentence.span.start), verb.i)


def _let_know(sentence: Sentence, verb: Token) -> Iterator[Frame]:
    """Who lets it be known that something is so."""
    who = subject(verb)
    following = verb.doc[verb.i + 1 : verb.i + 4]
    if who is None or [t.lower_ for t in following] != ["it", "be", "known"]:
        return
    known, edge = verb.i + 3, max(who.left_edge.i, sentence.span.start)
    behind = edge > sentence.span.start and verb.doc[edge - 1].text == ","
    if behind:
        yield from frame(sentence, who, opening(sentence, edge), known, edge, known)
    else:
        yield from frame(sentence, who, verb.i, closing(sentence, verb), edge, known)


def _tally(sentence: Sentence, noun: Token) -> Iterator[Frame]:
    """Whose tally is what the sentence speaks of; a toll of the mission's is what it has lost."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is None or not _is_source(sentence, owner):
        return
    name = name_of(sentence, owner)
    ours = name is not None and name.kind == "mission"
    if noun.base == "toll" and (ours or owner.lower_ in sentence.article.mission.nouns):
        return
    first = max(noun.left_edge.i, sentence.span.start)
    last = closing(sentence, noun.head)
    yield from frame(sentence, owner, first, last, max(owner.left_edge.i, first), noun.i)


def _thought(sentence: Sentence, verb: Token) -> Iterator[Frame]:
    """By whom something is thought to be so."""
    who = agent(verb)
    if who is None or not any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return
    if _is_source(sentence, who):
        last = sentence.span.end - 1
        yield from frame(sentence, who, verb.left_edge.i, last, who.left_edge.i, who.i)


def _as_told(sentence: Sentence, as_: Token) -> Iterator[Frame]:
    """Who puts it so: "as recorded by X", "as X counts them", "as X puts it"."""
    doc, end = sentence.span.doc, min(as_.i + _NEAR, sentence.span.end)
    verb = next((t for t in doc[as_.i + 1 : end] if t.base in REPORTING | _SHOWN), None)
    if verb is None:
        return
    who = agent(verb) if verb.i == as_.i + 1 else subject(verb)
    if who is None or not _is_source(sentence, who) or who.i < as_.i:
        return
    object_ = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if verb.i != as_.i + 1 and (object_ is None or object_.lower_ not in _PRONOUNS):
        return
    last = max(verb.i, who.i, object_.i if object_ is not None else verb.i)
    first = opening(sentence, as_.i)
    yield from frame(sentence, who, first, sentence.span.end - 1, as_.i, last)


def _in_brackets(sentence: Sentence, bracket: Token) -> Iterator[Frame]:
    """The body that stands in brackets behind a figure, with a day or behind no name it may be
    short for: "… have left the town (IOM, 22 April)"."""
    doc = sentence.span.doc
    mention = next(
        (m for m in sentence.names_of("organisation", "mission") if m.start == bracket.i + 1), None
    )
    if mention is None or bracket.i == sentence.span.start:
        return
    closes = next((t for t in doc[mention.end : mention.end + _NEAR] if t.text == ")"), None)
    dated = doc.at(mention.end).text == ","
    before = sentence.name_at(bracket.nbor(-1))
    short = before is None and bracket.nbor(-1).pos_ in ("PROPN", "NOUN")
    short = short or (before is not None and before.kind != "place")
    if closes is None or (not dated and (doc.at(mention.end) is not closes or short)):
        return
    if not any(t.like_num for t in doc[sentence.span.start : bracket.i]):
        return
    first = opening(sentence, bracket.i)
    yield from frame(sentence, doc[mention.end - 1], first, closes.i, bracket.i, closes.i)
