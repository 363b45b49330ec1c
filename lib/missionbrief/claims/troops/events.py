"""Which comings and goings are events to tell: dated, counted or in a row, and done or to come."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from missionbrief.claims.counted import counted_from, passed_since
from missionbrief.claims.troops import ways
from missionbrief.claims.troops.cues import is_passive, on_the_way
from missionbrief.claims.troops.event_status import STOPS, how_put, of_doubted_worth
from missionbrief.claims.troops.foretold import (
    comes,
    meant_ahead,
    says_will,
    soon,
)
from missionbrief.claims.troops.movedates import date_of, days_of, is_open
from missionbrief.claims.troops.owners import owner_of
from missionbrief.claims.troops.people_words import BODIES, GENERIC
from missionbrief.claims.troops.share_words import SHARES
from missionbrief.claims.troops.unmoved import beside, idle, in_clause, said_before
from missionbrief.language.dates.forms import Day
from missionbrief.language.grammar import only_then
from missionbrief.language.modality import mode
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.claims.troops.moves import Move
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_SO_FAR = words("claims", "events", "so_far")
_GIVES = words("claims", "events", "gives")
# What is sent over a longer time is a strength, not a contingent that set out.
MOST_DAYS = 63
_TOWARDS = frozenset({"from", "of", "against", "to", "on", "about", "for"})
_MORE = frozenset({"more", "other", "another", "further", "additional"})
_NOW = frozenset({"now", "currently", "at present", "presently", "at the moment"})
_BIDS = frozenset({"bid", "petition", "case", "call", "request", "demand", "motion", "appeal",
                   "plea", "push", "effort", "attempt", "suit", "proposal"})  # fmt: skip
_UNTIL_NOW = ("so far", "thus far", "to date", "until now", "up to now")
_TURNS_UP = frozenset({"show", "turn"})
_TOLD = frozenset({"actual", "planned", "reported", "denied", "unreal", "frozen"})


@dataclass(frozen=True)
class Event:
    """When a body came or is to come, and how the sentence puts it. `days` is set where they are
    not those of `when` itself: "since the first came in June" is that June."""

    when: Expression | None
    days: Interval | None
    status: Status


def _received(move: Move) -> bool:
    """Whether those of a group in a row are received: "has received a second group of soldiers"."""
    body = move.body
    in_row = body.order not in {None, "first", *_MORE} and body.head.base in BODIES
    return move.cue.base in ways.GREETS and move.rule == "brought" and in_row


def _set_out(sentence: Sentence, move: Move) -> bool:
    """Whether it is told outright that a group in a row set out or came: "a second contingent of
    Kenyan officers departed Nairobi for Haiti"."""
    body, cue = move.body, move.cue
    in_row = body.order not in {None, "first", *_MORE} and body.head.base in BODIES
    outright = cue.tag_ == "VBD" and cue.dep_ == "ROOT" and move.rule == "verb"
    there = any(where == "here" for _, where in ways.places(sentence, cue))
    return in_row and outright and there and move.way == "in"


def _sought(cue: Token) -> bool:
    """Whether a going is what a bid or petition is for: "a petition to recall the officers"."""
    above = [*islice(cue.ancestors, 3), *(c for c in cue.head.children if c.dep_ == "dobj")]
    return cue.tag_ == "VB" and any(t.pos_ == "NOUN" and t.base in _BIDS for t in above)


def _would_have(sentence: Sentence, cue: Token) -> bool:
    """Whether a going did not happen: "the first 200 would have left in November"."""
    helped = [c.lower_ for c in cue.children if c.dep_ == "aux"]
    return "would" in helped and "have" in helped


def _supposed(sentence: Sentence, cue: Token) -> bool:
    before = sentence.span.doc[max(sentence.span.start, cue.i - 3) : cue.i]
    return any(t.lower_ in ("may", "might", "could", "would", "can") for t in before)


def _cumulative(sentence: Sentence, move: Move) -> bool:
    """Whether they are all who have come until now, which is a strength and no event."""
    body, doc = move.body, sentence.span.doc
    before = {t.lower_ for t in doc[max(sentence.span.start, body.first - 4) : move.cue.i]}
    if before & _SO_FAR:
        return True
    behind = doc.text_of(move.cue.i + 1, min(sentence.span.end, move.cue.i + 6)).lower()
    if any(until in behind for until in _UNTIL_NOW):
        return True
    after = [t.lower_ for t in doc[body.last + 1 : body.last + 4]]
    return "of" in after[:1]


def _past_a_break(sentence: Sentence, move: Move, date: Expression) -> bool:
    """Whether a time stands behind a semicolon, and so is of another coming than a body that shares
    a verb: "on Friday came 75 and eight others; another 75 followed on Saturday"."""
    first = next(iter(sentence.tokens_of(date)), None)
    if move.rule != "joined" or first is None or first.i < move.body.last:
        return False
    return any(t.text == ";" for t in sentence.span.doc[move.body.last : first.i])


def _shown(sentence: Sentence, date: Expression | None) -> bool:
    """Whether a picture shows a coming in the present, with its full date, which is not ahead of
    the article: "officers land at the airport on 3 May 2025"."""
    form = date.form if date is not None else None
    if date is None or not isinstance(form, Day) or form.year is None:
        return False
    days, published = sentence.resolve(date), sentence.article.document.published.latest
    ahead = published is not None and days is not None and (days.start or published) > published
    return not ahead


def dated(sentence: Sentence, cue: Token) -> Event:
    """Return when and how the words at `cue` put a thing, by themselves."""
    date = when(sentence, cue, ())
    if date is not None and beside(sentence, cue, date):
        date = None
    if date is None and len(sentence.dates) == 1 and not in_clause(sentence, cue):
        date = sentence.dates[0]
    verb = cue if cue.pos_ in ("VERB", "AUX") else None
    status: Status = mode(verb) if verb is not None else "actual"
    if cue.base in ways.AWAITS:
        status = "planned"
    return Event(date, days_of(sentence, date, cue) if date is not None else None, status)


def event(
    sentence: Sentence, move: Move, moving: list[Move], shared: Event | None = None
) -> Event | None:
    """Return the event that `move` is, or None where it is none to tell. `shared` is that of the
    move it is listed with."""
    body = move.body
    owned = owner_of(sentence, body.first, body.last, body.head)
    if owned.relation in ("home", "outside") or idle(sentence, move):
        return None
    status = how_put(sentence, move)
    date = date_of(sentence, move, moving)
    if date is not None and status == "planned" and said_before(sentence, move.cue, date):
        date = None
    if shared is not None and (date is None or _past_a_break(sentence, move, date)):
        date = shared.when
    above = next((t for t in move.cue.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if move.cue.pos_ == "NOUN" and above is not None and above.base in STOPS:
        date = None  # "suspended the departure on 12 March": that is no day of leaving
    lemma = move.cue.base
    if status not in _TOLD or _sought(move.cue) or _would_have(sentence, move.cue):
        return None
    if move.way == "in" and lemma == "be" and body.count is not None and not on_the_way(move.cue):
        # "600 officers should be in Haiti by November": a strength that is foreseen.
        return None
    if date is not None and (is_open(sentence, date, move.cue) or date.text.lower() in _NOW):
        date = None
    if status == "denied" and _supposed(sentence, move.cue):
        return None
    away = counted_from(sentence, move.cue)
    if away is not None:
        date = None
    days = days_of(sentence, date, move.cue) if date is not None else None
    if away is not None:
        days = away[0]
    if date is None and days is None and body.count is not None:
        days = passed_since(sentence, move.cue)
    if status == "planned" and comes(move.cue) and _shown(sentence, date):
        status = "actual"
    if date is not None and status == "planned" and meant_ahead(sentence, move.cue, days):
        days = sentence.resolve(date, move.cue, ahead=True)
    if lemma in ways.JOINS | _TURNS_UP and days is None:
        return None
    if lemma == "deployment" and (date is None or body.order in {None, *_MORE}):
        return None
    next_one = lemma in _GIVES and status == "planned" and body.order not in {None, *_MORE}
    if (
        lemma in _GIVES
        and not next_one
        and (
            days is None
            or (days.days or MOST_DAYS) >= MOST_DAYS
            or (status != "actual" and (move.rule == "brought" or is_passive(move.cue)))
            or (body.count is None and body.order is None)
        )
    ):
        return None
    if (
        status == "planned"
        and date is None
        and move.way == "in"
        and not (on_the_way(move.cue) or soon(move.cue))
        and not next_one
        and (body.order is None or body.order in _MORE or move.rule == "brought")
    ):
        return None
    to_come = status == "planned" and body.order in SHARES
    if (
        body.count is None
        and date is None
        and days is None
        and not (to_come and says_will(move.cue))
        and not next_one
        and not (status == "actual" and (_received(move) or _set_out(sentence, move)))
    ):
        return None
    nowhere = not ways.places(sentence, move.cue) and not ways.to_join(move.cue)
    if lemma in ("leave", "depart") and body.order is None and nowhere:
        return None
    noun = body.count.noun if body.count is not None else body.head
    anybody = noun is not None and noun.base in GENERIC
    its = sentence.span.doc[body.first].lower_ in ("its", "their") and body.count is not None
    counted = body.count is not None and not anybody
    if anybody and move.rule == "brought" and (owned.relation == "none" or lemma == "take"):
        return None  # "Embassies flew out their last staff".
    if not (counted or its) and body.order is None and owned.relation == "none":
        return None
    late = status == "denied" or only_then(move.cue)
    if late and body.count is None and body.order is None:
        return None  # "the Kenyans did not arrive until Wednesday": at what they came to
    before = move.cue.nbor(-1).lower_ if move.cue.i else ""
    if move.cue.tag_ == "VBG" and before in _TOWARDS:
        # "stopped the government from sending 1,000 police"
        return None
    if of_doubted_worth(move.cue):
        return None
    if lemma == "come" and date is None and move.cue.nbor().lower_ == "from":
        return None
    perfect = any(c.lemma_ == "have" for c in move.cue.children)
    if body.count is not None and body.count.noun is None and date is None and perfect:
        return None
    so_far = body.count is not None and date is None and days is None and body.order is None
    if so_far and move.way == "in" and _cumulative(sentence, move):
        return None
    return Event(date, days, status)
