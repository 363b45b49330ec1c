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
from missionbrief.display.figures import number
from missionbrief.display.messages import Field, mark_in, tell, tell_in, tell_many, tell_runs
from missionbrief.display.passages import flat
from missionbrief.display.phrases import capital, long_day, shortened
from missionbrief.display.runs import line
from missionbrief.errors import shown
from missionbrief.evidence.corrected import Amendment
from missionbrief.evidence.corrections import Correction

_NAMES = {
    "actor": mark_in("column of a claim", "actor"),
    "target": mark_in("column of a claim", "target"),
    "value": mark_in("column of a claim", "number"),
    "qualifier": mark_in("column of a claim", "qualifier"),
    "unit": mark_in("column of a claim", "unit"),
    "start": mark_in("column of a claim", "first day"),
    "end": mark_in("column of a claim", "last day"),
    "place": mark_in("column of a claim", "place"),
    "status": mark_in("column of a claim", "status"),
    "stance": mark_in("column of a claim", "stance"),
    "attributed_to": mark_in("column of a claim", "credited"),
}
_KINDS = {
    "personnel": mark_in("kind of claim", "personnel"),
    "arrival": mark_in("kind of claim", "arrival"),
    "casualty": mark_in("kind of claim", "casualty"),
    "violence": mark_in("kind of claim", "violence"),
    "displacement": mark_in("kind of claim", "displacement"),
    "funding": mark_in("kind of claim", "funding"),
    "contributor": mark_in("kind of claim", "contributor"),
    "mandate": mark_in("kind of claim", "mandate"),
    "visit": mark_in("kind of claim", "visit"),
    "operation": mark_in("kind of claim", "operation"),
    "position": mark_in("kind of claim", "position"),
    "statement": mark_in("kind of claim", "statement"),
    "assessment": mark_in("kind of claim", "assessment"),
}
QUOTED = 112


def name_of(column: str) -> str:
    """Return a claim's column as a reader calls it."""
    return tell_in("column of a claim", _NAMES[column]) if column in _NAMES else column


def kind_of(kind: str) -> str:
    """Return a kind of claim in a word."""
    return tell_in("kind of claim", _KINDS[kind]) if kind in _KINDS else kind


def cell(value: object) -> str:
    """Return a claim's cell in words: a number with separators, a day in words, "unknown"."""
    if value is None:
        return tell_in("cell", "unknown")
    if isinstance(value, date):
        return long_day(value)
    if isinstance(value, float | int):
        return number(float(value))
    return str(value).replace("_", " ")


def who(correction: Correction) -> str:
    """Return who made a correction, when, and why: "A. Otieno, 3 May 2025: counts only ..."."""
    made = f", {long_day(correction.made)}" if correction.made else ""
    return tell("{who}: {note}", who=f"{correction.by}{made}", note=correction.note)


def _row(a: Amendment, n: int) -> tuple[Runs, ...]:
    quote = flat(a.claim.quote)
    head = tell_runs(
        "{kind}, claim {claim} {cites}: {words}", kind=capital(kind_of(a.claim.kind)),
        claim=shown(a.claim.claim_id, 20), cites=Cite(n, a.claim.claim_id, quote),
        words=Quoted(shortened(quote, QUOTED)),
    )  # fmt: skip
    why = line(who(a.correction))
    if a.correction.column is None:
        return head, line(tell_in("cell", "used")), line(tell_in("cell", "rejected")), why
    was = tell(
        "{column}: {value}", column=capital(name_of(a.correction.column)), value=cell(a.before)
    )
    now = tell_in("cell", "the same") if a.idle else cell(a.correction.value)
    return head, line(was), line(now), why


def _title(found: Sequence[Amendment]) -> str:
    rejected = len({(a.claim.document, a.claim.claim_id) for a in found if a.correction.rejects})
    amended = len({(a.claim.document, a.claim.claim_id) for a in found if not a.correction.rejects})
    parts = []
    if amended:
        parts.append(tell_many("one claim amended", "{n} claims amended", amended))
    if rejected:
        parts.append(tell_many("one claim rejected", "{n} claims rejected", rejected))
    return capital(", ".join(parts))


def _stray(correction: Correction) -> Runs:
    fields: dict[str, Field] = {
        "line": str(correction.place.line),
        "claim": shown(correction.claim_id, 40),
        "column": name_of(correction.column or ""),
        "value": correction.written or tell_in("cell", "unknown"),
        "who": who(correction),
    }
    if correction.column is None:
        return tell_runs("Line {line}, claim {claim}: to be rejected. {who}", **fields)
    return tell_runs("Line {line}, claim {claim}: {column} to be {value}. {who}", **fields)


def _late(found: Sequence[Amendment], as_of: date | None) -> str:
    """Return how many corrections were made after the cut-off, "" where none was."""
    lines = {a.correction.place.line for a in found if _made_after(a.correction, as_of)}
    if not lines:
        return ""
    return tell_many(
        "One correction was made after the information cut-off. It is applied all the same: it "
        "mends how an article from before was read, and brings in nothing that was told later.",
        "{n} corrections were made after the information cut-off. They are applied all the same: "
        "they mend how articles from before were read, and bring in nothing that was told later.",
        len(lines),
    )


def _made_after(correction: Correction, as_of: date | None) -> bool:
    return as_of is not None and correction.made is not None and correction.made > as_of


def annex(
    amendments: Sequence[Amendment],
    unmatched: Sequence[Correction],
    numbers: Mapping[str, int],
    as_of: date | None = None,
) -> tuple[Block, ...]:
    """Return the annex, nothing where there is no correction.

    `numbers` maps the documents that are used to their source numbers; what concerns others is
    left out with them. Corrections made after the cut-off `as_of` are said to be.
    """
    mine = [a for a in amendments if a.claim.document in numbers]
    if not mine and not unmatched:
        return ()
    result: list[Block] = [Heading(tell("Annex: corrections"), "corrections")]
    if mine:
        words = tell(
            "An analyst has corrected what the program read in these sentences; the briefing rests "
            "on what stands under “Now”. In the text, [n*] marks a source of which a claim was "
            "amended. The sources’ words are as they were."
        )
        columns = (
            Column(tell_in("column", "Claim"), 0.4),
            Column(tell_in("column", "Was"), 0.18),
            Column(tell_in("column", "Now"), 0.14),
            Column(tell_in("column", "By whom and why"), 0.28),
        )
        rows = tuple(_row(a, numbers[a.claim.document]) for a in mine)
        result += [Paragraph(line(words)), Table(_title(mine), columns, rows)]
        if late := _late(mine, as_of):
            result.append(Paragraph(line(late), "note"))
    if unmatched:
        head = tell("Not applied, for no claim in the articles has this id:")
        result += [Paragraph(line(head)), Items(tuple(_stray(c) for c in unmatched))]
    return tuple(result)
