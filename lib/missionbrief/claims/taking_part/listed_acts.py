"""What those do whom a list names: give people or join; and how the verb for it is put."""

from __future__ import annotations

from missionbrief.claims.claim import Status
from missionbrief.claims.taking_part.countries import Country
from missionbrief.claims.taking_part.giving import GIVES, JOINS, PROMISES
from missionbrief.claims.taking_part.joining import Found
from missionbrief.claims.taking_part.participation import (
    in_haiti,
    is_mission,
    is_people,
    spoken_of_before,
)
from missionbrief.claims.taking_part.predicates import COUNTRY_NOUNS
from missionbrief.claims.taking_part.putting import put
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import subject
from missionbrief.language.tokens import Token

_THEY = frozenset({"they", "these", "those", "them"})
_INTENTS = frozenset({"intend", "intention", "pledge", "promise", "offer", "notify", "volunteer"})
_ALONE = frozenset({"volunteer", "participate", "contribute", "notify", "join"})
_HELP = frozenset({"support", "help", "assistance", "contribution"})
_ALSO = frozenset({"take", "raise", "notify", "represent", "step", "come", "sign"})
_HAS = frozenset({"have", "maintain", "keep"})
COMES = frozenset({"flow", "come", "arrive", "follow", "land", "enlist"})


def gives_or_joins(sentence: Sentence, token: Token) -> bool:
    """Return whether a verb of the sentence tells of giving people or of joining."""
    lemma = token.base
    if token.pos_ not in ("VERB", "AUX"):
        return False
    if lemma in COMES and spoken_of_before(sentence):
        # "We expect other countries to flow in behind them: Jamaica, Belize …".
        who = subject(token)
        return who is not None and who.lower_ in COUNTRY_NOUNS
    if lemma in _HAS and token.pos_ == "VERB":
        # "The countries that have a presence in the mission are Chad and Benin".
        held = [c for c in token.children if c.dep_ == "dobj"]
        there = in_haiti(sentence, token.subtree)
        return there and any(c.base == "presence" or is_people(c) for c in held)
    if lemma not in GIVES | JOINS | PROMISES | _ALSO:
        return False
    if lemma in ("step", "come", "sign"):
        return token.i + 1 < sentence.span.end and token.nbor().lower_ in ("up", "forward")
    if lemma == "raise":
        following = sentence.span.doc[token.i + 1 : min(token.i + 4, sentence.span.end)]
        return any(t.lemma_ == "hand" for t in following)
    if lemma == "take":
        return token.i + 1 < sentence.span.end and token.nbor().lower_ == "part"
    if token.dep_ == "amod" and lemma != "contribute":
        return False
    near = [t for t in token.subtree if t.i > token.i]
    if lemma == "represent":
        return any(is_mission(sentence, t) for t in near)
    if lemma in PROMISES and in_haiti(sentence) and {t.base for t in near} & _HELP:
        return True
    return lemma in _ALONE or any(is_people(t) or is_mission(sentence, t) for t in near)


def put_by(verb: Token) -> Status | None:
    """Return how a verb of giving or joining puts it; None for what is only asked for."""
    if verb.dep_ == "amod":
        return "actual"
    above = [t for t in verb.ancestors if t.pos_ in ("VERB", "AUX")]
    return put(above[-1] if above else verb, verb, [*above, verb, *verb.subtree])


def told_before(sentence: Sentence) -> Status | None:
    """Return how the sentence before puts what those do whom this one lists ("They are Chad and
    Benin"): the first act of giving or joining in it, or the word of it; None where there is none
    in its paragraph."""
    before = sentence.article.sentences[sentence.number - 1] if sentence.number else None
    if before is None or before.paragraph != sentence.paragraph:
        return None
    if before.lemmas & _INTENTS:
        return "pledged"
    giving = next((t for t in before.tokens if gives_or_joins(before, t)), None)
    status = put_by(giving) if giving is not None else None
    return "pledged" if status == "planned" else status


def taken_up(sentence: Sentence, run: list[Country], before: list[Token]) -> Found | None:
    """Return the list of those whom the sentence before tells to give or join: "Besides Benin, they
    are"; None where it names others."""
    if len(before) < 2 or before[-1].lower_ not in ("are", "were", "include"):
        return None
    if before[-2].lower_ not in _THEY or not spoken_of_before(sentence):
        return None
    status = told_before(sentence)
    return Found(run, before[-1], status, "listed") if status is not None else None
