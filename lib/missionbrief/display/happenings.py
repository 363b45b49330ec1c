"""Events as short headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from missionbrief.analysis.events import Event
from missionbrief.analysis.mandate import decider, term, voted_on
from missionbrief.analysis.visits import DEPARTURE
from missionbrief.display.arrivals import coming
from missionbrief.display.called import Name, actor, the
from missionbrief.display.deeds import deed
from missionbrief.display.losses import casualty, victims
from missionbrief.display.messages import Field, in_words, tell, tell_in, tell_many
from missionbrief.display.phrases import Days, amount, capital, listed
from missionbrief.display.terms import duration, quotation, source_words
from missionbrief.display.tongue import SOURCE, current, speaking

_ARRESTS = re.compile(r"arrest|detain|held|captur", re.IGNORECASE)


def happening(event: Event) -> str:
    """Return an event as a short headline in the present tense."""
    if event.what in ("arrived", "left"):
        return capital(coming(event))
    if event.thread == "mandate":
        return _decision(event)
    if event.thread == "casualties":
        return casualty(event)
    if event.thread == "funding" and event.happened:
        return tell("Funds run out")
    if event.thread == "funding":
        if event.lapsed:
            return tell("Funds were expected to run out")
        return tell("Funds expected to run out")
    if event.thread == "visits":
        return visit(event)
    if event.thread == "operations":
        return doing(event)
    assert event.value is not None
    return victims(event)


def doing(event: Event) -> str:
    """Return an operation as a short headline with its doer, where that is told: "Gang members:
    attack on a police station"."""
    words = _deed(event)
    if not event.happened:
        words = tell("{event} (planned)", event=words)
    if not event.actor:
        return capital(words)
    return capital(tell("{who}: {event}", who=actor(event.actor), event=words))


def _decision(event: Event) -> str:
    """Return a decision on the mandate as a short headline."""
    if event.what == "vote" and event.happened:
        return vote(event)
    if event.counted:
        return tell("End of the mandate, worked out")
    if event.what == "ruling":
        return ruled(event) if event.happened else _expected_ruling(event)
    if event.what == "agreement":
        return _agreement(event)
    if event.what == "draft":
        return _of_force(tell("Draft before {who}", who=Name(event.actor or "")), event)
    if not event.happened:
        return _expected(event)
    if event.what == "authorisation":
        if event.force:
            return tell("{force:bare} authorised", force=Name(event.force))
        if whose := decider(event.records[0]):
            return tell("Deployment approved by {who}", who=Name(whose))
        return tell("Mission authorised")
    head = tell("Decision on the mission")
    if event.what == "extension":
        head = tell("Mandate extended {time}", time=lasting(event))
    elif event.what == "expiry":
        head = tell("Mandate expires")
    return _of_force(head, event)


def _agreement(event: Event) -> str:
    """Return an agreement between states on which the deployment rests."""
    who = Name(event.actor) if event.actor else tell("states not named")
    if event.happened:
        return tell("Agreement signed by {who}", who=who)
    if event.lapsed:
        return tell("Agreement was to be signed by {who}", who=who)
    return tell("Agreement to be signed by {who}", who=who)


def _of_force(head: str, event: Event) -> str:
    """Return a headline with the force that it tells of, where that is not the mission."""
    if event.force:
        return tell("{head}: {force:bare}", head=head, force=Name(event.force))
    return head


def _expected(event: Event) -> str:
    """Return a decision that lies ahead, or that was to be made before the cut-off."""
    was = event.lapsed
    if event.what == "authorisation":
        head = tell("Authorisation was expected") if was else tell("Authorisation expected")
    elif event.what == "extension":
        head = tell("Renewal of the mandate expected")
        if was:
            head = tell("Renewal of the mandate was expected")
    elif event.what == "expiry":
        head = tell("Mandate was due to expire") if was else tell("Mandate due to expire")
    elif event.what == "vote":
        head = tell("Vote was expected") if was else tell("Vote expected")
    else:
        head = tell("Decision was expected") if was else tell("Decision expected")
    return _of_force(head, event)


def until(end: Event) -> str:
    """Return an end as a limit: "to October 2025"."""
    return tell("to {day}", day=Days(end.first, end.last))


def _expected_ruling(event: Event) -> str:
    if event.lapsed and event.actor:
        return tell("Ruling was expected: {who:bare}", who=Name(event.actor))
    if event.lapsed:
        return tell("Ruling was expected")
    if event.actor:
        return tell("Ruling expected: {who:bare}", who=Name(event.actor))
    return tell("Ruling expected")


def ruled(event: Event) -> str:
    """Return what a court ruled, where the claims tell it: "Deployment barred by a court"."""
    barred = all("barred" in (r.target or "") for r in event.records)
    suspended = all(re.search(r"\bsuspen[ds]", r.quote, re.I) for r in event.records)
    who = Name(event.actor) if event.actor else tell("a court")
    if barred and suspended:
        return tell("Deployment suspended by {who}", who=who)
    if barred:
        return tell("Deployment barred by {who}", who=who)
    if event.actor:
        return tell("Ruling on the mission: {who:bare}", who=who)
    return tell("Ruling on the mission")


def lasting(event: Event | None) -> str:
    """Return for how long a decision holds: "by a year" of an extension, "for a year" of an
    authorisation; "" where it is not told."""
    told = term(event)[0] if event else ""
    how, _, time = told.partition(" ")
    if how == "by":
        return tell_in("extended", "by {time}", time=duration(time))
    return tell_in("authorised", "for {time}", time=duration(time)) if time else ""


def vote(event: Event) -> str:
    """Return a vote: "13 votes in favour of Resolution 2699, with China and Russia abstaining"."""
    _, abstained = voted_on(event.target)
    short = decided(event)
    who = listed([the(name) for name in abstained])
    if event.value is None:
        if short:
            return tell("Vote on {resolution}", resolution=short)
        return tell("Vote on the mission")
    size, n = amount(event.value, event.qualifier), event.value
    if event.unit != "votes" and who:
        return tell_many("{n} abstention: {who}", "{n} abstentions: {who}", n, n=size, who=who)
    if event.unit != "votes":
        return tell_many("{n} abstention", "{n} abstentions", n, n=size)
    fields: dict[str, Field] = {"n": size, "resolution": short, "who": who}
    if short and who:
        return tell_many(
            "{n} vote in favour of {resolution}, with {who} abstaining",
            "{n} votes in favour of {resolution}, with {who} abstaining", n, **fields,
        )  # fmt: skip
    if short:
        return tell_many(
            "{n} vote in favour of {resolution}", "{n} votes in favour of {resolution}", n, **fields
        )
    if who:
        return tell_many(
            "{n} vote in favour, with {who} abstaining",
            "{n} votes in favour, with {who} abstaining", n, **fields,
        )  # fmt: skip
    return tell_many("{n} vote in favour", "{n} votes in favour", n, **fields)


def decided(event: Event) -> str:
    """Return what a vote was on: the resolution, else the decision of its day; "" where neither is
    told."""
    if about := voted_on(event.target)[0]:
        return resolution_name(about.removeprefix("UNSC "))
    if event.about == "extension":
        return tell_in("vote", "the renewal")
    return tell_in("vote", "the authorisation") if event.about == "authorisation" else ""


def resolution_name(words: str) -> str:
    """Return a resolution as it is called: "Resolution 2699", "UNSC Resolution 2699"."""
    found = re.fullmatch(r"(UNSC )?Resolution (\d+)", words)
    if not found:
        return words
    if found[1]:
        return tell("UNSC Resolution {number}", number=found[2])
    return tell("Resolution {number}", number=found[2])


def visit(event: Event) -> str:
    """Return a visit as a short headline."""
    fields: dict[str, Field] = {
        "who": Name(event.actor) if event.actor else tell("a visitor"),
        "place": Name(event.target or event.place or ""),
    }
    if event.happened:
        if event.what == DEPARTURE:
            return capital(tell("{who} leaves for {place}", **fields))
        return capital(tell("{who} visits {place}", **fields))
    if event.lapsed:
        if event.what == DEPARTURE:
            return capital(tell("{who} was to leave for {place}", **fields))
        return capital(tell("{who} was to visit {place}", **fields))
    if event.what == DEPARTURE:
        return capital(tell("{who} is to leave for {place}", **fields))
    return capital(tell("{who} is to visit {place}", **fields))


def _arrest(target: str, quotes: Sequence[str]) -> str:
    """Return the words for an arrest: whom, or of which gang whose leaders or members were."""
    gang = target[:1].isupper() and all(re.search(r"\bgangs?\b", q) for q in quotes)
    if not gang:
        return tell("arrest: {who}", who=source_words(target))
    if all(re.search(r"\bleaders?\b", q) for q in quotes):
        return tell("arrest of leaders of the gang {gang}", gang=target)
    return tell("arrest of members of the gang {gang}", gang=target)


def done(words: str, rule: str, quotes: Sequence[str]) -> str:
    """Return what an operation is called by its target, `words`, and the rule that found it: an
    arrest is named as one; `quotes` are the sentences that tell of it."""
    if "arrest" in rule.casefold() and not _ARRESTS.search(words):
        return _arrest(words, quotes)
    return deed(words, quotes)


def operation(event: Event) -> str:
    """Return an operation as a short headline without its doer, an arrest named as one."""
    return capital(_deed(event))


def _deed(event: Event) -> str:
    words = event.target or "operation"
    told = event.value is not None and _small(event.value) in words.casefold().split()
    words = done(words, event.records[0].rule, [r.quote for r in event.records])
    if event.value is not None and event.value > 1 and not told:
        words += f" ({amount(event.value, event.qualifier)})"
    return words


def _small(value: float) -> str:
    """Return a number as English writes it, to see whether a source's words hold it."""
    with speaking(SOURCE):
        return in_words(value)


def in_source_words(event: Event) -> str:
    """Return the words for an event that are a source's alone, in a report that is not in English;
    "" where ours tell it."""
    if event.thread != "operations" or current() == SOURCE:
        return ""
    words = event.target or ""
    return capital(words) if words and operation(event) == quotation(words) else ""


def resolution(event: Event) -> str:
    """Return "UNSC Resolution 2699" where a decision names its resolution, else ""."""
    about, _ = voted_on(event.target)
    return resolution_name(about) if about else ""
