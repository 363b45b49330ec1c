"""Which bodies of personnel come to the mission's country or go home, and by which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims.troops import ways
from missionbrief.claims.troops.bodies import Body, bodies
from missionbrief.claims.troops.cues import expects, is_cue, is_passive
from missionbrief.claims.troops.listed_with import elided, joined
from missionbrief.claims.troops.movers import (
    LOWERS,
    carried,
    left_of,
    named_after,
    right_of,
    subject_of,
)
from missionbrief.claims.troops.people_words import BODIES
from missionbrief.claims.troops.reduced import main_verb
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import only_then, predicate, subject
from missionbrief.language.modality import mode

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_PROMISES = frozenset({"pledge", "promise", "offer", "commitment", "undertaking"})
_SOME = frozenset({"most", "many", "some", "few", "none", "others"})
_CAUSES = ways.BRINGS | ways.TAKES_HOME | ways.GREETS
_CONSISTS = frozenset({"be", "include", "comprise", "make", "consist", "number", "total"})
# Verbs of sending that those who go may do themselves: "the first group will deploy".
_TURNS = frozenset({"fly", "deploy", "rotate", "withdraw"})
_OF = 7


@dataclass(frozen=True)
class Move:
    """A body of personnel that comes or goes: by the verb or noun `cue`, which `way`; `rule` names
    how the sentence puts it."""

    body: Body
    cue: Token
    way: ways.Way
    rule: str


def _mover(sentence: Sentence, found: list[Body], cue: Token) -> tuple[Body, str] | None:
    """Who moves by `cue`, and how the sentence puts it."""
    lemma = cue.base
    if cue.pos_ == "NOUN":
        own = next((b for b in found if b.first <= cue.i <= b.last), None)
        if own is not None:
            return own, "nominal"
        if cue.tag_ == "NNS" and (of := right_of(found, cue, 12, through=True)) is not None:
            # "the new arrivals were made up of 75 Guatemalans"
            between = {t.base for t in cue.doc[cue.i + 1 : of.first]}
            return (of, "arrivals") if between & _CONSISTS else None
        link = _of(sentence, cue)
        of = right_of(found, link, 3, through=True) if link is not None else None
        if of is not None:
            return of, "nominal"
        before = [b for b in found if 0 < cue.i - b.last <= 3]
        owned = before and cue.nbor(-1).lower_ in ("'s", "'")
        return (before[-1], "nominal") if owned else None
    by = next((t for t in cue.doc[cue.i + 1 : cue.i + 6] if t.lower_ == "by"), None)
    if by is not None and any(by.i in _days(sentence, e) for e in sentence.dates):
        by = None  # "are expected by the end of February"
    if by is not None and (lemma in ("join", "follow") or by.i == cue.i + 1):
        body = right_of(found, by, 3)
        return (body, "joined-by") if body is not None and not _follows_deed(cue) else None
    causes = (
        lemma in _CAUSES
        or (lemma == "expect" and expects(cue))
        or ways.sees_off(cue)
        or _carries(cue)
    )
    if causes and not is_passive(cue) and not ways.takes_off(cue):
        body = right_of(found, cue)
        if body is not None or lemma not in _TURNS:
            return (body, "brought") if body is not None else None
    if (body := subject_of(found, cue)) is not None:
        return body, "verb"
    if (body := named_after(found, cue)) is not None:
        return body, "inverted"
    if (body := carried(sentence, found)) is not None:
        return body, "carried"
    who = subject(cue)
    if who is not None and any(t.text in ("–", "—") for t in cue.doc[who.i : cue.i]):
        # What stands before a dash is the article's dateline.
        who = None
    if who is not None and _beside(sentence, found, who):
        # "four soldiers from the Bahamas, who landed": the parser gives the clause to the country.
        who = None
    if who is not None and who.pos_ in ("NOUN", "PROPN") and who.base not in BODIES:
        return None
    name = sentence.name_at(who) if who is not None else None
    if name is not None and name.kind == "mission":
        return None  # "The mission, which will grow to 2,500 people, arrived".
    if who is not None and who.lower_ in _SOME and who.i < cue.i:
        return None  # "Promised 3,100 personnel, but most have not come".
    if (body := left_of(found, cue)) is not None and not _foreseen(body):
        return body, "near"
    return None


def _follows_deed(cue: Token) -> bool:
    """Whether those who follow others do what these did, which is no coming: "three resigned in
    October, followed by 15 in November"."""
    above = cue.head
    did = cue.base == "follow" and cue.dep_ == "advcl" and above.pos_ == "VERB"
    return did and above.base not in ways.MOVES


def _carries(cue: Token) -> bool:
    """Whether somebody flies or lands others: "flew in 75 police", "landed 230 more officers"."""
    others = any(c.dep_ == "dobj" and c.lower_ != "that" for c in cue.children)
    down = cue.base in LOWERS and any(c.lower_ == "down" for c in cue.children)
    return others and (cue.base in ("fly", "land") or down)


def _foreseen(body: Body) -> bool:
    """Whether a clause of its own tells a body as what is to be: "which is to reach 2,500"."""
    above = next((t for t in body.head.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return above is not None and above.dep_ == "relcl" and mode(above) == "planned"


def _days(sentence: Sentence, date: Expression) -> range:
    """The tokens of an expression of time and the preposition before it."""
    tokens = sentence.tokens_of(date)
    return range(tokens[0].i - 2, tokens[-1].i) if tokens else range(0)


def _of(sentence: Sentence, noun: Token) -> Token | None:
    """The "of" after a noun of moving, past when and where: "the arrival on 16 July of"."""
    for token in sentence.span.doc[noun.i + 1 : min(sentence.span.end, noun.i + _OF)]:
        if token.lower_ == "of":
            return token
        within = any(token in sentence.tokens_of(e) for e in sentence.dates)
        within = within or (token.lower_ == "and" and token.nbor(-1).like_num)
        if token.pos_ in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ") and not within:
            return None
    return None


def _beside(sentence: Sentence, found: list[Body], who: Token) -> bool:
    """Whether a country only tells where a body of personnel is from: "soldiers from Belize"."""
    name = sentence.name_at(who)
    if name is None or name.kind != "country":
        return False
    return any(0 < who.i - b.last <= 3 and who.doc.at(b.last + 1).lower_ == "from" for b in found)


def _as_far(cue: Token) -> bool:
    """Whether those who are there go some way and no further: "went as far as the edge of town"."""
    return cue.base in ("go", "come", "get") and any(c.lower_ == "far" for c in cue.children)


def _describes(sentence: Sentence, cue: Token) -> bool:
    """Whether a participle only tells who are meant, and on no day: "officers deployed in Haiti
    have handed in their letters"."""
    verb = main_verb(cue)
    within = range(cue.i, verb.i) if verb is not None else ()
    return verb is not None and not any(
        t.i in within for e in sentence.dates for t in sentence.tokens_of(e)
    )


def moves(sentence: Sentence) -> list[Move]:
    """Return the bodies of personnel that come or go in `sentence`, in order."""
    cues = [t for t in sentence.span[:-1] if is_cue(t)]
    cues.sort(key=lambda t: t.pos_ == "NOUN")
    if not cues:
        return []
    found = bodies(sentence)
    if not found:
        return []
    told: dict[tuple[int, ways.Way], Move] = {}
    for cue in cues:
        way = None if _as_far(cue) or _describes(sentence, cue) else ways.way(sentence, cue)
        mover = _mover(sentence, found, cue) if way is not None else None
        if way is None or mover is None:
            continue
        body, rule = mover
        key = (body.first, way)
        if key in told and _came_after_all(told[key].cue, cue):
            del told[key]
        here = [k for k in told if k[0] == body.first]
        later = bool(here) and _goes_later(body, cue)
        if later and mode(cue) == "denied":
            for one in here:
                del told[one]  # "were to join them last month but have not left"
        if later or not here:
            told.setdefault(key, Move(body, cue, way, rule))
        for other in joined(sentence, found, body) if not _of_one(sentence, cue, body) else ():
            if not any(i == other.first for i, _ in told):
                told[other.first, way] = Move(other, cue, way, "joined")
    _gapped(sentence, found, told)
    return [told[i] for i in sorted(told)]


def _goes_later(body: Body, cue: Token) -> bool:
    """Whether a verb tells of those of whom a clause tells another move: "the 200 who came in June
    are to fly home in January"."""
    who = subject(cue)
    if who is None or not body.first <= who.i <= body.last:
        return False
    return not any(t.dep_ == "relcl" for t in (cue, *cue.ancestors))


def _came_after_all(meant: Token, cue: Token) -> bool:
    """Whether a verb tells that those did come who, as a clause on them says, were to: "the 200 who
    were to come in June landed on July 16"."""
    came = cue.tag_ == "VBD" or only_then(cue)
    done = came and cue.dep_ in ("ROOT", "conj", "ccomp") and mode(cue) == "actual"
    clause = next((t for t in (meant, *meant.ancestors) if t.dep_ == "relcl"), None)
    awaited = mode(meant) == "planned" or meant.base in ways.AWAITS
    return done and awaited and clause is not None and cue in clause.ancestors


def _of_one(sentence: Sentence, cue: Token, body: Body) -> bool:
    """Whether a clause is only on those of a country that shares a verb with others: "Kenya has 400
    there, and the Bahamas six marines who joined them"."""
    clause = any(t.dep_ == "relcl" for t in (cue, *cue.ancestors))
    near = cue.doc[max(sentence.span.start, body.first - 1) : body.first + 2]
    owners = [n for t in near if (n := sentence.name_at(t)) is not None]
    return clause and any(n.kind == "country" for n in owners)


def _promised(body: Body) -> bool:
    """Whether those of a body are only promised: "the president's pledge of 150, made in May,"."""
    link, noun = body.head.doc.at(body.first - 1), body.head.doc.at(body.first - 2)
    return link.lower_ == "of" and noun.base in _PROMISES


def _gapped(sentence: Sentence, found: list[Body], told: dict[tuple[int, ways.Way], Move]) -> None:
    """Add those that share a verb told before: "and a second group on July 16"."""
    dated = {sentence.tokens_of(e)[0].i for e in sentence.dates if sentence.tokens_of(e)}
    for body in found:
        if not told or any(i == body.first for i, _ in told) or _promised(body):
            continue
        if (verb := predicate(body.head)) is not None and verb.base in REPORTING:
            continue  # "…, officials said on Friday": who says it
        before = [m for m in told.values() if m.body.last < body.first]
        near = any(0 < i - body.last <= 3 for i in dated) or elided(sentence, body)
        if before and near:
            between = sentence.span.doc[before[-1].cue.i + 1 : body.first]
            if not any(t.pos_ == "VERB" and t.tag_ != "VBG" for t in between):
                way = before[-1].way
                told[body.first, way] = Move(body, before[-1].cue, way, "gapped")
