"""How many countries take part, or that others do, where the source does not name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from missionbrief.claims.claim import Qualifier, Status
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.taking_part.giving import OFFERS
from missionbrief.claims.taking_part.joining import taking_part
from missionbrief.claims.taking_part.participation import about_money, in_haiti
from missionbrief.claims.taking_part.predicates import COUNTRY_NOUNS
from missionbrief.claims.troops.bare import in_context
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import SUBJECTS
from missionbrief.language.holders import phrase
from missionbrief.language.modality import mode
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_OTHERS = words("claims", "unnamed_states", "others")
STATES = "states (unnamed)"


@dataclass(frozen=True)
class Group:
    """Countries without names: `name` as a claim has it, how many, and how it is put."""

    name: str
    trigger: Token
    value: float | None
    qualifier: Qualifier | None
    status: Status


def by_count(sentence: Sentence, named: bool) -> Iterator[Group]:
    """Yield the groups of countries that the sentence says take part; one without a number only
    where no country is `named`."""
    if not sentence.lemmas & COUNTRY_NOUNS:
        return
    counts = {q.counted.i: q for q in sentence.quantities if q.counted is not None and q.value}
    for noun in sentence.tokens:
        if noun.lower_ not in COUNTRY_NOUNS or noun.pos_ != "NOUN":
            continue
        quantity = counts.get(noun.i)
        other = {t.lower_ for t in phrase(noun)} & _OTHERS
        if quantity is not None and quantity.value == 1:
            continue  # "One other African state, Burundi, has answered."
        if quantity is None and (named or not other or noun.tag_ != "NNS"):
            continue
        status = _put(sentence, noun)
        if status is None:
            continue
        if quantity is not None:
            yield Group(STATES, noun, quantity.value, quantity.qualifier, status)
        else:
            yield Group(f"{_words(noun)} (unnamed)", noun, None, None, status)


def _words(noun: Token) -> str:
    tokens = [t for t in noun.lefts if t.dep_ in ("amod", "compound")]
    return " ".join([*(t.lower_ for t in tokens), noun.lower_])


def _put(sentence: Sentence, noun: Token) -> Status | None:
    """How a sentence puts it that countries take part, as the subject of a verb or as where people
    or pledges come from."""
    if noun.dep_ == "conj" and noun.head.dep_ in SUBJECTS:
        found = taking_part(sentence, noun.head.head, [], [])
        if found is not None:
            return found
    if noun.dep_ in SUBJECTS:
        found = taking_part(sentence, noun.head, [], [])
        if found is not None:
            return found
    for child in noun.children:
        if child.dep_ in ("relcl", "acl") and (found := taking_part(sentence, child, [], [])):
            return found
    before = list(sentence.span.doc[max(sentence.span.start, noun.i - 8) : noun.i])
    link = next((t for t in reversed(before) if t.lower_ in ("from", "by")), None)
    if link is None or about_money(sentence, before):
        return None
    left = [t for t in before if t.i < link.i]
    if any(t.lemma_.lower() in OFFERS for t in left[-3:]):
        return "pledged"
    people = any(unit_of(t) is not None for t in left[-4:])
    sized = sentence.lemmas & {"strength", "headcount"} and in_context(sentence)
    if sized and any(t.like_num for t in left[-4:]):
        return "actual"
    verb = next((t for t in link.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if not people or not in_haiti(sentence):
        return None
    status = mode(verb) if verb is not None else "actual"
    return status if status in ("actual", "planned", "pledged") else None
