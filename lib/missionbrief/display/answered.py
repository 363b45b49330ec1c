"""The answers of accounts, in words."""

from __future__ import annotations

import re

from missionbrief.analysis.accounts import Account, Side
from missionbrief.analysis.record import newest_day
from missionbrief.display.called import Name, in_line
from missionbrief.display.messages import mark_in, tell, tell_in
from missionbrief.display.phrases import amount, listed, month_of, span
from missionbrief.display.strengths import group_word
from missionbrief.display.sums import in_millions, sort_of

# Of many judgements on security, one that says which way it goes is quoted.
CUES = {
    "improving": re.compile(r"progress|improv|liberat|recaptur|retaken|calm", re.I),
    "worsening": re.compile(r"deteriorat|worse|fallen|spiral|escalat|gang control", re.I),
    "military": re.compile(r"soldiers?|troops", re.I),
    "police": re.compile(r"police|officers?", re.I),
}
_STANCES = {
    "improving": mark_in("course", "improving"),
    "worsening": mark_in("course", "worsening"),
    "mixed": mark_in("course", "mixed"),
}
_BY_MONTH = ("course", "fares", "position_change")
"""Developments whose steps are words, each told with its month."""
_LABELS = {
    **_STANCES,
    "killed": mark_in("course", "dead"),
    "injured": mark_in("course", "injured"),
    "missing": mark_in("course", "missing"),
    "no_number": mark_in("course", "no number"),
    "for": mark_in("course", "for the mission"),
    "against": mark_in("course", "against it"),
    "told": mark_in("course", "reported"),
    "denied": mark_in("course", "denied"),
    "done": mark_in("course", "done"),
    "expected": mark_in("course", "expected"),
    "people": mark_in("course", "victims"),
    "": mark_in("course", "without a unit"),
}


def stance_word(stance: str) -> str:
    """Return which way something is said to go: "worsening"."""
    return tell_in("course", _STANCES[stance]) if stance in _STANCES else stance


def force_word(label: str) -> str:
    """Return what a force's members are said to be."""
    if label == "police":
        return tell("police officers")
    return tell("soldiers or troops")


def answer_word(label: str) -> str:
    """Return an answer that is a word: "against it"."""
    return tell_in("course", _LABELS[label]) if label in _LABELS else label


def size(side: Side, value: float) -> str:
    """Return the number of a side with its qualifier, money with its currency."""
    first = side.records[0]
    if first.kind == "funding":
        return in_millions(value, first.qualifier, first.unit)
    if first.kind == "displacement":
        return in_millions(value, first.qualifier)
    return amount(value, first.qualifier)


def head(account: Account, side: Side) -> str:
    """Return the answer of one side in a few words."""
    first = side.records[0]
    if account.question == "contributors":
        return listed([in_line(name) for name in sorted({r.actor or "" for r in side.records})])
    if account.question == "strength_words":
        return force_word(side.label)
    if account.question == "journey":
        stops = [Name(stop) for stop in side.label.split("|")]
        return tell("{first} before {last}", first=stops[0], last=stops[-1])
    if account.outcome == "development" and account.question in _BY_MONTH:
        return _in_its_month(side)
    if side.label == "date":
        return span(first.first, first.last)
    if side.value is None or account.question == "victims_definition":
        return answer_word(side.label)
    told = size(side, side.value)
    if account.question == "strength_definition":
        return f"{told} {group_word(side.label)}"
    if account.question == "money_given":
        return f"{told} {sort_of(side.label)}"
    if account.outcome == "development" and account.question.endswith("_change"):
        days = [r.told for r in side.records if r.told]
        if not days:
            return tell("{answer}, undated", answer=told)
        month = month_of(min(days))
        return tell("{answer}, reported by {month}", answer=told, month=month)
    return told


def _in_its_month(side: Side) -> str:
    """Return an answer that is a word with the month for which it is told last."""
    day = newest_day(side.records)
    open_ = any(r.last is None for r in side.records if r.key_day)
    word = answer_word(side.label)
    if day is None:
        return tell("{answer}, undated", answer=word)
    month = month_of(day)
    if open_:
        return tell("{answer}, not before {month}", answer=word, month=month)
    return f"{word}, {month}"
