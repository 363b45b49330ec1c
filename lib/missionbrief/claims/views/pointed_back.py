"""Whom "it", "both", "the two sides" and "he" stand for, by the sentences before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.delegates import Holder, spoken_for
from missionbrief.language.grammar import subject
from missionbrief.language.holders import government, name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

_LOOKS_BACK = 16
_WHITHER = frozenset({"in", "to", "from", "into", "across", "of"})


def meant_body(sentence: Sentence) -> Name | None:
    """The country or body that "it" and "they" stand for: the subject of the sentence before."""
    earlier = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    for said in earlier:
        for token in said.span:
            if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
                name = name_of(said, token)
                if name is not None and name.kind in ("country", "organisation"):
                    return name
    return None


def pair_before(sentence: Sentence, who: Token) -> tuple[Holder, ...]:
    """The two persons, else the two countries, that were last named, for "both"."""
    first = max(0, sentence.number - _LOOKS_BACK)
    earlier = sentence.article.sentences[first : sentence.number]
    kinds = ["person", "country"]
    if who.base == "side":
        return _sides(earlier)
    if who.lower_ not in ("both", "leaders", "men", "women", "presidents", "ministers"):
        kinds.remove("person")
    here = [m for m in sentence.names_of("country", "person") if m.end <= who.i]
    near = {government(m.name).canonical: None for m in here}
    if len(near) == 2:
        # "Chad and Benin will have none of it; both spoke against …"
        return tuple(Holder(name) for name in near)
    for kind in kinds:
        named = [m.name for s in reversed(earlier) for m in reversed(s.names_of(kind))]
        found = list({government(n).canonical: None for n in named})[:2]
        if len(found) == 2:
            return tuple(Holder(name) for name in reversed(found))
    return ()


def _sides(earlier: Sequence[Sentence]) -> tuple[Holder, ...]:
    """The two countries of a meeting: those last named, but for where somebody is or goes."""
    found: dict[str, Holder] = {}
    for said in reversed(earlier):
        for mention in reversed(said.names_of("country", "demonym")):
            before = said.span.doc[mention.start - 1].lower_ if mention.start else ""
            if before not in _WHITHER:
                name = government(mention.name)
                country = name.country or name.canonical
                found.setdefault(country, Holder(country))
    return tuple(reversed(list(found.values())[:2])) if len(found) > 1 else ()


def parties(article: Article) -> tuple[Holder, ...]:
    """Return the two countries that issue a joint statement: those that its first sentences name,
    the mission's own only where no third is; nobody where they name more or fewer."""
    home = article.mission.country
    opens = next((s.paragraph for s in article.sentences if s.names_of("country")), 0)
    first = [s for s in article.sentences if s.paragraph <= opens]
    named = (government(m.name) for s in first for m in s.names_of("country", "demonym", "person"))
    found = list(dict.fromkeys(c for n in named if (c := n.country or n.canonical)))
    found = [c for c in found if (n := article.mission.names.get(c)) and n.kind == "country"]
    if len(found) > 2:
        found = [country for country in found if country != home]
    return tuple(map(Holder, found)) if len(found) == 2 else ()


def delegate_before(sentence: Sentence) -> Holder | None:
    """The country of an unnamed delegate who was the subject of the sentence before."""
    earlier = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    for said in earlier:
        root = said.span.root
        who = subject(root)
        if who is None or sentence.paragraph - said.paragraph > 1:
            continue
        name = name_of(said, who)
        return spoken_for(said, who) if name is None or name.kind != "person" else None
    return None
