"""Bodies told by a common word: the heads of a summit's own communiqué, the authorities of the
mission's country, the United Nations for which a Secretary-General's spokesperson speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.views.delegates import Holder, country_in
from missionbrief.language.phrases import phrase
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Mission, Name

_RULERS = words("claims", "wanting", "rulers")
_SUMMIT = words("claims", "wanting", "summit")
_ISSUED = re.compile(
    r"\b(?:communiqu\w*|declaration|joint statement|leaders.? statement)\b", re.IGNORECASE
)
_OF_UN = re.compile(r"\bspokes\w+ for (?:the )?secretary-general\b", re.IGNORECASE)
_OF_STATE = frozenset({"transitional", "own", "new", "interim", "current", "state", "political"})
_WORLD = frozenset({"United Nations", "UN Security Council", "UN General Assembly"})
_SHORT = {
    "Community": ("CARICOM",),
    "Council": ("Transitional Presidential Council", "UN Security Council"),
    "Government": (),
}
_HEADING = 4
_LONGEST = 4


def of_home(sentence: Sentence, token: Token) -> Holder | None:
    """Return the government of the mission's country for its authorities, leaders or state."""
    if token.lower_ not in _RULERS or token.pos_ not in ("NOUN", "PROPN"):
        return None
    described = [c for c in token.children if c.dep_ in ("amod", "compound", "nmod")]
    if any(sentence.name_at(c) is None and c.lower_ not in _OF_STATE for c in described):
        # "the country's business leaders"
        return None
    home, found = sentence.article.mission.country, country_in(sentence, phrase(token))
    if found is None or home not in (found.country, found.canonical):
        return None
    return Holder(f"Government of {home}")


def of_summit(sentence: Sentence, token: Token) -> tuple[Holder, ...]:
    """Return the body or the parties that issue a communiqué for its own "we", "they" and "Heads of
    Government"."""
    pronoun = token.lower_ in ("we", "they", "us", "our", "their")
    heads = token.lower_ in _SUMMIT and token.text[:1].isupper() and token.pos_ != "PRON"
    if not (pronoun or heads) or sentence.quoted_at(token) is not None:
        return ()
    if token.lower_ == "they" and not _opens(sentence, token):
        return ()
    return tuple(Holder(name) for name in _issuers(sentence.article))


def _opens(sentence: Sentence, token: Token) -> bool:
    """Whether "they" is the subject of a sentence or of what is joined to one without another."""
    return token.i == sentence.span.start or token.head.dep_ in ("ROOT", "conj")


@kept
def _issuers(article: Article) -> tuple[str, ...]:
    """The bodies of states, and of a joint document the countries, that its title or its first
    lines name."""
    title, *lines = _head(article)
    heading = " ".join([title, *(line for line in lines if line[-1:] != ".")])
    found: list[str] = []
    if _ISSUED.search(heading):
        joint = "joint" in heading.casefold()
        host = (article.document.publisher or "").split(".")[0]
        named = [*_named(heading, article.mission), *_named(host.title(), article.mission)]
        kinds = ("organisation", "country") if joint else ("organisation",)
        for name in named:
            if name.kind in kinds and not name.governs and name.canonical not in _WORLD:
                found += [name.canonical] if name.canonical not in found else []
    bodies = [n for n in found if article.mission.names[n].kind == "organisation"]
    return tuple(found) if bodies and len(bodies) == 1 else ()


def _head(article: Article) -> list[str]:
    """The title of a document and its first lines."""
    document = article.document
    lines = [document.text[p.start : p.end] for p in document.paragraphs[:_HEADING]]
    return [document.title or "", *lines]


def _named(words_: str, mission: Mission) -> Iterator[Name]:
    parts = re.findall(r"[^\s,\-–—()’']+", words_)
    at = 0
    while at < len(parts):
        for length in range(min(_LONGEST, len(parts) - at), 0, -1):
            name = mission.names.get(" ".join(parts[at : at + length]))
            if name is not None:
                yield name
                at += length - 1
                break
        at += 1


@kept
def of_united_nations(article: Article) -> bool:
    """Return whether a document is a briefing by a spokesperson of the Secretary-General."""
    return any(_OF_UN.search(line) for line in _head(article))


def shortened(sentence: Sentence, token: Token) -> Holder | None:
    """Return the body or government that a common word alone names: "the Community" is CARICOM,
    "the Council" whichever council the article speaks of alone, "the Government" that of the
    document or of the person named before it."""
    if token.text not in _SHORT or any(c.dep_ in ("compound", "amod") for c in token.children):
        return None
    article = sentence.article
    if token.text == "Government":
        before = [m.name for m in sentence.names_of("person") if m.start < token.i]
        country = article.government or (before[-1].country if before else None)
        return Holder(country) if country and country != article.mission.country else None
    text = article.document.text
    forms = [f for f, n in article.mission.names.items() if n.canonical in _SHORT[token.text]]
    named = {article.mission.names[f].canonical for f in forms if f in text}
    return Holder(named.pop()) if len(named) == 1 else None


def secretary_general(sentence: Sentence) -> Holder | None:
    """Return the Secretary-General of whom his spokesperson speaks as "he"."""
    article, day = sentence.article, sentence.article.document.published.latest
    if day is None or not of_united_nations(article):
        return None
    held = article.mission.holder("UN Secretary-General", day)
    return Holder(held) if held else None
