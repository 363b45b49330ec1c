"""Who pays for the mission, told without a sum: "a largely U.S.-funded multinational force", "the
force, which is paid for in large part by the U.S."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.mission_words import mission_token
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb
from missionbrief.language.modality import mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FUNDED = re.compile(r"\b([A-Z][\w.]*)[-‐–](?:funded|financed|bankrolled)\b")
_FUNDS = frozenset({"fund", "finance", "bankroll", "pay", "underwrite", "subsidise", "subsidize"})
_WISHED = frozenset({"would", "could", "should", "new", "proposed", "future", "fully"})
_PARTS = frozenset({"part", "measure"})
_REACH = 5


def funded_by(sentence: Sentence) -> Iterator[Draft]:
    """Yield the country whose money the mission is said to run on; what is only wished for is
    none."""
    yield from _called(sentence)
    if sentence.lemmas.isdisjoint(_FUNDS) or any(q.currency for q in sentence.quantities):
        return
    mission = sentence.article.mission
    for verb in sentence.tokens:
        if verb.base not in _FUNDS or verb.tag_ != "VBN" or not _mission_is(sentence, verb):
            continue
        named = [sentence.name_at(t) for t in _agents(verb)]
        for name in named:
            if name is None or name.kind not in ("country", "demonym"):
                continue
            if name.country == mission.country or mode(verb) != "actual":
                continue
            yield _draft(sentence, verb, name.country or name.canonical)


def _agents(verb: Token) -> list[Token]:
    """By whom it is done: "paid for by the U.S. and Canada", "financed in part by the U.S."."""
    part = [g for c in verb.children if c.lower_ == "in" for g in c.children if g.base in _PARTS]
    links = [c for c in verb.children if c.dep_ == "agent"]
    links += [g for p in part for g in p.children if g.lower_ == "by"]
    by = [g for link in links for g in link.children]
    return [t for g in by for t in (g, *g.conjuncts)]


def _mission_is(sentence: Sentence, verb: Token) -> bool:
    """Whether it is the mission that is told to be paid for."""
    if verb.base == "pay" and not any(c.lower_ == "for" for c in verb.children):
        return False
    what = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    clause = next((t for t in climb(verb) if t.dep_ in ("acl", "relcl")), None)
    if what is None or what.lower_ in ("which", "that"):
        what = clause.head if clause is not None else None
    told = what is not None and mission_token(sentence, what)
    return told and not any(c.lower_ in _WISHED - {"fully"} for c in verb.children)


def _called(sentence: Sentence) -> Iterator[Draft]:
    """Yield whose money the mission is called by: "the U.S.-funded force"."""
    mission = sentence.article.mission
    for found in _FUNDED.finditer(sentence.span.text):
        name = mission.names.get(found[1])
        at = sentence.span.start_char
        words = sentence.span.doc.char_span(at + found.start(), at + found.end())
        if name is None or name.kind not in ("country", "demonym") or words is None:
            continue
        last = words[-1].i
        doc, end = sentence.span.doc, min(sentence.span.end, last + 1 + _REACH)
        before = {t.lower_ for t in doc[max(sentence.span.start, words.start - 3) : words.start]}
        ours = any(mission_token(sentence, t) for t in doc[last + 1 : end])
        if not ours or before & _WISHED or name.country == mission.country:
            continue
        yield _draft(sentence, words[-1], name.country)


def _draft(sentence: Sentence, trigger: Token, actor: str | None) -> Draft:
    return Draft(
        sentence,
        trigger,
        "funded-by",
        actor=actor,
        target=sentence.article.mission.name,
        status="actual",
        attributed_to=attributed_to(sentence, trigger),
        key=(actor, "funded-by"),
    )
