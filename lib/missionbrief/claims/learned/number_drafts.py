"""The draft of a number that no rule reads: whose it is, what it counts, who pays."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.amount_parts import told_of
from missionbrief.claims.amounts.appeals import of_appeal
from missionbrief.claims.amounts.dollars import currency
from missionbrief.claims.amounts.donors import coin_state, holder
from missionbrief.claims.amounts.money import amount_head
from missionbrief.claims.amounts.payer import owing, payer
from missionbrief.claims.amounts.payer_beside import with_amount
from missionbrief.claims.amounts.promises import REPAYS
from missionbrief.claims.amounts.purpose import AID, purpose
from missionbrief.claims.contingents import actor
from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.called import people
from missionbrief.claims.harmed.doers import doer, gap_actor, gap_doer
from missionbrief.claims.harmed.hardship import DEPORTED, DISPLACED, HUNGRY, NEEDY, UPROOTED
from missionbrief.claims.harmed.losses import land_of_protests
from missionbrief.claims.harmed.plight import flight, helped, plight
from missionbrief.claims.learned.no_people import goes_home, recruited
from missionbrief.claims.learned.number_words import GIVES_AID, OURS, verb_of
from missionbrief.claims.mission_words import speaks_of_mission
from missionbrief.claims.troops.movedates import dates_deeds
from missionbrief.claims.troops.owners import of_known_size, owner_of
from missionbrief.claims.views.topic import about
from missionbrief.language.attribution import attributed_to
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import predicate, subject
from missionbrief.language.modality import mode, negated
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.quantities import Quantity

_NEED = words("claims", "counts", "need")
_SUMS = frozenset({"figure", "number", "total", "toll", "count", "estimate"})
_TALLIES = _SUMS | {"displacement", "people"}
_HUNGER = words("claims", "plight", "hunger") | {"food", "famine"}
_DEPORTS = words("claims", "counts", "deports")
_PAID = frozenset({"given", "promised", "held", "allowed"})
_TAKES = frozenset(
    {"need", "require", "receive", "get", "owe", "raise", "cost", "ask", "seek", "want"}
)
_JUST_BEFORE = 2
_TO_MORE = re.compile(r"\s*(?:people )?to\s*(?:(?:over|about|some|nearly|more than)\s+)?")
_RESIDENTS = frozenset({"resident", "inhabitant", "household"})
_PART_OF = re.compile(r"\b(?:\d[\d,.]*|half|most|many|thirds?|quarters?|some) of (?:the|its) $")


def draft_of(sentence: Sentence, quantity: Quantity, kind: str, unit: str, status: Status) -> Draft:
    """Return the draft of a number that is likeliest a claim of `kind`, of `unit` and `status`."""
    number, mission = quantity.number, sentence.article.mission
    noun = quantity.counted or number
    who: str | None = None
    if kind in OURS:
        owned = owner_of(sentence, number.i, noun.i, noun)
        owned = of_known_size(sentence, owned, quantity.value, noun)
        who = owned.name or actor(sentence, noun)
    elif kind == "displacement":
        who = mission.inhabitants
    elif kind == "violence" and (verb := verb_of(quantity)) is not None:
        gap = gap_doer(number)
        who = doer(sentence, verb) if gap is None else gap_actor(sentence, gap)
    elif kind == "funding":
        who = _payer(sentence, quantity)
        unit = currency(sentence, quantity, who) or unit
    target, rule = _target(sentence, quantity, kind), "alike"
    if kind == "arrival" and goes_home(sentence, quantity):
        target, rule = f"{target} (departure)", "alike-departure"
    apart = kind == "arrival" and dates_deeds(sentence, noun)
    date = when(sentence, number) if not apart else None
    start = _start_of_rise(sentence, quantity, date) if kind == "displacement" else None
    return Draft(
        sentence,
        number,
        rule,
        actor=who,
        target=target,
        value=quantity.value,
        qualifier=quantity.qualifier,
        unit=unit,
        when=date,
        days=start,
        place=land_of_protests(sentence) if kind == "violence" else None,
        status=status,
        attributed_to=attributed_to(sentence, number),
        key=(kind, who, quantity.value, unit),
    )


def _payer(sentence: Sentence, quantity: Quantity) -> str | None:
    """Who pays a sum that no rule reads: as the words tell, else the state that is told to do
    anything with it ("France has found three million euros")."""
    head = amount_head(quantity.number)
    told = told_of(sentence, quantity, head, None)
    mission = sentence.article.mission
    if told is None and (beside := with_amount(sentence, quantity)) is not None:
        return beside
    verb = predicate(head)
    if verb is not None and verb.base == "owe":
        return owing(sentence, verb)
    if told is not None and told.role in _PAID:
        found = payer(sentence, quantity, head, told)
        if found is not None and found != mission.name:
            return found
    back = verb is not None and verb.base in REPAYS | (_TAKES - {"cost"})
    if (own := coin_state(sentence, quantity.currency)) is not None and not back:
        return own if told is None or told.role != "owed" else None
    if told is not None and told.role not in _PAID:
        return None
    who = subject(verb) if verb is not None and head.dep_ == "dobj" else None
    if who is None or verb is None or verb.base in _TAKES or negated(verb):
        return None
    name = sentence.name_at(who)
    state = name is not None and name.kind in ("country", "place", "organisation")
    found = holder(sentence, who) if state else None
    return found if found != mission.country else None


def _aim(sentence: Sentence, quantity: Quantity) -> str:
    """What a sum is for that no rule reads: as the words tell; the mission where it is spoken of
    just before and the country is not what is named, else the country."""
    mission = sentence.article.mission
    head = amount_head(quantity.number)
    told = told_of(sentence, quantity, head, None)
    aim = purpose(sentence, head, told) if told is not None else None
    if aim is not None:
        return aim
    if about(sentence) is not None:
        return mission.name
    here = any(m.name.canonical == mission.country for m in sentence.names)
    return (
        mission.name if not here and speaks_of_mission(sentence, _JUST_BEFORE) else mission.country
    )


def _befell(sentence: Sentence, quantity: Quantity) -> str:
    """What is told of people by words that no rule reads: that they go hungry, need aid or were
    sent home, by the words between this number and those beside it; else that they had to move."""
    others = [q for q in sentence.quantities if q is not quantity]
    if (what := plight(sentence, quantity.number)) in (HUNGRY, NEEDY) and not any(
        quantity.end < q.start for q in others
    ):
        return what
    first = max((q.number.i for q in others if q.end <= quantity.start), default=-1)
    last = min((q.number.i for q in others if q.start >= quantity.end), default=sentence.span.end)
    own = [t for t in sentence.span if first < t.i < last]
    grown = next((q for q in others if _rises_to(sentence, q, quantity)), None)
    if grown is not None:
        return _befell(sentence, grown)  # "displaced people rose from 300,000 to a million"
    if any(t.base in _DEPORTS for t in own):
        return DEPORTED
    if in_need(quantity):
        return NEEDY  # "reached 740,000 of the 2 million people in need"
    if _given_aid(quantity):
        return "people reached by aid"
    if any(t.base == "displacement" or t.lower_ in UPROOTED or flight(t) for t in own):
        return DISPLACED  # "displacement has reached 1.3 million", "registered 3,000 new displaced"
    if any(t.base in _HUNGER for t in own):
        return HUNGRY
    return "people in need" if helped(quantity) or any(t.base in _NEED for t in own) else DISPLACED


def in_need(quantity: Quantity) -> bool:
    """Whether those counted are "in need"."""
    noun = quantity.counted or quantity.number
    after = noun.doc[noun.i + 1 : min(noun.i + 3, noun.sent.end)]
    return [t.lower_ for t in after] == ["in", "need"]


def of_residents(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether so many are all who live in a place, of whom a part has fled: "about 5,000 of the
    12,000 residents have left"."""
    noun = quantity.counted
    return (
        noun is not None
        and noun.base in _RESIDENTS
        and _PART_OF.search(sentence.span.text[: quantity.start]) is not None
    )


def _rises_to(sentence: Sentence, first: Quantity, last: Quantity) -> bool:
    """Whether a number grew from the `first` to the `last`: "from 20,000 to over 50,000"."""
    from_ = sentence.span.text[: first.start].rstrip()
    return from_.endswith("from") and bool(
        _TO_MORE.fullmatch(sentence.span.text[first.end : last.start])
    )


def _start_of_rise(
    sentence: Sentence, quantity: Quantity, date: Expression | None
) -> Interval | None:
    """The days on which a number was that from which it has risen: those of December alone for "has
    risen since December from 315,000 to a million"."""
    if date is None or not isinstance(date.form, Since):
        return None
    if not any(_rises_to(sentence, quantity, q) for q in sentence.quantities):
        return None
    return sentence.resolve(replace(date, form=date.form.form))


def _given_aid(quantity: Quantity) -> bool:
    """Whether those counted are whom somebody reaches or gives something to: "the agency reached
    30,000 of them with hot meals"."""
    verb = predicate(quantity.counted or quantity.number)
    giver = subject(verb) if verb is not None and verb.base in GIVES_AID else None
    if verb is not None and any(c.dep_ == "dobj" and c.base in _SUMS for c in verb.children):
        return False  # "gives a figure of 14,000"
    return giver is not None and giver.base not in _TALLIES


def _target(sentence: Sentence, quantity: Quantity, kind: str) -> str | None:
    mission = sentence.article.mission
    if kind == "casualty":
        return None
    if kind == "displacement":
        return f"{mission.country}: {_befell(sentence, quantity)}"
    if kind == "funding":
        if of_appeal(sentence):
            return AID
        verb = verb_of(quantity)
        unpaid = verb is not None and (
            verb.base == "owe" or (verb.base in REPAYS and mode(verb) == "denied")
        )
        if unpaid:
            return f"{mission.name}: unpaid"  # "3 billion paid by the Treasury was not refunded"
        return _aim(sentence, quantity)
    if kind == "personnel":
        return f"{mission.name} (increment)" if quantity.more else mission.name
    whom = people(quantity.counted) if quantity.counted is not None else "people"
    return f"{whom} recruited" if recruited(quantity) else whom
