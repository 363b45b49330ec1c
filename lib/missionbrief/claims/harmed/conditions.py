"""What a number of people is told of: that they lost their homes, go hungry or need aid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.hardship import DISPLACED, NEEDY, described, hardship, state
from missionbrief.claims.harmed.residents import PEOPLE
from missionbrief.language.grammar import climb, phrase_top, predicate
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_COUNTS = words("claims", "displacement", "counts")
REACHES = words("claims", "displacement", "reaches")
_HOLDS = words("claims", "displacement", "holds")
# How a count is put of which nothing is told yet.
NOT_TOLD = frozenset({"authorised", "called_for", "pledged"})
_AT = frozenset({"at", "to", "beyond", "past", "above", "over"})


def _totalled(quantity: Quantity) -> tuple[str, Token] | None:
    """What a number is the total of, and the verb that says so: "the number of displaced people
    has reached", "put the number who fled their homes at"."""
    head = quantity.counted or quantity.number
    governor = head.head
    verb = next((t for t in climb(head) if t != head and t.pos_ in ("VERB", "AUX")), None)
    if governor.dep_ == "prep" and governor.lower_ in _AT:
        verbs = [t for t in climb(governor) if t.pos_ in ("VERB", "AUX")]
    else:
        verbs = [verb] if verb is not None and head.dep_ in ("dobj", "attr") else []
    for found in verbs:
        if found.base not in REACHES:
            continue
        for child in found.children:
            if child.dep_ not in ("nsubj", "nsubjpass", "dobj"):
                continue
            if child.base == "need" and governor.lower_ == "at":
                return NEEDY, found
            if child.base not in _COUNTS:
                if (what := state(child)) is not None:
                    return what, found
                continue
            of = next((n for p in child.children if p.lower_ == "of" for n in p.children), None)
            if of is not None and of.base not in PEOPLE and state(of) is None:
                # "The number of sites for displaced people."
                continue
            if child.base == "displacement":
                return DISPLACED, found
            for token in child.subtree:
                what = described(token) if token.pos_ in ("NOUN", "ADJ", "VERB") else None
                if what is None and token.dep_ in ("relcl", "acl"):
                    what = hardship(token, token.head)
                if what is not None:
                    return what, found
    return None


def condition(sentence: Sentence, quantity: Quantity) -> tuple[str, Token, str] | None:
    """Return what those that a number counts live in, the word that tells it and the rule that
    found it (`noun`, `verb` or `total`); None where no word is said of them."""
    noun = quantity.counted or quantity.number
    tops = [noun, quantity.number]
    if phrase_top(noun).base in _COUNTS:
        tops.append(phrase_top(noun))
    for token in tops:
        if what := described(token):
            verb = predicate(token)
            aside = what == NEEDY and token.dep_ in ("conj", "pobj", "appos")
            if verb is None or aside or verb.base in REACHES | _HOLDS:
                return what, verb or token, "noun"
    for verb in sentence.span:
        if verb.pos_ in ("VERB", "AUX", "ADJ"):
            for token in tops:
                if what := hardship(verb, token):
                    return what, verb, "verb"
    total = _totalled(quantity)
    return (*total, "total") if total is not None else None
