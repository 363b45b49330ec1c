"""Which body of personnel a word of coming or going is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.bodies import Body
from missionbrief.claims.troops.carried import CARRIERS, provided_for
from missionbrief.language.grammar import subject

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PASSED = frozenset({"home", "off", "out", "week", "month", "year", "day", "weekend"})
LOWERS = frozenset({"set", "put"})
_REACH = 12
_CARRYING = frozenset({"with", "carrying", "bringing", "of", "ferrying", "had", "bearing",
                       "transporting"})  # fmt: skip


def left_of(found: list[Body], cue: Token) -> Body | None:
    """The body nearest before `cue`, where nothing but its own clause stands between."""
    before = [b for b in found if b.last < cue.i]
    if not before or cue.i - before[-1].last > _REACH:
        return None
    nearest = before[-1]
    between = cue.doc[nearest.last + 1 : cue.i]
    finite = ("VBD", "VBZ", "VBP")
    aside = {t.i for c in cue.children if c.dep_ == "advcl" and c.i < cue.i for t in c.subtree}
    verbs = (t for t in between if t.pos_ == "VERB" and t.tag_ in finite and t.i not in aside)
    return None if any(t.dep_ != "relcl" for t in verbs) else nearest


def right_of(found: list[Body], cue: Token, reach: int = 7, through: bool = False) -> Body | None:
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
        and not (t.lower_ == "in" and t.dep_ == "prt")
        and not (t.lower_ == "down" and cue.base in LOWERS)
        and t.ent_type_ != "DATE"
        for t in between
    )
    return None if other and not through else after[0]


def subject_of(found: list[Body], verb: Token) -> Body | None:
    """Return the body that is the verb's subject in the tree, or None."""
    who = subject(verb)
    if who is None:
        return None
    within = [b for b in found if b.first <= who.i <= b.last]
    return within[0] if within else None


def named_after(found: list[Body], cue: Token) -> Body | None:
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


def carried(sentence: Sentence, found: list[Body]) -> Body | None:
    """Whoever is on a plane that lands or leaves: "a flight with 75 soldiers on board"."""
    carriers = [t for t in sentence.span if t.base in CARRIERS]
    if not carriers:
        return None
    for body in found:
        before = sentence.span.doc[max(sentence.span.start, body.first - 3) : body.first]
        along = any(t.lower_ in ("along", "together") for t in before)
        if any(t.lower_ in _CARRYING for t in before) and not along and not provided_for(body.head):
            return body
    return None
