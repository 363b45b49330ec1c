"""Corrections put to claims: what each one changed, and which of them matched nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from missionbrief.claims.claim import Claim
from missionbrief.errors import InputError, Notice, Place, shown
from missionbrief.evidence.corrections import Correction


@dataclass(frozen=True)
class Amendment:
    """A correction that matched: `claim` as it was extracted, `before` the cell it had."""

    correction: Correction
    claim: Claim
    before: object

    @property
    def idle(self) -> bool:
        """Whether the claim says already what it is amended to."""
        return not self.correction.rejects and self.before == self.correction.value


@dataclass(frozen=True)
class Corrected:
    """`claims` after all corrections, in their order; `amendments` in the order of the rows, one
    for each claim it matched (copies of an article share their claims' ids); `unmatched` the rows
    whose claim no article holds; `notices` tell of these and of idle ones."""

    claims: tuple[Claim, ...]
    amendments: tuple[Amendment, ...]
    unmatched: tuple[Correction, ...]
    notices: tuple[Notice, ...]


def correct(claims: Sequence[Claim], corrections: Sequence[Correction]) -> Corrected:
    """Put corrections to the claims they name.

    Raises InputError, with file, line and column, where they would leave a claim that ends before
    it starts, or a qualifier without a number.
    """
    by_claim: dict[str, list[Correction]] = defaultdict(list)
    for c in corrections:
        by_claim[c.claim_id].append(c)
    kept: list[Claim] = []
    amended: dict[Correction, list[Amendment]] = defaultdict(list)
    for claim in claims:
        mine = by_claim.get(claim.claim_id, ())
        for c in mine:
            before = None if c.column is None else getattr(claim, c.column)
            amended[c].append(Amendment(c, claim, before))
        after = _after(claim, mine) if mine else claim
        if after is not None:
            kept.append(after)
    found = tuple(a for c in corrections for a in amended[c])
    unmatched = tuple(c for c in corrections if not amended[c])
    notices = [
        Notice(
            Place(c.place.path, c.place.line),
            f"not applied: no claim has the id {shown(c.claim_id, 40)}. The article may have "
            "changed or be left out; look the claim up in evidence.csv, or remove the row.",
        )
        for c in unmatched
    ]
    notices += [
        Notice(
            Place(a.correction.place.path, a.correction.place.line, a.correction.column),
            f"changes nothing: claim {shown(a.claim.claim_id, 40)} says so already.",
        )
        for a in found
        if a.idle
    ]
    return Corrected(tuple(kept), found, unmatched, tuple(notices))


def known_on(
    claims: Iterable[Claim], amendments: Iterable[Amendment], day: date
) -> tuple[Claim, ...]:
    """Return corrected `claims` as they stood on `day`: without the corrections made later, or on
    a day that is not told; they are those of which the last issue cannot have known."""
    touched: dict[tuple[str, str], tuple[Claim, list[Correction]]] = {}
    for a in amendments:
        key = (a.claim.document, a.claim.claim_id)
        _, known = touched.setdefault(key, (a.claim, []))
        if a.correction.made_by(day):
            known.append(a.correction)
    rest = [c for c in claims if (c.document, c.claim_id) not in touched]
    older = (_after(claim, known) for claim, known in touched.values())
    return tuple(
        sorted(
            [*rest, *(c for c in older if c)], key=lambda c: (c.document, c.char_start, c.claim_id)
        )
    )


def _after(claim: Claim, corrections: Sequence[Correction]) -> Claim | None:
    """Return the claim as corrected, None where it is rejected; a number without a qualifier is
    exact, and nothing qualifies none."""
    if any(c.rejects for c in corrections):
        return None
    after = replace(claim, **{c.column: c.value for c in corrections if c.column})
    if after.value is None:
        for c in corrections:
            if c.column == "qualifier" and c.value:
                raise InputError(
                    f"claim {shown(claim.claim_id, 40)} has no number that could be "
                    f"{shown(c.written, 40)}",
                    "Correct its value too, or remove the row.",
                    c.place,
                )
        after = replace(after, qualifier=None)
    elif after.qualifier is None:
        after = replace(after, qualifier="exact")
    if after.start and after.end and after.start > after.end:
        wrong = [c for c in corrections if c.column in ("start", "end")]
        raise InputError(
            f"claim {shown(claim.claim_id, 40)} would end ({after.end}) before it starts "
            f"({after.start})",
            "Correct both, start and end.",
            wrong[-1].place if wrong else corrections[-1].place,
        )
    return after
