"""Contingents that arrived, or left for home."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import GROUPS, actor, is_home, unit_of, whose
from missionbrief.claims.draft import Draft
from missionbrief.claims.moves import LEAVES, MOVES, into_country, leaves_home
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb, conjuncts, phrase_top, predicate, subject
from missionbrief.language.modality import mode
from missionbrief.language.quantities import Quantity
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence

KIND = "arrival"

_PART = re.compile(
    r"(?:\d|\b(?:half|third|quarter|most|some|part|many|few|hundred|dozen)) of (?:the|its) $"
)
_INWARD = frozenset({"motion", "flown"})
_PENDING = words("claims", "arrival", "pending")
_CARRIES = frozenset({"fly", "airlift", "ferry", "transport", "ship"})
_ORDER = words("claims", "arrival", "order")


def _force_phrases(sentence: Sentence) -> list[Token]:
    """The heads of noun phrases that mean a body of personnel, in order."""
    heads: dict[int, Token] = {}
    for token in sentence.span:
        if token.pos_ not in ("NOUN", "PROPN", "NUM", "ADJ"):
            continue
        name = sentence.name_at(token)
        people = unit_of(token) or (name and name.kind == "demonym" and token.tag_ == "NNPS")
        group = token.lemma_.lower() in GROUPS and any(
            c.lower_ in _ORDER or c.lower_ in ("of", "the") for c in token.children
        )
        if people or group:
            top = phrase_top(token)
            if top.lemma_.lower() in ("arrival", "landing"):
                top = next((p for c in top.children if c.lower_ == "of" for p in c.children), top)
            if people and not group and not (unit_of(top) or top.lemma_.lower() in GROUPS):
                top = token
            heads.setdefault(top.i, top)
    return [heads[i] for i in sorted(heads)]


def _moving(sentence: Sentence, phrase: Token) -> tuple[Token, str] | None:
    """The verb by which a body of personnel moves, and the rule that finds it."""
    if phrase.dep_ == "pobj" and phrase.head.lower_ == "of":
        noun = phrase.head.head
        if noun.lemma_.lower() in ("arrival", "landing"):
            return noun, "nominal"
    verb = predicate(phrase)
    dated = {t.i for e in sentence.dates for t in sentence.tokens_of(e)}
    if phrase.dep_ == "conj" and phrase.head.i in dated and verb is not None:
        # "arrived on June 25 and a second group on July 16": the verb is left out.
        return (verb, "gapped") if verb.lemma_.lower() in MOVES else None
    candidates = [(verb, "verb")] if verb is not None else []
    # A participle after the noun, or what the parser takes for one: "contingent … arrived in".
    for token in phrase.subtree:
        if token.pos_ == "VERB" and token.dep_ in ("acl", "relcl"):
            candidates.append((token, "participle"))
    for other in conjuncts(phrase):
        if other != phrase and other.i < phrase.i:
            candidates += [(t, "joined") for t in other.subtree if t.pos_ == "VERB"]
    for found, rule in candidates:
        lemma = found.lemma_.lower()
        if lemma == "expect" and phrase.lemma_.lower() in GROUPS and rule == "verb":
            return found, "expected"
        if lemma in _CARRIES and phrase.dep_ == "dobj" and into_country(sentence, found, "to"):
            return found, "flown"
        if lemma not in MOVES and rule == "verb" and into_country(sentence, found):
            return found, "motion"
        if lemma not in MOVES:
            continue
        if lemma in LEAVES and into_country(sentence, found):
            return found, "motion"
        if lemma in LEAVES and not leaves_home(sentence, found):
            continue
        if lemma in ("withdraw", "repatriate", "pull") and phrase.dep_ == "dobj" and rule == "verb":
            return found, "withdrawn"
        if lemma in ("follow", "join"):
            by = any(c.dep_ == "agent" and phrase in c.subtree for c in found.children)
            governor = found.head
            if not (by and governor.lemma_.lower() in MOVES):
                continue
            return governor, "followed-by"
        who = subject(found)
        if rule == "verb" and (who is None or who not in climb(phrase)):
            mine = {t.i for t in who.subtree} if who is not None else set()
            if phrase.i not in mine:
                continue
        return found, rule
    return None


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the arrivals and departures in `sentence`. Only those with a number, an order
    ("second group") or a date are told: "the Kenyans arrived" alone tells nothing countable."""
    moving: list[tuple[Token, Token, str]] = []
    for phrase in _force_phrases(sentence):
        if is_home(sentence, phrase):
            continue
        found = _moving(sentence, phrase)
        if found is not None:
            moving.append((phrase, *found))
    heads = [phrase for phrase, _, _ in moving]
    for phrase, verb, rule in moving:
        quantity = next(
            (
                q
                for q in sentence.quantities
                if not q.currency
                and not q.percent
                and (q.number.i in {t.i for t in _own(phrase, heads)})
            ),
            None,
        )
        ordered = next((c.lower_ for c in phrase.children if c.lower_ in _ORDER), None)
        # What is joined to it ("20 soldiers and four officers landed on …") shares its date.
        rivals = [h for h in heads if rule == "gapped" or h not in phrase.conjuncts]
        date = when(sentence, phrase, rivals)
        if quantity is None and ordered is None:
            continue
        if date is None and quantity is None:
            continue
        if quantity is not None and _part_of(sentence, quantity):
            continue
        noun = quantity.counted if quantity and quantity.counted else phrase
        group = phrase.lemma_.lower() in GROUPS
        if rule == "nominal":
            above = next((t for t in verb.ancestors if t.pos_ in ("VERB", "AUX")), None)
            pending = above is not None and above.lemma_.lower() in _PENDING
            status: Status = (
                "planned" if pending else mode(above) if above is not None else "actual"
            )
        else:
            status = "planned" if rule == "expected" else mode(verb)
        if verb.lemma_.lower() == "reach" and rule == "verb" and quantity and not group:
            continue
        whom = next((h for h in heads if whose(sentence, h)), phrase)
        yield Draft(
            sentence,
            phrase,
            rule,
            actor=_actor(sentence, phrase if whose(sentence, phrase) else whom),
            target=_target(phrase, ordered, rule not in _INWARD and verb.lemma_.lower() in LEAVES),
            value=quantity.value if quantity else None,
            qualifier=quantity.qualifier if quantity else None,
            unit=(unit_of(noun) or _unit_near(phrase, heads)) if quantity else None,
            when=date,
            status=status,
            attributed_to=attributed_to(sentence, verb),
        )


def _actor(sentence: Sentence, phrase: Token) -> str:
    """Whose contingent it is; "a further group" is of those whom the sentence before named."""
    if whose(sentence, phrase) is not None or sentence.number == 0:
        return actor(sentence, phrase)
    before = sentence.article.sentences[sentence.number - 1]
    for token in before.span:
        if unit_of(token) and not is_home(before, token) and whose(before, token) is not None:
            return actor(before, token)
    return actor(sentence, phrase)


def _part_of(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether only a part of a counted body moved: "half of the 400 left"."""
    before = sentence.span.text[: quantity.start]
    return _PART.search(before) is not None


def _own(phrase: Token, heads: list[Token]) -> list[Token]:
    """The tokens of a phrase up to the next body of personnel."""
    later = [h.i for h in heads if h.i > phrase.i]
    limit = min(later, default=phrase.doc.__len__())
    return [t for t in phrase.subtree if t.i < limit]


def _unit_near(phrase: Token, heads: list[Token]) -> str:
    for token in (*phrase.subtree, *(t for h in heads for t in h.subtree)):
        if unit := unit_of(token):
            return unit
    return "personnel"


def _target(phrase: Token, ordered: str | None, leaves: bool) -> str:
    """Which body of personnel: "first contingent", "second group (departure)"."""
    words_ = f"{ordered} {phrase.lower_}" if ordered else phrase.lower_
    return f"{words_} (departure)" if leaves else words_
