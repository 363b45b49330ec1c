"""A claim and its source in a few words."""

from __future__ import annotations

from datetime import date

from missionbrief.claims.claim import Claim
from missionbrief.corpus.document import Document, Published
from missionbrief.display.phrases import amount, span
from missionbrief.display.source_list import basis_word
from missionbrief.display.words import fit
from missionbrief.errors import shown

LONGEST = 60


def told(claim: Claim) -> str:
    """Return what a claim says in one line: "Kenya, at least 800 officers, planned, 25 June
    2024". Its status is always said; what it has not is left out."""
    size = "" if claim.value is None else amount(claim.value, claim.qualifier)
    counted = " ".join(word for word in (size, claim.unit or "") if word)
    parts = [
        claim.actor, claim.target, counted, claim.stance, claim.place, claim.status,
        days(claim.start, claim.end),
    ]  # fmt: skip
    if claim.attributed_to and claim.attributed_to != claim.actor:
        parts.append(f"by the account of {claim.attributed_to}")
    return ", ".join(shown(fit(part.replace("_", " ")), LONGEST) for part in parts if part)


def days(first: date | None, last: date | None) -> str:
    """Return the days of a claim in words, "" where it has none."""
    return span(first, last) if first or last else ""


def published(told: Published) -> str:
    """Return when an article was published, on what basis, and why."""
    basis, reason = basis_word(told.basis), shown(fit(told.reason), 200)
    if told.basis == "stated":
        basis = reason
    elif told.basis == "inferred":
        basis += f": {reason}"
    return f"{days(told.earliest, told.latest) or 'day not known'} ({basis})"


def headline(document: Document) -> str:
    """Return the title of an article, else its id."""
    return shown(fit(document.title or document.id), 200)
