"""Up to when the mission is authorised, prolonged or may stay."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.law.mandate_words import limits, on_hold
from missionbrief.claims.mission_words import mission_token, speaks_of_mission
from missionbrief.language.grammar import climb, subject, verb_above
from missionbrief.language.modality import mode, negated
from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

MANDATES = words("claims", "mandate", "mandates")
_GOES_ON = words("claims", "mandate", "goes_on")
_RENEWS = words("claims", "mandate", "renews")
_PROLONGS = _RENEWS | words("claims", "mandate", "lets")
_DECIDES = words("claims", "mandate", "decides")
_ORDERS = frozenset({"order", "orders", "injunction"})
_OTHERS = words("claims", "mandate", "others")
GIVEN_UNTIL = _GOES_ON | _PROLONGS | {"authorize", "authorise", "approve", "mandate"}
_FUNDS = words("claims", "funds", "funds")
_RULERS = frozenset({"council", "presidency", "parliament", "senate", "assembly"})
_PASSING = frozenset({"transitional", "transition", "presidential", "interim", "presidency"})
_REACH = 12


def prolonged_until(sentence: Sentence, verb: Token) -> Expression | None:
    """Return the day up to which the mission is authorised, prolonged or may stay, or None."""
    lemma = verb.base
    renewing = lemma in _PROLONGS
    last = [e for e in limits(sentence, to=renewing) if _after(sentence, verb, e)]
    if not last:
        return None
    home = (g for c in verb.children if c.lower_ == "at" for g in c.children)
    if lemma == "keep" and any(g.lower_ == "home" for g in home):
        return None  # "to keep its police at home until January 26"
    how = mode(verb)
    dated = verb_above(sentence.tokens_of(last[0]))
    above = takewhile(lambda t: t != verb, climb(dated)) if dated is not None else ()
    if any(negated(t) for t in above):
        return None  # "was approved in October but did not begin to deploy until June"
    if not sentence.lemmas.isdisjoint(_ORDERS) or on_hold(verb):
        return None
    if lemma not in GIVEN_UNTIL or (
        lemma not in _RENEWS and not sentence.lemmas.isdisjoint(_FUNDS)
    ):
        return None
    if lemma in _GOES_ON:
        who = subject(verb)
        if who is None or not (who.lower_ in ("mission", "force") or named(sentence, who)):
            return None
        if how not in ("actual", "authorised", "planned"):
            return None
    elif how not in ("actual", "authorised") and not _decided(verb):
        return None
    else:
        words_ = [t for t in sentence.tokens if t.base in MANDATES or t.lower_ == "it"]
        if not words_ and not speaks_of_mission(sentence):
            return None
        if any(anothers(sentence, t) for t in words_) or _other_object(sentence, verb):
            return None
    return last[0]


def _decided(verb: Token) -> bool:
    """Whether what stands under a verb of deciding is done: "agreed to keep"."""
    return verb.head.base in _DECIDES and mode(verb.head) == "actual"


def _other_object(sentence: Sentence, verb: Token) -> bool:
    """Whether what is prolonged is something else: "extended the state of emergency until"."""
    for thing in verb.children:
        if thing.dep_ in ("dobj", "nsubjpass") and thing.pos_ in ("NOUN", "PROPN"):
            return not any(t.base in MANDATES or mission_token(sentence, t) for t in phrase(thing))
    return False


def _after(sentence: Sentence, verb: Token, expression: Expression) -> bool:
    tokens = sentence.tokens_of(expression)
    return bool(tokens) and 0 < tokens[0].i - verb.i <= 2 * _REACH


def named(sentence: Sentence, token: Token) -> bool:
    """Whether a token is part of a name of the mission or the force after it."""
    name = sentence.name_at(token)
    return name is not None and name.kind in ("mission", "force")


def anothers(sentence: Sentence, noun: Token) -> bool:
    """Whether a mandate is another body's: "the mandate of the transitional council"."""
    # The parse may take "ends" of "the council's own mandate ends on Monday" for a noun.
    whole = noun.head if noun.dep_ == "compound" else noun
    around = [t for t in whole.subtree if t.i < noun.i + 8]
    ours = any(mission_token(sentence, t) for t in around)
    if not ours and (_bodys(sentence, whole) or _body_before(sentence, whole)):
        return True
    if noun.base == "term":
        return not (ours or _of_mission_before(sentence, noun))
    return not ours and any(t.base in _OTHERS for t in around)


def _of_mission_before(sentence: Sentence, noun: Token) -> bool:
    """Whether "its term" is that of the mission, of which the sentence before speaks."""
    if not sentence.number or not any(c.lower_ == "its" for c in noun.children):
        return False
    before = sentence.article.sentences[sentence.number - 1]
    return speaks_of_mission(before)


def _body_before(sentence: Sentence, noun: Token) -> bool:
    """Whether "its mandate" is that of a body which the sentence, or the one before, tells of, and
    nothing of the mission: "… appointed a Presidential Council. Its mandate expires …",
    "the council was set up in April, and its mandate ends in February"."""
    if not any(c.lower_ == "its" for c in noun.children):
        return False
    if any(mission_token(sentence, t) for t in sentence.tokens if t.i < noun.i):
        return False  # "the Council authorised the force, and its mandate runs out"
    if any(_ruler(sentence, t) for t in sentence.tokens if t.i < noun.i):
        return True
    if not sentence.number:
        return False
    before = sentence.article.sentences[sentence.number - 1]
    bodies = [m for m in before.names_of("organisation") if not m.name.decides]
    return bool(bodies) and not speaks_of_mission(before)


def _ruler(sentence: Sentence, token: Token) -> bool:
    """Whether a word is for a body that rules a country, and not the one that decides on the
    mission."""
    if token.base not in _RULERS or token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    name = sentence.name_at(token)
    named = name.decides if name is not None else token.nbor(-1).lower_ == "security"
    return not named and any(t.lower_ in _PASSING for t in (token, *token.children))


def _bodys(sentence: Sentence, noun: Token) -> bool:
    """Whether a mandate is that of a named body: "BINUH's mandate"."""
    for child in noun.children:
        owner = child if child.dep_ in ("poss", "compound") else None
        if child.dep_ == "prep" and child.lower_ == "of":
            owner = next((c for c in child.children if c.dep_ == "pobj"), None)
        name = sentence.name_at(owner) if owner is not None else None
        if name is not None and name.kind == "organisation" and not name.decides:
            return True
    return False
