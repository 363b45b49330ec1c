"""For how long the mission is authorised: "its mandate runs for a year", "a first term of 12
months"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.law.deciders import deciders
from missionbrief.claims.law.mandate_terms import MANDATES, anothers, named
from missionbrief.claims.law.mandate_words import concerns
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import subject
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_LASTS = words("claims", "mandate", "lasts")
_SETS = frozenset({"set", "give", "grant", "provide", "fix", "carry", "have"})
_STANDS = frozenset({"authorize", "authorise", "approve", "mandate"})
_LENGTH = re.compile(
    r"\b(?:(?:an?|one|the)? ?(?:initial|first) (?:period of |term of |phase of )?"
    r"|a (?:term|period|mandate) of |for |last |lasts |force |mission )"
    r"(?:an? (?:initial |first )?|one |two |three |six |nine |twelve |\d{1,2} )"
    r"[ -]?(?:year|month)s?\b"
    r"(?! of (?:planning|delay|talks))",
    re.IGNORECASE,
)
_AHEAD = frozenset({"was", "is", "will", "can", "may", "to", "are", "were"})


def lengths(sentence: Sentence) -> Iterator[Draft]:
    """Yield for how long the mission is authorised, where a sentence tells that of its mandate or
    of the text that gives it: the length stands in the target."""
    if sentence.lemmas.isdisjoint(_LASTS | _SETS | _STANDS):
        return
    found = _LENGTH.search(sentence.span.text)
    if found is None:
        return
    at = sentence.token_at(found.start())
    for verb in sentence.tokens:
        # The tagger may take "its mandate runs" for a noun.
        after = verb.i > sentence.span.start and verb.nbor(-1).base in MANDATES
        runs = after and verb.lower_ in ("runs", "lasts")
        if (verb.pos_ not in ("VERB", "AUX") and not runs) or not 0 <= found.end() - _offset(
            sentence, verb
        ) <= 90:
            continue
        if negated(verb):
            continue
        mine = runs and not anothers(sentence, verb.nbor(-1))
        if not mine and not _gives_length(sentence, verb):
            continue
        council = next((d.name for d in deciders(sentence) if d.sort == "council"), None)
        length = " ".join(found.group().split()[-2:])
        yield Draft(
            sentence,
            at if at.i > verb.i else verb,
            "term",
            actor=council,
            target=f"{sentence.article.mission.name} (authorised for {length})",
            placed=False,
            attributed_to=attributed_to(sentence, verb),
        )
        return


def _offset(sentence: Sentence, verb: Token) -> int:
    return verb.idx - sentence.span.start_char


def _gives_length(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb says for how long the mandate or the mission is to last."""
    lemma, who = verb.base, subject(verb)
    if who is None:
        return False
    helped = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if lemma in _LASTS:
        told = verb.tag_ in ("VBZ", "VBP") or bool(helped & _AHEAD)
        return told and "have" not in helped and _ours(sentence, who)
    if lemma in _STANDS:
        standing = helped & {"is", "are"} and any(c.dep_ == "auxpass" for c in verb.children)
        return bool(standing) and _ours(sentence, who)
    if lemma in _SETS and not helped & {"would", "could", "might"}:
        text = who.base in ("resolution", "text") or any(
            d.start <= who.i < d.end for d in deciders(sentence) if d.sort in ("council", "text")
        )
        it = who.lower_ == "it" and _text_before(sentence)
        return (text or it) and concerns(sentence, verb.subtree)
    return False


def _ours(sentence: Sentence, who: Token) -> bool:
    """Whether a subject is the mission or its mandate; "it" is what was decided just before."""
    if who.base in MANDATES:
        return not anothers(sentence, who)
    if who.lower_ in ("mission", "force", "deployment") or named(sentence, who):
        return True
    return who.lower_ == "it" and _text_before(sentence)


def _text_before(sentence: Sentence) -> bool:
    """Whether the sentence before speaks of a decision on the mission."""
    if not sentence.number:
        return False
    before = sentence.article.sentences[sentence.number - 1]
    decided = any(d.sort in ("council", "text") for d in deciders(before))
    return decided and concerns(before, before.tokens)
