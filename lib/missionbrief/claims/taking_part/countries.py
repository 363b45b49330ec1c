"""The countries that a sentence names, by name or by their people, and how it lists them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.travel.destinations import SEATS, named_at
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import conjuncts
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

# Words for what a country's people do, belong to or are counted by.
FORCES = words("claims", "countries", "forces")
_BETWEEN = words("claims", "countries", "between")
_APART = words("claims", "countries", "apart")
_KINDS = frozenset({"country", "demonym", "organisation", "person", "place"})
_REGIONS = frozenset({"central", "latin", "north", "south", "-"})
_GAP = 6
_ASIDE = 4
_BEFORE = frozenset({"the", "both", "royal", "national"})
RELIES = frozenset({"draw", "rely", "depend", "lean", "count"})
_ON_THE_WAY = frozenset({"the", "neighbouring", "neighboring", "eastern", "western", "northern",
                         "southern", "central", "war-torn"})  # fmt: skip
_TRAINS = frozenset({"train", "training", "drill", "exercise", "course", "rehearse", "prepare"})
_WHERE = frozenset({"to", "in", "into", "at", "across", "near", "on"})
_SERVICE = words("claims", "countries", "service")
_SUCH_AS = frozenset({"including", "as", "like"})


@dataclass(frozen=True)
class Country:
    """A country where a sentence names it: tokens `start` to `end`, by `people` where it is told
    by a word for them ("Jamaican", "Jamaicans"), by a `seat` where its capital stands for it, by a
    `corps` where its army or police is, by a `holder` where somebody in its office is, by a `body`
    where its government is. The mission's own country is `home`."""

    name: str
    start: int
    end: int
    people: bool = False
    seat: bool = False
    corps: bool = False
    holder: bool = False
    body: bool = False
    home: bool = False


def named(sentence: Sentence) -> list[Country]:
    """Return the countries that `sentence` names, in order; "US-backed" names none."""
    mission, doc = sentence.article.mission, sentence.span.doc
    found: dict[int, Country] = {}
    for mention in sentence.names:
        name = mention.name
        country = name.country or (name.canonical if name.kind == "country" else None)
        if (
            country is None
            or name.kind not in _KINDS
            or (name.kind == "place" and not name.country)
        ):
            continue
        if name.kind == "organisation" and not (name.unit or name.governs):
            continue
        if name.kind == "demonym" and doc[mention.start - 1].lower_ in _REGIONS:
            continue
        following = doc[mention.end] if mention.end < len(doc) else None
        if following is not None and following.text == "-" and not doc[mention.end - 1].whitespace_:
            continue
        end, corps = _corps(mention.end, sentence)
        found[mention.start] = Country(
            country,
            mention.start,
            end,
            people=name.kind == "demonym" and not corps,
            seat=name.kind == "place",
            corps=corps or (name.kind == "organisation" and not name.governs),
            holder=name.kind == "person",
            body=name.governs,
            home=country == mission.country,
        )
    covered = {i for c in found.values() for i in range(c.start, c.end)}
    for token, where in named_at(sentence):
        # Those "talked about in New York" are talked about at the United Nations.
        other = where.country != mission.country and where.place not in SEATS
        if token.i not in covered and other and token.text[0].isupper():
            found.setdefault(token.i, Country(where.country, token.i, token.i + 1, seat=True))
    return [found[i] for i in sorted(found)]


def _corps(end: int, sentence: Sentence) -> tuple[int, bool]:
    """Where the name of a country's army or police ends that begins with the country's."""
    doc = sentence.span.doc
    stop = end
    while stop < sentence.span.end and doc[stop].text[0].isupper() and stop - end < 4:
        stop += 1
        if doc[stop - 1].lower_ in FORCES:
            return stop, True
    return end, False


def where_served(country: Token) -> bool:
    """Whether a country, by itself or in a list, is only where somebody served, and no giver: "were
    in missions including Kosovo and Chad", "sent peacekeepers to Chad"."""
    first = conjuncts(country)[0]
    link = first.head
    if first.dep_ != "pobj" or link.lower_ not in _WHERE | _SUCH_AS:
        return False
    above = link.head
    if above.lower_ == "those":
        above = above.head.head  # "missions such as those in Chad"
    if above.pos_ == "VERB":
        return link.lower_ in _WHERE and above.base in _SERVICE
    return above.tag_ == "NNS" and above.base in _SERVICE


def runs(sentence: Sentence) -> list[list[Country]]:
    """Return the lists of countries in `sentence`, in order; a country alone is a list of one.

    What "besides" excepts ends at the first comma: "Besides Kenya, Jamaica and Chad have …".
    """
    lists: list[list[Country]] = []
    doc = sentence.span.doc
    for country in named(sentence):
        last = lists[-1] if lists else []
        gap = [t.lower_ for t in doc[last[-1].end : country.start]] if last else ["."]
        alike = bool(last) and _alike(last[-1], country)
        apart = bool(last) and "," in gap and apart_from(sentence, last)
        between = [t for t in doc[last[-1].end : country.start] if not _aside(t)] if last else []
        close = len(between) < _GAP and len(gap) < _GAP + _ASIDE
        listed = alike and not {t.lower_ for t in between} - _BETWEEN and close
        if listed and not apart and (gap or country.corps):
            last.append(country)
        else:
            lists.append([country])
    return lists


def _aside(token: Token) -> bool:
    """Whether a word within a list only tells how many people a country sends: "Kenya, with 396
    officers, and Jamaica"."""
    return (
        token.like_num
        or token.text in ("(", ")")
        # The tokeniser takes "(8)," for a face.
        or token.text.strip("()").isdigit()
        or token.lower_ == "with"
        or (unit_of(token) is not None)
    )


def _alike(one: Country, other: Country) -> bool:
    """Whether two names may stand in one list: those of countries, or those of their people."""
    odd = any(c.seat or c.holder or c.body or c.home for c in (one, other))
    return one.people == other.people and not odd


def apart_from(sentence: Sentence, run: list[Country]) -> bool:
    """Whether a list is what others come on top of: "besides Kenya", "in addition to Jamaica"."""
    before = [t.lower_ for t in before_run(sentence, run, 3)]
    return bool(set(before[-2:]) & _APART) or before[-2:] in (
        ["addition", "to"], ["aside", "from"], ["apart", "from"], ["other", "than"],
    )  # fmt: skip


def before_run(sentence: Sentence, run: list[Country], reach: int) -> list[Token]:
    """Return the tokens before a list, without the article that belongs to its first name."""
    start = run[0].start
    while start > sentence.span.start and sentence.span.doc[start - 1].lower_ in _BEFORE:
        start -= 1
    return list(sentence.span.doc[max(sentence.span.start, start - reach) : start])


def after_run(sentence: Sentence, run: list[Country], reach: int) -> list[Token]:
    """Return the tokens of the sentence after a list."""
    return list(sentence.span.doc[run[-1].end : min(sentence.span.end, run[-1].end + reach)])


def only_to_it(sentence: Sentence, offer: Token, run: list[Country]) -> bool:
    """Return whether the commitment of a country is only one to the mission or its land:
    "reaffirmed the commitment of Canada to it"; "to send soldiers" is a promise."""
    after = after_run(sentence, run, 1)
    to_it = bool(after) and after[0].lower_ == "to" and after[0].pos_ == "ADP"
    return to_it and offer.base == "commitment"


def abroad(
    sentence: Sentence, tokens: Iterable[Token], own: list[Country], everything: list[Country]
) -> bool:
    """Whether what `tokens` tell happens in another country than the mission's: one that is not of
    the list `own` stands among them after "in" or "to", and no place of the mission's country."""
    inside = {t.i for t in tokens}
    mine = {c.name for c in own}
    home = sentence.article.mission.country
    elsewhere = False
    for country in everything:
        if country.start in inside and not country.people:
            at = sentence.span.doc[country.start]
            while at.i > sentence.span.start and at.nbor(-1).lower_ in _ON_THE_WAY:
                at = at.nbor(-1)
            led = at.i > sentence.span.start and at.nbor(-1).lower_ in _WHERE
            if led and at.i - 1 > sentence.span.start:
                led = at.nbor(-2).lower_ not in ("according", "thanks", "due", "next")
                led = led and at.nbor(-2).base not in RELIES
            if country.name == home:
                return False
            if led and any(
                t.base in _TRAINS for t in sentence.span.doc[max(
                    sentence.span.start, at.i - _GAP) : at.i]
            ):  # fmt: skip
                continue  # "once they have been trained in Jamaica"
            elsewhere |= led and country.name not in mine
    return elsewhere and not any(
        m.start in inside and m.name.kind in ("place", "mission") for m in sentence.names
    )
