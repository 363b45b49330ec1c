"""The stance matrix as a table: actors by what they want, each cell with its months and sources."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.analysis.matrix import Cell, Move, matrix, moves
from missionbrief.analysis.state import State
from missionbrief.display.blocks import Block, Column, Paragraph, Runs, Table
from missionbrief.display.called import Name, called, in_line, the
from missionbrief.display.messages import (
    Field,
    mark_in,
    tell,
    tell_in,
    tell_many,
    tell_runs,
)  # fmt: skip
from missionbrief.display.phrases import listed, month_of, short_month
from missionbrief.display.runs import cites, joined, line
from missionbrief.display.wants import noun_of

GROUPS = (
    (mark_in("column", "Withdraw, oppose"), ("withdraw", "oppose")),
    (mark_in("column", "Defund"), ("defund",)),
    (mark_in("column", "Hand over to the UN"), ("transition_to_un", "oppose_un")),
    (mark_in("column", "Another force"), ("support_other", "oppose_other")),
    (mark_in("column", "Support, fund, extend"), ("support", "fund", "extend")),
    (mark_in("column", "Abstain"), ("abstain",)),
    (mark_in("column", "Send nobody"), ("stays_out", "on_hold")),
)
_FIRST = {"withdraw", "defund", "transition_to_un", "support", "stays_out", "abstain"}
"""Stances that their column's heading names first: a cell does not repeat them."""
_WORDS = {
    "oppose": mark_in("cell", "opposes"),
    "fund": mark_in("cell", "funding"),
    "extend": mark_in("cell", "extension"),
    "oppose_un": mark_in("cell", "objects"),
    "support_other": mark_in("cell", "backs it"),
    "oppose_other": mark_in("cell", "objects"),
    "on_hold": mark_in("cell", "on hold"),
}
MOST_ACTORS = 14
MOST_MOVES = 6
MOST_NAMED = 3


def period(cell: Cell) -> str:
    """Return the months for which a stance is told: "Nov 2024 – Feb 2025", "from Feb 2025" where
    the newest source's date is open, "undated"."""
    newest = cell.records[-1]
    if cell.last is None:
        return tell("undated")
    last = short_month(cell.last)
    if newest.last is None:
        last = tell_in("month", "not before {month}", month=last)
    same = not cell.first or (cell.first.year, cell.first.month) == (
        cell.last.year,
        cell.last.month,
    )
    if same or not cell.first:
        return last
    return tell_in("months", "{first} – {last}", first=short_month(cell.first), last=last)


def _words(cell: Cell) -> str:
    told = [] if cell.stance in _FIRST else [tell_in("cell", _WORDS[cell.stance])]
    if cell.weighed:
        told.append(tell_in("cell", "weighed"))
    if cell.reported:
        told.append(tell_in("cell", "by report"))
    if not cell.stands:
        told.append(tell_in("cell", "turned since"))
    return ", ".join([*told, period(cell)])


def _cell(cells: list[Cell], names: tuple[str, ...]) -> Runs:
    mine = [c for c in cells if c.stance in names]
    return joined([line(_words(c), cites(c.records)) for c in mine])


def _move(move: Move) -> Runs:
    before, after = move.records
    fields: dict[str, Field] = {
        "who": Name(move.actor), "before": noun_of(move.before), "after": noun_of(move.after),
        "first": month_of(before.key_day) if before.key_day else "",
        "last": month_of(move.day) if move.day else "",
        "before_cites": cites([before]), "after_cites": cites([after]),
    }  # fmt: skip
    if fields["first"] and fields["last"]:
        return tell_runs(
            "{who}, from {before}, {first}{before_cites} to {after}, {last}{after_cites}", **fields
        )
    return tell_runs("{who}, from {before}{before_cites} to {after}{after_cites}", **fields)


def _only_abstained(cells: Sequence[Cell]) -> dict[str, Cell]:
    """Return who is told to have abstained and to want nothing else, with that."""
    others = {c.actor for c in cells if c.stance != "abstain"}
    return {c.actor: c for c in cells if c.stance == "abstain" and c.actor not in others}


def stance_matrix(state: State) -> tuple[Block, ...]:
    """Return the matrix, those first who want most changed, and each change of position."""
    cells = matrix(state.stands)
    actors = list(dict.fromkeys(c.actor for c in cells))
    abstained = _only_abstained(cells)
    if len(abstained) < len(actors):
        # Who did nothing but abstain stands beneath, so that the others have room.
        actors = [a for a in actors if a not in abstained]
        cells = tuple(c for c in cells if c.actor in actors)
    else:
        abstained = {}
    first = [c for c in cells if c.actor in actors[:MOST_ACTORS]]
    groups = [g for g in GROUPS if any(c.stance in g[1] for c in first)]
    share = round(0.8 / len(groups), 3)
    columns = (
        Column(tell_in("column", "Actor"), 1 - share * len(groups)),
        *(Column(tell_in("column", name), share) for name, _ in groups),
    )
    rows = []
    for actor in actors[:MOST_ACTORS]:
        mine = [c for c in cells if c.actor == actor]
        rows.append((line(called(actor)), *(_cell(mine, names) for _, names in groups)))
    note: Runs = line(
        tell("Months in which each stance is reported; an empty cell means no report.")
    )
    if rest := actors[MOST_ACTORS:]:
        told = cites(r for c in cells if c.actor in rest for r in c.records)
        left = tell_runs(
            "Not shown: {names}{cites}.", names=listed([in_line(a) for a in rest]), cites=told
        )
        note = line(note, " ", left)
    if abstained:
        names = listed([in_line(a) for a in abstained])
        told = cites(r for c in abstained.values() for r in c.records)
        days = ", ".join(dict.fromkeys(period(c) for c in abstained.values()))
        also = tell_runs("Abstained: {names}, {days}{cites}.", names=names, days=days, cites=told)
        note = line(note, " ", also)
    title = tell_many(
        "What one actor wants, by month", "What {n} actors want, by month", len(actors)
    )
    changed = moves(state.stands)
    if changed:
        who = list(dict.fromkeys(the(m.actor) for m in changed))
        several = tell_many("one of them", "{n} of them", len(who))
        few = listed(who) if len(who) <= MOST_NAMED else several
        title = tell_many(
            "{title}; {who} changed", "{title}; {who} changed", len(who), title=title, who=few
        )
    if not changed:
        note = line(note, " ", tell("From month to month no actor changes sides."))
    result: list[Block] = [Table(title, columns, tuple(rows), note)]
    if changed:
        clauses = [_move(m) for m in changed[:MOST_MOVES]]
        if (older := len(changed) - MOST_MOVES) > 0:
            clauses.append(line(tell_many("one earlier one", "{n} earlier ones", older)))
        moved = tell_runs("Changes of position: {moves}.", moves=joined(clauses))
        result.append(Paragraph(moved, "note"))
    return tuple(result)
