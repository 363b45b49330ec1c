"""The questions of accounts, in words."""

from __future__ import annotations

from collections.abc import Callable

from missionbrief.analysis.accounts import Account
from missionbrief.analysis.state import State
from missionbrief.display.agreed import parts
from missionbrief.display.called import Name, called
from missionbrief.display.deeds import deed
from missionbrief.display.figures import number
from missionbrief.display.happenings import resolution_name
from missionbrief.display.messages import Field, mark_in, tell, tell_in
from missionbrief.display.phrases import Days, capital, month_of
from missionbrief.display.terms import term

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
    unit, target, place = parts(account, 3)
    fields: dict[str, Field] = {
        "who": term(target or "people"), "where": Name(place), "day": _days(account)
    }  # fmt: skip
    return {
        "killed": tell("How many {who} were killed {where:in} {day:on}?", **fields),
        "injured": tell("How many {who} were injured {where:in} {day:on}?", **fields),
        "missing": tell("How many {who} were missing {where:in} {day:on}?", **fields),
    }.get(unit, tell("How many {who} were victims {where:in} {day:on}?", **fields))


def _members(account: Account) -> str:
    unit, actor = parts(account, 2)
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
    sort, place = parts(account, 2)
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
    who, place = parts(account, 2)
    return tell("When did {who} visit {place}?", who=Name(who), place=Name(place))


def _of_mandate(account: Account) -> str:
    if force := account.subject.partition("/")[2]:
        return _of_force(account, Name(force))
    decider = account.subject.partition("/")[0]
    who = Name(decider)
    if account.question == "mandate_authorisation" and decider:
        return tell("When did {who:definite} approve the deployment?", who=who)
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
        "mandate_agreement": tell("When was the agreement signed?"),
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
    value = number(float(parts(account, 2)[0]))
    return tell("What does the number {number} count {day:on}?", number=value, day=_days(account))


def _of_people(account: Account, mission: str) -> str:
    day = _days(account)
    whom = Name(account.subject, alias=tell("the mission") if account.subject == mission else "")
    if account.question == "arrival" and not account.subject:
        return tell("How many from abroad arrived {day:on}?", day=day)
    return {
        "strength_words": tell("Are {who:own} personnel police or soldiers?", who=whom),
        "strength_number": tell("How many has {who} deployed {day:on}?", who=whom, day=day),
        "strength_change": tell("How many has {who} deployed?", who=whom),
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
            "How much money has {who} given?", who=Name(parts(account, 3)[0])
        ),
        "operation": lambda: tell(
            "How many: {operation} {day:on}?",
            operation=deed(parts(account, 3)[1], [r.quote for r in account.records]),
            day=_days(account),
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
                   else _of_people(account, state.mission.name))  # fmt: skip
