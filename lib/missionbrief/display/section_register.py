"""The register: every claim with its sentence, its source and the rule that found it."""

from __future__ import annotations

from missionbrief.analysis.record import Record
from missionbrief.analysis.state import State
from missionbrief.display.annex import kind_of
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
from missionbrief.display.called import Name, actor, called
from missionbrief.display.claim_words import STANCES, STATUSES, unit_of
from missionbrief.display.happenings import done, resolution_name
from missionbrief.display.labels import LABELS
from missionbrief.display.messages import tell, tell_in, tell_many
from missionbrief.display.phrases import amount, capital, shortened, span
from missionbrief.display.runs import cites, line
from missionbrief.display.terms import source_words
from missionbrief.display.words import fit

MOST = 600
LONGEST = 300
LONGEST_TARGET = 110


def what(record: Record) -> str:
    """Return what a claim says in few words: number, unit, target, place."""
    size = amount(record.value, record.qualifier) if record.value is not None else ""
    unit = unit_of(record.unit) if record.unit else ""
    stance = tell_in("stance of a claim", STANCES[record.stance]) if record.stance else ""
    # "MSS mission: shortfall" of the mission: who is told beside it.
    target = (record.target or "").removeprefix(f"{record.actor}: ")
    known = resolution_name(called(target))
    told = _target(record, target) if known == target else known
    about = [f"{size} {unit}".strip(), told, stance]
    words = LABELS["colon"].join(p for p in about if p)
    place = called(record.place) if record.place and record.place not in words else ""
    return f"{words}, {place}" if place else words


def _target(record: Record, target: str) -> str:
    """Return a claim's target as its source's words, an operation's with the deed in ours."""
    if record.kind == "operation":
        return done(target, record.rule, [record.quote])
    return source_words(target)


def _row(r: Record) -> tuple[Runs, ...]:
    days = span(r.first, r.last) if r.dated else tell("undated")
    told = f"{days}, {tell_in('status', STATUSES[r.status])}"
    if r.attributed_to:
        told = tell("{told}, as told by {who:said}", told=told, who=Name(r.attributed_to))
    about = shortened(fit(what(r)), LONGEST_TARGET)
    if r.actor:
        about = tell("{who}: {what}", who=actor(r.actor), what=about)
    return (
        line(capital(kind_of(r.kind))),
        line(about if r.actor else capital(about)),
        line(told),
        line([Quoted(shortened(fit(" ".join(r.quote.split())), LONGEST))], cites([r])),
        line(f"{r.rule}, {r.claim_id}"),
    )


def _keys(r: Record, row: tuple[Runs, ...]) -> tuple[str, ...]:
    """What the row is sorted by: kind, who, first day, place in the sources, rule."""
    kind, about, _, _, rule = ("".join(x.text for x in c if isinstance(x, Text)) for c in row)
    day = (r.first or r.last) if r.dated else None
    return kind, about, day.isoformat() if day else "", f"{r.n} {r.char_start:09}", rule


def _from_articles(claims: int, articles: int) -> str:
    return tell(
        "{claims} from {articles}",
        claims=tell_many("one claim", "{n} claims", claims),
        articles=tell_many("one article", "{n} articles", articles),
    )


def register_title(state: State) -> str:
    """Return what the evidence comes to, to head a report: claims, articles, open conflicts."""
    words = _from_articles(len(state.records), len(state.used))
    open_ = sum(a.unsettled for a in state.accounts)
    if open_:
        words = tell_many(
            "{found}, one conflict between them unsettled",
            "{found}, {n} conflicts between them unsettled", open_, found=words,
        )  # fmt: skip
    return capital(words)


def register(state: State) -> tuple[Block, ...]:
    """Return every claim that is used, in order of source and place in the text."""
    heading = Heading(tell("All claims"), "claims")
    told = sorted(state.records, key=lambda r: (r.n, r.char_start, r.kind, r.claim_id))
    if not told:
        return (heading, Paragraph(line(tell("No claim was found in the articles."))))
    columns = (
        Column(tell_in("column", "Kind"), 0.145, choose=True),
        Column(tell_in("column", "Who and what"), 0.19),
        Column(tell_in("column", "When, how told"), 0.14),
        Column(tell_in("column", "Sentence"), 0.365),
        Column(tell_in("column", "Rule, id"), 0.16),
    )
    found = _from_articles(len(told), len(state.used))
    title = capital(tell("{found}, each with its sentence", found=found))
    rows = tuple(_row(r) for r in told)
    keys = tuple(_keys(r, row) for r, row in zip(told, rows, strict=True))
    table = Register(title, columns, rows, keys, anchor="claims-table")
    return (heading, bounded(table, newest_last=False, most=MOST))
