"""What accounts that agree are about, as nouns."""

from __future__ import annotations

from missionbrief.analysis.accounts import Account
from missionbrief.display.called import Name
from missionbrief.display.messages import Field, tell
from missionbrief.display.phrases import Days
from missionbrief.display.terms import term


def parts(account: Account, count: int) -> list[str]:
    """Return the parts of a subject, of which the middle one may hold slashes of its own."""
    found = account.subject.split("/")
    if len(found) <= count:
        return found + [""] * (count - len(found))
    return [found[0], "/".join(found[1 : len(found) - count + 2]), *found[len(found) - count + 2 :]]


def topic(account: Account, day: Days) -> str:
    """Return what an agreement is about, as a noun; `day` may be of neither end."""
    whom = Name(account.subject)
    if account.question == "victims":
        unit, target, place = parts(account, 3)
        return _toll(unit, {"who": term(target or "people"), "where": Name(place), "day": day})
    if account.question == "members":
        unit, actor = parts(account, 2)
        return _lost(unit, {"home": Name(actor), "day": day}, bool(actor))
    if account.question == "in_need":
        sort, place = parts(account, 2)
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
        "mandate_agreement": tell("the signing of the agreement {day:on}", day=day),
        "mandate_ruling": tell("the ruling {day:on}", day=day),
        "mandate_draft": tell("the draft {day:on}", day=day),
        "mandate_decision": tell("the decision {day:on}", day=day),
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
