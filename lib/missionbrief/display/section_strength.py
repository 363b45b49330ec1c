"""The thread of strength: reports, arrivals, and the countries that take part."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.analysis.contributors import Contributor
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level
from missionbrief.display import chart_strength, credited, say
from missionbrief.display.blocks import (
    Block,
    Column,
    Figure,
    Heading,
    Items,
    Paragraph,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.bounded import bounded
from missionbrief.display.doubt import spread_told
from missionbrief.display.phrases import capital, counted, listed, owner, span
from missionbrief.display.runs import cites, line

FEW = 4
MOST_LEVELS = 40
MOST_MARKS = 5
"""Reports that one chart can label and still be read."""


def _level_row(found: Level) -> tuple[Runs, ...]:
    return (
        line(say.reported_day(found)),
        line(found.actor or "not named"),
        line(say.level(found)),
        line(found.group),
        cites(found.records),
    )


def _level_table(title: str, levels: Sequence[Level]) -> Table:
    columns = (
        Column("Date", 0.3),
        Column("Whose", 0.22),
        Column("Strength", 0.24),
        Column("Kind of number", 0.14),
        Column("Sources", 0.1),
    )
    table = Table(title, columns, tuple(_level_row(s) for s in levels))
    return bounded(table, newest_last=True, most=MOST_LEVELS)


def _drawn(state: State, now: Level | None) -> list[Level]:
    """Return the dated reports that the chart draws: the leading actor's deployed ones, at most
    `MOST_MARKS`, and of the others the newest ceiling, pledge and plan of the lead or the whole
    mission. The table holds all."""
    placed = [s for s in state.levels if s.key_day]
    if len(placed) <= FEW:
        return placed
    mine = [s for s in placed if now and s.actor == now.actor and s.group == "deployed"]
    result = mine[-MOST_MARKS:]
    for group in ("authorised", "pledged", "planned"):
        others = [s for s in placed if s.group == group and s not in result]
        if others:
            newest = max(s.key_day for s in others if s.key_day)
            result.append(max((s for s in others if s.key_day == newest), key=lambda s: s.value))
    return sorted(result, key=placed.index)


def _movement(state: State, now: Level) -> str:
    if state.disputed(now):
        return f"Reports of {owner(say.whose(now.actor, state))} strength conflict"
    earlier = state.earlier
    moved = say.growth(now, earlier) if earlier else ""
    who = capital(say.whose(now.actor, state))
    if earlier and moved:
        since = span(earlier.first, earlier.last)
        return f"{owner(who)} deployment has {moved} since {since}"
    if earlier:
        return f"{owner(who)} deployment is given as {say.level(now)}, as before"
    return f"{who} has {say.level(now)} deployed"


def _countries(state: State) -> list[Block]:
    lead = state.mission.lead
    if not state.contributors:
        words = f"No country that takes part beside {lead} was found in the articles."
        return [Paragraph(line(words))]
    columns = (
        Column("Countries", 0.5),
        Column("Said to", 0.2),
        Column("First reported", 0.2),
        Column("Sources", 0.1),
    )
    # Countries that the same sources name in the same way stand in one row.
    together: dict[tuple[bool, str, tuple[int, ...]], list[Contributor]] = {}
    for c in state.contributors:
        key = (c.joined, span(c.first, c.last), tuple(sorted({r.n for r in c.records})))
        together.setdefault(key, []).append(c)

    def row(group: list[Contributor]) -> tuple[Runs, ...]:
        role = "take part" if group[0].joined else "have promised to"
        told = [r for c in group for r in c.records]
        first = span(group[0].first, group[0].last)
        giving = [r for r in told if (r.first, r.last) == (group[0].first, group[0].last)]
        return (
            line(listed([c.country for c in group])),
            line(role),
            line(first, cites(giving if {r.n for r in giving} != {r.n for r in told} else ())),
            cites(told),
        )

    double = [c.country for c in state.contributors if c.sources > 1]
    title = f"{capital(counted(len(state.contributors), 'country', 'countries'))} named"
    title += f" beside {lead}"
    if len(state.contributors) > 1:
        title += (
            f"; {listed(sorted(double))} by more than one source"
            if double
            else ", each by one source"
        )
    note = line("Who is named by somebody; it is not claimed that all of them take part.")
    return [Table(title, columns, tuple(row(g) for g in together.values()), note)]


def strength(state: State) -> tuple[Block, ...]:
    """Return the thread of strength: sentence, arrivals, chart where there is more than one report,
    table, contributing countries."""
    heading = Heading("Strength and contributors", "strength")
    result: list[Block] = [heading]
    now = state.strength
    if now:
        earlier = state.earlier
        open_ = state.open_on(now.claims, "strength_number")
        comma = "" if now.dated else ","
        size = f"{capital(say.whose(now.actor, state))}: {say.level(now)}{comma}"
        lead = credited.strength(now, size, f" {say.reported(now)}")
        if earlier:
            past = f"; before, {say.level(earlier)}"
            lead = line(lead, credited.strength(earlier, past, f" {say.reported(earlier)}"))
        if open_:
            words = f"Reports of {owner(say.whose(now.actor, state))} strength conflict: "
            lead = line(words, spread_told(open_))
        own = state.beside
        if own and not state.disputed(own):
            part = f"; {state.mission.lead}’s own: {say.level(own)}{'' if own.dated else ','}"
            lead = line(lead, credited.strength(own, part, f" {say.reported(own)}"))
        result.append(Paragraph(line(lead, "."), "lead"))
    elif state.levels:
        words = "How many are deployed was not found; numbers planned or authorised stand below"
        result.append(Paragraph(line(words + "."), "lead"))
    else:
        result.append(
            Paragraph(line("The mission’s strength in numbers was not found in the articles."))
        )
    if state.arrivals:
        told_arrivals = [line(credited.arrival(e), ".") for e in state.arrivals[-6:]]
        result.append(Items(tuple(told_arrivals)))
    placed = _drawn(state, now)
    title = _movement(state, now) if now else "No deployed strength was found"
    if len(placed) > 1:
        alt = "Reported strengths over time: " + "; ".join(
            f"{say.reported_day(s)}, {s.actor or 'not named'}, {say.level(s)}, {s.group}"
            for s in placed
        )
        note = "Each mark is a report, none is joined to another. "
        if any(s.qualifier in ("at_least", "more_than") for s in placed):
            note += "Arrow up: at least. "
        if any(s.last is None for s in placed):
            note += "Dashed: on that day or later. "
        if any(s.group != "deployed" for s in placed):
            note += "Hollow: planned, pledged or authorised, not deployed. "
        left_out = len(state.levels) - len(placed)
        if left_out:
            note += f"{capital(counted(left_out, 'other report'))} on the web page only. "
        result.append(
            Figure(
                title=title,
                svg=chart_strength.draw(placed, now.actor if now else None),
                alt=alt + ".",
                source=line(note + "Sources", cites(r for s in placed for r in s.records), "."),
                table=_level_table(title, state.levels),
                anchor="strength-figure",
            )
        )
    elif len(state.levels) > 1 or any(s.group != "deployed" for s in state.levels):
        result.append(_level_table(title, state.levels))
    result.extend(_countries(state))
    return tuple(result)
