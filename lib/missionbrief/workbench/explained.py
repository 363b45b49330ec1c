"""Why a claim stands as it does: its paragraph, its rule, its days and how they were resolved."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.claims.claim import Claim
from missionbrief.corpus.document import Document
from missionbrief.display.annex import cell, name_of, who
from missionbrief.display.blocks import Box, Fact, Heading, Paragraph, Section, Text
from missionbrief.display.phrases import capital
from missionbrief.display.words import fit
from missionbrief.errors import shown
from missionbrief.evidence.corrected import Amendment
from missionbrief.evidence.reading import Reading
from missionbrief.interval import Interval
from missionbrief.language.dates import Reference, find_dates
from missionbrief.workbench import wording
from missionbrief.workbench.naming import meant
from missionbrief.workbench.shown import Shown

_SHOWN = ("actor", "target", "place", "status", "stance", "attributed_to")


def explained(reading: Reading, prefix: str) -> Shown:
    """Return the claim whose id begins with `prefix`, explained; one that was rejected too.

    Raises InputError, naming those it may be, where no or several ids begin so.
    """
    amended = {a.claim.claim_id: a.claim for a in reading.amendments}
    claims = amended | {c.claim_id: c for c in reading.claims}
    claim = claims[meant(prefix, claims, "claim")]
    document = next(d for d in reading.documents if d.id == claim.document)
    made = [a for a in reading.amendments if a.claim.claim_id == claim.claim_id]
    made = [a for a in made if a.claim.document == claim.document]
    return Shown.of(_section(claim, document, made))


def _section(claim: Claim, document: Document, made: Sequence[Amendment]) -> Section:
    source = f"{shown(document.id)}: {wording.headline(document)}".removesuffix(
        f": {shown(document.id)}"
    )
    facts = [Fact(capital(name_of(c).replace("_", " ")), cell(v)) for c, v in _cells(claim)]
    facts += [
        Fact("Words of time", f"“{fit(claim.date_text)}”" if claim.date_text else "none"),
        Fact("Days", wording.days(claim.start, claim.end) or "not resolved"),
        Fact("How resolved", resolved(claim, document, made)),
        Fact("Article published", wording.published(document.published)),
        Fact("Rule", _rule(claim)),
        Fact("Place in the article", f"characters {claim.char_start} to {claim.char_end}"),
        *(Fact("Corrected" if a.correction.column else "Rejected", _made(a)) for a in made),
    ]
    return Section(
        (
            Heading(f"{capital(claim.kind)}, claim {claim.claim_id}", f"claim-{claim.claim_id}", 2),
            Paragraph((Text(source),), "note"),
            Paragraph(_around(claim, document)),
            Box("How it was read", f"read-{claim.claim_id}", tuple(facts)),
        )
    )


def _rule(claim: Claim) -> str:
    """What found a claim, and where its code is."""
    if "/alike" in claim.rule:
        return (
            f"{claim.rule} (no rule, but like labelled sentences; in missionbrief.claims.learned)"
        )
    return f"{claim.rule} (in missionbrief.claims.{claim.kind})"


def _cells(claim: Claim) -> list[tuple[str, object]]:
    cells: list[tuple[str, object]] = []
    for column in _SHOWN:
        if value := getattr(claim, column):
            cells.append((column, shown(fit(str(value)), 200)))
    if claim.value is not None:
        size = f"{(claim.qualifier or 'exact').replace('_', ' ')} {cell(claim.value)}"
        cells.append(("value", f"{size} {claim.unit or ''}".rstrip()))
    return cells


def _around(claim: Claim, document: Document) -> tuple[Text, ...]:
    inside = (p for p in document.paragraphs if p.start <= claim.char_start < p.end)
    start, end = next(((p.start, p.end) for p in inside), (claim.char_start, claim.char_end))
    text, last = document.text, max(end, claim.char_end)
    parts = (
        Text(fit(text[start : claim.char_start])),
        Text(fit(claim.quote), strong=True),
        Text(fit(text[claim.char_end : last])),
    )
    return tuple(part for part in parts if part.text)


def resolved(claim: Claim, document: Document, made: Sequence[Amendment] = ()) -> str:
    """Return in words how the days of `claim` were found, or why there are none."""
    dated = claim.start or claim.end
    if any(a.correction.column in ("start", "end") for a in made):
        return "set by a correction (see below)"
    if not claim.date_text:
        if dated:
            return "its sentence names no day; they are those of the words it goes on from"
        return "no words of time belong to it; it counts for the time of its article"
    if _by_itself(claim):
        return "the words name these days by themselves"
    seen = f"seen from the day of publication, {wording.published(document.published)}"
    if dated:
        return f"the words do not name the year or the day in full; {seen}, and from the text"
    return f"the words cannot be resolved {seen}; nothing is guessed"


def _by_itself(claim: Claim) -> bool:
    """Whether the words alone, with no day of publication known, mean the claim's days."""
    found = find_dates(claim.date_text or "")
    if len(found) != 1:
        return False
    return found[0].form.resolve(Reference(Interval(None, None))) == Interval(
        claim.start, claim.end
    )


def _made(a: Amendment) -> str:
    told = who(a.correction)
    if a.correction.column is None:
        return f"{told} (no longer counted)"
    change = f"{cell(a.before)} to {cell(a.correction.value)}"
    return f"{name_of(a.correction.column)}: {change}. {told}"
