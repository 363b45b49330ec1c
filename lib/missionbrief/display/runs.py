"""Runs of words and references, put together from findings."""

from __future__ import annotations

from collections.abc import Iterable

from missionbrief.analysis.record import Record
from missionbrief.display.blocks import (
    Block,
    Cite,
    Heading,
    Paragraph,
    Quoted,
    Run,
    Runs,
    Text,
)  # fmt: skip
from missionbrief.display.messages import tell_in, tell_runs
from missionbrief.display.passages import flat
from missionbrief.display.phrases import capital

Part = str | Run | Iterable[Run]


def cites(found: Iterable[Record]) -> tuple[Cite, ...]:
    """Return one reference for each source behind records, in order of number.

    Each opens the source's first sentence among them, and is marked where any was corrected.
    """
    first: dict[int, Record] = {}
    corrected: set[int] = set()
    for record in sorted(found, key=lambda r: (r.n, r.char_start, r.claim_id)):
        first.setdefault(record.n, record)
        if record.corrected:
            corrected.add(record.n)
    return tuple(Cite(n, r.claim_id, flat(r.quote), n in corrected) for n, r in first.items())


def numbers(found: Iterable[Record]) -> str:
    """Return the numbers of the sources behind records as a picture's label has them:
    " [1] [4]"."""
    return "".join(f" [{n}]" for n in sorted({r.n for r in found}))


def line(*parts: Part, strong: bool = False) -> Runs:
    """Return parts as one line of runs: text, single runs, or sequences of runs."""
    runs: list[Run] = []
    for part in parts:
        if isinstance(part, str):
            if part:
                runs.append(Text(part, strong))
        elif isinstance(part, Run):
            runs.append(part)
        else:
            runs.extend(part)
    return tuple(runs)


def joined(clauses: Iterable[Runs], between: str | None = None, last: str | None = None) -> Runs:
    """Return clauses with `between` set between them, a semicolon without it, `last` before the
    last one."""
    mark = tell_in("between clauses", "; ") if between is None else between
    runs: list[Run] = []
    all_clauses = list(clauses)
    for i, clause in enumerate(all_clauses):
        if i:
            end = i == len(all_clauses) - 1
            runs.append(Text(last if last is not None and end else mark))
        runs.extend(clause)
    return tuple(runs)


def words_with_source(words: Quoted, said: Record, found: Iterable[Record]) -> Runs:
    """Return a quotation with the reference of `said` alone, whose words it holds, and behind it
    those of `found` that tell the same in other words: “…” [6] (also [1] [8])."""
    own = cites([said])
    others = cites(r for r in found if r.n != said.n)
    if not others:
        return line(words, own)
    return tell_runs("{words}{cites} (also{others})", words=words, cites=own, others=others)


def sentence(*parts: Part) -> Runs:
    """Return a line that begins with a capital letter and ends in a full stop."""
    runs = list(line(*parts))
    if runs and isinstance(runs[0], Text):
        runs[0] = Text(capital(runs[0].text), runs[0].strong)
    runs.append(Text("."))
    return tuple(runs)


def lowered(runs: Runs) -> Runs:
    """Return runs whose first letter is small, to stand within a sentence."""
    if runs and isinstance(runs[0], Text):
        first = runs[0]
        return (Text(first.text[:1].lower() + first.text[1:], first.strong), *runs[1:])
    return runs


def silent(text: str, anchor: str, words: str) -> tuple[Block, ...]:
    """Return a thread of which no claim tells: its heading and one plain sentence."""
    return (Heading(text, anchor), Paragraph(line(words)))
