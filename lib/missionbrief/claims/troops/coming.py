"""A coming or going of personnel, as a sentence tells it by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import actor
from missionbrief.claims.counted import counted_from
from missionbrief.claims.troops.bodies import Body
from missionbrief.claims.troops.events import Event, event
from missionbrief.claims.troops.moves import Move, moves
from missionbrief.claims.troops.owners import last_named, owner_of
from missionbrief.claims.troops.owning import (
    NOBODY,
    Owner,
    owner_at,
    owner_named,
)
from missionbrief.claims.troops.people_words import BODIES
from missionbrief.claims.troops.share_words import SHARES
from missionbrief.claims.troops.ways import SETS_OUT, places, takes_off
from missionbrief.language.dates import Reference
from missionbrief.language.dates.spans import Span
from missionbrief.language.grammar import conjuncts, infinitive, subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.ways import Way
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

# So many sentences back may the whole have been told of, of which a part comes.
_FAR = 4
_LETTERS = 3
_HOMEWARD = frozenset({"back", "home", "homewards"})
_OTHERS = frozenset({"more", "other", "further", "additional"})


@dataclass(frozen=True)
class Coming:
    """A body of personnel that came or is to come, or left: whose (canonical), what it is called,
    how many, by which word (`cue`), which way, when and how the sentence puts it."""

    head: Token
    name: str
    actor: str
    count: Count | None
    cue: Token
    way: Way
    rule: str
    event: Event
    ordered: bool = False


def _origin(sentence: Sentence, move: Move) -> Owner:
    """Whose they are by where they set out from: "a fourth contingent left Nairobi for Haiti", "the
    24 who left Jamaica on Thursday"."""
    if move.cue.base not in SETS_OUT and not takes_off(move.cue):
        return NOBODY
    for mention in sentence.names_of("place", "country"):
        left = mention.name.kind == "place" or mention.start == move.cue.i + 1
        if left and 0 < mention.start - move.cue.i <= _FAR:
            found = owner_named(sentence, mention.name, False)
            if found is not None and found.relation == "contributor":
                return found
    return NOBODY


def _of_those_told(sentence: Sentence) -> Owner:
    """Whose they are who come by number, where the sentence before told of a country's people who
    came on the same occasion without one: "Kenyan police landed on Friday. About 90 got off …"."""
    if not sentence.number:
        return NOBODY
    earlier = sentence.article.sentences[sentence.number - 1]
    if sentence.paragraph - earlier.paragraph > 1:
        return NOBODY
    names = {c.actor for c in told(earlier) if c.way == "in" and c.count is None}
    name = sentence.article.mission.names.get(names.pop()) if len(names) == 1 else None
    found = owner_named(sentence, name, False) if name is not None else None
    return found if found is not None and found.relation == "contributor" else NOBODY


def _anybodys(body: Body) -> bool:
    """Whether bodies are further ones of whatever countries: "the arrival of more contingents"."""
    others = body.order in _OTHERS and body.head.tag_ == "NNS" and body.head.base in BODIES
    return others and body.count is None


def _of_a_force(sentence: Sentence, body: Body, mine: Owner) -> bool:
    """Whether a body is told by the letters of a joint force that the data do not know, which is
    not that of another force which the sentence happens to name: "the XJTF advance team"."""
    named = {m.name.canonical for m in sentence.names_of("organisation")}
    if body.count is not None or mine.name not in named:
        return False
    doc, first = sentence.span.doc, body.first
    while first > sentence.span.start and doc[first - 1].pos_ in ("PROPN", "NOUN", "PUNCT"):
        first -= 1
    return any(
        t.text.isupper() and len(t.text) >= _LETTERS and sentence.name_at(t) is None
        for t in doc[first : body.head.i]
    )


def _of_whose_mission(sentence: Sentence) -> Owner | None:
    """The country whose mission a sentence calls it, of those who go home from it: "Kenya's police
    mission ends, with the last 300 officers to fly home"."""
    for token in sentence.tokens:
        if token.dep_ != "poss" or token.head.lower_ not in ("mission", "operation"):
            continue
        found = owner_at(sentence, token, False)
        if found is not None and found.relation == "contributor":
            return found
    return None


def _whose_home(sentence: Sentence, move: Move) -> Owner | None:
    """The country to which those who leave go back: "are to fly home to Kenya", "returned to El
    Salvador"."""
    doc, cue = sentence.span.doc, move.cue
    for place, _ in places(sentence, cue):
        lead = {t.lower_ for t in doc[cue.i + 1 : place.i]}
        back = cue.base == "return" or not lead.isdisjoint(_HOMEWARD)
        found = owner_at(sentence, place, False) if back and "to" in lead else None
        if found is not None and found.relation == "contributor":
            return found
    return None


def _pointing(sentence: Sentence, body: Body) -> bool:
    """Whether a body without an owner goes back to whom the sentence before named: "the advance
    party", "the newcomers", "another 75"."""
    first = sentence.span.doc[body.first].lower_
    bare = body.count is not None and body.count.noun is None and body.first == sentence.span.start
    pointing = first in ("the", "these", "those", "another", "its", "their")
    return bare or pointing or body.order is not None


@lru_cache(maxsize=64)
def told(sentence: Sentence) -> tuple[Coming, ...]:
    """Return what the sentence tells by itself."""
    moving = moves(sentence)
    found: list[Coming] = []
    before: Event | None = None
    owned = NOBODY
    for move in moving:
        body = move.body
        mine = owner_of(sentence, body.first, body.last, body.head)
        # "75 of their comrades and eight Salvadorans": the first are not of the others' country.
        theirs = any(c.tag_ == "PRP$" for c in body.head.children)
        shares = move.rule in ("joined", "gapped") and not theirs
        if mine is NOBODY and shares:
            mine = owned
        more = body.count is not None and body.count.quantity.more
        if mine is NOBODY and more and owned.relation == "contributor":
            mine = owned  # "200 Kenyans came in July, and 217 more landed in January"
        if mine is NOBODY and move.way == "in":
            mine = _origin(sentence, move)
        if mine.relation in ("none", "mission") and move.way == "out":
            mine = _of_whose_mission(sentence) or _whose_home(sentence, move) or mine
        if mine is NOBODY and _pointing(sentence, body):
            mine = last_named(sentence)
            if mine.relation != "contributor" and body.order in SHARES:
                mine = last_named(sentence, _FAR)
        same = mine is NOBODY and body.count is not None and move.way == "in"
        if same:
            mine = _of_those_told(sentence)
        if anybodys := (_anybodys(body) or _of_a_force(sentence, body, mine)) and not mine.near:
            mine = NOBODY
        happens = event(sentence, move, moving, before if shares else None)
        if happens is None:
            continue
        if move.rule == "gapped" and (away := counted_from(sentence, body.head)) is not None:
            happens = replace(happens, days=away[0])
        if happens.days is None and happens.status == "actual" and move.cue.pos_ != "NOUN":
            happens = replace(happens, days=_days_before(sentence, body, mine, same))
        owned, before = mine, happens
        who = mine.name or actor(sentence, body.head)
        if anybodys or who == sentence.article.mission.country:
            # Who land somewhere else "from Haiti" are not Haiti's.
            who = sentence.article.mission.name
        ordered = body.order is not None
        found += [
            Coming(
                body.head, body.name, one_s, body.count, move.cue, move.way, move.rule, one, ordered
            )
            for one in _each(sentence, body, happens)
            for one_s in _each_from(sentence, body)
            or _senders(sentence, move)
            or (who, *_joined_owners(sentence, body))
        ]
    return tuple(c for c in found if not _only_ranks(c, found))


def _only_ranks(coming: Coming, found: list[Coming]) -> bool:
    """Whether words only rank those whose coming the sentence tells: "24 Jamaicans landed on
    Thursday, the first uniforms to join the Kenyans"."""
    cue = coming.cue
    if coming.count is not None or not coming.ordered or cue.tag_ != "VB":
        return False
    return infinitive(cue) and cue.head.i <= cue.i and any(c.head.i < coming.head.i for c in found)


def _joined_owners(sentence: Sentence, body: Body) -> Iterator[str]:
    """Yield the other countries of a body told without its number: "Jamaican and Belizean
    officers"; not one that a comma parts from it: "with help from Canada, Kenyan officers"."""
    if body.count is not None:
        return
    doc, at = sentence.span.doc, body.first
    named = {m.end: m for m in sentence.names_of("demonym", "country")}
    joints: tuple[str, ...] = ("and",)
    while at - 2 >= sentence.span.start and doc[at - 1].lower_ in joints:
        mention = named.get(at - 1)
        if mention is None or mention.name.canonical == sentence.article.mission.country:
            return
        yield mention.name.country or mention.name.canonical
        at, joints = mention.start, ("and", ",")


def _each_from(sentence: Sentence, body: Body) -> tuple[str, ...]:
    """The countries that those of a body told without its number come from, where there are
    several: "troops from Guatemala and El Salvador"."""
    doc, end = sentence.span.doc, sentence.span.end
    if body.count is not None or body.last + 1 >= end or doc[body.last + 1].lower_ != "from":
        return ()
    named = {m.start: m for m in sentence.names_of("country")}
    found: list[str] = []
    at = body.last + 2
    while at < end:
        mention = named.get(at)
        if mention is not None:
            found.append(mention.name.canonical)
            at = mention.end
        elif doc[at].lower_ in (",", "and", "the"):
            at += 1
        else:
            break
    return tuple(found) if len(found) > 1 else ()


def _senders(sentence: Sentence, move: Move) -> tuple[str, ...]:
    """The countries that are to send bodies of their own: "Chad, Belize and the Bahamas are to send
    advance teams"."""
    body, who = move.body, subject(move.cue) if move.rule == "brought" else None
    if who is None or body.count is not None or body.head.tag_ != "NNS":
        return ()
    owners = [owner_at(sentence, t, False) for t in conjuncts(who)]
    found = [o.name for o in owners if o is not None and o.name and o.relation == "contributor"]
    return tuple(dict.fromkeys(found)) if 1 < len(found) == len(owners) else ()


def _days_before(sentence: Sentence, body: Body, mine: Owner, shown: bool) -> Interval | None:
    """The days on which "the newcomers", those of a group, or the people `shown` there, came
    by the sentence before."""
    first = sentence.span.doc[body.first].lower_
    if not (shown or first in ("the", "these", "those")) or not sentence.number:
        return None
    earlier = sentence.article.sentences[sentence.number - 1]
    if sentence.paragraph - earlier.paragraph > 1:
        return None
    same = (c for c in told(earlier) if c.actor == mine.name and c.event.status == "actual")
    main = next(same, None)
    return main.event.days if main is not None else None


def _each(sentence: Sentence, body: Body, happens: Event) -> tuple[Event, ...]:
    """The events of groups that came in turn: "two groups of 200 went out in June and July"."""
    form = happens.when.form if happens.when is not None else None
    before = body.head.nbor(-1).lower_ if body.head.i > sentence.span.start else ""
    pair = body.head.tag_ == "NNS" and before in ("two", "2") and body.count is not None
    if not pair or not isinstance(form, Span) or happens.when is None:
        return (happens,)
    if " and " not in happens.when.text:
        return (happens,)
    article = sentence.article
    ahead = happens.status == "planned"
    reference = Reference(article.document.published.interval, ahead, article.months)
    days = [end.resolve(reference) for end in (form.first, form.last)]
    if None in days:
        return (happens,)
    return tuple(replace(happens, days=one) for one in days)
