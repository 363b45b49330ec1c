"""A stretch of an article cut where claims begin and end, so that overlapping ones can be marked.

Claims share sentences and may cross: a piece is what lies between two of their ends, and knows
all claims that cover it. Joined again the pieces are the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from missionbrief.claims.claim import Claim

GROUPS = {
    "personnel": "force",
    "arrival": "force",
    "contributor": "force",
    "operation": "force",
    "casualty": "harm",
    "violence": "harm",
    "displacement": "harm",
    "mandate": "decision",
    "visit": "decision",
    "funding": "decision",
    "position": "words",
    "statement": "words",
    "assessment": "words",
}
"""Kind of claim -> the group whose mark it has; each claim's label names its kind besides."""


@dataclass(frozen=True)
class Piece:
    """A piece of text, the claims that cover it, and those of them that end with it."""

    text: str
    claims: tuple[Claim, ...]
    ends: tuple[Claim, ...]

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the claims that cover it, each once."""
        return tuple(dict.fromkeys(GROUPS.get(c.kind, "words") for c in self.claims))


def pieces(text: str, start: int, end: int, claims: Iterable[Claim]) -> tuple[Piece, ...]:
    """Return `text[start:end]` in pieces. Claims without a character in it are left out, and of
    one that reaches beyond it the part within counts."""
    inside: Sequence[Claim] = [c for c in claims if c.char_start < end and c.char_end > start]
    cuts = {start, end}
    for claim in inside:
        cuts |= {max(start, claim.char_start), min(end, claim.char_end)}
    bounds = sorted(cuts)
    return tuple(
        Piece(
            text[low:high],
            tuple(c for c in inside if c.char_start <= low and c.char_end >= high),
            tuple(c for c in inside if min(c.char_end, end) == high and c.char_start < high),
        )
        for low, high in pairwise(bounds)
    )
