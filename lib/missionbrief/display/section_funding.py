"""The thread of money: what is asked, promised, paid, frozen, spent, short, and until when."""

from __future__ import annotations

import re

from missionbrief.analysis.accounts import Account
from missionbrief.analysis.funding import Money
from missionbrief.analysis.runway import runway
from missionbrief.analysis.state import State
from missionbrief.display import chart_money
from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.bounded import bounded
from missionbrief.display.doubt import spread_told
from missionbrief.display.phrases import capital, listed, named, span, the, when
from missionbrief.display.runs import cites, line, sentence
from missionbrief.display.runway_words import runway_words
from missionbrief.display.sums import purpose, sort_of, sum_of

NOBODYS = ("ends", "short", "overrun", "cost")
"""Sorts of money that nobody gives."""


def told_end(found: Money) -> Runs:
    """Return when money is said to run out, as a clause."""
    day = when(found.first, found.last) if found.dated else "on a day not given"
    if said := tellers(found):
        verb = "might run" if hedged(found) else "will run"
        return line(f"by the account of {said}, money {verb} out {day}", cites(found.records))
    verb = "might run" if hedged(found) else "is reported to run"
    return line(f"money {verb} out {day}", cites(found.records))


_MIGHT = re.compile(r"\b(?:might|may|could)\b", re.I)


def tellers(found: Money) -> str:
    """Return whom the sources credit: "William Ruto"; "" where one tells it in its own voice."""
    if any(r.attributed_to is None for r in found.records):
        return ""
    return listed(sorted({named(r.attributed_to) for r in found.records if r.attributed_to}))


def hedged(found: Money) -> bool:
    """Whether every claim hedges its verb ("might only last until")."""
    return all(_MIGHT.search(r.quote) for r in found.records)


def differing(found: Money, state: State) -> Account | None:
    """Return the open conflict about a cost or a shortfall that `found` stands in."""
    return state.open_on(found.claims, "money_cost", "money_short")


def finding(state: State) -> Runs:
    """Return the gravest thing that is told of money, as a clause."""
    best = state.money[0]
    who = the(best.payer) if best.payer and best.payer != state.mission.name else ""
    size = sum_of(best) if best.value is not None else ""
    if best.sort == "ends":
        return told_end(best)
    if open_ := differing(best, state):
        what = "what the mission costs" if best.sort == "cost" else "how much the mission is short"
        return line(f"sources differ on {what}: ", spread_told(open_))
    words = {
        "short": f"the mission is {size} short" if size else "the mission is short of money",
        "overrun": "costs overrun" + (f" by {size}" if size else ""),
        "frozen": f"{size or 'money'} for the mission is frozen",
        "denied": "a report on its money is denied",
        "cost": f"the mission costs {size}, {purpose(best, state.mission.name)}"
        if size
        else "the mission’s cost is reported without a number",
        "asked": f"{size or 'money'} is asked for",
        "promised": f"{who or 'a donor'} promised {size or 'money'}",
        "approved": f"{size or 'money'} is approved",
        "paid": f"{who} paid {size}" if who and size else f"{size or 'money'} was paid",
        "spent": f"{size or 'money'} is spent",
    }[best.sort]
    return line(words, cites(best.records))


def _row(found: Money, state: State) -> tuple[Runs, ...]:
    days = span(found.first, found.last) if found.dated else "undated"
    payer = found.payer if found.payer != state.mission.name else None
    ending = "money might run out" if hedged(found) else "money runs out"
    told = sum_of(found) if found.sort != "ends" else ending
    said = tellers(found)
    by = payer or ("" if found.sort in NOBODYS else "not named")
    if found.sort in NOBODYS and said:
        by = capital(said)
    elif found.sort == "asked" and said:
        by = f"{capital(said)}, of {the(payer)}" if payer else capital(said)
    return (
        line(capital(sort_of(found.sort))),
        line(capital(told)),
        line(by),
        line(purpose(found, state.mission.name)),
        line(days),
        cites(found.records),
    )


def funding(state: State) -> tuple[Block, ...]:
    """Return the thread of money, nothing where no claim tells of any."""
    if not state.money and not state.aid:
        return ()
    columns = (
        Column("What", 0.13),
        Column("Amount", 0.2),
        Column("By", 0.19),
        Column("For", 0.21),
        Column("Date", 0.16),
        Column("Sources", 0.11),
    )
    heading = Heading("Funding", "funding")
    beside = []
    if state.aid:
        title = "Money for people in need, which is not the mission’s"
        rows = tuple(_row(m, state) for m in state.aid)
        beside = [bounded(Table(title, columns, rows), newest_last=False)]
    if not state.money:
        words = "Nothing was found of money for the mission itself."
        return (heading, Paragraph(line(words)), *beside)
    rows = tuple(_row(m, state) for m in state.money)
    note = line("Amounts may overlap: none is added to another, and no currency is converted.")
    lead = Paragraph(sentence(finding(state)), "lead")
    title = "What sources say of the mission’s money"
    way = Paragraph(runway_words(runway(state.money, state.as_of), state.mission.name))
    table = bounded(Table(title, columns, rows, note), newest_last=False)
    picture = chart_money.sums(state.money, state.mission.name, table)
    return (heading, lead, way, picture or table, *beside)
