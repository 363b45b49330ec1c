"""The thread of strength: reports, arrivals, and the countries that take part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from missionbrief.analysis.contributors import Contributor
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import Level
from missionbrief.display import chart_strength, credited
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
from missionbrief.display.called import Name, called, in_line
from missionbrief.display.doubt import spread_told
from missionbrief.display.messages import (
    Field,
    in_words,
    tell,
    tell_in,
    tell_many,
    tell_runs,
)  # fmt: skip
from missionbrief.display.phrases import Days, capital, listed, span
from missionbrief.display.runs import cites, line
from missionbrief.display.strengths import group_word, growth, level, reported, reported_day, whose

FEW = 4
MOST_LEVELS = 40
MOST_MARKS = 5
"""Reports that one chart can label and still be read."""


def _level_row(found: Level) -> tuple[Runs, ...]:
    return (
        line(reported_day(found)),
        line(called(found.actor) if found.actor else tell("not named")),
        line(level(found)),
        line(group_word(found.group)),
        cites(found.records),
    )


def _level_table(title: str, levels: Sequence[Level]) -> Table:
    columns = (
        Column(tell_in("column", "Date"), 0.3),
        Column(tell_in("column", "Whose"), 0.22),
        Column(tell_in("column", "Strength"), 0.24),
        Column(tell_in("column", "Kind of number"), 0.14),
        Column(tell_in("column", "Sources"), 0.1),
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
    """Return the finding of the strength's figure."""
    earlier = state.earlier
    fields: dict[str, Field] = {
        "who": whose(now.actor, state),
        "size": level(now),
        "day": Days(earlier.first, earlier.last) if earlier else Days(None, None),
    }
    if state.disputed(now):
        return tell("Reports of {who:own} strength conflict", **fields)
    moved = growth(now, earlier) if earlier else ""
    if earlier and not moved:
        return capital(tell("{who:own} deployment is given as {size}, as before", **fields))
    told = {
        "doubled": tell("{who:own} deployment has doubled {day:since}", **fields),
        "at least doubled": tell("{who:own} deployment has at least doubled {day:since}", **fields),
        "more than doubled": tell(
            "{who:own} deployment has more than doubled {day:since}", **fields
        ),
        "risen": tell("{who:own} deployment has risen {day:since}", **fields),
        "fallen": tell("{who:own} deployment has fallen {day:since}", **fields),
    }
    return capital(told[moved] if moved else tell("{who} has {size} deployed", **fields))


def _countries(state: State) -> list[Block]:
    if not state.contributors:
        words = tell(
            "No country that takes part beside {lead:bare} was found in the articles.",
            lead=Name(state.mission.lead),
        )
        return [Paragraph(line(words))]
    columns = (
        Column(tell_in("column", "Countries"), 0.5),
        Column(tell_in("column", "Said to"), 0.2),
        Column(tell_in("column", "First reported"), 0.2),
        Column(tell_in("column", "Sources"), 0.1),
    )
    # Countries that the same sources name in the same way stand in one row.
    together: dict[tuple[bool, str, tuple[int, ...]], list[Contributor]] = {}
    for c in state.contributors:
        key = (c.joined, span(c.first, c.last), tuple(sorted({r.n for r in c.records})))
        together.setdefault(key, []).append(c)

    def row(group: list[Contributor]) -> tuple[Runs, ...]:
        role = tell_in("said to", "take part")
        if not group[0].joined:
            role = tell_in("said to", "have promised to")
        told = [r for c in group for r in c.records]
        first = span(group[0].first, group[0].last)
        giving = [r for r in told if (r.first, r.last) == (group[0].first, group[0].last)]
        return (
            line(capital(listed([in_line(c.country) for c in group]))),
            line(role),
            line(first, cites(giving if {r.n for r in giving} != {r.n for r in told} else ())),
            cites(told),
        )

    title = _named_beside(state)
    note = line(tell("Who is named by somebody; it is not claimed that all of them take part."))
    return [Table(title, columns, tuple(row(g) for g in together.values()), note)]


def _named_beside(state: State) -> str:
    """Return how many countries are named, and which by more than one source."""
    n, lead = len(state.contributors), Name(state.mission.lead)
    double = sorted(c.country for c in state.contributors if c.sources > 1)
    title = tell_many(
        "one country named beside {lead:bare}", "{n} countries named beside {lead:bare}", n,
        lead=lead,
    )  # fmt: skip
    if n == 1:
        return capital(title)
    names = listed([in_line(name) for name in double])
    each = tell("{title}, each by one source", title=title)
    by_more = tell("{title}; {names} by more than one source", title=title, names=names)
    return capital(by_more if double else each)


def _lead(state: State) -> Runs:
    """Return the newest strength and the one before, or what is known instead, as a sentence."""
    now, earlier = state.strength, state.earlier
    if now is None and state.levels:
        return line(
            tell("How many are deployed was not found; numbers planned or authorised stand below.")
        )
    if now is None:
        return line(tell("The mission’s strength in numbers was not found in the articles."))
    who = whose(now.actor, state)
    if open_ := state.open_on(now.claims, "strength_number"):
        return tell_runs(
            "Reports of {who:own} strength conflict: {range}{beside}.",
            who=who,
            range=spread_told(open_),
            beside=_beside(state),
        )
    size = capital(tell("{who:bare}: {size}", who=who, size=level(now)))
    lead = credited.strength(now, size + ("" if now.dated else ","), f" {reported(now)}")
    if earlier:
        past = credited.strength(earlier, level(earlier), f" {reported(earlier)}")
        lead = tell_runs("{now}; before, {past}", now=lead, past=past)
    return line(lead, _beside(state), ".")


def _beside(state: State) -> Runs:
    """Return the lead nation's own strength, to follow the whole mission's."""
    own = state.beside
    if own is None or state.disputed(own):
        return ()
    words = tell("; {who:own} own: {size}", who=Name(state.mission.lead), size=level(own))
    return credited.strength(own, words + ("" if own.dated else ","), f" {reported(own)}")


def _figure(state: State, placed: list[Level], title: str) -> Figure:
    """Return the chart of the reports with its words and its table."""
    reports = [
        tell(
            "{day}, {who}, {size}, {group}", day=reported_day(s), size=level(s),
            who=called(s.actor) if s.actor else tell("not named"), group=group_word(s.group),
        )
        for s in placed
    ]  # fmt: skip
    between = tell_in("between clauses", "; ")
    notes = [tell("Each mark is a report, none is joined to another.")]
    if any(s.qualifier in ("at_least", "more_than") for s in placed):
        notes.append(tell("Arrow up: at least."))
    if any(s.last is None for s in placed):
        notes.append(tell("Dashed: on that day or later."))
    if any(s.group != "deployed" for s in placed):
        notes.append(tell("Hollow: planned, pledged or authorised, not deployed."))
    if left_out := len(state.levels) - len(placed):
        notes.append(
            tell_many(
                "One other report on the web page only.", "{n} other reports on the web page only.",
                left_out, n=capital(in_words(left_out)),
            )
        )  # fmt: skip
    told = cites(r for s in placed for r in s.records)
    now = state.strength
    return Figure(
        title=title,
        svg=chart_strength.draw(placed, now.actor if now else None),
        alt=tell("Reported strengths over time: {reports}.", reports=between.join(reports)),
        source=tell_runs("{notes} Sources{cites}.", notes=" ".join(notes), cites=told),
        table=_level_table(title, state.levels),
        anchor="strength-figure",
    )


def strength(state: State) -> tuple[Block, ...]:
    """Return the thread of strength: sentence, arrivals, chart where there is more than one report,
    table, contributing countries."""
    now = state.strength
    role: Literal["lead", "body"] = "lead" if state.levels else "body"
    result: list[Block] = [
        Heading(tell("Strength and contributors"), "strength"),
        Paragraph(_lead(state), role),
    ]
    if state.arrivals:
        told_arrivals = [line(credited.arrival(e), ".") for e in state.arrivals[-6:]]
        result.append(Items(tuple(told_arrivals)))
    placed = _drawn(state, now)
    title = _movement(state, now) if now else tell("No deployed strength was found")
    if len(placed) > 1:
        result.append(_figure(state, placed, title))
    elif len(state.levels) > 1 or any(s.group != "deployed" for s in state.levels):
        result.append(_level_table(title, state.levels))
    result.extend(_countries(state))
    return tuple(result)
