"""What so much is the cost of, where that is not the whole mission: one country's contingent, or
the United Nations' office that supports the mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.money import of_noun
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
_PRONOUNS = frozenset({"it", "this", "that"})
UN = "United Nations"


def cost_of(sentence: Sentence, head: Token, money: Money) -> tuple[str, str | None] | None:
    """Return a word for what so much is the cost of and whose it is ("contingent" and its country,
    "support office" and the United Nations), None where it is the mission's."""
    if money.role != "cost":
        return None
    things = list(_things(head, money))
    if any(t.base in _CONTINGENTS for t in things):
        return "contingent", _country(sentence, things, head)
    if any(mission_token(sentence, t) and not _office(t) for t in things):
        return None
    verb = money.verb
    who = subject(verb) if verb is not None else None
    priced = money.noun is not None and of_noun(money.noun) == "cost"
    bare = who is not None and who.lower_ in _PRONOUNS and not priced
    if any(_office(t) for t in things) or (bare and _told_of_office(sentence, head)):
        return "support office", UN
    return None


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
        if name is not None and name.kind in ("country", "demonym"):
            return name.country or name.canonical
    who = attributed_to(sentence, head)
    known = sentence.article.mission.names.get(who or "")
    if known is not None and known.kind == "person" and known.country:
        return known.country
    verbs = (t for t in climb(head) if t.pos_ in ("VERB", "AUX"))
    tellers = (sentence.name_at(w) for v in verbs if (w := subject(v)) is not None)
    teller = next((n for n in tellers if n is not None and n.country), None)
    return teller.country if teller is not None else None
