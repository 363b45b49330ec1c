"""Which bodies of personnel come to the mission's country or go home, and by which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims import ways
from missionbrief.claims.bodies import Body, bodies
from missionbrief.claims.people_words import BODIES
from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.claims.ways import Way
    from missionbrief.language.article import Sentence

_NOUNS = words("claims", "moves", "nouns")
_CARRIERS = words("claims", "moves", "carriers")
_LINKS = frozenset({"and", ",", "as", "well", "plus", "then", "followed", "by", "or"})
_ALL = ways.ARRIVES | ways.SETS_OUT | ways.BRINGS | ways.TAKES_HOME | ways.GREETS | ways.JOINS
_CAUSES = ways.BRINGS | ways.TAKES_HOME | ways.GREETS
_CONSISTS = frozenset({"be", "include", "comprise", "make", "consist", "number", "total"})
# Verbs of sending that those who go may do themselves: "the first group will deploy".
_TURNS = frozenset({"fly", "deploy", "rotate", "withdraw"})
_PASSED = frozenset({"home", "off", "out", "week", "month", "year", "day", "weekend"})
_WHOLE = {
    "set": ("foot", "off"),
    "put": ("down",),
    "touch": ("down",),
    "step": ("off", "onto", "foot", "into", "out"),
}
_REACH = 12


@dataclass(frozen=True)
class Move:
    """A body of personnel that comes or goes: by the verb or noun `cue`, which `way`; `rule` names
    how the sentence puts it."""

    body: Body
    cue: Token
    way: Way
    rule: str


def is_cue(token: Token) -> bool:
    """Whether a word may tell of a coming or going. Not for the last of a sentence."""
    lemma = token.lemma_.lower()
    if lemma in _NOUNS and token.pos_ == "NOUN":
        return True
    if lemma in ways.AWAITS:
        # "are expected on Thursday", "is due in": not "those expected", "due to the rain".
        before = token.doc[max(token.sent.start, token.i - 3) : token.i]
        return any(t.lemma_ in ("be", "still") for t in before) and token.nbor().lower_ != "to"
    if ways.sees_off(token):
        return True
    following = token.nbor().lower_
    if lemma in _WHOLE and following not in _WHOLE[lemma]:
        return False
    if lemma == "follow" and any(c.dep_ == "dobj" for c in token.children):
        return False
    if lemma in ways.ARRIVES and token.i and token.nbor(-1).tag_ == "TO":
        return True
    return lemma in _ALL and (token.pos_ in ("VERB", "AUX") or token.tag_ in ("VBN", "VBD"))


def is_passive(verb: Token) -> bool:
    """Whether a verb of moving is told of those who are moved."""
    if verb.tag_ != "VBN":
        return False
    before = verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]
    return any(t.lemma_ in ("be", "get") for t in before) or verb.dep_ in ("acl", "amod")


def _left_of(found: list[Body], cue: Token) -> Body | None:
    """The body nearest before `cue`, where nothing but its own clause stands between."""
    before = [b for b in found if b.last < cue.i]
    if not before or cue.i - before[-1].last > _REACH:
        return None
    nearest = before[-1]
    between = cue.doc[nearest.last + 1 : cue.i]
    finite = ("VBD", "VBZ", "VBP")
    if any(t.pos_ == "VERB" and t.tag_ in finite and t.dep_ != "relcl" for t in between):
        return None
    return nearest


def _right_of(found: list[Body], cue: Token, reach: int = 7, through: bool = False) -> Body | None:
    """The body nearest after `cue`, with no verb between unless `through`."""
    after = [b for b in found if b.first > cue.i]
    if not after or after[0].first - cue.i > reach:
        return None
    between = cue.doc[cue.i + 1 : after[0].first]
    if any(t.text in ";:" for t in between) and not through:
        return None
    other = any(
        t.pos_ in ("VERB", "AUX", "NOUN", "ADP")
        and t.lower_ not in _PASSED
        and t.ent_type_ != "DATE"
        for t in between
    )
    return None if other and not through else after[0]


def _subject_of(found: list[Body], verb: Token) -> Body | None:
    who = subject(verb)
    if who is None:
        return None
    within = [b for b in found if b.first <= who.i <= b.last]
    return within[0] if within else None


def _after_all(found: list[Body], cue: Token) -> Body | None:
    """Who moves where they are named after the verb: "last to arrive were 150 Guatemalans", "when
    they landed, the first 200 Kenyans were cheered"."""
    for body in found:
        if not cue.i < body.first <= cue.i + _REACH:
            continue
        between = cue.doc[cue.i + 1 : body.first]
        if len(between) and between[-1].lemma_ == "be":
            return body
        they = any(c.lower_ == "they" for c in cue.children)
        if they and cue.dep_ == "advcl" and len(between) and between[-1].text == ",":
            return body
        return None
    return None


def _carried(sentence: Sentence, found: list[Body], cue: Token) -> Body | None:
    """Whoever is on a plane that lands or leaves: "a flight with 75 soldiers on board"."""
    carriers = [t for t in sentence.span if t.lemma_.lower() in _CARRIERS]
    if not carriers:
        return None
    for body in found:
        before = sentence.span.doc[max(sentence.span.start, body.first - 3) : body.first]
        if any(
            t.lower_ in ("with", "carrying", "bringing", "of", "ferrying", "had") for t in before
        ):
            return body
    return None


def _mover(sentence: Sentence, found: list[Body], cue: Token) -> tuple[Body, str] | None:
    """Who moves by `cue`, and how the sentence puts it."""
    lemma = cue.lemma_.lower()
    if cue.pos_ == "NOUN":
        own = next((b for b in found if b.first <= cue.i <= b.last), None)
        if own is not None:
            return own, "nominal"
        if cue.tag_ == "NNS" and (of := _right_of(found, cue, 12, through=True)) is not None:
            # "the new arrivals were made up of 75 Guatemalans"
            between = {t.lemma_.lower() for t in cue.doc[cue.i + 1 : of.first]}
            return (of, "arrivals") if between & _CONSISTS else None
        of = _right_of(found, cue, 3, through=True)
        if of is not None and cue.nbor().lower_ == "of":
            return of, "nominal"
        before = [b for b in found if 0 < cue.i - b.last <= 3]
        owned = before and cue.nbor(-1).lower_ in ("'s", "'")
        return (before[-1], "nominal") if owned else None
    by = next((t for t in cue.doc[cue.i + 1 : cue.i + 6] if t.lower_ == "by"), None)
    if by is not None and (lemma in ("join", "follow") or by.i == cue.i + 1):
        body = _right_of(found, by, 3)
        return (body, "joined-by") if body is not None else None
    if (lemma in _CAUSES or ways.sees_off(cue)) and not is_passive(cue):
        body = _right_of(found, cue)
        if body is not None or lemma not in _TURNS:
            return (body, "brought") if body is not None else None
    if (body := _subject_of(found, cue)) is not None:
        return body, "verb"
    if (body := _after_all(found, cue)) is not None:
        return body, "inverted"
    carried = _carried(sentence, found, cue)
    if carried is not None:
        return carried, "carried"
    who = subject(cue)
    if who is not None and any(t.text in ("–", "—") for t in cue.doc[who.i : cue.i]):
        # What stands before a dash is the article's dateline.
        who = None
    if who is not None and who.pos_ in ("NOUN", "PROPN") and who.lemma_.lower() not in BODIES:
        return None
    if (body := _left_of(found, cue)) is not None:
        return body, "near"
    return None


def _joined(sentence: Sentence, found: list[Body], body: Body) -> Iterator[Body]:
    """The bodies listed with `body`: "20 soldiers and four police officers landed"."""
    doc, at = sentence.span.doc, found.index(body)
    last = body
    for other in found[at + 1 :]:
        between = doc[last.last + 1 : other.first]
        linked = any(t.lower_ in _LINKS for t in between) and len(between) <= _REACH
        linked = linked and not any(t.lower_ == "with" for t in between)
        if not linked or any(t.pos_ in ("VERB", "AUX", "SCONJ", "PRON") for t in between):
            return
        yield other
        last = other
    return


def moves(sentence: Sentence) -> list[Move]:
    """Return the bodies of personnel that come or go in `sentence`, in order."""
    cues = [t for t in sentence.span[:-1] if is_cue(t)]
    cues.sort(key=lambda t: t.pos_ == "NOUN")
    if not cues:
        return []
    found = bodies(sentence)
    if not found:
        return []
    told: dict[int, Move] = {}
    for cue in cues:
        way = ways.way(sentence, cue)
        mover = _mover(sentence, found, cue) if way is not None else None
        if way is None or mover is None:
            continue
        body, rule = mover
        told.setdefault(body.first, Move(body, cue, way, rule))
        for other in _joined(sentence, found, body):
            told.setdefault(other.first, Move(other, cue, way, "joined"))
    _gapped(sentence, found, told)
    return [told[i] for i in sorted(told)]


def _gapped(sentence: Sentence, found: list[Body], told: dict[int, Move]) -> None:
    """Add those that share a verb told before: "and a second group on July 16"."""
    dated = {sentence.tokens_of(e)[0].i for e in sentence.dates if sentence.tokens_of(e)}
    for body in found:
        if body.first in told or not told:
            continue
        before = [m for m in told.values() if m.body.last < body.first]
        near = any(0 < i - body.last <= 3 for i in dated)
        if before and near:
            between = sentence.span.doc[before[-1].cue.i + 1 : body.first]
            if not any(t.pos_ == "VERB" and t.tag_ != "VBG" for t in between):
                told[body.first] = Move(body, before[-1].cue, before[-1].way, "gapped")
