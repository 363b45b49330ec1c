"""The thread of money: what is asked, promised, paid, frozen, spent, short, and until when."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from missionbrief.analysis.accounts import Account
from missionbrief.analysis.confidence import old
from missionbrief.analysis.funding import Money
from missionbrief.analysis.record import Record
from missionbrief.analysis.runway import runway
from missionbrief.analysis.state import State
from missionbrief.display import chart_money
from missionbrief.display.aged import newest_month
from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.bounded import bounded
from missionbrief.display.called import Name, called, named
from missionbrief.display.doubt import spread_told
from missionbrief.display.messages import Field, mark, tell, tell_in, tell_runs
from missionbrief.display.phrases import Days, capital, listed, span
from missionbrief.display.runs import cites, line, sentence
from missionbrief.display.runway_words import runway_words
from missionbrief.display.sums import purpose, sort_of, sum_of
from missionbrief.display.terms import term

NOBODYS = ("ends", "short", "arrears", "overrun", "cost")
"""Sorts of money that nobody gives."""


def told_end(found: Money) -> Runs:
    """Return when money is said to run out, as a clause."""
    fields: dict[str, Field] = {
        "day": Days(found.first, found.last) if found.dated else tell("on a day not given"),
        "who": tellers(found),
        "cites": cites(found.records),
    }
    if fields["who"] and hedged(found):
        return tell_runs("according to {who}, money might run out {day:on}{cites}", **fields)
    if fields["who"]:
        return tell_runs("according to {who}, money will run out {day:on}{cites}", **fields)
    if hedged(found):
        return tell_runs("money might run out {day:on}{cites}", **fields)
    return tell_runs("money is reported to run out {day:on}{cites}", **fields)


_MIGHT = re.compile(r"\b(?:might|may|could)\b", re.I)
_FULL = re.compile(r"\bat full (?:capacity|strength)\b", re.I)
_OF_THAT = re.compile(r"\bof (?:that|this|it|which)\b", re.I)


def tellers(found: Money, name: Callable[[str], str] = named) -> str:
    """Return whom the sources credit, each as `name` gives it: "William Ruto"; "" where one tells
    it in its own voice."""
    if any(r.attributed_to is None for r in found.records):
        return ""
    return listed(sorted({name(r.attributed_to) for r in found.records if r.attributed_to}))


def _alone(who: str) -> str:
    """Return whom a source credits as a cell names it: "United States", "the administration"."""
    return called(who) if who[:1].isupper() else named(who)


def hedged(found: Money) -> bool:
    """Whether every claim hedges its verb ("might only last until")."""
    return all(_MIGHT.search(r.quote) for r in found.records)


def differing(found: Money, state: State) -> Account | None:
    """Return the open conflict about a cost or a shortfall that `found` stands in."""
    return state.open_on(found.claims, "money_cost", "money_short")


def at_full_capacity(found: Money, others: Sequence[Money] = ()) -> bool:
    """Whether every claim of a sum tells it for the mission at its full capacity, or is of a cost
    among `others` that the same article tells so: "about $200 million of that"."""

    def told(record: Record) -> bool:
        if _FULL.search(record.quote):
            return True
        return bool(_OF_THAT.search(record.quote)) and any(
            r.n == record.n and _FULL.search(r.quote)
            for m in others
            if m.sort == "cost"
            for r in m.records
        )

    return all(told(r) for r in found.records)


def lacking(found: Money, state: State) -> str:
    """Return a shortfall or frozen money as a clause; in the past tense with its month where the
    newest claim is old at the cut-off."""
    past = old(found.records, state.as_of)
    fields: dict[str, Field] = {"month": newest_month(found.records) if past else ""}
    if found.value is not None:
        fields["size"] = sum_of(found)
    if found.sort == "short" and found.value is None:
        now, then = tell("the mission lacks money"), mark("the mission lacked money ({month})")
    elif found.sort == "short" and at_full_capacity(found, state.money):
        now = tell("the mission is {size} short of money at full capacity", **fields)
        then = mark("the mission was {size} short of money at full capacity ({month})")
    elif found.sort == "short":
        now = tell("the mission is {size} short of money", **fields)
        then = mark("the mission was {size} short of money ({month})")
    elif found.value is None:
        now = tell("money for the mission is frozen")
        then = mark("money for the mission was frozen ({month})")
    else:
        now = tell("{size} for the mission is frozen", **fields)
        then = mark("{size} for the mission was frozen ({month})")
    return tell(then, **fields) if past else now


def finding(state: State) -> Runs:
    """Return the gravest thing that is told of money, as a clause."""
    best = state.money[0]
    if best.sort == "ends":
        return told_end(best)
    if open_ := differing(best, state):
        range_ = spread_told(open_)
        if best.sort == "cost":
            return tell_runs("sources differ on what the mission costs: {range}", range=range_)
        return tell_runs("sources differ on how much the mission is short: {range}", range=range_)
    if best.sort in ("short", "frozen"):
        return line(lacking(best, state), cites(best.records))
    fields: dict[str, Field] = {
        "size": sum_of(best),
        "who": Name(best.payer or ""),
        "purpose": purpose(best, state.mission.name),
        "cites": cites(best.records),
    }
    payer = best.payer and best.payer != state.mission.name
    return (
        _without_sum(best.sort, fields, bool(payer))
        if best.value is None
        else _with_sum(best.sort, fields, bool(payer))
    )


def _with_sum(sort: str, fields: dict[str, Field], payer: bool) -> Runs:
    if sort == "promised" and payer:
        return tell_runs("{who} promised {size}{cites}", **fields)
    if sort == "paid" and payer:
        return tell_runs("{who} paid {size}{cites}", **fields)
    if sort == "cost" and fields["purpose"] == term("the mission"):
        return tell_runs("the mission costs {size}{cites}", **fields)
    return {
        "overrun": tell_runs("costs overrun by {size}{cites}", **fields),
        "arrears": tell_runs("{size} is owed{cites}", **fields),
        "denied": tell_runs("a report on its money is denied{cites}", **fields),
        "cost": tell_runs("the mission costs {size}, {purpose}{cites}", **fields),
        "asked": tell_runs("{size} is asked for{cites}", **fields),
        "promised": tell_runs("a donor promised {size}{cites}", **fields),
        "approved": tell_runs("{size} is approved{cites}", **fields),
        "paid": tell_runs("{size} was paid{cites}", **fields),
        "spent": tell_runs("{size} is spent{cites}", **fields),
    }[sort]


def _without_sum(sort: str, fields: dict[str, Field], payer: bool) -> Runs:
    if sort == "promised" and payer:
        return tell_runs("{who} promised money{cites}", **fields)
    return {
        "overrun": tell_runs("costs overrun{cites}", **fields),
        "arrears": tell_runs("pay is in arrears{cites}", **fields),
        "denied": tell_runs("a report on its money is denied{cites}", **fields),
        "cost": tell_runs("the mission’s cost is reported without a number{cites}", **fields),
        "asked": tell_runs("money is asked for{cites}", **fields),
        "promised": tell_runs("a donor promised money{cites}", **fields),
        "approved": tell_runs("money is approved{cites}", **fields),
        "paid": tell_runs("money was paid{cites}", **fields),
        "spent": tell_runs("money is spent{cites}", **fields),
    }[sort]


def _by(found: Money, mission: str) -> str:
    """Return who gives an amount, or who says what nobody gives."""
    said = tellers(found, _alone)
    payer = found.payer if found.payer != mission else None
    if found.sort in NOBODYS and said:
        return capital(said)
    if found.sort == "asked" and said and payer:
        return capital(tell("{who}, asking {payer}", who=said, payer=Name(payer)))
    if found.sort == "asked" and said:
        return capital(said)
    if payer:
        return called(payer)
    return "" if found.sort in NOBODYS else tell("not named")


def _row(found: Money, state: State) -> tuple[Runs, ...]:
    told = sum_of(found)
    if found.sort == "ends":
        told = tell("money might run out") if hedged(found) else tell("money runs out")
    return (
        line(capital(sort_of(found.sort))),
        line(capital(told)),
        line(_by(found, state.mission.name)),
        line(purpose(found, state.mission.name)),
        line(span(found.first, found.last) if found.dated else tell("undated")),
        cites(found.records),
    )


def funding(state: State) -> tuple[Block, ...]:
    """Return the thread of money, nothing where no claim tells of any."""
    if not state.money and not state.aid:
        return ()
    columns = (
        Column(tell_in("column", "What"), 0.11),
        Column(tell_in("column", "Amount"), 0.21),
        Column(tell_in("column", "By"), 0.22),
        Column(tell_in("column", "For"), 0.17),
        Column(tell_in("column", "Date"), 0.2),
        Column(tell_in("column", "Sources"), 0.09),
    )
    heading = Heading(tell("Funding"), "funding")
    beside = []
    if state.aid:
        title = tell("Money for people in need, which is not the mission’s")
        rows = tuple(_row(m, state) for m in state.aid)
        beside = [bounded(Table(title, columns, rows), newest_last=False)]
    if not state.money:
        words = tell("Nothing was found of money for the mission itself.")
        return (heading, Paragraph(line(words)), *beside)
    rows = tuple(_row(m, state) for m in state.money)
    note = line(
        tell("Amounts may overlap: none is added to another, and no currency is converted.")
    )
    lead = Paragraph(sentence(finding(state)), "lead")
    title = tell("What sources say of the mission’s money")
    way = Paragraph(runway_words(runway(state.money, state.as_of), state.mission.name))
    table = bounded(Table(title, columns, rows, note), newest_last=False)
    picture = chart_money.sums(state.money, state.mission.name, table)
    return (heading, lead, way, picture or table, *beside)
