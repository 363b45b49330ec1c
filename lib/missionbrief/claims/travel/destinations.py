"""Where a journey leads: the country, and the town where the source names one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from missionbrief.language.article import Sentence
from missionbrief.language.phrases import nested
from missionbrief.language.tokens import Doc, Token
from missionbrief.lexicon import lines

_REACH = 15
# "In support of Haiti" tells for whom, not where.
_FOR_WHOM = frozenset({"support", "favour", "favor", "aid", "honour", "honor", "solidarity"})
_BACK = 8
_OPENING = 3
_LANDS = frozenset({"country", "nation", "island", "capital"})
_WITHIN = frozenset({"in", "at", "near", "of", "outside", "around"})


SEATS = frozenset(lines("claims", "destinations", "seats"))
"""The seats of world bodies: who is there need not be of their country."""


@dataclass(frozen=True)
class Destination:
    """A `country` (or a meeting that stands for its place), and the `place` in it that is named:
    a town, else the country itself; None for a meeting.
    """

    country: str
    place: str | None


@cache
def _towns() -> dict[str, str]:
    """The country of each town, by its name as printed."""
    data: dict[str, list[str]] = tomllib.loads(
        (files("missionbrief") / "claims" / "towns.toml").read_text("utf-8")
    )
    return {town: country for country, towns in data.items() for town in towns}


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(_towns(), key=lambda form: (-len(form), form))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])")


@lru_cache(maxsize=8)
def _named(sentence: Sentence) -> tuple[tuple[int, Token, Destination], ...]:
    """The towns and countries in `sentence`: the number of their first word, and their last. The
    rules of a sentence ask for them verb by verb."""
    return tuple(_find_named(sentence))


def _find_named(sentence: Sentence) -> Iterator[tuple[int, Token, Destination]]:
    doc, at = sentence.span.doc, sentence.span.start_char
    covered: set[int] = set()
    for found in _pattern().finditer(sentence.span.text):
        words = doc.char_span(at + found.start(), at + found.end())
        if words is not None:
            covered |= set(range(words.start, words.end))
            yield words.start, words[-1], Destination(_towns()[found.group()], found.group())
    home = sentence.article.mission.country
    for mention in sentence.names:
        last = doc[mention.end - 1]
        if covered & set(range(mention.start, mention.end)):
            continue
        if mention.name.kind == "place":
            country = mention.name.country or home
            yield mention.start, last, Destination(country, mention.name.canonical)
        elif mention.name.kind == "country":
            yield mention.start, last, Destination(mention.name.canonical, mention.name.canonical)
        elif mention.name.kind == "demonym" and mention.name.country and _capital(doc, mention.end):
            country = mention.name.country
            yield mention.start, doc[mention.end], Destination(country, country)
        elif mention.name.kind == "mission" and last.text == home:
            # "The mission in Haiti" names the mission and where it is.
            yield mention.start, last, Destination(home, home)


def _capital(doc: Doc, at: int) -> bool:
    """Whether "capital" follows, which names no other place: "the Dominican capital"."""
    return at < len(doc) and doc[at].lower_ == "capital"


def told_before(sentence: Sentence) -> list[Destination]:
    """Return the town that the sentences before place things in, for a visit without its goal."""
    for earlier in reversed(
        sentence.article.sentences[max(0, sentence.number - _BACK) : sentence.number]
    ):
        for token in earlier.tokens:
            if token.lower_ in ("in", "to") and token.dep_ == "prep":
                for noun in token.children:
                    found = [d for d in destinations(earlier, noun) if d.place != d.country]
                    if found:
                        return found
    return []


def dateline(sentence: Sentence) -> list[Destination]:
    """Return the town of the mission's country that the article is datelined from, or nothing."""
    home, first = sentence.article.mission.country, sentence.article.sentences[0]
    opens = first.span.start
    for mention in first.names_of("place"):
        after = [t.text for t in first.span.doc[mention.end : mention.end + 3]]
        if (
            mention.start == opens
            and mention.name.country is None
            and {"—", "–", "--", "-"} & {*after}
        ):
            return [Destination(home, mention.name.canonical)]
    return []


def here(sentence: Sentence) -> list[Destination]:
    """Return the mission's country where the article is told from there, for "came here"."""
    home = sentence.article.mission.country
    for earlier in sentence.article.sentences[:_OPENING]:
        for mention in earlier.names_of("place"):
            if mention.name.country is None:
                return [Destination(home, home)]
    return []


def country_itself(sentence: Sentence, thing: Token, visited: bool = False) -> list[Destination]:
    """Return the mission's country where a noun phrase is "the country" and the like: where it is
    `visited`, or the sentence and the one before it name no other town or country but the
    traveller's own."""
    home = sentence.article.mission.country
    described = {c.dep_ for c in thing.children} & {"amod", "compound", "poss", "nummod", "relcl"}
    the = any(c.lower_ in ("the", "this") for c in thing.children)
    if thing.base not in _LANDS or not the or described:
        return []
    if visited:
        return [Destination(home, home)]
    near = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    named = [w for s in near for t, w in named_at(s) if t.dep_ not in ("nsubj", "poss", "compound")]
    return [] if any(w.country != home for w in named) else [Destination(home, home)]


def country_at(sentence: Sentence) -> Iterator[tuple[Token, str]]:
    """Yield the last word of each town and country that `sentence` names, with the country."""
    for _, token, where in _named(sentence):
        yield token, where.country


def named_at(sentence: Sentence) -> list[tuple[Token, Destination]]:
    """Return the last word of each town and country that `sentence` names, with where it is."""
    return [(token, where) for _, token, where in _named(sentence)]


def _leads_to(token: Token, top: Token) -> bool:
    """Whether the phrase of `top` leads to the place at `token`: it is the place, is joined to it,
    or is in it ("the base in …", "the soldiers stationed in …"). A country that only describes
    something ("Haiti's council") or is come from is none.
    """
    if token.dep_ in ("poss", "compound", "amod", "nmod"):
        return False
    while token != top:
        head = token.head
        if head == token:
            return False
        through = token.dep_ in ("conj", "appos") or (
            token.dep_ == "pobj" and head.lower_ in _WITHIN
        )
        held = token.dep_ == "prep" or (token.dep_ == "acl" and token.tag_ in ("VBN", "VBG"))
        if not (through or held):
            return False
        token = head
    return True


def destinations(sentence: Sentence, top: Token, meetings: bool = False) -> list[Destination]:
    """Return the places that the noun phrase of `top` leads to, one for each country.

    "Port-au-Prince in Haiti" and "Haiti's capital" are the town. With `meetings`, a session of a
    world body that is named without its place stands for it.
    """
    found: dict[str, Destination] = {}
    for _, token, where in sorted(_named(sentence), key=lambda found: found[0]):
        if not _leads_to(token, top):
            continue
        earlier = found.get(where.country)
        if earlier is None or (earlier.place == where.country and where.place != where.country):
            found[where.country] = where
    if not found and meetings:
        inside = {t.i for t in top.subtree if t == top or not nested(t, top)}
        for mention in sentence.names_of("organisation"):
            body = mention.name.canonical
            if mention.end - 1 in inside and body.endswith(("Assembly", "UN Security Council")):
                return [Destination(mention.name.canonical, None)]
    return list(found.values())


def towards(
    sentence: Sentence, word: Token, prepositions: Iterable[str], meetings: bool = False
) -> list[Destination]:
    """Return where `word` leads by one of `prepositions`: "flew *to* Haiti"."""
    wanted = frozenset(prepositions)
    steps: list[Token] = []
    for child in word.children:
        steps.append(child)
        # "Back in Haiti", "from Nairobi to Haiti": the preposition may hang a step lower.
        if child.dep_ in ("advmod", "prt"):
            steps += child.children
        elif child.dep_ == "prep" and child.lower_ in ("from", "on", "out"):
            steps += [c for noun in child.children for c in (noun, *noun.children)]
    for step in steps:
        if step.dep_ in ("prep", "dative") and step.lower_ in wanted:
            for noun in step.children:
                if step.lower_ == "in" and noun.base in _FOR_WHOM:
                    continue
                if noun.dep_ == "pobj" and (found := destinations(sentence, noun, meetings)):
                    return [*found, *_joined(sentence, word, wanted, found)]
    following = _following(sentence, word, wanted)
    return [following] if following else []


def _joined(
    sentence: Sentence, word: Token, wanted: frozenset[str], found: list[Destination]
) -> Iterator[Destination]:
    """Yield where a second preposition joined to the first leads: "in A on Monday and in B a day
    later". The parser may hang it on the day."""
    top = word.head if word.dep_ == "acomp" else word
    for step in top.subtree:
        if step.dep_ != "conj" or step.lower_ not in wanted or nested(step, top):
            continue
        for noun in step.children:
            if noun.dep_ == "pobj":
                yield from (d for d in destinations(sentence, noun) if d not in found)


def _following(sentence: Sentence, word: Token, wanted: frozenset[str]) -> Destination | None:
    """The place after one of the prepositions `wanted` before the next verb: the parser may hang
    "to Nairobi" on what follows it ("came to Nairobi asking for …")."""
    named = {first: where for first, _, where in _named(sentence)}
    for token in sentence.span.doc[word.i + 1 : min(word.i + 1 + _REACH, sentence.span.end - 1)]:
        if token.pos_ in ("VERB", "AUX") or token.lower_ in (",", ";", ":", "and", "but", "who"):
            return None
        if token.lower_ in wanted:
            after = token.nbor()
            first = after.i + 1 if after.dep_ == "det" and after.i not in named else after.i
            if first in named:
                return named[first]
    return None
