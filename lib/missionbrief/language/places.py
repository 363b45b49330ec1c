"""Where a thing is said to have happened or to hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.language.frame import REPORTING
from missionbrief.language.grammar import climb, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PREPOSITIONS = words("language", "places", "prepositions")
# What stands between a preposition and the name: "in Haiti's embattled capital", "in the town of".
_INSIDE = frozenset({"det", "amod", "compound", "poss", "case", "nummod", "nmod", "advmod"})
_SEAT = frozenset({"capital"})
_ZONE = frozenset({"metropolitan", "capital"})
_AREAS = frozenset({"area", "zone", "region", "city"})
_NATION = frozenset({"country", "nation"})
_THROUGH = frozenset({"across", "throughout", "in", "around"})
# Where the hurt are carried, and where somebody only speaks, nothing has befallen anyone.
_CARRIED = words("language", "places", "carried")
TALKS = words("language", "places", "talks")
_TREATED = words("language", "places", "treated")
_WARDS = words("language", "places", "wards")
_LEAVES = frozenset({"leave", "depart"})
_FALLS, _DRIVEN = words("language", "places", "falls"), words("language", "places", "driven")
_SWEEPS = words("language", "places", "sweeps")
_PORTIONS = words("language", "places", "portions")
_WHOLE = frozenset({"across", "throughout"})
_LINKS = frozenset({"and", "or", "to", "&"})
# "A statement issued in …".
_ISSUED = frozenset({"issue", "release", "publish", "read", "broadcast"})
_MEASURES = frozenset({"mile", "kilometre", "kilometer", "km", "hour", "minute"})
_SIDES = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast",
                    "southwest", "outside"})  # fmt: skip
_QUARTERS = frozenset({"district", "neighborhood", "neighbourhood", "suburb", "slum", "quarter",
                       "area", "town", "commune", "department", "section"})  # fmt: skip
_NEAR, _WIDE = 5, 7


@dataclass(frozen=True)
class Site:
    """A place named in a sentence: its canonical name, first and last token, and the token that
    places something there: a preposition, or the verb whose object it is."""

    name: str
    first: int
    last: int
    governor: Token
    home: bool
    country: bool


def sites(sentence: Sentence) -> tuple[Site, ...]:
    """Return the places that `sentence` names after a preposition or as what is taken or held, in
    order: also "the capital" by itself. Of other countries only their towns count."""
    named = (*_named(sentence), *_unnamed(sentence))
    found = sorted(named, key=lambda s: s.first)
    return tuple(s for n, s in enumerate(found) if not (n and _within(sentence, found[n - 1], s)))


def place_of(sentence: Sentence, trigger: Token, *, carried: bool = True) -> str | None:
    """Return the canonical name of the place that `sentence` gives for the words at `trigger`.

    The nearest to the trigger wins, a place within the country before the country itself, unless
    the trigger's own clause tells that it is of the whole ("the toll across Haiti"). Towns
    of other countries count only where the sentence names no place of the mission's country. The
    place of a saying does not count, nor that of a leaving or of ground held that is told beside;
    nor, where not `carried`, one that somebody is only taken or flees to.
    """
    governors = {t.i for t in climb(trigger)}
    found = [
        (not s.home, s.country and not whole, not hangs, whole, abs(s.first - trigger.i), s.name)
        for s in sites(sentence)
        if (carried or not _taken(s)) and not _portion(s, trigger) and not _told_there(s, trigger)
        for hangs in (s.governor.i in governors or s.governor.head.i in governors,)
        for whole in (hangs and s.country and s.governor.lower_ in _WHOLE,)
        if hangs or s.governor.base not in _LEAVES
    ]  # fmt: skip
    return min(found)[-1] if found else None


def _named(sentence: Sentence) -> Iterator[Site]:
    mission, doc = sentence.article.mission, sentence.span.doc
    for mention in sentence.names_of("place", "country"):
        name = mention.name
        if name.kind == "country" and name.canonical != mission.country:
            continue
        governor = _preposition(sentence, mention.start)
        if governor is None:
            head = _quarter(doc.span(mention.start, mention.end).root)
            left = head.dep_ == "dobj" and head.head.base in _LEAVES
            held = head.dep_ == "dobj" and name.kind == "place" and (left or name.country is None)
            held |= name.kind == "place" and name.country is None and _befell(head)
            governor = head.head if held else _from(sentence, mention.start) or _where(head)
        if governor is None or (governor.lower_ == "of" and name.kind == "country"):
            continue
        home = name.country in (None, mission.country)
        yield Site(
            name.canonical, mention.start, mention.end - 1, governor, home, name.kind == "country"
        )


def _quarter(name: Token) -> Token:
    """The word for a part of a town that a name stands before, else the name: "the Solino
    district"."""
    noun = name.head
    before = name.dep_ in ("compound", "amod", "nmod") and noun.base in _QUARTERS
    return noun if before else name


def _befell(head: Token) -> bool:
    """Whether what is named is what a verb befalls: "Mirebalais fell", "Cabaret was attacked", "has
    come under attack"."""
    if head.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = head.head
    if verb.base == "come" and any(
        c.lower_ == "under" and any(g.base in _FALLS for g in c.children) for c in verb.children
    ):
        return True
    passive = head.dep_ == "nsubjpass" or verb.base == "fall"
    return passive and verb.base in _FALLS


def _where(head: Token) -> Token | None:
    """The verb of a clause that tells what goes on at a place: "worst off is the capital,
    Port-au-Prince, where displacement rose"."""
    for noun in (head, head.head) if head.dep_ == "appos" else (head,):
        for clause in noun.children:
            opens = (c.lower_ == "where" for c in clause.children)
            if clause.dep_ == "relcl" and any(opens):
                return clause
    return None


def _from(sentence: Sentence, start: int) -> Token | None:
    """The "from" before a name of where people were driven out: "displaced from Mirebalais"."""
    if start <= sentence.span.start:
        return None
    before = sentence.span.doc[start - 1]
    driven = before.lower_ == "from" and before.head.base in _DRIVEN
    return before if driven else None


def _preposition(sentence: Sentence, start: int) -> Token | None:
    """The preposition that a name at token `start` hangs on, over the words that go with it."""
    doc, at = sentence.span.doc, start - 1
    while at >= sentence.span.start and start - at <= _WIDE:
        token = doc[at]
        if token.lower_ in _PREPOSITIONS:
            return token
        if token.lower_ == "through" and _sweeps(token.head):
            return token
        owned = token.lower_ in ("'s", "’s") or doc[at + 1].lower_ in ("'s", "’s")
        if not owned and token.dep_ not in _INSIDE:
            return None
        at -= 1
    return None


def _sweeps(verb: Token) -> bool:
    """Whether several do a thing as they go through a place: "gunmen swept through Cabaret"; not
    "fear swept through it"."""
    who = subject(verb) if verb.base in _SWEEPS else None
    return who is not None and who.tag_ in ("NNS", "NNPS")


def _unnamed(sentence: Sentence) -> Iterator[Site]:
    """The capital or the country, told by that word: "in the capital", "Haiti's besieged capital",
    "85 per cent of the metropolitan area", "across the country"; not another country's."""
    mission = sentence.article.mission
    for token in sentence.span:
        lower = token.lower_
        zone = lower in _AREAS and any(c.lower_ in _ZONE for c in token.children)
        nation = lower in _NATION and token.dep_ == "pobj" and token.head.lower_ in _THROUGH
        if not (zone or nation or lower in _SEAT) or sentence.name_at(token) is not None:
            continue
        if any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children):
            continue
        if not any(c.dep_ in ("det", "poss") for c in token.children):
            continue
        whose = [n for c in token.subtree if c.i < token.i and (n := sentence.name_at(c))]
        if any(n.country != mission.country and n.canonical != mission.country for n in whose):
            continue
        if token.dep_ not in ("pobj", "dobj", "poss", "nsubjpass"):
            continue
        if token.dep_ == "pobj" and token.head.lower_ not in _PREPOSITIONS:
            continue
        name = mission.country if nation else mission.capital
        yield Site(name, token.left_edge.i, token.i, token.head, True, False)


def _within(sentence: Sentence, first: Site, second: Site) -> bool:
    """Whether the second of two places only tells where the first lies: "at Savien, in the commune
    of Pont-Sondé", "Pont-Sondé in the Artibonite"."""
    if not (first.home and second.home) or second.first <= first.last:
        return False
    between = sentence.span.doc[first.last + 1 : second.first]
    if len(between) > _WIDE or first.country:
        return False
    return not any(
        t.pos_ in ("VERB", "AUX", "NUM") or t.lower_ in _LINKS or t.text == ";" for t in between
    ) and any(t.lower_ in (*_PREPOSITIONS, ",", "(", "department") for t in between)


def _verb(token: Token) -> Token | None:
    return next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)


def _portion(site: Site, trigger: Token) -> bool:
    """Whether a place only tells of what a part is that the trigger does not count: "gangs hold
    85 per cent of the capital, and the violence has displaced 600,000"."""
    of = site.governor
    if of.lower_ != "of" or of.head.base not in _PORTIONS:
        return False
    return trigger != of.head and trigger.head != of.head and of.head not in climb(trigger)


def _taken(site: Site) -> bool:
    """Whether somebody is only taken, treated or fled there: "flown to hospital in Saint-Marc"."""
    preposition, verb = site.governor, site.governor.head
    while verb.pos_ in ("NOUN", "PROPN", "ADP") and verb.head != verb:
        if verb.pos_ == "NOUN" and verb.base not in _WARDS:
            return False
        preposition, verb = (verb, verb.head) if verb.pos_ == "ADP" else (preposition, verb.head)
    lemma, towards = verb.base, preposition.lower_ in ("to", "into")
    return lemma in _TREATED or (lemma in _CARRIED and towards)


def _distance(site: Site) -> bool:
    """Whether a place only tells how far off another lies: "60 miles north of Port-au-Prince"."""
    side, doc = site.governor.head, site.governor.doc
    before = doc[max(side.sent.start, side.i - _NEAR) : site.governor.i]
    far = any(t.base in _MEASURES for t in before)
    return far and (site.governor.lower_ == "from" or side.lower_ in _SIDES)


def _told_there(site: Site, trigger: Token) -> bool:
    """Whether only the telling took place there: "said in Geneva", "at a briefing in Clercine"; or
    the place only tells how far off another lies."""
    above = site.governor.head
    if _distance(site):
        return True
    if above.base in TALKS or (above.dep_ == "acl" and above.lemma_ in _ISSUED):
        return True
    verb = _verb(site.governor)
    if site.home or verb is None or verb == trigger:
        return False
    return verb.base in REPORTING
