"""Whether a government gives its word on a sum by telling that it will give it, or is giving it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.money import of_verb
from missionbrief.language.attribution import REPORTING

if TYPE_CHECKING:
    from missionbrief.claims.amounts.money import Money
    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

# "announced on Friday a contribution of C$60 million, of which C$40 million is for the force"
_ANNOUNCED = re.compile(
    r"\bannounc(?:es|ed|ing) (?:\w+ ){0,5}(?:contribution|donation|package|grant)s? of"
    r" [^;.]{0,40}$",
    re.IGNORECASE,
)
_FURTHER = frozenset({"another", "additional", "further", "more", "new", "extra"})
# What a state spends on its own part it gives nobody its word on.
_SPENDS = frozenset({"spend", "use", "consume"})
# Words between a verb and the sum it gives: "is making available up to another $5 million".
_CLOSE = 10


def announced(
    sentence: Sentence,
    money: Money,
    head: Token,
    status: Status,
    actor: str | None,
    whom: str | None,
) -> Status:
    """Return `status`, or pledged for what a government gives its word on itself: "will put", told
    by its own official, and "is putting"."""
    if status == "actual" and money.role == "given" and _ANNOUNCED.search(_before(sentence, head)):
        return "pledged"
    verb = money.verb
    if verb is None or money.role != "given" or actor is None:
        return status
    helping = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    given = verb.base not in _SPENDS
    if status == "planned" and helping & {"will", "would"} and given:
        own = whom is not None and actor in (sentence.article.country_of(whom), whom)
        own = own and of_verb(verb) is not None  # not "our aid will reach 16 million"
        return "pledged" if own or _gives_word(sentence, verb, actor) else status
    now = {"is", "are", "'s", "’s"}
    if verb.dep_ == "ccomp" and verb.head.base in REPORTING:
        now |= {"was", "were"}  # "said it was giving"
    going = verb.tag_ == "VBG" and helping & now and "been" not in helping
    object_ = _newly(verb, head) or (
        money.noun is None and head.dep_ == "dobj" and head.head == verb
    )
    object_ = object_ and given and verb.base not in ("pay", "invest")
    return "pledged" if status == "actual" and going and object_ else status


def _before(sentence: Sentence, head: Token) -> str:
    """The words of a sentence before a sum."""
    return sentence.span.text[: head.idx - sentence.span[0].idx]


def _newly(verb: Token, head: Token) -> bool:
    """Whether further money is given: "is providing another 60 million in aid", "is making
    available up to 100 million more"."""
    beside = {t.lower_ for t in verb.doc[verb.i + 1 : min(head.i + 2, verb.sent.end)]}
    return bool(beside & _FURTHER) and verb.i < head.i <= verb.i + _CLOSE


def _gives_word(sentence: Sentence, verb: Token, actor: str) -> bool:
    """Whether it is reported that a country will give: "he confirmed that Canada would provide",
    "she made known that Canada will give"."""
    above = verb.head if verb.head.pos_ in ("VERB", "AUX") else verb.head.head
    told = verb.dep_ == "ccomp" and (
        above.base in REPORTING or (of_verb(above) == "promised" and above.pos_ == "VERB")
    )
    name = sentence.article.mission.names.get(actor)
    return told and name is not None and name.kind == "country"
