"""Bodies and groups that the data do not know, by the words for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import before
from missionbrief.claims.views.offices import TITLES
from missionbrief.claims.views.topic import is_mission
from missionbrief.language.holders import words_of
from missionbrief.language.names import TITLES as NAMED_BY
from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

BODIES = words("claims", "wanting", "bodies")
_GROUPS = words("claims", "wanting", "groups")
_SIDES = frozenset({"majority", "minority", "opposition", "government"})
_MEMBERS = frozenset({"member", "mp", "mps", "lawmaker", "legislator", "parliamentarian"})
_OF = frozenset({"from", "of", "in", "on"})
_AGAINST = frozenset({"to", "against", "from", "within", "among", "over"})
_NOT_NAMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY",
                        "GPE", "LOC", "FAC", "EVENT", "LAW", "LANGUAGE"})  # fmt: skip


def unlisted(sentence: Sentence, token: Token) -> str | None:
    """The words for a body that the data don't know, or a group with an adjective of its own."""
    if is_mission(sentence, token) or token.lower_ in TITLES:
        return None
    if (
        token.i == sentence.span.start
        and token.i + 1 < sentence.span.end
        and (token.nbor().lower_ == ",")
    ):
        # "Look, …"
        return None
    if token.pos_ == "PROPN" and token.text[:1].isupper() and token.ent_type_ not in _NOT_NAMES:
        return _named(words_of(sentence, token) or "", token) or None
    if token.lower_ in ("signatories", "signatory", "authors") and before(token, 1) == ["the"]:
        return token.lower_
    if token.lower_ in BODIES and token.pos_ == "NOUN":
        named = [c for c in token.children if c.dep_ in ("compound", "appos") and c.pos_ == "PROPN"]
        named = [c for c in named if sentence.name_at(c) is None]
        if named:
            # "the Acme party", "the opposition coalition, Acme"
            return words_of(sentence, named[-1])
    if _side(token):
        return words_of(sentence, token)
    if token.lower_ == "leaders":
        kinds = [c for c in token.children if c.dep_ == "amod" and c.pos_ == "ADJ"]
        home = sentence.article.mission.country
        foreign = all((n := sentence.name_at(c)) is None or n.country != home for c in kinds)
        return words_of(sentence, token) if kinds and foreign else None
    if token.lower_ in _GROUPS and any(
        t.pos_ in ("PROPN", "ADJ", "NOUN") and t != token for t in phrase(token)
    ):
        return (words_of(sentence, token) or "").removeprefix("'s ") or None
    return None


def _side(token: Token) -> bool:
    """Whether a phrase means one side of a house, or its members: "the opposition", "the minority
    side in the Senate", "MPs from the majority"; not "the opposition to the plan"."""
    if token.base == "opposition":
        against = any(c.dep_ == "prep" and c.lower_ in _AGAINST for c in token.children)
        alone = all(c.dep_ in ("det", "prep", "advmod", "poss", "amod") for c in token.children)
        return not against and alone and any(c.dep_ in ("det", "poss") for c in token.children)
    if token.lower_ in ("side", "wing", "bench", "benches", "leaders"):
        return any(c.lower_ in _SIDES for c in token.children)
    if token.base not in _MEMBERS and token.lower_ not in _MEMBERS:
        return False
    links = (c for c in token.children if c.dep_ == "prep" and c.lower_ in _OF)
    return any(
        g.lower_ in _SIDES or _side(g) for c in links for g in c.children if g.dep_ == "pobj"
    )


def _named(printed: str, token: Token) -> str:
    """A name without the title before it: "Former U.S. special envoy Jane Doe"."""
    parts = printed.removeprefix("'s ").split(" ")
    head = next((n for n, p in enumerate(parts) if p == token.text), len(parts) - 1)
    titles = [n for n, p in enumerate(parts[:head]) if p[:1].islower() and p in NAMED_BY]
    return " ".join(parts[titles[-1] + 1 :] if titles else parts)
