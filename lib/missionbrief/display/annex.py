"""The annex: which claims were corrected, by whom and why, and which corrections matched none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from missionbrief.display.blocks import (
    Block,
    Cite,
    Column,
    Heading,
    Items,
    Paragraph,
    Quoted,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.passages import flat
from missionbrief.display.phrases import capital, counted, long_day, number, shortened
from missionbrief.display.runs import line
from missionbrief.errors import shown
from missionbrief.evidence.corrected import Amendment
from missionbrief.evidence.corrections import Correction

_NAMES = {"value": "number", "start": "first day", "end": "last day", "attributed_to": "credited"}
QUOTED = 112


def name_of(column: str) -> str:
    """Return a claim's column as a reader calls it."""
    return _NAMES.get(column, column)


def cell(value: object) -> str:
    """Return a claim's cell in words: a number with separators, a day in words, "unknown"."""
    if value is None:
        return "unknown"
    if isinstance(value, date):
        return long_day(value)
    if isinstance(value, float | int):
        return number(float(value))
    return str(value).replace("_", " ")


def who(correction: Correction) -> str:
    """Return who made a correction, when, and why: "A. Otieno, 3 May 2025: counts only ..."."""
    made = f", {long_day(correction.made)}" if correction.made else ""
    return f"{correction.by}{made}: {correction.note}"


def _row(a: Amendment, n: int) -> tuple[Runs, ...]:
    quote = flat(a.claim.quote)
    head = line(
        f"{capital(a.claim.kind)}, claim {shown(a.claim.claim_id, 20)} ",
        [Cite(n, a.claim.claim_id, quote)], ": ", [Quoted(shortened(quote, QUOTED))],
    )  # fmt: skip
    if a.correction.column is None:
        return head, line("used"), line("rejected"), line(who(a.correction))
    name = name_of(a.correction.column)
    now = "the same" if a.idle else cell(a.correction.value)
    return head, line(f"{capital(name)}: {cell(a.before)}"), line(now), line(who(a.correction))


def _title(found: Sequence[Amendment]) -> str:
    rejected = len({(a.claim.document, a.claim.claim_id) for a in found if a.correction.rejects})
    amended = {(a.claim.document, a.claim.claim_id) for a in found if not a.correction.rejects}
    parts = []
    if amended:
        parts.append(f"{counted(len(amended), 'claim')} amended")
    if rejected:
        parts.append(f"{counted(rejected, 'claim')} rejected")
    return capital(", ".join(parts))


def _stray(correction: Correction) -> Runs:
    told = f"{name_of(correction.column)} to be " if correction.column else ""
    told += correction.written or ("unknown" if correction.column else "to be rejected")
    claim = shown(correction.claim_id, 40)
    return line(f"Line {correction.place.line}, claim {claim}: {told}. {who(correction)}")


def annex(
    amendments: Sequence[Amendment], unmatched: Sequence[Correction], numbers: Mapping[str, int]
) -> tuple[Block, ...]:
    """Return the annex, nothing where there is no correction.

    `numbers` maps the documents that are used to their source numbers; what concerns others is
    left out with them.
    """
    mine = [a for a in amendments if a.claim.document in numbers]
    if not mine and not unmatched:
        return ()
    result: list[Block] = [Heading("Annex: corrections", "corrections")]
    if mine:
        words = (
            "An analyst has corrected what the program read in these sentences; the briefing "
            "rests on what stands under “now”. In the text, [n*] marks a source of which a "
            "claim was amended. The sources’ words are as they were."
        )
        columns = (
            Column("Claim", 0.4),
            Column("Was", 0.18),
            Column("Now", 0.14),
            Column("By whom and why", 0.28),
        )
        rows = tuple(_row(a, numbers[a.claim.document]) for a in mine)
        result += [Paragraph(line(words)), Table(_title(mine), columns, rows)]
    if unmatched:
        head = "Not applied, for no claim in the articles has this id:"
        result += [Paragraph(line(head)), Items(tuple(_stray(c) for c in unmatched))]
    return tuple(result)
