"""Findings as words: the phrases that several sections share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from missionbrief.analysis.amounts import allowed
from missionbrief.analysis.casualties import CONTESTED, Person
from missionbrief.analysis.confidence import STALE, Confidence
from missionbrief.analysis.events import Event
from missionbrief.analysis.mandate import term, voted_on
from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import SAME_TIME, Level
from missionbrief.display.blocks import Quoted, Runs
from missionbrief.display.phrases import (
    amount,
    capital,
    counted,
    in_words,
    listed,
    number,
    shortened,
    span,
    the,
    when,
)  # fmt: skip
from missionbrief.display.runs import cites, joined, line
from missionbrief.mission import Mission

_ORDINAL = re.compile(
    r"(first|second|third|fourth|fifth|sixth|new|next|last|further) "
    r"(contingent|group|batch|team|wave|deployment)s?"
)
UNITS = {"officers": "officers", "soldiers": "soldiers", "personnel": "personnel"}


def unit(word: str | None, value: float | None = None) -> str:
    """Return the noun of a unit, singular for one."""
    noun = UNITS.get(word or "", "people")
    if value == 1:
        return {"officers": "officer", "soldiers": "soldier", "people": "person"}.get(
            noun, "member"
        )
    return noun


def whose(actor: str | None, state: State) -> str:
    """Return whose a strength is as it stands in a sentence: "Kenya", "the mission"."""
    return "the mission" if actor in (None, state.mission.name) else the(actor or "")


def level(found: Level) -> str:
    """Return a strength: "at least 800 officers"."""
    return f"{amount(found.value, found.qualifier)} {unit(found.unit, found.value)}"


def reported(found: Level) -> str:
    """Return when a strength held, or when it was reported where the claim names no day."""
    if found.first is None and found.last is None:
        return "in an undated report"
    if found.dated:
        return when(found.first, found.last)
    article = "an article" if len({r.document for r in found.records}) == 1 else "articles"
    return f"in {article} published {when(found.first, found.last)}"


def reported_day(found: Level) -> str:
    """Return the same to stand alone, for tables and charts."""
    day = span(found.first, found.last)
    return day if found.dated or day == "undated" else f"reported {day}"


def recent(state: State, found: Level) -> bool:
    """Whether a strength is fresh enough at the cut-off to stand in the present tense."""
    if state.as_of is None or found.key_day is None:
        return False
    return found.last is None or state.as_of - found.key_day <= SAME_TIME


def growth(now: Level, before: Level) -> str:
    """Return how a strength moved: "at least doubled", "doubled", "risen", "fallen", or "" where
    the two reports allow the same number."""
    low, high = allowed(now.value, now.qualifier)
    old_low, old_high = allowed(before.value, before.qualifier)
    if low > old_high:
        exact = now.qualifier in (None, "exact") and before.qualifier in (None, "exact")
        if low == 2 * old_high:
            return "doubled" if exact else "at least doubled"
        return "more than doubled" if low > 2 * old_high else "risen"
    return "fallen" if high < old_low else ""


def group_of(event: Event, short: bool = False) -> str:
    """Return who arrived: "the first contingent from Kenya, 200 officers,"."""
    ordinal = _ORDINAL.search((event.target or "").casefold())
    who = f"the {ordinal.group(0)}" if ordinal else "a group"
    origin = f" from {event.actor}" if event.actor else ""
    if event.value is None:
        return who + origin
    size = f"{amount(event.value, event.qualifier)} {unit(event.unit, event.value)}"
    if not ordinal:
        return size + origin
    return f"{who}{origin} ({number(event.value)})" if short else f"{who}{origin}, {size},"


def _many(event: Event) -> bool:
    """Whether `group_of` speaks of people and not of one group."""
    grouped = _ORDINAL.search((event.target or "").casefold())
    return not grouped and event.value is not None and event.value != 1


def _plural(verb: str) -> str:
    plain = {"arrives": "arrive", "leaves": "leave"}.get(verb, verb)
    return plain.replace("is ", "are ", 1).replace("was ", "were ", 1)


def _verb(event: Event, done: str, ahead: str) -> str:
    """Return the verb of what happened, or is `ahead` ("is due"), in the past tense where that day
    has gone by."""
    if event.happened:
        return done
    return ahead.replace("is ", "was ", 1) if event.lapsed else ahead


def arrival(event: Event) -> str:
    """Return an arrival or departure as a sentence: "the first contingent from Kenya, 200
    officers, arrived in Port-au-Prince on 25 June 2024"; of one that was due before the cut-off
    also that no source says whether it came."""
    left = event.what == "left"
    verb = _verb(event, "left", "is to leave") if left else _verb(event, "arrived", "is due")
    place = f" in {event.place}" if event.place and event.what != "left" else ""
    day = f" {when(event.first, event.last)}" if event.dated else ", on a day that is not given"
    came = "left" if left else "came"
    who = "they" if _many(event) else "it"
    open_ = f"; no source says whether {who} {came}" if event.lapsed else ""
    return f"{group_of(event)} {_plural(verb) if _many(event) else verb}{place}{day}{open_}"


def happening(event: Event) -> str:
    """Return an event as a short headline in the present tense."""
    if event.what in ("arrived", "left"):
        words = ("arrives", "is due") if event.what == "arrived" else ("leaves", "is to leave")
        who = group_of(event, short=True).removeprefix("the ")
        verb = _verb(event, *words)
        return capital(f"{who} {_plural(verb) if _many(event) else verb}")
    if event.thread == "mandate" and event.what == "vote" and event.happened:
        return vote(event)
    if event.thread == "mandate":
        words = {
            "authorisation": ("Mission authorised", "Authorisation expected"),
            "extension": ("Mandate extended", "Renewal of the mandate expected"),
            "expiry": ("Mandate expires", "Mandate due to expire"),
            "ruling": ("Ruling on the mission", "Ruling expected"),
            "vote": ("Vote on the mission", "Vote expected"),
        }.get(event.what, ("Decision on the mission", "Decision expected"))
        head = words[0 if event.happened else 1]
        if event.force:
            head = of_force(head, event.force)
        if event.counted:
            return "End of the mandate, worked out"
        if event.lapsed:
            head = re.sub(r"\b(?=due|expected)", "was ", head)
        if event.what == "extension" and event.happened:
            head = f"{head} {term(event)[0]}".rstrip()
        return f"{head}: {event.actor}" if event.what == "ruling" and event.actor else head
    if event.thread == "casualties":
        return casualty(event)
    if event.thread == "funding":
        if event.happened:
            return "Funds run out"
        return f"Funds {'were ' if event.lapsed else ''}expected to run out"
    if event.thread == "visits":
        return visit(event)
    if event.thread == "operations":
        return operation(event)
    assert event.value is not None
    return victims(event)


def until(end: Event) -> str:
    """Return an end as a limit: "to October 2025"."""
    return f"to {span(end.first, end.last)}"


def of_force(head: str, force: str) -> str:
    """Return what is told of the mission's mandate as told of another force's: "Gang Suppression
    Force authorised"."""
    told = head.replace("Mission", force, 1).replace("the mission", f"the {force}", 1)
    return told if told != head else f"{head}: {force}"


def vote(event: Event) -> str:
    """Return a vote: "13 votes in favour of Resolution 2699, with China and Russia abstaining"."""
    about, abstained = voted_on(event.target)
    short = (about or "").removeprefix("UNSC ")
    if event.value is None:
        return f"Vote on {short or 'the mission'}"
    if event.unit != "votes":
        size = amount(event.value, event.qualifier)
        noun = "abstention" if event.value == 1 else "abstentions"
        return f"{size} {noun}" + (f": {listed(abstained)}" if abstained else "")
    noun = "vote" if event.value == 1 else "votes"
    words = f"{amount(event.value, event.qualifier)} {noun} in favour"
    words += f" of {short}" if short else ""
    return words + (f", with {listed(abstained)} abstaining" if abstained else "")


def visit(event: Event) -> str:
    """Return a visit as a short headline."""
    where = the(event.target or event.place or "")
    verb = _verb(event, "visits", "is to visit")
    return f"{capital(the(event.actor or 'a visitor'))} {verb} {where}"


def _arrest(target: str, quotes: Sequence[str]) -> str:
    """Return the words for an arrest: whom, or of which gang whose leaders or members were."""
    gang = target[:1].isupper() and all(re.search(r"\bgangs?\b", q) for q in quotes)
    if not gang:
        return f"arrest: {target}"
    leaders = all(re.search(r"\bleaders?\b", q) for q in quotes)
    return f"arrest of {'leaders' if leaders else 'members'} of the gang {target}"


def operation(event: Event) -> str:
    """Return an operation as a short headline, an arrest named as one."""
    words = event.target or "operation"
    rule = event.records[0].rule.casefold()
    if "arrest" in rule and not re.search(r"arrest|detain|held|captur", words, re.I):
        words = _arrest(words, [r.quote for r in event.records])
    told = event.value is not None and in_words(event.value) in words.casefold().split()
    if event.value is not None and event.value > 1 and not told:
        words += f" ({amount(event.value, event.qualifier)})"
    return capital(words)


def resolution(event: Event) -> str:
    """Return " by UNSC Resolution 2699" where a decision names its resolution, else ""."""
    about, _ = voted_on(event.target)
    return f" by {about}" if about else ""


def casualty(event: Event) -> str:
    """Return a casualty as a short headline."""
    verb = {
        "killed": "dies",
        "injured": "is injured",
        "missing": "is missing",
        CONTESTED: "is dead or not: sources differ",
    }[event.what]
    if event.target and event.value == 1 and any(c.isupper() for c in event.target[:1]):
        return f"{event.target} {verb}"
    if event.value is None:
        return capital(f"members {event.what}")
    if event.value == 1 and event.qualifier in (None, "exact"):
        return f"One member {event.what}"
    if event.qualifier in (None, "exact") and event.value == int(event.value):
        return capital(f"{counted(int(event.value), 'member')} {event.what}")
    return capital(f"{amount(event.value, event.qualifier)} members {event.what}")


def victims(event: Event) -> str:
    """Return a count of victims: "4,239 people killed"."""
    assert event.value is not None
    size = amount(event.value, event.qualifier)
    if event.unit == "percent":
        return f"{size} percent"
    if event.unit not in ("killed", "injured", "missing"):
        return f"{size} {'victim' if event.value == 1 else 'victims'}"
    return f"{size} {'person' if event.value == 1 else 'people'} {event.unit}"


STATES = {"killed": "dead", "injured": "injured", "missing": "missing"}


def fate(person: Person) -> Runs:
    """Return what befell a person as a clause with its sources, a day beside those who give it."""
    event = person.event
    if person.contested:
        told = [line(f"{STATES[e.what]}", cites(e.records)) for e in (event, *person.earlier)]
        return line(f"of {person.name} sources differ: ", joined(told, ", ", " or "))
    before = [e for e in person.earlier if e.what == "missing"]
    if before and person.fate == "killed":
        former = line(", first reported missing", cites(before[0].records))
        return line(_fate(person), former)
    return _fate(person)


def _fate(person: Person) -> Runs:
    event = person.event
    words = f"{person.fate}: {person.name}"
    told = [event.place] if event.place else []
    if event.dated:
        day = span(event.first, event.last)
        giving = [r for r in event.records if (r.first, r.last) == (event.first, event.last)]
        if {r.n for r in giving} == {r.n for r in event.records} or not giving:
            return line(f"{words} ({', '.join([*told, day])})", cites(event.records))
        head = line(f"{words} (", f"{', '.join([*told, day])}", cites(giving))
        others = [r for r in event.records if r.n not in {g.n for g in giving}]
        return line(head, "; also", cites(others), ")")
    if person.disputed:
        told.append("sources differ on the day")
        return line(f"{words} ({', '.join(told)})", cites(event.records))
    if person.fate == "missing":
        return line(words + (f" ({', '.join(told)})" if told else ""), cites(event.records))
    named = next((r for r in event.records if r.date_text), None)
    if named is None or not named.date_text:
        told.append("on a day not found in the articles")
        return line(f"{words} ({', '.join(told)})", cites(event.records))
    place = f"{event.place}, " if event.place else ""
    date_ = shortened(named.date_text, 40)
    date_ = date_[:1].lower() + date_[1:] if date_[1:2].islower() else date_
    article = " of an article whose date is not known" if not _day_known(named) else ""
    return line(f"{words} ({place}", [Quoted(date_)], f"{article})", cites(event.records))


def _day_known(record: Record) -> bool:
    """Whether the claim, without a day of its own, is from an article of one known day."""
    return record.first is not None and record.first == record.last


_OFFICER = re.compile(r"\b(?:officers?|police\w*|constables?|corporals?|sergeants?)\b", re.I)


def person_words(people: Sequence[Person]) -> tuple[str, str]:
    """Return the noun for named casualties, one and many: officers where every claim says so."""
    if all(any(_OFFICER.search(r.quote) for r in p.event.records) for p in people):
        return "officer", "officers"
    return "member of the mission", "members of the mission"


def dead_people(people: Sequence[Person], mission: Mission) -> str:
    """Return the named dead with the verb: "two Kenyan officers are"."""
    homes = {p.event.actor for p in people}
    home = next(iter(homes)) if len(homes) == 1 else None
    forms = [f for f, n in mission.names.items() if n.kind == "demonym" and n.country == home]
    of = f"{forms[0]} " if home and forms else ""
    one, many = person_words(people)
    words = counted(len(people), of + one, of + many)
    tail = f" from {home}" if home and not forms and home not in {p.name for p in people} else ""
    return f"{words}{tail} {'is' if len(people) == 1 else 'are'}"


def why(sure: Confidence, unrated: bool = False, about: str = "") -> str:
    """Return the reason of a confidence in words; `unrated`: that no source at all is rated A or
    B is told elsewhere and not repeated; `about`: which part of what is said it rests on ("for the
    newest number"), where other parts cite other sources."""
    part = f" {about}" if about else ""
    if sure.sources == 0:
        reasons = [f"no source that can be relied on{part}"]
    elif sure.sources == 1 and sure.articles > 1:
        articles = counted(sure.articles, "article")
        share = "are of one publisher"
        if not sure.one_house:
            share = "share their publisher, their words or whom they credit"
        reasons = [f"a single source{part}, for its {articles} {share}"]
    elif sure.sources == 1:
        reasons = [f"a single source{part}"]
    else:
        reasons = [f"{counted(sure.sources, 'independent source')}{part}"]
    if sure.rated:
        reasons.append("at least one of them rated A or B" if sure.sources > 1 else "rated A or B")
    elif sure.lettered:
        reasons.append("rated A or B, but not where it speaks in its own voice")
    elif sure.sources and not sure.judged and not unrated:
        reasons.append("of a reliability that cannot be judged")
    elif sure.sources and not unrated:
        reasons.append(
            "none of them rated A or B for reliability"
            if sure.sources > 1
            else "not rated A or B for reliability"
        )
    if sure.sources and not sure.own_voice:
        reasons.append(
            "in words it attributes to others"
            if sure.sources == 1
            else "in words they attribute to others"
        )
    words = ", ".join(reasons)
    if sure.disputed:
        words += "; accounts conflict and nothing settles it"
    if sure.stale_days is not None:
        words += f"; the newest report is more than {STALE.days} days older than the cut-off"
    return capital(words) + "."
