"""Strengths in words: how many, of what kind, and when they were reported."""

from __future__ import annotations

from typing import Literal

from missionbrief.analysis.amounts import allowed
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import SAME_TIME, Level
from missionbrief.display.called import Name
from missionbrief.display.messages import mark_in, tell, tell_in, tell_many
from missionbrief.display.phrases import Days, amount, span


def whose(actor: str | None, state: State) -> Name:
    """Return whose a strength is: a country, or the mission, which stands as "the mission"."""
    if actor in (None, state.mission.name):
        return Name(state.mission.name, alias=tell("the mission"))
    return Name(actor or "")


def personnel(size: str, word: str | None, value: float) -> str:
    """Return people of the mission with their number as printed: "at least 800 officers"."""
    if word == "officers":
        return tell_many("{size} officer", "{size} officers", value, size=size)
    if word == "soldiers":
        return tell_many("{size} soldier", "{size} soldiers", value, size=size)
    if word == "personnel":
        return tell_many("{size} member", "{size} personnel", value, size=size)
    return tell_many("{size} person", "{size} people", value, size=size)


def level(found: Level) -> str:
    """Return a strength: "at least 800 officers"."""
    return personnel(amount(found.value, found.qualifier), found.unit, found.value)


_GROUPS = {
    "deployed": mark_in("kind of number", "deployed"),
    "planned": mark_in("kind of number", "planned"),
    "pledged": mark_in("kind of number", "pledged"),
    "authorised": mark_in("kind of number", "authorised"),
}


def group_word(group: str) -> str:
    """Return what kind of number a strength is: "deployed", "authorised"."""
    return tell_in("kind of number", _GROUPS[group]) if group in _GROUPS else group


def reported(found: Level) -> str:
    """Return when a strength held, or when it was reported where the claim names no day."""
    day = Days(found.first, found.last)
    if found.first is None and found.last is None:
        return tell("in an undated report")
    if found.dated:
        return day.form("on")
    articles = len({r.document for r in found.records})
    return tell_many(
        "in an article published {day:on}", "in articles published {day:on}", articles, day=day
    )


def reported_day(found: Level) -> str:
    """Return the same to stand alone, for tables and charts."""
    day = span(found.first, found.last)
    if found.dated or (found.first is None and found.last is None):
        return day
    return tell("reported {day}", day=day)


def recent(state: State, found: Level) -> bool:
    """Whether a strength is fresh enough at the cut-off to stand in the present tense."""
    if state.as_of is None or found.key_day is None:
        return False
    return found.last is None or state.as_of - found.key_day <= SAME_TIME


Growth = Literal["at least doubled", "more than doubled", "doubled", "risen", "fallen", ""]


def growth(now: Level, before: Level) -> Growth:
    """Return how a strength moved, "" where the two reports allow the same number."""
    low, high = allowed(now.value, now.qualifier)
    old_low, old_high = allowed(before.value, before.qualifier)
    if low > old_high:
        exact = now.qualifier in (None, "exact") and before.qualifier in (None, "exact")
        if low == 2 * old_high:
            return "doubled" if exact else "at least doubled"
        return "more than doubled" if low > 2 * old_high else "risen"
    return "fallen" if high < old_low else ""
