"""The register: every claim with its sentence, its source and the rule that found it."""

from __future__ import annotations

from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Quoted,
    Register,
    Runs,
    Text,
)  # fmt: skip
from missionbrief.display.bounded import bounded
from missionbrief.display.phrases import amount, capital, counted, shortened, span
from missionbrief.display.runs import cites, line
from missionbrief.display.words import fit

MOST = 600
LONGEST = 300


def what(record: Record) -> str:
    """Return what a claim says in few words: number, unit, target, place."""
    size = amount(record.value, record.qualifier) if record.value is not None else ""
    about = [f"{size} {record.unit or ''}".strip(), record.target or "", record.stance or ""]
    words = ": ".join(p.replace("_", " ") for p in about if p)
    return f"{words}, {record.place}" if record.place and record.place not in words else words


def _row(r: Record) -> tuple[Runs, ...]:
    credited = f", as told by {r.attributed_to}" if r.attributed_to else ""
    days = span(r.first, r.last) if r.dated else "undated"
    about = f"{r.actor}: {fit(what(r))}" if r.actor else capital(fit(what(r)))
    return (
        line(capital(r.kind)),
        line(about),
        line(f"{days}, {r.status.replace('_', ' ')}{credited}"),
        line([Quoted(shortened(fit(" ".join(r.quote.split())), LONGEST))], cites([r])),
        line(f"{r.rule}, {r.claim_id}"),
    )


def _keys(r: Record, row: tuple[Runs, ...]) -> tuple[str, ...]:
    """What the row is sorted by: kind, who, first day, place in the sources, rule."""
    kind, about, _, _, rule = ("".join(x.text for x in c if isinstance(x, Text)) for c in row)
    day = (r.first or r.last) if r.dated else None
    return kind, about, day.isoformat() if day else "", f"{r.n} {r.char_start:09}", rule


def register_title(state: State) -> str:
    """Return what the evidence comes to, to head a report: claims, articles, open conflicts."""
    claims = counted(len(state.records), "claim")
    words = f"{claims} from {counted(len(state.used), 'article')}"
    open_ = sum(a.unsettled for a in state.accounts)
    if open_:
        words += f", {counted(open_, 'conflict')} between them unsettled"
    return capital(words)


def register(state: State) -> tuple[Block, ...]:
    """Return every claim that is used, in order of source and place in the text."""
    heading = Heading("All claims", "claims")
    told = sorted(state.records, key=lambda r: (r.n, r.char_start, r.kind, r.claim_id))
    if not told:
        return (heading, Paragraph(line("No claim was found in the articles.")))
    columns = (
        Column("Kind", 0.145, choose=True),
        Column("Who and what", 0.19),
        Column("When, how told", 0.14),
        Column("Sentence", 0.385),
        Column("Rule, id", 0.14),
    )
    title = (
        f"{capital(counted(len(told), 'claim'))} from {counted(len(state.used), 'article')}, "
        "each with its sentence"
    )
    rows = tuple(_row(r) for r in told)
    keys = tuple(_keys(r, row) for r, row in zip(told, rows, strict=True))
    table = Register(title, columns, rows, keys, anchor="claims-table")
    return (heading, bounded(table, newest_last=False, most=MOST))
