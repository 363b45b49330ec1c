"""The thread of money: what is asked, promised, paid, frozen, spent, short, and until when."""

from __future__ import annotations

from missionbrief.analysis.funding import Money
from missionbrief.analysis.state import State
from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.phrases import capital, span, the, when
from missionbrief.display.runs import cites, line, sentence
from missionbrief.display.sums import SORTS, purpose, sum_of

NOBODYS = ("ends", "short", "overrun", "cost")
"""Sorts of money that nobody gives."""


def told_end(found: Money) -> Runs:
    """Return when money is said to run out, as a clause."""
    day = when(found.first, found.last) if found.dated else "on a day not given"
    return line(f"money is reported to run out {day}", cites(found.records))


def finding(state: State) -> Runs:
    """Return the gravest thing that is told of money, as a clause."""
    best = state.money[0]
    who = the(best.payer) if best.payer and best.payer != state.mission.name else ""
    size = sum_of(best) if best.value is not None else ""
    if best.sort == "ends":
        return told_end(best)
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
    told = sum_of(found) if found.sort != "ends" else "money runs out"
    return (
        line(capital(SORTS[found.sort])),
        line(capital(told)),
        line(payer or ("" if found.sort in NOBODYS else "not named")),
        line(purpose(found, state.mission.name)),
        line(days),
        cites(found.records),
    )


def funding(state: State) -> tuple[Block, ...]:
    """Return the thread of money, nothing where no claim tells of any."""
    if not state.money:
        return ()
    columns = (
        Column("What", 0.13),
        Column("Amount", 0.2),
        Column("By", 0.19),
        Column("For", 0.21),
        Column("Date", 0.16),
        Column("Sources", 0.11),
    )
    rows = tuple(_row(m, state) for m in state.money)
    note = line("Amounts may overlap: none is added to another, and no currency is converted.")
    heading = Heading("Funding", "funding")
    lead = Paragraph(sentence(finding(state)), "lead")
    title = "What sources say of the mission’s money"
    return (heading, lead, Table(title, columns, rows, note))
