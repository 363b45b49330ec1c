"""What so much is the cost of, where that is not the whole mission: one country's contingent, or
the United Nations' office that supports the mission."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.donors import canonical, coin_state
from missionbrief.claims.amounts.money import needs, of_noun
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.mission_words import mission_token
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.amounts.money import Money
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_CONTINGENTS = words("claims", "costs", "contingents")
_OFFICES = words("claims", "costs", "offices")
_OWNED = words("claims", "costs", "owned")
_TELLS_COST = frozenset({"cost", "put", "be", "come", "stand", "estimate", "calculate", "reckon",
                         "set", "total", "amount"})  # fmt: skip
_PUTS = frozenset({"put", "estimate", "set", "peg", "calculate", "reckon"})
_OF_STATE = frozenset({"country", "demonym"})
_TO = frozenset({"dative", "dobj"})
# Of the whole mission a cost may be told in any money.
_WHOLE = frozenset({"mission", "force"})
_ALTOGETHER = frozenset({"total", "whole", "entire", "altogether", "all"})
_NEAR = 6
_PRONOUNS = frozenset({"it", "this", "that"})
UN = "United Nations"


def cost_of(
    sentence: Sentence, head: Token, money: Money, code: str | None = None
) -> tuple[str, str | None] | None:
    """Return a word for what so much is the cost of and whose it is ("contingent" and its country,
    "support office" and the United Nations), None where it is the mission's; `code` is the
    currency, by which a country's own part tells whose it is."""
    if money.role != "cost":
        return None
    things = list(_things(head, money))
    borne = _bearer(sentence, money)
    if borne is None and money.verb is not None and needs(money.verb):
        borne = _who_needs(sentence, money.verb)
    if any(t.base in _CONTINGENTS for t in things):
        borne = borne or coin_state(sentence, code)
        return "contingent", borne or _country(sentence, things, head)
    if borne is not None:
        return "contingent", borne  # "the mission has cost Kenya Sh2 billion"
    if (whose := _own_part(sentence, things)) is not None:
        return "contingent", whose
    if _of_state(money, things, head) and (own := coin_state(sentence, code)):
        return "contingent", own
    if any(mission_token(sentence, t) and not _office(t) for t in things):
        return None
    verb = money.verb
    who = subject(verb) if verb is not None else None
    priced = money.noun is not None and of_noun(money.noun) == "cost"
    bare = who is not None and who.lower_ in _PRONOUNS and not priced
    if any(_office(t) for t in things) or (bare and _told_of_office(sentence, head)):
        return "support office", UN
    return None


def _own_part(sentence: Sentence, things: list[Token]) -> str | None:
    """The country of whose own part so much is the cost: "Kenya's part", "the Jamaican team"."""
    for thing in things:
        itself = sentence.name_at(thing)
        for_it = thing.dep_ == "pobj" and thing.head.lower_ in ("for", "to")
        if for_it and itself is not None and itself.kind == "country":
            home = sentence.article.mission.country
            return itself.canonical if itself.canonical != home else None  # "the bill for Kenya"
        if thing.base not in _OWNED:
            continue
        described = (c for c in thing.children if c.dep_ in ("poss", "amod", "compound"))
        names = (sentence.name_at(c) for c in described)
        found = next((n for n in names if n is not None and n.kind in _OF_STATE), None)
        if found is not None and (country := canonical(found)) != sentence.article.mission.country:
            return country
    return None


def _of_state(money: Money, things: list[Token], head: Token) -> bool:
    """Whether a cost may be told of a state's own part alone: of its deployment, or of what is not
    named ("put the bill at"); not of the mission, nor of a thing such as a base."""
    verb = money.verb
    steps = climb(verb) if verb is not None else ()
    whole = [*things, *(t.head for t in steps if t.dep_ == "relcl")]
    near = head.doc[max(head.sent.start, head.i - _NEAR) : head.i]
    if any(t.base in _WHOLE for t in whole) or any(t.lower_ in _ALTOGETHER for t in near):
        return False
    named = [t for t in things if t.pos_ in ("NOUN", "PROPN")]
    own = any(t.base in _OWNED or unit_of(t) is not None for t in named)
    estimated = (t for t in climb(head) if t.pos_ == "VERB")
    telling = [
        *([verb] if verb is not None else []),
        *takewhile(lambda t: t.dep_ == "acl", estimated),
    ]
    return own or (not named and any(t.base in _TELLS_COST for t in telling))


def _who_needs(sentence: Sentence, verb: Token) -> str | None:
    """The state that is told to need a sum for its own part: "Benin said it would need $12 million
    to deploy its soldiers"; not of the mission's own country."""
    who = subject(verb)
    if who is not None and who.pos_ == "PRON" and verb.dep_ == "ccomp":
        who = subject(verb.head)
    name = sentence.name_at(who) if who is not None else None
    mission = sentence.article.mission
    state = name is not None and name.kind == "country" and name.canonical != mission.country
    return name.canonical if name is not None and state else None


def _bearer(sentence: Sentence, money: Money) -> str | None:
    """The country that a contingent is told to cost so much: "has cost Jamaica J$640 million"."""
    borne = (c for c in money.verb.children if c.dep_ in _TO) if money.verb is not None else ()
    names = (sentence.name_at(c) for c in borne)
    return next((n.canonical for n in names if n is not None and n.kind == "country"), None)


def _things(head: Token, money: Money) -> Iterator[Token]:
    """The words for what costs so much: the subject, what the cost is of, whose it is."""
    verb, noun = money.verb, money.noun
    if noun is not None and of_noun(noun) == "cost":
        for child in noun.children:
            if child.dep_ in ("poss", "prep", "amod", "compound", "nmod"):
                # The sum itself may hang on what it is of: "the cost of training it at 2 million".
                within = list(child.subtree)
                yield from (t for t in within if head not in within or t.i < head.i)
        return
    who = subject(verb) if verb is not None else None
    if verb is not None and verb.base in _PUTS:
        # "The ministry put it at J$310 million": what is put so, not who puts it.
        who = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if who is not None and who != head:
        yield who
        for child in who.children:
            if child.dep_ not in ("relcl", "acl"):
                yield from child.subtree


def _office(token: Token) -> bool:
    """Whether a word means an office that supports: "the UN support office"."""
    return token.base in _OFFICES and any(c.lower_ == "support" for c in token.children)


def _told_of_office(sentence: Sentence, head: Token) -> bool:
    """Whether "it" is a task of the office of which the sentence tells, with no word of the
    mission: "the envoy, whose office is to build it, said that it would take 160 million"."""
    before = [t for t in sentence.tokens if t.i < head.i]
    after = [t for t in sentence.tokens if t.i > head.i]
    ours = any(mission_token(sentence, t) for t in (*before, *after))
    return not ours and any(t.base in _OFFICES for t in before)


def _country(sentence: Sentence, things: list[Token], head: Token) -> str | None:
    """Whose a contingent is: the country in the phrase, else that of who tells the sum."""
    for token in things:
        name = sentence.name_at(token)
        whose = canonical(name) if name is not None and name.kind in _OF_STATE else None
        if whose is not None and whose != sentence.article.mission.country:
            return whose  # not "the company in Haiti"
    who = attributed_to(sentence, head)
    known = sentence.article.mission.names.get(who or "")
    if known is not None and known.kind == "person" and known.country:
        return known.country
    verbs = (t for t in climb(head) if t.pos_ in ("VERB", "AUX"))
    tellers = (sentence.name_at(w) for v in verbs if (w := subject(v)) is not None)
    teller = next((n for n in tellers if n is not None and n.country), None)
    return teller.country if teller is not None else None
