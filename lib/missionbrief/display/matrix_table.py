"""The stance matrix as a table: actors by what they want, each cell with its months and sources."""

from __future__ import annotations

from datetime import date

from missionbrief.analysis.matrix import Cell, Move, matrix, moves
from missionbrief.analysis.state import State
from missionbrief.display.blocks import Block, Column, Paragraph, Runs, Table
from missionbrief.display.phrases import counted, listed, month_of, short_month, the
from missionbrief.display.runs import cites, joined, line
from missionbrief.display.wants import NOUNS

GROUPS = (
    ("Withdraw, oppose", ("withdraw", "oppose")),
    ("Defund", ("defund",)),
    ("Hand over to the UN", ("transition_to_un", "oppose_un")),
    ("Another force", ("support_other", "oppose_other")),
    ("Support, fund, extend", ("support", "fund", "extend")),
    ("Abstain", ("abstain",)),
    ("Send nobody", ("stays_out",)),
)
_FIRST = {"withdraw", "defund", "transition_to_un", "support", "stays_out", "abstain"}
"""Stances that their column's heading names first: a cell does not repeat them."""
_WORDS = {
    "oppose": "opposes",
    "fund": "funding",
    "extend": "extension",
    "oppose_un": "objects",
    "support_other": "backs it",
    "oppose_other": "objects",
}
MOST_ACTORS = 14
MOST_MOVES = 6
MOST_NAMED = 3


def period(cell: Cell) -> str:
    """Return the months for which a stance is told: "Nov 2024 – Feb 2025", "from Feb 2025" where
    the newest source's date is open, "undated"."""
    newest = cell.records[-1]
    if cell.last is None:
        return "undated"
    last = short_month(cell.last)
    if newest.last is None:
        last = f"not before {last}"
    first = short_month(cell.first) if cell.first else ""
    same = not cell.first or (cell.first.year, cell.first.month) == (
        cell.last.year,
        cell.last.month,
    )
    return last if same else f"{first} – {last}"


def _words(cell: Cell) -> str:
    told = [] if cell.stance in _FIRST else [_WORDS[cell.stance]]
    if cell.weighed:
        told.append("weighed")
    if cell.reported:
        told.append("by report")
    if not cell.stands:
        told.append("turned since")
    return ", ".join([*told, period(cell)])


def _cell(cells: list[Cell], names: tuple[str, ...]) -> Runs:
    mine = [c for c in cells if c.stance in names]
    return joined([line(_words(c), cites(c.records)) for c in mine])


def _move(move: Move) -> Runs:
    before, after = move.records
    words = f"{the(move.actor)}, from {NOUNS[move.before]}"
    day = f", {_month(before.key_day)}" if before.key_day else ""
    then = f" to {NOUNS[move.after]}" + (f", {_month(move.day)}" if move.day else "")
    return line(words, day, cites([before]), then, cites([after]))


def _month(day: date | None) -> str:
    return month_of(day) if day else ""


def stance_matrix(state: State) -> tuple[Block, ...]:
    """Return the matrix, those first who want most changed, and each change of position."""
    cells = matrix(state.stands)
    actors = list(dict.fromkeys(c.actor for c in cells))
    groups = [g for g in GROUPS if any(c.stance in g[1] for c in cells)]
    share = round(0.8 / len(groups), 3)
    columns = (
        Column("Actor", 1 - share * len(groups)),
        *(Column(name, share) for name, _ in groups),
    )
    rows = []
    for actor in actors[:MOST_ACTORS]:
        mine = [c for c in cells if c.actor == actor]
        rows.append((line(actor), *(_cell(mine, names) for _, names in groups)))
    note: Runs = line("Months for which each stance is told; an empty cell: not told.")
    if rest := actors[MOST_ACTORS:]:
        told = [r for c in cells if c.actor in rest for r in c.records]
        note = line(note, f" Not shown: {listed(rest)}", cites(told), ".")
    verb = "wants" if len(actors) == 1 else "want"
    title = f"What {counted(len(actors), 'actor')} {verb}, and for when it is told"
    changed = moves(state.stands)
    if changed:
        who = list(dict.fromkeys(the(m.actor) for m in changed))
        few = listed(who) if len(who) <= MOST_NAMED else counted(len(who), "of them", "of them")
        title += f"; {few} changed"
    result: list[Block] = [Table(title, columns, tuple(rows), note)]
    if changed:
        clauses = [_move(m) for m in changed[:MOST_MOVES]]
        rest_words = ""
        if len(changed) > MOST_MOVES:
            rest_words = f"; {counted(len(changed) - MOST_MOVES, 'earlier one')}"
        result.append(
            Paragraph(line("Changes of position: ", joined(clauses), f"{rest_words}."), "note")
        )
    else:
        result.append(Paragraph(line("No actor is told to have changed sides."), "note"))
    return tuple(result)
