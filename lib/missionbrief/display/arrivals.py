"""Arrivals and departures in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from missionbrief.analysis.events import Event
from missionbrief.display.called import Name
from missionbrief.display.figures import number
from missionbrief.display.messages import Field, mark_in, tell, tell_in, tell_many
from missionbrief.display.phrases import amount, when
from missionbrief.display.strengths import personnel

_ORDINAL = re.compile(
    r"(first|second|third|fourth|fifth|sixth|new|next|last|further) "
    r"(contingent|group|batch|team|wave|deployment)s?"
)
_ORDINALS = {
    "first": (mark_in("ordinal", "first"), mark_in("ordinal, feminine", "first")),
    "second": (mark_in("ordinal", "second"), mark_in("ordinal, feminine", "second")),
    "third": (mark_in("ordinal", "third"), mark_in("ordinal, feminine", "third")),
    "fourth": (mark_in("ordinal", "fourth"), mark_in("ordinal, feminine", "fourth")),
    "fifth": (mark_in("ordinal", "fifth"), mark_in("ordinal, feminine", "fifth")),
    "sixth": (mark_in("ordinal", "sixth"), mark_in("ordinal, feminine", "sixth")),
    "new": (mark_in("ordinal", "new"), mark_in("ordinal, feminine", "new")),
    "next": (mark_in("ordinal", "next"), mark_in("ordinal, feminine", "next")),
    "last": (mark_in("ordinal", "last"), mark_in("ordinal, feminine", "last")),
    "further": (mark_in("ordinal", "further"), mark_in("ordinal, feminine", "further")),
}


@dataclass(frozen=True)
class _Ordinal:
    """A place in a row as a field of a message: `{ordinal}` is "first", `{ordinal:feminine}` the
    same beside a feminine noun."""

    word: str

    def form(self, case: str) -> str:
        plain, feminine = _ORDINALS[self.word]
        if case == "feminine":
            return tell_in("ordinal, feminine", feminine)
        return tell_in("ordinal", plain)


def group_of(event: Event, short: bool = False) -> str:
    """Return who arrived: "the first contingent from Kenya, 200 officers,"."""
    found = _ORDINAL.search((event.target or "").casefold())
    who = _group(found[1], found[2]) if found else tell("a group")
    size = ""
    if event.value is not None:
        size = personnel(amount(event.value, event.qualifier), event.unit, event.value)
        if not found:
            who, size = size, ""
        elif short:
            size = number(event.value)
    fields: dict[str, Field] = {"who": who, "size": size, "home": Name(event.actor or "")}
    if not event.actor:
        told = tell("{who} ({size})", **fields) if short else tell("{who}, {size},", **fields)
        return told if size else who
    if not size:
        return tell("{who} from {home:bare}", **fields)
    if short:
        return tell("{who} from {home:bare} ({size})", **fields)
    return tell("{who} from {home:bare}, {size},", **fields)


def _group(ordinal: str, noun: str) -> str:
    which = _Ordinal(ordinal)
    return {
        "contingent": tell("the {ordinal} contingent", ordinal=which),
        "group": tell("the {ordinal} group", ordinal=which),
        "batch": tell("the {ordinal} batch", ordinal=which),
        "team": tell("the {ordinal} team", ordinal=which),
        "wave": tell("the {ordinal} wave", ordinal=which),
        "deployment": tell("the {ordinal} deployment", ordinal=which),
    }[noun]


def _grammatical(event: Event) -> int:
    """Return 2 where `group_of` speaks of people, 1 where it speaks of one group or person."""
    grouped = _ORDINAL.search((event.target or "").casefold())
    return 2 if not grouped and event.value is not None and event.value != 1 else 1


def arrival(event: Event, dated: bool = True) -> str:
    """Return an arrival or departure as a sentence: "the first contingent from Kenya, 200
    officers, arrived in Port-au-Prince on 25 June 2024"; without `dated` its day is told apart."""
    n = _grammatical(event)
    told = dated and event.dated
    fields: dict[str, Field] = {
        "group": group_of(event),
        "where": Name(event.place) if event.place and event.what != "left" else "",
        "day": when(event.first, event.last) if told else "",
    }
    if event.what == "left" and event.happened:
        words = tell_many("{group} left {day}", "{group} left {day}", n, **fields)
    elif event.what == "left" and event.lapsed:
        words = tell_many("{group} was to leave {day}", "{group} were to leave {day}", n, **fields)
    elif event.what == "left":
        words = tell_many("{group} is to leave {day}", "{group} are to leave {day}", n, **fields)
    elif event.happened:
        words = tell_many(
            "{group} arrived {where:in} {day}", "{group} arrived {where:in} {day}", n, **fields
        )
    elif event.lapsed:
        words = tell_many(
            "{group} was due {where:in} {day}", "{group} were due {where:in} {day}", n, **fields
        )
    else:
        words = tell_many(
            "{group} is due {where:in} {day}", "{group} are due {where:in} {day}", n, **fields
        )
    if dated and not told:
        words = tell("{event}, on a day that is not given", event=words)
    return words


_NOT_YET = re.compile(r"\b(?:has|have|had) (?:not|yet)\b|n[’']t\b|\byet to\b", re.I)


def whether(event: Event) -> str:
    """Return, of those who were due before the cut-off, that no source says whether they came, to
    follow `arrival`; "" for others, and where the same words tell of what is not so yet."""
    if not event.lapsed or any(_NOT_YET.search(r.quote) for r in event.records):
        return ""
    n = _grammatical(event)
    if event.what == "left":
        return tell_many(
            "; no source says whether it left", "; no source says whether they left", n
        )
    return tell_many("; no source says whether it came", "; no source says whether they came", n)


def coming(event: Event) -> str:
    """Return an arrival or departure as a short headline; English leaves the article away."""
    n, who = _grammatical(event), group_of(event, short=True).removeprefix("the ")
    if event.what == "arrived" and event.happened:
        return tell_many("{group} arrives", "{group} arrive", n, group=who)
    if event.what == "arrived" and event.lapsed:
        return tell_many("{group} was due", "{group} were due", n, group=who)
    if event.what == "arrived":
        return tell_many("{group} is due", "{group} are due", n, group=who)
    if event.happened:
        return tell_many("{group} leaves", "{group} leave", n, group=who)
    if event.lapsed:
        return tell_many("{group} was to leave", "{group} were to leave", n, group=who)
    return tell_many("{group} is to leave", "{group} are to leave", n, group=who)
