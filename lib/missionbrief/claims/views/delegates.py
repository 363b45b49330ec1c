"""Who speaks for a country rather than for himself: delegates, ambassadors, spokespersons and
unnamed officials."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.language.holders import words_of
from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

_LEADING = frozenset({"President", "Minister", "Secretary"})
_COUNCIL_BACK = 8
FORMER = frozenset({"former", "ex", "ex-", "onetime", "retired", "erstwhile"})
DELEGATES = words("claims", "wanting", "delegates")
OFFICIALS = words("claims", "wanting", "officials")


@dataclass(frozen=True)
class Holder:
    """An actor by its canonical name; `by` is who speaks for it, where another is named."""

    name: str
    by: str | None = None


Found = tuple["Token", tuple[Holder, ...], str, str]
"""A view as it is found: the word that tells it, who holds it, the stance and the rule."""


def country_in(sentence: Sentence, tokens: Sequence[Token]) -> Name | None:
    """The country that a phrase's words speak for: "the American delegate", "US officials"."""
    names = [n for t in tokens if (n := sentence.name_at(t)) is not None]
    for name in names:
        if name.kind in ("country", "demonym"):
            return name
        if name.kind == "organisation" and name.country and name.governs:
            return name
    return None


def spoken_for(sentence: Sentence, token: Token) -> Holder | None:
    """The country that a delegate, ambassador or official speaks for."""
    lemma = token.base
    first = max(token.sent.start, token.i - 1)
    if lemma == "commissioner" and token.doc[first].lower_ == "high":
        # The ambassador of one Commonwealth country to another, where a country is named.
        lemma = "ambassador"
    if lemma not in DELEGATES | OFFICIALS:
        return None
    tokens = phrase(token)
    if lemma == "representative" and any(t.lower_ == "special" for t in tokens):
        # One of the Secretary-General speaks for no country.
        return None
    country = country_in(sentence, [t for t in tokens if t.dep_ != "appos"])
    if country is None or no_longer(tokens):
        return None
    name = country.country or country.canonical
    if name == sentence.article.mission.country and lemma not in DELEGATES:
        return None
    person = next(
        (n for t in tokens if (n := sentence.name_at(t)) is not None and n.kind == "person"), None
    )
    if lemma in DELEGATES:
        return Holder(name, person.canonical if person else None)
    return Holder(name, words_of(sentence, token)) if person is None else None


def no_longer(tokens: Sequence[Token]) -> bool:
    """Return whether words tell an office that somebody held once: he speaks for himself."""
    return any(t.lower_ in FORMER for t in tokens)


def of_delegate(sentence: Sentence, name: Name, token: Token) -> Holder | None:
    """The country of a person told as its delegate: "China's deputy ambassador, Geng Shuang"."""
    start = max(sentence.span.start, token.i - 10)
    earlier = list(sentence.span.doc[start : token.i])
    later = list(sentence.span.doc[token.i + 1 : min(sentence.span.end, token.i + 9)])
    offices = {t.base for t in earlier if t.text != "Representative"} & DELEGATES
    if not offices and any(t.lower_ == "," for t in later[:2]):
        offices = {t.base for t in later} & DELEGATES
        commas = [t.i for t in later if t.lower_ == ","]
        earlier = [t for t in later if t.i <= commas[1]] if len(commas) > 1 else later
        offices &= {t.base for t in earlier}
    if offices and no_longer(earlier):
        return None
    if not offices or any(t.lower_ == "special" for t in earlier):
        return _delegate_by_office(sentence, name) or _in_council(sentence, name, token)
    if any(t.pos_ in ("VERB", "AUX") for t in earlier[earlier.index(_last(earlier, offices)) :]):
        return None
    country = country_in(sentence, earlier)
    return Holder(country.country or country.canonical, name.canonical) if country else None


def _delegate_by_office(sentence: Sentence, name: Name) -> Holder | None:
    """The country of a person whom the data or the article know as its delegate."""
    article, day = sentence.article, sentence.article.document.published.latest
    held = [
        o.title.split()
        for o in article.mission.offices
        if o.person == name.canonical
        and day is not None
        and article.mission.holder(o.title, day) == name.canonical
    ]
    introduced = [
        [title.rstrip(" ,").split(" ")[-1]]
        for title, who in article.titled.items()
        if who.canonical == name.canonical and FORMER.isdisjoint(title.split())
    ]
    known = any(word.casefold() in DELEGATES for title in held + introduced for word in title)
    return Holder(name.country, name.canonical) if known and name.country else None


def _in_council(sentence: Sentence, name: Name, token: Token) -> Holder | None:
    """The country as whose a person without an office is told in a report of the Council: "Geng
    Shuang of China", "China's Geng Shuang"."""
    article = sentence.article
    held = [set(o.title.split()) for o in article.mission.offices if o.person == name.canonical]
    if any(title & _LEADING for title in held):
        return None
    first = max(0, sentence.number - _COUNCIL_BACK)
    near = article.sentences[first : sentence.number + 1]
    bodies = (m.name for s in near for m in s.names_of("organisation"))
    if not any(body.decides and body.country is None for body in bodies):  # the Council's report
        return None
    of = [g for c in token.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
    of += [c for c in token.children if c.dep_ == "poss"]
    titled = any(c.dep_ in ("compound", "nmod", "amod") and c.i < token.i
                 and sentence.name_at(c) is None for c in token.children)  # fmt: skip
    named = (n for t in of if (n := sentence.name_at(t)) is not None and n.kind == "country")
    country = next(named, None) if not titled else None
    return Holder(country.canonical, name.canonical) if country is not None else None


def _last(tokens: list[Token], lemmas: set[str]) -> Token:
    return next(t for t in reversed(tokens) if t.base in lemmas)
