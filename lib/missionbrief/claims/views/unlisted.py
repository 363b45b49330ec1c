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


def _named(printed: str, token: Token) -> str:
    """A name without the title before it: "Former U.S. special envoy Jane Doe"."""
    parts = printed.removeprefix("'s ").split(" ")
    head = next((n for n, p in enumerate(parts) if p == token.text), len(parts) - 1)
    titles = [n for n, p in enumerate(parts[:head]) if p[:1].islower() and p in NAMED_BY]
    return " ".join(parts[titles[-1] + 1 :] if titles else parts)
