"""The questions of accounts and their answers, in words."""

from __future__ import annotations

import re
from collections.abc import Callable

from missionbrief.analysis.accounts import Account, Side
from missionbrief.analysis.state import State
from missionbrief.display.called import Name, called, in_line
from missionbrief.display.figures import number
from missionbrief.display.happenings import resolution_name
from missionbrief.display.messages import Field, mark_in, tell, tell_in
from missionbrief.display.phrases import Days, amount, capital, listed, month_of, span
from missionbrief.display.strengths import group_word
from missionbrief.display.sums import in_millions, sort_of
from missionbrief.display.terms import term

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
_KINDS = {
    "personnel": mark_in("report of", "the number of people"),
    "arrival": mark_in("report of", "an arrival"),
    "casualty": mark_in("report of", "a casualty"),
    "violence": mark_in("report of", "the number of victims"),
    "displacement": mark_in("report of", "the number of people in need"),
    "funding": mark_in("report of", "money"),
    "contributor": mark_in("report of", "taking part"),
    "mandate": mark_in("report of", "a decision"),
    "visit": mark_in("report of", "a visit"),
    "operation": mark_in("report of", "an operation"),
    "position": mark_in("report of", "a position"),
    "assessment": mark_in("report of", "a judgement"),
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


def _parts(account: Account, count: int) -> list[str]:
    """Return the parts of a subject, of which the middle one may hold slashes of its own."""
    found = account.subject.split("/")
    if len(found) <= count:
        return found + [""] * (count - len(found))
    return [found[0], "/".join(found[1 : len(found) - count + 2]), *found[len(found) - count + 2 :]]


def _denied(account: Account, mission: str) -> str:
    kind, actor, target, *_ = [*account.subject.split("/"), "", ""]
    report = tell_in("report of", _KINDS[kind]) if kind in _KINDS else kind
    about = ", ".join(term(called(w)) for w in (actor, target) if w and w != mission)
    if about:
        return tell("Is the report of {report} true ({about})?", report=report, about=about)
    return tell("Is the report of {report} true?", report=report)


def _money(account: Account) -> str:
    target, _, _ = account.subject.rpartition("/")
    what = target.partition(": ")[2] or "cost"
    if account.question.startswith("money_short"):
        return tell("How much is the mission short?")
    return tell("How much is the mission’s {what}?", what=term(what))


def _victims(account: Account) -> str:
    unit, target, place = _parts(account, 3)
    fields: dict[str, Field] = {
        "who": term(target or "people"), "where": Name(place), "day": _days(account)
    }  # fmt: skip
    return {
        "killed": tell("How many {who} were killed {where:in} {day:on}?", **fields),
        "injured": tell("How many {who} were injured {where:in} {day:on}?", **fields),
        "missing": tell("How many {who} were missing {where:in} {day:on}?", **fields),
    }.get(unit, tell("How many {who} were victims {where:in} {day:on}?", **fields))


def _members(account: Account) -> str:
    unit, actor = _parts(account, 2)
    fields: dict[str, Field] = {"home": Name(actor), "day": _days(account)}
    if actor:
        return {
            "killed": tell("How many members from {home:bare} were killed {day:on}?", **fields),
            "injured": tell("How many members from {home:bare} were injured {day:on}?", **fields),
        }.get(unit, tell("How many members from {home:bare} were missing {day:on}?", **fields))
    return {
        "killed": tell("How many members were killed {day:on}?", **fields),
        "injured": tell("How many members were injured {day:on}?", **fields),
    }.get(unit, tell("How many members were missing {day:on}?", **fields))


def _in_need(account: Account) -> str:
    sort, place = _parts(account, 2)
    where = Name(place)
    return {
        "people displaced": tell("How many people are displaced {where:in}?", where=where),
        "people short of food": tell("How many people are short of food {where:in}?", where=where),
        "people in need of aid": tell(
            "How many people are in need of aid {where:in}?", where=where
        ),
    }.get(sort, tell("How many {who} {where:in}?", who=term(sort), where=where))


def _journey(account: Account, month: str) -> str:
    return tell(
        "Which stop came first on {who:own} journey {month}?",
        who=Name(account.subject),
        month=month,
    )


def _visit(account: Account) -> str:
    who, place = _parts(account, 2)
    return tell("When did {who} visit {place}?", who=Name(who), place=Name(place))


def _of_mandate(account: Account) -> str:
    if force := account.subject.partition("/")[2]:
        return _of_force(account, Name(force))
    decider = account.subject.partition("/")[0]
    who = Name(decider)
    if account.question == "mandate_authorisation" and decider:
        return tell("When was the mission authorised by {who:definite}?", who=who)
    if account.question == "mandate_ruling" and account.subject:
        return tell("When did {who:definite} rule?", who=who)
    if account.question == "mandate_vote" and account.subject:
        name = resolution_name(account.subject)
        return tell("How many voted for {what}?", what=name)
    return {
        "mandate_authorisation": tell("When was the mission authorised?"),
        "mandate_extension": tell("When was the mandate extended?"),
        "mandate_expiry": tell("When does the mandate expire?"),
        "mandate_ruling": tell("When was the ruling?"),
        "mandate_vote": tell("How many voted for the mission?"),
        "mandate_renewal": tell("Is the mandate renewed?"),
    }.get(account.question, tell("When was it decided?"))


def _of_force(account: Account, force: Name) -> str:
    """Return a question on the mandate of another force than the mission."""
    decider = Name(account.subject.partition("/")[0])
    if account.question == "mandate_extension":
        return tell("When was the mandate of {force:definite} extended?", force=force)
    if account.question == "mandate_expiry":
        return tell("When does the mandate of {force:definite} expire?", force=force)
    if decider.name:
        return tell(
            "When was {force:definite} authorised by {who:definite}?", force=force, who=decider
        )
    return tell("When was {force:definite} authorised?", force=force)


def _of_number(account: Account) -> str:
    value = number(float(_parts(account, 2)[0]))
    return tell("What does the number {number} count {day:on}?", number=value, day=_days(account))


def _of_people(account: Account) -> str:
    whom, day = Name(account.subject), _days(account)
    if account.question == "arrival" and not account.subject:
        return tell("How many from abroad arrived {day:on}?", day=day)
    return {
        "strength_words": tell("Are {who:own} personnel police or soldiers?", who=whom),
        "strength_number": tell("How many has {who:bare} deployed {day:on}?", who=whom, day=day),
        "strength_change": tell("How many has {who:bare} deployed?", who=whom),
        "strength_definition": tell("Which of {who:own} numbers are people in place?", who=whom),
        "arrival": tell("How many from {who:bare} arrived {day:on}?", who=whom, day=day),
        "contributors": tell("Which countries take part beside {who:bare}?", who=whom),
        "fate": tell("What befell {who:bare}?", who=whom),
        "killed_date": tell("When did {who:bare} die?", who=whom),
        "injured_date": tell("When was {who:bare} injured?", who=whom),
    }.get(account.question, tell("Is {who} for the mission or against it?", who=whom))


def _days(account: Account) -> Days:
    return Days(account.first, account.last)


def question(account: Account, state: State) -> str:
    """Return the question of an account in words."""
    month = tell_in("month", "in {month}", month=month_of(account.first)) if account.first else ""
    where = Name(state.mission.country)
    made: dict[str, Callable[[], str]] = {
        "members": lambda: _members(account),
        "victims": lambda: _victims(account),
        "victims_definition": lambda: _of_number(account),
        "in_need": lambda: _in_need(account),
        "in_need_change": lambda: _in_need(account),
        "money_ends": lambda: tell("Until when does the money last?"),
        "money_given": lambda: tell(
            "How much money has {who} given?", who=Name(_parts(account, 3)[0])
        ),
        "operation": lambda: tell(
            "How many: {operation} {day:on}?",
            operation=term(_parts(account, 3)[1]), day=_days(account),
        ),
        "denied": lambda: _denied(account, state.mission.name),
        "course": lambda: tell(
            "Did security {where:in} improve or worsen {month}?", where=where, month=month
        ),
        "fares": lambda: tell("Does the mission fare better or worse {month}?", month=month),
        "journey": lambda: _journey(account, month),
        "visit_date": lambda: _visit(account),
    }  # fmt: skip
    if account.question in made:
        return capital(made[account.question]())
    if account.question.startswith("money_"):
        return _money(account)
    return capital(_of_mandate(account) if account.question.startswith("mandate_")
                   else _of_people(account))  # fmt: skip


def topic(account: Account, day: Days) -> str:
    """Return what an agreement is about, as a noun; `day` may be of neither end."""
    whom = Name(account.subject)
    if account.question == "victims":
        unit, target, place = _parts(account, 3)
        return _toll(unit, {"who": term(target or "people"), "where": Name(place), "day": day})
    if account.question == "members":
        unit, actor = _parts(account, 2)
        return _lost(unit, {"home": Name(actor), "day": day}, bool(actor))
    if account.question == "in_need":
        sort, place = _parts(account, 2)
        return tell(
            "the number of {who} {where:in} {day:on}", who=term(sort), where=Name(place), day=day
        )
    if account.question in ("money_cost", "money_short"):
        what = account.subject.rpartition("/")[0].partition(": ")[2] or "cost"
        return tell("the mission’s {what} {day:on}", what=term(what), day=day)
    if account.question == "arrival" and not account.subject:
        return tell("the arrival from abroad {day:on}", day=day)
    if force := account.subject.partition("/")[2]:
        of_force = Name(force)
        return {
            "mandate_authorisation": tell(
                "the authorisation of {force:definite} {day:on}", force=of_force, day=day
            ),
            "mandate_extension": tell(
                "the extension of the mandate of {force:definite} {day:on}", force=of_force, day=day
            ),
        }.get(
            account.question,
            tell("the expiry of the mandate of {force:definite} {day:on}", force=of_force, day=day),
        )
    return {
        "strength_number": tell("how many {who:bare} had deployed {day:on}", who=whom, day=day),
        "arrival": tell("the arrival from {who:bare} {day:on}", who=whom, day=day),
        "contributors": tell("the countries that take part beside {who:bare}", who=whom),
        "mandate_authorisation": tell("the authorisation of the mission {day:on}", day=day),
        "mandate_extension": tell("the extension of the mandate {day:on}", day=day),
        "mandate_expiry": tell("the expiry of the mandate {day:on}", day=day),
    }.get(account.question, tell("another question {day:on}", day=day))


def _toll(unit: str, fields: dict[str, Field]) -> str:
    return {
        "killed": tell("the number of {who} killed {where:in} {day:on}", **fields),
        "injured": tell("the number of {who} injured {where:in} {day:on}", **fields),
        "missing": tell("the number of {who} missing {where:in} {day:on}", **fields),
    }.get(unit, tell("the number of {who} {where:in} {day:on}", **fields))


def _lost(unit: str, fields: dict[str, Field], home: bool) -> str:
    if home:
        return {
            "killed": tell("the number of members killed from {home:bare} {day:on}", **fields),
            "injured": tell("the number of members injured from {home:bare} {day:on}", **fields),
        }.get(unit, tell("the number of members missing from {home:bare} {day:on}", **fields))
    return {
        "killed": tell("the number of members killed {day:on}", **fields),
        "injured": tell("the number of members injured {day:on}", **fields),
    }.get(unit, tell("the number of members missing {day:on}", **fields))


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
    days = [r.key_day for r in side.records if r.key_day]
    open_ = any(r.last is None for r in side.records if r.key_day)
    word = answer_word(side.label)
    if not days:
        return tell("{answer}, undated", answer=word)
    month = month_of(max(days))
    if open_:
        return tell("{answer}, not before {month}", answer=word, month=month)
    return f"{word}, {month}"
