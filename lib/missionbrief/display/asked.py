"""The questions of accounts and their answers, in words."""

from __future__ import annotations

import re
from collections.abc import Callable

from missionbrief.analysis.accounts import Account, Side
from missionbrief.analysis.state import State
from missionbrief.display.phrases import amount, capital, listed, month_of, number, owner, span, the
from missionbrief.display.phrases import when as in_time
from missionbrief.display.sums import in_millions

# Of many judgements on security, one that says which way it goes is quoted.
CUES = {
    "improving": re.compile(r"progress|improv|liberat|recaptur|retaken|calm", re.I),
    "worsening": re.compile(r"deteriorat|worse|fallen|spiral|escalat|gang control", re.I),
    "military": re.compile(r"soldiers?|troops", re.I),
    "police": re.compile(r"police|officers?", re.I),
}
WORDS = {"police": "police officers", "military": "soldiers or troops"}
_BY_MONTH = ("course", "fares", "position_change")
"""Developments whose steps are words, each told with its month."""
_LABELS = {
    "killed": "dead",
    "no_number": "no number",
    "for": "for the mission",
    "against": "against it",
    "told": "reported",
    "people": "victims",
    "": "without a unit",
}
_KINDS = {
    "personnel": "the number of people",
    "arrival": "an arrival",
    "casualty": "a casualty",
    "violence": "the number of victims",
    "displacement": "the number of people in need",
    "funding": "money",
    "contributor": "taking part",
    "mandate": "a decision",
    "visit": "a visit",
    "operation": "an operation",
    "position": "a position",
    "assessment": "a judgement",
}


def _parts(account: Account, count: int) -> list[str]:
    """Return the parts of a subject, of which the middle one may hold slashes of its own."""
    found = account.subject.split("/")
    if len(found) <= count:
        return found + [""] * (count - len(found))
    return [found[0], "/".join(found[1 : len(found) - count + 2]), *found[len(found) - count + 2 :]]


def _denied(account: Account, mission: str) -> str:
    kind, actor, target, *_ = [*account.subject.split("/"), "", ""]
    about = ", ".join(w for w in (actor, target) if w and w != mission)
    return f"Is the report of {_KINDS.get(kind, kind)} true" + (f" ({about})" if about else "")


def _money(account: Account) -> str:
    target, _, _ = account.subject.rpartition("/")
    what = target.partition(": ")[2] or "cost"
    if account.question.startswith("money_short"):
        return "How much is the mission short"
    return f"How much is the mission’s {what}"


def _victims(account: Account) -> str:
    unit, target, place = _parts(account, 3)
    who = target or "people"
    verb = f"were {unit}" if unit in ("killed", "injured", "missing") else "were victims"
    return f"How many {who} {verb} in {place}"


def _asked(account: Account, state: State) -> str:
    whom = account.subject
    day = in_time(account.first, account.last)
    month = f"in {month_of(account.first)}" if account.first else ""
    told: dict[str, Callable[[], str]] = {
        "strength_words": lambda: f"Are {owner(whom)} personnel police or soldiers",
        "strength_number": lambda: f"How many has {whom} deployed {day}",
        "strength_change": lambda: f"How many has {whom} deployed",
        "strength_definition": lambda: f"Which of {owner(whom)} numbers are people in place",
        "arrival": lambda: f"How many from {whom or 'abroad'} arrived {day}",
        "contributors": lambda: f"Which countries take part beside {whom}",
        "mandate_authorisation": lambda: f"When was {_whose(account)} authorised{_by(account)}",
        "mandate_extension": lambda: f"When was the mandate{_of(account)} extended",
        "mandate_expiry": lambda: f"When does the mandate{_of(account)} expire",
        "mandate_ruling": lambda: f"When did the {whom} rule" if whom else "When was the ruling",
        "mandate_decision": lambda: "When was it decided",
        "mandate_vote": lambda: f"How many voted for {whom or 'the mission'}",
        "mandate_renewal": lambda: "Is the mandate renewed",
        "fate": lambda: f"What befell {whom}",
        "killed_date": lambda: f"When did {whom} die",
        "injured_date": lambda: f"When was {whom} injured",
        "members": lambda: "How many members{1} were {0} {day}".format(
            *_from(_parts(account, 2)), day=day
        ),
        "victims": lambda: f"{_victims(account)} {day}",
        "victims_definition": lambda: (
            f"What does the number {number(float(_parts(account, 2)[0]))} count {day}"
        ),
        "in_need": lambda: _in_need(account),
        "in_need_change": lambda: _in_need(account),
        "money_cost": lambda: _money(account),
        "money_cost_change": lambda: _money(account),
        "money_short": lambda: _money(account),
        "money_short_change": lambda: _money(account),
        "money_ends": lambda: "Until when does the money last",
        "money_given": lambda: f"How much money has {the(_parts(account, 3)[0])} given",
        "position": lambda: f"Is {the(whom)} for the mission or against it",
        "position_change": lambda: f"Is {the(whom)} for the mission or against it",
        "operation": lambda: f"How many: {_parts(account, 3)[1]} {day}",
        "denied": lambda: _denied(account, state.mission.name),
        "course": lambda: f"Did security in {state.mission.country} improve or worsen {month}",
        "fares": lambda: f"Does the mission fare better or worse {month}",
        "journey": lambda: f"Which stop came first on {owner(whom)} journey {month}",
        "visit_date": lambda: "When did {} visit {}".format(*(the(p) for p in _parts(account, 2))),
    }
    made = told.get(account.question)
    return made() if made else capital(account.question.replace("_", " "))


def _whose(account: Account) -> str:
    """Return whose mandate a question is about: "the mission" or another force."""
    force = account.subject.partition("/")[2]
    return f"the {force}" if force else "the mission"


def _of(account: Account) -> str:
    force = account.subject.partition("/")[2]
    return f" of the {force}" if force else ""


def _by(account: Account) -> str:
    decider = account.subject.partition("/")[0]
    return f" by the {decider}" if decider else ""


def _from(parts: list[str]) -> list[str]:
    return [parts[0], f" from {parts[1]}" if parts[1] else ""]


def _in_need(account: Account) -> str:
    sort, place = _parts(account, 2)
    return f"How many {sort.replace('people ', 'people are ', 1)} in {place}"


def question(account: Account, state: State) -> str:
    """Return the question of an account in words."""
    return f"{' '.join(_asked(account, state).split())}?"


def topic(account: Account, day: str) -> str:
    """Return what an agreement is about, as a noun; `day` in words or ""."""
    whom = account.subject
    if account.question == "victims":
        unit, target, place = _parts(account, 3)
        words = f"the number of {target or 'people'} {unit} in {place} {day}"
    elif account.question == "members":
        unit, actor = _parts(account, 2)
        words = f"the number of members {unit}{f' from {actor}' if actor else ''} {day}"
    elif account.question == "in_need":
        words = "the number of {} in {}".format(*_parts(account, 2)) + f" {day}"
    elif account.question in ("money_cost", "money_short"):
        what = account.subject.rpartition("/")[0].partition(": ")[2] or "cost"
        words = f"the mission’s {what} {day}"
    else:
        words = {
            "strength_number": f"how many {whom} had deployed {day}",
            "arrival": f"the arrival from {whom or 'abroad'} {day}",
            "contributors": f"the countries that take part beside {whom}",
            "mandate_authorisation": f"the authorisation of {_whose(account)} {day}",
            "mandate_extension": f"the extension of the mandate{_of(account)} {day}",
            "mandate_expiry": f"the expiry of the mandate{_of(account)} {day}",
        }.get(account.question, f"{account.question.replace('_', ' ')} {day}")
    return " ".join(words.split())


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
        return listed(sorted({r.actor or "" for r in side.records}))
    if account.question == "strength_words":
        return WORDS[side.label]
    if account.question == "journey":
        return "{} before {}".format(*(the(c) for c in side.label.split("|")))
    if account.outcome == "development" and account.question in (
        "course",
        "fares",
        "position_change",
    ):
        days = [r.key_day for r in side.records if r.key_day]
        open_ = any(r.last is None for r in side.records if r.key_day)
        day = month_of(max(days)) if days else "undated"
        word = _LABELS.get(side.label, side.label)
        return f"{word}, {'not before ' if open_ and days else ''}{day}"
    if side.label == "date":
        return span(first.first, first.last)
    if side.value is None or account.question == "victims_definition":
        return _LABELS.get(side.label, side.label)
    told = size(side, side.value)
    if account.question in ("strength_definition", "money_given"):
        return f"{told} {side.label}"
    if account.outcome == "development" and account.question.endswith("_change"):
        days = [r.told for r in side.records if r.told]
        return f"{told}, reported by {month_of(min(days))}" if days else f"{told}, undated"
    return told
