"""Who speaks for a country rather than for himself: delegates, ambassadors, spokespersons and
unnamed officials."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.language.holders import words_of
from missionbrief.language.phrases import phrase
from missionbrief.language.sayers import sent_to
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

_LEADING = frozenset({"President", "Minister", "Secretary"})
_COUNCIL_BACK = 8
DELEGATES = words("claims", "wanting", "delegates")
OFFICIALS = words("claims", "wanting", "officials")
_FORMER = words("claims", "wanting", "former")
_LEFT = frozenset({"was", "were", "served", "been", "left", "resigned", "quit", "retired"})
_STYLE = 5


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
    if lemma not in DELEGATES and lemma not in OFFICIALS:
        return None
    tokens = phrase(token)
    if lemma == "representative" and any(t.lower_ == "special" for t in tokens):
        # One of the Secretary-General speaks for no country.
        return None
    there = sent_to(token) if lemma in DELEGATES else []
    country = country_in(sentence, [t for t in tokens if t.dep_ != "appos" and t not in there])
    if country is None:
        return None
    name = country.country or country.canonical
    if name == sentence.article.mission.country and lemma not in DELEGATES:
        return None
    # "Mr Doe's former envoy" is not Mr Doe.
    owners = {d.i for c in token.children if c.dep_ == "poss" for d in c.subtree}
    own = (sentence.name_at(t) for t in tokens if t.i not in owners)
    person = next((n for n in own if n is not None and n.kind == "person"), None)
    if _bygone(token):
        # Who was an ambassador once speaks for himself.
        beside = (sentence.name_at(c) for c in token.children if c.dep_ == "appos")
        if person is None and any(n is not None and n.kind == "person" for n in beside):
            return None
        if person is None and (named := _named_behind(sentence, token)) is not None:
            return Holder(named)
        return Holder(person.canonical if person is not None else _printed(token))
    if lemma in DELEGATES:
        return Holder(name, person.canonical if person else None)
    return Holder(name, words_of(sentence, token)) if person is None else None


def _named_behind(sentence: Sentence, office: Token) -> str | None:
    """The person whose name stands behind where an office was held, on which the parse hangs it:
    "the former US envoy to Haiti, Jane Doe"."""
    places = [g for c in office.children if c.dep_ == "prep" for g in c.children]
    told = [c for g in places for c in g.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
    for noun in told:
        name = sentence.name_at(noun)
        if name is not None and name.kind != "person":
            continue
        two = any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in noun.children)
        if name is not None or (two and noun.ent_type_ in ("PERSON", "ORG", "")):
            return name.canonical if name is not None else words_of(sentence, noun)
    return None


def _printed(office: Token) -> str:
    """An office as it is printed, from its first word on: "former State Department official"."""
    first = office.left_edge
    at = first.i + (first.pos_ == "DET")
    return "".join(t.text_with_ws for t in office.doc[at : office.i + 1]).strip()


def _bygone(office: Token) -> bool:
    """Whether an office is told as one that somebody held once: "the former US ambassador", "who
    was U.S. ambassador until 2015"."""
    first = max(office.sent.start, office.i - _STYLE)
    ahead = list(takewhile(lambda t: t.lower_ != ",", reversed(office.doc[first : office.i])))
    ahead = list(takewhile(lambda t: t.pos_ != "ADP", ahead))
    who = any(t.lower_ == "who" for t in ahead)
    return any(t.lower_ in _FORMER or (who and t.lower_ in _LEFT) for t in ahead)


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
    if not offices or any(t.lower_ == "special" for t in earlier):
        return _delegate_by_office(sentence, name) or _in_council(sentence, name, token)
    if any(t.base in offices and _bygone(t) for t in earlier):
        return None
    if any(t.pos_ in ("VERB", "AUX") for t in earlier[earlier.index(_last(earlier, offices)) :]):
        return None
    there = {t for office in earlier if office.base in offices for t in sent_to(office)}
    country = country_in(sentence, [t for t in earlier if t not in there])
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
        if who.canonical == name.canonical and _FORMER.isdisjoint(title.split())
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
